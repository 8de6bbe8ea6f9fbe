//! What the person is told: the line for them, and the sign of saving.

use chrono::{DateTime, FixedOffset};

use super::model::Model;
use crate::text::ended;

/// A line for the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub words: String,
    /// Whether it was done.
    pub kind: NoticeKind,
    /// When it was recorded, where it tells of an act of the meeting.
    pub at: Option<DateTime<FixedOffset>>,
    /// Whether it is told whole where rows are few too: it is read out.
    pub whole: bool,
}

/// What a line for the person tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something was recorded.
    Done,
    /// Something was recorded, and what was asked for is not granted: a vote that failed.
    NotPassed,
    /// Something was begun and has not come to its end.
    UnderWay,
    /// Something was refused or went wrong.
    Refused,
}

/// How the last act stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Save {
    /// Nothing was written yet.
    #[default]
    Idle,
    /// Acts are under way to the device.
    Saving,
    /// Everything is on the device.
    Saved(DateTime<FixedOffset>),
    /// Writing failed; the sentence says what to do.
    Trouble(String),
}

impl Save {
    /// Acts are on their way; a trouble stands until all of them are on the device.
    pub fn begin(&mut self) {
        if !matches!(self, Save::Trouble(_)) {
            *self = Save::Saving;
        }
    }

    /// Whether nothing waits to be written.
    pub fn is_settled(&self) -> bool {
        matches!(self, Save::Idle | Save::Saved(_))
    }
}

impl Model {
    /// Tells the person something.
    pub fn tell(&mut self, words: String) {
        self.notice = Some(Notice { words, kind: NoticeKind::Done, at: self.recorded_at(), whole: false });
    }

    /// Tells the person of what was begun, whose end is told of later.
    pub fn tell_under_way(&mut self, words: String) {
        self.notice = Some(Notice { words, kind: NoticeKind::UnderWay, at: None, whole: false });
    }

    /// When the act was recorded that is told of: the last one of the meeting, where it was done with this very message. What
    /// is entered of a meeting that was held on paper was done at no time that the laptop knows.
    fn recorded_at(&self) -> Option<DateTime<FixedOffset>> {
        let live = self.live.as_ref().filter(|live| live.meeting.on_paper.is_none())?;
        let last = live.last_act_moment().filter(|last| last.run == self.now.run)?;
        Some(last.at)
    }

    /// Tells the person of a result that is recorded and did not pass.
    pub fn tell_not_passed(&mut self, words: String) {
        self.notice =
            Some(Notice { words, kind: NoticeKind::NotPassed, at: self.recorded_at(), whole: false });
    }

    /// What was told last is read out: it is told whole where rows are few too.
    pub fn tell_whole(&mut self) {
        self.notice.iter_mut().for_each(|notice| notice.whole = true);
    }

    /// Tells the person something more, after what the same moment told already; a refusal stays one.
    pub fn tell_too(&mut self, words: String) {
        self.notice = Some(match self.notice.take() {
            Some(Notice { words: before, kind, at, whole }) => {
                Notice { words: format!("{} {words}", ended(&before)), kind, at, whole }
            }
            None => Notice { words, kind: NoticeKind::Done, at: self.recorded_at(), whole: false },
        });
    }

    /// Tells the person of what is lacking now, after what the same moment told already.
    pub fn tell_lack(&mut self, words: String) {
        match self.notice {
            Some(_) => self.tell_too(words),
            None => {
                self.warn(words);
            }
        }
    }

    /// Tells the person that something was refused; answers false.
    pub fn warn(&mut self, words: String) -> bool {
        self.notice = Some(Notice { words, kind: NoticeKind::Refused, at: None, whole: false });
        false
    }
}
