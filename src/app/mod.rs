//! What the program decides: keys in, changes out, all of it pure.
//!
//! It knows no terminal, no disk and no clock; the keys and the time are told to it, and what is
//! to be done outside it answers as effects.

pub mod backup;
pub mod burst;
pub mod card;
pub mod command;
pub mod elsewhere;
pub mod everywhere;
pub mod field;
pub mod footer;
pub mod form;
pub mod key;
pub mod keys_page;
pub mod message;
pub mod model;
pub mod mouse;
pub mod overlay;
pub mod picker;
pub mod place;
pub mod screen;
pub mod seal;
pub mod shorthand;
pub mod silence;
mod step_back;
pub mod typing;
pub mod unlock;
pub mod update;
pub mod writing;

pub use message::{BookView, Done, Effect, Found, Msg, RollRead, RollSource, Sought, Wanted};
pub use model::{Confirm, Model, Notice, Overlay, Reading, Save};
pub use place::{Place, Screen};
pub use update::{leave, update};
