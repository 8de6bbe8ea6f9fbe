//! Times of the record told otherwise; votes in which somebody was counted who was not there.

use bienban::domain::{
    AdoptionEvent, BallotEvent, CourseEvent, Event, Gap, ItemId, MemberId, Office, TimeCorrection, Timed,
};

/// One of every kind of time; an end that nobody had told before.
pub fn events() -> Vec<Event> {
    let at = |time: &str| format!("2026-12-03T{time}:00+07:00").parse().unwrap();
    let reason = || "Ghi nhầm giờ".to_owned();
    let of = [
        Timed::RollCall,
        Timed::Arrival(MemberId(3)),
        Timed::Leaving(MemberId(3)),
        Timed::WayOut(MemberId(3)),
        Timed::WayBack(MemberId(3)),
        Timed::Break,
        Timed::Resumption,
        Timed::Handover(Office::Chair),
        Timed::Item(ItemId(1)),
    ];
    let moved =
        of.map(|of| TimeCorrection { of, from: Some(at("19:12")), at: at("19:10"), reason: reason() });
    let ending = TimeCorrection { of: Timed::Ending, from: None, at: at("20:40"), reason: reason() };
    let all = [ending].into_iter().chain(moved);
    let all = all.map(|correction| Event::Course(CourseEvent::TimeCorrected(correction)));
    all.chain(votes()).collect()
}

fn votes() -> [Event; 2] {
    let gaps = vec![Gap::Vote(1)];
    let went_on = AdoptionEvent::WentOn { gaps, reason: "Chưa xem lại".into() };
    [Event::Ballot(BallotEvent::Upheld { ballot: 1 }), Event::Adoption(went_on)]
}

/// What the clocks did, and a meeting that was held on paper.
pub fn clocks() -> Vec<Event> {
    let at = |time: &str| time.parse().unwrap();
    let events = vec![
        CourseEvent::Slept { seconds: 2580, counted: false },
        CourseEvent::ClockCorrected { seconds: -3600 },
        CourseEvent::ClockTold {
            shown: at("2000-01-01T00:05:00+07:00"),
            told: at("2026-12-03T19:45:00+07:00"),
        },
        CourseEvent::HeldOnPaper {
            opened: at("2026-12-03T19:07:00+07:00"),
            ended: at("2026-12-03T20:40:00+07:00"),
        },
    ];
    events.into_iter().map(Event::Course).collect()
}

/// The opening as a person told it.
pub fn opening() -> Vec<Event> {
    vec![Event::Course(CourseEvent::OpeningTold { at: "2026-12-03T18:55:00+07:00".parse().unwrap() })]
}

/// Time in which the program was closed, left out of the meeting.
pub fn unrecorded() -> Vec<Event> {
    let at = |time: &str| time.parse().unwrap();
    vec![Event::Course(CourseEvent::Unrecorded {
        since: at("2026-12-03T19:40:00+07:00"),
        until: at("2026-12-05T18:30:00+07:00"),
        counted: false,
    })]
}
