//! The documents that a pack lists, and those of them that its parts name.
//!
//! That a document is in force as long as the pack is proved by a test for the packs of the program.

use super::check::Checker;
use super::citation::Citation;
use super::flaw::NameFlaw;
use super::raw::{RawCitation, RawName};

impl Checker<'_> {
    /// A document of the list.
    pub(super) fn citation(&mut self, raw: RawCitation) -> Citation {
        let date = self.day(&raw.date);
        let valid_from = raw.valid_from.map_or(date, |from| self.day(&from));
        let valid_to = self.last_day(valid_from, raw.valid_to.as_ref());
        Citation {
            kind: self.words(raw.kind),
            date,
            valid_from,
            valid_to,
            why: raw.why.map(|why| self.words(why)),
            issuer: self.words(raw.issuer),
            id: raw.id.into_inner(),
            number: raw.number,
            symbol: raw.symbol,
        }
    }

    /// A document of the pack's own list, as it is cited in short.
    pub(super) fn cited(&mut self, id: &RawName, citations: &[Citation]) -> String {
        self.document(id, citations).map_or(String::new(), Citation::short)
    }

    /// A document of the pack's own list.
    pub(super) fn document<'c>(&mut self, id: &RawName, citations: &'c [Citation]) -> Option<&'c Citation> {
        let cited = citations.iter().find(|citation| citation.id == *id.get_ref());
        if cited.is_none() {
            self.fault(id.span(), NameFlaw::UnknownCitation(id.get_ref().clone()));
        }
        cited
    }
}
