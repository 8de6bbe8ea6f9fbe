//! Choosing a lesson from the list, and leaving the lessons.
//!
//! Knows nothing of what a lesson asks for.

use super::{LESSONS, begin, done, learning, sample_words};
use crate::app::command::Command;
use crate::app::message::Effect;
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::say;
use crate::text::{Text, capital, text};

/// The commands of the lessons, on every screen.
pub static COMMANDS: &[Command] = &[
    Command::new("tour", LABEL, ask)
        .when(|model| !model.book.locked && (model.book.practice || model.places.len() == 1))
        .also(&[
            text("bài tập, tập dượt từng bước", "exercises, step by step"),
            text("bài tiếp theo", "tutorial, next lesson"),
        ]),
    Command::new("tour-leave", text("Thôi học", "Stop the lessons"), leave)
        .when(|model| learning(model).is_some())
        .also(&[text("cất bài, ẩn bài", "hide the lesson"), text("không học nữa", "no more lessons")]),
];

/// What the first page calls them, beside the meeting.
pub const LABEL: Text = text("Học từng bài", "Lessons, one by one");

/// Opens the list of lessons; from the cell's own book the practice book first.
pub fn ask(model: &mut Model) {
    if model.book.practice {
        return open_list(model);
    }
    model.tour.wanted = true;
    model.ask(Effect::OpenPractice { afresh: false });
}

/// The list of lessons, at the one under way, else at the next one that was not learnt, in their order and then from the
/// first on.
pub(super) fn open_list(model: &mut Model) {
    let lang = model.lang;
    let hint = |at: usize| {
        let (done, all) = (done(model, at), LESSONS[at].steps.len());
        match (model.tour.learnt.contains(&at), done) {
            (true, _) => say!(lang, "✓ xong", "✓ done"),
            (false, 0) => String::new(),
            (false, _) => say!(lang, "đang học, {done}/{all}", "under way, {done}/{all}"),
        }
    };
    let choice = |(at, lesson): (usize, &super::Lesson)| {
        let label = format!("{}. {}", at + 1, capital(lesson.title.get(lang)));
        Candidate { key: at as u64, label, hint: hint(at) }
    };
    let choices = LESSONS.iter().enumerate().map(choice).collect();
    let open = |at: &usize| !model.tour.learnt.contains(at);
    let shown = model.tour.shown.unwrap_or(0);
    let at = (shown..LESSONS.len()).chain(0..shown).find(open).unwrap_or(0);
    let title = say!(lang, "Học bài nào?", "Which lesson?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, choose).from(at)));
}

fn choose(model: &mut Model, key: u64) {
    begin(model, key as usize);
    sample_words::ask_if_due(model);
}

/// Leaves the lessons; each is gone on with where it was left.
fn leave(model: &mut Model) {
    model.tour.shown = None;
    model.tell(say!(
        model.lang,
        "Đã cất bài học. Học tiếp: 9, “Học từng bài”, bài đang học còn nguyên.",
        "The lesson is put away. To go on: 9, “Lessons, one by one”; it stands where it was."
    ));
}
