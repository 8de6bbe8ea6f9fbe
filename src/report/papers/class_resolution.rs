//! Nghị quyết cử quần chúng học lớp bồi dưỡng nhận thức về Đảng, phân công đảng viên giúp đỡ: one person, one vote, a
//! number of its own.
//!
//! No form of it was found; it has the head and the outline of the resolutions on persons. There is none of a vote that
//! was lost.

use super::person_resolution::{PersonSource, members, officers};
use super::resolution::{decides, replaced_by};
use crate::domain::{Ballot, ClassVote, Matter};
use crate::report::naming::{cell_name, upper_committee};
use crate::report::source::{Source, VI};
use crate::report::{Block, Document, Lack, Signatures, traced};
use crate::text::{capital, long_date, percent};

/// What it is about.
const ABOUT: &str = "cử quần chúng học lớp bồi dưỡng nhận thức về Đảng, phân công đảng viên giúp đỡ";

impl<'a> PersonSource<'a> {
    /// The resolution on the only one who was sent, or on that of a number.
    ///
    /// # Errors
    /// Nobody was sent, several were and none is named, or there is none of that number.
    pub(in crate::report) fn class_resolution(&self) -> Result<Document, Lack> {
        let carried = self.source.meeting.carried_classes();
        let names = || carried.iter().map(|(_, vote)| vote.name.clone()).collect::<Vec<_>>();
        let (ballot, vote) = match (self.number, carried.as_slice()) {
            (_, []) => return Err(Lack::NobodySent),
            (None, [one]) => *one,
            (None, _) => return Err(Lack::WhichPerson(names())),
            (Some(number), all) => {
                let found = number.checked_sub(1).and_then(|at| all.get(at)).copied();
                found.ok_or_else(|| Lack::WhichPerson(names()))?
            }
        };
        Ok(resolution(&self.source, ballot, vote))
    }
}

fn resolution(source: &Source, ballot: &Ballot, vote: &ClassVote) -> Document {
    let meeting = source.meeting;
    let number = meeting.resolution_on(ballot).map_or("…".to_owned(), |number| format!("{number:02}"));
    let by_vote = traced::of(meeting, [Matter::Ballot(ballot.id)]);
    let (cell, day) = (cell_name(&meeting.plan.cell), long_date(meeting.day(), VI));
    let held = format!("{}, {cell} đã họp, xét việc {ABOUT}.", capital(&day));
    let name = &vote.name;
    let sent = format!("1. Cử quần chúng {name} học lớp bồi dưỡng nhận thức về Đảng.");
    let helped = (!vote.helpers.is_empty()).then(|| {
        let from = vote.from.map_or(String::new(), |day| format!(" từ {}", long_date(day, VI)));
        let helpers = meeting.names(&vote.helpers);
        format!("2. Phân công đồng chí {helpers} giúp đỡ quần chúng {name}{from}.")
    });
    let count = ballot.count().map_or(0, |count| count.yes);
    let base = ballot.base.count;
    let share = percent(count.into(), base.into(), VI);
    let adopted =
        format!("Nghị quyết được Chi bộ thông qua {day}, với {count}/{base} đồng chí tán thành ({share}).");
    let line = |words: String| Block::paragraph(by_vote.clone(), words);
    let mut blocks = decides(source, &format!("{} QUYẾT NGHỊ:", cell.to_uppercase()));
    let before = vec![
        Block::paragraph(by_vote.and(&traced::of(meeting, [Matter::Plan])), held),
        Block::paragraph(traced::attendance(meeting), members(meeting)),
        Block::paragraph(traced::officers(meeting).and(&traced::roll(meeting)), officers(meeting)),
    ];
    // The grounds, then who met, then who decides what.
    let decided = blocks.split_off(blocks.len().saturating_sub(1));
    let after = [sent].into_iter().chain(helped).chain([adopted]).map(line).collect();
    Document {
        header: source.header(Some(format!("Số {number}-NQ/CB")), true),
        stamps: source.stamps(),
        title: "NGHỊ QUYẾT".into(),
        subtitle: ABOUT.into(),
        blocks: [blocks, before, decided, after, replaced_by(meeting, ballot.id)].concat(),
        signatures: Some(Signatures { left: None, right: source.for_the_cell(), later: Vec::new() }),
        recipients: vec![
            format!("{} (để báo cáo);", upper_committee(&meeting.plan.cell)),
            "Lưu hồ sơ Chi bộ.".into(),
        ],
        copies: 1,
        properties: source.properties(&format!("Nghị quyết cử học: {name}")),
    }
}
