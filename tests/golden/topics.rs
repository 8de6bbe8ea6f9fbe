//! The thematic topics of a cell, and a meeting that takes one.

use bienban::domain::{BookEvent, CellId, Event, MemberId, PreparedEvent, ThematicTopic, TopicEvent};

pub fn chosen() -> BookEvent {
    let topic = ThematicTopic {
        number: 1,
        month: "2026-12-01".parse().unwrap(),
        title: "Chuyển đổi số ở ấp".into(),
        presenter: Some(MemberId(5)),
        presenter_name: "Lý Mỹ Hoa".into(),
        text: "Ba việc làm ngay".into(),
    };
    BookEvent::Topic { cell: CellId("ap-mau".into()), change: TopicEvent::Chosen { topic } }
}

pub fn dropped() -> BookEvent {
    BookEvent::Topic { cell: CellId("ap-mau".into()), change: TopicEvent::Dropped { number: 1 } }
}

pub fn taken() -> Vec<Event> {
    vec![Event::Prepared(PreparedEvent::TopicTaken {
        number: 1, title: "Chuyển đổi số ở ấp".into()
    })]
}
