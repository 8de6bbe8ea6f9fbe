//! The screens on which a book is sealed, unsealed and opened, as people see them; as tests/screens.rs.

mod stage;

#[allow(dead_code)]
#[path = "journey/scene.rs"]
mod scene;

use bienban::app::Overlay;
use bienban::text::Secret;
use stage::Stage;

/// Compares the screen with the one that was accepted under this name.
fn accepted(name: &str, stage: &Stage) {
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, stage.screen());
    });
}

#[test]
fn sealing_the_book_and_opening_it() {
    let mut stage = scene::adopted();
    stage.keys("esc esc 8");
    stage.model.book.key = stage.model.book.key.map(|_| "0123456789abcdef".repeat(2));
    accepted("book-own", &stage);
    stage.keys("6");
    accepted("seal-confirm", &stage);
    stage.keys("1 ~lua chin vang dong~ enter ~lua chin vang donk~ enter enter");
    stage.resize(40, 10);
    accepted("seal-form-40x10", &stage);
    stage.resize(80, 24);
    stage.keys("enter");
    accepted("seal-form", &stage);
    stage.keys("backspace ~g~ enter enter enter");
    let shown = "7K2M-0000-1111-2222-3333-4444-5555-ZZZZ";
    if let Some(Overlay::Code(code)) = stage.model.overlays.last_mut() {
        code.code = Secret::new(shown);
    }
    stage.model.book.key = stage.model.book.key.map(|_| "0123456789abcdef".repeat(2));
    stage.keys("esc");
    accepted("seal-code", &stage);
    stage.keys("esc 6");
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
