//! How far the matter of a member is, and by which day something is due: of the votes of all meetings and of what was
//! told since.
//!
//! Concludes nothing about anybody; the month for a complaint is that of the Charter (Article 39.7).

use chrono::{Months, NaiveDate};

use super::book::MeetingId;
use super::case_record::{CaseKey, CaseOutcome, CaseRecord};
use super::digest::Digest;
use super::member_case::{CaseMatter, CasePaper, CaseVote};
use super::roll::Roll;
use super::state::State;
use crate::text::{Text, text};

/// Months within which a member may complain, from the day on which the decision was received.
pub const COMPLAINT_MONTHS: u32 = 1;

/// How far a matter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseStage {
    /// Voted, the minutes are not adopted yet.
    Voted,
    /// It did not pass.
    Failed,
    /// Proposed: the body above has not decided.
    Proposed,
    /// Decided: that the member received it is not told.
    ToDeliver,
    /// Received: the member may complain.
    Complainable,
    /// The member complained, and waits for the answer.
    Complained,
    /// The exemption is not on the roll yet.
    ToEnter,
    /// Nothing is to be done any more.
    Closed,
}

impl CaseStage {
    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            CaseStage::Voted => text("đã bỏ phiếu, chưa khóa biên bản", "voted, minutes not adopted"),
            CaseStage::Failed => text("không đủ số phiếu", "not enough votes"),
            CaseStage::Proposed => text("chờ cấp trên quyết định", "waits for the body above"),
            CaseStage::ToDeliver => text("chưa giao quyết định", "decision not handed over"),
            CaseStage::Complainable => text("trong thời hạn khiếu nại", "may complain"),
            CaseStage::Complained => text("đang khiếu nại", "complaint waits"),
            CaseStage::ToEnter => text("chưa ghi vào danh sách", "not on the roll yet"),
            CaseStage::Closed => text("đã xong", "done"),
        }
    }

    /// Whether nothing is to be done any more.
    pub const fn is_over(self) -> bool {
        matches!(self, CaseStage::Failed | CaseStage::Closed)
    }
}

/// A matter in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRow {
    /// Which vote.
    pub key: CaseKey,
    /// The day of the meeting.
    pub day: NaiveDate,
    /// The vote.
    pub vote: CaseVote,
    /// What came of it.
    pub record: CaseRecord,
    /// How far it is.
    pub stage: CaseStage,
    /// The last day for a complaint.
    pub due: Option<NaiveDate>,
}

impl CaseRow {
    /// Whether a decision is there that the member receives: of the cell, or from above.
    pub fn has_decision(&self) -> bool {
        let above = self.record.decided.as_ref().is_some_and(|(what, _)| *what != CaseOutcome::Nothing);
        above || self.vote.paper == Some(CasePaper::Decision) && self.stage != CaseStage::Voted
    }
}

impl Roll {
    /// The matters of members of all meetings, the newest first.
    pub fn case_rows(&self, meetings: &[Digest], today: NaiveDate) -> Vec<CaseRow> {
        let of_meeting = |digest: &Digest| {
            let adopted = digest.state == State::Adopted;
            let (meeting, day) = (digest.id.clone(), digest.date);
            digest
                .case_votes
                .iter()
                .map(|vote| self.case_row((&meeting, day, adopted), vote, today))
                .collect::<Vec<_>>()
        };
        let mut rows: Vec<CaseRow> = meetings.iter().flat_map(of_meeting).collect();
        rows.sort_by_key(|row| std::cmp::Reverse((row.day, row.key.ballot)));
        rows
    }

    fn case_row(
        &self,
        (meeting, day, adopted): (&MeetingId, NaiveDate, bool),
        vote: &CaseVote,
        today: NaiveDate,
    ) -> CaseRow {
        let key = CaseKey { meeting: meeting.clone(), ballot: vote.ballot, member: vote.case.member };
        let known = self.cases.iter().find(|record| record.key == key).cloned();
        let record = known.unwrap_or_else(|| CaseRecord::new(key.clone()));
        let due = record.received.and_then(|day| day.checked_add_months(Months::new(COMPLAINT_MONTHS)));
        let stage = stage(vote, &record, adopted, due.is_some_and(|due| due < today));
        CaseRow { key, day, vote: vote.clone(), record, stage, due }
    }
}

fn stage(vote: &CaseVote, record: &CaseRecord, adopted: bool, past: bool) -> CaseStage {
    let of_exemption = vote.case.matter == CaseMatter::Exemption;
    let proposed = vote.paper == Some(CasePaper::Submission);
    match &record.decided {
        _ if !vote.passed => CaseStage::Failed,
        _ if !adopted => CaseStage::Voted,
        _ if of_exemption && record.entered => CaseStage::Closed,
        _ if of_exemption => CaseStage::ToEnter,
        None if proposed => CaseStage::Proposed,
        Some((CaseOutcome::Nothing, _)) => CaseStage::Closed,
        _ => match &record.complaint {
            Some(complaint) if complaint.answer.is_empty() => CaseStage::Complained,
            Some(_) => CaseStage::Closed,
            None if record.received.is_none() => CaseStage::ToDeliver,
            None if past => CaseStage::Closed,
            None => CaseStage::Complainable,
        },
    }
}
