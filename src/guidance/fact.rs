//! The facts that a rubric may name: those that settle points and those that only inform.
//!
//! Only their names; what they say about a meeting is worked out in the scoring room, whose
//! table has a function for every one of them.

/// A fact that settles points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fact {
    /// The meeting is held on its day, or within the first week.
    DayKept,
    /// It lasts the minimum length.
    Length,
    /// It lasts at least half of the minimum length.
    LengthHalf,
    /// The minimum share of the summoned attends.
    Attendance,
    /// Nobody is absent without a reason.
    NoUnexcused,
    /// Nobody is excused more times in a row than the guidance allows.
    ExcusedWithinLimit,
    /// Content and draft resolution are prepared.
    ContentTicked,
    /// The content is prepared.
    ContentReady,
    /// The draft conclusion or resolution is prepared.
    DraftReady,
    /// The committee met beforehand.
    CommitteeMet,
    /// The cell has a committee, not only a secretary.
    CommitteeExists,
    /// Notice was given in time.
    NoticeInTime,
    /// Documents were sent in time.
    DocumentsInTime,
    /// Documents were sent, in time or late.
    DocumentsSent,
    /// Every step of the agenda is walked.
    StepsWalked,
    /// The agenda has a thematic part.
    ThematicPlanned,
    /// The thematic part is done.
    ThematicHeld,
    /// Somebody is praised.
    PraiseGiven,
    /// Somebody is reminded.
    ReminderGiven,
    /// Somebody is criticised.
    CriticismGiven,
    /// Somebody is reminded or criticised.
    AdmonitionGiven,
    /// Somebody makes a statement of self-criticism.
    SelfCriticismMade,
    /// There are tasks from last month.
    TasksCarried,
    /// Every task from last month is reviewed.
    TasksReviewed,
    /// Tasks are given, each to named members and with its date.
    TasksNamed,
    /// There is a conclusion or a resolution.
    Concluded,
    /// The conclusion or resolution is adopted by a vote.
    ConclusionAdopted,
    /// The minutes are adopted.
    MinutesAdopted,
    /// Documents are uploaded in time.
    UploadedInTime,
}

impl Fact {
    /// Every fact with the name that a pack gives it.
    pub const NAMES: [(Fact, &'static str); 29] = [
        (Fact::DayKept, "day_kept"),
        (Fact::Length, "length"),
        (Fact::LengthHalf, "length_half"),
        (Fact::Attendance, "attendance"),
        (Fact::NoUnexcused, "no_unexcused"),
        (Fact::ExcusedWithinLimit, "excused_within_limit"),
        (Fact::ContentTicked, "content_ticked"),
        (Fact::ContentReady, "content_ready"),
        (Fact::DraftReady, "draft_ready"),
        (Fact::CommitteeMet, "committee_met"),
        (Fact::CommitteeExists, "committee_exists"),
        (Fact::NoticeInTime, "notice_in_time"),
        (Fact::DocumentsInTime, "documents_in_time"),
        (Fact::DocumentsSent, "documents_sent"),
        (Fact::StepsWalked, "steps_walked"),
        (Fact::ThematicPlanned, "thematic_planned"),
        (Fact::ThematicHeld, "thematic_held"),
        (Fact::PraiseGiven, "praise_given"),
        (Fact::ReminderGiven, "reminder_given"),
        (Fact::CriticismGiven, "criticism_given"),
        (Fact::AdmonitionGiven, "admonition_given"),
        (Fact::SelfCriticismMade, "self_criticism_made"),
        (Fact::TasksCarried, "tasks_carried"),
        (Fact::TasksReviewed, "tasks_reviewed"),
        (Fact::TasksNamed, "tasks_named"),
        (Fact::Concluded, "concluded"),
        (Fact::ConclusionAdopted, "conclusion_adopted"),
        (Fact::MinutesAdopted, "minutes_adopted"),
        (Fact::UploadedInTime, "uploaded_in_time"),
    ];

    /// The name that a pack gives it.
    pub fn name(self) -> &'static str {
        Fact::NAMES.iter().find(|(other, _)| *other == self).map_or("", |(_, name)| *name)
    }

    /// The line of the checklist that the fact is read from; a pack that uses the fact must have it.
    pub const fn check(self) -> Option<&'static str> {
        match self {
            Fact::ContentTicked | Fact::ContentReady => Some("content"),
            Fact::DraftReady => Some("draft_resolution"),
            Fact::CommitteeMet => Some("committee_meeting"),
            Fact::NoticeInTime => Some("notice"),
            Fact::DocumentsInTime | Fact::DocumentsSent => Some("documents"),
            _ => None,
        }
    }

    /// The fact of that name.
    pub fn named(name: &str) -> Option<Fact> {
        Fact::NAMES.iter().find(|(_, other)| *other == name).map(|(fact, _)| *fact)
    }
}

/// Figures laid before the committee when it judges a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Evidence {
    /// Share of last month's tasks that are done.
    TasksDone,
    /// Members who spoke, of those attending.
    Speakers,
    /// Praise, reminders and criticism given.
    Remarks,
    /// Statements of self-criticism and criticism.
    SelfCriticism,
}

impl Evidence {
    /// Every kind of evidence with the name that a pack gives it.
    pub const NAMES: [(Evidence, &'static str); 4] = [
        (Evidence::TasksDone, "tasks_done"),
        (Evidence::Speakers, "speakers"),
        (Evidence::Remarks, "remarks"),
        (Evidence::SelfCriticism, "self_criticism"),
    ];

    /// The evidence of that name.
    pub fn named(name: &str) -> Option<Evidence> {
        Evidence::NAMES.iter().find(|(_, other)| *other == name).map(|(evidence, _)| *evidence)
    }
}
