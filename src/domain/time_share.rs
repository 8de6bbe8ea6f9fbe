//! The minutes that are left, shared out anew among the items that follow, once others took longer than planned.
//!
//! An offer until it is taken by an act. The plan stays as it was; papers know of it alone.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::agenda::{Item, ItemId};
use super::course::CourseEvent;
use super::event::Event;
use super::meeting::Meeting;
use super::refusal::Refusal;
use super::speaker::{Speaker, Speech};

/// The minutes of an item that follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedMinutes {
    /// Which item.
    pub item: ItemId,
    /// How many it has now.
    pub minutes: u32,
}

/// What was shared out last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TimeShare {
    /// When, in milliseconds of the meeting's timeline.
    pub at: u64,
    /// The minutes of the items that had some then.
    pub minutes: BTreeMap<ItemId, u32>,
}

impl Meeting {
    /// The minutes that an item has: as shared out last, else as planned.
    pub fn minutes_of(&self, item: &Item) -> u32 {
        let shared = self.time_share.as_ref().and_then(|share| share.minutes.get(&item.id));
        shared.copied().unwrap_or(item.minutes)
    }

    /// The seconds that a speech has: those of its item for who was named to present that, else those of the rules.
    pub fn seconds_for(&self, speech: &Speech) -> u64 {
        let item = speech.item.and_then(|item| self.agenda.get(item));
        let presents = |item: &&Item| {
            let named = self.prepared.items.get(&item.id).and_then(|one| one.presenter);
            named.is_some_and(|member| speech.who == Speaker::Member(member))
        };
        let own = item.filter(presents).map(|item| self.minutes_of(item));
        u64::from(own.unwrap_or_default().max(self.plan.rules.speech_minutes)) * 60
    }

    /// The minutes left for the items that follow, each at least one, where they have more than are left; none where
    /// they are enough, or not even one each is left, or nobody knows the time.
    pub fn minutes_to_share(&self, now: u64) -> Option<Vec<SharedMinutes>> {
        self.ensure_open().ok()?;
        if self.on_paper.is_some() {
            return None;
        }
        let later: Vec<&Item> =
            self.agenda.items.iter().filter(|item| !item.state.begun && self.minutes_of(item) > 0).collect();
        let wanted: u32 = later.iter().map(|item| self.minutes_of(item)).sum();
        let left = self.minutes_left(now);
        let count = u32::try_from(later.len()).ok()?;
        if count == 0 || left >= wanted || left < count {
            return None;
        }
        let minutes: Vec<u32> = later.iter().map(|item| self.minutes_of(item)).collect();
        let shares = shared(&minutes, left);
        let share = |(item, minutes): (&&Item, u32)| SharedMinutes { item: item.id, minutes };
        Some(later.iter().zip(shares).map(share).collect())
    }

    /// Shares the minutes that are left out among the items that follow.
    ///
    /// # Errors
    /// Where nothing is to be shared.
    pub fn share_minutes(&self, now: u64) -> Result<Event, Refusal> {
        let minutes = self.minutes_to_share(now).ok_or(Refusal::NothingToShare)?;
        Ok(Event::Course(CourseEvent::TimeShared { minutes }))
    }

    /// Whole minutes of the plan that are left after what passed and what the current item still has.
    fn minutes_left(&self, now: u64) -> u32 {
        let planned = u64::from(self.agenda.minutes()) * 60;
        let current = self.agenda.current().map_or(0, |item| {
            (u64::from(self.minutes_of(item)) * 60).saturating_sub(self.item_seconds(item.id, now))
        });
        let left = planned.saturating_sub(self.clock.seconds(now)).saturating_sub(current);
        u32::try_from(left / 60).unwrap_or(0)
    }
}

/// `left` minutes in proportion to what each had, one at least, the larger rests first.
fn shared(had: &[u32], left: u32) -> Vec<u32> {
    let all: u64 = had.iter().map(|minutes| u64::from(*minutes)).sum();
    let spare = u64::from(left) - had.len() as u64;
    // One each; of the rest in proportion to what is above that one.
    let above = |minutes: u32| u64::from(minutes.saturating_sub(1));
    let sum: u64 = had.iter().map(|minutes| above(*minutes)).sum::<u64>().max(1);
    let mut shares: Vec<u64> = had.iter().map(|minutes| 1 + spare * above(*minutes) / sum).collect();
    let rest = |place: usize| spare * above(had[place]) % sum;
    let mut order: Vec<usize> = (0..had.len()).collect();
    order.sort_by_key(|place| std::cmp::Reverse(rest(*place)));
    let given: u64 = shares.iter().sum();
    let missing = u64::from(left).min(all).saturating_sub(given);
    order.into_iter().take(missing as usize).for_each(|place| shares[place] += 1);
    shares.into_iter().map(|minutes| u32::try_from(minutes).unwrap_or(u32::MAX)).collect()
}

#[cfg(test)]
#[path = "time_share_tests.rs"]
mod tests;
