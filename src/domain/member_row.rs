//! What a meeting records of one member, as its digest keeps it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::attendance::attended_in_short;
use super::criticism::RemarkKind;
use super::digest::{Attended, MemberRow};
use super::meeting::Meeting;
use super::member::{MemberId, Standing};
use super::speaker::Speaker;
use super::task::{Task, TaskState};

impl Meeting {
    pub(super) fn member_row(&self, member: MemberId) -> MemberRow {
        let attendance = self.attendance.get(&member);
        let standing = self.attendee(member).map_or(Standing::Official, |attendee| attendee.standing);
        let is_his = |speech: &&super::Speech| speech.who == Speaker::Member(member);
        let mut speeches = BTreeMap::new();
        for speech in self.turns_spoken(Speaker::Member(member)) {
            *speeches.entry(speech.told()).or_insert(0) += 1;
        }
        let end = self.clock.ended.unwrap_or(0);
        let received =
            |kind| self.remarks.iter().filter(|r| r.about == member && r.kind == kind).count() as u32;
        let criticised = |r: &&super::Remark| r.by == Some(member) && r.kind == RemarkKind::Criticism;
        let reviewed = |test: fn(&Task, NaiveDate) -> bool| {
            let his = self.carried.iter().filter(|task| task.who.contains(&member));
            his.filter(|task| test(task, self.day())).count() as u32
        };
        MemberRow {
            member,
            name: self.name(member).to_owned(),
            standing,
            attended: if self.roll_called().is_some() {
                attended_in_short(attendance)
            } else {
                Attended::NotCalled
            },
            regular: self.plan.counts_as_regular(),
            late: standing.is_summoned() && attendance.is_some_and(|attendance| attendance.late.is_some()),
            left_early: attendance.is_some_and(|attendance| attendance.left.is_some()),
            speeches,
            seconds: self.speeches.iter().filter(is_his).map(|speech| speech.seconds(end)).sum(),
            self_criticism: self.statements.iter().any(|(other, _)| *other == member),
            criticism_given: self.remarks.iter().filter(criticised).count() as u32,
            praised: received(RemarkKind::Praise),
            reminded: received(RemarkKind::Reminder),
            tasks_given: self.tasks.iter().filter(|task| task.who.contains(&member)).count() as u32,
            tasks_done: reviewed(|task, _| task.state == TaskState::Done),
            tasks_on_time: reviewed(|task, _| task.state == TaskState::Done && !task.overdue),
            tasks_overdue: reviewed(|task, today| {
                let open = matches!(task.state, TaskState::UnderWay | TaskState::NotDone);
                open && task.due.is_some_and(|due| due < today)
            }),
            ballots: self.ballots.iter().filter(|ballot| ballot.was_called(member)).count() as u32,
        }
    }
}
