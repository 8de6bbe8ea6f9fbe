//! A meeting that goes on and on: what an act costs as the 500th speaker takes the floor, in the
//! meeting's history and from the key to the frame.
//!
//! Yardstick: the same acts of the first speakers, in the same run.

#![allow(clippy::expect_used)]

mod measure;

use bienban::app::key::Key;
use bienban::app::{BookView, Done, Model, Msg, Wanted, update};
use bienban::domain::{CellState, Event, History, Meeting, Moment, Shorthand, Speaker, SpeechKind};
use bienban::text::Lang;
use bienban::ui::{Theme, view};
use chrono::TimeDelta;
use measure::{Sample, begin, judge, made_up, tell};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

const SPEECHES: usize = 500;
/// Speeches over which the first and the last are taken.
const ENDS: usize = 50;

/// What an act costs in one stretch of the meeting.
#[derive(Default)]
struct Stretch {
    append: Sample,
    digest: Sample,
    undo_words: Sample,
    key: Sample,
    frame: Sample,
}

fn main() {
    let cell = made_up::cell();
    let discussing =
        |meeting: &Meeting| meeting.agenda.current().is_some_and(|item| item.step == "discussion");
    let mut history = made_up::replay(&cell, discussing);
    let mut now = history.records.last().expect("a record").when;
    let (mut first, mut last) = (Stretch::default(), Stretch::default());
    let mut unused = Stretch::default();
    for turn in 0..SPEECHES {
        let stretch = match turn {
            turn if turn < ENDS => &mut first,
            turn if turn >= SPEECHES - ENDS => &mut last,
            _ => &mut unused,
        };
        speak(&mut history, turn, now, stretch);
        now = Moment { at: now.at + TimeDelta::seconds(20), run: now.run + 20_000 };
        if turn == ENDS - 1 || turn == SPEECHES - 1 {
            press(&cell, history.clone(), now, stretch);
        }
    }
    begin(&format!("A meeting of {SPEECHES} speeches, 23 members: its last {ENDS} beside its first {ENDS}"));
    let rows = [
        ("append", &last.append, &first.append),
        ("undo in words", &last.undo_words, &first.undo_words),
        ("digest", &last.digest, &first.digest),
        ("key", &last.key, &first.key),
        ("frame", &last.frame, &first.frame),
    ];
    for (name, last, first) in rows {
        tell(&format!("{name}, last"), &last.line());
        tell(&format!("{name}, first"), &first.line());
    }
    judge(
        "append of the last acts, against the first",
        last.append.quantile(0.5) / first.append.quantile(0.5),
        2.0,
        "x",
    );
    judge(
        "undo in words, against the first",
        last.undo_words.quantile(0.5) / first.undo_words.quantile(0.5),
        2.0,
        "x",
    );
    let mut steps = Sample::default();
    for _ in 0..5 {
        steps.take(|| history.steps(Lang::Vi));
    }
    judge("list of what was done, p50", steps.quantile(0.5), 8.0, "ms");
}

/// One speaker takes the floor, and what was said is noted.
fn speak(history: &mut History, turn: usize, now: Moment, stretch: &mut Stretch) {
    let here = history.meeting.roll.iter().map(|member| member.id);
    let members: Vec<_> = here.filter(|member| history.meeting.is_here(*member)).collect();
    let who = Speaker::Member(members[turn % members.len()]);
    let begun = history.meeting.start_speech(who, SpeechKind::Suggestion).expect("a speech");
    append(history, begun, now, stretch);
    let speech = history.meeting.speaking.expect("a running speech");
    let note = "Thống nhất với dự thảo, đề nghị bổ sung giải pháp.";
    let note = history.meeting.note_speech(speech, note).expect("a note");
    append(history, vec![note], now, stretch);
    stretch.undo_words.take(|| history.undo_sentence(Lang::Vi));
    stretch.digest.take(|| history.meeting.digest());
}

fn append(history: &mut History, events: Vec<Event>, now: Moment, stretch: &mut Stretch) {
    stretch.append.take(|| {
        let act = history.act(events, now);
        history.append(&act);
    });
}

/// The next speaker is called by the keys of the main screen.
fn press(cell: &bienban::practice::PracticeCell, history: History, mut now: Moment, stretch: &mut Stretch) {
    let state = CellState {
        id: cell.id.clone(),
        name: cell.name.clone(),
        roll: made_up::roll(cell),
        shorthand: Shorthand::default(),
    };
    let meetings = cell.meetings.iter().map(|past| past.meeting.digest()).collect();
    let book = BookView { practice: true, cell: Some(state), meetings, ..BookView::default() };
    let mut model = Model::new(Lang::Vi, now);
    update(&mut model, Msg::Resize(120, 40), now);
    update(&mut model, Msg::Done(Done::Opened(Box::new(book))), now);
    let live = Done::Read { wanted: Wanted::Live, history: Box::new(history), seal: None };
    update(&mut model, Msg::Done(live), now);
    let mut terminal = Terminal::new(TestBackend::new(120, 40)).expect("a backend");
    let theme = Theme::named();
    for key in
        std::iter::repeat_with(|| [Key::char('3'), Key::char('4'), Key::of(bienban::app::key::Code::Esc)])
            .take(ENDS)
            .flatten()
    {
        now.run += 150;
        stretch.key.take(|| update(&mut model, Msg::Key(key), now));
        stretch.frame.take(|| terminal.draw(|frame| view(&model, &theme, frame)).expect("a frame"));
        let asked = model.take_effects().len();
        for _ in 0..asked {
            update(&mut model, Msg::Done(Done::Saved { at: now.at, seal: None }), now);
        }
    }
}
