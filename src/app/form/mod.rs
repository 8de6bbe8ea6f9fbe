//! A form: a few fields that together make one act.
//!
//! A form only says what it wants to be kept; whoever keeps it closes the form once it is kept, so
//! that a refusal or a book that cannot be written costs no letter. In practice meetings a field may
//! offer a sample, marked as such, which Enter on the empty field accepts.

mod barred;
pub mod draft;
mod input;
mod measure;
pub mod passed;
mod people;
mod rejection;
mod tally;

pub use input::{Input, InputKind, TAB};
pub use measure::Measure;
pub use people::NameFault;
pub use rejection::{Mended, Rejection};
pub use tally::{AllAlike, FigureCheck, Tally, TallyRest};

use super::deed::Deed;
use super::field::Field;
use super::key::{Code, Key};
use super::model::Model;

/// What a filled form wants to be kept; a rejected one stays open with the sentence.
pub type Submit = fn(&Model, &Form) -> Result<Deed, Rejection>;

/// Fields to fill in.
#[derive(Debug, Clone)]
pub struct Form {
    /// Name under which its drafts are kept; the same form on the same thing has the same name.
    pub name: String,
    /// What is asked.
    pub title: String,
    /// What stands above the fields.
    pub intro: Vec<String>,
    /// The fields.
    pub inputs: Vec<Input>,
    /// The focused field.
    pub focus: usize,
    /// What the form is about: a number that its submit understands.
    pub subject: u64,
    /// Whether a rejected form is mended in its first field, as one of counts or points is.
    pub first_decides: bool,
    /// How it asks, where what it asks for is a count.
    pub tally: Option<Tally>,
    /// Why it was rejected.
    pub fault: Option<String>,
    /// What stands above the fields for what is chosen in them, where that follows a choice.
    pub told: Option<fn(&Model, &Form) -> Vec<String>>,
    /// Whether what is typed is kept nowhere, not even as a draft.
    pub private: bool,
    /// The line above the fields that tells of a draft, where one came back.
    pub(super) draft_told: Option<usize>,
    /// What was typed and asked about: the same once more is meant so.
    pub(super) asked: Vec<String>,
    /// Whether something typed was just asked about, so that Enter answers.
    pub(super) answering: bool,
    /// What it wants to be kept.
    pub submit: Submit,
    /// What follows once that is kept.
    pub then: fn(&mut Model, &Form),
    /// What its figures come to while they are typed.
    pub measure: fn(&Model, &Form) -> Option<Measure>,
    /// The documents behind it, which F1 tells after the keys; none where nothing is.
    pub ground: fn(&Model, &Form) -> Vec<String>,
}

/// What a key did to a form.
#[derive(Debug, PartialEq, Eq)]
pub enum Filled {
    /// It is still open.
    Open,
    /// It is to be submitted.
    Submit,
    /// It was left.
    Left,
    /// It was left for the page where votes are told by name.
    Aside,
    /// A letter was typed where only figures are taken, and did not go in.
    Letter,
}

impl Form {
    /// A form without fields yet.
    pub fn new(name: impl Into<String>, title: String, submit: Submit) -> Form {
        Form {
            name: name.into(),
            title,
            intro: Vec::new(),
            inputs: Vec::new(),
            focus: 0,
            subject: 0,
            first_decides: false,
            tally: None,
            fault: None,
            told: None,
            private: false,
            draft_told: None,
            asked: Vec::new(),
            answering: false,
            submit,
            then: |_, _| {},
            measure: |_, _| None,
            ground: |_, _| Vec::new(),
        }
    }

    /// With one more field.
    pub fn with(mut self, input: Input) -> Form {
        self.inputs.push(input);
        self
    }

    /// With a line above the fields.
    pub fn saying(mut self, line: String) -> Form {
        self.intro.push(line);
        self
    }

    /// With what its figures come to below the fields.
    pub fn measuring(mut self, measure: fn(&Model, &Form) -> Option<Measure>) -> Form {
        self.measure = measure;
        self
    }

    /// Mended in its first field when it is rejected.
    pub fn by_the_first(mut self) -> Form {
        self.first_decides = true;
        self
    }

    /// With lines above the fields that follow what is chosen in them.
    pub fn telling(mut self, told: fn(&Model, &Form) -> Vec<String>) -> Form {
        self.told = Some(told);
        self
    }

    /// With the documents behind it, which F1 tells.
    pub fn grounded(mut self, ground: fn(&Model, &Form) -> Vec<String>) -> Form {
        self.ground = ground;
        self
    }

    /// Puts other lines above the fields; that of a draft stays below them.
    pub(super) fn retell(&mut self, lines: Vec<String>) {
        let draft = self.draft_told.take().and_then(|at| self.intro.get(at).cloned());
        self.intro = lines;
        if let Some(draft) = draft {
            self.draft_told = Some(self.intro.len());
            self.intro.push(draft);
        }
    }

    /// Kept nowhere while it is typed.
    pub fn in_private(mut self) -> Form {
        self.private = true;
        self
    }

    /// With what follows once it is kept.
    pub fn then(mut self, then: fn(&mut Model, &Form)) -> Form {
        self.then = then;
        self
    }

    /// Begun in this field; what stands above it is seldom changed.
    pub fn from(mut self, index: usize) -> Form {
        self.focus = index;
        self
    }

    /// About this thing.
    pub fn about(mut self, subject: impl Into<u64>) -> Form {
        self.subject = subject.into();
        self
    }

    /// The text of a field, its sample where it is empty.
    pub fn text(&self, index: usize) -> &str {
        self.inputs.get(index).map_or("", Input::value)
    }

    /// Whether a person was asked about this text of a field already, and so means it.
    pub fn was_asked(&self, typed: &str) -> bool {
        self.asked.iter().any(|asked| asked == typed.trim())
    }

    /// The chosen entry of a choice field, from 0.
    pub fn choice(&self, index: usize) -> usize {
        self.inputs.get(index).map_or(0, |input| input.at)
    }

    /// Takes a key. Up, Down and Tab change the field, Enter goes on and submits from the last one, and from one that was
    /// just asked about.
    pub fn key(&mut self, key: Key) -> Filled {
        self.fault = None;
        let answers = std::mem::take(&mut self.answering);
        if let Some(filled) = self.take_way(key) {
            return filled;
        }
        if self.turns_away(key) {
            return Filled::Letter;
        }
        let last = self.inputs.len().saturating_sub(1);
        match key.code {
            Code::Esc => return Filled::Left,
            Code::Enter if answers || self.focus >= last => return Filled::Submit,
            Code::Enter | Code::Tab => self.go_to(self.focus + 1),
            Code::BackTab => self.go_to(self.focus.saturating_sub(1)),
            Code::Up if !self.choosing() => self.go_to(self.focus.saturating_sub(1)),
            Code::Down if !self.choosing() => self.go_to(self.focus + 1),
            _ => {
                if let Some(input) = self.inputs.get_mut(self.focus) {
                    input.key(key);
                }
            }
        }
        Filled::Open
    }

    /// Puts the cursor in a field, the last one at most; a name or a figure that stands there is
    /// replaced by what is typed.
    pub fn go_to(&mut self, index: usize) {
        self.focus = index.min(self.inputs.len().saturating_sub(1));
        if let Some(input) = self.inputs.get_mut(self.focus) {
            input.arrive();
        }
    }

    /// Whether Up and Down choose among names in the focused field.
    fn choosing(&self) -> bool {
        self.inputs.get(self.focus).is_some_and(|input| input.fitting().len() > 1)
    }

    /// The field that text goes to; none where one of several is chosen.
    pub fn field_in_use(&mut self) -> Option<&mut Field> {
        if self.choosing_way().is_some() {
            return None;
        }
        let input = self.inputs.get_mut(self.focus)?;
        (!matches!(input.kind, InputKind::Choice(_))).then_some(&mut input.field)
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        if let Some(input) = self.inputs.get_mut(self.focus) {
            input.paste(text);
        }
    }
}
