//! Two papers of a congress that need the roll beside the meeting: who takes part in it, made once the roll was called,
//! and the submission that asks the body above to approve whom it elected.
//!
//! What the roll does not say (sex, age, schooling of somebody) is told as not recorded; where it says it of nobody the line
//! stays open for a hand to fill in.

use chrono::Datelike;

use super::who_is_here::{general_education, political_theory, professional_training, those_here, women};
use crate::domain::{
    ElectedMember, Majority, Matter, Meeting, MeetingKind, MemberId, Person, Post, Roll, Standing,
};
use crate::report::naming::{cell_name, signer, term_words, upper_committee};
use crate::report::source::{Source, VI, header, place_date, presidium};
use crate::report::{
    Block, Cell, Document, Header, Lack, Origin, Signature, Signatures, Table, TableColumn, TableRow, traced,
};
use crate::text::{decimal, long_date, percent};

/// What stands where nothing was recorded.
pub(super) const OPEN: &str = "………";

/// A congress with the roll of its cell.
#[derive(Debug, Clone, Copy)]
pub struct CongressSource<'a> {
    /// The meeting.
    pub source: Source<'a>,
    /// The roll, which knows years of birth.
    pub roll: &'a Roll,
}

/// Who takes part in the congress.
pub fn congress_members(of: &CongressSource) -> Document {
    let (source, meeting) = (&of.source, of.source.meeting);
    let (called, counts) = (traced::attendance(meeting), meeting.counts());
    let (summoned, present) = (counts.summoned, counts.attended);
    let share = percent(present.into(), summoned.into(), VI);
    let absent = match (counts.excused, counts.unexcused) {
        (0, 0) => "không".to_owned(),
        (excused, unexcused) => {
            format!("{} đồng chí (có lý do {excused}, không có lý do {unexcused})", excused + unexcused)
        }
    };
    let needed = Majority::TwoThirds.needed(summoned);
    let valid = match present >= needed {
        true => "đủ hai phần ba số đảng viên được triệu tập",
        false => "chưa đủ hai phần ba số đảng viên được triệu tập",
    };
    let field = |label: &str, words: String| Block::field(called.clone(), label, words);
    let of_roll = |label: &str, words: String| Block::field(traced::roll(meeting), label, words);
    let ages = of_roll("Tuổi đời (tính theo năm sinh)", ages(of));
    let blocks = vec![
        field("Số đảng viên được triệu tập", format!("{summoned} đồng chí.")),
        field("Có mặt", format!("{present} đồng chí, đạt {share}.")),
        field("Vắng mặt", format!("{absent}.")),
        Block::words("Trong số đảng viên có mặt:"),
        field("Chính thức, dự bị", standings(meeting)),
        of_roll("Nữ", women(of)),
        ages,
        of_roll("Trình độ giáo dục phổ thông", general_education(of)),
        of_roll("Trình độ chuyên môn", professional_training(of)),
        of_roll("Trình độ lý luận chính trị", political_theory(of)),
        Block::paragraph(
            called,
            format!("Có mặt {present}/{summoned} đồng chí, {valid} (khoản 6, Điều 11 Điều lệ Đảng)."),
        ),
    ];
    let right = presidium(meeting);
    Document {
        header: source.header(None, true),
        stamps: source.stamps(),
        title: "BÁO CÁO".into(),
        subtitle: "tình hình đảng viên dự đại hội".into(),
        blocks,
        signatures: Some(Signatures { left: None, right, later: Vec::new() }),
        recipients: Vec::new(),
        copies: 1,
        properties: source.properties("Báo cáo tình hình đảng viên"),
    }
}

fn standings(meeting: &Meeting) -> String {
    let here = meeting.roll.iter().filter(|one| meeting.attended(one.id));
    let probationary = here.clone().filter(|one| one.standing == Standing::Probationary).count();
    let temporary = here.clone().filter(|one| one.standing == Standing::TemporaryIn).count();
    let official = here.count() - probationary - temporary;
    let temporary = match temporary {
        0 => String::new(),
        n => format!(", sinh hoạt tạm thời đến {n} đồng chí"),
    };
    format!("chính thức {official} đồng chí, dự bị {probationary} đồng chí{temporary}.")
}

/// The oldest, the youngest and the mean of those here whose year of birth is known.
fn ages(of: &CongressSource) -> String {
    let meeting = of.source.meeting;
    let (here, year) = (those_here(of), meeting.day().year());
    let age = |person: &&Person| u32::try_from(year - person.born?.year()).ok();
    let ages: Vec<u32> = here.iter().flatten().filter_map(age).collect();
    let Some((oldest, youngest)) = ages.iter().max().zip(ages.iter().min()) else {
        return format!("cao nhất {OPEN}, thấp nhất {OPEN}, bình quân {OPEN}.");
    };
    // One decimal, half up.
    let (sum, n) = (ages.iter().map(|age| i64::from(*age)).sum::<i64>(), ages.len() as i64);
    let mean = decimal((20 * sum + n) / (2 * n) * 10, VI);
    let unknown = match here.len() - ages.len() {
        0 => String::new(),
        n => format!(" (chưa ghi năm sinh: {n} đồng chí)"),
    };
    format!("cao nhất {oldest}, thấp nhất {youngest}, bình quân {mean}{unknown}.")
}

/// Why there is no report on who takes part.
pub fn no_members(of: &CongressSource) -> Option<Lack> {
    let meeting = of.source.meeting;
    match meeting.plan.kind {
        MeetingKind::Congress if meeting.roll_called().is_some() => None,
        MeetingKind::Congress => Some(Lack::RollNotCalled),
        _ => Some(Lack::NoCongress),
    }
}

/// That the body above is asked to approve committee, secretary and deputy.
pub fn congress_submission(of: &CongressSource) -> Document {
    let (source, meeting) = (&of.source, of.source.meeting);
    let cell = &meeting.plan.cell;
    let (own, above) = (cell_name(cell), upper_committee(cell));
    let above = if above.is_empty() { format!("{OPEN}{OPEN}") } else { above };
    let elections = traced::every(meeting, |matter| matches!(matter, Matter::Election(_)));
    let posts: Vec<&str> = meeting.elected().into_iter().map(|(post, _)| post.label().vi).collect();
    let about = format!("đề nghị công nhận {} {}", posts.join(", "), term_words(meeting));
    let day = long_date(meeting.day(), VI);
    let blocks = vec![
        Block::centred(traced::of(meeting, [Matter::Plan]), format!("Kính trình: {above}")),
        Block::dash(Origin::fixed(), "Căn cứ Điều lệ Đảng;".to_owned()),
        Block::dash(elections.clone(), format!("Căn cứ kết quả bầu cử tại Đại hội {own} {day},")),
        Block::paragraph(elections.clone(), format!("{own} đề nghị công nhận các đồng chí có tên sau:")),
        Block::table(table(of, &elections)),
        Block::paragraph(
            traced::of(meeting, [Matter::Plan]),
            format!("{own} kính trình {above} xem xét, quyết định."),
        ),
    ];
    let head = header(cell);
    Document {
        header: Header {
            number: Some("Số …-TTr/CB".to_owned()),
            place_date: Some(place_date(cell, meeting.day())),
            ..head
        },
        stamps: source.stamps(),
        title: "TỜ TRÌNH".into(),
        subtitle: about,
        blocks,
        signatures: Some(Signatures { left: None, right: signature(source), later: Vec::new() }),
        recipients: vec!["Như trên;".into(), "Lưu Chi bộ.".into()],
        copies: 1,
        properties: source.properties("Tờ trình"),
    }
}

/// After the congress whoever it elected secretary signs for the cell.
fn signature(source: &Source) -> Signature {
    let meeting = source.meeting;
    let secretary = elected_to(meeting, Post::Secretary).first().map(|one| one.member);
    match secretary {
        Some(secretary) => Signature {
            above: Some(source.sign_for.words().to_owned()),
            title: "BÍ THƯ".to_owned(),
            name: signer(meeting, Some(secretary)),
        },
        None => source.for_the_cell(),
    }
}

fn elected_to(meeting: &Meeting, post: Post) -> Vec<ElectedMember> {
    meeting.elected().into_iter().find(|(other, _)| *other == post).map_or_else(Vec::new, |(_, all)| all)
}

/// A row a person: the highest office, and the votes of every post they were elected to.
fn table(of: &CongressSource, origin: &Origin) -> Table {
    let meeting = of.source.meeting;
    let mut members: Vec<(MemberId, Post)> = Vec::new();
    for post in [Post::Secretary, Post::Deputy, Post::Committee] {
        for one in elected_to(meeting, post) {
            if members.iter().all(|(member, _)| *member != one.member) {
                members.push((one.member, post));
            }
        }
    }
    let columns = vec![
        TableColumn::centre("TT", 7),
        TableColumn::left("Họ và tên", 32),
        TableColumn::centre("Năm sinh", 12),
        TableColumn::left("Chức vụ", 17),
        TableColumn::left("Số phiếu, tỷ lệ %", 32),
    ];
    let row = |(number, (member, post)): (u32, &(MemberId, Post))| {
        let born = of.roll.get(*member).and_then(|one| one.person.born);
        let office = match post {
            Post::Secretary => "Bí thư",
            Post::Deputy => "Phó bí thư",
            Post::Committee => "Chi ủy viên",
        };
        let cells = [
            number.to_string(),
            meeting.name(*member).to_owned(),
            born.map_or_else(|| OPEN.to_owned(), |born| born.year().to_string()),
            office.to_owned(),
            votes(meeting, *member),
        ];
        TableRow::new(origin.and(&traced::roll(meeting)), cells.map(Cell::from))
    };
    Table { columns, rows: (1..).zip(&members).map(row).collect() }
}

/// "chi ủy 17/20 (85,0%); bí thư 18/20 (90,0%)"
fn votes(meeting: &Meeting, member: MemberId) -> String {
    let of_post = |(post, elected): (Post, Vec<ElectedMember>)| {
        let one = elected.into_iter().find(|one| one.member == member)?;
        let rounds = &meeting.election_to(post)?.rounds;
        let base = rounds.iter().find(|round| round.number == one.round)?.base.count;
        let share = percent(one.votes.into(), base.into(), VI);
        Some(format!("{} {}/{base} ({share})", post.label().vi, one.votes))
    };
    meeting.elected().into_iter().filter_map(of_post).collect::<Vec<_>>().join("; ")
}

/// Why there is no submission: nobody was elected.
pub fn no_submission(of: &CongressSource) -> Option<Lack> {
    let meeting = of.source.meeting;
    match (meeting.plan.kind, meeting.elected().is_empty()) {
        (MeetingKind::Congress, false) => None,
        (MeetingKind::Congress, true) => Some(Lack::NobodyElected),
        _ => Some(Lack::NoCongress),
    }
}
