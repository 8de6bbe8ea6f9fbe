//! What lists tell of a meeting in preparation: where it is held, who leads it, and its checklist with days.
//!
//! Derived from the plan and the ticks; holds no event.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::meeting::Meeting;
use super::member::MemberId;
use super::plan::Check;
use super::roll::Roll;
use super::state::State;
use crate::text::Lang;

/// A meeting in preparation in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preparation {
    /// Where it is held; may be empty.
    pub place: String,
    /// Items of its agenda.
    pub items: usize,
    /// Minutes that the agenda takes.
    pub minutes: u32,
    /// Who chairs.
    pub chair: Option<MemberId>,
    /// Who takes the minutes.
    pub minute_taker: Option<MemberId>,
    /// The lines of its checklist, in its order.
    pub checks: Vec<PreparedCheck>,
}

/// A line of the checklist in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreparedCheck {
    /// The name that the checklist knows it by; it stays while the list changes.
    #[serde(default)]
    pub id: String,
    /// In Vietnamese, or as it was written.
    pub title: String,
    /// In English; empty where it is the same.
    #[serde(default)]
    pub title_en: String,
    /// Whether it was done.
    pub ticked: bool,
    /// The day on which it was done, where that is known; of one that is open the last day for it.
    pub day: Option<NaiveDate>,
    /// How many days after its last day it was done; 0 where it was in time or is open.
    #[serde(default)]
    pub late: u32,
}

impl Preparation {
    /// How many lines of the checklist are done.
    pub fn done(&self) -> usize {
        self.checks.iter().filter(|check| check.ticked).count()
    }

    /// How many lines were done after their day.
    pub fn late(&self) -> usize {
        self.checks.iter().filter(|check| check.late > 0).count()
    }

    /// The lines that are open.
    pub fn open(&self) -> impl Iterator<Item = &PreparedCheck> {
        self.checks.iter().filter(|check| !check.ticked)
    }
}

impl PreparedCheck {
    /// The title in a language.
    pub fn title(&self, lang: Lang) -> &str {
        if lang == Lang::En && !self.title_en.is_empty() { &self.title_en } else { &self.title }
    }
}

impl Meeting {
    /// The meeting as papers written before its opening have it: with those whom the roll would summon to it. Once it
    /// was opened its own roll stands, and the cell's is not asked for.
    pub fn with_those_summoned(&self, roll: impl FnOnce() -> Roll) -> Cow<'_, Meeting> {
        if self.state != State::Draft {
            return Cow::Borrowed(self);
        }
        let roll = roll().summoned_to(self.plan.body(), self.plan.date);
        Cow::Owned(Meeting { roll, ..self.clone() })
    }

    /// What is told of its preparation; none once it was opened or cancelled.
    pub(super) fn preparation(&self) -> Option<Preparation> {
        let plan = &self.plan;
        (self.state == State::Draft).then(|| Preparation {
            place: plan.place.clone(),
            items: self.agenda.items.len(),
            minutes: self.agenda.minutes(),
            chair: plan.chair,
            minute_taker: plan.minute_taker,
            checks: plan.checks.iter().map(|check| self.prepared_check(check)).collect(),
        })
    }

    fn prepared_check(&self, check: &Check) -> PreparedCheck {
        let tick = self.ticked(&check.id);
        let day = match tick {
            Some(tick) => self.day_done(tick),
            None => Some(self.prepared_by(check)),
        };
        let (title, title_en) = (check.title.clone(), check.title_en.clone());
        let (id, late) = (check.id.clone(), self.ticked_late_by(check));
        PreparedCheck { id, title, title_en, ticked: tick.is_some(), day, late }
    }

    /// The last day on which the upload of adopted minutes still adds points; none once it was recorded.
    pub(super) fn upload_by(&self) -> Option<NaiveDate> {
        let waits = self.state == State::Adopted && self.uploaded.is_none();
        let adds = waits && self.score_figure().is_some_and(|figure| figure.upload_adds().0 > 0);
        self.upload_due().filter(|_| adds)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::{MeetingId, Tick};
    use super::*;

    #[test]
    fn an_open_line_has_its_last_day_and_a_ticked_one_the_day_it_was_done() {
        let mut meeting = Meeting::new(MeetingId("20261203-0a1b2c".into()));
        meeting.plan.date = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
        let check = |id: &str, days_before| Check {
            id: id.into(),
            title: id.into(),
            title_en: String::new(),
            days_before,
        };
        meeting.plan.checks = vec![check("notice", Some(1)), check("papers", None)];
        let day = NaiveDate::from_ymd_opt(2026, 12, 1);
        let before = meeting.preparation().unwrap();
        assert_eq!((before.done(), before.checks[0].day.unwrap().to_string().as_str()), (0, "2026-12-02"));
        assert_eq!((before.checks[0].id.as_str(), before.checks[1].id.as_str()), ("notice", "papers"));
        assert_eq!(before.checks[1].day.unwrap().to_string(), "2026-12-03");
        meeting.ticks.push(Tick {
            check: "notice".into(),
            at: chrono::DateTime::parse_from_rfc3339("2026-12-01T20:00:00+07:00").unwrap(),
            told: day,
        });
        let after = meeting.preparation().unwrap();
        assert_eq!((after.done(), after.open().count()), (1, 1));
        assert_eq!((after.checks[0].ticked, after.checks[0].day), (true, day));
        meeting.state = State::Open;
        assert_eq!(meeting.preparation(), None);
    }
}
