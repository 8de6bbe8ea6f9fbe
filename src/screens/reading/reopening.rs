//! Opening the minutes that are read again: with a reason, and only until the next meeting opens.

use chrono::NaiveDate;

use super::newest;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::domain::{AmendingRefusal, Refusal, upload_anew_words};
use crate::say;
use crate::text::{Text, nfc, text};

/// Whether the meeting is over, or sits again.
static ENDS: &[Text] = &[
    text("đã kết thúc, chỉ sửa biên bản", "is over; only the minutes are corrected"),
    text("họp tiếp, giờ kết thúc tính lại", "sits again; its end is recorded anew"),
];

/// The day of a later meeting that was opened already, if there is one.
pub(super) fn next_opened(model: &Model) -> Option<NaiveDate> {
    let digest = newest(model)?.history.meeting.digest();
    model.opened_after(&digest).map(|later| later.date)
}

/// Asks why the minutes are opened again; refused at once where it is too late.
pub(super) fn ask(model: &mut Model) {
    let lang = model.lang;
    if let Some(date) = next_opened(model) {
        let refusal = Refusal::Amending(AmendingRefusal::NextMeetingOpened { date });
        model.warn(refusal.sentence(lang));
        return;
    }
    let title = say!(lang, "Mở lại biên bản đã thông qua", "Open the adopted minutes again");
    let said = say!(
        lang,
        "Bản đã thông qua vẫn được giữ và ghi tên trong bản mới. Sửa xong phải đọc lại và biểu quyết thông qua lại. Chỉ sót một chi tiết thì nên ghi bổ sung, đính chính (6).",
        "The version adopted is kept and named in the new one. The minutes must be read back and voted on anew. For a detail alone an addendum (6) is better."
    );
    let uploaded = newest(model).and_then(|read| read.history.meeting.uploaded);
    let uploaded = uploaded.map(|at| upload_anew_words(at, lang));
    let form = Form::new("reopen", title, submit).saying(said);
    let form = uploaded.into_iter().fold(form, Form::saying);
    let form = form.with(Input::line(text("Lý do mở lại", "Reason"), "").of_prose()).with(Input::choice(
        text("Cuộc họp", "The meeting"),
        ENDS.to_vec(),
        0,
    ));
    draft::open(model, form);
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(read) = newest(model) else { return Ok(Deed::Nothing) };
    let hash = read.hash.as_deref().unwrap_or_default();
    let events =
        read.history.meeting.reopen(&nfc(form.text(0)), hash, next_opened(model), form.choice(1) == 0);
    events.map(Deed::Reopen).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))
}
