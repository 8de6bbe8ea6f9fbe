//! From a key to the drawn frame, in the program itself: the main screen of a meeting with 23
//! members and 40 speeches, and the keys that are pressed there most; every screen there is with ten
//! years of one cell; and a note of 20,000 letters. A long meeting is measured by `long_meeting`.
//!
//! Yardstick: a frame in which nothing is drawn, on the same backend.

#![allow(clippy::expect_used)]

mod measure;

use bienban::app::key::{Code, Key};
use bienban::app::{BookView, Bookmark, Done, FoundPassage, Model, Msg, Sought, Subject, Wanted, update};
use bienban::domain::{CellState, Event, History, Moment, Shorthand, Speaker, SpeechKind};
use bienban::guidance::Packs;
use bienban::screens::{TABLE, start, view};
use bienban::text::Lang;
use bienban::ui::Theme;
use chrono::TimeDelta;
use measure::{Sample, begin, figures, made_up, weigh, yardstick};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

const SPEECHES: usize = 40;
const ROUNDS: usize = 200;

fn main() {
    for (columns, rows) in [(120, 40), (80, 24)] {
        let (mut model, mut now) = chairing(columns, rows);
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a backend");
        let theme = Theme::dark();
        let (mut frames, mut empty) = (Sample::default(), Sample::default());
        for key in std::iter::repeat_with(keys).take(ROUNDS).flatten() {
            now.run += 150;
            frames.take(|| {
                update(&mut model, Msg::Key(key), now);
                terminal.draw(|frame| drop(view(&model, &theme, frame))).expect("a frame");
            });
            // What would go to the writer is answered as the writer does.
            answer(&mut model, now);
            empty.take(|| terminal.draw(|_| ()).expect("a frame"));
        }
        begin(&format!("Key to frame at {columns}x{rows}: 23 members, {SPEECHES} speeches"));
        weigh("key to frame", &frames, 0.99, 8.0);
        yardstick("a frame with nothing in it", &empty.line());
    }
    every_screen();
    long_note();
    figures::finish("key_to_frame");
}

/// What would go to the writer is answered as the writer does.
fn answer(model: &mut Model, now: Moment) {
    let asked = model.take_effects().len();
    for _ in 0..asked {
        let saved = Done::Saved { at: now.at, waiting: 0, hash: None };
        update(model, Msg::Done(saved), now);
    }
}

/// Keys that every screen takes: walking, help, the finder, the other things, a name that is looked for.
fn walk() -> Vec<Key> {
    let code = Key::of;
    let mut keys =
        [Code::Down, Code::Down, Code::Up, Code::PageDown, Code::End, Code::Home].map(code).to_vec();
    keys.extend([Code::F(1), Code::Down, Code::Esc, Code::F(2), Code::Char('b'), Code::Esc].map(code));
    keys.extend([Code::Char('9'), Code::Down, Code::Esc, Code::Tab].map(code));
    keys
}

/// Every screen of the table with ten years of one cell behind it.
fn every_screen() {
    let theme = Theme::dark();
    begin("Key to frame on every screen, ten years of one cell, 120x40");
    let mut empty = Sample::default();
    for shown in TABLE.views {
        let (mut model, mut now) = chairing_after(10, 120, 40);
        found(&mut model, now);
        model.open_about(shown.id, Subject(1, 2));
        let mut terminal = Terminal::new(TestBackend::new(120, 40)).expect("a backend");
        let mut frames = Sample::default();
        for key in std::iter::repeat_with(walk).take(ROUNDS / 20).flatten() {
            now.run += 150;
            frames.take(|| {
                update(&mut model, Msg::Key(key), now);
                terminal.draw(|frame| drop(view(&model, &theme, frame))).expect("a frame");
            });
            model.take_effects();
            empty.take(|| terminal.draw(|_| ()).expect("a frame"));
        }
        weigh(shown.id, &frames, 0.99, 8.0);
    }
    yardstick("a frame with nothing in it", &empty.line());
}

/// Minutes that were opened and a search that was made, so that their screens have something to show.
fn found(model: &mut Model, now: Moment) {
    let history = model.live.clone().expect("a meeting");
    let sought = Sought { words: "cầu kênh".into(), ..Sought::default() };
    let hit = |at: usize| FoundPassage {
        meeting: history.meeting.id.clone(),
        date: history.meeting.plan.date,
        place: "Thảo luận".into(),
        block: at,
        line: "Đề nghị sửa cầu kênh 3 trước mùa mưa.".into(),
        ranges: Vec::new(),
    };
    let hits = (0..200).map(hit).collect();
    let answer = Done::Found { sought, total: 200, more: false, hits };
    update(model, Msg::Done(answer), now);
    let mark = Bookmark { words: "cầu kênh".into(), block: 3 };
    let wanted = Wanted::Minutes(Some(mark));
    let read = Done::Read { wanted, history: Box::new(history), hash: None, seals: Vec::new() };
    update(model, Msg::Done(read), now);
}

/// Letters of the long note.
const LETTERS: usize = 20_000;

/// Typing in Telex at the end of a long note, and walking in it.
fn long_note() {
    let (mut model, now) = chairing(80, 24);
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).expect("a backend");
    let theme = Theme::dark();
    let words = "nghị quyết ".repeat(LETTERS / 11);
    let open = [Key::char('4'), Key::of(Code::F(8))];
    open.into_iter().for_each(|key| update(&mut model, Msg::Key(key), now));
    update(&mut model, Msg::Paste(words), now);
    let mut frames = Sample::default();
    let walk = [Code::Up, Code::Home, Code::Down, Code::End].map(Key::of);
    let typed = "DDeef nghij suwra caafu excel ".chars().map(Key::char).chain(walk);
    for key in std::iter::repeat_with(|| typed.clone()).take(ROUNDS / 4).flatten() {
        frames.take(|| {
            update(&mut model, Msg::Key(key), now);
            terminal.draw(|frame| drop(view(&model, &theme, frame))).expect("a frame");
        });
    }
    let written = model.writing.as_ref().map_or(0, |writing| writing.field.text().chars().count());
    assert!(written > LETTERS, "the long note is there: {written}");
    begin(&format!("Key to frame in a note of {written} letters, Telex on, 80x24"));
    weigh("key to frame", &frames, 0.99, 8.0);
}

/// A note begun, typed and left; the speakers searched by initials and left; the agenda walked.
fn keys() -> Vec<Key> {
    let code = Key::of;
    let mut keys = vec![Key::char('4')];
    keys.extend("Đề nghị sửa cầu kênh 3 trước mùa mưa".chars().map(Key::char));
    keys.extend([Code::Backspace, Code::Esc].map(code));
    keys.extend("2tts".chars().map(Key::char));
    keys.extend([Code::Esc, Code::Down, Code::Up, Code::Tab].map(code));
    keys.extend([Key::ctrl('z'), Key::ctrl('y'), code(Code::F(1)), code(Code::Esc)]);
    keys
}

/// The program in the midst of a discussion, after a year of meetings.
fn chairing(columns: u16, rows: u16) -> (Model, Moment) {
    chairing_after(1, columns, rows)
}

/// The program in the midst of a discussion, after so many years of meetings.
fn chairing_after(years: u32, columns: u16, rows: u16) -> (Model, Moment) {
    let cell = made_up::cell_after(years);
    let discussing = |meeting: &bienban::domain::Meeting| {
        meeting.agenda.current().is_some_and(|item| item.step == "discussion")
    };
    let mut history = made_up::replay(&cell, discussing);
    assert!(discussing(&history.meeting), "the meeting reached its discussion");
    let now = speak(&mut history);
    let state = CellState {
        id: cell.id.clone(),
        name: cell.name.clone(),
        roll: made_up::roll(&cell),
        shorthand: Shorthand::default(),
        terms: Vec::new(),
        followed_from: None,
        notes: Default::default(),
        topics: Default::default(),
    };
    let meetings = cell.meetings.iter().map(|past| past.meeting.digest()).collect();
    let packs = Packs::embedded().expect("the packs").clone();
    let book = BookView { practice: true, cell: Some(state), meetings, packs, ..BookView::default() };
    let mut model = start(Lang::Vi, now);
    update(&mut model, Msg::Resize(columns, rows), now);
    update(&mut model, Msg::Done(Done::Opened(Box::new(book))), now);
    let live = Done::Read { wanted: Wanted::Live, history: Box::new(history), hash: None, seals: Vec::new() };
    update(&mut model, Msg::Done(live), now);
    (model, now)
}

/// Forty speeches in turn, the last one still going on.
fn speak(history: &mut History) -> Moment {
    let mut now = history.records.last().expect("a record").when;
    let here = history.meeting.roll.iter().map(|member| member.id);
    let members: Vec<_> = here.filter(|member| history.meeting.is_here(*member)).collect();
    for turn in 0..SPEECHES {
        if history.meeting.speaking.is_some() {
            let ended = history.meeting.next_speaker().expect("the end of a speech");
            append(history, ended, now);
        }
        let who = Speaker::Member(members[turn % members.len()]);
        let begun = history.meeting.start_speech(who, SpeechKind::Suggestion).expect("a speech");
        append(history, begun, now);
        let speech = history.meeting.speaking.expect("a running speech");
        let note = "Thống nhất với dự thảo, đề nghị bổ sung giải pháp.";
        let note = history.meeting.note_speech(speech, note).expect("a note");
        append(history, vec![note], now);
        now = Moment { at: now.at + TimeDelta::seconds(20), run: now.run + 20_000 };
    }
    now
}

fn append(history: &mut History, events: Vec<Event>, now: Moment) {
    let act = history.act(events, now);
    history.append(&act);
}
