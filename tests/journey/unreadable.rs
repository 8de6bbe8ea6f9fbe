//! A book that is there and cannot be read is no empty one: nothing is offered that would write over it.

use std::path::Path;

use bienban::store::Disk;

use crate::scene;
use crate::stage::{OWN, Stage};

/// The cell's book with a folder in the place of a file of its journal, which nobody can read.
fn with_folder_for(name: &str) -> (Stage, std::path::PathBuf, Vec<u8>) {
    let mut stage = scene::adopted();
    let cell = stage.model.book.cell.as_ref().unwrap().id.0.clone();
    stage.keys("esc esc 6");
    assert!(stage.model.book.practice, "{}", stage.screen());
    let file = Path::new(OWN).join("journal").join(name.replace("CELL", &cell));
    let bytes = stage.disk.read(&file).unwrap();
    stage.disk.remove(&file).unwrap();
    stage.disk.create_dir(&file).unwrap();
    stage.keys("6");
    assert!(!stage.model.book.practice);
    (stage, file, bytes)
}

#[test]
fn a_book_that_cannot_be_read_is_told_and_not_set_up_again() {
    for name in ["book.jsonl", "CELL/roll.jsonl"] {
        let (mut stage, file, bytes) = with_folder_for(name);
        let told = format!("Không đọc được {}", file.display());
        assert!(stage.notice().starts_with(&told), "{name}: {}", stage.screen());
        assert_eq!(stage.notice().matches(&told).count(), 1, "told once: {}", stage.notice());
        assert_eq!(stage.next_step(), "Enter: mở lại sổ", "{name}");
        assert!(!stage.shows("Lập chi bộ") && !stage.shows("lập danh sách"), "{name}: {}", stage.screen());
        stage.keys("enter 7");
        assert!(stage.model.overlays.is_empty(), "{name}: {}", stage.screen());
        // Once it can be read again, Enter opens the book as it was.
        stage.disk.remove_dir(&file).unwrap();
        stage.disk.append(&file).unwrap().write(&bytes).unwrap();
        stage.keys("enter");
        assert!(stage.model.book.read_only.is_none(), "{name}: {}", stage.screen());
        assert_eq!(stage.model.book.meetings.len(), 1, "{name}");
    }
}
