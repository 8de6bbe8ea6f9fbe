//! Lists to hold oneself against: manifestations of decline, prohibitions, the yearly commitment.
//!
//! Prompts to read before a statement; nothing in them is ever ticked for anybody. What a member answers
//! is not known here, nor who related to an item.

mod flaw;
mod raw;

pub use flaw::ChecklistFlaw;
pub(in crate::guidance) use raw::RawChecklist;

use serde::Deserialize;

use super::ground::TopicGround;
use crate::guidance::words::Words;
use crate::say;
use crate::text::{Lang, clip};

/// The most cells that the short name of an item takes in either language.
pub const LONGEST_SHORT: usize = 30;

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist {
    /// Its name; a pack of a later day or of a place replaces the list of the same name.
    pub id: String,
    /// Title.
    pub title: Words,
    /// A name that has room before the numbers of items: "Điều 1–7"; none where the file gives none.
    pub short: Option<Words>,
    /// What a member may answer to an item on the sheet: two to four answers, none chosen beforehand.
    pub answers: Vec<Words>,
    /// Its parts; a plain list is one part without a title.
    pub groups: Vec<ChecklistGroup>,
    /// Where it comes from.
    pub ground: TopicGround,
}

/// A part of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChecklistGroup {
    /// Title, if the list has several parts.
    pub title: Option<Words>,
    /// The entries, in order.
    pub items: Vec<ChecklistItem>,
}

/// An entry of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChecklistItem {
    /// What it is named by within the list: "I.6", "14". Its place where the file names no other.
    pub key: String,
    /// The words of the list.
    pub words: Words,
    /// A name of at most [`LONGEST_SHORT`] cells; none where the file gives none.
    pub short: Option<Words>,
    /// What a member asks himself, in plain words; none where the file asks nothing.
    pub question: Option<Words>,
    /// Who may relate somebody to it.
    pub refer: Refer,
}

/// Who may relate somebody to an item.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum Refer {
    /// The member in the statement, and others in criticism, praise or a reminder.
    #[default]
    #[serde(rename = "all")]
    Everybody,
    /// The member alone; what others suspect goes to the committee.
    #[serde(rename = "self")]
    Oneself,
}

impl Refer {
    /// The name that a file and programs know it by.
    pub const fn name(self) -> &'static str {
        match self {
            Refer::Everybody => "all",
            Refer::Oneself => "self",
        }
    }
}

impl ChecklistItem {
    /// A name that fits [`LONGEST_SHORT`] cells: the short one, else as much of the words as fits.
    pub fn short_name(&self, lang: Lang) -> String {
        let words = self.short.as_ref().unwrap_or(&self.words);
        clip(words.get(lang).trim_end_matches('.'), LONGEST_SHORT)
    }

    /// What a member asks himself: the question, else the words of the list.
    pub fn asked(&self, lang: Lang) -> &str {
        self.question.as_ref().unwrap_or(&self.words).get(lang)
    }

    /// The item with its key, then its question; a line that begins with blanks belongs to the one before.
    fn lines(&self, lang: Lang) -> Vec<String> {
        let own = match self.refer {
            Refer::Everybody => String::new(),
            Refer::Oneself => {
                say!(
                    lang,
                    " (chỉ đồng chí tự liên hệ; có nghi vấn thì báo chi ủy)",
                    " (the member alone relates to it; what others suspect goes to the committee)"
                )
            }
        };
        let words = format!("{}. {}{own}", self.key, self.words.get(lang));
        let question = self.question.as_ref().map(|question| {
            say!(lang, "   Tự hỏi: {question}", "   To ask: {question}", question = question.get(lang))
        });
        std::iter::once(words).chain(question).collect()
    }
}

impl Checklist {
    /// The heading.
    pub fn heading(&self, lang: Lang) -> String {
        self.title.get(lang).to_owned()
    }

    /// Number of entries.
    pub fn count(&self) -> usize {
        self.items().count()
    }

    /// Every entry, in order.
    pub fn items(&self) -> impl Iterator<Item = &ChecklistItem> {
        self.groups.iter().flat_map(|group| &group.items)
    }

    /// The entry of that key.
    pub fn item(&self, key: &str) -> Option<&ChecklistItem> {
        self.items().find(|item| item.key == key)
    }

    /// The answers of the sheet as one line.
    pub fn answers_line(&self, lang: Lang) -> String {
        let answers: Vec<&str> = self.answers.iter().map(|answer| answer.get(lang)).collect();
        let answers = answers.join(" / ");
        say!(
            lang,
            "Trả lời trên phiếu tự soi: {answers}; ô trống là chưa trả lời.",
            "Answers of the self-check sheet: {answers}; a box left blank is no answer."
        )
    }

    /// The source first, so that it is read before the entries, then the answers, then every entry with
    /// its key, under the title of its part.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let groups = self.groups.iter().flat_map(|group| {
            let title = group.title.as_ref().map(|title| title.get(lang).to_owned());
            title.into_iter().chain(group.items.iter().flat_map(move |item| item.lines(lang)))
        });
        self.ground.lines(lang).into_iter().chain([self.answers_line(lang)]).chain(groups).collect()
    }
}
