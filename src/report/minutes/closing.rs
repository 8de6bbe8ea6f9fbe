//! The end of the minutes: their adoption and the hash of the record.

use super::opening::{end, hour};
use crate::domain::{Adoption, Meeting};
use crate::report::Block;
use crate::report::source::{Source, VI, in_eights};
use crate::text::percent;

/// Adoption and hash; nothing before adoption.
pub(super) fn blocks(source: &Source) -> Vec<Block> {
    let adoption = source.meeting.adoption.as_ref();
    let adopted = adoption.map(|adoption| Block::paragraph(sentence(source.meeting, adoption)));
    let hash = source.hash.filter(|_| source.is_adopted());
    let hash = hash.map(|hash| Block::field("Mã xác thực", in_eights(hash)));
    adopted.into_iter().chain(hash).collect()
}

fn sentence(meeting: &Meeting, adoption: &Adoption) -> String {
    let at = meeting.opened_at.map_or_else(|| hour(adoption.at), |opened| end(opened, adoption.at));
    let votes = meeting.ballot(adoption.ballot).and_then(|ballot| {
        let (yes, base) = (ballot.count()?.yes, ballot.base.count);
        let share = percent(u64::from(yes), u64::from(base), VI);
        Some(format!("; {yes}/{base} đồng chí nhất trí ({share})"))
    });
    format!("Biên bản được thông qua lúc {at}{}.", votes.unwrap_or_default())
}
