//! Evidence for judged criteria: figures laid before the committee, which settle nothing.

use std::collections::BTreeSet;

use super::case::Case;
use super::timing::self_criticism_minutes;
use crate::domain::{Meeting, MemberId, RemarkKind, TaskState};
use crate::guidance::Evidence;
use crate::say;
use crate::text::{Lang, percent};

/// A piece of evidence in one clause that begins in lower case.
pub(super) fn clause(evidence: Evidence, case: &Case, lang: Lang) -> String {
    match evidence {
        Evidence::TasksDone => tasks_done(case.meeting, lang),
        Evidence::Speakers => speakers(case.meeting, lang),
        Evidence::Remarks => remarks(case.meeting, lang),
        Evidence::SelfCriticism => self_criticism(case, lang),
    }
}

/// Done of all tasks of earlier meetings; without any there is no share.
fn tasks_done(meeting: &Meeting, lang: Lang) -> String {
    let with = |state: TaskState| meeting.carried.iter().filter(|task| task.state == state).count() as u64;
    let (done, all, open) = (with(TaskState::Done), meeting.carried.len() as u64, with(TaskState::Given));
    if all == 0 {
        return say!(lang, "không có việc giao trước kỳ này", "no task had been given before");
    }
    let share = percent(done, all, lang);
    let sum = say!(
        lang,
        "việc giao trước kỳ này xong {done}/{all} ({share})",
        "{done}/{all} of the tasks given before are done ({share})",
    );
    if open == 0 {
        return sum;
    }
    say!(lang, "{sum}, {open} việc chưa đánh giá", "{sum}, {open} not reviewed")
}

/// Members who spoke, of the members attending, exempt ones included.
fn speakers(meeting: &Meeting, lang: Lang) -> String {
    let attending = u64::from(meeting.attending());
    let spoke = u64::from(meeting.speakers());
    if meeting.roll_called().is_none() {
        return say!(lang, "{spoke} đồng chí phát biểu", "{spoke} members spoke");
    }
    if attending == 0 {
        return say!(lang, "chưa có ai phát biểu", "nobody has spoken yet");
    }
    say!(
        lang,
        "phát biểu {spoke}/{attending} đồng chí dự ({share})",
        "{spoke}/{attending} of those attending spoke ({share})",
        share = percent(spoke, attending, lang)
    )
}

fn count(meeting: &Meeting, kind: RemarkKind) -> usize {
    meeting.remarks.iter().filter(|remark| remark.kind == kind).count()
}

/// "biểu dương 1, nhắc nhở 0, phê bình 3 của 3 đồng chí, trả lời 3".
fn remarks(meeting: &Meeting, lang: Lang) -> String {
    let (praise, reminders) = (count(meeting, RemarkKind::Praise), count(meeting, RemarkKind::Reminder));
    let (criticism, by, answered) = criticised(meeting);
    let given = say!(
        lang,
        "biểu dương {praise}, nhắc nhở {reminders}, phê bình {criticism}",
        "praise {praise}, reminders {reminders}, criticism {criticism}"
    );
    match by {
        0 => given,
        _ => say!(
            lang,
            "{given} của {by} đồng chí, trả lời {answered}",
            "{given} by {by}, answered {answered}"
        ),
    }
}

/// How often somebody was criticised, by how many members, and how often that was answered; the cell's own
/// word has no author.
fn criticised(meeting: &Meeting) -> (usize, usize, usize) {
    let all = || meeting.remarks.iter().filter(|remark| remark.kind == RemarkKind::Criticism);
    let by: BTreeSet<MemberId> = all().filter_map(|remark| remark.by).collect();
    (all().count(), by.len(), all().filter(|remark| !remark.answer.trim().is_empty()).count())
}

/// What the round did: turns of those planned, promises reported of those that came back, criticism by how
/// many with its answers, minutes. Neither items nor sheets are read.
fn self_criticism(case: &Case, lang: Lang) -> String {
    let meeting = case.meeting;
    [turns(meeting, lang), promises(case, lang), criticism(meeting, lang), minutes(case, lang)]
        .into_iter()
        .filter(|clause| !clause.is_empty())
        .collect::<Vec<_>>()
        .join("; ")
}

/// "2/2 lượt tự phê bình, 1 tự xin".
fn turns(meeting: &Meeting, lang: Lang) -> String {
    let held = meeting.statements.len();
    // Of how many is told only where it is recorded, and where there were any.
    let laid = meeting.laid_turns().filter(|laid| !laid.is_empty());
    let planned = laid.map(|planned| {
        let held = planned.iter().filter(|who| meeting.statements.iter().any(|(other, _)| other == *who));
        (held.count(), planned.len())
    });
    let asked = meeting.statements.iter().filter(|(_, statement)| statement.asked).count();
    let turns = match planned {
        Some((held, planned)) => {
            say!(lang, "{held}/{planned} lượt tự phê bình đã xếp", "{held}/{planned} planned turns held")
        }
        None => say!(lang, "{held} lượt tự phê bình", "{held} turns held"),
    };
    match asked {
        0 => turns,
        _ => say!(lang, "{turns}, {asked} tự xin", "{turns}, {asked} asked for"),
    }
}

/// "báo lại 5/5 lời hứa"; empty where none came back.
fn promises(case: &Case, lang: Lang) -> String {
    let meeting = case.meeting;
    let back = meeting.brought_back(case.context.earlier, case.context.followed_from);
    let due = back.due(meeting.day(), &meeting.roll);
    let (all, heard) = (due.len(), due.iter().filter(|one| meeting.report_of(&one.id).is_some()).count());
    match all {
        0 => String::new(),
        _ => say!(lang, "báo lại {heard}/{all} lời hứa", "{heard}/{all} promises reported"),
    }
}

/// "3 góp ý của 3 đồng chí, trả lời 3".
fn criticism(meeting: &Meeting, lang: Lang) -> String {
    match criticised(meeting) {
        (0, _, _) => say!(lang, "chưa có góp ý", "no criticism"),
        (count, 0, answered) => {
            say!(lang, "{count} góp ý, trả lời {answered}", "criticism {count}, answered {answered}")
        }
        (count, by, answered) => say!(
            lang,
            "{count} góp ý của {by} đồng chí, trả lời {answered}",
            "criticism {count} by {by}, answered {answered}"
        ),
    }
}

/// "19 phút"; empty where the agenda has no such item, or nobody told it of a meeting held on paper.
fn minutes(case: &Case, lang: Lang) -> String {
    let meeting = case.meeting;
    let has = meeting.round_item().is_some();
    let known = meeting.on_paper.is_none() || meeting.criticism_minutes.is_some();
    if !(has && known) {
        return String::new();
    }
    let minutes = self_criticism_minutes(case).part;
    say!(lang, "{minutes} phút", "{minutes} minutes")
}
