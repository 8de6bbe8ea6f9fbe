//! The items of one part of a list, those that are chosen marked.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{chosen, is_chosen, item, part, parts};
use crate::app::Model;
use crate::domain::THEME_ITEMS;
use crate::guidance::ItemInForce;
use crate::say;
use crate::text::wrap;
use crate::ui::detail;
use crate::ui::table::{GridColumn, ScreenGrid, cell, styled};
use crate::ui::theme::{Theme, drawn};

/// Rows that the items keep before the words of the chosen one have any.
const TABLE_ROWS: u16 = 11;

/// Draws the part, and the words of the chosen item below it.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let wide = usize::from(area.width).saturating_sub(4);
    let words = item(model, model.place().at).map(|item| item.item.words.get(model.lang).to_owned());
    let below: Vec<Line> = words
        .iter()
        .flat_map(|words| wrap(words, wide))
        .map(|line| Line::raw(format!("   {line}")))
        .collect();
    detail::draw(model, theme, frame, area, grid(model, theme), (below, TABLE_ROWS));
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
