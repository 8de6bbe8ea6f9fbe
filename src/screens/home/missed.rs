//! That this month's regular meeting was not held: said until it is held, planned late or the month is over.

use crate::app::due::missed_month;
use crate::app::model::Model;
use crate::say;
use crate::text::month_year;

/// "Thường kỳ tháng 12/2026 chưa họp. Lập muộn: nhấn 9, Enter."; none where it was held, or is not due.
pub(super) fn words(model: &Model) -> Option<String> {
    let month = month_year(missed_month(model)?, model.lang);
    Some(match may_be_planned(model) {
        true => say!(
            model.lang,
            "Thường kỳ {month} chưa họp. Lập muộn: nhấn 9, Enter.",
            "The regular meeting of {month} was not held. To plan it late: 9, Enter."
        ),
        false => {
            say!(model.lang, "Thường kỳ {month} chưa họp.", "The regular meeting of {month} was not held.")
        }
    })
}

/// Whether it may be planned now: no meeting is under way.
pub(super) fn may_be_planned(model: &Model) -> bool {
    let running = model.book.meetings.iter().any(|digest| digest.state.is_running());
    missed_month(model).is_some() && !running && !model.roll().members.is_empty()
}

/// What key 9 has first while it may be planned.
pub(super) fn usual(model: &Model) -> Option<&'static str> {
    may_be_planned(model).then_some("home-missed")
}

/// Plans it: the day that is offered is today.
pub(super) fn plan(model: &mut Model) {
    model.run("prepare-new");
}
