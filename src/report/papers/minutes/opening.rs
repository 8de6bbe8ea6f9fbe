//! The head of the minutes: time, place, officers.

use chrono::{DateTime, FixedOffset};

use crate::domain::{Matter, Meeting, MemberId};
use crate::report::naming::officer;
use crate::report::sentence::{capital, clause};
use crate::report::source::VI;
use crate::report::{Block, Origin, traced};
use crate::text::{document_time, long_date};

/// Time and place.
pub(super) fn blocks(meeting: &Meeting) -> Vec<Block> {
    let place = clause(&meeting.plan.place);
    let planned = traced::of(meeting, [Matter::Plan]);
    let place = (!place.is_empty()).then(|| Block::field(planned, "Địa điểm", format!("{place}.")));
    [Block::field(times(meeting), "Thời gian", time(meeting))].into_iter().chain(place).collect()
}

/// What the time rests on: the plan until it was opened.
fn times(meeting: &Meeting) -> Origin {
    match meeting.opened_at {
        None => traced::of(meeting, [Matter::Plan]),
        Some(_) => traced::of(meeting, [Matter::Opening, Matter::Pauses, Matter::Adoption]),
    }
}

/// When it opened and ended, and how long it took.
fn time(meeting: &Meeting) -> String {
    let Some(opened) = meeting.opened_at else {
        let (time, date) = (document_time(meeting.plan.time, VI), long_date(meeting.plan.date, VI));
        return format!("{time} {date}.");
    };
    let start = format!("khai mạc lúc {} {}", hour(opened), long_date(opened.date_naive(), VI));
    match &meeting.adoption {
        None => format!("{start}."),
        Some(adoption) => {
            format!("{start}; kết thúc lúc {} ({}).", end(opened, adoption.at), length(meeting))
        }
    }
}

/// "20 giờ 35 phút".
pub(super) fn hour(at: DateTime<FixedOffset>) -> String {
    document_time(at.time(), VI)
}

/// "20 giờ 35 phút cùng ngày", or with the date when midnight has passed.
pub(super) fn end(opened: DateTime<FixedOffset>, at: DateTime<FixedOffset>) -> String {
    let same = opened.date_naive() == at.date_naive();
    let date = if same { "cùng ngày".to_owned() } else { long_date(at.date_naive(), VI) };
    format!("{} {date}", hour(at))
}

/// "95 phút"; interruptions are said and not counted.
fn length(meeting: &Meeting) -> String {
    let minutes = meeting.clock.ended.map_or(0, |end| meeting.clock.seconds(end) / 60);
    match meeting.clock.suspended / 60_000 {
        0 => format!("{minutes} phút"),
        pause => format!("{minutes} phút, không kể {pause} phút tạm dừng"),
    }
}

/// Who chairs and who takes the minutes, as far as they are named.
pub(super) fn officers(meeting: &Meeting) -> Vec<Block> {
    let origin = traced::officers(meeting).and(&traced::roll(meeting));
    let field = |(label, who): (&str, Option<MemberId>)| {
        let who = who.filter(|who| !meeting.name(*who).is_empty())?;
        let words = format!("{}.", capital(&officer(meeting, Some(who))));
        Some(Block::field(origin.clone(), label, words))
    };
    let both = [("Chủ trì", meeting.plan.chair), ("Thư ký", meeting.plan.minute_taker)];
    both.into_iter().filter_map(field).collect()
}
