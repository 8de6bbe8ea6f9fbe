//! What came with the official score: confirmations, remedies, votes on a single criterion.

use bienban::domain::{
    BallotEvent, Base, Confirmation, CriterionPoints, Event, Level, Majority, MeetingId, MemberId, Points,
    Purpose, ScoreEvent, Task, TaskEvent, TaskId, TaskState,
};

use super::shared::date;

pub fn events() -> Vec<Event> {
    let whole = Confirmation {
        points: Some(Points(8650)),
        level: Some(Level::Fair),
        criteria: vec![CriterionPoints { criterion: "4.2".into(), points: Points(2050) }],
        date: date(7),
        by: "Ban Thường vụ Đảng ủy xã Mẫu".into(),
        note: "Cần nhiều ý kiến hơn".into(),
    };
    let least = Confirmation {
        points: None,
        level: Some(Level::Good),
        criteria: Vec::new(),
        date: date(8),
        by: "Đảng ủy xã Mẫu".into(),
        note: String::new(),
    };
    let task = Task {
        id: TaskId { meeting: MeetingId("20261203-0a1b2c".into()), number: 3 },
        what: "Mời từng đồng chí nêu ý kiến".into(),
        who: vec![MemberId(2)],
        due: Some(date(31)),
        state: TaskState::Given,
        note: String::new(),
        overdue: false,
        measure: String::new(),
        criterion: Some("4.2".into()),
    };
    let put = BallotEvent::Put {
        ballot: 3,
        purpose: Purpose::Score,
        question: "Đồng ý 20,5 điểm cho tiêu chí 4.2?".into(),
        majority: Majority::OverHalf,
        secret: false,
        base: Base { count: 28, excluded: Vec::new() },
        entitled: 26,
        criterion: Some("4.2".into()),
    };
    vec![
        Event::Score(ScoreEvent::Confirmed { confirmation: whole }),
        Event::Score(ScoreEvent::Confirmed { confirmation: least }),
        Event::Task(TaskEvent::Given { task }),
        Event::Ballot(put),
    ]
}
