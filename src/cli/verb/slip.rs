//! `report survey-slip`: the blank slip of the quarterly survey.

use clap::ArgMatches;

use super::report::Named;
use super::text_of;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::period::period;
use crate::domain::Period;
use crate::report::{Document, DocumentKind, Format, Quarter, Slip, slip_file_name};
use crate::say;
use crate::shelf::Shelf;

/// A slip for the quarter of the flags, or with the quarter left open; by the form in force on the
/// quarter's last day, else today.
pub(super) fn of_quarter(
    context: &Context,
    shelf: &mut Shelf,
    matches: &ArgMatches,
    kind: &DocumentKind,
    form: &Format,
    build: fn(&Slip) -> Document,
) -> Result<Named, Failure> {
    let lang = context.lang;
    let other = text_of(matches, "member").or(text_of(matches, "meeting")).is_some();
    let period = period(context, matches)?;
    let quarter = Quarter::of(period);
    if other || (quarter.is_none() && period != Period::default()) {
        return Err(Failure::Usage(say!(
            lang,
            "Văn bản {kind} lập cho một quý: hãy chỉ ghi --quarter, ví dụ --quarter 2026-4, hoặc bỏ trống.",
            "The document {kind} is about a quarter: give only --quarter, such as --quarter 2026-4, or nothing.",
            kind = kind.id
        )));
    }
    let date = period.to.unwrap_or_else(|| context.today());
    let cell = context.cell(shelf)?;
    let survey = shelf.packs().survey(date, &cell.name.parent).ok_or_else(|| {
        Failure::Usage(say!(
            lang,
            "Không có mẫu phiếu khảo sát nào có hiệu lực ngày {date}: hãy chọn quý khác.",
            "No survey form is in force on {date}: choose another quarter.",
            date = crate::text::short_date(date, lang)
        ))
    })?;
    let practice = shelf.info().practice;
    let slip = Slip { cell: &cell.name, practice, survey, quarter, created: context.now };
    Ok((build(&slip), slip_file_name(kind, quarter, form)))
}
