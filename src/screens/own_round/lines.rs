//! The lines of the page: statements, what others said, promises and their ends, what came up again.

use crate::app::model::Model;
use crate::app::own_round;
use crate::app::size::reading_columns;
use crate::domain::{ItemRef, MeetingId, OwnRound, Promise, PromiseOutcome, Remark, Statement};
use crate::say;
use crate::text::{Lang, capital, day_and_month, short_date, wrap};

/// The lines of the page.
pub(super) struct OwnPage(pub Vec<String>);

pub(super) fn lay(model: &Model) -> OwnPage {
    let (own, lang) = (own_round::of(model, super::member(model)), model.lang);
    let mut page = OwnPage(Vec::new());
    let columns = reading_columns(model.size.0);
    page.part(say!(lang, "Lời tự phê bình", "Statements"), statements(&own, lang), columns, lang);
    page.part(
        say!(lang, "Góp ý, nhắc nhở, biểu dương", "Criticism, reminders, praise"),
        remarks(&own, lang),
        columns,
        lang,
    );
    page.part(
        say!(lang, "Lời hứa và kết quả", "Promises and what became of them"),
        own.promises.iter().map(|one| promise(one, lang)).collect(),
        columns,
        lang,
    );
    let again = own.again.iter().map(|(item, days)| {
        let days: Vec<String> = days.iter().map(|day| day_and_month(*day, lang)).collect();
        let days = days.join(", ");
        say!(lang, "{item}: nêu lại {days}", "{item}: named on {days}", item = named(item))
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

/// "I.6 Hứa nhiều, làm ít".
fn named(item: &ItemRef) -> String {
    format!("{} {}", item.key, item.label).trim_end().to_owned()
}

fn statements(own: &OwnRound, lang: Lang) -> Vec<String> {
    let entry = |said: &Statement| {
        let item = said.item.as_ref().map(named);
        let item = item.map(|item| say!(lang, "liên hệ mục {item}", "relating to item {item}"));
        let due = said.due.map(|due| {
            let due = short_date(due, lang);
            say!(lang, "thời hạn {due}", "due {due}")
        });
        let lines = [&said.result, &said.shortcoming, &said.cause, &said.remedy].into_iter();
        let lines = lines.map(|line| line.trim().trim_end_matches('.').to_owned());
        let parts: Vec<String> = lines.filter(|line| !line.is_empty()).chain(due).chain(item).collect();
        parts.join("; ")
    };
    let dated =
        own.statements.iter().map(|(_, on, said)| format!("{}: {}", short_date(*on, lang), entry(said)));
    dated.collect()
}

fn remarks(own: &OwnRound, lang: Lang) -> Vec<String> {
    let late = |meeting: &MeetingId, remark: &Remark| {
        let found =
            own.followed.iter().find(|one| one.meeting == *meeting && one.remark.number == remark.number);
        found.and_then(|one| one.answered.as_ref()).map(|late| {
            let day = short_date(late.day, lang);
            say!(lang, "trả lời {day}: {words}", "answered {day}: {words}", words = late.words)
        })
    };
    let answer = |remark: &Remark| {
        let words = remark.answer.trim();
        (!words.is_empty()).then(|| say!(lang, "trả lời: {words}", "answer: {words}"))
    };
    let entry = own.remarks.iter().map(|(meeting, on, remark)| {
        let kind = capital(remark.kind.label().get(lang));
        let item = remark.item.as_ref().map(|item| format!(" ({})", named(item))).unwrap_or_default();
        let said = format!("{} · {kind}: {}{item}", short_date(*on, lang), remark.text.trim());
        let answer = answer(remark).or_else(|| late(meeting, remark));
        answer.map_or_else(|| said.clone(), |answer| format!("{said}; {answer}"))
    });
    entry.collect()
}

/// A promise with all that was heard of it.
fn promise(promise: &Promise, lang: Lang) -> String {
    let [made, due] = [promise.made, promise.promised_for].map(|day| short_date(day, lang));
    let what = promise.what.trim().trim_end_matches('.');
    let said = say!(lang, "{made}: {what}; thời hạn {due}", "{made}: {what}; due {due}");
    let heard = promise.history.iter().map(|step| {
        let day = short_date(step.day, lang);
        match &step.outcome {
            PromiseOutcome::Reported { state, note, due } => {
                let state = state.label().get(lang);
                let note = if note.trim().is_empty() { String::new() } else { format!(", {}", note.trim()) };
                let next = due.map_or(String::new(), |due| {
                    let due = short_date(due, lang);
                    say!(lang, ", hẹn {due}", ", again on {due}")
                });
                format!("{day} {state}{note}{next}")
            }
            PromiseOutcome::GivenUp { reason } => {
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
