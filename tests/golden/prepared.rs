//! What is prepared for a meeting beforehand, and taken at it.

use bienban::domain::{Event, Guest, ItemId, MemberId, Point, PreparedEvent, Section};

pub fn events() -> Vec<Event> {
    let (item, text) = (ItemId(7), "Kết quả thu đảng phí tháng 11".into());
    let point = Point { number: 1, section: Section::NextMonth, text: "Hoàn thành cầu kênh 3".into() };
    let guest = Guest {
        number: 1, name: "Mai Văn Tân".into(), office: "Phó Bí thư Đảng ủy xã Mẫu".into()
    };
    let events = vec![
        PreparedEvent::TextWritten { item, text },
        PreparedEvent::PresenterNamed { item, member: Some(MemberId(5)), name: "Lý Mỹ Hoa".into() },
        PreparedEvent::PointDrafted { point },
        PreparedEvent::GuestInvited { guest },
        PreparedEvent::TextTaken { item },
        PreparedEvent::PointTaken { point: 1 },
        PreparedEvent::GuestCame { guest: 1 },
        PreparedEvent::DraftDropped { point: 1 },
        PreparedEvent::GuestUninvited { guest: 1 },
    ];
    events.into_iter().map(Event::Prepared).collect()
}
