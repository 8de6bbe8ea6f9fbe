//! The screens of the guidance, and the rule cards.

use std::path::Path;

use crate::accepted;
use crate::stage::Stage;
use bienban::store::Disk;

#[test]
fn the_guidance_at_hand() {
    let mut stage = Stage::practice();
    stage.keys("8 7");
    accepted("guidance", &stage);
    stage.keys("down enter");
    accepted("guidance-pack", &stage);
    stage.keys("tab tab");
    accepted("guidance-pack-agendas", &stage);
    stage.keys("esc 1");
    accepted("guidance-other", &stage);
    stage.keys("enter tab");
    accepted("guidance-comparison", &stage);
    stage.keys("f3 home");
    accepted("guidance-comparison-en", &stage);
    stage.keys("esc");
    stage.model.notice = None;
    accepted("guidance-en", &stage);
}

#[test]
fn packs_of_the_book_with_faults() {
    let stage = Stage::practice();
    stage.disk.create_dirs(Path::new("book-practice/guidance")).unwrap();
    let bad = "id = \"xa-mau\"\nbase = \"hd43\"\ntitle = { vi = \"Thử\" }\nvalid_from = \"2026-02-30\"\n\
               certainty = \"verified\"\ncitations = []\n";
    let mut file = stage.disk.append(Path::new("book-practice/guidance/xa-mau.toml")).unwrap();
    file.write(bad.as_bytes()).unwrap();
    file.sync_data().unwrap();
    let mut stage = Stage::on(stage.disk.clone(), stage.now());
    stage.keys("enter 8 7");
    stage.model.notice = None;
    accepted("guidance-faults", &stage);
    stage.keys("2");
    accepted("guidance-faults-all", &stage);
}

#[test]
fn rule_cards() {
    let mut stage = Stage::practice();
    stage.keys("enter enter enter enter end f1 f1");
    accepted("card-prepare", &stage);
    let mut stage = Stage::practice();
    stage.follow_to("scoring");
    stage.keys("enter home down f1 f1");
    accepted("card-score", &stage);
    stage.keys("esc f3 f1 f1");
    stage.model.notice = None;
    accepted("card-score-en", &stage);
    let mut stage = Stage::practice();
    stage.keys("4 f1 f1");
    accepted("card-participation", &stage);
    stage.keys("esc esc 2 enter f1 f1");
    accepted("card-reading", &stage);
}

/// The committee's own pack of the manual, for every cell.
fn own_pack() -> String {
    include_str!("../../docs/xa-mau-2026.toml").replace("place.vi = \"Đảng bộ xã Mẫu\"\n", "")
}

/// Opens the practice book again, as after the program was left.
fn again(mut stage: Stage) -> Stage {
    stage.leave_for_good();
    let (disk, now) = (stage.disk.clone(), stage.now());
    drop(stage);
    let mut stage = Stage::on(disk, now);
    stage.keys("enter");
    stage
}

/// Puts a pack's file into the practice book.
fn put(stage: &Stage, text: &str) {
    let folder = Path::new("book-practice/guidance");
    stage.disk.create_dirs(folder).unwrap();
    let path = folder.join("xa-mau-2026.toml");
    if stage.disk.exists(&path) {
        stage.disk.remove(&path).unwrap();
    }
    let mut file = stage.disk.append(&path).unwrap();
    file.write(text.as_bytes()).unwrap();
    file.sync_data().unwrap();
}

#[test]
fn a_meeting_whose_own_pack_was_changed_or_is_gone() {
    let stage = Stage::practice();
    put(&stage, &own_pack());
    assert!(stage.model.book.packs.by_id("xa-mau-2026").is_none(), "it is seen when the book is opened");
    let mut stage = again(stage);
    stage.keys("enter enter enter enter");
    let rules = stage.meeting().plan.rules.clone();
    assert_eq!((rules.pack.as_str(), rules.pack_hash.len()), ("xa-mau-2026", 12));
    stage.keys("9");
    accepted("prepare-guidance", &stage);
    stage.keys("end up enter esc");
    stage.follow_to("scoring");
    stage.keys("enter");
    assert!(!stage.shows("đã bị sửa"));
    put(&stage, &own_pack().replace("speech_minutes = 4", "speech_minutes = 3"));
    let mut stage = again(stage);
    stage.keys("enter");
    assert!(stage.notice().contains("đã bị sửa sau khi lập cuộc họp này"), "{}", stage.notice());
    stage.follow_to("scoring");
    stage.keys("enter");
    stage.model.notice = None;
    accepted("scoring-pack-changed", &stage);
    stage.disk.remove(Path::new("book-practice/guidance/xa-mau-2026.toml")).unwrap();
    let mut stage = again(stage);
    stage.keys("enter");
    assert!(stage.notice().contains("sổ không còn bộ ấy nên không chấm điểm được"), "{}", stage.notice());
    stage.follow_to("scoring");
    stage.keys("enter");
    stage.model.notice = None;
    accepted("scoring-pack-gone", &stage);
    stage.keys("enter");
    stage.follow(|stage| matches!(stage.model.overlays.last(), Some(bienban::app::Overlay::Confirm(_))));
    accepted("adopt-pack-gone", &stage);
    stage.keys("1");
    assert_eq!(stage.meeting().adoption.as_ref().map(|adoption| adoption.sheet.rows.len()), Some(0));
}
