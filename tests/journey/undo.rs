//! Undo and redo: whole acts, newest first, each told in plain words.

use bienban::domain::{Clock, Meeting};
use bienban::text::Lang;

use crate::scene;
use crate::stage::Stage;

/// The meeting without its timeline, which runs on whatever is undone.
fn timeless(stage: &Stage) -> Meeting {
    Meeting { clock: Clock::default(), ..stage.meeting().clone() }
}

/// Does an act by keys, takes it back and does it again; the words must be these.
fn act(stage: &mut Stage, keys: &str, vietnamese: &str, english: &str) {
    let before = timeless(stage);
    stage.keys(keys);
    let after = timeless(stage);
    let words = |lang| stage.history().undo_sentence(lang).unwrap_or_default();
    assert_eq!((words(Lang::Vi).as_str(), words(Lang::En).as_str()), (vietnamese, english), "{keys}");
    assert_ne!(before, after, "{vietnamese}");
    stage.keys("ctrl-z");
    assert_eq!(timeless(stage), before, "undo of: {vietnamese}");
    assert_eq!(stage.history().redo_sentence(Lang::Vi).as_deref(), Some(vietnamese));
    assert_eq!(&stage.reread(&stage.disk), stage.history(), "undone on the disk: {vietnamese}");
    stage.keys("ctrl-y");
    assert_eq!(timeless(stage), after, "redo of: {vietnamese}");
    assert_eq!(stage.history().redo_sentence(Lang::Vi), None);
}

#[test]
fn acts_of_preparing() {
    let mut stage = scene::prepared();
    act(
        &mut stage,
        "3",
        "chuyển mục “Lý do, khách mời” thành mục 2",
        "item moved: “Purpose and guests”, now item 2",
    );
    act(&mut stage, "5 ~Văn nghệ~ enter enter", "thêm mục “Văn nghệ”", "item added: “Văn nghệ”");
    act(&mut stage, "home down down 6", "bỏ mục “Văn nghệ”", "item dropped: “Văn nghệ”");
    stage.keys("8");
    act(&mut stage, "7", "bắt đầu mục “Lý do, khách mời”", "item begun: “Purpose and guests”");
}

#[test]
fn acts_of_a_meeting() {
    let mut stage = scene::opened();
    act(
        &mut stage,
        "1 down down 2 ~đi công tác~ enter esc",
        "đ/c Lý Vĩnh Phát: vắng có lý do (đi công tác)",
        "Lý Vĩnh Phát: excused (đi công tác)",
    );
    act(&mut stage, "8 ~lvp~ enter", "đ/c Lý Vĩnh Phát đến lúc 19:01", "Lý Vĩnh Phát arrived at 19:01");
    act(
        &mut stage,
        "9 ~khach~ enter ~Quách Chí Cường~ enter ~Đảng ủy viên~ enter",
        "thêm khách mời Quách Chí Cường, Đảng ủy viên",
        "guest added: Quách Chí Cường, Đảng ủy viên",
    );
    act(&mut stage, "2 ~ttsr~ enter", "đ/c Thạch Thị Sa Rây phát biểu", "Thạch Thị Sa Rây has the floor");
    act(
        &mut stage,
        "4 ~Nhất trí.~ esc",
        "ghi ý kiến đ/c Thạch Thị Sa Rây",
        "words of Thạch Thị Sa Rây noted",
    );
    act(&mut stage, "enter", "đ/c Thạch Thị Sa Rây phát biểu xong", "Thạch Thị Sa Rây has finished");
    act(
        &mut stage,
        "3 ~Sửa cầu~ enter enter esc",
        "đưa ra biểu quyết: Sửa cầu",
        "put to the vote: “Sửa cầu”",
    );
    act(
        &mut stage,
        "3 ~3~ enter ~1~ enter ~0~ enter",
        "kết quả biểu quyết “Sửa cầu”: 3 tán thành, 1 không",
        "result of “Sửa cầu”: 3 in favour, 1 against",
    );
    act(
        &mut stage,
        "5 ~Khảo sát cầu~ enter ~an~ enter ~15/12~ enter",
        "giao việc cho đ/c Nguyễn Văn An: Khảo sát cầu, hạn 15/12/2026",
        "task for Nguyễn Văn An: Khảo sát cầu, by 15 Dec 2026",
    );
    act(
        &mut stage,
        "9 ~diem nghi quyet~ enter ~Sửa cầu trước tháng 5~ enter enter",
        "nghị quyết, điểm 1: Sửa cầu trước tháng 5",
        "resolution, point 1: Sửa cầu trước tháng 5",
    );
    act(&mut stage, "9 ~tam dung~ enter", "tạm dừng cuộc họp", "meeting suspended");
}

#[test]
fn undo_goes_back_to_the_opening_and_redo_forward_again() {
    let mut stage = scene::opened();
    stage.keys("7 7 7");
    let there = timeless(&stage);
    stage.keys("ctrl-z ctrl-z ctrl-z ctrl-z");
    assert_eq!(stage.model.screen(), "prepare", "the opening is taken back too");
    stage.keys("ctrl-y ctrl-y ctrl-y ctrl-y");
    assert_eq!(stage.model.screen(), "chair");
    assert_eq!(timeless(&stage), there);
}

#[test]
fn a_new_act_ends_what_can_be_redone() {
    let mut stage = scene::opened();
    stage.keys("7 ctrl-z");
    assert!(stage.history().redo().is_ok());
    stage.keys("2 ~hoa~ enter");
    assert!(stage.history().redo().is_err());
}

#[test]
fn acts_on_the_plan() {
    let mut stage = scene::prepared();
    act(&mut stage, "1 enter ctrl-a ~phat~ enter", "chọn chủ trì, thư ký", "chair and minute-taker named");
    act(
        &mut stage,
        "7 enter enter ~ 2~ enter enter",
        "đổi ngày, giờ, địa điểm: 19:00, ngày 03/12/2026, Nhà văn hóa ấp Thử 2",
        "date, hour or place changed: 3 Dec 2026, 19:00, Nhà văn hóa ấp Thử 2",
    );
    act(
        &mut stage,
        "end enter",
        "đánh dấu đã xong: Gửi tài liệu cho đảng viên",
        "ticked: Send members the documents",
    );
    act(
        &mut stage,
        "end space",
        "bỏ đánh dấu: Gửi tài liệu cho đảng viên",
        "no longer ticked: Send members the documents",
    );
}

#[test]
fn acts_of_notes_clocks_and_the_list_of_speakers() {
    let mut stage = scene::opened();
    let note = "note under “Purpose and guests”";
    act(&mut stage, "9 ~noi dung cua~ enter ~Khai mạc~ esc", "ghi nội dung mục “Lý do, khách mời”", note);
    act(
        &mut stage,
        "9 ~ket luan~ enter ~Nhất trí~ esc",
        "ghi kết luận mục “Lý do, khách mời”: Nhất trí",
        "conclusion of “Purpose and guests”: Nhất trí",
    );
    act(&mut stage, "1 4 esc", "đ/c Nguyễn Văn An: dự trực tuyến", "Nguyễn Văn An: online");
    stage.skip(1);
    act(&mut stage, "2 ~hoa~ enter", "đ/c Trần Thị Hoa phát biểu", "Trần Thị Hoa has the floor");
    act(
        &mut stage,
        "-",
        "ghi đ/c Trần Thị Hoa bắt đầu sớm hơn 1 phút",
        "start of Trần Thị Hoa moved 1 min earlier",
    );
    act(
        &mut stage,
        "2 ~an~ enter",
        "thêm đ/c Nguyễn Văn An chờ phát biểu",
        "Nguyễn Văn An asked for the floor",
    );
    act(
        &mut stage,
        "delete",
        "bớt đ/c Nguyễn Văn An khỏi danh sách chờ phát biểu",
        "Nguyễn Văn An taken off those who wait to speak",
    );
    act(
        &mut stage,
        "9 ~loai phat bieu~ enter ~kien nghi~ enter",
        "đổi loại phát biểu của đ/c Trần Thị Hoa: kiến nghị",
        "kind of speech of Trần Thị Hoa changed: proposal",
    );
}

#[test]
fn acts_of_criticism_and_score() {
    let mut stage = scene::opened();
    act(
        &mut stage,
        "6 2 ~Tốt~ enter enter enter enter enter esc",
        "ghi tự phê bình của đ/c Nguyễn Văn An",
        "self-criticism of Nguyễn Văn An",
    );
    act(
        &mut stage,
        "6 3 right enter enter enter ~Gương mẫu~ enter enter esc",
        "biểu dương đ/c Trần Thị Hoa: Gương mẫu",
        "praise for Trần Thị Hoa: Gương mẫu",
    );
    act(
        &mut stage,
        "9 ~cham diem~ enter 1 ~20~ enter ~còn ít ý kiến~ enter esc",
        "chấm tiêu chí 4.2: 20 điểm",
        "criterion 4.2: 20 points",
    );
    stage.keys("3 ~Sửa cầu~ enter enter esc");
    act(&mut stage, "9 ~rut~ enter enter", "rút câu hỏi “Sửa cầu”", "question withdrawn: “Sửa cầu”");
}
