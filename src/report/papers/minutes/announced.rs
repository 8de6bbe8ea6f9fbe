//! What was announced of the roll call, and what was recorded otherwise since.
//!
//! What the chair made known stays as it was made known; a later correction stands beside it with its minute.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveTime, Timelike};

use super::names_told::NamesTold;
use super::opening::hour;
use crate::domain::{Attendee, Matter, Meeting, MemberId, Presence, RollAnnouncement};
use crate::report::naming::comrade;
use crate::report::source::VI;
use crate::report::{Block, traced};
use crate::text::{document_time, percent};

/// What the chair made known when the roll was closed, and what was recorded otherwise since.
pub(super) fn announced(meeting: &Meeting) -> Vec<Block> {
    if meeting.on_paper.is_some() && meeting.roll_called().is_some() {
        return vec![on_paper(meeting)];
    }
    let known = |(place, one)| known(meeting, one, place > 0);
    let known = meeting.announcements.iter().enumerate().map(known);
    let last = meeting.announcements.last();
    let corrected = |last| corrected(meeting, &answers(meeting, last), NamesTold::Everybody);
    known.chain(last.into_iter().flat_map(corrected)).collect()
}

/// Each sentence on what was recorded otherwise since in which a member stands, and what it says of that one alone.
pub(super) fn of_member(meeting: &Meeting, member: MemberId) -> Vec<(Block, Block)> {
    let last = meeting.announcements.last().filter(|_| meeting.on_paper.is_none());
    let answers = last.map_or_else(Vec::new, |last| answers(meeting, last));
    let whole = corrected(meeting, &answers, NamesTold::Everybody);
    let own = corrected(meeting, &answers, NamesTold::One(member));
    let names = |block: &Block| block.origin().matters().contains(&Matter::Attendance(member));
    whole.into_iter().zip(own).filter(|(_, own)| names(own)).collect()
}

/// How everyone who was summoned stood when the roll call was made known.
fn answers<'a>(meeting: &'a Meeting, known: &RollAnnouncement) -> Vec<RollAnswer<'a>> {
    let summoned = meeting.roll.iter().filter(|one| one.standing.is_summoned());
    summoned.filter_map(|one| RollAnswer::of(meeting, one, known)).collect()
}

/// The result of the roll call of a meeting held on paper: nobody told when that was, nor who was there then.
fn on_paper(meeting: &Meeting) -> Block {
    let counts = meeting.counts();
    let (came, summoned) = (counts.attended, counts.summoned);
    let share = percent(u64::from(came), u64::from(summoned), VI);
    let origin = traced::of(meeting, [Matter::RollCall]).and(&traced::attendance(meeting));
    Block::paragraph(origin, format!("Kết quả điểm danh: dự {came}/{summoned} đồng chí ({share})."))
}

/// "Đồng chí chủ trì công bố lúc 19 giờ: có mặt 28/28 đồng chí (100%)."; "công bố lại" of what was made known once more.
fn known(meeting: &Meeting, announced: &RollAnnouncement, again: bool) -> Block {
    let answers = answers(meeting, announced);
    let count = |mark: RollMark| answers.iter().filter(|one| one.then == mark).count();
    let [room, online, to_come, gone, excused, unexcused] = [
        RollMark::Room,
        RollMark::Online,
        RollMark::ToCome,
        RollMark::Gone,
        RollMark::Excused,
        RollMark::Unexcused,
    ]
    .map(count);
    let there = room + online;
    let share = percent(there as u64, answers.len() as u64, VI);
    let online = if online > 0 { format!(", trong đó trực tuyến {online}") } else { String::new() };
    let mut told = vec![format!("có mặt {there}/{} đồng chí ({share}){online}", answers.len())];
    if excused + unexcused > 0 {
        let reasons = [("có lý do", excused), ("không có lý do", unexcused)];
        let reasons = reasons.iter().filter(|(_, number)| *number > 0);
        let reasons: Vec<String> = reasons.map(|(label, number)| format!("{label} {number}")).collect();
        told.push(format!("vắng {} đồng chí ({})", excused + unexcused, reasons.join(", ")));
    }
    if to_come > 0 {
        told.push(format!("chưa đến {to_come} đồng chí"));
    }
    if gone > 0 {
        told.push(format!("đã ra về {gone} đồng chí"));
    }
    let marks = answers.iter().filter(|one| !one.is_corrected());
    let marks = marks.map(|one| Matter::Attendance(one.who.id));
    let origin = traced::of(meeting, marks.chain([Matter::RollCall, Matter::Opening]));
    let again = if again { " lại" } else { "" };
    let sentence =
        format!("Đồng chí chủ trì công bố{again} lúc {}: {}.", hour(announced.at), told.join("; "));
    Block::paragraph(origin.and(&traced::roll(meeting)), sentence)
}

/// "Sau đó, lúc 19 giờ 08 phút, ghi lại: đồng chí Lê Thị Lan vắng mặt không có lý do.": a sentence a minute.
fn corrected(meeting: &Meeting, answers: &[RollAnswer], whose: NamesTold) -> Vec<Block> {
    let mut by_minute: BTreeMap<DateTime<FixedOffset>, Vec<&RollAnswer>> = BTreeMap::new();
    for answer in answers.iter().filter(|one| one.is_corrected()) {
        let Some(at) = meeting.stamps.marks.get(&answer.who.id) else { continue };
        let minute = NaiveTime::from_hms_opt(at.hour(), at.minute(), 0).unwrap_or_default();
        let at = at.with_time(minute).single().unwrap_or(*at);
        by_minute.entry(at).or_default().push(answer);
    }
    let block = |(at, answers): (DateTime<FixedOffset>, Vec<&RollAnswer>)| {
        let said = answers
            .iter()
            .map(|one| (one.who.id, format!("{} {}", comrade(meeting, one.who.id), one.now.words())));
        let said = whose.joined(said, "; ");
        let marks = answers.iter().map(|one| Matter::Attendance(one.who.id));
        let at = document_time(at.time(), VI);
        let sentence = format!("Sau đó, lúc {at}, ghi lại: {said}.");
        Block::paragraph(traced::of(meeting, marks).and(&traced::roll(meeting)), sentence)
    };
    by_minute.into_iter().map(block).collect()
}

/// How one who was summoned stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RollMark {
    Room,
    Online,
    /// Counted as there, and found out later to have come after the roll call.
    ToCome,
    /// Had come, and was out again.
    Gone,
    Excused,
    Unexcused,
}

impl RollMark {
    const fn of(presence: &Presence) -> Option<RollMark> {
        match presence {
            Presence::Present => Some(RollMark::Room),
            Presence::Online => Some(RollMark::Online),
            Presence::Excused { .. } => Some(RollMark::Excused),
            Presence::Unexcused => Some(RollMark::Unexcused),
            Presence::NotSummoned => None,
        }
    }

    const fn words(self) -> &'static str {
        match self {
            RollMark::Room => "có mặt",
            RollMark::Online => "dự trực tuyến",
            RollMark::ToCome => "chưa đến",
            RollMark::Gone => "đã ra về",
            RollMark::Excused => "vắng mặt có lý do",
            RollMark::Unexcused => "vắng mặt không có lý do",
        }
    }
}

/// How a member stood when the roll call was announced, and how the record has it now.
struct RollAnswer<'a> {
    who: &'a Attendee,
    then: RollMark,
    now: RollMark,
    came_later: bool,
    gone: bool,
}

impl<'a> RollAnswer<'a> {
    fn of(meeting: &Meeting, who: &'a Attendee, announced: &RollAnnouncement) -> Option<RollAnswer<'a>> {
        let attendance = meeting.attendance.get(&who.id)?;
        let came_later = attendance.attended() && attendance.late.is_some_and(|late| late > announced.at);
        let now = RollMark::of(&attendance.presence)?;
        let then = announced.marks.get(&who.id).and_then(RollMark::of).unwrap_or(now);
        let there = matches!(then, RollMark::Room | RollMark::Online);
        let gone = there && announced.out.contains(&who.id);
        let then = match there {
            true if came_later => RollMark::ToCome,
            true if gone => RollMark::Gone,
            _ => then,
        };
        Some(RollAnswer { who, then, now, came_later, gone })
    }

    /// Whether it was recorded otherwise since; who came after the roll call or left before it is told as late or
    /// as having left.
    fn is_corrected(&self) -> bool {
        self.then != self.now && !self.came_later && !self.gone
    }
}
