//! The terminal: entering and leaving it, drawing on it, and what it tells.
//!
//! Whatever happens, the terminal is given back as it was: on leaving, on a panic, on a signal.

#[cfg(unix)]
mod backdrop;
mod burst;
#[cfg(unix)]
mod decoder;
// Checked wherever tests are built, used where there are no bytes to read.
#[cfg(any(test, not(unix)))]
mod events;
#[cfg(unix)]
mod listener;
#[cfg(unix)]
mod sequence;
#[cfg(unix)]
mod tty;

use std::io::{self, Stdout, Write, stdout};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
};
use crossterm::{cursor, execute, queue, style, terminal};
use ratatui::Terminal;
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use crate::app::Backdrop;
use crate::app::key::Key;
use crate::app::mouse::Mouse;

#[cfg(not(unix))]
pub use events::listen;
#[cfg(unix)]
pub use tty::listen;

/// What a terminal tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TerminalInput {
    /// A key by itself.
    Key(Key),
    /// Two or more keys that came together, as input methods and pasting send them.
    Keys(Vec<Key>),
    /// The mouse.
    Mouse(Mouse),
    /// Pasted text.
    Paste(String),
    /// Columns and rows.
    Resize(u16, u16),
    /// What the terminal writes on, which it was asked for.
    Backdrop(Backdrop),
    /// The terminal is gone.
    Closed,
}

/// The terminal while the program has it.
pub struct TerminalScreen {
    terminal: Terminal<Remembering>,
    /// Whether the mouse is taken.
    pointing: bool,
}

impl TerminalScreen {
    /// Takes the terminal over. A panic gives it back first, but for one of which `is_guarded`
    /// says that it is caught and told as a sentence.
    ///
    /// # Errors
    /// When there is no terminal, or it does not take commands.
    pub fn open(is_guarded: fn() -> bool) -> io::Result<TerminalScreen> {
        // Without this, NO_COLOR makes every colour change reset bold and reverse too; the plain
        // theme answers NO_COLOR instead.
        style::force_color_output(true);
        terminal::enable_raw_mode()?;
        execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !is_guarded() {
                give_back();
                before(panic);
            }
        }));
        let backend = Remembering { backend: CrosstermBackend::new(stdout()), cursor: Position::ORIGIN };
        Ok(TerminalScreen { terminal: Terminal::new(backend)?, pointing: false })
    }

    /// Asks the terminal for its background, which it tells as any other input, if at all. The
    /// console of Linux writes on black, and old ones would show the question.
    ///
    /// # Errors
    /// When the terminal is gone.
    #[cfg(unix)]
    pub fn ask_backdrop(&self) -> io::Result<()> {
        match std::env::var("TERM") {
            Ok(term) if !["linux", "dumb"].contains(&term.as_str()) => {
                execute!(stdout(), style::Print(backdrop::QUESTION))
            }
            _ => Ok(()),
        }
    }

    /// Columns and rows.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        size()
    }

    /// Takes the mouse, or leaves it to the terminal.
    ///
    /// # Errors
    /// When the terminal is gone.
    fn point(&mut self, pointing: bool) -> io::Result<()> {
        if self.pointing == pointing {
            return Ok(());
        }
        self.pointing = pointing;
        execute!(stdout(), style::Print(if pointing { MOUSE_ON } else { MOUSE_OFF }))
    }

    /// Takes the mouse or leaves it, and rings the terminal's bell once where that is asked.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn attend(&mut self, pointing: bool, rings: bool) -> io::Result<()> {
        if rings {
            execute!(stdout(), style::Print(BELL))?;
        }
        self.point(pointing)
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

/// What a terminal beeps at, or shows as its owner set it.
const BELL: &str = "\x07";

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

impl Drop for TerminalScreen {
    fn drop(&mut self) {
        give_back();
    }
}

/// Gives the terminal back; what fails now has nobody left to be told.
fn give_back() {
    let _ = execute!(stdout(), style::Print(MOUSE_OFF), DisableBracketedPaste);
    let _ = execute!(stdout(), LeaveAlternateScreen, cursor::Show);
    let _ = terminal::disable_raw_mode();
    let _ = stdout().flush();
}

fn size() -> io::Result<(u16, u16)> {
    terminal::size()
}
