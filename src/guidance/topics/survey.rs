//! The form of the quarterly survey: an anonymous slip with one answer a question.
//!
//! Only the form; who answered what is never kept with a name, and nothing is averaged.

use serde::Deserialize;
use toml::Spanned;

use super::ground::{RawGround, TopicGround, numbered};
use crate::guidance::check::Checker;
use crate::guidance::citation::{Certainty, Citation};
use crate::guidance::raw::{RawName, RawWords, or_default};
use crate::guidance::words::Words;
use crate::say;
use crate::text::Lang;

/// A survey form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    /// Title of the slip.
    pub title: Words,
    /// How the slip is filled in.
    pub intro: Words,
    /// The questions that are answered by one of the answers.
    pub questions: Vec<Words>,
    /// The answers, the best first.
    pub answers: Vec<Words>,
    /// Questions answered in one's own words.
    pub free: Vec<Words>,
    /// Results of a question with fewer answers than this are not shown.
    pub hide_under: u32,
    /// Where the form comes from.
    pub ground: TopicGround,
}

impl Survey {
    /// How answers are counted: never as a mean, and not where few answers would betray somebody.
    pub fn counting(&self, lang: Lang) -> String {
        say!(
            lang,
            "Kết quả là số phiếu và tỷ lệ phần trăm của từng mức, không tính điểm trung bình; câu hỏi có \
             dưới {least} phiếu trả lời thì không công bố.",
            "The result is the number and percentage of each answer, never a mean; a question with fewer \
             than {least} answers is not shown.",
            least = self.hide_under
        )
    }

    /// Questions, answers, how they are counted, and the source.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let answers: Vec<&str> = self.answers.iter().map(|answer| answer.get(lang)).collect();
        let answers = say!(lang, "Trả lời: {answers}.", "Answers: {answers}.", answers = answers.join(" / "));
        let free = self.free.iter().map(|question| {
            say!(lang, "Tự viết: {question}", "In your own words: {question}", question = question.get(lang))
        });
        let intro = std::iter::once(self.intro.get(lang).to_owned());
        let asked = intro.chain(numbered(&self.questions, lang)).chain([answers]).chain(free);
        asked.chain([self.counting(lang)]).chain(self.ground.lines(lang)).collect()
    }
}

#[derive(Debug, Deserialize)]
pub(in crate::guidance) struct RawSurvey {
    title: RawWords,
    intro: RawWords,
    questions: Spanned<Vec<RawWords>>,
    answers: Spanned<Vec<RawWords>>,
    #[serde(deserialize_with = "or_default")]
    free: Vec<RawWords>,
    hide_under: Spanned<u32>,
    citation: Option<RawName>,
    certainty: Spanned<Certainty>,
    note: Option<RawWords>,
}

impl Checker<'_> {
    pub(super) fn survey(&mut self, raw: Spanned<RawSurvey>, citations: &[Citation]) -> Survey {
        let raw = raw.into_inner();
        let ground =
            RawGround { citation: raw.citation, article: None, certainty: raw.certainty, note: raw.note };
        Survey {
            title: self.words(raw.title),
            intro: self.words(raw.intro),
            questions: self.items(raw.questions),
            answers: self.items(raw.answers),
            free: raw.free.into_iter().map(|question| self.words(question)).collect(),
            hide_under: self.within(&raw.hide_under, 1, 100),
            ground: self.ground(ground, citations),
        }
    }
}
