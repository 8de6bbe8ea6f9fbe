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
