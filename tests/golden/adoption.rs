//! What is done about the adoption: going on over every kind of gap, addenda, re-opening.

use bienban::domain::{
    Addendum, AdoptionEvent, BookEvent, CellId, Decided, Event, Gap, ItemId, MeetingId, TaskId,
};

/// Of a meeting.
pub fn events() -> Vec<Event> {
    let task = TaskId { meeting: MeetingId("20261103-0a1b2c".into()), number: 2 };
    let gaps = vec![
        Gap::Speech(3),
        Gap::Count(2),
        Gap::Chair,
        Gap::MinuteTaker,
        Gap::RollCall,
        Gap::Item(ItemId(8)),
        Gap::Decision(ItemId(5)),
        Gap::Conclusion(ItemId(12)),
        Gap::Task(task),
        Gap::Answer(1),
        Gap::NoPoint,
        Gap::Points,
        Gap::Score,
        Gap::Sentences(4),
    ];
    let addendum = |was: &str, decided| Addendum {
        was: was.into(),
        now: "Thu 19 đồng chí".into(),
        reason: "Ghi sót một đồng chí".into(),
        decided,
        date: "2026-12-05".parse().unwrap(),
    };
    let events = vec![
        AdoptionEvent::WentOn { gaps, reason: "Hết thời gian".into() },
        AdoptionEvent::Amended {
            addendum: addendum("Thu 18 đồng chí", Decided::Vote { yes: 15, of: 18 })
        },
        AdoptionEvent::Amended {
            addendum: addendum("", Decided::Persons("Lý Mỹ Hoa, Thạch Sa Rây".into()))
        },
        AdoptionEvent::Reopened {
            reason: "Ghi sót một biểu quyết".into(),
            hash: "0f".repeat(32),
            ended: false,
        },
    ];
    events.into_iter().map(Event::Adoption).collect()
}

/// Of the book.
pub fn of_book() -> BookEvent {
    let (cell, meeting) = (CellId("ap-mau".into()), MeetingId("20261203-0a1b2c".into()));
    BookEvent::AddendumSealed { cell, meeting, hash: "1e".repeat(32) }
}
