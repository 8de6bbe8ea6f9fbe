//! The chair's private note: kept with the book, and in no paper, search, list of acts or hash.

use std::path::{Path, PathBuf};

use bienban::app::Overlay;

use crate::scene;
use crate::stage::Stage;

const NOTE: &str = "Hỏi thăm gia đình đồng chí Hoa";

/// In preparation, with a note written before the meeting.
fn noted() -> Stage {
    let mut stage = scene::prepared();
    stage.keys("9 ~noi dung~ enter 5");
    assert!(stage.shows("GHI RIÊNG CỦA CHỦ TRÌ"), "{}", stage.screen());
    stage.keys("~Hỏi thăm gia đình đồng chí Hoa~ esc");
    let told = "Đã giữ ghi riêng của chủ trì; không vào biên bản và giấy tờ nào.";
    assert_eq!(stage.notice(), told);
    assert!(!stage.screen().contains(NOTE), "{}", stage.screen());
    stage
}

#[test]
fn it_is_gone_on_with_at_the_meeting_and_read_after_it() {
    let mut stage = noted();
    stage.keys("esc 8 9 ~ghi rieng~ enter enter ~Nhắc việc cầu~ esc");
    scene::hold(&mut stage);
    stage.keys("1 9 ~trang dau~ enter 2 enter");
    assert_eq!(stage.model.screen(), "reading");
    stage.keys("9 ~ghi rieng~ enter");
    assert!(stage.shows(NOTE) && stage.shows("Nhắc việc cầu"), "{}", stage.screen());
}

#[test]
fn nothing_but_its_own_stream_and_the_backups_knows_it() {
    let mut stage = noted();
    stage.keys("esc 8");
    scene::hold(&mut stage);
    stage.keys("1");
    let records = serde_json::to_string(&stage.history().records).unwrap();
    assert!(!records.contains(NOTE));
    assert!(
        !stage
            .history()
            .steps(bienban::text::Lang::Vi)
            .iter()
            .any(|step| step.sentence.contains("ghi riêng"))
    );
    let book = Path::new(&stage.model.book.folder).to_owned();
    let telling = stage.telling(&book, &[NOTE]);
    let names: Vec<String> =
        telling.iter().map(|file| file.file_name().unwrap().to_string_lossy().into_owned()).collect();
    assert!(names.contains(&"notes.jsonl".to_owned()), "{names:?}");
    let others: Vec<&String> =
        names.iter().filter(|name| *name != "notes.jsonl" && !name.ends_with(".bienban")).collect();
    assert_eq!(others, Vec::<&String>::new());
    stage.keys("9 ~trang dau~ enter 5 ~gia đình đồng chí~ enter");
    assert!(stage.search().hits.is_empty(), "{}", stage.screen());
}

#[test]
fn it_is_kept_within_seconds_and_again_after_a_power_cut() {
    let mut stage = scene::prepared();
    stage.keys("9 ~noi dung~ enter 5 ~Hỏi thăm gia đình đồng chí Hoa~");
    stage.wait(5);
    let mut stage = stage.after_power_cut();
    stage.keys("enter 9 ~noi dung~ enter 5");
    assert!(stage.shows(NOTE), "{}", stage.screen());
    stage.keys("ctrl-a backspace esc 5");
    assert!(!stage.shows(NOTE), "{}", stage.screen());
}

#[test]
fn in_a_sealed_book_nobody_reads_it_from_the_files() {
    let mut stage = scene::adopted();
    stage.keys("esc esc enter enter enter enter 1 enter ~tth~ enter 9 ~noi dung~ enter 5");
    stage.keys("~Hỏi thăm gia đình đồng chí Hoa~ esc esc esc 8");
    let book = Path::new(&stage.model.book.folder).to_owned();
    assert_eq!(stage.telling(&book.join("journal"), &[NOTE]).len(), 1, "{}", stage.screen());
    stage.keys("6 1 ~lua chin vang dong~ enter ~lua chin vang dong~ enter enter enter");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Code(_))), "{}", stage.screen());
    assert_eq!(stage.telling(&book.join("journal"), &[NOTE]), Vec::<PathBuf>::new());
}

#[test]
fn at_a_secret_item_the_finder_says_why_it_is_not_written() {
    let mut stage = noted();
    stage.keys("esc 8 9 ~bi mat~ enter");
    stage.keys("f2 ~ghi rieng cua chu tri~ enter");
    assert!(
        stage.notice().starts_with("Đang ở mục bảo mật: không gõ gì, kể cả ghi riêng của chủ trì"),
        "{}",
        stage.notice()
    );
    assert!(stage.model.writing.is_none());
    // What else is not there for that reason says so too.
    stage.keys("f2 ~ket luan cua chu tri~ enter");
    assert!(stage.notice().starts_with("Mục bảo mật: không gõ, không ghi gì ở đây"), "{}", stage.notice());
    stage.keys("7 9 ~ghi rieng~ enter");
    assert!(stage.shows(NOTE), "{}", stage.screen());
}
