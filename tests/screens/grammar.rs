//! What every screen keeps to: no lines that a screen reader speaks, and nothing cut above free rows.

use std::path::Path;

use bienban::screens::SCREENS;
use bienban::text::Lang;

use crate::stage::Stage;

/// Signs of boxes, which screen readers speak one by one and old consoles lack.
const BOXES: std::ops::RangeInclusive<char> = '\u{2500}'..='\u{257f}';

/// The sizes that screens are looked at.
const SIZES: [(u16, u16); 8] =
    [(40, 10), (60, 18), (80, 24), (80, 32), (100, 28), (120, 36), (160, 45), (200, 60)];

#[test]
fn no_accepted_picture_has_a_box() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/screens/snapshots");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let boxed = text.lines().find(|line| line.contains(|letter| BOXES.contains(&letter)));
        assert_eq!(boxed, None, "{}", path.display());
    }
}

/// The rows between the head and what Enter does, those at the end that are free left out; and how many
/// those are.
fn body(stage: &Stage) -> (Vec<String>, usize) {
    let screen = stage.screen();
    let rows = screen.lines().take_while(|line| !line.starts_with(" → "));
    let mut rows: Vec<String> = rows.map(str::to_owned).collect();
    let all = rows.len();
    while rows.last().is_some_and(|row| row.is_empty()) {
        rows.pop();
    }
    let free = all - rows.len();
    (rows, free)
}

/// Whether a row has words that were cut, which is where a letter stands before the sign of it.
fn is_cut(row: &str) -> bool {
    let letters: Vec<char> = row.chars().collect();
    letters.windows(2).any(|pair| pair[1] == '…' && pair[0].is_alphanumeric())
}

#[test]
fn nothing_is_cut_while_rows_are_free() {
    for screen in SCREENS {
        let mut stage = Stage::on_screen(screen.view);
        stage.model.notice = None;
        for (columns, rows) in SIZES {
            stage.resize(columns, rows);
            for lang in [Lang::Vi, Lang::En] {
                stage.model.lang = lang;
                let (body, free) = body(&stage);
                // One row is that of what was said, another parts it from the body.
                let cut = body.iter().find(|row| free > 2 && is_cut(row));
                assert_eq!(cut, None, "{} at {columns}x{rows}:\n{}", screen.view.id, stage.screen());
            }
        }
    }
}

#[test]
fn what_enter_does_is_whole_on_the_narrowest_screen() {
    for screen in SCREENS {
        let mut stage = Stage::on_screen(screen.view);
        stage.model.notice = None;
        stage.resize(40, 10);
        stage.check_brief();
        for lang in [Lang::Vi, Lang::En] {
            stage.model.lang = lang;
            let screen_text = stage.screen();
            let next = screen_text.lines().find(|line| line.starts_with(" → ")).unwrap_or_default();
            assert!(!next.ends_with('…'), "{}:\n{screen_text}", screen.view.id);
        }
    }
}

#[test]
fn no_screen_is_wider_than_its_panes() {
    for screen in SCREENS {
        let mut stage = Stage::on_screen(screen.view);
        stage.model.notice = None;
        stage.resize(200, 60);
        let widest = usize::from(screen.view.columns());
        let (body, _) = body(&stage);
        let wide = body.iter().find(|row| bienban::text::width(row) > widest);
        assert_eq!(wide, None, "{}", screen.view.id);
    }
}
