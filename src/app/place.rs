//! Where the person is: the stack of screens, each with its subject and the row in it.
//!
//! Knows nothing of what a screen shows or does.

use super::model::Model;
use super::view::{View, Zone};

/// What a screen is about, as numbers that it understands: a member, a pack, two packs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Subject(pub u64, pub u64);

/// A screen with the place in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Which screen.
    pub view: &'static View,
    /// What it is about.
    pub subject: Subject,
    /// The selected row, or the first line shown.
    pub at: usize,
    /// The pane shown where only one has room.
    pub pane: usize,
}

impl Place {
    /// The first row of a screen.
    pub const fn top(view: &'static View, subject: Subject) -> Place {
        Place { view, subject, at: 0, pane: 0 }
    }
}

impl Model {
    /// The place on top.
    pub fn place(&self) -> Place {
        self.places.last().copied().unwrap_or(self.first())
    }

    fn first(&self) -> Place {
        Place::top(self.table.first, Subject::default())
    }

    /// The screen on top.
    pub fn view(&self) -> &'static View {
        self.place().view
    }

    /// The name of the screen on top.
    pub fn screen(&self) -> &'static str {
        self.view().id
    }

    /// Rows of the screen on top.
    pub fn rows(&self) -> usize {
        (self.view().rows)(self)
    }

    /// Selects a row, or scrolls to a line; the last one at most.
    pub fn select(&mut self, at: usize) {
        let last = self.rows().saturating_sub(1);
        if let Some(place) = self.places.last_mut() {
            place.at = at.min(last);
        }
    }

    /// Selects the row so many below the selected one, or above it; the first or last one at most.
    pub fn walk_rows(&mut self, rows: isize) {
        let last = self.rows().saturating_sub(1);
        let at = self.place().at.min(last).saturating_add_signed(rows);
        self.select(at);
    }

    /// Selects the row below, if there is one.
    pub fn select_next(&mut self) {
        self.select(self.place().at + 1);
    }

    /// Shows another pane of the screen on top, from its first row on.
    pub fn turn_pane(&mut self, pane: usize) {
        if let Some(place) = self.places.last_mut() {
            (place.pane, place.at) = (pane, 0);
        }
    }

    /// Opens the screen of a name on top of the present one.
    pub fn open(&mut self, id: &str) {
        self.open_about(id, Subject::default());
    }

    /// Opens the screen of a name about something.
    pub fn open_about(&mut self, id: &str, subject: Subject) {
        if let Some(view) = self.table.view(id) {
            self.places.push(Place::top(view, subject));
            (view.enter)(self);
        }
    }

    /// Does what the command of a name does, on whatever screen it stands.
    pub fn run(&mut self, command: &str) {
        let of_screens = self.table.views.iter().flat_map(|view| view.commands.iter().copied().flatten());
        let found = of_screens.chain(self.table.everywhere()).find(|one| one.id == command);
        if let Some(found) = found {
            (found.run)(self);
        }
    }

    /// Opens the main screen of a zone.
    pub fn open_main(&mut self, zone: Zone) {
        if let Some(view) = self.table.main(zone) {
            self.open(view.id);
        }
    }

    /// Closes the screen on top.
    pub fn close(&mut self) {
        if self.places.len() > 1 {
            self.places.pop();
            (self.view().again)(self);
        }
    }

    /// Closes everything down to the first screen.
    pub fn go_home(&mut self) {
        self.overlays.clear();
        self.writing = None;
        self.places = vec![self.first()];
    }
}
