//! The first letter of a text, made capital or small; the rest stays as it is.

/// With a capital at its beginning.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// With a small letter at its beginning.
pub fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::{capital, lowered};

    #[test]
    fn only_the_first_letter_changes() {
        assert_eq!((capital("đảng bộ xã"), capital("")), ("Đảng bộ xã".to_owned(), String::new()));
        assert_eq!(lowered("Ấp Giồng Mẫu"), "ấp Giồng Mẫu");
    }
}
