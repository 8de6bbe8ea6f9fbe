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
    let times = Block::field(times(meeting), "Thời gian", time(meeting));
    [times].into_iter().chain(place).chain(entered(meeting)).collect()
}

/// That the meeting was held on paper and entered afterwards.
fn entered(meeting: &Meeting) -> Option<Block> {
    let held = meeting.on_paper?;
    let day = long_date(held.entered.date_naive(), VI);
    let sentence = format!(
        "Cuộc họp được ghi trên giấy. Biên bản này nhập lại sau, {day}; giờ khai mạc, kết thúc, đến muộn và \
         về sớm ghi theo bản giấy."
    );
    Some(Block::paragraph(traced::of(meeting, [Matter::HeldOnPaper]), sentence))
}

/// What the time rests on: the plan until it was opened.
fn times(meeting: &Meeting) -> Origin {
    match meeting.opened_at {
        None => traced::of(meeting, [Matter::Plan]),
        Some(_) => {
            let matters = [Matter::HeldOnPaper, Matter::Opening, Matter::Pauses, Matter::Adoption];
            let planned = (meeting.plan.date != meeting.day()).then_some(Matter::Plan);
            traced::of(meeting, matters.into_iter().chain(planned))
        }
    }
}

/// When it opened and ended, and how long it took.
fn time(meeting: &Meeting) -> String {
    let Some(opened) = meeting.opened_at else {
        let (time, date) = (document_time(meeting.plan.time, VI), long_date(meeting.plan.date, VI));
        return format!("{time} {date}.");
    };
    let day = long_date(opened.date_naive(), VI);
    let start = format!("khai mạc lúc {} {day}{}", hour(opened), planned(meeting));
    match &meeting.adoption {
        None => format!("{start}."),
        Some(adoption) => {
            format!("{start}; kết thúc lúc {} ({}).", end(opened, adoption.at), length(meeting))
        }
    }
}

/// The day for which it had been planned, where it was held on another one.
fn planned(meeting: &Meeting) -> String {
    let planned = Some(meeting.plan.date).filter(|planned| *planned != meeting.day());
    planned.map_or(String::new(), |planned| format!(" (dự định họp {})", long_date(planned, VI)))
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

/// "95 phút", as the printed times give it; interruptions are said and not counted.
fn length(meeting: &Meeting) -> String {
    let minutes = meeting.minutes().unwrap_or(0);
    match meeting.clock.pause_minutes(meeting.clock.ended.unwrap_or(0)) {
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
