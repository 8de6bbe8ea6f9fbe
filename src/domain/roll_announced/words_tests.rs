//! What is made known of the roll call, with every figure counted by hand.

#![allow(clippy::unwrap_used)]

use super::announced_words;
use crate::domain::*;
use crate::text::Lang;

/// Nine who are summoned, the first of them marked by letters: P present, C excused, K unexcused.
fn meeting(marks: &str) -> Meeting {
    let names = ["Lâm Thị Sương", "Kim Som", "Quách Chí Tâm", "Trần Thị Hoa", "Lý Vĩnh Phát", "Danh Đa"];
    let mut meeting = Meeting::new(MeetingId("m".into()));
    let when = Moment { at: "2026-11-03T19:00:00+07:00".parse().unwrap(), run: 0 };
    for ((id, name), mark) in
        (1..).zip(names.into_iter().chain(["Sơn Tú", "Thạch Ry", "Đỗ Lan"])).zip(marks.chars())
    {
        let (standing, role) = (Standing::Official, Role::Member);
        meeting.roll.push(Attendee { id: MemberId(id), name: name.into(), standing, role });
        let presence = match mark {
            'C' => Presence::Excused { reason: "đi công tác".into() },
            'K' => Presence::Unexcused,
            _ => Presence::Present,
        };
        AttendanceEvent::Marked { member: MemberId(id), presence }.apply(&mut meeting, when);
    }
    meeting
}

#[test]
fn who_is_absent_is_named_by_reason() {
    assert_eq!(
        announced_words(&meeting("PPPCKPP"), Lang::Vi),
        "công bố kết quả điểm danh: có mặt 5/7 (71,4%); vắng 2: có lý do 1 (Hoa), không lý do 1 (Phát)"
    );
    assert_eq!(
        announced_words(&meeting("PPPCKPP"), Lang::En),
        "roll call announced: 5 of 7 present (71.4%); 2 absent: 1 excused (Hoa), 1 unexcused (Phát)"
    );
    assert_eq!(announced_words(&meeting("PPPP"), Lang::Vi), "công bố kết quả điểm danh: có mặt 4/4 (100%)");
}

#[test]
fn of_many_the_first_are_named() {
    assert_eq!(
        announced_words(&meeting("CCCCCCKKP"), Lang::Vi),
        "công bố kết quả điểm danh: có mặt 1/9 (11,1%); vắng 8: có lý do 6 (Sương, Som, Tâm, Hoa…), không lý do 2 (Tú, Ry)"
    );
}
