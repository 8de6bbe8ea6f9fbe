//! A list to choose from, narrowed by typing any part of a name without diacritics.

use super::field::Field;
use super::key::{Code, Key};
use super::model::Model;
use crate::say;
use crate::text::{Lang, fold, matches_name};

/// An entry of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What the list calls it.
    pub key: u64,
    /// What is shown.
    pub label: String,
    /// What stands beside it.
    pub hint: String,
}

/// What is done with the key of the entry that was chosen.
pub type Choose = fn(&mut Model, u64);

/// A list with its field.
#[derive(Debug, Clone)]
pub struct Picker {
    /// What is asked.
    pub title: String,
    /// What was typed.
    pub field: Field,
    /// Every entry.
    pub choices: Vec<Candidate>,
    /// The selected one among those that fit.
    pub at: usize,
    /// What is done with the choice.
    pub choose: Choose,
}

/// What a key did to a picker.
pub enum Picked {
    /// It is still open.
    Open,
    /// An entry was chosen.
    Chosen(u64),
    /// It was left.
    Left,
}

impl Picker {
    /// A list with an empty field.
    pub fn new(title: String, choices: Vec<Candidate>, choose: Choose) -> Picker {
        Picker { title, field: Field::single(), choices, at: 0, choose }
    }

    /// The entries that fit what was typed, best first.
    pub fn fitting(&self) -> Vec<&Candidate> {
        let query = self.field.text().trim();
        let rank = |choice: &Candidate| {
            let by_name = matches_name(query, &choice.label);
            by_name.or_else(|| fold(&choice.label).contains(&fold(query)).then_some(u8::MAX))
        };
        let mut fitting: Vec<(u8, &Candidate)> =
            self.choices.iter().filter_map(|choice| Some((rank(choice)?, choice))).collect();
        fitting.sort_by_key(|(rank, _)| *rank);
        fitting.into_iter().map(|(_, choice)| choice).collect()
    }

    /// That nothing fits what was typed, or that there is nothing at all; none where something fits.
    pub fn nothing_fits(&self, lang: Lang) -> Option<String> {
        let typed = self.field.text().trim();
        if self.choices.is_empty() {
            return Some(say!(
                lang,
                "Không có ai hoặc mục nào để chọn. Esc: thôi.",
                "There is nobody and nothing to choose. Esc: leave."
            ));
        }
        (!typed.is_empty() && self.fitting().is_empty()).then(|| {
            say!(
                lang,
                "Không có ai hoặc dòng nào hợp với “{typed}”: gõ lại, hoặc Esc: thôi.",
                "Nobody and nothing fits “{typed}”: type again, or Esc to leave."
            )
        })
    }

    /// Takes a key.
    pub fn key(&mut self, key: Key) -> Picked {
        let last = self.fitting().len().saturating_sub(1);
        match key.code {
            Code::Esc => return Picked::Left,
            Code::Enter => {
                return self.fitting().get(self.at).map_or(Picked::Open, |c| Picked::Chosen(c.key));
            }
            Code::Up => self.at = self.at.checked_sub(1).unwrap_or(last),
            Code::Down => self.at = (self.at + 1).min(last),
            Code::PageUp => self.at = self.at.saturating_sub(10),
            Code::PageDown => self.at = (self.at + 10).min(last),
            _ => {
                if self.field.key(key) {
                    self.at = 0;
                }
            }
        }
        Picked::Open
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        self.field.paste(text);
        self.at = 0;
    }
}
