//! The score confirmed from above, and the quality of a year, on the command line.

use super::Home;

#[test]
fn a_confirmed_score_stands_beside_the_adopted_one() {
    let home = Home::with_practice();
    let before = home.json(&["score", "last"])["sheet"].clone();
    let told = home.done(&[
        "score",
        "confirm",
        "last",
        "--points",
        "65,5",
        "--by",
        "Đảng ủy xã Mẫu",
        "--date",
        "2026-12-05",
    ]);
    assert!(
        told.starts_with("Cấp trên xác nhận 65,5 điểm, mức trung bình: Đảng ủy xã Mẫu, ngày 05/12/2026.\n"),
        "{told}"
    );
    let json = home.json(&["score", "last"]);
    assert_eq!(
        (&json["confirmed"]["points"], &json["confirmed"]["level"]),
        (&65.5.into(), &"average".into())
    );
    assert_eq!(json["sheet"], before);
    let plain = home.done(&["score", "last"]);
    assert!(plain.contains("\nCấp trên xác nhận: 65,5 điểm, mức trung bình (−"), "{plain}");
    let year = home.json(&["score", "year", "--year", "2026"]);
    let last = year["meetings"].as_array().unwrap().last().unwrap();
    assert_eq!((&last["points"], &last["confirmed"]), (&65.5.into(), &true.into()));
    let log = home.done(&["log", "last"]);
    assert!(log.contains("cấp trên xác nhận 65,5 điểm, mức trung bình (Đảng ủy xã Mẫu)"), "{log}");
    let sheet = home.done(&["report", "score-sheet", "last", "--format", "txt"]);
    let sheet = sheet.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(sheet.contains("65,5 điểm, mức trung bình; Đảng ủy xã Mẫu, ngày 05/12/2026."), "{sheet}");
    assert!(sheet.contains("So sánh điểm:"), "{sheet}");
}

#[test]
fn what_is_no_confirmation_is_refused() {
    let home = Home::with_practice();
    let by = ["--by", "Đảng ủy xã Mẫu"];
    let confirm = |rest: &[&'static str]| [&["score", "confirm", "last"], &by[..], rest].concat();
    home.refused(&confirm(&[]), 3, &["Chưa có điểm hay mức xếp loại: hãy nhập ít nhất một trong hai."]);
    home.refused(&confirm(&["--points", "101"]), 3, &["Điểm phải từ 0 đến 100: hãy nhập lại."]);
    home.refused(
        &confirm(&["--level", "tot"]),
        2,
        &["Không có mức “tot”: hãy ghi một trong: tốt, khá, trung bình, kém."],
    );
    home.refused(
        &confirm(&["--criterion", "4.2"]),
        2,
        &["“4.2” ở --criterion chưa rõ: hãy ghi số tiêu chí và điểm, như 4.2=20."],
    );
    home.refused(
        &confirm(&["--points", "nhiều"]),
        2,
        &["“nhiều” không phải là số điểm: hãy ghi như 86 hoặc 86,5."],
    );
}

#[test]
fn a_year_is_told_month_by_month_with_its_levels() {
    let home = Home::with_practice();
    let told = home.done(&["score", "year", "--year", "2026"]);
    assert!(told.starts_with("CHẤT LƯỢNG SINH HOẠT CHI BỘ, năm 2026\nNgày"), "{told}");
    for words in ["\nQuý I/2026: ", "\n6 tháng đầu năm 2026: ", "\nNăm 2026", "\n   Xếp "] {
        assert!(told.contains(words), "{words}\n{told}");
    }
    let quarter = home.json(&["score", "year", "--quarter", "2026-4"]);
    let levels = quarter["levels"].as_array().unwrap();
    assert_eq!((levels.len(), &levels[0]["span"]), (1, &"Quý IV/2026".into()));
    assert_eq!(quarter["meetings"].as_array().unwrap().len(), 3);
    let none = home.done(&["score", "year", "--year", "2019", "--lang", "en"]);
    assert!(none.contains("No meeting was adopted in this period."), "{none}");
    let english = home.done(&["score", "--help", "--lang", "en"]);
    assert!(english.contains("confirm") && english.contains("year"), "{english}");
    let paper = home.done(&["report", "quality", "--year", "2026", "--format", "txt"]);
    assert!(
        paper.contains("I- TỪNG KỲ SINH HOẠT") && paper.contains("III- TỪNG TIÊU CHÍ QUA CÁC KỲ"),
        "{paper}"
    );
}
