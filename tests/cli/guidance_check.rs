//! `guidance check`: every fault of a file in one run, each with its place and what to do.

use super::Home;
use super::guidance::OWN;

#[test]
fn every_fault_is_named_in_one_run_with_place_and_hint() {
    let home = Home::new();
    let bad = OWN
        .replace("valid_from = \"2026-12-01\"", "valid_from = \"2026-13-01\"")
        .replace("attendance_percent = 95", "attendance_percent = 195")
        .replace("\"day_kept\", \"length\"", "\"day_kept\", \"lenght\"")
        .replace("below = 60, points = 15", "below = 50, points = 15");
    home.write("sai.toml", &bad);
    home.refused(
        &["guidance", "check", "sai.toml"],
        3,
        &[
            "sai.toml:8:14: “2026-13-01” không phải là ngày có thật. Hãy ghi năm-tháng-ngày, ví dụ 2025-10-28.",
            "sai.toml:22:22: Số này phải từ 0 đến 100. Hãy sửa lại.",
            "sai.toml:51:25: Không có số đo nào tên “lenght”. Hãy dùng một tên trong danh mục số đo.",
            "   Tên gần giống: length, length_half, remarks.",
            "sai.toml:96:3: Không mức nào của “speakers_percent” có giá trị 50. Hãy nới một mức để mọi giá trị đều có điểm.",
            "   Ví dụ: { at_least = 40, below = 50, points = 4 }, { at_least = 50, points = 5 }.",
        ],
    );
}

#[test]
fn missing_fields_and_wrong_forms_are_named_in_the_same_run() {
    let home = Home::new();
    let bad = OWN
        .replace("title.vi = \"Bảng", "titel.vi = \"Bảng")
        .replace("valid_from = \"2026-12-01\"", "valid_from = 2026-12-01")
        .replace("symbol = \"HD/ĐU\"\n", "")
        .replace("speech_minutes = 4", "speech_minutes = \"bốn\"")
        .replace("least = 75", "least = -75")
        .replace("level = \"fair\"", "level = \"kha\"")
        .replacen("max = 15\n", "", 1)
        .replace("{ at_least = 60, points = 25 }", "{ at_least = 60, pionts = 25 }")
        .replace("\"day_kept\", \"length\"", "\"day_kept\", \"lenght\"")
        .replace(
            "judged = [{ vi = \"Có nêu rõ người, rõ việc và hạn khắc phục không?\" }]",
            "judged = \"có\"",
        );
    home.write("sai.toml", &bad);
    home.refused(
        &["guidance", "check", "sai.toml"],
        3,
        &[
            "sai.toml:6:1: Không có mục nào tên “titel” ở đây. Hãy sửa tên hoặc bỏ mục này.",
            "   Tên gần giống: title.",
            "sai.toml:7:1: Thiếu câu chữ tiếng Việt (vi). Hãy ghi thêm.",
            "sai.toml:8:14: Chỗ này phải là chữ trong dấu ngoặc kép, không phải ngày không có dấu ngoặc kép. Hãy sửa lại.",
            "   Ví dụ: \"2026-12-01\"",
            "sai.toml:12:1: Thiếu mục “symbol” ở đây. Hãy ghi thêm.",
            "sai.toml:22:18: Chỗ này phải là số nguyên, không phải chữ trong dấu ngoặc kép. Hãy sửa lại.",
            "   Ví dụ: 75",
            "sai.toml:27:9: Số này phải từ 0 đến 600. Hãy sửa lại.",
            "sai.toml:36:13: “kha” không phải là một tên đã biết ở đây. Hãy dùng một tên trong danh sách.",
            "   Các tên: poor, average, fair, good.",
            "sai.toml:50:25: Không có số đo nào tên “lenght”. Hãy dùng một tên trong danh mục số đo.",
            "   Tên gần giống: length, length_half, remarks.",
            "sai.toml:71:1: Thiếu mục “max” ở đây. Hãy ghi thêm.",
            "sai.toml:94:20: Không có mục nào tên “pionts” ở đây. Hãy sửa tên hoặc bỏ mục này.",
            "   Tên gần giống: points.",
            "sai.toml:107:10: Chỗ này phải là danh sách trong dấu ngoặc vuông, không phải chữ trong dấu ngoặc kép. Hãy sửa lại.",
            "   Ví dụ: [\"length\", \"day_kept\"]; [[agendas]]",
        ],
    );
}

/// A change that breaks the example in one place, with the place and words of its sentence.
type Break = (&'static str, &'static str, &'static str, &'static str);

#[test]
fn each_kind_of_fault_is_refused_with_its_place() {
    let home = Home::new();
    let breaks: [Break; 17] = [
        ("id = \"xa-mau-2026\"", "id = \"Xã Mẫu\"", ":4:6: ", "không dùng làm mã bộ hướng dẫn được"),
        ("id = \"xa-mau-2026\"", "id = \"hd42-2025\"", ":4:6: ", "Đã có bộ hướng dẫn mã"),
        ("base = \"hd42-2025\"", "base = \"hd43\"", ":5:8: ", "Không có bộ hướng dẫn nào mã “hd43”"),
        ("title.vi = \"Bảng", "titel.vi = \"Bảng", ":6:1: ", "Không có mục nào tên “titel” ở đây"),
        ("title.vi = \"Dự họp\"", "title.vi = \" \"", ":", "Thiếu"),
        ("kind = \"regular\"", "kind = \"weekly\"", ":27:8: ", "Không có loại cuộc họp nào tên “weekly”"),
        ("least = 75", "least = 175", ":28:9: ", "90"),
        ("from = 75", "from = 95", ":35:10: ", "phải giảm dần"),
        ("total = 100", "total = 99", ":34:9: ", "cộng lại là 100, không phải 99"),
        ("vi = \"yếu\"", "vi = \"khá\"", ":39:39: ", "Đã có mức khác tên là “khá”"),
        ("en = \"weak\"", "en = \"Fair\"", ":39:39: ", "Đã có mức khác tên là “Fair”"),
        ("total = 100\n", "", ":33:1: ", "Thiếu mục “total” ở đây"),
        ("full = [\"1\"]", "full = [\"9\"]", ":", "Bảng chấm không có tiêu chí “9”"),
        (
            "{ at_least = 80, below = 90",
            "{ at_least = 80, below = 91",
            ":",
            "Hai mức của “attendance_percent”",
        ),
        ("unless = \"no_unexcused\", ", "", ":", "đúng một trong hai: when (khi) hoặc unless"),
        ("automatic = {", "# automatic = {", ":", "có tháng không tính được"),
        (
            "citation = \"hd05\"\ncertainty = \"verified\"\njudged",
            "citation = \"hd06\"\ncertainty = \"verified\"\njudged",
            ":",
            "Không có văn bản nào mã “hd06”",
        ),
    ];
    for (old, new, place, words) in breaks {
        assert!(OWN.contains(old), "{old}");
        home.write("sai.toml", &OWN.replacen(old, new, 1));
        let said = home.run(&["guidance", "check", "sai.toml"]);
        assert_eq!((said.code, said.out.as_str()), (3, ""), "{new}");
        let found = said
            .err
            .lines()
            .any(|line| line.starts_with(&format!("sai.toml{place}")) && line.contains(words));
        assert!(found, "{new}: {}", said.err);
        let english = home.run(&["guidance", "check", "sai.toml", "--lang", "en"]);
        assert_eq!(english.code, 3);
        assert_ne!(english.err, said.err, "{new}");
    }
    std::fs::write(home.path("sai.toml"), b"id = \"\xe9\"").unwrap();
    let said = home.run(&["guidance", "check", "sai.toml"]);
    assert_eq!(said.code, 3);
    assert!(said.err.contains("không phải là văn bản UTF-8"), "{}", said.err);
    assert_eq!(home.run(&["guidance", "check", "khong-co.toml"]).code, 1);
}

#[test]
fn faults_are_told_to_programs_too() {
    let home = Home::new();
    home.write("sai.toml", &OWN.replace("total = 100", "total = 99"));
    let said = home.run(&["guidance", "check", "sai.toml", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!((said.code, said.err.as_str(), &json["ok"]), (3, "", &false.into()));
    assert_eq!((&json["faults"][0]["line"], &json["faults"][0]["column"]), (&34.into(), &9.into()));
    home.write("xa-mau-2026.toml", OWN);
    let good = home.json(&["guidance", "check", "xa-mau-2026.toml"]);
    assert_eq!((&good["ok"], &good["pack"]["base"]), (&true.into(), &"hd42-2025".into()));
}
