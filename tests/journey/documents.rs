//! Documents at hand: attached by their path before the meeting, looked at when it opens, and never kept themselves.

use std::path::Path;

use bienban::app::{NoticeKind, Overlay};
use bienban::store::{Disk, write_whole};

use crate::scene;
use crate::stage::Stage;

fn write(stage: &Stage, name: &str, bytes: &str) {
    write_whole(&stage.disk, Path::new(name), bytes.as_bytes()).unwrap();
}

/// The page of what is prepared, with a stick on which two files lie.
fn contents() -> Stage {
    let mut stage = scene::prepared();
    stage.disk.create_dirs(Path::new("usb")).unwrap();
    write(&stage, "usb/bao-cao.docx", "thu 23/23");
    write(&stage, "usb/thu-chi.xlsx", "còn 1.250.000");
    stage.keys("9 ~noi dung~ enter");
    stage
}

/// Both files at the first item.
fn attached() -> Stage {
    let mut stage = contents();
    stage.keys("8 ~usb/bao-cao.docx~ enter");
    stage.keys("8 ~usb/thu-chi.xlsx~ enter");
    stage
}

fn names(stage: &Stage) -> Vec<(u64, u64, &str)> {
    let all = stage.meeting().prepared.documents.iter();
    all.map(|one| (one.number, one.item.0, one.file.name.as_str())).collect()
}

#[test]
fn a_file_is_attached_by_its_path_and_dropped_and_that_is_undone() {
    let mut stage = contents();
    stage.keys("8 ~usb/bao-cao.docx~ enter");
    assert_eq!(stage.notice(), "Kèm tài liệu “bao-cao.docx” vào mục “Lý do, khách mời”.");
    assert_eq!(names(&stage), [(1, 1, "bao-cao.docx")]);
    assert!(stage.shows("1 tài liệu · 0 điểm dự thảo"), "{}", stage.screen());
    assert!(
        stage.shows("Tài liệu của mục “Lý do, khách mời”, 9 byte: usb/bao-cao.docx"),
        "{}",
        stage.screen()
    );
    // Its row is chosen; another one goes to the same item.
    stage.keys("8 ~usb/thu-chi.xlsx~ enter");
    assert_eq!(names(&stage), [(1, 1, "bao-cao.docx"), (2, 1, "thu-chi.xlsx")]);
    stage.keys("6");
    assert_eq!(stage.notice(), "Bỏ tài liệu kèm “thu-chi.xlsx”.");
    assert_eq!(names(&stage), [(1, 1, "bao-cao.docx")]);
    stage.keys("ctrl-z");
    assert_eq!(names(&stage), [(1, 1, "bao-cao.docx"), (2, 1, "thu-chi.xlsx")]);
}

#[test]
fn a_path_that_is_refused_is_asked_for_again_with_what_was_typed() {
    let mut stage = contents();
    stage.keys("8 ~usb~ enter");
    let form = |stage: &Stage| match stage.model.overlays.last() {
        Some(Overlay::Form(form)) => (form.text(0).to_owned(), form.fault.clone().unwrap_or_default()),
        _ => (String::new(), String::new()),
    };
    let (typed, fault) = form(&stage);
    assert_eq!(typed, "usb");
    let told = "usb là một thư mục. Trong đó có: “bao-cao.docx”, “thu-chi.xlsx”. Hãy ghi thêm tên tệp vào sau tên thư mục.";
    assert_eq!(fault, told);
    stage.keys("~/khong-co.docx~ enter");
    assert!(form(&stage).1.contains("không có tệp này"), "{}", stage.screen());
    stage.retype("usb/thu-chi.xlsx");
    stage.keys("enter");
    assert!(stage.model.overlays.is_empty(), "{}", stage.screen());
    assert_eq!(names(&stage), [(1, 1, "thu-chi.xlsx")]);
}

#[test]
fn enter_on_a_document_looks_whether_it_is_still_the_same() {
    let mut stage = attached();
    assert_eq!(stage.next_step(), "Enter: xem tài liệu kèm còn nguyên không");
    stage.keys("enter");
    assert_eq!(stage.notice(), "Cả 2 tài liệu kèm còn nguyên như khi kèm.");
    assert!(stage.shows("Lần kiểm tra vừa rồi: còn nguyên."), "{}", stage.screen());
    write(&stage, "usb/thu-chi.xlsx", "còn 1.350.000");
    stage.keys("enter");
    let told = "Tài liệu kèm đã đổi từ khi kèm: “thu-chi.xlsx”. Hãy mở tệp, xem lại trước khi dùng.";
    assert_eq!(stage.notice(), told);
    assert_eq!(stage.model.notice.as_ref().map(|notice| notice.kind), Some(NoticeKind::Refused));
    assert!(stage.shows("đã đổi từ khi kèm"), "{}", stage.screen());
    // Attached anew it is the file that is meant.
    stage.keys("8 ~usb/thu-chi.xlsx~ enter enter");
    assert_eq!(names(&stage), [(1, 1, "bao-cao.docx"), (2, 1, "thu-chi.xlsx")]);
    assert_eq!(stage.notice(), "Cả 2 tài liệu kèm còn nguyên như khi kèm.");
}

#[test]
fn the_opening_tells_which_files_are_not_what_they_were_and_they_stand_at_their_item() {
    let mut stage = attached();
    write(&stage, "usb/thu-chi.xlsx", "còn 1.350.000");
    stage.disk.remove(Path::new("usb/bao-cao.docx")).unwrap();
    stage.keys("esc 8");
    assert_eq!(stage.model.screen(), "chair");
    let told = stage.notice().to_owned();
    assert!(told.contains("Tài liệu kèm đã đổi từ khi kèm: “thu-chi.xlsx”."), "{told}");
    assert!(told.contains("Tài liệu kèm không còn ở chỗ cũ: “bao-cao.docx”."), "{told}");
    assert!(stage.shows("Tài liệu kèm: “bao-cao.docx” (! không còn ở chỗ cũ)"), "{}", stage.screen());
    // Back on its stick, it is looked at again.
    write(&stage, "usb/bao-cao.docx", "thu 23/23");
    stage.keys("9 ~kiem tra tai lieu~ enter");
    assert!(stage.notice().contains("“thu-chi.xlsx”"), "{}", stage.notice());
    assert!(!stage.notice().contains("“bao-cao.docx”"), "{}", stage.notice());
    // No paper knows of them, and the book keeps no byte of them.
    let minutes = scene::drafted(&stage, "minutes");
    assert!(!minutes.contains("thu-chi"), "{minutes}");
    stage.keys("7");
    assert!(!stage.shows("Tài liệu kèm:"), "{}", stage.screen());
}

#[test]
fn a_secret_item_keeps_no_name_of_a_file() {
    let mut stage = scene::prepared();
    stage.disk.create_dirs(Path::new("usb")).unwrap();
    write(&stage, "usb/don-to-cao.pdf", "…");
    stage.keys("9 ~noi dung~ enter 8 ~usb/don-to-cao.pdf~ enter esc");
    stage.keys("9 ~bi mat~ enter");
    assert!(stage.shows("1 tài liệu kèm"), "{}", stage.screen());
    stage.keys("1");
    assert_eq!(names(&stage), []);
    stage.keys("f4");
    assert!(!stage.shows("don-to-cao"), "{}", stage.screen());
    stage.keys("esc 9 ~noi dung~ enter 8 ~usb/don-to-cao.pdf~ enter");
    assert_eq!(names(&stage), []);
    assert_eq!(stage.model.notice.as_ref().map(|notice| notice.kind), Some(NoticeKind::Refused));
}

#[test]
fn in_english_too() {
    let mut stage = attached();
    stage.keys("f3 enter");
    assert_eq!(stage.notice(), "All 2 documents at hand are as they were when they were attached.");
    assert!(stage.shows("documents: 2"), "{}", stage.screen());
    stage.keys("esc 8");
    assert!(stage.shows("Documents: “bao-cao.docx”, “thu-chi.xlsx”"), "{}", stage.screen());
}
