//! The power may fail at any moment: what was acknowledged is there.

use std::path::Path;

use bienban::app::{Overlay, Save};
use bienban::domain::{CourseEvent, Event};
use bienban::store::Disk;
use chrono::TimeDelta;

use crate::scene;
use crate::stage::Stage;

/// Acts of the live meeting that are kept, by number.
fn acts(stage: &Stage) -> u64 {
    stage.model.live.as_ref().map_or(0, |live| live.records.last().map_or(0, |record| record.act.number))
}

#[test]
fn one_act_costs_one_sync_and_survives_a_power_cut_at_once() {
    let mut stage = Stage::practice();
    stage.keys("enter enter enter enter");
    let mut acknowledged = acts(&stage);
    while stage.model.adopted_hash.is_none() {
        let syncs = stage.disk.file_syncs();
        let step = stage.next_step();
        stage.follow_one();
        let done = acts(&stage) - acknowledged;
        acknowledged += done;
        let adopted = stage.model.adopted_hash.is_some();
        // Adoption enters the hash in the book's own file and writes six documents.
        let others = if adopted { 1 + 6 } else { 0 };
        // Acts that come at once may share one.
        let (least, most) = (usize::from(done > 0) + others, done as usize + others);
        assert!((least..=most).contains(&(stage.disk.file_syncs() - syncs)), "after: {step}");
        assert!(matches!(stage.model.save, Save::Saved(_)), "after: {step}");
        assert_eq!(&stage.reread(&stage.disk.survivor()), stage.history(), "after: {step}");
    }
    assert!(acknowledged >= 40, "{acknowledged} acts");
}

#[test]
fn the_meeting_goes_on_after_a_power_cut_and_one_sentence_says_from_where() {
    let mut stage = scene::opened();
    stage.keys("2 ~ttsr~ enter");
    let before = stage.history().clone();
    let last = stage.now().format("%H:%M:%S").to_string();
    let mut stage = stage.after_power_cut();
    assert_eq!(stage.next_step(), "Enter: vào lại cuộc họp ngày 03/12/2026");
    stage.keys("enter");
    assert_eq!(
        stage.notice(),
        format!("Đã khôi phục cuộc họp đến {last}: mọi việc đã báo “Đã lưu” đều còn.")
    );
    assert_eq!(stage.model.screen(), "chair");
    let records = &stage.history().records;
    assert_eq!(records[..before.records.len()], before.records);
    assert_eq!(records[before.records.len()].event, Event::Course(CourseEvent::Restored));
    assert_eq!(records.len(), before.records.len() + 1);
    assert_eq!(stage.next_step(), "Enter: đ/c Thạch Thị Sa Rây phát biểu xong");
    stage.keys("enter");
    assert_eq!(&stage.reread(&stage.disk.survivor()), stage.history());
}

#[test]
fn a_failed_sync_loses_nothing() {
    let mut stage = scene::opened();
    stage.disk.fail_syncs(1);
    stage.keys("7");
    stage.keys("7");
    assert!(matches!(stage.model.save, Save::Saved(_)), "{:?}", stage.model.save);
    assert_eq!(&stage.reread(&stage.disk.survivor()), stage.history());
}

#[test]
fn a_torn_last_line_is_set_aside_and_told() {
    let mut stage = scene::opened();
    stage.keys("7");
    let before = stage.history().records.clone();
    let folder = Path::new("book/journal/ap-thu");
    let files = stage.disk.list(folder).unwrap();
    let file = files.iter().find(|file| file.name.starts_with("20261203-")).unwrap();
    stage.disk.tamper(&folder.join(&file.name), |bytes| bytes.extend(b"{\"seq\":9,\"act")).unwrap();
    let mut stage = stage.after_power_cut();
    stage.keys("enter");
    assert!(stage.history().records.starts_with(&before));
    let told = stage.notice();
    assert!(told.contains("Lần trước máy tắt đúng lúc đang ghi dòng 8 của tệp "), "{told}");
    assert!(told.ends_with("Mọi nội dung đã lưu trước đó còn nguyên."), "{told}");
    let aside = |name: &str| name.contains(".torn-");
    assert!(stage.disk.list(folder).unwrap().iter().any(|file| aside(&file.name)));
}

#[test]
fn a_full_disk_is_told_and_nothing_typed_is_lost() {
    let mut stage = scene::opened();
    stage.disk.leave_room(Some(10));
    stage.keys("7");
    assert!(matches!(stage.model.save, Save::Trouble(_)));
    assert!(stage.shows("! CHƯA LƯU ĐƯỢC"), "{}", stage.screen());
    stage.disk.leave_room(None);
    stage.keys("7");
    assert_eq!(&stage.reread(&stage.disk.survivor()), stage.history(), "both acts are on the disk now");
    assert!(stage.shows("● Đã lưu"), "{}", stage.screen());
}

#[test]
fn a_second_window_only_reads() {
    let first = Stage::practice();
    let mut second = Stage::on(first.disk.clone(), first.now());
    second.keys("enter");
    let reason = second.model.book.read_only.clone().expect("read only");
    assert!(reason.starts_with("Sổ này đang được mở trên máy "), "{reason}");
    assert!(
        reason.ends_with("nên ở đây chỉ xem được. Muốn ghi, hãy đóng cửa sổ kia rồi mở lại."),
        "{reason}"
    );
    assert!(second.shows("! Chỉ đọc"), "{}", second.screen());
    second.keys("enter enter enter enter");
    assert!(second.model.live.is_none());
    let Some(Overlay::Form(form)) = second.model.overlays.last() else { panic!("the form stays") };
    assert_eq!((form.fault.as_ref(), form.text(1)), (Some(&reason), "03/12/2026"));
    drop(first);
}

#[test]
fn a_second_window_shows_an_open_meeting_as_of_its_last_act() {
    let mut first = scene::prepared();
    first.skip(2);
    first.keys("8");
    let opened = first.now();
    first.skip(12);
    first.keys("7");
    let last = first.now();
    // The second window was opened hours ago, so its steady clock is far ahead of that of the records.
    let mut second = Stage::on(first.disk.clone(), opened - TimeDelta::hours(5));
    second.skip(5 * 60 + 40);
    second.keys("esc enter");
    let words = format!("đến {} · 12/", last.format("%H:%M"));
    assert!(second.shows(&words), "{words}\n{}", second.screen());
    second.skip(30);
    assert!(second.shows(&words), "{words}\n{}", second.screen());
    drop(first);
}

#[test]
fn a_hash_that_a_stop_left_out_is_entered_at_the_next_start() {
    let mut stage = Stage::practice();
    stage.keys("enter enter enter enter");
    stage.follow_to_adoption();
    let file = Path::new(crate::stage::PRACTICE).join("journal/book.jsonl");
    let whole = String::from_utf8(stage.disk.read(&file).unwrap()).unwrap();
    let hash = stage.model.adopted_hash.clone().unwrap();
    assert!(whole.lines().last().unwrap().contains(&hash));
    let without = whole.trim_end().rfind('\n').unwrap() + 1;
    stage.disk.tamper(&file, |bytes| bytes.truncate(without)).unwrap();
    // The stop came before the hash was known anywhere.
    let heads = Path::new(crate::stage::PRACTICE).join("heads.jsonl");
    stage.disk.tamper(&heads, Vec::clear).unwrap();
    let mut again = stage.after_power_cut();
    again.keys("enter");
    let entered = String::from_utf8(again.disk.read(&file).unwrap()).unwrap();
    assert_eq!(entered.lines().count(), whole.lines().count());
    assert!(entered.lines().last().unwrap().contains(&hash));
}
