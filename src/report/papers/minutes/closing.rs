//! The end of the minutes: when the meeting ended. That they were adopted the vote under its item says.

use super::opening::{end, hour};
use crate::domain::{Adoption, Matter, Meeting};
use crate::report::naming::gathering;
use crate::report::sentence::capital;
use crate::report::source::Source;
use crate::report::{Block, traced};

/// The end; nothing before adoption.
pub(super) fn blocks(source: &Source) -> Vec<Block> {
    let meeting = source.meeting;
    let closed = |adoption: &Adoption| {
        let matters = [Matter::Adoption, Matter::Ballot(adoption.ballot)];
        Block::paragraph(traced::of(meeting, matters), sentence(meeting, adoption))
    };
    meeting.adoption.as_ref().map(closed).into_iter().collect()
}

fn sentence(meeting: &Meeting, adoption: &Adoption) -> String {
    let at = meeting.opened_at.map_or_else(|| hour(adoption.at), |opened| end(opened, adoption.at));
    format!("{} kết thúc lúc {at}.", capital(gathering(meeting.plan.kind)))
}
