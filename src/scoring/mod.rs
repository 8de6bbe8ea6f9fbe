//! What a meeting earns: facts to findings, findings to a sheet with reasons, and what helps now.
//!
//! Reads a meeting and a pack; changes neither and shows nothing.

mod absence;
mod ahead;
mod case;
mod closing;
mod coach;
mod comparison;
mod conduct;
mod earned;
mod evidence;
mod explain;
mod finding;
mod levels;
mod measures;
mod notes;
mod overtime;
mod preparation;
mod rating;
mod reading;
mod sheet;
mod suggestion;
mod tasks;
mod timing;
mod turnout;

pub use ahead::{minutes_wanted, same_points, settled_short};
pub use case::Background;
pub use coach::{Advice, advice, advices};
pub use comparison::{
    Comparison, Difference, PointsRange, Range, ScoreColumn, Stage, comparison, difference_words, range_words,
};
pub use explain::{grounds, lines, reason_words};
pub use levels::with_level;
pub use overtime::{
    Cost, Lost, Mark, MonthRow, Overview, SignKind, Span, Trend, TrendSign, YearNeed, YearVerdict, costs,
    overview, span_of, spans_in,
};
pub use rating::{Highest, Rated, highest};
pub use sheet::{closing_sheet, proposal_sheet, sheet};
pub use suggestion::{Suggestion, suggestion};

#[cfg(test)]
mod tests;
