//! The facts that a rubric may name: those that settle points and those that only inform.
//!
//! Only their names; what they say about a meeting is worked out in the scoring room, whose
//! table has a function for every one of them.

use super::named::named;

named! {
    /// A fact that settles points.
    pub enum Fact {
        /// The meeting is held on its day, or within the first week.
        DayKept = "day_kept",
        /// It lasts the minimum length.
        Length = "length",
        /// It lasts at least half of the minimum length.
        LengthHalf = "length_half",
        /// The minimum share of the summoned attends.
        Attendance = "attendance",
        /// Nobody is unexcused.
        NoUnexcused = "no_unexcused",
        /// Nobody is excused more times in a row than the guidance allows.
        ExcusedWithinLimit = "excused_within_limit",
        /// Content and draft resolution are prepared.
        ContentTicked = "content_ticked",
        /// The content is prepared.
        ContentReady = "content_ready",
        /// The draft conclusion or resolution is prepared.
        DraftReady = "draft_ready",
        /// The committee met beforehand.
        CommitteeMet = "committee_met",
        /// The cell has a committee, not only a secretary.
        CommitteeExists = "committee_exists",
        /// Notice was given in time.
        NoticeInTime = "notice_in_time",
        /// Documents were sent in time.
        DocumentsInTime = "documents_in_time",
        /// Documents were sent, in time or late.
        DocumentsSent = "documents_sent",
        /// Every step of the agenda is walked.
        StepsWalked = "steps_walked",
        /// The agenda has a thematic part.
        ThematicPlanned = "thematic_planned",
        /// The thematic part is done.
        ThematicHeld = "thematic_held",
        /// Somebody is praised.
        PraiseGiven = "praise_given",
        /// Somebody is reminded.
        ReminderGiven = "reminder_given",
        /// Somebody is criticised.
        CriticismGiven = "criticism_given",
        /// Somebody is reminded or criticised.
        AdmonitionGiven = "admonition_given",
        /// Somebody makes a statement of self-criticism.
        SelfCriticismMade = "self_criticism_made",
        /// There are tasks that were given before.
        TasksCarried = "tasks_carried",
        /// There are tasks due by the meeting's day.
        TasksDue = "tasks_due",
        /// Every task from last month is reviewed.
        TasksReviewed = "tasks_reviewed",
        /// Tasks are given, each to named members and with its date.
        TasksNamed = "tasks_named",
        /// There is a conclusion or a resolution.
        Concluded = "concluded",
        /// The conclusion or resolution is adopted by a vote.
        ConclusionAdopted = "conclusion_adopted",
        /// The minutes are adopted.
        MinutesAdopted = "minutes_adopted",
        /// Documents are uploaded in time.
        UploadedInTime = "uploaded_in_time",
    }
}

impl Fact {
    /// The line of the checklist that the fact is read from; a pack that uses the fact must have it.
    pub const fn check(self) -> Option<&'static str> {
        match self {
            Fact::ContentTicked | Fact::ContentReady => Some("content"),
            Fact::DraftReady => Some("draft_resolution"),
            Fact::CommitteeMet => Some("committee_meeting"),
            Fact::NoticeInTime => Some("notice"),
            Fact::DocumentsInTime | Fact::DocumentsSent => Some("documents"),
            Fact::DayKept | Fact::Length | Fact::LengthHalf | Fact::Attendance => None,
            Fact::NoUnexcused | Fact::ExcusedWithinLimit | Fact::CommitteeExists => None,
            Fact::StepsWalked | Fact::ThematicPlanned | Fact::ThematicHeld | Fact::PraiseGiven => None,
            Fact::ReminderGiven | Fact::CriticismGiven | Fact::AdmonitionGiven => None,
            Fact::SelfCriticismMade | Fact::TasksCarried | Fact::TasksDue | Fact::TasksReviewed => None,
            Fact::TasksNamed | Fact::Concluded | Fact::ConclusionAdopted | Fact::MinutesAdopted => None,
            Fact::UploadedInTime => None,
        }
    }
}

named! {
    /// Figures laid before the committee when it judges a criterion.
    pub enum Evidence {
        /// Share of the tasks given before that are done.
        TasksDone = "tasks_done",
        /// Members who spoke, of those attending.
        Speakers = "speakers",
        /// Praise, reminders and criticism given.
        Remarks = "remarks",
        /// Statements of self-criticism and criticism.
        SelfCriticism = "self_criticism",
    }
}
