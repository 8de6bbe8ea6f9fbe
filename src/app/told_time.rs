//! Asking what time it is, where the computer's clock stands before the last act of the book or is wrong.
//!
//! Knows the last act of the meetings alone, and no clock.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::answers;
use super::deed::Deed;
use super::form::{Form, Input, Rejection};
use super::model::{Model, Overlay};
use super::wall_clock::TOLERANCE;
use crate::say;
use crate::text::{Lang, numeric_date, short_moment, text, two_moments};

/// When the last act of the book was done.
fn latest(model: &Model) -> Option<DateTime<FixedOffset>> {
    let latest = model.book.meetings.iter().filter_map(|digest| digest.latest).max();
    latest.filter(|_| !model.book.practice)
}

/// Asks for the time where the clock stands before the last act of the book.
pub fn ask_if_behind(model: &mut Model) {
    let behind = latest(model).filter(|latest| *latest - model.now.at >= TimeDelta::seconds(TOLERANCE));
    if let Some(latest) = behind {
        ask_time(model, Some(latest));
    }
}

/// That the clock stands before the last act of a book.
pub fn behind_words(now: DateTime<FixedOffset>, latest: DateTime<FixedOffset>, lang: Lang) -> String {
    let [now, latest] = two_moments([now, latest].map(|at| at.naive_local()), lang);
    say!(
        lang,
        "Đồng hồ máy chỉ {now}, trước việc ghi sau cùng trong sổ ({latest}).",
        "The clock shows {now}, which is before the last act of the book ({latest})."
    )
}

/// Asks what time it is.
pub(super) fn ask_time(model: &mut Model, behind: Option<DateTime<FixedOffset>>) {
    let lang = model.lang;
    let mut form = Form::new("clock", say!(lang, "Bây giờ là mấy giờ?", "What time is it?"), submit_time);
    if let Some(latest) = behind {
        form = form.saying(behind_words(model.now.at, latest, lang));
    }
    let intro = say!(
        lang,
        "Giờ nhập ở đây được dùng đến khi đóng chương trình. Nên chỉnh cả đồng hồ của máy.",
        "The time given here is used until the program is closed. The computer's clock should be set too."
    );
    let (day, time) = match behind {
        Some(_) => (String::new(), String::new()),
        None => (numeric_date(model.now.at.date_naive()), model.now.at.format("%H:%M").to_string()),
    };
    let form = form
        .saying(intro)
        .with(Input::line(text("Ngày hôm nay (ví dụ 03/12/2026)", "Today (such as 03/12/2026)"), &day))
        .with(Input::line(text("Bây giờ là (ví dụ 19:45)", "The time now (such as 19:45)"), &time));
    // Not opened as a form of the meeting: its draft would be an act at a time that is asked about.
    model.overlays.push(Overlay::Form(form));
}

fn submit_time(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let date = answers::day(model, form, 0)?;
    let time = answers::time(form, 1, model.lang)?;
    let zone = *model.now.at.offset();
    let told = date.and_time(time).and_local_timezone(zone).single();
    let told = told.ok_or_else(|| answers::not_a_day(form.text(0), model.lang))?;
    match latest(model).filter(|latest| *latest - told >= TimeDelta::seconds(TOLERANCE)) {
        Some(latest) => Err(Rejection::in_field(
            answers::field_of_moment((0, 1), told, latest),
            say!(
                model.lang,
                "Giờ này vẫn trước việc ghi sau cùng trong sổ ({latest}): hãy xem lại ngày và giờ.",
                "This time is still before the last act of the book ({latest}): look at day and hour again.",
                latest = short_moment(latest.naive_local(), model.lang)
            ),
        )),
        None => Ok(Deed::TellTime(told)),
    }
}
