//! The terminal: entering and leaving it, and its events as our keys. The only file that knows
//! crossterm.
//!
//! Whatever happens, the terminal is given back as it was: on leaving, on a panic, on a signal.

mod burst;

use std::io::{self, Stdout, Write, stdout};
use std::sync::mpsc::Sender;
use std::time::Duration;

use crossterm::event::{
    self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
};
use crossterm::{cursor, execute, queue, style, terminal};
use ratatui::Terminal;
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use crate::app::key::{Code, Key};
use crate::app::mouse::{Button, Mouse};
use burst::Burst;

/// What a terminal tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key.
    Key(Key),
    /// The mouse.
    Mouse(Mouse),
    /// Pasted text.
    Paste(String),
    /// Columns and rows.
    Resize(u16, u16),
    /// The terminal is gone.
    Closed,
}

/// The terminal while the program has it.
pub struct Screen {
    terminal: Terminal<Remembering>,
    /// Whether the mouse is taken.
    pointing: bool,
}

impl Screen {
    /// Takes the terminal over. A panic gives it back first, but for one of which `is_guarded`
    /// says that it is caught and told as a sentence.
    ///
    /// # Errors
    /// When there is no terminal, or it does not take commands.
    pub fn open(is_guarded: fn() -> bool) -> io::Result<Screen> {
        // Without this, NO_COLOR makes every colour change reset bold and reverse too; the plain
        // theme answers NO_COLOR instead.
        style::force_color_output(true);
        terminal::enable_raw_mode()?;
        execute!(stdout(), EnterAlternateScreen, event::EnableBracketedPaste)?;
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !is_guarded() {
                give_back();
                before(panic);
            }
        }));
        let backend = Remembering { backend: CrosstermBackend::new(stdout()), cursor: Position::ORIGIN };
        Ok(Screen { terminal: Terminal::new(backend)?, pointing: false })
    }

    /// Columns and rows.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        terminal::size()
    }

    /// Takes the mouse, or leaves it to the terminal.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn point(&mut self, pointing: bool) -> io::Result<()> {
        if self.pointing == pointing {
            return Ok(());
        }
        self.pointing = pointing;
        execute!(stdout(), style::Print(if pointing { MOUSE_ON } else { MOUSE_OFF }))
    }

    /// The column and row at which the cursor was put last.
    pub fn cursor(&self) -> (u16, u16) {
        let Position { x, y } = self.terminal.backend().cursor;
        (x, y)
    }

    /// Draws a frame at once, so that no half of it is ever seen.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn draw(&mut self, view: impl FnOnce(&mut ratatui::Frame)) -> io::Result<()> {
        queue!(stdout(), BeginSynchronizedUpdate)?;
        self.terminal.draw(view)?;
        execute!(stdout(), EndSynchronizedUpdate)
    }
}

/// Presses, drags and the wheel, in figures that reach beyond column 223; moves without a button
/// are not asked for.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1002h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1002l\x1b[?1000l";

/// The terminal's backend, which remembers where it put the cursor: asking the terminal would mix
/// its answer with what is typed.
struct Remembering {
    backend: CrosstermBackend<Stdout>,
    cursor: Position,
}

impl Backend for Remembering {
    type Error = io::Error;

    fn draw<'a, I: Iterator<Item = (u16, u16, &'a Cell)>>(&mut self, content: I) -> io::Result<()> {
        self.backend.draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.backend.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.backend.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.cursor = position.into();
        self.backend.set_cursor_position(self.cursor)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.backend.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.backend.clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        self.backend.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.backend.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.backend)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// Gives the terminal back; what fails now has nobody left to be told.
fn give_back() {
    let _ = execute!(stdout(), style::Print(MOUSE_OFF), event::DisableBracketedPaste);
    let _ = execute!(stdout(), LeaveAlternateScreen, cursor::Show);
    let _ = terminal::disable_raw_mode();
    let _ = stdout().flush();
}

/// What comes within this time of a key came together with it; no hand is as quick. Not nothing:
/// the terminal library looks at what it has read already only while there is time left.
const GAP: Duration = Duration::from_millis(5);

/// Reads the terminal for ever and sends what it tells.
pub fn listen<T: From<Input>>(sender: &Sender<T>) {
    let mut burst = Burst::default();
    loop {
        let input = burst.next(&mut read, &mut || event::poll(GAP).unwrap_or(false));
        let closed = input == Input::Closed;
        if sender.send(T::from(input)).is_err() || closed {
            return;
        }
    }
}

/// Waits for the next thing that the terminal tells.
fn read() -> Input {
    loop {
        match event::read().map(translate) {
            Ok(Some(input)) => return input,
            Ok(None) => {}
            Err(_) => return Input::Closed,
        }
    }
}

fn translate(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => translate_key(key).map(Input::Key),
        Event::Mouse(mouse) => translate_mouse(mouse).map(Input::Mouse),
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Resize(columns, rows) => Some(Input::Resize(columns, rows)),
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
