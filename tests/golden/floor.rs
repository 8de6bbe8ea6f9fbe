//! Claims to the floor, ends of speeches that are told, and minutes that are shared out.

use bienban::domain::{
    CourseEvent, Event, FloorClaim, ItemId, MemberId, SharedMinutes, Speaker, SpeechEvent, SpeechKind,
};

pub fn events() -> Vec<Event> {
    let queued = |claim| SpeechEvent::Queued {
        speech: 3,
        who: Speaker::Member(MemberId(2)),
        kind: SpeechKind::Question,
        urgent: false,
        claim,
    };
    let of_floor = [
        queued(FloorClaim::Interposed),
        queued(FloorClaim::Reply),
        queued(FloorClaim::First),
        SpeechEvent::LetFirst { speech: 3 },
        SpeechEvent::EndShifted { speech: 2, seconds: -140 },
    ];
    let minutes =
        vec![SharedMinutes { item: ItemId(9), minutes: 13 }, SharedMinutes { item: ItemId(10), minutes: 4 }];
    let shared = Event::Course(CourseEvent::TimeShared { minutes });
    of_floor.into_iter().map(Event::Speech).chain([shared]).collect()
}

/// Who goes on after an interruption, which came later.
pub fn resumed() -> Vec<Event> {
    vec![Event::Speech(SpeechEvent::Queued {
        speech: 4,
        who: Speaker::Member(MemberId(1)),
        kind: SpeechKind::Remark,
        urgent: false,
        claim: FloorClaim::Resumed,
    })]
}
