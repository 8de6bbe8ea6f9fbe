//! What is kept only to be fast: values that are made from the journal and may be deleted.
//!
//! Knows sled, the digests of meetings, and when one is out of date. Must not know what is in a
//! value, and nothing may rest on it: every value can be made again.

mod copy;
mod digests;
mod guard;
mod index;

pub(in crate::store) use copy::read_store_copy;
pub use digests::{Digests, KeptDigest, Maker, stamp_of};
pub(in crate::store) use digests::{forget, kept_positions};
pub use guard::{guarded, panic_is_guarded};
pub use index::Index;
