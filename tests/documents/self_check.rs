//! Self-check sheets: so many equal pages, nothing marked and nobody named.

use std::path::Path;
use std::process::Command;

use bienban::domain::CellName;
use bienban::guidance::Packs;
use bienban::report::{Document, Material, SelfCheck, SheetTheme, docx, format, paper, plain};
use chrono::NaiveDate;

use crate::papers::created;
use crate::{meeting, part, tools_required};

/// The sheets of a month of 2027.
pub fn of_month(month: u32, copies: u32) -> Document {
    let date = NaiveDate::from_ymd_opt(2027, month, 3).unwrap();
    let theme = &SheetTheme::of(&Packs::embedded().unwrap().theme(date, "").unwrap());
    let cell = &meeting::plan().cell;
    let check = SelfCheck { cell, practice: false, theme, date, copies, created: created() };
    paper("self-check-sheet").unwrap().make(&Material::Theme(check)).unwrap()
}

/// What stands between the beginning of the body and the end of each section.
fn pages(xml: &str) -> Vec<String> {
    let body = xml.split_once("<w:body>").unwrap().1;
    let pages = body.split("</w:sectPr>").map(|page| page.trim_start_matches("</w:pPr></w:p>"));
    let mut pages: Vec<String> =
        pages.map(|page| page.split("<w:sectPr>").next().unwrap().to_owned()).collect();
    assert_eq!(pages.pop().as_deref(), Some("</w:body></w:document>"));
    let tail = r#"<w:p><w:pPr><w:pStyle w:val="Tail"/>"#;
    pages.iter().map(|page| page.trim_end_matches(tail).to_owned()).collect()
}

#[test]
fn a_sheet_word_for_word() {
    let expected = include_str!("self-check.txt");
    crate::papers::same("self-check.txt", &plain::write(&of_month(3, 1)), expected);
    // Each copy begins a page of the printer.
    assert_eq!(plain::write(&of_month(3, 3)), [expected; 3].join("\u{c}"));
}

#[test]
fn twenty_sheets_are_equal_without_a_mark_or_a_name() {
    let names = meeting::adopted().meeting.roll.iter().map(|one| one.name.clone()).collect::<Vec<_>>();
    assert!(names.len() > 5);
    for month in 1..=12 {
        let sheets = of_month(month, 20);
        let package = docx::write(&sheets).unwrap();
        let pages = pages(&part(&package, "word/document.xml"));
        assert_eq!(pages.len(), 20, "month {month}");
        assert!(pages.iter().all(|page| *page == pages[0]), "month {month}");
        let text = plain::write(&of_month(month, 1));
        assert_eq!(text.matches("Giữ riêng, không nộp").count(), 1);
        // 4 to 7 items of three boxes each, or six lines for what was promised.
        let boxes = text.matches("[    ]").count();
        let items = [7, 5, 4, 5, 4, 7, 6, 6, 7, 5, 4, 6][month as usize - 1];
        assert_eq!(boxes, 3 * items, "month {month}");
        for marked in ["[x]", "[X]", "☑", "■", "✓", "[ x"] {
            assert!(!text.contains(marked) && !pages[0].contains(marked), "{marked}");
        }
        // Nobody, not even the cell, and no mark by which a sheet could be told from the next one.
        let cell = meeting::plan().cell;
        for word in
            names.iter().map(String::as_str).chain([cell.name.as_str(), "Mã xác thực", "Họ và tên", "Số:"])
        {
            assert!(!text.contains(word) && !pages[0].contains(word), "{word}");
        }
        assert_eq!(part(&package, "word/footer1.xml").matches("<w:t").count(), 0);
        assert_eq!(part(&package, "docProps/core.xml").matches("dc:creator").count(), 0);
        for name in ["word/header2.xml", "word/document.xml"] {
            crate::order::check(name, &part(&package, name));
        }
    }
}

#[test]
fn what_has_other_answers_stands_in_a_table_of_its_own() {
    let packs = Packs::embedded().unwrap();
    let date = NaiveDate::from_ymd_opt(2027, 3, 3).unwrap();
    let item = |list, key| packs.item_in_force(date, "", list, key).unwrap();
    let items = [item("manifestations", "I.6"), item("commitment", "5"), item("prohibitions", "14")];
    let theme = &SheetTheme::chosen("Việc chi ủy chọn", &items);
    let cell = &CellName {
        name: "Ấp Mẫu".into(), parent: "Đảng bộ xã Mẫu".into(), place: "Xã Mẫu".into()
    };
    let check = SelfCheck { cell, practice: true, theme, date, copies: 1, created: created() };
    let text = plain::write(&paper("self-check-sheet").unwrap().make(&Material::Theme(check)).unwrap());
    let heads: Vec<&str> = text.lines().filter(|line| line.contains("Tự hỏi")).map(str::trim).collect();
    assert_eq!(heads.len(), 3, "{text}");
    // Of several lists a number says of which it is: two of them may have an item 5.
    assert!(text.contains("I.6 ") && text.contains("Cam kết 5") && text.contains("Điều 14"), "{text}");
    assert!(
        heads[0].ends_with("đang sửa") && heads[1].ends_with("đang làm") && heads[2].ends_with("đang sửa")
    );
    assert!(text.contains("TẬP DƯỢT") && text.contains("Tháng 3 năm 2027: Việc chi ủy chọn"));
    let markdown = (format("md").unwrap().write)(&of_month(3, 2)).unwrap();
    let markdown = String::from_utf8(markdown).unwrap();
    let copies: Vec<&str> = markdown.split("\n---\n\n").collect();
    assert!(
        copies.len() == 2 && copies[0].trim() == copies[1].trim() && copies[0].starts_with("# PHIẾU TỰ SOI")
    );
}

/// LibreOffice lays every sheet on one page: as many pages as sheets, all with the same words.
#[test]
fn every_sheet_stands_on_a_page_of_its_own() {
    let has = |tool: &str| Command::new(tool).arg("--version").output().is_ok();
    if !(has("soffice") && has("pdftotext")) {
        assert!(!tools_required(), "LibreOffice and pdftotext are required here and missing");
        eprintln!("skipped: LibreOffice or pdftotext is not installed");
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("self-check");
    std::fs::create_dir_all(&folder).unwrap();
    // January has the most items, December the lines to write on.
    for month in [1, 9, 12] {
        let file = folder.join(format!("{month}.docx"));
        std::fs::write(&file, docx::write(&of_month(month, 20)).unwrap()).unwrap();
        let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
        let mut office = Command::new("soffice");
        office.arg(profile).args(["--headless", "--convert-to", "pdf", "--outdir"]);
        let made = office.arg(&folder).arg(&file).output().unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let text =
            Command::new("pdftotext").args(["-layout"]).arg(file.with_extension("pdf")).arg("-").output();
        let text = String::from_utf8(text.unwrap().stdout).unwrap();
        let pages: Vec<&str> = text.split_terminator('\u{c}').collect();
        assert_eq!(pages.len(), 20, "month {month}");
        assert!(pages.iter().all(|page| *page == pages[0]), "month {month}");
        assert!(pages[0].contains("Giữ riêng, không nộp"));
    }
}
