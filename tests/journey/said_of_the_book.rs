//! After every act of the screens of the book something says what was recorded: every command of theirs is
//! tried, and whatever it asks is answered.

use bienban::app::command::Command;
use bienban::app::form::InputKind;
use bienban::app::{Overlay, View, Zone};
use bienban::screens::TABLE;

use crate::scene;
use crate::stage::Stage;

/// All that an act can change outside of what is on the screen; of a meeting only where one is prepared, for
/// taking one up is no act.
fn kept(stage: &Stage) -> String {
    let model = &stage.model;
    let prepares = model.live.as_ref().filter(|_| model.view().zone == Zone::Preparing);
    let steps = prepares.map_or(0, |live| live.records.iter().filter(|one| one.event.is_step()).count());
    format!("{:?} {:?} {steps} {:?}", model.book.cell, model.book.meetings, model.formats)
}

fn answer(stage: &mut Stage, before: &str) {
    for _ in 0..24 {
        if kept(stage) != before {
            return;
        }
        match stage.model.overlays.last() {
            Some(Overlay::Form(form)) => {
                let (name, at) = (form.name.clone(), form.focus);
                match (form.inputs[at].kind.clone(), name.as_str()) {
                    (InputKind::Choice(_), _) => stage.keys("right enter"),
                    (InputKind::Person(_) | InputKind::People(_), _) => stage.keys("ctrl-a ~lvp~ enter"),
                    (_, "setup") => stage.keys("ctrl-a ~Ấp Mới~ enter"),
                    (_, "new" | "day") if at < 3 => stage.keys("enter"),
                    (_, "shorthand") => stage.keys(["ctrl-a ~xq~ enter", "ctrl-a ~xã quán~ enter"][at]),
                    (_, "term") => stage.keys(["ctrl-a ~01/06/2025~ enter", "ctrl-a ~4~ enter"][at]),
                    (_, "item-change-1" | "item-add") if at == 1 => stage.keys("ctrl-a ~7~ enter"),
                    _ if form_is_of_life(&name) && at > 0 => stage.keys("enter"),
                    _ if name.starts_with("standing-") || name.starts_with("role-") => stage.keys("enter"),
                    _ => stage.keys("ctrl-a ~xq~ enter"),
                }
            }
            Some(Overlay::Picker(_)) => stage.keys("down enter"),
            Some(Overlay::Confirm(_) | Overlay::Lines(_)) => stage.keys("1"),
            Some(_) => stage.keys("esc"),
            None => return,
        }
    }
}

fn form_is_of_life(name: &str) -> bool {
    name.starts_with("member-")
}

/// Whether a command did anything, and what was then said.
fn try_command(view: &'static View, command: &'static Command) -> Option<String> {
    let mut stage = scene::prepared();
    if stage.model.screen() != view.id {
        stage.keys("esc");
        // What was prepared is put aside, so that leaving it is not taken for an act.
        stage.model.live = None;
        if view.id != "home" {
            stage.model.open(view.id);
        }
    }
    if !(command.when)(&stage.model) {
        return None;
    }
    let before = kept(&stage);
    stage.model.notice = None;
    (command.run)(&mut stage.model);
    stage.settle();
    answer(&mut stage, &before);
    let own = !stage.model.book.practice;
    let taken_up = command.id == "home-meeting";
    (own && !taken_up && kept(&stage) != before).then(|| stage.notice().to_owned())
}

#[test]
fn every_act_of_the_book_is_said_on_screen() {
    let mut acted = Vec::new();
    let mut silent = Vec::new();
    for id in ["home", "members", "planned", "prepare", "shorthand", "settings", "past"] {
        let view = TABLE.views.iter().copied().find(|view| view.id == id).unwrap();
        for command in view.commands.iter().copied().flatten() {
            match try_command(view, command) {
                Some(said) if said.is_empty() => silent.push(command.id),
                Some(_) => acted.push(command.id),
                None => continue,
            }
        }
    }
    assert!(silent.is_empty(), "nothing on screen says what was recorded: {silent:?}");
    for id in [
        "home-setup",
        "home-term",
        "members-add",
        "members-correct",
        "members-standing",
        "members-role",
        "planned-new",
        "prepare-officers",
        "prepare-move-down",
        "prepare-drop",
        "prepare-move-day",
        "prepare-open",
        "prepare-cancel",
        "shorthand-add",
    ] {
        assert!(acted.contains(&id), "{id} did nothing: {acted:?}");
    }
}

#[test]
fn the_right_time_and_the_end_of_the_round_are_said() {
    let mut stage = scene::opened();
    stage.keys("9 ~gio dung~ enter enter ctrl-a ~19:30~ enter");
    assert!(stage.notice().starts_with("Đã ghi giờ đúng: 19:30 ngày 03/12/2026."), "{}", stage.notice());
    let mut stage = scene::opened();
    stage.keys("9 ~muc bat ky~ enter ~tu phe binh~ enter enter 7");
    let said =
        "Xong phần tự phê bình và phê bình: không có ai tự phê bình. Để kỳ sau: tự phê bình (An, Hoa, Rây).";
    assert_eq!(stage.notice(), said);
    // Enter does not lead into the round again.
    assert_eq!(stage.next_step(), "Enter: xong mục này, sang mục 11. Phân công nhiệm vụ");
    stage.keys("6 2 ~Làm tốt~ enter enter enter enter enter 7");
    let said =
        "Xong phần tự phê bình và phê bình: 1 đồng chí đã tự phê bình. Để kỳ sau: tự phê bình (Hoa, Rây).";
    assert_eq!(stage.notice(), said);
}

#[test]
fn a_round_in_which_every_turn_was_put_off_does_not_begin_again() {
    let mut stage = scene::opened();
    stage.keys("9 ~muc bat ky~ enter ~tu phe binh~ enter enter");
    for _ in 0..5 {
        stage.keys("8");
    }
    assert_eq!(stage.next_step(), "Enter: hết lượt tự phê bình, quay lại cuộc họp", "{}", stage.screen());
    stage.keys("enter");
    assert_eq!(stage.next_step(), "Enter: xong mục này, sang mục 11. Phân công nhiệm vụ");
}

#[test]
fn back_at_an_earlier_item_only_what_is_not_done_lies_ahead() {
    let mut stage = scene::opened();
    // Where the agenda stands beside it nothing of it is said again.
    stage.resize(99, 40);
    stage.keys("7 7 7 7 7 7 9 ~muc bat ky~ enter ~dang phi~ enter");
    let screen = stage.screen();
    let ahead = screen.lines().find(|line| line.contains("SẮP TỚI")).expect("ahead");
    assert!(ahead.contains("SẮP TỚI  7 Nhiệm vụ tháng tới"), "{ahead}");
    stage.resize(120, 40);
    assert!(!stage.shows("SẮP TỚI"), "{}", stage.screen());
}
