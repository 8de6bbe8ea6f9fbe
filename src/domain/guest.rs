//! Guests: added, corrected and taken off the list while the meeting goes on.

use serde::{Deserialize, Serialize};

use super::attendance::AttendanceEvent;
use super::event::Event;
use super::meeting::Meeting;
use super::refusal::Refusal;
use super::speaker::Speaker;
use super::speech::SpeechEvent;
use super::wording::check_name;
use crate::text::fold;

/// A guest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guest {
    /// Number within the meeting.
    pub number: u64,
    /// Name.
    pub name: String,
    /// Office, as the minutes print it.
    #[serde(default)]
    pub office: String,
}

impl Guest {
    /// "Mai Văn Tân, Phó Bí thư Đảng ủy xã Mẫu".
    pub fn words(&self) -> String {
        match self.office.trim() {
            "" => self.name.clone(),
            office => format!("{}, {office}", self.name),
        }
    }
}

impl Meeting {
    /// Records a guest; refused without a name.
    pub fn add_guest(&self, name: &str, office: &str) -> Result<AttendanceEvent, Refusal> {
        self.ensure_changeable()?;
        let number = self.mint.next(self.guests.iter().map(|guest| guest.number));
        Ok(AttendanceEvent::GuestAdded { guest: guest(number, name, office)? })
    }

    /// Corrects name and office of a guest; what they said stays theirs.
    pub fn change_guest(&self, number: u64, name: &str, office: &str) -> Result<AttendanceEvent, Refusal> {
        self.ensure_changeable()?;
        self.guest(number).ok_or(Refusal::Gone)?;
        Ok(AttendanceEvent::GuestChanged { guest: guest(number, name, office)? })
    }

    /// Takes a guest off the list, and off that of those who wait; refused once the guest has spoken,
    /// for the speech names them.
    pub fn remove_guest(&self, number: u64) -> Result<Vec<Event>, Refusal> {
        self.ensure_changeable()?;
        self.guest(number).ok_or(Refusal::Gone)?;
        let who = Speaker::Guest(number);
        if self.times_spoken(who) > 0 {
            return Err(Refusal::GuestSpoke { name: self.speaker_name(who).to_owned() });
        }
        let waiting = self.waiting.iter().filter(|waiting| waiting.who == who);
        let withdrawn = waiting.map(|one| Event::Speech(SpeechEvent::Withdrawn { speech: one.id }));
        let removed = Event::Attendance(AttendanceEvent::GuestRemoved { guest: number });
        Ok(withdrawn.chain([removed]).collect())
    }

    /// The guest with this number.
    pub fn guest(&self, number: u64) -> Option<&Guest> {
        self.guests.iter().find(|guest| guest.number == number)
    }

    /// Another guest who is written so, but for capitals and diacritics.
    pub fn guest_named(&self, name: &str, but: Option<u64>) -> Option<&Guest> {
        let name = fold(name.trim());
        self.guests.iter().find(|guest| Some(guest.number) != but && fold(&guest.name) == name)
    }
}

/// A guest with a name and an office that can be printed.
pub(super) fn guest(number: u64, name: &str, office: &str) -> Result<Guest, Refusal> {
    match name.trim() {
        "" => Err(Refusal::NameMissing),
        name => {
            [name, office].into_iter().try_for_each(check_name)?;
            Ok(Guest { number, name: name.to_owned(), office: office.trim().to_owned() })
        }
    }
}
