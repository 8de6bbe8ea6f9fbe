//! Where the person is: the screens, and the stack of them.
//!
//! Knows nothing of what a screen shows or does.

use super::model::Model;
use crate::domain::MemberId;

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Where everything begins.
    Home,
    /// The roll of the cell.
    Members,
    /// Preparing a meeting.
    Prepare,
    /// Chairing a meeting.
    Chair,
    /// The roll call.
    RollCall,
    /// Last month's tasks.
    Review,
    /// The self-criticism round.
    Criticism,
    /// The score sheet.
    Scoring,
    /// The minutes in large type, read back before adoption.
    ReadBack,
    /// Past meetings.
    Past,
    /// The minutes of a past meeting.
    Reading,
    /// What a search found.
    Hits,
    /// Participation of all.
    Participation,
    /// Participation of one member.
    MemberPage(MemberId),
    /// What was done in this meeting.
    Steps,
    /// The quality of meetings over a year.
    Quality,
    /// The book as a whole, and its backups.
    Book,
    /// The shorthand of the cell.
    Shorthand,
}

impl Screen {
    /// Whether the screen belongs to a meeting under way.
    pub const fn is_of_running_meeting(self) -> bool {
        matches!(
            self,
            Screen::Chair
                | Screen::RollCall
                | Screen::Review
                | Screen::Criticism
                | Screen::Scoring
                | Screen::ReadBack
        )
    }
}

/// A screen with the place in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Which screen.
    pub screen: Screen,
    /// The selected row, or the first line shown.
    pub at: usize,
    /// The pane shown where only one has room.
    pub pane: usize,
}

impl Place {
    /// The first row of a screen.
    pub const fn top(screen: Screen) -> Place {
        Place { screen, at: 0, pane: 0 }
    }
}

impl Model {
    /// The place on top.
    pub fn place(&self) -> Place {
        self.places.last().copied().unwrap_or(Place::top(Screen::Home))
    }

    /// The screen on top.
    pub fn screen(&self) -> Screen {
        self.place().screen
    }

    /// The place on top, to be changed.
    pub fn place_mut(&mut self) -> Option<&mut Place> {
        self.places.last_mut()
    }

    /// Opens a screen on top of the present one.
    pub fn show(&mut self, screen: Screen) {
        self.places.push(Place::top(screen));
    }

    /// Replaces the screen on top.
    pub fn turn_to(&mut self, screen: Screen) {
        self.places.pop();
        self.show(screen);
    }

    /// Closes everything down to home.
    pub fn go_home(&mut self) {
        self.overlays.clear();
        self.writing = None;
        self.places = vec![Place::top(Screen::Home)];
    }
}
