//! Whole meetings by keys alone: keys in, then events, counts, documents and sentences.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../stage/mod.rs"]
mod stage;

mod after;
mod amending;
mod cell;
mod chairing;
mod choosing_people;
mod clock;
mod counted;
mod drafts;
mod errand;
mod evening;
mod fields;
mod following;
mod functions;
mod gap;
mod heading;
mod help;
mod kinds;
mod late_month;
mod level_labels;
mod mended;
mod missing;
mod mouse;
mod names;
mod offers;
mod one_score;
mod online;
mod others;
mod people;
mod planned;
mod power;
mod preparing;
mod quality;
mod read_back;
mod read_only;
mod reopened;
mod roll_call;
mod round;
mod round_plan;
mod round_year;
mod said;
mod said_of_the_book;
mod saving;
mod scene;
mod score_table;
mod seal;
mod sealing;
mod self_check;
mod shorthand;
mod sources;
mod stray;
mod tasks;
mod times;
mod tour;
mod typing;
mod undo;
mod unreadable;
mod votes;
mod walk;
mod whole;
mod writing;
