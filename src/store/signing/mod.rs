//! The book's own signature under adopted minutes (ed25519).
//!
//! The key is made with the book and lies in `book.toml`, sealed when the book is. What a signature
//! proves, and what not, stands in docs/SECURITY.md. Knows no screen and no rule of a meeting.

mod check;
mod key;

pub use check::{SignatureCount, Signed};
pub use key::SigningInfo;
pub(in crate::store) use key::fingerprint;

#[cfg(test)]
mod tests;
