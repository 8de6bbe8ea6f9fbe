//! The screens of the program, a folder each, and the one table that names them all.
//!
//! A screen's folder holds what it keeps, its commands, its next step and its rows; its `view.rs`
//! draws it. A screen sees no other one: it opens it by its name.

mod applicants;
mod book;
mod cases;
mod chair;
mod comparison;
mod contents;
mod criticism;
mod election;
mod follow_up;
mod groups;
mod guidance;
pub mod hits;
mod home;
mod member_page;
mod members;
mod missing;
mod named_vote;
mod own_round;
mod pack;
mod papers;
mod participation;
mod past;
mod planned;
mod prepare;
mod preview;
mod quality;
mod read_back;
mod reading;
mod review;
mod roll_call;
mod round_items;
mod round_plan;
mod round_year;
mod scoring;
mod self_check;
mod settings;
mod shorthand;
mod steps;
mod theme_choice;
mod topics;
mod transfers;

use crate::app::{Model, ScreenTable, Spot, View, everywhere};
use crate::domain::Moment;
use crate::text::Lang;
use crate::ui::{self, Draw, Frame, Theme};

/// A screen with how it is drawn.
pub struct Screen {
    /// What the mind knows of it.
    pub view: &'static View,
    /// How it is drawn.
    pub draw: Draw,
}

/// Every screen; the program starts on the first one. Of the screens of a meeting the first one is
/// the main one.
pub const SCREENS: &[Screen] = &[
    Screen { view: &home::VIEW, draw: home::view::draw },
    Screen { view: &members::VIEW, draw: members::view::draw },
    Screen { view: &applicants::VIEW, draw: applicants::view::draw },
    Screen { view: &cases::VIEW, draw: cases::view::draw },
    Screen { view: &prepare::VIEW, draw: prepare::view::draw },
    Screen { view: &contents::VIEW, draw: contents::view::draw },
    Screen { view: &round_plan::VIEW, draw: round_plan::view::draw },
    Screen { view: &theme_choice::VIEW, draw: theme_choice::view::draw },
    Screen { view: &chair::VIEW, draw: chair::view::draw },
    Screen { view: &roll_call::VIEW, draw: roll_call::view::draw },
    Screen { view: &review::VIEW, draw: review::view::draw },
    Screen { view: &criticism::VIEW, draw: criticism::view::draw },
    Screen { view: &election::VIEW, draw: election::view::draw },
    Screen { view: &named_vote::VIEW, draw: named_vote::view::draw },
    Screen { view: &round_items::VIEW, draw: round_items::view::draw },
    Screen { view: &follow_up::VIEW, draw: follow_up::view::draw },
    Screen { view: &scoring::VIEW, draw: scoring::view::draw },
    Screen { view: &read_back::VIEW, draw: read_back::view::draw },
    Screen { view: &missing::VIEW, draw: missing::view::draw },
    Screen { view: &planned::VIEW, draw: planned::view::draw },
    Screen { view: &past::VIEW, draw: past::view::draw },
    Screen { view: &reading::VIEW, draw: reading::view::draw },
    Screen { view: &hits::VIEW, draw: hits::view::draw },
    Screen { view: &participation::VIEW, draw: participation::view::draw },
    Screen { view: &member_page::VIEW, draw: member_page::view::draw },
    Screen { view: &own_round::VIEW, draw: own_round::view::draw },
    Screen { view: &quality::VIEW, draw: quality::view::draw },
    Screen { view: &book::VIEW, draw: book::view::draw },
    Screen { view: &guidance::VIEW, draw: guidance::view::draw },
    Screen { view: &pack::VIEW, draw: pack::view::draw },
    Screen { view: &comparison::VIEW, draw: comparison::view::draw },
    Screen { view: &self_check::VIEW, draw: self_check::view::draw },
    Screen { view: &round_year::VIEW, draw: round_year::view::draw },
    Screen { view: &shorthand::VIEW, draw: shorthand::view::draw },
    Screen { view: &topics::VIEW, draw: topics::view::draw },
    Screen { view: &groups::VIEW, draw: groups::view::draw },
    Screen { view: &steps::VIEW, draw: steps::view::draw },
    Screen { view: &settings::VIEW, draw: settings::view::draw },
    Screen { view: &transfers::VIEW, draw: transfers::view::draw },
    Screen { view: &papers::VIEW, draw: papers::view::draw },
    Screen { view: &preview::VIEW, draw: preview::view::draw },
];

static VIEWS: [&View; SCREENS.len()] = {
    let mut views = [SCREENS[0].view; SCREENS.len()];
    let mut at = 0;
    while at < views.len() {
        views[at] = SCREENS[at].view;
        at += 1;
    }
    views
};

/// What keys can do on every screen.
pub static TABLE: ScreenTable =
    ScreenTable { everywhere: everywhere::COMMANDS, first: VIEWS[0], views: &VIEWS };

/// The program before it has opened a book.
pub fn start(lang: Lang, now: Moment) -> Model {
    Model::new(lang, now, TABLE)
}

/// Draws the screen on top in its frame; answers where commands stand that can be clicked.
pub fn view(model: &Model, theme: &Theme, frame: &mut Frame) -> Vec<Spot> {
    let shown = SCREENS.iter().find(|screen| screen.view == model.view()).unwrap_or(&SCREENS[0]);
    ui::view(model, theme, frame, shown.draw)
}
