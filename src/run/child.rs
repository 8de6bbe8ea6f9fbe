//! A program of the system, run with what it reads and a limit on how long it may take.
//!
//! Runs in the thread of whoever asks, which is never that of the screen.

use std::io::{self, Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

/// How often a program is looked at that has not ended.
const LOOK: Duration = Duration::from_millis(50);
/// So many looks are waited for: half a minute.
const LOOKS: usize = 600;
/// How long its words are waited for once it has ended.
const AFTER: Duration = Duration::from_secs(2);

/// What a program answered.
pub(super) struct ChildAnswer {
    /// Whether it says that all is well; none where it did not end in time and was stopped.
    pub(super) well: Option<bool>,
    pub(super) out: String,
    pub(super) trouble: String,
}

/// Does what nobody waits for and what holds nothing of the book, in a thread that ends with the program; for a book that
/// lies on no disk of this computer at once.
pub(super) fn apart(is_real: bool, work: impl FnOnce() + Send + 'static) {
    match is_real {
        true => drop(thread::spawn(work)),
        false => work(),
    }
}

/// Runs a program that reads some bytes.
///
/// # Errors
/// It is not there, or cannot be started.
pub(super) fn run_child(command: &mut Command, input: Vec<u8>) -> io::Result<ChildAnswer> {
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn()?;
    let stdin = child.stdin.take();
    thread::spawn(move || {
        // Whoever reads no further says why at its end.
        if let Some(mut stdin) = stdin {
            let _ = stdin.write_all(&input);
        }
    });
    let (out, trouble) = (drained(child.stdout.take()), drained(child.stderr.take()));
    let well = ended(&mut child)?;
    if well.is_none() {
        // Its own children may hold what is read below open for longer.
        return Ok(ChildAnswer { well, out: String::new(), trouble: String::new() });
    }
    // A child of its own may hold what is read open for longer than anybody waits.
    let read = |words: Receiver<String>| words.recv_timeout(AFTER).unwrap_or_default();
    Ok(ChildAnswer { well, out: read(out), trouble: read(trouble) })
}

/// What comes out of it, once it is closed.
fn drained(from: Option<impl Read + Send + 'static>) -> Receiver<String> {
    let (sender, words) = channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut from) = from {
            let _ = from.read_to_end(&mut bytes);
        }
        let _ = sender.send(String::from_utf8_lossy(&bytes).trim().to_owned());
    });
    words
}

fn ended(child: &mut Child) -> io::Result<Option<bool>> {
    for _ in 0..LOOKS {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status.success()));
        }
        thread::sleep(LOOK);
    }
    let _ = child.kill();
    let _ = child.wait();
    Ok(None)
}
