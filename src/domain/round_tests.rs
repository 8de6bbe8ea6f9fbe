//! Rounds of a cell of 23 over a quarter, with figures worked out by hand.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;

use super::evening_tests::{Evening, day, id, item, of, roll};
use super::*;

use PromiseState::{Mended, Mending, NotYet};

/// 03/09: 4, 5 and 6 promise for 03/10, and 7 is criticised without an answer. 4 keeps it on the day; 5 has
/// not, then is at it until 02/12, and mends it on 03/12; 6 is given up on 03/11. 7 answers on 03/10.
#[test]
fn a_quarter_of_promises_kept_late_and_given_up() {
    let mut first = Evening::of(day(9, 3));
    first.promises(6, "Đi họp đúng giờ", day(10, 3));
    first.promises(4, "Nộp đảng phí ba ngày đầu tháng", day(10, 3));
    first.promises(5, "Báo cáo trước kỳ hai ngày", day(10, 3));
    let words = "hai kỳ liền chi hội không cử người";
    first.one(first.meeting().remark(RemarkKind::Criticism, MemberId(7), Some(MemberId(8)), words));
    first.one(first.meeting().remark(RemarkKind::Praise, MemberId(9), None, "giúp hộ neo đơn"));
    let mut held = vec![first.digest()];

    let mut second = Evening::of(day(10, 3));
    // Of one day: in the order of the roll, not in the order in which they spoke.
    assert_eq!(second.due(&held), [(4, 0), (5, 0), (6, 0)]);
    second.reports(&held, &of(day(9, 3), 4), Mended, None);
    second.reports(&held, &of(day(9, 3), 5), NotYet, None);
    let back = second.meeting().brought_back(&held, None);
    let open = back.unanswered(&second.meeting().roll);
    assert_eq!(open.iter().map(|one| (one.remark.about.0, one.day)).collect::<Vec<_>>(), [(7, day(9, 3))]);
    second.one(second.meeting().follow_remark(&back, &id(day(9, 3)), open[0].remark.number, "sẽ cử người"));
    second.promises(10, "Sinh hoạt chuyên đề", day(11, 20));
    held.push(second.digest());

    let mut third = Evening::of(day(11, 3));
    // What nobody reported is 31 days over; what was left to the next meeting is due there and never late.
    assert_eq!(third.due(&held), [(6, 31), (5, 0)]);
    let tomorrow = follow_up(&held, None, day(10, 4));
    let left = tomorrow.promises.iter().find(|one| one.id.member == MemberId(5)).unwrap();
    assert!(left.is_left_to_next() && left.is_due(day(10, 4)) && left.days_over(day(10, 4)) == 0);
    third.reports(&held, &of(day(9, 3), 5), Mending, Some(day(12, 2)));
    let back = third.meeting().brought_back(&held, None);
    let answered = back.remarks[0].answered.as_ref().unwrap();
    assert_eq!((answered.day, answered.words.as_str()), (day(10, 3), "sẽ cử người"));
    assert!(back.unanswered(&third.meeting().roll).is_empty());
    third.one(third.meeting().give_promise_up(&back, &of(day(9, 3), 6), "đã chuyển công tác sang xã khác"));
    held.push(third.digest());

    let mut fourth = Evening::of(day(12, 3));
    assert_eq!(fourth.due(&held), [(10, 13), (5, 1)]);
    fourth.reports(&held, &of(day(9, 3), 5), Mended, None);
    held.push(fourth.digest());
    let all = follow_up(&held, None, day(12, 31));
    let ends: Vec<_> = all.promises.iter().map(|one| (one.id.member.0, one.settled())).collect();
    let settled = [day(11, 3), day(10, 3), day(12, 3)].map(Some);
    assert_eq!(ends, [(6, settled[0]), (4, settled[1]), (5, settled[2]), (10, None)]);
    let heard: Vec<NaiveDate> = all.promises[2].history.iter().map(|step| step.day).collect();
    assert_eq!(heard, [day(10, 3), day(11, 3), day(12, 3)]);
    assert_eq!(all.promises[2].state(), Some(Mended));
}

/// Due 02/11 and unreported: 31 days over on 03/12; at it until 02/01: back on 03/01, not before.
#[test]
fn what_is_under_way_comes_back_on_its_new_day() {
    let mut october = Evening::of(day(10, 3));
    october.promises(16, "Báo cáo trước kỳ hai ngày", day(11, 2));
    let mut held = vec![october.digest(), Evening::of(day(11, 3)).digest()];
    let mut december = Evening::of(day(12, 3));
    assert_eq!(december.due(&held), [(16, 31)]);
    let new = NaiveDate::from_ymd_opt(2027, 1, 2).unwrap();
    december.reports(&held, &of(day(10, 3), 16), Mending, Some(new));
    held.push(december.digest());
    let extra = Evening::of(day(12, 20));
    assert_eq!(extra.due(&held), []);
    let january = Evening::of(NaiveDate::from_ymd_opt(2027, 1, 3).unwrap());
    assert_eq!(january.due(&held), [(16, 1)]);
}

/// A remedy without a day comes back at the next meeting, never late, until it is settled; what has a day that is
/// over stands before it, the longest overdue first, whatever the roll says; what was settled stands last.
#[test]
fn what_was_promised_without_a_day_comes_back_too_behind_what_is_overdue() {
    let mut september = Evening::of(day(9, 3));
    let without = Statement { remedy: "Đọc trước tài liệu".into(), ..Statement::default() };
    september.one(september.meeting().state(MemberId(3), without.clone()));
    september
        .one(september.meeting().state(MemberId(2), Statement { due: Some(day(10, 1)), ..without.clone() }));
    september
        .one(september.meeting().state(MemberId(8), Statement { due: Some(day(9, 20)), ..without.clone() }));
    september.one(september.meeting().state(MemberId(6), Statement { due: Some(day(12, 1)), ..without }));
    let mut held = vec![september.digest()];
    let mut october = Evening::of(day(10, 3));
    // From 20/09 to 03/10 13 days, from 01/10 two.
    assert_eq!(october.due(&held), [(8, 13), (2, 2), (3, 0)]);
    october.reports(&held, &of(day(9, 3), 8), Mended, None);
    // Reported before its day, and without a new one: the next meeting hears of it all the same.
    october.reports(&held, &of(day(9, 3), 6), Mending, None);
    held.push(october.digest());
    let november = Evening::of(day(11, 3));
    assert_eq!(november.due(&held), [(2, 33), (3, 0), (6, 0)]);
    let back = november.meeting().brought_back(&held, None);
    let all: Vec<u32> = back.ordered(day(11, 3), &roll()).iter().map(|one| one.id.member.0).collect();
    assert_eq!(all, [2, 3, 6, 8]);
    assert_eq!((back.promises[0].due(), back.promises[0].is_left_to_next()), (None, true));
}

/// What was promised before the committee stands among the rest with whose meeting it was; what the cell heard has none.
#[test]
fn a_promise_before_the_committee_says_so() {
    let mut september = Evening::of(day(9, 3));
    september.promises(4, "Đọc trước tài liệu", day(10, 3));
    let mut apart = Evening::of(day(9, 20));
    apart.promises(2, "Giao việc sớm hơn", day(10, 20));
    let committee = Digest { kind: MeetingKind::Committee, ..apart.digest() };
    let all = follow_up(&[september.digest(), committee], None, day(10, 1));
    let whose: Vec<_> =
        all.promises.iter().map(|one| (one.id.member.0, all.apart.get(&one.id.meeting))).collect();
    assert_eq!(whose, [(4, None), (2, Some(&MeetingKind::Committee))]);
}

/// Where nobody chose, a quarter before the first report; a chosen meeting overrules it.
#[test]
fn since_when_it_is_followed() {
    let mut held = Vec::new();
    for month in 5..=9 {
        let mut evening = Evening::of(day(month, 3));
        evening.promises(month, "Việc", day(month, 28));
        if month == 9 {
            evening.reports(&held, &of(day(8, 3), 8), Mended, None);
        }
        held.push(evening.digest());
    }
    let since = |from: Option<&MeetingId>, on| follow_up(&held, from, on).since;
    assert_eq!(since(None, day(12, 31)), Some(day(6, 3)));
    assert_eq!(since(Some(&id(day(5, 3))), day(12, 31)), Some(day(5, 3)));
    assert_eq!(since(Some(&id(day(8, 3))), day(12, 31)), Some(day(8, 3)));
    // Before there was a report it begins a quarter back: on 10/08 with the meeting of 03/06.
    assert_eq!(since(None, day(8, 10)), Some(day(6, 3)));
    assert_eq!(follow_up(&held, None, day(8, 10)).promises.len(), 3);
    // Chosen while it is under way: nothing from before comes back.
    let october = Evening::of(day(10, 3));
    let all = [held.as_slice(), &[october.digest()]].concat();
    assert_eq!(october.meeting().brought_back(&all, Some(&id(day(10, 3)))).promises, []);
}

#[test]
fn what_is_refused_and_where_it_goes() {
    let mut first = Evening::of(day(10, 3));
    first.promises(4, "Việc", day(10, 28));
    let held = vec![first.digest()];
    let mut second = Evening::of(day(11, 3));
    let back = second.meeting().brought_back(&held, None);
    let made = of(day(10, 3), 4);
    let report = |evening: &Evening, promise: &PromiseId, state, due| {
        evening.meeting().report_promise(&back, promise, state, "", due)
    };
    let refused = |refusal| Err(Refusal::Round(refusal));
    let never = RoundRefusal::NothingPromised { name: "Đảng viên 5".into() };
    assert_eq!(report(&second, &of(day(10, 3), 5), Mended, None), refused(never));
    assert_eq!(report(&second, &of(day(10, 3), 99), Mended, None), Err(Refusal::UnknownMember));
    let ahead = RoundRefusal::DayNotAhead { held: day(11, 3) };
    assert_eq!(report(&second, &made, Mending, Some(day(11, 3))), refused(ahead));
    assert_eq!(report(&second, &made, Mended, Some(day(12, 3))), refused(RoundRefusal::DayOfMended));
    let up = second.meeting().give_promise_up(&back, &made, "  ");
    assert_eq!(up, refused(RoundRefusal::WhyGivenUp));
    let no = second.meeting().follow_remark(&back, &id(day(10, 3)), 1, "xin nhận");
    assert_eq!(no, refused(RoundRefusal::NothingRemarked));
    second.reports(&held, &made, Mended, None);
    let held = [held, vec![second.digest()]].concat();
    let third = Evening::of(day(12, 3));
    let back = third.meeting().brought_back(&held, None);
    let again = third.meeting().report_promise(&back, &made, Mended, "", None);
    assert_eq!(again, refused(RoundRefusal::PromiseSettled { on: day(11, 3) }));
}

#[test]
fn an_item_that_only_the_member_relates_to_is_refused_of_another() {
    let mut evening = Evening::of(day(12, 3));
    let own = |item: &ItemRef| item.key.starts_with("III");
    let remark = (RemarkKind::Criticism, MemberId(4), Some(MemberId(5)));
    let refused = evening.meeting().remark_on(remark, "việc cụ thể", item("III.6"), own);
    assert_eq!(refused, Err(Refusal::Round(RoundRefusal::OwnItem { item: "III.6".into() })));
    let sentence = refused.unwrap_err().sentence(crate::text::Lang::Vi);
    assert!(sentence.contains("chi ủy") && sentence.contains("III.6"), "{sentence}");
    evening.one(evening.meeting().remark_on(remark, "hứa họp tổ mà chưa họp", item("I.6"), own));
    let number = evening.meeting().remarks[0].number;
    assert!(evening.meeting().relate_remark(number, Some(item("III.1")), own).is_err());
    evening.one(evening.meeting().relate_remark(number, None, own));
    assert_eq!(evening.meeting().remarks[0].item, None);
    // Of oneself any item may be named.
    let statement = Statement {
        shortcoming: "chia sẻ tin chưa kiểm chứng".into(),
        item: Some(item("III.7")),
        ..Statement::default()
    };
    evening.one(evening.meeting().state(MemberId(6), statement));
    assert_eq!(
        evening.history.undo_sentence(crate::text::Lang::Vi).unwrap(),
        "ghi tự phê bình của đ/c Đảng viên 6, liên hệ mục III.7"
    );
}

#[test]
fn a_theme_has_four_to_seven_items_and_turns_are_of_those_summoned() {
    let evening = Evening::of(day(12, 3));
    let items = |n: usize| (1..=n).map(|n| item(&format!("I.{n}"))).collect::<Vec<_>>();
    for n in [1, 3, 8] {
        let refused = evening.meeting().set_theme("Nói đi đôi với làm", items(n));
        assert_eq!(refused, Err(Refusal::Round(RoundRefusal::ThemeSize { items: n })));
    }
    for n in [0, 4, 7] {
        assert!(evening.meeting().set_theme("Nói đi đôi với làm", items(n)).is_ok(), "{n}");
    }
    let twice = [items(4), items(1)].concat();
    let refused = evening.meeting().set_theme("Chủ đề", twice);
    assert_eq!(refused, Err(Refusal::Round(RoundRefusal::ItemTwice { item: "I.1".into() })));
    let turns = |members: &[u32]| {
        evening.meeting().plan_turns(members.iter().map(|n| MemberId(*n)).collect(), &roll())
    };
    assert!(turns(&[1, 3]).is_ok());
    let exempt = RoundRefusal::NotSummoned { name: "Đảng viên 21".into(), standing: Standing::Exempt };
    let sentence = exempt.sentence(crate::text::Lang::Vi);
    assert!(
        sentence.starts_with("Đồng chí Đảng viên 21 thuộc diện miễn công tác và sinh hoạt đảng,"),
        "{sentence}"
    );
    assert_eq!(turns(&[1, 21]), Err(Refusal::Round(exempt)));
    assert_eq!(turns(&[1, 99]), Err(Refusal::UnknownMember));
    assert_eq!(turns(&[3, 3]), Err(Refusal::NamedTwice { name: "Đảng viên 3".into() }));
}

/// The digest of a meeting whose chair concluded a turn is read as it was written.
#[test]
fn a_round_in_short_is_read_as_it_was_written() {
    let mut round = RoundDigest::default();
    round.more.concluded.insert(MemberId(16), "Ghi nhận đồng chí cầu thị".into());
    let written = serde_json::to_string(&round).unwrap();
    assert_eq!(written, r#"{"more":{"concluded":{"16":"Ghi nhận đồng chí cầu thị"}}}"#);
    assert_eq!(serde_json::from_str::<RoundDigest>(&written).unwrap(), round);
}

/// Promised on 03/09 without a day: the meeting of 03/10 should hear of it and does not, so on 03/11 it is 31 days
/// late. Reported there without a new day it is left to the next meeting once more.
#[test]
fn what_the_next_meeting_did_not_hear_of_is_late_from_that_meeting_on() {
    let adopted = |evening: &Evening| Digest { state: State::Adopted, ..evening.digest() };
    let mut september = Evening::of(day(9, 3));
    let words = Statement { remedy: "Đọc trước tài liệu".into(), ..Statement::default() };
    september.one(september.meeting().state(MemberId(3), words));
    let mut held = vec![adopted(&september)];
    let october = Evening::of(day(10, 3));
    assert_eq!(october.due(&held), [(3, 0)]);
    held.push(adopted(&october));
    let mut november = Evening::of(day(11, 3));
    assert_eq!(november.due(&held), [(3, 31)]);
    november.reports(&held, &of(day(9, 3), 3), NotYet, None);
    held.push(adopted(&november));
    assert_eq!(Evening::of(day(12, 3)).due(&held), [(3, 0)]);
}
