//! What is done in a round of self-criticism: a statement, a turn put off, a remark and its answer.
//!
//! Knows no list: what an item may be named by is asked of the caller.

use super::criticism::{CriticismEvent, Remark, RemarkKind, Statement};
use super::event::Event;
use super::item_ref::ItemRef;
use super::meeting::Meeting;
use super::member::MemberId;
use super::refusal::{Refusal, RoundRefusal};

impl Meeting {
    /// Records a member's self-criticism; refused when empty or when the member is absent.
    pub fn state(&self, member: MemberId, statement: Statement) -> Result<Event, Refusal> {
        self.ensure_open()?;
        if statement.is_empty() {
            return Err(Refusal::Round(RoundRefusal::NothingSaid));
        }
        if !self.is_here(member) {
            return Err(Refusal::Absent { name: self.name(member).to_owned() });
        }
        Ok(Event::Criticism(CriticismEvent::Stated { member, statement }))
    }

    /// Puts a member's turn off to the next meeting; no reason is kept. Refused once the statement is made.
    pub fn defer_turn(&self, member: MemberId) -> Result<Event, Refusal> {
        self.ensure_open()?;
        self.attendee(member).ok_or(Refusal::UnknownMember)?;
        if self.statements.iter().any(|(other, _)| *other == member) {
            return Err(Refusal::TurnTaken { name: self.name(member).to_owned() });
        }
        Ok(Event::Criticism(CriticismEvent::TurnDeferred { member, reason: String::new() }))
    }

    /// Tells how many minutes the round took at a meeting that was held on paper; refused outside of 1 to
    /// the length of the meeting.
    pub fn tell_criticism_minutes(&self, minutes: u32) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let held = self.on_paper.ok_or(Refusal::Gone)?;
        let most = (held.ended - held.opened).num_minutes();
        if minutes == 0 || i64::from(minutes) > most {
            return Err(Refusal::LongerThanMeeting { most });
        }
        Ok(Event::Criticism(CriticismEvent::LengthTold { minutes }))
    }

    /// Records criticism, praise or a reminder.
    pub fn remark(
        &self,
        kind: RemarkKind,
        about: MemberId,
        by: Option<MemberId>,
        words: &str,
    ) -> Result<Event, Refusal> {
        self.ensure_open()?;
        if words.trim().is_empty() {
            return Err(Refusal::TextMissing);
        }
        self.attendee(about).ok_or(Refusal::UnknownMember)?;
        let number = self.mint.next(self.remarks.iter().map(|remark| remark.number));
        let text = words.trim().to_owned();
        let remark = Remark { number, kind, about, by, text, answer: String::new(), item: None };
        Ok(Event::Criticism(CriticismEvent::RemarkSet { remark }))
    }

    /// Records criticism, praise or a reminder that relates to an item of a list; `own` knows the items that
    /// only the member relates to.
    ///
    /// # Errors
    /// As [`Meeting::remark`], and where the item is one of those.
    pub fn remark_on(
        &self,
        (kind, about, by): (RemarkKind, MemberId, Option<MemberId>),
        words: &str,
        item: ItemRef,
        own: impl FnOnce(&ItemRef) -> bool,
    ) -> Result<Event, Refusal> {
        let item = Some(item.named_by_another(own)?);
        Ok(match self.remark(kind, about, by, words)? {
            Event::Criticism(CriticismEvent::RemarkSet { remark }) => {
                Event::Criticism(CriticismEvent::RemarkSet { remark: Remark { item, ..remark } })
            }
            other => other,
        })
    }

    /// Lets a remark relate to an item, or to none.
    ///
    /// # Errors
    /// As [`Meeting::remark_on`], and where there is no such remark.
    pub fn relate_remark(
        &self,
        number: u64,
        item: Option<ItemRef>,
        own: impl FnOnce(&ItemRef) -> bool,
    ) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let remark = self.remarks.iter().find(|remark| remark.number == number).ok_or(Refusal::Gone)?;
        let item = item.map(|item| item.named_by_another(own)).transpose()?;
        Ok(Event::Criticism(CriticismEvent::RemarkSet { remark: Remark { item, ..remark.clone() } }))
    }

    /// Lets a member's statement relate to an item, or to none; any item may be named of oneself.
    pub fn relate_statement(&self, member: MemberId, item: Option<ItemRef>) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let found = self.statements.iter().find(|(other, _)| *other == member).ok_or(Refusal::Gone)?;
        let statement = Statement { item, ..found.1.clone() };
        Ok(Event::Criticism(CriticismEvent::Stated { member, statement }))
    }

    /// Records the answer of the member of whom a remark was made.
    pub fn answer(&self, number: u64, words: &str) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let remark = self.remarks.iter().find(|remark| remark.number == number).ok_or(Refusal::Gone)?;
        let answer = words.trim().to_owned();
        if answer.is_empty() {
            return Err(Refusal::TextMissing);
        }
        Ok(Event::Criticism(CriticismEvent::RemarkSet { remark: Remark { answer, ..remark.clone() } }))
    }
}
