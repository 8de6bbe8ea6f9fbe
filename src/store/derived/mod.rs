//! What is kept only to be fast: values that are made from the journal and may be deleted.
//!
//! Knows sled, the digests of meetings, and when one is out of date. Must not know what is in a
//! value, and nothing may rest on it: every value can be made again.

mod copy;
mod digests;
mod found_whole;
mod guard;
mod index;
mod kept_digest;

pub(in crate::store) use copy::read_store_copy;
pub use digests::{DigestParts, DigestScope, Digests, KeptDigest, Maker};
pub(in crate::store) use found_whole::{FileSign, FoundWhole};
pub use guard::{guarded, panic_is_guarded};
pub use index::Index;
pub use kept_digest::stamp_of;
pub(in crate::store) use kept_digest::{forget, kept_positions};
