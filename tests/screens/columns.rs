//! What stands where: figures end below one another, and two panes have two heads.

use bienban::screens::SCREENS;
use bienban::text::{Lang, width};
use ratatui::style::Modifier;

use crate::stage::Stage;
use crate::{discussion, on_screen};

#[test]
fn the_head_line_ends_where_the_figures_below_it_end() {
    for screen in SCREENS {
        for (columns, rows) in [(40, 10), (80, 24), (200, 60)] {
            let mut stage = Stage::on_screen(screen.view);
            stage.resize(columns, rows);
            let first = stage.screen().lines().next().unwrap().trim_end().to_owned();
            let edge = usize::from(columns.min(screen.view.columns())) - 1;
            assert_eq!(width(&first), edge, "{} {columns}\n{first}", screen.view.id);
        }
    }
}

#[test]
fn the_heads_of_two_panes_are_two_lines() {
    for (id, columns, edges) in
        [("chair", 120, vec![47]), ("chair", 160, vec![52, 125]), ("criticism", 120, vec![47])]
    {
        let mut stage = if id == "chair" { discussion() } else { on_screen(id) };
        stage.model.notice = None;
        stage.resize(columns, 45);
        let buffer = stage.buffer();
        let underlined = |x: u16| buffer[(x, 2)].modifier.contains(Modifier::UNDERLINED);
        for edge in edges {
            let drawn = [edge - 1, edge, edge + 1, edge + 2].map(underlined);
            assert_eq!(drawn, [true, false, false, true], "{id} {columns} {edge}\n{}", stage.screen());
        }
    }
}

#[test]
fn the_titles_of_the_agenda_have_one_row_beside_what_happens() {
    let mut stage = discussion();
    stage.model.lang = Lang::En;
    stage.resize(120, 36);
    for row in [
        "✓  8 Information and orientation    8'     <1'",
        "  10 Self-criticism and criticism  15'",
        "  12 Conclusion and resolution      5'",
    ] {
        assert!(stage.shows(row), "{row}\n{}", stage.screen());
    }
    // An item that took too long says so beside its title.
    stage.skip(21);
    assert!(stage.shows("25' 5 over"), "{}", stage.screen());
}

#[test]
fn rows_that_are_sentences_have_the_columns_they_need() {
    let mut stage = on_screen("guidance");
    stage.resize(160, 45);
    let title = "Khối Các cơ quan tỉnh Phú Thọ: chất lượng sinh hoạt chi bộ, theo Hướng dẫn số 12-HD/BTCTW, \
                 ngày 06/7/2018  06/7/2018 – 27/10/2025";
    assert!(stage.shows(title), "{}", stage.screen());
    // Pages that are read keep to a hundred columns, however wide the screen is.
    let mut stage = on_screen("pack");
    stage.resize(200, 60);
    let widest = stage.screen().lines().skip(2).take(50).map(width).max().unwrap();
    assert!((90..=102).contains(&widest), "{widest}\n{}", stage.screen());
}
