//! After every act something on screen says what was recorded: every command of the chair's screen, of the
//! roll call and of the self-criticism round is tried, and whatever it asks is answered.

use bienban::app::Overlay;
use bienban::app::command::Command;
use bienban::app::form::InputKind;
use bienban::domain::Event;
use bienban::screens::TABLE;

use crate::scene;
use crate::stage::Stage;

/// The steps that were done so far, those taken back too.
fn steps(stage: &Stage) -> usize {
    stage.model.live.as_ref().map_or(0, |live| live.records.iter().filter(|one| one.event.is_step()).count())
}

/// Answers what lies on top until nothing does, a step was done, or nothing leads on.
fn answer(stage: &mut Stage, before: usize) {
    for _ in 0..24 {
        if steps(stage) > before {
            return;
        }
        let focused = |form: &bienban::app::form::Form| form.inputs[form.focus].kind.clone();
        match stage.model.overlays.last() {
            Some(Overlay::Form(form)) => match focused(form) {
                InputKind::Choice(_) => stage.keys("enter"),
                InputKind::Person(_) | InputKind::People(_) => stage.keys("ctrl-a ~lvp~ enter"),
                _ if form.name.starts_with("count-") => stage.keys("ctrl-a ~1~ enter"),
                _ if form.name.starts_with("leaving-") => stage.keys("enter"),
                _ if form.name == "opened" => stage.keys("ctrl-a ~18:55~ enter"),
                _ if form.name.starts_with("task-") && form.focus == 2 => stage.keys("ctrl-a ~20/12~ enter"),
                _ if form.focus >= 2 => stage.keys("enter"),
                _ => stage.keys("~x~ enter"),
            },
            Some(Overlay::Picker(picker)) if picker.at.is_none() => stage.keys("down enter"),
            Some(Overlay::Picker(_)) => stage.keys("enter"),
            Some(Overlay::Confirm(_) | Overlay::Lines(_)) => stage.keys("1"),
            Some(_) => stage.keys("esc"),
            None if stage.model.writing.is_some() => stage.keys("~ghi~ esc"),
            None => return,
        }
    }
}

/// A meeting in which there is something to correct: a guest, two tasks, speeches, one who waits, a remark.
fn busy() -> Stage {
    let mut stage = scene::opened();
    stage.keys("9 ~khach moi~ enter ~Mai Văn Tân~ enter ~Phó Bí thư~ enter");
    stage.keys("5 ~Sửa cầu~ enter ~lvp~ enter enter 2 ~sa ray~ enter enter 2 ~nva~ enter 2 ~tth~ enter");
    stage.keys("9 ~bieu duong~ enter enter ~lvp~ enter enter ~Làm tốt~ enter enter");
    stage
}

fn try_command(view: &'static bienban::app::View, command: &'static Command) -> Option<bool> {
    let mut stage = busy();
    if stage.model.screen() != view.id {
        stage.model.open(view.id);
        stage.keys("down down down");
    }
    // Only a turn that is to come is put off: the first one of the round is.
    if command.id == "criticism-defer" {
        stage.keys("home");
    }
    if !(command.when)(&stage.model) {
        return None;
    }
    let before = steps(&stage);
    stage.model.notice = None;
    (command.run)(&mut stage.model);
    stage.settle();
    answer(&mut stage, before);
    (steps(&stage) > before).then(|| !stage.notice().is_empty())
}

#[test]
fn every_act_is_said_on_screen() {
    let mut acted = Vec::new();
    for id in ["chair", "roll-call", "criticism"] {
        let view = TABLE.views.iter().copied().find(|view| view.id == id).unwrap();
        for command in view.commands.iter().copied().flatten() {
            match try_command(view, command) {
                Some(said) => {
                    assert!(said, "{}: nothing on screen says what was recorded", command.id);
                    acted.push(command.id);
                }
                None => continue,
            }
        }
    }
    for id in [
        "chair-task",
        "chair-mend-task",
        "chair-drop-task",
        "chair-guest",
        "chair-mend-guest",
        "chair-drop-guest",
        "chair-wrong-speaker",
        "chair-officers",
        "chair-late",
        "roll-unexcused",
        "roll-everyone-online",
        "criticism-state",
        "criticism-defer",
    ] {
        assert!(acted.contains(&id), "{id} did nothing: {acted:?}");
    }
    assert!(acted.len() > 25, "{acted:?}");
}

#[test]
fn a_draft_is_no_act() {
    let mut stage = busy();
    let before = steps(&stage);
    stage.model.perform(Ok(vec![Event::Draft { field: "item-1".into(), text: "x".into() }]));
    assert_eq!(steps(&stage), before);
}

#[test]
fn what_was_recorded_says_of_whom_and_of_what_before_the_opening() {
    let mut stage = scene::prepared();
    assert_eq!(stage.notice(), "Đã chọn: chủ trì Nguyễn Văn An, thư ký Trần Thị Hoa.");
    stage.keys("esc enter home down 3");
    assert_eq!(stage.notice(), "Chuyển mục “Cử thư ký” thành mục 3.");
    stage.keys("ctrl-z f3 home down 3");
    assert_eq!(stage.notice(), "Item moved: “Minute-taker”, now item 3.");
    stage.keys("1 enter enter");
    assert_eq!(stage.notice(), "Named: chair Nguyễn Văn An, minute-taker Trần Thị Hoa.");
}

#[test]
fn what_was_recorded_says_of_whom_and_of_what_in_the_meeting() {
    let mut stage = scene::opened();
    stage.keys("1 down down 2 ~đi học~ enter down 3 enter");
    assert_eq!(
        stage.notice(),
        "Công bố kết quả điểm danh: có mặt 3/5 (60%); vắng 2: có lý do 1 (Phát), không lý do 1 (Sal)."
    );
    stage.keys("4 ~Nêu lý do cuộc họp~ esc");
    assert_eq!(stage.notice(), "Ghi nội dung mục “Lý do, khách mời”.");
    stage.keys("9 ~diem nghi quyet~ enter ~Sửa cầu trước tháng 5~ enter enter");
    assert_eq!(stage.notice(), "Nghị quyết, điểm 1: Sửa cầu trước tháng 5.");
    stage.keys("9 ~muc bat ky~ enter ~ket luan~ enter 4 ~Thống nhất sửa cầu~ esc");
    assert_eq!(stage.notice(), "Ghi kết luận mục “Kết luận, nghị quyết”: Thống nhất sửa cầu.");
    assert!(stage.shows("Nghị quyết, điểm 1: Sửa cầu trước tháng 5"), "{}", stage.screen());
    stage.keys("f3 2 ~hoa~ enter");
    assert_eq!(stage.notice(), "Trần Thị Hoa has the floor.");
    assert!(stage.shows("Resolution, point 1: Sửa cầu trước tháng 5"), "{}", stage.screen());
}
