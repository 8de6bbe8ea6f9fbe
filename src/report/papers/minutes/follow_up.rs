//! What a round heard of earlier meetings: promises as their members report them, answers that were owed, and
//! the chair's words on a turn.
//!
//! Never who did not speak, who was put off, what came up again, or how often.

use super::entry::{Entry, EntryKind, names};
use crate::domain::{Matter, Meeting, MemberId, PromiseOutcome, PromiseReport, RemarkAnswer};
use crate::report::naming::comrade;
use crate::report::sentence::{capital, clause, ended, flowing};
use crate::report::source::VI;
use crate::report::{Block, traced};
use crate::text::short_date;

/// Reports and answers of the members that answer the test, in the order in which they were heard.
pub(super) fn entries(meeting: &Meeting, of: impl Fn(MemberId) -> bool) -> Vec<Entry> {
    let reports = meeting.round.reports.iter().filter(|report| of(report.promise.member));
    let mut entries: Vec<Entry> = reports
        .flat_map(|report| {
            let matter = Matter::Promise(report.promise.clone());
            entry(meeting, report.promise.member, [matter], reported(meeting, report))
        })
        .collect();
    for answer in &meeting.round.answers {
        let Some(about) = answer.about.filter(|about| of(*about)) else { continue };
        let matter = Matter::LateAnswer(answer.meeting.clone(), answer.number);
        entries.extend(entry(meeting, about, [matter], answered(meeting, about, answer)));
    }
    entries
}

/// Who led the turns of the members that answer the test in place of the chair, and the chair's words on them. Nobody
/// concludes on themselves: where it is not recorded who led the chair's own turn, it is not said who it was.
pub(super) fn conclusions(meeting: &Meeting, of: impl Fn(MemberId) -> bool) -> Vec<Entry> {
    let turns = &meeting.round.turns;
    let concluded = meeting.round.concluded.iter().filter(|(member, _)| of(**member));
    let told = |(member, words): (&MemberId, &String)| {
        let about = comrade(meeting, *member);
        let own = meeting.plan.chair == Some(*member);
        let who = match turns.led_by(*member) {
            Some(by) => format!("{}, điều hành lượt này, kết luận", capital(&comrade(meeting, by))),
            None if own => "Kết luận".to_owned(),
            None => "Đồng chí chủ trì kết luận".to_owned(),
        };
        let sentence = format!("{who} về {about}: {}", ended(words));
        let matters = [Matter::TurnLead(*member), Matter::TurnConclusion(*member)];
        entry(meeting, *member, matters, sentence)
    };
    let only_led =
        turns.led.iter().filter(|(member, _)| of(*member) && !meeting.round.concluded.contains_key(member));
    let led = |(member, by): &(MemberId, MemberId)| {
        let (by, member_words) = (capital(&comrade(meeting, *by)), comrade(meeting, *member));
        let sentence = format!("{by} điều hành lượt tự phê bình của {member_words}.");
        entry(meeting, *member, [Matter::TurnLead(*member)], sentence)
    };
    concluded.flat_map(told).chain(only_led.flat_map(led)).collect()
}

fn entry(
    meeting: &Meeting,
    member: MemberId,
    matters: impl IntoIterator<Item = Matter>,
    sentence: String,
) -> Option<Entry> {
    let block = Block::paragraph(traced::of(meeting, matters), sentence);
    Entry::by(EntryKind::Criticism, &names(meeting, &[member]), [block]).into_iter().next()
}

/// "Đồng chí X báo lại lời hứa ngày 03/10/2026 (nộp đảng phí sớm): đang khắc phục, đã nộp hai kỳ; hẹn 02/01/2027."
fn reported(meeting: &Meeting, report: &PromiseReport) -> String {
    let who = comrade(meeting, report.promise.member);
    let day = report.made.map_or(String::new(), |made| format!(" ngày {}", short_date(made, VI)));
    let what = match flowing(&clause(&report.what)) {
        what if what.is_empty() => what,
        what => format!(" ({what})"),
    };
    match &report.outcome {
        PromiseOutcome::Reported { state, note, due } => {
            let note = flowing(&clause(note));
            let note = if note.is_empty() { note } else { format!(", {note}") };
            let due = due.map_or(String::new(), |due| format!("; hẹn {}", short_date(due, VI)));
            let state = state.label().vi;
            format!("{} báo lại lời hứa{day}{what}: {state}{note}{due}.", capital(&who))
        }
        PromiseOutcome::GivenUp { reason } => {
            format!("Thôi theo dõi lời hứa{day} của {who}{what}: {}", ended(reason))
        }
    }
}

fn answered(meeting: &Meeting, about: MemberId, answer: &RemarkAnswer) -> String {
    let who = capital(&comrade(meeting, about));
    let day = answer.made.map_or(String::new(), |made| format!(" ngày {}", short_date(made, VI)));
    format!("{who} trả lời góp ý{day}: {}", ended(&answer.answer))
}
