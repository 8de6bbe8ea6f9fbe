//! Every screen as people see it. The main screen in its three sizes and both languages, all others
//! at 80x24; a change is looked at before it is accepted (`cargo insta review`, or INSTA_UPDATE=always).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../stage/mod.rs"]
mod stage;

mod called;
mod columns;
mod facts;
mod giving_way;
mod grammar;
mod guidance;
mod keys;
mod looked_at;
mod one_word;
mod pages;
mod papers;
mod pictures;
mod safety;
#[allow(dead_code)]
#[path = "../journey/scene.rs"]
mod scene;
mod score;
mod search;
mod signs;
mod smallest;
mod timeline;
mod told;
mod transfers;
mod wall;
mod words;
mod wrapped;

use bienban::screens::SCREENS;
use stage::Stage;

/// A screen by its name, with something to show.
fn on_screen(id: &str) -> Stage {
    let view = SCREENS.iter().map(|screen| screen.view).find(|view| view.id == id).unwrap();
    Stage::on_screen(view)
}

/// Compares the screen with the one that was accepted under this name.
fn accepted(name: &str, stage: &Stage) {
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, stage.screen());
    });
}

/// The practice meeting in its discussion: one speech ended, one running, two waiting.
fn discussion() -> Stage {
    let mut stage = Stage::practice();
    stage.follow_to("roll_call");
    stage.keys("enter down down 2 enter end 1 enter");
    stage.follow_to("discussion");
    stage.keys("2 ~ksp~ enter 4 ~Nhất trí với báo cáo; đề nghị sửa cầu kênh 3 trước mùa mưa.~ esc");
    stage.skip(2);
    stage.keys("enter 2 ~lvn~ enter 2 ~ttsr~ enter 2 ~ksp~ enter");
    stage.skip(1);
    stage
}

/// The main screen at a size in both languages.
fn main_screen(name: &str, columns: u16, rows: u16) {
    let mut stage = discussion();
    stage.resize(columns, rows);
    accepted(&format!("chair-{name}-vi"), &stage);
    stage.keys("f3");
    stage.model.notice = None;
    accepted(&format!("chair-{name}-en"), &stage);
}

#[test]
fn main_screen_small() {
    main_screen("40x10", 40, 10);
}

#[test]
fn main_screen_usual() {
    main_screen("80x24", 80, 24);
}

#[test]
fn main_screen_wide() {
    main_screen("120x40", 120, 40);
}

#[test]
fn main_screen_in_other_states() {
    let mut stage = Stage::practice();
    stage.follow_to("opening");
    accepted("chair-opening", &stage);
    let mut stage = discussion();
    stage.keys("tab");
    accepted("chair-agenda", &stage);
    stage.keys("tab 4");
    accepted("chair-writing-sample", &stage);
    stage.keys("~Đề nghị phát quang tuyến đường~ enter ~và thắp sáng đường quê.~");
    accepted("chair-writing", &stage);
    stage.keys("esc 9 ~tam dung~ enter");
    accepted("chair-suspended", &stage);
}

#[test]
fn first_start_and_home() {
    let stage = Stage::start();
    accepted("home-first-start", &stage);
    let stage = Stage::practice();
    accepted("home-practice", &stage);
    let mut stage = Stage::practice();
    stage.keys("6 7");
    accepted("setup", &stage);
    stage.keys("~Ấp Thử~ enter ~Đảng bộ xã Thử~ enter ~Xã Thử~ enter");
    accepted("home-own", &stage);
}

#[test]
fn home_while_a_meeting_is_prepared() {
    let mut stage = Stage::practice();
    stage.keys("enter ~05/12/2026~ enter enter enter enter esc end up up up up enter esc");
    stage.model.notice = None;
    accepted("home-preparing", &stage);
    stage.resize(40, 10);
    accepted("home-preparing-40x10", &stage);
    stage.resize(120, 40);
    accepted("home-preparing-120x40-vi", &stage);
    stage.keys("f3");
    stage.model.notice = None;
    accepted("home-preparing-120x40-en", &stage);
}

#[test]
fn members() {
    let mut stage = Stage::practice();
    stage.keys("3");
    accepted("members", &stage);
    stage.keys("1");
    accepted("members-add", &stage);
    stage.keys("esc 3");
    accepted("members-standing", &stage);
    stage.keys("esc 5");
    accepted("members-import", &stage);
    stage.bring("ds.csv", "Họ và tên,Ngày sinh\nNguyễn Văn An,30/02/1970\n,01/01/1980\n");
    stage.keys("~ds.csv~ enter");
    accepted("members-import-faults", &stage);
    stage.keys("esc 5");
    let rows =
        "STT\tHọ và tên\tNăm sinh\tQuê quán\n1\tKim Sô Ny\t1985\tXã Mẫu\n2\tLâm Mỹ Xuân\t2/1990\tXã Mẫu";
    stage.tell(bienban::app::Msg::Paste(rows.into()));
    accepted("members-pasted", &stage);
    stage.keys("enter");
    accepted("members-preview", &stage);
}

#[test]
fn preparing() {
    let mut stage = Stage::practice();
    stage.keys("enter");
    accepted("prepare-new", &stage);
    stage.keys("enter enter enter");
    accepted("prepare", &stage);
    stage.keys("1");
    accepted("prepare-officers", &stage);
    stage.keys("enter enter end enter");
    accepted("prepare-checklist", &stage);
}

#[test]
fn roll_call() {
    let mut stage = Stage::practice();
    stage.follow_to("roll_call");
    stage.keys("enter down 2");
    accepted("roll-call-excuse", &stage);
    stage.keys("enter 3 4 down 5 3");
    accepted("roll-call", &stage);
}

#[test]
fn speakers_votes_tasks() {
    let mut stage = discussion();
    stage.keys("2 ~tha~");
    accepted("speakers", &stage);
    stage.keys("esc 3 ~Sửa cầu kênh 3~ enter");
    accepted("ballot-question", &stage);
    stage.keys("left left");
    accepted("ballot-secret", &stage);
    stage.keys("right right enter");
    accepted("ballot-count", &stage);
    stage.keys("2 ~99~ enter enter enter");
    accepted("ballot-too-many", &stage);
    stage.keys("esc 5");
    accepted("task", &stage);
    stage.keys("esc 9");
    accepted("other-menu", &stage);
    stage.keys("esc 8");
    accepted("late", &stage);
}

#[test]
fn what_is_missing_is_said_and_no_key_is_dead() {
    let mut stage = scene::opened();
    stage.keys("3 ~Sửa cầu~ enter enter enter enter enter");
    accepted("ballot-nothing", &stage);
    stage.keys("esc esc 0 enter");
    accepted("leave-asked", &stage);
}

#[test]
fn review_and_criticism() {
    let mut stage = Stage::practice();
    stage.follow_to("last_month");
    stage.keys("enter 1");
    accepted("review", &stage);
    stage.follow_to("self_criticism");
    stage.keys("enter");
    accepted("criticism", &stage);
    stage.keys("2");
    accepted("criticism-statement", &stage);
    stage.keys("esc 3");
    accepted("criticism-remark", &stage);
    stage.keys("esc 9 ~tu soi~ enter");
    accepted("criticism-lists", &stage);
    stage.keys("down down enter");
    accepted("criticism-list", &stage);
}

#[test]
fn scoring_and_adoption() {
    let mut stage = Stage::practice();
    stage.follow_to("scoring");
    stage.keys("enter");
    accepted("scoring", &stage);
    stage.keys("enter");
    accepted("scoring-judge", &stage);
    stage.follow_to("adoption");
    stage.keys("enter");
    accepted("read-back", &stage);
    stage.follow(|stage| matches!(stage.model.overlays.last(), Some(bienban::app::Overlay::Confirm(_))));
    accepted("adopt-confirm", &stage);
    stage.follow_to_adoption();
    assert_eq!(stage.model.adopted_hash.as_ref().map(String::len), Some(64));
    accepted("adopted", &stage);
}

#[test]
fn participation() {
    let mut stage = Stage::practice();
    stage.keys("4");
    accepted("participation", &stage);
    stage.keys("enter");
    accepted("member-page", &stage);
    stage.keys("esc 1");
    accepted("participation-periods", &stage);
    stage.keys("end enter");
    accepted("participation-period", &stage);
}

#[test]
fn help_finder_and_steps() {
    let mut stage = discussion();
    stage.keys("f1");
    accepted("help", &stage);
    stage.keys("f1");
    accepted("card-chair", &stage);
    stage.keys("esc f2");
    accepted("finder", &stage);
    stage.keys("esc ctrl-z f4");
    accepted("steps", &stage);
    stage.keys("esc f11");
    accepted("shorthand", &stage);
    stage.keys("2");
    accepted("shorthand-change", &stage);
    stage.keys("esc esc 4 f5");
    accepted("chair-sentences", &stage);
}

#[test]
fn a_terminal_that_is_too_small_says_so() {
    let mut stage = discussion();
    stage.resize(30, 8);
    accepted("too-small", &stage);
}
