//! The topics in a table, with what is prepared of the chosen one below it.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{outcome, selected, topics, year};
use crate::app::Model;
use crate::app::size::NARROW;
use crate::domain::{State, ThematicTopic, quarters_without};
use crate::say;
use crate::ui::detail;
use crate::ui::table::{GridColumn, GridRow, ScreenGrid, cell};
use crate::ui::theme::Theme;

/// Rows that the table keeps before the words of the chosen one have any.
const TABLE_ROWS: u16 = 9;

/// Draws the page.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let words = selected(model).map_or_else(String::new, |topic| topic.text);
    let below = |columns| detail::told([words], columns);
    detail::draw_or(model, theme, frame, area, grid(model), (below, TABLE_ROWS), || empty(model));
}

fn empty(model: &Model) -> String {
    say!(
        model.lang,
        "Chưa chọn chuyên đề nào: nhấn 1 để thêm. Chuyên đề xếp theo tháng; cuộc họp chuyên đề lấy tên, người trình bày và nội dung.",
        "No topic is chosen: press 1 to add one. Topics stand by month; a thematic meeting takes title, presenter and text."
    )
}

fn grid(model: &Model) -> ScreenGrid {
    let lang = model.lang;
    let all = topics(model);
    ScreenGrid {
        title: match year(model) {
            past if past < super::this_year(model) => {
                say!(lang, "Chuyên đề năm {past}", "Topics of {past}")
            }
            year if model.size.0 < NARROW => say!(lang, "Chuyên đề {year}", "Topics {year}"),
            _ => say!(lang, "Chuyên đề trong năm", "Topics of the year"),
        },
        figure: figure(model),
        columns: vec![
            GridColumn::words(say!(lang, "Tháng", "Month")),
            GridColumn::words(say!(lang, "Chuyên đề", "Topic")).giving_way(),
            GridColumn::words(say!(lang, "Trình bày", "Presented by")),
            GridColumn::words(say!(lang, "Kết quả", "State")),
        ],
        rows: all.iter().map(|topic| line(model, topic)).collect(),
        total: None,
    }
}

/// "năm 2026: quý II, III chưa có chuyên đề".
fn figure(model: &Model) -> String {
    let (lang, year) = (model.lang, year(model));
    let Some(book) = &model.book.cell else { return String::new() };
    let numeral = |quarter: &u32| ["I", "II", "III", "IV"][(*quarter as usize).saturating_sub(1).min(3)];
    let without = quarters_without(book.topics.of_year(year));
    let quarters: Vec<&str> = without.iter().map(numeral).collect();
    let quarters = quarters.join(", ");
    if model.size.0 < NARROW {
        return match without.len() {
            0 => say!(lang, "đủ bốn quý", "all quarters"),
            4 => say!(lang, "chưa quý nào có", "no quarter has one"),
            _ => say!(lang, "thiếu quý {quarters}", "none in {quarters}"),
        };
    }
    match without.is_empty() {
        true => say!(lang, "năm {year}: quý nào cũng có", "{year}: one in every quarter"),
        false => say!(lang, "năm {year}: quý {quarters} chưa có", "{year}: none in quarter {quarters}"),
    }
}

fn line(model: &Model, topic: &ThematicTopic) -> GridRow {
    let was_held = super::held(model, topic).is_some_and(|meeting| meeting.state == State::Adopted);
    let sign = if was_held { "✓" } else { "" };
    let cells = vec![
        cell(topic.month.format("%m/%Y").to_string()),
        cell(topic.title.clone()),
        cell(topic.presenter_name.clone()),
        cell(outcome(model, topic, model.lang)),
    ];
    (cell(sign), cells)
}
