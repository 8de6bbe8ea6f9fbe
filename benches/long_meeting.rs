//! A meeting that goes on and on: what an act costs once 500 have spoken, in the meeting's history
//! and from the key to the frame.
//!
//! Yardstick: the same acts of the first speakers, in the same run.

#![allow(clippy::expect_used)]

mod measure;

use bienban::app::key::{Code, Key};
use bienban::app::{BookView, Done, Model, Msg, Wanted, update};
use bienban::domain::{
    CellState, Event, FloorClaim, History, Meeting, Moment, Shorthand, Speaker, SpeechEvent, SpeechKind,
};
use bienban::practice::PracticeCell;
use bienban::screens::{start, view};
use bienban::text::Lang;
use bienban::ui::Theme;
use chrono::TimeDelta;
use measure::{Sample, begin, figures, made_up, weigh, yardstick_of_it};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

const SPEECHES: usize = 500;
/// Speeches over which the first and the last are taken.
const ENDS: usize = 50;

/// What acts cost in one stretch of the meeting.
#[derive(Default)]
struct Stretch {
    append: Sample,
    undo_words: Sample,
    gone_words: Sample,
    back: Sample,
    redo_words: Sample,
    digest: Sample,
    key: Sample,
    frame: Sample,
}

fn main() {
    let cell = made_up::cell();
    let discussing =
        |meeting: &Meeting| meeting.agenda.current().is_some_and(|item| item.step == "discussion");
    let mut history = made_up::replay(&cell, discussing);
    let mut now = history.records.last().expect("a record").when;
    let (mut first, mut last, mut between) = (Stretch::default(), Stretch::default(), Stretch::default());
    for turn in 0..SPEECHES {
        let stretch = match turn {
            turn if turn < ENDS => &mut first,
            turn if turn >= SPEECHES - ENDS => &mut last,
            _ => &mut between,
        };
        speak(&mut history, turn, now, stretch);
        now = Moment { at: now.at + TimeDelta::seconds(20), run: now.run + 20_000 };
        if turn + 1 == ENDS || turn + 1 == SPEECHES {
            press(&cell, history.clone(), now, stretch);
        }
    }
    begin(&format!("A meeting of {SPEECHES} speeches, 23 members: its last {ENDS} beside its first {ENDS}"));
    let rows = [
        ("append", 1.0, &first.append, &last.append),
        ("undo in words", 1.0, &first.undo_words, &last.undo_words),
        ("undo in words, of what was taken away", 1.0, &first.gone_words, &last.gone_words),
        ("undo and redo", 1.0, &first.back, &last.back),
        ("redo in words", 1.0, &first.redo_words, &last.redo_words),
        ("digest", 1.0, &first.digest, &last.digest),
        ("key", 8.0, &first.key, &last.key),
        ("frame", 8.0, &first.frame, &last.frame),
    ];
    for (name, limit, first, last) in rows {
        weigh(&format!("{name}, the last"), last, 0.99, limit);
        yardstick_of_it("the first", &first.line());
    }
    let mut acts = Sample::default();
    for _ in 0..5 {
        acts.take(|| history.steps(Lang::Vi));
    }
    weigh("all that was done in words", &acts, 0.5, 8.0);
    figures::finish("long_meeting");
}

/// A speaker takes the floor, what was said is noted, another one is put on the waiting list and
/// taken off again; that is undone and redone.
fn speak(history: &mut History, turn: usize, now: Moment, stretch: &mut Stretch) {
    let here = history.meeting.roll.iter().map(|member| member.id);
    let members: Vec<_> = here.filter(|member| history.meeting.is_here(*member)).collect();
    let [who, other] = [turn, turn + 1].map(|turn| Speaker::Member(members[turn % members.len()]));
    let begun = history.meeting.start_speech(who, SpeechKind::Suggestion).expect("a speech");
    append(history, begun, now, stretch);
    let speech = history.meeting.speaking.expect("a running speech");
    let note = "Thống nhất với dự thảo, đề nghị bổ sung giải pháp.";
    let note = history.meeting.note_speech(speech, note).expect("a note");
    append(history, vec![note], now, stretch);
    stretch.undo_words.take(|| history.undo_sentence(Lang::Vi));
    let queued = history.meeting.queue(other, SpeechKind::Question, FloorClaim::Ordinary).expect("a request");
    append(history, vec![queued], now, stretch);
    let waiting = history.meeting.waiting.first().expect("one who waits").id;
    append(history, vec![Event::Speech(SpeechEvent::Withdrawn { speech: waiting })], now, stretch);
    stretch.gone_words.take(|| history.undo_sentence(Lang::Vi));
    let undo = history.undo().expect("an act");
    stretch.back.take(|| append_one(history, vec![undo], now));
    stretch.redo_words.take(|| history.redo_sentence(Lang::Vi));
    let redo = history.redo().expect("an act");
    stretch.back.take(|| append_one(history, vec![redo], now));
    stretch.digest.take(|| history.meeting.digest());
}

fn append(history: &mut History, events: Vec<Event>, now: Moment, stretch: &mut Stretch) {
    stretch.append.take(|| append_one(history, events, now));
}

fn append_one(history: &mut History, events: Vec<Event>, now: Moment) {
    let act = history.act(events, now);
    history.append(&act);
}

/// The program in the midst of it: a note is written and left, somebody searched for, the newest act
/// undone and redone.
fn press(cell: &PracticeCell, history: History, mut now: Moment, stretch: &mut Stretch) {
    let mut model = chairing(cell, history, now);
    let mut terminal = Terminal::new(TestBackend::new(120, 40)).expect("a backend");
    let theme = Theme::dark();
    let code = |code| Key::of(code);
    let keys = [Key::char('4'), Key::char('x'), code(Code::Backspace), code(Code::Esc), code(Code::Down)];
    let keys = keys.into_iter().chain([Key::char('2'), code(Code::Esc), Key::ctrl('z'), Key::ctrl('y')]);
    for key in std::iter::repeat_n(keys, ENDS).flatten() {
        now.run += 150;
        stretch.key.take(|| update(&mut model, Msg::Key(key), now));
        stretch.frame.take(|| {
            terminal.draw(|frame| drop(view(&model, &theme, frame))).expect("a frame");
        });
        let asked = model.take_effects().len();
        for _ in 0..asked {
            update(&mut model, Msg::Done(Done::Saved { at: now.at, waiting: 0, hash: None }), now);
        }
    }
}

fn chairing(cell: &PracticeCell, history: History, now: Moment) -> Model {
    let state = CellState {
        id: cell.id.clone(),
        name: cell.name.clone(),
        roll: made_up::roll(cell),
        shorthand: Shorthand::default(),
        terms: Vec::new(),
        followed_from: None,
        notes: Default::default(),
        topics: Default::default(),
    };
    let meetings = cell.meetings.iter().map(|past| past.meeting.digest()).collect();
    let book = BookView { practice: true, cell: Some(state), meetings, ..BookView::default() };
    let mut model = start(Lang::Vi, now);
    update(&mut model, Msg::Resize(120, 40), now);
    update(&mut model, Msg::Done(Done::Opened(Box::new(book))), now);
    let live = Done::Read { wanted: Wanted::Live, history: Box::new(history), hash: None, seals: Vec::new() };
    update(&mut model, Msg::Done(live), now);
    model
}
