//! Ballot papers: for what reasons one is not valid, and of elections how long the list may be and from how many
//! members on a committee is elected.
//!
//! Only the rules; what tellers counted is known where votes are taken.

use serde::Deserialize;
use toml::Spanned;

use super::ground::{RawGround, TopicGround};
use crate::domain::Purpose;
use crate::guidance::check::Checker;
use crate::guidance::citation::{Certainty, Citation};
use crate::guidance::raw::{RawName, RawWords};
use crate::guidance::topics::TopicFlaw;
use crate::guidance::words::Words;
use crate::say;
use crate::text::{Lang, Text, lowered, text};

/// What ballot papers are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PaperUse {
    /// A question: for or against.
    Vote,
    /// Discipline: a box for each form.
    Discipline,
    /// The election of people.
    Election,
}

impl PaperUse {
    /// Every one with the name that a pack gives it.
    pub const NAMES: [(PaperUse, &'static str); 3] =
        [(PaperUse::Vote, "vote"), (PaperUse::Discipline, "discipline"), (PaperUse::Election, "election")];

    /// That of a decision.
    pub const fn of(purpose: Purpose) -> PaperUse {
        match purpose {
            Purpose::Election => PaperUse::Election,
            Purpose::Discipline | Purpose::Expulsion => PaperUse::Discipline,
            _ => PaperUse::Vote,
        }
    }

    /// What for, in words.
    pub const fn label(self) -> Text {
        match self {
            PaperUse::Vote => text("phiếu biểu quyết", "papers of a vote"),
            PaperUse::Discipline => text("phiếu kỷ luật", "papers on discipline"),
            PaperUse::Election => text("phiếu bầu cử", "papers of an election"),
        }
    }
}

/// A reason for which a paper is not valid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidGround {
    /// Its name in the pack.
    pub key: String,
    /// The reason.
    pub title: Words,
}

/// The rules on ballot papers of one use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotPapers {
    /// What for.
    pub of: PaperUse,
    /// Why one is not valid, in order.
    pub grounds: Vec<InvalidGround>,
    /// How many more candidates than seats there should be at the most, in percent of the seats; none where it is
    /// not said.
    pub surplus_percent: Option<u32>,
    /// From so many official members on a committee is elected first; below the secretary directly. None where it is
    /// not said.
    pub committee_from: Option<u32>,
    /// Where the rules come from.
    pub ground: TopicGround,
}

impl BallotPapers {
    /// The rules with their source.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let of = self.of.label().get(lang);
        // In the row of a count each begins with a capital; here they stand in a sentence.
        let grounds: Vec<String> = self.grounds.iter().map(|one| lowered(one.title.get(lang))).collect();
        let grounds = grounds.join("; ");
        let invalid = say!(
            lang,
            "Không hợp lệ, {of}: {grounds}; lý do khác thì ghi riêng.",
            "Invalid {of}: {grounds}; any other reason is counted apart."
        );
        let surplus = self.surplus_percent.map(|percent| {
            say!(
                lang,
                "Số dư trong danh sách bầu cử: không quá {percent}% số lượng cần bầu.",
                "Candidates beyond the seats: at most {percent}% of the seats."
            )
        });
        let committee = self.committee_from.map(|members| {
            say!(
                lang,
                "Chi bộ có từ {members} đảng viên chính thức bầu chi ủy, rồi bầu bí thư, phó bí thư trong số chi ủy \
                 viên; ít hơn thì bầu thẳng bí thư, nếu cần thì phó bí thư.",
                "A cell of {members} official members or more elects a committee, and of it the secretary and the \
                 deputy; a smaller one elects its secretary directly, and a deputy where needed."
            )
        });
        [Some(invalid), surplus, committee].into_iter().flatten().chain(self.ground.lines(lang)).collect()
    }
}

#[derive(Debug, Deserialize)]
pub(in crate::guidance) struct RawBallotPapers {
    of: RawName,
    grounds: Spanned<Vec<RawInvalidGround>>,
    surplus_percent: Option<Spanned<u32>>,
    committee_from: Option<Spanned<u32>>,
    citation: Option<RawName>,
    article: Option<RawWords>,
    certainty: Spanned<Certainty>,
    note: Option<RawWords>,
}

#[derive(Debug, Deserialize)]
struct RawInvalidGround {
    key: RawName,
    title: RawWords,
}

impl RawBallotPapers {
    pub(super) const fn id(&self) -> &RawName {
        &self.of
    }
}

impl Checker<'_> {
    pub(super) fn ballot_papers(
        &mut self,
        raw: RawBallotPapers,
        citations: &[Citation],
    ) -> Option<BallotPapers> {
        let of = self.one_of(&raw.of, &PaperUse::NAMES);
        if raw.grounds.get_ref().is_empty() {
            self.fault(raw.grounds.span(), TopicFlaw::ListEmpty);
        }
        self.unique(raw.grounds.get_ref().iter().map(|one| &one.key));
        let grounds = raw.grounds.into_inner().into_iter();
        let grounds = grounds
            .map(|one| InvalidGround { key: one.key.into_inner(), title: self.words(one.title) })
            .collect();
        let ground = RawGround {
            citation: raw.citation,
            article: raw.article,
            certainty: raw.certainty,
            note: raw.note,
        };
        let ground = self.ground(ground, citations);
        Some(BallotPapers {
            of: of?,
            grounds,
            surplus_percent: raw.surplus_percent.map(Spanned::into_inner),
            committee_from: raw.committee_from.map(Spanned::into_inner),
            ground,
        })
    }
}
