//! What lies on top of a screen until it is answered or left.
//!
//! Only what each holds; what a key does to it is in `update`.

use super::form::Form;
use super::model::Model;
use super::picker::Picker;
use super::screen::roll_import::Preview;
use super::seal::{Sealing, Shown};
use super::unlock::Unlock;
use crate::text::Text;

/// A question that only a deliberate key answers with yes.
#[derive(Debug, Clone)]
pub struct Confirm {
    /// The question.
    pub question: String,
    /// The label of the key that says yes.
    pub yes: Text,
    /// What yes does.
    pub run: fn(&mut Model),
}

/// What lies on top of a screen.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// Fields to fill in.
    Form(Form),
    /// A list to choose from.
    Picker(Picker),
    /// A question.
    Confirm(Confirm),
    /// Lines to read, from the one at the top of the box.
    Lines {
        /// What they are.
        title: String,
        /// Each is wrapped when drawn.
        lines: Vec<String>,
        /// The first line shown.
        at: usize,
    },
    /// The keys that are live here, from this one on.
    Help(usize),
    /// A roll to be looked at before it is taken.
    Preview(Preview),
    /// The question for the passphrase of a sealed book.
    Unlock(Unlock),
    /// Passphrases that are typed to change the seal of the book.
    Sealing(Sealing),
    /// A recovery code, shown once.
    Code(Shown),
}
