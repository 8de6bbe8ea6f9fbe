//! What people typed as a whole sentence: on one line, with a closing mark.

/// The text on one line, with single spaces.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text as a whole sentence: a closing mark is put where none stands.
pub fn ended(text: &str) -> String {
    let text = one_line(text);
    let last = text.trim_end_matches(['”', '"', ')']).chars().last();
    match last {
        None | Some('.' | '!' | '?' | '…' | ':' | ';') => text,
        Some(_) if text.ends_with(',') => format!("{}.", text.trim_end_matches([',', ' '])),
        Some(_) => format!("{text}."),
    }
}
