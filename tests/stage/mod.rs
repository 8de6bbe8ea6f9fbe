//! The program without its terminal: keys in, events and screens out, on a disk in memory.
//!
//! No threads are waited for by time: the desk says when everything it was asked for is done.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod files;
mod follow;
mod held;
mod places;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use bienban::app::key::Key;
use bienban::app::mouse::{Button, Mouse};
use bienban::app::{Done, Model, Msg, ReadMeeting, update};
use bienban::domain::{CellId, Counts, History, Meeting, MeetingId, Moment};
use bienban::run::{Desk, Incoming, LastBackup};
use bienban::screens::{self, hits::Search};
use bienban::store::{Gate, Reader, SimulatedDisk, StreamKey, this_computer};
use bienban::text::Lang;
use bienban::ui::Theme;
use chrono::{DateTime, FixedOffset, TimeDelta};
use ratatui::Terminal;
use ratatui::backend::{Backend, TestBackend};
use ratatui::buffer::Buffer;

/// Where the cell's own book lies on the simulated disk.
pub const OWN: &str = "book";
/// Where the practice book lies.
pub const PRACTICE: &str = "book-practice";
/// The folder of a stick.
pub const STICK: &str = "usb";
/// The evening on which every stage begins.
pub const EVENING: &str = "2026-12-03T19:00:00+07:00";

/// The program under test.
pub struct Stage {
    pub model: Model,
    pub disk: SimulatedDisk,
    /// How much time passes with every key.
    pub pace: TimeDelta,
    /// Holds the writer back. Stands before the desk, which waits for the writer when it is dropped.
    gate: Option<Gate>,
    desk: Desk,
    incoming: Receiver<Incoming>,
    began: DateTime<FixedOffset>,
    now: DateTime<FixedOffset>,
    /// Whether the program asked to be left.
    pub left: bool,
}

fn moment(began: DateTime<FixedOffset>, now: DateTime<FixedOffset>) -> Moment {
    Moment { at: now, run: (now - began).num_milliseconds() as u64 }
}

/// A time of the evening as "19:05:00".
pub fn clock(time: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(&format!("2026-12-03T{time}+07:00")).expect("a time")
}

impl Stage {
    /// The program as it starts on a fresh computer, at seven in the evening.
    pub fn start() -> Stage {
        Stage::on(SimulatedDisk::default(), clock("19:00:00"))
    }

    /// The program as it starts on a disk at a time.
    pub fn on(disk: SimulatedDisk, now: DateTime<FixedOffset>) -> Stage {
        let (sender, incoming): (Sender<Incoming>, _) = channel();
        let at = moment(now, now);
        let mut desk = Desk::new(PathBuf::from(OWN), Lang::Vi, Arc::new(disk.clone()), at, sender);
        let mut model = screens::start(Lang::Vi, at);
        let opened = desk.open_own().expect("the program opens");
        update(&mut model, Msg::Done(Done::Opened(Box::new(opened))), at);
        let pace = TimeDelta::seconds(1);
        Stage { model, disk, pace, gate: None, desk, incoming, began: now, now, left: false }
    }

    /// The program as it starts again on the same disk a minute after the power was cut.
    pub fn after_power_cut(self) -> Stage {
        self.disk.cut_power();
        let (disk, later) = (self.disk.clone(), self.now + TimeDelta::minutes(1));
        Stage::on(disk, later)
    }

    /// In the practice book, on its first page.
    pub fn practice() -> Stage {
        let mut stage = Stage::start();
        stage.keys("enter");
        stage
    }

    /// The present moment.
    pub fn now(&self) -> DateTime<FixedOffset> {
        self.now
    }

    /// Tells the program something, and waits until everything that follows from it is done; while
    /// the writer is held back, until everything but its work is.
    pub fn tell(&mut self, msg: Msg) {
        let at = moment(self.began, self.now);
        update(&mut self.model, msg, at);
        self.settle();
    }

    /// Does what is asked for, and takes what is answered.
    pub fn settle(&mut self) {
        loop {
            self.left |= self.desk.perform(&mut self.model);
            self.desk.settle_search();
            if self.gate.is_none() {
                self.desk.settle().expect("the writer is there");
            }
            let Ok(incoming) = self.incoming.try_recv() else { return };
            self.take(incoming);
        }
    }

    fn take(&mut self, incoming: Incoming) {
        let at = moment(self.began, self.now);
        let done = match incoming {
            Incoming::Answer(book, answer) => self.desk.answered(book, answer, at),
            Incoming::Done(done) => done,
            other => panic!("nobody sends {other:?} here"),
        };
        update(&mut self.model, Msg::Done(done), at);
    }

    /// Leaves the program as its loop does; answers what is said of the last backup.
    pub fn leave_for_good(&mut self) -> Option<String> {
        self.desk.settle().expect("the writer is there");
        self.desk.last_backup().and_then(LastBackup::make)
    }

    /// Presses a key; time passes before it.
    pub fn press(&mut self, key: Key) {
        self.now += self.pace;
        self.tell(Msg::Key(key));
    }

    /// Presses keys by their names; text between tildes is typed letter by letter.
    pub fn keys(&mut self, script: &str) {
        for (place, part) in script.split('~').enumerate() {
            if place % 2 == 1 {
                part.chars().for_each(|letter| self.press(Key::char(letter)));
            } else {
                for name in part.split_whitespace() {
                    self.press(Key::parse(name).unwrap_or_else(|| panic!("no key is called {name}")));
                }
            }
        }
    }

    /// Clears the field of a form and types into it.
    pub fn retype(&mut self, text: &str) {
        self.keys("ctrl-a delete");
        self.keys(&format!("~{text}~"));
    }

    /// Lets time pass, with a tick each second as the loop does.
    pub fn wait(&mut self, seconds: i64) {
        for _ in 0..seconds {
            self.now += TimeDelta::seconds(1);
            self.tell(Msg::Tick);
        }
    }

    /// Lets time pass at once, as while nobody looks.
    pub fn skip(&mut self, minutes: i64) {
        self.now += TimeDelta::minutes(minutes);
        self.tell(Msg::Tick);
    }

    /// The computer's clock jumps, or the laptop sleeps, for so many minutes; the steady clock does not.
    pub fn jump(&mut self, minutes: i64) {
        self.now += TimeDelta::minutes(minutes);
        self.began += TimeDelta::minutes(minutes);
        self.tell(Msg::Tick);
    }

    /// Does something with the mouse at a place of the screen.
    pub fn mouse(&mut self, button: Button, column: u16, row: u16) {
        let (columns, rows) = self.model.size;
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a backend");
        let mut spots = Vec::new();
        terminal.draw(|frame| spots = screens::view(&self.model, &Theme::plain(), frame)).expect("a frame");
        self.model.spots = spots;
        let cursor = terminal.backend_mut().get_cursor_position().expect("a cursor");
        self.model.cursor = (cursor.x, cursor.y);
        self.tell(Msg::Mouse(Mouse { button, column, row }));
    }

    /// Clicks where the screen shows some words for the first time; rather on a line of only these.
    pub fn click(&mut self, words: &str) {
        let screen = self.screen();
        let alone = screen.lines().enumerate().find(|(_, line)| line.trim() == words);
        let first = || screen.lines().enumerate().find(|(_, line)| line.contains(words));
        let (row, line) = alone.or_else(first).expect(words);
        let column = bienban::text::width(line.split(words).next().expect("a beginning"));
        self.mouse(Button::Press, column as u16, row as u16);
    }

    /// Changes the size of the terminal.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.tell(Msg::Resize(columns, rows));
    }

    /// What Enter does now, in words; empty when it does nothing.
    pub fn next_step(&self) -> String {
        self.model.next_step().map_or(String::new(), |step| step.words)
    }

    /// The line for the person; empty when there is none.
    pub fn notice(&self) -> &str {
        self.model.notice.as_ref().map_or("", |notice| &notice.words)
    }

    /// The past meeting that is read.
    pub fn read(&self) -> &Meeting {
        &self.model.kept::<ReadMeeting>().expect("minutes are open").history.meeting
    }

    /// The search whose results are on screen.
    pub fn search(&self) -> &Search {
        self.model.kept().expect("a search was made")
    }

    /// The live meeting.
    pub fn meeting(&self) -> &Meeting {
        self.model.meeting().expect("a meeting is under way")
    }

    /// The live meeting with its records.
    pub fn history(&self) -> &History {
        self.model.live.as_ref().expect("a meeting is under way")
    }

    /// The counts of the live meeting.
    pub fn counts(&self) -> Counts {
        self.meeting().counts()
    }

    /// The frame as it is drawn.
    pub fn buffer(&self) -> Buffer {
        let (columns, rows) = self.model.size;
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a backend");
        terminal.draw(|frame| drop(screens::view(&self.model, &Theme::plain(), frame))).expect("a frame");
        terminal.backend().buffer().clone()
    }

    /// The screen in lines, without the blanks at their ends.
    pub fn screen(&self) -> String {
        lines(&self.buffer()).join("\n")
    }

    /// Whether the screen shows some words on one line.
    pub fn shows(&self, words: &str) -> bool {
        self.screen().contains(words)
    }

    /// The records of the live meeting as the program reads them from a disk when it goes on.
    pub fn reread(&self, disk: &SimulatedDisk) -> History {
        let book = if self.model.book.practice { PRACTICE } else { OWN };
        let reader = Reader::open(Arc::new(disk.clone()), Path::new(book)).expect("a book");
        let contents = reader.contents().value;
        let id: MeetingId = self.meeting().id.clone();
        let cell: CellId = contents.cells.keys().next().expect("a cell").clone();
        let entry = contents.meetings.get(&(cell.clone(), id.clone())).cloned().unwrap_or_default();
        let loaded = reader.meeting_for(Some(&this_computer()), &cell, &id, &entry);
        assert_eq!(loaded.faults, [], "the journal can be trusted");
        loaded.history
    }

    /// How many hashes of adopted minutes the open book's own stream has.
    pub fn hashes(&self) -> usize {
        let reader = Reader::open(Arc::new(self.disk.clone()), Path::new(&self.model.book.folder)).unwrap();
        let contents = reader.contents().value;
        contents.meetings.values().filter(|entry| entry.adopted_hash.is_some()).count()
    }
}

/// The lines of a frame, without the blanks at their ends.
pub fn lines(buffer: &Buffer) -> Vec<String> {
    let wide = usize::from(buffer.area.width).max(1);
    let line = |cells: &[ratatui::buffer::Cell]| {
        let text: String = cells.iter().map(|cell| cell.symbol()).collect();
        text.trim_end().to_owned()
    };
    buffer.content.chunks(wide).map(line).collect()
}

/// The name of a stream, for tests that look into the journal.
pub fn meeting_key(cell: &CellId, meeting: &MeetingId) -> StreamKey {
    StreamKey::Meeting(cell.clone(), meeting.clone())
}
