//! A sealed book in the program: the passphrase is asked first, a wrong one says so calmly, and a
//! meeting goes on where it stood.

use std::path::Path;
use std::sync::Arc;

use bienban::app::Overlay;
use bienban::store::{Disk, Reader, seal_book, verify_with};
use bienban::text::Secret;

use crate::scene;
use crate::stage::{OWN, Stage};

/// An open meeting whose book was sealed after the program was left.
fn sealed() -> Stage {
    let mut stage = scene::opened();
    stage.keys("ctrl-c");
    let (disk, now) = (stage.disk.clone(), stage.now());
    drop(stage);
    // The desk and its lock go with the stage.
    let shared: Arc<dyn Disk> = Arc::new(disk.clone());
    seal_book(&shared, Path::new(OWN), now, &Secret::new("lúa chín vàng đồng"), None, &mut |_, _| {})
        .unwrap();
    Stage::on(disk, now)
}

/// The sentence that the passphrase was answered with.
fn fault(stage: &Stage) -> Option<String> {
    match stage.model.overlays.last() {
        Some(Overlay::Unlock(unlock)) => unlock.fault.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_passphrase_is_asked_first_and_never_shown() {
    let mut stage = sealed();
    assert_eq!(fault(&stage), None);
    assert!(stage.shows("Sổ đã niêm phong"), "{}", stage.screen());
    stage.keys("~lúa chín vàng đồn~");
    assert!(stage.shows("•••••••••••••••••") && !stage.shows("lúa"), "{}", stage.screen());
    let told = format!("{:?} {:?}", stage.model, stage.screen());
    assert!(!told.contains("chín") && !told.contains("đồn"));
    stage.keys("enter");
    assert!(fault(&stage).unwrap().starts_with("Mật khẩu chưa đúng. Không có gì bị thay đổi;"));
    // What was typed stays to be put right.
    stage.keys("~g~ enter");
    assert!(stage.model.overlays.is_empty(), "{}", stage.screen());
    assert!(stage.shows("CHI BỘ ẤP THỬ"), "{}", stage.screen());
    stage.keys("1");
    assert_eq!(stage.model.screen(), "chair");
    let acts = stage.history().records.len();
    stage.keys("7");
    assert!(stage.history().records.len() > acts);
    for entry in stage.disk.list(&Path::new(OWN).join("journal/ap-thu")).unwrap() {
        let bytes = stage.disk.read(&Path::new(OWN).join("journal/ap-thu").join(entry.name)).unwrap();
        assert!(bytes.starts_with(r#"{"format":1,"sealed":""#.as_bytes()));
        assert!(!String::from_utf8_lossy(&bytes).contains("Nguyễn"));
    }
}

#[test]
fn letters_of_any_input_method_and_pasted_ones_open_the_book_and_escape_leaves() {
    let mut stage = sealed();
    stage.keys("~x~ ctrl-u ~lu\u{301}a chi\u{301}n va\u{300}ng đo\u{302}\u{300}ngx~ backspace enter");
    assert!(stage.model.overlays.is_empty(), "{}", stage.screen());
    let mut again = Stage::on(stage.disk.survivor(), stage.now());
    again.tell(bienban::app::Msg::Paste("lúa chín vàng đồng\n".into()));
    again.keys("f3 enter");
    assert!(again.model.overlays.is_empty(), "{}", again.screen());
    let mut left = Stage::on(again.disk.survivor(), again.now());
    left.keys("esc");
    assert!(left.left && left.model.book.cell.is_none());
}

#[test]
fn practice_and_back_asks_for_the_passphrase_once() {
    let mut stage = sealed();
    stage.keys("~lúa chín vàng đồng~ enter 6");
    assert!(stage.model.book.practice);
    stage.keys("6");
    assert!(!stage.model.book.practice && stage.model.overlays.is_empty(), "{}", stage.screen());
    assert!(stage.model.book.cell.is_some());
}

#[test]
fn adopted_minutes_are_signed_with_the_key_of_the_book() {
    let stage = scene::adopted();
    let disk = stage.disk.survivor();
    let reader = Reader::open(Arc::new(disk), Path::new(OWN)).unwrap();
    let signed = reader.signatures();
    let seal = stage.model.adopted_hash.clone().unwrap();
    let told: Vec<_> = signed.iter().map(|one| (one.hash.as_str(), one.holds)).collect();
    assert_eq!(told, [(seal.as_str(), true)]);
    let verified = verify_with(&reader, &mut |_, _| {});
    assert_eq!((verified.findings, verified.signatures.adopted), (vec![], 1));
}
