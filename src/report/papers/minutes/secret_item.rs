//! What the minutes tell of a secret item: that it took place, when, and its votes; nothing of what was said.

use chrono::{DateTime, FixedOffset};

use super::course::walked;
use super::entry::{Entry, EntryKind};
use super::votes;
use crate::domain::{Item, Meeting};
use crate::report::Block;
use crate::report::source::VI;
use crate::text::document_time;

/// One sentence, and the votes.
pub(super) fn entries(meeting: &Meeting, item: &Item) -> Vec<Entry> {
    let times = stretches(meeting, item).join("; ");
    let when = if times.is_empty() { times } else { format!(" ({times})") };
    let sentence = format!("Mục này đã tiến hành{when}; nội dung được giữ bí mật, không ghi vào biên bản.");
    let told = Entry::new(EntryKind::Other, Block::paragraph(walked(meeting, item), sentence));
    [vec![told], votes::entries(meeting, item)].concat()
}

/// "từ 19 giờ 10 phút đến 19 giờ 25 phút" of each time that the meeting stood at it; of a meeting entered from paper
/// nobody knows.
fn stretches(meeting: &Meeting, item: &Item) -> Vec<String> {
    if meeting.on_paper.is_some() {
        return Vec::new();
    }
    let walk = &meeting.stamps.walk;
    let next = |place: usize| walk.get(place + 1).map(|next| next.at).or(meeting.ended_at());
    let own = walk.iter().enumerate().filter(|(_, stretch)| stretch.item == item.id);
    own.map(|(place, stretch)| told(stretch.at, next(place))).collect()
}

fn told(from: DateTime<FixedOffset>, until: Option<DateTime<FixedOffset>>) -> String {
    let time = |at: DateTime<FixedOffset>| document_time(at.time(), VI);
    match until {
        Some(until) => format!("từ {} đến {}", time(from), time(until)),
        None => format!("từ {}", time(from)),
    }
}
