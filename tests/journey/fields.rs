//! After a refusal the cursor stands in the field at fault, so that what is typed anew lands there.

use bienban::app::Overlay;

use crate::scene;
use crate::stage::Stage;

/// The focused field and the fault of the form on top.
fn fault(stage: &Stage) -> (usize, String) {
    match stage.model.overlays.last() {
        Some(Overlay::Form(form)) => (form.focus, form.fault.clone().unwrap_or_default()),
        other => panic!("no form but {other:?}"),
    }
}

/// The minutes that were adopted a moment ago, asked when their documents were uploaded.
fn uploading() -> Stage {
    let mut stage = scene::adopted();
    stage.keys("esc 2 enter 2");
    assert!(stage.shows("Ngày tải lên"), "{}", stage.screen());
    stage
}

#[test]
fn an_hour_of_the_upload_that_cannot_be_is_typed_anew_in_its_own_field() {
    let mut stage = uploading();
    stage.keys("enter ctrl-a delete ~18:30~ enter");
    let (at, words) = fault(&stage);
    assert_eq!(at, 1, "{words}");
    // Later than now on this day.
    stage.keys("ctrl-a ~23:59~ enter");
    assert_eq!(fault(&stage).0, 1);
    // A day before the adoption, and one to come, are wrong by themselves.
    for day in ["01/12/2026", "20/12/2026"] {
        stage.keys(&format!("up ctrl-a ~{day}~ enter enter"));
        let (at, words) = fault(&stage);
        assert_eq!((at, words.is_empty()), (0, false), "{day}: {words}");
        stage.keys("down");
    }
}

#[test]
fn an_hour_of_the_clock_before_the_last_act_is_typed_anew_in_its_own_field() {
    let mut stage = scene::before_adoption();
    stage.keys("esc 9 ~gio dung~ enter");
    assert!(stage.shows("Bây giờ là mấy giờ?"), "{}", stage.screen());
    stage.keys("enter ctrl-a ~18:00~ enter");
    assert_eq!(fault(&stage).0, 1, "{:?}", fault(&stage));
    stage.keys("up ctrl-a ~01/12/2026~ enter enter");
    assert_eq!(fault(&stage).0, 0, "{:?}", fault(&stage));
}

#[test]
fn times_of_a_meeting_on_paper_are_mended_in_the_field_of_the_end() {
    let mut stage = scene::prepared();
    stage.skip(60 * 24);
    stage.keys("9 ~ghi tren giay~ enter enter ~19:00~ enter");
    assert_eq!(fault(&stage).0, 1, "it ends as it begins: {:?}", fault(&stage));
    stage.keys("ctrl-a ~20:40~ enter");
    assert!(stage.model.overlays.is_empty(), "{}", stage.screen());
}

#[test]
fn a_typed_opening_far_from_the_planned_hour_is_asked_about() {
    let mut stage = scene::opened();
    stage.keys("9 ~sua gio khai mac~ enter");
    stage.retype("17h");
    stage.keys("enter");
    let asked =
        "Dự định họp lúc 19:00, giờ này sớm 2 giờ. Nếu đúng, nhấn Enter lần nữa; nếu không, hãy sửa lại.";
    assert_eq!(fault(&stage), (0, asked.to_owned()));
    let opened = stage.meeting().opened_at.unwrap().format("%H:%M").to_string();
    assert_eq!(opened, "19:00");
    // Another hour is another question; one near the plan is none.
    stage.retype("17:30");
    stage.keys("enter");
    assert!(fault(&stage).1.contains("sớm 1 giờ 30 phút"), "{:?}", fault(&stage));
    stage.retype("18:50");
    stage.keys("enter");
    assert_eq!(stage.meeting().opened_at.unwrap().format("%H:%M").to_string(), "18:50");
    stage.keys("9 ~sua gio khai mac~ enter");
    stage.retype("17h");
    stage.keys("enter enter");
    assert_eq!(stage.meeting().opened_at.unwrap().format("%H:%M").to_string(), "17:00");
}

#[test]
fn an_opening_far_too_late_is_asked_about_as_one_far_too_early() {
    let mut stage = scene::prepared();
    stage.skip(160);
    stage.keys("8");
    assert!(stage.shows("muộn 2 giờ 40 phút"), "{}", stage.screen());
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Confirm(_))));
    stage.keys("1");
    assert!(stage.model.is_open());
    // An hour is near enough.
    let mut stage = scene::prepared();
    stage.skip(59);
    stage.keys("8");
    assert!(stage.model.is_open(), "{}", stage.screen());
}
