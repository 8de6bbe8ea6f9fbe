//! What each screen can do: its commands, its next step, its rows.
//!
//! A screen is a file here (what it does), a file of the same name in ui (how it looks) and a
//! variant of `Screen`.

pub mod book;
pub mod chair;
pub mod coach;
pub mod confirm;
pub mod criticism;
pub mod hits;
pub mod home;
pub mod members;
pub mod participation;
pub mod past;
pub mod prepare;
pub mod quality;
pub mod read_back;
pub mod remedy;
pub mod review;
pub mod roll_call;
pub mod roll_import;
pub mod scoring;
pub mod setup;
pub mod shorthand;

use super::command::Command;
use super::model::{Model, Screen};
use crate::domain::State;
use crate::say;

/// The commands of one kind of screen.
pub struct Slice {
    /// Whether a screen is of the kind.
    pub fits: fn(Screen) -> bool,
    /// What docs/KEYS.md calls it.
    pub title: crate::text::Text,
    /// Its commands.
    pub commands: &'static [Command],
}

/// Every kind of screen with its commands.
pub static SLICES: &[Slice] = &[
    home::SLICE,
    members::SLICE,
    prepare::SLICE,
    chair::SLICE,
    roll_call::SLICE,
    review::SLICE,
    criticism::SLICE,
    scoring::SLICE,
    read_back::SLICE,
    past::LIST,
    past::READING,
    hits::HITS,
    participation::TABLE,
    participation::PAGE,
    quality::SLICE,
    book::SLICE,
    shorthand::SLICE,
    STEPS,
];

/// The list of what was done; it has no keys of its own.
const STEPS: Slice = Slice {
    fits: |screen| screen == Screen::Steps,
    title: crate::text::text("Việc đã làm", "What was done"),
    commands: &[],
};

/// What Enter does now, in one sentence.
pub struct Step {
    /// The sentence.
    pub words: String,
    /// What it does.
    pub run: fn(&mut Model),
}

impl Step {
    /// A step with its words.
    pub fn new(words: String, run: fn(&mut Model)) -> Option<Step> {
        Some(Step { words, run })
    }
}

/// The next step on the screen on top.
pub fn next_step(model: &Model) -> Option<Step> {
    match model.screen() {
        Screen::Home => home::next_step(model),
        Screen::Members => members::next_step(model),
        Screen::Prepare => prepare::next_step(model),
        Screen::Chair => chair::next_step(model),
        Screen::RollCall => roll_call::next_step(model),
        Screen::Review => review::next_step(model),
        Screen::Criticism => criticism::next_step(model),
        Screen::Scoring => scoring::next_step(model),
        Screen::ReadBack => read_back::next_step(model),
        Screen::Past => past::next_step(model),
        Screen::Hits => hits::next_step(model),
        Screen::Participation => participation::next_step(model),
        Screen::Quality => quality::next_step(model),
        Screen::Book => book::next_step(model),
        Screen::Shorthand => shorthand::next_step(model),
        Screen::Reading | Screen::MemberPage(_) => next_page(model),
        Screen::Steps => None,
    }
}

/// On a page to read Enter turns to the next one, and says when it was the last.
fn next_page(model: &Model) -> Option<Step> {
    let page = model.page_rows();
    let at = model.place().at.min(rows(model).saturating_sub(page));
    if at + page >= rows(model) {
        return Step::new(say!(model.lang, "Hết; Esc: quay lại", "The end; Esc: back"), |_| {});
    }
    Step::new(
        say!(model.lang, "Enter: trang sau (↑ ↓ cuộn từng dòng)", "Enter: next page (↑ ↓ line by line)"),
        |model| {
            let page = model.page_rows();
            let last = rows(model).saturating_sub(page);
            if let Some(place) = model.place_mut() {
                place.at = (place.at + page).min(last);
            }
        },
    )
}

/// How many rows can be selected, or lines scrolled, on the screen on top.
pub fn rows(model: &Model) -> usize {
    match model.screen() {
        Screen::Home => 0,
        Screen::Members => model.roll().members.len(),
        Screen::Prepare => prepare::rows(model),
        Screen::Chair => chair::rows(model),
        Screen::RollCall => model.meeting().map_or(0, |meeting| meeting.roll.len()),
        Screen::Review => model.meeting().map_or(0, |meeting| meeting.carried.len()),
        Screen::Criticism => criticism::members(model).len(),
        Screen::Scoring => scoring::rows(model),
        Screen::ReadBack => read_back::lines(model).len(),
        Screen::Past => model.book.meetings.len(),
        Screen::Reading => past::lines(model).len(),
        Screen::Hits => model.search.hits.len(),
        Screen::Participation => participation::everyone(model).len(),
        Screen::MemberPage(member) => participation::page_lines(model, member).len(),
        Screen::Quality => quality::rows(model),
        Screen::Book => book::rows(model),
        Screen::Shorthand => shorthand::entries(model).len(),
        Screen::Steps => model.live.as_ref().map_or(0, |history| history.steps(model.lang).len()),
    }
}

/// Whether anything can be selected or scrolled; without laying a whole page out to know it.
pub fn has_rows(model: &Model) -> bool {
    let page = matches!(model.screen(), Screen::ReadBack | Screen::Reading | Screen::MemberPage(_));
    page || rows(model) > 0
}

/// Goes where the live meeting stands: undo may have closed it again.
pub fn follow_state(model: &mut Model) {
    let Some(state) = model.meeting().map(|meeting| meeting.state) else { return };
    let draft = state == State::Draft;
    if draft && model.places.iter().any(|place| place.screen.is_of_running_meeting()) {
        model.go_home();
        model.show(Screen::Prepare);
    } else if !draft && model.screen() == Screen::Prepare {
        model.turn_to(Screen::Chair);
    }
}
