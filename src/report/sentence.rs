//! Words that people typed, made fit to stand in an official sentence.
//!
//! Changes spaces, the first letter and the closing mark only; the words stay as they were typed.

pub(super) use crate::text::{capital, ended, lowered, one_line};

/// The text without its closing mark, so that a sentence can go on after it.
pub(super) fn clause(text: &str) -> String {
    one_line(text).trim_end_matches(['.', ';', ',', ':', ' ']).to_owned()
}

/// The text as it goes on in a sentence: its first letter small, unless it begins with a name or letters
/// that stand for words ("UBND").
pub(super) fn flowing(text: &str) -> String {
    let is_capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let mut words = text.split_whitespace();
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let stands_for_words = first.chars().filter(|c| c.is_uppercase()).count() > 1;
    if stands_for_words || (is_capital(first) && is_capital(second)) {
        text.to_owned()
    } else {
        lowered(text)
    }
}

/// The paragraphs of a text, each a whole sentence; empty lines are no paragraphs.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(ended).filter(|line| !line.is_empty()).collect()
}

/// "a", "a và b", "a, b và c".
pub(super) fn listed(texts: &[String]) -> String {
    match texts {
        [before @ .., last] if !before.is_empty() => format!("{} và {last}", before.join(", ")),
        _ => texts.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_words_become_sentences() {
        assert_eq!(ended("  đề nghị  sửa cầu "), "đề nghị sửa cầu.");
        assert_eq!(ended("đã xong."), "đã xong.");
        assert_eq!(ended("vì sao?”"), "vì sao?”");
        assert_eq!(ended("(xem phụ lục)"), "(xem phụ lục).");
        assert_eq!(ended("sửa cầu,"), "sửa cầu.");
        assert_eq!(ended(" \n"), "");
        assert_eq!(clause("đi công tác."), "đi công tác");
        assert_eq!(capital("đề nghị"), "Đề nghị");
        assert_eq!(flowing("Thông qua nghị quyết"), "thông qua nghị quyết");
        assert_eq!(flowing("Lý Mỹ Hoa làm thư ký"), "Lý Mỹ Hoa làm thư ký");
        assert_eq!(flowing("UBND xã trả lời"), "UBND xã trả lời");
        assert_eq!(paragraphs("một\n\n hai. \n"), ["một.", "hai."]);
    }

    #[test]
    fn names_are_listed_as_people_say_them() {
        let list = |texts: &[&str]| listed(&texts.iter().map(|text| text.to_string()).collect::<Vec<_>>());
        assert_eq!(list(&[]), "");
        assert_eq!(list(&["An"]), "An");
        assert_eq!(list(&["An", "Hoa"]), "An và Hoa");
        assert_eq!(list(&["An", "Hoa", "Năm"]), "An, Hoa và Năm");
    }
}
