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
use bienban::store::{Disk, Reader, SimulatedDisk};
use bienban::text::Lang;

use super::book::{cell, now};

struct Program {
    model: Model,
    desk: Desk,
    incoming: Receiver<Incoming>,
    disk: SimulatedDisk,
    stick: SimulatedDisk,
}

fn moment() -> Moment {
    Moment { at: now(), run: 0 }
}

impl Program {
    /// The program with a new book of Ấp Mẫu, and a USB stick for the worst.
    fn start() -> Program {
        let (sender, incoming) = channel();
        let (disk, stick) = (SimulatedDisk::default(), SimulatedDisk::default());
        stick.create_dir(Path::new("usb")).unwrap();
        stick.sync_dir(Path::new("")).unwrap();
        let desk = Desk::new(PathBuf::from("so"), Lang::En, Arc::new(disk.clone()), moment(), sender);
        let desk = desk.with_emergency(Arc::new(stick.clone()), vec!["gone".into(), "usb".into()]);
        let mut program = Program { model: Model::new(Lang::En, moment()), desk, incoming, disk, stick };
        let name = CellName {
            name: "Ấp Mẫu".into(), parent: "Đảng bộ xã Mẫu".into(), place: String::new()
        };
        program.ask(Effect::CreateCell(name));
        program
    }

    /// The program as it starts again on the same disks, after it was killed.
    fn again(&self) -> Program {
        let (sender, incoming) = channel();
        let (disk, stick) = (self.disk.survivor(), self.stick.survivor());
        let desk = Desk::new(PathBuf::from("so"), Lang::En, Arc::new(disk.clone()), moment(), sender);
        let places = vec!["gone".into(), "usb".into(), "other".into()];
        let mut desk = desk.with_emergency(Arc::new(stick.clone()), places);
        disk.protect(false);
        let mut model = Model::new(Lang::En, moment());
        let opened = desk.open_own().unwrap();
        update(&mut model, Msg::Done(Done::Opened(Box::new(opened))), moment());
        Program { model, desk, incoming, disk, stick }
    }

    fn press(&mut self, key: &str) {
        update(&mut self.model, Msg::Key(Key::parse(key).unwrap()), moment());
        self.settle();
    }

    fn files(&self, folder: &str) -> Vec<String> {
        self.stick.list(Path::new(folder)).unwrap().into_iter().map(|entry| entry.name).collect()
    }

    fn ask(&mut self, effect: Effect) {
        self.model.ask(effect);
        self.settle();
    }

    fn add(&mut self, number: u32, name: &str) {
        let person = Person { name: name.into(), ..Person::default() };
        let (member, from) = (MemberId(number), now().date_naive());
        let (standing, role) = (Standing::Official, Role::Member);
        self.ask(Effect::AppendRoll(vec![RollEvent::Added { member, person, standing, role, from }]));
    }

    /// Does what is asked and takes in every answer.
    fn settle(&mut self) {
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

    fn names(&self) -> Vec<String> {
        let reader = Reader::open(Arc::new(self.disk.clone()), Path::new("so")).unwrap();
        reader.roll(&cell()).value.members.into_iter().map(|member| member.person.name).collect()
    }

    fn emergency(&self) -> String {
        let file = Path::new("usb/bienban-chua-luu-20261203-190000.txt");
        String::from_utf8(self.stick.read(file).unwrap()).unwrap()
    }

    fn notice(&self) -> String {
        self.model.notice.as_ref().map(|notice| notice.words.clone()).unwrap_or_default()
    }
}

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
    assert!(notice.contains("The last 2 acts are kept in memory and copied to the file usb/"), "{notice}");
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
    assert!(
        sentence
            .starts_with("The last 1 acts could not be saved in the book; they are kept in the file usb/")
    );
    let file = Path::new("usb/bienban-chua-luu-20261203-190000.txt");
    let text = String::from_utf8(stick.read(file).unwrap()).unwrap();
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

const FILE: &str = "bienban-chua-luu-20261203-190000.txt";

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

#[test]
fn once_the_disk_works_every_file_says_so() {
    let mut program = Program::start();
    program.stick.create_dir(Path::new("other")).unwrap();
    program.stick.sync_dir(Path::new("")).unwrap();
    program.disk.protect(true);
    program.add(1, "Lâm Mỹ Hoa");
    program.ask(Effect::KeepIn("other".into()));
    program.disk.protect(false);
    program.desk.retry();
    program.settle();
    for folder in ["usb", "other"] {
        let text = String::from_utf8(program.stick.read(&Path::new(folder).join(FILE)).unwrap()).unwrap();
        assert!(text.contains("ALL OF THIS WAS SAVED IN THE BOOK"), "{folder}: {text}");
    }
    assert!(program.again().model.overlays.is_empty());
}

/// The lines of a file elsewhere that say that the book has it all.
fn settled(program: &Program, folder: &str, file: &str) -> usize {
    let text = String::from_utf8(program.stick.read(&Path::new(folder).join(file)).unwrap()).unwrap();
    text.matches("ALL OF THIS WAS SAVED IN THE BOOK").count()
}

#[test]
fn the_file_elsewhere_holds_the_act_that_waits_and_not_the_one_before_it() {
    let mut program = Program::start();
    program.disk.protect(true);
    program.add(1, "Lâm Mỹ Hoa");
    assert!(program.emergency().contains("Lâm Mỹ Hoa"));
    // Room for the first act, not for the second: again one waits, but another one.
    program.disk.protect(false);
    program.disk.leave_room(Some(1000));
    program.add(2, &"Sơn Vi Sal ".repeat(200));
    assert_eq!(program.names(), ["Lâm Mỹ Hoa"]);
    assert!(matches!(program.model.save, Save::Trouble(_)));
    let text = program.emergency();
    assert!(text.contains("Sơn Vi Sal") && !text.contains("Lâm Mỹ Hoa"), "{text}");
    // Killed here, and nothing is lost.
    program.disk.leave_room(None);
    let mut again = program.again();
    again.press("1");
    assert_eq!(again.names().len(), 2);
}

#[test]
fn a_file_whose_place_is_gone_is_told_too_once_all_is_saved() {
    let mut program = Program::start();
    program.stick.create_dir(Path::new("other")).unwrap();
    program.stick.sync_dir(Path::new("")).unwrap();
    program.disk.protect(true);
    program.add(1, "Lâm Mỹ Hoa");
    // The stick is full when the next act comes, and no other place is there: no file holds both.
    program.stick.leave_room(Some(0));
    program.add(2, "Sơn Vi Sal");
    assert!(program.notice().contains("plug in a USB stick"), "{}", program.notice());
    program.stick.leave_room(None);
    program.ask(Effect::KeepIn("other".into()));
    assert_eq!((settled(&program, "usb", FILE), settled(&program, "other", FILE)), (0, 0));
    program.disk.protect(false);
    program.desk.retry();
    program.settle();
    assert!(matches!(program.model.save, Save::Saved(_)));
    assert_eq!((settled(&program, "usb", FILE), settled(&program, "other", FILE)), (1, 1));
    assert!(program.again().model.overlays.is_empty());
}

#[test]
fn a_file_is_told_even_when_the_folder_that_was_chosen_last_took_nothing() {
    let mut program = Program::start();
    program.disk.protect(true);
    program.add(1, "Lâm Mỹ Hoa");
    program.stick.leave_room(Some(0));
    program.ask(Effect::KeepIn("usb".into()));
    assert!(program.notice().contains("cannot be written either"), "{}", program.notice());
    program.stick.leave_room(None);
    program.disk.protect(false);
    program.desk.retry();
    program.settle();
    assert_eq!(settled(&program, "usb", FILE), 1);
}

#[test]
fn the_same_folder_chosen_again_has_two_files_and_both_are_told() {
    let mut program = Program::start();
    program.disk.protect(true);
    program.add(1, "Lâm Mỹ Hoa");
    program.ask(Effect::KeepIn("usb".into()));
    let second = "bienban-chua-luu-20261203-190000-2.txt";
    assert_eq!(program.files("usb"), [second, FILE]);
    program.disk.protect(false);
    program.desk.retry();
    program.settle();
    assert_eq!((settled(&program, "usb", FILE), settled(&program, "usb", second)), (1, 1));
}

#[test]
fn what_is_taken_in_from_its_file_waits_no_more() {
    let mut program = Program::start();
    program.disk.protect(true);
    program.add(1, "Lâm Mỹ Hoa");
    program.disk.protect(false);
    // The book is closed with an act that it had not taken, and opened with the file.
    program.disk.fail_syncs(1);
    program.ask(Effect::TakeIn(Path::new("usb").join(FILE)));
    assert_eq!(program.names(), ["Lâm Mỹ Hoa"]);
    assert!(matches!(program.model.save, Save::Saved(_)), "{:?}", program.model.save);
    assert_eq!(settled(&program, "usb", FILE), 1);
}
