//! Kept sheets beside the book: their keys, the theme of the next meeting, and a book that is sealed and unsealed again,
//! whose passphrase opens no sheet.

use bienban::app::Overlay;

use crate::scene;
use crate::self_check::on_sheet;
use crate::stage::Stage;

/// The meeting of January in preparation, whose month has items, in a book that can be sealed.
fn january() -> Stage {
    let mut stage = scene::adopted();
    stage.keys("esc esc enter");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Form(_))), "{}", stage.screen());
    stage.keys("enter enter enter");
    assert_eq!(stage.model.screen(), "prepare", "{}", stage.screen());
    stage
}

fn open_sheet(stage: &mut Stage) {
    stage.keys("f2 ~phieu tu soi tren~ enter");
    assert_eq!(stage.model.screen(), "self-check", "{}", stage.screen());
}

/// Reads the sheet that is kept, by a word that is typed.
fn reads(stage: &mut Stage, word: &str) -> bool {
    stage.keys(&format!("7 enter ~{word}~ enter"));
    let read = stage.shows("hocmuon");
    stage.keys("esc");
    assert!(stage.model.overlays.is_empty(), "{}", stage.screen());
    read
}

#[test]
fn a_kept_sheet_is_read_by_its_own_word_alone_whether_the_book_is_sealed_or_not() {
    let mut stage = january();
    open_sheet(&mut stage);
    stage.keys("1 ~hocmuon~ enter 6 ~tram bau xanh~ enter ~tram bau xanh~ enter");
    assert!(stage.notice().starts_with("Đã giữ phiếu tự soi"), "{}", stage.screen());
    stage.keys("esc esc 8 6 1 ~lua chin vang dong~ enter ~lua chin vang dong~ enter enter enter esc esc");
    assert!(stage.model.book.sealed, "{}", stage.screen());
    open_sheet(&mut stage);
    assert!(!reads(&mut stage, "lua chin vang dong"), "the book's passphrase opens no sheet");
    assert!(reads(&mut stage, "tram bau xanh"), "{}", stage.screen());
    // Another one is kept while it is sealed, and both are there once the seal is gone.
    stage.keys("2 6 ~ca loc nuong~ enter ~ca loc nuong~ enter");
    assert!(stage.notice().starts_with("Đã giữ phiếu tự soi"), "{}", stage.screen());
    stage.keys("esc esc 8 6 home down down down enter 1 ~lua chin vang dong~ enter");
    assert!(!stage.model.book.sealed, "{}", stage.screen());
    open_sheet(&mut stage);
    stage.keys("7");
    assert!(stage.shows("Phiếu giữ ngày 03/12/2026, mã"), "two of one day: {}", stage.screen());
}

/// Before the meeting is opened again, from the first page too, it is the sheet of the theme that was chosen for it.
#[test]
fn from_the_first_page_it_is_the_theme_of_the_next_meeting() {
    let mut stage = scene::prepared();
    stage.keys("f2 ~tu phe binh ky nay~ enter 1 ~thang 3:~ enter");
    let mut stage = stage.after_power_cut();
    assert!(stage.model.meeting().is_none(), "{}", stage.screen());
    stage.keys("f2 ~phieu tu soi tren~ enter");
    assert_eq!(stage.model.screen(), "self-check", "{}", stage.screen());
    assert!(stage.shows("Nói đi đôi với làm") && stage.shows("trả lời 0/4"), "{}", stage.screen());
}

/// Only live keys are shown: what reads and deletes kept sheets comes with the first one, and goes with the last.
#[test]
fn the_keys_of_kept_sheets_are_there_as_long_as_one_is_kept() {
    let keys = |stage: &Stage| [stage.shows("7 Phiếu đã giữ"), stage.shows("8 Xóa")];
    let mut stage = on_sheet();
    assert_eq!(keys(&stage), [false, false], "{}", stage.screen());
    stage.keys("1 6 ~tram bau xanh~ enter ~tram bau xanh~ enter");
    assert!(stage.notice().starts_with("Đã giữ phiếu tự soi"), "{}", stage.screen());
    assert_eq!(keys(&stage), [true, true], "{}", stage.screen());
    stage.keys("esc f2 ~phieu tu soi~ enter");
    assert_eq!(keys(&stage), [true, true], "{}", stage.screen());
    stage.keys("8 enter ~tram bau xanh~ enter");
    assert_eq!(stage.notice(), "Đã xóa phiếu đã giữ.");
    assert_eq!(keys(&stage), [false, false], "{}", stage.screen());
}

/// A sheet that was kept is read and deleted in a month without items too, as December is.
#[test]
fn a_kept_sheet_is_there_where_the_theme_has_no_items() {
    let mut stage = scene::prepared();
    stage.keys("f2 ~tu phe binh ky nay~ enter 1 ~thang 3:~ enter esc");
    open_sheet(&mut stage);
    stage.keys("1 ~hocmuon~ enter 6 ~tram bau xanh~ enter ~tram bau xanh~ enter");
    assert!(stage.notice().starts_with("Đã giữ phiếu tự soi"), "{}", stage.screen());
    stage.keys("esc f2 ~tu phe binh ky nay~ enter 1 ~khong theo~ enter esc");
    assert!(stage.meeting().round.theme.as_ref().unwrap().is_none(), "{}", stage.screen());
    open_sheet(&mut stage);
    assert!(stage.shows("không có mục nào") && stage.shows("7 Phiếu đã giữ"), "{}", stage.screen());
    assert!(reads(&mut stage, "tram bau xanh"), "{}", stage.screen());
    stage.keys("8 enter ~tram bau xanh~ enter");
    assert_eq!(stage.notice(), "Đã xóa phiếu đã giữ.");
}
