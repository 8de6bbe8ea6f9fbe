//! The forms of what changes the roll: the day they go or come, and the end of it. An emptied day takes back what was told
//! by mistake.

use chrono::NaiveDate;

use super::papers::subject;
use super::{name, selected, stay_on};
use crate::app::acts::transfer::of_id;
use crate::app::answers::{day_words, optional_day};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::domain::{
    Digest, MeetingKind, Refusal, RollEvent, State, Transfer, TransferId, TransferRefusal, TransferTerm,
    TransferWay,
};
use crate::say;
use crate::text::{Lang, Text, short_date, text};

/// Title and explanation of the form that asks for the day.
fn moved_words(one: &Transfer, name: &str, lang: Lang) -> (String, String) {
    match one.way {
        TransferWay::Out => (
            say!(lang, "Ngày đi: {name}", "The day {name} goes"),
            match one.is_temporary() {
                true => say!(
                    lang,
                    "Từ ngày này sinh hoạt tạm thời nơi khác: không triệu tập, không tính vào cơ số biểu quyết ở đây.",
                    "From this day on they are away: not summoned, and not in the base of votes here."
                ),
                false => say!(
                    lang,
                    "Từ ngày này không còn trong danh sách: điểm danh, biểu quyết tính đến hết ngày hôm trước.",
                    "From this day on they are off the roll: attendance and votes count until the day before."
                ),
            },
        ),
        TransferWay::In => (
            say!(lang, "Tiếp nhận {name}", "Receipt of {name}"),
            say!(
                lang,
                "Điểm danh, biểu quyết tính từ ngày vào danh sách. Để trống ngày ấy là từ ngày tiếp nhận.",
                "Attendance and votes count from the day on the roll. Left empty it is that of the receipt."
            ),
        ),
    }
}

/// Asks for the day from which on the roll has it.
pub(super) fn ask_moved(model: &mut Model) {
    let Some(row) = selected(model) else { return };
    let (one, lang) = (row.transfer.clone(), model.lang);
    let name = name(model, &row);
    let (title, told) = moved_words(&one, &name, lang);
    let form = Form::new(format!("transfer-moved-{}", one.id.0), title, submit_moved)
        .about(one.id)
        .saying(told)
        .then(tell_moved);
    let form = match one.moved {
        None => form,
        Some(_) => form.saying(say!(
            lang,
            "Ghi nhầm, thật ra chưa đi, chưa đến: xóa trống ngày.",
            "Where they did not move after all: empty the day."
        )),
    };
    let form = match one.way {
        TransferWay::Out => {
            form.with(Input::line(text("Không ở đây từ ngày", "Not here from"), &day_words(one.moved)))
        }
        TransferWay::In => form
            .with(Input::line(text("Ngày tiếp nhận", "Received on"), &day_words(one.received)))
            .with(Input::line(text("Vào danh sách từ ngày", "On the roll from"), &day_words(one.moved))),
    };
    draft::open(model, form);
}

fn submit_moved(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let (of, today) = (subject(model, form)?, model.now.at.date_naive());
    let told = match (optional_day(model, form, 0)?, of.way) {
        (None, _) if of.moved.is_some() => model.roll().take_back_move(&of),
        (None, _) => return Err(no_day(model)),
        (Some(day), TransferWay::Out) => model.roll().leave(&of, day, today),
        (Some(received), TransferWay::In) => {
            let day = optional_day(model, form, 1)?.unwrap_or(received);
            let told = model.roll().receive(&of, (received, day), today);
            let of_second = matches!(told, Err(Refusal::Transfer(TransferRefusal::BeforeReceipt { .. })))
                || received <= today && day > today;
            return deed(model, told, usize::from(of_second));
        }
    };
    deed(model, told, 0)
}

fn no_day(model: &Model) -> Rejection {
    let words = say!(
        model.lang,
        "Chưa nhập ngày: hãy nhập ngày/tháng/năm, ví dụ 03/12/2026, hoặc nhấn Esc nếu chưa biết.",
        "No date is entered: enter day/month/year such as 03/12/2026, or press Esc while it is not known."
    );
    Rejection::in_field(0, words)
}

fn deed(model: &Model, told: Result<Vec<RollEvent>, Refusal>, field: usize) -> Result<Deed, Rejection> {
    told.map(Deed::Roll).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(field))
}

/// What the roll says now; and which meetings that were held know it otherwise.
fn tell_moved(model: &mut Model, form: &Form) {
    let id = TransferId::of_number(form.subject);
    stay_on(model, id);
    let Some(one) = of_id(model, id) else { return };
    let (name, lang) = (model.roll().transfer_name(&one).to_owned(), model.lang);
    let Some(day) = one.moved else {
        let words = say!(
            lang,
            "Đã bỏ ngày ghi nhầm: danh sách trở lại như trước.",
            "The day is taken back: the roll is as it was before."
        );
        return model.tell(words);
    };
    let (from, otherwise) = (short_date(day, lang), held_otherwise(model, &one, day));
    let office = one.office.map_or(String::new(), |office| {
        let office = office.label().get(lang);
        say!(lang, ", không còn là {office}", ", no longer {office}")
    });
    model.tell(match (one.way, one.is_temporary()) {
        (TransferWay::Out, true) => say!(
            lang,
            "Đ/c {name} sinh hoạt tạm thời nơi khác từ ngày {from}.{otherwise}",
            "{name} is away from {from} on.{otherwise}"
        ),
        (TransferWay::Out, false) => say!(
            lang,
            "Đ/c {name} không còn trong danh sách từ ngày {from}{office}.{otherwise}",
            "{name} is off the roll from {from} on{office}.{otherwise}"
        ),
        (TransferWay::In, true) => say!(
            lang,
            "Đ/c {name} sinh hoạt tạm thời ở đây từ ngày {from}: được triệu tập, không biểu quyết, không ứng cử.{otherwise}",
            "{name} is here for a time from {from} on: summoned, without a vote and no candidate.{otherwise}"
        ),
        (TransferWay::In, false) => say!(
            lang,
            "Đ/c {name} có trong danh sách từ ngày {from}.{otherwise}",
            "{name} is on the roll from {from} on.{otherwise}"
        ),
    });
}

/// The first meeting held since the day whose roll knows it otherwise: its record stays as it is.
fn held_otherwise(model: &Model, of: &Transfer, day: NaiveDate) -> String {
    let (lang, there) = (model.lang, of.standing_there());
    let row = |digest: &Digest| {
        digest.rows.iter().find(|row| Some(row.member) == of.member).map(|row| row.standing)
    };
    let otherwise = |digest: &&Digest| {
        let held = digest.date >= day && digest.state.was_opened() && digest.state != State::Cancelled;
        let whole = digest.group.is_none() && digest.kind != MeetingKind::Committee;
        held && match (of.way, row(digest)) {
            (TransferWay::Out, standing) => standing.is_some_and(|standing| standing != there),
            (TransferWay::In, standing) => whole && standing.is_none(),
        }
    };
    let Some(first) = model.book.meetings.iter().filter(otherwise).map(|one| one.date).min() else {
        return String::new();
    };
    let first = short_date(first, lang);
    match of.way {
        TransferWay::Out => say!(
            lang,
            " ! Kỳ họp ngày {first} có đồng chí ấy trong danh sách: biên bản giữ nguyên.",
            " ! The meeting of {first} has them on its roll: its record stays."
        ),
        TransferWay::In => say!(
            lang,
            " ! Kỳ họp ngày {first} chưa có đồng chí ấy trong danh sách: biên bản giữ nguyên.",
            " ! The meeting of {first} has them not on its roll: its record stays."
        ),
    }
}

/// What the end of a transfer is called.
const fn end_label(of: &Transfer) -> Text {
    match (of.way, of.term) {
        (TransferWay::Out, TransferTerm::Official) => text("Ngày nơi đến tiếp nhận", "Received there on"),
        (TransferWay::Out, TransferTerm::Temporary) => text("Sinh hoạt lại ở đây từ ngày", "Back here from"),
        (TransferWay::In, _) => text("Không còn ở đây từ ngày", "Not here from"),
    }
}

/// Asks for the end: that the other cell received them, or that the time is over.
pub(super) fn ask_end(model: &mut Model) {
    let Some(row) = selected(model) else { return };
    let (one, name) = (row.transfer.clone(), name(model, &row));
    let title = match one.is_temporary() {
        true => say!(model.lang, "Hết thời gian tạm thời: {name}", "End of the time of {name}"),
        false => say!(model.lang, "Nơi đến tiếp nhận đ/c {name}", "Receipt of {name} there"),
    };
    let known = if one.is_temporary() { one.over } else { one.received };
    let form = Form::new(format!("transfer-end-{}", one.id.0), title, |model, form| {
        let (of, today) = (subject(model, form)?, model.now.at.date_naive());
        let roll = model.roll();
        let told = match optional_day(model, form, 0)? {
            Some(day) if of.is_temporary() => roll.end_transfer(&of, day, today),
            Some(day) => roll.confirm_receipt(&of, day, today),
            None if of.over.is_some() || of.received.is_some() => roll.take_back_end(&of),
            None => return Err(no_day(model)),
        };
        deed(model, told, 0)
    });
    let form = match known {
        None => form,
        Some(_) => form.saying(say!(
            model.lang,
            "Ghi nhầm: xóa trống ngày.",
            "Where it was told by mistake: empty the day."
        )),
    };
    let form = form.about(one.id).with(Input::line(end_label(&one), &day_words(known))).then(tell_end);
    draft::open(model, form);
}

fn tell_end(model: &mut Model, form: &Form) {
    let id = TransferId::of_number(form.subject);
    stay_on(model, id);
    let Some(one) = of_id(model, id) else { return };
    let (name, lang) = (model.roll().transfer_name(&one).to_owned(), model.lang);
    let told = if one.is_temporary() { one.over } else { one.received };
    let Some(day) = told else {
        let words = say!(lang, "Đã bỏ ngày ghi nhầm.", "The day is taken back.");
        return model.tell(words);
    };
    let from = short_date(day, lang);
    model.tell(match (one.way, one.is_temporary()) {
        (_, false) => say!(
            lang,
            "Nơi đến đã tiếp nhận đ/c {name} ngày {from}: việc chuyển đã xong.",
            "{name} was received there on {from}: the transfer is done."
        ),
        (TransferWay::Out, true) => {
            say!(
                lang,
                "Đ/c {name} sinh hoạt lại ở đây từ ngày {from}.",
                "{name} is back here from {from} on."
            )
        }
        (TransferWay::In, true) => say!(
            lang,
            "Đ/c {name} không còn sinh hoạt tạm thời ở đây từ ngày {from}.",
            "{name} is here no more from {from} on."
        ),
    });
}
