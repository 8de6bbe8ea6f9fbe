//! Minutes that are mended after they were opened again: read back whole, told apart from the version that they replace.

use bienban::domain::State;

use crate::amending::{document, flat, reading, reopen};
use crate::scene;

/// The summary was read before the adoption; of the mended minutes the whole is read, and their summary tells the vote
/// on them alone.
#[test]
fn the_mended_minutes_are_read_back_whole_and_their_summary_tells_no_vote_of_the_version_before() {
    let mut stage = scene::before_adoption();
    stage.keys("esc esc 9 ~doc lai~ enter 7");
    assert!(stage.shows("BẢN TÓM TẮT"), "{}", stage.screen());
    stage.keys("2 1");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
    stage.keys("enter");
    reopen(&mut stage);
    stage.keys("9 ~doc lai~ enter");
    assert!(stage.shows("ĐỌC LẠI BIÊN BẢN") && !stage.shows("BẢN TÓM TẮT"), "{}", stage.screen());
    stage.resize(100, 60);
    stage.keys("7");
    assert!(stage.shows("BẢN TÓM TẮT"), "{}", stage.screen());
    assert!(!stage.shows("Thông qua biên bản cuộc họp: tán thành"), "{}", stage.screen());
}

/// The upload was of the minutes that are replaced: the form says so before, the line after, and the new paper names it.
#[test]
fn an_upload_that_was_recorded_is_told_as_that_of_the_replaced_minutes() {
    let mut stage = reading();
    stage.keys("2 enter enter");
    assert!(stage.read().uploaded.is_some(), "{}", stage.screen());
    let said = "Tài liệu tải lên ngày 03/12/2026 là của bản cũ: thông qua lại xong phải tải biên bản mới lên và ghi lại \
                việc tải lên.";
    stage.keys("7");
    assert!(flat(&stage.screen()).contains(said), "{}", stage.screen());
    stage.keys("esc");
    reopen(&mut stage);
    assert!(stage.notice().ends_with(said), "{}", stage.notice());
    assert_eq!(stage.meeting().uploaded, None);
    stage.keys("enter enter");
    scene::pass_the_gaps(&mut stage);
    stage.keys("enter enter ~4~ enter ~0~ enter ~0~ enter 1");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
    let minutes = flat(&document(&stage, "2026-12-03-bien-ban-2.txt"));
    let named = ", đã tải lên ngày 03 tháng 12 năm 2026; lý do: Ghi sót một biểu quyết.";
    assert!(minutes.contains(named), "{minutes}");
}
