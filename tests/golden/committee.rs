//! What a committee's meeting prepares for the cell's, and that it was taken.

use bienban::domain::{
    Event, Item, ItemId, ItemState, MeetingId, MeetingKind, PlanEvent, PreparedEvent, Purpose,
};

pub fn events() -> Vec<Event> {
    let item = |id, step: &str, title: &str, vote| Item {
        id: ItemId(id),
        step: step.into(),
        title: title.into(),
        title_en: String::new(),
        minutes: 5,
        vote,
        state: ItemState::default(),
    };
    let agenda = vec![
        item(1001, "programme", "Thông qua chương trình", Some(Purpose::Agenda)),
        item(1002, "last_month", "Kết quả tháng trước", None),
    ];
    let day = "2026-11-29".parse().unwrap();
    let events = vec![
        PreparedEvent::AgendaGiven { agenda },
        PreparedEvent::ItemProposed { item: item(1003, "", "Tặng quà Tết", None) },
        PreparedEvent::ProposalDropped { item: ItemId(1003) },
        PreparedEvent::CommitteeHeard { meeting: MeetingId("20261129-0a1b2c".into()), day },
    ];
    let kind = Event::Plan(PlanEvent::KindChanged { kind: MeetingKind::Committee });
    std::iter::once(kind).chain(events.into_iter().map(Event::Prepared)).collect()
}
