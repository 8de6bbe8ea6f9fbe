//! What lists and summaries need of a meeting, without its events: one digest a meeting.
//!
//! Derived from the meeting alone; the store keeps digests so that years are summed without reading journals.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::book::MeetingId;
use super::cell_draft::CellDraft;
use super::counts::Counts;
use super::digest_score::CriterionDigest;
use super::group_meeting::MeetingGroup;
use super::kind::MeetingKind;
use super::left_item::LeftItem;
use super::level_label::LevelLabels;
use super::meeting::Meeting;
use super::member::{MemberId, Standing};
use super::member_case::CaseVote;
use super::preparation::Preparation;
use super::round::RoundDigest;
use super::score::{Level, Points};
use super::score_figure::ScoreFigure;
use super::speaker::SpeechKind;
use super::state::State;
use super::task::{Task, TaskSums};
use super::voted_person::PersonVote;

/// How a member stood to a meeting, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attended {
    /// In the room.
    Present,
    /// Online.
    Online,
    /// Absent with a reason.
    Excused,
    /// Absent without one.
    Unexcused,
    /// Not summoned and not there.
    NotSummoned,
    /// The roll call was never closed: nothing says who was there.
    NotCalled,
}

/// One member in one meeting; figures are counts unless said otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberRow {
    /// Who.
    pub member: MemberId,
    /// Name on that day.
    pub name: String,
    /// Standing on that day.
    pub standing: Standing,
    /// Attendance in one word.
    pub attended: Attended,
    /// Whether it stands for the month's regular meeting.
    #[serde(default)]
    pub regular: bool,
    /// Came late; nobody who was not summoned is late.
    #[serde(default)]
    pub late: bool,
    /// Left before the end.
    #[serde(default)]
    pub left_early: bool,
    /// Speeches by kind.
    #[serde(default)]
    pub speeches: BTreeMap<SpeechKind, u32>,
    /// Seconds spoken.
    #[serde(default)]
    pub seconds: u64,
    /// Made a statement of self-criticism.
    #[serde(default)]
    pub self_criticism: bool,
    /// Criticism given to others.
    #[serde(default)]
    pub criticism_given: u32,
    /// Praise received.
    #[serde(default)]
    pub praised: u32,
    /// Reminders received.
    #[serde(default)]
    pub reminded: u32,
    /// Tasks given in this meeting.
    #[serde(default)]
    pub tasks_given: u32,
    /// Earlier tasks found done in this meeting.
    #[serde(default)]
    pub tasks_done: u32,
    /// Of those, on time: no earlier meeting had found them overdue.
    #[serde(default)]
    pub tasks_on_time: u32,
    /// Earlier tasks not done whose due date had passed.
    #[serde(default)]
    pub tasks_overdue: u32,
    /// Ballots put while the member was entitled and taking part.
    #[serde(default)]
    pub ballots: u32,
}

/// A meeting in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digest {
    /// Which.
    pub id: MeetingId,
    /// Its day: the one on which it was held, the planned one before that.
    pub date: NaiveDate,
    /// The hour of its opening, the planned one before that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hour: Option<NaiveTime>,
    /// The day for which it was planned, where it was held on another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<NaiveDate>,
    /// Why it is not held, once it was cancelled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<String>,
    /// What it is held for.
    #[serde(default)]
    pub kind: MeetingKind,
    /// How far it is.
    pub state: State,
    /// Whether it is practice.
    #[serde(default)]
    pub practice: bool,
    /// Length in minutes, once it ended.
    pub minutes: Option<u64>,
    /// When its last act was done, as it is told.
    #[serde(default)]
    pub latest: Option<DateTime<FixedOffset>>,
    /// Its counts; those of attendance hold only where the roll call was closed.
    pub counts: Counts,
    /// Whether it was.
    #[serde(default)]
    pub roll_called: bool,
    /// Members who spoke.
    pub speakers: u32,
    /// Points and level, low ends: as adopted, or as the upload settled them.
    pub score: Option<(Points, Option<Level>)>,
    /// The one score as voted, with what stands beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<ScoreFigure>,
    /// Whether a fact is still waited for, so that the points may yet rise.
    #[serde(default)]
    pub score_waits: bool,
    /// Points and level as the upper committee confirmed them, each as far as it gave them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<(Option<Points>, Option<Level>)>,
    /// The criteria of the sheet of `score` in its order, with the points that were given otherwise above.
    #[serde(default)]
    pub criteria: Vec<CriterionDigest>,
    /// The id of the guidance that it was held under.
    #[serde(default)]
    pub guidance: String,
    /// What that guidance calls the levels, where it is not the program's own words.
    #[serde(default, skip_serializing_if = "LevelLabels::is_empty")]
    pub level_labels: LevelLabels,
    /// How often its minutes were adopted: more than once where they were opened again.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub versions: usize,
    /// How many addenda stand beside them, those of earlier versions too.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub addenda: usize,
    /// What is told of its preparation, before it is opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preparation: Option<Preparation>,
    /// The last day on which the upload still adds points, while it is not recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upload_by: Option<NaiveDate>,
    /// Number of the resolution.
    pub resolution: Option<u32>,
    /// The votes on persons.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub person_votes: Vec<PersonVote>,
    /// The votes on matters of members.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub case_votes: Vec<CaseVote>,
    /// The numbers of resolutions to send somebody to the course on the Party.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub class_resolutions: Vec<u32>,
    /// Whom each of them sends.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub class_names: Vec<String>,
    /// Whether it is a congress of which an election or a resolution is recorded.
    #[serde(default)]
    pub begins_term: bool,
    /// A row for every member on its roll.
    #[serde(with = "super::packed_row")]
    pub rows: Vec<MemberRow>,
    /// The tasks that it gave, and how it found those of earlier meetings.
    #[serde(default, skip_serializing_if = "TaskSums::is_empty")]
    pub tasks: TaskSums,
    /// What the next meeting carries on.
    pub open_tasks: Vec<Task>,
    /// The committee's own items that it did not come to, which the next meeting takes up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_items: Vec<LeftItem>,
    /// The number of the thematic topic that it takes; of an adopted one, that it held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<u64>,
    /// What a committee's meeting prepared for the cell's, once it is adopted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell_draft: Option<CellDraft>,
    /// The group that meets; of a group's meeting alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<MeetingGroup>,
    /// The opinions that it hands to the cell; of an adopted group's meeting alone.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub opinions: String,
    /// Its round of self-criticism.
    #[serde(default, skip_serializing_if = "RoundDigest::is_empty")]
    pub round: RoundDigest,
}

const fn is_zero(number: &usize) -> bool {
    *number == 0
}

impl Meeting {
    /// The meeting in short.
    pub fn digest(&self) -> Digest {
        let sheet = self.last_sheet().filter(|sheet| !sheet.rows.is_empty());
        let score = sheet.map(|sheet| (sheet.low(), sheet.level_low));
        Digest {
            id: self.id.clone(),
            date: self.day(),
            hour: Some(self.hour()),
            planned: Some(self.plan.date).filter(|planned| *planned != self.day()),
            cancelled: self.cancelled.clone(),
            kind: self.plan.kind,
            state: self.state,
            practice: self.plan.practice,
            minutes: self.minutes(),
            latest: self.clock.latest(),
            counts: self.counts(),
            roll_called: self.roll_called().is_some(),
            speakers: self.speakers(),
            score,
            figure: self.score_figure().filter(|_| score.is_some()),
            score_waits: sheet.is_some_and(|sheet| sheet.low() < sheet.high()),
            confirmed: self.confirmed().map(|confirmed| (confirmed.points, confirmed.level)),
            criteria: sheet.map_or(Vec::new(), |sheet| self.criteria_in_short(sheet)),
            guidance: self.plan.rules.pack.clone(),
            level_labels: self.plan.rules.level_labels.clone(),
            versions: self.earlier.len() + usize::from(self.adoption.is_some()),
            addenda: self.amendments().len(),
            preparation: self.preparation(),
            upload_by: self.upload_by(),
            resolution: self.adoption.as_ref().and_then(|adoption| adoption.resolution),
            person_votes: self.person_votes(),
            case_votes: self.case_votes(),
            class_resolutions: self.class_resolutions(),
            class_names: self.class_names(),
            begins_term: self.begins_term(),
            rows: self.roll.iter().map(|attendee| self.member_row(attendee.id)).collect(),
            tasks: self.task_sums(),
            open_tasks: self.open_tasks(),
            left_items: self.left_items(),
            cell_draft: self.cell_draft(),
            topic: self.topic(),
            group: self.plan.group.clone(),
            opinions: self.opinions_for_cell(),
            round: self.round_in_short(),
        }
    }
}
