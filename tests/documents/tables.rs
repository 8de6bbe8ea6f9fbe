//! The tables of papers as CSV and as JSON, read by a reader of CSV and of JSON that know nothing of papers.

use bienban::report::{
    Block, Document, Origin, Stamp, Table, TableColumn, TableRow, csv, format, json, quality_table,
    stamp_line,
};
use serde_json::{Value, json as value};

use crate::papers::digests;
use crate::xlsx::{every_document_with_tables, participation_of};
use crate::{quality, sample};

/// The lines of a CSV file, field by field.
fn read(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("the mark by which Excel knows the letters");
    assert!(text.replace("\r\n", "").chars().all(|letter| letter != '\r'));
    let mut reader =
        ::csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.records().map(|line| line.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn one_table_stands_below_what_the_paper_is() {
    let lines = read(&csv::write(&participation_of(&digests())));
    assert_eq!(lines.len(), 28);
    assert_eq!(lines[..3].concat(), ["Chi bộ Ấp Mẫu", "BẢNG TỔNG HỢP THAM GIA SINH HOẠT", "Năm 2026"]);
    assert_eq!(lines[3][..4], ["TT", "Họ và tên", "Triệu tập", "Dự"]);
    assert_eq!(lines[4], ["1", "Nguyễn Văn An", "2", "2", "0", "0", "2", "0", "0"]);
    assert_eq!(lines[27][..3], ["", "Mức giữa", "2"]);
    let text = csv::write(&participation_of(&digests()));
    assert!(text.contains("\r\nNăm 2026\r\n\r\nTT,Họ và tên,") && text.ends_with("\r\n"), "{text}");
}

#[test]
fn a_member_page_says_whose_it_is_and_a_draft_that_it_is_one() {
    let (_, page) = every_document_with_tables(format("csv").unwrap())
        .into_iter()
        .find(|(kind, _)| *kind == "member")
        .unwrap();
    let page = Document { stamps: vec![Stamp::Practice, Stamp::Draft], ..page };
    let text = csv::write(&page);
    let lines = read(&text);
    assert_eq!(lines[0], ["TẬP DƯỢT – DỰ THẢO"]);
    let person = lines.iter().position(|line| line[0].starts_with("Đồng chí: ")).unwrap();
    let table = lines.iter().position(|line| line[0] == "SỐ LIỆU").unwrap();
    assert!(person < table, "{text}");
    assert_eq!(text.matches("Đồng chí: ").count(), 1, "{text}");
}

#[test]
fn several_tables_stand_below_their_names() {
    let text = csv::write(&quality::of_year(quality_table));
    let head =
        "\u{feff}TẬP DƯỢT\r\nChi bộ Ấp Mẫu\r\nBẢNG TỔNG HỢP CHẤT LƯỢNG SINH HOẠT CHI BỘ\r\nNăm 2026\r\n\r\n";
    let table = "TỪNG KỲ SINH HOẠT\r\nTT,\"Ngày, loại\",Đảng viên,Dự,";
    assert!(text.starts_with(&format!("{head}{table}")), "{text}");
    assert!(
        text.contains("\r\n\r\nXẾP LOẠI THEO QUÝ, 6 THÁNG, NĂM") || text.contains("\r\n\r\n\"XẾP LOẠI"),
        "{text}"
    );
    let lines = read(&text);
    // Of 20 summoned 17 came; it had 86 points.
    assert_eq!(lines[6][3..5], ["17 trên 20", "86"]);
    assert_eq!(lines[7][3..5], ["17 trên 20", "86,5 (+5)"]);
}

#[test]
fn what_a_person_typed_is_not_run_and_stands_in_one_field() {
    let cells = ["=1+1", "@SUM(A1)", "Lê \"Năm\", tổ 5", "dòng 1\ndòng 2", "a;=1+1", "-5"];
    let rows = cells.map(|text| TableRow::new(Origin::fixed(), [text.into()])).to_vec();
    let columns = vec![TableColumn::left("Nội dung", 1)];
    let document = Document { blocks: vec![Block::table(Table { columns, rows })], ..sample::resolution() };
    let lines = read(&csv::write(&document)).concat();
    let expected = ["Nội dung", "'=1+1", "'@SUM(A1)", "Lê \"Năm\", tổ 5", "dòng 1\ndòng 2", "a;'=1+1", "-5"];
    assert_eq!(lines[lines.len() - 7..], expected);
}

#[test]
fn a_program_reads_every_cell_as_what_it_is() {
    let whole: Value = serde_json::from_str(&json::write(&quality::of_year(quality_table))).unwrap();
    assert_eq!(whole["title"], "BẢNG TỔNG HỢP CHẤT LƯỢNG SINH HOẠT CHI BỘ");
    assert_eq!((&whole["subtitle"], &whole["cell"]), (&value!("Năm 2026"), &value!("Chi bộ Ấp Mẫu")));
    assert_eq!(whole["stamps"], value!(["TẬP DƯỢT"]));
    assert_eq!(whole["words"], value!([]));
    let table = &whole["tables"][0];
    assert_eq!(table["name"], "TỪNG KỲ SINH HOẠT");
    assert_eq!(table["columns"][3], "Dự");
    let row = &table["rows"][0];
    assert_eq!((&row[0], &row[3], &row[4]), (&value!(1), &value!({ "part": 17, "whole": 20 }), &value!(86)));
    // What an upload may add stands in words beside the points.
    assert_eq!(table["rows"][1][4], value!("86,5 (+5)"));
    let nobody: Value = serde_json::from_str(&json::write(&participation_of(&[]))).unwrap();
    assert_eq!(nobody["tables"], value!([]));
    let sentence = "Không có kỳ sinh hoạt nào đã thông qua biên bản trong thời gian này.";
    assert_eq!(nobody["words"], value!([sentence]));
    let lines = read(&csv::write(&participation_of(&[]))).concat();
    assert_eq!(lines, ["Chi bộ Ấp Mẫu", "BẢNG TỔNG HỢP THAM GIA SINH HOẠT", "Năm 2026", sentence]);
}

#[test]
fn every_kind_with_tables_has_all_its_rows_in_both() {
    for (kind, document) in every_document_with_tables(format("csv").unwrap()) {
        let whole: Value = serde_json::from_str(&json::write(&document)).unwrap();
        let tables = whole["tables"].as_array().unwrap();
        let rows: usize = tables.iter().map(|table| table["rows"].as_array().unwrap().len()).sum();
        let names = if tables.len() > 1 { tables.len() } else { 0 };
        // What it is, heads and rows, the names of several tables; a row of blanks alone is none to a reader of one column.
        let lines = read(&csv::write(&document)).len();
        let told = |words: &str| usize::from(words.chars().any(char::is_alphanumeric));
        let own = told(&document.header.cell) + told(&document.title) + told(&document.subtitle);
        let stamp = usize::from(stamp_line(&document.stamps).is_some());
        let sentences = |value: &Value| value.as_array().unwrap().len();
        let above: usize = tables.iter().map(|table| sentences(&table["above"])).sum();
        let head = own + stamp + sentences(&whole["about"]) + above;
        if tables.is_empty() {
            // A draft that nothing was recorded in: its sentences alone.
            assert!(lines > 0, "{kind}");
            continue;
        }
        assert_eq!(lines, head + rows + tables.len() + names, "{kind}");
        for table in tables {
            let columns = table["columns"].as_array().unwrap().len();
            assert!(
                table["rows"].as_array().unwrap().iter().all(|row| row.as_array().unwrap().len() == columns)
            );
        }
    }
}
