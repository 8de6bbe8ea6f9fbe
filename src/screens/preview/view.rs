//! One page of a paper in lines, with its number in the head.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{lines, page_number, pages, shown};
use crate::app::Model;
use crate::say;
use crate::ui::page;
use crate::ui::theme::Theme;

/// Draws the page.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let lang = model.lang;
    let title = shown(model).map_or(String::new(), |shown| shown.kind.label.get(lang).to_owned());
    let (number, all) = (page_number(model) + 1, pages(model).len());
    let copies = shown(model).map_or(1, |shown| shown.paper.1.copies);
    let page = say!(lang, "trang {number}/{all}", "page {number} of {all}");
    let own = shown(model).is_some_and(|shown| shown.paper.1.properties.own_form.is_some());
    let page = match own {
        true => say!(lang, "theo mẫu riêng của chi bộ · {page}", "by the cell's own form · {page}"),
        false => page,
    };
    let figure = match copies {
        0 | 1 => page,
        copies => say!(lang, "{page} · {copies} bản", "{page} · {copies} copies"),
    };
    let lines = lines(model).into_iter().map(Line::from).collect();
    page::draw_about(model, theme, frame, area, (title, figure), lines);
}
