//! Rounds in which anything is done in any order: what comes back was promised and is open, and all of it can be
//! undone.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::evening_tests::{Evening, day, item, roll};
use super::*;

use PromiseState::{Mended, Mending, NotYet};

/// Every kind of act of a round, by its number.
fn act(evening: &Evening, earlier: &[Digest], (what, who): (u8, u32)) -> Option<Event> {
    let (meeting, member) = (evening.meeting(), MemberId(who));
    let back = meeting.brought_back(earlier, None);
    let promise = back.promises.iter().find(|one| one.id.member == member).map(|one| one.id.clone());
    let remark = back.remarks.iter().find(|one| one.remark.about == member);
    let report = |state, due| meeting.report_promise(&back, promise.as_ref()?, state, "một nửa", due).ok();
    match what {
        0 => report(Mended, None),
        1 => report(Mending, meeting.day().checked_add_days(chrono::Days::new(40))),
        2 => report(NotYet, None),
        3 => meeting.give_promise_up(&back, promise.as_ref()?, "đã chuyển việc").ok(),
        4 => meeting.follow_remark(&back, &remark?.meeting, remark?.remark.number, "xin nhận").ok(),
        5 => meeting.defer_turn(member).ok(),
        6 => meeting.conclude_turn(member, "chi bộ ghi nhận").ok(),
        7 => meeting.remark(RemarkKind::Reminder, member, None, "đến đúng giờ").ok(),
        8 => {
            let due = meeting.day().checked_add_days(chrono::Days::new(u64::from(who) * 5));
            meeting.state(member, Statement { remedy: "làm xong".into(), due, ..Statement::default() }).ok()
        }
        9 => {
            let items = (1..=4 + who as usize % 4).map(|n| item(&format!("II.{n}"))).collect();
            meeting.set_theme("Chủ đề", items).ok().map(Event::Plan)
        }
        10 => meeting.plan_turns(vec![member], &roll()).ok().map(Event::Plan),
        11 => meeting.print_sheets(who).ok().map(Event::Plan),
        13 => meeting.ask_turn(member).ok(),
        14 => meeting.withdraw_turn(member).ok(),
        15 => meeting.lead_turn(member, MemberId(1)).ok(),
        _ => {
            let (text, from) = ("cần học nghị quyết".to_owned(), "Đảng ủy xã Mẫu".to_owned());
            let (number, on) = ("12-CV/ĐU".to_owned(), Some(meeting.day()));
            meeting.set_review_point(ReviewPoint { member, text, from, number, on }).ok()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever is done in five meetings, what comes back was promised with a day and is not settled; and undo
    /// of everything leaves what was there before, redo what was there after.
    #[test]
    fn what_comes_back_was_made_and_is_open(evenings in proptest::collection::vec(
        proptest::collection::vec((0_u8..16, 1_u32..8), 0..14), 5,
    )) {
        let mut held: Vec<Digest> = Vec::new();
        for (month, acts) in (6..).zip(evenings) {
            let mut evening = Evening::of(day(month, 3));
            let before = evening.meeting().clone();
            let mut done = 0;
            for one in acts {
                if let Some(event) = act(&evening, &held, one) {
                    evening.does(vec![event]);
                    done += 1;
                }
            }
            let back = evening.meeting().brought_back(&held, None);
            for promise in back.due(evening.meeting().day(), &evening.meeting().roll) {
                let made = held.iter().find(|one| one.id == promise.id.meeting).unwrap();
                let said = made.round.statements.iter().find(|(who, _)| *who == promise.id.member).unwrap();
                prop_assert!(said.1.due.is_none_or(|due| Some(due) <= promise.due()));
                prop_assert!(!said.1.remedy.is_empty());
                let after = held.iter().filter(|one| one.date > made.date);
                let mut heard = after.flat_map(|one| &one.round.more.reports);
                prop_assert!(!heard.any(|one| one.promise == promise.id && one.outcome.settles()));
            }
            let after = evening.meeting().clone();
            for _ in 0..done {
                let undone = evening.history.undo().unwrap();
                evening.does(vec![undone]);
            }
            prop_assert_eq!(&evening.meeting().round, &before.round);
            prop_assert_eq!(&evening.meeting().statements, &before.statements);
            prop_assert_eq!(&evening.meeting().deferred, &before.deferred);
            for _ in 0..done {
                let redone = evening.history.redo().unwrap();
                evening.does(vec![redone]);
            }
            prop_assert_eq!(&evening.meeting().round, &after.round);
            prop_assert_eq!(evening.meeting().digest().round, after.digest().round);
            held.push(evening.digest());
        }
    }
}
