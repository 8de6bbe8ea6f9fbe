//! Meetings of other kinds than the regular one.

use bienban::domain::{MeetingKind, State};

use crate::scene;

#[test]
fn a_thematic_meeting_has_its_own_agenda_and_no_score() {
    let mut stage = scene::cell();
    stage.keys("enter up right down enter enter enter");
    assert_eq!(stage.meeting().plan.kind, MeetingKind::Thematic);
    stage.keys("1 enter ~tth~ enter 8");
    assert!(stage.shows("CHUYÊN ĐỀ 12/2026"), "{}", stage.screen());
    stage.resize(120, 40);
    assert!(
        stage.shows("Đã phát biểu 0") && !stage.shows("· Điểm") && !stage.shows("ĐIỂM"),
        "{}",
        stage.screen()
    );
    stage.keys("enter enter enter enter enter enter enter enter");
    stage.keys("2 ~4~ enter ~0~ enter ~0~ enter enter enter");
    assert_eq!(
        stage.next_step(),
        "Enter: mời người phát biểu; không có ai thì 7 sang mục sau",
        "{}",
        stage.screen()
    );
    stage.keys("2 ~ttsr~ enter 4 ~Chuyên đề sát thực tế của ấp.~ esc enter enter enter");
    stage.keys("9 ~muc bat ky~ enter ~thong qua bien ban~ enter");
    stage.keys("enter enter");
    scene::pass_the_gaps(&mut stage);
    stage.keys("enter enter 2 ~4~ enter ~0~ enter ~0~ enter 1");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
    let minutes = stage.plain("bien-ban.txt");
    assert!(minutes.contains("Sinh hoạt chi bộ chuyên đề tháng"), "{minutes}");
    assert!(minutes.contains("Chuyên đề sát thực tế của ấp."), "{minutes}");
    assert!(!minutes.contains("CHẤM ĐIỂM"), "{minutes}");
    let digest = stage.meeting().digest();
    assert_eq!((digest.kind, digest.figure), (MeetingKind::Thematic, None));
}
