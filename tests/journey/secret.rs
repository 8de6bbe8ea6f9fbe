//! An item that is kept secret: nothing that is typed there stays anywhere, and the minutes say that it took place.

use bienban::app::Msg;
use bienban::domain::ItemId;

use crate::scene;
use crate::stage::Stage;

/// In preparation, the cursor on an own item "Việc nội bộ" behind the discussion.
fn planned() -> Stage {
    let mut stage = scene::prepared();
    stage.keys("down down down down down down down down 5 ~Việc nội bộ~ enter ~10~ enter");
    assert_eq!(stage.meeting().agenda.items[9].title, "Việc nội bộ");
    stage
}

fn own(stage: &Stage) -> ItemId {
    stage.meeting().agenda.items.iter().find(|item| item.title == "Việc nội bộ").unwrap().id
}

/// Kept secret before the meeting, and the meeting at it.
fn at_secret() -> Stage {
    let mut stage = planned();
    stage.keys("9 ~bi mat~ enter");
    let told = "Giữ bí mật nội dung mục “Việc nội bộ”. Tên mục vẫn in trong chương trình và biên bản.";
    assert_eq!(stage.notice(), told);
    assert!(stage.shows("Việc nội bộ (bảo mật)"), "{}", stage.screen());
    // The roll is called on the way.
    stage.keys("8 7 7 enter enter");
    while stage.meeting().agenda.current != Some(own(&stage)) {
        stage.keys("7");
    }
    stage
}

const REFUSED: &str = "Mục bảo mật: không gõ, không ghi gì ở đây; biên bản chỉ nêu mục đã tiến hành. Thôi giữ bí mật: \
     phím 9.";

/// Every line that was written for the book, drafts too.
fn journal(stage: &Stage) -> String {
    serde_json::to_string(&stage.model.live.as_ref().unwrap().records).unwrap()
}

#[test]
fn nothing_that_is_typed_at_a_secret_item_is_shown_or_kept() {
    let mut stage = at_secret();
    assert_eq!(stage.next_step(), "Enter: xong mục này, sang mục 11. Tự phê bình và phê bình");
    let before = journal(&stage);
    stage.keys("~chuyenkin~");
    assert_eq!(stage.notice(), REFUSED);
    stage.tell(Msg::Paste("chuyện kín dán vào".into()));
    assert_eq!(stage.notice(), REFUSED);
    assert!(!stage.screen().contains("kin") && !stage.screen().contains("kín"), "{}", stage.screen());
    for key in ["4", "5", "6"] {
        stage.wait(2);
        stage.keys(key);
        assert_eq!((stage.model.screen(), stage.notice()), ("chair", REFUSED), "{key}");
        assert!(
            stage.model.overlays.is_empty() && stage.model.writing.is_none(),
            "{key}: {}",
            stage.screen()
        );
    }
    assert_eq!(journal(&stage), before);
}

#[test]
fn the_minutes_say_that_it_took_place_and_how_the_cell_voted() {
    let mut stage = at_secret();
    stage.keys("2 ~tth~ enter");
    stage.keys("3");
    assert!(stage.shows("Biểu quyết nội dung bảo mật (câu hỏi không ghi)"), "{}", stage.screen());
    stage.keys("enter 2 ~3~ enter ~1~ enter ~0~ enter");
    assert!(stage.notice().contains("3/4 đồng chí tán thành"), "{}", stage.screen());
    stage.keys("7");
    let minutes = scene::drafted(&stage, "minutes");
    let told = "10. Việc nội bộ Mục này đã tiến hành (từ 19 giờ 01 phút đến 19 giờ 01 phút); nội dung được giữ bí mật, \
         không ghi vào biên bản.";
    assert!(minutes.contains(told), "{minutes}");
    let voted = "Chi bộ biểu quyết nội dung bảo mật của mục này: ";
    assert!(minutes.contains(voted), "{minutes}");
    assert!(!minutes.contains("Đồng chí Trần Thị Hoa phát biểu"), "{minutes}");
}

#[test]
fn where_words_stand_already_it_says_first_what_it_can_do() {
    let mut stage = planned();
    stage.keys("8");
    while stage.meeting().agenda.current != Some(own(&stage)) {
        stage.keys("7");
    }
    stage.keys("4 ~Chuyện kín~ esc 9 ~bi mat~ enter");
    let asked = "Mục này đã có 1 ghi chép";
    assert!(stage.shows(asked), "{}", stage.screen());
    assert!(stage.shows("nhật ký của sổ"), "{}", stage.screen());
    stage.keys("esc");
    assert!(!stage.meeting().is_secret(own(&stage)));
    stage.keys("9 ~bi mat~ enter 1");
    assert!(stage.meeting().is_secret(own(&stage)));
    assert!(!scene::drafted(&stage, "minutes").contains("Chuyện kín"));
    stage.keys("9 ~bi mat~ enter");
    assert_eq!(stage.notice(), "Thôi giữ bí mật mục “Việc nội bộ”.");
    stage.keys("4 ~Việc thường~ esc");
    let minutes = scene::drafted(&stage, "minutes");
    assert!(minutes.contains("Việc thường") && !minutes.contains("Chuyện kín"), "{minutes}");
}

#[test]
fn in_english_too() {
    let mut stage = planned();
    stage.keys("f3 9 ~secret~ enter");
    assert_eq!(
        stage.notice(),
        "“Việc nội bộ” kept secret. Its title is still printed in agenda and minutes."
    );
    assert!(stage.shows("Việc nội bộ (secret)"), "{}", stage.screen());
    stage.keys("9 ~secret~ enter");
    assert_eq!(stage.notice(), "“Việc nội bộ” no longer secret.");
}

#[test]
fn of_what_is_uploaded_the_secret_item_is_named_first_as_what_stays() {
    let mut stage = at_secret();
    stage.keys("9 ~muc bat ky~ enter ~thong qua bien ban~ enter enter enter");
    scene::pass_the_gaps(&mut stage);
    stage.keys("enter enter 2 ~4~ enter ~0~ enter ~0~ enter 1");
    assert_eq!(stage.meeting().state, bienban::domain::State::Adopted, "{}", stage.screen());
    stage.keys("f2 ~van ban can lap~ enter");
    assert_eq!(stage.model.screen(), "papers", "{}", stage.screen());
    stage.keys("4");
    let Some(bienban::app::Overlay::Lines(lines)) = stage.model.overlays.last() else {
        panic!("{}", stage.screen())
    };
    assert_eq!(
        lines.lines[1],
        "Mục 10 của chương trình: nội dung mật, ghi riêng, không có trong tệp nào dưới đây."
    );
    assert!(lines.lines.iter().all(|line| !line.contains("Việc nội bộ")), "{:?}", lines.lines);
}
