//! What the program decides: keys in, changes out, all of it pure.
//!
//! It knows no terminal, no disk and no clock; the keys and the time are told to it, and what is
//! to be done outside it answers as effects. It names no screen: their rows are handed to it.

mod absent;
pub mod acts;
mod answering;
pub mod answers;
pub mod asked_folder;
pub mod at_hand;
pub mod backup;
pub mod burst;
pub mod called;
pub mod card;
pub mod colours;
pub mod command;
pub mod deed;
pub mod due;
pub mod elsewhere;
pub mod errand;
pub mod everywhere;
pub mod field;
pub mod finder;
mod fit;
pub mod form;
pub mod grounds;
pub mod headed_page;
pub mod help;
pub mod key;
pub mod keys_page;
pub mod life;
pub mod locator;
mod memo;
pub mod message;
pub mod model;
pub mod mouse;
mod next_step;
pub mod notice;
pub mod over_time;
pub mod overlay;
pub mod overlay_keys;
pub mod own_round;
pub mod own_sheet;
pub mod packs;
pub mod page;
pub mod papers;
pub mod participants;
pub mod period;
pub mod picker;
pub mod place;
pub mod preview;
pub mod printing;
mod reach;
pub mod roll_read;
pub mod round_theme;
mod row_heights;
pub mod samples;
pub mod seal;
pub mod seal_task;
mod seen_rows;
pub mod shorthand;
pub mod shown_code;
pub mod signs;
pub mod size;
mod sought;
mod step_back;
pub mod stray;
pub mod told_time;
pub mod tour;
pub mod typing;
pub mod unlock;
pub mod unrecorded;
pub mod update;
pub mod uploading;
pub mod view;
pub mod waiting;
pub mod wall_clock;
pub mod writing;

pub use colours::{Backdrop, Colours};
pub use message::{
    AskedRow, BookView, Bookmark, Done, Effect, FoundPassage, Msg, RollRead, RollSource, Sought, Wanted,
};
pub use model::{Confirm, Model, Notice, NoticeKind, Overlay, ReadMeeting, Save, Spot};
pub use place::{Place, Subject};
pub use signs::Signs;
pub use update::{leave, update};
pub use view::{Reach, ScreenTable, Shape, Step, View, Zone};
