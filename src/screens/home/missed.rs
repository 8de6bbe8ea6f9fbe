//! That this month's regular meeting was not held: said until it is held, planned late or the month is over.

use chrono::{Datelike, NaiveDate};

use crate::app::due::missed_month;
use crate::app::model::Model;
use crate::domain::{Digest, State};
use crate::say;
use crate::text::month_year;

/// "Thường kỳ tháng 12/2026 chưa họp. Lập muộn: nhấn 9, Enter."; none where it was held, or is not due.
pub(super) fn words(model: &Model) -> Option<String> {
    let missed = missed_month(model)?;
    let month = month_year(missed, model.lang);
    if let Some(prepared) = prepared(model, missed) {
        let day = model.near_day(prepared.date);
        return Some(say!(
            model.lang,
            "Thường kỳ {month} chuẩn bị cho ngày {day} chưa họp.",
            "The regular meeting of {month}, prepared for {day}, was not held."
        ));
    }
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
    let missed = missed_month(model).filter(|missed| prepared(model, *missed).is_none());
    missed.is_some() && !running && !model.roll().members.is_empty()
}

/// The one of the month that was prepared and whose day went by: it is opened late or moved, not planned anew.
fn prepared(model: &Model, month: NaiveDate) -> Option<&Digest> {
    let is_of = |digest: &&Digest| {
        digest.kind.is_of_month() && digest.state == State::Draft && digest.date.with_day(1) == Some(month)
    };
    model.book.meetings.iter().find(is_of)
}

/// What key 9 has first while it may be planned.
pub(super) fn usual(model: &Model) -> Option<&'static str> {
    may_be_planned(model).then_some("home-missed")
}

/// Plans it: the day that is offered is today.
pub(super) fn plan(model: &mut Model) {
    model.run("prepare-new");
}
