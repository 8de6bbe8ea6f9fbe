//! A timeline of a meeting: a row of the plan and one of what happened, the number of each item where
//! it begins.
//!
//! Knows numbers and minutes, not whose they are. The words on who took too long stand beside it, put
//! there by whoever draws it.

use std::ops::Range;

/// An item on a timeline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ItemStretch {
    /// Its number on the agenda, from 1.
    pub number: usize,
    /// Minutes from the opening at which it begins.
    pub begins: f64,
    /// Where numbers have no room side by side the lower one stays: 0 the current item, 1 one that took too
    /// long, 2 any other.
    pub rank: u8,
}

/// Minutes of one cell, the smallest with which `minutes` have room.
pub fn scale(minutes: f64, cells: usize) -> f64 {
    const SCALES: [f64; 9] = [1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 7.5, 10.0, 15.0];
    let fits = |scale: &&f64| minutes / **scale < cells as f64;
    SCALES.iter().find(fits).copied().unwrap_or(minutes / cells.max(1) as f64 + 1.0)
}

/// "1·2·3··4···": the number of each item at its beginning, and a point for every cell after it, up to
/// the cell of `end`. Two numbers never touch, as "12" would be read as twelve: a number moves on within its
/// item where the cell before is taken, and has no place where the item is too short for that. Those of
/// the lowest rank are placed first, then one after the other; of the same rank a longer item takes the place
/// of a shorter one, which would else seem to have lasted as long.
pub fn row(stretches: &[ItemStretch], end: f64, scale: f64) -> String {
    let cell = |minutes: f64| (minutes / scale).max(0.0) as usize;
    let mut order: Vec<usize> = (0..stretches.len()).collect();
    order.sort_by_key(|index| stretches[*index].rank);
    let until = |index: usize| stretches.get(index + 1).map_or(end, |next| next.begins);
    let long = |index: usize| until(index) - stretches[index].begins;
    let mut placed: Vec<(Range<usize>, usize)> = Vec::new();
    for index in order {
        let ItemStretch { number, begins, rank } = stretches[index];
        let (from, wide) = (cell(begins), number.to_string().len());
        let last = cell(until(index)).saturating_sub(wide).max(from);
        let touches = |at: usize, other: &Range<usize>| at + wide >= other.start && at <= other.end;
        let yields = |other: usize| stretches[other].rank == rank && long(other) < long(index);
        let has_room = |at: usize, taken: fn(bool) -> bool| {
            placed.iter().all(|(cells, other)| !touches(at, cells) || taken(yields(*other)))
        };
        let free = (from..=last).find(|at| has_room(*at, |_| false));
        if let Some(at) = free.or_else(|| (from..=last).find(|at| has_room(*at, |yields| yields))) {
            placed.retain(|(cells, _)| !touches(at, cells));
            placed.push((at..at + wide, index));
        }
    }
    placed.sort_by_key(|(cells, _)| cells.start);
    let mut row = String::new();
    for (cells, index) in placed {
        row.extend(std::iter::repeat_n('·', cells.start - row.chars().count()));
        row.push_str(&stretches[index].number.to_string());
    }
    row.extend(std::iter::repeat_n('·', cell(end).saturating_sub(row.chars().count())));
    row
}

/// Labels at so many minutes each, as far as there are cells: "19:00     19:15".
pub fn labels(labels: &[(f64, String)], scale: f64, cells: usize) -> String {
    let mut row = String::new();
    for (minutes, label) in labels {
        let at = (minutes / scale) as usize;
        let used = row.chars().count();
        if at + label.chars().count() <= cells && (used == 0 || at > used) {
            row.extend(std::iter::repeat_n(' ', at - used));
            row.push_str(label);
        }
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Items at such minutes from the first on, all of one rank.
    fn stretches(begins: &[f64]) -> Vec<ItemStretch> {
        let stretch = |(begins, number): (&f64, usize)| ItemStretch { number, begins: *begins, rank: 2 };
        begins.iter().zip(1..).map(stretch).collect()
    }

    #[test]
    fn numbers_stand_where_items_begin() {
        // Two, one, three and one minutes, a cell a minute: the third would touch the second, and moves on.
        assert_eq!(row(&stretches(&[0.0, 2.0, 3.0, 6.0]), 7.0, 1.0), "1·2·3·4");
        assert_eq!(row(&stretches(&[0.0, 4.0, 6.0]), 9.0, 1.0), "1···2·3··");
    }

    #[test]
    fn numbers_never_touch_and_what_has_no_room_is_left_out() {
        // Two minutes a cell: the second and the third begin in one cell; the second has no other.
        assert_eq!(row(&stretches(&[0.0, 2.0, 3.0, 6.0]), 12.0, 2.0), "1·3·4·");
        // The tenth takes two cells of its two minutes from 4 on, and the eleventh, as long, has no room.
        let ten = [(10, 4.0), (11, 6.0)].map(|(number, begins)| ItemStretch { number, begins, rank: 2 });
        assert_eq!(row(&ten, 8.0, 1.0), "····10··");
    }

    #[test]
    fn a_longer_item_keeps_its_number_before_a_shorter_one() {
        // The second lasts no minute, the third seven: both begin in the cell after the first.
        assert_eq!(row(&stretches(&[0.0, 1.9, 2.0, 9.0]), 12.0, 1.0), "1·3······4··");
        // Of three of which the middle one is the longest it alone has a number.
        assert_eq!(row(&stretches(&[0.0, 1.0, 2.5]), 3.0, 1.0), "·2·");
    }

    #[test]
    fn the_current_item_stays_before_one_that_took_too_long_and_that_before_others() {
        let mut short = stretches(&[0.0, 1.0, 2.0, 3.0]);
        // A minute each: every second one has room.
        assert_eq!(row(&short, 4.0, 1.0), "1·3·");
        short[1].rank = 1;
        assert_eq!(row(&short, 4.0, 1.0), "·2·4");
        short[2].rank = 0;
        assert_eq!(row(&short, 4.0, 1.0), "1·3·");
    }

    #[test]
    fn the_scale_is_the_smallest_that_has_room() {
        assert_eq!(scale(90.0, 105), 1.0);
        assert_eq!(scale(90.0, 64), 1.5);
        assert_eq!(scale(147.0, 64), 3.0);
        assert_eq!(row(&[], 90.0, scale(90.0, 64)).chars().count(), 60);
    }

    #[test]
    fn hours_stand_where_they_begin() {
        let hours = [(0.0, "19:00".to_owned()), (15.0, "19:15".to_owned()), (30.0, "19:30".to_owned())];
        assert_eq!(labels(&hours, 1.5, 64), "19:00     19:15     19:30");
        assert_eq!(labels(&hours, 1.5, 20), "19:00     19:15");
        assert_eq!(labels(&hours, 5.0, 64), "19:00 19:30");
    }
}
