//! The head of the minutes is mended at the read-back: who chairs, the place, the title of an item, a criterion.

use bienban::app::Overlay;

use crate::scene;
use crate::stage::Stage;

/// On the page read back, wide enough for whole sentences.
fn reading() -> Stage {
    let mut stage = scene::opened();
    stage.resize(120, 40);
    stage.keys("7 7 enter enter");
    stage.keys("9 ~muc bat ky~ enter ~thong qua bien ban~ enter 9 ~doc lai~ enter");
    assert_eq!(stage.model.screen(), "read-back", "{}", stage.screen());
    stage
}

/// Walks down to the sentence that holds some words and is mended so.
fn choose(stage: &mut Stage, words: &str, step: &str) {
    for _ in 0..200 {
        stage.keys("down");
        let screen = stage.screen();
        let line = screen.lines().find(|line| line.starts_with('►')).unwrap_or_default();
        if line.contains(words) {
            assert_eq!(stage.next_step(), format!("Enter: sửa {step} · Esc: bỏ chọn"), "{screen}");
            return;
        }
    }
    panic!("no sentence with {words}:\n{}", stage.screen());
}

#[test]
fn the_wrong_chair_is_named_anew_from_the_opening_on() {
    let mut stage = reading();
    choose(&mut stage, "Chủ trì: Đồng chí Nguyễn Văn An", "chủ trì, thư ký");
    stage.keys("enter enter ~ttsr~ enter");
    assert_eq!(stage.meeting().plan.chair.map(|chair| chair.0), Some(3), "{}", stage.screen());
    assert!(stage.meeting().passed.is_empty(), "nobody handed anything over");
    assert!(stage.notice().contains("Chủ trì Thạch Thị Sa Rây"), "{}", stage.notice());
    assert!(stage.shows("Chủ trì: Đồng chí Thạch Thị Sa Rây"), "{}", stage.screen());
    assert!(!stage.shows("Nguyễn Văn An vắng"), "{}", stage.screen());
    // An office that changed hands is taken back first: then only the change from now on is offered.
    stage.keys("enter down down enter enter ~lvp~ enter");
    assert_eq!(stage.meeting().passed.len(), 1, "{}", stage.screen());
    assert_eq!(stage.next_step(), "Enter: sửa chủ trì, thư ký, giờ đã ghi · Esc: bỏ chọn");
    stage.keys("enter enter");
    let Some(Overlay::Picker(picker)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
    assert_eq!(picker.choices.len(), 2);
}

#[test]
fn the_place_is_mended_and_an_empty_one_is_refused() {
    let mut stage = reading();
    choose(&mut stage, "Địa điểm", "địa điểm");
    stage.keys("enter ctrl-a delete enter");
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
    assert!(form.fault.is_some());
    stage.keys("~Trụ sở ấp Thử~ enter");
    assert_eq!(stage.meeting().plan.place, "Trụ sở ấp Thử");
    assert!(stage.shows("Địa điểm: Trụ sở ấp Thử."), "{}", stage.screen());
    assert_eq!(stage.meeting().day().to_string(), "2026-12-03");
}

#[test]
fn the_title_of_an_item_is_mended_and_its_minutes_stay() {
    let mut stage = reading();
    choose(&mut stage, "3. Điểm danh", "tên mục, giờ đã ghi");
    let before = stage.meeting().agenda.items[2].clone();
    stage.keys("enter enter");
    stage.retype("Điểm danh, giới thiệu khách");
    stage.keys("enter");
    let item = &stage.meeting().agenda.items[2];
    assert_eq!((item.title.as_str(), item.minutes), ("Điểm danh, giới thiệu khách", before.minutes));
    assert!(stage.shows("3. Điểm danh, giới thiệu khách"), "{}", stage.screen());
}

#[test]
fn a_criterion_opens_at_its_own_row() {
    let mut stage = Stage::practice();
    stage.follow_to("scoring");
    stage.keys("enter enter enter enter enter enter enter enter enter enter enter enter enter");
    stage.keys("enter enter 1 enter enter 2 ~18~ enter ~0~ enter ~0~ enter");
    stage.resize(120, 40);
    stage.model.open("read-back");
    choose(&mut stage, "Tiêu chí 3.2", "tiêu chí 3.2");
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "scoring");
    let at = stage.model.place().at;
    let pack = stage.model.pack().expect("a pack");
    assert_eq!(pack.rubric.criteria[at].id, "3.2");
    stage.keys("esc");
    assert_eq!(stage.model.screen(), "read-back");
}
