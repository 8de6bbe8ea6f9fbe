//! What every paper of one material has in common: whose it is, its day, its marks.

use super::{
    AddendumSource, CongressSource, ExtractSource, IssuedPapers, KitSource, MonthSource, PersonSource,
    SpanSource, TopicPlan, TopicSource,
};
use chrono::{DateTime, FixedOffset, NaiveDate};

use super::Stamp;
use super::paper::Material;
use crate::domain::CellName;

/// What stands around the body of a paper.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Frame<'a> {
    /// The names of the cell.
    pub cell: &'a CellName,
    /// Marks that it is no official paper.
    pub stamps: Vec<Stamp>,
    /// The day that it is dated by.
    pub date: NaiveDate,
    /// When the facts were settled.
    pub created: DateTime<FixedOffset>,
    /// Id of the meeting; empty for none.
    pub meeting: String,
    /// Hash of the record; empty for none.
    pub hash: String,
}

impl Material<'_> {
    /// What stands around a paper made from it.
    pub(super) fn frame(&self) -> Frame<'_> {
        let plain = |cell, practice: bool, created: DateTime<FixedOffset>| Frame {
            cell,
            stamps: practice.then_some(Stamp::Practice).into_iter().collect(),
            date: created.date_naive(),
            created,
            meeting: String::new(),
            hash: String::new(),
        };
        match self {
            Material::Meeting(source)
            | Material::Addendum(AddendumSource { source, .. })
            | Material::Extract(ExtractSource { source, .. })
            | Material::Month(MonthSource { source, .. })
            | Material::Person(PersonSource { source, .. })
            | Material::Congress(CongressSource { source, .. }) => Frame {
                cell: &source.meeting.plan.cell,
                stamps: source.stamps(),
                date: source.meeting.day(),
                created: source.created,
                meeting: source.meeting.id.0.clone(),
                hash: source.hash.unwrap_or_default().to_owned(),
            },
            Material::Period(facts) | Material::Member { facts, .. } => {
                plain(facts.cell, facts.practice, facts.created)
            }
            Material::Applicant(of) => plain(of.cell, of.practice, of.created),
            Material::Transfer(of) => plain(of.cell, of.practice, of.created),
            Material::Review(of) => plain(of.cell, of.practice, of.created),
            Material::Register(quality) => plain(quality.cell, quality.practice, quality.created),
            Material::Quarter(slip) => plain(slip.cell, slip.practice, slip.created),
            Material::Theme(check) => plain(check.cell, check.practice, check.created),
            Material::Topics(TopicPlan { frame, .. })
            | Material::Topic(TopicSource { frame, .. })
            | Material::Issued(IssuedPapers { frame, .. })
            | Material::Span(SpanSource { frame, .. })
            | Material::Kit(KitSource { frame, .. }) => plain(frame.cell, frame.practice, frame.created),
            Material::Calendar(of) => plain(of.cell, of.practice, of.created),
            Material::Nothing(blank) => plain(blank.cell, blank.practice, blank.created),
        }
    }
}
