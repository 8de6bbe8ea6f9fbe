//! What is wrong with a rubric, by family, and what to do; with a hint where an example helps.
//!
//! Knows nothing of files and places.

mod bands;
mod criteria;
mod points;

pub use self::bands::BandFlaw;
pub use self::criteria::CriterionFlaw;
pub use self::points::PointsFlaw;
