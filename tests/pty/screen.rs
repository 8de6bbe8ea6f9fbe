//! What is drawn: at every size, and without colours where none are wanted.

use vt100::{Color, Screen};

use crate::program::{Program, bienban};
use crate::steps;

#[test]
fn every_size_is_drawn_and_the_keys_stay_live() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(bienban(folder.path()), 120, 40);
    steps::open_practice(&mut program);
    steps::open_meeting(&mut program);
    program.resize(40, 10);
    program.wait_for("Chưa điểm danh");
    program.resize(1, 1);
    // Too small to be read, not to be used: the meeting goes on to its second item.
    program.send("\r");
    program.resize(80, 24);
    program.wait_for("2. CỬ THƯ KÝ");
    program.wait_for("Chưa điểm danh (20)");
    program.wait_until("all of the columns used", |screen, _| {
        screen.rows(0, 80).any(|row| row.trim_end().chars().count() > 70)
    });
    steps::leave_meeting(&mut program);
}

/// Rows that show a reversed cell, and every colour that is in use.
fn reversed_and_coloured(screen: &Screen) -> (Vec<u16>, usize) {
    let (rows, columns) = screen.size();
    let cells = |row| (0..columns.get()).filter_map(move |column| screen.cell(row, column));
    let reversed = (0..rows.get()).filter(|row| cells(*row).any(|cell| cell.inverse())).collect();
    let plain = |cell: &&vt100::Cell| cell.fgcolor() == Color::Default && cell.bgcolor() == Color::Default;
    let coloured = (0..rows.get()).flat_map(cells).filter(|cell| !plain(cell)).count();
    (reversed, coloured)
}

/// Opens the list of members and answers how it is drawn.
fn members(no_color: bool) -> (Vec<u16>, usize) {
    let folder = tempfile::tempdir().unwrap();
    let mut command = bienban(folder.path());
    if no_color {
        command.env("NO_COLOR", "1");
    }
    let mut program = Program::start(command, 80, 24);
    steps::open_practice(&mut program);
    program.send_for("3", "►  Nguyễn Văn Bình");
    let drawn = program.look(reversed_and_coloured);
    let selected = program.look(|screen| {
        let mut rows = screen.rows(0, 80);
        rows.position(|row| row.contains("►  Nguyễn Văn Bình")).unwrap()
    });
    assert!(drawn.0.contains(&(selected as u16)), "the selected row {selected} is reversed: {drawn:?}");
    program.send("0");
    assert_eq!(program.end().exit_code(), 0);
    drawn
}

#[test]
fn no_color_keeps_the_selected_row_and_no_colours() {
    assert_eq!(members(true).1, 0, "coloured cells");
    assert!(members(false).1 > 0, "the colours of the usual theme are noticed here");
}
