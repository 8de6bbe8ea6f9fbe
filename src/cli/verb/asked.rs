//! What a paper is asked for, by the words and flags of `report`; what does not fit the kind is refused.

use clap::ArgMatches;

use super::asked_part::{excerpt, span, topic, year};
use super::{applicant, checklist, text_of, transfer};
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::period::period;
use crate::domain::{CellId, MemberId, Period};
use crate::report::{Lack, Needs, Paper, Quarter};
use crate::say;
use crate::shelf::{Asked, Lacking, Shelf};
use crate::text::{Lang, short_date};

/// Of which cell, and what.
pub(super) fn of(
    context: &Context,
    shelf: &mut Shelf,
    matches: &ArgMatches,
    kind: &Paper,
) -> Result<(CellId, Asked), Failure> {
    if kind.needs() != Needs::Theme && matches.contains_id("copies") {
        return Err(Failure::Usage(say!(
            context.lang,
            "Văn bản {kind} chỉ lập một bản: hãy bỏ --copies.",
            "The document {kind} is made once: leave out --copies.",
            kind = kind.id
        )));
    }
    let cell = |shelf: &mut Shelf| context.cell_id(shelf);
    match kind.needs() {
        Needs::Meeting => {
            refuse_period(matches, kind, context.lang)?;
            let cell = cell(shelf)?;
            let meeting = context.meeting_of(shelf, &cell, matches)?;
            Ok((cell, Asked::Meeting(meeting)))
        }
        Needs::Addendum => {
            refuse_period(matches, kind, context.lang)?;
            let cell = cell(shelf)?;
            let meeting = context.meeting_of(shelf, &cell, matches)?;
            Ok((cell, Asked::Addendum(meeting, number(context, matches)?)))
        }
        Needs::Extract => {
            refuse_flags(&["month", "quarter", "half", "year", "from", "to"], matches, kind, context.lang)?;
            let cell = context.cell_with_roll(shelf)?;
            let of = excerpt(context, matches, &cell)?;
            let meeting = context.meeting_of(shelf, &cell.id, matches)?;
            Ok((cell.id, Asked::Extract(meeting, of)))
        }
        Needs::Person => {
            refuse_period(matches, kind, context.lang)?;
            let cell = cell(shelf)?;
            let meeting = context.meeting_of(shelf, &cell, matches)?;
            Ok((cell, Asked::Person(meeting, number(context, matches)?)))
        }
        Needs::Month => {
            refuse_period(matches, kind, context.lang)?;
            let cell = cell(shelf)?;
            let meeting = context.meeting_of(shelf, &cell, matches)?;
            Ok((cell, Asked::Month(meeting)))
        }
        Needs::Congress => {
            refuse_period(matches, kind, context.lang)?;
            let cell = cell(shelf)?;
            let meeting = context.meeting_of(shelf, &cell, matches)?;
            Ok((cell, Asked::Congress(meeting)))
        }
        Needs::Applicant => {
            refuse_any(matches, kind, context.lang)?;
            let cell = context.cell_with_roll(shelf)?;
            let key = applicant::chosen(context, &cell.roll, text_of(matches, "applicant"))?;
            Ok((cell.id, Asked::Applicant(key)))
        }
        Needs::Transfer => {
            refuse_any(matches, kind, context.lang)?;
            let cell = context.cell_with_roll(shelf)?;
            let chosen = transfer::chosen(context, &cell.roll, text_of(matches, "transfer"))?;
            Ok((cell.id, Asked::Transfer(chosen)))
        }
        Needs::Quarter => {
            let quarter = quarter(context, matches, kind)?;
            Ok((cell(shelf)?, Asked::Quarter(quarter)))
        }
        Needs::Theme => {
            refuse_other_than_month(matches, kind, context.lang)?;
            let (cell, date, copies) = checklist::asked_of(context, shelf, matches, None)?;
            Ok((cell, Asked::Theme(date, copies)))
        }
        Needs::Period => {
            let period = all_members(context, matches, kind)?;
            Ok((cell(shelf)?, Asked::Period(period)))
        }
        Needs::Register => {
            let period = all_members(context, matches, kind)?;
            Ok((cell(shelf)?, Asked::Register(period)))
        }
        Needs::Topics => {
            let period = all_members(context, matches, kind)?;
            Ok((cell(shelf)?, Asked::Topics(year(context, matches, period)?)))
        }
        Needs::Topic => {
            let period = all_members(context, matches, kind)?;
            let cell = context.cell_with_roll(shelf)?;
            let topic = topic(context, matches, &cell, period)?;
            Ok((cell.id, Asked::Topic(topic)))
        }
        Needs::Issued => {
            let period = all_members(context, matches, kind)?;
            Ok((cell(shelf)?, Asked::Issued(period)))
        }
        Needs::Span(stretch) => {
            let period = all_members(context, matches, kind)?;
            let span = span(context, kind, stretch, period)?;
            Ok((cell(shelf)?, Asked::Span(span)))
        }
        Needs::Kit => {
            refuse_any(matches, kind, context.lang)?;
            Ok((cell(shelf)?, Asked::Kit))
        }
        Needs::Calendar => {
            refuse_any(matches, kind, context.lang)?;
            Ok((cell(shelf)?, Asked::Calendar))
        }
        Needs::Nothing => {
            refuse_any(matches, kind, context.lang)?;
            Ok((cell(shelf)?, Asked::Nothing))
        }
        Needs::Member => {
            let (cell, period, member) = of_member(context, shelf, matches, kind)?;
            Ok((cell, Asked::Member(period, member)))
        }
        Needs::Review => {
            let (cell, period, member) = of_member(context, shelf, matches, kind)?;
            Ok((cell, Asked::Review(period, member)))
        }
    }
}

/// The number of an addendum, or of a person.
pub(super) fn number(context: &Context, matches: &ArgMatches) -> Result<Option<usize>, Failure> {
    let read = |words: &str| {
        words.parse().ok().filter(|number| *number > 0).ok_or_else(|| {
            Failure::Usage(say!(
                context.lang,
                "“{words}” ở --number không phải là số thứ tự: hãy ghi 1, 2 …",
                "“{words}” after --number is no number to choose by: write 1, 2 …"
            ))
        })
    };
    text_of(matches, "number").map(read).transpose()
}

fn refuse_any(matches: &ArgMatches, kind: &Paper, lang: Lang) -> Result<(), Failure> {
    let words = ["meeting", "member", "month", "quarter", "half", "year", "from", "to"];
    match words.iter().any(|word| matches.contains_id(word)) {
        true => Err(Failure::Usage(say!(
            lang,
            "Văn bản {kind} lập cho chi bộ: không ghi gì thêm.",
            "The document {kind} is about the cell: add nothing.",
            kind = kind.id
        ))),
        false => Ok(()),
    }
}

fn refuse_other_than_month(matches: &ArgMatches, kind: &Paper, lang: Lang) -> Result<(), Failure> {
    let flags = ["member", "quarter", "half", "year", "from", "to"];
    match flags.iter().find(|flag| matches.contains_id(flag)) {
        Some(flag) => Err(Failure::Usage(say!(
            lang,
            "Văn bản {kind} lập cho một cuộc họp hoặc một tháng, không ghi tên ai: hãy bỏ --{flag}.",
            "The document {kind} is about a meeting or a month and names nobody: leave out --{flag}.",
            kind = kind.id
        ))),
        None => Ok(()),
    }
}

fn refuse_period(matches: &ArgMatches, kind: &Paper, lang: Lang) -> Result<(), Failure> {
    refuse_flags(&["member", "month", "quarter", "half", "year", "from", "to"], matches, kind, lang)
}

fn refuse_flags(flags: &[&str], matches: &ArgMatches, kind: &Paper, lang: Lang) -> Result<(), Failure> {
    match flags.iter().find(|flag| matches.contains_id(flag)) {
        Some(flag) => Err(Failure::Usage(say!(
            lang,
            "Văn bản {kind} lập cho một cuộc họp: hãy bỏ --{flag}.",
            "The document {kind} is about a meeting: leave out --{flag}.",
            kind = kind.id
        ))),
        None => Ok(()),
    }
}

/// The period of a paper that is not about a meeting.
fn period_alone(context: &Context, matches: &ArgMatches, kind: &Paper) -> Result<Period, Failure> {
    match text_of(matches, "meeting") {
        Some(words) => Err(Failure::Usage(say!(
            context.lang,
            "Văn bản {kind} lập cho một thời gian, không cho cuộc họp “{words}”: hãy ghi --year, --month …",
            "The document {kind} is about a period, not about the meeting “{words}”: use --year, --month …",
            kind = kind.id
        ))),
        None => period(context, matches),
    }
}

/// The period of a paper about all members.
fn all_members(context: &Context, matches: &ArgMatches, kind: &Paper) -> Result<Period, Failure> {
    let period = period_alone(context, matches, kind)?;
    match text_of(matches, "member") {
        Some(_) => Err(Failure::Usage(say!(
            context.lang,
            "Văn bản {kind} lập cho cả chi bộ: hãy bỏ --member.",
            "The document {kind} is about all members: leave out --member.",
            kind = kind.id
        ))),
        None => Ok(period),
    }
}

fn of_member(
    context: &Context,
    shelf: &mut Shelf,
    matches: &ArgMatches,
    kind: &Paper,
) -> Result<(CellId, Period, MemberId), Failure> {
    let period = period_alone(context, matches, kind)?;
    let cell = context.cell_with_roll(shelf)?;
    let member = text_of(matches, "member").map(|words| context.member(&cell.roll, words)).transpose()?;
    let member = member.ok_or_else(|| {
        Failure::Usage(say!(
            context.lang,
            "Văn bản {kind} lập cho một đồng chí: hãy ghi --member.",
            "The document {kind} is about one member: give --member.",
            kind = kind.id
        ))
    })?;
    Ok((cell.id, period, member))
}

/// The quarter of the flags; none where it is left open.
fn quarter(context: &Context, matches: &ArgMatches, kind: &Paper) -> Result<Option<Quarter>, Failure> {
    let other = text_of(matches, "member").or(text_of(matches, "meeting")).is_some();
    let period = period(context, matches)?;
    let quarter = Quarter::of(period);
    if other || (quarter.is_none() && period != Period::default()) {
        return Err(Failure::Usage(say!(
            context.lang,
            "Văn bản {kind} lập cho một quý: hãy chỉ ghi --quarter, ví dụ --quarter 2026-4, hoặc bỏ trống.",
            "The document {kind} is about a quarter: give only --quarter, such as --quarter 2026-4, or nothing.",
            kind = kind.id
        )));
    }
    Ok(quarter)
}

/// That the book has not what is asked.
pub(super) fn lacking(lacking: Lacking, lang: Lang) -> Failure {
    Failure::Usage(match lacking {
        Lacking::Applicant => applicant::unknown(None, lang),
        Lacking::Transfer => transfer::unknown(None, lang),
        Lacking::Topic => say!(
            lang,
            "Chuyên đề này không còn trong danh sách: hãy chọn chuyên đề khác.",
            "This topic is not in the list any more: choose another one."
        ),
        Lacking::Survey(date) => say!(
            lang,
            "Không có mẫu phiếu khảo sát nào có hiệu lực ngày {date}: hãy chọn quý khác.",
            "No survey form is in force on {date}: choose another quarter.",
            date = short_date(date, lang)
        ),
        Lacking::Theme(date) => say!(
            lang,
            "Ngày {date} không có chủ đề tự phê bình nào có hiệu lực: hãy chọn ngày khác.",
            "No theme of self-criticism is in force on {date}: choose another day.",
            date = short_date(date, lang)
        ),
    })
}

/// Why the paper is not made. Of a member it is that no adopted meeting of the period knows them.
pub(super) fn unmade(lack: Lack, shelf: &mut Shelf, cell: &CellId, asked: &Asked, lang: Lang) -> Failure {
    match asked {
        Asked::Member(_, member) => {
            Failure::Usage(super::participation::nothing_of(shelf.cell(cell).roll.name(*member), lang))
        }
        _ => Failure::Lacking(lack),
    }
}
