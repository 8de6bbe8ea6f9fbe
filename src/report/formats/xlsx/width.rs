//! How wide columns are, by what stands in them, and how high rows of sentences; in letters and points.

use crate::report::Table;
use crate::text::{width, wrap};

/// The least and the most letters of a column, and the blank beside them.
const LEAST: usize = 5;
const MOST: usize = 56;
const BESIDE: usize = 2;
/// Room for the arrow of the filter in a heading.
const ARROW: usize = 2;
/// A column that is written in by hand.
const BY_HAND: usize = 14;
/// So many letters of the papers stand in so many units of width, which are the digits of the usual letters of Excel.
const LETTERS: usize = 8;
const UNITS: usize = 7;
/// The height of a line of 12 points.
const LINE: f64 = 16.5;

/// The width of every column, in letters.
pub(super) fn widths(table: &Table) -> Vec<usize> {
    let rows: Vec<Vec<String>> = table.rows.iter().map(|row| table.texts(row)).collect();
    let of_column = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at));
        let longest = cells.flat_map(|text| text.lines()).map(width).max().unwrap_or(0);
        let word = table.columns[at].heading.split_whitespace().map(width).max().unwrap_or(0) + ARROW;
        let content = if longest == 0 { BY_HAND } else { longest };
        content.clamp(LEAST, MOST).max(word) + BESIDE
    };
    (0..table.columns.len()).map(of_column).collect()
}

/// How high a row of those words is, each beside the letters of room that it has: not every program finds out by itself.
pub(super) fn height<'a>(cells: impl IntoIterator<Item = (&'a str, usize)>) -> f64 {
    let lines = |(words, room): (&str, usize)| {
        let letters = (room * LETTERS / UNITS).max(1);
        wrap(words.trim_matches('\n'), letters).len()
    };
    let most = cells.into_iter().map(lines).max().unwrap_or(1);
    LINE * f64::from(u32::try_from(most).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Cell, Origin, TableColumn, TableRow};

    #[test]
    fn a_column_is_as_wide_as_its_words_within_limits() {
        let long = "Vận động các hộ dân của tổ 5 tham gia sửa cầu kênh 3 trước mùa mưa";
        let cells: [Cell; 4] = [1u32.into(), "Kim Sô Phia".into(), long.into(), "\n".into()];
        let columns = ["TT", "Họ và tên", "Nhiệm vụ", "Ký"].map(|heading| TableColumn::left(heading, 1));
        let rows = vec![TableRow::new(Origin::fixed(), cells)];
        assert_eq!(widths(&Table { columns: columns.to_vec(), rows }), [7, 13, 58, 16]);
    }

    #[test]
    fn a_row_is_as_high_as_its_lines() {
        assert_eq!(height([("abc", 10)]), 16.5);
        assert_eq!(height([("abcdefghij k", 10), ("abc", 3)]), 33.0);
        assert_eq!(height([("abcdefgh ijklmno", 14)]), 16.5);
        assert_eq!(height([("abc", 3), ("a\nb\nc", 10)]), 49.5);
    }
}
