//! The form of what belongs to a transfer: the other cell, the request, what the cell agreed to, the member's own review,
//! the introduction, and of a temporary one until when.

use super::{name, selected, stay_on};
use crate::app::acts::transfer::of_id;
use crate::app::answers::{day_words, optional_day};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::domain::{
    Refusal, Transfer, TransferId, TransferPapers, TransferRefusal, TransferWay, UpperDecision,
};
use crate::say;
use crate::text::{Text, nfc, text};

const PLACE: usize = 0;
const ASKED: usize = 1;
const AGREED: usize = 2;
const REVIEW: usize = 3;
const LETTER: usize = 4;
const NUMBER: usize = 5;
const BY: usize = 6;
const UNTIL: usize = 7;

/// Words as they are kept: single spaces, normal form C.
pub(super) fn clean(words: &str) -> String {
    nfc(&words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Which transfer a form is about.
pub(super) fn subject(model: &Model, form: &Form) -> Result<Transfer, Rejection> {
    let found = of_id(model, TransferId::of_number(form.subject));
    found.ok_or_else(|| Rejection::of(&Refusal::Gone, model.lang))
}

/// What a field is called, by which way they go.
const fn label(way: TransferWay, field: usize) -> Text {
    match (way, field) {
        (TransferWay::Out, PLACE) => text("Chi bộ, đảng bộ nơi đến", "Cell and committee they go to"),
        (TransferWay::In, PLACE) => text("Chi bộ, đảng bộ nơi đi", "Cell and committee they come from"),
        (_, ASKED) => text("Ngày đồng chí ấy đề nghị", "When they asked for it"),
        (TransferWay::Out, AGREED) => {
            text("Ngày chi bộ (chi ủy) đồng ý giới thiệu", "When the cell or committee agreed")
        }
        (TransferWay::In, AGREED) => text("Ngày nơi đi đồng ý giới thiệu", "When the other cell agreed"),
        (_, REVIEW) => text("Ngày bản tự kiểm điểm", "Day of their own review"),
        (_, LETTER) => text("Ngày giấy giới thiệu", "Day of the introduction"),
        (_, NUMBER) => text("Số giấy giới thiệu", "Its number"),
        (_, BY) => text("Cấp ủy cấp giấy", "Which committee gave it"),
        _ => text("Tạm thời đến hết ngày", "For a time, until"),
    }
}

pub(super) fn ask(model: &mut Model) {
    let Some(row) = selected(model) else { return };
    let name = name(model, &row);
    let title = say!(model.lang, "Giấy tờ chuyển sinh hoạt: {name}", "Papers of the transfer of {name}");
    let (of, known) = (&row.transfer, &row.transfer.papers);
    let (number, by) =
        known.letter.clone().map_or((String::new(), String::new()), |letter| (letter.number, letter.by));
    let values = [
        known.place.clone(),
        day_words(known.asked),
        day_words(known.agreed),
        day_words(known.review),
        day_words(known.letter.as_ref().map(|letter| letter.day)),
        number,
        by,
        day_words(known.until),
    ];
    let fields = if of.is_temporary() { UNTIL + 1 } else { UNTIL };
    let form = Form::new(format!("transfer-papers-{}", of.id.0), title, submit)
        .about(of.id)
        .saying(say!(
            model.lang,
            "Chưa có hoặc chưa biết thì để trống.",
            "What there is not, or is not known, stays empty."
        ))
        .then(|model, form| {
            stay_on(model, TransferId::of_number(form.subject));
            model.tell(say!(model.lang, "Đã ghi giấy tờ chuyển sinh hoạt đảng.", "The papers are recorded."));
        });
    let with =
        |form: Form, (field, value): (usize, &String)| form.with(Input::line(label(of.way, field), value));
    let form = values.iter().enumerate().take(fields).fold(form, with);
    draft::open(model, form);
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let (of, today) = (subject(model, form)?, model.now.at.date_naive());
    let papers = read(model, form, &of)?;
    let ahead = |field: usize, day: Option<chrono::NaiveDate>| {
        day.is_some_and(|day| day > today).then(|| Rejection::of(&Refusal::DayAhead, model.lang).or_in(field))
    };
    let letter = papers.letter.as_ref().map(|letter| letter.day);
    let days = [(ASKED, papers.asked), (AGREED, papers.agreed), (REVIEW, papers.review), (LETTER, letter)];
    if let Some(rejection) = days.into_iter().find_map(|(field, day)| ahead(field, day)) {
        return Err(rejection);
    }
    let told = model.roll().tell_transfer(&of, papers, today);
    told.map(Deed::Roll).map_err(|refusal| {
        let field = match &refusal {
            Refusal::Transfer(TransferRefusal::AgreedTooEarly { .. }) => AGREED,
            Refusal::Transfer(TransferRefusal::LetterTooEarly { .. }) => LETTER,
            Refusal::Transfer(TransferRefusal::EndsBeforeGiven { .. }) => UNTIL,
            // Told once the form is through: a field that stays as it is must not hold anybody up.
            Refusal::Transfer(TransferRefusal::NothingNew) => form.inputs.len() - 1,
            _ => PLACE,
        };
        Rejection::of(&refusal, model.lang).or_in(field)
    })
}

fn read(model: &Model, form: &Form, of: &Transfer) -> Result<TransferPapers, Rejection> {
    let day = |field| optional_day(model, form, field);
    let (number, by) = (clean(form.text(NUMBER)), clean(form.text(BY)));
    let letter = day(LETTER)?.map(|day| UpperDecision { day, number: number.clone(), by: by.clone() });
    if letter.is_none() && !(number.is_empty() && by.is_empty()) {
        let words = say!(
            model.lang,
            "Có số hoặc nơi cấp giấy giới thiệu mà chưa có ngày: hãy nhập ngày của giấy.",
            "The introduction has a number or a giver but no day: enter its day."
        );
        return Err(Rejection::in_field(LETTER, words));
    }
    let until = if of.is_temporary() { day(UNTIL)? } else { None };
    let (asked, agreed, review) = (day(ASKED)?, day(AGREED)?, day(REVIEW)?);
    Ok(TransferPapers { place: clean(form.text(PLACE)), asked, agreed, review, letter, until })
}
