//! Folding a meeting's records again from a state that was kept, so that what is taken back at the
//! end of a long meeting costs what it cost at its beginning.
//!
//! Knows nothing of which acts may be taken back.

use std::collections::{BTreeSet, VecDeque};

use super::act_id::{ActId, Laptop};
use super::event::Record;
use super::meeting::Meeting;

/// Records between two states that are kept.
const EVERY: usize = 64;
/// So many of the latest are kept; what is taken back further behind is folded from the beginning.
const KEPT: usize = 4;

/// The meeting as it stood after so many records, without what was taken back of them.
#[derive(Debug, Clone, Default)]
pub(super) struct Checkpoints(VecDeque<(usize, Meeting)>);

impl Checkpoints {
    /// Keeps the state after so many records, when the last one kept is far enough behind.
    pub fn keep(&mut self, records: usize, meeting: &Meeting) {
        if self.0.back().is_some_and(|(last, _)| records < last + EVERY) {
            return;
        }
        if self.0.len() == KEPT {
            self.0.pop_front();
        }
        self.0.push_back((records, meeting.clone()));
    }

    /// The latest state of at most so many records; later ones no longer hold and are dropped.
    pub fn before(&mut self, records: usize) -> Option<(usize, Meeting)> {
        self.0.retain(|(kept, _)| *kept <= records);
        self.0.back().cloned()
    }
}

/// Takes the records from this place on into a meeting that holds those before.
pub(super) fn fold_on(meeting: &mut Meeting, records: &[Record], place: usize, undone: &BTreeSet<ActId>) {
    let mut by = place.checked_sub(1).and_then(|before| records.get(before)).map(|record| &record.act.origin);
    for record in records.iter().skip(place) {
        hand_over(meeting, by.replace(&record.act.origin), record);
        if undone.contains(&record.act) {
            meeting.pass(record);
        } else {
            meeting.apply(record);
        }
    }
}

/// The steady clocks of two laptops say nothing of each other: where the record before is another's,
/// wall time bridges the gap.
pub(super) fn hand_over(meeting: &mut Meeting, before: Option<&Laptop>, record: &Record) {
    if before.is_some_and(|before| *before != record.act.origin) {
        meeting.clock.restart(record.when);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::MeetingId;

    #[test]
    fn the_latest_four_states_are_kept_64_records_apart() {
        let meeting = Meeting::new(MeetingId("m".to_owned()));
        let mut kept = Checkpoints::default();
        for records in 10..=400 {
            kept.keep(records, &meeting);
        }
        let places = |kept: &Checkpoints| kept.0.iter().map(|(records, _)| *records).collect::<Vec<_>>();
        assert_eq!(places(&kept), [202, 266, 330, 394]);
        assert_eq!(kept.before(300).map(|(records, _)| records), Some(266));
        assert_eq!(places(&kept), [202, 266]);
        assert!(kept.before(201).is_none());
    }
}
