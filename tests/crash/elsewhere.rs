//! The file elsewhere while the disk refuses: it holds what waits, and says when the book has it.

use std::path::Path;

use bienban::app::{Effect, Save};
use bienban::store::Disk;

use super::desk::{FILE, Program};

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
