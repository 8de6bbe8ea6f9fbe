//! Blank sheets of the theme for everybody who is summoned: written, and recorded once they are.

use crate::app::message::Done;
use crate::app::model::Model;
use crate::app::{papers, round_theme};
use crate::domain::{Event, Meeting};
use crate::report::{Material, SelfCheck, SheetTheme, paper};

use super::{facts, theme};

/// How many sheets were asked for and are not written yet.
struct SheetsAsked(u32);

/// The kind of paper.
const SHEET: &str = "self-check-sheet";

/// How many are printed: one for each who is summoned.
pub(super) fn count(model: &Model) -> u32 {
    model.once(facts::work_out).as_ref().as_ref().map_or(0, |facts| facts.plan.summoned)
}

/// Whether there is something to print, and somebody to print it for.
pub(super) fn may_print(model: &Model) -> bool {
    super::has_round(model) && round_theme::in_use(model).is_some() && count(model) > 0
}

/// Whether sheets of a theme with items are still to be printed; in practice Enter prints none.
pub(super) fn are_missing(model: &Model) -> bool {
    let items = round_theme::in_use(model).is_some_and(|theme| !theme.items.is_empty());
    let none = |meeting: &Meeting| meeting.round.sheets == 0 && !meeting.plan.practice;
    items && may_print(model) && model.meeting().is_some_and(none)
}

pub(super) fn print(model: &mut Model) {
    let copies = count(model);
    let Some((cell, date)) = model
        .book
        .cell
        .as_ref()
        .zip(model.meeting())
        .map(|(cell, meeting)| (cell.name.clone(), meeting.day()))
    else {
        return;
    };
    let Some(theme) =
        round_theme::in_use(model).map(|theme| SheetTheme::chosen(&theme.official, &theme.items))
    else {
        return;
    };
    let (practice, created) = (model.book.practice, model.now.at);
    let check = SelfCheck { cell: &cell, practice, theme: &theme, date, copies, created };
    model.keep(SheetsAsked(copies));
    papers::write(model, SHEET, &Material::Theme(check));
}

/// Records the sheets once they are written, and with them the theme that they ask.
pub(super) fn hear(model: &mut Model, done: Done) -> Option<Done> {
    let stem = paper(SHEET).map_or("", |paper| paper.file_stem);
    let is_sheet = matches!(&done, Done::Written(paths)
        if paths.iter().any(|path| path.to_string_lossy().contains(stem)));
    if is_sheet && let Some(SheetsAsked(count)) = model.take_kept::<SheetsAsked>() {
        let theme = theme::unrecorded(model);
        let printed = model.meeting().map(|meeting| meeting.print_sheets(count));
        if let Some(printed) = printed {
            let act = printed.map(|printed| theme.into_iter().chain([printed]).map(Event::Plan).collect());
            model.perform(act);
        }
    }
    Some(done)
}
