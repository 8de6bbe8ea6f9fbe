//! Vietnamese text and the two languages of the program.
//!
//! Everything here is about letters and words: normal form, folding, order, names, numbers and
//! dates in words, widths. It knows nothing of cells, meetings, disks or screens, and it is the
//! only room that names the unicode crates.

mod lang;
mod number;

pub use lang::{Lang, Text, text};
pub use number::{decimal, percent};
