//! Text of one person that must leave no trace: what a member answers for nobody but themselves.
//!
//! It is wiped when it goes and never printed.

use std::fmt;

use zeroize::Zeroizing;

/// Text that is shown on the screen and kept nowhere.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct PrivateText(Zeroizing<String>);

impl PrivateText {
    /// Text that is private from here on.
    pub fn new(text: String) -> PrivateText {
        PrivateText(Zeroizing::new(text))
    }

    /// The text, to be shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PrivateText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PrivateText(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_never_printed() {
        let text = PrivateText::new("báo cáo trễ hai lần".into());
        assert_eq!(format!("{text:?}"), "PrivateText(…)");
        assert_eq!(text.as_str(), "báo cáo trễ hai lần");
    }
}
