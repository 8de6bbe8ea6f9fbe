//! The optional seal of a book: a passphrase without which its journal cannot be read.
//!
//! A random data key encrypts every line of the journal and every value of the derived store;
//! `book.toml` holds it wrapped under each passphrase. What stays readable stands in
//! docs/SECURITY.md. Knows no screen and no rule of a meeting.

mod code;
mod fault;
mod key;
mod lines;
mod slots;
mod stray;
mod stretch;
mod turn;
mod unlock;

pub use fault::SealFault;
pub use key::BookKey;
pub(super) use key::{Cipher, random};
pub(super) use lines::{LineSeal, ValueSeal, is_sealed, plain, sealed_head};
pub use slots::{SealInfo, SlotHolder};
pub(super) use stray::{plain_streams, seal_plain_streams, seal_stray};
pub(super) use stretch::{KeyStretch, STRETCH, stretch};
pub(super) use turn::finish_turning;
pub use turn::{seal_book, unseal_book};
pub(super) use unlock::refuse_weak;
pub use unlock::{change_passphrase, known_names, renew_code};

#[cfg(test)]
mod tests;
#[cfg(test)]
mod turn_tests;
