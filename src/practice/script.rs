//! Answers marked "mẫu" that Enter accepts in a live practice meeting, and in no other.
//!
//! Pure: an answer depends only on how far the meeting is, so that two of a kind differ and the
//! same meeting always offers the same. Every function answers none outside practice.

use chrono::{Days, NaiveDate};
use fastrand::Rng;

use super::closing::{RESULTS, deduction, results};
use super::round;
use super::topics::{TOPICS, Topic, fill, month_number};
use super::voices::{EXCUSES, NEWS, PRAISES};
use crate::domain::{
    BodyKind, Count, ItemId, Meeting, MeetingKind, MemberId, Points, Presence, Purpose, RemarkKind, Section,
    Speaker, Statement, TaskId, TaskState,
};

/// A task that the script offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// What is to be done.
    pub what: String,
    /// Who does it.
    pub who: MemberId,
    /// By when.
    pub due: NaiveDate,
}

/// The reason of an excused absence.
pub fn excuse(meeting: &Meeting) -> Option<&'static str> {
    practice(meeting)?;
    let excused = |presence: &Presence| matches!(presence, Presence::Excused { .. });
    let before = meeting.attendance.values().filter(|attendance| excused(&attendance.presence)).count();
    nth(&EXCUSES, before)
}

/// Why the meeting goes on to its adoption while something is missing.
pub fn going_on(meeting: &Meeting) -> Option<&'static str> {
    practice(meeting)?;
    Some("Hết thời gian, chi bộ thống nhất chuyển sang kỳ sau.")
}

/// A guest: name and office; none when there is one already.
pub fn guest(meeting: &Meeting) -> Option<(&'static str, String)> {
    practice(meeting).filter(|_| meeting.guests.is_empty())?;
    Some(("Quách Chí Cường", format!("Đảng ủy viên, {} phụ trách chi bộ", meeting.plan.cell.parent)))
}

/// Who is to speak next: the first here, chair and minute-taker apart, who has not spoken.
pub fn next_speaker(meeting: &Meeting) -> Option<MemberId> {
    practice(meeting)?;
    let waits = |id: MemberId| meeting.waiting.iter().any(|waiting| waiting.who == Speaker::Member(id));
    let mut silent = meeting.silent_members().into_iter().map(|attendee| attendee.id);
    silent.find(|id| !is_officer(meeting, *id) && !waits(*id))
}

/// What the running speech says, or else the last one.
pub fn speech_note(meeting: &Meeting) -> Option<String> {
    practice(meeting)?;
    let speech = meeting.speaking.or(meeting.speeches.last().map(|speech| speech.id))? as usize;
    let topic = nth_topic(speech);
    let opinion = nth(&topic.opinions, speech / TOPICS.len())?;
    Some(filled(meeting, opinion, speech))
}

/// What is noted under an item.
pub fn item_note(meeting: &Meeting, item: ItemId) -> Option<String> {
    practice(meeting)?;
    let month = month(meeting);
    Some(match meeting.agenda.get(item)?.step.as_str() {
        "opening" if meeting.plan.kind.is_of_month() => {
            format!("Nêu lý do sinh hoạt chi bộ thường kỳ tháng {month}.")
        }
        "dues" => format!("Đã thu đảng phí tháng {month} của các đồng chí có mặt."),
        "last_month" => format!("Chi bộ đã {}; {}.", TOPICS[0].done, TOPICS[6].done).replace("{n}", "5"),
        "next_month" => format!("Nhiệm vụ trọng tâm: {}; {}.", TOPICS[0].next, TOPICS[3].next),
        "information" => NEWS[1].to_owned(),
        _ => return None,
    })
}

/// The count of the ballot that is open: all those entitled and present are for it.
pub fn count(meeting: &Meeting) -> Option<Count> {
    practice(meeting)?;
    let ballot = meeting.open_ballot()?;
    Some(Count { yes: ballot.entitled, no: 0, other: 0 })
}

/// Two who are here, hold no office, are in no other body and do not stand, to count; a presidium and a secretariat are
/// led by whoever holds the office.
pub fn body(meeting: &Meeting, kind: BodyKind) -> Option<Vec<MemberId>> {
    practice(meeting)?;
    let is_free = |id: &MemberId| {
        !is_officer(meeting, *id)
            && meeting.bodies.iter().all(|body| !body.members.contains(id))
            && meeting.check_for_body(BodyKind::Tellers, *id).is_ok()
    };
    let voters = meeting.voters();
    let officer = match kind {
        BodyKind::Presidium => meeting.plan.chair,
        BodyKind::Secretariat => meeting.plan.minute_taker,
        BodyKind::Tellers => None,
    };
    let officer = officer.filter(|id| voters.contains(id));
    let members: Vec<MemberId> =
        officer.into_iter().chain(voters.into_iter().filter(is_free)).take(2).collect();
    (!members.is_empty()).then_some(members)
}

/// What is to be voted under the current item; none when it has been.
pub fn question(meeting: &Meeting) -> Option<(Purpose, String)> {
    // Of other meetings the usual question of the form says it.
    practice(meeting).filter(|()| meeting.plan.kind.is_of_month())?;
    let (purpose, words) = match meeting.agenda.current()?.step.as_str() {
        "programme" => (Purpose::Agenda, "Thông qua chương trình sinh hoạt".to_owned()),
        "conclusion" => (Purpose::Resolution, format!("Thông qua nghị quyết tháng {}", month(meeting))),
        "scoring" => (Purpose::Score, "Thống nhất bảng tự chấm điểm chất lượng sinh hoạt chi bộ".to_owned()),
        "adoption" => (Purpose::Minutes, "Thông qua biên bản".to_owned()),
        _ => return None,
    };
    let voted = meeting.ballots.iter().any(|ballot| ballot.purpose == purpose);
    (!voted).then_some((purpose, words))
}

/// How the first task carried over went that was not reviewed yet.
pub fn review(meeting: &Meeting) -> Option<(TaskId, TaskState, &'static str)> {
    practice(meeting)?;
    let task = meeting.carried.iter().find(|task| task.state == TaskState::Given)?;
    Some((task.id.clone(), TaskState::Done, "Đã hoàn thành."))
}

/// A task for a member here who has none yet, chair and minute-taker only where nobody else is here.
pub fn task(meeting: &Meeting) -> Option<Proposed> {
    practice(meeting)?;
    let number = meeting.tasks.len();
    let free = |id: &MemberId| meeting.tasks.iter().all(|task| !task.who.contains(id));
    let other = here(meeting).find(|id| !is_officer(meeting, *id) && free(id));
    let who = other.or_else(|| here(meeting).find(free))?;
    let what = filled(meeting, nth_topic(number).task, number);
    Some(Proposed { what, who, due: meeting.plan.date + Days::new(21) })
}

/// Points of a judged criterion: results by the share of tasks done, else one point off with its
/// reason.
pub fn judgement(meeting: &Meeting, criterion: &str, max: Points) -> Option<(Points, String)> {
    practice(meeting)?;
    if criterion == RESULTS {
        return Some(results(meeting, max));
    }
    Some((Points(max.0.saturating_sub(100)), deduction(criterion).to_owned()))
}

/// Most statements that a practised round has where those whose turns it were are away.
const STATEMENTS: usize = 2;

/// Whether a practised round is over: no turn that was planned, offered or asked for is still to come, and somebody spoke
/// or put the turn off, two where so many had one.
pub fn round_is_done(meeting: &Meeting) -> bool {
    let laid = meeting.laid_turns().unwrap_or_default().iter();
    let turns: Vec<MemberId> = laid.chain(&meeting.round.turns.asked).copied().collect();
    let is_settled = |member: &MemberId| {
        let said = meeting.statements.iter().any(|(other, _)| other == member);
        said || meeting.deferred.contains_key(member) || !meeting.is_here(*member)
    };
    let least = match meeting.laid_turns() {
        Some(laid) => laid.len().min(STATEMENTS),
        None => STATEMENTS,
    };
    let practised = meeting.statements.len() + meeting.deferred.len();
    practice(meeting).is_some() && practised >= least && turns.iter().all(is_settled)
}

/// A statement of self-criticism, and the member whose turn it is.
pub fn statement(meeting: &Meeting) -> Option<(MemberId, Statement)> {
    practice(meeting)?;
    let stated = |id: &MemberId| meeting.statements.iter().any(|(member, _)| member == id);
    let turn = here(meeting).find(|id| !is_officer(meeting, *id) && !stated(id));
    let member = turn.or_else(|| here(meeting).next())?;
    let due = meeting.plan.date + Days::new(30);
    Some((member, round::statement(meeting.statements.len(), due)))
}

/// Praise for the member who stated last.
pub fn remark(meeting: &Meeting) -> Option<(RemarkKind, MemberId, &'static str)> {
    practice(meeting)?;
    let (member, _) = meeting.statements.last()?;
    Some((RemarkKind::Praise, *member, nth(&PRAISES, meeting.remarks.len())?))
}

/// What the chair concludes of an item.
pub fn conclusion(meeting: &Meeting, item: ItemId) -> Option<&'static str> {
    practice(meeting)?;
    let resolved = meeting.plan.kind.issues_resolution();
    Some(match meeting.agenda.get(item)?.step.as_str() {
        "last_month" => "Chi bộ cơ bản hoàn thành nhiệm vụ tháng trước.",
        "next_month" => "Thống nhất các nhiệm vụ trọng tâm như dự thảo.",
        "discussion" if resolved => "Chi ủy tiếp thu các ý kiến, đưa vào nghị quyết và phân công thực hiện.",
        "discussion" => "Chủ trì tiếp thu các ý kiến và phân công thực hiện.",
        "self_criticism" => "Các đồng chí tự phê bình nghiêm túc, góp ý trên tinh thần xây dựng.",
        "topic_conclusion" => "Chuyên đề sát thực tế của chi bộ, các đồng chí thảo luận sôi nổi.",
        "conclusion" if resolved => "Thống nhất các nội dung của dự thảo nghị quyết, đưa ra biểu quyết.",
        "conclusion" => "Thống nhất các nội dung đã thảo luận.",
        _ => return None,
    })
}

/// The next point of the resolution.
pub fn point(meeting: &Meeting) -> Option<(Section, String)> {
    practice(meeting)?;
    let number = meeting.points.len();
    Some(match number {
        0 if meeting.plan.kind == MeetingKind::Congress => {
            (Section::LastMonth, "Chi bộ cơ bản hoàn thành nhiệm vụ nhiệm kỳ qua.".to_owned())
        }
        0 => (Section::LastMonth, "Chi bộ cơ bản hoàn thành nhiệm vụ tháng trước.".to_owned()),
        _ => (Section::NextMonth, filled(meeting, nth_topic(number - 1).point, number)),
    })
}

fn practice(meeting: &Meeting) -> Option<()> {
    meeting.plan.practice.then_some(())
}

fn is_officer(meeting: &Meeting, member: MemberId) -> bool {
    [meeting.plan.chair, meeting.plan.minute_taker].contains(&Some(member))
}

/// Members taking part, in the order of the roll.
fn here(meeting: &Meeting) -> impl Iterator<Item = MemberId> + '_ {
    meeting.roll.iter().map(|attendee| attendee.id).filter(|id| meeting.is_here(*id))
}

/// The one at a place of a list that begins again at its end.
fn nth(of: &[&'static str], place: usize) -> Option<&'static str> {
    of.get(place % of.len().max(1)).copied()
}

fn nth_topic(place: usize) -> &'static Topic {
    &TOPICS[place % TOPICS.len()]
}

fn month(meeting: &Meeting) -> String {
    month_number(meeting.plan.date)
}

fn filled(meeting: &Meeting, phrase: &str, number: usize) -> String {
    fill(&mut Rng::with_seed(number as u64), phrase, &month(meeting))
}
