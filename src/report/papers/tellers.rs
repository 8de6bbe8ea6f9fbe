//! Biên bản kiểm phiếu: when, who counted, and every secret vote or round of an election with all its sums.
//!
//! Says what was counted; who is elected is worked out in the domain.

use super::minutes::{case, elections, secret, told_here, votes_excluded};
use crate::domain::{
    Ballot, BodyKind, BoxVotes, Election, ElectionRound, Matter, Meeting, MeetingKind, PaperSums, box_label,
};
use crate::report::naming::signer;
use crate::report::source::{Source, VI};
use crate::report::{
    Block, Cell, Document, HeadingLevel, Origin, Signature, Signatures, Table, TableColumn, TableRow, traced,
};
use crate::text::{capital, long_date, percent};

/// The record of the tellers on secret votes.
pub fn tellers_vote(source: &Source) -> Document {
    let meeting = source.meeting;
    let counted = told_here(meeting).into_iter();
    let counted = counted.filter(|one| one.secret_count().is_some() && !meeting.has_boxes(one.id));
    let blocks = (1..).zip(counted).flat_map(|(number, ballot)| of_vote(meeting, number, ballot));
    record(source, "kiểm phiếu biểu quyết", blocks.collect())
}

/// The record of the tellers on discipline, which their secretary and their head sign.
pub fn tellers_discipline(source: &Source) -> Document {
    let meeting = source.meeting;
    let counted = told_here(meeting).into_iter();
    let counted = counted.filter(|one| one.secret_count().is_some() && meeting.has_boxes(one.id));
    let blocks = (1..).zip(counted).flat_map(|(number, ballot)| of_discipline(meeting, number, ballot));
    let record = record(source, "kiểm phiếu biểu quyết kỷ luật", blocks.collect());
    let body = meeting.body(BodyKind::Tellers);
    let head = body.and_then(|body| body.members.first().copied());
    let sign =
        |title: &str, who| Signature { above: None, title: title.to_owned(), name: signer(meeting, who) };
    let signatures = Signatures {
        left: Some(sign("THƯ KÝ", body.and_then(|body| body.secretary))),
        right: sign("TỔ TRƯỞNG", head),
        later: Vec::new(),
    };
    Document { signatures: Some(signatures), ..record }
}

/// The record of the tellers on elections.
pub fn election_tellers(source: &Source) -> Document {
    let meeting = source.meeting;
    let counted =
        meeting.elections.iter().filter(|one| one.rounds.iter().any(|round| round.count().is_some()));
    let blocks = (1..).zip(counted).flat_map(|(number, one)| of_election(meeting, number, one));
    record(source, "kiểm phiếu bầu cử", blocks.collect())
}

fn record(source: &Source, what: &str, results: Vec<Block>) -> Document {
    let meeting = source.meeting;
    let called = BodyKind::Tellers.label(meeting.plan.kind).get(VI);
    let mut blocks = vec![Block::part("I. THỜI GIAN, THÀNH PHẦN")];
    let counts = meeting.counts();
    let day = Block::field(
        traced::of(meeting, [Matter::Opening]),
        "Thời gian",
        format!("{}.", long_date(meeting.day(), VI)),
    );
    let (summoned, present) = (counts.summoned, counts.attended);
    let attended = format!(
        "triệu tập {summoned} đồng chí, có mặt {present}, vắng {}.",
        summoned.saturating_sub(present)
    );
    blocks.extend([day, Block::field(traced::attendance(meeting), "Thành phần", attended)]);
    blocks.push(Block::part(format!("II. {}", called.to_uppercase())));
    let body = meeting.body(BodyKind::Tellers);
    let names = body
        .map_or_else(|| "………………".to_owned(), |body| meeting.body_words(BodyKind::Tellers, &body.members, VI));
    let origin = body.map_or_else(Origin::fixed, |body| traced::of(meeting, [Matter::Ballot(body.ballot)]));
    blocks.push(Block::paragraph(origin, format!("Gồm các đồng chí: {names}.")));
    blocks.push(Block::part("III. KẾT QUẢ KIỂM PHIẾU"));
    blocks.extend(results);
    Document {
        header: source.header(None, false),
        stamps: source.stamps(),
        title: "BIÊN BẢN".into(),
        subtitle: what.to_owned(),
        blocks,
        signatures: Some(signatures(meeting)),
        recipients: Vec::new(),
        copies: 1,
        properties: source.properties("Biên bản kiểm phiếu"),
    }
}

/// The head of the tellers, and whoever leads the meeting.
fn signatures(meeting: &Meeting) -> Signatures {
    let head = meeting.body(BodyKind::Tellers).and_then(|body| body.members.first().copied());
    let congress = meeting.plan.kind == MeetingKind::Congress;
    let (above, title, right) = match congress {
        true => (Some("T/M BAN KIỂM PHIẾU".to_owned()), "TRƯỞNG BAN", "T/M ĐOÀN CHỦ TỊCH"),
        false => (None, "TỔ TRƯỞNG TỔ KIỂM PHIẾU", "CHỦ TRÌ HỘI NGHỊ"),
    };
    Signatures {
        left: Some(Signature { above, title: title.to_owned(), name: signer(meeting, head) }),
        right: Signature {
            above: None,
            title: right.to_owned(),
            name: signer(meeting, meeting.signs_for(BodyKind::Presidium, meeting.plan.chair)),
        },
        later: Vec::new(),
    }
}

/// "Phát ra 16 phiếu, thu về 16 phiếu, …" as fields, with the grounds.
fn papers(origin: &Origin, sums: &PaperSums) -> Vec<Block> {
    let field = |label: &str, words: String| Block::field(origin.clone(), label, words);
    let grounds = secret::grounds(sums).map_or(String::new(), |grounds| format!(" (lý do: {grounds})"));
    vec![
        field("Số phiếu phát ra", format!("{} phiếu.", sums.issued)),
        field("Số phiếu thu về", format!("{} phiếu.", sums.returned)),
        field("Số phiếu hợp lệ", format!("{} phiếu.", sums.valid)),
        field("Số phiếu không hợp lệ", format!("{} phiếu{grounds}.", sums.rejected())),
    ]
}

fn of_vote(meeting: &Meeting, number: u32, ballot: &Ballot) -> Vec<Block> {
    let origin = traced::of(meeting, [Matter::Ballot(ballot.id)]);
    let Some(count) = ballot.secret_count() else { return Vec::new() };
    let base = ballot.base.count;
    let share = |votes: u32| percent(votes.into(), base.into(), VI);
    let mut blocks =
        vec![Block::heading(origin.clone(), HeadingLevel::Two, format!("{number}. {}", ballot.question))];
    let but = votes_excluded(&ballot.base, ballot.roll_called);
    blocks.push(Block::paragraph(
        origin.clone(),
        format!("Số đảng viên có quyền biểu quyết: {base} đồng chí{but}."),
    ));
    blocks.extend(papers(&origin, &count.papers));
    let columns = vec![
        TableColumn::left("Ý kiến", 43),
        TableColumn::right("Số phiếu", 20),
        TableColumn::right("Tỷ lệ %", 30),
    ];
    let row = |label: &str, votes: u32| {
        TableRow::new(
            origin.clone(),
            [Cell::from(label), Cell::from(votes.to_string()), Cell::from(share(votes))],
        )
    };
    let rows = vec![row("Tán thành", count.yes), row("Không tán thành", count.no)];
    blocks.push(Block::table(Table { columns, rows }));
    let passed = ballot.outcome() == Some(crate::domain::Outcome::Passed);
    let verdict = if passed { "được thông qua" } else { "không được thông qua" };
    blocks.push(Block::paragraph(origin, format!("Cần {} phiếu tán thành: {verdict}.", ballot.needed())));
    blocks
}

fn of_discipline(meeting: &Meeting, number: u32, ballot: &Ballot) -> Vec<Block> {
    let origin = traced::of(meeting, [Matter::Ballot(ballot.id)]);
    let Some((case, count)) = meeting.case_of(ballot).zip(ballot.secret_count()) else { return Vec::new() };
    let base = ballot.base.count;
    let but = votes_excluded(&ballot.base, ballot.roll_called);
    let based = format!("Số đảng viên có quyền biểu quyết: {base} đồng chí{but}.");
    let columns = vec![
        TableColumn::left("Hình thức", 43),
        TableColumn::right("Số phiếu", 20),
        TableColumn::right("Tỷ lệ %", 30),
    ];
    let row = |one: &BoxVotes| {
        let label = capital(box_label(one.penalty).get(VI));
        let share = percent(one.votes.into(), base.into(), VI);
        TableRow::new(
            origin.clone(),
            [Cell::from(label), Cell::from(one.votes.to_string()), Cell::from(share)],
        )
    };
    let rows = count.boxes.iter().map(row).collect();
    let found = meeting.case_result(ballot).and_then(|result| result.penalty);
    let verdict = match found {
        None => "Không hình thức kỷ luật nào đủ số phiếu, kể cả khi cộng dồn.".to_owned(),
        Some(found) if found.added => format!(
            "Không hình thức nào đủ số phiếu theo quy định. Cộng dồn từ hình thức cao nhất xuống: {}. Kết quả: {}.",
            case::added(case, &count.boxes, found.penalty),
            case::reached_words(&found, base)
        ),
        Some(found) => format!("Kết quả: {}.", case::reached_words(&found, base)),
    };
    let head = [
        Block::heading(origin.clone(), HeadingLevel::Two, format!("{number}. {}", ballot.question)),
        Block::paragraph(origin.clone(), based),
    ];
    let told = [Block::table(Table { columns, rows }), Block::paragraph(origin.clone(), verdict)];
    head.into_iter().chain(papers(&origin, &count.papers)).chain(told).collect()
}

fn of_election(meeting: &Meeting, number: u32, election: &Election) -> Vec<Block> {
    let origin = traced::of(meeting, [Matter::Election(election.id)]);
    let post = election.post.label().get(VI);
    let heading = format!("{number}. Bầu {post}");
    let seats = format!("{:02} đồng chí.", election.seats);
    let head = [
        Block::heading(origin.clone(), HeadingLevel::Two, heading),
        Block::field(origin.clone(), "Số lượng cần bầu", seats),
    ];
    let counted = election.rounds.iter().filter(|round| round.count().is_some());
    let rounds = counted.flat_map(|round| of_round(meeting, election, round, &origin));
    head.into_iter().chain(rounds).collect()
}

fn of_round(meeting: &Meeting, election: &Election, round: &ElectionRound, origin: &Origin) -> Vec<Block> {
    let Some(count) = round.count() else { return Vec::new() };
    let base = round.base.count;
    let but = elections::left_out(meeting, round);
    let head = format!(
        "Vòng {}, bầu {:02} đồng chí, danh sách {} đồng chí; tính trên {base} đảng viên chính thức được triệu \
         tập{but}, có mặt lúc bầu {}.",
        round.number,
        round.seats,
        round.nominees.len(),
        round.entitled
    );
    let columns = vec![
        TableColumn::centre("TT", 7),
        TableColumn::left("Họ và tên", 43),
        TableColumn::right("Số phiếu", 20),
        TableColumn::right("Tỷ lệ %", 30),
    ];
    let rows = (1..).zip(round.by_votes()).map(|(number, one): (u32, _)| {
        let share = percent(one.votes.into(), base.into(), VI);
        let cells = [number.to_string(), meeting.name(one.member).to_owned(), one.votes.to_string(), share];
        TableRow::new(origin.clone(), cells.map(Cell::from))
    });
    let table = Table { columns, rows: rows.collect() };
    let mut blocks = vec![Block::paragraph(origin.clone(), head)];
    blocks.extend(papers(origin, &count.papers));
    blocks.push(Block::table(table));
    blocks.push(Block::paragraph(origin.clone(), elections::outcome(meeting, election, round)));
    blocks
}
