//! The adoption of the minutes: by which vote, over which gaps, and how it is opened again.
//!
//! Adopted minutes never change: an addendum stands beside them, and a re-opening keeps them as a version
//! of their own. Knows no hash's making.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::act_id::ActId;
use super::addendum::{Addendum, Amendment};
use super::ballot::{BallotId, Outcome};
use super::course::CourseEvent;
use super::event::{Event, Moment};
use super::gap::Gap;
use super::history::History;
use super::meeting::Meeting;
use super::purpose::Purpose;
use super::refusal::{AmendingRefusal, Refusal};
use super::sheet::Sheet;
use super::state::State;
use crate::say;
use crate::text::{Lang, short_date};

/// What is done about the adoption, before and after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AdoptionEvent {
    /// The meeting goes on to the adoption although something is missing.
    WentOn {
        /// What.
        gaps: Vec<Gap>,
        /// Why.
        reason: String,
    },
    /// Something was added to adopted minutes, or corrected; known only after adoption.
    Amended {
        /// What.
        addendum: Addendum,
    },
    /// Adopted minutes were opened again.
    Reopened {
        /// Why.
        reason: String,
        /// The hash that the version until then was sealed with, in hexadecimal.
        #[serde(default)]
        hash: String,
        /// Whether the meeting had ended, so that only its minutes are mended: its end stays as it was.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        ended: bool,
    },
}

/// What was missing when the meeting went on to the adoption, and why it did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WentOn {
    /// What was missing; once adopted, what still was at that moment.
    pub gaps: Vec<Gap>,
    /// Why.
    pub reason: String,
}

/// Minutes that were adopted and then opened again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierVersion {
    /// What their adoption settled.
    pub adoption: Adoption,
    /// The hash that they were sealed with; empty where none was known.
    pub hash: String,
    /// Why they were opened again.
    pub reason: String,
    /// When they were opened again.
    pub reopened: DateTime<FixedOffset>,
    /// The act that opened them again.
    pub act: ActId,
    /// Ballots until then, none of which adopts a later version.
    ballots: Vec<BallotId>,
    /// What was added to them.
    pub addenda: Vec<Amendment>,
    /// When its documents were uploaded; the minutes that replace it are uploaded anew.
    pub uploaded: Option<DateTime<FixedOffset>>,
}

/// The opening again that took the place of the minutes at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// When they were opened again.
    pub reopened: DateTime<FixedOffset>,
    /// Why.
    pub reason: String,
    /// The act that did it.
    pub act: ActId,
}

/// What adoption settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    /// The ballot by which the minutes were adopted.
    pub ballot: BallotId,
    /// The final sheet.
    pub sheet: Sheet,
    /// Number of the resolution within the term.
    pub resolution: Option<u32>,
    /// When.
    pub at: DateTime<FixedOffset>,
}

impl Meeting {
    /// The passed ballot on the minutes, unless a later one failed. A vote from before a re-opening
    /// adopts nothing any more.
    pub fn adoption_ballot(&self) -> Option<BallotId> {
        let before = self.earlier.last().map_or(&[][..], |version| &version.ballots);
        let since = self.ballots.iter().rev().filter(|ballot| !before.contains(&ballot.id));
        let ballot = since.into_iter().find(|ballot| ballot.purpose == Purpose::Minutes)?;
        (ballot.outcome() == Some(Outcome::Passed)).then_some(ballot.id)
    }

    /// Adopts the minutes: the current item ends, the sheet is stored, nothing changes after it.
    pub fn adopt(&self, sheet: Sheet, resolution: Option<u32>) -> Result<Vec<Event>, Refusal> {
        self.ensure_open()?;
        let ballot = self.adoption_ballot().ok_or(Refusal::AdoptionVoteMissing)?;
        let mut events = self.end_of_item();
        events.push(Event::Course(CourseEvent::Adopted { ballot, sheet, resolution }));
        Ok(events)
    }

    /// Goes on to the adoption over what is missing, with the reason.
    pub fn go_on(&self, gaps: Vec<Gap>, reason: &str) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
        if reason.is_empty() {
            return Err(Refusal::Amending(AmendingRefusal::WhyMissing));
        }
        let gaps = gaps.into_iter().filter(Gap::is_demanded).collect();
        Ok(Event::Adoption(AdoptionEvent::WentOn { gaps, reason }))
    }

    /// Whether a reason was given for going on without each of these.
    pub fn is_explained(&self, gaps: &[Gap]) -> bool {
        let given = self.went_on.as_ref().map_or(&[][..], |went_on| &went_on.gaps);
        gaps.iter().filter(|gap| gap.is_demanded()).all(|gap| given.contains(gap))
    }

    /// Opens adopted minutes again at their last item; `next` is the day of a later meeting that was
    /// opened already, `ended` whether the meeting is over and only its minutes are mended.
    pub fn reopen(
        &self,
        reason: &str,
        hash: &str,
        next: Option<NaiveDate>,
        ended: bool,
    ) -> Result<Vec<Event>, Refusal> {
        self.adoption.as_ref().filter(|_| self.state == State::Adopted).ok_or(Refusal::NotAdopted)?;
        if let Some(date) = next {
            return Err(Refusal::Amending(AmendingRefusal::NextMeetingOpened { date }));
        }
        let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
        if reason.is_empty() {
            return Err(Refusal::Amending(AmendingRefusal::WhyMissing));
        }
        let reopened = AdoptionEvent::Reopened { reason, hash: hash.to_owned(), ended };
        let last = self.agenda.items.iter().rev();
        let item = last.clone().find(|item| item.decides() == Some(Purpose::Minutes)).or(last.clone().next());
        let start = item.map(|item| Event::Course(CourseEvent::ItemStarted { item: item.id }));
        Ok([Event::Adoption(reopened)].into_iter().chain(start).collect())
    }

    /// Keeps of what was missing only what still is, as the minutes are adopted.
    pub(super) fn settle_gaps(&mut self, now: u64) {
        let Some(mut went_on) = self.went_on.take() else { return };
        went_on.gaps.retain(|gap| self.still_lacks(gap, now));
        self.went_on = Some(went_on).filter(|went_on| !went_on.gaps.is_empty());
    }

    /// When it ended, once its minutes were adopted; minutes that are mended later do not make it longer.
    pub fn ended_at(&self) -> Option<DateTime<FixedOffset>> {
        self.ended_before.or_else(|| self.adoption.as_ref().map(|adoption| adoption.at))
    }

    /// Whether a ballot was put after the meeting, while its minutes were mended.
    pub fn is_of_mending(&self, ballot: BallotId) -> bool {
        self.is_mended() && self.earlier.last().is_some_and(|version| !version.ballots.contains(&ballot))
    }

    /// Whether it is over and only its minutes are mended.
    pub fn is_mended(&self) -> bool {
        self.ended_before.is_some()
    }

    /// The version until now is kept aside, and the meeting goes on, or only its minutes are mended.
    fn open_again(&mut self, (reason, hash): (&str, &str), ended: bool, act: &ActId, now: u64, when: Moment) {
        let until = self.ended_at();
        let Some(adoption) = self.adoption.take() else { return };
        if ended {
            self.ended_before = until;
            self.clock.told = true;
        } else {
            self.note_interruption(adoption.at, when.at);
        }
        self.earlier.push(EarlierVersion {
            adoption,
            hash: hash.to_owned(),
            reason: reason.to_owned(),
            reopened: when.at,
            act: act.clone(),
            ballots: self.ballots.iter().map(|ballot| ballot.id).collect(),
            uploaded: self.uploaded,
            addenda: std::mem::take(&mut self.addenda),
        });
        self.went_on = None;
        self.stamps.ending = None;
        self.take_upload(None, None);
        self.confirmations.clear();
        if !ended {
            // What lies between is an interruption.
            self.clock.suspended_at = self.clock.ended.take().filter(|_| self.on_paper.is_none());
            self.clock.resume(now);
        }
        self.state = self.running_state();
    }
}

impl History {
    /// The history as it was when a version was opened again, by its place among them from 0.
    pub fn version(&self, place: usize) -> Option<History> {
        let version = self.meeting.earlier.get(place)?;
        let until = self.records.iter().take_while(|record| record.act != version.act);
        let mut history = History::fold(self.meeting.id.clone(), until.cloned().collect());
        let (reopened, reason, act) = (version.reopened, version.reason.clone(), version.act.clone());
        history.meeting.replaced = Some(Replacement { reopened, reason, act });
        Some(history)
    }
}

impl AdoptionEvent {
    pub(super) fn apply(&self, meeting: &mut Meeting, act: &ActId, now: u64, when: Moment) {
        match self {
            AdoptionEvent::WentOn { gaps, reason } => {
                let (gaps, reason) = (gaps.clone(), reason.clone());
                meeting.went_on = Some(WentOn { gaps, reason });
            }
            // Another laptop may have opened the minutes again meanwhile: it belongs to what was adopted.
            AdoptionEvent::Amended { addendum } => {
                let (addendum, act, at) = (addendum.clone(), act.clone(), when.at);
                let amendment = Amendment { addendum, act, at };
                match meeting.earlier.last_mut() {
                    Some(version) if meeting.adoption.is_none() => version.addenda.push(amendment),
                    _ => meeting.addenda.push(amendment),
                }
            }
            AdoptionEvent::Reopened { reason, hash, ended } => {
                meeting.open_again((reason, hash), *ended, act, now, when);
            }
        }
    }

    pub(super) fn sentence(&self, lang: Lang) -> String {
        match self {
            AdoptionEvent::WentOn { gaps, reason } => say!(
                lang,
                "đi tiếp khi còn thiếu {n} việc, lý do: {reason}",
                "gone on with {n} things missing, reason: {reason}",
                n = gaps.len()
            ),
            AdoptionEvent::Amended { addendum } => say!(
                lang,
                "bổ sung, đính chính biên bản: “{now}”, theo {decided}",
                "minutes amended: “{now}”, by {decided}",
                now = addendum.now,
                decided = addendum.decided.words(lang)
            ),
            AdoptionEvent::Reopened { reason, .. } => say!(
                lang,
                "mở lại biên bản đã thông qua, lý do: {reason}",
                "adopted minutes opened again, reason: {reason}"
            ),
        }
    }
}

impl EarlierVersion {
    /// Whether a ballot was put before its minutes were opened again.
    pub fn has_ballot(&self, ballot: BallotId) -> bool {
        self.ballots.contains(&ballot)
    }

    /// Which one it is, also of two adopted on one day: "bản thông qua lúc 19:03 ngày 03/12/2026".
    pub fn words(&self, lang: Lang) -> String {
        let at = self.adoption.at;
        let (time, day) = (at.format("%H:%M"), short_date(at.date_naive(), lang));
        say!(lang, "bản thông qua lúc {time} ngày {day}", "the version adopted on {day} at {time}")
    }
}
