//! Pages that are read: Enter turns to the next one and says when it was the last.

use super::model::Model;
use super::size::{NARROW, SMALLEST};
use super::tour;
use super::view::{Step, Zone};
use crate::say;

impl Model {
    /// Rows that one page of a list or text moves by; at least one.
    pub fn page_rows(&self) -> usize {
        // A narrow screen outside a meeting has a head of one row and four of keys; what was said takes one more.
        let narrow = self.size.0 < NARROW && self.view().zone != Zone::Running;
        // The last row of a page in a meeting tells how many are below it, where rows are not few.
        let told = u16::from(self.view().zone == Zone::Running && self.size.1 > SMALLEST.1);
        let frame = if narrow { 6 + u16::from(self.notice.is_some()) } else { 8 + told };
        usize::from(self.size.1.saturating_sub(frame + tour::rows(self))).max(1)
    }
}

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
