//! How many lines the rows of a list took in the last frame where not every row took one: by them a click finds
//! its row.
//!
//! Told by whoever draws the list; knows nothing of what stands in it.

use std::cell::RefCell;

/// Lines of each row from the first on; a row that is not told took one.
#[derive(Debug, Default)]
pub struct RowHeights(RefCell<Vec<usize>>);

impl RowHeights {
    /// Forgets what the last frame told.
    pub fn forget(&self) {
        self.0.borrow_mut().clear();
    }

    /// The lines of all rows.
    pub fn tell(&self, lines: impl Iterator<Item = usize>) {
        *self.0.borrow_mut() = lines.collect();
    }

    /// Rows between the first line of a row and a line so many below it.
    pub fn passed(&self, at: usize, lines: isize) -> isize {
        let high = self.0.borrow();
        let of = |row: usize| high.get(row).map_or(1, |lines| lines.cast_signed());
        let (mut row, mut left) = (at, lines);
        while left < 0 && row > 0 {
            row -= 1;
            left += of(row);
        }
        if left < 0 {
            return row.cast_signed() - at.cast_signed() + left;
        }
        while left >= of(row) {
            left -= of(row);
            row += 1;
        }
        row.cast_signed() - at.cast_signed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_belongs_to_the_row_that_it_goes_on() {
        let heights = RowHeights::default();
        assert_eq!((heights.passed(3, 2), heights.passed(3, -2), heights.passed(1, -3)), (2, -2, -3));
        // Lines 0 1 are row 0, 2 is row 1, 3 4 5 are row 2, 6 is row 3.
        heights.tell([2, 1, 3].into_iter());
        let below = |line: isize| heights.passed(1, line - 2);
        assert_eq!([0, 1, 2, 3, 5, 6, 7].map(below), [-1, -1, 0, 1, 1, 2, 3]);
        heights.forget();
        assert_eq!(heights.passed(1, 3), 3);
    }
}
