//! Who comes before whom, a phrase to invite who has not spoken, ends that are told, minutes that are shared out, and
//! how it is told that time is up.

use bienban::app::over_time::OverTime;
use bienban::app::{Effect, Msg};
use bienban::domain::{FloorClaim, SpeechKind};

use crate::scene;
use crate::stage::Stage;

/// In the discussion of a meeting of five, the roll called; An speaks.
fn speaking() -> Stage {
    let mut stage = scene::opened();
    stage.keys("1 enter 9 ~muc bat ky~ enter ~thao luan~ enter");
    assert_eq!(stage.meeting().agenda.current().unwrap().step, "discussion", "{}", stage.screen());
    stage.keys("2 ~nva~ enter");
    assert!(stage.meeting().speaking.is_some(), "{}", stage.screen());
    stage
}

fn waiting(stage: &Stage) -> Vec<(String, FloorClaim)> {
    let meeting = stage.meeting();
    meeting.waiting.iter().map(|one| (meeting.speaker_name(one.who).to_owned(), one.claim)).collect()
}

#[test]
fn a_question_and_a_reply_stand_before_those_who_wait_and_a_point_of_order_before_them() {
    let mut stage = speaking();
    stage.keys("2 ~tth~ enter");
    stage.keys("9 ~dap lai~ enter ~lvp~ enter");
    assert_eq!(stage.notice(), "Thêm đ/c Lý Vĩnh Phát đáp lại, trước những người đang chờ.");
    stage.keys("9 ~hoi xen~ enter");
    let own = stage.screen().lines().any(|line| line.starts_with("  Nguyễn Văn An"));
    assert!(!own, "nobody puts a question to themselves: {}", stage.screen());
    stage.keys("~ttsr~ enter");
    let names: Vec<(String, FloorClaim)> = waiting(&stage);
    let expected = [
        ("Thạch Thị Sa Rây", FloorClaim::Interposed),
        ("Lý Vĩnh Phát", FloorClaim::Reply),
        ("Trần Thị Hoa", FloorClaim::Ordinary),
    ];
    assert_eq!(names, expected.map(|(name, claim)| (name.to_owned(), claim)));
    assert!(stage.shows("1 Thạch Thị Sa Rây (lần 1) · HỎI XEN"), "{}", stage.screen());
    assert!(stage.shows("2 Lý Vĩnh Phát (lần 1) · ĐÁP LẠI"), "{}", stage.screen());
    // The question does not wait for the end of the speech; whoever speaks goes on after the reply.
    let step = "Enter: mời đ/c Thạch Thị Sa Rây; sau đ/c Lý Vĩnh Phát, đ/c Nguyễn Văn An nói tiếp";
    assert_eq!(stage.next_step(), step);
    stage.keys("enter");
    let meeting = stage.meeting();
    let speech = meeting.speech(meeting.speaking.unwrap()).unwrap();
    assert_eq!((meeting.speaker_name(speech.who), speech.told()), ("Thạch Thị Sa Rây", SpeechKind::Question));
    assert_eq!(stage.notice(), "Đ/c Thạch Thị Sa Rây hỏi.");
    let expected = [
        ("Lý Vĩnh Phát", FloorClaim::Reply),
        ("Nguyễn Văn An", FloorClaim::Resumed),
        ("Trần Thị Hoa", FloorClaim::Ordinary),
    ];
    assert_eq!(waiting(&stage), expected.map(|(name, claim)| (name.to_owned(), claim)));
    assert!(stage.shows("Nguyễn Văn An (lần 1) · NÓI TIẾP"), "{}", stage.screen());
    // A reply waits for the end: nobody is broken off by it.
    stage.keys("enter");
    assert_eq!(waiting(&stage).len(), 2, "{}", stage.screen());
    stage.keys("ctrl-z ctrl-z");
    assert_eq!(waiting(&stage)[0], ("Thạch Thị Sa Rây".to_owned(), FloorClaim::Interposed));
    assert_eq!(stage.meeting().speeches.len(), 1, "one act: An speaks as before");
}

#[test]
fn who_has_not_spoken_is_offered_to_be_let_first_with_the_words_for_it() {
    let mut stage = speaking();
    stage.keys("enter 2 ~ttsr~ enter 2 ~nva~ enter 2 ~tth~ enter");
    // An has spoken and waits before Hoa, who has not.
    let told = "Đ/c Trần Thị Hoa chưa phát biểu: 9, Enter mời nói trước.";
    assert!(stage.shows(told), "{}", stage.screen());
    assert!(
        stage.next_step().contains("mời đ/c Nguyễn Văn An"),
        "the order is the queue's: {}",
        stage.next_step()
    );
    stage.keys("9 enter");
    assert!(stage.shows("Mời ai chưa phát biểu?"), "{}", stage.screen());
    stage.keys("enter");
    assert_eq!(
        stage.notice(),
        "Để đ/c Trần Thị Hoa nói trước vì chưa phát biểu. \
         Chủ trì nói: “Mời đồng chí Trần Thị Hoa cho ý kiến trước, vì đồng chí chưa phát biểu.”"
    );
    assert_eq!(waiting(&stage)[0], ("Trần Thị Hoa".to_owned(), FloorClaim::First));
    assert!(stage.shows("NÓI TRƯỚC") && !stage.shows(told), "{}", stage.screen());
    stage.keys("ctrl-z");
    assert_eq!(waiting(&stage)[0].0, "Nguyễn Văn An");
}

#[test]
fn a_speech_that_nobody_ended_is_ended_at_the_minute_that_is_told() {
    let mut stage = speaking();
    let began = stage.meeting().speeches[0].at;
    stage.skip(9);
    stage.keys("9 ~ket thuc luc~ enter");
    let told = (began + chrono::TimeDelta::minutes(4)).format("%H:%M").to_string();
    stage.retype("18:30");
    stage.keys("enter");
    assert!(stage.shows("18:30") && stage.meeting().speaking.is_some(), "{}", stage.screen());
    stage.retype(&told);
    stage.keys("enter");
    let meeting = stage.meeting();
    assert_eq!(meeting.speaking, None, "{}", stage.screen());
    let seconds = meeting.speeches[0].seconds(0);
    assert!((180..=240).contains(&seconds), "{seconds}");
    assert!(stage.notice().starts_with("Ghi đ/c Nguyễn Văn An phát biểu xong sớm"), "{}", stage.notice());
    stage.keys("ctrl-z");
    assert!(stage.meeting().speaking.is_some());
}

#[test]
fn minutes_are_offered_anew_once_an_item_overran_and_stand_in_the_timeline() {
    let mut stage = scene::opened();
    assert!(!stage.shows("phút cho các mục sau"), "{}", stage.screen());
    stage.skip(21);
    // Of ninety minutes the first item was to take two and took twenty-one: sixty-nine are left.
    assert!(
        stage.shows("Còn 69 phút cho các mục sau, đang dự kiến 88: chia lại ở phím 9."),
        "{}",
        stage.screen()
    );
    let before: Vec<u32> = minutes(&stage);
    assert_eq!(before.iter().sum::<u32>(), 90);
    stage.keys("9 ~chia lai~ enter");
    assert!(
        stage.notice().starts_with("Đã chia lại thời gian (mục: phút): 2: 1', 3: "),
        "{}",
        stage.notice()
    );
    assert_eq!(minutes(&stage).iter().skip(1).sum::<u32>(), 68, "some seconds later");
    assert!(stage.shows("Chia lại") && !stage.shows("phút cho các mục sau"), "{}", stage.screen());
    assert_eq!(stage.meeting().agenda.minutes(), 90, "the plan stays");
    stage.keys("ctrl-z");
    assert_eq!(minutes(&stage), before);
    assert!(stage.shows("phút cho các mục sau"), "{}", stage.screen());
    stage.keys("f3");
    assert!(stage.shows("min are left for what follows"), "{}", stage.screen());
}

fn minutes(stage: &Stage) -> Vec<u32> {
    let meeting = stage.meeting();
    meeting.agenda.items.iter().map(|item| meeting.minutes_of(item)).collect()
}

#[test]
fn a_bell_rings_once_and_a_flash_passes_where_they_were_chosen() {
    let mut stage = speaking();
    let limit = i64::from(stage.meeting().plan.rules.speech_minutes) * 60;
    // Off at first: nothing is told.
    stage.wait(limit + 10);
    assert_eq!(rings(&mut stage), 0);
    stage.keys("f2 ~cai dat~ enter");
    stage.keys("down down down down down down enter");
    assert_eq!(stage.notice(), "Khi hết giờ: một tiếng chuông.");
    assert_eq!(stage.model.over_time, OverTime::Bell);
    stage.keys("enter enter esc");
    assert_eq!(stage.model.over_time, OverTime::Both);
    stage.keys("enter 2 ~tth~ enter");
    rings(&mut stage);
    let mut rung = 0;
    let mut flashed = 0;
    for _ in 0..limit + 20 {
        stage.wait(1);
        rung += rings(&mut stage);
        flashed += usize::from(bienban::app::over_time::is_flashing(&stage.model));
    }
    // Once for the speech; the item has minutes left, and in the frame of the tick itself the head is as it was.
    assert_eq!((rung, flashed), (1, 2));
}

/// How often the bell was to be rung since the last look.
fn rings(stage: &mut Stage) -> usize {
    usize::from(stage.take_ring())
}

#[test]
fn nothing_is_asked_of_the_loop_while_it_is_off() {
    let mut stage = speaking();
    stage.model.over_time = OverTime::Off;
    stage.skip(30);
    stage.tell(Msg::Tick);
    assert!(!stage.model.take_effects().contains(&Effect::Ring));
}

#[test]
fn who_waits_for_a_turn_puts_a_question_without_losing_it_and_the_minutes_of_the_broken_off_turn_go_on() {
    let mut stage = speaking();
    stage.keys("2 ~tth~ enter");
    stage.wait(120);
    stage.keys("9 ~hoi xen~ enter ~tth~ enter");
    let expected = [("Trần Thị Hoa", FloorClaim::Interposed), ("Trần Thị Hoa", FloorClaim::Ordinary)];
    assert_eq!(waiting(&stage), expected.map(|(name, claim)| (name.to_owned(), claim)), "{}", stage.screen());
    // Hoa asks for ten seconds, An goes on with the two minutes that passed before.
    stage.keys("enter");
    stage.wait(10);
    stage.keys("enter");
    assert!(stage.shows("Nguyễn Văn An · lần 1"), "{}", stage.screen());
    assert!(stage.shows("Nguyễn Văn An 02:19") && stage.shows("02:19 / 05:00"), "{}", stage.screen());
    assert_eq!(waiting(&stage), [("Trần Thị Hoa".to_owned(), FloorClaim::Ordinary)]);
}

#[test]
fn what_cannot_be_used_now_is_told_so_and_not_as_what_does_not_exist() {
    let mut stage = speaking();
    stage.keys("9 ~chia lai thoi gian~ enter");
    assert_eq!(
        stage.notice(),
        "“Chia lại thời gian các mục sau” lúc này không dùng được: gõ tên khác, hoặc Esc để thôi."
    );
}

#[test]
fn who_is_absent_and_looked_for_among_the_speakers_is_told_so() {
    let mut stage = scene::opened();
    stage.keys("1 down down 3 enter 2 ~lvp~");
    let words = "Đ/c Lý Vĩnh Phát đang vắng mặt. Đến rồi thì: Esc, phím 8, chọn tên.";
    assert!(stage.shows(words), "{}", stage.screen());
    stage.keys("enter");
    assert_eq!(stage.notice(), words);
    stage.keys("esc 8 ~lvp~ enter 2 ~lvp~ enter 9 ~uu tien~ enter ~sal~ esc f3 8 ~sal~ enter 2 ~sal~ enter");
    assert_eq!(stage.notice(), "Sơn Vi Sal has left. If they are back: Esc, key 8, choose the name.");
}
