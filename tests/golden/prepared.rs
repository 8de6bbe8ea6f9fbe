//! What is prepared for a meeting beforehand, and taken at it.

use bienban::domain::{
    AttachedDocument, DocumentFile, Event, Guest, ItemId, MemberId, Point, PreparedEvent, Section,
};

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

/// Documents at hand, which came later.
pub fn documents() -> Vec<Event> {
    let file = DocumentFile {
        name: "Báo cáo đảng phí tháng 11.docx".into(),
        place: "/media/usb/Báo cáo đảng phí tháng 11.docx".into(),
        bytes: 18_233,
        hash: "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262".into(),
    };
    let document = AttachedDocument { number: 1, item: ItemId(7), file };
    let events =
        vec![PreparedEvent::DocumentAttached { document }, PreparedEvent::DocumentDropped { document: 1 }];
    events.into_iter().map(Event::Prepared).collect()
}
