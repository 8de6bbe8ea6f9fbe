//! Pages that are read: Enter turns to the next one and says when it was the last.

use super::model::Model;
use super::size::NARROW;
use super::tour;
use super::view::{Step, Zone};
use crate::say;

impl Model {
    /// Rows that the body likely has, before a frame told them.
    pub(super) fn likely_body(&self) -> usize {
        // A narrow screen outside a meeting has a head of one row and four of keys; what was said takes one more.
        let narrow = self.size.0 < NARROW && self.view().zone != Zone::Running;
        let frame = if narrow { 4 + u16::from(self.notice.is_some()) } else { 6 };
        usize::from(self.size.1.saturating_sub(frame + tour::rows(self)))
    }

    /// The line from which on the end of the page is in sight.
    pub fn last_top(&self) -> usize {
        self.rows().saturating_sub(self.page_height())
    }
}

/// Turns to the next page, which begins with the first line that was not seen; stays on the last one.
pub fn turn(model: &mut Model) {
    let seen = model.page_rows().saturating_sub(model.seen.held()).max(1);
    let at = model.place().at + seen;
    model.select(at.min(model.last_top()));
}

/// What the arrows do on a page where no line is chosen: past the end in sight nothing is scrolled.
pub fn scroll(model: &mut Model, rows: isize) {
    let last = model.last_top();
    let at = model.place().at.min(last).saturating_add_signed(rows);
    model.select(at.min(last));
}

/// What Enter does on a page that is only read.
pub fn next_step(model: &Model) -> Option<Step> {
    if model.place().at >= model.last_top() {
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
