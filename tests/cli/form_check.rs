//! `form check`: every kind of fault of a form's file, each with its line and column, in both languages.

use serde_json::json;

use super::Home;

/// A form in place of the program's notice, which is sent out.
const NOTICE: &str = r#"id = "meeting-notice"
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
fn faults(old: &str, new: &str, vi: &[&str], en: &[&str]) {
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
fn what_papers_rest_on_must_be_as_in_the_programs_form() {
    let kept = |line: &str, place: &str| {
        [
            format!(
                "m.toml:{place}: Biểu mẫu thay cho “meeting-notice” phải có dòng {line} như biểu mẫu của chương trình. \
                 Hãy ghi đúng dòng ấy."
            ),
            format!(
                "m.toml:{place}: A form in place of “meeting-notice” must have the line {line} as the program's form \
                 has. Write that line."
            ),
        ]
    };
    for (old, new, line, place) in [
        ("\"thong-bao-sinh-hoat\"", "\"thong-bao-hop\"", "file_stem = \"thong-bao-sinh-hoat\"", "4:13"),
        ("cell_only = true", "cell_only = false", "cell_only = true", "7:13"),
        ("before_adoption = true\n", "", "before_adoption = true", "1:6"),
        ("message = true\n", "", "message = true", "1:6"),
        ("series = \"TB\"", "adopted_only = true", "adopted_only = false", "6:16"),
    ] {
        let [vi, en] = kept(line, place);
        faults(old, new, &[&vi], &[&en]);
    }
    // What it needs is not known, so no name of a list or a value is told of.
    faults(
        "\"meeting\"",
        "\"meting\"",
        &[
            "m.toml:5:9: “meting” không phải là một tên đã biết ở đây. Hãy dùng một tên trong danh sách.",
            "   Tên gần giống: meeting.",
        ],
        &[
            "m.toml:5:9: “meting” is no name that is known here. Use one from the list.",
            "   Names like it: meeting.",
        ],
    );
    let home = Home::new();
    home.write("m.toml", &NOTICE.replace("needs = \"meeting\"", "needs = \"period\""));
    let said = home.run(&["form", "check", "m.toml"]);
    let [vi, _] = kept("needs = \"meeting\"", "5:9");
    assert_eq!((said.code, said.err.lines().next()), (3, Some(vi.as_str())));
}

#[test]
fn the_list_without_which_there_is_no_paper_stays() {
    let home = Home::new();
    let shown = home.json(&["form", "show", "conclusion"])["toml"].as_str().unwrap().to_owned();
    home.write("m.toml", &shown.replace("only_with = \"conclusions\"", "only_with = \"tasks\""));
    home.refused(
        &["form", "check", "m.toml"],
        3,
        &["m.toml:13:13: Biểu mẫu thay cho “conclusion” phải có dòng only_with = \"conclusions\" như biểu mẫu của \
           chương trình. Hãy ghi đúng dòng ấy."],
    );
}

#[test]
fn a_paper_that_is_sent_out_shows_no_secret_item() {
    faults(
        "\"announced\"",
        "\"items\"",
        &[
            "m.toml:14:8: Văn bản này gửi đi nên không được dùng danh sách “items”, có cả nội dung mật. Hãy dùng “announced”.",
        ],
        &[
            "m.toml:14:8: This paper is sent out, so it may not show the list “items”, which has secret items too. Use “announced”.",
        ],
    );
}

#[test]
fn a_letter_to_guests_shows_no_secret_item_and_neither_does_a_new_paper_with_recipients() {
    let home = Home::new();
    let shown = home.json(&["form", "show", "meeting-invitation"])["toml"].as_str().unwrap().to_owned();
    let more = "\n[[parts]]\neach = \"items\"\nblocks = [{ kind = \"dash\", text = \"{text}\" }]\n";
    home.write("m.toml", &format!("{shown}{more}"));
    let said = home.run(&["form", "check", "m.toml"]);
    assert_eq!(said.code, 3);
    assert!(said.err.contains(": Văn bản này gửi đi nên không được dùng danh sách “items”"), "{}", said.err);
    let new = NOTICE.replace("\"meeting-notice\"", "\"nhac-hop\"").replace("thong-bao-sinh-hoat", "nhac-hop");
    let new = new.replace("message = true\n", "").replace("\"announced\"", "\"items\"");
    home.write("m.toml", &new);
    let said = home.run(&["form", "check", "m.toml"]);
    assert!(said.err.starts_with("m.toml:13:8: Văn bản này gửi đi"), "{}", said.err);
    // What stays with the members may tell them of everything.
    home.write("m.toml", &new.replace("series = \"TB\"\n", ""));
    assert_eq!(home.run(&["form", "check", "m.toml"]).code, 0);
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
fn an_id_of_a_paper_that_is_made_by_no_form_or_that_makes_no_file_name() {
    faults(
        "\"meeting-notice\"",
        "\"minutes\"",
        &[
            "m.toml:1:6: Văn bản “minutes” do chương trình lập từ nội dung đã ghi, không theo biểu mẫu nên không thay được. \
           Hãy đặt mã khác.",
        ],
        &[
            "m.toml:1:6: The paper “minutes” is made of what was recorded and not by a form, so none can replace it. Give \
           another id.",
        ],
    );
    faults(
        "\"meeting-notice\"",
        "\"thông-báo\"",
        &[
            "m.toml:1:6: Mã “thông-báo” phải gồm chữ thường không dấu, chữ số và dấu gạch nối. Hãy sửa lại.",
            "m.toml:4:13: Tên tệp “thong-bao-sinh-hoat” là của văn bản khác. Hãy đặt tên khác.",
        ],
        &[
            "m.toml:1:6: The id “thông-báo” must be of small plain letters, digits and hyphens. Correct it.",
            "m.toml:4:13: The file name “thong-bao-sinh-hoat” is that of another paper. Give another one.",
        ],
    );
    faults(
        "\"meeting-notice\"\nlabel.vi = \"Thông báo họp\"\nlabel.en = \"Notice\"\nfile_stem = \"thong-bao-sinh-hoat\"",
        "\"con\"\nlabel.vi = \"Thông báo họp\"\nlabel.en = \"Notice\"\nfile_stem = \"con\"",
        &[
            "m.toml:1:6: Mã “con” không làm tên tệp được: dài quá 64 chữ, hoặc là tên mà Windows giữ riêng. Hãy đặt mã khác.",
        ],
        &[
            "m.toml:1:6: The id “con” makes no file name: it has more than 64 letters, or Windows keeps it for itself. Give \
           another one.",
        ],
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
