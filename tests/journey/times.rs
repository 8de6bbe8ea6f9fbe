//! Times of the record told otherwise at the read-back, with the reason, and what the minutes then say.

use bienban::domain::MemberId;

use crate::scene;
use crate::stage::Stage;

const PHAT: MemberId = MemberId(4);

/// Opened at 18:58:20 or so, with Phát absent at the roll call, who comes at 19:25; on the page read back at 19:40.
fn reading() -> Stage {
    let mut stage = scene::opened();
    stage.pace = chrono::TimeDelta::zero();
    let seconds = (crate::stage::clock("19:10:00") - stage.now()).num_seconds();
    stage.wait(seconds % 60);
    stage.skip(seconds / 60);
    stage.keys("9 ~gio khai mac~ enter ctrl-u ~19h~ enter");
    stage.keys("1 down down 3 esc 7 7 enter enter");
    stage.skip(15);
    stage.keys("8 ~lvp~ enter");
    stage.skip(15);
    stage.keys("9 ~doc lai~ enter");
    assert_eq!(stage.model.screen(), "read-back", "{}", stage.screen());
    stage
}

fn choose(stage: &mut Stage, words: &str) {
    for _ in 0..80 {
        stage.keys("down");
        let screen = stage.screen();
        if screen.lines().any(|line| line.starts_with('►') && line.contains(words)) {
            return;
        }
    }
    panic!("no sentence with {words}:\n{}", stage.screen());
}

#[test]
fn an_arrival_is_corrected_at_its_sentence_with_a_reason() {
    let mut stage = reading();
    let late = "Đến muộn: 1 đồng chí: Lý Vĩnh Phát (đến lúc 19 giờ 25 phút, muộn 25 phút).";
    assert!(scene::drafted(&stage, "minutes").contains(late), "{}", scene::drafted(&stage, "minutes"));
    choose(&mut stage, "Đến muộn");
    assert_eq!(stage.next_step(), "Enter: sửa điểm danh, giờ đã ghi · Esc: bỏ chọn");
    stage.keys("enter down enter");
    assert!(stage.shows("Sửa giờ: đ/c Lý Vĩnh Phát đến"), "{}", stage.screen());
    stage.retype("19h20");
    stage.keys("enter enter");
    assert!(stage.shows("Chưa có lý do"), "{}", stage.screen());
    stage.keys("~xem lại sổ điểm danh~ enter");
    let said = "Sửa giờ đ/c Lý Vĩnh Phát đến: 19:20, không phải 19:25; lý do: xem lại sổ điểm danh.";
    assert_eq!(stage.notice(), said);
    let late = "Đến muộn: 1 đồng chí: Lý Vĩnh Phát (đến lúc 19 giờ 20 phút, muộn 20 phút).";
    assert!(scene::drafted(&stage, "minutes").contains(late), "{}", scene::drafted(&stage, "minutes"));
    assert_eq!(stage.model.screen(), "read-back");
    stage.keys("ctrl-z");
    let left = stage.meeting().attendance[&PHAT].late.map(|at| at.format("%H:%M").to_string());
    assert_eq!(left.as_deref(), Some("19:25"));
}

#[test]
fn the_end_is_told_under_key_8_and_printed() {
    let mut stage = reading();
    stage.keys("8 ~ket thuc~ enter ctrl-u ~19:20~ enter");
    assert!(stage.shows("Giờ này phải từ 19:25 đến 19:40"), "{}", stage.screen());
    stage.keys("ctrl-u ~19:38~ enter ~khóa máy muộn~ enter");
    let minutes = scene::drafted(&stage, "minutes");
    assert!(
        minutes.contains(
            "khai mạc lúc 19 giờ ngày 03 tháng 12 năm 2026; kết thúc lúc 19 giờ 38 phút cùng ngày."
        ),
        "{minutes}"
    );
    choose(&mut stage, "Thời gian");
    assert_eq!(stage.next_step(), "Enter: sửa giờ khai mạc, giờ đã ghi · Esc: bỏ chọn");
    stage.keys("enter");
    assert!(stage.shows("Khai mạc") && stage.shows("Kết thúc cuộc họp"), "{}", stage.screen());
    stage.keys("enter");
    assert!(stage.shows("Giờ khai mạc"), "{}", stage.screen());
    stage.keys("esc");
    // Before the adoption it is said which end the minutes will have: a vote later than what was told counts.
    stage.keys("esc 1");
    scene::pass_the_gaps(&mut stage);
    stage.keys("enter enter 2 ~4~ enter ~0~ enter ~0~ enter");
    assert!(stage.shows("19:40;") && stage.shows("giờ khác thì Esc"), "{}", stage.screen());
    stage.keys("1");
    let minutes = scene::drafted(&stage, "minutes");
    assert!(minutes.contains("kết thúc lúc 19 giờ 40 phút cùng ngày (40 phút)."), "{minutes}");
}
