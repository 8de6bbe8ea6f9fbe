//! `form check`: what a form of the cell's own must keep of the program's, and what it may not take or show.

use super::Home;
use super::form_check::{NOTICE, faults};

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
