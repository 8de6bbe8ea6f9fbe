//! What a section rests on: its document, how certain it is, and what is not known of it.
//!
//! A reader is told the source under every list; nothing is passed off as the words of a text that
//! was not read.

use super::flaw::TopicFlaw;
use crate::guidance::check::Checker;
use crate::guidance::citation::{Certainty, Citation};
use crate::guidance::flaw::NameFlaw;
use crate::guidance::raw::{RawName, RawWords};
use crate::guidance::words::Words;
use crate::say;
use crate::text::Lang;

/// Source and certainty of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicGround {
    /// The document in short; none for what the program settles itself.
    pub citation: Option<Words>,
    /// The place in the document: "khoản 5, Điều 9".
    pub article: Option<Words>,
    /// How certain it is.
    pub certainty: Certainty,
    /// What a reader must know: what was not compared, what is left open.
    pub note: Option<Words>,
}

/// Source and certainty as a section of the file names them.
pub(super) struct RawGround {
    pub(super) citation: Option<RawName>,
    pub(super) article: Option<RawWords>,
    pub(super) certainty: toml::Spanned<Certainty>,
    pub(super) note: Option<RawWords>,
}

impl TopicGround {
    /// The source with its certainty, then the note.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let source = match self.cited(lang) {
            None if self.certainty == Certainty::OwnDesign => say!(
                lang,
                "Chưa thấy quy định riêng cho việc này.",
                "No rule for this in particular was seen."
            ),
            // Own design is not in the document that it follows, however well that one was read.
            Some(citation) if self.certainty == Certainty::OwnDesign => say!(
                lang,
                "Dựa theo {citation}; chưa thấy quy định riêng cho việc này.",
                "Based on {citation}; no rule for this in particular was seen."
            ),
            cited => {
                let certainty = self.certainty.label().get(lang);
                let citation = cited.map_or(String::new(), |citation| format!("{citation}; "));
                say!(lang, "Nguồn: {citation}{certainty}.", "Source: {citation}{certainty}.")
            }
        };
        let note =
            self.note.as_ref().map(|note| say!(lang, "Lưu ý: {note}", "Note: {note}", note = note.get(lang)));
        std::iter::once(source).chain(note).collect()
    }

    /// The document and the place in it: "Điều lệ Đảng (19/01/2011), khoản 5, Điều 9".
    pub fn cited(&self, lang: Lang) -> Option<String> {
        let citation = self.citation.as_ref()?.get(lang).to_owned();
        let article = self.article.as_ref().map(|article| format!(", {}", article.get(lang)));
        Some(citation + &article.unwrap_or_default())
    }
}

impl Checker<'_> {
    /// What is not the program's own must name its document.
    pub(super) fn ground(&mut self, raw: RawGround, citations: &[Citation]) -> TopicGround {
        let certainty = *raw.certainty.get_ref();
        if raw.citation.is_none() && certainty != Certainty::OwnDesign {
            self.fault(raw.certainty.span(), TopicFlaw::SourceMissing);
        }
        TopicGround {
            citation: raw.citation.and_then(|id| {
                self.document(&id, citations).map(|document| Words::say(|lang| document.brief(lang)))
            }),
            article: raw.article.map(|article| self.words(article)),
            certainty,
            note: raw.note.map(|note| self.words(note)),
        }
    }

    /// The texts of a list, of which there must be at least one.
    pub(super) fn items(&mut self, raw: toml::Spanned<Vec<RawWords>>) -> Vec<Words> {
        if raw.get_ref().is_empty() {
            self.fault(raw.span(), TopicFlaw::ListEmpty);
        }
        raw.into_inner().into_iter().map(|item| self.words(item)).collect()
    }

    /// What a name stands for; an unknown one is a fault that tells the known ones.
    pub(in crate::guidance) fn one_of<T: Copy>(
        &mut self,
        raw: &RawName,
        names: &[(T, &'static str)],
    ) -> Option<T> {
        let found = names.iter().find(|(_, name)| name == raw.get_ref()).map(|(value, _)| *value);
        if found.is_none() {
            let known: Vec<&str> = names.iter().map(|(_, name)| *name).collect();
            let flaw = NameFlaw::NotAmong { name: raw.get_ref().clone(), known: known.join(", ") };
            self.fault(raw.span(), flaw);
        }
        found
    }
}

/// Texts numbered from 1.
pub(super) fn numbered(items: &[Words], lang: Lang) -> Vec<String> {
    (1..).zip(items).map(|(number, item)| format!("{number}. {}", item.get(lang))).collect()
}
