//! One field of a form: free text, a person found by initials or any part of the name, a choice.

use super::barred::WhyBarred;
use crate::app::field::Field;
use crate::app::key::{Code, Key};
use crate::domain::MemberId;
use crate::guidance::Words;
use crate::text::{Text, matches_name};

/// What stands in a field of pasted text for a tab between cells.
pub const TAB: char = '⇥';

/// What a field takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InputKind {
    /// Any text on one line.
    Line,
    /// Pasted text of many lines, or one line that is typed; Enter ends it.
    Pasted,
    /// A member, found among these.
    Person(Vec<(MemberId, String)>),
    /// Several members, found among these.
    People(Vec<(MemberId, String)>),
    /// One of these.
    Choice(Vec<Words>),
}

/// A field of a form.
#[derive(Debug, Clone)]
pub struct Input {
    /// What is asked for.
    pub label: Words,
    /// What was typed.
    pub field: Field,
    /// What it takes.
    pub kind: InputKind,
    /// The chosen entry among those that fit.
    pub at: usize,
    /// Whether a person moved to that entry: of two people of one name none is meant before.
    pub(super) moved: bool,
    /// What it held at first.
    pub first: String,
    /// What a practice meeting offers.
    pub sample: Option<String>,
    /// Whether the cell's shorthand is written out in it: in running text, never in a name.
    pub prose: bool,
    /// Why somebody on the roll is not among those of the field.
    pub barred: Option<WhyBarred>,
    /// Whether the program proposed what it held at first: then other words replace all of it.
    pub proposed: bool,
}

impl Input {
    /// A line of text with what it holds at first.
    pub fn line(label: impl Into<Words>, text: &str) -> Input {
        let mut field = Field::single();
        field.set_text(text);
        Input {
            label: label.into(),
            field,
            kind: InputKind::Line,
            at: 0,
            moved: false,
            first: text.to_owned(),
            sample: None,
            prose: false,
            barred: None,
            proposed: false,
        }
    }

    /// Text that may be pasted in many lines.
    pub fn pasted(label: impl Into<Words>, text: &str) -> Input {
        let mut field = Field::multi();
        field.set_text(text);
        Input {
            label: label.into(),
            field,
            kind: InputKind::Pasted,
            at: 0,
            moved: false,
            first: text.to_owned(),
            sample: None,
            prose: false,
            barred: None,
            proposed: false,
        }
    }

    /// A member to be found by name.
    pub fn person(label: impl Into<Words>, people: Vec<(MemberId, String)>) -> Input {
        Input {
            label: label.into(),
            field: Field::single(),
            kind: InputKind::Person(people),
            at: 0,
            moved: false,
            first: String::new(),
            sample: None,
            prose: false,
            barred: None,
            proposed: false,
        }
    }

    /// Several members, to be found by name and separated by commas.
    pub fn people(label: impl Into<Words>, people: Vec<(MemberId, String)>) -> Input {
        Input { kind: InputKind::People(people), ..Input::line(label, "") }
    }

    /// With the reason why somebody on the roll cannot be chosen.
    pub fn barring(mut self, why: WhyBarred) -> Input {
        self.barred = Some(why);
        self
    }

    /// With what it holds at first.
    pub fn holding(mut self, text: &str) -> Input {
        self.field.set_text(text);
        text.clone_into(&mut self.first);
        self
    }

    /// One of several.
    pub fn choice(label: impl Into<Words>, choices: Vec<Text>, at: usize) -> Input {
        let owned = |choice: Text| Words { vi: choice.vi.to_owned(), en: choice.en.to_owned() };
        Input::offer(label, choices.into_iter().map(owned).collect(), at)
    }

    /// One of several that are said in words made for the moment.
    pub fn offer(label: impl Into<Words>, choices: Vec<Words>, at: usize) -> Input {
        Input {
            label: label.into(),
            field: Field::single(),
            kind: InputKind::Choice(choices),
            at,
            moved: false,
            first: String::new(),
            sample: None,
            prose: false,
            barred: None,
            proposed: false,
        }
    }

    /// Running text, in which the cell's shorthand is written out.
    pub fn of_prose(mut self) -> Input {
        self.prose = true;
        self
    }

    /// Holding what the program proposes.
    pub fn as_proposed(mut self) -> Input {
        self.proposed = true;
        self
    }

    /// With a sample that Enter accepts.
    pub fn or_sample(mut self, sample: Option<String>) -> Input {
        self.sample = sample;
        self
    }

    /// What the field holds, its sample where it is empty.
    pub fn value(&self) -> &str {
        match (&self.sample, self.field.text().trim()) {
            (Some(sample), "") => sample,
            (_, text) => text,
        }
    }

    /// People that fit what was typed, best first; empty for other kinds and an empty field.
    pub fn fitting(&self) -> Vec<(MemberId, &str)> {
        let (InputKind::Person(people) | InputKind::People(people)) = &self.kind else { return Vec::new() };
        let query = self.name_typed();
        if query.is_empty() {
            return Vec::new();
        }
        let mut fitting: Vec<(u8, usize)> = (people.iter().enumerate())
            .filter_map(|(index, (_, name))| Some((matches_name(query, name)?, index)))
            .collect();
        fitting.sort();
        fitting.into_iter().map(|(_, index)| (people[index].0, people[index].1.as_str())).collect()
    }

    /// The person chosen.
    pub fn person_chosen(&self) -> Option<MemberId> {
        self.fitting().get(self.at).map(|(member, _)| *member)
    }

    /// Whether it takes text that is no name of a member.
    pub fn takes_text(&self) -> bool {
        matches!(self.kind, InputKind::Line | InputKind::Pasted)
    }

    /// Whether members are named in it.
    pub fn takes_names(&self) -> bool {
        matches!(self.kind, InputKind::Person(_) | InputKind::People(_))
    }

    /// Whether a person is named in it, by the whole name.
    pub fn names(&self, name: &str) -> bool {
        let (InputKind::Person(people) | InputKind::People(people)) = &self.kind else { return false };
        let called = |id: &MemberId| people.iter().any(|(other, called)| other == id && called == name);
        match self.kind {
            InputKind::Person(_) => self.person_chosen().is_some_and(|id| called(&id)),
            _ => self.people_chosen().is_ok_and(|ids| ids.iter().any(called)),
        }
    }

    /// Whether a name was typed that nobody has.
    pub fn fits_nobody(&self) -> bool {
        self.takes_names() && !self.name_typed().is_empty() && self.fitting().is_empty()
    }

    /// Whether it is a field for names without any.
    pub fn names_nobody(&self) -> bool {
        match &self.kind {
            InputKind::Person(_) => self.person_chosen().is_none(),
            InputKind::People(_) => self.people_chosen().is_ok_and(|people| people.is_empty()),
            _ => false,
        }
    }

    /// The cursor comes to the field: a name, a day, a number or words that the program proposed are replaced as a
    /// whole by what is typed, longer words are gone on with.
    pub(super) fn arrive(&mut self) {
        let several = matches!(self.kind, InputKind::People(_));
        let proposed = self.proposed && self.field.text() == self.first;
        let replaced =
            proposed || matches!(self.kind, InputKind::Person(_)) || !self.field.text().contains(' ');
        let replaced = replaced && !several;
        if replaced {
            self.field.select_all();
        }
    }

    pub(super) fn key(&mut self, key: Key) {
        if key == Key::char(',') && matches!(self.kind, InputKind::People(_)) && self.end_name() {
            self.at = 0;
            return;
        }
        match (&self.kind, key.code) {
            (InputKind::Choice(choices), Code::Right | Code::Char(' ') | Code::Down) => {
                self.at = (self.at + 1) % choices.len().max(1);
            }
            (InputKind::Choice(choices), Code::Left | Code::Up) => {
                self.at = (self.at + choices.len().saturating_sub(1)) % choices.len().max(1);
            }
            (InputKind::Choice(_), _) => {}
            (InputKind::Person(_) | InputKind::People(_), Code::Up | Code::Down) => self.move_to(key.code),
            _ => {
                if self.field.key(key) {
                    (self.at, self.moved) = (0, false);
                }
            }
        }
    }

    /// Whoever was found by a part of the name stands there by the whole of it, so that it is seen who is meant.
    pub(super) fn settle(&mut self) {
        let InputKind::Person(people) = &self.kind else { return };
        let Some(member) = self.person_chosen() else { return };
        let name = people.iter().find(|(id, _)| *id == member).map(|(_, name)| name.clone());
        self.field.set_text(&name.unwrap_or_default());
        self.at = self.fitting().iter().position(|(id, _)| *id == member).unwrap_or(0);
    }

    /// The person above or below.
    fn move_to(&mut self, key: Code) {
        self.at = match key {
            Code::Up => self.at.saturating_sub(1),
            _ => (self.at + 1).min(self.fitting().len().saturating_sub(1)),
        };
        self.moved = true;
    }

    pub(super) fn paste(&mut self, text: &str) {
        match self.kind {
            InputKind::Choice(_) => return,
            // A field has no tabs, and a list from a spreadsheet is nothing without them.
            InputKind::Pasted => self.field.paste(&text.replace('\t', &TAB.to_string())),
            _ => self.field.paste(text),
        };
        self.at = 0;
    }
}
