//! The upload of the documents: the one fact of the score that comes after the vote.
//!
//! Knows no rubric: the sheet that it settles comes in ready.

use chrono::{DateTime, Days, FixedOffset, NaiveDate};

use super::course::CourseEvent;
use super::event::Event;
use super::group_meeting::MeetingBody;
use super::meeting::Meeting;
use super::refusal::Refusal;
use super::sheet::Sheet;
use super::state::State;
use crate::say;
use crate::text::{Lang, short_date};

/// That an upload was of the minutes that are opened again, and what is still to be done.
pub fn upload_anew_words(at: DateTime<FixedOffset>, lang: Lang) -> String {
    let day = short_date(at.date_naive(), lang);
    say!(
        lang,
        "Tài liệu tải lên ngày {day} là của bản cũ: thông qua lại xong phải tải biên bản mới lên và ghi lại việc tải lên.",
        "What was uploaded on {day} is of the old version: once adopted anew the minutes must be uploaded and that recorded again."
    )
}

impl Meeting {
    /// Records that the documents were uploaded at a moment between the adoption and `now`; may be
    /// done again to correct the time. Seconds do not count, since people tell minutes.
    pub fn record_upload(
        &self,
        at: DateTime<FixedOffset>,
        now: DateTime<FixedOffset>,
        sheet: Option<Sheet>,
    ) -> Result<Event, Refusal> {
        let adoption = self.adoption.as_ref().filter(|_| self.state == State::Adopted);
        let adopted = adoption.ok_or(Refusal::NotAdopted)?.at;
        let minute = |at: DateTime<FixedOffset>| at.timestamp().div_euclid(60);
        if minute(at) < minute(adopted) {
            return Err(Refusal::UploadTooEarly);
        }
        if minute(at) > minute(now) {
            return Err(Refusal::UploadAhead);
        }
        Ok(Event::Course(CourseEvent::Uploaded { at, sheet }))
    }

    /// The last day on which the upload is in time, counted from the day of the adoption as it is told; none before it,
    /// nor for what is not uploaded: the minutes of the committee, and of a group beside the cell's meeting, stay with the
    /// cell.
    pub fn upload_due(&self) -> Option<NaiveDate> {
        if self.plan.body() != MeetingBody::Cell && !self.plan.stands_for_month() {
            return None;
        }
        self.upload_due_after(self.adoption.as_ref()?.at.date_naive())
    }

    /// By which day its documents are to be uploaded where it ended on a day.
    pub fn upload_due_after(&self, ended: NaiveDate) -> Option<NaiveDate> {
        let days = Days::new(self.plan.rules.upload_days.unsigned_abs());
        // A practice meeting may be played before its day.
        let ended = if self.plan.practice { ended.max(self.plan.date) } else { ended };
        ended.checked_add_days(days)
    }

    /// Takes in when it was uploaded and what that settled; nothing once it is taken back.
    pub(super) fn take_upload(&mut self, at: Option<DateTime<FixedOffset>>, sheet: Option<Sheet>) {
        // Another laptop may have opened the minutes again meanwhile.
        if at.is_some() && self.adoption.is_none() {
            return;
        }
        self.uploaded = at;
        self.settled = sheet;
    }

    /// Takes the record of the upload back.
    pub fn take_back_upload(&self) -> Result<Event, Refusal> {
        self.uploaded.ok_or(Refusal::Gone)?;
        Ok(Event::Course(CourseEvent::UploadTakenBack))
    }
}

/// The upload in plain words for the log; none where its record was taken back.
pub(super) fn upload_sentence(at: Option<DateTime<FixedOffset>>, lang: Lang) -> String {
    match at {
        Some(at) => say!(
            lang,
            "ghi đã tải tài liệu lên Sổ tay lúc {time} ngày {day}",
            "upload recorded: {time} on {day}",
            time = at.format("%H:%M"),
            day = short_date(at.date_naive(), lang)
        ),
        None => say!(lang, "bỏ ghi đã tải tài liệu lên Sổ tay", "record of the upload taken back"),
    }
}
