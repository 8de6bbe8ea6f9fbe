//! Where a rule comes from, and how certain it is.
//!
//! Numbers of documents repeat from year to year, so a citation is number, symbol, date and
//! issuer together.

use chrono::NaiveDate;
use serde::Deserialize;

use super::words::Words;
use crate::say;
use crate::text::{Lang, Text, numeric_date, short_date, text};

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
}

impl Citation {
    /// In full: "Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025 của Ban Tổ chức Trung ương".
    pub fn full(&self, lang: Lang) -> String {
        say!(
            lang,
            "{kind} số {number}-{symbol}, ngày {day} của {issuer}",
            "{kind} {number}-{symbol} of {day}, {issuer}",
            kind = self.kind.get(lang),
            number = self.number,
            symbol = self.symbol,
            day = short_date(self.date, lang),
            issuer = self.issuer.get(lang),
        )
    }

    /// The same in every language: "42-HD/BTCTW (28/10/2025)".
    pub fn short(&self) -> String {
        format!("{}-{} ({})", self.number, self.symbol, numeric_date(self.date))
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
            Certainty::Secondary => text("theo nguồn thứ cấp", "from a secondary source"),
            Certainty::OwnDesign => text("cách chấm của chương trình", "the program's own design"),
        }
    }
}
