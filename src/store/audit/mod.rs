//! The check of a whole book: streams, what is known of them apart from the book and in backups, the
//! papers and backups beside them, signatures; and how a person accepts a loss.
//!
//! The check changes nothing. Joins what `book`, `witness` and `backup` each know; must not know what
//! an event of a meeting says.

mod accept;
mod beside;
mod losses;
mod same;
mod signed;
mod touched;
mod turns;
mod whole;

pub(in crate::store) use losses::is_held;
pub use losses::{Loss, Losses};
pub use whole::{all_losses, verify_book};

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(in crate::store) use touched::tests as looks;
