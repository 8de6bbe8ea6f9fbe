//! Undo and redo of typing, a word at a time.
//!
//! A step holds what was replaced, not copies of the text, so that long texts cost nothing. It
//! does not know what a key is.

/// Steps kept; older ones are forgotten.
const MOST_STEPS: usize = 1000;

/// One replacement: at `at`, `inserted` stands in place of `removed`.
#[derive(Debug, Clone)]
pub(super) struct Change {
    pub at: usize,
    pub removed: String,
    pub inserted: String,
}

impl Change {
    /// Makes the replacement.
    pub fn apply(&self, text: &mut String) {
        text.replace_range(self.at..self.at + self.removed.len(), &self.inserted);
    }

    fn revert(&self, text: &mut String) {
        text.replace_range(self.at..self.at + self.inserted.len(), &self.removed);
    }
}

/// What kind of change it was, which decides where a step ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edit {
    /// A letter typed, or (true) a space or line end.
    Type(bool),
    /// A letter erased, or (true) a space or line end.
    Erase(bool),
    /// Anything larger: a step of its own.
    Whole,
}

impl Edit {
    /// Whether this change belongs to the step whose last change was `last`.
    ///
    /// A step is a word with the spaces on its far side. Erasing belongs to the typing around it,
    /// for input methods erase and type again in the middle of a word.
    fn joins(self, last: Edit) -> bool {
        match (last, self) {
            (Edit::Whole, _) | (_, Edit::Whole) => false,
            (last, Edit::Type(false)) => last != Edit::Type(true),
            (last, Edit::Erase(true)) => last == Edit::Erase(true),
            (_, Edit::Type(true) | Edit::Erase(false)) => true,
        }
    }
}

#[derive(Debug, Clone)]
struct EditStep {
    changes: Vec<Change>,
    before: usize,
    after: usize,
}

/// The steps done and undone.
#[derive(Debug, Clone, Default)]
pub(super) struct EditHistory {
    done: Vec<EditStep>,
    undone: Vec<EditStep>,
    /// The last change, while its step may still grow.
    last: Option<Edit>,
}

impl EditHistory {
    /// Keeps a change that was made, with the cursor before and after it.
    pub fn record(&mut self, change: Change, act: Edit, before: usize, after: usize) {
        self.undone.clear();
        let joins = self.last.is_some_and(|last| act.joins(last));
        self.last = Some(act);
        match self.done.last_mut() {
            Some(step) if joins => {
                step.changes.push(change);
                step.after = after;
            }
            _ => self.begin(EditStep { changes: vec![change], before, after }),
        }
    }

    fn begin(&mut self, step: EditStep) {
        if self.done.len() == MOST_STEPS {
            self.done.remove(0);
        }
        self.done.push(step);
    }

    /// Whether the last thing done was to take something back.
    pub fn is_taken_back(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Ends the step: the next change begins another.
    pub fn close(&mut self) {
        self.last = None;
    }

    /// Takes the last step back; the cursor goes where it is given.
    pub fn undo(&mut self, text: &mut String) -> Option<usize> {
        self.close();
        let step = self.done.pop()?;
        for change in step.changes.iter().rev() {
            change.revert(text);
        }
        let cursor = step.before;
        self.undone.push(step);
        Some(cursor)
    }

    /// Makes the step again that was taken back last.
    pub fn redo(&mut self, text: &mut String) -> Option<usize> {
        self.close();
        let step = self.undone.pop()?;
        for change in &step.changes {
            change.apply(text);
        }
        let cursor = step.after;
        self.done.push(step);
        Some(cursor)
    }
}
