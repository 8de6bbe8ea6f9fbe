//! Papers of a sealed book: kept sealed by the program, in plain only in a folder that a person names;
//! and the copies from before, told and cleared on request.

use std::path::Path;
use std::sync::Arc;

use bienban::app::Overlay;
use bienban::app::seal::Sealing;
use bienban::store::{Disk, Reader, seal_book};
use bienban::text::Secret;

use crate::scene;
use crate::stage::{OWN, Stage};

/// What only a plain book shows: names, a title, a note, a task.
pub(crate) const WORDS: [&str; 8] = [
    "Thạch Thị Sa Rây",
    "Nguyễn Văn An",
    "Trần Thị Hoa",
    "Đảng bộ xã Thử",
    "sửa cầu kênh 3 trước mùa mưa",
    "Khảo sát cầu kênh 3",
    "thach-thi",
    "Lâm Mỹ Hoa",
];
pub(crate) const PASSPHRASE: &str = "lúa chín vàng đồng";

/// The same book sealed, on the first page, opened with its passphrase.
pub(crate) fn sealed(mut stage: Stage) -> Stage {
    stage.keys("ctrl-c");
    let (disk, now) = (stage.disk.clone(), stage.now());
    // The desk and its lock go with the stage.
    drop(stage);
    let shared: Arc<dyn Disk> = Arc::new(disk.clone());
    seal_book(&shared, Path::new(OWN), now, &Secret::new(PASSPHRASE), None, &mut |_, _| {}).unwrap();
    unlocked(Stage::on(disk, now))
}

/// With the passphrase given.
pub(crate) fn unlocked(mut stage: Stage) -> Stage {
    stage.keys(&format!("~{PASSPHRASE}~ enter"));
    assert!(stage.model.overlays.is_empty() && stage.model.book.sealed, "{}", stage.screen());
    stage
}

/// A meeting that was held and adopted in a sealed book, its minutes open.
fn reading() -> Stage {
    let mut stage = sealed(scene::cell());
    stage.keys("enter enter enter enter 1 enter ~tth~ enter 8");
    scene::hold(&mut stage);
    stage.keys("1");
    stage
}

fn asked(stage: &Stage) -> &Sealing {
    match stage.model.overlays.last() {
        Some(Overlay::Sealing(sealing)) => sealing,
        other => panic!("{other:?}\n{}", stage.screen()),
    }
}

fn fault(stage: &Stage) -> (String, usize) {
    (asked(stage).fault.clone().unwrap_or_default(), asked(stage).focus)
}

/// The papers of the book with its key.
fn kept(stage: &Stage) -> Vec<String> {
    let disk: Arc<dyn Disk> = Arc::new(stage.disk.survivor());
    let reader = Reader::unlock(disk, Path::new(OWN), &Secret::new(PASSPHRASE)).unwrap();
    let (papers, faults) = reader.kept_papers().unwrap();
    assert_eq!(faults, []);
    papers.into_iter().map(|paper| paper.name).collect()
}

#[test]
fn an_adoption_in_a_sealed_book_leaves_nothing_that_can_be_read() {
    let mut stage = reading();
    assert!(stage.notice().contains("Đã niêm phong"), "{}", stage.notice());
    assert!(!stage.shows("thư mục documents"), "{}", stage.screen());
    let names = kept(&stage);
    assert!(names.contains(&"2026-12-03-bien-ban.docx".to_owned()), "{names:?}");
    assert_eq!(stage.documents().len(), names.len());
    assert!(
        stage.documents().iter().all(|(name, _)| name.ends_with(".paper")),
        "{:?}",
        stage.documents().len()
    );
    assert_eq!(stage.telling(Path::new(OWN), &WORDS), Vec::<std::path::PathBuf>::new());
    stage.leave_for_good();
    assert_eq!(stage.telling(Path::new(OWN), &WORDS), Vec::<std::path::PathBuf>::new());
    assert!(!stage.disk.list(&Path::new(OWN).join("backups")).unwrap().is_empty());
}

#[test]
fn papers_are_written_in_plain_to_the_folder_that_a_person_names_once_the_passphrase_is_right() {
    let mut stage = reading();
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "reading", "{}", stage.screen());
    stage.keys("1");
    while matches!(stage.model.overlays.last(), Some(Overlay::Lines(_))) {
        stage.keys("esc");
    }
    assert!(stage.shows("ai mở được tệp cũng đọc được"), "{}", stage.screen());
    stage.keys("enter enter");
    assert_eq!(fault(&stage), ("Còn thiếu thư mục: hãy ghi đường dẫn, ví dụ trên ổ USB.".into(), 0));
    stage.keys(&format!("~usb~ enter ~{PASSPHRASE}~ enter"));
    assert!(stage.shows("usb") && !stage.shows("lúa"), "{}", stage.screen());
    let (words, at) = fault(&stage);
    assert!(words.starts_with("Chưa thấy thư mục usb, nên chưa ghi gì.") && at == 0, "{words}");
    stage.keys("ctrl-u ~book/documents~ enter enter");
    let (words, _) = fault(&stage);
    assert!(words.starts_with("Thư mục book/documents nằm trong sổ đã niêm phong"), "{words}");
    stage.disk.create_dir(Path::new("usb")).unwrap();
    stage.keys("ctrl-u ~usb~ enter ~x~ enter");
    let (words, at) = fault(&stage);
    assert!(words.starts_with("Mật khẩu chưa đúng.") && at == 1, "{words}");
    assert!(stage.disk.list(Path::new("usb")).unwrap().is_empty());
    stage.keys(&format!("~{PASSPHRASE}~ enter"));
    assert!(!matches!(stage.model.overlays.last(), Some(Overlay::Sealing(_))), "{}", stage.screen());
    let names: Vec<String> =
        stage.disk.list(Path::new("usb")).unwrap().into_iter().map(|entry| entry.name).collect();
    assert!(names.contains(&"2026-12-03-bien-ban.docx".to_owned()), "{names:?}");
    let minutes = stage.disk.read(Path::new("usb/2026-12-03-bien-ban.txt")).unwrap();
    assert!(String::from_utf8(minutes).unwrap().contains("Thạch Thị Sa Rây"));
    assert!(stage.notice().contains("vào usb"), "{}", stage.notice());
    assert_eq!(stage.telling(Path::new(OWN), &WORDS), Vec::<std::path::PathBuf>::new());
}

#[test]
fn leaving_the_box_writes_nothing() {
    let mut stage = reading();
    stage.keys("enter 1 esc esc");
    assert!(stage.model.overlays.is_empty(), "{}", stage.screen());
    assert_eq!(stage.telling(Path::new(""), &WORDS), [Path::new("ds.csv")]);
}

#[test]
fn what_was_made_before_is_told_after_sealing_and_cleared_when_a_person_says_so() {
    let mut stage = scene::adopted();
    stage.leave_for_good();
    stage.keys(&format!("esc esc 8 6 1 ~{PASSPHRASE}~ enter ~{PASSPHRASE}~ enter enter enter"));
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Code(_))), "{}", stage.screen());
    let plain = stage.telling(Path::new(OWN), &WORDS);
    let backups = stage.disk.list(&Path::new(OWN).join("backups")).unwrap().len();
    assert!(!plain.is_empty() && plain.iter().all(|file| file.starts_with("book/backups")), "{plain:?}");
    assert!(stage.notice().contains("bản sao lưu ở book/backups; phím 6 để dọn"), "{}", stage.notice());
    assert!(kept(&stage).contains(&"2026-12-03-bien-ban.docx".to_owned()));
    stage.keys("esc esc 6 down down down down enter");
    assert!(stage.shows("ai cũng đọc được") && stage.shows("book/backups"), "{}", stage.screen());
    // Enter is no yes.
    stage.keys("enter esc");
    assert_eq!(stage.telling(Path::new(OWN), &WORDS), plain);
    stage.keys("6 down down down down enter 1");
    assert!(stage.notice().contains(&format!("xóa {} bản", plain.len())), "{}", stage.notice());
    assert_eq!(stage.telling(Path::new(OWN), &WORDS), Vec::<std::path::PathBuf>::new());
    assert_eq!(stage.disk.list(&Path::new(OWN).join("backups")).unwrap().len(), backups);
    stage.keys("6 down down down down enter");
    assert!(stage.notice().contains("không còn bản nào ai cũng đọc được"), "{}", stage.notice());
}

#[test]
fn a_hand_over_pack_of_a_sealed_book_asks_for_the_passphrase_once_more() {
    let mut stage = sealed(scene::cell());
    stage.disk.create_dir(Path::new("usb")).unwrap();
    stage.keys("8 4 ~usb~ enter ~rau muống xào tỏi~ enter");
    let (words, at) = fault(&stage);
    assert!(words.starts_with("Mật khẩu chưa đúng.") && at == 1, "{words}");
    assert_eq!(stage.disk.list(Path::new("usb")).unwrap(), []);
    stage.keys(&format!("ctrl-u ~{PASSPHRASE}~ enter"));
    assert!(stage.notice().starts_with("Gói bàn giao ở usb/ban-giao-2026-12-03:"), "{}", stage.screen());
    let names = stage.disk.list(Path::new("usb/ban-giao-2026-12-03")).unwrap();
    assert_eq!(names.len(), 3, "a backup and the inventory in two forms: {names:?}");
}
