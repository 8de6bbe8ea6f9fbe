//! Tổng hợp ý kiến nhận xét: what mass organisations and the committee of the residence answered about somebody on the
//! way into the Party (5-KNĐ, 12-KNĐ).
//!
//! Tells answers alone, as they were recorded; what nobody recorded stays open. Concludes nothing.

use chrono::{DateTime, FixedOffset};

use crate::domain::{
    Applicant, AskedOpinion, CellName, CellState, Member, MembershipStep, OpinionSource, Role, Roll,
};
use crate::report::sentence::{capital, clause, flowing};
use crate::report::source::{VI, header, place_date};
use crate::report::{Block, Document, Header, Lack, Origin, Properties, Signature, Signatures, Stamp};
use crate::text::percent;

/// What stands where nothing was recorded.
const OPEN: &str = "……………";

/// Somebody on the way, with what their papers need beside the record.
#[derive(Debug, Clone, Copy)]
pub struct ApplicantSource<'a> {
    /// The names of the cell.
    pub cell: &'a CellName,
    /// Whether the book is for practice.
    pub practice: bool,
    /// The record.
    pub applicant: &'a Applicant,
    /// Their name, as the roll has it once they are there.
    pub name: &'a str,
    /// The secretary of the cell; empty leaves the line blank.
    pub secretary: &'a str,
    /// The roll, which knows who helps them.
    pub roll: &'a Roll,
    /// Whether the cell has a committee, for which the secretary then signs.
    pub committee: bool,
    /// When it is made.
    pub created: DateTime<FixedOffset>,
}

impl<'a> ApplicantSource<'a> {
    /// Somebody of a cell, signed for by whoever is its secretary on the day.
    pub fn of(
        cell: &'a CellState,
        applicant: &'a Applicant,
        practice: bool,
        created: DateTime<FixedOffset>,
    ) -> ApplicantSource<'a> {
        let (roll, today) = (&cell.roll, created.date_naive());
        let secretary = roll.holder(Role::Secretary, today).map_or("", Member::name);
        let committee =
            [Role::Deputy, Role::Committee].iter().any(|role| roll.holder(*role, today).is_some());
        let (cell, name) = (&cell.name, roll.applicant_name(applicant));
        ApplicantSource { cell, practice, applicant, name, secretary, roll, committee, created }
    }

    /// The summary of the opinions on a decision.
    ///
    /// # Errors
    /// Nobody answered yet.
    pub(in crate::report) fn opinions(&self, step: MembershipStep) -> Result<Document, Lack> {
        let answered = |one: &&AskedOpinion| one.answered.is_some() || one.agree.is_some();
        let all: Vec<&AskedOpinion> = self.applicant.opinions_on(step).filter(answered).collect();
        match all.is_empty() {
            true => Err(Lack::NoOpinion(self.name.to_owned())),
            false => Ok(self.summary(&all, step)),
        }
    }

    fn summary(&self, all: &[&AskedOpinion], step: MembershipStep) -> Document {
        let who = match step {
            MembershipStep::Admission => "quần chúng",
            MembershipStep::Recognition => "đảng viên dự bị",
        };
        let title = "TỔNG HỢP Ý KIẾN NHẬN XÉT";
        let above = if self.committee { "T/M CHI ỦY" } else { "T/M CHI BỘ" };
        let (title_of, name) = ("BÍ THƯ".to_owned(), self.secretary.to_owned());
        let signature = Signature { above: Some(above.into()), title: title_of, name };
        Document {
            header: Header {
                place_date: Some(place_date(self.cell, self.created.date_naive())),
                ..header(self.cell)
            },
            stamps: self.practice.then_some(Stamp::Practice).into_iter().collect(),
            title: title.into(),
            subtitle: format!("của tổ chức đoàn thể và chi ủy nơi cư trú đối với {who} {}", self.name),
            blocks: blocks(all, &Origin::roll(self.created.date_naive())),
            signatures: Some(Signatures { left: None, right: signature, later: Vec::new() }),
            recipients: Vec::new(),
            copies: 1,
            properties: Properties {
                title: format!("{title}: {}", self.name),
                meeting: String::new(),
                hash: String::new(),
                created: self.created,
                book_line: None,
                own_form: None,
            },
        }
    }
}

fn blocks(all: &[&AskedOpinion], of_record: &Origin) -> Vec<Block> {
    // The record of the person stands in the stream of the roll.
    let line = |words: String| Block::paragraph(of_record.clone(), words);
    let dash = |words: String| Block::dash(of_record.clone(), words);
    let of = |source: OpinionSource| all.iter().filter(|one| one.source == source).count();
    let kinds = OpinionSource::ALL.map(|source| format!("{} {}", source.label().vi, of(source)));
    let total = format!("1- Tổng số tổ chức có ý kiến: {} ({}).", all.len(), kinds.join(", "));
    let mut blocks = vec![line(total)];
    blocks.extend(all.iter().map(|one| dash(format!("{}.", clause(&one.body)))));
    blocks.push(line("2- Ưu điểm:".to_owned()));
    blocks.extend(judged(all, of_record, |one| &one.strengths));
    blocks.push(line("3- Khuyết điểm:".to_owned()));
    blocks.extend(judged(all, of_record, |one| &one.faults));
    blocks.push(line(agreed(all)));
    blocks.extend(all.iter().filter_map(|one| {
        let (yes, of) = one.agree?;
        Some(dash(format!("{}: {}.", clause(&one.body), figures(yes, of))))
    }));
    blocks
}

/// The words of each that said something; an open line where nobody did.
fn judged(all: &[&AskedOpinion], origin: &Origin, words: fn(&AskedOpinion) -> &str) -> Vec<Block> {
    let said = all.iter().filter(|one| !words(one).trim().is_empty());
    let said: Vec<Block> = said
        .map(|one| {
            Block::dash(origin.clone(), format!("{}: {}.", clause(&one.body), flowing(&clause(words(one)))))
        })
        .collect();
    if said.is_empty() { vec![Block::dash(Origin::fixed(), OPEN)] } else { said }
}

/// How many agree of all who were asked; left open where nobody gave figures.
fn agreed(all: &[&AskedOpinion]) -> String {
    let known: Vec<(u32, u32)> = all.iter().filter_map(|one| one.agree).collect();
    let (yes, of) = known.iter().fold((0, 0), |(yes, of), one| (yes + one.0, of + one.1));
    match known.is_empty() {
        true => format!("4- Nhất trí: {OPEN}; không nhất trí: {OPEN}"),
        false => format!("4- {}.", capital(&figures(yes, of))),
    }
}

/// "nhất trí 20/22 (90,9%), không nhất trí 2".
fn figures(yes: u32, of: u32) -> String {
    let share = percent(u64::from(yes), u64::from(of), VI);
    format!("nhất trí {yes}/{of} ({share}), không nhất trí {}", of - yes)
}
