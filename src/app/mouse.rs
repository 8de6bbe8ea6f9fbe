//! The mouse: a click puts the cursor, selects a row or takes a command of the bottom lines, the
//! wheel scrolls.
//!
//! Where things stand on the screen is known from the cursor, which is at the place of typing in
//! a field and on the selected row of a list, and from the spots that the last frame told. Optional,
//! for a terminal whose mouse a program has selects its own text only with Shift held.

use super::command::{self, Command};
use super::form::{Form, InputKind};
use super::key::{Code, Key};
use super::message::Effect;
use super::model::{Model, Overlay};
use super::picker::Picker;
use super::view::Shape;
use crate::say;

/// What the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Button {
    /// The left button was pressed.
    Press,
    /// The mouse was moved with the left button held.
    Drag,
    /// The wheel was turned away from the hand.
    WheelUp,
    /// The wheel was turned towards the hand.
    WheelDown,
}

/// What the mouse did, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    /// What.
    pub button: Button,
    /// The column, from 0.
    pub column: u16,
    /// The row, from 0.
    pub row: u16,
}

/// Lines that a turn of the wheel scrolls by.
const WHEEL: usize = 3;
/// Lines at the top and at the bottom of the screen that are no rows of a list.
const EDGES: (u16, u16) = (2, 3);
/// Names that a form shows below a field.
const NAMES: usize = 4;

/// Switches the mouse on or off.
pub(super) fn switch(model: &mut Model) {
    model.mouse = !model.mouse;
    let words = match model.mouse {
        true => say!(
            model.lang,
            "Đã bật chuột: bấm để đặt con trỏ hoặc chọn dòng, lăn để cuộn. Chọn chữ để chép ra ngoài: giữ Shift rồi kéo.",
            "The mouse is on: click to place the cursor or select a row, turn the wheel to scroll. To copy text off the screen hold Shift and drag."
        ),
        false => say!(
            model.lang,
            "Đã tắt chuột: kéo chuột là chọn chữ của cửa sổ như thường.",
            "The mouse is off: dragging selects the window's text as usual."
        ),
    };
    model.tell(words);
    model.ask(Effect::Point(model.mouse));
}

/// What is left to be done of what the mouse did.
pub(super) enum Taken {
    /// Nothing.
    Whole,
    /// A command that was clicked.
    Run(&'static Command),
    /// A key, so many times.
    Keys(Key, usize),
}

/// Takes what the mouse did.
pub(super) fn take(model: &mut Model, mouse: Mouse) -> Taken {
    if !model.mouse {
        return Taken::Whole;
    }
    let rows = isize::from(mouse.row.cast_signed()) - isize::from(model.cursor.1.cast_signed());
    let columns = isize::from(mouse.column.cast_signed()) - isize::from(model.cursor.0.cast_signed());
    match mouse.button {
        Button::WheelUp => turn(model, Code::Up),
        Button::WheelDown => turn(model, Code::Down),
        Button::Press => click(model, mouse, (rows, columns)),
        Button::Drag => {
            drag(model, (rows, columns));
            Taken::Whole
        }
    }
}

/// Scrolls what scrolls; a form or a question stays as it is.
fn turn(model: &Model, code: Code) -> Taken {
    match model.overlays.last() {
        Some(Overlay::Form(_) | Overlay::Confirm(_) | Overlay::Unlock(_)) => Taken::Whole,
        _ => Taken::Keys(Key::of(code), WHEEL),
    }
}

fn click(model: &mut Model, mouse: Mouse, (rows, columns): (isize, isize)) -> Taken {
    if let Some(command) = clicked(model, mouse) {
        model.notice = None;
        return Taken::Run(command);
    }
    let (row, high) = (mouse.row, model.size.1);
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => click_form(form, rows, columns),
        Some(Overlay::Picker(picker)) => click_picker(picker, rows, columns, high),
        Some(_) => {}
        None => match &mut model.writing {
            Some(writing) => writing.field.point(rows, columns, false),
            None if row >= EDGES.0 && row + EDGES.1 < high => click_row(model, rows, mouse.column),
            None => {}
        },
    }
    Taken::Whole
}

/// The live command whose words on the bottom lines were clicked; none while something lies on top,
/// whose keys are its own.
fn clicked(model: &Model, mouse: Mouse) -> Option<&'static Command> {
    if !model.overlays.is_empty() || model.writing.is_some() {
        return None;
    }
    let hit =
        |spot: &&super::model::Spot| spot.row == mouse.row && (spot.from..spot.to).contains(&mouse.column);
    let spot = model.spots.iter().find(hit)?;
    command::live(model).find(|command| command.id == spot.command)
}

fn drag(model: &mut Model, (rows, columns): (isize, isize)) {
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) if rows == 0 => {
            if let Some(field) = form.field_in_use() {
                field.point(rows, columns, true);
            }
        }
        Some(_) => {}
        None => {
            if let Some(writing) = &mut model.writing {
                writing.field.point(rows, columns, true);
            }
        }
    }
}

/// Selects the row of a list that was clicked, so many below the selected one.
fn click_row(model: &mut Model, rows: isize, column: u16) {
    if model.view().shape != Shape::List {
        return;
    }
    let all = model.rows();
    let rows = model.heights.passed(model.place().at, rows);
    if let Some(at) = (model.view().hit)(model, rows, column).filter(|at| *at < all) {
        model.select(at);
    }
}

/// The field that was clicked, each two lines high (of a count one), or a name below the focused one; of the
/// ways of a count, which stand in two lines, the second.
fn click_form(form: &mut Form, rows: isize, columns: isize) {
    if form.choosing_way().is_some() {
        if rows == 1 {
            form.start_counting();
        }
        return;
    }
    let high = if form.tally.is_some() { 1 } else { 2 };
    let names = form.inputs.get(form.focus).map_or(0, |input| input.fitting().len().min(NAMES));
    let names = names.cast_signed();
    match rows {
        0 => {
            if let Some(field) = form.field_in_use() {
                field.point(0, columns, false);
            }
        }
        1.. if rows <= names => {
            if let Some(input) = form.inputs.get_mut(form.focus) {
                input.at = input.at.saturating_sub(NAMES - 1) + rows.unsigned_abs() - 1;
            }
        }
        1.. => {
            let index = form.focus + (rows - names).unsigned_abs().div_ceil(high);
            focus(form, Some(index));
        }
        _ => {
            let index = form.focus.checked_sub(rows.unsigned_abs() / high);
            focus(form, index);
        }
    }
}

/// Goes to a field that there is; pasted lines make the one above higher than it is counted here.
fn focus(form: &mut Form, index: Option<usize>) {
    let plain = form.inputs.iter().all(|input| input.kind != InputKind::Pasted);
    if let Some(index) = index.filter(|index| plain && *index < form.inputs.len()) {
        form.go_to(index);
    }
}

/// Selects the entry that was clicked, below the line of the field.
fn click_picker(picker: &mut Picker, rows: isize, columns: isize, high: u16) {
    // From here on the list may have moved up, by how much only the screen knows.
    let still = usize::from(high / 2).saturating_sub(3);
    match rows {
        0 => picker.field.point(0, columns, false),
        1.. if picker.at.unwrap_or(0) < still && rows.unsigned_abs() <= picker.fitting().len() => {
            picker.at = Some(rows.unsigned_abs() - 1);
        }
        _ => {}
    }
}
