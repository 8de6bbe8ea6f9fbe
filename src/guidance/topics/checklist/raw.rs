//! A list as its file has it, and its check.

use serde::Deserialize;
use toml::Spanned;

use super::{Checklist, ChecklistFlaw, ChecklistGroup, ChecklistItem, LONGEST_SHORT, Refer};
use crate::guidance::check::Checker;
use crate::guidance::citation::{Certainty, Citation};
use crate::guidance::flaw::{IdFlaw, ShapeFlaw};
use crate::guidance::raw::{RawName, RawPair, RawWords, or_default};
use crate::guidance::topics::flaw::TopicFlaw;
use crate::guidance::topics::ground::RawGround;
use crate::guidance::words::Words;
use crate::text::width;

/// Far more entries than any list has.
const MOST_ENTRIES: u32 = 10_000;
/// The most cells of a key, which stands in a column of its own.
const LONGEST_KEY: usize = 8;
/// Fewest and most answers: fewer ask nothing, more have no room beside the question.
const ANSWERS: [usize; 2] = [2, 4];
/// The most cells of an answer, which heads a narrow column.
const LONGEST_ANSWER: usize = 12;
/// The most cells of the short name of a list, which stands before the numbers of its items.
const LONGEST_LIST: usize = 12;
/// The answers of a list that names none: those of the lists of faults.
const USUAL_ANSWERS: [[&str; 2]; 3] =
    [["có lúc", "at times"], ["không", "no"], ["đang sửa", "being put right"]];

#[derive(Debug, Deserialize)]
pub(in crate::guidance) struct RawChecklist {
    id: RawName,
    title: RawWords,
    short: Option<RawWords>,
    total: Option<Spanned<u32>>,
    citation: Option<RawName>,
    certainty: Spanned<Certainty>,
    note: Option<RawWords>,
    answers: Option<Spanned<Vec<RawWords>>>,
    groups: Option<Vec<RawChecklistGroup>>,
}

#[derive(Debug, Deserialize)]
struct RawChecklistGroup {
    title: Option<RawWords>,
    refer: Option<Refer>,
    items: Spanned<Vec<Spanned<RawChecklistItem>>>,
}

/// Its words stand in the entry itself, so that a plain list is a list of texts.
#[derive(Debug, Deserialize)]
struct RawChecklistItem {
    #[serde(deserialize_with = "or_default")]
    vi: String,
    #[serde(deserialize_with = "or_default")]
    en: String,
    id: Option<RawName>,
    short: Option<RawWords>,
    question: Option<RawWords>,
    refer: Option<Refer>,
}

impl RawChecklist {
    pub(in crate::guidance::topics) const fn id(&self) -> &RawName {
        &self.id
    }
}

impl Checker<'_> {
    /// A list; without parts or answers it has those of the list of that name in the base.
    pub(in crate::guidance::topics) fn checklist(
        &mut self,
        raw: RawChecklist,
        citations: &[Citation],
        base: &[Checklist],
    ) -> Checklist {
        let title = self.words(raw.title);
        let short = raw.short.map(|short| self.brief(short, LONGEST_LIST));
        let ground =
            RawGround { citation: raw.citation, article: None, certainty: raw.certainty, note: raw.note };
        let ground = self.ground(ground, citations);
        let inherited = base.iter().find(|list| list.id == *raw.id.get_ref());
        let answers = match (raw.answers, inherited) {
            (Some(answers), _) => self.answers(answers),
            (None, Some(base)) => base.answers.clone(),
            (None, None) => USUAL_ANSWERS.map(|[vi, en]| Words { vi: vi.into(), en: en.into() }).to_vec(),
        };
        let groups = match (raw.groups, inherited) {
            (Some(groups), _) => self.checklist_groups(groups),
            (None, Some(base)) => base.groups.clone(),
            (None, None) => {
                self.fault(raw.id.span(), ShapeFlaw::PartMissing("checklists.groups"));
                Vec::new()
            }
        };
        let list = Checklist { id: raw.id.into_inner(), title, short, answers, groups, ground };
        let found = list.count() as u32;
        let total = raw.total.map(|total| (self.within(&total, 1, MOST_ENTRIES), total));
        if let Some((total, at)) = total.filter(|(total, _)| *total != found) {
            let flaw = TopicFlaw::CountWrong { found, total };
            self.fault(at.span(), flaw);
        }
        list
    }

    fn answers(&mut self, raw: Spanned<Vec<RawWords>>) -> Vec<Words> {
        let [least, most] = ANSWERS;
        if !(least..=most).contains(&raw.get_ref().len()) {
            self.fault(raw.span(), ChecklistFlaw::AnswersMany { least, most });
        }
        raw.into_inner().into_iter().map(|answer| self.brief(answer, LONGEST_ANSWER)).collect()
    }

    /// A text of at most so many cells in either language.
    fn brief(&mut self, raw: RawWords, most: usize) -> Words {
        let span = raw.span();
        // What a committee did not say in English is marked in front of the Vietnamese, which takes no room.
        let cells = width(&raw.get_ref().vi).max(width(&raw.get_ref().en));
        if cells > most {
            self.fault(span, ChecklistFlaw::TooLong { cells, most });
        }
        self.words(raw)
    }

    fn checklist_groups(&mut self, raw: Vec<RawChecklistGroup>) -> Vec<ChecklistGroup> {
        let mut keys: Vec<String> = Vec::new();
        let parted = raw.len() > 1;
        let mut groups = Vec::with_capacity(raw.len());
        for (part, group) in (1..).zip(raw) {
            let prefix = if parted { format!("{}.", numeral(part)) } else { String::new() };
            groups.push(self.checklist_group(group, &prefix, &mut keys));
        }
        groups
    }

    fn checklist_group(
        &mut self,
        raw: RawChecklistGroup,
        prefix: &str,
        keys: &mut Vec<String>,
    ) -> ChecklistGroup {
        if raw.items.get_ref().is_empty() {
            self.fault(raw.items.span(), TopicFlaw::ListEmpty);
        }
        let title = raw.title.map(|title| self.words(title));
        let refer = raw.refer.unwrap_or_default();
        let items = (1..).zip(raw.items.into_inner()).map(|(place, item)| {
            let span = item.span();
            let raw = item.into_inner();
            let key = self.key(raw.id.as_ref(), &span, format!("{prefix}{place}"), keys);
            ChecklistItem {
                key,
                words: self.pair(RawPair { vi: raw.vi, en: raw.en }, span),
                short: raw.short.map(|short| self.brief(short, LONGEST_SHORT)),
                question: raw.question.map(|question| self.words(question)),
                refer: raw.refer.unwrap_or(refer),
            }
        });
        ChecklistGroup { title, items: items.collect() }
    }

    /// The key of an item: its id, else its place; no two of a list bear the same.
    fn key(
        &mut self,
        id: Option<&RawName>,
        item: &std::ops::Range<usize>,
        place: String,
        keys: &mut Vec<String>,
    ) -> String {
        let span = id.map_or_else(|| item.clone(), Spanned::span);
        let key = id.map_or(place, |id| id.get_ref().clone());
        let plain = |letter: char| letter.is_alphanumeric() || letter == '.' || letter == '-';
        if !(1..=LONGEST_KEY).contains(&width(&key)) || !key.chars().all(plain) {
            self.fault(span.clone(), ChecklistFlaw::KeyBad { key: key.clone(), most: LONGEST_KEY });
        }
        if keys.contains(&key) {
            self.fault(span, IdFlaw::Duplicate(key.clone()));
        }
        keys.push(key.clone());
        key
    }
}

/// A number from 1 to 29 in Roman letters, as parts of a list are numbered; greater ones in figures.
fn numeral(number: usize) -> String {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    match ONES.get(number % 10) {
        Some(ones) if number < 30 => "X".repeat(number / 10) + ones,
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_numbered_in_roman_letters() {
        assert_eq!([1, 4, 9, 10, 14, 29, 30].map(numeral), ["I", "IV", "IX", "X", "XIV", "XXIX", "30"]);
    }
}
