//! The acts by which something is prepared before the meeting, and taken at it.

use super::agenda::ItemId;
use super::decision::{DecisionEvent, Point, Section};
use super::event::Event;
use super::guest::guest;
use super::meeting::Meeting;
use super::prepared::PreparedEvent;
use super::refusal::Refusal;

impl Meeting {
    /// Writes what is to be presented under an item.
    pub fn prepare_text(&self, item: ItemId, words: &str) -> Result<Event, Refusal> {
        self.ensure_changeable()?;
        self.item_to_prepare(item).ok_or(Refusal::Gone)?;
        Ok(Event::Prepared(PreparedEvent::TextWritten { item, text: words.trim().to_owned() }))
    }

    /// Adds a point to the draft of the resolution.
    pub fn draft_point(&self, section: Section, words: &str) -> Result<Event, Refusal> {
        let number = self.mint.next(self.prepared.points.iter().map(|point| point.number));
        self.set_draft(Point { number, section, text: words.trim().to_owned() })
    }

    /// Gives a point of the draft another wording; without words it is dropped.
    pub fn reword_draft(&self, point: u64, section: Section, words: &str) -> Result<Event, Refusal> {
        match words.trim() {
            "" => Ok(Event::Prepared(PreparedEvent::DraftDropped { point })),
            words => self.set_draft(Point { number: point, section, text: words.to_owned() }),
        }
    }

    fn set_draft(&self, point: Point) -> Result<Event, Refusal> {
        self.ensure_changeable()?;
        match point.text.is_empty() {
            true => Err(Refusal::TextMissing),
            false => Ok(Event::Prepared(PreparedEvent::PointDrafted { point })),
        }
    }

    /// Invites a guest.
    pub fn invite(&self, name: &str, office: &str) -> Result<Event, Refusal> {
        self.ensure_changeable()?;
        let number = self.mint.next(self.prepared.guests.iter().map(|guest| guest.number));
        Ok(Event::Prepared(PreparedEvent::GuestInvited { guest: guest(number, name, office)? }))
    }

    /// Puts name and office of an invited guest right.
    pub fn reword_invited(&self, number: u64, name: &str, office: &str) -> Result<Event, Refusal> {
        self.ensure_changeable()?;
        Ok(Event::Prepared(PreparedEvent::GuestInvited { guest: guest(number, name, office)? }))
    }

    /// Takes the text that was prepared for an item into its notes, below what was noted before.
    pub fn take_text(&self, item: ItemId) -> Result<Vec<Event>, Refusal> {
        let text = self.prepared.waiting_text(item).ok_or(Refusal::Gone)?;
        let before = self.notes.get(&item).map_or("", |note| note.as_str());
        let parts: Vec<&str> = [before, text].into_iter().filter(|part| !part.is_empty()).collect();
        Ok(vec![self.note(item, &parts.join("\n"))?, Event::Prepared(PreparedEvent::TextTaken { item })])
    }

    /// Takes points of the draft, by their numbers in it, into the resolution.
    pub fn take_drafts(&self, drafts: &[u64]) -> Result<Vec<Event>, Refusal> {
        self.ensure_changeable()?;
        let waiting = self.prepared.waiting_points();
        let mut given: Vec<u64> = self.points.iter().map(|point| point.number).collect();
        let mut events = Vec::new();
        for draft in waiting.into_iter().filter(|point| drafts.contains(&point.number)) {
            let number = self.mint.next(given.iter().copied());
            given.push(number);
            let point = Point { number, ..draft.clone() };
            events.push(Event::Decision(DecisionEvent::PointSet { point }));
            events.push(Event::Prepared(PreparedEvent::PointTaken { point: draft.number }));
        }
        if events.is_empty() { Err(Refusal::Gone) } else { Ok(events) }
    }

    /// Enters a guest who was invited as come.
    pub fn welcome(&self, guest: u64) -> Result<Vec<Event>, Refusal> {
        let invited = self.prepared.guests.iter().find(|one| one.number == guest).ok_or(Refusal::Gone)?;
        let added = self.add_guest(&invited.name, &invited.office)?;
        Ok(vec![Event::Attendance(added), Event::Prepared(PreparedEvent::GuestCame { guest })])
    }
}
