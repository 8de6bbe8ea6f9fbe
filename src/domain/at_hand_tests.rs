//! Documents are numbered, taken anew from the same place, and go with their item.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::{Item, ItemState, MeetingId};

fn item(id: u64, step: &str, title: &str) -> Item {
    let (title_en, state) = (String::new(), ItemState::default());
    Item { id: ItemId(id), step: step.into(), title: title.into(), title_en, minutes: 5, vote: None, state }
}

fn file(place: &str, hash: &str) -> DocumentFile {
    let name = place.rsplit('/').next().unwrap_or_default();
    DocumentFile { name: name.into(), place: place.into(), bytes: 9, hash: hash.into() }
}

fn attach(meeting: &mut Meeting, item: u64, place: &str, hash: &str) {
    match meeting.attach(ItemId(item), file(place, hash)).unwrap() {
        Event::Prepared(event) => event.apply(meeting),
        other => unreachable!("{other:?}"),
    }
}

fn told(meeting: &Meeting) -> Vec<(u64, u64, &str, &str)> {
    let all = meeting.prepared.documents.iter();
    all.map(|one| (one.number, one.item.0, one.file.name.as_str(), one.file.hash.as_str())).collect()
}

#[test]
fn a_file_of_the_same_place_is_taken_anew_and_another_has_a_number_of_its_own() {
    let mut meeting = Meeting::new(MeetingId("m".into()));
    meeting.agenda.items = vec![item(1, "", "Đảng phí"), item(2, "", "Tặng quà")];
    attach(&mut meeting, 1, "/usb/thu.xlsx", "aa");
    attach(&mut meeting, 1, "/usb/chi.xlsx", "bb");
    attach(&mut meeting, 2, "/usb/thu.xlsx", "aa");
    attach(&mut meeting, 1, "/usb/thu.xlsx", "cc");
    let expected = [(1, 1, "thu.xlsx", "cc"), (2, 1, "chi.xlsx", "bb"), (3, 2, "thu.xlsx", "aa")];
    assert_eq!(told(&meeting), expected);
    assert_eq!(meeting.attach(ItemId(7), file("/usb/x", "dd")), Err(Refusal::Gone));
    meeting.secret_items.insert(ItemId(2));
    assert_eq!(meeting.attach(ItemId(2), file("/usb/x", "dd")), Err(Refusal::ItemSecret));
}

#[test]
fn documents_go_with_their_item_into_a_new_agenda_and_one_without_its_item_to_the_first() {
    let mut meeting = Meeting::new(MeetingId("m".into()));
    meeting.agenda.items = vec![item(1, "last_month", "Kết quả"), item(2, "", "Văn nghệ")];
    attach(&mut meeting, 1, "ket-qua.docx", "aa");
    attach(&mut meeting, 2, "bai-hat.pdf", "bb");
    let after = [item(1, "opening", "Lý do"), item(2, "last_month", "Kết quả tháng trước")];
    let before = std::mem::take(&mut meeting.agenda.items);
    meeting.prepared.follow(&before, &after);
    assert_eq!(told(&meeting), [(1, 2, "ket-qua.docx", "aa"), (2, 1, "bai-hat.pdf", "bb")]);
}
