//! Phiếu biểu quyết, phiếu bầu cử: blank papers, as many as are handed out, all alike.
//!
//! Bears no code, number or mark by which one could be told from another.

use crate::domain::{Election, Matter, Meeting, MemberId, box_label};
use crate::report::naming::term_words;
use crate::report::source::{Source, VI};
use crate::report::{
    Block, Cell, Document, Lack, Origin, Properties, Stamp, Table, TableColumn, TableRow, traced,
};
use crate::text::{capital, lowered, name_key};

/// Stands where a term or a question is not known.
const OPEN: &str = "………………";

/// The paper of a secret vote on a question: of the one that waits for its count, else the last.
pub fn vote_ballot(source: &Source) -> Document {
    let meeting = source.meeting;
    let secret = meeting.ballots.iter().rev().filter(|ballot| ballot.secret && !meeting.has_boxes(ballot.id));
    let waiting = secret.clone().find(|ballot| ballot.count().is_none());
    let ballot = waiting.or_else(|| secret.clone().next());
    let question = ballot.map_or_else(|| OPEN.to_owned(), |ballot| lowered(&ballot.question));
    let columns = vec![TableColumn::centre("Tán thành", 1), TableColumn::centre("Không tán thành", 1)];
    let rows = vec![TableRow::new(Origin::fixed(), [Cell::blank(), Cell::blank()])];
    let blocks = vec![Block::words("Đồng chí đánh dấu X vào một ô."), Block::table(Table { columns, rows })];
    let copies = ballot.map_or(1, |ballot| ballot.entitled);
    blank(source, ("PHIẾU BIỂU QUYẾT", question), blocks, copies)
}

/// Why there is no paper of a vote: nothing was put to a secret one.
pub fn no_vote(source: &Source) -> Option<Lack> {
    let meeting = source.meeting;
    let none = meeting.ballots.iter().all(|ballot| !ballot.secret || meeting.has_boxes(ballot.id));
    none.then_some(Lack::NoSecretBallot)
}

/// The paper of a vote on discipline, a box for each form: of the one that waits for its count, else the last.
pub fn discipline_ballot(source: &Source) -> Document {
    let meeting = source.meeting;
    let cases = meeting.cases().into_iter().rev().filter(|(ballot, _)| meeting.has_boxes(ballot.id));
    let waiting = cases.clone().find(|(ballot, _)| ballot.count().is_none());
    let found = waiting.or_else(|| cases.clone().next());
    let name = found.map_or(OPEN, |(_, case)| &case.name);
    let boxes = found.map_or_else(Vec::new, |(ballot, _)| meeting.boxes(ballot));
    let columns = boxes.iter().map(|one| TableColumn::centre(capital(box_label(*one).get(VI)), 1)).collect();
    let rows = vec![TableRow::new(Origin::fixed(), boxes.iter().map(|_| Cell::blank()))];
    let blocks = vec![Block::words("Đồng chí đánh dấu X vào một ô."), Block::table(Table { columns, rows })];
    let subtitle = format!("thi hành (đề nghị thi hành) kỷ luật đối với đảng viên {name}");
    blank(source, ("PHIẾU BIỂU QUYẾT", subtitle), blocks, found.map_or(1, |(ballot, _)| ballot.entitled))
}

/// Why there is no such paper: no discipline was put to a vote.
pub fn no_discipline(source: &Source) -> Option<Lack> {
    let meeting = source.meeting;
    let none = meeting.ballots.iter().all(|ballot| !meeting.has_boxes(ballot.id));
    none.then_some(Lack::NoDiscipline)
}

/// The paper of an election: of the one that is under way, else the last; names in the order of given names.
pub fn election_ballot(source: &Source) -> Document {
    let meeting = source.meeting;
    let under_way = |one: &&Election| meeting.election_due(one) != crate::domain::ElectionDue::Nothing;
    let election = meeting.elections.iter().find(under_way).or(meeting.elections.last());
    let post = election.map_or(OPEN, |election| election.post.label().get(VI));
    let subtitle = format!("{post} {}", term_words(meeting));
    let (list, seats, copies) = election.map_or_else(|| (Vec::new(), 1, 1), |one| listed(meeting, one));
    let origin = election.map_or_else(Origin::fixed, |one| traced::of(meeting, [Matter::Election(one.id)]));
    let surplus = list.len() as u32 > seats;
    let how = match surplus {
        true => {
            format!("Gạch ngang họ và tên đồng chí không tín nhiệm, để lại không quá {seats:02} đồng chí.")
        }
        false => "Đánh dấu X vào ô đồng ý hoặc không đồng ý đối với từng đồng chí.".to_owned(),
    };
    let blocks = vec![
        Block::field(origin.clone(), "Số lượng cần bầu", format!("{seats:02} đồng chí.")),
        Block::words(how),
        Block::table(names(meeting, &list, &origin, surplus)),
    ];
    blank(source, ("PHIẾU BẦU CỬ", subtitle), blocks, copies)
}

/// Why there is no paper of an election: none was begun.
pub fn no_election(source: &Source) -> Option<Lack> {
    source.meeting.elections.is_empty().then_some(Lack::NoElection)
}

/// Who stands on the paper, how many are to be elected, and how many papers there are.
fn listed(meeting: &Meeting, election: &Election) -> (Vec<MemberId>, u32, u32) {
    let open = election.rounds.last().filter(|round| round.count().is_none());
    let result = election.result();
    let (mut list, seats, papers) = match open.or(election.rounds.last().filter(|_| result.free == 0)) {
        Some(round) => (round.nominees.clone(), round.seats, round.entitled),
        None if !result.tied.is_empty() => (result.tied.clone(), result.free, meeting.entitled_present()),
        None => (election.remaining(), result.free, meeting.entitled_present()),
    };
    list.sort_by_key(|member| name_key(meeting.name(*member)));
    (list, seats, papers)
}

fn names(meeting: &Meeting, list: &[MemberId], origin: &Origin, surplus: bool) -> Table {
    let mut columns = vec![TableColumn::centre("TT", 9), TableColumn::left("Họ và tên", 51)];
    if !surplus {
        columns.extend([TableColumn::centre("Đồng ý", 20), TableColumn::centre("Không đồng ý", 20)]);
    }
    let row = |(number, member): (usize, &MemberId)| {
        let cells = [Cell::from((number + 1).to_string()), Cell::from(meeting.name(*member))];
        TableRow::new(
            origin.clone(),
            cells.into_iter().chain((!surplus).then(|| [Cell::blank(), Cell::blank()]).into_iter().flatten()),
        )
    };
    Table { columns, rows: list.iter().enumerate().map(row).collect() }
}

/// A paper that nobody signs and nothing marks, but that it is for practice.
fn blank(source: &Source, (title, subtitle): (&str, String), blocks: Vec<Block>, copies: u32) -> Document {
    Document {
        header: source.header(None, false),
        stamps: source.stamps().into_iter().filter(|stamp| *stamp == Stamp::Practice).collect(),
        title: title.to_owned(),
        subtitle,
        blocks,
        signatures: None,
        recipients: Vec::new(),
        copies: copies.max(1),
        properties: Properties {
            title: title.to_owned(),
            meeting: String::new(),
            hash: String::new(),
            created: source.created,
            book_line: None,
            own_form: None,
        },
    }
}
