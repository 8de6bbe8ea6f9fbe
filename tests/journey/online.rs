//! A place that says online asks at the opening who takes part so; no key that only goes on answers.

use bienban::app::Overlay;

use crate::scene;
use crate::stage::Stage;

/// Opened at a place; the question lies on top where it is asked.
fn opened_at(place: &str) -> Stage {
    let mut stage = scene::prepared();
    stage.keys("7 enter enter");
    stage.retype(place);
    stage.keys("enter enter");
    while !stage.model.overlays.is_empty() {
        stage.keys("enter");
    }
    assert_eq!(stage.meeting().plan.place, place, "{}", stage.screen());
    stage.keys("8");
    stage
}

fn online(stage: &Stage) -> usize {
    let meeting = stage.meeting();
    meeting.roll.iter().filter(|one| meeting.is_online(one.id)).count()
}

fn is_asked(stage: &Stage) -> bool {
    matches!(stage.model.overlays.last(), Some(Overlay::Lines(_))) && stage.shows("Ai dự trực tuyến?")
}

#[test]
fn enter_never_answers_and_1_marks_all() {
    let mut stage = opened_at("Nhà văn hóa ấp và trực tuyến");
    assert!(is_asked(&stage), "{}", stage.screen());
    stage.keys("enter");
    assert!(is_asked(&stage), "{}", stage.screen());
    assert_eq!(stage.notice(), "Hãy chọn: 1 tất cả dự trực tuyến, 2 ghi từng đồng chí ở điểm danh.");
    stage.keys("1");
    assert!(stage.model.overlays.is_empty(), "{}", stage.screen());
    assert_eq!(online(&stage), 5);
    assert!(stage.notice().starts_with("Đã ghi tất cả dự trực tuyến"), "{}", stage.notice());
}

#[test]
fn with_2_or_esc_nobody_is_marked_and_it_is_said_where() {
    for key in ["2", "esc"] {
        let mut stage = opened_at("Họp qua Zoom và tại nhà văn hóa");
        assert!(is_asked(&stage), "{}", stage.screen());
        stage.keys(key);
        assert!(stage.model.overlays.is_empty(), "{}", stage.screen());
        assert_eq!(online(&stage), 0);
        assert!(
            stage.notice().starts_with("Chưa ghi ai dự trực tuyến: ở điểm danh (1)"),
            "{}",
            stage.notice()
        );
    }
    assert!(!is_asked(&opened_at("Nhà văn hóa ấp Thử")));
}
