//! Who is summoned to a meeting and who came, as the rows of a form; what nobody recorded yet is left open.
//!
//! Knows the roll of the meeting and its attendance; of a reason it prints the class alone, never what it was.

use super::fields::{FieldValue, value};
use crate::domain::{Attendance, Attendee, Guest, Matter, Meeting, Presence, State};
use crate::report::source::VI;
use crate::report::{Cell, Origin, traced};
use crate::text::{document_time, percent};

/// The names of the values of a row.
pub(super) const ROW: &[&str] = &["number", "text", "standing", "came", "absent"];

/// The names of the values of a guest.
pub(super) const GUEST: &[&str] = &["number", "text"];

/// Rows that stay empty behind the guests who are known, to be filled in at the door.
const MORE_GUESTS: usize = 3;

/// Those who are summoned, or those on the roll who are not.
pub(super) fn rows(meeting: &Meeting, summoned: bool) -> Vec<Vec<FieldValue>> {
    let listed = meeting.roll.iter().filter(|one| one.standing.is_summoned() == summoned);
    (1_u32..).zip(listed).map(|(number, one)| row(meeting, number, one)).collect()
}

fn row(meeting: &Meeting, number: u32, one: &Attendee) -> Vec<FieldValue> {
    let recorded = meeting.attendance.get(&one.id).filter(|_| meeting.roll_called().is_some());
    let acts = traced::of(meeting, [Matter::Attendance(one.id)]);
    let roll = traced::roll(meeting);
    let standing = one.standing.label().get(VI);
    let cells: [(&Origin, Cell); 5] = [
        (&roll, number.into()),
        (&roll, one.name.as_str().into()),
        (&roll, standing.into()),
        (&acts, recorded.map(came).unwrap_or_default().into()),
        (&acts, recorded.map(absent).unwrap_or_default().into()),
    ];
    cells.into_iter().map(|(origin, cell)| value(origin.clone(), cell)).collect()
}

/// "có mặt", "đến lúc 19 giờ 20 phút".
fn came(attendance: &Attendance) -> String {
    match (&attendance.presence, attendance.late) {
        (Presence::Present | Presence::Online, Some(late)) => {
            format!("đến lúc {}", document_time(late.time(), VI))
        }
        (Presence::Present, None) => "có mặt".to_owned(),
        (Presence::Online, None) => "trực tuyến".to_owned(),
        _ => String::new(),
    }
}

fn absent(attendance: &Attendance) -> &'static str {
    match attendance.presence {
        Presence::Excused { .. } => "có lý do",
        Presence::Unexcused => "không lý do",
        _ => "",
    }
}

/// How many are summoned, on the roll of the day.
pub(super) fn number_summoned(meeting: &Meeting) -> FieldValue {
    let number = meeting.roll.iter().filter(|one| one.standing.is_summoned()).count();
    value(traced::roll(meeting), format!("{number} đồng chí"))
}

/// "18/20 đồng chí (90,0%)"; nothing before the roll was called.
pub(super) fn attended(meeting: &Meeting) -> FieldValue {
    let counts = meeting.counts();
    let words = meeting.roll_called().map_or(String::new(), |_| {
        let share = percent(u64::from(counts.attended), u64::from(counts.summoned), VI);
        format!("{}/{} đồng chí ({share})", counts.attended, counts.summoned)
    });
    value(traced::attendance(meeting), words)
}

/// The guests: those who are expected before the opening, those who came after it.
pub(super) fn guests(meeting: &Meeting) -> Vec<Vec<FieldValue>> {
    let (known, matter): (_, fn(u64) -> Matter) = match meeting.state {
        State::Draft => (&meeting.prepared.guests, |_| Matter::CellDraft),
        _ => (&meeting.guests, Matter::Guest),
    };
    let row = |(number, guest): (u32, &Guest)| guest_row(meeting, number, guest, matter(guest.number));
    (1..).zip(known).map(row).collect()
}

/// The same with rows that stay empty.
pub(super) fn guests_and_more(meeting: &Meeting) -> Vec<Vec<FieldValue>> {
    let empty = || GUEST.iter().map(|_| value(Origin::fixed(), Cell::blank())).collect();
    guests(meeting).into_iter().chain(std::iter::repeat_with(empty).take(MORE_GUESTS)).collect()
}

fn guest_row(meeting: &Meeting, number: u32, guest: &Guest, matter: Matter) -> Vec<FieldValue> {
    let origin = traced::of(meeting, [matter]);
    let cells: [Cell; 2] = [number.into(), guest.words().into()];
    cells.into_iter().map(|cell| value(origin.clone(), cell)).collect()
}
