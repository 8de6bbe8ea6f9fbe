//! Evidence for judged criteria: figures laid before the committee, which settle nothing.

use super::case::Case;
use crate::domain::{Meeting, RemarkKind, TaskState};
use crate::guidance::Evidence;
use crate::say;
use crate::text::{Lang, percent};

/// A piece of evidence in one clause that begins in lower case.
pub(super) fn clause(evidence: Evidence, case: &Case, lang: Lang) -> String {
    match evidence {
        Evidence::TasksDone => tasks_done(case.meeting, lang),
        Evidence::Speakers => speakers(case.meeting, lang),
        Evidence::Remarks => remarks(case.meeting, lang),
        Evidence::SelfCriticism => self_criticism(case.meeting, lang),
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
    if meeting.roll_called.is_none() {
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

fn remarks(meeting: &Meeting, lang: Lang) -> String {
    say!(
        lang,
        "biểu dương {praise}, nhắc nhở {reminders}, phê bình {criticism}",
        "praise {praise}, reminders {reminders}, criticism {criticism}",
        praise = count(meeting, RemarkKind::Praise),
        reminders = count(meeting, RemarkKind::Reminder),
        criticism = count(meeting, RemarkKind::Criticism)
    )
}

fn self_criticism(meeting: &Meeting, lang: Lang) -> String {
    say!(
        lang,
        "{statements} đồng chí tự phê bình, {criticism} ý kiến phê bình",
        "self-criticism by {statements}, criticism {criticism}",
        statements = meeting.statements.len(),
        criticism = count(meeting, RemarkKind::Criticism)
    )
}
