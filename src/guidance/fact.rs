//! The facts that a rubric may name: those that settle points and those that only inform.
//!
//! Only their names; what they say about a meeting is worked out in the scoring room, whose
//! table has a function for every one of them.

/// A fact that settles the points of a measured criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fact {
    /// The meeting is held on its day, or within the first week.
    DayKept,
    /// It lasts the minimum length.
    Length,
    /// The minimum share of the summoned attends.
    Attendance,
    /// Nobody is absent without a reason.
    NoUnexcused,
    /// Content and draft resolution are prepared.
    ContentTicked,
    /// The committee met beforehand.
    CommitteeMet,
    /// Notice was given in time.
    NoticeInTime,
    /// Documents were sent in time.
    DocumentsInTime,
    /// Every step of the agenda is walked.
    StepsWalked,
    /// There is a conclusion or a resolution.
    Concluded,
    /// The minutes are adopted.
    MinutesAdopted,
    /// Documents are uploaded in time.
    UploadedInTime,
}

impl Fact {
    /// Every fact with the name that a pack gives it.
    pub const NAMES: [(Fact, &'static str); 12] = [
        (Fact::DayKept, "day_kept"),
        (Fact::Length, "length"),
        (Fact::Attendance, "attendance"),
        (Fact::NoUnexcused, "no_unexcused"),
        (Fact::ContentTicked, "content_ticked"),
        (Fact::CommitteeMet, "committee_met"),
        (Fact::NoticeInTime, "notice_in_time"),
        (Fact::DocumentsInTime, "documents_in_time"),
        (Fact::StepsWalked, "steps_walked"),
        (Fact::Concluded, "concluded"),
        (Fact::MinutesAdopted, "minutes_adopted"),
        (Fact::UploadedInTime, "uploaded_in_time"),
    ];

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
