//! Votes by name: which ballot may be voted so, its page opened, and what follows once the names are counted.
//!
//! Draws nothing; who has a vote in it is frozen with the question.

use super::vote_rule::given;
use super::{count, count_words};
use crate::app::model::{Model, Overlay};
use crate::domain::{Ballot, BallotId, Meeting, MemberId, NamedChoice};
use crate::guidance::VoteMode;
use crate::say;
use crate::text::name_key;

/// The ballot whose votes are named on the page.
#[derive(Debug, Clone, Copy)]
struct NamedBallot(BallotId);

/// Whether votes of a ballot may be named: none that is secret, or that the guidance of the day wants to be.
pub fn may_name(model: &Model, ballot: &Ballot) -> bool {
    let secret_item = |meeting: &Meeting| ballot.item.is_some_and(|item| meeting.is_secret(item));
    let is_secret = ballot.secret
        || ballot.purpose.is_never_named()
        || given(model, ballot.purpose).is_some_and(|rule| rule.mode == VoteMode::Secret)
        || model.meeting().is_some_and(secret_item);
    !is_secret && (ballot.counts.is_empty() || ballot.is_named())
}

/// The ballot to be named: the open one, else the one counted last where that was by name.
pub fn nameable(model: &Model) -> Option<&Ballot> {
    let meeting = model.meeting().filter(|_| model.is_open())?;
    let named = || meeting.last_counted().filter(|ballot| ballot.is_named());
    meeting.open_ballot().or_else(named).filter(|ballot| may_name(model, ballot))
}

/// Opens the page for the ballot that can be named now.
pub fn ask(model: &mut Model) {
    if let Some(ballot) = nameable(model).map(|ballot| ballot.id) {
        open(model, ballot);
    }
}

/// Opens the page for a ballot.
pub fn open(model: &mut Model, ballot: BallotId) {
    model.keep(NamedBallot(ballot));
    model.open("named-vote");
    go_to_unnamed(model);
}

/// Leaves the count on top for the page where votes are told by name.
pub fn leave_count(model: &mut Model) {
    let Some(Overlay::Form(form)) = model.overlays.pop() else { return };
    if let Some(open) = form.tally.as_ref().and_then(|tally| tally.by_name) {
        open(model, form.subject);
    }
}

/// The ballot of the page.
pub fn asked(model: &Model) -> Option<&Ballot> {
    let kept = model.kept::<NamedBallot>().and_then(|NamedBallot(id)| model.meeting()?.ballot(*id));
    kept.or_else(|| nameable(model))
}

/// The base with what is needed, and whom it leaves out.
pub fn measured_by(model: &Model, ballot: &Ballot) -> Vec<String> {
    model.meeting().map_or_else(Vec::new, |meeting| count_words::lines(meeting, ballot, model.lang))
}

/// Who may vote in it and was here, by given name.
pub fn voters(model: &Model) -> Vec<MemberId> {
    let Some((meeting, ballot)) = model.meeting().zip(asked(model)) else { return Vec::new() };
    let mut voters = ballot.voters.clone();
    voters.sort_by_cached_key(|member| name_key(meeting.name(*member)));
    voters
}

/// Tells how a member voted; the same once more records nothing.
pub fn name(model: &mut Model, member: MemberId, choice: NamedChoice) {
    let Some((ballot, known)) = asked(model).map(|one| (one.id, one.choice_of(member))) else { return };
    let is_news = known != Some(choice);
    if is_news && !model.perform_one(|meeting| meeting.name_vote(ballot, member, choice)) {
        return;
    }
    let counted = model.meeting().and_then(|meeting| meeting.ballot(ballot)).is_some_and(Ballot::is_named);
    if counted && is_news {
        return count::after_count_of(model, ballot);
    }
    go_to_unnamed(model);
}

/// All of whom it was not told yet are for it, in one act.
pub fn name_rest(model: &mut Model) {
    let Some((meeting, ballot)) = model.meeting().zip(asked(model)) else { return };
    let rest: Vec<MemberId> = ballot.unnamed().collect();
    let n = rest.len();
    let named = |member: MemberId| meeting.name_vote(ballot.id, member, NamedChoice::For);
    let events = rest.into_iter().map(named).collect();
    if n > 0 && model.perform(events) {
        model.tell(say!(
            model.lang,
            "Đã ghi {n} đồng chí còn lại: tán thành. Đồng chí nào khác thì chọn tên rồi nhấn 2, 3 hoặc 4.",
            "Entered as in favour: the other {n}. For anyone who is not in favour, choose the name and press 2, 3 or 4."
        ));
    }
}

/// Counts the names, and does what follows from the result.
pub fn count(model: &mut Model) {
    let Some(ballot) = asked(model).map(|ballot| ballot.id) else { return };
    if model.perform_one(|meeting| meeting.count_names(ballot)) {
        model.close();
        count::after_count_of(model, ballot);
    }
}

/// Chooses the next one of whom it was not told, from the chosen row on; stays where there is none.
pub fn go_to_unnamed(model: &mut Model) {
    let Some(ballot) = asked(model) else { return };
    let voters = voters(model);
    let at = model.place().at;
    let open = |row: &usize| voters.get(*row).is_some_and(|member| ballot.choice_of(*member).is_none());
    let next = (at..voters.len()).find(open).or_else(|| (0..at).find(open));
    if let Some(row) = next {
        model.select(row);
    }
}
