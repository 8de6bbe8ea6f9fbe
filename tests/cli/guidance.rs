//! Packs of rules on the command line: read, compared, checked with every fault, added and used.

use std::path::Path;
use std::sync::Arc;

use bienban::store::{Book, Mode, RealDisk};

use super::{Home, text};

/// A committee's own score sheet that nobody wrote code for: the worked example of the manual.
pub(crate) const OWN: &str = include_str!("../../docs/xa-mau-2026.toml");

/// A home with a cell under Đảng bộ xã Mẫu, its secretary, and that file beside it.
fn with_file() -> Home {
    let home = Home::with_secretary();
    home.write("xa-mau-2026.toml", OWN);
    home
}

#[test]
fn packs_are_listed_and_read_without_any_book() {
    let home = Home::new();
    let listed = home.done(&["guidance", "list"]);
    let ids: Vec<&str> = listed.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let meetings = ["Mã", "anphu-2025", "hd42-2025", "binhthuan-2018", "phutho-2018", "hd12-2018"];
    assert_eq!(ids[..6], meetings);
    assert_eq!((ids.len(), ids[6], ids[16]), (23, "bieu-quyet-2026", "bau-cu-2024"));
    let json = home.json(&["guidance", "list"]);
    assert_eq!(json["packs"][2]["to"], "2025-10-27");
    assert_eq!((&json["packs"][0]["origin"], &json["faults"]), (&"program".into(), &serde_json::json!([])));
    let levels = home.done(&["guidance", "show", "hd42-2025", "--section", "levels"]);
    assert_eq!(
        levels,
        "Các mức xếp loại:\n   Mức tốt: từ 90 điểm\n   Mức khá: từ 70 điểm\n   Mức trung bình: từ 50 điểm\n   Mức kém: từ 0 điểm\n"
    );
    let differs = home.done(&["guidance", "compare", "hd42-2025", "anphu-2025"]);
    assert!(differs.starts_with("hd42-2025 → anphu-2025\nHiệu lực và phạm vi:\n"), "{differs}");
    let limit = "   Số kỳ liên tiếp được vắng có lý do: không quy định → nhiều nhất 3 kỳ\n";
    assert!(differs.contains(limit), "{differs}");
    let same = home.done(&["guidance", "compare", "hd42-2025", "hd42-2025"]);
    assert_eq!(same, "hd42-2025 → hd42-2025\nHai bộ giống nhau.\n");
}

#[test]
fn an_unknown_id_or_part_is_answered_with_those_there_are() {
    let home = Home::new();
    home.refused(
        &["guidance", "show", "hd43"],
        2,
        &["Không có bộ hướng dẫn “hd43”: hãy ghi một trong dieu-le-2011, bau-cu-2014, bieu-hien-2016, \
           cam-ket-2016, hd12-2018, phutho-2018, binhthuan-2018, dieu-cam-2021, xep-loai-2023, bau-cu-2024, \
           bieu-quyet-2025, xep-loai-2025, hd42-2025, anphu-2025, noi-dung-2025, kiem-diem-2025, khao-sat-2026, \
           dang-phi-2026, bieu-quyet-2026-04, the-thuc-2026, dieu-cam-2026, bieu-quyet-2026."],
    );
    let said = home.run(&["guidance", "show", "hd42-2025", "--section", "votes"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("head, figures, agendas, preparation, rubric, levels"), "{}", said.err);
    let none = home.run(&["guidance", "list", "--book", text(&home.path("khong-co"))]);
    assert_eq!(none.code, 1, "a book that was named must be there");
}

#[test]
fn a_file_without_fault_says_what_it_takes_over_and_when_it_is_chosen() {
    let home = with_file();
    let told = home.done(&["guidance", "check", "xa-mau-2026.toml"]);
    let has = |line: &str| assert!(told.lines().any(|one| one == line), "{line}\n---\n{told}");
    has("Tệp không có lỗi: bộ hướng dẫn xa-mau-2026, “Bảng chấm điểm sinh hoạt chi bộ của Đảng ủy xã Mẫu”.");
    has("Dựa trên bộ hd42-2025; giữ nguyên: chương trình, việc chuẩn bị, xếp loại quý, nửa năm, cả năm.");
    has("      Tỷ lệ dự tối thiểu: từ 90% số được triệu tập trở lên → từ 95% số được triệu tập trở lên");
    has("      Số phút tối thiểu, Sinh hoạt chi bộ thường kỳ: 90 phút → 75 phút");
    has("Chi bộ Ấp Mẫu: cuộc họp thường kỳ lập cho ngày 03/12/2026 trở đi theo bộ này.");
    let elsewhere = home.write("khac.toml", &OWN.replace("Đảng bộ xã Mẫu\"", "Đảng bộ xã Khác\""));
    let told = home.done(&["guidance", "check", text(&elsewhere)]);
    let other = "Chi bộ Ấp Mẫu, trực thuộc Đảng bộ xã Mẫu: ngày 03/12/2026 vẫn theo bộ hd42-2025.";
    assert!(told.lines().any(|line| line == other), "{told}");
    // Without a book it is checked against the program's packs.
    let bare = Home::new();
    bare.write("xa-mau-2026.toml", OWN);
    assert!(bare.done(&["guidance", "check", "xa-mau-2026.toml"]).starts_with("Tệp không có lỗi"));
}

#[test]
fn a_committees_own_sheet_is_added_planned_under_and_scored() {
    let home = with_file();
    let told = home.done(&["guidance", "add", "xa-mau-2026.toml"]);
    let path = home.book().join("guidance/xa-mau-2026.toml");
    assert!(told.starts_with(&format!("Đã thêm bộ hướng dẫn xa-mau-2026 vào sổ: {}.\n", path.display())));
    assert!(told.contains("bộ mới được dùng từ lần mở sổ sau"), "{told}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), OWN);
    home.done(&["meeting", "new", "--kind", "regular", "--date", "2026-12-03"]);
    let score = home.json(&["score", "2026-12-03"]);
    assert_eq!((&score["pack"], &score["doubt"]), (&"xa-mau-2026".into(), &serde_json::Value::Null));
    let criteria = score["sheet"]["criteria"].as_array().unwrap();
    let points: Vec<(&str, f64)> =
        criteria.iter().map(|row| (row["title"].as_str().unwrap(), row["max"].as_f64().unwrap())).collect();
    let expected = [
        ("Ngày và thời lượng", 10.0),
        ("Dự họp", 20.0),
        ("Chuẩn bị", 15.0),
        ("Thảo luận", 25.0),
        ("Tự phê bình và phê bình", 10.0),
        ("Việc tháng trước", 15.0),
        ("Giao việc rõ người, rõ hạn", 5.0),
    ];
    assert_eq!(points, expected);
    let lines = home.done(&["score", "2026-12-03", "--explain"]);
    // Nothing was carried over, so the month's tasks have full points, with the reason.
    assert!(lines.contains("6. Việc tháng trước: 15/15 điểm"), "{lines}");
    assert!(lines.contains("đủ điểm vì không có việc chuyển sang"), "{lines}");
    // The file calls the lowest level so; the national one of November does not.
    let total =
        |day| home.done(&["score", day]).lines().find(|line| line.starts_with("Tổng")).unwrap().to_owned();
    assert!(total("2026-12-03").ends_with(" điểm, mức yếu–tốt"), "{}", total("2026-12-03"));
    let before = home.done(&["meeting", "new", "--kind", "regular", "--date", "2026-11-30"]);
    assert!(total("2026-11-30").ends_with(" điểm, mức kém–khá"), "{}", total("2026-11-30"));
    assert!(before.contains("14 mục, 90 phút"), "{before}");
    assert_eq!(home.json(&["score", "2026-11-30"])["pack"], "hd42-2025");
}

#[test]
fn a_taken_id_is_refused_and_nothing_is_written_over() {
    let home = with_file();
    home.done(&["guidance", "add", "xa-mau-2026.toml"]);
    let taken = "xa-mau-2026.toml:4:6: Đã có bộ hướng dẫn mã “xa-mau-2026”. Hãy đặt mã mới; muốn sửa bộ ấy thì \
                 lấy nó làm nền (base).";
    home.refused(&["guidance", "add", "xa-mau-2026.toml"], 3, &[taken]);
    // In its own place in the book it is checked against the others only.
    let kept = home.book().join("guidance/xa-mau-2026.toml");
    assert!(home.done(&["guidance", "check", text(&kept)]).starts_with("Tệp không có lỗi"));
    std::fs::write(&kept, "id = 3").unwrap();
    let said = home.run(&["guidance", "add", "xa-mau-2026.toml"]);
    assert_eq!((said.code, std::fs::read_to_string(&kept).unwrap().as_str()), (2, "id = 3"));
    assert!(said.err.contains("tệp ấy có lỗi nên chưa dùng được; tệp được giữ nguyên"), "{}", said.err);
    let listed = home.run(&["guidance", "list"]);
    assert_eq!(listed.code, 4, "it is no longer the file that was added");
    assert!(listed.err.starts_with(&format!("{}:1:", kept.display())), "{}", listed.err);
}

/// What the form of a pack lacks is told beside what its values are not: fields that are missing,
/// misnamed or of another form hide nothing.
#[test]
fn a_pack_is_added_while_the_program_is_open() {
    let home = with_file();
    let now = "2026-12-03T18:30:00+07:00".parse().unwrap();
    let open = Book::open(&home.book(), Arc::new(RealDisk), Mode::Write, "may-1", now).unwrap();
    assert!(open.is_writable());
    assert!(home.done(&["guidance", "add", "xa-mau-2026.toml"]).contains("Đã thêm bộ hướng dẫn"));
    drop(open);
    assert!(home.done(&["guidance", "show", "xa-mau-2026"]).contains("   Mã: xa-mau-2026\n"));
}

#[test]
fn a_meeting_says_that_its_pack_was_changed_or_is_gone() {
    let home = with_file();
    home.done(&["guidance", "add", "xa-mau-2026.toml"]);
    home.done(&["meeting", "new", "--kind", "regular", "--date", "2026-12-03"]);
    let kept = home.book().join("guidance/xa-mau-2026.toml");
    let first =
        |home: &Home| home.done(&["score", "2026-12-03"]).lines().next().unwrap_or_default().to_owned();
    let told = |home: &Home| {
        let said = home.run(&["score", "2026-12-03"]);
        assert_eq!(said.code, 4, "{}", said.err);
        said.out
    };
    assert_eq!(first(&home), "1. Ngày và thời lượng: 0–10/10 điểm");
    std::fs::write(&kept, OWN.replace("speech_minutes = 4", "speech_minutes = 3")).unwrap();
    let changed = told(&home);
    assert!(changed.contains("đã bị sửa sau khi lập cuộc họp này"), "{changed}");
    std::fs::write(&kept, OWN).unwrap();
    assert_eq!(first(&home), "1. Ngày và thời lượng: 0–10/10 điểm");
    std::fs::rename(&kept, home.path("di-cho-khac.toml")).unwrap();
    let gone = told(&home);
    assert_eq!(gone.lines().count(), 1, "{gone}");
    assert!(gone.contains("sổ không còn bộ ấy nên không chấm điểm được"), "{gone}");
    assert!(Path::new(&home.path("di-cho-khac.toml")).exists());
}

#[test]
fn a_sealed_book_asks_for_its_passphrase_first() {
    let home = with_file();
    home.write("mk.txt", "lúa chín vàng đồng\n");
    assert_eq!(home.run(&["seal", "--passphrase-file", "mk.txt"]).code, 0);
    assert_eq!(home.run(&["guidance", "list"]).code, 6);
    assert_eq!(home.run(&["guidance", "add", "xa-mau-2026.toml"]).code, 6);
    let added = home.done(&["guidance", "add", "xa-mau-2026.toml", "--passphrase-file", "mk.txt"]);
    assert!(added.starts_with("Đã thêm bộ hướng dẫn xa-mau-2026 vào sổ"), "{added}");
    let listed = home.json(&["guidance", "list", "--passphrase-file", "mk.txt"]);
    assert_eq!(
        (&listed["packs"][0]["id"], &listed["packs"][0]["origin"]),
        (&"xa-mau-2026".into(), &"book".into())
    );
}

#[test]
fn the_cap_of_the_highest_rating_names_its_base() {
    let home = Home::new();
    let args = ["guidance", "rating", "--outstanding", "3", "--good", "9", "--date", "2026-12-20"];
    let told = home.done(&args);
    let formula = "Được xếp loại hoàn thành xuất sắc nhiệm vụ nhiều nhất 1 đồng chí: 20% của 9 ";
    assert!(told.starts_with(formula), "{told}");
    assert!(told.contains("là 1,8, lấy phần nguyên. Hiện xếp mức này 3 đồng chí, vượt 2."), "{told}");
    let json = home.json(&args);
    assert_eq!((&json["guidance"], &json["most"]), (&"xep-loai-2025".into(), &1.into()));
    // Before three were lifted twelve were good: a fifth is 2; a quarter of 9 is 2, of 12 is 3.
    assert_eq!((&json["base_before_lifting"], &json["most_before_lifting"]), (&12.into(), &2.into()));
    let unit = home.json(&[&args[..], &["--outstanding-unit"]].concat());
    assert_eq!(
        (&unit["percent"], &unit["most"], &unit["most_before_lifting"]),
        (&25.into(), &2.into(), &3.into())
    );
    assert!(told.contains("bienban guidance show xep-loai-2025 --section rating"), "{told}");
    let said = home.run(&["guidance", "rating", "--date", "2020-01-01"]);
    assert_eq!(said.code, 2);
}

/// A committee's own rules on the rating are those of the cells under it.
#[test]
fn the_cap_is_that_of_the_body_above_the_cell() {
    let own = "id = \"xep-loai-xa-mau\"\ntitle.vi = \"Xếp loại ở xã Mẫu\"\nplace.vi = \"Đảng bộ xã Mẫu\"\n\
               valid_from = \"2026-12-01\"\ncertainty = \"verified\"\n";
    let base = include_str!("../../src/guidance/packs/xep-loai-2025.toml");
    let rating = &base[base.find("[[citations]]").unwrap()..];
    let home = with_file();
    home.write("xep-loai.toml", &format!("{own}{}", rating.replace("percent = 20", "percent = 10")));
    home.done(&["guidance", "add", "xep-loai.toml"]);
    let args = ["guidance", "rating", "--good", "30", "--date", "2026-12-20"];
    let json = home.json(&args);
    assert_eq!((&json["guidance"], &json["most"]), (&"xep-loai-xa-mau".into(), &3.into()));
    let elsewhere = Home::new();
    assert_eq!(elsewhere.json(&args)["most"], 6);
}
