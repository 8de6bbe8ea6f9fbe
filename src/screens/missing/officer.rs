//! Naming who chairs or takes the minutes from here on, where nobody does.

use crate::app::model::Model;
use crate::app::picker::{Candidate, Picker};
use crate::domain::{Event, Meeting, MemberId, PlanEvent};
use crate::say;

/// Asks who takes the chair, or else the minutes, among those who are here.
pub(super) fn ask(model: &mut Model, chair: bool) {
    let Some(meeting) = model.meeting() else { return };
    let here = meeting.roll.iter().filter(|attendee| meeting.is_here(attendee.id));
    let choice = |attendee: &crate::domain::Attendee| Candidate {
        key: attendee.id.into(),
        label: attendee.name.clone(),
        hint: String::new(),
    };
    let choices = here.map(choice).collect();
    let picker = match chair {
        true => Picker::people(
            say!(model.lang, "Ai chủ trì?", "Who takes the chair?"),
            choices,
            |model, key| {
                name(model, |one| (Some(MemberId::of_number(key)), one.plan.minute_taker));
            },
        ),
        false => {
            let title = say!(model.lang, "Ai ghi biên bản?", "Who takes the minutes?");
            Picker::people(title, choices, |model, key| {
                name(model, |one| (one.plan.chair, Some(MemberId::of_number(key))));
            })
        }
    };
    model.ask_who(picker, None);
}

fn name(model: &mut Model, officers: impl FnOnce(&Meeting) -> (Option<MemberId>, Option<MemberId>)) {
    model.perform_one(|meeting| {
        let (chair, minute_taker) = officers(meeting);
        Ok(Event::Plan(PlanEvent::OfficersNamed { chair, minute_taker }))
    });
    (model.view().again)(model);
}
