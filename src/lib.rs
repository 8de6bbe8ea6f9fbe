//! bienban: runs the meetings of a party cell (chi bộ) and writes their official minutes.
//!
//! The rooms and who may see whom are described in docs/ARCHITECTURE.md and proven by
//! tests/tidy.

pub mod app;
pub mod cli;
pub mod domain;
pub mod guidance;
pub mod intake;
pub mod practice;
pub mod report;
pub mod run;
pub mod scoring;
pub mod screens;
pub mod shelf;
pub mod store;
pub mod term;
pub mod text;
pub mod ui;
