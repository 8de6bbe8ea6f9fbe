//! `form check`: every kind of fault that a form's file may have, each with its line and column, in both languages.

use serde_json::json;

use super::Home;

/// A form in place of the program's notice, which is sent out.
pub(crate) const NOTICE: &str = r#"id = "meeting-notice"
label.vi = "Thông báo họp"
label.en = "Notice"
file_stem = "thong-bao-sinh-hoat"
needs = "meeting"
series = "TB"
cell_only = true
before_adoption = true
message = true
title = "Thông báo"
signatures = [{ title = "BÍ THƯ" }]

[[parts]]
each = "announced"
blocks = [
    { kind = "dash", text = "{text}" },
    { kind = "lines", count = 2 },
]
"#;

/// What is said of the form with one thing changed, in both languages.
pub(crate) fn faults(old: &str, new: &str, vi: &[&str], en: &[&str]) {
    assert!(NOTICE.contains(old), "{old}");
    let home = Home::new();
    home.write("m.toml", &NOTICE.replacen(old, new, 1));
    home.refused(&["form", "check", "m.toml"], 3, vi);
    home.refused(&["--lang", "en", "form", "check", "m.toml"], 3, en);
}

#[test]
fn a_whole_form_has_no_fault() {
    let home = Home::new();
    home.write("m.toml", NOTICE);
    let told = home.done(&["form", "check", "m.toml"]);
    assert!(told.starts_with("Tệp không có lỗi: biểu mẫu meeting-notice, “Thông báo họp”.\n"), "{told}");
    let told = home.done(&["--lang", "en", "form", "check", "m.toml"]);
    assert!(told.starts_with("The file has no fault: form meeting-notice, “Notice”.\n"), "{told}");
    assert_eq!(home.json(&["form", "check", "m.toml"])["ok"], true);
}

#[test]
fn a_value_that_is_not_there() {
    faults(
        "\"{text}\"",
        "\"{textt}\"",
        &[
            "m.toml:16:29: Biểu mẫu này không có giá trị nào tên “textt”. Hãy sửa tên trong dấu ngoặc nhọn.",
            "   Tên gần giống: text.",
        ],
        &[
            "m.toml:16:29: This form has no value named “textt”. Correct the name in the braces.",
            "   Names like it: text.",
        ],
    );
}

#[test]
fn a_list_that_is_not_there() {
    faults(
        "\"announced\"",
        "\"anounced\"",
        &[
            "m.toml:14:8: Biểu mẫu này không có danh sách nào tên “anounced”. Hãy sửa tên danh sách.",
            "   Tên gần giống: announced.",
        ],
        &[
            "m.toml:14:8: This form has no list named “anounced”. Correct the name of the list.",
            "   Names like it: announced.",
        ],
    );
}

#[test]
fn a_kind_of_block_that_is_not_there() {
    faults(
        "\"lines\"",
        "\"line\"",
        &[
            "m.toml:17:14: “line” không phải là một tên đã biết ở đây. Hãy dùng một tên trong danh sách.",
            "   Tên gần giống: lines.",
        ],
        &[
            "m.toml:17:14: “line” is no name that is known here. Use one from the list.",
            "   Names like it: lines.",
        ],
    );
}

#[test]
fn a_brace_a_number_and_a_block_that_are_not_whole() {
    faults(
        "\"{text}\"",
        "\"{text\"",
        &["m.toml:16:29: Có dấu ngoặc nhọn thiếu nửa kia. Hãy ghi đủ như {cell}, hoặc bỏ dấu ngoặc."],
        &["m.toml:16:29: A brace lacks its other half. Write it whole, as in {cell}, or remove it."],
    );
    faults(
        "count = 2",
        "count = 41",
        &["m.toml:17:31: Số này phải từ 1 đến 40. Hãy sửa lại."],
        &["m.toml:17:31: This number must be from 1 to 40. Correct it."],
    );
    faults(
        ", count = 2",
        "",
        &["m.toml:17:5: Khối này thiếu mục “count”. Hãy ghi thêm."],
        &["m.toml:17:5: This block lacks “count”. Add it."],
    );
}

#[test]
fn what_people_read_may_not_be_empty_and_two_alone_sign() {
    faults(
        "\"Thông báo họp\"",
        "\"\"",
        &["m.toml:2:1: Chỗ này không được để trống. Hãy ghi thêm."],
        &["m.toml:2:1: This must not be empty. Add it."],
    );
    faults(
        "[{ title = \"BÍ THƯ\" }]",
        "[{ title = \"A\" }, { title = \"B\" }, { title = \"C\" }]",
        &["m.toml:11:59: Biểu mẫu chỉ có chỗ cho hai người ký. Hãy bỏ bớt."],
        &["m.toml:11:59: A form has room for two who sign. Remove the others."],
    );
    faults(
        "\"TB\"",
        "\"TB-1\"",
        &["m.toml:6:10: Ký hiệu loại văn bản “TB-1” phải chỉ gồm chữ cái, như TB hay TTr. Hãy sửa lại."],
        &[
            "m.toml:6:10: The sign “TB-1” of a kind of paper must be of letters alone, as TB or TTr. Correct it.",
        ],
    );
}

#[test]
fn a_misnamed_field_and_what_is_no_toml() {
    faults(
        "title = \"Thông báo\"\n",
        "titel = \"Thông báo\"\n",
        &[
            "m.toml:10:1: Không có mục nào tên “titel” ở đây. Hãy sửa tên hoặc bỏ mục này.",
            "   Tên gần giống: title.",
        ],
        &[
            "m.toml:10:1: Nothing here is named “titel”. Correct the name or remove it.",
            "   Names like it: title.",
        ],
    );
    let home = Home::new();
    home.write("m.toml", &NOTICE.replacen("\"TB\"", "\"TB", 1));
    let said = home.run(&["form", "check", "m.toml"]);
    assert_eq!(said.code, 3);
    assert!(said.err.starts_with("m.toml:6:"), "{}", said.err);
    assert!(said.err.contains("không đúng cách ghi của tệp TOML"), "{}", said.err);
}

#[test]
fn what_is_missing_is_told_once() {
    faults(
        "needs = \"meeting\"\n",
        "",
        &["m.toml:1:1: Thiếu mục “needs” ở đây. Hãy ghi thêm."],
        &["m.toml:1:1: “needs” is missing here. Add it."],
    );
    faults(
        "kind = \"dash\", ",
        "",
        &["m.toml:16:5: Thiếu mục “kind” ở đây. Hãy ghi thêm."],
        &["m.toml:16:5: “kind” is missing here. Add it."],
    );
    faults(
        "title = \"Thông báo\"",
        "title = \" \"",
        &["m.toml:10:9: Chỗ này không được để trống. Hãy ghi thêm."],
        &["m.toml:10:9: This must not be empty. Add it."],
    );
}

#[test]
fn all_faults_are_told_at_once_and_as_json_and_nothing_is_added() {
    let home = Home::with_secretary();
    let bad = NOTICE.replace("{text}", "{tekst}").replace("count = 2", "count = 0").replace("TB", "1");
    home.write("m.toml", &bad);
    let said = home.run(&["form", "check", "m.toml", "--json"]);
    assert_eq!(said.code, 3);
    let told: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    let places: Vec<(u64, u64)> = told["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| (fault["line"].as_u64().unwrap(), fault["column"].as_u64().unwrap()))
        .collect();
    assert_eq!((&told["ok"], places), (&json!(false), vec![(6, 10), (16, 29), (17, 31)]));
    assert_eq!(told["faults"][1]["hint"], "Tên gần giống: text.");
    assert_eq!(home.run(&["form", "add", "m.toml"]).code, 3);
    assert!(!home.book().join("guidance/forms").exists());
}
