//! A meeting: what its events say. The fold's state and the questions asked of it.
//!
//! Changes only through `apply`; every family applies its own events.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};

use super::addendum::Amendment;
use super::adoption::{Adoption, EarlierVersion, Replacement, WentOn};
use super::agenda::{Agenda, ItemId};
use super::attendance::Attendance;
use super::ballot::{Ballot, BallotId};
use super::body::ChosenBody;
use super::book::MeetingId;
use super::class_vote::ClassVote;
use super::clock::Clock;
use super::confirmed::Confirmation;
use super::criticism::{Remark, Statement};
use super::decision::Point;
use super::election::Election;
use super::event::{Event, Moment, Record};
use super::guest::Guest;
use super::held_on_paper::HeldOnPaper;
use super::interruption::Interruption;
use super::member::MemberId;
use super::member_case::MemberCase;
use super::mint::Mint;
use super::office::Passing;
use super::plan::Plan;
use super::prepared::PreparedMatters;
use super::roll::Attendee;
use super::roll_announced::RollAnnouncement;
use super::round::Round;
use super::score::Points;
use super::sheet::Sheet;
use super::speaker::{Speaker, Speech, SpeechId, Waiting};
use super::stamps::Stamps;
use super::state::State;
use super::task::Task;
use super::ticking::Tick;
use super::time_share::TimeShare;
use super::trace::Traces;
use super::voted_person::VotedPerson;
use crate::text::{Lang, given_name};

/// A meeting as its events say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meeting {
    /// Which.
    pub id: MeetingId,
    /// The numbers that this laptop gives to what is added.
    pub mint: Mint,
    /// What was planned, with its later changes.
    pub plan: Plan,
    /// Offices that changed hands while it went on, in order.
    pub passed: Vec<Passing>,
    /// What is prepared for it and waits to be taken.
    pub prepared: PreparedMatters,
    /// Ticks of the preparation checklist.
    pub ticks: Vec<Tick>,
    /// Items and where they stand.
    pub agenda: Agenda,
    /// Why it is not held, once it was cancelled.
    pub cancelled: Option<String>,
    /// How far the meeting is.
    pub state: State,
    /// Its timeline.
    pub clock: Clock,
    /// Wall time of the opening.
    pub opened_at: Option<DateTime<FixedOffset>>,
    /// That it was held on paper and is entered afterwards.
    pub on_paper: Option<HeldOnPaper>,
    /// When items were taken up and votes taken, and the end as told.
    pub stamps: Stamps,
    /// When it stood still, without a suspension that lasts.
    pub interruptions: Vec<Interruption>,
    /// The minutes that were shared out last.
    pub time_share: Option<TimeShare>,
    /// When a suspension that lasts began.
    pub suspended_since: Option<DateTime<FixedOffset>>,
    /// Where on the timeline the current item was taken up.
    pub item_since: Option<u64>,
    /// The roll as frozen at the opening.
    pub roll: Vec<Attendee>,
    /// Attendance of everyone on it.
    pub attendance: BTreeMap<MemberId, Attendance>,
    /// Guests.
    pub guests: Vec<Guest>,
    /// What was made known of the roll call, every time that it was.
    pub announcements: Vec<RollAnnouncement>,
    /// Who waits to speak, first one first.
    pub waiting: Vec<Waiting>,
    /// Speeches in order.
    pub speeches: Vec<Speech>,
    /// The running speech.
    pub speaking: Option<SpeechId>,
    /// The number that the next speech gets.
    pub next_speech: SpeechId,
    /// Items under which nothing is recorded.
    pub secret_items: BTreeSet<ItemId>,
    /// Notes by item.
    pub notes: BTreeMap<ItemId, String>,
    /// Ready sentences taken, by item.
    pub sentences: BTreeMap<ItemId, Vec<String>>,
    /// Ballots in order.
    pub ballots: Vec<Ballot>,
    /// Whom a vote is about, by the vote.
    pub voted_persons: Vec<(BallotId, VotedPerson)>,
    /// Who is to be sent to the course on the Party, by the vote.
    pub class_votes: Vec<(BallotId, ClassVote)>,
    /// Why some were against a person, by the vote.
    pub against: Vec<(BallotId, String)>,
    /// The numbers of resolutions on persons, by the vote.
    pub person_resolutions: Vec<(BallotId, u32)>,
    /// What a vote on a matter of a member is about, by the vote.
    pub cases: Vec<(BallotId, MemberCase)>,
    /// The numbers of papers on members, by the vote.
    pub case_numbers: Vec<(BallotId, u32)>,
    /// Bodies that were proposed, in order; the vote on each is among the ballots.
    pub bodies: Vec<ChosenBody>,
    /// Elections, in the order in which they were begun.
    pub elections: Vec<Election>,
    /// The chair's conclusions by item.
    pub conclusions: BTreeMap<ItemId, String>,
    /// Points of the resolution.
    pub points: Vec<Point>,
    /// Tasks of earlier meetings.
    pub carried: Vec<Task>,
    /// Tasks given here.
    pub tasks: Vec<Task>,
    /// Statements of self-criticism, in the order in which they were made.
    pub statements: Vec<(MemberId, Statement)>,
    /// Whose turn of self-criticism was put off, and why where an earlier version kept it.
    pub deferred: BTreeMap<MemberId, String>,
    /// Minutes that the round took, as told of a meeting held on paper.
    pub criticism_minutes: Option<u32>,
    /// Criticism, praise, reminders.
    pub remarks: Vec<Remark>,
    /// All else of the round of self-criticism.
    pub round: Round,
    /// Points judged by the committee, with reasons.
    pub judged: BTreeMap<String, (Points, String)>,
    /// Whether the committee judged otherwise since it proposed.
    pub judged_since: bool,
    /// Minutes that the meeting will have lasted at its end, as told before the vote on the score.
    pub expected_minutes: Option<u64>,
    /// The sheet that the committee proposed.
    pub proposed: Option<Sheet>,
    /// The sheet that the cell voted, and the ballot.
    pub voted: Option<(BallotId, Sheet)>,
    /// What adoption settled.
    pub adoption: Option<Adoption>,
    /// What was missing when it went on to the adoption, with the reason.
    pub went_on: Option<WentOn>,
    /// What was added to the adopted minutes, in order.
    pub addenda: Vec<Amendment>,
    /// When it ended, where minutes are mended after the meeting was over.
    pub ended_before: Option<DateTime<FixedOffset>>,
    /// Versions that were adopted and opened again, oldest first.
    pub earlier: Vec<EarlierVersion>,
    /// Of minutes that were opened again since: what took their place. Only a history that was gone back in has it.
    pub replaced: Option<Replacement>,
    /// The sheet as the upload settled it.
    pub settled: Option<Sheet>,
    /// What the upper committee decided, every time that it was entered; the last one counts.
    pub confirmations: Vec<Confirmation>,
    /// When the minutes were uploaded.
    pub uploaded: Option<DateTime<FixedOffset>>,
    /// Text in fields that no act has taken up yet.
    pub drafts: BTreeMap<String, String>,
    /// When the program was started again on the open meeting.
    pub restored: Vec<DateTime<FixedOffset>>,
    /// The acts behind all this.
    pub traces: Traces,
}

impl Meeting {
    /// A meeting of which nothing is known yet, begun on this laptop.
    pub fn new(id: MeetingId) -> Meeting {
        Meeting::minted(id, Mint::default())
    }

    /// The same, where numbers are given of a range.
    pub(super) fn minted(id: MeetingId, mint: Mint) -> Meeting {
        Meeting { id, mint, next_speech: mint.next([]), ..Meeting::default() }
    }

    /// Applies a record. An undone one must only [`Meeting::pass`].
    pub(super) fn apply(&mut self, record: &Record) {
        let (now, when) = self.pass(record);
        self.traces.note(&record.event, &record.act, self.agenda.current);
        self.stamps.note(&record.event, when.at);
        match &record.event {
            Event::Plan(event) => event.apply(self, when.at),
            Event::Prepared(event) => event.apply(self),
            Event::Course(event) => event.apply(self, now, when),
            Event::Attendance(event) => event.apply(self, when),
            Event::Speech(event) => event.apply(self, now, when),
            Event::Ballot(event) => event.apply(self),
            Event::Person(event) => event.apply(self),
            Event::Case(event) => event.apply(self),
            Event::Election(event) => event.apply(self),
            Event::Decision(event) => event.apply(self),
            Event::Task(event) => event.apply(self),
            Event::Criticism(event) => event.apply(self),
            Event::Score(event) => event.apply(self),
            Event::Secrecy(event) => event.apply(self),
            Event::Adoption(event) => event.apply(self, &record.act, now, when),
            Event::Draft { field, text } if text.is_empty() => {
                self.drafts.remove(field);
            }
            Event::Draft { field, text } => {
                self.drafts.insert(field.clone(), text.clone());
            }
            Event::Undone { .. } | Event::Redone { .. } => {}
        }
    }

    /// Lets the timeline pass a record and answers its place and when it is told to have been made;
    /// time runs even over undone acts.
    pub(super) fn pass(&mut self, record: &Record) -> (u64, Moment) {
        self.clock.pass(&record.event, record.when)
    }

    /// The day on which it is held: that of the opening, else the planned one. A practice meeting
    /// is held on its planned day whenever it is played.
    pub fn day(&self) -> NaiveDate {
        match self.opened_at {
            Some(at) if !self.plan.practice => at.date_naive(),
            _ => self.plan.date,
        }
    }

    /// The hour of its opening; the planned one before that, and of a practice meeting.
    pub fn hour(&self) -> NaiveTime {
        match self.opened_at {
            Some(at) if !self.plan.practice => at.time(),
            _ => self.plan.time,
        }
    }

    /// The member as frozen at the opening.
    pub fn attendee(&self, member: MemberId) -> Option<&Attendee> {
        self.roll.iter().find(|attendee| attendee.id == member)
    }

    /// The name of a member of the meeting; empty when unknown.
    pub fn name(&self, member: MemberId) -> &str {
        self.attendee(member).map_or("", |attendee| &attendee.name)
    }

    /// Names joined by commas.
    pub fn names(&self, members: &[MemberId]) -> String {
        let names: Vec<&str> = members.iter().map(|member| self.name(*member)).collect();
        names.join(", ")
    }

    /// The name of a speaker, member or guest; empty when unknown.
    pub fn speaker_name(&self, who: Speaker) -> &str {
        match who {
            Speaker::Member(member) => self.name(member),
            Speaker::Guest(number) => self.guest(number).map_or("", |guest| &guest.name),
        }
    }

    /// Members taking part who have not spoken in this meeting, in the order of the roll.
    pub fn silent_members(&self) -> Vec<&Attendee> {
        let silent = |a: &&Attendee| self.is_here(a.id) && self.times_spoken(Speaker::Member(a.id)) == 0;
        self.roll.iter().filter(silent).collect()
    }

    /// The name by which a member is called in this meeting: the given name, or the whole one where another
    /// member of the roll has the same given name.
    pub fn called<'a>(&self, attendee: &'a Attendee) -> &'a str {
        let given = given_name(&attendee.name);
        let same = |other: &Attendee| other.id != attendee.id && given_name(&other.name) == given;
        if self.roll.iter().any(same) { &attendee.name } else { given }
    }

    /// Number of members who attended at any time, exempt ones too: of these it is told how many spoke.
    pub fn attending(&self) -> u32 {
        self.roll.iter().filter(|a| self.attended(a.id)).count() as u32
    }

    /// Number of members, attending ones only, who have spoken.
    pub fn speakers(&self) -> u32 {
        let spoke = |a: &&Attendee| self.attended(a.id) && self.times_spoken(Speaker::Member(a.id)) > 0;
        self.roll.iter().filter(spoke).count() as u32
    }

    pub(super) fn check_title(&self, check: &str, lang: Lang) -> String {
        let found = self.plan.checks.iter().find(|other| other.id == check);
        found.map_or(check, |found| found.title(lang)).to_owned()
    }
}
