//! A hand on a keyboard: random keys and sizes, and the screens on which it begins.

use bienban::app::key::Key;
use bienban::domain::Event;
use bienban::screens::SCREENS;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::stage::Stage;

/// How many random runs; each begins on another screen.
pub fn cases() -> u32 {
    std::env::var("BIENBAN_PROPERTY_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(16)
}

/// A runner that tries the same cases every time, more of them when asked for.
pub fn runner() -> TestRunner {
    let config = Config { cases: cases(), failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

/// A key as a hand on a keyboard presses it: mostly those that mean something.
pub fn any_key() -> impl Strategy<Value = Key> {
    let named = |names: &'static [&'static str]| {
        prop::sample::select(names).prop_map(|name| Key::parse(name).expect(name))
    };
    prop_oneof![
        8 => named(&["1", "2", "3", "4", "5", "6", "7", "8", "9"]),
        8 => named(&["enter"]),
        4 => named(&["up", "down", "pageup", "pagedown", "home", "end", "left", "right"]),
        3 => named(&["tab", "backtab", "space", "esc", "backspace", "delete"]),
        2 => named(&["ctrl-a", "ctrl-s", "f1", "f2", "f3", "f4", "f6", "+", "-", "insert"]),
        5 => named(&["ctrl-z", "ctrl-y"]),
        1 => named(&["shift-left", "ctrl-v", "ctrl-x", "ctrl-h", "alt-x", "?", "b", "g", "0"]),
        2 => any::<char>().prop_map(Key::char),
        2 => prop::sample::select(&['a', 'n', 'ế', 'đ', '\u{301}', '\u{323}', '1', '\u{1f600}'][..]).prop_map(Key::char),
    ]
}

pub fn any_size() -> impl Strategy<Value = (u16, u16)> {
    prop_oneof![(1u16..=130, 1u16..=50), Just((40, 10)), Just((80, 24)), Just((120, 40))]
}

/// Items of the agenda to which the program is followed first.
const ITEMS: [&str; 7] =
    ["roll_call", "last_month", "discussion", "self_criticism", "assignment", "scoring", "adoption"];

/// A stage on the screen of this number.
pub fn placed(place: usize) -> Stage {
    if let Some(screen) = SCREENS.get(place) {
        return Stage::on_screen(screen.view);
    }
    let mut stage = Stage::practice();
    match ITEMS.get(place - SCREENS.len()) {
        Some(item) => {
            stage.follow_to(item);
            stage.keys("enter");
        }
        // At an item that was made secret.
        None => {
            stage.follow_to("discussion");
            stage.keys("9 ~bi mat~ enter 1");
        }
    }
    stage
}

/// The numbers of all screens to begin on.
pub fn every_place() -> std::ops::Range<usize> {
    0..SCREENS.len() + ITEMS.len() + 1
}

/// One of them.
pub fn any_place() -> impl Strategy<Value = usize> {
    every_place()
}

/// The family of an event.
pub fn family(event: &Event) -> &'static str {
    match event {
        Event::Plan(_) => "plan",
        Event::Prepared(_) => "prepared",
        Event::Course(_) => "course",
        Event::Attendance(_) => "attendance",
        Event::Speech(_) => "speech",
        // Whom a vote is about stands in the act that puts it.
        Event::Ballot(_) | Event::Person(_) | Event::Case(_) => "ballot",
        Event::Election(_) => "election",
        Event::Decision(_) => "decision",
        Event::Task(_) => "task",
        Event::Criticism(_) => "criticism",
        Event::Score(_) => "score",
        Event::Secrecy(_) => "secrecy",
        Event::Adoption(_) => "adoption",
        Event::Draft { .. } => "draft",
        Event::Undone { .. } => "undone",
        Event::Redone { .. } => "redone",
    }
}

pub const FAMILIES: [&str; 16] = [
    "adoption",
    "attendance",
    "ballot",
    "course",
    "criticism",
    "decision",
    "draft",
    "election",
    "plan",
    "prepared",
    "redone",
    "score",
    "secrecy",
    "speech",
    "task",
    "undone",
];
