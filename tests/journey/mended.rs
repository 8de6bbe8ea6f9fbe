//! Minutes that are opened again: when the meeting ended, and what was added to them before.

use crate::amending::{adopt_again, document, flat, reading, reopen};
use crate::stage::Stage;

#[test]
fn a_meeting_that_sits_again_ends_when_it_does_and_what_lies_between_is_told() {
    let mut stage = reading();
    stage.skip(30);
    stage.keys("7 ~Ghi sót một biểu quyết~ enter right enter");
    assert_eq!(stage.model.screen(), "chair", "{}", stage.screen());
    stage.skip(10);
    adopt_again(&mut stage);
    let minutes = flat(&document(&stage, "2026-12-03-bien-ban-2.txt"));
    for words in [
        "kết thúc lúc 19 giờ 44 phút cùng ngày (14 phút, không kể 30 phút tạm dừng).",
        "Cuộc họp tạm dừng từ 19 giờ 03 phút đến 19 giờ 33 phút.",
    ] {
        assert!(minutes.contains(words), "{words}\n{minutes}");
    }
}

#[test]
fn minutes_mended_days_later_ended_when_the_meeting_did_and_nothing_is_asked() {
    let mut stage = reading();
    reopen(&mut stage);
    stage.keys("ctrl-c");
    let mut later = Stage::on(stage.disk.survivor(), stage.now() + chrono::TimeDelta::days(3));
    drop(stage);
    later.keys("1");
    assert!(later.model.overlays.is_empty(), "no time is in doubt: {}", later.screen());
    assert_eq!(later.model.screen(), "chair", "{}", later.screen());
    adopt_again(&mut later);
    let minutes = flat(&document(&later, "2026-12-03-bien-ban-2.txt"));
    assert!(minutes.contains("kết thúc lúc 19 giờ 03 phút cùng ngày (3 phút)."), "{minutes}");
    assert!(!minutes.contains("tạm dừng") && !minutes.contains("06 tháng 12"), "{minutes}");
}

#[test]
fn an_addendum_of_a_version_that_was_opened_again_is_named_and_numbers_go_on() {
    let mut stage = reading();
    let amend = "6 enter ~Thêm một khách mời~ enter ~Ghi sót~ enter enter ~Trần Thị Hoa~ enter enter enter";
    stage.keys(amend);
    assert_eq!(stage.read().addenda.len(), 1, "{}", stage.screen());
    reopen(&mut stage);
    adopt_again(&mut stage);
    let minutes = flat(&document(&stage, "2026-12-03-bien-ban-2.txt"));
    assert!(
        minutes.contains(" và bản bổ sung, đính chính số 1; lý do: Ghi sót một biểu quyết."),
        "{minutes}"
    );
    stage.keys("enter");
    assert!(stage.read().addenda.is_empty());
    let numbers: Vec<bool> = stage.read().amendments().iter().map(|one| one.replaced.is_some()).collect();
    assert_eq!(numbers, [true]);
    stage.keys(amend);
    assert!(stage.notice().starts_with("Đã ghi bản bổ sung, đính chính số 2;"), "{}", stage.notice());
    let numbers: Vec<bool> = stage.read().amendments().iter().map(|one| one.replaced.is_some()).collect();
    assert_eq!(numbers, [true, false]);
}
