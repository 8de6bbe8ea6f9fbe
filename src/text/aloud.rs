//! How long it takes to read a text aloud.

/// Syllables that are read aloud in a minute, clearly and without haste (own design; news readers speak
/// some two hundred).
const A_MINUTE: usize = 150;

/// How many minutes it takes to read a text aloud; at least one.
pub fn minutes_aloud(text: &str) -> usize {
    text.split_whitespace().count().div_ceil(A_MINUTE).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_minutes_are_450_syllables() {
        assert_eq!(minutes_aloud("tán thành "), 1);
        assert_eq!(minutes_aloud(&"một ".repeat(450)), 3);
        assert_eq!(minutes_aloud(&"một ".repeat(451)), 4);
    }
}
