//! Why somebody who is on the roll cannot be chosen in a field: said instead of that nobody is called so.
//!
//! Knows no rule; a field that has a reason of its own asks the rules for it.

use super::{Form, Rejection};
use crate::app::model::Model;
use crate::domain::MemberId;
use crate::say;
use crate::text::matches_name;

/// Why a member is not among those of a field; none where the rules have nothing against them.
pub type WhyBarred = fn(&Model, &Form, MemberId) -> Option<String>;

/// What is wrong with the names typed; of somebody on the roll why they cannot be chosen here.
pub(super) fn explained(model: &Model, form: &Form, (at, typed): (usize, &str)) -> Option<Rejection> {
    let (member, name) = on_roll(model, typed)?;
    let own = form.inputs.get(at)?.barred.and_then(|why| why(model, form, member));
    let words = own.unwrap_or_else(|| {
        say!(
            model.lang,
            "Đồng chí {name} có trong danh sách nhưng không thuộc những người chọn được ở đây: hãy chọn đồng chí khác.",
            "{name} is on the roll but not among those who can be chosen here: choose somebody else."
        )
    });
    Some(Rejection::in_field(at, words))
}

/// The only one of the meeting, else of the cell, whom the words fit best.
fn on_roll(model: &Model, typed: &str) -> Option<(MemberId, String)> {
    let of_meeting = model.meeting().map(|meeting| meeting.roll.iter().map(|one| (one.id, one.name.clone())));
    let of_cell = model.roll().members.iter().map(|one| (one.id, one.person.name.clone()));
    let known: Vec<(MemberId, String)> = match of_meeting {
        Some(people) if people.len() > 0 => people.collect(),
        _ => of_cell.collect(),
    };
    let ranked: Vec<_> = known.iter().filter_map(|one| Some((matches_name(typed, &one.1)?, one))).collect();
    let best = ranked.iter().map(|(rank, _)| *rank).min()?;
    let mut fitting = ranked.iter().filter(|(rank, _)| *rank == best);
    let first = fitting.next().map(|(_, one)| (*one).clone());
    first.filter(|_| fitting.next().is_none())
}
