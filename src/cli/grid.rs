//! A list as plain lines: columns set apart by two spaces, no lines drawn, read well aloud.

use crate::text::{pad, width};

/// The heading and the rows, each column as wide as its widest text; nothing is cut.
pub(super) fn grid(heading: &[&str], rows: &[Vec<String>]) -> Vec<String> {
    let head: Vec<String> = heading.iter().map(|text| (*text).to_owned()).collect();
    let all = || std::iter::once(&head).chain(rows);
    let widest = |column: usize| all().filter_map(|row| row.get(column)).map(|text| width(text)).max();
    let widths: Vec<usize> = (0..heading.len()).map(|column| widest(column).unwrap_or(0)).collect();
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(text, width)| pad(text, *width)).collect();
        cells.join("  ").trim_end().to_owned()
    };
    all().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_widest_text() {
        let rows = vec![vec!["1".to_owned(), "Kim Sô Phia".to_owned()], vec!["12".to_owned(), String::new()]];
        assert_eq!(grid(&["Số", "Họ và tên", "x"], &rows), ["Số  Họ và tên    x", "1   Kim Sô Phia", "12"]);
    }
}
