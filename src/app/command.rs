//! Commands: one table entry says what a key does, what it is called and when it is live.
//!
//! The bottom line, help, function finder, key 9, docs/KEYS.md and the tests on clashes all read
//! it. A command without a key stands among the other things of its screen (key 9).

use super::key::{Code, Key};
use super::model::Model;
use super::size::SMALLEST;
use super::view::{Shape, View};
use crate::text::{Lang, Text, capital};

/// Whether a command works on the chosen row of its screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowNeed {
    /// In a list it does, for nobody says otherwise; on any other screen not.
    Usual,
    /// It does.
    Row,
    /// It does the same whatever row is chosen.
    Nothing,
}

/// What a key does.
#[derive(Clone, Copy)]
pub struct Command {
    /// Stable name.
    pub id: &'static str,
    /// Keys; the first one is shown. None: it stands among the other things.
    pub keys: &'static [Key],
    /// What it is called.
    pub label: Text,
    /// What it is called where there is little room.
    pub brief: Option<Text>,
    /// What else people call it, for the finder.
    pub also: &'static [Text],
    /// What it is called at this moment, where that tells more; empty = the plain label.
    pub words: fn(&Model) -> String,
    /// Place among the keys that are no digits; lower stays longer, [`HIDDEN`] is never shown there.
    pub rank: u8,
    /// Whether it works on the chosen row.
    pub row: RowNeed,
    /// Whether it means something only where it stands: leaving its screen, turning its pages.
    pub here_only: bool,
    /// Whether it is live.
    pub when: fn(&Model) -> bool,
    /// What it does.
    pub run: fn(&mut Model),
}

/// Up to this rank a command stays on the bottom line at every width: back, leaving, help, finder.
pub const ALWAYS: u8 = 4;

/// The rank of a command that the bottom line leaves out.
pub const HIDDEN: u8 = u8::MAX;

impl Command {
    /// A command without a key that is always live on its screen.
    pub const fn new(id: &'static str, label: Text, run: fn(&mut Model)) -> Command {
        Command {
            id,
            keys: &[],
            label,
            brief: None,
            also: &[],
            words: |_| String::new(),
            rank: HIDDEN,
            row: RowNeed::Usual,
            here_only: false,
            when: |_| true,
            run,
        }
    }

    /// A command on a digit, which the bottom lines show whenever it is live.
    pub const fn digit(id: &'static str, keys: &'static [Key], label: Text, run: fn(&mut Model)) -> Command {
        Command { keys, rank: 0, ..Command::new(id, label, run) }
    }

    /// On these keys.
    pub const fn on(self, keys: &'static [Key]) -> Command {
        Command { keys, ..self }
    }

    /// Shown on the bottom line in this place.
    pub const fn rank(self, rank: u8) -> Command {
        Command { rank, ..self }
    }

    /// Live only then.
    pub const fn when(self, when: fn(&Model) -> bool) -> Command {
        Command { when, ..self }
    }

    /// Means something only on its own screen, so that it is not offered on others.
    pub const fn here_only(self) -> Command {
        Command { here_only: true, ..self }
    }

    /// Does the same whatever row of its list is chosen, so that it may be done from anywhere.
    pub const fn without_row(self) -> Command {
        Command { row: RowNeed::Nothing, ..self }
    }

    /// Works on the chosen row, on a screen that is no list.
    pub const fn on_row(self) -> Command {
        Command { row: RowNeed::Row, ..self }
    }

    /// Whether it works on the chosen row of the screen that it stands on.
    pub fn needs_row(&self, view: &View) -> bool {
        match self.row {
            RowNeed::Usual => view.shape == Shape::List,
            RowNeed::Row => true,
            RowNeed::Nothing => false,
        }
    }

    /// Called in words of the moment.
    pub const fn said(self, words: fn(&Model) -> String) -> Command {
        Command { words, ..self }
    }

    /// Called so where there is little room.
    pub const fn brief(self, brief: Text) -> Command {
        Command { brief: Some(brief), ..self }
    }

    /// Found by these names too.
    pub const fn also(self, also: &'static [Text]) -> Command {
        Command { also, ..self }
    }

    /// What the command is called at this moment.
    pub fn words(&self, model: &Model) -> String {
        let words = (self.words)(model);
        if words.is_empty() { self.label.get(model.lang).to_owned() } else { words }
    }

    /// What it is called in a list of functions: as on the bottom lines where it has a figure or no key, for
    /// the words of the moment of other keys, such as "gõ: tắt", tell how things stand and are no names.
    pub fn name(&self, model: &Model) -> String {
        let words = match self.is_digit() || self.keys.is_empty() {
            true => self.words(model),
            false => self.label.get(model.lang).to_owned(),
        };
        capital(&words)
    }

    /// What it is called where there is little room.
    pub fn brief_words(&self, model: &Model) -> String {
        self.brief.map_or_else(|| self.words(model), |brief| brief.get(model.lang).to_owned())
    }

    /// The first key as shown.
    pub fn key_label(&self, lang: Lang) -> String {
        self.keys.first().map_or(String::new(), |key| key.label(lang))
    }

    /// Whether it is on a digit.
    pub fn is_digit(&self) -> bool {
        self.keys.first().is_some_and(|key| matches!(key.code, Code::Char('1'..='9')))
    }
}

impl std::fmt::Debug for Command {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

/// The commands of a screen, then those of every screen.
pub fn commands(model: &Model, view: &'static View) -> impl Iterator<Item = &'static Command> + use<> {
    view.commands.iter().copied().flatten().chain(model.table.everywhere())
}

/// The commands that are live at this moment.
pub fn live(model: &Model) -> impl Iterator<Item = &'static Command> {
    commands(model, model.view()).filter(|command| (command.when)(model))
}

/// The command that a key means at this moment. In a window in which nothing can be shown no digit is live.
pub fn find(model: &Model, key: Key) -> Option<&'static Command> {
    let blind = model.size.0 < SMALLEST.0 || model.size.1 < SMALLEST.1;
    if blind && matches!(key.code, Code::Char('0'..='9')) {
        return None;
    }
    let mut named = commands(model, model.view()).filter(|command| command.keys.contains(&key));
    named.find(|command| (command.when)(model))
}
