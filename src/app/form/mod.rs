//! A form: a few fields that together make one act.
//!
//! What was typed stays until the act is accepted; a refusal leaves the form open. In practice
//! meetings a field may offer a sample, marked as such, which Enter on the empty field accepts.

pub mod draft;
mod input;

pub use input::{Input, Kind, TAB};

use super::field::Field;
use super::key::{Code, Key};
use super::model::Model;
use crate::say;
use crate::text::Lang;

/// What a filled form does; a rejected one stays open with the sentence.
pub type Submit = fn(&mut Model, &Form) -> Result<(), String>;

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
    pub subject: u32,
    /// Whether a rejected form is mended in its first field, as one of counts or points is.
    pub first_decides: bool,
    /// Why it was rejected.
    pub fault: Option<String>,
    /// What it does.
    pub submit: Submit,
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
            fault: None,
            submit,
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

    /// Mended in its first field when it is rejected.
    pub fn by_the_first(mut self) -> Form {
        self.first_decides = true;
        self
    }

    /// Begun in this field; what stands above it is seldom changed.
    pub fn from(mut self, index: usize) -> Form {
        self.focus = index;
        self
    }

    /// About this thing.
    pub fn about(mut self, subject: u32) -> Form {
        self.subject = subject;
        self
    }

    /// The text of a field, its sample where it is empty.
    pub fn text(&self, index: usize) -> &str {
        self.inputs.get(index).map_or("", Input::value)
    }

    /// The chosen entry of a choice field, from 0.
    pub fn choice(&self, index: usize) -> usize {
        self.inputs.get(index).map_or(0, |input| input.at)
    }

    /// Takes a key. Up, Down and Tab change the field, Enter goes on and submits from the last one.
    pub fn key(&mut self, key: Key) -> Filled {
        self.fault = None;
        let last = self.inputs.len().saturating_sub(1);
        match key.code {
            Code::Esc => return Filled::Left,
            Code::Enter if self.focus >= last => return Filled::Submit,
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

    /// Stays open with what is wrong, the cursor in the field that the sentence names by its words
    /// or its label; else in the first one where that one decides, else where it is.
    pub fn reject(&mut self, fault: String, lang: Lang) {
        let named = |words: &str| !words.is_empty() && fault.contains(&format!("“{words}”"));
        let meant = |input: &Input| named(input.field.text().trim()) || named(input.label.get(lang));
        let stays = if self.first_decides { 0 } else { self.focus };
        let at = self.inputs.iter().position(meant).unwrap_or(stays);
        self.go_to(at);
        self.fault = Some(fault);
    }

    /// Whether Up and Down choose among names in the focused field.
    fn choosing(&self) -> bool {
        self.inputs.get(self.focus).is_some_and(|input| input.fitting().len() > 1)
    }

    /// The field that text goes to; none where one of several is chosen.
    pub fn field_in_use(&mut self) -> Option<&mut Field> {
        let input = self.inputs.get_mut(self.focus)?;
        (!matches!(input.kind, Kind::Choice(_))).then_some(&mut input.field)
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        if let Some(input) = self.inputs.get_mut(self.focus) {
            input.paste(text);
        }
    }
}

/// A whole number typed in a field, or the sentence that says what is wrong with it.
pub fn number(text: &str, lang: Lang) -> Result<u32, String> {
    text.trim().parse().map_err(|_| {
        say!(
            lang,
            "“{text}” không phải là số: hãy nhập một số nguyên, ví dụ 18.",
            "“{text}” is not a number: enter a whole number such as 18.",
            text = text.trim()
        )
    })
}

/// A folder typed in a field, or the sentence that says that it is missing.
pub fn folder(text: &str, lang: Lang) -> Result<String, String> {
    match text.trim() {
        "" => Err(say!(
            lang,
            "Còn thiếu thư mục: hãy ghi đường dẫn, ví dụ trên ổ USB.",
            "The folder is missing: give its path, such as on a USB stick."
        )),
        folder => Ok(folder.to_owned()),
    }
}
