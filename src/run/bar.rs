//! The bar of long work: on the error stream, only on a terminal, and only when it does take long.

use std::io::IsTerminal;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use crate::text::{Lang, Text};

/// Work that is done before that shows no bar.
const PATIENCE: Duration = Duration::from_millis(300);

/// A bar that appears when it is needed.
pub struct Bar {
    label: &'static str,
    wanted: bool,
    begun: Instant,
    shown: Option<ProgressBar>,
}

impl Bar {
    /// A bar for a piece of work; `quiet` keeps it away.
    pub fn new(label: Text, lang: Lang, quiet: bool) -> Bar {
        let wanted = !quiet && std::io::stderr().is_terminal();
        Bar { label: label.get(lang), wanted, begun: Instant::now(), shown: None }
    }

    /// So many of so many are done.
    pub fn step(&mut self, done: usize, all: usize) {
        if self.shown.is_none() && self.wanted && done < all && self.begun.elapsed() > PATIENCE {
            let bar = ProgressBar::new(all as u64).with_message(self.label);
            if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
                bar.set_style(style);
            }
            self.shown = Some(bar);
        }
        if let Some(bar) = &self.shown {
            bar.set_position(done as u64);
        }
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        if let Some(bar) = &self.shown {
            bar.finish_and_clear();
        }
    }
}
