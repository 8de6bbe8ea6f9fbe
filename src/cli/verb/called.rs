//! Whom a word on the command line means: by the whole name, else by a part of it.
//!
//! Knows no roll: candidates come with their names.

use crate::cli::failure::Failure;
use crate::say;
use crate::text::{Lang, matches_name};

/// Which of several candidates of one and the same name is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SameName {
    /// They are records of one person: the latest.
    Latest,
    /// They are different people: none, which is told.
    Unclear,
}

/// What is told where nobody is named, or nobody called so is found.
pub(super) type UnknownName = fn(Option<&str>, Lang) -> String;

/// The candidate that is named.
///
/// # Errors
/// Nobody is named, nobody is called so, or several are.
pub(super) fn called<T: Copy>(
    words: Option<&str>,
    candidates: &[(&str, T)],
    same: SameName,
    (lang, unknown): (Lang, UnknownName),
) -> Result<T, Failure> {
    let Some(words) = words else { return Err(Failure::Usage(unknown(None, lang))) };
    let mut fitting: Vec<&(&str, T)> =
        candidates.iter().filter(|(name, _)| matches_name(words, name).is_some()).collect();
    if fitting.iter().any(|(name, _)| *name == words) {
        fitting.retain(|(name, _)| *name == words);
    }
    let mut names: Vec<&str> = fitting.iter().map(|(name, _)| *name).collect();
    if same == SameName::Latest {
        names.sort_unstable();
        names.dedup();
    }
    match (names.as_slice(), fitting.last()) {
        ([_], Some((_, latest))) => Ok(*latest),
        ([], _) => Err(Failure::Usage(unknown(Some(words), lang))),
        _ => Err(Failure::Usage(say!(
            lang,
            "“{words}” có thể là nhiều người: {names}. Hãy ghi đủ họ tên.",
            "“{words}” matches several: {names}. Give the whole name.",
            names = names.join(", ")
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &str, same: SameName) -> Option<u64> {
        let all = [("Trần Thị Hoa", 1), ("Lê Văn Năm", 2), ("Lê Văn Năm", 3), ("Lê Văn Năm Em", 4)];
        called(Some(words), &all, same, (Lang::Vi, |_, _| String::new())).ok()
    }

    #[test]
    fn a_part_of_a_name_means_one_and_the_whole_name_comes_before_a_longer_one() {
        assert_eq!(found("hoa", SameName::Unclear), Some(1));
        assert_eq!(found("văn", SameName::Latest), None);
        assert_eq!(found("Lê Văn Năm", SameName::Latest), Some(3));
        assert_eq!(found("Lê Văn Năm", SameName::Unclear), None);
        assert_eq!(found("minh", SameName::Latest), None);
    }
}
