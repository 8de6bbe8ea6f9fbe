//! Bổ sung, đính chính: what is added to adopted minutes or corrected in them, and who agreed to it.
//!
//! The minutes themselves never change. A mistaken addendum is mended by another one.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::act_id::ActId;
use super::adoption::{Adoption, AdoptionEvent};
use super::event::Event;
use super::meeting::Meeting;
use super::refusal::{AmendingRefusal, Refusal};
use super::state::State;
use crate::say;
use crate::text::{Lang, short_date};

/// Something added to adopted minutes, or corrected in them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addendum {
    /// What the minutes say; empty where something is only added.
    #[serde(default)]
    pub was: String,
    /// What they are to say.
    pub now: String,
    /// Why.
    pub reason: String,
    /// Who agreed.
    pub decided: Decided,
    /// The day on which they agreed.
    pub date: NaiveDate,
}

/// An addendum as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// What.
    pub addendum: Addendum,
    /// The act that recorded it.
    pub act: ActId,
    /// When.
    pub at: DateTime<FixedOffset>,
}

/// An addendum with the minutes that it belongs to.
#[derive(Debug, Clone, Copy)]
pub struct AmendedMinutes<'a> {
    /// The addendum.
    pub amendment: &'a Amendment,
    /// The adoption of those minutes.
    pub adoption: &'a Adoption,
    /// Their hash, where they were opened again since; empty where none was known.
    pub replaced: Option<&'a str>,
}

/// By whose decision minutes are amended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decided {
    /// A meeting voted on it.
    Vote {
        /// How many were for it.
        yes: u32,
        /// Of how many.
        of: u32,
    },
    /// Persons agreed, by name.
    Persons(String),
}

impl Decided {
    /// In words: "chi bộ biểu quyết, tán thành 15/18".
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Decided::Vote { yes, of } => {
                say!(
                    lang,
                    "biểu quyết của chi bộ, tán thành {yes}/{of}",
                    "a vote of the cell, {yes} of {of} in favour"
                )
            }
            Decided::Persons(names) => {
                say!(lang, "ý kiến thống nhất của {names}", "the agreement of {names}")
            }
        }
    }
}

impl Addendum {
    /// By whose decision and of which day, in words.
    pub fn authority(&self, lang: Lang) -> String {
        let (decided, day) = (self.decided.words(lang), short_date(self.date, lang));
        say!(lang, "{decided}, ngày {day}", "{decided}, {day}")
    }
}

/// The text on one line, with single spaces.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Meeting {
    /// Every addendum in the order of their numbers, which go on when minutes are opened again: those of the
    /// versions before first.
    pub fn amendments(&self) -> Vec<AmendedMinutes<'_>> {
        let earlier = self.earlier.iter().flat_map(|version| {
            let (adoption, replaced) = (&version.adoption, Some(version.hash.as_str()));
            version.addenda.iter().map(move |amendment| AmendedMinutes { amendment, adoption, replaced })
        });
        let present = self.adoption.iter().flat_map(|adoption| {
            self.addenda.iter().map(move |amendment| AmendedMinutes { amendment, adoption, replaced: None })
        });
        earlier.chain(present).collect()
    }

    /// Adds to adopted minutes, or corrects them, on a day between the adoption and `today`.
    /// `held` are the days of other meetings that were opened: a vote is taken in one of them.
    pub fn amend(&self, addendum: Addendum, today: NaiveDate, held: &[NaiveDate]) -> Result<Event, Refusal> {
        let adoption = self.adoption.as_ref().filter(|_| self.state == State::Adopted);
        let adopted = adoption.ok_or(Refusal::NotAdopted)?.at.date_naive();
        let Addendum { was, now, reason, decided, date } = addendum;
        let (was, now, reason) = (one_line(&was), one_line(&now), one_line(&reason));
        if now.is_empty() || now == was {
            return Err(Refusal::Amending(AmendingRefusal::NothingNew));
        }
        if reason.is_empty() {
            return Err(Refusal::Amending(AmendingRefusal::WhyMissing));
        }
        let decided = match decided {
            Decided::Vote { yes, of } if yes > of || yes * 2 <= of => {
                return Err(Refusal::Amending(AmendingRefusal::NotCarried { yes, of }));
            }
            Decided::Persons(names) if names.trim().is_empty() => {
                return Err(Refusal::Amending(AmendingRefusal::NamesMissing));
            }
            Decided::Persons(names) => Decided::Persons(one_line(&names)),
            vote => vote,
        };
        if date < adopted || date > today {
            return Err(Refusal::Amending(AmendingRefusal::WrongDay { adopted }));
        }
        if matches!(decided, Decided::Vote { .. }) && !held.contains(&date) {
            return Err(Refusal::Amending(AmendingRefusal::NoMeetingThen { date }));
        }
        let addendum = Addendum { was, now, reason, decided, date };
        Ok(Event::Adoption(AdoptionEvent::Amended { addendum }))
    }
}
