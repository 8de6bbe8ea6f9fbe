//! A form that a book has: its words, order, columns and signers in the file of every office, and its mark in what the
//! file says about itself.

use bienban::report::{
    Build, CallOf, FormStanding, Material, PaperKinds, docx, form_text, paper, papers, pdf, plain,
};
use bienban::text::Lang;

use crate::meeting::adopted;
use crate::papers::of;
use crate::part;
use crate::pdf_reader::ReadFile;

/// The program's conclusion tells conclusions, then tasks with four columns, and the chair signs alone.
const OWN: &str = r#"id = "conclusion"
label.vi = "Kết luận của chi bộ"
label.en = "Conclusion of the cell"
file_stem = "ket-luan"
needs = "meeting"
cell_only = true
adopted_only = true
only_with = "conclusions"
title = "Kết luận của chi bộ"
signatures = [{ title = "ĐẠI DIỆN ĐẢNG VIÊN" }, { above = "T/M CHI BỘ", title = "{chair_title}", name = "{chair_name}" }]

[[parts]]
blocks = [
    { kind = "heading", text = "I- VIỆC PHẢI LÀM" },
    { kind = "table", rows = "tasks", columns = [
        { heading = "Người làm", width = 65, align = "left", cell = "{who}" },
        { heading = "Việc", width = 100, align = "left", cell = "{text}" },
    ] },
    { kind = "heading", text = "II- KẾT LUẬN" },
]

[[parts]]
each = "conclusions"
blocks = [{ kind = "dash", text = "{text}" }]
"#;

fn kinds() -> PaperKinds {
    let mut kinds = PaperKinds::default();
    kinds.take(("guidance/forms/conclusion.toml", "conclusion"), OWN, "3f2a9c1b4d5e");
    assert!(kinds.faulty().is_empty(), "{:?}", kinds.faulty());
    kinds
}

/// Whether some words follow one another in a text.
fn follow(text: &str, words: &[&str]) {
    let mut from = 0;
    for one in words {
        let found = text[from..].find(one).unwrap_or_else(|| panic!("{one} after {from}\n{text}"));
        from += found + one.len();
    }
}

#[test]
fn words_order_columns_and_signers_are_those_of_the_form_in_word_pdf_and_text() {
    let meeting = adopted().meeting;
    let (kinds, program) = (kinds(), paper("conclusion").unwrap());
    let own = kinds.paper("conclusion").unwrap();
    let made = of(&meeting, |source| own.make(&Material::Meeting(*source)).unwrap());
    let text = plain::write(&made);
    let expected = [
        "KẾT LUẬN CỦA CHI BỘ",
        "I- VIỆC PHẢI LÀM",
        "Người làm",
        "Việc",
        "II- KẾT LUẬN",
        "T/M CHI BỘ",
        "ĐẠI DIỆN ĐẢNG VIÊN",
    ];
    follow(&text, &expected);
    assert!(
        !text.contains("Thời hạn") && !text.contains("Nơi nhận") && !text.contains("Số …-KL/CB"),
        "{text}"
    );
    let package = docx::write(&made).unwrap();
    let body = part(&package, "word/document.xml");
    follow(&body, &["I- VIỆC PHẢI LÀM", "Người làm", "Việc", "II- KẾT LUẬN", "ĐẠI DIỆN ĐẢNG VIÊN"]);
    let about = part(&package, "docProps/core.xml");
    assert!(about.contains("Theo mẫu riêng của chi bộ, mã 3f2a9c1b4d5e."), "{about}");
    let file = ReadFile::of(&pdf::write(&made).unwrap());
    let lines: Vec<String> = file.pages.iter().flatten().map(|line| line.text.clone()).collect();
    follow(&lines.join("\n"), &["I- VIỆC PHẢI LÀM", "Người làm", "II- KẾT LUẬN", "ĐẠI DIỆN ĐẢNG VIÊN"]);
    // The program's own stays as it is, and says of no form.
    let made = of(&meeting, |source| program.make(&Material::Meeting(*source)).unwrap());
    let text = plain::write(&made);
    follow(&text, &["Số …-KL/CB", "thống nhất kết luận", "Phân công thực hiện:", "Thời hạn", "Nơi nhận"]);
    assert!(!text.contains("ĐẠI DIỆN ĐẢNG VIÊN"), "{text}");
    assert_eq!(made.properties.own_form, None);
}

#[test]
fn a_form_stands_in_the_place_of_the_programs_and_a_new_one_after_all_of_them() {
    let mut kinds = kinds();
    let new = OWN
        .replace("id = \"conclusion\"", "id = \"trich-ket-luan\"")
        .replace("\"ket-luan\"", "\"trich-ket-luan\"");
    kinds.take(("f", "trich-ket-luan"), &new, "0");
    let ids: Vec<&str> = kinds.all().iter().map(|kind| kind.id).collect();
    assert_eq!((ids.len(), ids.last()), (56, Some(&"trich-ket-luan")));
    assert_eq!(ids.iter().filter(|id| **id == "conclusion").count(), 1);
    assert_eq!(kinds.paper("conclusion").unwrap().label.vi, "Kết luận của chi bộ");
    assert_eq!(kinds.standing("conclusion"), Some(FormStanding::Own));
    assert_eq!(kinds.standing("agenda"), None);
    // The file of one is not taken for that of the other, whose name is a part of its own.
    let id = |name: &str| kinds.of_file(name).map(|kind| kind.id);
    assert_eq!(id("2026-12-03-trich-ket-luan"), Some("trich-ket-luan"));
    assert_eq!(id("2026-12-03-ket-luan"), Some("conclusion"));
    assert_eq!(id("2026-12-03-bien-ban"), Some("minutes"));
    // It is called for with the meetings, before what the month calls for.
    let calls = kinds.calls();
    let at = |id: &str| calls.iter().position(|call| call.id == id).unwrap();
    assert_eq!(calls[at("trich-ket-luan")].of, CallOf::Meeting);
    assert!(at("task-slip") < at("trich-ket-luan") && at("trich-ket-luan") < at("month-plan"));
    // Another one with the same name of a file does not hold.
    let third = new.replace("id = \"trich-ket-luan\"", "id = \"ket-luan-hai\"");
    kinds.take(("f", "ket-luan-hai"), &third, "0");
    let Some(FormStanding::Faulty(form)) = kinds.standing("ket-luan-hai") else { panic!("it holds") };
    assert_eq!(form.faults.len(), 1);
    assert!(kinds.paper("ket-luan-hai").is_none());
}

/// Whatever line somebody takes out of a form, every fault has its place and its sentence, and what still holds is written.
#[test]
fn a_form_without_any_one_of_its_lines_holds_or_is_told_of() {
    let meeting = adopted().meeting;
    let (mut held, mut told) = (0, 0);
    for id in papers().iter().filter(|kind| matches!(kind.build, Build::Form(_))).map(|kind| kind.id) {
        let text = form_text(id).unwrap();
        for left_out in 0..text.lines().count() {
            let lines = text.lines().enumerate().filter(|(number, _)| *number != left_out);
            let less: String = lines.map(|(_, line)| format!("{line}\n")).collect();
            let mut kinds = PaperKinds::default();
            kinds.take(("m.toml", id), &less, "0");
            match kinds.faulty() {
                [] => {
                    held += 1;
                    let kind = kinds.paper(id).unwrap();
                    let made = of(&meeting, |source| {
                        kind.make(&Material::Meeting(*source)).unwrap_or_else(|_| crate::sample::minutes())
                    });
                    assert!(!plain::write(&made).is_empty(), "{id} without line {left_out}");
                    assert!(docx::write(&made).is_ok(), "{id} without line {left_out}");
                }
                faulty => {
                    told += 1;
                    for fault in &faulty[0].faults {
                        assert!(fault.place().is_some(), "{id} without line {left_out}: {fault:?}");
                        assert!(fault.sentence(Lang::Vi).starts_with("m.toml:"), "{fault:?}");
                    }
                }
            }
        }
    }
    assert!(held > 200 && told > 200, "{held} {told}");
}
