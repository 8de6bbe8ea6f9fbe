//! Kills and power cuts in the middle of work on a whole book: backup, restore, seal, unseal, another
//! passphrase, acts taken in. Whatever was there stays, and the same command once more ends the work.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use bienban::domain::{CellId, CellName, MemberId, Moment, Person, Role, RollEvent, Standing};
use bienban::run::take_acts;
use bienban::shelf::create_book;
use bienban::store::{
    Book, BookInfo, Disk, Mode, Outside, RawAct, Reader, RealDisk, SimulatedDisk, SlotHolder, StreamKey,
    change_passphrase, check_backup, open_locked, read_outside, seal_book, verify,
};
use bienban::text::Secret;

use super::crash_verify::{Verdict, check};
use super::crash_writer::{self, Pace};
use super::rounds;

/// Events of the book that is worked on: three meetings.
const EVENTS: u64 = 250;
/// Acts that are taken in.
const ACTS: u32 = 40;
const OLD: &str = "lua moi kenh ba";
const NEW: &str = "cau tre qua rach";

/// A folder with a book that every round begins with, sealed and not.
struct Workshop(tempfile::TempDir);

impl Workshop {
    fn new() -> Workshop {
        let workshop = Workshop(tempfile::tempdir().unwrap());
        let pace = Pace { count: EVENTS, pause: Duration::ZERO };
        crash_writer::write(&workshop.path("plain"), &workshop.path("acks"), pace).unwrap();
        fs::write(workshop.path("old"), OLD).unwrap();
        fs::write(workshop.path("new"), NEW).unwrap();
        workshop.copy("plain", "sealed");
        workshop.done(&["--book", "sealed", "--passphrase-file", "old", "seal"]);
        fs::write(workshop.path("acts.txt"), acts("crash")).unwrap();
        workshop.done(&["--book", "plain", "backup", "first"]);
        workshop
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn copy(&self, from: &str, to: &str) {
        let _ = fs::remove_dir_all(self.path(to));
        let copied = Command::new("cp").arg("-r").arg(self.path(from)).arg(self.path(to)).status().unwrap();
        assert!(copied.success());
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bienban"));
        command.args(args).current_dir(self.0.path()).env_clear().env("HOME", self.0.path());
        command.env("BIENBAN_LANG", "en").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        command
    }

    fn run(&self, args: &[&str]) -> (i32, String) {
        let output = self.command(args).output().unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
    }

    fn done(&self, args: &[&str]) {
        let (code, said) = self.run(args);
        assert_eq!(code, 0, "{args:?}: {said}");
    }

    /// Runs it and kills it after so long, unless it has ended.
    fn kill(&self, args: &[&str], after: Duration) {
        let mut child = self.command(args).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(after);
        let _ = child.kill();
        child.wait().unwrap();
    }

    /// Every event of the book is there and every chain whole.
    fn is_whole(&self, book: &str) {
        let verdict = check(&self.path(book), Arc::new(RealDisk), EVENTS).unwrap();
        assert_eq!(verdict, Verdict::default(), "{book}");
    }

    /// Work on a fresh copy of `from` is killed at random moments; `judge` looks at what is left.
    fn kills(&self, from: &str, args: &[&str], judge: impl Fn(&Workshop)) {
        let args = [&["--book", "so"], args].concat();
        self.copy(from, "so");
        self.clear();
        let began = Instant::now();
        self.done(&args);
        let whole = began.elapsed();
        let mut chance = fastrand::Rng::with_seed(7);
        for _ in 0..rounds(2) {
            self.copy(from, "so");
            self.clear();
            self.kill(&args, whole.mul_f64(chance.f64()));
            judge(self);
        }
    }

    fn clear(&self) {
        for name in ["out", "restored"] {
            let _ = fs::remove_dir_all(self.path(name));
        }
        fs::write(self.path("waiting.txt"), acts("crash")).unwrap();
    }
}

/// The lines of acts that a disk refused, of members with the numbers from 2 on.
fn acts(book: &str) -> String {
    let at = "2026-11-03T19:42:07+07:00".parse().unwrap();
    let mut before = None::<String>;
    let mut line = |index: u32| {
        let added = RollEvent::Added {
            member: MemberId(2 + index),
            person: Person {
                name: format!("Kim Sô {}", "a".repeat(index as usize + 1)),
                ..Person::default()
            },
            standing: Standing::Official,
            role: Role::Member,
            from: "2026-11-03".parse().unwrap(),
        };
        let act = RawAct::new(Moment { at, run: u64::from(index) }, &[added]).unwrap();
        let key = StreamKey::Roll(CellId("ap-mau".into()));
        let outside = Outside { book: book.into(), laptop: None, key, act };
        let line = outside.line(index as usize + 1, ACTS as usize, before.as_deref()).unwrap();
        before = Some(line.clone());
        line + "\n"
    };
    (0..ACTS).map(&mut line).collect()
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    entries.filter(|file| file.extension().is_some_and(|end| end == ending)).collect()
}

#[test]
fn a_killed_backup_leaves_whole_backups_and_the_book() {
    let workshop = Workshop::new();
    workshop.kills("plain", &["backup", "out"], |workshop| {
        workshop.is_whole("so");
        for file in files(&workshop.path("out"), "bienban") {
            assert_eq!(check_backup(&RealDisk, &file, &mut |_, _| {}).unwrap().damages, []);
        }
        workshop.done(&["--book", "so", "backup", "out"]);
    });
    let locked = ["backup", "out", "--locked", "--new-file", "new"];
    workshop.kills("plain", &locked, |workshop| {
        workshop.is_whole("so");
        let disk: Arc<dyn Disk> = Arc::new(RealDisk);
        for file in files(&workshop.path("out"), "bienban-khoa") {
            let behind = open_locked(&disk, &file, &Secret::new(NEW)).unwrap();
            assert_eq!(check_backup(&*behind, &file, &mut |_, _| {}).unwrap().damages, []);
        }
        workshop.done(&[&["--book", "so"], &locked[..]].concat());
    });
}

#[test]
fn a_killed_restoring_leaves_the_whole_book_or_none() {
    let workshop = Workshop::new();
    let file = files(&workshop.path("first"), "bienban").pop().unwrap();
    let before = fs::read(&file).unwrap();
    let args = ["restore", file.to_str().unwrap(), "--to", "restored"];
    workshop.kills("plain", &args, |workshop| {
        if !workshop.path("restored").exists() {
            workshop.done(&args);
        }
        workshop.is_whole("restored");
        assert!(fs::read(&file).unwrap() == before);
    });
}

#[test]
fn a_killed_sealing_or_unsealing_goes_on_and_loses_nothing() {
    let workshop = Workshop::new();
    let ended = |workshop: &Workshop| {
        workshop.done(&["--book", "so", "--passphrase-file", "old", "verify"]);
        let (code, said) = workshop.run(&["--book", "so", "--passphrase-file", "old", "unseal"]);
        assert!(matches!(code, 0 | 3), "{said}");
        workshop.is_whole("so");
    };
    workshop.kills("plain", &["--passphrase-file", "old", "seal"], ended);
    workshop.kills("sealed", &["--passphrase-file", "old", "unseal"], ended);
}

#[test]
fn a_killed_change_of_the_passphrase_leaves_one_that_opens() {
    let workshop = Workshop::new();
    let args = ["--passphrase-file", "old", "passphrase", "--new-file", "new"];
    workshop.kills("sealed", &args, |workshop| {
        let opens = |word: &str| workshop.run(&["--book", "so", "--passphrase-file", word, "verify"]);
        let (old, new) = (opens("old"), opens("new"));
        assert!(old.0 == 0 || new.0 == 0, "{old:?} {new:?}");
        let word = if new.0 == 0 { "new" } else { "old" };
        workshop.done(&["--book", "so", "--passphrase-file", word, "unseal"]);
        workshop.is_whole("so");
    });
}

/// The numbers of the members on the roll of a book.
fn members(dir: &Path, disk: Arc<dyn Disk>) -> Vec<u32> {
    let roll = Reader::open(disk, dir).unwrap().roll(&CellId("ap-mau".into()));
    assert_eq!(roll.faults, []);
    roll.value.members.iter().map(|member| member.id.0).collect()
}

#[test]
fn a_killed_taking_in_is_done_once_more_and_takes_each_act_once() {
    let workshop = Workshop::new();
    workshop.kills("plain", &["take-in", "waiting.txt"], |workshop| {
        workshop.is_whole("so");
        let taken = members(&workshop.path("so"), Arc::new(RealDisk));
        assert_eq!(taken, (1..=taken.len() as u32).collect::<Vec<_>>(), "a beginning of the acts");
        workshop.done(&["--book", "so", "take-in", "waiting.txt"]);
        let all: Vec<u32> = (1..=ACTS + 1).collect();
        assert_eq!(members(&workshop.path("so"), Arc::new(RealDisk)), all);
    });
}

const DIR: &str = "so";

/// A book with a cell and its secretary on a simulated disk, synced.
fn simulated() -> SimulatedDisk {
    let disk = SimulatedDisk::default();
    let at: chrono::DateTime<chrono::FixedOffset> = "2026-12-03T19:00:00+07:00".parse().unwrap();
    let [name, parent, place] = ["Ấp Mẫu", "Đảng bộ xã Mẫu", "Xã Mẫu"].map(str::to_owned);
    let name = CellName { name, parent, place };
    let now = Moment { at, run: 0 };
    let info = BookInfo::new("crash", false);
    drop(create_book(Path::new(DIR), Arc::new(disk.clone()), &info, name, now).unwrap());
    disk.survivor()
}

/// Cuts the power after each step of some work, until the work is done.
fn cuts(
    base: &SimulatedDisk,
    work: impl Fn(&SimulatedDisk) -> bool,
    judge: impl Fn(&SimulatedDisk),
) -> usize {
    for step in 0.. {
        let disk = base.survivor();
        disk.cut_power_after(step);
        let done = work(&disk);
        disk.cut_power();
        judge(&disk);
        if done {
            return step;
        }
    }
    unreachable!("the work has an end")
}

#[test]
fn a_power_cut_while_the_passphrase_is_changed_leaves_one_that_opens() {
    let base = simulated();
    let at = "2026-12-03T19:00:00+07:00".parse().unwrap();
    let dir = Path::new(DIR);
    let (old, new) = (Secret::new(OLD), Secret::new(NEW));
    let disk: Arc<dyn Disk> = Arc::new(base.clone());
    seal_book(&disk, dir, at, &old, None, &mut |_, _| {}).unwrap();
    let work = |disk: &SimulatedDisk| {
        let reader = Reader::unlock(Arc::new(disk.clone()), dir, &old).unwrap();
        change_passphrase(&reader, SlotHolder::Secretary, &new).is_ok()
    };
    let steps = cuts(&base, work, |disk| {
        let opened = |secret| Reader::unlock(Arc::new(disk.clone()), dir, secret);
        let reader = opened(&new).or_else(|_| opened(&old)).unwrap();
        assert_eq!(reader.contents().value.cells.len(), 1);
    });
    assert!(steps > 3, "{steps}");
}

#[test]
fn a_power_cut_while_acts_are_taken_in_loses_none_and_doubles_none() {
    let base = simulated();
    let at = "2026-12-03T19:00:00+07:00".parse().unwrap();
    let dir = Path::new(DIR);
    let text = acts("crash");
    let take = |disk: &SimulatedDisk| {
        let book = Book::open(dir, Arc::new(disk.clone()), Mode::Write, "may-1", at);
        book.is_ok_and(|mut book| take_acts(&mut book, read_outside(&text)).1)
    };
    let all: Vec<u32> = (2..=ACTS + 1).collect();
    let steps = cuts(&base, take, |disk| {
        let arc: Arc<dyn Disk> = Arc::new(disk.clone());
        assert!(!verify(dir, Arc::clone(&arc), &mut |_, _| {}).unwrap().is_damaged());
        let taken = members(dir, Arc::clone(&arc));
        assert_eq!(taken, all[..taken.len()]);
        assert!(take(disk));
        assert_eq!(members(dir, arc), all);
    });
    assert!(steps > ACTS as usize, "{steps}");
}
