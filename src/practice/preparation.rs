//! How a made-up meeting is prepared: its plan, its checklist, the theme and the turns of its round.

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime, TimeDelta};

use super::meeting::Play;
use super::stage::at;
use super::turns;
use crate::domain::{
    CellName, Event, MeetingKind, MemberId, Plan, PlanEvent, Refusal, Role, Roll, Standing, Task,
};

/// A full hour.
pub(super) const fn hour(hour: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, 0, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    }
}

/// The chair, and the minute-taker: holders of the offices, else official members by their place.
fn officers(roll: &Roll, date: NaiveDate) -> (Option<MemberId>, Option<MemberId>) {
    let holder = |role| {
        let found = roll.holder(role, date).filter(|member| member.standing(date) == Standing::Official);
        found.map(|member| member.id)
    };
    let attendees = roll.on(date);
    let official = |but: Option<MemberId>| {
        let mut all = attendees.iter().filter(|a| a.standing == Standing::Official);
        all.find(|a| Some(a.id) != but).map(|a| a.id)
    };
    let chair = holder(Role::Secretary).or_else(|| official(None));
    let taker =
        holder(Role::Committee).or_else(|| holder(Role::Deputy)).filter(|taker| Some(*taker) != chair);
    (chair, taker.or_else(|| official(chair)))
}

impl Play<'_> {
    /// Plans the meeting, its round and its checklist.
    pub fn prepare(
        &mut self,
        cell: &CellName,
        roll: &Roll,
        date: NaiveDate,
        carried: Vec<Task>,
    ) -> Result<(), Refusal> {
        let (chair, minute_taker) = officers(roll, date);
        let plan = Plan {
            group: None,
            cell: cell.clone(),
            practice: true,
            kind: MeetingKind::Regular,
            date,
            time: hour(19),
            place: cell.offered_place(),
            chair,
            minute_taker,
            rules: self.inputs.rules.clone(),
            agenda: self.inputs.agenda.clone(),
            checks: self.inputs.checks.clone(),
            carried,
            moved_reason: String::new(),
            guidance_reason: String::new(),
            term: None,
        };
        self.stage.act(vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))]);
        for (when, check) in self.ticks(date) {
            self.stage.now = when;
            self.stage.act(vec![Event::Plan(PlanEvent::Ticked { check, day: None })]);
        }
        self.plan_round(roll, date)
    }

    /// The committee takes the theme of the month and gives the turns; mostly it has sheets printed.
    fn plan_round(&mut self, roll: &Roll, date: NaiveDate) -> Result<(), Refusal> {
        let roll = roll.on(date);
        let meeting = self.stage.meeting();
        let mut events = Vec::new();
        if let Some(theme) = self.inputs.theme.clone() {
            events.push(Event::Plan(meeting.set_theme(&theme.title, theme.items)?));
        }
        let back = meeting.brought_back(self.before, None);
        let members = turns::planned(meeting, &roll, self.before, &back);
        events.push(Event::Plan(meeting.plan_turns(members, &roll)?));
        let summoned = roll.iter().filter(|one| one.standing.is_summoned()).count();
        if self.stage.rng.bool() {
            events.push(Event::Plan(self.stage.meeting().print_sheets(summoned as u32)?));
        }
        self.stage.act(events);
        Ok(())
    }

    /// When the lines of the checklist are ticked: in time, but for one in thirty.
    fn ticks(&mut self, date: NaiveDate) -> Vec<(DateTime<FixedOffset>, String)> {
        let mut ticks = Vec::new();
        for check in &self.inputs.checks {
            let due = date - Days::new(check.days_before.unwrap_or(1).unsigned_abs());
            let early = due - Days::new(self.stage.rng.u64(0..=1));
            let day = if self.stage.once_in(30) { date } else { early };
            let when = at(day, hour(8)) + TimeDelta::minutes(self.stage.rng.i64(0..=480));
            ticks.push((when.max(self.stage.now), check.id.clone()));
        }
        ticks.sort();
        ticks
    }
}
