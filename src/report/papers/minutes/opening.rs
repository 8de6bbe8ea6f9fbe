//! The head of the minutes: time, place, officers.

use chrono::{DateTime, FixedOffset};

use crate::domain::{BodyKind, Interruption, Matter, Meeting, MemberId, Office, Tenure};
use crate::report::naming::{comrade, officer};
use crate::report::sentence::{capital, clause, listed};
use crate::report::source::VI;
use crate::report::{Block, Origin, traced};
use crate::text::{document_time, long_date, long_month};

/// Time and place.
pub(super) fn blocks(meeting: &Meeting) -> Vec<Block> {
    let place = clause(&meeting.plan.place);
    let planned = traced::of(meeting, [Matter::Plan]);
    let place = (!place.is_empty()).then(|| Block::field(planned, "Địa điểm", format!("{place}.")));
    let times = Block::field(times(meeting), "Thời gian", time(meeting));
    let more = place.into_iter().chain(in_place(meeting)).chain(entered(meeting)).chain(interrupted(meeting));
    [times].into_iter().chain(more).collect()
}

/// That a group met in place of the cell, and by what.
fn in_place(meeting: &Meeting) -> Option<Block> {
    let ground = meeting.plan.group.as_ref()?.stands_for_cell.ground()?;
    let month = long_month(meeting.day(), VI);
    let sentence =
        format!("Sinh hoạt tổ đảng thay sinh hoạt chi bộ thường kỳ {month}, theo {}.", clause(ground));
    Some(Block::field(traced::of(meeting, [Matter::Plan]), "Hình thức", sentence))
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
            let matters =
                [Matter::HeldOnPaper, Matter::Opening, Matter::Pauses, Matter::Ending, Matter::Reopening];
            let adopted = [Matter::Adoption];
            let planned = (meeting.plan.date != meeting.day()).then_some(Matter::Plan);
            traced::of(meeting, matters.into_iter().chain(adopted).chain(planned))
        }
    }
}

/// When it opened and ended, and how long it took.
fn time(meeting: &Meeting) -> String {
    let Some(opened) = meeting.opened_at else {
        let (time, date) = (document_time(meeting.plan.time, VI), long_date(meeting.plan.date, VI));
        return format!("{time} {date}.");
    };
    let day = long_date(meeting.day(), VI);
    let start = format!("khai mạc lúc {} {day}{}", hour(opened), planned(meeting));
    let told = meeting.stamps.ending.or(meeting.ended_at());
    match (told, meeting.ended_at().filter(|_| meeting.adoption.is_some())) {
        (None, _) => format!("{start}."),
        (Some(told), None) => format!("{start}; kết thúc lúc {}.", end(opened, told)),
        (_, Some(ended)) => format!("{start}; kết thúc lúc {} ({}).", end(opened, ended), length(meeting)),
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
    match meeting.ended_at().map_or(0, |ended| meeting.interrupted_minutes(ended)) {
        0 => format!("{minutes} phút"),
        pause => format!("{minutes} phút, không kể {pause} phút tạm dừng"),
    }
}

/// From when to when it stood still; with days where that was not on the evening of the opening.
fn interrupted(meeting: &Meeting) -> Option<Block> {
    let day = meeting.opened_at?.date_naive();
    let times = |one: &Interruption| {
        let that_day = [one.from, one.to].iter().all(|at| at.date_naive() == day);
        let time = |at: DateTime<FixedOffset>| match that_day {
            true => hour(at),
            false => format!("{} {}", hour(at), long_date(at.date_naive(), VI)),
        };
        format!("từ {} đến {}", time(one.from), time(one.to))
    };
    let shown = meeting.interruptions.iter().filter(|one| one.minutes() > 0);
    let times: Vec<String> = shown.map(times).collect();
    let sentence = format!("Cuộc họp tạm dừng {}.", listed(&times));
    (!times.is_empty())
        .then(|| Block::paragraph(traced::of(meeting, [Matter::Pauses, Matter::Reopening]), sentence))
}

/// Who chairs and who takes the minutes, as far as they are named; at a congress the bodies that it chose for that,
/// and beside them an office that nobody of the body held all the time.
pub(super) fn officers(meeting: &Meeting) -> Vec<Block> {
    let origin = traced::officers(meeting).and(&traced::roll(meeting));
    let field = |(label, office): (&str, Office)| {
        let words = format!("{}.", capital(&held(meeting, office)?));
        Some(Block::field(origin.clone(), label, words))
    };
    let offices = [
        ("Chủ trì", Office::Chair, "Đoàn chủ tịch", BodyKind::Presidium),
        ("Thư ký", Office::MinuteTaker, "Thư ký đại hội", BodyKind::Secretariat),
    ];
    let both = |(label, office, called, kind): (&str, Office, &str, BodyKind)| {
        let chosen = meeting.body(kind);
        let within = chosen.is_some_and(|body| {
            meeting.tenures(office).iter().all(|tenure| body.members.contains(&tenure.who))
        });
        // Beside the secretariat whoever took the minutes is no secretary of the congress.
        let label = if chosen.is_some() && office == Office::MinuteTaker {
            "Người ghi biên bản"
        } else {
            label
        };
        let own = if within { None } else { field((label, office)) };
        let body = chosen.map(|body| {
            let names = capital(&listed_comrades(meeting, &body.members));
            let origin = traced::of(meeting, [Matter::Ballot(body.ballot)]);
            Block::field(origin, called, format!("{names}."))
        });
        own.into_iter().chain(body)
    };
    offices.into_iter().flat_map(both).collect()
}

/// "các đồng chí Trần Văn An, Trần Văn Hoa", of one "đồng chí Trần Văn An".
fn listed_comrades(meeting: &Meeting, members: &[MemberId]) -> String {
    match members {
        [one] => comrade(meeting, *one),
        several => format!("các đồng chí {}", meeting.names(several)),
    }
}

/// Who held an office, one after the other, each with the hours where it changed hands; none where nobody is
/// named.
pub(in crate::report::papers) fn held(meeting: &Meeting, office: Office) -> Option<String> {
    let mut tenures = meeting.tenures(office);
    tenures.retain(|tenure| !meeting.name(tenure.who).is_empty());
    let alone = tenures.len() < 2;
    let held = tenures.iter().map(|tenure| {
        let (who, span) = (officer(meeting, Some(tenure.who)), span(tenure));
        let instead = instead_of(meeting, tenure);
        if alone { format!("{who}{instead}") } else { format!("{who}{instead} {span}") }
    });
    let held: Vec<String> = held.collect();
    (!held.is_empty()).then(|| held.join("; "))
}

/// " (thay đồng chí Nguyễn Văn An vắng mặt)", where who was to hold the office did not come.
fn instead_of(meeting: &Meeting, tenure: &Tenure) -> String {
    let absent = tenure.instead_of.filter(|absent| !meeting.name(*absent).is_empty());
    absent.map_or(String::new(), |absent| format!(" (thay {} vắng mặt)", comrade(meeting, absent)))
}

/// "(đến 20 giờ 05 phút)", "(từ 20 giờ 05 phút)": how long somebody held an office of which others had
/// the rest.
pub(super) fn span(tenure: &Tenure) -> String {
    spans(&[*tenure])
}

/// As [`span`] for one who held it several times: "(đến 19 giờ 04 phút; từ 19 giờ 05 phút)".
pub(super) fn spans(tenures: &[Tenure]) -> String {
    let one = |tenure: &Tenure| {
        let from = tenure.from.map(|at| format!("từ {}", hour(at)));
        let until = tenure.until.map(|at| format!("đến {}", hour(at)));
        from.into_iter().chain(until).collect::<Vec<_>>().join(" ")
    };
    format!("({})", tenures.iter().map(one).collect::<Vec<_>>().join("; "))
}
