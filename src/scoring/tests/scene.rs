//! A meeting built act by act, for the tests of the score.
#![allow(clippy::unwrap_used)]

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::domain::*;
use crate::guidance::{Pack, Packs};
use crate::scoring::*;
use crate::text::Lang;

pub(super) const PREPARED: [&str; 5] =
    ["committee_meeting", "content", "draft_resolution", "notice", "documents"];

pub(super) fn pack() -> &'static Pack {
    Packs::embedded().unwrap().by_id("hd42-2025").unwrap()
}

pub(super) fn clock(at: &str) -> DateTime<FixedOffset> {
    format!("{at}:00+07:00").parse().unwrap()
}

/// A meeting planned two weeks ahead and opened at 19:00 of its day.
pub(super) struct Scene {
    pub(super) history: History,
    pub(super) earlier: Vec<Digest>,
    opening: DateTime<FixedOffset>,
    pack: &'static Pack,
}

/// A member called by the number.
pub(super) fn member(number: u32, standing: Standing, role: Role) -> Attendee {
    Attendee { id: MemberId(number), name: format!("Thạch Văn {number}"), standing, role }
}

impl Scene {
    pub(super) fn planned(date: &str) -> Scene {
        Scene::under(pack(), date)
    }

    pub(super) fn under(pack: &'static Pack, date: &str) -> Scene {
        let opening = clock(&format!("{date}T19:00"));
        let mut plan = Meeting::new(MeetingId("m".into())).plan;
        plan.date = opening.date_naive();
        (plan.chair, plan.minute_taker) = (Some(MemberId(1)), Some(MemberId(2)));
        (plan.rules, plan.agenda, plan.checks) = (
            pack.rules(MeetingKind::Regular),
            pack.agenda(MeetingKind::Regular),
            pack.checks(MeetingKind::Regular),
        );
        let history = History::new(MeetingId("m".into()));
        Scene { history, earlier: Vec::new(), opening, pack }.with(plan)
    }

    pub(super) fn with(mut self, plan: Plan) -> Scene {
        let planned = Event::Plan(PlanEvent::Planned(Box::new(plan)));
        self.at(self.opening - TimeDelta::days(14), vec![planned]);
        self
    }

    pub(super) fn carrying(self, states: &[TaskState]) -> Scene {
        let mut plan = self.history.meeting.plan.clone();
        let task = |(number, state): (u64, &TaskState)| Task {
            id: TaskId { meeting: MeetingId("last".into()), number },
            what: "Vận động bà con đóng quỹ".into(),
            who: vec![MemberId(3)],
            due: None,
            state: *state,
            overdue: false,
            measure: String::new(),
            criterion: None,
            note: String::new(),
        };
        plan.carried = (1..).zip(states).map(task).collect();
        self.with(plan)
    }

    pub(super) fn moment(&self, at: DateTime<FixedOffset>) -> Moment {
        let start = self.opening - TimeDelta::days(14);
        Moment { at, run: (at - start).num_milliseconds() as u64 }
    }

    pub(super) fn minute(&self, minute: i64) -> Moment {
        self.moment(self.opening + TimeDelta::minutes(minute))
    }

    pub(super) fn at(&mut self, at: DateTime<FixedOffset>, events: Vec<Event>) {
        let act = self.history.act(events, self.moment(at));
        self.history.append(&act);
    }

    pub(super) fn run(&mut self, minute: i64, events: Vec<Event>) {
        self.at(self.opening + TimeDelta::minutes(minute), events);
    }

    pub(super) fn tick(mut self, check: &str, at: &str) -> Scene {
        self.at(clock(at), vec![Event::Plan(PlanEvent::Ticked { check: check.into(), day: None })]);
        self
    }

    pub(super) fn open(self) -> Scene {
        let official = (1..=20).map(|number| member(number, Standing::Official, Role::Member));
        self.open_with(official.chain([member(21, Standing::Exempt, Role::Member)]).collect())
    }

    pub(super) fn open_with(mut self, roll: Vec<Attendee>) -> Scene {
        let events = self.history.meeting.open(roll).unwrap();
        self.run(0, events);
        self
    }

    pub(super) fn mark(mut self, members: std::ops::RangeInclusive<u32>, presence: &Presence) -> Scene {
        for member in members {
            let marked = self.history.meeting.mark(MemberId(member), presence.clone()).unwrap();
            self.run(2, vec![Event::Attendance(marked)]);
        }
        self
    }

    pub(super) fn announce(mut self) -> Scene {
        self.run(2, vec![Event::Attendance(AttendanceEvent::Announced)]);
        self
    }

    pub(super) fn go(mut self, step: &str, minute: i64) -> Scene {
        let item = self.history.meeting.agenda.step(step).unwrap().id;
        self.take(item, minute);
        self
    }

    /// Takes an item up, and notes what was said.
    fn take(&mut self, item: ItemId, minute: i64) {
        let mut events = self.history.meeting.go_to(item).unwrap();
        events.push(self.history.meeting.note(item, "Đã trao đổi").unwrap());
        self.run(minute, events);
    }

    /// Through every item that is left in the agenda, all at one minute.
    pub(super) fn walk(mut self, minute: i64) -> Scene {
        while let Some(item) = self.history.meeting.agenda.next().map(|item| item.id) {
            self.take(item, minute);
        }
        self
    }

    /// As `walk`, with nothing noted: every item is only passed over.
    pub(super) fn hurry(mut self, minute: i64) -> Scene {
        while let Some(item) = self.history.meeting.agenda.next().map(|item| item.id) {
            let events = self.history.meeting.go_to(item).unwrap();
            self.run(minute, events);
        }
        self
    }

    pub(super) fn conclude(mut self, minute: i64) -> Scene {
        let point = self.history.meeting.add_point(Section::NextMonth, "Sửa cầu kênh 3").unwrap();
        self.run(minute, vec![point]);
        self
    }

    pub(super) fn judge(mut self, criterion: &str, points: u32, reason: &str) -> Scene {
        let max = self.row(criterion, self.minute(3)).max;
        let judged = self.history.meeting.judge(criterion, Points::whole(points), max, reason).unwrap();
        self.run(3, vec![judged]);
        self
    }

    pub(super) fn adopt(mut self, minute: i64) -> Scene {
        let put =
            self.history.meeting.put(Purpose::Minutes, "Thông qua biên bản", Majority::OverHalf).unwrap();
        self.run(minute, vec![put]);
        let count = self.history.meeting.count(1, Count { yes: 15, no: 0, other: 0 }).unwrap();
        self.run(minute, vec![count]);
        let sheet = self.closing(minute);
        let events = self.history.meeting.adopt(sheet, None).unwrap();
        self.run(minute, events);
        self
    }

    pub(super) fn upload(mut self, at: &str) -> Scene {
        let at = clock(at);
        self.at(at, vec![Event::Course(CourseEvent::Uploaded { at, sheet: None })]);
        self
    }

    pub(super) fn context(&self) -> Background<'_> {
        Background { earlier: &self.earlier, followed_from: None }
    }

    pub(super) fn sheet(&self, now: Moment) -> Sheet {
        sheet(&self.history.meeting, self.pack, self.context(), now)
    }

    pub(super) fn closing(&self, minute: i64) -> Sheet {
        closing_sheet(&self.history.meeting, self.pack, self.context(), self.minute(minute))
    }

    /// Members speak, one after the other.
    pub(super) fn speak(mut self, members: std::ops::RangeInclusive<u32>) -> Scene {
        for number in members {
            let who = Speaker::Member(MemberId(number));
            let speech = self.history.meeting.start_speech(who, SpeechKind::Remark).unwrap();
            self.run(3, speech);
        }
        self
    }

    pub(super) fn remark(mut self, kind: RemarkKind) -> Scene {
        let remark = self.history.meeting.remark(kind, MemberId(4), None, "việc cụ thể").unwrap();
        self.run(3, vec![remark]);
        self
    }

    /// Points of a criterion as an adoption at the minute would settle them, in hundredths.
    pub(super) fn settled(&self, id: &str, minute: i64) -> (u32, u32) {
        let row = self.closing(minute).rows.into_iter().find(|row| row.id == id).unwrap();
        (row.low.0, row.high.0)
    }

    pub(super) fn row(&self, id: &str, now: Moment) -> Row {
        self.sheet(now).rows.into_iter().find(|row| row.id == id).unwrap()
    }

    /// Low and high points of a criterion at a minute of the meeting.
    pub(super) fn range(&self, id: &str, minute: i64) -> (u32, u32) {
        let row = self.row(id, self.minute(minute));
        (row.low.0 / 100, row.high.0 / 100)
    }

    pub(super) fn advice(&self, minute: i64) -> Option<String> {
        advice(&self.history.meeting, self.pack, self.context(), self.minute(minute), Lang::Vi)
    }
}

/// Prepared in time, everyone present, the roll called.
pub(super) fn under_way(date: &str) -> Scene {
    let ticked = |scene: Scene, check: &&str| scene.tick(check, "2026-12-01T10:00");
    PREPARED.iter().fold(Scene::planned(date), ticked).open().announce()
}

/// A moment after the meeting, in a later run of the program.
pub(super) fn clock_moment(at: &str) -> Moment {
    Moment { at: clock(at), run: 0 }
}
