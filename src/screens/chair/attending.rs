//! Who comes late or leaves.

use crate::app::acts::arrival;
use crate::app::model::Model;
use crate::app::picker::{Candidate, Picker};
use crate::domain::MemberId;
use crate::say;
use crate::text::name_key;

/// Asks who comes or leaves; the minute is stamped.
pub(super) fn ask_late(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let mut members: Vec<_> = meeting.roll.iter().collect();
    members.sort_by_cached_key(|attendee| (meeting.is_here(attendee.id), name_key(&attendee.name)));
    let left = |member| meeting.attendance.get(&member).is_some_and(|attendance| attendance.left.is_some());
    let choice = |attendee: &crate::domain::Attendee| Candidate {
        key: attendee.id.into(),
        label: attendee.name.clone(),
        hint: match meeting.is_here(attendee.id) {
            true => say!(model.lang, "đang có mặt → ghi ra về", "present → record leaving"),
            false if left(attendee.id) => {
                say!(model.lang, "đã ra về → ghi trở lại", "left → record coming back")
            }
            false => say!(model.lang, "chưa có mặt → ghi đến", "not present → record arrival"),
        },
    };
    let choices = members.into_iter().map(choice).collect();
    let title = say!(model.lang, "Ai đến hoặc ra về lúc này?", "Who arrives or leaves now?");
    let picker = Picker::people(title, choices, |model, key| {
        arrival::record(model, MemberId::of_number(key));
    });
    model.ask_who(picker, None);
}
