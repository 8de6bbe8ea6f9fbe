//! What lies on top of a screen until it is answered or left.
//!
//! Only what each holds; what a key does to it is in `update`.

use super::card::Card;
use super::command::Command;
use super::finder::Finder;
use super::form::Form;
use super::locator::Locator;
use super::model::Model;
use super::picker::Picker;
use super::seal::{Sealing, ShownCode};
use super::size::BOX;
use super::unlock::Unlock;
use crate::say;
use crate::text::{Lang, Text, wrap};

/// A question that only a deliberate key answers with yes; on the way through a practice meeting Enter
/// does too.
#[derive(Debug, Clone)]
pub struct Confirm {
    /// The question.
    pub question: String,
    /// The label of the key that says yes.
    pub yes: Text,
    /// What yes does.
    pub run: fn(&mut Model),
    /// Whether Enter says yes as well.
    pub by_enter: bool,
    /// The first line shown.
    pub at: usize,
}

impl Confirm {
    /// Its lines on a screen of so many columns.
    pub fn lines(&self, columns: u16) -> Vec<String> {
        wrap(&self.question, usize::from(columns.min(BOX)).saturating_sub(2))
    }

    /// Which keys answer it.
    pub fn way_to_answer(&self, lang: Lang) -> String {
        match self.by_enter {
            true => {
                say!(
                    lang,
                    "Nhấn 1 hoặc Enter nếu đồng ý, Esc nếu chưa.",
                    "Press 1 or Enter to agree, Esc for not yet."
                )
            }
            false => say!(lang, "Nhấn 1 nếu đồng ý, Esc nếu chưa.", "Press 1 to agree, Esc for not yet."),
        }
    }
}

/// Lines to read, from the one at the top of the box.
#[derive(Debug, Clone)]
pub struct Lines {
    /// What they are.
    pub title: String,
    /// Each is wrapped when drawn.
    pub lines: Vec<String>,
    /// The first line shown.
    pub at: usize,
    /// What can be done with them; without any, every other key closes them.
    pub commands: &'static [Command],
    /// What is done when they are left undone.
    pub leave: fn(&mut Model),
}

impl Lines {
    /// Lines from the first one on, only to be read.
    pub fn new(title: String, lines: Vec<String>) -> Lines {
        Lines { title, lines, at: 0, commands: &[], leave: |_| {} }
    }
}

/// What lies on top of a screen.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// Fields to fill in.
    Form(Form),
    /// A list to choose from.
    Picker(Picker),
    /// Functions, to be found by their names.
    Finder(Finder),
    /// The name of a row of the list below.
    Locator(Locator),
    /// A question.
    Confirm(Confirm),
    /// Lines to read.
    Lines(Lines),
    /// The rule behind the figures of the screen.
    Card(Card),
    /// The keys that are live here, from this one on.
    Help(usize),
    /// The question for the passphrase of a sealed book.
    Unlock(Unlock),
    /// Passphrases that are typed to change the seal of the book.
    Sealing(Sealing),
    /// A recovery code, shown once.
    Code(ShownCode),
}

/// Rows of the screen beside those of a question: the heads of both, the keys, the counts of a meeting or what was said.
const BESIDE_QUESTION: u16 = 5;

impl Model {
    /// Rows that a question has at least; one or more.
    pub fn question_rows(&self) -> usize {
        usize::from(self.size.1.saturating_sub(BESIDE_QUESTION)).max(1)
    }

    /// Lays lines to read over the screen.
    pub fn show_lines(&mut self, title: String, lines: Vec<String>) {
        self.overlays.push(Overlay::Lines(Lines::new(title, lines)));
    }

    /// Asks a question.
    pub fn ask_yes(&mut self, question: String, yes: Text, run: fn(&mut Model)) {
        self.overlays.push(Overlay::Confirm(Confirm { question, yes, run, by_enter: false, at: 0 }));
    }

    /// Asks a question on the way through the meeting: in a practice meeting Enter says yes.
    pub fn ask_on_the_way(&mut self, question: String, yes: Text, run: fn(&mut Model)) {
        let by_enter = self.meeting().is_some_and(|meeting| meeting.plan.practice);
        self.overlays.push(Overlay::Confirm(Confirm { question, yes, run, by_enter, at: 0 }));
    }
}
