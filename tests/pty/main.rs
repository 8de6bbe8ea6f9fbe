//! The real binary in a real terminal: a handful of tests of what nothing smaller can show.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod every_syllable;
mod leaving;
mod lessons;
#[path = "../typing/orders.rs"]
mod orders;
mod printing;
mod program;
mod screen;
mod steps;
mod stray;
mod syncs;
mod typing;
mod typing_ways;
mod unfinished;
mod walk;
