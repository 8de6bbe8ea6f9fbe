//! The terminal: entering and leaving it, and its events as our keys. The only file that knows
//! crossterm.
//!
//! Whatever happens, the terminal is given back as it was: on leaving, on a panic, on a signal.

use std::collections::VecDeque;
use std::io::{self, Stdout, Write, stdout};
use std::sync::mpsc::Sender;
use std::time::Duration;

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
};
use crossterm::{cursor, execute, queue, style, terminal};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use crate::app::key::{Code, Key};

/// What a terminal tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key.
    Key(Key),
    /// Pasted text.
    Paste(String),
    /// Columns and rows.
    Resize(u16, u16),
    /// The terminal is gone.
    Closed,
}

/// The terminal while the program has it.
pub struct Screen {
    terminal: Terminal<CrosstermBackend<Stdout>>,
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
        Ok(Screen { terminal: Terminal::new(CrosstermBackend::new(stdout()))? })
    }

    /// Columns and rows.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        terminal::size()
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

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// Gives the terminal back; what fails now has nobody left to be told.
fn give_back() {
    let _ = execute!(stdout(), event::DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
    let _ = terminal::disable_raw_mode();
    let _ = stdout().flush();
}

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

/// What comes within this time of a key came together with it; no hand is as quick. Not nothing:
/// the terminal library looks at what it has read already only while there is time left.
const GAP: Duration = Duration::from_millis(5);

/// Text that comes all at once: terminals without bracketed paste send what is pasted as keys, and
/// a line end in the middle of it is text, not a command.
#[derive(Default)]
struct Burst {
    /// Read ahead, and not handed on yet.
    ahead: VecDeque<Input>,
    /// Whether text was handed on, and everything since came along with it.
    text: bool,
}

impl Burst {
    /// The next input; `more` says whether another one comes at once.
    fn next(&mut self, read: &mut impl FnMut() -> Input, more: &mut impl FnMut() -> bool) -> Input {
        self.text &= !self.ahead.is_empty() || more();
        let input = self.ahead.pop_front().unwrap_or_else(&mut *read);
        if let Some(pasted) = break_of(&input)
            && self.text
            && self.text_follows(read, more)
        {
            return Input::Paste(pasted.to_owned());
        }
        self.text = is_text(&input);
        input
    }

    fn text_follows(&mut self, read: &mut impl FnMut() -> Input, more: &mut impl FnMut() -> bool) -> bool {
        let mut place = 0;
        loop {
            if place == self.ahead.len() {
                if !more() {
                    return false;
                }
                self.ahead.push_back(read());
            }
            let next = &self.ahead[place];
            if break_of(next).is_none() {
                return is_text(next);
            }
            place += 1;
        }
    }
}

fn is_text(input: &Input) -> bool {
    matches!(input, Input::Key(Key { code: Code::Char(_), ctrl: false, alt: false, .. }))
}

/// The text that a key is in the middle of other text.
fn break_of(input: &Input) -> Option<&'static str> {
    match input {
        Input::Key(key) if *key == Key::of(Code::Enter) || *key == Key::ctrl('j') => Some("\n"),
        Input::Key(key) if *key == Key::of(Code::Tab) => Some("\t"),
        _ => None,
    }
}

fn translate(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => translate_key(key).map(Input::Key),
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Resize(columns, rows) => Some(Input::Resize(columns, rows)),
        _ => None,
    }
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

    /// What the program gets of keys that come in bursts: letters, ⏎ Enter, ⇥ Tab; a space between
    /// bursts, in the answer a paste in brackets.
    fn handed_on(keys: &str) -> String {
        let come = std::cell::RefCell::new(keys.chars().collect::<VecDeque<char>>());
        let mut read = || {
            let mut come = come.borrow_mut();
            come.pop_front_if(|c| *c == ' ');
            match come.pop_front() {
                Some('⏎') => Input::Key(Key::of(Code::Enter)),
                Some('⇥') => Input::Key(Key::of(Code::Tab)),
                Some(c) => Input::Key(Key::char(c)),
                None => Input::Closed,
            }
        };
        let mut more = || come.borrow().front().is_some_and(|c| *c != ' ');
        let mut burst = Burst::default();
        let mut told = String::new();
        loop {
            match burst.next(&mut read, &mut more) {
                Input::Key(Key { code: Code::Char(c), .. }) => told.push(c),
                Input::Key(Key { code: Code::Enter, .. }) => told.push('⏎'),
                Input::Key(_) => told.push('⇥'),
                Input::Paste(text) => told.push_str(if text == "\n" { "[n]" } else { "[t]" }),
                _ => return told,
            }
        }
    }

    #[test]
    fn a_line_end_inside_a_burst_of_text_is_text() {
        assert_eq!(handed_on("một⏎hai⇥ba⏎"), "một[n]hai[t]ba⏎");
        assert_eq!(handed_on("một⏎⏎hai⏎⏎"), "một[n][n]hai⏎⏎");
        assert_eq!(handed_on("m ộ t ⏎ h"), "một⏎h");
        assert_eq!(handed_on("một⏎ h⏎"), "một⏎h⏎");
        assert_eq!(handed_on("⏎⏎⏎ ⇥a a⏎⏎ ⏎b"), "⏎⏎⏎⇥aa⏎⏎⏎b");
    }

    #[test]
    fn a_released_key_is_no_key() {
        let mut released = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
        released.kind = KeyEventKind::Release;
        assert_eq!(translate(Event::Key(released)), None);
    }
}
