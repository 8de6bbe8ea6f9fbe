//! The terminal's events as the terminal library tells them, where there are no bytes to read.
//!
//! Knows keys and the mouse of that library and ours, and nothing of what they do.

use std::sync::mpsc::Sender;

use crossterm::event::{
    self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use super::TerminalInput;
use super::burst::{Burst, GAP};
use crate::app::key::{Code, Key};
use crate::app::mouse::{Button, Mouse};

/// Reads the terminal for ever and sends what it tells.
#[cfg_attr(unix, expect(dead_code, reason = "on Unix the bytes are read"))]
pub fn listen<T: From<TerminalInput>>(sender: &Sender<T>) {
    let mut burst = Burst::default();
    loop {
        let mut told = Vec::new();
        let mut tell = |input| told.push(input);
        // When the terminal is gone, reading says so.
        let comes = !burst.is_begun() || event::poll(GAP).unwrap_or(true);
        if comes {
            burst.take(read(), &mut tell)
        } else {
            burst.end(&mut tell)
        }
        let closed = told.last() == Some(&TerminalInput::Closed);
        if told.into_iter().any(|input| sender.send(T::from(input)).is_err()) || closed {
            return;
        }
    }
}

/// Waits for the next thing that the terminal tells.
fn read() -> TerminalInput {
    loop {
        match event::read().map(translate) {
            Ok(Some(input)) => return input,
            Ok(None) => {}
            Err(_) => return TerminalInput::Closed,
        }
    }
}

fn translate(event: Event) -> Option<TerminalInput> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => translate_key(key).map(TerminalInput::Key),
        Event::Mouse(mouse) => translate_mouse(mouse).map(TerminalInput::Mouse),
        Event::Paste(text) => Some(TerminalInput::Paste(text)),
        Event::Resize(columns, rows) => Some(TerminalInput::Resize(columns, rows)),
        _ => None,
    }
}

fn translate_mouse(mouse: MouseEvent) -> Option<Mouse> {
    let button = match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Button::Press,
        MouseEventKind::Drag(MouseButton::Left) => Button::Drag,
        MouseEventKind::ScrollUp => Button::WheelUp,
        MouseEventKind::ScrollDown => Button::WheelDown,
        _ => return None,
    };
    Some(Mouse { button, column: mouse.column, row: mouse.row })
}

fn translate_key(key: KeyEvent) -> Option<Key> {
    let code = match key.code {
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(number) => Code::F(number),
        _ => return None,
    };
    let held = |modifier| key.modifiers.contains(modifier);
    // A printable character carries its shift in itself.
    let shift = held(KeyModifiers::SHIFT) && !matches!(code, Code::Char(_) | Code::BackTab);
    Some(Key { code, ctrl: held(KeyModifiers::CONTROL), alt: held(KeyModifiers::ALT), shift })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shifted_character_carries_its_shift_in_itself() {
        let typed = KeyEvent::new(KeyCode::Char('?'), KeyModifiers::SHIFT);
        assert_eq!(translate_key(typed), Some(Key::char('?')));
    }

    #[test]
    fn a_released_key_is_no_key() {
        let mut released = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
        released.kind = KeyEventKind::Release;
        assert_eq!(translate(Event::Key(released)), None);
    }
}
