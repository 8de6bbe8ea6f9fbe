//! Minutes that are opened again: when the meeting ended, and what was added to them before.

use bienban::app::acts::timing;
use bienban::domain::{State, Timed};

use crate::amending::{adopt_again, document, flat, reading, reopen};
use crate::scene;
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
    assert!(!minutes.contains("tạm dừng"), "{minutes}");
    // The day of the mending stands where it is said what these minutes replace, and nowhere else.
    let said = "biên bản được mở lại ngày 03 tháng 12 năm 2026, thông qua lại ngày 06 tháng 12 năm 2026;";
    assert!(minutes.contains(said) && minutes.matches("06 tháng 12").count() == 1, "{minutes}");
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
        minutes.contains(" và bản bổ sung, đính chính số 1; biên bản được mở lại và thông qua lại ngày 03 tháng 12 năm 2026; lý do: Ghi sót một biểu quyết."),
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
    adopt_again(&mut stage);
    let minutes = flat(&document(&stage, "2026-12-03-bien-ban-2.txt"));
    let named = ", đã tải lên ngày 03 tháng 12 năm 2026; biên bản được mở lại và thông qua lại ngày 03 tháng 12 năm 2026; lý do: Ghi sót một biểu quyết.";
    assert!(minutes.contains(named), "{minutes}");
}

/// The times of the meeting, not those of the mending, are told otherwise; the end is the one that it had.
#[test]
fn times_of_mended_minutes_are_those_of_the_meeting() {
    let mut stage = reading();
    stage.skip(120);
    reopen(&mut stage);
    let ended = stage.meeting().ended_at();
    let times = timing::all(stage.meeting());
    let ends: Vec<_> = times.iter().filter(|(of, _)| *of == Timed::Ending).collect();
    assert_eq!(ends, [&(Timed::Ending, ended)]);
    assert!(times.iter().all(|(_, at)| *at <= ended), "{times:?}");
}
