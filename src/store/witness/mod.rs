//! What is known of the book apart from the book: how far each stream was written, which minutes
//! were adopted, which papers lie beside the journal, and which key signs.
//!
//! It is kept in a file of its own (`heads.jsonl`), which outlives the derived store and goes into
//! every backup, so that a line that was acknowledged and is gone is told every time until a person
//! accepts the loss. Knows lines by their number and their stored hash; must not know what an event
//! says, nor change anything but its own file.

mod beside;
mod compare;
mod keeper;
mod known;
mod last;
mod list;
mod settling;

pub(in crate::store) use beside::{FOLDERS, counts, forget_papers};
pub(in crate::store) use compare::{HEADER, is_missing, lost, sealed_header};
pub(in crate::store) use keeper::{Keeper, heads_of, is_long};
pub use known::{KnownHead, KnownMinutes};
pub(in crate::store) use last::LastWitness;
pub(in crate::store) use list::{HEADS, Witness, keep_for_good, mark_anew, witness_file};
