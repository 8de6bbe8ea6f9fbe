//! The items of a sheet as people see them.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::sheets::ListedItem;
use super::{Related, chosen, related, sheet};
use crate::app::size::NARROW;
use crate::app::{Model, round_theme};
use crate::say;
use crate::text::{clip, given_name};
use crate::ui::detail;
use crate::ui::list::head;
use crate::ui::table::{self, GridColumn, ScreenGrid, cell, styled};
use crate::ui::theme::Theme;

/// Fewer rows have none for whose it is beside the items.
const LOW: u16 = 5;
/// Rows that the items keep before words below them have any.
const LEAST_ROWS: u16 = 7;

/// Draws the sheet.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let lang = model.lang;
    let wide = usize::from(area.width);
    let chosen = chosen(model);
    let figure = match chosen {
        Some(item) => round_theme::item_words(model, item),
        None => say!(lang, "chưa nêu mục", "no item"),
    };
    // Where rows are few whose it is has the place of what the items are.
    let low = area.height < LOW;
    let apart = if low { 0 } else { 1 };
    let [top, middle] = Layout::vertical([Constraint::Length(apart), Constraint::Min(3)]).areas(area);
    let mut grid = grid(model, theme);
    if low {
        (grid.title, grid.figure) = (brief_whose(model), figure.clone());
    }
    let told = below(model, theme, wide, false);
    // Where every row says all of its words they are not said again below.
    let is_whole =
        usize::from(table::whole_rows(&grid, middle.width)) + told.len() < usize::from(middle.height);
    let below = if is_whole && model.size.0 >= NARROW { told } else { below(model, theme, wide, true) };
    frame.render_widget(Paragraph::new(head(&whose(model), &figure, theme.section, wide)), top);
    detail::draw(model, theme, frame, middle, grid, (below, LEAST_ROWS));
}

/// "Góp ý đ/c Bình": the same where there is no row for it.
fn brief_whose(model: &Model) -> String {
    let lang = model.lang;
    let given = |member| model.meeting().map_or("", |meeting| given_name(meeting.name(member)));
    match related(model) {
        Related::Statement(member) => {
            say!(lang, "Lượt đ/c {name}", "Turn of {name}", name = given(member))
        }
        Related::Remark(member, _) => {
            say!(lang, "Góp ý đ/c {name}", "Remark on {name}", name = given(member))
        }
    }
}

/// "LIÊN HỆ MỤC · lời tự phê bình của đ/c Diễm".
fn whose(model: &Model) -> String {
    let lang = model.lang;
    let Some(meeting) = model.meeting() else { return String::new() };
    match related(model) {
        Related::Statement(member) => say!(
            lang,
            "LIÊN HỆ MỤC · lời tự phê bình của đ/c {name}",
            "RELATE TO AN ITEM · the statement of {name}",
            name = meeting.name(member)
        ),
        Related::Remark(member, _) => say!(
            lang,
            "LIÊN HỆ MỤC · góp ý cho đ/c {name}",
            "RELATE TO AN ITEM · a remark about {name}",
            name = meeting.name(member)
        ),
    }
}

fn grid(model: &Model, theme: &Theme) -> ScreenGrid {
    let found = sheet(model);
    let now = chosen(model);
    let named = |one: &ListedItem| if model.size.0 < NARROW { one.short.clone() } else { one.words.clone() };
    let row = |(place, one): (usize, &ListedItem)| {
        let is_chosen = now.is_some_and(|now| now.is_same(&one.item));
        let sign = if is_chosen { styled("■", theme.good) } else { cell("") };
        (sign, vec![cell((place + 1).to_string()), cell(one.item.key.clone()), cell(named(one))])
    };
    let title = found.as_ref().map_or(String::new(), |sheet| sheet.title.clone());
    ScreenGrid {
        title,
        figure: String::new(),
        columns: vec![
            GridColumn::figures(say!(model.lang, "Phím", "Key")),
            GridColumn::words(say!(model.lang, "Mục", "Item")),
            GridColumn::words(say!(model.lang, "Nội dung", "What it says")).giving_way(),
        ],
        rows: found.iter().flat_map(|sheet| sheet.items.iter().enumerate()).map(row).collect(),
        total: None,
    }
}

/// The selected item in full where that is wanted, who may relate to it, and what choosing means.
fn below(model: &Model, theme: &Theme, wide: usize, in_full: bool) -> Vec<Line<'static>> {
    let lang = model.lang;
    let room = wide.saturating_sub(4);
    let selected = super::of_row(model, model.place().at);
    let words = selected
        .as_ref()
        .filter(|_| in_full)
        .map_or(String::new(), |one| format!("{} {}", one.item.key, one.words));
    let own = selected.filter(|one| one.own).map(|_| {
        say!(
            lang,
            "Chỉ đồng chí tự liên hệ; có nghi vấn thì báo chi ủy.",
            "The member alone relates to it; what others suspect goes to the committee."
        )
    });
    let told = say!(
        lang,
        "Đồng chí nêu thì mới ghi. Không nêu mục nào cũng được. Gõ chữ để tìm mục.",
        "Only what somebody names is recorded; naming none is fine. Type to search."
    );
    let words = Some(words).filter(|words| !words.is_empty());
    let mut lines = detail::told(words, wide);
    lines.extend(detail::told_in(own.map(|words| clip(&words, room)), wide, theme.warn));
    lines.extend(detail::told_in([told], wide, theme.quiet));
    lines
}
