//! What a meeting earns: facts to findings, findings to a sheet with reasons, and what helps now.
//!
//! Reads a meeting and a pack; changes neither and shows nothing.

mod absence;
mod case;
mod closing;
mod coach;
mod conduct;
mod earned;
mod evidence;
mod explain;
mod finding;
mod levels;
mod measures;
mod notes;
mod preparation;
mod reading;
mod sheet;
mod tasks;
mod timing;
mod turnout;

pub use case::Context;
pub use coach::{Advice, advice, advices};
pub use explain::{grounds, lines};
pub use sheet::{closing_sheet, sheet};

#[cfg(test)]
mod tests;
