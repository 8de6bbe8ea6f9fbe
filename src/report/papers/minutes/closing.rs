//! The end of the minutes: over what was missing they were adopted, and when the meeting ended. The vote that
//! adopted them stands under its item.

use super::missing;
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
        let matters = [Matter::Adoption, Matter::Ballot(adoption.ballot), Matter::WentOn, Matter::Ending];
        Block::paragraph(traced::of(meeting, matters), sentence(meeting, adoption))
    };
    meeting.adoption.as_ref().map(closed).into_iter().collect()
}

fn sentence(meeting: &Meeting, adoption: &Adoption) -> String {
    let ended = meeting.ended_at().unwrap_or(adoption.at);
    let at = meeting.opened_at.map_or_else(|| hour(ended), |opened| end(opened, ended));
    let closed = format!("{} kết thúc lúc {at}.", capital(gathering(meeting.plan.kind)));
    missing::sentence(meeting).map_or(closed.clone(), |adopted| format!("{adopted} {closed}"))
}
