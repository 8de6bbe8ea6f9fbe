//! One meeting known to the last figure: a committed book, and every number of it worked out by
//! hand in README.md. The tests read the book as it lies there and never write it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod book;
mod evenings;
mod figures;
mod goes_on;
mod hand;
mod laptops;
mod make;
mod merging;
mod origins;
mod papers;
mod people;
mod record;
mod reopened;
mod scenes;
mod sheet;
mod topics;
