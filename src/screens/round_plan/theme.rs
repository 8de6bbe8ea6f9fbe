//! The theme of the round: the month's, another month's, an own choice of items, or none.

use chrono::{Datelike, NaiveDate};

use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::domain::{Event, PlanEvent, RoundTheme};
use crate::guidance::ThemeInForce;
use crate::say;
use crate::text::{Lang, capital, month_name};

/// The choice of single items.
const OWN: u64 = 13;
/// No theme.
const WITHOUT: u64 = 14;

pub(super) fn ask(model: &mut Model) {
    let lang = model.lang;
    let Some(month) = model.meeting().map(|meeting| meeting.day().month()) else { return };
    // The month of the meeting first, then those after it.
    let months = (0..12).map(|after| (month - 1 + after) % 12 + 1);
    let of_month = |month: u32| {
        let theme = of_month(model, month)?;
        let title = theme.theme.title.get(lang);
        let label = format!("{}: {title}", capital(&month_name(month, lang)));
        let hint = match theme.items.len() {
            0 => say!(lang, "không có mục", "no items"),
            n => say!(lang, "{n} mục", "items: {n}"),
        };
        Some(Candidate { key: month.into(), label, hint })
    };
    let beside = |key, label| Candidate { key, label, hint: String::new() };
    let own = beside(OWN, say!(lang, "Chi ủy tự chọn 4–7 mục…", "Choose four to seven items…"));
    let none = beside(WITHOUT, say!(lang, "Họp không theo chủ đề", "No theme"));
    let choices = months.filter_map(of_month).chain([own, none]).collect();
    let title = say!(lang, "Chủ đề tự phê bình kỳ này", "The theme of this round");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, chosen)));
}

/// The theme of a month in the year of the meeting, as the guidance has it on its first day.
fn of_month(model: &Model, month: u32) -> Option<ThemeInForce<'_>> {
    let meeting = model.meeting()?;
    let day = match meeting.day().month() == month {
        true => meeting.day(),
        false => NaiveDate::from_ymd_opt(meeting.day().year(), month, 1)?,
    };
    model.book.packs.theme(day, &meeting.plan.cell.parent)
}

/// Whether this is what the guidance calls the theme of the month of the meeting.
pub(super) fn is_of_month(model: &Model, title: &str) -> bool {
    let month = model.meeting().map(|meeting| meeting.day().month());
    let theme = month.and_then(|month| of_month(model, month));
    theme.is_some_and(|theme| theme.theme.title.get(Lang::Vi) == title)
}

/// The theme in use, to be recorded with the sheets that ask it; none where it was recorded before, or has no
/// place in a record.
pub(super) fn unrecorded(model: &Model) -> Option<PlanEvent> {
    let meeting = model.meeting().filter(|meeting| meeting.round.theme.is_none())?;
    let theme = of_month(model, meeting.day().month())?;
    meeting.choose_theme(theme.recorded()).ok()
}

fn chosen(model: &mut Model, key: u64) {
    let theme = match key {
        OWN => return model.open("theme-choice"),
        WITHOUT => RoundTheme::default(),
        month => {
            let Some(theme) = of_month(model, month as u32) else { return };
            theme.recorded()
        }
    };
    model.perform_one(|meeting| meeting.choose_theme(theme).map(Event::Plan));
}
