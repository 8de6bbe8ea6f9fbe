//! The self-check sheet of a member who works in English.

use std::path::Path;

use bienban::store::Disk;

use crate::scene;

/// Opened on an English screen the paper is wholly in English, and says that this is a translation.
#[test]
fn a_sheet_that_was_opened_in_english_is_printed_in_english() {
    let mut stage = scene::prepared();
    stage.keys("f2 ~tu phe binh ky nay~ enter 1 ~thang 3~ enter f3 esc 8 f2 ~self-check sheet~ enter");
    assert_eq!(stage.model.screen(), "self-check", "{}", stage.screen());
    stage.model.formats = vec![bienban::report::format("txt").unwrap()];
    stage.disk.create_dirs(Path::new("usb")).unwrap();
    stage.keys("1 4 ~usb~ enter");
    let file = Path::new("usb").join("phieu-tu-soi-cua-toi-2026-12.txt");
    let text = String::from_utf8(stage.disk.read(&file).unwrap()).unwrap();
    assert!(text.contains("SELF-CHECK SHEET") && text.contains("Keep to yourself, not handed in"), "{text}");
    assert!(text.contains("Working translation") && text.contains("December 2026: "), "{text}");
    // No letter that English does not have.
    let vietnamese: String =
        text.chars().filter(|letter| letter.is_alphabetic() && !letter.is_ascii()).collect();
    assert_eq!(vietnamese, "", "{text}");
}
