//! Three laptops after the adoption, none knowing of the others: one opens the minutes again, one amends
//! them, one records what came from above. In whatever order their streams come together the meeting is
//! one, and what was done to the version that was replaced stays with that version.

use bienban::domain::*;
use bienban::store::SimulatedDisk;

use crate::laptops::{NamedStreams, ORDERS, go_on, handed_out, stream, told};

fn addendum(now: &str) -> Addendum {
    Addendum {
        was: String::new(),
        now: now.into(),
        reason: "Ghi sót".into(),
        decided: Decided::Persons("Mai Văn Tân".into()),
        date: "2026-11-03".parse().unwrap(),
    }
}

fn amend(meeting: &Meeting, now: &str) -> Result<Event, Refusal> {
    let today = "2026-11-04".parse().unwrap();
    meeting.amend(Addendum { date: today, ..addendum(now) }, today, &[])
}

/// The meeting as all three have it: its minutes adopted at 19:15.
fn adopted() -> SimulatedDisk {
    let base = handed_out();
    go_on(&base, "may-a", |hand| {
        hand.at("19:14:00").one(|meeting| meeting.put(Purpose::Minutes, "Thông qua", Majority::OverHalf));
        let ballot = hand.history.meeting.open_ballot().unwrap().id;
        hand.one(|meeting| meeting.count(ballot, Count { yes: 14, no: 0, other: 0 }));
        hand.at("19:15:00").act(|meeting| meeting.adopt(Sheet::default(), None));
    });
    base
}

/// The adopted meeting, and what each laptop does after it.
fn evening() -> (SimulatedDisk, NamedStreams) {
    let base = adopted();
    let reopens = stream(&base, "may-a", |hand| {
        hand.at("19:20:00").act(|meeting| meeting.reopen("Ghi sót một việc", "0f", None, false));
        hand.at("19:22:00").give("Dọn kênh 4", &[5], "2026-12-01".parse().unwrap());
    });
    let amends = stream(&base, "may-b", |hand| {
        hand.at("19:19:00").one(|meeting| amend(meeting, "trước khi mở lại"));
        hand.at("19:21:00").one(|meeting| amend(meeting, "sau khi mở lại"));
    });
    let confirms = stream(&base, "may-c", |hand| {
        hand.at("19:21:30")
            .one(|meeting| meeting.record_upload(hand_time("19:21:00"), hand_time("19:21:30"), None));
    });
    (base, [reopens, amends, confirms])
}

fn hand_time(time: &str) -> chrono::DateTime<chrono::FixedOffset> {
    format!("2026-11-03T{time}+07:00").parse().unwrap()
}

#[test]
fn one_reopens_while_others_amend_and_upload_and_every_order_gives_one_meeting() {
    let (base, streams) = evening();
    let first = told(&base, &streams, ORDERS[0]);
    let meeting = &first.meeting;
    assert_eq!((meeting.state, meeting.adoption.is_none()), (State::Closing, true));
    assert_eq!(meeting.tasks.last().unwrap().what, "Dọn kênh 4");
    // Both addenda are of the version that was replaced; the upload is of no version that stands.
    let version = &meeting.earlier[0];
    let said: Vec<&str> = version.addenda.iter().map(|one| one.addendum.now.as_str()).collect();
    assert_eq!(said, ["trước khi mở lại", "sau khi mở lại"]);
    assert_eq!((version.reason.as_str(), version.hash.as_str()), ("Ghi sót một việc", "0f"));
    assert!(meeting.addenda.is_empty() && meeting.uploaded.is_none());
    for order in ORDERS {
        assert_eq!(told(&base, &streams, order), first, "{order:?}");
    }
}

#[test]
fn two_laptops_that_open_the_same_minutes_again_open_them_once() {
    let base = adopted();
    let reopens = |laptop: &str, time: &str, reason: &str| {
        stream(&base, laptop, |hand| {
            hand.at(time).act(|meeting| meeting.reopen(reason, "0f", None, false));
        })
    };
    let streams = [
        reopens("may-a", "19:20:00", "Ghi sót"),
        reopens("may-b", "19:20:05", "Ghi nhầm"),
        ("may-c".into(), Vec::new()),
    ];
    let first = told(&base, &streams, ORDERS[0]);
    assert_eq!(first.meeting.earlier.len(), 1);
    assert_eq!(first.meeting.earlier[0].reason, "Ghi sót");
    for order in ORDERS {
        assert_eq!(told(&base, &streams, order), first, "{order:?}");
    }
}
