//! Following the program: whoever does what the bottom line says comes to adopted minutes.

use bienban::app::{Overlay, writing};
use bienban::domain::State;
use bienban::text::{Lang, width};

use super::Stage;

/// The keys that a newcomer presses now, doing only what the bottom lines say.
fn advised(stage: &Stage) -> &'static str {
    let model = &stage.model;
    let open = |meeting: &bienban::domain::Meeting| !meeting.statements.is_empty();
    match (model.overlays.last(), model.screen()) {
        (Some(Overlay::Confirm(_)), _) => "1",
        (Some(Overlay::Picker(picker)), _) if picker.at.is_none() => "down enter",
        (Some(_), _) => "enter",
        (None, _) if model.writing.is_some() && writing::sample(model).is_some() => "enter esc",
        (None, _) if model.writing.is_some() => "~ghi~ esc",
        (None, "review") if stage.next_step().starts_with("Còn ") => "1",
        (None, "review") if stage.next_step().contains("still to be reviewed") => "1",
        (None, "criticism") if model.meeting().is_some_and(open) => "7",
        _ => "enter",
    }
}

/// Columns beside the arrow on the narrowest screen, of 40.
const STEP: usize = 37;

impl Stage {
    /// The next step is whole on the narrowest screen, in both languages.
    pub fn check_brief(&mut self) {
        let shown = self.model.lang;
        for lang in [Lang::Vi, Lang::En] {
            self.model.lang = lang;
            self.model.change();
            let step = self.model.next_step().map_or(String::new(), |step| step.fitting(STEP).to_owned());
            assert!(width(&step) <= STEP, "“{step}” is cut at 40 columns");
        }
        self.model.lang = shown;
        self.model.change();
    }

    /// Does what the bottom lines say until `done`; answers the steps that they named, in order.
    pub fn follow(&mut self, done: impl Fn(&Stage) -> bool) -> Vec<String> {
        let mut steps: Vec<String> = Vec::new();
        for _ in 0..300 {
            if done(self) {
                return steps;
            }
            self.check_brief();
            let step = self.next_step();
            if self.model.overlays.is_empty() && self.model.writing.is_none() && steps.last() != Some(&step) {
                steps.push(step);
            }
            self.keys(advised(self));
        }
        panic!("after 300 keys the meeting is still at: {}", self.screen());
    }

    /// Presses what the bottom lines say once.
    pub fn follow_one(&mut self) {
        self.keys(advised(self));
    }

    /// Follows until an item of the agenda is under way and nothing else is open.
    pub fn follow_to(&mut self, item: &str) {
        self.follow(|stage| {
            let current = stage.model.meeting().and_then(|meeting| meeting.agenda.current());
            current.is_some_and(|current| current.step == item)
                && stage.model.overlays.is_empty()
                && stage.model.screen() == "chair"
        });
    }

    /// Follows until the minutes are adopted.
    pub fn follow_to_adoption(&mut self) -> Vec<String> {
        self.follow(|stage| stage.model.meeting().is_some_and(|meeting| meeting.state == State::Adopted))
    }
}
