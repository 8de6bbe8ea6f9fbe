//! A folder that is refused: its form stays with what was typed, until another one is taken.

use std::path::Path;

use bienban::app::Overlay;
use bienban::store::Disk;

use crate::scene;
use crate::stage::{OWN, Stage};

/// What stands in the field of the form on top.
fn typed(stage: &Stage) -> Option<String> {
    match stage.model.overlays.last() {
        Some(Overlay::Form(form)) => Some(form.text(0).to_owned()),
        _ => None,
    }
}

/// The form of a command of the screen of the book is given a folder that is refused, then one that is there.
fn asks_again(command: &str, refused: &str) -> Stage {
    let mut stage = scene::cell();
    stage.keys(&format!("8 f2 ~{command}~ enter"));
    assert!(typed(&stage).is_some(), "{}", stage.screen());
    stage.retype(refused);
    stage.keys("enter");
    assert_eq!(typed(&stage).as_deref(), Some(refused), "{}", stage.screen());
    assert!(
        matches!(stage.model.overlays.last(), Some(Overlay::Form(form)) if form.fault.is_some()),
        "{}",
        stage.screen()
    );
    stage.disk.create_dirs(Path::new("usb")).unwrap();
    stage.retype("usb");
    stage.keys("enter");
    assert_eq!(typed(&stage), None, "{}", stage.screen());
    stage
}

#[test]
fn the_second_folder_for_backups() {
    let stage = asks_again("thu muc thu hai", "khong-co/usb");
    assert!(stage.notice().contains("chép thêm vào thư mục ấy"), "{}", stage.notice());
}

#[test]
fn the_folder_of_a_hand_over_pack() {
    let stage = asks_again("goi ban giao", &format!("{OWN}/book.toml"));
    assert!(!stage.disk.list(Path::new("usb")).unwrap().is_empty(), "{}", stage.notice());
}

#[test]
fn the_folder_of_a_copy_is_tried_before_its_passphrase_is_asked_for() {
    let stage = asks_again("chep ra usb", "khong-co/usb");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Sealing(_))), "{}", stage.screen());
    assert!(stage.shows("Mật khẩu của bản chép"), "{}", stage.screen());
}
