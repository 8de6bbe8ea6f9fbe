//! The course of a meeting: opened, item by item, suspended and resumed, adopted, reported.
//!
//! Knows nothing of what is said or decided on the way.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::adoption::Adoption;
use super::agenda::ItemId;
use super::ballot::BallotId;
use super::event::{Event, Moment};
use super::held_on_paper::HeldOnPaper;
use super::kind::MeetingKind;
use super::meeting::Meeting;
use super::refusal::Refusal;
use super::roll::{Attendee, is_on};
use super::sheet::Sheet;
use super::speech::SpeechEvent;
use super::state::State;
use super::time_share::{SharedMinutes, TimeShare};
use super::timing::TimeCorrection;

/// A step of the course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CourseEvent {
    /// The meeting was opened, with the roll as it stood.
    Opened {
        /// Members on the roll of the cell on that day.
        roll: Vec<Attendee>,
        /// Whether the summoned take part online until marked otherwise.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        online: bool,
    },
    /// The opening is dated earlier or later.
    OpeningShifted {
        /// Seconds; negative = earlier.
        seconds: i64,
    },
    /// The opening as a person tells it; the clock of the first item moves with it.
    OpeningTold {
        /// When.
        at: DateTime<FixedOffset>,
    },
    /// Another time of the record as a person tells it, with the reason.
    TimeCorrected(TimeCorrection),
    /// An item became the current one.
    ItemStarted {
        /// Which.
        item: ItemId,
    },
    /// An item was finished.
    ItemEnded {
        /// Which.
        item: ItemId,
    },
    /// Something was noted under an item; the whole text.
    Noted {
        /// Which item.
        item: ItemId,
        /// Paragraphs separated by line feeds.
        text: String,
    },
    /// A ready sentence was taken into the minutes of an item.
    SentenceTaken {
        /// Which item.
        item: ItemId,
        /// The sentence in Vietnamese, as it was offered.
        text: String,
    },
    /// A ready sentence was given back.
    SentenceReturned {
        /// Which item.
        item: ItemId,
        /// The sentence as it was taken.
        text: String,
    },
    /// The minutes left were shared out among the items that follow.
    TimeShared {
        /// The minutes of each.
        minutes: Vec<SharedMinutes>,
    },
    /// The meeting was interrupted.
    Suspended,
    /// It goes on.
    Resumed,
    /// The program was started again on an open meeting; no step of undo.
    Restored,
    /// The wall clock ran ahead of the steady one: the laptop slept.
    Slept {
        /// How long.
        seconds: u64,
        /// Whether the meeting went on meanwhile.
        counted: bool,
    },
    /// Nothing was recorded for long, as the program was closed; told as the meeting is taken up again.
    Unrecorded {
        /// When the last record before was made.
        since: DateTime<FixedOffset>,
        /// When the meeting was taken up again.
        until: DateTime<FixedOffset>,
        /// Whether the meeting went on meanwhile.
        counted: bool,
    },
    /// The wall times told so far were wrong, as the clock was; no step of undo.
    ClockCorrected {
        /// By how much they are told otherwise; negative = earlier.
        seconds: i64,
    },
    /// The computer's clock is wrong and a person told the time; no step of undo.
    ClockTold {
        /// What the computer's clock showed.
        shown: DateTime<FixedOffset>,
        /// What time it was.
        told: DateTime<FixedOffset>,
    },
    /// The meeting was held on paper and is entered afterwards.
    HeldOnPaper {
        /// When it was opened.
        opened: DateTime<FixedOffset>,
        /// When it ended.
        ended: DateTime<FixedOffset>,
    },
    /// The minutes are adopted: nothing changes any more.
    Adopted {
        /// The ballot by which they were adopted.
        ballot: BallotId,
        /// The score sheet with every point and reason.
        sheet: Sheet,
        /// Number of the resolution within the term, when there is one.
        #[serde(default)]
        resolution: Option<u32>,
    },
    /// The minutes were uploaded; known only after adoption.
    Uploaded {
        /// When.
        at: DateTime<FixedOffset>,
        /// The sheet with what adoption left open settled; the adopted one stays as it was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sheet: Option<Sheet>,
    },
    /// The upload was recorded by mistake; known only after adoption.
    UploadTakenBack,
}

impl Meeting {
    /// Refused once the meeting is adopted.
    pub fn ensure_changeable(&self) -> Result<(), Refusal> {
        match self.state {
            State::Adopted => Err(Refusal::Adopted),
            State::Cancelled => Err(Refusal::Cancelled),
            _ => Ok(()),
        }
    }

    /// Refused unless the meeting is under way.
    pub fn ensure_open(&self) -> Result<(), Refusal> {
        match self.state {
            State::Open | State::Closing => Ok(()),
            State::Adopted => Err(Refusal::Adopted),
            State::Cancelled => Err(Refusal::Cancelled),
            State::Draft | State::Suspended => Err(Refusal::NotOpen),
        }
    }

    /// Opens the meeting on its first item.
    pub fn open(&self, roll: Vec<Attendee>) -> Result<Vec<Event>, Refusal> {
        match self.state {
            State::Draft => self.lacks_people(&roll).map_or(Ok(()), Err)?,
            State::Adopted => return Err(Refusal::Adopted),
            State::Cancelled => return Err(Refusal::Cancelled),
            _ => return Err(Refusal::AlreadyOpen),
        }
        let (Some(chair), Some(taker)) = (self.plan.chair, self.plan.minute_taker) else {
            return Err(Refusal::OfficersMissing);
        };
        if !is_on(&roll, chair) || !is_on(&roll, taker) {
            return Err(Refusal::OfficerNotOfBody);
        }
        let first = self.agenda.items.first().ok_or(Refusal::Gone)?.id;
        let start = CourseEvent::ItemStarted { item: first };
        let online = self.plan.kind == MeetingKind::Online;
        Ok(vec![Event::Course(CourseEvent::Opened { roll, online }), Event::Course(start)])
    }

    /// Ends the current item and goes to another one; a running speech ends with it.
    pub fn go_to(&self, item: ItemId) -> Result<Vec<Event>, Refusal> {
        self.ensure_open()?;
        self.agenda.get(item).ok_or(Refusal::Gone)?;
        let mut events = self.end_of_item();
        events.push(Event::Course(CourseEvent::ItemStarted { item }));
        Ok(events)
    }

    pub(super) fn end_of_item(&self) -> Vec<Event> {
        let speech = self.speaking.map(|speech| Event::Speech(SpeechEvent::Ended { speech }));
        let item = self.agenda.current.map(|item| Event::Course(CourseEvent::ItemEnded { item }));
        speech.into_iter().chain(item).collect()
    }

    /// Interrupts the meeting; a running speech ends.
    pub fn suspend(&self) -> Result<Vec<Event>, Refusal> {
        self.ensure_open()?;
        let speech = self.speaking.map(|speech| Event::Speech(SpeechEvent::Ended { speech }));
        Ok(speech.into_iter().chain([Event::Course(CourseEvent::Suspended)]).collect())
    }

    /// Goes on after an interruption.
    pub fn resume(&self) -> Result<Event, Refusal> {
        match self.state {
            State::Suspended => Ok(Event::Course(CourseEvent::Resumed)),
            State::Adopted => Err(Refusal::Adopted),
            State::Cancelled => Err(Refusal::Cancelled),
            State::Draft => Err(Refusal::NotOpen),
            _ => Err(Refusal::AlreadyOpen),
        }
    }
}

impl CourseEvent {
    /// As [`super::Event::takes_away`].
    pub(super) const fn takes_away(&self) -> bool {
        match self {
            CourseEvent::Opened { .. } | CourseEvent::OpeningShifted { .. } => false,
            CourseEvent::OpeningTold { .. } | CourseEvent::Suspended | CourseEvent::Resumed => false,
            CourseEvent::ItemStarted { .. } | CourseEvent::ItemEnded { .. } | CourseEvent::Noted { .. } => {
                false
            }
            CourseEvent::Restored | CourseEvent::Adopted { .. } | CourseEvent::Uploaded { .. } => false,
            CourseEvent::TimeCorrected(_) | CourseEvent::TimeShared { .. } => false,
            CourseEvent::SentenceTaken { .. } | CourseEvent::SentenceReturned { .. } => false,
            CourseEvent::UploadTakenBack => true,
            CourseEvent::Slept { .. } | CourseEvent::Unrecorded { .. } => false,
            CourseEvent::ClockCorrected { .. } => false,
            CourseEvent::ClockTold { .. } | CourseEvent::HeldOnPaper { .. } => false,
        }
    }

    /// Whether undo takes it back; what the clock and the program did by themselves is no step.
    pub(super) const fn is_step(&self) -> bool {
        !matches!(
            self,
            CourseEvent::Restored | CourseEvent::ClockCorrected { .. } | CourseEvent::ClockTold { .. }
        )
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, now: u64, when: Moment) {
        match self {
            CourseEvent::Opened { roll, online } => meeting.begin(roll.clone(), *online, (now, when)),
            CourseEvent::OpeningShifted { seconds } => {
                meeting.clock.shift_opening(*seconds);
                meeting.opened_at = meeting.opened_at.map(|at| at + chrono::TimeDelta::seconds(*seconds));
            }
            CourseEvent::OpeningTold { at } => meeting.tell_opening(*at),
            CourseEvent::TimeCorrected(correction) => meeting.take_correction(correction),
            CourseEvent::ItemStarted { item } => meeting.start_item(*item, now),
            CourseEvent::ItemEnded { item } => meeting.end_item(*item, now),
            CourseEvent::Noted { item, text } => {
                meeting.drafts.remove(&format!("item-{}", item.0));
                meeting.notes.insert(*item, text.clone());
            }
            CourseEvent::SentenceTaken { item, text } => meeting.take_sentence(*item, text),
            CourseEvent::SentenceReturned { item, text } => meeting.return_sentence(*item, text),
            CourseEvent::TimeShared { minutes } => {
                let minutes = minutes.iter().map(|one| (one.item, one.minutes)).collect();
                meeting.time_share = Some(TimeShare { at: now, minutes });
            }
            CourseEvent::Suspended => meeting.begin_suspension(now, when),
            CourseEvent::Resumed => meeting.end_suspension(now, when),
            CourseEvent::Restored => meeting.restored.push(when.at),
            CourseEvent::Slept { seconds, counted } => meeting.sleep(*seconds, *counted, when),
            CourseEvent::Unrecorded { counted: true, .. } => {}
            CourseEvent::Unrecorded { since, until, .. } => meeting.leave_out(*since, *until),
            CourseEvent::ClockCorrected { seconds } => meeting.correct_times(*seconds),
            CourseEvent::ClockTold { .. } => {}
            CourseEvent::HeldOnPaper { opened, ended } => {
                meeting.on_paper = Some(HeldOnPaper { opened: *opened, ended: *ended, entered: when.at });
                meeting.clock.told = true;
            }
            CourseEvent::Adopted { ballot, sheet, resolution } => {
                meeting.settle_gaps(now);
                meeting.state = State::Adopted;
                let at = meeting.end(now, when);
                let (ballot, sheet, resolution) = (*ballot, sheet.clone().with_upload_marked(), *resolution);
                meeting.adoption = Some(Adoption { ballot, sheet, resolution, at });
            }
            CourseEvent::Uploaded { at, sheet } => meeting.take_upload(Some(*at), sheet.clone()),
            CourseEvent::UploadTakenBack => meeting.take_upload(None, None),
        }
    }
}
