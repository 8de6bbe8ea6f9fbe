//! When the meeting was opened, typed as people say it: "19h".

use chrono::{NaiveDateTime, TimeZone};

use crate::app::acts::hours;
use crate::app::answers;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::say;
use crate::text::{short_date, text};

/// Asks for the time of the opening; the one recorded stands in the field.
pub(super) fn ask(model: &mut Model) {
    let Some(opened) = model.meeting().and_then(|meeting| meeting.opened_at) else { return };
    let title = say!(model.lang, "Giờ khai mạc", "Time of opening");
    let hint = say!(
        model.lang,
        "Giờ của mục đầu tiên được tính lại theo giờ này.",
        "The time of the first item is reckoned anew from it."
    );
    // The order of the acts rules the day: only a wrong clock makes it wrong.
    let day = say!(
        model.lang,
        "Ngày họp là {day}, theo đồng hồ máy. Ngày sai thì chỉnh lại ngày của máy: chương trình sẽ hỏi rồi sửa mọi giờ đã ghi.",
        "The day is {day}, by the computer's clock. If it is wrong set the computer's date: the program asks, and corrects every time recorded.",
        day = short_date(opened.date_naive(), model.lang)
    );
    let form = Form::new("opened", title, submit)
        .saying(hint)
        .with(Input::line(text("Khai mạc lúc", "Opened at"), &opened.format("%H:%M").to_string()));
    let by_clock = model.meeting().is_some_and(|meeting| meeting.on_paper.is_none());
    draft::open(model, if by_clock { form.saying(day) } else { form });
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some((meeting, opened)) = model.meeting().and_then(|one| Some((one, one.opened_at?))) else {
        return Ok(Deed::Nothing);
    };
    let time = answers::time(form, 0, model.lang)?;
    let at = opened.timezone().from_local_datetime(&opened.date_naive().and_time(time)).single();
    let at = at.unwrap_or(opened);
    let event = meeting.correct_opening(at, model.now);
    let event = event.map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))?;
    match far_words(model, at.naive_local()).filter(|_| !form.was_asked(form.text(0))) {
        Some(words) => Err(Rejection::asking(0, words)),
        None => Ok(event.into()),
    }
}

/// That the hour is far from the planned one, as the key that opens the meeting says it. A practice meeting is
/// held at any time, and of one on paper the times were told.
fn far_words(model: &Model, at: NaiveDateTime) -> Option<String> {
    let meeting = model.meeting().filter(|one| one.on_paper.is_none() && !one.plan.practice)?;
    let planned = meeting.plan.date.and_time(meeting.plan.time);
    let far = hours::far_words(hours::far_from(planned, at)?, model.lang);
    Some(say!(
        model.lang,
        "Dự định họp lúc {planned}, giờ này {far}. Nếu đúng, nhấn Enter lần nữa; nếu không, hãy sửa lại.",
        "The meeting was planned for {planned}; this is {far}. If it is right press Enter once more; if not, correct it.",
        planned = planned.format("%H:%M")
    ))
}
