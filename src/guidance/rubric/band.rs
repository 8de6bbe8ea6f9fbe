//! A band of a number: from where to where it reaches, and its points.
//!
//! Values and bounds are compared as exact fractions; nothing is rounded before it is compared.

use crate::domain::Points;
use crate::guidance::number::{Number, Unit};
use crate::say;
use crate::text::{Lang, decimal};

/// An end of a band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    /// Its value in hundredths.
    pub hundredths: i64,
    /// Whether the value itself belongs to the band.
    pub within: bool,
}

/// A band of a number; an end that is missing reaches as far as the number does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// The lower end.
    pub low: Option<Bound>,
    /// The upper end.
    pub high: Option<Bound>,
    /// Its points.
    pub points: Points,
}

impl Band {
    /// Whether a value lies in the band: `part / base`, in the unit of the bounds. A base of 0 has
    /// the value 0.
    pub fn holds(&self, part: u64, base: u64) -> bool {
        let (value, one) = match base {
            0 => (0, 1),
            base => (i128::from(part) * 100, i128::from(base)),
        };
        let above = |bound: Bound| {
            let bound_value = i128::from(bound.hundredths) * one;
            value > bound_value || (bound.within && value == bound_value)
        };
        let below = |bound: Bound| {
            let bound_value = i128::from(bound.hundredths) * one;
            value < bound_value || (bound.within && value == bound_value)
        };
        self.low.is_none_or(above) && self.high.is_none_or(below)
    }

    /// "từ 40% đến dưới 50%".
    pub fn words(&self, number: Number, lang: Lang) -> String {
        let unit = number.unit();
        let value = |bound: Bound| unit_words(bound.hundredths, unit, lang);
        let low = self.low.map(|bound| match bound.within {
            true => say!(lang, "từ {value}", "from {value}", value = value(bound)),
            false => say!(lang, "trên {value}", "above {value}", value = value(bound)),
        });
        let high = self.high.map(|bound| match bound.within {
            true => say!(lang, "đến {value}", "up to {value}", value = value(bound)),
            false => say!(lang, "dưới {value}", "below {value}", value = value(bound)),
        });
        match (low, high) {
            (Some(low), Some(high)) => match self.high.is_some_and(|bound| bound.within) {
                true => format!("{low} {high}"),
                false => say!(lang, "{low} đến {high}", "{low} to {high}"),
            },
            (Some(low), None) => match self.low.is_some_and(|bound| bound.within) {
                true => say!(lang, "{low} trở lên", "{low} on"),
                false => low,
            },
            (None, Some(high)) => high,
            (None, None) => say!(lang, "mọi giá trị", "any value"),
        }
    }
}

fn unit_words(hundredths: i64, unit: Unit, lang: Lang) -> String {
    let value = decimal(hundredths, lang);
    match unit {
        Unit::Percent => format!("{value}%"),
        Unit::Minutes => say!(lang, "{value} phút", "{value} minutes"),
        Unit::Count => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bound(hundredths: i64, within: bool) -> Option<Bound> {
        Some(Bound { hundredths, within })
    }

    #[test]
    fn thirds_are_compared_exactly() {
        let band = Band { low: bound(3_333, false), high: bound(6_667, false), points: Points(0) };
        // 1/3 of 100 is above 33.33, 2/3 below 66.67.
        assert!(band.holds(100, 3) && band.holds(200, 3));
        assert!(!band.holds(3_333, 100) && !band.holds(6_667, 100));
        assert!(band.holds(6_666_999, 100_000));
    }

    #[test]
    fn a_band_is_told_in_words() {
        let words = |low, high| {
            let band = Band { low, high, points: Points(0) };
            (band.words(Number::SpeakersPercent, Lang::Vi), band.words(Number::SpeakersPercent, Lang::En))
        };
        assert_eq!(
            words(bound(4_000, true), bound(5_000, false)),
            ("từ 40% đến dưới 50%".into(), "from 40% to below 50%".into())
        );
        assert_eq!(words(bound(5_000, false), None), ("trên 50%".into(), "above 50%".into()));
    }
}
