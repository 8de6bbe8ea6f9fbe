//! A count that is asked for: all of them by one key, or figure by figure.
//!
//! Knows no vote; what is counted, and what the figures come to, is for whoever asks.

use super::{Filled, Form};
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::say;
use crate::text::Lang;

/// How a form asks for a count.
#[derive(Debug, Clone)]
pub struct Tally {
    /// What is decided, whole.
    pub question: String,
    /// How it is done: "giơ thẻ đảng viên".
    pub manner: String,
    /// The first line above the fields where columns are few.
    pub brief: String,
    /// What one key answers with; none where there is only counting.
    pub all: Option<AllAlike>,
    /// Opens the page where votes are told by name, for the subject of the form; none where they may not be.
    pub by_name: Option<fn(&mut Model, u64)>,
    /// Whether figures are typed: until then the ways stand to be chosen from.
    pub counting: bool,
    /// What is left of those who count, worked out of the figures typed.
    pub rest: fn(&Model, &Form) -> Option<TallyRest>,
    /// What a figure has to agree with, by its field; none where it stands by itself.
    pub check: fn(&Model, &Form, usize) -> Option<FigureCheck>,
}

/// What a figure has to agree with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureCheck {
    /// "không quá 16 thu về".
    pub must: String,
    /// Whether it does; none while nothing is typed.
    pub holds: Option<bool>,
}

/// The answer that all are alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllAlike {
    /// "tất cả tán thành, 16/16 có mặt".
    pub words: String,
    /// "tất cả 16 tán thành", for the line of the keys.
    pub brief: String,
    /// A text for each field.
    pub texts: Vec<String>,
    /// Whether it is the sample of a practice meeting, which Enter takes.
    pub is_sample: bool,
}

/// What the machine works out beside the fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TallyRest {
    /// What it is: "Không biểu quyết".
    pub label: String,
    /// How many; none where more were counted than there are.
    pub figure: Option<u32>,
    /// Of what it was worked out.
    pub how: String,
}

impl Form {
    /// Asked as a count.
    pub fn counted(mut self, tally: Tally) -> Form {
        self.tally = Some(tally);
        self
    }

    /// The answer that all are alike, where it is to be chosen from: nothing is typed yet.
    pub fn choosing_way(&self) -> Option<&AllAlike> {
        let tally = self.tally.as_ref().filter(|tally| !tally.counting)?;
        let typed = self.inputs.iter().any(|input| !input.field.text().is_empty());
        tally.all.as_ref().filter(|_| !typed)
    }

    /// Takes a key that chooses or takes a way; none for any other key. Enter opens the fields and records
    /// nothing, unless it takes the sample of a practice meeting.
    pub(super) fn take_way(&mut self, key: Key) -> Option<Filled> {
        let choosing = self.choosing_way().is_some();
        let samples = self.choosing_way().is_some_and(|all| all.is_sample);
        match key.code {
            Code::Enter if samples && self.fill_alike() => Some(Filled::Submit),
            Code::F(5) if self.fill_alike() => Some(Filled::Submit),
            Code::Char('1') if choosing && self.fill_alike() => Some(Filled::Submit),
            Code::Char('2') | Code::Enter | Code::Tab | Code::Down if choosing => {
                self.start_counting();
                Some(Filled::Open)
            }
            Code::Char('3')
                if choosing && self.tally.as_ref().is_some_and(|tally| tally.by_name.is_some()) =>
            {
                Some(Filled::Aside)
            }
            Code::Esc => None,
            _ if choosing => Some(Filled::Open),
            _ => None,
        }
    }

    /// Whether a key is a letter, which no count has: whoever believes the count done and goes on typing is to
    /// see so at once, not a figure grown out of words.
    pub(super) fn turns_away(&self, key: Key) -> bool {
        let letter = matches!(key.code, Code::Char(typed) if !typed.is_ascii_digit() && typed != ' ');
        self.tally.is_some() && letter && !key.ctrl && !key.alt
    }

    /// The keys of the ways, while one is to be chosen.
    pub fn ways_words(&self, lang: Lang) -> String {
        match self.tally.as_ref().is_some_and(|tally| tally.by_name.is_some()) {
            true => say!(
                lang,
                "Nhấn 1: tất cả tán thành; 2: đếm từng loại; 3: ghi tên từng đồng chí.",
                "Press 1: all in favour; 2: count; 3: by name."
            ),
            false => {
                say!(lang, "Nhấn 1: tất cả tán thành; 2: đếm từng loại.", "Press 1: all in favour; 2: count.")
            }
        }
    }

    /// Opens the fields.
    pub fn start_counting(&mut self) {
        if let Some(tally) = &mut self.tally {
            tally.counting = true;
        }
        self.go_to(self.focus);
    }

    fn fill_alike(&mut self) -> bool {
        let Some(all) = self.tally.as_ref().and_then(|tally| tally.all.as_ref()) else { return false };
        self.inputs.iter_mut().zip(&all.texts).for_each(|(input, text)| input.field.set_text(text));
        true
    }
}
