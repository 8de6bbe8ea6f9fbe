//! The screens of safety: sealing, unsealing and opening a book, and a disk that refuses.

use crate::accepted;
use crate::scene;
use crate::stage::Stage;
use bienban::app::backup::Backups;
use bienban::app::{Overlay, elsewhere};
use bienban::text::Secret;

/// Takes away what differs from one computer or run to the next: the key, and the size, in which the
/// name of the computer counts.
fn make_steady(stage: &mut Stage) {
    stage.model.book.key = stage.model.book.key.take().map(|_| "0123456789abcdef".repeat(2));
    stage.model.alter(|backups: &mut Backups| backups.seen.as_mut().unwrap().size = 66_000);
}

#[test]
fn the_book_and_its_backups() {
    let mut stage = Stage::practice();
    stage.keys("8");
    accepted("book-before", &stage);
    stage.keys("1");
    accepted("book", &stage);
}

#[test]
fn sealing_the_book_and_opening_it() {
    let mut stage = scene::adopted();
    stage.keys("esc esc 8");
    make_steady(&mut stage);
    accepted("book-own", &stage);
    stage.keys("6");
    accepted("seal-confirm", &stage);
    stage.keys("1 ~lua chin vang dong~ enter ~lua chin vang donk~ enter enter");
    stage.resize(40, 10);
    accepted("seal-form-40x10", &stage);
    stage.resize(80, 24);
    stage.keys("enter");
    accepted("seal-form", &stage);
    stage.keys("~lua chin vang dong~ enter enter enter");
    let shown = "7K2M-0000-1111-2222-3333-4444-5555-ZZZZ";
    if let Some(Overlay::Code(code)) = stage.model.overlays.last_mut() {
        code.code = Secret::new(shown);
    }
    make_steady(&mut stage);
    stage.keys("esc");
    accepted("seal-code", &stage);
    stage.keys("esc 6");
    make_steady(&mut stage);
    accepted("seal-menu", &stage);
    stage.keys("enter ~sai mat khau~ enter ~gio chuong dau mua~ enter ~gio chuong dau mua~ enter");
    accepted("seal-wrong", &stage);
    stage.keys("esc 6 down down down enter");
    accepted("unseal-confirm", &stage);
    let mut stage = Stage::on(stage.disk.survivor(), stage.now());
    accepted("unlock", &stage);
    stage.keys("~lua chin~ enter");
    accepted("unlock-wrong", &stage);
}

#[test]
fn a_disk_that_refuses() {
    let mut stage = scene::opened();
    stage.disk.protect(true);
    stage.keys("7");
    accepted("disk-refuses", &stage);
    stage.keys("f12");
    accepted("disk-elsewhere", &stage);
    stage.keys("enter");
    accepted("disk-elsewhere-missing", &stage);
    // Over another form too, which is there afterwards with what was typed in it.
    stage.keys("esc 5 ~Sửa cầu~ f12");
    assert!(stage.shows("Giữ tạm ở thư mục khác"), "{}", stage.screen());
    stage.keys("esc");
    assert!(stage.shows("Sửa cầu"), "{}", stage.screen());
    stage.disk.protect(false);
    let mut stage = scene::cell();
    stage.model.book.unsaved = Some(("/media/usb/bienban-chua-luu-20261203-194207.txt".into(), 3));
    elsewhere::ask_taking_in(&mut stage.model);
    accepted("disk-take-in", &stage);
}
