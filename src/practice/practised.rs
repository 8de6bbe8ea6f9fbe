//! What the committee of the practice cell chose for the round that is practised: a theme and the turns.
//!
//! None outside practice.

use super::turns::planned;
use crate::domain::{Attendee, Digest, FollowUp, Meeting, MemberId};

/// What its theme is called.
pub const THEME_TITLE: &str = "Nói đi đôi với làm";

/// Its items by list and key: not to evade, not to hide, to do what was said, to listen, not to waste.
pub const THEME_ITEMS: [(&str, &str); 5] = [
    ("manifestations", "I.4"),
    ("manifestations", "I.5"),
    ("manifestations", "I.6"),
    ("manifestations", "I.7"),
    ("manifestations", "II.6"),
];

/// Whose turns it has; none in a real meeting, and where the agenda has no round. `roll` is that of the day,
/// `digests` are the meetings of the cell, `back` what comes back.
pub fn turns(
    meeting: &Meeting,
    roll: &[Attendee],
    digests: &[Digest],
    back: &FollowUp,
) -> Option<Vec<MemberId>> {
    meeting.round_item().filter(|_| meeting.plan.practice)?;
    Some(planned(meeting, roll, digests, back))
}
