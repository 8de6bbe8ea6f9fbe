//! At which item of the agenda the round of self-criticism is held: in the review of the year at that of the members' own
//! reviews, else at its own, which the committee may put on an agenda that has none.
//!
//! Knows nothing of what is said in it.

use super::agenda::Item;
use super::left_item::place_of_own;
use super::meeting::Meeting;
use super::planning::PlanEvent;
use super::refusal::Refusal;

/// The step of the agenda at which the round is held.
pub const ROUND_STEP: &str = "self_criticism";
/// In the review of the year: every member presents the own review there, and the cell comments on it.
const REVIEW_STEP: &str = "member_review";

impl Item {
    /// Whether the round of self-criticism is held at it.
    pub fn holds_round(&self) -> bool {
        self.step == ROUND_STEP || self.step == REVIEW_STEP
    }
}

impl Meeting {
    /// The item of the agenda at which the round is held, and its place from 0; none where there is no round.
    pub fn round_item(&self) -> Option<(usize, &Item)> {
        self.agenda.items.iter().enumerate().find(|(_, item)| item.holds_round())
    }

    /// Whether an item is the one at which the round is held.
    pub fn is_round_item(&self, item: &Item) -> bool {
        self.round_item().is_some_and(|(_, of)| of.id == item.id)
    }

    /// Puts a round on an agenda that has none, where the meeting goes over to what was decided.
    ///
    /// # Errors
    /// The minutes are adopted, there is a round, or none belongs to a meeting of this kind.
    pub fn add_round(&self, item: Item) -> Result<PlanEvent, Refusal> {
        self.ensure_changeable()?;
        if self.round_item().is_some() || !self.plan.kind.holds_round() {
            return Err(Refusal::Gone);
        }
        let item = Item { id: self.agenda.free_id(self.mint), step: ROUND_STEP.to_owned(), ..item };
        Ok(PlanEvent::ItemAdded { item, place: place_of_own(&self.agenda.items) })
    }

    /// Minutes that the agenda plans for the round.
    pub fn round_slot(&self) -> u32 {
        self.agenda.items.iter().filter(|item| item.holds_round()).map(|item| item.minutes).sum()
    }
}
