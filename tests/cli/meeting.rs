//! Meetings: planned, listed, found by their date, logged with what was undone.

use std::sync::Arc;

use bienban::domain::{CellId, Event, MeetingId, Moment};
use bienban::store::{Appends, Book, Mode, RawAct, RealDisk, StreamKey};

use super::{Home, text};

#[test]
fn a_meeting_is_planned_by_the_guidance_of_its_day() {
    let home = Home::with_cell();
    home.refused(
        &["meeting", "new", "--kind", "regular", "--date", "2027-01-03"],
        3,
        &["Danh sách đảng viên còn trống: hãy thêm đảng viên trước khi khai mạc."],
    );
    let home = Home::with_secretary();
    let told = home.done(&["meeting", "new", "--kind", "regular", "--date", "2027-01-03"]);
    assert!(
        told.starts_with(
            "Đã lập chương trình sinh hoạt ngày 03/01/2027: 14 mục, 90 phút; mã cuộc họp 20270103-"
        ),
        "{told}"
    );
    let list = home.json(&["meeting", "list"]);
    let meeting = &list["meetings"][0];
    assert_eq!(
        (&meeting["date"], &meeting["state"], &meeting["kind"], &meeting["points"]),
        (&"2027-01-03".into(), &"draft".into(), &"regular".into(), &serde_json::Value::Null)
    );
    let id = meeting["id"].as_str().unwrap();
    let there = format!(
        "Ngày 03/01/2027, lúc 19:00 đã có cuộc họp thường kỳ, mã {id}: hãy dùng cuộc họp ấy, hoặc chọn giờ khác, loại khác."
    );
    let again = ["meeting", "new", "--kind", "regular", "--date", "3/1/2027"];
    home.refused(&again, 2, &[&there]);
    home.refused(
        &["meeting", "new", "--kind", "regular", "--date", "2027-02-30"],
        2,
        &["“2027-02-30” ở --date không phải là một ngày có thật: hãy ghi như 2026-12-03 hoặc 3/12/2026."],
    );
    home.refused(
        &["meeting", "new", "--kind", "election", "--date", "2027-02-03"],
        2,
        &["Không có loại cuộc họp “election”: hãy ghi --kind với một trong regular, thematic, combined, \
           extraordinary, online, group, admission, review, congress, committee, discipline."],
    );
    home.refused(&["score", "last", "--lang", "en"], 2, &["No meeting has adopted its minutes yet."]);
}

#[test]
fn a_reason_that_nothing_asks_for_is_refused_and_the_place_is_the_one_that_the_screen_offers() {
    let home = Home::with_secretary();
    let why = "--reason chỉ dùng khi không họp đúng ngày quy định hoặc dùng bộ hướng dẫn khác, mà cuộc họp này thì \
               không: hãy bỏ --reason.";
    let new = |kind, date| ["meeting", "new", "--kind", kind, "--date", date, "--reason", "mưa bão"];
    home.refused(&new("thematic", "2027-01-05"), 2, &[why]);
    home.refused(&new("regular", "2027-01-03"), 2, &[why]);
    home.done(&new("regular", "2027-01-05"));
    let files = std::fs::read_dir(home.book().join("journal/ap-mau")).unwrap();
    let journal: String = files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    assert!(journal.contains("\"moved_reason\":\"mưa bão\""), "{journal}");
    assert!(journal.contains("\"place\":\"Nhà văn hóa ấp Mẫu\""), "{journal}");
}

#[test]
fn a_congress_is_planned_with_the_years_of_its_term() {
    let home = Home::with_secretary();
    let new = |kind, term| ["meeting", "new", "--kind", kind, "--date", "2027-02-04", "--term", term];
    let sentence = "“2027” ở --term không phải là hai năm: hãy ghi như 2026-2029.";
    home.refused(&new("congress", "2027"), 2, &[sentence]);
    let sentence = "Chỉ đại hội chi bộ mới mở đầu một nhiệm kỳ: hãy đổi loại cuộc họp, hoặc bỏ nhiệm kỳ.";
    home.refused(&new("regular", "2027-2029"), 3, &[sentence]);
    home.done(&new("congress", "2027-2029"));
    home.done(&["report", "agenda", "2027-02-04", "--format", "txt", "--output", text(&home.path("ct.txt"))]);
    let agenda = std::fs::read_to_string(home.path("ct.txt")).unwrap();
    assert!(agenda.contains("NHIỆM KỲ 2027 - 2029"), "{agenda}");
}

#[test]
fn a_day_before_the_oldest_guidance_is_planned_with_a_word() {
    let home = Home::with_secretary();
    let said = home.run(&["meeting", "new", "--kind", "regular", "--date", "2018-01-03", "--lang", "en"]);
    assert_eq!(said.code, 0);
    assert!(
        said.err.starts_with("There is no guidance for this day; the oldest one is used: "),
        "{}",
        said.err
    );
    let quiet = home.run(&["-q", "meeting", "new", "--kind", "regular", "--date", "2018-02-03"]);
    assert_eq!((quiet.code, quiet.err.as_str()), (0, ""));
}

#[test]
fn a_paper_of_nothing_is_refused_with_its_reason_and_no_file_is_written() {
    let home = Home::with_secretary();
    home.done(&["meeting", "new", "--kind", "regular", "--date", "2027-01-03"]);
    home.refused(
        &["report", "resolution", "2027-01-03"],
        3,
        &["Không lập nghị quyết: chưa ghi điểm nghị quyết nào. Muốn có nghị quyết, trước khi khóa biên bản hãy ghi \
           từng điểm và cho biểu quyết."],
    );
    home.refused(
        &["report", "score-sheet", "2027-01-03"],
        3,
        &["Không lập bảng chấm điểm: chi ủy chưa đề xuất, chi bộ chưa biểu quyết điểm. Muốn có bảng chấm điểm, \
           trước khi khóa biên bản hãy chấm điểm và cho biểu quyết."],
    );
    home.done(&["meeting", "new", "--kind", "congress", "--date", "2027-02-04"]);
    home.refused(
        &["report", "resolution", "2027-02-04", "--lang", "en"],
        3,
        &["No resolution is made: it has no point. For a resolution, before the minutes are locked, record its points \
           and put them to the vote."],
    );
    home.refused(
        &["report", "score-sheet", "2027-02-04"],
        3,
        &["Không lập bảng chấm điểm: đại hội chi bộ không chấm điểm chất lượng; hãy dùng biên bản."],
    );
    home.refused(
        &["score", "2027-02-04"],
        3,
        &["Không lập bảng chấm điểm: đại hội chi bộ không chấm điểm chất lượng; hãy dùng biên bản."],
    );
    let written = std::fs::read_dir(home.path("")).unwrap().filter_map(|entry| entry.ok());
    let written = written.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "docx"));
    assert_eq!(written.count(), 0);
    let minutes = home.done(&["report", "minutes", "2027-02-04", "--format", "txt"]);
    assert!(!minutes.contains("DIỄN BIẾN") && !minutes.contains("CHẤM ĐIỂM"), "{minutes}");
}

#[test]
fn a_log_marks_what_was_undone() {
    let home = Home::with_secretary();
    home.done(&["meeting", "new", "--kind", "regular", "--date", "2026-12-03"]);
    let list = home.json(&["meeting", "list"]);
    let (cell, id) = (CellId("ap-mau".into()), MeetingId(list["meetings"][0]["id"].as_str().unwrap().into()));
    let at = "2026-12-03T19:05:00+07:00".parse().unwrap();
    let mut book = Book::open(&home.book(), Arc::new(RealDisk), Mode::Write, "may-2", at).unwrap();
    let mut history = book.resume(&cell, &id).history;
    let added = history.meeting.add_item("Kết nạp đoàn viên", 5, 3).unwrap();
    for undone in [false, true] {
        let event = if undone { history.undo().unwrap() } else { Event::Plan(added.clone()) };
        let act = history.act(vec![event], Moment { at, run: 0 });
        history.append(&act);
        let key = StreamKey::Meeting(cell.clone(), id.clone());
        book.append(&key, &RawAct::of_meeting(&act).unwrap()).unwrap();
    }
    drop(book);
    let log = home.done(&["log", "2026-12-03"]);
    let lines: Vec<&str> = log.lines().collect();
    assert_eq!(lines.len(), 3, "{log}");
    assert!(lines[0].starts_with("2026-12-03 19:00:00       1  "), "{log}");
    assert!(lines[0].ends_with("  lập chương trình sinh hoạt ngày 03/12/2026"), "{log}");
    assert!(lines[1].starts_with("2026-12-03 19:05:00       2  "), "{log}");
    assert!(lines[1].ends_with("  thêm mục “Kết nạp đoàn viên”  (đã hoàn tác)"), "{log}");
    assert!(lines[2].ends_with("  hoàn tác việc số 2: thêm mục “Kết nạp đoàn viên”"), "{log}");
    let events = &home.json(&["log", text(id.0.as_ref())])["events"];
    assert_eq!((&events[1]["act"], &events[1]["undone"]), (&2.into(), &true.into()));
    assert_eq!(events[1]["hash"].as_str().map(str::len), Some(64));
}

#[test]
fn the_score_explains_every_point() {
    let home = Home::with_practice();
    let plain = home.done(&["score", "last"]);
    let explained = home.done(&["score", "last", "--explain"]);
    assert!(plain.starts_with("1. "), "{plain}");
    assert!(!plain.contains("Quy định:"), "{plain}");
    assert!(explained.contains("Quy định:") && explained.contains("Căn cứ:"), "{explained}");
    let json = home.json(&["score", "2026-12-03"]);
    let criteria = json["sheet"]["criteria"].as_array().unwrap();
    let sum: f64 = criteria.iter().map(|row| row["max"].as_f64().unwrap()).sum();
    assert_eq!(sum, 100.0);
    assert_eq!(json["sheet"]["criteria"][0]["id"], "1");
}

#[test]
fn a_meeting_is_shown_with_the_origin_of_every_sentence() {
    let home = Home::new();
    let book = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/known/book"));
    let copy = home.path("so");
    copy_folder(book, &copy);
    let shown = home.json(&["--book", text(&copy), "meeting", "show", "last"]);
    assert_eq!(shown["meeting"]["id"], "20261103-k23k23");
    let sentences = shown["sentences"].as_array().unwrap();
    let of = |words: &str| {
        let found = sentences.iter().find(|one| one["text"].as_str().unwrap().contains(words));
        found.map(|one| one["origin"].clone()).unwrap()
    };
    let heading = serde_json::json!([{ "fixed": true }]);
    assert_eq!(of("II- PHÂN CÔNG NHIỆM VỤ"), heading);
    let dues = serde_json::json!([
        { "act": 19, "at": "2026-11-03T19:06:20+07:00", "laptop": "may-chi-bo" }
    ]);
    assert_eq!(of("Đảng phí tháng 10 đã thu, nộp đủ."), dues);
    let totals = serde_json::json!([
        { "act": 7, "at": "2026-11-03T19:00:00+07:00", "laptop": "may-chi-bo" },
        { "roll": "2026-11-03" },
    ]);
    assert_eq!(of("Tổng số đảng viên của Chi bộ: 23 đồng chí"), totals);
    assert_eq!(of("Tiêu chí 2 (Tỷ lệ đảng viên dự sinh hoạt)"), serde_json::json!([{ "figure": "score" }]));
}

fn copy_folder(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name())).unwrap();
        if path.is_dir() {
            copy_folder(&path, &to.join(name));
        } else {
            std::fs::copy(&path, to.join(name)).unwrap();
        }
    }
}

#[test]
fn whoever_leads_a_meeting_is_of_those_who_meet() {
    let home = Home::with_secretary();
    home.done(&["member", "add", "--name", "Danh Sà Rinh", "--role", "phó bí thư"]);
    home.done(&["member", "add", "--name", "Trần Mỹ Ngọc"]);
    let new =
        |taker| ["meeting", "new", "--kind", "committee", "--date", "2027-01-02", "--minute-taker", taker];
    home.refused(
        &new("Trần Mỹ Ngọc"),
        3,
        &["Chủ trì hoặc thư ký đã chọn không thuộc thành phần của cuộc họp này: hãy chọn lại một đồng chí dự họp."],
    );
    home.done(&new("Danh Sà Rinh"));
}

#[test]
fn an_agenda_handed_out_before_the_opening_names_those_who_lead() {
    let home = Home::with_secretary();
    home.done(&["member", "add", "--name", "Danh Sà Rinh"]);
    home.done(&[
        "meeting",
        "new",
        "--kind",
        "congress",
        "--date",
        "2027-01-20",
        "--minute-taker",
        "Danh Sà Rinh",
    ]);
    let agenda = home.done(&["report", "agenda", "2027-01-20", "--format", "txt"]);
    assert!(agenda.contains("Chủ trì: đồng chí Nguyễn Văn Bình, Bí thư Chi bộ.\n"), "{agenda}");
    assert!(agenda.contains("Thư ký: đồng chí Danh Sà Rinh.\n"), "{agenda}");
}
