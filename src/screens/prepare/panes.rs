//! Where agenda and checklist stand beside each other: the lines of the checklist, and what a click hits.

use super::view;
use crate::app::Model;
use crate::domain::{Check, Meeting, Tick};
use crate::say;
use crate::text::{Lang, day_and_month, days_late, done_late, width, wrap};

/// From so many columns on the checklist stands beside the agenda.
const SIDE_BY_SIDE: u16 = 80;
/// Of a hundred columns, those of the agenda, whose titles are longer in English.
const AGENDA_SHARE: (u16, u16) = (47, 50);
/// Columns of the agenda at most, unless a title needs more: its minutes would be parted from its titles.
const AGENDA_MOST: u16 = 50;
/// What stands around a title: its number, its minutes, the mark of the chosen row.
const AROUND_TITLE: usize = 12;
/// Columns that the checklist keeps beside long titles.
const CHECKLIST_LEAST: u16 = 50;
/// Columns under the sign of a line of the checklist.
const INDENT: usize = 2;

/// Whether there are two panes on a screen of this width.
pub(super) const fn are_two(columns: u16) -> bool {
    columns >= SIDE_BY_SIDE
}

/// Columns of the agenda and of the checklist beside it, a free one between them.
pub(super) fn widths(columns: u16, meeting: &Meeting, lang: Lang) -> (u16, u16) {
    let share = match lang {
        Lang::Vi => AGENDA_SHARE.0,
        Lang::En => AGENDA_SHARE.1,
    };
    let titles = meeting.agenda.items.iter().map(|item| width(&meeting.shown_title(item, lang)));
    let longest = u16::try_from(titles.max().unwrap_or_default() + AROUND_TITLE).unwrap_or(u16::MAX);
    let agenda = (columns * share / 100).min(AGENDA_MOST);
    let agenda = agenda.max(longest.min(columns.saturating_sub(CHECKLIST_LEAST)));
    (agenda, columns.saturating_sub(agenda + 1))
}

/// Its sign, and when a line was ticked or by when it is due.
pub(super) fn sign_and_day(model: &Model, meeting: &Meeting, check: &Check) -> (&'static str, String) {
    match meeting.ticked(&check.id) {
        Some(tick) => {
            ("✓", format!("{}{}", when_done(model, meeting, tick), late_words(model, meeting, check)))
        }
        None => ("!", deadline(model, meeting, check)),
    }
}

/// "01/12 20:05" of a line ticked as it was done, "01/12" as told, and nothing but that of an unknown day.
fn when_done(model: &Model, meeting: &Meeting, tick: &Tick) -> String {
    match (tick.told, meeting.day_done(tick)) {
        (None, Some(day)) => format!("{} {}", day_and_month(day, model.lang), tick.at.format("%H:%M")),
        (_, Some(day)) => day_and_month(day, model.lang),
        (_, None) => say!(model.lang, "không rõ ngày", "day not known"),
    }
}

/// ", muộn 1 ngày (hạn 02/12)" of a line that was done after its day; empty of any other.
fn late_words(model: &Model, meeting: &Meeting, check: &Check) -> String {
    let lang = model.lang;
    match meeting.ticked_late_by(check) {
        0 => String::new(),
        days => {
            let (late, due) = (done_late(days, lang), day_and_month(meeting.prepared_by(check), lang));
            say!(lang, ", {late} (hạn {due})", ", {late} (due {due})")
        }
    }
}

/// Whether a line was done after its day, or is open and was to be done before today.
pub(super) fn is_overdue(model: &Model, meeting: &Meeting, check: &Check) -> bool {
    if meeting.ticked(&check.id).is_some() {
        return meeting.ticked_late_by(check) > 0;
    }
    let due = check.days_before.is_some();
    due && meeting.prepared_by(check) < model.now.at.date_naive()
}

fn deadline(model: &Model, meeting: &Meeting, check: &Check) -> String {
    if check.days_before.is_none() {
        return String::new();
    }
    let last = meeting.prepared_by(check);
    let day = day_and_month(last, model.lang);
    if is_overdue(model, meeting, check) {
        let late = (model.now.at.date_naive() - last).num_days();
        let late = days_late(u32::try_from(late).unwrap_or_default(), model.lang);
        return say!(model.lang, "hạn {day}, {late}", "by {day}, {late}");
    }
    say!(model.lang, "hạn {day}", "by {day}")
}

/// A line of the checklist as it is laid.
pub(super) struct CheckLine {
    /// Of which check.
    pub check: usize,
    /// Its words.
    pub words: String,
    /// The day of the check, whole behind its last words.
    pub day: String,
}

/// The checklist in lines of a width.
pub(super) fn check_lines(model: &Model, meeting: &Meeting, columns: usize) -> Vec<CheckLine> {
    let room = columns.saturating_sub(INDENT + 1);
    let line = |(place, check): (usize, &Check)| {
        let (sign, day) = sign_and_day(model, meeting, check);
        let mut words = wrap(check.title(model.lang), room);
        let beside = words.last().is_some_and(|last| width(last) + width(&day) + 3 <= room);
        // The sign between both belongs to the words: it is not late.
        match words.last_mut() {
            _ if day.is_empty() => {}
            Some(last) if beside => last.push_str(" · "),
            _ => words.push(String::new()),
        }
        let last = words.len().saturating_sub(1);
        let one = |(part, words): (usize, String)| CheckLine {
            check: place,
            words: match part {
                0 => format!("{sign} {words}"),
                _ => format!("{:INDENT$}{words}", ""),
            },
            day: if part == last { day.clone() } else { String::new() },
        };
        words.into_iter().enumerate().map(one).collect::<Vec<_>>()
    };
    meeting.plan.checks.iter().enumerate().flat_map(line).collect()
}

/// The row that a click hits, so many screen rows below the selected one and in this column.
pub(super) fn clicked(model: &Model, rows: isize, column: u16) -> Option<usize> {
    let (meeting, at) = (model.meeting()?, model.place().at);
    let items = meeting.agenda.items.len();
    let (agenda, beside) = widths(model.size.0.min(model.view().widest), meeting, model.lang);
    let (to_agenda, in_agenda) = (column < agenda, at < items);
    if !are_two(model.size.0) || (to_agenda && in_agenda) {
        return at.checked_add_signed(rows);
    }
    // The other pane shows its beginning; the cursor tells where the selected row stands on the screen.
    let lines = check_lines(model, meeting, usize::from(beside));
    let on_screen = usize::from(model.cursor.1).checked_sub(view::rows_above(model, meeting))?;
    let from = match to_agenda || in_agenda {
        true => on_screen,
        false => lines.iter().position(|line| line.check + items == at)?,
    };
    let row = from.checked_add_signed(rows)?;
    match to_agenda {
        true => Some(row).filter(|row| *row < items),
        false => lines.get(row).map(|line| items + line.check),
    }
}
