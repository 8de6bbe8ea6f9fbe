//! Votes of every purpose: the rule that is chosen beforehand, the base, the item it is filed under.

mod cases;
mod discipline;
mod election;
mod figures;
mod filed;
mod named;
mod own;
mod postponed;
mod reserved;
mod secret;
mod ways;

use bienban::app::Overlay;
use bienban::app::form::{Form, InputKind};
use bienban::domain::{Event, MeetingKind, MemberId, Presence};

use crate::scene;
use crate::stage::Stage;

/// Given names, each once.
const NAMES: [&str; 28] = [
    "An", "Hoa", "Bình", "Cường", "Dung", "Đào", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nam", "Oanh",
    "Phúc", "Quang", "Rây", "Sơn", "Thu", "Uyên", "Vinh", "Xuân", "Yến", "Bảo", "Châu", "Duy", "Hùng",
    "Kiên", "Linh",
];

/// A meeting of a kind, opened in a cell of so many official members, all of them here.
fn opened(kind: MeetingKind, members: usize) -> Stage {
    // Of a committee's meeting nobody else is summoned.
    let office = if kind == MeetingKind::Committee { "Chi ủy viên" } else { "" };
    // Everybody is in the group that meets.
    let group = if kind == MeetingKind::Group { "1" } else { "" };
    let row =
        |name: &&str| format!("Trần Văn {name},05/03/1970,03/02/1995,Kinh,chính thức,{office},{group}\n");
    let rows: String = NAMES.iter().take(members).map(row).collect();
    let mut stage = scene::named();
    stage.bring("ds.csv", &format!("Họ và tên,Ngày sinh,Ngày vào Đảng,Dân tộc,Diện,Chức vụ,Tổ đảng\n{rows}"));
    stage.keys("3 5 ~ds.csv~ enter 1 esc enter up");
    for _ in MeetingKind::ALL.iter().take_while(|other| **other != kind) {
        stage.keys("right");
    }
    stage.keys("down enter enter enter");
    assert_eq!(stage.meeting().plan.kind, kind, "{}", stage.screen());
    if kind == MeetingKind::Group {
        stage.keys("enter enter enter");
    }
    stage.keys("1 ~tva~ enter ~tvh~ enter 8");
    assert!(stage.model.is_open(), "{}", stage.screen());
    stage
}

/// Goes to the item of a step; the roll is called by then.
fn go_to(stage: &mut Stage, step: &str) {
    let item = stage.meeting().agenda.step(step).unwrap_or_else(|| panic!("no {step}")).id;
    let events = stage.meeting().go_to(item);
    stage.model.perform(events);
    if stage.meeting().roll_called().is_none() {
        let event = stage.meeting().announce().map(|event| vec![Event::Attendance(event)]);
        stage.model.perform(event);
    }
    stage.settle();
}

/// Marks so many members absent, from the end of the roll.
fn absent(stage: &mut Stage, number: usize) {
    let last: Vec<MemberId> = stage.meeting().roll.iter().rev().take(number).map(|one| one.id).collect();
    for member in last {
        let event =
            stage.meeting().mark(member, Presence::Unexcused).map(|event| vec![Event::Attendance(event)]);
        stage.model.perform(event);
    }
    stage.settle();
}

/// The form on top.
fn form(stage: &Stage) -> &Form {
    match stage.model.overlays.last() {
        Some(Overlay::Form(form)) => form,
        other => panic!("no form but {other:?}\n{}", stage.screen()),
    }
}

/// Chooses a rule of the form on top by its words.
fn choose_rule(stage: &mut Stage, words: &str) {
    for _ in 0..20 {
        if chosen(stage) == words {
            return;
        }
        stage.keys("right");
    }
    panic!("no rule {words}\n{}", stage.screen());
}

/// The rule that is chosen in the form on top.
fn chosen(stage: &Stage) -> &str {
    let inputs = &form(stage).inputs;
    let choice = inputs.iter().find_map(|input| match &input.kind {
        InputKind::Choice(choices) => Some(choices[input.at].vi.as_str()),
        _ => None,
    });
    choice.expect("a choice")
}

/// An election begun by Enter is left by the key that the step names, as if it had not been begun.
pub fn left_again(stage: &mut Stage) {
    stage.keys("enter");
    assert_eq!(stage.next_step(), "Enter: giới thiệu người để bầu phó bí thư; không bầu thì 8");
    stage.keys("8");
    assert_eq!(stage.notice(), "Thôi, không bầu phó bí thư.");
    assert_eq!(stage.meeting().elections.len(), 2, "{}", stage.screen());
    assert!(stage.next_step().starts_with("Enter: bầu phó bí thư"), "{}", stage.next_step());
}
