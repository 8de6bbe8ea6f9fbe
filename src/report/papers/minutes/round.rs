//! The self-criticism round: statements with the criticism each got; praise and reminders where they were made.

use super::entry::{Entry, EntryKind, names};
use super::follow_up;
use crate::domain::{ItemId, ItemRef, Matter, Meeting, MemberId, Remark, RemarkKind, Statement};
use crate::report::naming::{assembly, comrade};
use crate::report::sentence::{capital, clause, ended, flowing};
use crate::report::source::VI;
use crate::report::{Block, traced};
use crate::text::long_date;

/// The item under which the round is told: its own where that was held; where the agenda has none, the one at which the
/// meeting stood when the round began. None where the meeting did not come to its own, where nothing of one is recorded,
/// or where no item may tell of it.
pub(super) fn home(meeting: &Meeting) -> Option<ItemId> {
    let own = meeting.round_item().map(|(_, item)| item.id);
    let stated = meeting.statements.iter().map(|(member, _)| Matter::Statement(*member));
    let criticised = meeting.remarks.iter().filter(|one| one.kind == RemarkKind::Criticism);
    let mut matters = stated.chain(criticised.map(|one| Matter::Remark(one.number)));
    let held = |item: &ItemId| meeting.agenda.get(*item).is_some_and(|item| meeting.is_held(item));
    let stood = || matters.find_map(|matter| meeting.traces.under(&matter));
    own.or_else(stood).filter(|item| held(item) && !meeting.is_secret(*item))
}

/// Statements and criticism; empty when nothing was recorded.
pub(super) fn entries(meeting: &Meeting) -> Vec<Entry> {
    let spoken = |member| meeting.statements.iter().any(|(other, _)| *other == member);
    let mut entries = follow_up::entries(meeting, |member| !spoken(member));
    for (member, statement) in &meeting.statements {
        let who = names(meeting, &[*member]);
        entries.extend(follow_up::entries(meeting, |one| one == *member));
        entries.extend(Entry::by(EntryKind::Criticism, &who, stated(meeting, *member, statement)));
        entries.extend(remarks(meeting, |one| one.kind == RemarkKind::Criticism && one.about == *member));
        entries.extend(follow_up::conclusions(meeting, |one| one == *member));
    }
    entries.extend(remarks(meeting, |one| one.kind == RemarkKind::Criticism && !spoken(one.about)));
    entries.extend(follow_up::conclusions(meeting, |member| !spoken(member)));
    entries.extend(deferrals(meeting));
    entries
}

/// Whose turn was put off, where an earlier version kept why; only of a round that was held.
fn deferrals(meeting: &Meeting) -> Vec<Entry> {
    let held = meeting.agenda.items.iter().any(|item| item.holds_round() && meeting.is_reached(item));
    let told = |(_, reason): &(&MemberId, &String)| held && !reason.is_empty();
    let entry = |(member, reason): (&MemberId, &String)| {
        let reason = flowing(&clause(reason));
        let sentence = format!("{} hoãn tự phê bình, lý do: {reason}.", capital(&comrade(meeting, *member)));
        let origin = traced::of(meeting, [Matter::Deferral(*member)]);
        Entry::by(EntryKind::Criticism, &names(meeting, &[*member]), [Block::paragraph(origin, sentence)])
    };
    meeting.deferred.iter().filter(told).flat_map(entry).collect()
}

/// Praise and reminders, by the item at which the meeting stood.
pub(super) fn mentions(meeting: &Meeting, of: impl Fn(Option<ItemId>) -> bool) -> Vec<Entry> {
    let under = |one: &Remark| meeting.traces.under(&Matter::Remark(one.number));
    remarks(meeting, |one| one.kind != RemarkKind::Criticism && of(under(one)))
}

/// "Đồng chí X tự phê bình. Ưu điểm: …. Khuyết điểm: ….": one paragraph, of what was filled in alone.
fn stated(meeting: &Meeting, member: MemberId, statement: &Statement) -> [Block; 1] {
    let remedy = clause(&statement.remedy);
    let due = statement.due.map(|due| long_date(due, VI)).unwrap_or_default();
    // A day alone is no remedy: it stands for itself.
    let (remedy, due) = match (remedy.is_empty(), due.is_empty()) {
        (false, false) => (format!("{remedy}; thời hạn: {due}"), String::new()),
        _ => (remedy, due),
    };
    let lines = [
        ("Ưu điểm", statement.result.as_str()),
        ("Khuyết điểm", &related(&statement.shortcoming, statement.item.as_ref())),
        ("Nguyên nhân", &statement.cause),
        ("Biện pháp khắc phục", &remedy),
        ("Thời hạn khắc phục", &due),
    ];
    let lines = lines.into_iter().map(|(label, words)| (label, ended(words)));
    let lines = lines.filter(|(_, words)| !words.is_empty());
    let lines: String = lines.map(|(label, words)| format!(" {label}: {words}")).collect();
    let sentence = format!("{} tự phê bình.{lines}", capital(&comrade(meeting, member)));
    [Block::paragraph(traced::of(meeting, [Matter::Statement(member)]), sentence)]
}

/// "chậm báo cáo (liên hệ mục I.6)"; words alone where no item was named, an item alone where there are none.
fn related(words: &str, item: Option<&ItemRef>) -> String {
    let Some(item) = item else { return words.to_owned() };
    match clause(words) {
        words if words.is_empty() => format!("liên hệ {}", item.words(VI)),
        words => format!("{words} (liên hệ {})", item.words(VI)),
    }
}

/// Remarks by whoever made them; the cell's own word stands under the member it is about.
fn remarks(meeting: &Meeting, test: impl Fn(&Remark) -> bool) -> Vec<Entry> {
    let found = meeting.remarks.iter().filter(|one| test(one));
    let entry = |one: &Remark| {
        let who = names(meeting, &[one.by.unwrap_or(one.about)]);
        let origin = traced::of(meeting, [Matter::Remark(one.number)]);
        Entry::by(EntryKind::Criticism, &who, [Block::paragraph(origin, sentence(meeting, one))])
    };
    found.flat_map(entry).collect()
}

/// Who said what about whom, and the answer. Without a speaker it is the cell's word.
fn sentence(meeting: &Meeting, remark: &Remark) -> String {
    let who = assembly(meeting).to_owned();
    let by = remark.by.map_or(who, |by| capital(&comrade(meeting, by)));
    let about = comrade(meeting, remark.about);
    let words = ended(&related(&remark.text, remark.item.as_ref()));
    let words = match (words.is_empty(), remark.kind) {
        (true, _) => ".".to_owned(),
        (_, RemarkKind::Praise) => joined("vì", &words),
        (_, RemarkKind::Reminder) => joined("về việc", &words),
        (_, RemarkKind::Criticism) => format!(": {words}"),
    };
    let said = format!("{by} {} {about}{words}", remark.kind.label().vi);
    match ended(&remark.answer) {
        answer if answer.is_empty() => said,
        answer => format!("{said} {} có ý kiến: {answer}", capital(&about)),
    }
}

/// " vì hoàn thành sớm."; words that are joined already stay as they are.
fn joined(by: &str, words: &str) -> String {
    let words = flowing(words);
    let is_joined = ["vì ", "về ", "do "].iter().any(|joint| words.starts_with(joint));
    if is_joined { format!(" {words}") } else { format!(" {by} {words}") }
}
