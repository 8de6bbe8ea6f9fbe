//! Keys as the program knows them, apart from any terminal library.
//!
//! A key has a name for tables and tests (`ctrl-z`) and a label for people (`Ctrl+Z`). What a key
//! does is not known here.

use crate::text::{Lang, Text, text};

/// A key press with its modifiers.
///
/// A printable character carries its shift in itself: `?` is `Char('?')` without `shift`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// Ctrl was held.
    pub ctrl: bool,
    /// Alt was held.
    pub alt: bool,
    /// Shift was held; never set for a printable character.
    pub shift: bool,
}

/// Which key was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// A printable character, or a letter held with Ctrl or Alt.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Arrow to the left.
    Left,
    /// Arrow to the right.
    Right,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key, from 1.
    F(u8),
}

/// The keys with names: code, name in tables and tests, label on screen.
const NAMES: [(Code, &str, Text); 16] = [
    (Code::Char(' '), "space", text("Phím cách", "Space")),
    (Code::Enter, "enter", text("Enter", "Enter")),
    (Code::Esc, "esc", text("Esc", "Esc")),
    (Code::Tab, "tab", text("Tab", "Tab")),
    (Code::BackTab, "backtab", text("Shift+Tab", "Shift+Tab")),
    (Code::Backspace, "backspace", text("Xóa lùi", "Backspace")),
    (Code::Delete, "delete", text("Delete", "Delete")),
    (Code::Insert, "insert", text("Insert", "Insert")),
    (Code::Left, "left", text("←", "←")),
    (Code::Right, "right", text("→", "→")),
    (Code::Up, "up", text("↑", "↑")),
    (Code::Down, "down", text("↓", "↓")),
    (Code::Home, "home", text("Home", "Home")),
    (Code::End, "end", text("End", "End")),
    (Code::PageUp, "pageup", text("PgUp", "PgUp")),
    (Code::PageDown, "pagedown", text("PgDn", "PgDn")),
];

impl Key {
    /// A key without modifiers.
    pub const fn of(code: Code) -> Key {
        Key { code, ctrl: false, alt: false, shift: false }
    }

    /// A printable character.
    pub const fn char(c: char) -> Key {
        Key::of(Code::Char(c))
    }

    /// A character held with Ctrl.
    pub const fn ctrl(c: char) -> Key {
        Key { ctrl: true, ..Key::char(c) }
    }

    /// The key with Shift held.
    pub const fn shifted(self) -> Key {
        Key { shift: true, ..self }
    }

    /// The key of a name: a character, `enter`, `f1`, `ctrl-z`, `shift-left`, `ctrl-alt-x`.
    pub fn parse(name: &str) -> Option<Key> {
        if let Some(rest) = name.strip_prefix("ctrl-") {
            Key::parse(rest).map(|key| Key { ctrl: true, ..key })
        } else if let Some(rest) = name.strip_prefix("alt-") {
            Key::parse(rest).map(|key| Key { alt: true, ..key })
        } else if let Some(rest) = name.strip_prefix("shift-") {
            Key::parse(rest).map(Key::shifted)
        } else {
            Code::parse(name).map(Key::of)
        }
    }

    /// The key as people see it on screen: "Enter", "Ctrl+Z", "↑", "Phím cách".
    pub fn label(self, lang: Lang) -> String {
        let mut label = String::new();
        for (held, name) in [(self.ctrl, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")] {
            label.push_str(if held { name } else { "" });
        }
        match self.code {
            Code::Char(c) if c != ' ' && (self.ctrl || self.alt) => label.extend(c.to_uppercase()),
            code => label.push_str(&code.label(lang)),
        }
        label
    }
}

impl Code {
    fn parse(name: &str) -> Option<Code> {
        if let Some((code, ..)) = NAMES.iter().find(|(_, known, _)| *known == name) {
            return Some(*code);
        }
        let mut letters = name.chars();
        match (letters.next()?, letters.as_str()) {
            (c, "") => Some(Code::Char(c)),
            ('f', number) => number.parse().ok().filter(|n| *n > 0).map(Code::F),
            _ => None,
        }
    }

    fn label(self, lang: Lang) -> String {
        let named = NAMES.iter().find(|(code, ..)| *code == self);
        match (named, self) {
            (Some((.., label)), _) => label.get(lang).to_owned(),
            (None, Code::F(number)) => format!("F{number}"),
            (None, Code::Char(c)) => c.to_string(),
            (None, _) => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read() {
        assert_eq!(Key::parse("1"), Some(Key::char('1')));
        assert_eq!(Key::parse("f"), Some(Key::char('f')));
        assert_eq!(Key::parse("f12"), Some(Key::of(Code::F(12))));
        assert_eq!(Key::parse("space"), Some(Key::char(' ')));
        assert_eq!(Key::parse("ctrl-z"), Some(Key::ctrl('z')));
        assert_eq!(Key::parse("shift-left"), Some(Key::of(Code::Left).shifted()));
        assert_eq!(Key::parse("ctrl--"), Some(Key::ctrl('-')));
        assert_eq!(Key::parse("ệ"), Some(Key::char('ệ')));
    }

    #[test]
    fn what_is_no_name_is_refused() {
        for name in ["", "ctrl-", "f0", "f999", "enters", "ab"] {
            assert_eq!(Key::parse(name), None, "{name}");
        }
    }

    #[test]
    fn labels_are_what_people_read_on_their_keyboard() {
        let label = |name| Key::parse(name).map(|key| key.label(Lang::Vi)).unwrap_or_default();
        assert_eq!(label("ctrl-z"), "Ctrl+Z");
        assert_eq!(label("enter"), "Enter");
        assert_eq!(label("up"), "↑");
        assert_eq!(label("f1"), "F1");
        assert_eq!(label("7"), "7");
        assert_eq!(label("b"), "b");
        assert_eq!(label("shift-end"), "Shift+End");
        assert_eq!(label("ctrl-space"), "Ctrl+Phím cách");
        assert_eq!(Key::char(' ').label(Lang::En), "Space");
    }

    #[test]
    fn every_named_key_has_a_label_and_comes_back_from_its_name() {
        for (code, name, _) in NAMES {
            assert_eq!(Code::parse(name), Some(code));
            assert!(!code.label(Lang::Vi).is_empty());
        }
    }
}
