//! The items of one part of a list, those that are chosen marked.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{chosen, is_chosen, item, part, parts};
use crate::app::Model;
use crate::app::size::{NARROW, READING};
use crate::domain::THEME_ITEMS;
use crate::guidance::{ItemInForce, ListPart};
use crate::say;
use crate::text::{Lang, clip, wrap};
use crate::ui::detail;
use crate::ui::entries::rows_of_entries;
use crate::ui::table::{self, GridColumn, ScreenGrid, cell, styled};
use crate::ui::theme::Theme;

/// Rows that the items keep before the words of the chosen one have any.
const TABLE_ROWS: u16 = 11;
/// Rows in which it is told that there are further parts.
const TOLD: usize = 1;

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
    below.extend(chosen_before(model, theme, wide));
    let mut free = usize::from(area.height).saturating_sub(table + below.len());
    let later = later(model, theme, wide);
    let parts = later.len();
    for (shown, lines) in later.into_iter().enumerate() {
        // The parts that have no room are told of by their number, in the last row.
        let last = shown + 1 == parts;
        if lines.len() + if last { 0 } else { TOLD } > free {
            below.extend(untold(model, theme, shown, (free, wide)));
            break;
        }
        free -= lines.len();
        below.extend(lines);
    }
    detail::draw(model, theme, frame, area, grid, (below, TABLE_ROWS));
}

/// "Còn 7 phần: Tab": that there are others after so many, and what is chosen in them; nothing where there is no row
/// for it.
fn untold(model: &Model, theme: &Theme, shown: usize, (free, wide): (usize, usize)) -> Vec<Line<'static>> {
    let all = parts(model);
    let from = (model.place().pane + 1 + shown).min(all.len());
    let left = all.len() - from;
    let words = match shown {
        0 => say!(model.lang, "   Còn {left} phần sau: nhấn Tab.", "   Parts further on: {left}; press Tab."),
        _ => match chosen_in(model, &all[from..]) {
            keys if keys.is_empty() => {
                say!(model.lang, "   … và {left} phần nữa", "   … parts further on: {left}")
            }
            keys => say!(
                model.lang,
                "   … và {left} phần nữa, ở đó đã chọn {keys}",
                "   … parts further on: {left}; chosen there: {keys}"
            ),
        },
    };
    let words = Line::styled(clip(&words, wide), theme.quiet);
    if free < TOLD { Vec::new() } else { vec![words] }
}

/// "Các phần trước đã chọn: I.4 · I.5"; nothing where none is.
fn chosen_before(model: &Model, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let all = parts(model);
    let keys = chosen_in(model, &all[..model.place().pane.min(all.len())]);
    if keys.is_empty() {
        return Vec::new();
    }
    let words = say!(model.lang, "Các phần trước đã chọn: {keys}", "Chosen in earlier parts: {keys}");
    let lines = wrap(&words, wide).into_iter().map(|line| Line::styled(format!("   {line}"), theme.quiet));
    lines.collect()
}

/// "I.4 · I.5": the chosen items of some parts.
fn chosen_in(model: &Model, parts: &[ListPart]) -> String {
    let items = parts.iter().flat_map(|part| part.items()).filter(|item| is_chosen(model, item));
    items.map(|item| numbered(&item, model.lang)).collect::<Vec<_>>().join(" · ")
}

/// The key of an item; a bare figure would be taken for a key to press, so it is named in full.
fn numbered(item: &ItemInForce, lang: Lang) -> String {
    let is_figure = item.item.key.chars().all(|sign| sign.is_ascii_digit());
    if is_figure { item.number(lang) } else { item.item.key.clone() }
}

/// The parts after the one that is shown, a blank row before each: its name, and its items, those that are chosen marked.
/// What leads to them stands once, above the first.
fn later(model: &Model, theme: &Theme, wide: usize) -> Vec<Vec<Line<'static>>> {
    let lang = model.lang;
    let lines = |(place, part): (usize, ListPart)| {
        let name = |item: ItemInForce| {
            let mark = if is_chosen(model, &item) { "■ " } else { "" };
            format!("{mark}{} {}", numbered(&item, lang), item.item.short_name(lang))
        };
        let way = (place == 0).then(|| say!(lang, "   Các phần sau, nhấn Tab:", "   Further on, by Tab:"));
        let way = way.map(|words| Line::styled(words, theme.quiet));
        let head = Line::styled(format!("   {}", called(&part, lang)), theme.title);
        let names: Vec<String> = part.items().map(name).collect();
        let names =
            rows_of_entries(&names, " · ", wide).into_iter().map(|line| Line::raw(format!("   {line}")));
        [Line::default()].into_iter().chain(way).chain([head]).chain(names).collect()
    };
    parts(model).into_iter().skip(model.place().pane + 1).enumerate().map(lines).collect()
}

/// "I.1–5 Lý tưởng và trách nhiệm": the items of a part, and the theme that they are of.
fn called(part: &ListPart, lang: Lang) -> String {
    match part.about(lang) {
        Some(about) => format!("{} {about}", part.label(lang)),
        None => part.label(lang),
    }
}

fn grid(model: &Model, theme: &Theme) -> ScreenGrid {
    let lang = model.lang;
    let row = |(at, item): (usize, ItemInForce)| {
        let sign = if is_chosen(model, &item) { styled("■", theme.good) } else { cell("·") };
        let key = format!("{}  {}", at + 1, item.item.key);
        (sign, vec![cell(key), cell(item.item.short_name(lang))])
    };
    let part = part(model);
    let rows = part.iter().flat_map(|part| part.items()).enumerate().map(row).collect();
    let about = part.and_then(|part| part.about(lang)).map_or(String::new(), |about| format!(" · {about}"));
    let part = part.map_or_else(String::new, |part| part.label(lang));
    let (n, most) = (chosen(model).len(), THEME_ITEMS.end());
    let (at, all) = (model.place().pane + 1, parts(model).len());
    let (title, figure) = match model.size.0 < NARROW {
        true => {
            let part = say!(lang, "{part}, phần {at} trong {all}", "{part}, part {at} of {all}");
            (part, say!(lang, "chọn {n}/{most}", "chosen {n}/{most}"))
        }
        false => (
            say!(lang, "Chọn mục {part}: phần {at}/{all}{about}", "Items {part}: part {at}/{all}{about}"),
            say!(lang, "đã chọn {n}, nhiều nhất {most}", "chosen: {n} of {most} at most"),
        ),
    };
    ScreenGrid {
        title,
        figure,
        columns: vec![
            GridColumn::words(say!(lang, "Phím, mục", "Key, item")),
            GridColumn::words(say!(lang, "Gọi tắt", "In short")).giving_way(),
        ],
        rows,
        total: None,
    }
}
