//! What goes with a member who leaves or is marked absent, and what would contradict an absence.
//!
//! Chair and minute-taker are replaced beside it (`office`).

use chrono::{DateTime, FixedOffset};

use super::attendance::{AttendanceEvent, Presence};
use super::event::Event;
use super::meeting::Meeting;
use super::member::MemberId;
use super::refusal::Refusal;
use super::speaker::Speaker;
use super::speech::SpeechEvent;
use crate::say;
use crate::text::{Lang, document_time};

/// Something that a member did or was given here, which an absence from beginning to end contradicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Involvement {
    /// Holds the floor.
    Speaks,
    /// Spoke so many times.
    Spoke(usize),
    /// Asked for the floor.
    Waits,
    /// Was entitled and here when so many questions were put.
    Voted(usize),
    /// Made a statement of self-criticism.
    SelfCriticised,
    /// Criticised, praised or reminded others so many times.
    Remarked(usize),
    /// Was given so many tasks.
    Tasked(usize),
}

impl Involvement {
    /// What the member did, as a clause after the name.
    pub fn words(self, lang: Lang) -> String {
        match self {
            Involvement::Speaks => say!(lang, "đang phát biểu", "has the floor"),
            Involvement::Spoke(n) => say!(lang, "đã phát biểu {n} lần", "spoke {n} times"),
            Involvement::Waits => say!(lang, "đang chờ phát biểu", "asked for the floor"),
            Involvement::Voted(n) => {
                say!(lang, "được tính trong {n} lần biểu quyết", "was counted in {n} votes")
            }
            Involvement::SelfCriticised => say!(lang, "đã tự phê bình", "made a statement of self-criticism"),
            Involvement::Remarked(n) => say!(lang, "đã nêu {n} nhận xét", "made {n} remarks"),
            Involvement::Tasked(n) => say!(lang, "được giao {n} việc", "was given {n} tasks"),
        }
    }
}

impl Meeting {
    /// What a member did or was given in this meeting.
    pub fn involvements(&self, member: MemberId) -> Vec<Involvement> {
        let who = Speaker::Member(member);
        let speaks = self.speaking.and_then(|speech| self.speech(speech)).is_some_and(|one| one.who == who);
        let spoke = self.times_spoken(who) - usize::from(speaks);
        let waits = self.waiting.iter().any(|waiting| waiting.who == who);
        let voted = self.ballots.iter().filter(|ballot| ballot.voters.contains(&member)).count();
        let stated = self.statements.iter().any(|(other, _)| *other == member);
        let remarked = self.remarks.iter().filter(|remark| remark.by == Some(member)).count();
        let tasked = self.tasks.iter().filter(|task| task.who.contains(&member)).count();
        let all = [
            (Involvement::Speaks, speaks),
            (Involvement::Spoke(spoke), spoke > 0),
            (Involvement::Waits, waits),
            (Involvement::Voted(voted), voted > 0),
            (Involvement::SelfCriticised, stated),
            (Involvement::Remarked(remarked), remarked > 0),
            (Involvement::Tasked(tasked), tasked > 0),
        ];
        all.into_iter().filter(|(_, holds)| *holds).map(|(involvement, _)| involvement).collect()
    }

    /// What only somebody who was there can have done.
    fn deeds(&self, member: MemberId) -> impl Iterator<Item = Involvement> {
        let is_deed = |one: &Involvement| {
            matches!(one, Involvement::Spoke(_) | Involvement::SelfCriticised | Involvement::Remarked(_))
        };
        self.involvements(member).into_iter().filter(is_deed)
    }

    /// The same as clauses after the name.
    pub fn deeds_words(&self, member: MemberId, lang: Lang) -> String {
        self.deeds(member).map(|one| one.words(lang)).collect::<Vec<_>>().join(", ")
    }

    /// Members recorded as absent from beginning to end who did what only somebody who was there can have done.
    pub(super) fn involved_absentees(&self) -> impl Iterator<Item = MemberId> + '_ {
        let absent = self.attendance.iter().filter(|(_, one)| !one.attended()).map(|(member, _)| *member);
        absent.filter(|member| self.deeds(*member).next().is_some())
    }

    /// Records that a member leaves, with all that goes with it.
    ///
    /// # Errors
    /// The member is not here, or is told to have left before the opening or before a last speech.
    pub fn leave(&self, member: MemberId, at: DateTime<FixedOffset>) -> Result<Vec<Event>, Refusal> {
        self.ensure_open()?;
        if !self.is_here(member) {
            return Err(Refusal::Absent { name: self.name(member).to_owned() });
        }
        // Of a meeting held on paper nobody knows when who spoke.
        let spoken = self.speeches.iter().filter(|speech| speech.who == Speaker::Member(member));
        let spoken = spoken.map(|speech| speech.at).filter(|_| self.on_paper.is_none());
        if let Some(latest) = spoken.chain(self.opened_at).max().filter(|latest| at < *latest) {
            return Err(Refusal::LeftTooEarly { after: latest.time() });
        }
        let mut events = self.given_up(member);
        events.push(Event::Attendance(AttendanceEvent::Left { member, at }));
        Ok(events)
    }

    /// Marks a member at roll call; one who is marked absent gives up the floor and the request for it.
    pub fn mark_whole(&self, member: MemberId, presence: Presence) -> Result<Vec<Event>, Refusal> {
        let stays = matches!(presence, Presence::Present | Presence::Online);
        let marked = Event::Attendance(self.mark(member, presence)?);
        let before = if stays { Vec::new() } else { self.given_up(member) };
        Ok(before.into_iter().chain([marked]).collect())
    }

    /// The floor and the request for it.
    fn given_up(&self, member: MemberId) -> Vec<Event> {
        let who = Speaker::Member(member);
        let running = self.speaking.and_then(|speech| self.speech(speech)).filter(|speech| speech.who == who);
        let ended = running.map(|speech| SpeechEvent::Ended { speech: speech.id });
        let waiting = self.waiting.iter().filter(|waiting| waiting.who == who);
        let withdrawn = waiting.map(|waiting| SpeechEvent::Withdrawn { speech: waiting.id });
        ended.into_iter().chain(withdrawn).map(Event::Speech).collect()
    }
}

/// Why older books put off the turn of one who left at a time.
pub(super) fn left_words(at: DateTime<FixedOffset>) -> String {
    format!("về lúc {}", document_time(at.time(), Lang::Vi))
}
