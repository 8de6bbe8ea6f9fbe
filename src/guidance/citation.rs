//! Where a rule comes from, and how certain it is.
//!
//! Numbers of documents repeat from year to year, so a citation is number, symbol, date and
//! issuer together.

use chrono::NaiveDate;
use serde::Deserialize;

use super::words::Words;
use crate::say;
use crate::text::{Lang, Text, cited_date, text};

/// A document cited by a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The name that the pack knows it by: "hd42".
    pub id: String,
    /// Kind of document: "Hướng dẫn".
    pub kind: Words,
    /// Number: "42".
    pub number: String,
    /// Symbol: "HD/BTCTW".
    pub symbol: String,
    /// Day of issue.
    pub date: NaiveDate,
    /// Who issued it.
    pub issuer: Words,
    /// First day in force; the day of issue where the pack names no other.
    pub valid_from: NaiveDate,
    /// Last day in force; none while it holds.
    pub valid_to: Option<NaiveDate>,
    /// Why a document is cited on days when it is not in force.
    pub why: Option<Words>,
}

impl Citation {
    /// In full: "Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025 của Ban Tổ chức Trung ương".
    pub fn full(&self, lang: Lang) -> String {
        let (kind, issuer) = (self.kind.get(lang), self.issuer.get(lang));
        let day = cited_date(self.date, lang);
        if self.number.is_empty() {
            return say!(lang, "{kind}, ngày {day} của {issuer}", "{kind} of {day}, {issuer}");
        }
        say!(
            lang,
            "{kind} số {number}-{symbol}, ngày {day} của {issuer}",
            "{kind} {number}-{symbol} of {day}, {issuer}",
            number = self.number,
            symbol = self.symbol,
        )
    }

    /// The same in every language: "42-HD/BTCTW (28/10/2025)"; in Vietnamese where a document has no
    /// number: "Điều lệ Đảng (19/01/2011)".
    pub fn short(&self) -> String {
        self.brief(Lang::Vi)
    }

    /// As [`Citation::short`], with the day, and the kind of a document without a number, in the language.
    pub fn brief(&self, lang: Lang) -> String {
        let day = cited_date(self.date, lang);
        match self.number.is_empty() {
            true => format!("{} ({day})", self.kind.get(lang)),
            false => format!("{}-{} ({day})", self.number, self.symbol),
        }
    }

    /// Whether it is in force on every day from `first` to `last`, or for good where there is none.
    pub fn holds_through(&self, first: NaiveDate, last: Option<NaiveDate>) -> bool {
        let ends = self.valid_to.is_none_or(|end| last.is_some_and(|last| last <= end));
        self.valid_from <= first && ends
    }

    /// What must be told of its days in force: when it ended, and why it is cited nevertheless.
    pub fn standing(&self, lang: Lang) -> Option<String> {
        let ended = self.valid_to.map(|end| {
            say!(lang, "có hiệu lực đến {end}", "in force until {end}", end = cited_date(end, lang))
        });
        let why = self.why.as_ref().map(|why| why.get(lang).to_owned());
        let told: Vec<String> = ended.into_iter().chain(why).collect();
        (!told.is_empty()).then(|| told.join("; "))
    }
}

/// How certain a figure or a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Read in the text itself.
    Verified,
    /// Read in a source about the text.
    Secondary,
    /// Settled here, because the text leaves it open.
    OwnDesign,
}

impl Certainty {
    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            Certainty::Verified => text("đã đối chiếu văn bản gốc", "checked against the text itself"),
            Certainty::Secondary => text(
                "theo tài liệu dẫn lại, cần đối chiếu văn bản gốc",
                "from a secondary source, to be checked against the text itself",
            ),
            Certainty::OwnDesign => text("cách chấm của chương trình", "the program's own design"),
        }
    }
}
