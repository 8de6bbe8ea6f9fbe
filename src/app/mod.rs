//! What the program decides: keys in, changes out, all of it pure.
//!
//! It knows no terminal, no disk and no clock; the keys and the time are told to it.

pub mod field;
pub mod key;
