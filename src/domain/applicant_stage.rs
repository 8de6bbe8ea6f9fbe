//! How far a person is on the way into the Party, and what is due of them by which day.
//!
//! Works with what was told and what meetings voted; concludes nothing about anybody. The days for the ceremony are
//! those of the guidance in force, and are told to it.

use chrono::{Months, NaiveDate};

use super::applicant::{Applicant, ApplicantPerson, MembershipStep};
use super::book::MeetingId;
use super::digest::Digest;
use super::member::{Member, Standing};
use super::roll::Roll;
use super::state::State;
use super::voted_person::PersonVote;
use crate::say;
use crate::text::{
    Lang, Text, days_late, name_key, short_date, text, working_days_after, working_days_until,
};

/// Months of probation, from the day of the ceremony (Charter, Article 5.1).
pub const PROBATION_MONTHS: u32 = 12;

/// How far somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ApplicantStage {
    /// Helped and followed.
    Followed,
    /// The course was attended.
    Trained,
    /// The application was handed in.
    Applied,
    /// The cell proposed the admission.
    Proposed,
    /// The admission was decided above.
    Decided,
    /// On probation; also where the day of the ceremony is not known.
    Probation,
    /// The months of probation are over.
    ProbationOver,
    /// The cell proposed the recognition.
    RecognitionProposed,
    /// Official member.
    Recognised,
    /// Followed no more.
    Dropped,
}

impl ApplicantStage {
    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            ApplicantStage::Followed => text("quần chúng đang theo dõi", "applicant, being followed"),
            ApplicantStage::Trained => text("đã học lớp nhận thức về Đảng", "course attended"),
            ApplicantStage::Applied => text("đã có đơn xin vào Đảng", "application handed in"),
            ApplicantStage::Proposed => text("chi bộ đã đề nghị kết nạp", "admission proposed"),
            ApplicantStage::Decided => text("đã có quyết định kết nạp", "admission decided"),
            ApplicantStage::Probation => text("đảng viên dự bị", "probationary member"),
            ApplicantStage::ProbationOver => text("đủ 12 tháng dự bị", "12 months of probation over"),
            ApplicantStage::RecognitionProposed => {
                text("chi bộ đã đề nghị công nhận", "recognition proposed")
            }
            ApplicantStage::Recognised => text("đảng viên chính thức", "official member"),
            ApplicantStage::Dropped => text("thôi theo dõi", "no longer followed"),
        }
    }

    /// Whether nothing is to be done any more.
    pub const fn is_over(self) -> bool {
        matches!(self, ApplicantStage::Recognised | ApplicantStage::Dropped)
    }
}

/// Something that has its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ApplicantDue {
    /// The ceremony is held by this day, counted in working days without the days off of the year.
    Ceremony(NaiveDate),
    /// The months of probation are over on this day.
    ProbationEnd(NaiveDate),
}

impl ApplicantDue {
    /// The day.
    pub const fn day(self) -> NaiveDate {
        match self {
            ApplicantDue::Ceremony(day) | ApplicantDue::ProbationEnd(day) => day,
        }
    }

    /// What is due, in plain words: "lễ kết nạp chậm nhất 12/01/2027, còn 9 ngày làm việc".
    pub fn words(self, today: NaiveDate, lang: Lang) -> String {
        let day = short_date(self.day(), lang);
        let late = (today - self.day()).num_days();
        match self {
            ApplicantDue::Ceremony(_) if late > 0 => {
                let late = days_late(late as u32, lang);
                say!(lang, "lễ kết nạp chậm nhất {day}, {late}", "the ceremony was due by {day}, {late}")
            }
            ApplicantDue::Ceremony(by) => match working_days_until(today, by) {
                0 => say!(
                    lang,
                    "lễ kết nạp chậm nhất {day}, hôm nay là ngày cuối",
                    "ceremony by {day}, today is the last day"
                ),
                1 => say!(
                    lang,
                    "lễ kết nạp chậm nhất {day}, còn 1 ngày làm việc",
                    "ceremony by {day}, 1 working day left"
                ),
                left => say!(
                    lang,
                    "lễ kết nạp chậm nhất {day}, còn {left} ngày làm việc",
                    "ceremony by {day}, {left} working days left"
                ),
            },
            ApplicantDue::ProbationEnd(_) if late >= 0 => say!(
                lang,
                "đã đủ 12 tháng ngày {day}: xét công nhận chính thức",
                "12 months were over on {day}: the recognition is to be considered"
            ),
            ApplicantDue::ProbationEnd(_) => {
                say!(lang, "đủ 12 tháng ngày {day}", "12 months are over on {day}")
            }
        }
    }
}

/// Somebody on the way, with how far they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApplicantRow {
    /// The record.
    pub applicant: Applicant,
    /// How far they are.
    pub stage: ApplicantStage,
    /// What has its day.
    pub due: Option<ApplicantDue>,
}

/// A vote on a person, and in which meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldVote {
    /// Which meeting.
    pub meeting: MeetingId,
    /// Its day.
    pub day: NaiveDate,
    /// What was voted.
    pub vote: PersonVote,
}

impl Applicant {
    /// The day on which the months of probation end.
    pub fn probation_end(&self) -> Option<NaiveDate> {
        self.ceremony?.checked_add_months(Months::new(PROBATION_MONTHS))
    }

    /// The votes on the person in meetings that were held, in their order.
    pub fn votes(&self, meetings: &[Digest]) -> Vec<HeldVote> {
        let held = meetings.iter().filter(|one| one.state != State::Cancelled);
        let votes = held.flat_map(|one| {
            let (meeting, day) = (&one.id, one.date);
            let held =
                move |vote: &PersonVote| HeldVote { meeting: meeting.clone(), day, vote: vote.clone() };
            one.person_votes.iter().map(held)
        });
        votes.filter(|held| self.is_of(&held.vote)).collect()
    }

    /// The day on which the cell first proposed a step; none where the book knows of no such vote.
    pub fn proposed_on(&self, step: MembershipStep, meetings: &[Digest]) -> Option<NaiveDate> {
        let votes = self.votes(meetings).into_iter();
        votes.filter(|held| held.vote.step == step && held.vote.passed).map(|held| held.day).min()
    }

    fn is_of(&self, vote: &PersonVote) -> bool {
        let by_record = self.id != super::ApplicantId::NONE && vote.applicant == self.id;
        by_record || vote.member.is_some() && vote.member == self.member
    }

    /// How far they are on a day.
    pub fn stage(&self, meetings: &[Digest], today: NaiveDate) -> ApplicantStage {
        let passed = |step| {
            let votes = self.votes(meetings);
            votes.iter().rev().find(|held| held.vote.step == step).is_some_and(|held| held.vote.passed)
        };
        match self {
            _ if self.dropped.is_some() => ApplicantStage::Dropped,
            _ if self.recognition.is_some() => ApplicantStage::Recognised,
            _ if self.member.is_some() && passed(MembershipStep::Recognition) => {
                ApplicantStage::RecognitionProposed
            }
            _ if self.member.is_some() => match self.probation_end() {
                Some(end) if end <= today => ApplicantStage::ProbationOver,
                _ => ApplicantStage::Probation,
            },
            _ if self.admission.is_some() => ApplicantStage::Decided,
            _ if passed(MembershipStep::Admission) => ApplicantStage::Proposed,
            _ if self.applied.is_some() => ApplicantStage::Applied,
            _ if self.course.is_some() => ApplicantStage::Trained,
            _ => ApplicantStage::Followed,
        }
    }

    /// What has its day; `ceremony_days` are the working days that the guidance gives for the ceremony, none where it
    /// says nothing.
    pub fn due(
        &self,
        stage: ApplicantStage,
        ceremony_days: impl Fn(NaiveDate) -> Option<u32>,
    ) -> Option<ApplicantDue> {
        match stage {
            ApplicantStage::Decided => {
                let decided = self.admission.as_ref()?.day;
                let by = working_days_after(decided, ceremony_days(decided)?);
                Some(ApplicantDue::Ceremony(by))
            }
            ApplicantStage::Probation | ApplicantStage::ProbationOver => {
                self.probation_end().map(ApplicantDue::ProbationEnd)
            }
            _ => None,
        }
    }
}

impl Roll {
    /// Everybody on the way into the Party: those with a record, then probationary members of whom nothing beside the
    /// roll was told.
    pub fn on_the_way(&self, today: NaiveDate) -> Vec<Applicant> {
        let recorded = |member: &&Member| !self.applicants.iter().any(|one| one.member == Some(member.id));
        let probationary = self.members.iter().filter(|one| one.standing(today) == Standing::Probationary);
        let bare = probationary.filter(recorded).map(|member| Applicant {
            person: person_of(member),
            member: Some(member.id),
            ..Applicant::default()
        });
        self.applicants.iter().cloned().chain(bare).collect()
    }

    /// The same with how far each is: what has its day first, the earliest first, then by name; last those of whom
    /// nothing is to be done any more. `ceremony_days` as of [`Applicant::due`].
    pub fn applicant_rows(
        &self,
        meetings: &[Digest],
        today: NaiveDate,
        ceremony_days: impl Fn(NaiveDate) -> Option<u32>,
    ) -> Vec<ApplicantRow> {
        let row = |applicant: Applicant| {
            let stage = self.stage_by_roll(&applicant, applicant.stage(meetings, today), today);
            let due = applicant.due(stage, &ceremony_days);
            ApplicantRow { applicant, stage, due }
        };
        let mut rows: Vec<ApplicantRow> = self.on_the_way(today).into_iter().map(row).collect();
        rows.sort_by_cached_key(|row| {
            let due = row.due.map_or(NaiveDate::MAX, ApplicantDue::day);
            (row.stage.is_over(), due, name_key(self.applicant_name(&row.applicant)))
        });
        rows
    }

    /// The stage, where the roll does not say by itself that it is over: whoever was made official by hand, or has left.
    fn stage_by_roll(
        &self,
        applicant: &Applicant,
        stage: ApplicantStage,
        today: NaiveDate,
    ) -> ApplicantStage {
        let member = applicant.member.and_then(|member| self.get(member));
        match member.map(|member| member.standing(today)).filter(|_| !stage.is_over()) {
            Some(Standing::Official | Standing::Exempt) => ApplicantStage::Recognised,
            Some(standing) if !standing.is_on_roll() => ApplicantStage::Dropped,
            _ => stage,
        }
    }

    /// The name of somebody on the way: that of the roll, once they are there.
    pub fn applicant_name<'a>(&'a self, applicant: &'a Applicant) -> &'a str {
        let on_roll = applicant.member.map(|member| self.name(member)).filter(|name| !name.is_empty());
        on_roll.unwrap_or(&applicant.person.name)
    }
}

/// What the roll says of a member, as a record begins with it.
pub(super) fn person_of(member: &Member) -> ApplicantPerson {
    let person = &member.person;
    ApplicantPerson {
        name: person.name.clone(),
        born: person.born,
        ethnicity: person.ethnicity.clone(),
        sex: person.sex,
        residence: String::new(),
    }
}
