//! The opening: now, or as a person tells of a meeting that was held on paper.

use crate::app::answers;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::app::view::Zone;
use crate::domain::{Meeting, MeetingKind, State};
use crate::say;
use crate::text::{fold, long_date, short_date, text};

/// Opens the meeting; one that was planned for an earlier day is asked about first.
pub(super) fn open(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let (date, today) = (meeting.plan.date, model.now.at.date_naive());
    if date >= today || meeting.on_paper.is_some() || meeting.plan.practice {
        return open_now(model);
    }
    let question = say!(
        model.lang,
        "Cuộc họp ghi ngày {day}, hôm nay là {today}. Khai mạc bây giờ, theo giờ hiện tại? Nếu đã họp hôm đó và ghi trên giấy: Esc, rồi 9, “Nhập cuộc họp đã ghi trên giấy”.",
        "The meeting is planned for {day}, and today is {today}. Open it now, at the present time? If it was held on that day and recorded on paper: Esc, then 9, “Enter a meeting held on paper”.",
        day = short_date(date, model.lang),
        today = short_date(today, model.lang)
    );
    model.ask_yes(question, text("Khai mạc bây giờ", "Open it now"), open_now);
}

fn open_now(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let roll = model.roll().on(meeting.plan.date);
    let told = model.told_clock();
    let events = meeting.open(roll).map(|events| events.into_iter().chain(told).collect());
    if model.perform(events) {
        model.close();
        model.open_main(Zone::Running);
        tell_online(model);
    }
}

/// Says how the summoned are marked where not all of them come to the room.
fn tell_online(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let lang = model.lang;
    if meeting.plan.kind == MeetingKind::Online {
        return model.tell_too(say!(
            lang,
            "Đã ghi tất cả dự trực tuyến; ai dự tại chỗ hoặc vắng thì ghi ở điểm danh (1).",
            "Everybody is marked as online; mark who is in the room or absent at the roll call (1)."
        ));
    }
    if is_online_place(&meeting.plan.place) {
        model.tell_too(say!(
            lang,
            "Nơi họp có ghi trực tuyến: ở điểm danh (1), chọn đồng chí dự trực tuyến rồi nhấn 4; cả chi bộ thì nhấn 9.",
            "The place says online: at the roll call (1) choose who takes part online and press 4; 9 for everybody."
        ));
    }
}

/// "Nhà văn hóa ấp và trực tuyến": some come to the room, others do not.
fn is_online_place(place: &str) -> bool {
    let place = fold(place);
    ["truc tuyen", "online", "zoom"].iter().any(|word| place.contains(word))
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
        held.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
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
