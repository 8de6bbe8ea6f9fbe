//! The lines of the page: statements, what others said, promises and their ends, what came up again.

use chrono::NaiveDate;

use crate::app::model::Model;
use crate::app::size::reading_columns;
use crate::app::{own_round, round_theme};
use crate::domain::{
    LateAnswer, MeetingId, OwnRound, Promise, PromiseOutcome, Remark, ReviewPoint, Statement,
};
use crate::say;
use crate::text::{Lang, capital, clause, day_and_month, flowing, short_date, wrap};

/// The lines of the page.
pub(super) struct OwnPage(pub Vec<String>);

pub(super) fn lay(model: &Model) -> OwnPage {
    let (own, lang) = (own_round::of(model, super::member(model)), model.lang);
    let mut page = OwnPage(Vec::new());
    let columns = reading_columns(model.size.0);
    page.part(say!(lang, "Lời tự phê bình", "Statements"), statements(model, &own), columns, lang);
    page.part(
        say!(lang, "Góp ý, nhắc nhở, biểu dương", "Criticism, reminders, praise"),
        remarks(model, &own),
        columns,
        lang,
    );
    page.part(
        say!(lang, "Lời hứa và kết quả", "Promises and what became of them"),
        own.promises.iter().map(|one| promise(one, lang)).collect(),
        columns,
        lang,
    );
    // Few ever have one: where there is none nothing is said of it.
    if !own.points.is_empty() {
        let points = own.points.iter().map(|(_, point)| review_point(point, lang)).collect();
        page.part(
            say!(lang, "Gợi ý kiểm điểm của cấp trên", "Review points from above"),
            points,
            columns,
            lang,
        );
    }
    let again = own.again.iter().map(|(item, days)| {
        let days: Vec<String> = days.iter().map(|day| day_and_month(*day, lang)).collect();
        let days = days.join(", ");
        say!(
            lang,
            "{item}: nêu lại {days}",
            "{item}: named on {days}",
            item = round_theme::item_name(model, item)
        )
    });
    page.part(say!(lang, "Nêu lại", "Named again"), again.collect(), columns, lang);
    page
}

impl OwnPage {
    /// A part with its entries, each hung under its sign; that there is none where there is none.
    fn part(&mut self, title: String, entries: Vec<String>, columns: usize, lang: Lang) {
        if !self.0.is_empty() {
            self.0.push(String::new());
        }
        self.0.push(title.to_uppercase());
        if entries.is_empty() {
            self.0.push(say!(lang, "  Chưa ghi trong kỳ này.", "  Nothing recorded in this period."));
        }
        for entry in entries {
            let parts = wrap(&entry, columns.saturating_sub(4)).into_iter().enumerate();
            self.0.extend(parts.map(|(at, part)| format!("{} {part}", if at == 0 { "  ·" } else { "   " })));
        }
    }
}

/// The lines of a statement, each without its closing mark, so that the next one follows it.
fn statements(model: &Model, own: &OwnRound) -> Vec<String> {
    let lang = model.lang;
    let entry = |said: &Statement| {
        let item = said.item.as_ref().map(|item| round_theme::item_name(model, item));
        let item = item.map(|item| say!(lang, "liên hệ mục {item}", "relating to item {item}"));
        let due = said.due.map(|due| {
            let due = short_date(due, lang);
            say!(lang, "thời hạn {due}", "due {due}")
        });
        let lines = [&said.result, &said.shortcoming, &said.cause, &said.remedy].into_iter();
        let lines = lines.map(|line| clause(line)).filter(|line| !line.is_empty()).enumerate();
        let lines = lines.map(|(at, line)| if at == 0 { line } else { flowing(&line) });
        lines.chain(due).chain(item).collect::<Vec<_>>().join("; ")
    };
    let dated =
        own.statements.iter().map(|(_, on, said)| format!("{}: {}", short_date(*on, lang), entry(said)));
    dated.collect()
}

/// What others said, with the answer; behind it what was said in another period and answered in this one.
fn remarks(model: &Model, own: &OwnRound) -> Vec<String> {
    let lang = model.lang;
    let late = |answer: &LateAnswer| {
        let (day, words) = (short_date(answer.day, lang), clause(&answer.words));
        say!(lang, "trả lời {day}: {words}", "answered {day}: {words}")
    };
    let answered = |meeting: &MeetingId, remark: &Remark| {
        let found =
            own.followed.iter().find(|one| one.meeting == *meeting && one.remark.number == remark.number);
        found.and_then(|one| one.answered.as_ref()).map(late)
    };
    let answer = |remark: &Remark| {
        let words = clause(&remark.answer);
        (!words.is_empty()).then(|| say!(lang, "trả lời: {words}", "answer: {words}"))
    };
    let entry = |on: NaiveDate, remark: &Remark, answer: Option<String>| {
        let kind = capital(remark.kind.label().get(lang));
        let item = remark.item.as_ref().map(|item| round_theme::item_name(model, item));
        let item = item.map_or(String::new(), |item| format!(" ({item})"));
        let said = format!("{} · {kind}: {}{item}", short_date(on, lang), clause(&remark.text));
        [Some(said), answer].into_iter().flatten().collect::<Vec<_>>().join("; ")
    };
    let here = own.remarks.iter().map(|(meeting, on, remark)| {
        entry(*on, remark, answer(remark).or_else(|| answered(meeting, remark)))
    });
    let before = own.answered_late.iter();
    here.chain(before.map(|one| entry(one.day, &one.remark, one.answered.as_ref().map(late)))).collect()
}

/// "Đảng ủy xã Mẫu, số 12-CV/ĐU, 20/05/2026: việc chậm báo cáo quý I".
fn review_point(point: &ReviewPoint, lang: Lang) -> String {
    let number = match point.number.trim() {
        "" => String::new(),
        number => say!(lang, ", số {number}", ", no. {number}"),
    };
    let on = point.on.map_or(String::new(), |on| format!(", {}", short_date(on, lang)));
    format!("{}{number}{on}: {}", point.from.trim(), clause(&point.text))
}

/// A promise with all that was heard of it.
fn promise(promise: &Promise, lang: Lang) -> String {
    let [made, due] = [promise.made, promise.promised_for].map(|day| short_date(day, lang));
    let what = clause(&promise.what);
    let said = say!(lang, "{made}: {what}; thời hạn {due}", "{made}: {what}; due {due}");
    let heard = promise.history.iter().map(|step| {
        let day = short_date(step.day, lang);
        match &step.outcome {
            PromiseOutcome::Reported { state, note, due } => {
                let state = state.label().get(lang);
                let note = flowing(&clause(note));
                let note = if note.is_empty() { note } else { format!(", {note}") };
                let next = due.map_or(String::new(), |due| {
                    let due = short_date(due, lang);
                    say!(lang, ", hẹn {due}", ", again on {due}")
                });
                format!("{day} {state}{note}{next}")
            }
            PromiseOutcome::GivenUp { reason } => {
                let reason = clause(reason);
                say!(lang, "{day} thôi theo dõi: {reason}", "{day} followed no more: {reason}")
            }
        }
    });
    let heard: Vec<String> = heard.collect();
    match heard.is_empty() {
        true => say!(lang, "{said}; chưa báo lại", "{said}; not reported yet"),
        false => format!("{said}; {}", heard.join("; ")),
    }
}
