//! All eight lessons, walked by the keys of their own words.

use bienban::text::Lang;

use super::{down_to, shown, take, ticked, until_ready};
use crate::stage::Stage;

/// Presses the keys of each step, which ticks it and no other one; the lesson is then learnt.
fn walk(stage: &mut Stage, learnt: usize, steps: &[&dyn Fn(&mut Stage)]) {
    assert_eq!(steps.len(), shown(stage).lesson.steps.len());
    assert!(!shown(stage).waits, "{}", stage.screen());
    for (at, step) in steps.iter().enumerate() {
        assert_eq!(ticked(stage), (at, learnt), "before step {}:\n{}", at + 1, stage.screen());
        let present = format!("► {}. ", at + 1);
        assert!(stage.shows(&present) || stage.model.notice.is_some(), "{present}:\n{}", stage.screen());
        step(stage);
    }
    assert_eq!(ticked(stage), (steps.len(), learnt + 1), "after the last step:\n{}", stage.screen());
}

fn keys(script: &'static str) -> impl Fn(&mut Stage) {
    move |stage| stage.keys(script)
}

fn learn_all(lang: Lang, (columns, rows): (u16, u16)) -> Stage {
    let mut stage = Stage::start();
    stage.model.lang = lang;
    stage.resize(columns, rows);
    // From the empty book the practice book is opened, with the list of lessons.
    take(&mut stage, 1);
    assert!(stage.model.book.practice);
    let find = move |stage: &mut Stage| match lang {
        Lang::Vi => stage.keys("f2 ~bien ban da luu~ enter"),
        Lang::En => stage.keys("f2 ~past minutes~ enter"),
    };
    walk(&mut stage, 0, &[&keys("~Nghị quyết chi bộ~ enter"), &find, &keys("esc")]);

    take(&mut stage, 2);
    assert!(shown(&stage).waits);
    until_ready(&mut stage);
    walk(&mut stage, 1, &[&keys("1 enter ~phia~ enter"), &keys("end ~ ~"), &keys("8")]);
    assert_eq!(stage.meeting().name(stage.meeting().plan.minute_taker.unwrap()), "Kim Sô Phia");

    take(&mut stage, 3);
    let to_row = |stage: &mut Stage| {
        stage.keys("1");
        down_to(stage, "Lê Văn Năm");
    };
    walk(&mut stage, 2, &[&to_row, &keys("2 ~đi công tác~ enter"), &keys("enter")]);

    take(&mut stage, 4);
    walk(&mut stage, 3, &[&keys("2 ~tri~ enter"), &keys("~nhất trí với dự thảo~ esc"), &keys("enter")]);

    take(&mut stage, 5);
    let count = |stage: &mut Stage| {
        let all = stage.meeting().open_ballot().unwrap().entitled;
        stage.keys(&format!("2 ~{}~ enter ~1~ enter enter", all - 1));
    };
    walk(&mut stage, 4, &[&keys("3 ~Mua loa mới cho ấp~ enter enter"), &count]);

    take(&mut stage, 6);
    let state = |stage: &mut Stage| {
        stage.keys("6 t r i enter 2 ~Làm tốt việc được giao~ enter enter enter enter enter");
    };
    walk(&mut stage, 5, &[&keys("5 ~Dọn hội trường~ enter ~tri~ enter enter"), &state, &keys("7")]);

    take(&mut stage, 7);
    until_ready(&mut stage);
    walk(
        &mut stage,
        6,
        &[&keys("enter enter ~2~ enter ~còn nói dài~ enter"), &propose, &keys("3 enter enter enter"), &adopt],
    );

    stage.keys("esc");
    take(&mut stage, 8);
    walk(&mut stage, 7, &[&keys("2"), &keys("down enter"), &keys("1")]);
    stage
}

/// Enter until every criterion is judged, then the committee proposes.
fn propose(stage: &mut Stage) {
    let judging = |stage: &Stage| {
        let step = stage.next_step();
        step.starts_with("Enter: chấm tiêu chí") || step.starts_with("Enter: judge criterion")
    };
    for _ in 0..60 {
        if stage.model.overlays.is_empty() && !judging(stage) {
            break;
        }
        stage.keys("enter");
    }
    stage.keys("2");
    while !stage.model.overlays.is_empty() {
        stage.keys("enter");
    }
}

fn adopt(stage: &mut Stage) {
    stage.follow_to_adoption();
}

#[test]
fn each_lesson_is_ticked_step_by_step_by_the_keys_of_its_words() {
    for lang in [Lang::Vi, Lang::En] {
        for size in [(80, 24), (40, 10), (120, 36)] {
            let stage = learn_all(lang, size);
            let words = match lang {
                Lang::Vi => "Xong cả 8 bài.",
                Lang::En => "All 8 lessons are done.",
            };
            // Where rows are few what was recorded has the line until the next key.
            assert!(stage.shows(words) || size == (40, 10), "{}", stage.screen());
            assert!(!stage.documents().is_empty());
        }
    }
}
