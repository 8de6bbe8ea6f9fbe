//! The real binary in a terminal of its own.

use std::io::{Read, Write};
use std::path::Path;

use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};

/// What a terminal is sent when a frame is complete.
pub const FRAME: &[u8] = b"\x1b[?2026l";

/// A program in a terminal.
pub struct Terminal {
    reader: Box<dyn Read + Send>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
}

impl Terminal {
    /// Starts a program at 120x40.
    pub fn start(command: CommandBuilder) -> Terminal {
        let size = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a terminal");
        let reader = pair.master.try_clone_reader().expect("a reader");
        let writer = pair.master.take_writer().expect("a writer");
        let child = pair.slave.spawn_command(command).expect("a program");
        Terminal { reader, writer, child }
    }

    /// Waits until it has sent `mark`.
    pub fn wait(&mut self, mark: &[u8]) {
        let mut bytes = Vec::new();
        let mut buffer = [0; 65536];
        while !bytes.windows(mark.len()).any(|window| window == mark) {
            let count = self.reader.read(&mut buffer).expect("output");
            bytes.extend_from_slice(&buffer[..count]);
        }
    }

    /// Sends keys.
    pub fn keys(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).and_then(|()| self.writer.flush()).expect("a key");
    }

    /// The number of the process.
    pub fn process(&self) -> String {
        self.child.process_id().map_or("self".to_owned(), |id| id.to_string())
    }

    /// Waits for its end.
    pub fn end(&mut self) {
        self.child.wait().expect("an end");
    }
}

/// The program on a book.
pub fn bienban(book: &Path) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_bienban"));
    command.env("BIENBAN_BOOK", book);
    command.env("BIENBAN_LANG", "vi");
    command.env("TERM", "xterm-256color");
    command
}
