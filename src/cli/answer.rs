//! What a verb answers: lines for people, or one JSON object for programs.

use std::io::{self, Write};
use std::process::ExitCode;

use serde_json::Value;

use super::context::Context;
use crate::say;
use crate::store::Fault;
use crate::text::{shown, shown_json};

/// So many faults are told one by one; `verify` tells them all.
const TOLD: usize = 3;

/// An answer.
#[derive(Debug, Default)]
pub(super) struct Answer {
    /// For people.
    pub lines: Vec<String>,
    /// For programs.
    pub json: Value,
    /// Said beside the answer, unless it is to be quiet.
    pub notes: Vec<String>,
    /// What came to light on the way; damage makes the exit code 4.
    pub faults: Vec<Fault>,
    /// Damage that has its sentence among the lines already.
    pub damaged: bool,
    /// What was asked about breaks the rules, as the answer says; makes the exit code 3.
    pub refused: bool,
}

impl Answer {
    pub fn new(lines: Vec<String>, json: Value) -> Answer {
        Answer { lines, json, ..Answer::default() }
    }

    /// Prints it and gives the exit code.
    pub fn print(&self, context: &Context) -> ExitCode {
        let written = if context.json { write_json(&self.json) } else { write_lines(&self.lines) };
        for note in self.notes.iter().filter(|_| !context.quiet) {
            eprintln!("{}", shown(note));
        }
        let told = if self.faults.len() > TOLD + 1 { TOLD } else { self.faults.len() };
        for fault in &self.faults[..told] {
            eprintln!("{}", shown(&fault.sentence(context.lang)));
        }
        if let more @ 1.. = self.faults.len() - told {
            let words = say!(
                context.lang,
                "Và {more} chỗ khác nữa: hãy chạy “bienban verify” để xem hết.",
                "And {more} more: run “bienban verify” to see them all."
            );
            eprintln!("{words}");
        }
        // A reader that wants no more, such as `head`, is no fault.
        let unwritten = written.is_err_and(|error| error.kind() != io::ErrorKind::BrokenPipe);
        ExitCode::from(self.code().max(u8::from(unwritten)))
    }

    fn code(&self) -> u8 {
        let codes = self.faults.iter().map(Fault::exit_code);
        codes.chain(self.damaged.then_some(4)).chain(self.refused.then_some(3)).max().unwrap_or(0)
    }
}

fn write_lines(lines: &[String]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in lines {
        writeln!(out, "{}", shown(line))?;
    }
    out.flush()
}

fn write_json(json: &Value) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", shown_json(&format!("{json:#}")))?;
    out.flush()
}
