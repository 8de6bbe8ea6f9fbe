//! What a meeting earns: facts to findings, findings to a sheet with reasons, and what helps now.
//!
//! Reads a meeting and a pack; changes neither and shows nothing.

mod case;
mod closing;
mod coach;
mod evidence;
mod explain;
mod finding;
mod measures;
mod preparation;
mod sheet;
mod timing;
mod turnout;

pub use coach::advice;
pub use explain::{grounds, lines};
pub use sheet::{closing_sheet, sheet};

#[cfg(test)]
mod tests;
