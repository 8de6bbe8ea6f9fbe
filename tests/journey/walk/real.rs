//! In a real meeting Enter says what is due, asks at the row that is due, and finds the way on again.

use bienban::app::Overlay;
use bienban::domain::{ItemId, State, TaskState};

use crate::scene;
use crate::stage::Stage;

/// The number of the item under way, as the screen counts.
fn item(stage: &Stage) -> usize {
    let agenda = &stage.meeting().agenda;
    agenda.place(agenda.current.unwrap()).unwrap() + 1
}

/// Goes to an item by the list of key 9.
fn go_to(stage: &mut Stage, title: &str) {
    stage.keys(&format!("9 ~muc bat ky~ enter ~{title}~ enter"));
}

/// A second meeting of the cell, which has tasks of the first to judge, on its list of them.
fn reviewing() -> Stage {
    let mut stage = scene::before_adoption();
    stage.keys("esc 3");
    go_to(&mut stage, "phan cong");
    for what in ["Sơn lại hội trường", "Trồng cây đường tổ 2"] {
        stage.keys(&format!("5 ~{what}~ enter ~lvp~ enter enter"));
    }
    go_to(&mut stage, "thong qua bien ban");
    stage.keys("enter enter 1");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
    stage.keys("esc enter enter enter enter 1 enter ~tth~ enter 8 1");
    go_to(&mut stage, "thang truoc");
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "review", "{}", stage.screen());
    stage
}

fn judged(stage: &Stage) -> Vec<(TaskState, &str)> {
    stage.meeting().carried.iter().map(|task| (task.state, task.note.as_str())).collect()
}

#[test]
fn enter_goes_to_the_first_task_that_is_not_judged_and_asks() {
    let mut stage = reviewing();
    assert_eq!(stage.next_step(), "Còn 3 việc chưa đánh giá: chọn việc rồi nhấn 1, 2 hoặc 3");
    stage.keys("1 down enter");
    assert_eq!(stage.model.place().at, 1);
    assert_eq!(
        stage.notice(),
        "Việc 2, “Sơn lại hội trường”, làm đến đâu? Nhấn 1: đã xong, 2: đang làm, 3: chưa làm."
    );
    assert_eq!(
        judged(&stage),
        [(TaskState::Done, ""), (TaskState::Given, ""), (TaskState::Given, "")],
        "Enter judges nothing"
    );
    stage.keys("2 1");
    assert_eq!(stage.next_step(), "Enter: đã đánh giá đủ, quay lại cuộc họp");
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "chair");
}

#[test]
fn not_done_asks_the_reason_of_that_very_row() {
    let mut stage = reviewing();
    stage.keys("down 3");
    assert!(stage.shows("Chưa làm: vì sao?") && stage.shows("Sơn lại hội trường"), "{}", stage.screen());
    stage.keys("~Chưa có sơn~ enter");
    let reviewed = (TaskState::NotDone, "Chưa có sơn");
    assert_eq!(judged(&stage), [(TaskState::Given, ""), reviewed, (TaskState::Given, "")]);
    assert_eq!(stage.model.place().at, 2, "the next row is chosen once the answer is given");
    stage.keys("3 esc");
    assert_eq!(judged(&stage)[2], (TaskState::Given, ""), "without an answer nothing is judged");
    stage.keys("3 enter up 4 ~, đã đặt mua~ enter");
    assert_eq!(judged(&stage)[2], (TaskState::NotDone, ""));
    assert_eq!(judged(&stage)[1], (TaskState::NotDone, "Chưa có sơn, đã đặt mua"));
    stage.keys("ctrl-z ctrl-z ctrl-z");
    assert_eq!(judged(&stage)[1], (TaskState::Given, ""), "state and reason are one act");
}

#[test]
fn enter_returns_to_the_item_from_which_the_meeting_went_back() {
    let mut stage = scene::opened();
    stage.keys("7 7 7 7 7 7");
    assert_eq!(item(&stage), 7);
    go_to(&mut stage, "dang phi");
    assert_eq!(item(&stage), 4);
    assert_eq!(
        stage.next_step(),
        "Enter: xong mục này, trở lại mục 7. Nhiệm vụ tháng tới",
        "{}",
        stage.screen()
    );
    stage.keys("enter");
    assert_eq!(item(&stage), 7);
    stage.keys("enter");
    assert_eq!(item(&stage), 8, "and on from there");
}

#[test]
fn after_going_back_from_the_last_item_there_is_a_way_on() {
    let mut stage = scene::opened();
    stage.keys("7 7 7 7 7 7 7 7 7 7 7 7 7");
    assert_eq!(item(&stage), 14);
    go_to(&mut stage, "dang phi");
    assert!(stage.screen().contains("7 Mục sau") && stage.shows("trở lại mục 14"), "{}", stage.screen());
    stage.keys("7");
    assert_eq!((item(&stage), stage.meeting().state), (14, State::Closing));
    // One that was jumped over is not passed on the way back.
    let mut stage = scene::opened();
    go_to(&mut stage, "cham diem");
    go_to(&mut stage, "nhiem vu thang toi");
    let way: Vec<usize> = (0..6)
        .map(|_| {
            stage.keys("7");
            item(&stage)
        })
        .collect();
    assert_eq!(way, [8, 9, 10, 11, 12, 13]);
}

#[test]
fn at_the_conclusion_enter_shows_the_offer_and_keys_take_it_or_write() {
    let mut stage = scene::opened();
    go_to(&mut stage, "ket luan");
    let item = stage.meeting().agenda.current.unwrap();
    assert_eq!(stage.next_step(), "Chưa ghi kết luận của chủ trì: 4 tự ghi, F5 ghi câu gợi ý");
    stage.keys("enter enter");
    assert_eq!(
        stage.notice(),
        "Chưa ghi kết luận của chủ trì. Câu gợi ý: “Thống nhất các nội dung đã thảo luận tại cuộc họp.” \
         F5: ghi câu này; 4: tự ghi; 7: sang mục sau, không ghi."
    );
    assert!(stage.model.writing.is_none() && stage.meeting().conclusions.is_empty());
    stage.keys("f5");
    let offered = "Thống nhất các nội dung đã thảo luận tại cuộc họp.";
    assert_eq!(stage.meeting().conclusions.get(&item).unwrap(), offered);
    assert_eq!(stage.notice(), format!("Đã ghi kết luận: {offered}"));
    assert_eq!(stage.next_step(), "Enter: ghi điểm đầu tiên của nghị quyết; không ra thì 7 sang mục sau");
    stage.keys("ctrl-z 4 ~Giao chi ủy thực hiện.~ enter enter");
    assert!(stage.model.writing.is_none(), "Enter on the empty line ends it:\n{}", stage.screen());
    assert_eq!(stage.meeting().conclusions.get(&item).unwrap(), "Giao chi ủy thực hiện.");
    assert_eq!(stage.notice(), "Ghi kết luận mục “Kết luận, nghị quyết”: Giao chi ủy thực hiện.");
    stage.keys("4 enter enter");
    assert!(stage.model.writing.is_none());
    assert_eq!(stage.notice(), "Không ghi thêm gì.");
}

#[test]
fn the_round_goes_on_to_whose_turn_it_is_and_ends_of_itself() {
    let mut stage = scene::opened();
    go_to(&mut stage, "tu phe binh");
    // Fifteen minutes hold three turns. From the last page Enter leads to the first of them.
    stage.keys("6 end");
    let mut names = Vec::new();
    for _ in 0..3 {
        stage.keys("enter");
        names.push(stage.meeting().statements.len());
        stage.keys("~Làm tốt~ enter enter enter enter enter");
    }
    assert_eq!((names, stage.meeting().statements.len()), (vec![0, 1, 2], 3));
    assert_eq!(stage.next_step(), "Enter: hết lượt tự phê bình, quay lại cuộc họp");
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "chair");
}

#[test]
fn who_waits_and_has_left_does_not_hold_up_the_others() {
    let mut stage = scene::opened();
    stage.keys("2 ~ttsr~ enter 2 ~lvp~ enter 2 ~tth~ enter");
    // As a journal of before has it: who was marked as absent stayed on the list.
    let phat = bienban::domain::MemberId(4);
    let absent = stage.meeting().mark(phat, bienban::domain::Presence::Unexcused).unwrap();
    stage.model.perform(Ok(vec![bienban::domain::Event::Attendance(absent)]));
    assert_eq!(stage.next_step(), "Enter: đ/c Lý Vĩnh Phát không còn ở đây, bớt khỏi danh sách chờ");
    stage.keys("enter");
    assert_eq!(stage.next_step(), "Enter: đ/c Thạch Thị Sa Rây phát biểu xong, mời đ/c Trần Thị Hoa");
}

#[test]
fn a_screen_of_a_suspended_meeting_leads_on_and_questions_are_not_silent() {
    let mut stage = scene::opened();
    for screen in ["roll-call", "criticism", "scoring", "read-back", "review"] {
        stage.model.open(screen);
        stage.keys("f2 ~tam dung cuoc hop~ enter");
        assert_eq!(stage.meeting().state, State::Suspended, "{}", stage.screen());
        stage.model.open(screen);
        assert_eq!(stage.next_step(), "Enter: họp tiếp", "{screen}");
        stage.keys("enter");
        assert_eq!(stage.meeting().state, State::Open);
    }
    stage.jump(30);
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Lines(_))));
    stage.keys("enter");
    assert_eq!(stage.notice(), "Hãy trả lời bằng một phím trong các phím 1, 2, 3, 4; chưa trả lời thì Esc.");
}

#[test]
fn an_agenda_without_its_last_item_still_leads_to_adoption() {
    let mut stage = scene::prepared();
    for _ in 0..13 {
        stage.keys("home 6");
    }
    // A new item stands before the adoption, wherever the cursor is.
    stage.keys("home down 5 ~Việc khác~ enter enter home down 6 8");
    assert_eq!(stage.meeting().agenda.items.len(), 1, "{}", stage.screen());
    assert_eq!(stage.meeting().agenda.get(ItemId(1)), None);
    assert_eq!(stage.next_step(), "Enter: đọc lại và thông qua biên bản");
}
