//! The lists to reflect on, and self-check sheets, on the command line.

use super::{Home, text};

#[test]
fn lists_and_themes_are_read_without_any_book() {
    let home = Home::new();
    let listed = home.done(&["checklist", "list"]);
    let lines: Vec<&str> = listed.lines().collect();
    assert_eq!(lines[0].split_whitespace().collect::<Vec<_>>(), ["Mã", "Mục", "Nguồn", "Tên"]);
    assert!(lines[1].starts_with("manifestations  27   04-NQ/TW (30/10/2016)"), "{listed}");
    assert!(lines[2].starts_with("commitment      7    04-NQ/TW (30/10/2016)"), "{listed}");
    assert!(lines[3].starts_with("prohibitions    19   207-QĐ/TW (26/7/2026)"), "{listed}");
    assert_eq!(lines[5], "Chủ đề từng tháng năm 2026:");
    assert!(
        lines[9].starts_with("3      Nói đi đôi với làm") && lines[9].ends_with("I.6 I.7 I.8 I.9"),
        "{listed}"
    );
    // A list of the day, not of today.
    let earlier = home.done(&["checklist", "list", "--on", "2026-07-25"]);
    assert!(earlier.contains("37-QĐ/TW (25/10/2021)") && !earlier.contains("207-QĐ/TW"));
    let none = home.done(&["checklist", "list", "--on", "2015-10-29"]);
    assert_eq!(none, "Ngày 29/10/2015 chưa có danh mục nào có hiệu lực: hãy chọn ngày khác (--on).\n");
    let json = home.json(&["checklist", "list"]);
    assert_eq!(json["checklists"].as_array().unwrap().len(), 3);
    assert_eq!(json["checklists"][2]["name"], "dieu-cam-2026/prohibitions");
    assert_eq!(json["checklists"][1]["answers"], serde_json::json!(["làm được", "chưa", "đang làm"]));
    assert_eq!(json["themes"].as_array().unwrap().len(), 12);
    assert_eq!(json["themes"][2]["items"][0]["key"], "I.6");
}

#[test]
fn a_list_is_shown_with_keys_and_questions() {
    let home = Home::new();
    let shown = home.done(&["checklist", "show", "manifestations"]);
    for line in [
        "   I. Suy thoái về tư tưởng chính trị",
        "   I.6. Nói và viết không đúng đường lối, quy định; nói không đi đôi với làm; hứa nhiều làm ít.",
        "      Tự hỏi: Có lúc nào tôi nói mà không làm, hứa rồi để đó không?",
    ] {
        assert!(shown.lines().any(|found| found == line), "{line}\n{shown}");
    }
    let json = home.json(&["checklist", "show", "manifestations"]);
    let groups = json["checklists"][0]["groups"].as_array().unwrap();
    assert_eq!((groups.len(), groups[2]["items"].as_array().unwrap().len()), (3, 9));
    assert_eq!(
        (&groups[0]["items"][5]["key"], &groups[0]["items"][5]["refer"]),
        (&"I.6".into(), &"all".into())
    );
    assert_eq!(groups[2]["items"][5]["refer"], "self");
    // By its whole name whatever the day.
    assert!(home.done(&["checklist", "show", "dieu-cam-2021/prohibitions"]).contains("37-QĐ/TW"));
    home.refused(
        &["checklist", "show", "biểu hiện"],
        2,
        &["Ngày 03/12/2026 không có danh mục nào mã “biểu hiện”: hãy ghi một trong manifestations, commitment, prohibitions."],
    );
    home.refused(
        &["checklist", "show", "prohibitions", "--on", "2016-01-01"],
        2,
        &["Ngày 01/01/2016 chưa có danh mục nào có hiệu lực: hãy chọn ngày khác (--on)."],
    );
}

#[test]
fn sheets_are_printed_for_a_meeting_a_day_or_a_month() {
    let home = Home::with_practice();
    let sheet = home.done(&["checklist", "sheet", "--month", "2026-11", "--copies", "1", "--format", "txt"]);
    for words in [
        "TẬP DƯỢT",
        "PHIẾU TỰ SOI",
        "Tháng 11 năm 2026: Cảnh giác, không để bị chia rẽ",
        "III.6",
        "Giữ riêng, không nộp",
    ] {
        assert!(sheet.contains(words), "{words}\n{sheet}");
    }
    // One for each who is summoned, to the usual name.
    let json = home.json(&["checklist", "sheet", "--meeting", "2026-11-03"]);
    assert_eq!(json["file"], "2026-11-phieu-tu-soi.docx");
    assert_eq!((&json["theme"]["month"], &json["copies"]), (&11.into(), &20.into()));
    // The theme that was chosen for the meeting, not the month's own.
    assert_eq!(json["theme"]["chosen"], true);
    assert!(std::fs::read(home.path("2026-11-phieu-tu-soi.docx")).unwrap().starts_with(b"PK"));
    home.refused(
        &["checklist", "sheet", "--meeting", "2026-11-03"],
        2,
        &["Tệp 2026-11-phieu-tu-soi.docx đã có và được giữ nguyên: hãy ghi tên khác, hoặc thêm --force để thay."],
    );
    let file = home.path("phieu.txt");
    home.done(&["checklist", "sheet", "--on", "2026-03-03", "--copies", "3", "--to", text(&file)]);
    let written = std::fs::read_to_string(&file).unwrap();
    assert_eq!(written.split('\u{c}').filter(|one| one.contains("Nói đi đôi với làm")).count(), 3);
    // Nothing of it is in the book.
    let verified = home.json(&["verify"]);
    assert!(!verified.to_string().contains("phieu"));
    // The same paper by its kind.
    let report =
        home.done(&["report", "self-check-sheet", "--month", "2026-11", "--copies", "1", "--format", "txt"]);
    assert_eq!(report, sheet);
}

#[test]
fn what_no_sheet_can_be_made_of_is_said() {
    let home = Home::with_secretary();
    let refused = |args: &[&str], sentence: &str| {
        home.refused(&[&["checklist", "sheet"], args].concat(), 2, &[sentence])
    };
    refused(&["--copies", "0"], "“0” ở --copies phải là một số từ 1 đến 500.");
    refused(
        &["--on", "2026-03-03", "--month", "2026-03"],
        "Chỉ ghi một trong cuộc họp, --on, --month: chủ đề là của một ngày.",
    );
    refused(
        &["--on", "2016-03-03"],
        "Ngày 03/03/2016 không có chủ đề tự phê bình nào có hiệu lực: hãy chọn ngày khác.",
    );
    home.refused(
        &["report", "self-check-sheet", "--year", "2026"],
        2,
        &["Văn bản self-check-sheet lập cho một cuộc họp hoặc một tháng, không ghi tên ai: hãy bỏ --year."],
    );
    home.refused(
        &["report", "minutes", "--copies", "3"],
        2,
        &["Văn bản minutes chỉ lập một bản: hãy bỏ --copies."],
    );
}
