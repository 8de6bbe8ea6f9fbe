//! Measures that the end of a meeting settles: steps, conclusion, adoption, upload.

use chrono::NaiveDate;

use super::case::Case;
use super::finding::{FactFinding, Wait};
use crate::domain::{Agenda, Item, Office, Outcome, Purpose, State};
use crate::guidance::{StepRule, Words};
use crate::say;
use crate::text::{Lang, short_date};

/// What writing a conclusion costs, in minutes.
const CONCLUSION: u64 = 5;
/// What an upload costs, in minutes.
const UPLOAD: u64 = 10;

/// An item of which nothing is recorded was passed over where it took fewer milliseconds (own design).
const PASSED_OVER: u64 = 15_000;

/// Every item of the agenda is done, not only passed over, and none of the steps of the guidance was dropped from it.
/// The item on which the minutes are adopted is done by the adoption itself.
pub(super) fn steps_walked(case: &Case) -> FactFinding {
    let agenda = &case.meeting.agenda;
    let steps = case.pack.steps_of(case.meeting.plan.kind).into_iter();
    let dropped: Vec<&StepRule> = steps.filter(|rule| agenda.step(&rule.step).is_none()).collect();
    if !dropped.is_empty() {
        let titles = |lang| dropped.iter().map(|rule| quoted(rule.title.get(lang))).collect::<Vec<_>>();
        return FactFinding::not_met(Words::say(|lang| {
            say!(
                lang,
                "chương trình thiếu bước {titles}",
                "the agenda lacks {titles}",
                titles = titles(lang).join(", ")
            )
        }));
    }
    // The vote on the sheet comes while it is scored, and before the minutes are read back.
    let ahead = |item: &Item| case.ahead && matches!(item.step.as_str(), "scoring" | "adoption");
    let closes = |item: &Item| (case.closed && agenda.current == Some(item.id)) || ahead(item);
    let open = |item: &&Item| !closes(item) && (!item.state.done || is_passed_over(case, item));
    let left: Vec<&Item> = agenda.items.iter().filter(open).collect();
    let (all, done) = (agenda.items.len(), agenda.items.len() - left.len());
    let count = |lang| say!(lang, "đã qua {done}/{all} mục", "{done}/{all} items done");
    match (left.is_empty(), case.closed) {
        (true, _) => FactFinding::met(Words::say(|lang| match agenda.items.iter().any(ahead) {
            true => all_but_last(agenda, lang),
            false => count(lang),
        })),
        (false, true) => FactFinding::not_met(Words::say(|lang| undone(&count(lang), &left, lang))),
        (false, false) => {
            let pending = FactFinding::pending(Wait::Closing, Words::say(count));
            let skipped = skipped(case, &left);
            if skipped.is_empty() {
                return pending;
            }
            let minutes = skipped.iter().map(|item| u64::from(item.minutes)).sum();
            pending.remedied(minutes, Words::say(|lang| to_do(&skipped, lang)))
        }
    }
}

/// Whether an item was left at once, and nothing is recorded of it; who takes the minutes is a record. What is entered of a meeting held on
/// paper takes no time.
fn is_passed_over(case: &Case, item: &Item) -> bool {
    let meeting = case.meeting;
    let taker = item.step == "minute_taker" && !meeting.tenures(Office::MinuteTaker).is_empty();
    !taker && meeting.on_paper.is_none() && item.state.spent < PASSED_OVER && !meeting.is_recorded(item)
}

/// Every item is done but those in which the sheet is voted and the minutes are adopted.
fn all_but_last(agenda: &Agenda, lang: Lang) -> String {
    let (all, done) = (agenda.items.len(), agenda.items.iter().filter(|item| item.state.done).count());
    say!(
        lang,
        "đã qua {done}/{all} mục, còn chấm điểm và thông qua biên bản",
        "{done}/{all} items done, only the score and the minutes are left"
    )
}

fn quoted(title: &str) -> String {
    format!("“{title}”")
}

fn titles(items: &[&Item], lang: Lang) -> String {
    let titles: Vec<String> = items.iter().map(|item| quoted(item.title(lang))).collect();
    titles.join(", ")
}

fn undone(count: &str, items: &[&Item], lang: Lang) -> String {
    say!(
        lang,
        "{count}, chưa làm hoặc chỉ lướt qua, không ghi gì: {titles}",
        "{count}; without anything recorded: {titles}",
        titles = titles(items, lang)
    )
}

fn to_do(items: &[&Item], lang: Lang) -> String {
    say!(
        lang,
        "ghi nội dung các mục còn trống: {titles}",
        "fill the empty items: {titles}",
        titles = titles(items, lang)
    )
}

/// Items that were passed over: not done, and before the current one.
fn skipped<'a>(case: &Case, left: &[&'a Item]) -> Vec<&'a Item> {
    let agenda = &case.meeting.agenda;
    let current = agenda.current.and_then(|id| agenda.place(id)).unwrap_or(0);
    left.iter().copied().filter(|item| agenda.place(item.id).is_some_and(|place| place < current)).collect()
}

/// There is a conclusion of the chair or a point of a resolution.
pub(super) fn concluded(case: &Case) -> FactFinding {
    let (conclusions, points) = (case.meeting.conclusions.len(), case.meeting.points.len());
    if conclusions + points > 0 {
        return FactFinding::met(Words::say(|lang| {
            say!(
                lang,
                "có {conclusions} kết luận, {points} điểm nghị quyết",
                "conclusions: {conclusions}, points of the resolution: {points}",
            )
        }));
    }
    let words =
        Words::say(|lang| say!(lang, "chưa có kết luận, nghị quyết", "there is no conclusion or resolution"));
    if case.closed {
        return FactFinding::not_met(words);
    }
    let step = case.meeting.agenda.step("conclusion");
    let due = case.meeting.state == State::Closing || step.is_some_and(|item| item.state.begun);
    let pending = FactFinding::pending(Wait::Closing, words.clone());
    if due { pending.remedied(CONCLUSION, words) } else { pending }
}

/// The conclusion or resolution is adopted by a vote of the cell.
pub(super) fn conclusion_adopted(case: &Case) -> FactFinding {
    let mut ballots = case.meeting.ballots.iter().rev();
    let ballot = ballots.find(|ballot| ballot.purpose == Purpose::Resolution && ballot.count().is_some());
    let passed = ballot.is_some_and(|ballot| ballot.outcome() == Some(Outcome::Passed));
    if let Some(ballot) = ballot.filter(|_| passed) {
        return FactFinding::met(Words::say(|lang| {
            say!(
                lang,
                "chi bộ biểu quyết thông qua kết luận, nghị quyết: {yes}/{base} tán thành",
                "the cell adopted the conclusion or resolution: {yes}/{base} in favour",
                yes = ballot.count().map_or(0, |count| count.yes),
                base = ballot.base.count
            )
        }));
    }
    let words = Words::say(|lang| {
        say!(
            lang,
            "chưa biểu quyết thông qua kết luận, nghị quyết",
            "the conclusion or resolution is not adopted by a vote"
        )
    });
    if case.closed {
        return FactFinding::not_met(words);
    }
    let due = case.meeting.state == State::Closing || !case.meeting.points.is_empty();
    let pending = FactFinding::pending(Wait::Closing, words);
    let remedy = Words::say(|lang| {
        say!(
            lang,
            "biểu quyết thông qua kết luận, nghị quyết",
            "put the conclusion or resolution to the vote"
        )
    });
    if due { pending.remedied(CONCLUSION, remedy) } else { pending }
}

/// The minutes are adopted.
pub(super) fn minutes_adopted(case: &Case) -> FactFinding {
    if case.ahead {
        // Without it the sheet counts nowhere, so the rule settles it.
        let words = Words::say(|lang| {
            say!(lang, "biên bản được thông qua khi kết thúc", "the minutes are adopted at the end")
        });
        return FactFinding::met(words);
    }
    if case.closed {
        let words = Words::say(|lang| say!(lang, "đã thông qua biên bản", "the minutes are adopted"));
        return FactFinding::met(words);
    }
    let words = Words::say(|lang| say!(lang, "chưa thông qua biên bản", "the minutes are not yet adopted"));
    FactFinding::pending(Wait::Closing, words)
}

/// Documents are uploaded within the days allowed after the day of adoption; while that is not
/// known and the days last, it waits.
pub(super) fn uploaded_in_time(case: &Case) -> FactFinding {
    let adopted = case.meeting.adoption.as_ref().map(|adoption| adoption.at.date_naive());
    let told = case.meeting.on_paper.map(|held| held.ended.date_naive());
    let ended = adopted.or(case.closed.then(|| told.unwrap_or(case.today())));
    let Some(ended) = ended else {
        let words = Words::say(|lang| say!(lang, "chưa tải tài liệu lên", "documents not yet uploaded"));
        return FactFinding::pending(Wait::Upload, words);
    };
    let due = case.meeting.upload_due_after(ended).unwrap_or(NaiveDate::MAX);
    match case.meeting.uploaded {
        Some(at) => uploaded(at.date_naive(), due),
        // Of a meeting entered later the upload is told later too: its day says whether it was in time.
        None if told.is_some() => not_uploaded(due, due),
        None => not_uploaded(case.today(), due),
    }
}

fn uploaded(day: NaiveDate, due: NaiveDate) -> FactFinding {
    let words = Words::say(|lang| {
        say!(
            lang,
            "tải tài liệu lên ngày {day}, hạn {due}",
            "documents uploaded on {day}, due {due}",
            day = short_date(day, lang),
            due = short_date(due, lang)
        )
    });
    if day <= due { FactFinding::met(words) } else { FactFinding::not_met(words) }
}

fn not_uploaded(today: NaiveDate, due: NaiveDate) -> FactFinding {
    let words = Words::say(|lang| {
        say!(
            lang,
            "chưa tải tài liệu lên, hạn {due}",
            "documents not uploaded, due {due}",
            due = short_date(due, lang)
        )
    });
    if today > due {
        return FactFinding::not_met(words);
    }
    let remedy = Words::say(|lang| {
        say!(
            lang,
            "tải tài liệu lên chậm nhất ngày {due}",
            "upload the documents by {due}",
            due = short_date(due, lang)
        )
    });
    FactFinding::pending(Wait::Upload, words).remedied(UPLOAD, remedy)
}
