//! What Enter does now: the step of the screen on top, and one where the screen has none.
//!
//! Enter is never without an answer; what each screen does of its own is in its folder.

use super::acts::office;
use super::model::Model;
use super::view::{Step, Zone};
use crate::domain::{Meeting, State};
use crate::say;

impl Model {
    /// The next step: a meeting is never without chair and minute-taker. A screen that has none of its own leads back, or on with a meeting that is
    /// suspended; none only where nothing is open.
    pub fn next_step(&self) -> Option<Step> {
        office::step(self)
            .or_else(|| (self.view().step)(self))
            .or_else(|| resuming(self))
            .or_else(|| leading_back(self))
    }
}

fn resuming(model: &Model) -> Option<Step> {
    let suspended = model.meeting().is_some_and(|meeting| meeting.state == State::Suspended);
    if !suspended || model.view().zone != Zone::Running {
        return None;
    }
    Step::new(say!(model.lang, "Enter: họp tiếp", "Enter: resume the meeting"), |model| {
        model.perform_one(Meeting::resume);
    })
}

fn leading_back(model: &Model) -> Option<Step> {
    if model.places.len() < 2 {
        return None;
    }
    Step::new(say!(model.lang, "Enter: quay lại", "Enter: back"), Model::close)
}
