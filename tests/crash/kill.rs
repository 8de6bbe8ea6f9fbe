//! A writer that is killed at random moments, and what a killed one leaves: its lock.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use bienban::store::{Book, Mode, RealDisk};

use super::crash_verify::{Verdict, check};
use super::crash_writer::{self, Pace};
use super::{rounds, skip};

/// The name of the book's folder for the process that the tests below start.
const BOOK: &str = "BIENBAN_TEST_WRITER";

/// No test of its own: the process that the others start and kill.
#[test]
fn writer_process() {
    let Some(book) = std::env::var_os(BOOK).map(PathBuf::from) else { return };
    let variable = |name: &str| std::env::var(name).ok().and_then(|value| value.parse().ok());
    let count = variable("CRASH_COUNT").unwrap_or(u64::MAX);
    let pause = Duration::from_micros(variable("CRASH_PAUSE_US").unwrap_or(0));
    crash_writer::write(&book, &acks(&book), Pace { count, pause }).unwrap();
}

fn acks(book: &Path) -> PathBuf {
    book.with_extension("acks")
}

fn writer(book: &Path, before: &[&str]) -> Command {
    let this = std::env::current_exe().unwrap();
    let mut words: Vec<std::ffi::OsString> = before.iter().map(|word| (*word).into()).collect();
    words.push(this.into_os_string());
    let mut command = Command::new(&words[0]);
    command.args(&words[1..]).args(["--exact", "kill::writer_process", "--test-threads=1"]);
    command.env(BOOK, book).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// The last number that was acknowledged. A number that was being appended when the writer was
/// killed may be cut.
fn last_acknowledged(book: &Path) -> u64 {
    let bytes = std::fs::read(acks(book)).unwrap_or_default();
    bytes.chunks_exact(8).last().map_or(0, |chunk| u64::from_le_bytes(chunk.try_into().unwrap()))
}

/// A writer that runs; it is killed at the latest when a test fails.
struct Running(Child);

impl Running {
    fn start(command: &mut Command) -> Running {
        Running(command.spawn().unwrap())
    }

    fn kill(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn wait_for_more(book: &Path, child: &mut Running, than: u64) {
    let began = Instant::now();
    while last_acknowledged(book) <= than {
        assert!(began.elapsed() < Duration::from_secs(120), "the writer writes nothing");
        assert_eq!(child.0.try_wait().unwrap(), None, "the writer ended");
        std::thread::sleep(Duration::from_millis(2));
    }
}

#[test]
fn no_kill_takes_an_acknowledged_event_away() {
    let temp = tempfile::tempdir().unwrap();
    let book = temp.path().join("so");
    let mut chance = fastrand::Rng::with_seed(11);
    for round in 0..rounds(10) {
        let before = last_acknowledged(&book);
        let mut child = Running::start(&mut writer(&book, &[]));
        // Some are killed while they start, the others after some events.
        if round % 4 == 3 {
            std::thread::sleep(Duration::from_millis(chance.u64(0..30)));
        } else {
            wait_for_more(&book, &mut child, before);
            std::thread::sleep(Duration::from_micros(chance.u64(0..80_000)));
        }
        child.kill();
        let last = last_acknowledged(&book);
        let verdict = check(&book, Arc::new(RealDisk), last).unwrap();
        assert_eq!(verdict, Verdict::default(), "round {round}, {last} events");
        // Numbers go on where they ended: no event that survived is written twice.
        assert!(last >= before);
    }
    assert!(last_acknowledged(&book) > 10);
}

#[test]
fn the_lock_of_a_killed_writer_is_free_at_once_and_a_living_one_is_named() {
    let temp = tempfile::tempdir().unwrap();
    let book = temp.path().join("so");
    let mut child = Running::start(writer(&book, &[]).env("CRASH_PAUSE_US", "1000"));
    wait_for_more(&book, &mut child, 3);
    let now = "2026-12-03T19:00:00+07:00".parse().unwrap();
    let open = || Book::open(&book, Arc::new(RealDisk), Mode::Write, "may-1", now).unwrap();
    let second = open();
    let sentence = second.closed().expect("it is in use").sentence(bienban::text::Lang::En);
    assert!(sentence.contains("has been open on the computer "), "{sentence}");
    assert!(sentence.contains("can only be read"), "{sentence}");
    drop(second);
    child.kill();
    assert!(open().is_writable());
}

/// How many syncs of journal files a writer of `count` events asks the system for.
fn syncs(temp: &Path, count: u64) -> usize {
    let (book, log) = (temp.join(format!("so-{count}")), temp.join(format!("log-{count}")));
    let log = log.to_str().unwrap();
    let strace = ["strace", "-f", "-y", "-e", "trace=fsync,fdatasync,sync_file_range", "-o", log];
    let status = writer(&book, &strace).env("CRASH_COUNT", count.to_string()).status().unwrap();
    assert!(status.success());
    let lines = std::fs::read_to_string(log).unwrap();
    lines.lines().filter(|line| line.contains("sync(") && line.contains("/journal/ap-mau/")).count()
}

#[test]
fn an_acknowledgement_is_one_sync() {
    let works = |command: &mut Command| command.stdout(Stdio::null()).status().is_ok_and(|s| s.success());
    if !works(Command::new("strace").arg("-o").arg("/dev/null").arg("true")) {
        return skip(
            "strace is not here or may not be used, so syncs are counted on the simulated disk only",
        );
    }
    let temp = tempfile::tempdir().unwrap();
    // The difference is the events' own: 40 events, 40 syncs.
    assert_eq!(syncs(temp.path(), 60) - syncs(temp.path(), 20), 40);
}
