//! What is open: the tasks of the last meeting, the upload of its documents, who is to be admitted or recognised.

use chrono::NaiveDate;
use ratatui::text::{Line, Span};

use crate::app::acts::{applicant, case, transfer};
use crate::app::due::{due_words, left_words};
use crate::app::waiting::{latest_of_cell, open_tasks};
use crate::app::{Model, Overlay};
use crate::domain::{
    ApplicantDue, ApplicantRow, CaseRow, CaseStage, PartyGroup, Task, TransferDue, TransferRow,
};
use crate::say;
use crate::text::{Lang, day_and_month};
use crate::ui::sections::ScreenSection;
use crate::ui::table::{self, GridColumn, ScreenGrid, TableCell, cell, styled};
use crate::ui::theme::Theme;

/// Tasks that are shown, those first that are due first, and how many of them stay where rows are few.
const TASKS: usize = 4;
const LEAST: usize = 2;
/// A missed upload is told for so many days.
const MONTH: i64 = 31;

/// The section: its head with its figure, and its rows, of which as many are shown as have room.
pub(super) struct TaskSection {
    section: ScreenSection,
    table: ScreenGrid,
    /// All that is due, shown or not.
    due: usize,
    columns: u16,
    lang: Lang,
}

impl TaskSection {
    /// Rows in which nothing is cut.
    pub(super) fn whole(&self, theme: &Theme) -> usize {
        let lines = table::lines_with_free(&self.table, theme, self.columns, usize::MAX).len();
        1 + lines + usize::from(self.due > self.table.rows.len())
    }

    /// Rows with all tasks that are shown, a row each.
    pub(super) fn in_rows(&self) -> usize {
        self.rows_of(self.table.rows.len())
    }

    /// Rows with the fewest tasks, a row each.
    pub(super) fn least(&self) -> usize {
        self.rows_of(LEAST.min(self.table.rows.len()))
    }

    /// Rows with so many tasks, a row each: the head, the names, the tasks, and how many others there are.
    fn rows_of(&self, shown: usize) -> usize {
        2 + shown + usize::from(self.due > shown)
    }

    /// The section in so many rows: first all its tasks, then their whole words.
    pub(super) fn laid(mut self, theme: &Theme, room: usize) -> ScreenSection {
        let all = self.table.rows.len();
        let shown = (LEAST.min(all)..=all).rev().find(|shown| self.rows_of(*shown) <= room);
        let shown = shown.unwrap_or(LEAST.min(all));
        let free = room.saturating_sub(self.rows_of(shown));
        self.table.rows.truncate(shown);
        let lines = table::lines_with_free(&self.table, theme, self.columns, free);
        let more = self.due - shown;
        let told = say!(self.lang, "   … còn {more} việc nữa: nhấn F5", "   … {more} more: press F5");
        let told = (more > 0).then(|| Line::from(Span::styled(told, theme.quiet)));
        ScreenSection { lines: lines.into_iter().chain(told).collect(), ..self.section }
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
    let title = format!("{} · {}", title(lang), due.len());
    let figure = match overdue {
        0 => String::new(),
        n => say!(lang, "{n} QUÁ HẠN", "{n} OVERDUE"),
    };
    let section = ScreenSection { title, figure, lines: Vec::new(), rank: 2, over: overdue > 0 };
    Some(TaskSection { section, table, due: due.len(), columns, lang })
}

fn of_row(row: &DueRow, today: NaiveDate, theme: &Theme, lang: Lang) -> (TableCell, Vec<TableCell>) {
    let late = row.by.is_some_and(|by| by < today);
    let sign = if late { styled("!", theme.bad) } else { cell("?") };
    let left = styled(left_words(row.by, today, lang), if late { theme.bad } else { theme.quiet });
    let due = row.by.map_or(String::new(), |by| day_and_month(by, lang));
    (sign, vec![cell(&row.what), cell(&row.who), cell(due), left])
}

/// What stands over all that is due.
pub(in crate::screens::home) fn title(lang: Lang) -> String {
    say!(lang, "Việc và hạn", "Tasks and deadlines")
}

/// Whether all that is due is listed on top of the page.
pub(super) fn is_listed(model: &Model) -> bool {
    matches!(model.overlays.last(), Some(Overlay::Lines(lines)) if lines.title == title(model.lang))
}

/// All that is due, a line each: what, who, by when.
pub(in crate::screens::home) fn lines(model: &Model) -> Vec<String> {
    let (lang, today) = (model.lang, model.now.at.date_naive());
    let one = |row: &DueRow| {
        let by = row.by.map_or(String::new(), |by| due_words(by, today, lang));
        let parts = [row.what.clone(), row.who.clone(), by];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ")
    };
    due(model).iter().map(one).collect()
}

/// What is due of those on the way into the Party.
fn applicants(model: &Model) -> Vec<DueRow> {
    let (lang, today) = (model.lang, model.now.at.date_naive());
    let row = |(row, due): (ApplicantRow, ApplicantDue)| {
        let name = model.roll().applicant_name(&row.applicant).to_owned();
        let who = say!(lang, "chi ủy", "committee");
        match due {
            ApplicantDue::Ceremony(by) => {
                DueRow { what: say!(lang, "Lễ kết nạp {name}", "Ceremony: {name}"), who, by: Some(by) }
            }
            ApplicantDue::ProbationEnd(end) => {
                let day = day_and_month(end, lang);
                let what = say!(
                    lang,
                    "Xét công nhận {name} (đủ 12 tháng {day})",
                    "Recognition: {name} (12 months on {day})"
                );
                // Nothing says by when after it.
                DueRow { what, who, by: Some(end).filter(|end| *end >= today) }
            }
        }
    };
    applicant::due(model).into_iter().map(row).collect()
}

/// What is to be done of matters of members: no day is set for it.
fn cases(model: &Model) -> Vec<DueRow> {
    let lang = model.lang;
    let row = |row: CaseRow| {
        let name = row.vote.case.name;
        let what = match row.stage {
            CaseStage::ToEnter => {
                say!(lang, "Ghi miễn vào danh sách: {name}", "Exemption onto the roll: {name}")
            }
            _ => say!(lang, "Giao quyết định kỷ luật: {name}", "Hand the decision over: {name}"),
        };
        DueRow { what, who: say!(lang, "chi ủy", "committee"), by: None }
    };
    case::due(model).into_iter().map(row).collect()
}

/// The groups whose head has left: no day is set for naming another one.
fn headless(model: &Model) -> Vec<DueRow> {
    let lang = model.lang;
    let row = |group: &PartyGroup| DueRow {
        what: say!(lang, "Chọn tổ trưởng mới: {title}", "Name a new head: {title}", title = group.title()),
        who: say!(lang, "chi ủy", "committee"),
        by: None,
    };
    model.roll().groups_left_by_head(model.now.at.date_naive()).map(row).collect()
}

/// What is due of those who go to another cell or come from one.
fn transfers(model: &Model) -> Vec<DueRow> {
    let lang = model.lang;
    let row = |(row, due): (TransferRow, TransferDue)| {
        let name = model.roll().transfer_name(&row.transfer).to_owned();
        let what = match due {
            TransferDue::HandIn(_) => {
                say!(lang, "Nộp hồ sơ chuyển sinh hoạt: {name}", "Papers of the transfer: {name}")
            }
            TransferDue::Ends(_) => {
                say!(lang, "Hết hạn sinh hoạt tạm thời: {name}", "End of the temporary transfer: {name}")
            }
        };
        DueRow { what, who: say!(lang, "chi ủy", "committee"), by: Some(due.day()) }
    };
    transfer::due(model).into_iter().map(row).collect()
}

/// What is due, the earliest first; what has no day stands last.
fn due(model: &Model) -> Vec<DueRow> {
    let (lang, today) = (model.lang, model.now.at.date_naive());
    let latest = latest_of_cell(model);
    let task = |task: &Task| {
        let who = task.who.iter().map(|member| model.roll().name(*member)).collect::<Vec<_>>().join(", ");
        DueRow { what: task.what.clone(), who, by: task.due }
    };
    let missed = |by: &NaiveDate| (today - *by).num_days() <= MONTH;
    let upload = latest.and_then(|one| Some((one.date, one.upload_by.filter(missed)?))).map(|(held, by)| {
        let day = day_and_month(held, lang);
        let what = say!(lang, "Tải tài liệu kỳ {day} lên Sổ tay", "Upload the documents of {day}");
        DueRow { what, who: say!(lang, "thư ký", "minute-taker"), by: Some(by) }
    });
    let tasks = open_tasks(model).map(task);
    let persons =
        applicants(model).into_iter().chain(transfers(model)).chain(cases(model)).chain(headless(model));
    let mut due: Vec<DueRow> = tasks.chain(upload).chain(persons).collect();
    due.sort_by_key(|row| row.by.unwrap_or(NaiveDate::MAX));
    due
}
