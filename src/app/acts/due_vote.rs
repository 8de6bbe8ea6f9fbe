//! The vote that the current item is there for, and whether enough are here for it.
//!
//! Asks nothing of people; every figure is of this moment.

use super::vote_rule::needed;
use crate::app::model::Model;
use crate::domain::{Counts, Meeting, Outcome, Purpose};
use crate::guidance::StepVote;
use crate::say;

/// What the current item is there to decide and has not settled yet: an agenda, resolution, score or
/// minutes while none passed as it stands; what the guidance marks at its item always, as several
/// may be voted on one after the other.
pub fn due(model: &Model) -> Option<Purpose> {
    let meeting = model.meeting().filter(|_| model.is_open())?;
    let purpose = meeting.agenda.current()?.decides()?;
    is_unsettled(model, meeting, purpose).then_some(purpose)
}

/// The usual decisions of this meeting that no vote has settled yet and that may be put from any item:
/// they count, and are filed under their own item, wherever one stands. Score and minutes have ways
/// of their own.
pub(super) fn unsettled(model: &Model) -> Vec<Purpose> {
    let Some(meeting) = model.meeting().filter(|_| model.is_open()) else { return Vec::new() };
    let is_planned =
        |purpose: &Purpose| meeting.agenda.items.iter().any(|item| item.decides() == Some(*purpose));
    let usual = [Purpose::Resolution, Purpose::Agenda].into_iter().filter(is_planned);
    usual.filter(|purpose| is_unsettled(model, meeting, *purpose)).collect()
}

fn is_unsettled(model: &Model, meeting: &Meeting, purpose: Purpose) -> bool {
    match purpose {
        Purpose::Score => model.is_scored() && meeting.voted_sheet().is_none(),
        Purpose::Resolution if meeting.plan.kind.issues_resolution() => meeting.has_points_to_adopt(),
        Purpose::Minutes => meeting.adoption_ballot().is_none(),
        Purpose::Agenda | Purpose::Resolution => !has_passed(meeting, purpose),
        _ => true,
    }
}

fn has_passed(meeting: &Meeting, purpose: Purpose) -> bool {
    let last = meeting.ballots.iter().rev().find(|ballot| ballot.purpose == purpose);
    last.is_some_and(|ballot| ballot.outcome() == Some(Outcome::Passed))
}

/// The mark of the guidance at the current item.
pub(super) fn marked(model: &Model) -> Option<&StepVote> {
    model.pack()?.vote(&model.meeting()?.agenda.current()?.step)
}

/// That a resolution without points cannot be voted on yet, at the item that is there for it.
pub(super) fn no_points(model: &Model) -> Option<String> {
    let decides = model.meeting()?.agenda.current()?.decides() == Some(Purpose::Resolution);
    pointless(model).filter(|_| decides)
}

/// That the resolution of this meeting has no point, wherever it stands.
pub(super) fn pointless(model: &Model) -> Option<String> {
    let meeting = model.meeting()?;
    (meeting.plan.kind.issues_resolution() && meeting.points.is_empty()).then(|| {
        say!(
            model.lang,
            "Nghị quyết chưa có điểm nào: ghi các điểm trước (9), rồi biểu quyết nghị quyết.",
            "The resolution has no point yet: record its points first (9), then vote on it."
        )
    })
}

/// What the counts are measured by at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountNeeds {
    /// Members in the base of the vote that is open or due, else of an ordinary one.
    pub base: u32,
    /// Votes for that it needs.
    pub votes: u32,
    /// Members entitled to vote who are here, where they are fewer than that.
    pub too_few_for_vote: Option<u32>,
    /// Members who must attend, where the meeting has a quorum and fewer are here.
    pub too_few_for_quorum: Option<u32>,
}

/// The needs of this moment; before the roll is called only a vote makes anything lack.
pub fn needs(model: &Model, meeting: &Meeting, counts: &Counts) -> CountNeeds {
    let open = meeting.open_ballot().map(|ballot| (ballot.base.count, ballot.needed()));
    let voting = open.or_else(|| due(model).and_then(|purpose| needed(model, purpose)));
    let (base, votes) = voting.unwrap_or((counts.vote_base, counts.needed));
    let counted = meeting.ensure_open().is_ok() && (meeting.roll_called().is_some() || voting.is_some());
    let here = counts.entitled_present;
    let quorum = meeting.plan.rules.quorum.map(|share| share.needed(counts.summoned));
    CountNeeds {
        base,
        votes,
        too_few_for_vote: (counted && here < votes).then_some(here),
        too_few_for_quorum: quorum.filter(|needed| counted && counts.present < *needed),
    }
}

/// Says what became too few since a moment before, beside what is told already.
pub fn tell_new_lack(model: &mut Model, before: Option<CountNeeds>) {
    let Some(now) = current(model) else { return };
    let lang = model.lang;
    let CountNeeds { votes, .. } = now;
    let had = |lack: fn(CountNeeds) -> Option<u32>| before.is_some_and(|before| lack(before).is_some());
    if let Some(here) = now.too_few_for_vote.filter(|_| !had(|needs| needs.too_few_for_vote)) {
        model.tell_lack(say!(
            lang,
            "Chỉ còn {here} đồng chí có quyền biểu quyết, cần {votes}: chưa biểu quyết được.",
            "Only {here} entitled to vote are present, {votes} are needed: no vote can pass."
        ));
    }
    if let Some(needed) = now.too_few_for_quorum.filter(|_| !had(|needs| needs.too_few_for_quorum)) {
        model.tell_lack(say!(
            lang,
            "Chưa đủ số đảng viên dự để cuộc họp hợp lệ: cần {needed}.",
            "Too few attend for the meeting to be valid: {needed} are needed."
        ));
    }
}

/// The needs of this moment of the live meeting.
pub fn current(model: &Model) -> Option<CountNeeds> {
    model.meeting().map(|meeting| needs(model, meeting, &meeting.counts()))
}
