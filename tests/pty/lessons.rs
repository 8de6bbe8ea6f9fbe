//! The eight lessons of the practice tour in the real program: each step is ticked by the act of its words.

use vt100::Screen;

use crate::program::{Program, bienban};
use crate::steps;

const ENTER: &str = "\r";
const ESC: &str = "\x1b";
const DOWN: &str = "\x1b[B";
const END: &str = "\x1b[F";
const F2: &str = "\x1bOQ";

/// Keys after which something that was waited for does not come.
const ENOUGH: usize = 120;

/// What the screen says without what moves by itself: the line with the clock, figures, bars, the timeline.
fn still(screen: &Screen) -> String {
    let contents = screen.contents();
    let rows = contents.lines().skip(1).collect::<Vec<_>>().join("\n");
    rows.chars().filter(|letter| !letter.is_ascii_digit() && !"█▌░·".contains(*letter)).collect()
}

/// The end of a frame, which may come in several pieces.
const FRAME_END: &[u8] = b"\x1b[?2026l";

/// Presses a key when the screen stands whole, and waits until it says something else, whole again.
fn press(program: &mut Program, key: &str) {
    program.wait_until("a whole frame", |_, bytes| bytes.ends_with(FRAME_END));
    let before = program.look(still);
    program.send(key);
    program.wait_until("an answer to a key", |screen, bytes| {
        bytes.ends_with(FRAME_END) && still(screen) != before
    });
}

/// Types into the field that is open, and presses Enter.
fn answer(program: &mut Program, words: &str) {
    program.send_for(words, words);
    press(program, ENTER);
}

fn shows(program: &Program, words: &str) -> bool {
    program.look(|screen| screen.contents().contains(words))
}

/// Presses Enter as long as something does not hold.
fn enter_until(program: &mut Program, holds: impl Fn(&Program) -> bool) {
    for _ in 0..ENOUGH {
        if holds(program) {
            return;
        }
        press(program, ENTER);
    }
    panic!("after {ENOUGH} Enters the screen is:\n{}", program.look(Screen::contents));
}

/// Whether nothing lies on top of the screen: it says what Enter does.
fn leads_on(program: &Program) -> bool {
    shows(program, "\n → ")
}

/// Takes a lesson from the list of key 9, and presses Enter until its first step can be done.
fn take(program: &mut Program, number: usize) {
    program.send_for("9", "↑ ↓ di chuyển");
    program.send_for("hoc", " ? hoc");
    program.send_for(ENTER, "Học bài nào?");
    program.send_for(&format!("{number}."), &format!(" ? {number}."));
    program.send_for(ENTER, &format!("bài {number}/8"));
    // Half a frame shows the lesson without what Enter does.
    program.wait_until("a whole frame", |_, bytes| bytes.ends_with(FRAME_END));
    if number > 1 {
        enter_until(program, |program| shows(program, "► 1. ") && leads_on(program));
    }
}

/// Waits until so many steps of the lesson are ticked, and the next one is the present one.
fn ticked(program: &Program, done: usize) {
    program.wait_until(&format!("{done} steps ticked"), |screen, _| {
        let contents = screen.contents();
        let mut rows = contents.lines().map(str::trim);
        let step = format!("{done}. ");
        let is_done = rows.any(|row| row.starts_with(&step) && row.contains('✓'));
        is_done && !contents.contains(&format!("► {done}. "))
    });
}

/// "███░░░░░ 3/8": so many lessons were done.
fn figure(lessons: usize) -> String {
    format!("{}{} {lessons}/8", "█".repeat(lessons), "░".repeat(8 - lessons))
}

/// Waits until a lesson is done, and so many in all.
fn learnt(program: &Program, lessons: usize) {
    program.wait_for(&figure(lessons));
}

/// Walks down a list to a name.
fn down_to(program: &mut Program, name: &str) {
    let chosen = |screen: &Screen| {
        let contents = screen.contents();
        // The round shows one page, with the name of its member in capitals above it.
        let page = name.to_uppercase();
        contents.lines().any(|row| (row.starts_with('►') && row.contains(name)) || row.contains(&page))
    };
    for _ in 0..ENOUGH {
        if program.look(chosen) {
            return;
        }
        press(program, DOWN);
    }
    panic!("no row {name}:\n{}", program.look(Screen::contents));
}

#[test]
fn every_lesson_is_ticked_by_its_own_acts() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(bienban(folder.path()), 80, 24);
    steps::open_practice(&mut program);
    typing(&mut program);
    opening(&mut program);
    roll_call(&mut program);
    speech(&mut program);
    vote(&mut program);
    task_and_criticism(&mut program);
    score_and_adoption(&mut program);
    papers(&mut program);
    program.wait_for("Xong cả 8 bài.");
    program.send("0");
    assert_eq!(program.end().exit_code(), 0);
}

fn typing(program: &mut Program) {
    take(program, 1);
    answer(program, "Nghị quyết chi bộ");
    ticked(program, 1);
    press(program, F2);
    answer(program, "bien ban da luu");
    ticked(program, 2);
    press(program, ESC);
    ticked(program, 3);
    learnt(program, 1);
}

fn opening(program: &mut Program) {
    take(program, 2);
    press(program, "1");
    press(program, ENTER);
    answer(program, "phia");
    ticked(program, 1);
    press(program, END);
    press(program, " ");
    ticked(program, 2);
    press(program, "8");
    ticked(program, 3);
    learnt(program, 2);
}

fn roll_call(program: &mut Program) {
    take(program, 3);
    press(program, "1");
    down_to(program, "Lê Văn Năm");
    ticked(program, 1);
    press(program, "2");
    answer(program, "đi công tác");
    ticked(program, 2);
    press(program, ENTER);
    ticked(program, 3);
    learnt(program, 3);
}

fn speech(program: &mut Program) {
    take(program, 4);
    press(program, "2");
    answer(program, "tri");
    ticked(program, 1);
    program.send_for("nhất trí với dự thảo", "nhất trí với dự thảo");
    press(program, ESC);
    ticked(program, 2);
    press(program, ENTER);
    ticked(program, 3);
    learnt(program, 4);
}

fn vote(program: &mut Program) {
    take(program, 5);
    press(program, "3");
    answer(program, "Mua loa mới cho ấp");
    press(program, ENTER);
    ticked(program, 1);
    // "TẤT CẢ TÁN THÀNH, 18/18 CÓ MẶT": one less is for it.
    let all = program.look(|screen| {
        let contents = screen.contents();
        let after = contents.split("TẤT CẢ TÁN THÀNH, ").nth(1).unwrap();
        after.split('/').next().unwrap().parse::<u32>().unwrap()
    });
    press(program, "2");
    answer(program, &(all - 1).to_string());
    program.send_for("1", "Không tán thành      1");
    press(program, ENTER);
    press(program, ENTER);
    ticked(program, 2);
    learnt(program, 5);
}

fn task_and_criticism(program: &mut Program) {
    take(program, 6);
    press(program, "5");
    answer(program, "Dọn hội trường");
    answer(program, "tri");
    press(program, ENTER);
    ticked(program, 1);
    press(program, "6");
    down_to(program, "Huỳnh Minh Trí");
    press(program, "2");
    answer(program, "Làm tốt việc được giao");
    enter_until(program, leads_on);
    ticked(program, 2);
    press(program, "7");
    ticked(program, 3);
    learnt(program, 6);
}

fn score_and_adoption(program: &mut Program) {
    take(program, 7);
    press(program, ENTER);
    press(program, ENTER);
    program.send("2");
    press(program, ENTER);
    answer(program, "còn nói dài");
    ticked(program, 1);
    enter_until(program, |program| leads_on(program) && !shows(program, "Enter: chấm tiêu chí"));
    press(program, "2");
    enter_until(program, leads_on);
    ticked(program, 2);
    press(program, "3");
    enter_until(program, leads_on);
    ticked(program, 3);
    enter_until(program, |program| shows(program, &figure(7)));
    ticked(program, 4);
    learnt(program, 7);
}

fn papers(program: &mut Program) {
    // The papers are told of when they are written, which is no answer to Esc: a key sent after Esc
    // before it is read would be another key, Alt and that one.
    program.send_for(ESC, "12 KỲ QUA");
    take(program, 8);
    press(program, "2");
    ticked(program, 1);
    press(program, DOWN);
    press(program, ENTER);
    ticked(program, 2);
    press(program, "1");
    ticked(program, 3);
    learnt(program, 8);
}
