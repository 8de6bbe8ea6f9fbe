//! Trích biên bản: what the adopted minutes say under one item, or under one member's name, word for word.
//!
//! What is left out between is told by a sign. Self-criticism, criticism and what is secret never leave the minutes.

use super::minutes::{
    CUT, Entry, OwnPart, attendance_of, closing_chair, entries, head, of_item, own_part, stays,
};
use crate::domain::{Meeting, MemberId};
use crate::report::lack::Lack;
use crate::report::naming::name;
use crate::report::source::{Source, VI};
use crate::report::{Block, Document, Origin, Piece, Signature, Signatures, traced};
use crate::text::percent;

/// Which part of the minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Excerpt {
    /// An item by its number on the agenda, from 1.
    Item(usize),
    /// What stands under a member's name.
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
                beginning(meeting),
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

/// When and where it was held, how many came, who chaired and who took the minutes.
pub(in crate::report) fn beginning(meeting: &Meeting) -> Vec<Block> {
    let [times, officers] = head(meeting);
    [times, attended(meeting).into_iter().collect(), officers].concat()
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
    let taken = excerpt(whole, |entry| OwnPart::of(!stays(source.meeting, entry)));
    if taken.is_empty() { Err(Lack::NothingAt(number)) } else { Ok(taken) }
}

/// What the minutes tell under a member's name: how they attended, then item by item.
fn of_member(source: &Source, member: MemberId) -> Result<Vec<Block>, Lack> {
    let meeting = source.meeting;
    let course = excerpt(entries(source), |entry| own_part(meeting, entry, member));
    let taken = [attendance_of(meeting, member), course].concat();
    if taken.is_empty() { Err(Lack::NothingOf(name(meeting, member).to_owned())) } else { Ok(taken) }
}

/// The entries that are taken, each under its heading; where others stood with them under one heading a sign says so.
fn excerpt(all: Vec<Entry>, taken: impl Fn(&Entry) -> OwnPart) -> Vec<Block> {
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
                OwnPart::No => {
                    was_cut = true;
                    continue;
                }
                OwnPart::Whole => (entry.block.clone(), false),
                OwnPart::Part(block) => (block, true),
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
