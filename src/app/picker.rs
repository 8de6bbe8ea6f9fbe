//! A list to choose from, narrowed by typing any part of a name without diacritics.

use super::field::Field;
use super::key::{Code, Key};
use super::model::{Model, Overlay};
use crate::say;
use crate::text::{Lang, are_twins, fold, matches_name};

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

/// Somebody who is meant by a name that is typed and cannot be chosen now: why, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AwayPerson {
    /// Who.
    pub name: String,
    /// What is said where nobody on the list fits.
    pub words: String,
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
    /// The selected one among those that fit; none until somebody types or moves.
    pub at: Option<usize>,
    /// What is selected while nothing is typed.
    first: Option<usize>,
    /// Whether the entries are people, who are called by the last word of their names.
    people: bool,
    /// Whether the last entry is for whoever is none of the others: it fits whatever is typed.
    other: bool,
    /// Who is not on the list though people may look for them.
    away: Vec<AwayPerson>,
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
    /// A list with an empty field, begun at its first entry.
    pub fn new(title: String, choices: Vec<Candidate>, choose: Choose) -> Picker {
        let at = Some(0);
        let (field, away) = (Field::single(), Vec::new());
        Picker { title, field, choices, at, first: at, people: false, other: false, away, choose }
    }

    /// People, of whom nobody is selected before somebody names one: a name at the top of a list says
    /// nothing of who is meant.
    pub fn people(title: String, choices: Vec<Candidate>, choose: Choose) -> Picker {
        Picker { at: None, first: None, people: true, ..Picker::new(title, choices, choose) }
    }

    /// Whether the entries are people, whose names are never cut.
    pub const fn is_of_people(&self) -> bool {
        self.people
    }

    /// The last entry is for somebody who is not on the list: it stays below whatever is typed, as it is then that it
    /// is looked for.
    pub fn with_other(self) -> Picker {
        Picker { other: true, ..self }
    }

    /// With those who are not on the list though people may look for them.
    pub fn without(self, away: Vec<AwayPerson>) -> Picker {
        Picker { away, ..self }
    }

    /// Begun at this entry.
    pub fn from(self, at: usize) -> Picker {
        Picker { at: Some(at), first: Some(at), ..self }
    }

    /// The entries that fit what was typed, best first: of people whoever is called so, of anything else what
    /// begins so.
    pub fn fitting(&self) -> Vec<&Candidate> {
        let query = self.field.text().trim();
        let folded = fold(query);
        let rank = |choice: &Candidate| {
            let label = fold(&choice.label);
            let by_name = matches_name(query, &choice.label);
            let fit = by_name.or_else(|| label.contains(&folded).then_some(u8::MAX))?;
            Some((!self.people && !label.starts_with(&folded), fit))
        };
        let (listed, other) =
            self.choices.split_at(self.choices.len().saturating_sub(usize::from(self.other)));
        let mut fitting: Vec<_> = listed.iter().filter_map(|choice| Some((rank(choice)?, choice))).collect();
        fitting.sort_by_key(|(rank, _)| *rank);
        fitting.into_iter().map(|(_, choice)| choice).chain(other).collect()
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
        let away = || {
            let fits = |one: &&AwayPerson| matches_name(typed, &one.name);
            let ranked = self.away.iter().filter_map(|one| Some((fits(&one)?, one)));
            ranked.min_by_key(|(rank, _)| *rank).map(|(_, one)| one.words.clone())
        };
        let nobody = || {
            say!(
                lang,
                "Không có ai hoặc dòng nào hợp với “{typed}”: gõ lại, hoặc Esc: thôi.",
                "Nobody and nothing fits “{typed}”: type again, or Esc to leave."
            )
        };
        (!typed.is_empty() && self.fitting().is_empty()).then(|| away().unwrap_or_else(nobody))
    }

    /// What Enter says that chooses nothing.
    pub fn unchosen(&self, lang: Lang) -> String {
        let nobody = || {
            say!(
                lang,
                "Chưa chọn ai: gõ tên, hoặc ↓ chọn, rồi Enter.",
                "Nobody is chosen: type a name, or choose with ↓, then Enter."
            )
        };
        let several = || {
            say!(
                lang,
                "Có nhiều đồng chí cùng tên: ↓ chọn đúng người, rồi Enter.",
                "Several have this name: choose with ↓, then Enter."
            )
        };
        self.nothing_fits(lang).unwrap_or_else(|| if self.is_unclear() { several() } else { nobody() })
    }

    /// Takes a key.
    pub fn key(&mut self, key: Key) -> Picked {
        let last = self.fitting().len().saturating_sub(1);
        match key.code {
            Code::Esc => return Picked::Left,
            Code::Enter => {
                let chosen = self.at.and_then(|at| self.fitting().get(at).map(|choice| choice.key));
                return chosen.map_or(Picked::Open, Picked::Chosen);
            }
            Code::Up => self.at = Some(self.at.and_then(|at| at.checked_sub(1)).unwrap_or(last)),
            Code::Down => self.at = Some(self.at.map_or(0, |at| at + 1).min(last)),
            Code::PageUp => self.at = Some(self.at.unwrap_or(0).saturating_sub(10)),
            Code::PageDown => self.at = Some((self.at.unwrap_or(0) + 10).min(last)),
            _ => {
                if self.field.key(key) {
                    self.select_best();
                }
            }
        }
        Picked::Open
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        self.field.paste(text);
        self.select_best();
    }

    /// What was typed names its best fit; of two people of one name neither.
    fn select_best(&mut self) {
        let typed = !self.field.text().trim().is_empty();
        self.at = if typed { Some(0).filter(|_| !self.is_unclear()) } else { self.first };
    }

    fn is_unclear(&self) -> bool {
        let names: Vec<&str> = self.fitting().iter().take(2).map(|choice| choice.label.as_str()).collect();
        self.people && are_twins(self.field.text().trim(), &names)
    }
}

impl Model {
    /// Asks for one of several people. In a practice meeting one is marked, so that Enter alone walks on; in
    /// a real one nobody is recorded who was not named.
    pub fn ask_who(&mut self, picker: Picker, marked: Option<usize>) {
        let practice = self.meeting().is_some_and(|meeting| meeting.plan.practice);
        let picker = if practice { picker.from(marked.unwrap_or(0)) } else { picker };
        self.overlays.push(Overlay::Picker(picker));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picker(labels: &[&str], typed: &str) -> Picker {
        let choice =
            |(key, label): (u64, &&str)| Candidate { key, label: (*label).to_owned(), hint: String::new() };
        let mut picker = Picker::new(String::new(), (0..).zip(labels).map(choice).collect(), |_, _| {});
        picker.paste(typed);
        picker
    }

    fn fitting(picker: &Picker) -> Vec<&str> {
        picker.fitting().iter().map(|choice| choice.label.as_str()).collect()
    }

    fn chosen(picker: &mut Picker) -> Option<u64> {
        match picker.key(Key::of(Code::Enter)) {
            Picked::Chosen(key) => Some(key),
            Picked::Open | Picked::Left => None,
        }
    }

    #[test]
    fn what_begins_so_stands_before_what_has_it_later() {
        let kinds = ["bảo lưu ý kiến", "kiến nghị", "báo cáo", "phát biểu ý kiến"];
        assert_eq!(fitting(&picker(&kinds, "ki")), ["kiến nghị", "bảo lưu ý kiến", "phát biểu ý kiến"]);
        assert_eq!(fitting(&picker(&kinds, "bao")), ["bảo lưu ý kiến", "báo cáo"]);
        // People are called by their given names.
        let mut people = picker(&["An Thị Hoa", "Nguyễn Văn An"], "an");
        people.people = true;
        assert_eq!(fitting(&people), ["Nguyễn Văn An", "An Thị Hoa"]);
    }

    #[test]
    fn somebody_else_stays_below_whatever_is_typed() {
        let listed = picker(&["Trần Thị Hoa", "Lê Văn Năm", "Người khác"], "");
        let mut people = Picker::people(String::new(), listed.choices, |_, _| {}).with_other();
        people.paste("nam");
        assert_eq!(fitting(&people), ["Lê Văn Năm", "Người khác"]);
        assert_eq!(chosen(&mut people), Some(1));
        people.paste(" mặt trận");
        assert_eq!(fitting(&people), ["Người khác"]);
        assert_eq!(people.nothing_fits(Lang::Vi), None);
        assert_eq!(chosen(&mut people), Some(2));
    }

    #[test]
    fn nobody_is_chosen_before_somebody_is_named() {
        let listed = picker(&["Nguyễn Văn An", "Trần Thị Hoa"], "");
        let mut people = Picker::people(String::new(), listed.choices, |_, _| {});
        assert_eq!(chosen(&mut people), None);
        assert_eq!(people.unchosen(Lang::Vi), "Chưa chọn ai: gõ tên, hoặc ↓ chọn, rồi Enter.");
        people.key(Key::of(Code::Down));
        assert_eq!(chosen(&mut people), Some(0));
        people.key(Key::char('h'));
        assert_eq!(chosen(&mut people), Some(1));
        people.key(Key::of(Code::Backspace));
        assert_eq!(chosen(&mut people), None, "what was typed is gone again");
    }
}
