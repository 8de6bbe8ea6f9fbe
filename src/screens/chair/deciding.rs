//! The step at an item that is there for a decision: its vote, until it was counted, or the body that is chosen.

use crate::app::acts::{ballot, body};
use crate::app::model::Model;
use crate::app::view::Step;
use crate::domain::{BodyKind, Election, ElectionDue, Item, Meeting, MeetingKind, Post, Purpose};
use crate::say;
use crate::text::Lang;

/// None where nothing is marked, nobody here may vote, or it was voted on.
pub(super) fn due(meeting: &Meeting, item: &Item, lang: Lang) -> Option<Step> {
    if let Some(kind) = body_due(meeting, item) {
        let called = kind.label(meeting.plan.kind).get(lang);
        let words = say!(
            lang,
            "Enter: giới thiệu {called}, biểu quyết giơ thẻ",
            "Enter: propose the {called}, by show of cards"
        );
        let brief = say!(lang, "Enter: giới thiệu {called}", "Enter: propose the {called}");
        return Step::brief(words, brief, |model| {
            let due = model.meeting().and_then(|meeting| body_due(meeting, meeting.agenda.current()?));
            due.into_iter().for_each(|kind| body::ask(model, kind));
        });
    }
    if is_election_due(meeting, item) {
        let words = say!(lang, "Enter: tiến hành bầu cử", "Enter: hold the elections");
        return Step::new(words, |model| model.open("election"));
    }
    let purpose = item.decides().filter(|purpose| !purpose.is_usual())?;
    if meeting.entitled_present() == 0 || meeting.is_decided(item) {
        return None;
    }
    let words = say!(
        lang,
        "Enter: biểu quyết mục này ({purpose})",
        "Enter: the vote of this item ({purpose})",
        purpose = purpose.label().get(lang)
    );
    let brief = say!(lang, "Enter: biểu quyết mục này", "Enter: the vote of this item");
    Step::brief(words, brief, ballot::ask_any)
}

/// Asks for the vote of this moment: the count of the question that was put; at an item that is there for a body or for the
/// elections of a congress these, which are no plain question; else a question.
pub(super) fn ask_vote(model: &mut Model) {
    let free =
        model.meeting().filter(|meeting| meeting.open_ballot().is_none() && meeting.secret_item().is_none());
    let here = free.and_then(|meeting| Some((meeting, meeting.agenda.current()?)));
    let Some((meeting, item)) = here else { return ballot::ask_any(model) };
    if let Some(kind) = body_due(meeting, item) {
        return body::ask(model, kind);
    }
    match meeting.plan.kind == MeetingKind::Congress && item.decides() == Some(Purpose::Election) {
        true => model.open("election"),
        false => ballot::ask_any(model),
    }
}

/// The body that the item is there to choose and that nobody chose yet; none where cards were counted there without
/// one.
fn body_due(meeting: &Meeting, item: &Item) -> Option<BodyKind> {
    let kinds = BodyKind::of_step(&item.step);
    if meeting.entitled_present() == 0 || meeting.is_decided(item) && meeting.bodies.is_empty() {
        return None;
    }
    kinds.iter().copied().find(|kind| meeting.body(*kind).is_none())
}

/// Whether elections of a congress are due at the item: where the list is made nobody is on one that was closed, and
/// where papers are handed out a post is not settled. What an earlier version voted on as a plain question is done.
fn is_election_due(meeting: &Meeting, item: &Item) -> bool {
    if meeting.plan.kind != MeetingKind::Congress || meeting.entitled_present() == 0 {
        return false;
    }
    let due = |wanted: &[ElectionDue]| {
        meeting.elections.iter().any(|one| wanted.contains(&meeting.election_due(one)))
    };
    let none = meeting.elections.is_empty() && !meeting.is_decided(item);
    let listed = [ElectionDue::Names, ElectionDue::ClosedList, ElectionDue::ListVote];
    match item.step.as_str() {
        "nomination" => none || due(&listed),
        _ if item.decides() != Some(Purpose::Election) => false,
        _ => {
            let under_way = |one: &Election| meeting.election_due(one) != ElectionDue::Nothing;
            let no_secretary = meeting.election_to(Post::Secretary).is_none();
            none || meeting.elections.iter().any(under_way) || !meeting.elections.is_empty() && no_secretary
        }
    }
}
