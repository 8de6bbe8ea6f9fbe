//! The upload of the documents of the meeting that is read: asked with its time, and taken back
//! until the next meeting opens.

use chrono::{DateTime, FixedOffset, TimeZone};

use super::{newest, read, reopening};
use crate::app::answers;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::{Model, ReadMeeting};
use crate::domain::{Meeting, Moment, Refusal, Sheet};
use crate::guidance::Packs;
use crate::say;
use crate::scoring;
use crate::text::{numeric_date, short_date, text};

/// Whether the meeting that is read is one of those that are uploaded, and that is not recorded yet.
pub(super) fn is_open(model: &Model) -> bool {
    let waits = |meeting: &Meeting| meeting.uploaded.is_none() && meeting.upload_due().is_some();
    newest(model).is_some_and(|read| waits(&read.history.meeting))
}

/// Whether the record of the upload may still be taken back.
pub(super) fn is_recent(model: &Model) -> bool {
    let uploaded = newest(model).is_some_and(|read| read.history.meeting.uploaded.is_some());
    uploaded && reopening::next_opened(model).is_none()
}

/// Asks when the documents were uploaded.
pub(super) fn ask(model: &mut Model) {
    let Some(meeting) = newest(model).map(|read| &read.history.meeting) else { return };
    let lang = model.lang;
    let title = say!(lang, "Tải tài liệu lên Sổ tay đảng viên điện tử", "Upload of the documents");
    let intro = say!(
        lang,
        "Ghi lúc đã tải lên; hạn là hết ngày {day}, {days} ngày kể từ ngày thông qua biên bản.",
        "Type when it was done; it is due by {day}, {days} days after the adoption of the minutes.",
        day = meeting.upload_due().map_or("…".to_owned(), |day| short_date(day, lang)),
        days = meeting.plan.rules.upload_days
    );
    let (day, time) = (numeric_date(model.now.at.date_naive()), model.now.at.format("%H:%M").to_string());
    let form = Form::new("uploaded", title, submit)
        .then(tell_kept)
        .saying(intro)
        .with(Input::line(text("Ngày tải lên", "Day of the upload"), &day))
        .with(Input::line(text("Giờ tải lên", "Hour of the upload"), &time));
    draft::open(model, form);
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(read) = read(model) else { return Ok(Deed::Nothing) };
    let at = told(model, form)?;
    let sheet = settled_sheet(read, &model.book.packs, model.context(), at, model.now);
    let event = read.history.meeting.record_upload(at, model.now.at, sheet);
    event.map(Deed::Later).map_err(|refusal| {
        let adopted = read.history.meeting.adoption.as_ref().map_or(at, |adoption| adoption.at);
        let bound = if refusal == Refusal::UploadAhead { model.now.at } else { adopted };
        Rejection::of(&refusal, model.lang).or_in(answers::field_of_moment((0, 1), at, bound))
    })
}

/// The moment that the fields tell.
fn told(model: &Model, form: &Form) -> Result<DateTime<FixedOffset>, Rejection> {
    let day = answers::day(model, form, 0)?;
    let time = answers::time(form, 1, model.lang)?;
    let at = model.now.at.timezone().from_local_datetime(&day.and_time(time)).single();
    at.ok_or_else(|| Rejection::in_field(1, answers::not_a_time(form.text(1), model.lang)))
}

/// The sheet in which an upload at a moment settles what adoption left open; none without the
/// guidance that the meeting was held under.
fn settled_sheet(
    read: &ReadMeeting,
    packs: &Packs,
    context: scoring::Background,
    at: DateTime<FixedOffset>,
    now: Moment,
) -> Option<Sheet> {
    let pack = packs.by_id(&read.history.meeting.plan.rules.pack)?;
    let meeting = Meeting { uploaded: Some(at), ..read.history.meeting.clone() };
    Some(scoring::sheet(&meeting, pack, context, now))
}

fn tell_kept(model: &mut Model, _: &Form) {
    let lang = model.lang;
    let beside = newest(model).and_then(|read| {
        let meeting = &read.history.meeting;
        meeting.score_figure()?.supplements(&meeting.plan.rules.level_labels, lang).pop()
    });
    let words = say!(
        lang,
        "Đã ghi giờ tải tài liệu lên Sổ tay đảng viên điện tử.",
        "The upload is recorded with its time."
    );
    model.tell([words].into_iter().chain(beside).collect::<Vec<_>>().join(" "));
}

/// Asks whether the record of the upload was a mistake.
pub(super) fn ask_back(model: &mut Model) {
    let Some(at) = newest(model).and_then(|read| read.history.meeting.uploaded) else { return };
    let question = say!(
        model.lang,
        "Bỏ ghi đã tải tài liệu lên lúc {time} ngày {day}? Điểm trở lại như khi thông qua biên bản.",
        "Take back the upload of {time} on {day}? The score is again as adopted with the minutes.",
        time = at.format("%H:%M"),
        day = short_date(at.date_naive(), model.lang)
    );
    model.ask_yes(question, text("Bỏ ghi", "Take back"), take_back);
}

fn take_back(model: &mut Model) {
    let event =
        newest(model).filter(|_| is_recent(model)).map(|read| read.history.meeting.take_back_upload());
    let Some(Ok(event)) = event else { return };
    if !model.do_deed(Deed::Later(event)) {
        return;
    }
    model.tell(say!(
        model.lang,
        "Đã bỏ ghi tải tài liệu lên; tải xong thì nhấn 2 để ghi lại.",
        "The upload is no longer recorded; press 2 once it is done."
    ));
}
