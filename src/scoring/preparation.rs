//! Measures of preparation: lines of the checklist ticked by their deadlines.

use chrono::NaiveDate;

use super::case::Case;
use super::finding::{FactFinding, Wait};
use crate::domain::{Check, Role, Tick};
use crate::guidance::Words;
use crate::say;
use crate::text::{Lang, short_date, text};

/// What a line of the checklist costs to do, in minutes.
const WORK: u64 = 15;

/// Content and draft resolution are prepared by the day of the meeting.
pub(super) fn content_ticked(case: &Case) -> FactFinding {
    let ids = ["content", "draft_resolution"];
    let [content, draft] = ids.map(|id| prepared(case, id));
    let both = content.remedy.is_some() && draft.remedy.is_some();
    let found = content.and(draft);
    match due_together(case, ids).filter(|_| both) {
        Some(due) => found.remedied(2 * WORK, tick_both(ids, due)),
        None => found,
    }
}

/// The one day by which two lines are due; none where each has its own.
fn due_together(case: &Case, ids: [&str; 2]) -> Option<NaiveDate> {
    let [first, second] = ids.map(|id| check_of(case, id).map(|check| case.meeting.prepared_by(check)));
    first.filter(|_| first == second)
}

fn tick_both([first, second]: [&str; 2], due: NaiveDate) -> Words {
    Words::say(|lang| {
        let (first, second, due) = (named(first, lang), named(second, lang), short_date(due, lang));
        say!(
            lang,
            "{first}; {second}, hạn {due}, rồi đánh dấu từng việc",
            "{first}; {second}, both by {due}; then tick each line"
        )
    })
}

/// The content is prepared by the day of the meeting.
pub(super) fn content_ready(case: &Case) -> FactFinding {
    prepared(case, "content")
}

/// The draft conclusion or resolution is prepared by the day of the meeting.
pub(super) fn draft_ready(case: &Case) -> FactFinding {
    prepared(case, "draft_resolution")
}

/// Documents were sent before the meeting closed, in time or late.
pub(super) fn documents_sent(case: &Case) -> FactFinding {
    match case.meeting.ticked("documents") {
        Some(tick) => FactFinding::met(done("documents", case.meeting.day_done(tick))),
        None => {
            let words = Words::say(|lang| say!(lang, "chưa gửi tài liệu", "documents are not sent"));
            if case.closed {
                return FactFinding::not_met(words);
            }
            let remedy = Words::say(|lang| {
                say!(lang, "gửi tài liệu cho đảng viên rồi đánh dấu", "send the documents and tick the line")
            });
            FactFinding::pending(Wait::Closing, words).remedied(WORK, remedy)
        }
    }
}

/// There is a committee: anyone on the roll besides the secretary holds an office. Before the
/// opening the roll is not known.
pub(super) fn committee_exists(case: &Case) -> FactFinding {
    let count = case.members(|one| matches!(one.role, Role::Deputy | Role::Committee)).len();
    let some = Words::say(|lang| {
        say!(
            lang,
            "chi bộ có chi ủy, ngoài bí thư còn {count} đồng chí",
            "the cell has a committee, {count} besides the secretary",
        )
    });
    let none = Words::say(|lang| say!(lang, "chi bộ không có chi ủy", "the cell has no committee"));
    match (case.meeting.roll.is_empty(), count) {
        (true, _) => FactFinding::pending(
            Wait::RollCall,
            Words::say(|lang| say!(lang, "chưa rõ chi bộ có chi ủy không", "the roll is not yet known")),
        ),
        (false, 0) => FactFinding::not_met(none),
        (false, _) => FactFinding::met(some),
    }
}

/// The committee met beforehand.
pub(super) fn committee_met(case: &Case) -> FactFinding {
    prepared(case, "committee_meeting")
}

/// Notice was given the days before that the rules ask for.
pub(super) fn notice_in_time(case: &Case) -> FactFinding {
    prepared(case, "notice")
}

/// Documents were sent the days before that the rules ask for.
pub(super) fn documents_in_time(case: &Case) -> FactFinding {
    prepared(case, "documents")
}

/// The line of the checklist; none where it has none of that id.
fn check_of<'a>(case: &Case<'a>, id: &str) -> Option<&'a Check> {
    case.meeting.plan.checks.iter().find(|check| check.id == id)
}

fn prepared(case: &Case, id: &str) -> FactFinding {
    let Some(check) = check_of(case, id) else {
        return FactFinding::not_met(Words::say(|lang| {
            say!(
                lang,
                "danh mục chuẩn bị không có việc “{title}”",
                "“{title}” is not on the checklist",
                title = title_of(case, id, lang)
            )
        }));
    };
    let due = case.meeting.prepared_by(check);
    match case.meeting.ticked(id) {
        Some(tick) => ticked(case, check, tick, due),
        None => unticked(case, id, due),
    }
}

/// What a line of the checklist is about, in as few words as a secretary writes.
fn named(id: &str, lang: Lang) -> String {
    let words = match id {
        "committee_meeting" => text("chi ủy họp", "committee met"),
        "notice" => text("thông báo", "notice given"),
        "documents" => text("gửi tài liệu", "documents sent"),
        "draft_resolution" => text("dự thảo kết luận, nghị quyết", "conclusion or resolution drafted"),
        _ => text("chuẩn bị nội dung", "content prepared"),
    };
    words.get(lang).to_owned()
}

/// "gửi tài liệu ngày 02/12/2026".
fn done(id: &str, day: Option<NaiveDate>) -> Words {
    Words::say(|lang| {
        let what = named(id, lang);
        match day.map(|day| short_date(day, lang)) {
            Some(day) => say!(lang, "{what} ngày {day}", "{what} on {day}"),
            None => say!(lang, "{what} không rõ ngày", "{what} on a day that is not known"),
        }
    })
}

/// The title that the pack has for a line; its id when it has none.
fn title_of(case: &Case, id: &str, lang: Lang) -> String {
    let rule = case.pack.preparation.iter().find(|rule| rule.id == id);
    rule.map_or(id, |rule| rule.title.get(lang)).to_owned()
}

fn ticked(case: &Case, check: &Check, tick: &Tick, due: NaiveDate) -> FactFinding {
    let day = case.meeting.day_done(tick);
    let words = done(&check.id, day);
    if case.meeting.ticked_in_time(check) {
        return FactFinding::met(words);
    }
    let late = |words: &str, lang: Lang| {
        let due = short_date(due, lang);
        match day {
            Some(_) => say!(lang, "{words}, sau hạn {due}", "{words}, after the deadline of {due}"),
            None => say!(lang, "{words}, hạn {due}", "{words}, due {due}"),
        }
    };
    FactFinding::not_met(Words { vi: late(&words.vi, Lang::Vi), en: late(&words.en, Lang::En) })
}

fn unticked(case: &Case, id: &str, due: NaiveDate) -> FactFinding {
    let words = Words::say(|lang| {
        let (what, due) = (named(id, lang), short_date(due, lang));
        say!(lang, "chưa ghi nhận {what} (hạn {due})", "no record of “{what}” (due {due})")
    });
    if case.closed || case.today() > due {
        return FactFinding::not_met(words);
    }
    let remedy = Words::say(|lang| {
        let (what, due) = (named(id, lang), short_date(due, lang));
        say!(lang, "{what}, hạn {due}, rồi đánh dấu", "{what} by {due}; then tick the line")
    });
    FactFinding::pending(Wait::Preparation, words).remedied(WORK, remedy)
}
