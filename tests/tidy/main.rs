//! The rules of the house, proven over the source text itself.
//!
//! A rule is a function that answers what a file does against it. Every rule is shown made-up
//! files that break it, so that a rule which has stopped looking is noticed.

#![allow(clippy::unwrap_used, clippy::panic)]

mod crates;
mod keys;
mod kind_words;
mod manners;
mod manual;
mod readme;
mod rooms;
mod screens;
mod sizes;
mod source;
mod words;
