//! Names that look like a wrong one, so that a slip of the keys is seen at once.

use super::fact::{Evidence, Fact};
use super::number::Number;
use crate::say;
use crate::text::{Lang, distance};

/// The names that a slip of the keys could have made into this one, the nearest alone: two letters
/// may differ, one in a short name; letters in another order count as one.
pub(crate) fn alike<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    let most = if name.chars().count() < 5 { 1 } else { 2 };
    let far = |other: &str| if letters(name) == letters(other) { 1 } else { distance(name, other) };
    let near: Vec<_> = names.map(|other| (far(other), other)).filter(|(far, _)| *far <= most).collect();
    let least = near.iter().map(|(far, _)| *far).min();
    near.into_iter().filter(|(far, _)| Some(*far) == least).map(|(_, name)| name).collect()
}

fn letters(name: &str) -> Vec<char> {
    let mut letters: Vec<char> = name.chars().collect();
    letters.sort_unstable();
    letters
}

/// The measures whose names are nearest to a wrong one.
pub(super) fn measures_hint(name: &str, lang: Lang) -> String {
    let facts = Fact::NAMES.iter().map(|(_, name)| *name);
    let numbers = Number::NAMES.iter().map(|(_, name)| *name);
    let evidence = Evidence::NAMES.iter().map(|(_, name)| *name);
    let mut names: Vec<&str> = facts.chain(numbers).chain(evidence).collect();
    names.sort_by_key(|other| distance(name, other));
    names.dedup();
    names.truncate(3);
    say!(lang, "Tên gần giống: {names}.", "Names like it: {names}.", names = names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_name_is_answered_by_the_nearest_ones() {
        assert_eq!(measures_hint("lenght", Lang::En), "Names like it: length, length_half, remarks.");
        assert!(measures_hint("speakers_percnt", Lang::Vi).starts_with("Tên gần giống: speakers_percent, "));
    }

    #[test]
    fn only_a_slip_is_alike() {
        let names = ["title", "total", "rule"];
        assert_eq!(alike("titel", names.into_iter()), ["title"]);
        assert_eq!(alike("totel", names.into_iter()), ["total"]);
        assert_eq!(alike("colour", names.into_iter()), [""; 0]);
        assert_eq!(alike("kind", ["id"].into_iter()), [""; 0]);
    }
}
