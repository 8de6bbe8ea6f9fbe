//! The page of papers and the pages of one of them, at the sizes that are promised.

use crate::stage::Stage;
use crate::{accepted, scene};

/// The papers of a meeting that was adopted on 3 December 2026.
fn papers() -> Stage {
    let mut stage = scene::adopted();
    stage.keys("f2 ~van ban can lap~ enter");
    assert_eq!(stage.model.screen(), "papers", "{}", stage.screen());
    stage.model.notice = None;
    stage
}

fn at_all_sizes(name: &str, mut stage: Stage) {
    for (columns, rows) in [(40, 10), (80, 24), (120, 36)] {
        stage.resize(columns, rows);
        accepted(&format!("{name}-{columns}x{rows}-vi"), &stage);
        stage.keys("f3");
        stage.model.notice = None;
        accepted(&format!("{name}-{columns}x{rows}-en"), &stage);
        stage.keys("f3");
        stage.model.notice = None;
    }
}

#[test]
fn the_papers_that_are_called_for() {
    let mut stage = papers();
    // At the list of what is uploaded, which is due.
    stage.keys("down");
    at_all_sizes("papers", stage);
}

#[test]
fn the_pages_of_the_minutes() {
    let mut stage = papers();
    stage.keys("1");
    at_all_sizes("preview", stage);
}

#[test]
fn a_paper_that_cannot_be_made_says_why_below_the_table() {
    let mut stage = papers();
    stage.keys("down down down down down");
    assert!(stage.shows("năm này chưa chọn chuyên đề"), "{}", stage.screen());
}
