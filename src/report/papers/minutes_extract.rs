//! Trích biên bản: what the adopted minutes say under one item, or of one member's words and tasks, word for word.
//!
//! What is left out between is told by a sign. Self-criticism, criticism and what is secret never leave the minutes.

use super::minutes::{Entry, EntryKind, closing_chair, entries, head, of_item};
use crate::domain::{Matter, Meeting, MemberId, Speaker, SpeechKind, Task};
use crate::report::lack::Lack;
use crate::report::naming::name;
use crate::report::source::{Source, VI};
use crate::report::{Block, Document, Origin, Piece, Signature, Signatures, Table, TableRow, traced};
use crate::text::percent;

/// Stands where something was left out.
const CUT: &str = "[…]";

/// Which part of the minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Excerpt {
    /// An item by its number on the agenda, from 1.
    Item(usize),
    /// The words and tasks of a member.
    Member(MemberId),
}

/// A meeting with the part of its minutes that is taken from them.
#[derive(Debug, Clone, Copy)]
pub struct ExtractSource<'a> {
    /// The meeting.
    pub source: Source<'a>,
    /// Which part.
    pub of: Excerpt,
}

impl ExtractSource<'_> {
    /// The paper.
    ///
    /// # Errors
    /// What is lacking for it.
    pub(in crate::report) fn paper(&self) -> Result<Document, Lack> {
        let (source, meeting) = (&self.source, self.source.meeting);
        if !source.is_adopted() {
            return Err(Lack::NotAdopted);
        }
        let taken = match self.of {
            Excerpt::Item(number) => of_number(source, number)?,
            Excerpt::Member(member) => of_member(source, member)?,
        };
        let [times, officers] = head(meeting);
        let ending = [
            Block::words("Trích y bản chính.").kept_with_next(),
            Block::field(Origin::fixed(), "Trích", "ngày … tháng … năm 20…"),
        ];
        let taker = Signature { above: None, title: "NGƯỜI TRÍCH".to_owned(), name: String::new() };
        Ok(Document {
            header: source.header(None, false),
            stamps: source.stamps(),
            title: "TRÍCH BIÊN BẢN".into(),
            subtitle: source.subtitle(),
            blocks: [
                times,
                attended(meeting).into_iter().collect(),
                officers,
                vec![Block::words("Nội dung:").kept_with_next()],
                taken,
                ending.to_vec(),
            ]
            .concat(),
            signatures: Some(Signatures {
                left: Some(taker),
                right: closing_chair(meeting),
                later: Vec::new(),
            }),
            recipients: Vec::new(),
            copies: 1,
            properties: source.properties("Trích biên bản"),
        })
    }
}

/// "Dự họp: 17/20 đồng chí (85,0%)."; nothing where the roll was not called.
fn attended(meeting: &Meeting) -> Option<Block> {
    meeting.roll_called()?;
    let counts = meeting.counts();
    let share = percent(u64::from(counts.attended), u64::from(counts.summoned), VI);
    let words = format!("{}/{} đồng chí ({share}).", counts.attended, counts.summoned);
    Some(Block::field(traced::attendance(meeting), "Dự họp", words))
}

/// What the minutes tell under an item.
fn of_number(source: &Source, number: usize) -> Result<Vec<Block>, Lack> {
    let items = &source.meeting.agenda.items;
    let item = number.checked_sub(1).and_then(|place| items.get(place)).ok_or(Lack::NothingAt(number))?;
    if source.meeting.is_secret(item.id) || item.holds_round() {
        return Err(Lack::StaysInMinutes(number));
    }
    let whole = of_item(source, number);
    let taken = excerpt(whole, |entry| ExcerptPart::of(entry.kind != EntryKind::Criticism));
    if taken.is_empty() { Err(Lack::NothingAt(number)) } else { Ok(taken) }
}

/// The words and tasks of a member.
fn of_member(source: &Source, member: MemberId) -> Result<Vec<Block>, Lack> {
    let meeting = source.meeting;
    let taken = excerpt(entries(source), |entry| {
        if entry.kind == EntryKind::Criticism {
            return ExcerptPart::No;
        }
        match entry.block.piece() {
            Piece::Table(table) => rows_of(meeting, table, member),
            _ => ExcerptPart::of(said_by(meeting, &entry.block, member)),
        }
    });
    if taken.is_empty() { Err(Lack::NothingOf(name(meeting, member).to_owned())) } else { Ok(taken) }
}

/// Whether a block tells what a member said; self-criticism and criticism stay where they are.
fn said_by(meeting: &Meeting, block: &Block, member: MemberId) -> bool {
    let own = [SpeechKind::SelfCriticism, SpeechKind::Criticism];
    let said = |matter: &Matter| match matter {
        Matter::Speech(id) => meeting.speeches.iter().any(|speech| {
            speech.id == *id && speech.who == Speaker::Member(member) && !own.contains(&speech.told())
        }),
        _ => false,
    };
    block.origin().matters().iter().any(said)
}

/// The rows of a table of tasks that a member does.
fn rows_of(meeting: &Meeting, table: &Table, member: MemberId) -> ExcerptPart {
    let does = |task: &Task| task.who.contains(&member);
    let is_own = |row: &TableRow| {
        row.origin().matters().iter().any(|matter| match matter {
            Matter::Task(id) => meeting.tasks.iter().any(|task| task.id == *id && does(task)),
            Matter::Review(id) => meeting.carried.iter().any(|task| task.id == *id && does(task)),
            _ => false,
        })
    };
    let rows: Vec<TableRow> = table.rows.iter().filter(|row| is_own(row)).cloned().collect();
    match rows.len() {
        0 => ExcerptPart::No,
        all if all == table.rows.len() => ExcerptPart::Whole,
        _ => ExcerptPart::Part(Block::table(Table { columns: table.columns.clone(), rows })),
    }
}

/// What is taken of an entry.
enum ExcerptPart {
    No,
    Whole,
    Part(Block),
}

impl ExcerptPart {
    const fn of(whole: bool) -> ExcerptPart {
        if whole { ExcerptPart::Whole } else { ExcerptPart::No }
    }
}

/// The entries that are taken, each under its heading; where others stood with them under one heading a sign says so.
fn excerpt(all: Vec<Entry>, taken: impl Fn(&Entry) -> ExcerptPart) -> Vec<Block> {
    let mut blocks = Vec::new();
    for part in all.chunk_by(|_, next| !is_heading(next)) {
        let (heading, content) = match part {
            [first, rest @ ..] if is_heading(first) => (Some(first), rest),
            all => (None, all),
        };
        let mut kept = Vec::new();
        let mut was_cut = false;
        for entry in content {
            let (block, cut_behind) = match taken(entry) {
                ExcerptPart::No => {
                    was_cut = true;
                    continue;
                }
                ExcerptPart::Whole => (entry.block.clone(), false),
                ExcerptPart::Part(block) => (block, true),
            };
            kept.extend(was_cut.then(|| Block::words(CUT)));
            kept.push(block);
            was_cut = cut_behind;
        }
        if kept.is_empty() {
            continue;
        }
        kept.extend(was_cut.then(|| Block::words(CUT)));
        blocks.extend(heading.map(|entry| entry.block.clone()));
        blocks.append(&mut kept);
    }
    blocks
}

fn is_heading(entry: &Entry) -> bool {
    matches!(entry.block.piece(), Piece::Heading(..))
}
