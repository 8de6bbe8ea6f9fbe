//! From wherever a hand has brought a meeting, Enter with the answers that are asked for leads to its
//! adoption; the line of the next step is always there, and no Enter is silent.

use bienban::app::form::{Form, InputKind};
use bienban::app::{Overlay, Zone};
use bienban::domain::{MeetingKind, State};
use bienban::text::Lang;
use proptest::prelude::*;
use proptest::strategy::ValueTree;

use crate::hand::{any_key, cases, runner};
use crate::scene;
use crate::stage::Stage;

/// Keys after which a meeting that is still open goes nowhere.
const ENOUGH: usize = 400;

/// A meeting of a kind in the small cell, opened.
fn opened(place: usize) -> Stage {
    let mut stage = scene::cell();
    let kind = "right ".repeat(place);
    let (before, officers) = match MeetingKind::ALL[place] {
        // Everybody is in the group that meets.
        MeetingKind::Group => (
            "3 7 1 ~1~ enter 4 ~nva, tth, ttsr, lvp, svs~ enter enter esc esc",
            "enter enter enter 1 ~nva~ enter",
        ),
        _ => ("", "1 enter"),
    };
    stage.keys(&format!("{before} enter up {kind} down enter enter enter {officers} ~tth~ enter 8"));
    assert_eq!(stage.meeting().plan.kind, MeetingKind::ALL[place]);
    assert_eq!(stage.meeting().state, State::Open, "{}", stage.screen());
    stage
}

/// Everything that a key can change, and what was said.
fn shown(stage: &Stage) -> String {
    let records = stage.model.live.as_ref().map_or(0, |live| live.records.len());
    let places: Vec<&str> = stage.model.places.iter().map(|place| place.view.id).collect();
    format!("{records} {places:?} {} {}", stage.notice(), stage.screen())
}

/// Presses Enter: something changes, or something is said.
fn enter(stage: &mut Stage) {
    // What was said before is said anew where it is said again.
    stage.model.notice = None;
    if let Some(Overlay::Form(form)) = stage.model.overlays.last_mut() {
        form.fault = None;
    }
    let before = shown(stage);
    stage.keys("enter");
    assert!(shown(stage) != before || stage.left, "Enter does nothing and says nothing:\n{before}");
}

/// The line of the next step is there, whatever the screen.
fn check_line(stage: &mut Stage) {
    stage.check_brief();
    let open = !stage.model.overlays.is_empty() || stage.model.writing.is_some();
    assert!(open || !stage.next_step().is_empty(), "no next step on:\n{}", stage.screen());
}

/// Leaves what a hand opened beside the way.
fn leave(stage: &mut Stage) {
    for _ in 0..10 {
        if stage.model.overlays.is_empty() && stage.model.writing.is_none() {
            break;
        }
        stage.keys("esc");
    }
    if stage.model.view().zone == Zone::Book || stage.model.view().zone == Zone::Record {
        stage.model.go_home();
    }
    stage.wait(2);
}

/// Counts papers: all issued, valid and for the first of those that are asked for.
fn count_papers(stage: &mut Stage, form: &Form) {
    let round = stage.meeting().elections.iter().find_map(|one| {
        one.rounds.last().filter(|round| round.count().is_none()).map(|round| round.entitled)
    });
    let all = stage.meeting().open_ballot().map(|ballot| ballot.entitled).or(round).unwrap_or(0);
    stage.keys(&"up ".repeat(form.inputs.len()));
    let is_ground = |at: usize| form.inputs[at].label.vi.starts_with('–');
    let first = (3..form.inputs.len()).find(|at| !is_ground(*at));
    for at in 0..form.inputs.len() {
        let figure = if at < 3 || Some(at) == first { all } else { 0 };
        stage.keys(&format!("ctrl-a delete ~{figure}~ enter"));
    }
}

/// Mends the field that a form asks for.
fn mend(stage: &mut Stage, form: &Form) {
    if form.name.starts_with("count-") {
        let yes = stage.meeting().open_ballot().map_or(0, |ballot| ballot.entitled);
        stage.keys(&format!("up up up ctrl-a delete ~{yes}~ enter ctrl-a delete enter ctrl-a delete enter"));
        return;
    }
    if form.name.starts_with("papers-") {
        return count_papers(stage, form);
    }
    let field = &form.inputs[form.focus];
    if matches!(field.kind, InputKind::Choice(_)) {
        stage.keys("right");
        return enter(stage);
    }
    let words = match &field.kind {
        InputKind::Person(people) | InputKind::People(people) => people[0].1.clone(),
        _ if form.name.starts_with("judge-") && form.focus == 0 => "1".to_owned(),
        // What stands there is no day: left empty.
        _ if !field.field.text().is_empty() => String::new(),
        _ => "Nội dung".to_owned(),
    };
    stage.keys("ctrl-a delete");
    stage.keys(&format!("~{words}~"));
    enter(stage);
}

/// Presses Enter, or gives the answer that is asked for.
fn answer(stage: &mut Stage) {
    let stated = stage.model.meeting().is_some_and(|meeting| !meeting.statements.is_empty());
    match stage.model.overlays.last().cloned() {
        Some(Overlay::Form(form)) if form.fault.is_some() => mend(stage, &form),
        Some(Overlay::Confirm(_)) => stage.keys("1"),
        Some(Overlay::Lines(lines)) if !lines.commands.is_empty() => stage.keys("1"),
        Some(Overlay::Picker(picker)) if picker.at.is_none() => {
            enter(stage);
            stage.keys("down enter");
        }
        Some(_) => enter(stage),
        None if stage.model.screen() == "review" && stage.next_step().starts_with("Còn ") => {
            enter(stage);
            stage.keys("1");
        }
        None if stage.model.screen() == "criticism" && stated => stage.keys("7"),
        None if stage.next_step().starts_with("Đại hội quyết định") => {
            enter(stage);
            stage.keys("8");
        }
        None if stage.next_step().starts_with("Chưa ghi kết luận") => {
            enter(stage);
            stage.keys("f5");
        }
        None => enter(stage),
    }
}

/// Whether the cell is there to vote at all: two thirds of those who may.
fn can_vote(stage: &Stage) -> bool {
    let counts = stage.counts();
    counts.entitled_present * 3 >= counts.vote_base * 2 && counts.vote_base > 0
}

fn walk(stage: &mut Stage) {
    for _ in 0..ENOUGH {
        if stage.left || stage.model.meeting().is_some_and(|meeting| meeting.state == State::Adopted) {
            return;
        }
        check_line(stage);
        answer(stage);
        crate::votes::check(stage);
    }
    panic!("after {ENOUGH} keys the meeting is still at:\n{}", stage.screen());
}

#[test]
fn every_kind_of_meeting_is_led_to_its_adoption() {
    for place in 0..MeetingKind::ALL.len() {
        walk(&mut opened(place));
    }
}

#[test]
fn from_wherever_a_hand_goes_enter_leads_on() {
    let keys = prop::collection::vec(any_key(), 25);
    let mut runner = runner();
    for number in 0..cases() as usize {
        let mut stage = opened(number % MeetingKind::ALL.len());
        for key in keys.new_tree(&mut runner).unwrap().current() {
            stage.press(key);
            crate::votes::check(&stage);
            if !stage.left && stage.model.book.cell.is_some() {
                check_line(&mut stage);
            }
        }
        stage.wait(2);
        if !stage.left {
            enter(&mut stage);
        }
        leave(&mut stage);
        stage.model.lang = Lang::Vi;
        if stage.model.meeting().is_some() && can_vote(&stage) {
            walk(&mut stage);
        }
    }
}
