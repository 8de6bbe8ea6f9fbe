//! How many rows the body of the screen had in the last frame, and how many of them its page held back: by them
//! a page is as long as what is seen of it.
//!
//! Told by whoever draws the frame; knows nothing of what stands in it.

use std::cell::Cell;

use super::model::Model;
use super::size::LEAST_TOLD;

/// The body of the last frame.
#[derive(Debug, Default)]
pub struct SeenRows {
    /// The size of the terminal, and the rows that the body had in it; none before the first frame.
    body: Cell<Option<((u16, u16), u16)>>,
    held: Cell<usize>,
}

impl SeenRows {
    /// The rows of the body in a terminal of this size; answers whether the last frame told something else.
    fn tell(&self, size: (u16, u16), rows: u16) -> bool {
        self.body.replace(Some((size, rows))) != Some((size, rows))
    }

    /// Rows at the end of the page that are kept for the next one: a head without anything below it.
    pub fn hold(&self, rows: usize) {
        self.held.set(rows);
    }

    /// Forgets what the last frame held back.
    pub fn forget(&self) {
        self.held.set(0);
    }

    /// Rows that the last frame held back.
    pub(super) fn held(&self) -> usize {
        self.held.get()
    }

    /// The rows of the body in a terminal of this size, once a frame of this size was drawn.
    pub(super) fn in_size(&self, size: (u16, u16)) -> Option<u16> {
        self.body.get().filter(|(told, _)| *told == size).map(|(_, rows)| rows)
    }
}

impl Model {
    /// Takes the rows that the body has in this frame; answers whether that changes what a page is.
    pub fn tell_body(&self, rows: u16) -> bool {
        let is_new = self.seen.tell(self.size, rows);
        if is_new {
            // Pages may have been laid for fewer rows, or for more.
            self.forget_worked_out();
        }
        is_new
    }

    /// Rows of a page in sight, below its head; at least one.
    pub fn page_height(&self) -> usize {
        let body = self.seen.in_size(self.size).map(usize::from);
        body.unwrap_or_else(|| self.likely_body()).saturating_sub(1).max(1)
    }

    /// Rows that one page of a list or text moves by; at least one. The last row of what is in sight tells how many
    /// are below it, where rows are not few.
    pub fn page_rows(&self) -> usize {
        let height = self.page_height();
        height - usize::from(height >= LEAST_TOLD)
    }
}

#[cfg(test)]
mod tests {
    use super::SeenRows;

    #[test]
    fn a_frame_of_another_size_tells_nothing() {
        let seen = SeenRows::default();
        assert_eq!(seen.in_size((80, 24)), None);
        assert!(seen.tell((80, 24), 18) && !seen.tell((80, 24), 18) && seen.tell((80, 24), 17));
        assert_eq!((seen.in_size((80, 24)), seen.in_size((80, 25))), (Some(17), None));
    }
}
