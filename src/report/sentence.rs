//! Words that people typed, made fit to stand in an official sentence.
//!
//! Changes spaces, the first letter and the closing mark only; the words stay as they were typed.

pub(super) use crate::text::{capital, clause, ended, flowing, lowered};

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
