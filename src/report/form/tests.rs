//! Faults of forms with their places, and forms filled in.

#![allow(clippy::unwrap_used)]

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::*;
use crate::domain::CellName;
use crate::guidance::Packs;
use crate::report::{Blank, Cell, Material, Piece as Printed, Quarter, Slip, paper, plain};
use crate::text::Lang;

const HEAD: &str =
    "id = \"don\"\nlabel.vi = \"Đơn\"\nfile_stem = \"don\"\nneeds = \"nothing\"\ntitle = \"Đơn\"\n";

/// Line, column and sentence of every fault.
fn faults(text: &str, lang: Lang) -> Vec<String> {
    let faults = check_form("don.toml", text).err().unwrap_or_default();
    faults.iter().map(|fault| fault.sentence(lang)).collect()
}

fn cell() -> CellName {
    CellName { name: "Ấp Mẫu".into(), parent: "Đảng bộ xã Mẫu".into(), place: "Xã Mẫu".into() }
}

#[test]
fn a_value_that_is_not_gathered_is_told_with_its_place_and_the_names_like_it() {
    let text = format!("{HEAD}[[parts]]\nblocks = [{{ kind = \"paragraph\", text = \"Chi bộ {{cel}}\" }}]\n");
    let faults = check_form("don.toml", &text).unwrap_err();
    let told: Vec<String> = faults.iter().map(|fault| fault.sentence(Lang::Vi)).collect();
    assert_eq!(
        told,
        ["don.toml:7:40: Biểu mẫu này không có giá trị nào tên “cel”. Hãy sửa tên trong dấu ngoặc nhọn."]
    );
    assert_eq!(faults[0].hint(Lang::En).as_deref(), Some("Names like it: cell."));
}

#[test]
fn every_fault_is_told_in_one_run_in_the_order_of_the_file() {
    let text = "id = \"Đơn 1\"\nlabel.vi = \"\"\nfile_stem = \"don\"\nneeds = \"meeting\"\ntitle = \"{\"\n\
                [[parts]]\neach = \"items\"\nblocks = [\n    { kind = \"field\", text = \"{text} {due}\" },\n\
                    { kind = \"lines\", count = 90 },\n    { kind = \"table\", rows = \"task\" },\n]\n";
    assert_eq!(
        faults(text, Lang::En),
        [
            "don.toml:1:6: The id “Đơn 1” must be of small plain letters, digits and hyphens. Correct it.",
            "don.toml:2:1: This must not be empty. Add it.",
            "don.toml:5:9: A brace lacks its other half. Write it whole, as in {cell}, or remove it.",
            "don.toml:9:5: This block lacks “label”. Add it.",
            "don.toml:9:30: This form has no value named “due”. Correct the name in the braces.",
            "don.toml:10:27: This number must be from 1 to 40. Correct it.",
            "don.toml:11:5: This block lacks “columns”. Add it.",
            "don.toml:11:30: This form has no list named “task”. Correct the name of the list.",
        ]
    );
}

#[test]
fn what_has_not_the_form_of_a_form_is_told_as_of_a_pack() {
    let text = "id = 5\nlabel.vi = \"Đơn\"\nfile_stem = \"don\"\nneeds = \"week\"\ntitle = \"Đơn\"\nparts = []\nred = 1\n";
    assert_eq!(
        faults(text, Lang::En),
        [
            "don.toml:1:6: Here text in quotes must stand, not a whole number. Correct it.",
            "don.toml:4:9: “week” is no name that is known here. Use one from the list.",
            "don.toml:7:1: Nothing here is named “red”. Correct the name or remove it.",
        ]
    );
    assert_eq!(faults("id = \n", Lang::En).len(), 1);
}

#[test]
fn a_sign_of_a_kind_is_letters_alone_and_a_part_without_entries_is_left_out() {
    let head = HEAD.replace("needs = \"nothing\"", "needs = \"meeting\"");
    let text = format!(
        "{head}series = \"TB-1\"\n[[parts]]\nwhen = \"visitors\"\nblocks = [{{ kind = \"rule\" }}]\n"
    );
    assert_eq!(
        faults(&text, Lang::En),
        [
            "don.toml:6:10: The sign “TB-1” of a kind of paper must be of letters alone, as TB or TTr. Correct it.",
            "don.toml:8:8: This form has no list named “visitors”. Correct the name of the list.",
        ]
    );
    let text = format!(
        "{HEAD}series = \"TTr\"\nrecipients = [\"Như trên;\"]\n[[parts]]\nblocks = [{{ kind = \"rule\" }}]\n"
    );
    let form = check_form("don.toml", &text).unwrap();
    let (cell, created) = (cell(), DateTime::<FixedOffset>::default());
    let made = form.fill(&Material::Nothing(Blank { cell: &cell, practice: false, created })).unwrap();
    let text = plain::write(&made);
    for words in ["Số …-TTr/CB", "Xã Mẫu, ngày … tháng … năm 20…", "Nơi nhận:\n- Như trên;"]
    {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn a_form_of_a_committee_is_filled_in() {
    let text = format!(
        "{HEAD}dated = true\nsignatures = [{{ title = \"NGƯỜI VIẾT\" }}, {{ above = \"T/M CHI BỘ\", title = \"BÍ THƯ\" }}]\n\
         [[parts]]\nblocks = [\n    {{ kind = \"heading\", text = \"I. KÍNH GỬI\" }},\n\
         {{ kind = \"paragraph\", text = \"{{cell}}.\" }},\n    {{ kind = \"lines\", count = 2 }},\n]\n"
    );
    let form = check_form("don.toml", &text).unwrap();
    assert_eq!((form.id.as_str(), form.label.en.as_str()), ("don", "[vi] Đơn"));
    let cell = cell();
    let created = DateTime::parse_from_rfc3339("2026-12-03T19:42:07+07:00").unwrap();
    let made = form.fill(&Material::Nothing(Blank { cell: &cell, practice: true, created })).unwrap();
    let text = plain::write(&made);
    let line = "…".repeat(30);
    for words in [
        "*** TẬP DƯỢT ***",
        "Xã Mẫu, ngày 03 tháng 12 năm 2026",
        &format!("I. KÍNH GỬI\n\nChi bộ Ấp Mẫu.\n\n{line}\n\n{line}\n"),
        "NGƯỜI VIẾT",
        "T/M CHI BỘ",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

fn survey_slip(quarter: Option<Quarter>) -> crate::report::Document {
    let date = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
    let survey = Packs::embedded().unwrap().survey(date, "").unwrap();
    let (cell, created) = (cell(), DateTime::<FixedOffset>::default());
    let slip = Slip { cell: &cell, practice: true, survey, quarter, created };
    paper("survey-slip").unwrap().make(&Material::Quarter(slip)).unwrap()
}

#[test]
fn a_slip_asks_every_question_and_bears_no_name() {
    let text = plain::write(&survey_slip(Some(Quarter { year: 2026, number: 4 })));
    let flowing = text.replace('\n', " ");
    for words in [
        "TẬP DƯỢT",
        "PHIẾU KHẢO SÁT CHẤT LƯỢNG SINH HOẠT CHI BỘ",
        "Quý IV năm 2026",
        "Điều hành của đồng chí chủ",
        "Chưa thấy quy định riêng cho việc này.",
    ] {
        assert!(flowing.contains(words), "{words}\n{text}");
    }
    assert_eq!(text.matches("[    ]").count(), 32);
    assert!(!text.contains("Nơi nhận") && !text.contains("BÍ THƯ"));
    assert!(plain::write(&survey_slip(None)).contains("Quý …… năm 20……"));
}

#[test]
fn a_value_alone_in_a_cell_keeps_what_it_is() {
    let slip = survey_slip(None);
    let table = slip.blocks.iter().find_map(|block| match block.piece() {
        Printed::Table(table) => Some(table),
        _ => None,
    });
    assert_eq!(table.unwrap().rows[1].cells()[0], Cell::Number { hundredths: 200 });
}
