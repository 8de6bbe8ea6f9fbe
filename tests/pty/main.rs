//! The real binary in a real terminal: a handful of tests of what nothing smaller can show.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod leaving;
mod program;
mod screen;
mod steps;
mod syncs;
mod typing;
