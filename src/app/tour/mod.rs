//! The practice tour: eight lessons over the real screens, ticked by what is done there.
//!
//! Knows how far each lesson is, not how it is drawn. A lesson is data (`lessons`); that a step is done is
//! read from the acts of the meeting, so undo takes the tick back, or was seen once (`lesson`).

mod acts;
mod commands;
mod lesson;
mod lessons;
mod sample_words;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset};

pub use commands::{COMMANDS, LABEL, ask};
pub use lesson::{Lesson, LessonStep, Proof};
pub use lessons::LESSONS;

use super::model::Model;

/// From so many columns and rows on a lesson stands whole above the screen; below that only its present step.
const ROOM: (u16, u16) = (80, 20);

/// How far the person is in the lessons; kept until the program is left.
#[derive(Debug, Clone, Default)]
pub struct Tour {
    /// The lesson that is shown, from 0; none when the person learns nothing at the moment.
    shown: Option<usize>,
    /// The lessons that were begun.
    runs: BTreeMap<usize, LessonRun>,
    /// The lessons that were once done to their end.
    learnt: BTreeSet<usize>,
    /// Whether the list of lessons is asked for as soon as the practice book is open.
    wanted: bool,
}

/// A lesson that was begun.
#[derive(Debug, Clone)]
struct LessonRun {
    /// Acts from this moment on count.
    since: DateTime<FixedOffset>,
    /// Steps that no act tells of and that were seen to be done.
    seen: BTreeSet<usize>,
    /// Whether it is done to its end.
    whole: bool,
}

/// A lesson as it stands.
#[derive(Debug, Clone, Copy)]
pub struct Learning {
    /// Its place among the lessons, from 0.
    pub at: usize,
    /// The lesson.
    pub lesson: &'static Lesson,
    /// How many of its steps are done.
    pub done: usize,
    /// How many lessons were done to their end.
    pub learnt: usize,
    /// Whether something has to be done before its first step can be.
    pub waits: bool,
    /// Whether it was begun, and its present step can no longer be done.
    pub lost: bool,
}

impl Learning {
    /// Whether all of its steps are done.
    pub fn is_whole(&self) -> bool {
        self.done == self.lesson.steps.len()
    }
}

/// The lesson that is shown; none outside the practice book, where nothing is tried.
pub fn learning(model: &Model) -> Option<Learning> {
    let at = model.tour.shown.filter(|_| model.book.practice)?;
    let lesson = LESSONS.get(at)?;
    let done = done(model, at);
    let waits = done == 0 && !(lesson.ready)(model);
    let lost = done > 0 && lesson.steps.get(done).is_some_and(|step| !(step.open)(model));
    Some(Learning { at, lesson, done, learnt: model.tour.learnt.len(), waits, lost })
}

/// Rows that the lesson takes above the screen; none where it has no room there.
pub fn rows(model: &Model) -> u16 {
    let high = |learning: Learning| learning.lesson.steps.len() as u16 + 3;
    let room = model.size.0 >= ROOM.0 && model.size.1 >= ROOM.1;
    learning(model).filter(|_| room).map_or(0, high)
}

/// How many steps of a lesson are done, one after the other from its first one.
fn done(model: &Model, at: usize) -> usize {
    let Some((lesson, run)) = LESSONS.get(at).zip(model.tour.runs.get(&at)) else { return 0 };
    let proven = |(place, step): &(usize, &LessonStep)| match step.proof {
        Proof::Act(tells) => acts::any_since(model, run.since, tells),
        Proof::Seen(_) | Proof::Typed | Proof::Written => run.seen.contains(place),
    };
    lesson.steps.iter().enumerate().take_while(proven).count()
}

/// Begins a lesson, or goes on with one that was left before its end and can still be done.
fn begin(model: &mut Model, at: usize) {
    if LESSONS.get(at).is_none() {
        return;
    }
    let since = model.now.at;
    let run = model.tour.runs.entry(at).or_insert(LessonRun::new(since));
    if run.whole {
        *run = LessonRun::new(since);
    }
    model.tour.shown = Some(at);
    if learning(model).is_some_and(|learning| learning.lost) {
        model.tour.runs.insert(at, LessonRun::new(since));
    }
}

impl LessonRun {
    const fn new(since: DateTime<FixedOffset>) -> LessonRun {
        LessonRun { since, seen: BTreeSet::new(), whole: false }
    }
}

/// Notes what the person did: called after every message.
pub(super) fn watch(model: &mut Model) {
    let Some(Learning { at, lesson, done: before, .. }) = learning(model) else { return };
    let here = |step: &LessonStep| matches!(step.proof, Proof::Seen(shows) if shows(model));
    if model.overlays.is_empty() && lesson.steps.get(before).is_some_and(here) {
        note(model, at, before);
    }
    let whole = done(model, at) == lesson.steps.len();
    let Some(run) = model.tour.runs.get_mut(&at) else { return };
    if whole != run.whole {
        run.whole = whole;
        match whole {
            true => model.tour.learnt.insert(at),
            false => model.tour.learnt.remove(&at),
        };
    }
}

/// Notes that papers were written.
pub(super) fn note_written(model: &mut Model) {
    note_proof(model, Proof::Written);
}

/// The present step is done, where this is its proof.
fn note_proof(model: &mut Model, proof: Proof) {
    let Some(Learning { at, lesson, done, .. }) = learning(model) else { return };
    let same = |step: &LessonStep| std::mem::discriminant(&step.proof) == std::mem::discriminant(&proof);
    if lesson.steps.get(done).is_some_and(same) {
        note(model, at, done);
    }
}

fn note(model: &mut Model, at: usize, step: usize) {
    if let Some(run) = model.tour.runs.get_mut(&at) {
        run.seen.insert(step);
    }
}

/// A book was opened: the list of lessons follows where it was asked for.
pub fn arrive(model: &mut Model) {
    if std::mem::take(&mut model.tour.wanted) && model.book.practice {
        commands::open_list(model);
    }
}
