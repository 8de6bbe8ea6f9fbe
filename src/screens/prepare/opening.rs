//! The opening: now, or as a person tells of a meeting that was held on paper.

use chrono::{NaiveDate, NaiveTime};

use super::{guidance, online};
use crate::app::acts::hours;
use crate::app::answers;
use crate::app::at_hand;
use crate::app::card;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::app::waiting::carried;
use crate::domain::{Meeting, PlanEvent, State};
use crate::say;
use crate::text::{long_date, short_date, text};

/// Opens the meeting; on another day than planned, or far from its hour, only once that is confirmed.
/// A practice meeting is held at any time, and of one on paper the times were told.
pub(super) fn open(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    if meeting.on_paper.is_some() || meeting.plan.practice {
        return open_now(model);
    }
    let planned = meeting.plan.date.and_time(meeting.plan.time);
    let now = model.now.local();
    let question = match planned.date() == now.date() {
        true => hours::far_from(planned, now).map(|minutes| of_other_hour(model, planned.time(), minutes)),
        false => Some(of_other_day(model, planned.date(), now.date())),
    };
    match question {
        Some(question) => model.ask_yes(question, text("Khai mạc bây giờ", "Open it now"), open_now),
        None => open_now(model),
    }
}

/// What follows from opening on another day, and what to do instead.
fn of_other_day(model: &Model, planned: NaiveDate, today: NaiveDate) -> String {
    let lang = model.lang;
    let (day, now) = (short_date(planned, lang), short_date(today, lang));
    let instead = match planned < today {
        true => say!(
            lang,
            "Nếu đã họp hôm đó và ghi trên giấy: Esc, rồi 9, “Nhập cuộc họp đã ghi trên giấy”.",
            "If it was held on that day and recorded on paper: Esc, then 9, “Enter a meeting held on paper”."
        ),
        false => say!(
            lang,
            "Chưa họp hôm nay thì nhấn Esc; dời lịch: Esc, rồi 7.",
            "Not held today: press Esc; to move the plan: Esc, then 7."
        ),
    };
    let guidance = match guidance_of(model, today) {
        Some(_) => say!(
            lang,
            " Quy định và chương trình theo văn bản có hiệu lực ngày {now}.",
            " Rules and agenda follow the guidance in force on {now}."
        ),
        None => String::new(),
    };
    say!(
        lang,
        "Cuộc họp dự định ngày {day}, hôm nay là {now}. Khai mạc bây giờ thì biên bản, nghị quyết, danh sách và tên tệp đều ghi họp ngày {now}; ngày dự định được ghi kèm.{guidance} {instead}",
        "The meeting is planned for {day}, and today is {now}. Opened now, minutes, resolution, lists and files say that it was held on {now}; the planned day is told beside it.{guidance} {instead}"
    )
}

/// That the hour is far from the planned one.
fn of_other_hour(model: &Model, planned: NaiveTime, minutes: i64) -> String {
    let (hour, now) = (planned.format("%H:%M"), model.now.at.format("%H:%M"));
    let far = hours::far_words(minutes, model.lang);
    match minutes < 0 {
        true => say!(
            model.lang,
            "Cuộc họp dự định lúc {hour}, bây giờ là {now}: {far}. Khai mạc bây giờ thì giờ khai mạc trong biên bản là {now}. Chưa họp thì nhấn Esc; đổi giờ: Esc, rồi 7.",
            "The meeting is planned for {hour}, and it is {now}: {far}. Opened now, the minutes say that it began at {now}. Not yet: press Esc; to change the hour: Esc, then 7."
        ),
        false => say!(
            model.lang,
            "Cuộc họp dự định lúc {hour}, bây giờ là {now}: {far}. Khai mạc bây giờ thì giờ khai mạc trong biên bản là {now}. Nếu đã họp và ghi trên giấy: Esc, rồi 9, “Nhập cuộc họp đã ghi trên giấy”.",
            "The meeting is planned for {hour}, and it is {now}: {far}. Opened now, the minutes say that it began at {now}. If it was held and recorded on paper: Esc, then 9, “Enter a meeting held on paper”."
        ),
    }
}

/// That it was opened some minutes before or after its hour.
fn off_words(model: &Model, planned: NaiveTime, minutes: i64) -> String {
    let far = hours::far_words(minutes, model.lang);
    say!(
        model.lang,
        "Khai mạc {far} so với giờ dự định {hour}.",
        "Opened {far}: it was planned for {hour}.",
        hour = planned.format("%H:%M")
    )
}

/// That the papers of a practice meeting tell its planned day, where it is played on another one.
fn of_practised_day(model: &Model) -> Option<String> {
    let plan = &model.meeting()?.plan;
    let is_other = plan.practice && plan.date != model.now.at.date_naive();
    let day = short_date(plan.date, model.lang);
    is_other.then(|| {
        say!(
            model.lang,
            "Tập dượt: giấy tờ ghi như họp ngày {day}.",
            "Practice: the papers are made out as of {day}."
        )
    })
}

/// The guidance of the day on which it is opened, where it is not the one that was planned under.
fn guidance_of(model: &Model, today: NaiveDate) -> Option<PlanEvent> {
    let plan = &model.meeting()?.plan;
    guidance::following(model, plan.kind, today).ok().flatten().filter(|_| plan.date != today)
}

fn open_now(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let as_planned = meeting.plan.practice || meeting.on_paper.is_some();
    let (day, hour) = match as_planned {
        true => (meeting.plan.date, meeting.plan.time),
        false => (model.now.at.date_naive(), model.now.at.time()),
    };
    let planned = meeting.plan.date.and_time(meeting.plan.time);
    let off = hours::off(planned, model.now.local()).filter(|_| !as_planned);
    let body = meeting.plan.body();
    let (roll, carried) = (model.roll().summoned_to(body, day), carried(model, body, day, hour));
    let guidance = guidance_of(model, day);
    let told = model.told_clock();
    let events = meeting.open_anew(roll, carried, guidance);
    let events = events.map(|events| events.into_iter().chain(told).collect());
    if model.perform(events) {
        model.close();
        model.open_live(State::Open);
        off.into_iter().for_each(|minutes| model.tell_too(off_words(model, planned.time(), minutes)));
        // Only where the guidance has a quorum: at a congress.
        let quorum = model.meeting().and_then(|meeting| card::quorum(meeting, model.lang));
        quorum.into_iter().for_each(|words| model.tell_too(words));
        of_practised_day(model).into_iter().for_each(|words| model.tell_too(words));
        online::ask_or_tell(model);
        at_hand::check(model);
    }
}

/// Whether the meeting may have been held already.
pub(super) fn may_be_entered(model: &Model) -> bool {
    let held =
        |meeting: &Meeting| meeting.state == State::Draft && meeting.plan.date <= model.now.at.date_naive();
    model.meeting().is_some_and(held)
}

/// Asks when the meeting that was held on paper was opened and when it ended.
pub(super) fn ask_times(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let title = say!(model.lang, "Cuộc họp đã ghi trên giấy", "A meeting held on paper");
    let intro = say!(
        model.lang,
        "Họp {day}. Nhập giờ theo bản giấy; biên bản sẽ ghi rõ là được nhập lại sau. Giờ đến muộn, ra về cũng được hỏi; thời gian phát biểu không tính.",
        "Held on {day}. Enter the times as the paper has them; the minutes will say that they were entered later. Times of coming and leaving are asked for too; how long people spoke is not counted.",
        day = long_date(meeting.plan.date, model.lang)
    );
    let opened = meeting.plan.time.format("%H:%M").to_string();
    let form = Form::new("on-paper", title, |model, form| {
        let (opened, ended) = (answers::time(form, 0, model.lang)?, answers::time(form, 1, model.lang)?);
        let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
        let held = meeting.held_on_paper(opened, ended, model.now.at);
        held.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(1))
    });
    let form = form.saying(intro).then(|model, _| {
        let words = say!(
            model.lang,
            "Đã ghi giờ của cuộc họp trên giấy. Nhấn 8 để vào nhập nội dung.",
            "The times of the meeting on paper are recorded. Press 8 to enter what happened."
        );
        model.tell(words);
    });
    let form = form
        .with(Input::line(text("Khai mạc lúc", "Opened at"), &opened))
        .with(Input::line(text("Kết thúc lúc", "Ended at"), ""));
    draft::open(model, form);
}
