//! An evening of a cell of 23 with a round of self-criticism, played act by act.
#![allow(clippy::unwrap_used)]

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};

use super::*;

pub(super) fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// 18 official (1-18), 2 probationary (19, 20), 2 exempt (21, 22), 1 temporarily away (23).
pub(super) fn roll() -> Vec<Attendee> {
    let standing = |number| match number {
        1..=18 => Standing::Official,
        19 | 20 => Standing::Probationary,
        21 | 22 => Standing::Exempt,
        _ => Standing::TemporaryAway,
    };
    let role = |number| if number == 1 { Role::Secretary } else { Role::Member };
    let one = |number| Attendee {
        id: MemberId(number),
        name: format!("Đảng viên {number}"),
        standing: standing(number),
        role: role(number),
    };
    (1..=23).map(one).collect()
}

pub(super) fn id(date: NaiveDate) -> MeetingId {
    MeetingId(date.format("%Y%m%d-quy4").to_string())
}

/// An evening under way.
pub(super) struct Evening {
    pub(super) history: History,
    at: DateTime<FixedOffset>,
}

impl Evening {
    /// Opened, with a quarter of an hour for the round.
    pub(super) fn of(date: NaiveDate) -> Evening {
        let at = format!("{date}T19:00:00+07:00").parse().unwrap();
        let mut evening = Evening { history: History::new(id(date)), at };
        let item = Item {
            id: ItemId(1),
            step: "self_criticism".into(),
            title: "Tự phê bình và phê bình".into(),
            title_en: String::new(),
            minutes: 15,
            vote: None,
            state: ItemState::default(),
        };
        let (chair, minute_taker) = (Some(MemberId(1)), Some(MemberId(2)));
        let plan = Plan { date, chair, minute_taker, agenda: vec![item], ..Plan::default() };
        evening.does(vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))]);
        let opened = evening.meeting().open(roll()).unwrap();
        evening.does(opened);
        evening
    }

    pub(super) fn meeting(&self) -> &Meeting {
        &self.history.meeting
    }

    pub(super) fn does(&mut self, events: Vec<Event>) {
        self.at += TimeDelta::minutes(1);
        let act = self.history.act(events, Moment { at: self.at, run: 0 });
        self.history.append(&act);
    }

    pub(super) fn one(&mut self, event: Result<Event, Refusal>) {
        self.does(vec![event.unwrap()]);
    }

    /// A member promises something by a day.
    pub(super) fn promises(&mut self, member: u32, remedy: &str, due: NaiveDate) {
        let statement = Statement { remedy: remedy.into(), due: Some(due), ..Statement::default() };
        self.one(self.meeting().state(MemberId(member), statement));
    }

    pub(super) fn reports(
        &mut self,
        earlier: &[Digest],
        promise: &PromiseId,
        state: PromiseState,
        due: Option<NaiveDate>,
    ) {
        let back = self.meeting().brought_back(earlier, None);
        self.one(self.meeting().report_promise(&back, promise, state, "", due));
    }

    pub(super) fn digest(&self) -> Digest {
        self.meeting().digest()
    }

    /// The members whose promises come back here, with the days that they are over.
    pub(super) fn due(&self, earlier: &[Digest]) -> Vec<(u32, u32)> {
        let back = self.meeting().brought_back(earlier, None);
        let due = back.due(self.meeting().day(), &self.meeting().roll);
        due.iter().map(|one| (one.id.member.0, one.days_over(self.meeting().day()))).collect()
    }
}

pub(super) fn of(date: NaiveDate, member: u32) -> PromiseId {
    PromiseId { meeting: id(date), member: MemberId(member) }
}

pub(super) fn item(key: &str) -> ItemRef {
    ItemRef {
        list: "bieu-hien-2016/manifestations".into(),
        key: key.into(),
        label: "Hứa nhiều, làm ít".into(),
        listed: String::new(),
    }
}
