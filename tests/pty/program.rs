//! The real binary in a terminal of its own, and the screen that it draws there.
//!
//! Nothing sleeps: whoever waits is woken by the bytes that arrive, and gives up after
//! twenty seconds with the screen as it then is.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, SlavePty, native_pty_system};
use vt100::{Parser, Screen};

/// How long anything may take on a busy machine before it counts as not happening.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often something other than the screen is looked at.
const LOOK: Duration = Duration::from_millis(50);
/// How long after bytes they are sent again, where the program may still have waited for others.
const AGAIN: Duration = Duration::from_millis(250);

/// What arrived from the program.
struct Arrived {
    parser: Parser,
    bytes: Vec<u8>,
    /// Whether the terminal is about to be closed: the reader lets go of it.
    closing: bool,
}

type Shared = Arc<(Mutex<Arrived>, Condvar)>;

/// A program in a terminal.
pub struct Program {
    arrived: Shared,
    reader: Option<JoinHandle<()>>,
    writer: Option<Box<dyn Write + Send>>,
    master: Option<Box<dyn MasterPty + Send>>,
    /// Held so that the terminal's settings can still be read when the program is gone.
    _slave: Box<dyn SlavePty + Send>,
    ended: Receiver<ExitStatus>,
    /// Process number, while it runs.
    process: Option<u32>,
}

fn non_zero(figure: u16) -> NonZeroU16 {
    NonZeroU16::new(figure).expect("a terminal has columns and rows")
}

fn pty_size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

/// The program's own command, with its book in `folder` and nothing of the person's settings.
pub fn bienban(folder: &Path) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_bienban"));
    settle(&mut command, folder);
    command
}

/// Gives a command the surroundings of every test.
pub fn settle(command: &mut CommandBuilder, folder: &Path) {
    command.cwd(folder);
    command.env("BIENBAN_BOOK", folder.join("book"));
    command.env("BIENBAN_LANG", "vi");
    command.env("HOME", folder);
    command.env("TERM", "xterm-256color");
    command.env_remove("NO_COLOR");
}

impl Program {
    /// Starts a command in a terminal of this size.
    pub fn start(command: CommandBuilder, columns: u16, rows: u16) -> Program {
        let pair = native_pty_system().openpty(pty_size(columns, rows)).expect("a terminal");
        let mut child = pair.slave.spawn_command(command).expect("the program starts");
        let process = child.process_id();
        let (sender, ended) = channel();
        std::thread::spawn(move || sender.send(child.wait().expect("an end")));
        let parser = Parser::new(non_zero(rows), non_zero(columns), 0);
        let arrived = Arrived { parser, bytes: Vec::new(), closing: false };
        let arrived: Shared = Arc::new((Mutex::new(arrived), Condvar::new()));
        let source = pair.master.try_clone_reader().expect("a reader");
        let reader = std::thread::spawn({
            let arrived = Arc::clone(&arrived);
            move || take_in(source, &arrived)
        });
        let writer = Some(pair.master.take_writer().expect("a writer"));
        let master = Some(pair.master);
        Program { arrived, reader: Some(reader), writer, master, _slave: pair.slave, ended, process }
    }

    /// Sends bytes in one write, as a keyboard or an input method does.
    pub fn send(&mut self, bytes: &str) {
        self.send_bytes(bytes.as_bytes());
    }

    /// Sends bytes that need not be whole letters.
    pub fn send_bytes(&mut self, bytes: &[u8]) {
        let writer = self.writer.as_mut().expect("an open terminal");
        writer.write_all(bytes).and_then(|()| writer.flush()).expect("bytes sent");
    }

    /// Sends strokes, each in a read of its own: the size changes after each, which ends the read, and
    /// is drawn.
    pub fn send_apart<'a>(&mut self, strokes: impl IntoIterator<Item = &'a str>) {
        let (rows, columns) = self.look(Screen::size);
        for (number, stroke) in strokes.into_iter().enumerate() {
            self.send(stroke);
            self.resize(columns.get() + (number as u16 + 1) % 2, rows.get());
        }
    }

    /// Sends bytes again and again until the screen shows a text: at first they may come too early.
    pub fn send_until(&mut self, bytes: &str, text: &str) {
        let start = Instant::now();
        let shown = |screen: &Screen, _: &[u8]| screen.contents().contains(text);
        loop {
            self.send(bytes);
            match self.wait_within(AGAIN, shown) {
                Ok(()) => return,
                Err(screen) => assert!(start.elapsed() < PATIENCE, "never “{text}”; the screen:\n{screen}"),
            }
        }
    }

    /// Sends bytes, and waits until the screen shows a text.
    pub fn send_for(&mut self, bytes: &str, text: &str) {
        self.send(bytes);
        self.wait_for(text);
    }

    /// Waits until the screen shows a text.
    pub fn wait_for(&self, text: &str) {
        self.wait_until(&format!("“{text}”"), |screen, _| screen.contents().contains(text));
    }

    /// Waits until the screen, or the bytes that arrived, or something else is as it should be.
    pub fn wait_until(&self, what: &str, holds: impl Fn(&Screen, &[u8]) -> bool) {
        if let Err(screen) = self.wait_within(PATIENCE, holds) {
            panic!("waited in vain for {what}; the screen:\n{screen}");
        }
    }

    /// Waits no longer than that; answers the screen when it was in vain.
    fn wait_within(&self, patience: Duration, holds: impl Fn(&Screen, &[u8]) -> bool) -> Result<(), String> {
        let (lock, changed) = &*self.arrived;
        let start = Instant::now();
        let mut arrived = lock.lock().expect("the reader lives");
        while !holds(arrived.parser.screen(), &arrived.bytes) {
            if start.elapsed() >= patience {
                return Err(arrived.parser.screen().contents());
            }
            (arrived, _) = changed.wait_timeout(arrived, LOOK).expect("the reader lives");
        }
        Ok(())
    }

    /// Reads something off the screen.
    pub fn look<T>(&self, read: impl Fn(&Screen) -> T) -> T {
        read(self.arrived.0.lock().expect("the reader lives").parser.screen())
    }

    /// Gives the terminal another size, and waits until the program has drawn it anew.
    pub fn resize(&self, columns: u16, rows: u16) {
        let before = {
            let mut arrived = self.arrived.0.lock().expect("the reader lives");
            arrived.parser.set_size(non_zero(rows), non_zero(columns));
            arrived.bytes.len()
        };
        let master = self.master.as_ref().expect("an open terminal");
        master.resize(pty_size(columns, rows)).expect("another size");
        // A screen of another size is first erased, twice when it is narrower; the frame ends after that.
        self.wait_until("a frame of the new size", |_, bytes| {
            let after = |from: usize, what: &[u8]| {
                bytes[from..].windows(what.len()).position(|part| part == what).map(|place| from + place)
            };
            after(before, b"\x1b[2J").and_then(|erased| after(erased, b"\x1b[?2026l")).is_some()
        });
    }

    /// The terminal's settings (echo, line mode and the like), to be compared.
    pub fn settings(&self) -> impl PartialEq + std::fmt::Debug + use<> {
        self.master.as_ref().expect("an open terminal").get_termios().expect("settings")
    }

    /// Sends a signal by its name.
    pub fn signal(&self, name: &str) {
        assert!(send_signal(name, self.process.expect("a running program")));
    }

    /// Closes the terminal under the program.
    pub fn close_terminal(&mut self, last: &str) {
        self.arrived.0.lock().expect("the reader lives").closing = true;
        // Whatever the program draws now lets the reader see that it has to go.
        self.send(last);
        self.reader.take().expect("a reader").join().expect("the reader ends");
        self.writer = None;
        self.master = None;
    }

    /// Waits for the end of the program.
    pub fn end(&mut self) -> ExitStatus {
        let Ok(status) = self.ended.recv_timeout(PATIENCE) else {
            panic!("the program does not end; the screen:\n{}", self.look(Screen::contents))
        };
        self.process = None;
        status
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if let Some(process) = self.process {
            send_signal("KILL", process);
        }
    }
}

/// Signals a process with the shell's own kill, which is everywhere; answers whether it was there.
fn send_signal(name: &str, process: u32) -> bool {
    let sent = Command::new("sh").args(["-c", &format!("kill -s {name} {process}")]).status();
    sent.is_ok_and(|status| status.success())
}

fn take_in(mut source: Box<dyn Read + Send>, arrived: &Shared) {
    let mut buffer = [0; 4096];
    while let Ok(count @ 1..) = source.read(&mut buffer) {
        let (lock, changed) = &**arrived;
        let Ok(mut arrived) = lock.lock() else { return };
        arrived.bytes.extend_from_slice(&buffer[..count]);
        arrived.parser.process(&buffer[..count]);
        changed.notify_all();
        if arrived.closing {
            return;
        }
    }
}

/// The file of the one meeting that was begun in the practice book, wherever it stands.
pub fn meeting_file(folder: &Path) -> Option<PathBuf> {
    let cells = std::fs::read_dir(folder.join("book-practice").join("journal")).ok()?;
    let files = cells.flatten().filter_map(|cell| std::fs::read_dir(cell.path()).ok()).flatten().flatten();
    let mut paths = files.map(|file| file.path());
    paths.find(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.ends_with(".jsonl") && !name.ends_with(".practice.jsonl") && name != "roll.jsonl"
    })
}

/// What that file holds.
pub fn journal(folder: &Path) -> String {
    meeting_file(folder).map_or(String::new(), |path| std::fs::read_to_string(path).unwrap_or_default())
}
