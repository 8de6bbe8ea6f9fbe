//! What the program does while its disk refuses: the sign, the file elsewhere, and the saving of
//! everything in order once the disk works.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use bienban::app::key::Key;
use bienban::app::{Done, Effect, Model, Msg, Overlay, Save, update};
use bienban::domain::{CellName, MemberId, Moment, Person, Role, RollEvent, Standing};
use bienban::run::{Desk, Incoming};
use bienban::screens::start;
use bienban::store::{Disk, Reader, SimulatedDisk};
use bienban::text::Lang;

use super::book::{cell, now};

/// The program on a disk of its own, and a USB stick.
pub struct Program {
    pub model: Model,
    pub desk: Desk,
    incoming: Receiver<Incoming>,
    pub disk: SimulatedDisk,
    pub stick: SimulatedDisk,
}

fn moment() -> Moment {
    Moment { at: now(), run: 0 }
}

impl Program {
    /// The program with a new book of Ấp Mẫu, and a USB stick for the worst.
    pub fn start() -> Program {
        let (sender, incoming) = channel();
        let (disk, stick) = (SimulatedDisk::default(), SimulatedDisk::default());
        stick.create_dir(Path::new("usb")).unwrap();
        stick.sync_dir(Path::new("")).unwrap();
        let desk = Desk::new(PathBuf::from("so"), Lang::En, Arc::new(disk.clone()), moment(), sender);
        let desk = desk.with_emergency(Arc::new(stick.clone()), vec!["gone".into(), "usb".into()]);
        let mut program = Program { model: start(Lang::En, moment()), desk, incoming, disk, stick };
        let name = CellName {
            name: "Ấp Mẫu".into(), parent: "Đảng bộ xã Mẫu".into(), place: String::new()
        };
        program.ask(Effect::CreateCell(name));
        program
    }

    /// The program as it starts again on the same disks, after it was killed.
    pub fn again(&self) -> Program {
        let (sender, incoming) = channel();
        let (disk, stick) = (self.disk.survivor(), self.stick.survivor());
        let desk = Desk::new(PathBuf::from("so"), Lang::En, Arc::new(disk.clone()), moment(), sender);
        let places = vec!["gone".into(), "usb".into(), "other".into()];
        let mut desk = desk.with_emergency(Arc::new(stick.clone()), places);
        disk.protect(false);
        let mut model = start(Lang::En, moment());
        let opened = desk.open_own().unwrap();
        update(&mut model, Msg::Done(Done::Opened(Box::new(opened))), moment());
        Program { model, desk, incoming, disk, stick }
    }

    pub fn press(&mut self, key: &str) {
        update(&mut self.model, Msg::Key(Key::parse(key).unwrap()), moment());
        self.settle();
    }

    pub fn files(&self, folder: &str) -> Vec<String> {
        self.stick.list(Path::new(folder)).unwrap().into_iter().map(|entry| entry.name).collect()
    }

    pub fn ask(&mut self, effect: Effect) {
        self.model.ask(effect);
        self.settle();
    }

    pub fn add(&mut self, number: u32, name: &str) {
        let person = Person { name: name.into(), ..Person::default() };
        let (member, from) = (MemberId(number), now().date_naive());
        let (standing, role) = (Standing::Official, Role::Member);
        self.ask(Effect::AppendRoll(vec![RollEvent::Added { member, person, standing, role, from }]));
    }

    /// Does what is asked and takes in every answer.
    pub fn settle(&mut self) {
        self.desk.perform(&mut self.model);
        self.desk.settle().unwrap();
        while let Ok(incoming) = self.incoming.try_recv() {
            let done = match incoming {
                Incoming::Answer(book, answer) => self.desk.answered(book, answer, moment()),
                Incoming::Done(done) => done,
                other => panic!("nobody sends {other:?} here"),
            };
            update(&mut self.model, Msg::Done(done), moment());
        }
    }

    pub fn names(&self) -> Vec<String> {
        let reader = Reader::open(Arc::new(self.disk.clone()), Path::new("so")).unwrap();
        reader.roll(&cell()).value.members.into_iter().map(|member| member.person.name).collect()
    }

    pub fn emergency(&self) -> String {
        String::from_utf8(self.stick.read(&Path::new("usb").join(FILE)).unwrap()).unwrap()
    }

    pub fn notice(&self) -> String {
        self.model.notice.as_ref().map(|notice| notice.words.clone()).unwrap_or_default()
    }
}

/// The file elsewhere of every test.
pub const FILE: &str = "bienban-chua-luu-20261203-190000.txt";

#[test]
fn what_the_disk_refuses_is_kept_elsewhere_and_saved_in_order_later() {
    let mut program = Program::start();
    program.add(1, "Thạch Thị Sa Rây");
    assert_eq!(program.names(), ["Thạch Thị Sa Rây"]);
    assert!(matches!(program.model.save, Save::Saved(_)));
    program.disk.protect(true);
    program.add(2, "Lâm Mỹ Hoa");
    program.add(3, "Sơn Vi Sal");
    assert!(matches!(program.model.save, Save::Trouble(_)));
    let notice = program.notice();
    assert!(notice.contains("2 acts wait in memory, copied to the file usb/"), "{notice}");
    let text = program.emergency();
    let (one, two) = (text.find("Lâm Mỹ Hoa").unwrap(), text.find("Sơn Vi Sal").unwrap());
    assert!(one < two, "{text}");
    assert!(text.contains("danh sách đảng viên / roll ap-mau"), "{text}");
    // The same trouble is not told again at every attempt.
    program.model.notice = None;
    program.desk.retry();
    program.settle();
    assert_eq!(program.notice(), "");
    assert!(matches!(program.model.save, Save::Trouble(_)));
    program.disk.protect(false);
    program.desk.retry();
    program.settle();
    assert!(matches!(program.model.save, Save::Saved(_)));
    assert!(program.notice().starts_with("The disk takes what is written again"), "{}", program.notice());
    assert!(program.emergency().contains("ALL OF THIS WAS SAVED IN THE BOOK"));
    program.disk.cut_power();
    assert_eq!(program.names(), ["Thạch Thị Sa Rây", "Lâm Mỹ Hoa", "Sơn Vi Sal"]);
}

#[test]
fn what_was_never_saved_is_told_when_the_program_is_left() {
    let mut program = Program::start();
    program.disk.leave_room(Some(0));
    program.add(1, "Thạch Thị Sa Rây");
    let (desk, stick) = (program.desk, program.stick);
    let sentence = desk.close(moment()).unwrap();
    assert!(sentence.starts_with("1 act could not be saved in the book; the file usb/"));
    let text = String::from_utf8(stick.read(&Path::new("usb").join(FILE)).unwrap()).unwrap();
    assert!(text.contains("\"name\":\"Thạch Thị Sa Rây\""), "{text}");
    assert!(!text.contains("SAVED IN THE BOOK AT"), "{text}");
}

#[test]
fn a_sync_that_takes_long_does_not_hold_anything_up() {
    let mut program = Program::start();
    program.disk.slow_syncs(Duration::from_millis(400));
    let person = Person { name: "Lâm Mỹ Hoa".into(), ..Person::default() };
    let (member, from) = (MemberId(1), now().date_naive());
    let (standing, role) = (Standing::Official, Role::Member);
    program.model.ask(Effect::AppendRoll(vec![RollEvent::Added { member, person, standing, role, from }]));
    let began = Instant::now();
    program.desk.perform(&mut program.model);
    assert!(began.elapsed() < Duration::from_millis(300), "the program does not wait");
    assert_eq!(program.model.save, Save::Saving);
    program.settle();
    assert!(matches!(program.model.save, Save::Saved(_)));
}

#[test]
fn what_waits_goes_to_the_folder_that_is_chosen_and_comes_back_after_a_crash() {
    let mut program = Program::start();
    program.stick.create_dir(Path::new("other")).unwrap();
    program.stick.sync_dir(Path::new("")).unwrap();
    program.add(1, "Thạch Thị Sa Rây");
    program.disk.protect(true);
    program.add(2, "Lâm Mỹ Hoa");
    assert!(program.notice().contains("F12: choose another folder"), "{}", program.notice());
    program.press("f12");
    assert!(matches!(program.model.overlays.last(), Some(Overlay::Form(_))));
    for letter in "nowhere".chars() {
        program.press(&letter.to_string());
    }
    program.press("enter");
    assert!(program.notice().starts_with("There is no folder nowhere:"), "{}", program.notice());
    program.ask(Effect::KeepIn("other".into()));
    let told = program.notice();
    assert!(told.contains("What could not be saved is now kept in other/"), "{told}");
    program.add(3, "Sơn Vi Sal");
    assert_eq!(program.files("other"), [FILE]);
    // Killed here: nobody closes anything. The disk works again at the next start.
    let mut again = program.again();
    assert_eq!(again.names(), ["Thạch Thị Sa Rây"]);
    // The older file holds a part of it; whichever is asked for first, nothing is written twice.
    for _ in 0..2 {
        assert!(
            matches!(again.model.overlays.last(), Some(Overlay::Confirm(_))),
            "{:?}",
            again.model.overlays
        );
        again.press("1");
    }
    assert!(again.model.overlays.is_empty(), "{:?}", again.model.overlays);
    again.disk.cut_power();
    assert_eq!(again.names(), ["Thạch Thị Sa Rây", "Lâm Mỹ Hoa", "Sơn Vi Sal"]);
    assert!(again.again().model.overlays.is_empty());
}

#[test]
fn what_is_not_taken_in_is_asked_for_again_and_files_of_another_book_are_left_alone() {
    let mut program = Program::start();
    program.disk.protect(true);
    program.add(1, "Lâm Mỹ Hoa");
    let mut again = program.again();
    again.press("esc");
    assert!(again.model.overlays.is_empty() && again.names().is_empty());
    let mut again = again.again();
    assert!(matches!(again.model.overlays.last(), Some(Overlay::Confirm(_))));
    // Still refused: it is told, and the file is kept for later.
    again.disk.protect(true);
    again.press("1");
    assert!(
        again.notice().contains("could not be taken in") || again.notice().contains("cannot be written"),
        "{}",
        again.notice()
    );
    let other = Program::start();
    for entry in again.stick.list(Path::new("usb")).unwrap() {
        let bytes = again.stick.read(&Path::new("usb").join(&entry.name)).unwrap();
        other.stick.append(&Path::new("usb").join(&entry.name)).unwrap().write(&bytes).unwrap();
    }
    assert!(other.again().model.overlays.is_empty());
    let again = again.again();
    assert!(matches!(again.model.overlays.last(), Some(Overlay::Confirm(_))));
}
