//! Whether bands cover every value of their number exactly once.
//!
//! Values are put on a line of half steps: an even place is an exact hundredth, an odd one is all
//! that lies between two hundredths. On that line open and closed ends are whole numbers.

use super::band::{Band, Bound};
use crate::guidance::number::Unit;

/// Something wrong with the bands; the value is in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hole {
    /// No band has the value; found before the band with that place in the list, or after the last.
    Gap { value: i64, at: usize },
    /// Two bands have the value; the later band of the list.
    Overlap { value: i64, at: usize },
    /// A band has no value at all.
    Empty { at: usize },
}

/// Steps of a unit: a whole number of half steps between one value and the next.
const fn step(unit: Unit) -> i64 {
    match unit {
        Unit::Count => 200,
        Unit::Percent | Unit::Minutes => 1,
    }
}

/// The last place of a unit; far beyond any meeting where it has no end.
const fn last(unit: Unit) -> i64 {
    match unit {
        Unit::Percent => 20_000,
        Unit::Minutes | Unit::Count => 200_000_000_000,
    }
}

fn low(bound: Option<Bound>, unit: Unit) -> i64 {
    let place = bound.map_or(0, |bound| 2 * bound.hundredths + i64::from(!bound.within));
    // The first value of the unit that is not below the place.
    place.div_euclid(step(unit)) * step(unit) + if place.rem_euclid(step(unit)) > 0 { step(unit) } else { 0 }
}

fn high(bound: Option<Bound>, unit: Unit) -> i64 {
    let place = bound.map_or(last(unit), |bound| 2 * bound.hundredths - i64::from(!bound.within));
    place.div_euclid(step(unit)) * step(unit)
}

/// A value that stands for the free places from one to another: an exact hundredth if there is one.
fn sample(from: i64, to: i64) -> i64 {
    let even = if from % 2 == 0 || from == to { from } else { from + 1 };
    even * 5
}

/// Everything that is wrong, in the order of the values.
pub(super) fn holes(bands: &[Band], unit: Unit) -> Vec<Hole> {
    let mut reach: Vec<(i64, i64, usize)> =
        bands.iter().enumerate().map(|(at, band)| (low(band.low, unit), high(band.high, unit), at)).collect();
    let mut holes: Vec<Hole> =
        reach.iter().filter(|(low, high, _)| low > high).map(|(_, _, at)| Hole::Empty { at: *at }).collect();
    reach.retain(|(low, high, _)| low <= high);
    reach.sort_unstable();
    // The next value that is to be covered.
    let mut next = 0;
    for (low, high, at) in &reach {
        if *low > next {
            holes.push(Hole::Gap { value: sample(next, *low - step(unit)), at: *at });
        } else if *low < next {
            holes.push(Hole::Overlap { value: sample(*low, (*high).min(next - step(unit))), at: *at });
        }
        next = next.max(high + step(unit));
    }
    if next <= last(unit) {
        let at = reach.last().map_or(0, |(_, _, at)| *at);
        holes.push(Hole::Gap { value: sample(next, last(unit)), at });
    }
    holes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Points;

    fn bound(hundredths: i64, within: bool) -> Option<Bound> {
        Some(Bound { hundredths, within })
    }

    fn band(low: Option<Bound>, high: Option<Bound>) -> Band {
        Band { low, high, points: Points(0) }
    }

    #[test]
    fn exactly_50_falls_through_above_50_and_below_50() {
        let bands = [band(bound(5_000, false), None), band(None, bound(5_000, false))];
        assert_eq!(holes(&bands, Unit::Percent), [Hole::Gap { value: 50_000, at: 0 }]);
        let bands = [band(bound(5_000, true), None), band(None, bound(5_000, true))];
        assert_eq!(holes(&bands, Unit::Percent), [Hole::Overlap { value: 50_000, at: 0 }]);
        let bands = [band(bound(5_000, true), None), band(None, bound(5_000, false))];
        assert_eq!(holes(&bands, Unit::Percent), []);
    }

    #[test]
    fn between_whole_percents_there_are_values_but_not_between_counts() {
        let bands = [band(None, bound(5_000, true)), band(bound(5_100, true), None)];
        assert_eq!(holes(&bands, Unit::Percent), [Hole::Gap { value: 50_010, at: 1 }]);
        assert_eq!(holes(&bands, Unit::Minutes), [Hole::Gap { value: 50_010, at: 1 }]);
        assert_eq!(holes(&bands, Unit::Count), []);
        let bands = [band(None, bound(5_000, true)), band(bound(5_001, true), None)];
        assert_eq!(holes(&bands, Unit::Percent), [Hole::Gap { value: 50_005, at: 1 }]);
    }

    #[test]
    fn the_ends_of_the_number_are_covered_too() {
        assert_eq!(
            holes(&[band(bound(100, true), bound(9_900, true))], Unit::Percent),
            [Hole::Gap { value: 0, at: 0 }, Hole::Gap { value: 99_010, at: 0 }]
        );
        assert_eq!(holes(&[band(None, bound(300, true))], Unit::Count), [Hole::Gap { value: 4_000, at: 0 }]);
        assert_eq!(holes(&[], Unit::Minutes), [Hole::Gap { value: 0, at: 0 }]);
        let empty = band(bound(200, true), bound(200, false));
        assert_eq!(holes(&[band(None, None), empty], Unit::Percent), [Hole::Empty { at: 1 }]);
        let inside = band(bound(1_000, true), bound(2_000, true));
        assert_eq!(
            holes(&[band(None, None), inside], Unit::Percent),
            [Hole::Overlap { value: 10_000, at: 1 }]
        );
    }
}
