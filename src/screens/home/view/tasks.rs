//! What is open after the last meeting: its tasks, and the upload of its documents.

use chrono::NaiveDate;
use ratatui::text::{Line, Span};

use super::days::left_words;
use crate::app::Model;
use crate::domain::{State, Task};
use crate::say;
use crate::text::{Lang, day_and_month};
use crate::ui::sections::ScreenSection;
use crate::ui::table::{self, GridColumn, ScreenGrid, TableCell, cell, styled};
use crate::ui::theme::Theme;

/// Tasks that are shown, those first that are due first.
const TASKS: usize = 4;
/// A missed upload is told for so many days.
const MONTH: i64 = 31;

/// The section with each task in a row, and how many rows its whole words need.
pub(super) struct TaskSection {
    pub(super) section: ScreenSection,
    pub(super) whole: usize,
    table: ScreenGrid,
    more: Option<Line<'static>>,
    columns: u16,
}

impl TaskSection {
    /// The section with so many rows more than tasks, for the words that one has no room for.
    pub(super) fn with_rows(self, theme: &Theme, free: usize) -> ScreenSection {
        let lines = table::lines_with_free(&self.table, theme, self.columns, free);
        ScreenSection { lines: lines.into_iter().chain(self.more).collect(), ..self.section }
    }
}

/// What is due: of whom, and by when.
struct DueRow {
    what: String,
    who: String,
    by: Option<NaiveDate>,
}

/// The tasks that the next meeting carries on, and the upload while it still waits; none where nothing is
/// open.
pub(super) fn section(model: &Model, theme: &Theme, columns: u16) -> Option<TaskSection> {
    let (lang, today) = (model.lang, model.now.at.date_naive());
    let due = due(model);
    if due.is_empty() {
        return None;
    }
    let overdue = due.iter().filter(|row| row.by.is_some_and(|by| by < today)).count();
    let table = ScreenGrid {
        title: String::new(),
        figure: String::new(),
        columns: vec![
            GridColumn::words(say!(lang, "Việc", "Task")).giving_way(),
            GridColumn::words(say!(lang, "Người làm", "Who")).from(60),
            GridColumn::figures(say!(lang, "Hạn", "Due")),
            GridColumn::figures(say!(lang, "Còn lại", "Left")),
        ],
        rows: due.iter().take(TASKS).map(|row| of_row(row, today, theme, lang)).collect(),
        total: None,
    };
    let more = due.len().saturating_sub(TASKS);
    let told = say!(lang, "   … còn {more} việc nữa: nhấn F5", "   … {more} more: press F5");
    let told = (more > 0).then(|| Line::from(Span::styled(told, theme.quiet)));
    let lines = table::lines(&table, theme, columns).into_iter().chain(told.clone()).collect();
    let whole = table::lines_with_free(&table, theme, columns, usize::MAX).len() + told.iter().len();
    let title = say!(lang, "Việc và hạn · {n}", "Tasks and deadlines · {n}", n = due.len());
    let figure = match overdue {
        0 => String::new(),
        n => say!(lang, "{n} QUÁ HẠN", "{n} OVERDUE"),
    };
    let section = ScreenSection { title, figure, lines, rank: 2 };
    Some(TaskSection { section, whole, table, more: told, columns })
}

fn of_row(row: &DueRow, today: NaiveDate, theme: &Theme, lang: Lang) -> (TableCell, Vec<TableCell>) {
    let late = row.by.is_some_and(|by| by < today);
    let sign = if late { styled("!", theme.warn) } else { cell("?") };
    let left = styled(left_words(row.by, today, lang), if late { theme.warn } else { theme.quiet });
    let due = row.by.map_or(String::new(), |by| day_and_month(by, lang));
    (sign, vec![cell(&row.what), cell(&row.who), cell(due), left])
}

/// All that is due, a line each: what, who, by when.
pub(in crate::screens::home) fn lines(model: &Model) -> Vec<String> {
    let (lang, today) = (model.lang, model.now.at.date_naive());
    let one = |row: &DueRow| {
        let by = row.by.map_or(String::new(), |by| {
            let day = day_and_month(by, lang);
            say!(lang, "hạn {day}, {left}", "by {day}, {left}", left = left_words(Some(by), today, lang))
        });
        let parts = [row.what.clone(), row.who.clone(), by];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ")
    };
    due(model).iter().map(one).collect()
}

/// What is due, the earliest first; what has no day stands last.
fn due(model: &Model) -> Vec<DueRow> {
    let (lang, today) = (model.lang, model.now.at.date_naive());
    let Some(latest) = model.book.meetings.iter().rev().find(|digest| digest.state == State::Adopted) else {
        return Vec::new();
    };
    let task = |task: &Task| {
        let who = task.who.iter().map(|member| model.roll().name(*member)).collect::<Vec<_>>().join(", ");
        DueRow { what: task.what.clone(), who, by: task.due }
    };
    let upload = latest.upload_by.filter(|by| (today - *by).num_days() <= MONTH).map(|by| {
        let day = day_and_month(latest.date, lang);
        let what = say!(lang, "Tải tài liệu kỳ {day} lên Sổ tay", "Upload the documents of {day}");
        DueRow { what, who: say!(lang, "thư ký", "minute-taker"), by: Some(by) }
    });
    let mut due: Vec<DueRow> = latest.open_tasks.iter().map(task).chain(upload).collect();
    due.sort_by_key(|row| row.by.unwrap_or(NaiveDate::MAX));
    due
}
