//! The end of the minutes: their adoption and the hash of the record.

use super::opening::{end, hour};
use crate::domain::{Adoption, Matter, Meeting};
use crate::report::source::{Source, VI, in_eights};
use crate::report::{Block, traced};
use crate::text::percent;

/// Adoption and hash; nothing before adoption.
pub(super) fn blocks(source: &Source) -> Vec<Block> {
    let (meeting, adopted) = (source.meeting, source.meeting.adoption.as_ref());
    let sentence = adopted.map(|adoption| {
        let matters = [Matter::Adoption, Matter::Ballot(adoption.ballot)];
        Block::paragraph(traced::of(meeting, matters), sentence(meeting, adoption))
    });
    let hash = source.hash.filter(|_| source.is_adopted());
    let hash = hash
        .map(|hash| Block::field(traced::of(meeting, [Matter::Adoption]), "Mã xác thực", in_eights(hash)));
    sentence.into_iter().chain(hash).collect()
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
