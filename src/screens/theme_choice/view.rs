//! The items of one part of a list, those that are chosen marked.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{chosen, is_chosen, item, part, parts};
use crate::app::Model;
use crate::app::size::READING;
use crate::domain::THEME_ITEMS;
use crate::guidance::{ItemInForce, ListPart};
use crate::say;
use crate::text::wrap;
use crate::ui::detail;
use crate::ui::entries::rows_of_entries;
use crate::ui::table::{self, GridColumn, ScreenGrid, cell, styled};
use crate::ui::theme::{Theme, drawn};

/// Rows that the items keep before the words of the chosen one have any.
const TABLE_ROWS: u16 = 11;

/// Draws the part, the words of the chosen item below it, and the parts that follow as far as each has room whole.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let wide = usize::from(area.width).saturating_sub(4).min(READING.1);
    let words = item(model, model.place().at).map(|item| item.item.words.get(model.lang).to_owned());
    let mut below: Vec<Line> = words
        .iter()
        .flat_map(|words| wrap(words, wide))
        .map(|line| Line::raw(format!("   {line}")))
        .collect();
    let grid = grid(model, theme);
    let table = usize::from(table::whole_rows(&grid, area.width)) + 1;
    let mut free = usize::from(area.height).saturating_sub(table + below.len());
    for lines in later(model, theme, wide) {
        if lines.len() > free {
            break;
        }
        free -= lines.len();
        below.extend(lines);
    }
    detail::draw(model, theme, frame, area, grid, (below, TABLE_ROWS));
}

/// The parts after the one that is shown, a blank row before each: its name, and its items, those that are chosen marked.
/// What leads to them stands once, above the first.
fn later(model: &Model, theme: &Theme, wide: usize) -> Vec<Vec<Line<'static>>> {
    let lang = model.lang;
    let lines = |(place, part): (usize, ListPart)| {
        let name = |item: ItemInForce| {
            let mark = if is_chosen(model, &item) { "■ " } else { "" };
            format!("{mark}{} {}", item.item.key, item.item.short_name(lang))
        };
        let way = (place == 0).then(|| say!(lang, "   Các phần sau, nhấn Tab:", "   Further on, by Tab:"));
        let way = way.map(|words| Line::styled(words, theme.quiet));
        let head = Line::styled(format!("   {}", part.label(lang)), theme.title);
        let names: Vec<String> = part.items().map(name).collect();
        let names =
            rows_of_entries(&names, " · ", wide).into_iter().map(|line| Line::raw(format!("   {line}")));
        [Line::default()].into_iter().chain(way).chain([head]).chain(names).collect()
    };
    parts(model).into_iter().skip(model.place().pane + 1).enumerate().map(lines).collect()
}

fn grid(model: &Model, theme: &Theme) -> ScreenGrid {
    let lang = model.lang;
    let row = |(at, item): (usize, ItemInForce)| {
        let sign = if is_chosen(model, &item) { styled("■", drawn(theme.good)) } else { cell("·") };
        let key = format!("{}  {}", at + 1, item.item.key);
        (sign, vec![cell(key), cell(item.item.short_name(lang))])
    };
    let part = part(model);
    let rows = part.iter().flat_map(|part| part.items()).enumerate().map(row).collect();
    let part = part.map_or_else(String::new, |part| part.label(lang));
    let (n, most) = (chosen(model).len(), THEME_ITEMS.end());
    let (at, all) = (model.place().pane + 1, parts(model).len());
    ScreenGrid {
        title: say!(lang, "Chọn mục {part}: phần {at}/{all}", "Items {part}: part {at}/{all}"),
        figure: say!(lang, "đã chọn {n}, nhiều nhất {most}", "chosen: {n} of {most} at most"),
        columns: vec![
            GridColumn::words(say!(lang, "Phím, mục", "Key, item")),
            GridColumn::words(say!(lang, "Gọi tắt", "In short")).giving_way(),
        ],
        rows,
        total: None,
    }
}
