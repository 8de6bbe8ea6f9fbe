//! Who is asked after, by hand.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::{Meeting, MeetingId, MemberRow, Standing, State};

use Attended::{Excused, NotSummoned, Present, Unexcused};

fn on(month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, 3).unwrap()
}

fn row(member: u32, attended: Attended) -> MemberRow {
    serde_json::from_value(serde_json::json!({
        "member": member, "name": "", "standing": Standing::Official, "attended": attended,
    }))
    .unwrap()
}

/// Meetings of July to November; how each member stood to them.
fn year(members: &[(u32, [Attended; 5])]) -> Vec<Digest> {
    let held = |place: usize| {
        let month = 7 + place as u32;
        let id = MeetingId(format!("2026{month:02}03-tham"));
        let rows = members.iter().map(|(who, how)| row(*who, how[place])).collect();
        Digest {
            date: on(month),
            state: State::Adopted,
            roll_called: true,
            rows,
            ..Meeting::new(id).digest()
        }
    };
    (0..5).map(held).collect()
}

fn roll(members: u32) -> Vec<Attendee> {
    let one = |n| Attendee {
        id: MemberId(n),
        name: format!("Đảng viên {n}"),
        standing: if n == 9 { Standing::Exempt } else { Standing::Official },
        role: Default::default(),
    };
    (1..=members).map(one).collect()
}

#[test]
fn a_third_leave_in_a_row_three_months_and_no_word() {
    let held = year(&[
        (1, [Present; 5]),
        (2, [Present, Present, Excused, Excused, Excused]),
        (3, [Present, Present, Present, Excused, Excused]),
        (4, [Present, Present, Excused, Unexcused, Excused]),
        (5, [Present, Present, Present, Present, Unexcused]),
        (6, [Excused, Excused, Excused, Present, Excused]),
        (9, [NotSummoned; 5]),
    ]);
    let notes = care(&held, &roll(9), on(12));
    let told: Vec<(u32, Care)> = notes.iter().map(|note| (note.member.0, note.care)).collect();
    assert_eq!(
        told,
        [
            (2, Care::Excused { times: 3 }),
            (4, Care::Away { since: on(9) }),
            (5, Care::Unheard { day: on(11) }),
        ]
    );
    assert_eq!(
        notes[0].sentence(Lang::Vi),
        "Đồng chí Đảng viên 2 xin vắng 3 kỳ liền: nên thăm hỏi xem đồng chí có khó khăn gì."
    );
    // The meeting itself is not counted before it is held.
    assert_eq!(care(&held, &roll(9), on(9)), []);
}
