//! A timeline of a meeting: a row of the plan and one of what happened, the number of each item where
//! it begins.
//!
//! Knows numbers and minutes, not whose they are. The words on who took too long stand beside it, put
//! there by whoever draws it.

/// An item on a timeline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ItemStretch {
    /// Its number on the agenda, from 1.
    pub number: usize,
    /// Minutes from the opening at which it begins.
    pub begins: f64,
}

/// Minutes of one cell, the smallest with which `minutes` have room.
pub fn scale(minutes: f64, cells: usize) -> f64 {
    const SCALES: [f64; 9] = [1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 7.5, 10.0, 15.0];
    let fits = |scale: &&f64| minutes / **scale < cells as f64;
    SCALES.iter().find(fits).copied().unwrap_or(minutes / cells.max(1) as f64 + 1.0)
}

/// "1·23··4···": the number of each item at its beginning, and a point for every cell after it, up to
/// the cell of `end`. An item that begins where another number stands has none: there is no room.
pub fn row(stretches: &[ItemStretch], end: f64, scale: f64) -> String {
    let cell = |minutes: f64| (minutes / scale).max(0.0) as usize;
    let mut row = String::new();
    for stretch in stretches {
        let at = cell(stretch.begins);
        if at < row.chars().count() {
            continue;
        }
        row.extend(std::iter::repeat_n('·', at - row.chars().count()));
        row.push_str(&stretch.number.to_string());
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

    fn stretches(begins: &[f64]) -> Vec<ItemStretch> {
        begins.iter().zip(1..).map(|(begins, number)| ItemStretch { number, begins: *begins }).collect()
    }

    #[test]
    fn numbers_stand_where_items_begin() {
        // Two, one, three and one minutes, a cell a minute.
        assert_eq!(row(&stretches(&[0.0, 2.0, 3.0, 6.0]), 7.0, 1.0), "1·23··4");
        // Two minutes a cell: the third begins in the cell of the second.
        assert_eq!(row(&stretches(&[0.0, 2.0, 3.0, 6.0]), 12.0, 2.0), "12·4··");
        // The tenth takes two cells, and the eleventh has no room.
        let ten = [ItemStretch { number: 10, begins: 4.0 }, ItemStretch { number: 11, begins: 5.0 }];
        assert_eq!(row(&ten, 8.0, 1.0), "····10··");
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
