//! What a meeting came to, as a form may tell it outside the minutes: conclusions and questions that passed, by what
//! vote the minutes that hold them were adopted.
//!
//! Knows what stays in the minutes: what was secret, the round of self-criticism, and whatever is about a person.

use super::fields::{FieldValue, ListRows, value};
use crate::domain::{Ballot, Item, Matter, Meeting, Outcome, Purpose};
use crate::report::Origin;
use crate::report::naming::gathering;
use crate::report::papers::resolution::heard_there;
use crate::report::sentence::{capital, clause, flowing, paragraphs};
use crate::report::source::{Source, VI};
use crate::report::traced;
use crate::text::{long_date, percent};

/// The names of the values of a row.
pub(super) const ROW: &[&str] = &["number", "text"];

/// The conclusions item by item, then the questions that passed; nothing before the minutes are adopted, nor of a
/// kind of meeting that is about persons.
pub(super) fn rows(source: &Source) -> ListRows {
    let meeting = source.meeting;
    if !source.is_adopted() || !meeting.plan.kind.is_prepared_by_committee() {
        return Vec::new();
    }
    let concluded = meeting.agenda.items.iter().filter(|item| leaves_minutes(meeting, item));
    let concluded = concluded.flat_map(|item| {
        let words = meeting.conclusions.get(&item.id).map(|text| paragraphs(text)).unwrap_or_default();
        let origin = traced::of(meeting, [Matter::Conclusion(item.id)]);
        words.into_iter().map(move |words| (origin.clone(), capital(&words)))
    });
    let asked = meeting.ballots.iter().filter(|ballot| is_told(meeting, ballot));
    let all = concluded.chain(asked.filter_map(|ballot| passed(meeting, ballot)));
    let row = |(number, (origin, words)): (u32, (Origin, String))| {
        vec![value(origin.clone(), number), value(origin, words)]
    };
    (1..).zip(all).map(row).collect()
}

/// Whether what was concluded at an item may be told outside the minutes.
fn leaves_minutes(meeting: &Meeting, item: &Item) -> bool {
    let on_a_person = item.decides().is_some_and(Purpose::is_on_a_person);
    let voted_on_one = || {
        meeting.ballots.iter().any(|ballot| ballot.item == Some(item.id) && is_on_a_member(meeting, ballot))
    };
    !meeting.is_secret(item.id) && !item.holds_round() && !on_a_person && !voted_on_one()
}

/// Whether a vote was about a person: a matter of a member, an admission, who goes to a class, who stands in a body.
fn is_on_a_member(meeting: &Meeting, ballot: &Ballot) -> bool {
    ballot.purpose.is_on_a_person()
        || meeting.case_of(ballot).is_some()
        || meeting.class_votes.iter().any(|(id, _)| *id == ballot.id)
        || meeting.bodies.iter().any(|body| body.ballot == ballot.id)
}

/// Whether a question is one of the cell's business, at an item that may be told of.
fn is_told(meeting: &Meeting, ballot: &Ballot) -> bool {
    let at = meeting.item_of(ballot).and_then(|item| meeting.agenda.get(item));
    let on_a_member = is_on_a_member(meeting, ballot);
    ballot.purpose == Purpose::Question && !on_a_member && at.is_none_or(|item| leaves_minutes(meeting, item))
}

/// "Thống nhất mua 20 ghế (15/18 đồng chí tán thành, 83,3%)."
fn passed(meeting: &Meeting, ballot: &Ballot) -> Option<(Origin, String)> {
    let count = ballot.count().filter(|_| ballot.outcome() == Some(Outcome::Passed))?;
    let (yes, base) = (count.yes, ballot.base.count);
    let share = percent(u64::from(yes), u64::from(base), VI);
    let question = flowing(&clause(&ballot.question));
    let words = format!("Biểu quyết thông qua: {question} ({yes}/{base} đồng chí tán thành, {share}).");
    Some((traced::of(meeting, [Matter::Ballot(ballot.id)]), words))
}

/// "Sau khi nghe báo cáo và ý kiến thảo luận tại kỳ sinh hoạt ngày …": what came before; where nobody spoke, the
/// meeting alone.
pub(super) fn heard(meeting: &Meeting) -> FieldValue {
    let at = format!("{} {}", gathering(meeting.plan.kind), long_date(meeting.day(), VI));
    match heard_there(meeting) {
        Some((what, origin)) => value(origin, format!("Sau khi nghe {what} tại {at}")),
        None => value(traced::of(meeting, [Matter::Plan]), format!("Tại {at}")),
    }
}

/// "18/18 đồng chí tán thành (100%)": the vote that adopted the minutes; nothing before it.
pub(super) fn adopted_with(meeting: &Meeting) -> FieldValue {
    let origin = traced::of(meeting, [Matter::Adoption]);
    let ballot = meeting.adoption.as_ref().and_then(|adoption| meeting.ballot(adoption.ballot));
    let Some((ballot, count)) = ballot.and_then(|ballot| Some((ballot, ballot.count()?))) else {
        return value(origin, "");
    };
    let (yes, base) = (count.yes, ballot.base.count);
    let share = percent(u64::from(yes), u64::from(base), VI);
    let origin = origin.and(&traced::of(meeting, [Matter::Ballot(ballot.id)]));
    value(origin, format!("{yes}/{base} đồng chí tán thành ({share})"))
}
