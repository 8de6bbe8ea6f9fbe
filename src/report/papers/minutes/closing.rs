//! The end of the minutes: that they were adopted, over what was missing, and when the meeting ended. The
//! vote stands under its item.

use super::missing;
use super::opening::{end, hour};
use crate::domain::{Adoption, Matter, Meeting};
use crate::report::source::Source;
use crate::report::{Block, traced};

/// The end; nothing before adoption.
pub(super) fn blocks(source: &Source) -> Vec<Block> {
    let meeting = source.meeting;
    let closed = |adoption: &Adoption| {
        let matters = [Matter::Adoption, Matter::Ballot(adoption.ballot), Matter::WentOn];
        Block::paragraph(traced::of(meeting, matters), sentence(meeting, adoption))
    };
    meeting.adoption.as_ref().map(closed).into_iter().collect()
}

fn sentence(meeting: &Meeting, adoption: &Adoption) -> String {
    let at = meeting.opened_at.map_or_else(|| hour(adoption.at), |opened| end(opened, adoption.at));
    match missing::sentence(meeting) {
        Some(adopted) => format!("{adopted} Buổi họp kết thúc lúc {at}."),
        None => format!("Biên bản được thông qua; buổi họp kết thúc lúc {at}."),
    }
}
