//! Forms of the cell's own on the command line: started from, checked, added, used, replaced, removed, previewed.

use serde_json::json;

use super::Home;

/// An agenda of other words, columns, order and signers than the program's, with recipients.
pub(crate) const OWN: &str = r#"id = "agenda"
label.vi = "Chương trình họp"
label.en = "Programme"
file_stem = "chuong-trinh-sinh-hoat"
needs = "meeting"
before_adoption = true
title = "Chương trình họp"
subtitle = "{occasion}"
signatures = [
    { title = "NGƯỜI LẬP", name = "{chair_name}" },
    { above = "T/M CHI ỦY", title = "PHÓ BÍ THƯ", name = "Lý Thị Mẫu" },
]
recipients = ["Các đồng chí đảng viên;", "Lưu."]

[[parts]]
blocks = [
    { kind = "table", rows = "items", columns = [
        { heading = "Phút", width = 25, align = "centre", cell = "{minutes}" },
        { heading = "Việc phải làm", width = 140, align = "left", cell = "{number}. {text}" },
    ] },
    { kind = "field", label = "Họp lúc", text = "{time}." },
]
"#;

/// A paper of the cell that the program has not.
const NEW: &str = r#"id = "don-xin-vang"
label.vi = "Đơn xin vắng mặt"
label.en = "Request to be absent"
file_stem = "don-xin-vang"
needs = "meeting"
before_adoption = true
title = "Đơn xin vắng mặt"
signatures = [{ title = "NGƯỜI LÀM ĐƠN" }]

[[parts]]
blocks = [{ kind = "paragraph", text = "Kính gửi: {cell}. Tôi xin vắng mặt {occasion}." }]
"#;

/// A home whose cell has a meeting on 3 December 2026, and the file of that agenda.
pub(crate) fn planned() -> Home {
    let home = Home::with_secretary();
    home.done(&["meeting", "new", "--kind", "regular", "--date", "2026-12-03"]);
    home.write("agenda.toml", OWN);
    home
}

/// The agenda as text, its lines without the blanks before and after.
pub(crate) fn agenda(home: &Home) -> Vec<String> {
    let told = home.done(&["report", "agenda", "2026-12-03", "--format", "txt"]);
    told.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

pub(crate) fn in_book(home: &Home, id: &str) -> std::path::PathBuf {
    home.book().join(format!("guidance/forms/{id}.toml"))
}

#[test]
fn a_form_of_the_cell_has_its_own_words_order_columns_and_signers_from_the_next_paper_on() {
    let home = planned();
    assert!(agenda(&home).contains(&"STT Nội dung Người thực hiện Ghi chú".to_owned()));
    let path = in_book(&home, "agenda");
    assert_eq!(
        home.done(&["form", "add", "agenda.toml"]),
        format!(
            "Đã đưa biểu mẫu agenda, “Chương trình họp”, vào sổ: {}.\nThay cho biểu mẫu của chương trình.\nDùng từ \
             văn bản lập tiếp theo; nếu chương trình đang mở sổ này thì từ lần mở sổ sau.\n",
            path.display()
        )
    );
    assert_eq!(std::fs::read_to_string(&path).unwrap(), OWN);
    let lines = agenda(&home);
    assert_eq!(
        lines[4..8],
        ["CHƯƠNG TRÌNH HỌP", "sinh hoạt chi bộ thường kỳ tháng 12 năm 2026", "-----", ""]
    );
    assert_eq!(lines[8], "Phút Việc phải làm");
    assert_eq!(
        (lines[10].as_str(), lines[23].as_str()),
        ("2 1. Lý do, khách mời", "3 14. Thông qua biên bản")
    );
    let end: Vec<&str> = lines[24..].iter().map(String::as_str).filter(|line| !line.is_empty()).collect();
    let expected = [
        "Họp lúc: 19 giờ.",
        "T/M CHI ỦY",
        "NGƯỜI LẬP PHÓ BÍ THƯ",
        "Nguyễn Văn Bình Lý Thị Mẫu",
        "Nơi nhận:",
        "- Các đồng chí đảng viên;",
        "- Lưu.",
    ];
    assert_eq!(end, expected);
    // The same in the formats of an office.
    for file in ["a.docx", "a.pdf"] {
        assert_eq!(home.done(&["report", "agenda", "2026-12-03", "-o", file]), format!("Đã ghi {file}.\n"));
        assert!(std::fs::metadata(home.path(file)).unwrap().len() > 2_000, "{file}");
    }
    let listed = home.json(&["report", "--list"]);
    let kinds = listed["kinds"].as_array().unwrap();
    let own = kinds.iter().find(|kind| kind["id"] == "agenda").unwrap();
    assert_eq!((&own["label"], kinds.len()), (&json!("Chương trình họp"), 55));
    assert!(home.done(&["verify"]).starts_with("Sổ còn nguyên vẹn"));
}

#[test]
fn a_form_is_replaced_by_another_one_and_removed_and_the_book_stays_sound() {
    let home = planned();
    home.done(&["form", "add", "agenda.toml"]);
    home.done(&["verify"]);
    home.write("agenda.toml", &OWN.replace("\"Phút\"", "\"Số phút\""));
    let told = home.done(&["form", "add", "agenda.toml"]);
    assert!(told.contains("\nThay cho biểu mẫu riêng agenda mà sổ đang dùng.\n"), "{told}");
    assert_eq!(agenda(&home)[8], "Số phút Việc phải làm");
    let path = in_book(&home, "agenda");
    assert_eq!(
        home.done(&["form", "remove", "agenda"]),
        format!(
            "Đã bỏ biểu mẫu riêng agenda khỏi sổ ({}); từ nay văn bản này lập theo mẫu của chương trình.\n",
            path.display()
        )
    );
    assert!(!path.exists());
    assert!(agenda(&home).contains(&"STT Nội dung Người thực hiện Ghi chú".to_owned()));
    home.refused(
        &["form", "remove", "agenda"],
        2,
        &["Sổ không có biểu mẫu riêng nào, nên không có gì để bỏ."],
    );
    home.refused(
        &["--lang", "en", "form", "remove", "agenda"],
        2,
        &["The book has no form of its own, so there is none to remove."],
    );
    // A pack that is changed is damage; a form that comes and goes is not.
    assert!(home.done(&["verify"]).starts_with("Sổ còn nguyên vẹn"));
}

#[test]
fn a_form_is_started_from_the_text_of_the_programs_with_the_names_that_it_may_use() {
    let home = planned();
    let told = home.done(&["form", "show", "agenda"]);
    assert!(
        told.starts_with("# Biểu mẫu “Chương trình sinh hoạt” của chương trình.\n# Sửa được: câu chữ"),
        "{told}"
    );
    assert!(told.contains("\nid = \"agenda\"\n") && told.contains("\n#   place: địa điểm họp\n"), "{told}");
    assert!(told.contains("\n#   tasks: các việc được giao\n#     number: số thứ tự\n"), "{told}");
    home.write("mau.toml", &told);
    let first = home.done(&["form", "check", "mau.toml"]);
    assert_eq!(
        first,
        "Tệp không có lỗi: biểu mẫu agenda, “Chương trình sinh hoạt”.\nThay cho biểu mẫu của chương trình.\nXem \
         trước, ví dụ: bienban report agenda 2026-12-03 --form mau.toml -o xem-thu.pdf\n"
    );
    // Once the cell has its own, that is what is shown; the program's is still there.
    home.done(&["form", "add", "agenda.toml"]);
    assert_eq!(home.done(&["form", "show", "agenda"]), OWN);
    assert_eq!(home.done(&["form", "show", "agenda", "--program"]), told);
    let shown = home.json(&["form", "show", "agenda"]);
    assert_eq!(shown, json!({ "id": "agenda", "origin": "book", "toml": OWN }));
    let said = home.run(&["form", "show", "minutes"]);
    assert_eq!(said.code, 2);
    assert!(said.err.starts_with("Văn bản “minutes” do chương trình lập từ nội dung đã ghi"), "{}", said.err);
}

#[test]
fn forms_are_listed_with_where_they_are_kept() {
    let home = planned();
    home.done(&["form", "add", "agenda.toml"]);
    let listed = home.done(&["form", "list"]);
    let row = |id: &str| {
        let line = listed.lines().find(|line| line.starts_with(id)).unwrap_or_default();
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(row("agenda"), "agenda sổ Chương trình họp một cuộc họp");
    assert_eq!(row("month-plan"), "month-plan chương trình Kế hoạch công tác tháng một cuộc họp");
    let json = home.json(&["form", "list"]);
    assert_eq!((json["forms"].as_array().unwrap().len(), &json["faults"]), (21, &json!([])));
    let own = &json["forms"][0];
    assert_eq!(
        (&own["id"], &own["origin"], &own["needs"]),
        (&json!("agenda"), &json!("book"), &json!("meeting"))
    );
    assert_eq!((own["mark"].as_str().unwrap().len(), &json["forms"][1]["mark"]), (12, &json!(null)));
    // Without any book there are those of the program.
    assert_eq!(Home::new().json(&["form", "list"])["forms"].as_array().unwrap().len(), 21);
}

#[test]
fn the_pages_are_seen_with_the_cells_own_meeting_before_the_form_is_added() {
    let home = planned();
    let preview = ["report", "agenda", "2026-12-03", "--form", "agenda.toml", "--format", "txt"];
    assert!(home.done(&preview).contains("Việc phải làm"));
    assert!(!in_book(&home, "agenda").exists());
    assert!(agenda(&home).contains(&"STT Nội dung Người thực hiện Ghi chú".to_owned()));
    assert_eq!(
        home.done(&["report", "agenda", "2026-12-03", "--form", "agenda.toml", "-o", "xem-thu.pdf"]),
        "Đã ghi xem-thu.pdf.\n"
    );
    home.refused(
        &["report", "roll-sheet", "2026-12-03", "--form", "agenda.toml"],
        2,
        &["Tệp ở --form là biểu mẫu “agenda”, không phải “roll-sheet”: hãy ghi report agenda, hoặc đổi tệp."],
    );
    home.write("sai.toml", &OWN.replace("{time}", "{tme}"));
    home.refused(
        &["report", "agenda", "2026-12-03", "--form", "sai.toml"],
        3,
        &[
            "sai.toml:21:49: Biểu mẫu này không có giá trị nào tên “tme”. Hãy sửa tên trong dấu ngoặc nhọn.",
            "   Tên gần giống: time.",
        ],
    );
}

#[test]
fn a_paper_that_the_program_has_not_is_made_by_a_form_of_a_new_id() {
    let home = planned();
    home.write("don.toml", NEW);
    let told = home.done(&["form", "add", "don.toml"]);
    assert!(
        told.contains("\nVăn bản mới, bên cạnh các văn bản của chương trình; lập cho: một cuộc họp.\n"),
        "{told}"
    );
    let made = home.done(&["report", "don-xin-vang", "2026-12-03", "--format", "txt"]);
    let flowing = made.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = "Kính gửi: Chi bộ Ấp Mẫu. Tôi xin vắng mặt sinh hoạt chi bộ thường kỳ tháng 12 năm 2026.";
    assert!(flowing.contains(words), "{made}");
    assert!(home.done(&["report", "--list"]).contains("\ndon-xin-vang  "));
    home.done(&["report", "don-xin-vang", "2026-12-03"]);
    assert!(home.path("2026-12-03-don-xin-vang.docx").exists());
    assert_eq!(
        home.done(&["form", "remove", "don-xin-vang"]).lines().next().unwrap().split("; ").nth(1),
        Some("từ nay không còn văn bản này. Các tệp đã ghi vẫn còn.")
    );
    assert_eq!(home.run(&["report", "don-xin-vang", "2026-12-03"]).code, 2);
    // A slip of the keys in the id of one of the program's is asked about.
    home.write(
        "agneda.toml",
        &OWN.replace("\"agenda\"", "\"agneda\"")
            .replace("chuong-trinh-sinh", "khac")
            .replace("\"items\"", "\"announced\""),
    );
    let told = home.done(&["form", "check", "agneda.toml"]);
    assert!(told.contains("\nNếu muốn thay một mẫu của chương trình: mã gần giống là agenda.\n"), "{told}");
}
