//! The round of self-criticism as a whole: whose turns it has, what is open in it, and that it is over, also where
//! nobody made a statement.
//!
//! No act: the record has the statements alone. That it is over is known until the program is closed.

use std::rc::Rc;

use super::{promise, statement};
use crate::app::model::Model;
use crate::domain::{
    Attendee, CriticismEvent, Event, FollowUp, Meeting, MeetingId, MeetingKind, MemberId, RemarkKind,
    RoundPlan, TurnEvent, TurnRow, TurnState,
};
use crate::say;
use crate::text::Lang;

/// The meeting of which the round was said to be over.
#[derive(Debug, Clone)]
struct FinishedRound(MeetingId);

struct FoundTurns(Rc<Vec<TurnRow>>);

/// The turns of the live meeting: those planned or offered, then whoever spoke beside.
pub fn turns(model: &Model) -> Rc<Vec<TurnRow>> {
    Rc::clone(&model.once(|model| FoundTurns(Rc::new(find(model)))).0)
}

/// Who is summoned to a meeting: as it was opened, else as the roll of the cell has it on the day. The turns and what
/// comes back are of these alone.
pub fn roll(model: &Model, meeting: &Meeting) -> Vec<Attendee> {
    match meeting.roll.is_empty() {
        true => model.roll().summoned_to(meeting.plan.body(), meeting.day()),
        false => meeting.roll.clone(),
    }
}

/// Whether a round belongs to the live meeting: by its kind or its agenda, or because somebody spoke in one.
pub fn belongs_here(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| {
        meeting.plan.kind.holds_round() || meeting.round_item().is_some() || !meeting.statements.is_empty()
    })
}

fn find(model: &Model) -> Vec<TurnRow> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    meeting.turn_rows(plan(model, meeting, &promise::back(model)).offered())
}

/// The round of a meeting as the facts of the cell give it, of those who are summoned; `back` is what comes back in it.
pub fn plan(model: &Model, meeting: &Meeting, back: &FollowUp) -> RoundPlan {
    let plan = meeting.plan_round(&roll(model, meeting), model.context().earlier, back);
    match meeting.plan.kind {
        MeetingKind::Review => plan.without(&model.roll().admitted_lately(meeting.day())),
        _ => plan,
    }
}

/// The events of an act; with the first one of the round whose turns it were by the facts stands among them, where
/// nobody planned. From then on that is the order, and the score tells of how many turns some were held.
pub fn with_offer(model: &Model, mut events: Vec<Event>) -> Vec<Event> {
    let Some(meeting) = model.meeting().filter(|_| model.is_open()) else { return events };
    let begins = events.iter().position(|event| meeting.is_in_round(event));
    if let Some(at) = begins.filter(|_| meeting.laid_turns().is_none() && meeting.on_paper.is_none()) {
        let plan = plan(model, meeting, &promise::back(model));
        let members = plan.offered().iter().map(|next| next.member).collect();
        events.insert(at, Event::Criticism(CriticismEvent::Turn(TurnEvent::Offered { members })));
    }
    events
}

/// Whether a statement of a member is still to come: it is their turn, or they began one and it was left.
pub fn is_awaited(model: &Model, meeting: &Meeting, member: MemberId) -> bool {
    let said = meeting.statements.iter().any(|(other, _)| *other == member);
    let waits = |turn: &TurnRow| turn.member == member && turn.state == TurnState::Waiting;
    let begun = || meeting.is_here(member) && statement::is_begun(meeting, member);
    !said && !meeting.deferred.contains_key(&member) && (turns(model).iter().any(waits) || begun())
}

/// What is open in a round, of those who are here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpenRound {
    /// Whose turn is still to come, in the order of the turns.
    pub turns: Vec<MemberId>,
    /// Whose promises are due and not reported, once for each, the longest overdue first.
    pub promises: Vec<MemberId>,
    /// Who owes an answer to a remark of this meeting or of an earlier one, once for each.
    pub answers: Vec<MemberId>,
}

/// What is open in the round of the live meeting.
pub fn open(model: &Model) -> Rc<OpenRound> {
    model.once(look)
}

fn look(model: &Model) -> OpenRound {
    let Some(meeting) = model.meeting() else { return OpenRound::default() };
    let here: Vec<MemberId> =
        meeting.roll.iter().map(|one| one.id).filter(|member| meeting.is_here(*member)).collect();
    let waits = turns(model);
    let waits = waits.iter().filter(|turn| turn.state == TurnState::Waiting).map(|turn| turn.member);
    let mut turns: Vec<MemberId> = waits.collect();
    let begun = here.iter().filter(|one| !turns.contains(one) && is_awaited(model, meeting, **one));
    turns.extend(begun.copied().collect::<Vec<_>>());
    let back = promise::back(model);
    let due = back.due(meeting.day(), &meeting.roll).into_iter();
    let due = due.filter(|one| meeting.is_here(one.id.member) && meeting.report_of(&one.id).is_none());
    let owed =
        |member: &MemberId| promise::unanswered_of(model, *member).len() + unanswered(meeting, *member).len();
    OpenRound {
        turns,
        promises: due.map(|one| one.id.member).collect(),
        answers: here.iter().flat_map(|member| vec![*member; owed(member)]).collect(),
    }
}

/// The criticism and the reminders about a member that this meeting has without an answer.
pub fn unanswered(meeting: &Meeting, member: MemberId) -> Vec<u64> {
    let about = meeting.remarks.iter().filter(|one| one.about == member && one.kind != RemarkKind::Praise);
    about.filter(|one| one.answer.trim().is_empty()).map(|one| one.number).collect()
}

impl OpenRound {
    /// Whether nothing is open.
    pub fn is_empty(&self) -> bool {
        *self == OpenRound::default()
    }

    /// "2 lượt, 3 lời hứa, 1 góp ý": how much is open.
    pub fn figures(&self, lang: Lang) -> String {
        let parts = [
            counted(self.turns.len(), |n| match n {
                1 => say!(lang, "1 lượt", "1 turn"),
                n => say!(lang, "{n} lượt", "{n} turns"),
            }),
            counted(self.promises.len(), |n| match n {
                1 => say!(lang, "1 lời hứa", "1 promise"),
                n => say!(lang, "{n} lời hứa", "{n} promises"),
            }),
            counted(self.answers.len(), |n| match n {
                1 => say!(lang, "1 góp ý", "1 remark"),
                n => say!(lang, "{n} góp ý", "{n} remarks"),
            }),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// What was not done, by name: "chưa tự phê bình (An, Rây), lời hứa chưa báo lại (Phát 2, Hoa)". None where nothing is
    /// open.
    pub fn left(&self, meeting: &Meeting, lang: Lang) -> Option<String> {
        let named = |members: &[MemberId], words: fn(String, Lang) -> String| {
            (!members.is_empty()).then(|| words(names(meeting, members), lang))
        };
        let parts = [
            named(&self.turns, |names, lang| say!(lang, "tự phê bình ({names})", "statements ({names})")),
            named(&self.promises, |names, lang| {
                say!(lang, "báo lại lời hứa ({names})", "reports on promises ({names})")
            }),
            named(&self.answers, |names, lang| {
                say!(lang, "trả lời góp ý ({names})", "answers to remarks ({names})")
            }),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

/// "Phát 2, Hoa": the names as they are called here, with how often where it is more than once.
fn names(meeting: &Meeting, members: &[MemberId]) -> String {
    let mut times: Vec<(MemberId, usize)> = Vec::new();
    for member in members {
        match times.iter_mut().find(|(other, _)| other == member) {
            Some((_, times)) => *times += 1,
            None => times.push((*member, 1)),
        }
    }
    let called = |member: MemberId| meeting.attendee(member).map_or("", |one| meeting.called(one));
    let one = |(member, times): (MemberId, usize)| match times {
        1 => called(member).to_owned(),
        times => format!("{} {times}", called(member)),
    };
    times.into_iter().map(one).collect::<Vec<_>>().join(", ")
}

fn counted(number: usize, words: impl FnOnce(usize) -> String) -> Option<String> {
    (number > 0).then(|| words(number))
}

/// The meeting in preparation whose round was looked at.
struct PreparedRound(MeetingId);

/// Remembers that the round of the live meeting was looked at in its preparation.
pub fn look_at(model: &mut Model) {
    if let Some(id) = model.meeting().map(|meeting| meeting.id.clone()) {
        model.keep(PreparedRound(id));
    }
}

/// Whether the preparation of the live meeting has a round to which nobody looked yet.
pub fn is_to_be_prepared(model: &Model) -> bool {
    let seen = |id: &MeetingId| model.kept::<PreparedRound>().is_some_and(|seen| seen.0 == *id);
    model.meeting().is_some_and(|meeting| meeting.round_item().is_some() && !seen(&meeting.id))
}

/// Whether the round of the live meeting was said to be over.
pub fn is_finished(model: &Model) -> bool {
    let here = model.meeting().map(|meeting| &meeting.id);
    model.kept::<FinishedRound>().is_some_and(|round| Some(&round.0) == here)
}

/// Leaves the round, and says what it came to and what was not done in it.
pub fn finish(model: &mut Model) {
    let Some((id, made)) = model.meeting().map(|meeting| (meeting.id.clone(), meeting.statements.len()))
    else {
        return;
    };
    let open = open(model);
    let left = model.meeting().and_then(|meeting| open.left(meeting, model.lang));
    model.keep(FinishedRound(id));
    model.close();
    let lang = model.lang;
    let made = match made {
        0 => say!(
            lang,
            "Xong phần tự phê bình và phê bình: không có ai tự phê bình.",
            "The round is over: nobody made a statement."
        ),
        1 => say!(
            lang,
            "Xong phần tự phê bình và phê bình: 1 đồng chí đã tự phê bình.",
            "The round is over: 1 member made a statement."
        ),
        _ => say!(
            lang,
            "Xong phần tự phê bình và phê bình: {made} đồng chí đã tự phê bình.",
            "The round is over: {made} members made a statement."
        ),
    };
    model.tell(match left {
        None => made,
        Some(left) => say!(lang, "{made} Để kỳ sau: {left}.", "{made} Left to the next meeting: {left}."),
    });
}
