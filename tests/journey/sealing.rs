//! Sealing the book from its screen: what is said first, passphrases typed twice, the code shown
//! once, and everything back again without the seal.

use std::path::Path;
use std::sync::Arc;

use bienban::app::Overlay;
use bienban::app::seal::Sealing;
use bienban::store::{Disk, Reader, verify_with};
use bienban::text::Secret;

use crate::scene;
use crate::stage::{OWN, Stage};

const BOOK: &str = "Sổ và sao lưu";

/// The screen of the book after a first meeting.
fn book() -> Stage {
    let mut stage = scene::adopted();
    stage.keys("esc esc 8");
    assert_eq!(stage.model.screen(), "book", "{}", stage.screen());
    stage
}

/// Sealed by its screen; the code that was shown.
fn sealed() -> (Stage, String) {
    let mut stage = book();
    stage.keys("6 1 ~lua chin vang dong~ enter ~lua chin vang dong~ enter enter enter");
    let code = code(&stage);
    (stage, code)
}

fn code(stage: &Stage) -> String {
    match stage.model.overlays.last() {
        Some(Overlay::Code(shown)) => shown.code.normal().to_string(),
        other => panic!("{other:?}\n{}", stage.screen()),
    }
}

fn typed(stage: &Stage) -> &Sealing {
    match stage.model.overlays.last() {
        Some(Overlay::Sealing(sealing)) => sealing,
        other => panic!("{other:?}\n{}", stage.screen()),
    }
}

/// Whether a passphrase or code opens the book that a power cut would leave.
fn opens(stage: &Stage, secret: &str) -> bool {
    let disk: Arc<dyn Disk> = Arc::new(stage.disk.survivor());
    let opened = Reader::unlock(disk, Path::new(OWN), &Secret::new(secret));
    opened.is_ok_and(|reader| !verify_with(&reader, &mut |_, _| {}).is_damaged())
}

/// Whether any file of the journal shows a name of the roll.
fn is_readable(stage: &Stage) -> bool {
    let journal = Path::new(OWN).join("journal/ap-thu");
    let files = stage.disk.list(&journal).unwrap();
    files.into_iter().any(|entry| {
        let bytes = stage.disk.read(&journal.join(entry.name)).unwrap();
        String::from_utf8_lossy(&bytes).contains("Nguyễn")
    })
}

#[test]
fn nothing_of_it_is_offered_before_a_first_meeting_or_in_practice() {
    let mut open = scene::opened();
    open.keys("9 ~trang dau~ enter");
    for mut stage in [open, Stage::practice()] {
        stage.keys("8");
        assert_eq!(stage.model.screen(), "book");
        assert!(!stage.shows("Niêm phong, mật khẩu"), "{}", stage.screen());
        stage.keys("6");
        assert!(stage.model.overlays.is_empty());
    }
    assert!(book().shows("6 Niêm phong, mật khẩu"));
}

#[test]
fn the_book_is_sealed_from_its_screen_and_opens_with_passphrase_or_code() {
    let mut stage = book();
    stage.keys("6");
    assert!(stage.shows("KHÔNG"), "{}", stage.screen());
    // Enter is no yes.
    stage.keys("enter");
    assert!(is_readable(&stage));
    stage.keys("1 ~ngan~ enter ~ngan~ enter enter enter");
    let told = |stage: &Stage| typed(stage).fault.clone().unwrap_or_default();
    assert!(told(&stage).starts_with("Mật khẩu ngắn quá: cần ít nhất 8 chữ"), "{}", told(&stage));
    // The name of the cell itself is no secret.
    stage.keys("ctrl-u ~chi bo ap thu~ enter ctrl-u ~chi bo ap thu~ enter enter enter");
    assert!(told(&stage).starts_with("Mật khẩu là "), "{}", told(&stage));
    assert_eq!(typed(&stage).focus, 0);
    stage.keys("ctrl-u ~lua chin vang dong~ enter ctrl-u ~lua chin vang donk~ enter enter enter");
    let apart = "Hai lần nhập không giống nhau: hãy nhập lại lần thứ hai.";
    assert_eq!((typed(&stage).fault.as_deref(), typed(&stage).focus), (Some(apart), 1));
    assert!(is_readable(&stage) && !stage.shows("lua"), "{}", stage.screen());
    stage.keys("~lua chin vang dong~ enter enter enter");
    let code = code(&stage);
    assert_eq!(code.len(), 39);
    assert!(stage.shows(&code[..19]) && stage.shows(&code[20..]), "{}", stage.screen());
    assert!(!is_readable(&stage) && stage.model.book.sealed);
    assert!(opens(&stage, "lua chin vang dong") && opens(&stage, &code) && !opens(&stage, "lua chin"));
    // One Esc does not lose the code; the sheet is written for printing.
    stage.keys("esc");
    assert!(stage.shows("Nhấn Esc lần nữa thì mã biến mất."), "{}", stage.screen());
    // It opens the book, so it is not written into the book.
    stage.keys("1 ~book/documents~ enter");
    let told = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("nằm trong sổ đã niêm phong"), "{}", stage.screen());
    // The form stays, with what was typed.
    assert!(
        matches!(stage.model.overlays.last(), Some(Overlay::Form(form)) if form.text(0) == "book/documents")
    );
    stage.disk.create_dir(Path::new("usb")).unwrap();
    stage.retype("usb");
    stage.keys("enter");
    let sheets = stage.disk.list(Path::new("usb")).unwrap();
    assert!(sheets[0].name.starts_with("phieu-khoi-phuc-20261203-") && sheets.len() == 1, "{sheets:?}");
    assert!(stage.notice().contains("rồi XÓA tệp này"), "{}", stage.notice());
    stage.keys("esc");
    assert!(stage.model.overlays.is_empty() && stage.shows(BOOK), "{}", stage.screen());
    assert!(!format!("{:?}", stage.model).contains(&code[..9]));
    // Work goes on, and is stored sealed.
    stage.keys("esc 3 1 ~Lâm Mỹ Hoa~ enter enter enter enter enter enter enter");
    assert!(!is_readable(&stage));
    let mut again = Stage::on(stage.disk.survivor(), stage.now());
    again.keys("~lua chin vang dong~ enter");
    assert!(again.shows("CHI BỘ ẤP THỬ"), "{}", again.screen());
    assert_eq!(again.model.book.meetings.len(), 1);
}

#[test]
fn a_wrong_passphrase_changes_nothing_and_drops_no_letter_of_the_new_one() {
    let (mut stage, _) = sealed();
    stage.keys(
        "esc esc 6 enter ~lua chin vang don~ enter ~gio chuong dau mua~ enter ~gio chuong dau mua~ enter",
    );
    assert!(typed(&stage).fault.as_ref().unwrap().starts_with("Mật khẩu chưa đúng. Không có gì bị thay đổi"));
    assert_eq!(typed(&stage).fields[1].secret.letters(), 18);
    assert!(opens(&stage, "lua chin vang dong") && !opens(&stage, "gio chuong dau mua"));
    // What nobody sees is not added to: the wrong one is typed anew, the new ones stay.
    assert_eq!(typed(&stage).fields[0].secret.letters(), 0);
    stage.keys("~lua chin vang dong~ enter enter enter");
    assert!(stage.model.overlays.is_empty(), "{}", stage.screen());
    assert!(stage.notice().starts_with("Đã đổi mật khẩu."), "{}", stage.notice());
    assert!(!opens(&stage, "lua chin vang dong") && opens(&stage, "gio chuong dau mua"));
}

#[test]
fn the_deputy_gets_a_passphrase_and_an_old_sheet_ends() {
    let (mut stage, old) = sealed();
    stage.keys("esc esc 6 down enter ~lua chin vang dong~ enter ~song hau chieu nay~ enter ~song hau chieu nay~ enter");
    assert!(opens(&stage, "song hau chieu nay") && opens(&stage, "lua chin vang dong"));
    stage.keys("6 down down enter ~song hau chieu nay~ enter");
    let new = code(&stage);
    assert!(opens(&stage, &new) && !opens(&stage, &old) && new != old);
}

#[test]
fn the_deputy_may_be_named_at_once() {
    let mut stage = book();
    stage.keys("6 1 ~lua chin vang dong~ enter ~lua chin vang dong~ enter ~song hau chieu nay~ enter enter");
    assert_eq!(typed(&stage).focus, 3);
    stage.keys("~song hau chieu nay~ enter");
    code(&stage);
    assert!(opens(&stage, "song hau chieu nay") && opens(&stage, "lua chin vang dong"));
}

#[test]
fn unsealing_asks_for_the_passphrase_and_leaves_the_book_as_it_was() {
    let before = book();
    let (mut stage, _) = sealed();
    stage.keys("esc esc 6 end enter");
    stage.keys("esc 6 down down down enter");
    assert!(stage.shows("Bỏ niêm phong: ai dùng được máy này"), "{}", stage.screen());
    stage.keys("1 ~sai mat khau~ enter");
    assert!(typed(&stage).fault.is_some() && !is_readable(&stage));
    stage.keys("ctrl-u ~lua chin vang dong~ enter");
    assert!(stage.notice().starts_with("Đã bỏ niêm phong"), "{}", stage.notice());
    assert!(is_readable(&stage) && !stage.model.book.sealed && stage.shows(BOOK));
    let journal = |stage: &Stage| stage.disk.read(&Path::new(OWN).join("journal/ap-thu/roll.jsonl")).unwrap();
    assert_eq!(journal(&stage).len(), journal(&before).len());
    // Nobody is asked any more.
    assert!(Stage::on(stage.disk.survivor(), stage.now()).model.overlays.is_empty());
}

#[test]
fn a_disk_that_fails_while_sealing_is_told_and_the_next_attempt_goes_on() {
    let mut stage = book();
    stage.keys("6 1 ~lua chin vang dong~ enter ~lua chin vang dong~ enter enter");
    stage.disk.leave_room(Some(3000));
    stage.keys("enter");
    stage.disk.leave_room(None);
    assert!(stage.screen().contains("ổ đĩa đã đầy"), "{}", stage.screen());
    let mut again = Stage::on(stage.disk.survivor(), stage.now());
    if let Some(Overlay::Unlock(_)) = again.model.overlays.last() {
        again.keys("~lua chin vang dong~ enter");
    }
    assert!(again.shows("CHI BỘ ẤP THỬ"), "{}", again.screen());
    assert_eq!(again.model.book.meetings.len(), 1);
}
