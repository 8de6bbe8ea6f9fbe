//! An act made durable, beside the least that it can cost, in turn with it: a bare write and
//! fdatasync of the very same bytes, and the same bytes in SQLite with WAL and synchronous=FULL. Beside what the writer's
//! thread takes stands the bare write by a thread too: two wakings are the price of a screen that never waits for a disk.

#![allow(clippy::expect_used)]

mod measure;

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use bienban::domain::{CellId, Event, MeetingId, Moment};
use bienban::store::{Appends, Book, BookInfo, RawAct, RealDisk, SaveAnswer, StreamKey, Writer};
use measure::{Sample, begin, figures, judge, made_up, sqlite, tell, yardstick};
use rusqlite::Connection;

const ROUNDS: u64 = 1000;
/// What a note of two sentences is like.
const NOTE: &str = "Thống nhất với báo cáo của chi ủy; đề nghị sửa cầu kênh 3 trước mùa mưa và phân công \
                    đảng viên phụ trách từng tổ nhân dân tự quản.";

fn act(number: u64) -> RawAct {
    let when = Moment { run: number * 1000, ..made_up::moment() };
    let event = Event::Draft { field: format!("speech-{number}"), text: NOTE.to_owned() };
    RawAct::new(when, &[event]).expect("an act")
}

/// What an act is written beside.
struct Yardsticks {
    bare: File,
    database: Connection,
}

/// A bare write by another thread.
struct BareThread {
    sender: Sender<Vec<u8>>,
    answers: Receiver<()>,
}

impl BareThread {
    fn start(mut bare: File) -> BareThread {
        let ((sender, orders), (done, answers)) = (channel::<Vec<u8>>(), channel());
        thread::spawn(move || {
            for bytes in orders {
                write(&mut bare, &bytes);
                if done.send(()).is_err() {
                    return;
                }
            }
        });
        BareThread { sender, answers }
    }

    /// Hands bytes over and waits until they are on the device.
    fn write(&self, bytes: &[u8]) {
        self.sender.send(bytes.to_vec()).expect("handed over");
        self.answers.recv().expect("written");
    }
}

/// Durations of an append, of a bare write, and of SQLite.
type Three = [Sample; 3];

/// Appends `ROUNDS` acts and writes their bytes bare and to SQLite, in turn, so that none always
/// comes first.
fn compare(path: &Path, beside: &mut Yardsticks, first: u64, mut append: impl FnMut(RawAct)) -> Three {
    let mut three = Three::default();
    for number in first..first + ROUNDS {
        let line = last_line(path);
        let mut act = Some(act(number));
        for turn in 0..3 {
            let [ours, least, sqlite] = &mut three;
            match (number + turn) % 3 {
                0 => ours.take(|| append(act.take().expect("once"))),
                1 => least.take(|| write(&mut beside.bare, &line)),
                _ => sqlite.take(|| sqlite::append(&beside.database, &line)),
            }
        }
    }
    three
}

fn write(file: &mut File, bytes: &[u8]) {
    file.write_all(bytes).and_then(|()| file.sync_data()).expect("on the device");
}

/// The bytes of the act that was appended last: every act here is as long.
fn last_line(path: &Path) -> Vec<u8> {
    let text = std::fs::read_to_string(path).expect("the stream");
    let line = text.lines().last().expect("a line");
    format!("{line}\n").into_bytes()
}

fn print(what: &str, [ours, least, sqlite]: &Three) {
    for share in [0.5, 0.99] {
        let times = ours.quantile(share) / least.quantile(share);
        judge(&format!("{what} / bare write + fdatasync, p{}", share * 100.0), times, 1.2, "x");
        let times = ours.quantile(share) / sqlite.quantile(share);
        judge(&format!("{what} / SQLite, p{}", share * 100.0), times, 1.0, "x");
    }
    tell(what, &ours.line());
    yardstick("bare write + fdatasync", &least.line());
    yardstick("SQLite, WAL, synchronous=FULL", &sqlite.line());
}

fn main() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder on the disk");
    let dir = folder.path().join("book");
    let disk = Arc::new(RealDisk);
    let info = BookInfo::new("bench", true);
    let mut book = Book::create(&dir, disk, &info, "bench", made_up::moment().at).expect("a book");
    let key = StreamKey::Meeting(CellId("cell".to_owned()), MeetingId("meeting".to_owned()));
    // The first act makes the file and names it in the book: it is not what is measured.
    book.append(&key, &act(0)).expect("begun");
    let path = dir.join("journal").join("cell").join("meeting.bench.jsonl");
    let open_bare = |name: &str| {
        OpenOptions::new().append(true).create(true).open(folder.path().join(name)).expect("a file")
    };
    let mut beside =
        Yardsticks { bare: open_bare("bare"), database: sqlite::lines(&folder.path().join("lines")) };

    let bytes = last_line(&path).len();
    begin(&format!("Durable append of one act of {bytes} bytes"));
    let direct = compare(&path, &mut beside, 1, |act| {
        book.append(&key, &act).expect("appended");
    });
    print("append", &direct);
    begin("The same by the writer's thread, from handing it over to hearing that it is saved");
    let (sender, answers) = channel();
    let mut writer =
        Writer::start(book, move |answer| sender.send(answer).expect("heard")).expect("a thread");
    let handed = compare(&path, &mut beside, 1 + ROUNDS, |act| {
        writer.append(key.clone(), act).expect("handed over");
        assert!(matches!(answers.recv(), Ok(SaveAnswer::Saved { .. })), "saved");
    });
    print("append", &handed);
    let thread = BareThread::start(open_bare("bare-by-a-thread"));
    let mut by_thread = Sample::default();
    for _ in 0..ROUNDS {
        let line = last_line(&path);
        by_thread.take(|| thread.write(&line));
    }
    yardstick("bare write + fdatasync, by a thread as well", &by_thread.line());
    let times = handed[0].quantile(0.5) / by_thread.quantile(0.5);
    judge("append / bare write + fdatasync by a thread as well, p50", times, 1.2, "x");
    figures::finish("durable_append");
}
