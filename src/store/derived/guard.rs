//! Panics that must not end the program: sled on a damaged file, a bug while writing.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// What `work` gives, or none when it panicked.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    let outer = GUARDED.replace(true);
    let outcome = catch_unwind(AssertUnwindSafe(work));
    GUARDED.set(outer);
    outcome.ok()
}

/// Whether a panic of this thread would be caught and told as a sentence; a panic hook then
/// prints nothing and leaves the screen alone.
pub fn panic_is_guarded() -> bool {
    GUARDED.get()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::panic)]
    use super::*;

    #[test]
    fn a_guarded_panic_is_an_answer_and_is_known_as_guarded() {
        assert!(!panic_is_guarded());
        assert_eq!(guarded(panic_is_guarded), Some(true));
        assert_eq!(guarded(|| -> u8 { panic!("a bug") }), None);
        assert!(!panic_is_guarded());
    }
}
