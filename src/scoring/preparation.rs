//! Measures of preparation: lines of the checklist ticked by their deadlines.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::case::Case;
use super::finding::{FactFinding, Wait};
use crate::domain::{Check, Role};
use crate::guidance::Words;
use crate::say;
use crate::text::{Lang, short_date};

/// What a line of the checklist costs to do, in minutes.
const WORK: u64 = 15;

/// Content and draft resolution are prepared by the day of the meeting.
pub(super) fn content_ticked(case: &Case) -> FactFinding {
    prepared(case, "content").and(prepared(case, "draft_resolution"))
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
        Some(at) => FactFinding::met(Words::say(|lang| {
            say!(
                lang,
                "tài liệu đã gửi ngày {day}",
                "documents were sent on {day}",
                day = short_date(at.date_naive(), lang)
            )
        })),
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

fn prepared(case: &Case, id: &str) -> FactFinding {
    let plan = &case.meeting.plan;
    let Some(check) = plan.checks.iter().find(|check| check.id == id) else {
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
        Some(at) => ticked(case, check, at, due),
        None => unticked(case, check, due),
    }
}

/// The title that the pack has for a line; its id when it has none.
fn title_of(case: &Case, id: &str, lang: Lang) -> String {
    let rule = case.pack.preparation.iter().find(|rule| rule.id == id);
    rule.map_or(id, |rule| rule.title.get(lang)).to_owned()
}

fn ticked(case: &Case, check: &Check, at: DateTime<FixedOffset>, due: NaiveDate) -> FactFinding {
    let in_time = case.meeting.ticked_in_time(check);
    let words = Words::say(|lang| {
        let (title, day) = (check.title(lang), short_date(at.date_naive(), lang));
        let hour = at.format("%H:%M");
        match in_time {
            true => say!(
                lang,
                "“{title}” ghi là xong lúc {hour} ngày {day}, đúng hạn",
                "“{title}” recorded as done on {day} at {hour}, in time",
            ),
            false => say!(
                lang,
                "“{title}” ghi là xong lúc {hour} ngày {day}, sau hạn {due}",
                "“{title}” recorded as done on {day} at {hour}, after the deadline of {due}",
                due = short_date(due, lang)
            ),
        }
    });
    if in_time { FactFinding::met(words) } else { FactFinding::not_met(words) }
}

fn unticked(case: &Case, check: &Check, due: NaiveDate) -> FactFinding {
    let words = Words::say(|lang| {
        say!(
            lang,
            "“{title}” chưa ghi là xong, hạn {due}",
            "“{title}” not recorded as done, due {due}",
            title = check.title(lang),
            due = short_date(due, lang)
        )
    });
    if case.closed || case.today() > due {
        return FactFinding::not_met(words);
    }
    FactFinding::pending(Wait::Preparation, words.clone()).remedied(WORK, words)
}
