//! The book itself: its chains and its hash hold, and the acts stand in their order.

use std::sync::Arc;

use bienban::domain::{ActId, Event, Laptop};
use bienban::shelf::adopted_hash;
use bienban::store::{RealDisk, verify};
use bienban::text::Lang;

use crate::book::{folder, loaded, shelf};

#[test]
fn every_chain_and_the_hash_hold() {
    let verified = verify(folder(), Arc::new(RealDisk), &mut |_, _| ()).unwrap();
    assert_eq!(verified.findings, []);
    let mut shelf = shelf();
    assert_eq!(shelf.faults(), []);
    let entry = shelf.contents().meetings.values().next().unwrap();
    assert_eq!(entry.adopted_hash, adopted_hash(&loaded()));
}

#[test]
fn the_acts_in_order_with_what_was_taken_back() {
    let history = loaded().history;
    let steps = history.steps(Lang::Vi);
    assert_eq!((history.records.len(), steps.len()), (122, 96));
    assert!(steps.is_sorted_by_key(|step| (step.when.at, step.act.number)));
    let undone: Vec<&str> =
        steps.iter().filter(|step| step.undone).map(|step| step.sentence.as_str()).collect();
    assert_eq!(undone, ["đ/c Ngô Thị Thu: vắng có lý do (bận việc gia đình)"]);
    let said = |act: u64| steps.iter().find(|step| step.act.number == act).unwrap().sentence.as_str();
    assert_eq!(said(7), "khai mạc cuộc họp");
    assert_eq!(said(25), "đ/c Lê Hoàng Nam đến lúc 19:12");
    assert_eq!(said(75), "đ/c Võ Văn Khải về lúc 20:15");
    assert_eq!(said(101), "thông qua biên bản");
    assert_eq!(said(102), "ghi đã tải tài liệu lên Sổ tay lúc 08:15 ngày 05/11/2026");
    let english = history.steps(Lang::En);
    assert_eq!(english[12].sentence, "Trương Văn Đờn: unexcused");
}

/// Act 78 gives a task, 79 takes it back, 80 puts it in force again.
#[test]
fn a_task_taken_back_and_put_in_force_again_is_there_once() {
    let history = loaded().history;
    // A number alone in the journal of the first version is an act of the laptop that wrote it.
    let id = |number| ActId { origin: Laptop::named("may-chi-bo"), number };
    let event =
        |act: u64| history.records.iter().find(|record| record.act == id(act)).map(|r| r.event.clone());
    assert_eq!(event(79), Some(Event::Undone { act: id(78) }));
    assert_eq!(event(80), Some(Event::Redone { act: id(78) }));
    assert_eq!((history.is_undone(&id(12)), history.is_undone(&id(78))), (true, false));
    assert_eq!(history.meeting.tasks.len(), 2);
}

#[test]
fn a_draft_is_gone_once_it_is_taken_up() {
    let history = loaded().history;
    assert!(history.records.iter().any(|record| matches!(record.event, Event::Draft { .. })));
    assert!(history.meeting.drafts.is_empty());
    assert_eq!(history.meeting.restored.len(), 1);
}
