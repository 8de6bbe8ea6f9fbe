//! A row of entries, such as names or items: each of them whole, and the sign of it where not all have room.
//!
//! Knows words and their widths, not what they say.

use crate::text::{clip, width};

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
    }
}
