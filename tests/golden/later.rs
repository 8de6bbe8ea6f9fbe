//! Events that came after the first version, in the order in which they came.

use bienban::domain::{
    ActId, BallotEvent, Base, CourseEvent, DecisionEvent, Event, Laptop, Majority, Point, Purpose, Section,
};

/// Ballots of purposes that came later, one of them secret.
pub fn ballots() -> Vec<Event> {
    let put = |purpose, secret| BallotEvent::Put {
        ballot: 1,
        purpose,
        question: "Kết nạp đồng chí Lý Mỹ Hoa".into(),
        majority: Majority::TwoThirds,
        secret,
        base: Base { count: 28, excluded: Vec::new() },
        entitled: 26,
        criterion: None,
    };
    let events = vec![
        put(Purpose::Admission, false),
        put(Purpose::Recognition, false),
        put(Purpose::Removal, false),
        put(Purpose::Discipline, true),
        put(Purpose::Expulsion, true),
    ];
    events.into_iter().map(Event::Ballot).collect()
}

/// Acts of another laptop that were taken back and put in force again: they name that laptop.
pub fn elsewhere() -> Vec<Event> {
    let act = ActId { origin: Laptop::named("may-2"), number: 7 };
    vec![Event::Undone { act: act.clone() }, Event::Redone { act }]
}

/// A point of the resolution in the part that came later.
pub fn shortcomings() -> Vec<Event> {
    let text = "Thu đảng phí còn chậm".into();
    let point = Point { number: 3, section: Section::Shortcomings, text };
    vec![Event::Decision(DecisionEvent::PointSet { point })]
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
