//! Points that a figure suggests for a judged criterion: fact, rule, points.
//!
//! They count nowhere until the committee confirms them.

use super::case::{Background, Case};
use super::measures::read;
use crate::domain::{Meeting, Moment, Points};
use crate::guidance::{Criterion, Pack, Way, Words};
use crate::say;

/// What a figure suggests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Points, at most those of the criterion.
    pub points: Points,
    /// "việc đến hạn xong 4/5 (80%)", without a full stop.
    pub fact: Words,
    /// "việc đến hạn xong 4/5 (80%), mức từ 80% đến dưới 90%: 27 điểm", without a full stop.
    pub words: Words,
}

/// What a figure suggests for a criterion of the meeting as it stands; none for a criterion without
/// a figure, or while the figure has no base.
pub fn suggestion(
    meeting: &Meeting,
    pack: &Pack,
    context: Background,
    now: Moment,
    criterion: &str,
) -> Option<Suggestion> {
    suggested(pack.criterion(criterion)?, &Case::proposing(meeting, pack, context, now))
}

/// The figure behind a suggestion in one clause, with the points where it has a base; none for a
/// criterion without a figure.
pub(super) fn figure_words(criterion: &Criterion, case: &Case) -> Option<Words> {
    let Way::Judged { proposal: Some(proposal), .. } = &criterion.way else { return None };
    Some(suggested(criterion, case).map_or_else(|| read(proposal.number, case).words, |one| one.words))
}

/// The same for a case; what is not reviewed counts as not done, as at the vote.
pub(super) fn suggested(criterion: &Criterion, case: &Case) -> Option<Suggestion> {
    let Way::Judged { proposal: Some(proposal), .. } = &criterion.way else { return None };
    let reading = read(proposal.number, &Case { closed: true, ..*case });
    let band = reading.band(proposal.number, &proposal.bands, reading.part).filter(|_| reading.base > 0)?;
    let words = Words::say(|lang| {
        say!(
            lang,
            "{fact}, mức {band}: {points} điểm",
            "{fact}, band {band}: {points} points",
            fact = reading.words.get(lang),
            band = band.words(proposal.number, lang),
            points = band.points.words(lang)
        )
    });
    Some(Suggestion { points: band.points, fact: reading.words, words })
}
