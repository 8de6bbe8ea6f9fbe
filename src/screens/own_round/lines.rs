//! The lines of the page: statements, what others said, promises and their ends, what came up again.

use chrono::NaiveDate;

use crate::app::model::Model;
use crate::app::size::reading_columns;
use crate::app::{own_round, round_theme};
use crate::domain::{
    ItemRef, LateAnswer, MeetingId, OwnRound, Promise, PromiseOutcome, Remark, RemarkKind, ReviewPoint,
    Statement,
};
use crate::say;
use crate::text::{Lang, capital, clause, flowing, short_date, text, width, wrap};

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
        let days: Vec<String> = days.iter().map(|day| short_date(*day, lang)).collect();
        let days = days.join(", ");
        let parts = vec![(say!(lang, "Nêu lại các ngày", "Named on"), days)];
        OwnEntry { head: round_theme::item_name(model, item), parts }
    });
    page.part(say!(lang, "Nêu lại", "Named again"), again.collect(), columns, lang);
    page
}

impl OwnPage {
    /// A part with its entries, each hung under its sign with what belongs to it below; that there is none
    /// where there is none.
    fn part(&mut self, title: String, entries: Vec<OwnEntry>, columns: usize, lang: Lang) {
        if !self.0.is_empty() {
            self.0.push(String::new());
        }
        self.0.push(title.to_uppercase());
        if entries.is_empty() {
            self.0.push(say!(lang, "  Chưa ghi trong thời gian này.", "  Nothing recorded in this period."));
        }
        let mut hang = |sign: &str, words: &str| {
            let parts = wrap(words, columns.saturating_sub(width(sign))).into_iter().enumerate();
            let before = |at: usize| if at == 0 { sign.to_owned() } else { " ".repeat(width(sign)) };
            self.0.extend(parts.map(|(at, part)| format!("{}{part}", before(at))));
        };
        for entry in entries {
            hang("  · ", &entry.head);
            entry.parts.iter().for_each(|(label, words)| hang("    ", &format!("{label}: {words}")));
        }
    }
}

/// What was said once, and what belongs to it, each under its name.
struct OwnEntry {
    head: String,
    parts: Vec<(String, String)>,
}

fn statements(model: &Model, own: &OwnRound) -> Vec<OwnEntry> {
    let lang = model.lang;
    let entry = |said: &Statement| {
        let lines = [
            (text("Ưu điểm", "Results"), &said.result),
            (text("Khuyết điểm", "Shortcomings"), &said.shortcoming),
            (text("Nguyên nhân", "Cause"), &said.cause),
            (text("Khắc phục", "Remedy"), &said.remedy),
        ];
        let lines = lines.into_iter().map(|(label, words)| (label.get(lang).to_owned(), clause(words)));
        let due = said.due.map(|due| (say!(lang, "Thời hạn", "By when"), short_date(due, lang)));
        let item = said.item.as_ref().map(|item| of_item(model, item));
        lines.filter(|(_, words)| !words.is_empty()).chain(due).chain(item).collect()
    };
    let dated = own.statements.iter();
    dated.map(|(_, on, said)| OwnEntry { head: short_date(*on, lang), parts: entry(said) }).collect()
}

/// The item of a list that something was related to.
fn of_item(model: &Model, item: &ItemRef) -> (String, String) {
    (say!(model.lang, "Liên hệ mục", "Relating to item"), round_theme::item_name(model, item))
}

/// What others said, oldest first, with the answer or that there is none yet; what was said before the period stands
/// there as long as it had no answer when that began.
fn remarks(model: &Model, own: &OwnRound) -> Vec<OwnEntry> {
    let lang = model.lang;
    let late = |answer: &LateAnswer| {
        let day = short_date(answer.day, lang);
        (say!(lang, "Trả lời ngày {day}", "Answered on {day}"), clause(&answer.words))
    };
    let answered = |meeting: &MeetingId, remark: &Remark| {
        let found =
            own.followed.iter().find(|one| one.meeting == *meeting && one.remark.number == remark.number);
        found.and_then(|one| one.answered.as_ref()).map(late)
    };
    let answer = |remark: &Remark| {
        let words = clause(&remark.answer);
        (!words.is_empty()).then(|| (say!(lang, "Trả lời", "Answer"), words))
    };
    let none = |remark: &Remark| {
        let waits = remark.kind != RemarkKind::Praise;
        waits.then(|| (say!(lang, "Trả lời", "Answer"), say!(lang, "chưa trả lời", "not answered yet")))
    };
    let entry = |on: NaiveDate, remark: &Remark, answer: Option<(String, String)>| {
        let (day, kind) = (short_date(on, lang), capital(remark.kind.label().get(lang)));
        let item = remark.item.as_ref().map(|item| of_item(model, item));
        OwnEntry {
            head: format!("{day} · {kind}: {}", clause(&remark.text)),
            parts: item.into_iter().chain(answer.or_else(|| none(remark))).collect(),
        }
    };
    let here = own.remarks.iter().map(|(meeting, on, remark)| {
        entry(*on, remark, answer(remark).or_else(|| answered(meeting, remark)))
    });
    let before = own.earlier.iter();
    let before = before.map(|one| entry(one.day, &one.remark, one.answered.as_ref().map(late)));
    before.chain(here).collect()
}

/// "Đảng ủy xã Mẫu, số 12-CV/ĐU, 20/05/2026: việc chậm báo cáo quý I".
fn review_point(point: &ReviewPoint, lang: Lang) -> OwnEntry {
    let number = match point.number.trim() {
        "" => String::new(),
        number => say!(lang, ", số {number}", ", no. {number}"),
    };
    let on = point.on.map_or(String::new(), |on| format!(", {}", short_date(on, lang)));
    let head = format!("{}{number}{on}: {}", point.from.trim(), clause(&point.text));
    OwnEntry { head, parts: Vec::new() }
}

/// A promise with all that was heard of it.
fn promise(promise: &Promise, lang: Lang) -> OwnEntry {
    let made = short_date(promise.made, lang);
    let due = promise.promised_for.map(|due| short_date(due, lang));
    let heard = promise.history.iter().map(|step| {
        let day = short_date(step.day, lang);
        let label = say!(lang, "Báo lại ngày {day}", "Reported on {day}");
        match &step.outcome {
            PromiseOutcome::Reported { state, note, due } => {
                let state = state.label().get(lang);
                let note = flowing(&clause(note));
                let note = if note.is_empty() { note } else { format!("; {note}") };
                let next = due.map_or(String::new(), |due| {
                    let due = short_date(due, lang);
                    say!(lang, ", hẹn {due}", ", new day {due}")
                });
                (label, format!("{state}{next}{note}"))
            }
            PromiseOutcome::GivenUp { reason } => {
                (say!(lang, "Thôi theo dõi ngày {day}", "No longer followed since {day}"), clause(reason))
            }
        }
    });
    let none = promise
        .history
        .is_empty()
        .then(|| (say!(lang, "Báo lại", "Reported"), say!(lang, "chưa", "not yet")));
    let open = promise.is_left_open().then(|| {
        (say!(lang, "Còn theo dõi", "Still followed"), say!(lang, "báo lại kỳ sau", "report next time"))
    });
    let due = due.unwrap_or_else(|| say!(lang, "không hẹn ngày", "no day set"));
    let due = (say!(lang, "Thời hạn", "By when"), due);
    OwnEntry {
        head: format!("{made}: {}", clause(&promise.what)),
        parts: std::iter::once(due).chain(heard).chain(none).chain(open).collect(),
    }
}
