//! Pages that are read: Enter turns to the next one and says when it was the last.

use super::model::Model;
use super::view::Step;
use crate::say;

/// Turns to the next page; stays on the last one.
pub fn turn(model: &mut Model) {
    let page = model.page_rows();
    let last = model.rows().saturating_sub(page);
    let at = model.place().at + page;
    model.select(at.min(last));
}

/// What Enter does on a page that is only read.
pub fn next_step(model: &Model) -> Option<Step> {
    let (page, rows) = (model.page_rows(), model.rows());
    let at = model.place().at.min(rows.saturating_sub(page));
    if at + page >= rows {
        return Step::new(
            say!(model.lang, "Hết; Enter hoặc Esc: quay lại", "The end; Enter or Esc: back"),
            |model| {
                (model.view().back)(model);
            },
        );
    }
    let words =
        say!(model.lang, "Enter: trang sau (↑ ↓ cuộn từng dòng)", "Enter: next page (↑ ↓ line by line)");
    Step::new(words, turn)
}
