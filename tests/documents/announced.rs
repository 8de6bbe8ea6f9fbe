//! What was announced at the roll call stays as it was announced; a later correction stands beside it.

use bienban::domain::*;

use crate::walked::{Walk, at, lines};

/// A meeting whose roll call was announced at 19:05 with everybody there.
fn announced() -> Walk {
    let mut walk = Walk::opened(MeetingKind::Regular);
    walk.goes_to(ItemId(3));
    walk.ask(|meeting| meeting.announce().map(Event::Attendance));
    walk
}

/// The lines of the roll call, from the announcement on.
fn told(walk: &Walk, number: usize) -> Vec<String> {
    let lines = lines(&walk.0.meeting);
    let first = lines.iter().position(|line| line.starts_with("Đồng chí chủ trì công bố")).unwrap();
    lines[first..].iter().filter(|line| !line.is_empty()).take(number).cloned().collect()
}

fn marks(walk: &mut Walk, minute: i64, member: u32, presence: Presence) {
    walk.1 = minute;
    walk.ask(|meeting| meeting.mark(MemberId(member), presence.clone()).map(Event::Attendance));
}

#[test]
fn what_was_announced_stays_and_the_correction_has_its_own_sentence() {
    let mut walk = announced();
    let known = "Đồng chí chủ trì công bố lúc 19 giờ 05 phút: có mặt 3/3 đồng chí (100%).";
    assert_eq!(told(&walk, 1), [known]);
    marks(&mut walk, 13, 2, Presence::Unexcused);
    marks(&mut walk, 13, 3, Presence::Excused { reason: "ốm".into() });
    assert_eq!(
        told(&walk, 2),
        [
            known,
            "Sau đó, lúc 19 giờ 13 phút, ghi lại: đồng chí Thạch Thị Chanh vắng mặt không có lý do; đồng chí \
             Quách Mỹ Dung vắng mặt có lý do."
        ]
    );
    // The lines of attendance have what is true.
    let lines = lines(&walk.0.meeting);
    let came = "Dự sinh hoạt: 1/3 đồng chí được triệu tập, đạt 33,3% (chính thức 1).";
    assert!(lines.iter().any(|line| line == came), "{lines:#?}");
    // Marked as there again: nothing was corrected any more.
    marks(&mut walk, 14, 2, Presence::Present);
    marks(&mut walk, 15, 3, Presence::Online);
    assert_eq!(
        told(&walk, 2)[1],
        "Sau đó, lúc 19 giờ 15 phút, ghi lại: đồng chí Quách Mỹ Dung dự trực tuyến."
    );
    // Announced again, both stand there.
    walk.ask(|meeting| meeting.announce().map(Event::Attendance));
    let anew =
        "Đồng chí chủ trì công bố lại lúc 19 giờ 15 phút: có mặt 3/3 đồng chí (100%), trong đó trực tuyến 1.";
    assert_eq!(told(&walk, 2), [known, anew]);
    assert!(!told(&walk, 3)[2].starts_with("Sau đó"));
    // Made known once more without anything new, it was made known when it was.
    walk.1 = 20;
    walk.ask(|meeting| meeting.announce().map(Event::Attendance));
    assert_eq!(told(&walk, 2), [known, anew]);
}

#[test]
fn who_had_left_before_the_announcement_is_not_announced_as_there() {
    let mut walk = Walk::opened(MeetingKind::Regular);
    walk.goes_to(ItemId(3));
    walk.1 = 3;
    let left = AttendanceEvent::Left { member: MemberId(2), at: at(2) };
    walk.does(vec![Event::Attendance(left)]);
    walk.1 = 5;
    walk.ask(|meeting| meeting.announce().map(Event::Attendance));
    let known =
        "Đồng chí chủ trì công bố lúc 19 giờ 05 phút: có mặt 2/3 đồng chí (66,7%); đã ra về 1 đồng chí.";
    assert_eq!(told(&walk, 1), [known]);
    // Back again, what was announced stays, and nothing of it was corrected.
    walk.1 = 9;
    let returned = AttendanceEvent::Returned { member: MemberId(2), at: at(8) };
    walk.does(vec![Event::Attendance(returned)]);
    assert_eq!(told(&walk, 1), [known]);
    assert!(!told(&walk, 2)[1].starts_with("Sau đó"));
}

#[test]
fn who_was_announced_as_absent_and_was_there_is_recorded_so_beside_it() {
    let mut walk = Walk::opened(MeetingKind::Regular);
    walk.goes_to(ItemId(3));
    for member in [2, 3] {
        marks(&mut walk, 5, member, Presence::Unexcused);
    }
    walk.ask(|meeting| meeting.announce().map(Event::Attendance));
    let known = "Đồng chí chủ trì công bố lúc 19 giờ 05 phút: có mặt 1/3 đồng chí (33,3%); vắng 2 đồng chí (không có \
                 lý do 2).";
    marks(&mut walk, 9, 2, Presence::Present);
    // Who came after it is told as late, and corrects nothing.
    walk.1 = 12;
    let came = at(12);
    walk.ask(|meeting| meeting.arrive_or_leave(MemberId(3), came).map(Event::Attendance));
    assert_eq!(
        told(&walk, 2),
        [known, "Sau đó, lúc 19 giờ 09 phút, ghi lại: đồng chí Thạch Thị Chanh có mặt."]
    );
    assert!(!told(&walk, 3)[2].starts_with("Sau đó"));
}

#[test]
fn a_correction_rests_on_its_own_act_and_the_announcement_on_another() {
    let mut walk = announced();
    let act = |walk: &Walk| walk.0.records.last().unwrap().act.clone();
    let announcement = act(&walk);
    marks(&mut walk, 13, 2, Presence::Unexcused);
    let correction = act(&walk);
    let sheet = Sheet::default();
    let minutes = bienban::report::minutes(&crate::walked::source(&walk.0.meeting, &sheet));
    let rests = |words: &str| {
        let block = minutes.blocks.iter().find(|block| block.texts().concat().starts_with(words)).unwrap();
        let on = |act: &ActId| block.origin().grounds().contains(&bienban::report::Ground::Act(act.clone()));
        (on(&announcement), on(&correction))
    };
    assert_eq!(rests("Đồng chí chủ trì công bố"), (true, false));
    assert_eq!(rests("Sau đó, lúc"), (false, true));
}

#[test]
fn who_came_back_on_another_day_is_told_with_both_days() {
    let mut walk = announced();
    walk.does(vec![Event::Attendance(AttendanceEvent::Left { member: MemberId(2), at: at(10) })]);
    // The meeting was broken off and went on at the same hour of the next day.
    let back = at(10) + chrono::TimeDelta::days(1);
    walk.does(vec![Event::Attendance(AttendanceEvent::Returned { member: MemberId(2), at: back })]);
    let lines = lines(&walk.0.meeting);
    let told = "Tạm ra ngoài: 1 đồng chí: Thạch Thị Chanh (từ 19 giờ 10 phút ngày 03 tháng 12 năm 2026 đến 19 giờ 10 \
                phút ngày 04 tháng 12 năm 2026).";
    assert!(lines.iter().any(|line| line == told), "{lines:#?}");
}
