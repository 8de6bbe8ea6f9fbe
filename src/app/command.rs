//! Commands: one table entry says what a key does, what it is called and when it is live.
//!
//! The bottom line, help, function finder, docs/KEYS.md and the tests on clashes all read it.

use super::everywhere;
use super::footer;
use super::key::{Code, Key};
use super::model::{Model, Screen};
use super::screen::SLICES;
use crate::text::{Lang, Text};

/// What a key does.
pub struct Command {
    /// Stable name.
    pub id: &'static str,
    /// Keys; the first one is shown.
    pub keys: &'static [Key],
    /// What it is called.
    pub label: Text,
    /// What it is called at this moment, where that tells more; empty = the plain label.
    pub words: fn(&Model) -> String,
    /// Place on the bottom line; lower stays longer, [`HIDDEN`] is never shown there.
    pub rank: u8,
    /// Whether it is live.
    pub when: fn(&Model) -> bool,
    /// What it does.
    pub run: fn(&mut Model),
}

/// The rank of a command that the bottom line leaves out.
pub const HIDDEN: u8 = u8::MAX;

/// For a command whose plain label is enough.
pub fn plain(_: &Model) -> String {
    String::new()
}

/// For a command that is always live on its screen.
pub fn always(_: &Model) -> bool {
    true
}

impl Command {
    /// What the command is called at this moment.
    pub fn words(&self, model: &Model) -> String {
        let words = (self.words)(model);
        if words.is_empty() { self.label.get(model.lang).to_owned() } else { words }
    }

    /// The first key as shown.
    pub fn key_label(&self, lang: Lang) -> String {
        self.keys.first().map_or(String::new(), |key| key.label(lang))
    }
}

/// The commands of a screen, then those of every screen.
pub fn commands(screen: Screen) -> impl Iterator<Item = &'static Command> {
    let own = SLICES.iter().find(|slice| (slice.fits)(screen)).map_or(&[][..], |slice| slice.commands);
    own.iter().chain(everywhere::COMMANDS)
}

/// The commands that are live at this moment.
pub fn live(model: &Model) -> impl Iterator<Item = &'static Command> {
    commands(model.screen()).filter(|command| (command.when)(model))
}

/// The command that a key means at this moment. A digit that the bottom lines do not show is not live.
pub fn find(model: &Model, key: Key) -> Option<&'static Command> {
    let command = live(model).find(|command| command.keys.contains(&key))?;
    let digit = matches!(key.code, Code::Char('0'..='9'));
    (!digit || footer::shows(model, command.id)).then_some(command)
}
