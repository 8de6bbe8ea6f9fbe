//! What more than one screen does with the live meeting: votes, remarks, the score, adoption.

pub mod adoption;
pub mod arrival;
pub mod ballot;
pub mod coach;
pub mod conclusion;
mod count;
mod count_words;
mod counted;
pub mod departure;
pub mod due_vote;
pub mod gaps;
pub mod guest;
pub mod heading;
pub mod hours;
pub mod offer;
pub mod office;
pub mod point;
pub mod promise;
pub mod proposal;
mod question_words;
pub mod remark;
pub mod round;
pub mod score;
pub mod task;
pub mod ticking;
pub mod timing;
mod vote_rule;
