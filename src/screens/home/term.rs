//! The term of the committee and the number that its resolutions go on from.

use crate::app::answers::{day, day_words, number};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, draft};
use crate::app::model::Model;
use crate::domain::{MeetingKind, Term, next_resolution, term_on, unused_numbers, unused_words};
use crate::say;
use crate::text::text;

/// Asks from when the term runs, and which resolution was the last one.
pub(super) fn ask(model: &mut Model) {
    let Some(cell) = &model.book.cell else { return };
    let today = model.now.at.date_naive();
    let term = term_on(&model.book.meetings, &cell.terms, today);
    let title = say!(model.lang, "Nhiệm kỳ và số nghị quyết", "Term and numbers of resolutions");
    let intro = say!(
        model.lang,
        "Số nghị quyết tính theo nhiệm kỳ, từ 01, không theo năm. Đại hội trong sổ có ghi bầu cử hoặc nghị quyết thì nhiệm kỳ mới bắt đầu từ đó. Nghị quyết tới đây mang số {next}.",
        "Resolutions are numbered by term, from 01, not by year. A congress in this book with an election or a resolution begins a new term. The next resolution has the number {next}.",
        next = next_words(model)
    );
    let form = Form::new("term", title, |model, form| {
        let (from, used) = (day(model, form, 0)?, number(form, 1, model.lang)?);
        Ok(Deed::Term(Term { from, used }))
    });
    let form = [intro].into_iter().chain(unused(model)).fold(form, Form::saying).then(|model, _| {
        let words = say!(
            model.lang,
            "Đã ghi nhiệm kỳ. Nghị quyết tới đây mang số {next}.",
            "The term is recorded. The next resolution has the number {next}.",
            next = next_words(model)
        );
        model.tell(words);
    });
    let from = Input::line(
        text("Nhiệm kỳ bắt đầu ngày (đại hội)", "The term began on (congress)"),
        &day_words(term.map(|term| term.from)),
    );
    let last =
        text("Số nghị quyết cuối đã ra trên giấy (chưa có: 0)", "Last resolution issued on paper (none: 0)");
    let used = Input::line(last, &term.map_or(0, |term| term.used).to_string());
    draft::open(model, form.with(from).with(used));
}

/// Which numbers of the term no resolution has; none where there is none.
fn unused(model: &Model) -> Option<String> {
    let terms = model.book.cell.as_ref().map_or(&[][..], |cell| &cell.terms);
    let numbers = unused_numbers(&model.book.meetings, terms, model.now.at.date_naive());
    unused_words(&numbers, model.lang)
}

/// The number of the next resolution: "19".
fn next_words(model: &Model) -> String {
    let terms = model.book.cell.as_ref().map_or(&[][..], |cell| &cell.terms);
    let day = model.now.at.date_naive();
    format!("{:02}", next_resolution(&model.book.meetings, terms, MeetingKind::Regular, day))
}
