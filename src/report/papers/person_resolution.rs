//! Nghị quyết đề nghị kết nạp, đề nghị công nhận đảng viên chính thức: one person, one vote, one resolution.
//!
//! Its words are those of the form (13-KNĐ, HD 38-HD/BTCTW of 2025; of the admission by analogy), whose number is not
//! printed. What nobody recorded stays open for a hand to fill in. There is none of a vote that was lost.

use super::versions;
use crate::domain::{
    Attendance, Attendee, Ballot, Matter, Meeting, MembershipStep, Presence, Standing, State, VotedPerson,
};
use crate::report::naming::{cell_name, name, office, upper_committee};
use crate::report::sentence::{capital, clause, ended, flowing};
use crate::report::source::{Source, VI};
use crate::report::{Block, Document, Lack, Signatures, traced};
use crate::text::{long_date, percent};

/// Classes of absence.
const EXCUSED: &str = "có lý do";
const UNEXCUSED: &str = "không có lý do";
/// What stands where nothing was recorded.
const OPEN: &str = "……………";

/// A vote on a person, of a meeting.
#[derive(Debug, Clone, Copy)]
pub struct PersonSource<'a> {
    /// The meeting.
    pub source: Source<'a>,
    /// Which of those of its kind that passed, from 1; without one the only one.
    pub number: Option<usize>,
}

impl<'a> PersonSource<'a> {
    /// The vote, and whom it was about.
    ///
    /// # Errors
    /// None passed, several did and none is named, or there is none of that number.
    fn vote(&self, step: MembershipStep) -> Result<(&'a Ballot, &'a VotedPerson), Lack> {
        let meeting = self.source.meeting;
        let carried = carried(meeting, step);
        let names = || carried.iter().map(|(_, person)| person.name.clone()).collect::<Vec<_>>();
        match (self.number, carried.as_slice()) {
            (_, []) => Err(Lack::of_person(meeting, step)),
            (None, [one]) => Ok(*one),
            (None, _) => Err(Lack::WhichPerson(names())),
            (Some(number), all) => {
                let found = number.checked_sub(1).and_then(|at| all.get(at)).copied();
                found.ok_or_else(|| Lack::WhichPerson(names()))
            }
        }
    }

    /// The resolution.
    ///
    /// # Errors
    /// As of the vote that it rests on.
    pub(in crate::report) fn resolution(&self, step: MembershipStep) -> Result<Document, Lack> {
        self.vote(step).map(|(ballot, person)| resolution(&self.source, ballot, (person, step)))
    }
}

/// The votes of a kind that passed, in their order.
pub(super) fn carried(meeting: &Meeting, step: MembershipStep) -> Vec<(&Ballot, &VotedPerson)> {
    let all = meeting.carried_persons().into_iter();
    all.filter(|(ballot, _)| ballot.purpose == step.purpose()).collect()
}

/// "quần chúng Kim Sa Rinh", "đảng viên dự bị Sơn Vi Sal".
pub(super) fn called(person: &VotedPerson, step: MembershipStep) -> String {
    match step {
        MembershipStep::Admission => format!("quần chúng {}", person.name),
        MembershipStep::Recognition => format!("đảng viên dự bị {}", person.name),
    }
}

fn resolution(source: &Source, ballot: &Ballot, of: (&VotedPerson, MembershipStep)) -> Document {
    let meeting = source.meeting;
    let (person, step) = of;
    let subtitle = match step {
        MembershipStep::Admission => "đề nghị kết nạp đảng viên",
        MembershipStep::Recognition => "đề nghị công nhận đảng viên chính thức",
    };
    let number = meeting.resolution_on(ballot).map_or("…".to_owned(), |number| format!("{number:02}"));
    Document {
        header: source.header(Some(format!("Số {number}-NQ/CB")), true),
        stamps: source.stamps(),
        title: "NGHỊ QUYẾT".into(),
        subtitle: subtitle.into(),
        blocks: blocks(source, ballot, of),
        signatures: Some(Signatures { left: None, right: source.for_the_cell(), later: Vec::new() }),
        recipients: vec![
            format!("{} (để báo cáo);", upper_committee(&meeting.plan.cell)),
            "Lưu hồ sơ Chi bộ.".into(),
        ],
        copies: 1,
        properties: source.properties(&format!("Nghị quyết {subtitle}: {}", person.name)),
    }
}

fn blocks(source: &Source, ballot: &Ballot, (person, step): (&VotedPerson, MembershipStep)) -> Vec<Block> {
    let meeting = source.meeting;
    let by_vote = traced::of(meeting, [Matter::Ballot(ballot.id)]);
    let article = match step {
        MembershipStep::Admission => 4,
        MembershipStep::Recognition => 5,
    };
    let who = called(person, step);
    let heard = format!("Sau khi nghe báo cáo và thảo luận, Chi bộ thống nhất kết luận về {who} như sau:");
    let judged = |label: &str, words: &str| {
        let words = if words.trim().is_empty() { OPEN.to_owned() } else { capital(&ended(words)) };
        Block::field(by_vote.clone(), label, words)
    };
    let above = upper_committee(&meeting.plan.cell);
    let above = if above.is_empty() { OPEN.to_owned() } else { above };
    let proposed = match step {
        MembershipStep::Admission => format!("kết nạp {who} vào Đảng"),
        MembershipStep::Recognition => format!("công nhận {who} là đảng viên chính thức"),
    };
    let replaced = versions::blocks(meeting, "Nghị quyết", |version| version.has_ballot(ballot.id));
    let background = match step {
        MembershipStep::Admission => vec![judged("Vấn đề lý lịch", &person.background)],
        MembershipStep::Recognition => Vec::new(),
    };
    let opening = vec![
        Block::dash(
            crate::report::Origin::fixed(),
            format!("Căn cứ Điều {article}, Điều lệ Đảng Cộng sản Việt Nam,"),
        ),
        Block::paragraph(
            by_vote.and(&traced::of(meeting, [Matter::Plan])),
            convened(meeting, (person, step)),
        ),
        Block::paragraph(traced::attendance(meeting), members(meeting)),
        Block::paragraph(traced::officers(meeting).and(&traced::roll(meeting)), officers(meeting)),
        Block::paragraph(by_vote.clone(), heard),
    ];
    let told = vec![
        judged("Ưu điểm", &person.strengths),
        judged("Khuyết điểm", &person.faults),
        Block::paragraph(by_vote.and(&traced::roll(meeting)), found(meeting, ballot, (person, step))),
        Block::paragraph(by_vote.clone(), format!("Chi bộ đề nghị {above} xét, quyết định {proposed}.")),
    ];
    [opening, background, told, replaced].concat()
}

/// "Ngày 03 tháng 12 năm 2026, Chi bộ ấp Thử đã họp để xét, đề nghị …".
fn convened(meeting: &Meeting, (person, step): (&VotedPerson, MembershipStep)) -> String {
    let (day, cell, who) =
        (capital(&long_date(meeting.day(), VI)), cell_name(&meeting.plan.cell), called(person, step));
    match step {
        MembershipStep::Admission => format!("{day}, {cell} đã họp để xét, đề nghị kết nạp {who} vào Đảng."),
        MembershipStep::Recognition => {
            let joined = person.joined.map_or(format!("ngày {OPEN}"), |joined| long_date(joined, VI));
            format!(
                "{day}, {cell} đã họp để xét, đề nghị công nhận {who} được kết nạp vào Đảng {joined}, trở thành đảng viên \
                 chính thức."
            )
        }
    }
}

/// Who stands on the roll of the cell, official ones and probationary ones, who came, and why others did not.
pub(super) fn members(meeting: &Meeting) -> String {
    let own = |one: &&Attendee| one.standing != Standing::TemporaryIn;
    let all: Vec<&Attendee> = meeting.roll.iter().filter(own).collect();
    let probationary = all.iter().filter(|one| one.standing == Standing::Probationary).count();
    let total = format!(
        "Tổng số đảng viên của Chi bộ: {} đảng viên, trong đó chính thức {} đồng chí, dự bị {probationary} đồng chí.",
        all.len(),
        all.len() - probationary
    );
    if meeting.roll_called().is_none() {
        return format!("{total} Có mặt: {OPEN} Vắng mặt: {OPEN} Lý do vắng mặt: {OPEN}");
    }
    let absent: Vec<&Attendee> = all.iter().copied().filter(|one| !meeting.attended(one.id)).collect();
    let present = format!("{total} Có mặt: {} đồng chí.", all.len() - absent.len());
    match absent.is_empty() {
        true => format!("{present} Vắng mặt: không."),
        false => format!(
            "{present} Vắng mặt: {} đồng chí. Lý do vắng mặt: {}.",
            absent.len(),
            reasons(meeting, &absent)
        ),
    }
}

/// By class alone: why somebody stayed away is nobody's business outside of the minutes.
fn reasons(meeting: &Meeting, absent: &[&Attendee]) -> String {
    let class = |one: &Attendee| match meeting.attendance.get(&one.id) {
        _ if !one.standing.is_summoned() => one.standing.label().vi,
        Some(Attendance { presence: Presence::Excused { .. }, .. }) => EXCUSED,
        _ => UNEXCUSED,
    };
    let mut classes: Vec<(&str, usize)> = vec![(EXCUSED, 0), (UNEXCUSED, 0)];
    for name in absent.iter().map(|one| class(one)) {
        match classes.iter_mut().find(|(other, _)| *other == name) {
            Some((_, number)) => *number += 1,
            None => classes.push((name, 1)),
        }
    }
    let told = classes.iter().filter(|(_, number)| *number > 0);
    told.map(|(name, number)| format!("{name} {number}")).collect::<Vec<_>>().join(", ")
}

/// "Chủ trì hội nghị: Đồng chí … Chức vụ: … Thư ký hội nghị: Đồng chí …".
pub(super) fn officers(meeting: &Meeting) -> String {
    let named = |member| format!("Đồng chí {}", name(meeting, member));
    let chair = meeting.plan.chair.map_or(OPEN.to_owned(), named);
    let role = meeting.plan.chair.and_then(|chair| meeting.attendee(chair)).and_then(|one| office(one.role));
    let role = role.unwrap_or("Đảng viên");
    let taker = meeting.plan.minute_taker.map_or(OPEN.to_owned(), named);
    format!("Chủ trì hội nghị: {chair}. Chức vụ: {role}. Thư ký hội nghị: {taker}.")
}

/// That the person is worthy, with the votes of all official members of the cell; where the base of the vote leaves
/// somebody out, the share of it too.
fn found(meeting: &Meeting, ballot: &Ballot, (person, step): (&VotedPerson, MembershipStep)) -> String {
    let (count, all) = (ballot.count(), ballot.base.all_official());
    let (yes, no) = count.map_or((0, 0), |count| (count.yes, count.no));
    let share = |votes: u32, of: u32| percent(u64::from(votes), u64::from(of), VI);
    let who = called(person, step);
    let worthy = match step {
        MembershipStep::Admission => "xứng đáng được kết nạp vào Đảng",
        MembershipStep::Recognition => "xứng đáng được công nhận đảng viên chính thức",
    };
    let against = match no {
        0 => "Số không tán thành: không.".to_owned(),
        no => {
            let told = meeting.against(ballot).map(|words| flowing(&clause(words)));
            // What nobody told can be filled in by hand until the paper is adopted; then it has no blanks.
            let reason = told.or_else(|| (meeting.state != State::Adopted).then(|| OPEN.to_owned()));
            let reason = reason.map_or(String::new(), |words| format!(" với lý do {words}"));
            format!("Số không tán thành {no} đồng chí (chiếm {}){reason}.", share(no, all))
        }
    };
    let base = ballot.base.count;
    let of_base = match base == all {
        true => String::new(),
        false => {
            format!(" Tính trên {base} đồng chí có quyền biểu quyết: {yes}/{base} ({}).", share(yes, base))
        }
    };
    format!(
        "Đối chiếu với quy định của Điều lệ Đảng về tiêu chuẩn đảng viên, Chi bộ nhận thấy {who} {worthy} với sự tán \
         thành của {yes} đồng chí (đạt {}) so với tổng số đảng viên chính thức. {against}{of_base}",
        share(yes, all)
    )
}
