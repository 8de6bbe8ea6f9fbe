//! The thematic topics of a cell, and a meeting that takes one.

use bienban::domain::{
    BookEvent, CellId, Event, ItemId, MemberId, PlanEvent, PreparedEvent, ThematicTopic, TopicEvent,
};

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
        number: 1,
        title: "Chuyển đổi số ở ấp".into(),
        item: None,
    })]
}

/// A topic that an earlier meeting left, at an item of its own, and the title that the program gives such an item.
pub fn taken_up() -> Vec<Event> {
    let title = "Chuyển đổi số ở ấp".to_owned();
    let item = Some(ItemId(15));
    let changed = retitled(&format!("Chuyên đề: {title}"), &format!("Topic: {title}"), 10);
    vec![Event::Plan(changed), Event::Prepared(PreparedEvent::TopicTaken { number: 1, title, item })]
}

/// Item 15 by another title.
pub fn retitled(title: &str, title_en: &str, minutes: u32) -> PlanEvent {
    PlanEvent::ItemChanged { item: ItemId(15), title: title.into(), title_en: title_en.into(), minutes }
}
