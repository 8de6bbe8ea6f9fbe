//! The official score: what the direct upper committee decides after the minutes are adopted.
//!
//! It stands beside the adopted sheet and never changes it; the last one entered counts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::event::Event;
use super::level_label::LevelLabels;
use super::meeting::Meeting;
use super::refusal::Refusal;
use super::score::{Level, Points, ScoreEvent};
use super::sheet::{Row, Sheet};
use super::state::State;
use crate::say;
use crate::text::Lang;

/// What the upper committee decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    /// The total, when it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<Points>,
    /// The level, when it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Criteria that it scored otherwise than the cell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<CriterionPoints>,
    /// The day of the decision.
    pub date: NaiveDate,
    /// The body or person that decided.
    pub by: String,
    /// What was said of it; may be empty.
    #[serde(default)]
    pub note: String,
}

/// A criterion with its points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionPoints {
    /// Number on the sheet.
    pub criterion: String,
    /// Points.
    pub points: Points,
}

impl Confirmation {
    /// The points of a criterion of the adopted sheet: other ones where the committee gave them,
    /// the adopted ones where it said that nothing but some criteria differs; else unknown.
    pub fn points_of(&self, criterion: &str, sheet: &Sheet) -> Option<Points> {
        let given = self.criteria.iter().find(|one| one.criterion == criterion).map(|one| one.points);
        let (low, high) = with_criteria(sheet, &self.criteria);
        let same_total = self.points.is_some_and(|points| low <= points && points <= high);
        let row = || sheet.rows.iter().find(|row| row.id == criterion && row.is_settled());
        let adopted = || row().map(|row| row.low);
        given.or_else(|| adopted().filter(|_| same_total))
    }

    /// "85 điểm, mức khá"; what was not given is left out.
    pub fn figures(&self, labels: &LevelLabels, lang: Lang) -> String {
        let points = self.points.map(|points| points.words(lang));
        let level = self.level.map(|level| labels.label(level, lang));
        match (points, level) {
            (Some(points), Some(level)) => {
                say!(lang, "{points} điểm, mức {level}", "{points} points, {level}")
            }
            (Some(points), None) => say!(lang, "{points} điểm", "{points} points"),
            (None, Some(level)) => say!(lang, "mức {level}", "level {level}"),
            (None, None) => say!(lang, "không ghi điểm và mức", "neither points nor level given"),
        }
    }
}

/// The least and the most that a sheet comes to with other points for some of its criteria; they
/// differ only while a fact is waited for.
pub fn with_criteria(sheet: &Sheet, criteria: &[CriterionPoints]) -> (Points, Points) {
    let points = |id: &str| criteria.iter().find(|one| one.criterion == id).map(|one| one.points);
    let sum = |end: fn(&Row) -> Points| {
        Points(sheet.rows.iter().map(|row| points(&row.id).unwrap_or(end(row)).0).sum())
    };
    (sum(|row| row.low), sum(|row| row.high))
}

impl Meeting {
    /// Records what the upper committee decided; may be done again, the earlier one is kept.
    ///
    /// Points of criteria alone give the total; a total given beside them must be their sum.
    pub fn confirm(&self, confirmation: Confirmation) -> Result<Event, Refusal> {
        let sheet = self.last_sheet().filter(|_| self.state == State::Adopted).ok_or(Refusal::NotAdopted)?;
        let Confirmation { by, note, criteria, .. } = &confirmation;
        for one in criteria {
            let row = sheet.rows.iter().find(|row| row.id == one.criterion).ok_or(Refusal::Gone)?;
            if one.points > row.max {
                return Err(Refusal::PointsOutOfRange { max: row.max });
            }
        }
        let sum = (!criteria.is_empty()).then(|| with_criteria(sheet, criteria));
        let points = confirmation.points.or(sum.map(|(low, _)| low));
        let outside =
            |(low, high): &(Points, Points)| points.is_some_and(|points| points < *low || *high < points);
        if let Some((sum, _)) = sum.filter(outside) {
            return Err(Refusal::ConfirmedSum { sum });
        }
        let max = Points(sheet.rows.iter().map(|row| row.max.0).sum());
        if points.is_some_and(|points| points > max) {
            return Err(Refusal::PointsOutOfRange { max });
        }
        if points.is_none() && confirmation.level.is_none() {
            return Err(Refusal::ConfirmationEmpty);
        }
        if by.trim().is_empty() {
            return Err(Refusal::ConfirmerMissing);
        }
        if confirmation.date < self.day() {
            return Err(Refusal::ConfirmedTooEarly);
        }
        let (by, note) = (by.trim().to_owned(), note.trim().to_owned());
        let confirmation = Confirmation { points, by, note, ..confirmation };
        Ok(Event::Score(ScoreEvent::Confirmed { confirmation }))
    }

    /// The adopted sheet, or the one in which the upload settled what adoption left open.
    pub fn last_sheet(&self) -> Option<&Sheet> {
        self.settled.as_ref().or(self.adoption.as_ref().map(|adoption| &adoption.sheet))
    }

    /// What the upper committee decided last; none before it decided.
    pub fn confirmed(&self) -> Option<&Confirmation> {
        self.confirmations.last()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::{Adoption, MeetingId};

    fn row(id: &str, max: u32, points: u32) -> Row {
        let (max, points) = (Points::whole(max), Points::whole(points));
        Row { id: id.into(), max, low: points, high: points, ..Row::default() }
    }

    /// Adopted with 5/5, 20/25 and 4/10: 29 of 40.
    fn adopted() -> Meeting {
        let mut meeting = Meeting::new(MeetingId("20261203-0a1b2c".into()));
        meeting.plan.date = "2026-12-03".parse().unwrap();
        let rows = vec![row("1", 5, 5), row("4.2", 25, 20), row("4.3", 10, 4)];
        let sheet = Sheet { rows, ..Sheet::default() };
        let at = "2026-12-03T21:00:00+07:00".parse().unwrap();
        meeting.state = State::Adopted;
        meeting.adoption = Some(Adoption { ballot: 1, sheet, resolution: None, at });
        meeting
    }

    fn confirmation() -> Confirmation {
        Confirmation {
            points: Some(Points::whole(29)),
            level: None,
            criteria: Vec::new(),
            date: "2026-12-06".parse().unwrap(),
            by: "Ban Thường vụ Đảng ủy xã Phú Mẫu".into(),
            note: String::new(),
        }
    }

    fn one(criterion: &str, points: u32) -> CriterionPoints {
        CriterionPoints { criterion: criterion.into(), points: Points::whole(points) }
    }

    fn kept(event: Result<Event, Refusal>) -> Confirmation {
        match event {
            Ok(Event::Score(ScoreEvent::Confirmed { confirmation })) => confirmation,
            other => unreachable!("{other:?}"),
        }
    }

    #[test]
    fn criteria_alone_give_the_total_and_the_others_stand() {
        let given = Confirmation { points: None, criteria: vec![one("4.2", 17)], ..confirmation() };
        let kept = kept(adopted().confirm(given));
        assert_eq!(kept.points, Some(Points::whole(26)));
        let sheet = adopted().adoption.unwrap().sheet;
        let points = ["1", "4.2", "4.3"].map(|id| kept.points_of(id, &sheet));
        assert_eq!(points, [5, 17, 4].map(|points| Some(Points::whole(points))));
    }

    #[test]
    fn what_the_upload_settled_is_the_sheet_that_is_confirmed() {
        let mut meeting = adopted();
        let sheet = &mut meeting.adoption.as_mut().unwrap().sheet;
        sheet.rows[0].low = Points(0);
        // The upload is waited for: 24 to 29.
        let given = |points| Confirmation { points, criteria: vec![one("4.2", 17)], ..confirmation() };
        assert_eq!(kept(meeting.confirm(given(None))).points, Some(Points::whole(21)));
        assert_eq!(kept(meeting.confirm(given(Some(Points::whole(26))))).points, Some(Points::whole(26)));
        let over = meeting.confirm(given(Some(Points::whole(27))));
        assert_eq!(over, Err(Refusal::ConfirmedSum { sum: Points::whole(21) }));
        meeting.settled = adopted().adoption.map(|adoption| adoption.sheet);
        assert_eq!(kept(meeting.confirm(given(None))).points, Some(Points::whole(26)));
    }

    #[test]
    fn of_another_total_alone_no_criterion_is_known() {
        let given = Confirmation { points: Some(Points::whole(25)), ..confirmation() };
        let sheet = adopted().adoption.unwrap().sheet;
        assert_eq!(kept(adopted().confirm(given)).points_of("4.2", &sheet), None);
    }

    #[test]
    fn what_cannot_be_a_decision_is_refused() {
        let refused = |confirmation| adopted().confirm(confirmation).unwrap_err();
        let none = Confirmation { points: None, ..confirmation() };
        assert_eq!(refused(none), Refusal::ConfirmationEmpty);
        let nobody = Confirmation { by: "  ".into(), ..confirmation() };
        assert_eq!(refused(nobody), Refusal::ConfirmerMissing);
        let over = Confirmation { points: Some(Points::whole(41)), ..confirmation() };
        assert_eq!(refused(over), Refusal::PointsOutOfRange { max: Points::whole(40) });
        let wrong = Confirmation { criteria: vec![one("4.2", 17)], ..confirmation() };
        assert_eq!(refused(wrong), Refusal::ConfirmedSum { sum: Points::whole(26) });
        let early = Confirmation { date: "2026-12-02".parse().unwrap(), ..confirmation() };
        assert_eq!(refused(early), Refusal::ConfirmedTooEarly);
        let unknown = Confirmation { criteria: vec![one("9", 1)], ..confirmation() };
        assert_eq!(refused(unknown), Refusal::Gone);
        let open = Meeting::new(MeetingId("20261203-0a1b2c".into()));
        assert_eq!(open.confirm(confirmation()), Err(Refusal::NotAdopted));
    }
}
