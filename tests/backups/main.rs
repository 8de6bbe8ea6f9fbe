//! The Book screen and the backups that the program makes by itself, played on a disk in memory.

#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../stage/mod.rs"]
mod stage;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bienban::app::Effect;
use bienban::domain::Act;
use bienban::store::{Disk, Reader, SimulatedDisk, check_backup, open_locked, restore_backup, verify};
use bienban::text::Secret;
use stage::{OWN, Stage};

/// The backups in a folder, oldest first.
fn backups(disk: &SimulatedDisk, folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(folder);
    let names = disk.list(folder).unwrap_or_default().into_iter().map(|entry| folder.join(entry.name));
    names.filter(|file| file.extension().is_some_and(|ending| ending == "bienban")).collect()
}

/// The program with a book of its own, on its first page.
fn own_book() -> Stage {
    let mut stage = Stage::start();
    stage.keys("7");
    stage.keys("~Ấp Mẫu~ enter ~Đảng bộ xã Mẫu~ enter ~Xã Mẫu~ enter");
    assert_eq!(stage.model.book.folder, OWN);
    assert!(stage.model.book.cell.is_some(), "{}", stage.screen());
    stage
}

#[test]
fn the_screen_says_where_the_book_lies_and_what_is_missing() {
    let mut stage = own_book();
    stage.keys("8");
    assert_eq!(stage.model.screen(), "book");
    for words in [
        "0 kỳ sinh hoạt",
        "Bản sao lưu gần nhất: 03/12/2026 19:0",
        "(hôm nay); đang giữ 1 bản.",
        "Chưa chọn thư mục thứ hai",
        "Khôi phục thử ngày 03/12/2026: đúng như sổ.",
        "sổ chưa được kiểm tra lại từ đầu đến cuối",
        "1 Sao lưu ngay",
    ] {
        assert!(stage.shows(words), "{words} is not on\n{}", stage.screen());
    }
    assert!(stage.next_step().contains("chọn thư mục thứ hai"), "{}", stage.next_step());
    // Folders and marks are for a technician, one key away.
    assert!(!stage.shows("Sổ đặt tại"), "{}", stage.screen());
    stage.keys("8");
    assert!(stage.shows("Sổ đặt tại: book"), "{}", stage.screen());
}

#[test]
fn a_backup_is_copied_to_the_stick_and_its_absence_is_told_calmly() {
    let mut stage = own_book();
    stage.disk.create_dir(Path::new("usb")).unwrap();
    stage.keys("8 2 ~usb~ enter");
    assert_eq!(stage.notice(), "Từ nay mỗi bản sao lưu được chép thêm vào thư mục ấy.");
    stage.keys("1");
    let said = stage.notice();
    assert!(
        said.starts_with("Đã sao lưu, đọc lại thấy đúng: 2 tệp; bản sao lưu trong thư mục book/backups"),
        "{said}"
    );
    assert!(said.ends_with(", đã chép sang usb."), "{said}");
    assert_eq!(backups(&stage.disk, "usb").len(), 1);
    stage.disk.remove_all(Path::new("usb")).unwrap();
    stage.keys("1");
    let ends = ". Chưa thấy usb nên bản sao lưu lần này chỉ ở trên máy; cắm ổ USB vào, lần sau sẽ chép.";
    assert!(stage.notice().ends_with(ends), "{}", stage.notice());
    assert!(stage.model.notice.as_ref().unwrap().kind != bienban::app::NoticeKind::Refused);
    assert!(stage.shows("Hiện chưa thấy thư mục thứ hai"), "{}", stage.screen());
    stage.keys("2");
    stage.retype("khong-co");
    stage.keys("enter");
    // The form stays open with what was typed.
    assert!(stage.shows("Không dùng được khong-co làm thư mục thứ hai"), "{}", stage.screen());
    assert!(stage.shows("khong-co_"), "{}", stage.screen());
}

#[test]
fn the_check_lists_what_is_wrong() {
    let mut stage = own_book();
    stage.keys("8 3");
    assert_eq!(stage.notice(), "Sổ còn nguyên vẹn.");
    stage.disk.tamper(Path::new("book/journal/book.jsonl"), |bytes| bytes[200] ^= 1).unwrap();
    stage.keys("3");
    assert!(stage.shows("Kết quả kiểm tra sổ"), "{}", stage.screen());
    assert!(stage.shows("bị hỏng ở dòng 2"), "{}", stage.screen());
    stage.keys("esc");
    assert!(stage.shows("sổ BỊ HỎNG, có 1 điều cần xem"), "{}", stage.screen());
    stage.keys("5");
    assert!(stage.shows("bị hỏng ở dòng 2"), "{}", stage.screen());
}

#[test]
fn the_book_is_copied_to_a_stick_under_a_passphrase_with_its_card() {
    let mut stage = own_book();
    stage.disk.create_dir(Path::new("usb")).unwrap();
    stage.keys("8 9");
    assert!(stage.shows("Chép ra USB"), "{}", stage.screen());
    stage.keys("~chép ra usb~ enter");
    assert!(stage.shows("Chép sổ ra USB, có mật khẩu"), "{}", stage.screen());
    stage.retype("usb");
    stage.keys("enter");
    assert!(stage.shows("Mật khẩu của bản chép"), "{}", stage.screen());
    stage.keys("~ngan~ enter enter");
    assert!(stage.shows("Mật khẩu ngắn quá: cần ít nhất 8 chữ"), "{}", stage.screen());
    stage.keys("ctrl-u ~lua moi kenh ba~ enter ~lua moi kenh ba~ enter");
    assert!(stage.notice().starts_with("Đã chép sổ ra usb/"), "{}", stage.screen());
    assert!(stage.shows("Bản chép gần nhất ở ngoài máy này: 03/12/2026 (hôm nay)."), "{}", stage.screen());
    let names: Vec<String> =
        stage.disk.list(Path::new("usb")).unwrap().into_iter().map(|entry| entry.name).collect();
    let copy = names.iter().find(|name| name.ends_with(".bienban-khoa")).unwrap();
    let file = Path::new("usb").join(copy);
    let card = format!("{copy}.the-khoi-phuc.txt");
    let card = String::from_utf8(stage.disk.read(&Path::new("usb").join(card)).unwrap()).unwrap();
    assert!(card.contains("THẺ KHÔI PHỤC") && card.contains("bienban verify"), "{card}");
    assert!(!card.contains("kenh"), "{card}");
    let disk: Arc<dyn Disk> = Arc::new(stage.disk.clone());
    let behind = open_locked(&disk, &file, &Secret::new("lua moi kenh ba")).unwrap();
    restore_backup(&behind, &file, Path::new("moi"), &mut |_, _| {}).unwrap();
    assert_eq!(verify(Path::new("moi"), disk, &mut |_, _| {}).unwrap().findings, []);
}

#[test]
fn a_pack_is_made_for_the_new_secretary() {
    let mut stage = own_book();
    stage.keys("8 4 enter");
    assert!(stage.shows("Còn thiếu thư mục"), "{}", stage.screen());
    stage.keys("~usb~ enter");
    assert_eq!(stage.notice(), "Gói bàn giao ở usb/ban-giao-2026-12-03: bản sao lưu và bản kê, đã kiểm tra.");
    let pack = backups(&stage.disk, "usb/ban-giao-2026-12-03");
    assert_eq!(pack.len(), 1);
    assert!(stage.disk.exists(Path::new("usb/ban-giao-2026-12-03/ban-ke-ban-giao.docx")));
    let disk: Arc<dyn Disk> = Arc::new(stage.disk.clone());
    restore_backup(&disk, &pack[0], Path::new("moi"), &mut |_, _| {}).unwrap();
    assert_eq!(verify(Path::new("moi"), disk, &mut |_, _| {}).unwrap().findings, []);
}

#[test]
fn a_changed_book_is_backed_up_every_day_and_when_it_is_left() {
    let mut stage = own_book();
    assert_eq!(backups(&stage.disk, "book/backups").len(), 1, "the first day's");
    stage.skip(24 * 60);
    assert_eq!(backups(&stage.disk, "book/backups").len(), 1, "nothing changed");
    stage.keys("3 1 ~Thạch Thị Sa Rây~ enter enter enter enter enter enter enter enter enter");
    assert_eq!(stage.model.roll().members.len(), 1, "{}", stage.screen());
    stage.skip(24 * 60);
    assert_eq!(backups(&stage.disk, "book/backups").len(), 2, "the third day's");
    assert_eq!(stage.leave_for_good(), None);
    assert_eq!(backups(&stage.disk, "book/backups").len(), 2, "nothing changed since");
    for file in backups(&stage.disk, "book/backups") {
        assert_eq!(check_backup(&stage.disk, &file, &mut |_, _| {}).unwrap().damages, []);
    }
}

#[test]
fn an_adopted_meeting_is_in_a_backup_with_its_hash() {
    // A made-up meeting that was adopted, entered in the book of the cell as one act.
    let practice = Stage::practice();
    let reader = Reader::open(Arc::new(practice.disk.clone()), Path::new("book-practice")).unwrap();
    let contents = reader.contents().value;
    let ((cell, meeting), entry) = contents.meetings.iter().next().unwrap();
    let records = reader.meeting(cell, meeting, entry).history.records;
    let mut stage = own_book();
    let events = records.into_iter().map(|record| record.event).collect();
    let act = Act { number: 1, when: stage.model.now, events };
    stage.model.ask(Effect::Append { meeting: meeting.clone(), act });
    stage.skip(5);
    assert!(stage.notice().contains("Sổ chưa có bản chép nào ra ngoài máy này"), "{}", stage.notice());
    let newest = backups(&stage.disk, "book/backups").pop().unwrap();
    let heads = check_backup(&stage.disk, &newest, &mut |_, _| {}).unwrap().manifest.unwrap().heads;
    assert_eq!(heads.len(), 2, "the book's own stream and the meeting: {heads:?}");
    // The name of the cell, the meeting begun, its hash and its signature.
    assert_eq!((heads[0].path.as_str(), heads[0].seq), ("journal/book.jsonl", 4));
    assert_eq!(stage.hashes(), 1);
    assert_eq!(stage.leave_for_good(), None);
}

#[test]
fn the_practice_book_makes_backups_only_when_asked() {
    let mut stage = Stage::practice();
    assert_eq!(backups(&stage.disk, "book-practice/backups").len(), 0);
    stage.keys("8");
    assert!(stage.shows("Sổ họp thử không tự sao lưu"), "{}", stage.screen());
    stage.keys("1");
    assert!(stage.notice().starts_with("Đã sao lưu, đọc lại thấy đúng: 15 tệp"), "{}", stage.notice());
    assert_eq!(backups(&stage.disk, "book-practice/backups").len(), 1);
    assert_eq!(stage.leave_for_good(), None);
}

#[test]
fn the_screen_fits_small_terminals() {
    let mut stage = own_book();
    stage.keys("8");
    stage.resize(40, 10);
    assert!(stage.shows("0 kỳ sinh hoạt"), "{}", stage.screen());
    stage.keys("down down down down down down down down down down down down down down down down");
    assert!(stage.screen().contains("kiểm tra lại"), "{}", stage.screen());
}
