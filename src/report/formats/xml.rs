//! Text as XML: escaping, and nothing of what it means.

use crate::text::is_unseen;

/// `text` fit for element content and attribute values. Letters that XML 1.0 does not allow are
/// left out, because one of them makes the whole file unreadable.
pub(in crate::report) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for letter in text.chars().filter(|letter| is_allowed(*letter)) {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            other => out.push(other),
        }
    }
    out
}

/// Whether XML 1.0 allows the letter (production `Char`) and people see it.
fn is_allowed(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r') || !is_unseen(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_xml_are_escaped() {
        assert_eq!(escape(r#"Chi bộ <A> & "B" 'C'"#), "Chi bộ &lt;A&gt; &amp; &quot;B&quot; &apos;C&apos;");
    }

    #[test]
    fn letters_that_xml_forbids_are_left_out() {
        assert_eq!(escape("a\u{0}b\u{8}c\u{1b}d\u{fffe}e\tf\ng\u{202e}h\u{200b}"), "abcde\tf\ngh");
    }
}
