//! A row of entries, such as names or items: each of them whole, and the sign of it where not all have room.
//!
//! Knows words and their widths, not what they say.

use crate::text::{clip, width, wrap};

/// The sign that there are more.
const MORE: &str = "…";

/// The first entries that have room in so many columns, with `apart` between them; "…" stands where others are left.
/// Of a first one that is too long itself the first words.
pub fn whole_entries(entries: &[String], apart: &str, columns: usize) -> String {
    let all = entries.join(apart);
    if width(&all) <= columns {
        return all;
    }
    let shown = |count: usize| format!("{}{apart}{MORE}", entries[..count].join(apart));
    let fits = |count: &usize| width(&shown(*count)) <= columns;
    match (1..entries.len()).rev().find(fits) {
        Some(count) => shown(count),
        None => clip(&all, columns),
    }
}

/// As [`whole_entries`], in so many rows of so many columns when wrapped.
pub fn whole_entries_in(entries: &[String], apart: &str, (columns, rows): (usize, usize)) -> String {
    let fits = |words: &String| wrap(words, columns).len() <= rows;
    let all = Some(entries.join(apart)).filter(fits);
    let begun =
        || (1..entries.len()).rev().map(|count| format!("{}{apart}{MORE}", entries[..count].join(apart)));
    all.or_else(|| begun().find(fits)).unwrap_or_else(|| whole_entries(entries, apart, columns))
}

/// All entries in rows of so many columns, broken between entries; one that is longer than a row goes on below.
pub fn rows_of_entries(entries: &[String], apart: &str, columns: usize) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for entry in entries {
        match rows.last_mut() {
            Some(row) if width(row) + width(apart) + width(entry) <= columns => {
                row.push_str(apart);
                row.push_str(entry);
            }
            _ => rows.extend(wrap(entry, columns)),
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_whole_or_is_not_there() {
        let items = ["10 Tự phê bình 15'", "11 Phân công 5'", "12 Kết luận 5'"].map(str::to_owned);
        assert_eq!(whole_entries(&items, " · ", 60), "10 Tự phê bình 15' · 11 Phân công 5' · 12 Kết luận 5'");
        assert_eq!(whole_entries(&items, " · ", 50), "10 Tự phê bình 15' · 11 Phân công 5' · …");
        assert_eq!(whole_entries(&items, " · ", 39), "10 Tự phê bình 15' · …");
        assert_eq!(whole_entries(&items, " · ", 15), "10 Tự phê bình…");
        assert_eq!(whole_entries(&[], " · ", 15), "");
        let rows = |rows: usize| whole_entries_in(&items, " · ", (24, rows));
        assert_eq!(rows(3), "10 Tự phê bình 15' · 11 Phân công 5' · 12 Kết luận 5'");
        assert_eq!(rows(2), "10 Tự phê bình 15' · 11 Phân công 5' · …");
        assert_eq!(rows(1), "10 Tự phê bình 15' · …");
        let broken = rows_of_entries(&items, " · ", 38);
        assert_eq!(broken, ["10 Tự phê bình 15' · 11 Phân công 5'", "12 Kết luận 5'"]);
    }
}
