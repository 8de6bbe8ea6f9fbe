//! What the mind knows of a screen: its row in the table of screens.
//!
//! Knows nothing of drawing, and names no screen: the rows are made in `screens` and handed to the
//! model when the program starts.

use super::card::Card;
use super::command::Command;
use super::key::Key;
use super::message::Done;
use super::model::Model;
use super::page;
use super::size::{SMALLEST, THREE_PANES, WIDEST};
use super::{locator, stray};
use crate::text::{Text, width};

/// Columns that the next step has on the narrowest screen, beside the arrow before it.
pub const STEP_COLUMNS: usize = SMALLEST.0 as usize - 3;

/// What Enter does now, in one sentence.
pub struct Step {
    /// The sentence.
    pub words: String,
    /// The same where columns are few.
    pub brief: String,
    /// What it does.
    pub run: fn(&mut Model),
}

impl Step {
    /// A step with its words, short enough for every width.
    pub fn new(words: String, run: fn(&mut Model)) -> Option<Step> {
        Some(Step { brief: words.clone(), words, run })
    }

    /// A step with its words, and with others of at most [`STEP_COLUMNS`] columns where those have no room.
    pub fn brief(words: String, brief: String, run: fn(&mut Model)) -> Option<Step> {
        Some(Step { words, brief, run })
    }

    /// The sentence as it has room in so many columns.
    pub fn fitting(&self, columns: usize) -> &str {
        if width(&self.words) <= columns { &self.words } else { &self.brief }
    }
}

/// How a screen is laid out, as far as arrows, clicks and letters go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Rows of which one is selected; a letter begins to look for one by its name.
    List,
    /// Lines that scroll.
    Page,
    /// Neither; its rows, where it has any, are walked by the arrows.
    Free,
}

/// What a screen belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// The book as a whole.
    Book,
    /// A meeting that is prepared; the first screen of the zone is its main one.
    Preparing,
    /// A meeting under way; the first screen of the zone is its main one.
    Running,
    /// What was done in a meeting, prepared or under way.
    Record,
}

/// What must be there before a screen can be opened by its name.
#[derive(Debug, Clone, Copy)]
pub enum Reach {
    /// Nothing.
    Start,
    /// A cell.
    Cell,
    /// A meeting that is prepared.
    Draft,
    /// A meeting that is prepared, or one of the committee, which prepares the cell's.
    Prepared,
    /// A meeting under way.
    Running,
    /// Something that is chosen elsewhere; the sentence says where.
    Chosen(Text),
}

/// A screen.
pub struct View {
    /// Stable name, by which other screens open it.
    pub id: &'static str,
    /// What people call it.
    pub title: Text,
    /// How it is laid out.
    pub shape: Shape,
    /// What it belongs to.
    pub zone: Zone,
    /// What must be there before it is opened.
    pub reach: Reach,
    /// Its commands, in tables of their own where there are many.
    pub commands: &'static [&'static [Command]],
    /// Commands of it that every screen has.
    pub everywhere: &'static [Command],
    /// Columns of its body at most; beyond them the window stays empty.
    pub widest: u16,
    /// What is done when it is opened.
    pub enter: fn(&mut Model),
    /// What is done as soon as it is no longer on top, however it was left.
    pub left: fn(&mut Model),
    /// What is done when the screen that lay on top of it is closed.
    pub again: fn(&mut Model),
    /// What Enter does.
    pub step: fn(&Model) -> Option<Step>,
    /// What Esc does where it is not the first screen.
    pub back: fn(&mut Model),
    /// Whether Esc leaves nothing here and only says how the screen is left.
    pub stays: fn(&Model) -> bool,
    /// How many rows can be selected, or lines scrolled.
    pub rows: fn(&Model) -> usize,
    /// What the arrows and pages do, by the rows that they move; to both ends by the greatest number.
    pub walk: fn(&mut Model, isize),
    /// The row that a click hits, so many screen rows below the selected one, in a column of the screen.
    pub hit: fn(&Model, isize, u16) -> Option<usize>,
    /// The names by which the rows of a list are found, in their order.
    pub names: fn(&Model) -> Vec<String>,
    /// Opens the field for text that is typed where none is open; false where there is no place for it.
    pub write: fn(&mut Model, &str) -> bool,
    /// Answers a key that no command takes now.
    pub dead: fn(&mut Model, Key),
    /// The command that is selected first among the other things (key 9).
    pub usual: fn(&Model) -> Option<&'static str>,
    /// What stands beside the next step.
    pub aside: fn(&Model) -> Option<String>,
    /// The rule behind its figures.
    pub card: fn(&Model) -> Option<Card>,
    /// Takes an answer that concerns it, whatever screen is on top; hands back any other.
    pub hear: fn(&mut Model, Done) -> Option<Done>,
}

impl View {
    /// Columns of the frame around it at most. All screens of one meeting have those of its main screen: the clock and what
    /// is saved stand still when another one is opened, whose body has its own [`View::widest`].
    pub const fn columns(&self) -> u16 {
        match self.zone {
            Zone::Running => THREE_PANES,
            _ => self.widest,
        }
    }

    /// A screen of lines or other things without commands.
    pub const fn new(id: &'static str, title: Text, shape: Shape) -> View {
        View {
            id,
            title,
            shape,
            zone: Zone::Book,
            reach: Reach::Cell,
            commands: &[],
            everywhere: &[],
            widest: WIDEST,
            enter: |_| {},
            left: |_| {},
            again: |_| {},
            step: |_| None,
            back: Model::close,
            stays: |_| false,
            rows: |_| 0,
            walk: match shape {
                Shape::Page => page::scroll,
                Shape::List | Shape::Free => Model::walk_rows,
            },
            hit: |model, rows, _| model.place().at.checked_add_signed(rows),
            names: |_| Vec::new(),
            write: match shape {
                Shape::List => locator::open,
                Shape::Page | Shape::Free => stray::nowhere,
            },
            dead: |_, _| {},
            usual: |_| None,
            aside: |_| None,
            card: |_| None,
            hear: |_, done| Some(done),
        }
    }
}

impl std::fmt::Debug for View {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

impl PartialEq for View {
    fn eq(&self, other: &View) -> bool {
        self.id == other.id
    }
}

impl Eq for View {}

/// Everything that keys can do: the commands of every screen, and the screens.
#[derive(Clone, Copy)]
pub struct ScreenTable {
    /// Commands of every screen.
    pub everywhere: &'static [Command],
    /// The screen on which the program starts.
    pub first: &'static View,
    /// The screens.
    pub views: &'static [&'static View],
}

impl ScreenTable {
    /// The screen of a name.
    pub fn view(&self, id: &str) -> Option<&'static View> {
        self.views.iter().copied().find(|view| view.id == id)
    }

    /// The main screen of a zone.
    pub fn main(&self, zone: Zone) -> Option<&'static View> {
        self.views.iter().copied().find(|view| view.zone == zone)
    }

    /// The commands that every screen has.
    pub fn everywhere(&self) -> impl Iterator<Item = &'static Command> + use<> {
        let of_screens = self.views.iter().flat_map(|view| view.everywhere);
        self.everywhere.iter().chain(of_screens)
    }
}

impl std::fmt::Debug for ScreenTable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.views.iter()).finish()
    }
}
