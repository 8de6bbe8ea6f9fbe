//! A paper that is called for in words: of what it is, by when it is due, who signs it.

use chrono::{Datelike, NaiveDate};

use super::{CalledPaper, FormLine, called_meeting};
use crate::app::Model;
use crate::app::due::due_words;
use crate::domain::Meeting;
use crate::report::{CallDue, CallOf, Document, FormStanding, Signature};
use crate::say;
use crate::text::{Lang, capital, day_and_month, lowered, month_name};

/// What a paper is called: "Báo cáo quý IV/2026" where it is of a stretch of the year.
pub fn title_of(row: &CalledPaper, lang: Lang) -> String {
    let Some(span) = row.span.map(|span| span.title(lang)) else {
        return row.kind.label.get(lang).to_owned();
    };
    let span = if lang == Lang::Vi { lowered(&span) } else { span };
    if row.added {
        return say!(lang, "{label}, {span}", "{label}: {span}", label = row.kind.label.get(lang));
    }
    say!(lang, "Báo cáo {span}", "Report: {span}")
}

/// What Enter does of a paper: it writes it, or writes it again.
pub fn write_words(what: &str, done: bool, lang: Lang) -> String {
    match done {
        true => say!(lang, "Enter: ghi lại ra tệp: {what}", "Enter: write again: {what}"),
        false => say!(lang, "Enter: ghi ra tệp: {what}", "Enter: write: {what}"),
    }
}

/// The same where columns are few.
pub fn write_words_brief(done: bool, lang: Lang) -> String {
    match done {
        true => say!(lang, "Enter: ghi lại văn bản ra tệp", "Enter: write this paper again"),
        false => say!(lang, "Enter: ghi văn bản ra tệp", "Enter: write this paper"),
    }
}

/// Of what a paper is: "Kỳ 03/12", "Tháng 12", "Năm 2026", "Chi bộ".
pub fn whose(model: &Model, row: &CalledPaper) -> String {
    let lang = model.lang;
    match (row.of, row.span) {
        (_, Some(span)) => say!(lang, "Năm {year}", "Year {year}", year = span.year),
        (CallOf::Meeting, None) => {
            let day = called_meeting(model).map(Meeting::day).unwrap_or_default();
            let day = day_and_month(day, lang);
            say!(lang, "Kỳ {day}", "Meeting {day}")
        }
        (CallOf::Month, None) => {
            let month = called_meeting(model).map(|meeting| meeting.day().month());
            month.map_or_else(|| say!(lang, "Tháng", "Month"), |month| capital(&month_name(month, lang)))
        }
        (CallOf::Year, None) => say!(lang, "Năm {year}", "Year {year}", year = model.now.at.year()),
        (CallOf::Cell, None) => say!(lang, "Chi bộ", "The cell"),
    }
}

/// By which form it is made, where the book has one for it.
pub(super) fn form_of(model: &Model, id: &str) -> Option<FormLine> {
    let lang = model.lang;
    Some(match model.book.kinds.standing(id)? {
        FormStanding::Own => FormLine {
            is_faulty: false,
            words: say!(lang, "Theo mẫu riêng của chi bộ", "By the cell's own form"),
        },
        FormStanding::Faulty(form) => FormLine { is_faulty: true, words: form.sentence(lang) },
    })
}

/// By which rules it is due, each with its day, in one line; empty where none is.
pub fn due_of(row: &CalledPaper, today: NaiveDate, lang: Lang) -> String {
    let one = |(rule, day): &(CallDue, NaiveDate)| {
        let what = match rule {
            CallDue::Notice | CallDue::Documents => {
                say!(lang, "gửi trước cuộc họp", "sent before the meeting")
            }
            CallDue::Upload => say!(lang, "tải lên Sổ tay", "uploaded to the handbook"),
            CallDue::ScoreReport => {
                say!(lang, "báo cáo cấp ủy cấp trên", "reported to the committee above")
            }
        };
        format!("{what}: {}", due_words(*day, today, lang))
    };
    row.due.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Who signs, and for whom: "T/M CHI BỘ, BÍ THƯ: Nguyễn Văn An"; empty where nobody signs.
pub fn signers(document: &Document) -> String {
    let Some(all) = &document.signatures else { return String::new() };
    let one = |signature: &Signature| {
        let above = signature.above.iter().filter(|above| !above.is_empty()).cloned();
        let office = above.chain([signature.title.clone()]).collect::<Vec<_>>().join(", ");
        let name = Some(&signature.name).filter(|name| !name.is_empty());
        name.map_or(office.clone(), |name| format!("{office}: {name}"))
    };
    let both = all.left.iter().chain([&all.right]);
    both.map(one).filter(|words| !words.is_empty()).collect::<Vec<_>>().join("; ")
}
