//! `crash_verify BOOK LAST`: exit 0 when every event up to the number LAST that `crash_writer` was
//! given an acknowledgement for is in the book and every chain is whole; else it prints
//! `BAD lost=N torn=N holes=N` and exits 1.
//!
//! lost: numbers up to LAST that are not there. torn: damage that `verify` finds; an act that was
//! being written and was never acknowledged is none. holes: numbers missing below the highest one.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use bienban::domain::Event;
use bienban::store::{Disk, Fault, Finding, Reader, verify};

#[allow(dead_code, unused_imports)]
#[path = "crash_writer.rs"]
pub mod crash_writer;

/// What is wrong with a book after a crash.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Acknowledged events that are not there.
    pub lost: u64,
    /// Places where a chain is broken, or a file missing.
    pub torn: usize,
    /// Events missing below the highest one that is there.
    pub holes: u64,
}

/// Checks the book in `dir` for the events 1 to `last`.
pub fn check(dir: &Path, disk: Arc<dyn Disk>, last: u64) -> Result<Verdict, Fault> {
    let verified = verify(dir, Arc::clone(&disk), &mut |_, _| {})?;
    let torn = verified.findings.iter().filter(|finding| Finding::is_damage(finding)).count();
    let numbers = numbers(&Reader::open(disk, dir)?);
    let lost = (1..=last).filter(|number| !numbers.contains(number)).count() as u64;
    let highest = numbers.last().copied().unwrap_or(0);
    let holes = (1..highest).filter(|number| !numbers.contains(number)).count() as u64;
    Ok(Verdict { lost, torn, holes })
}

/// The numbers of all events that are there as they were written.
fn numbers(reader: &Reader) -> BTreeSet<u64> {
    let mut numbers = BTreeSet::new();
    for ((cell, meeting), entry) in &reader.contents().value.meetings {
        for record in reader.meeting(cell, meeting, entry).history.records {
            if let Event::Draft { text, .. } = &record.event {
                numbers.extend(crash_writer::number(text));
            }
        }
    }
    numbers
}

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args().skip(1).collect();
    let parsed = match args.as_slice() {
        [book, last] => last.parse().ok().map(|last| (book, last)),
        _ => None,
    };
    let Some((book, last)) = parsed else {
        eprintln!("usage: crash_verify BOOK LAST");
        return ExitCode::from(2);
    };
    // A book that never came to be has lost nothing when nothing was acknowledged.
    if last == 0 && !Path::new(book).join("book.toml").exists() {
        return ExitCode::SUCCESS;
    }
    match check(Path::new(book), Arc::new(bienban::store::RealDisk), last) {
        Ok(verdict) if verdict == Verdict::default() => ExitCode::SUCCESS,
        Ok(Verdict { lost, torn, holes }) => {
            println!("BAD lost={lost} torn={torn} holes={holes}");
            ExitCode::FAILURE
        }
        Err(fault) => {
            eprintln!("{}", fault.sentence(bienban::text::Lang::En));
            println!("BAD lost={last} torn=1 holes=0");
            ExitCode::FAILURE
        }
    }
}
