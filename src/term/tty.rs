//! The terminal as Unix has it: a file of bytes, and a signal when its size changes.
//!
//! Knows what came and that nothing did, not what it means.

use std::fs::File;
use std::io::{self, IsTerminal};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::sync::mpsc::Sender;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::{Errno, read};
use signal_hook::consts::SIGWINCH;

use super::listener::{Heard, Listener};
use super::{TerminalInput, size};

/// Reads the terminal for ever and sends what it tells.
pub fn listen<T: From<TerminalInput>>(sender: &Sender<T>) {
    match Tty::open() {
        Ok(tty) => tell_all(&tty, sender),
        // When nobody listens either, there is nobody to be told.
        Err(_) => drop(sender.send(T::from(TerminalInput::Closed))),
    }
}

fn tell_all<T: From<TerminalInput>>(tty: &Tty, sender: &Sender<T>) {
    let mut listener = Listener::default();
    let mut buffer = [0; AT_ONCE];
    loop {
        let heard = tty.hear(&mut buffer, listener.patience());
        let mut told = Vec::new();
        listener.hear(heard, &mut |input| told.push(input));
        if told.into_iter().any(|input| sender.send(T::from(input)).is_err()) || heard == Heard::Closed {
            return;
        }
    }
}

/// What a terminal hands over at once, and more.
const AT_ONCE: usize = 8 * 1024;

/// What is listened to.
struct Tty {
    /// The bytes that the terminal sends.
    bytes: OwnedFd,
    /// A byte for every change of its size.
    resizes: OwnedFd,
}

/// What can be read without waiting.
enum Ready {
    Bytes,
    Resizes,
    Nothing,
}

impl Tty {
    fn open() -> io::Result<Tty> {
        let input = io::stdin();
        // Standard input first: macOS cannot wait for the other with a time limit.
        let bytes = match input.is_terminal() {
            true => input.as_fd().try_clone_to_owned()?,
            false => File::open("/dev/tty")?.into(),
        };
        let (resizes, signal) = UnixStream::pair()?;
        resizes.set_nonblocking(true)?;
        signal_hook::low_level::pipe::register(SIGWINCH, signal)?;
        Ok(Tty { bytes, resizes: resizes.into() })
    }

    /// Waits for what comes next, no longer than `patience`.
    fn hear<'a>(&self, buffer: &'a mut [u8], patience: Option<Duration>) -> Heard<'a> {
        loop {
            let outcome = match self.wait(patience) {
                Ok(Ready::Nothing) => return Heard::Silence,
                Ok(Ready::Resizes) => {
                    while read(&self.resizes, &mut *buffer).is_ok_and(|count| count > 0) {}
                    match size() {
                        Ok((columns, rows)) => return Heard::Size(columns, rows),
                        Err(_) => continue,
                    }
                }
                Ok(Ready::Bytes) => read(&self.bytes, &mut *buffer),
                Err(error) => Err(error),
            };
            match outcome {
                Ok(count @ 1..) => return Heard::Bytes(&buffer[..count]),
                // A signal interrupts whoever waits; and others may have made the file one that
                // nobody waits for.
                Err(Errno::INTR | Errno::AGAIN) => {}
                Ok(_) | Err(_) => return Heard::Closed,
            }
        }
    }

    fn wait(&self, patience: Option<Duration>) -> Result<Ready, Errno> {
        let mut files = [PollFd::new(&self.bytes, PollFlags::IN), PollFd::new(&self.resizes, PollFlags::IN)];
        let patience = patience.and_then(|patience| Timespec::try_from(patience).ok());
        poll(&mut files, patience.as_ref())?;
        Ok(match files.map(|file| !file.revents().is_empty()) {
            [_, true] => Ready::Resizes,
            // Gone is ready too: reading then says so.
            [true, _] => Ready::Bytes,
            _ => Ready::Nothing,
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::io::Write;
    use std::sync::mpsc::{Receiver, channel};

    use super::*;
    use crate::app::key::{Code, Key};

    /// A pair of sockets in place of a terminal: what is written to the one is told by the other.
    fn terminal() -> (UnixStream, Receiver<TerminalInput>) {
        let (keyboard, bytes) = UnixStream::pair().unwrap();
        let (sender, receiver) = channel();
        std::thread::spawn(move || {
            let (resizes, _signal) = UnixStream::pair().unwrap();
            tell_all(&Tty { bytes: bytes.into(), resizes: resizes.into() }, &sender);
        });
        (keyboard, receiver)
    }

    /// What is told next, when these bytes are written and nothing follows them.
    fn told(bytes: &str) -> TerminalInput {
        let (mut keyboard, told) = terminal();
        keyboard.write_all(bytes.as_bytes()).unwrap();
        told.recv().unwrap()
    }

    #[test]
    fn nothing_waits_for_ever_for_what_follows() {
        assert_eq!(told("a"), TerminalInput::Key(Key::char('a')));
        assert_eq!(told("\x1b"), TerminalInput::Key(Key::of(Code::Esc)));
        assert_eq!(told("\x1b["), TerminalInput::Key(Key { alt: true, ..Key::char('[') }));
        assert_eq!(told("\x1b[200~lúa chín"), TerminalInput::Paste("lúa chín".to_owned()));
    }

    #[test]
    fn what_is_written_at_once_is_told_at_once() {
        let many = "kênh mương ".repeat(1000);
        assert_eq!(told(&many), TerminalInput::Keys(many.chars().map(Key::char).collect()));
    }

    #[test]
    fn the_end_is_told_after_all_that_came_before_it() {
        let (mut keyboard, told) = terminal();
        keyboard.write_all(b"ab\x1b").unwrap();
        drop(keyboard);
        let keys = vec![Key::char('a'), Key::char('b'), Key::of(Code::Esc)];
        let all: Vec<TerminalInput> = told.iter().collect();
        let one_by_one: Vec<Key> = all.iter().flat_map(keys_of).collect();
        assert_eq!(one_by_one, keys);
        assert_eq!(all.last(), Some(&TerminalInput::Closed));
    }

    fn keys_of(input: &TerminalInput) -> Vec<Key> {
        match input {
            TerminalInput::Key(key) => vec![*key],
            TerminalInput::Keys(keys) => keys.clone(),
            _ => Vec::new(),
        }
    }
}
