//! What screens keep between messages, and what is worked out once for all who ask.
//!
//! Both are found by their type, so that the model names no screen.

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::model::Model;

/// What screens keep while a book is open.
#[derive(Default)]
pub struct KeptStates(HashMap<TypeId, Box<dyn Any>>);

/// Sums and pages that were worked out since something changed last.
#[derive(Default)]
pub struct Memo(RefCell<HashMap<TypeId, Rc<dyn Any>>>);

/// What was worked out and stays until it is no longer right, as long as a book is open.
#[derive(Default)]
pub struct Lasting(RefCell<HashMap<TypeId, Rc<dyn Any>>>);

impl std::fmt::Debug for KeptStates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeptStates({})", self.0.len())
    }
}

impl std::fmt::Debug for Memo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Memo({})", self.0.borrow().len())
    }
}

impl std::fmt::Debug for Lasting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Lasting({})", self.0.borrow().len())
    }
}

impl Model {
    /// What a screen keeps; none before it kept anything.
    pub fn kept<T: 'static>(&self) -> Option<&T> {
        self.kept.0.get(&TypeId::of::<T>())?.downcast_ref()
    }

    /// What a screen keeps, to be changed; none before it kept anything.
    pub fn kept_mut<T: 'static>(&mut self) -> Option<&mut T> {
        self.memo.0.get_mut().clear();
        self.kept.0.get_mut(&TypeId::of::<T>())?.downcast_mut()
    }

    /// Keeps something for a screen in place of what it kept before.
    pub fn keep<T: 'static>(&mut self, kept: T) {
        self.kept.0.insert(TypeId::of::<T>(), Box::new(kept));
        self.change();
    }

    /// Takes away what a screen keeps.
    pub fn take_kept<T: 'static>(&mut self) -> Option<T> {
        self.change();
        let kept = self.kept.0.remove(&TypeId::of::<T>())?;
        kept.downcast::<T>().ok().map(|kept| *kept)
    }

    /// Changes what a screen keeps.
    pub fn alter<T: Default + 'static>(&mut self, change: impl FnOnce(&mut T)) {
        let kept = self.kept.0.remove(&TypeId::of::<T>());
        let mut kept = kept.and_then(|kept| kept.downcast::<T>().ok()).unwrap_or_default();
        change(&mut kept);
        self.kept.0.insert(TypeId::of::<T>(), kept);
        self.change();
    }

    /// Forgets everything that screens keep, as another book is opened.
    pub fn forget(&mut self) {
        self.kept = KeptStates::default();
        self.lasting.0.get_mut().clear();
        self.change();
    }

    /// What `work` comes to, worked out once until something changes. One piece of work has one type.
    pub fn once<T: 'static>(&self, work: fn(&Model) -> T) -> Rc<T> {
        let known = self.memo.0.borrow().get(&TypeId::of::<T>()).cloned();
        if let Some(known) = known.and_then(|known| known.downcast().ok()) {
            return known;
        }
        // Not borrowed meanwhile: one piece of work may ask for another.
        let worked_out = Rc::new(work(self));
        self.memo.0.borrow_mut().insert(TypeId::of::<T>(), worked_out.clone());
        worked_out
    }

    /// What `work` came to when it was done last, as long as `is_right` of it; else it is done again. Other than
    /// [`Model::once`] it outlives changes, so whoever asks compares everything that it was made from.
    pub fn lasting<T: 'static>(&self, is_right: impl Fn(&T) -> bool, work: impl FnOnce() -> T) -> Rc<T> {
        let known = self.lasting.0.borrow().get(&TypeId::of::<T>()).cloned();
        let known = known.and_then(|known| known.downcast().ok());
        if let Some(known) = known.filter(|known| is_right(known)) {
            return known;
        }
        let worked_out = Rc::new(work());
        self.lasting.0.borrow_mut().insert(TypeId::of::<T>(), worked_out.clone());
        worked_out
    }

    /// As [`Model::change`], while a frame is drawn: it has more rows than was thought, or fewer.
    pub(super) fn forget_worked_out(&self) {
        self.memo.0.borrow_mut().clear();
    }

    /// Something changed: what was worked out is no longer so.
    pub fn change(&mut self) {
        self.memo.0.get_mut().clear();
    }
}
