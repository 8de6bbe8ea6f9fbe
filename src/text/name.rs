//! People's names: the given name, the initials, and finding a name by a few letters.
//!
//! It knows nothing of members; a name is just its words, family name first.

use super::fold::fold;
use super::normal::nfc;

/// A name and what tells it from the same name of another in brackets behind it: "Nguyễn Văn An (1970)" →
/// ("Nguyễn Văn An", "1970"); without brackets the second is empty.
pub fn split_mark(name: &str) -> (&str, &str) {
    let name = name.trim();
    let marked = name.strip_suffix(')').and_then(|name| name.rsplit_once(" ("));
    marked.map_or((name, ""), |(name, mark)| (name.trim(), mark.trim()))
}

/// Whether two names may be one person's: the same but for what tells twins apart, where both have it.
pub fn is_same_name(one: &str, other: &str) -> bool {
    let ((one, mark), (other, other_mark)) = (split_mark(one), split_mark(other));
    one == other && (mark == other_mark || mark.is_empty() || other_mark.is_empty())
}

/// Whether what was typed fits the first two of these people alike: they have one name, and what tells them apart
/// was not typed.
pub fn are_twins(typed: &str, names: &[&str]) -> bool {
    let [first, second, ..] = names else { return false };
    let ((one, mark), (other, _)) = (split_mark(first), split_mark(second));
    one == other && !typed.is_empty() && (mark.is_empty() || !typed.contains(mark))
}

/// The name without its last word, and its last word; a mark in brackets is neither.
pub(super) fn split_given_name(name: &str) -> (&str, &str) {
    let (name, _) = split_mark(name);
    name.rsplit_once(char::is_whitespace).unwrap_or(("", name))
}

/// The given name, by which people are called and listed: the last word of the name, with the mark in brackets
/// that tells it from the same name of another.
pub fn given_name(name: &str) -> &str {
    let name = name.trim();
    let before = split_given_name(name).0;
    name.get(before.len()..).unwrap_or(name).trim_start()
}

/// The first letters of a name's words in search form: "Đỗ Văn An" → "dva".
pub fn initials(name: &str) -> String {
    fold(split_mark(name).0).split_whitespace().filter_map(|word| word.chars().next()).collect()
}

/// How well a few typed letters name a person; lower is better, `None` is not at all.
///
/// In falling order: last words in full ("an", "van an"), all initials ("nva"), beginning of the
/// given name, beginning of other words in a row ("nguyen v", "vana"), some initials in a row
/// ("nv", "va"), beginnings of words in order ("ng an"). Case and diacritics are not needed, but of
/// two equal ranks the one whose diacritics agree is better. An empty query fits everyone.
pub fn matches_name(query: &str, name: &str) -> Option<u8> {
    let (bare, mark) = split_mark(name);
    let (query, asked_mark) = split_mark(query);
    if !asked_mark.is_empty() && !mark.is_empty() && fold(asked_mark) != fold(mark) {
        return None;
    }
    let folded_query = fold(query);
    let wanted: Vec<&str> =
        folded_query.split_whitespace().map(|word| word.trim_matches(['(', ')'])).collect();
    let (folded_name, folded_mark) = (fold(bare), fold(mark));
    let words: Vec<&str> = folded_name.split_whitespace().collect();
    let marked: Vec<&str> = words.iter().copied().chain(folded_mark.split_whitespace()).collect();
    let rank =
        if wanted.is_empty() { 0 } else { rank(&wanted, &words).or_else(|| rank(&wanted, &marked))? };
    let as_typed = nfc(name).to_lowercase().contains(&nfc(query).trim().to_lowercase());
    Some(2 * rank + u8::from(!as_typed))
}

fn rank(wanted: &[&str], words: &[&str]) -> Option<u8> {
    let letters: String = words.iter().filter_map(|w| w.chars().next()).collect();
    let alone = match wanted {
        [one] => *one,
        _ => "",
    };
    let fits = [
        words.ends_with(wanted),
        letters == alone,
        !alone.is_empty() && words.last().is_some_and(|given| given.starts_with(alone)),
        begins_in_a_row(wanted, words) || (!alone.is_empty() && begins_glued(alone, words)),
        !alone.is_empty() && letters.contains(alone),
        begins_in_order(wanted, words),
    ];
    (0u8..).zip(fits).find(|(_, fit)| *fit).map(|(rank, _)| rank)
}

/// Whole words in a row, of which the last may be a beginning only.
fn begins_in_a_row(wanted: &[&str], words: &[&str]) -> bool {
    let Some((last, whole)) = wanted.split_last() else {
        return false;
    };
    words
        .windows(wanted.len())
        .any(|row| row.starts_with(whole) && row.last().is_some_and(|word| word.starts_with(last)))
}

/// Words in a row typed without the spaces between them.
fn begins_glued(alone: &str, words: &[&str]) -> bool {
    (0..words.len()).any(|from| words[from..].concat().starts_with(alone))
}

/// Beginnings of words, in order, with words left out between them.
fn begins_in_order(wanted: &[&str], words: &[&str]) -> bool {
    let mut rest = words.iter();
    wanted.iter().all(|want| rest.any(|word| word.starts_with(want)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_is_the_given_name() {
        assert_eq!(given_name("Nguyễn Văn An"), "An");
        assert_eq!(given_name(" Hoa "), "Hoa");
        assert_eq!(given_name(""), "");
        assert_eq!(split_given_name("Kim Sô Phia"), ("Kim Sô", "Phia"));
    }

    #[test]
    fn initials_are_in_search_form() {
        assert_eq!(initials("Đỗ  Văn An"), "dva");
        assert_eq!(initials("Thạch Thị Sa Rây"), "ttsr");
    }

    #[test]
    fn a_few_letters_find_a_name() {
        let rank = |query| matches_name(query, "Nguyễn Văn Anh");
        assert_eq!(rank("anh"), Some(0));
        assert_eq!(rank("Văn Anh"), Some(0));
        assert_eq!(rank("van anh"), Some(1));
        assert_eq!(rank("NVA"), Some(3));
        assert_eq!(rank("an"), Some(4));
        assert_eq!(rank("nguyen v"), Some(7));
        assert_eq!(rank("vana"), Some(7));
        assert_eq!(rank("nv"), Some(9));
        assert_eq!(rank("va"), Some(7));
        assert_eq!(rank("ng anh"), Some(11));
        assert_eq!(rank("  "), Some(0));
    }

    #[test]
    fn a_mark_in_brackets_tells_twins_apart_and_is_no_part_of_the_name() {
        let twin = "Nguyễn Văn An (1970)";
        assert_eq!(split_mark(twin), ("Nguyễn Văn An", "1970"));
        assert_eq!((given_name(twin), given_name("An (Tổ 2)")), ("An (1970)", "An (Tổ 2)"));
        assert_eq!(initials(twin), "nva");
        assert_eq!(matches_name("an", twin), matches_name("an", "Nguyễn Văn An"));
        assert!(matches_name("an 1970", twin).is_some() && matches_name("1970", twin).is_some());
        assert_eq!(matches_name("an 1985", twin), None);
        assert!(matches_name(twin, twin).is_some() && matches_name(twin, "Nguyễn Văn An").is_some());
        assert_eq!(matches_name(twin, "Nguyễn Văn An (1985)"), None);
        assert!(is_same_name(twin, "Nguyễn Văn An") && !is_same_name(twin, "Nguyễn Văn An (1985)"));
    }

    #[test]
    fn what_does_not_fit_is_not_found() {
        assert_eq!(matches_name("nh", "Nguyễn Văn Anh"), None);
        assert_eq!(matches_name("anh van", "Nguyễn Văn Anh"), None);
        assert_eq!(matches_name("thi n", "Lê Thìn"), None);
        assert_eq!(matches_name("a", ""), None);
    }

    #[test]
    fn diacritics_break_a_tie() {
        assert_eq!(matches_name("ân", "Trần Ân"), Some(0));
        assert_eq!(matches_name("ân", "Trần An"), Some(1));
    }
}
