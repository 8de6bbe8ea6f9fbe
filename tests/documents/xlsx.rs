//! Every kind of paper that has tables as an Excel file: what its cells are, read by a reader of our own and by others
//! where they are installed.

use std::path::{Path, PathBuf};
use std::process::Command;

use bienban::domain::{Period, participation};
use bienban::guidance::SignFor;
use bienban::report::{
    Block, Document, Facts, Format, Origin, Piece, Table, TableColumn, TableRow, format, paper,
    participation_table, quality_table, xlsx,
};

use crate::every_paper::every_document;
use crate::papers::{created, digests};
use crate::xlsx_reader::{ReadBook, ReadCell, between, is_read};
use crate::{meeting, quality, sample, tools_required};

fn number(value: &str, shown: &str) -> Option<ReadCell> {
    Some(ReadCell::Number(value.to_owned(), shown.to_owned()))
}

fn words(text: &str) -> Option<ReadCell> {
    Some(ReadCell::Words(text.to_owned()))
}

/// Every kind that has tables, and the sample.
pub fn every_document_with_tables(of: &Format) -> Vec<(&'static str, Document)> {
    let takes = |id: &str| paper(id).is_some_and(|kind| of.suits(kind));
    let all = every_document().into_iter().filter(|(id, _)| takes(id));
    all.chain([("sample", sample::minutes())]).collect()
}

fn every_workbook() -> Vec<(&'static str, Document, Vec<u8>)> {
    let made = |(id, document): (&'static str, Document)| {
        let bytes = xlsx::write(&document).unwrap();
        (id, document, bytes)
    };
    every_document_with_tables(format("xlsx").unwrap()).into_iter().map(made).collect()
}

/// The participation of the made-up year; of nobody where nothing was adopted.
pub fn participation_of(digests: &[bienban::domain::Digest]) -> Document {
    let all = participation(digests, Period::year(2026));
    let (cell, period) = (meeting::plan().cell, Period::year(2026));
    let facts = Facts {
        cell: &cell,
        practice: false,
        period,
        all: &all,
        sign_for: SignFor::Cell,
        secretary: "",
        created: created(),
    };
    participation_table(&facts)
}

#[test]
fn every_table_of_every_kind_has_a_sheet_with_its_rows() {
    let all = every_workbook();
    assert!(all.len() > 35, "{}", all.len());
    for (kind, document, bytes) in all {
        let book = ReadBook::of(&bytes);
        let tables: Vec<&Table> = document
            .blocks
            .iter()
            .filter_map(|block| match block.piece() {
                Piece::Table(table) if !table.columns.is_empty() => Some(table),
                _ => None,
            })
            .collect();
        let charts = document.blocks.iter().any(|block| matches!(block.piece(), Piece::Chart(_)));
        assert_eq!(book.names().len(), tables.len().max(1) + usize::from(charts), "{kind}");
        for (at, table) in (1..).zip(tables) {
            let sheet = book.sheet(at);
            let head = book.place(at, &table.columns[0].heading);
            let row: usize = head.trim_start_matches('A').parse().expect(kind);
            assert!(
                sheet.contains("<pane ") && sheet.contains(&format!("ySplit=\"{row}\"")),
                "{kind}: {sheet}"
            );
            assert!(sheet.contains("fitToPage=\"1\"") && sheet.contains("fitToHeight=\"0\""), "{kind}");
            assert!(sheet.matches("<row ").count() >= row + table.rows.len(), "{kind}");
            for (line, cells) in (row + 1..).zip(table.rows.iter().map(TableRow::cells)) {
                // The last column takes whatever a row has too much.
                for (column, cell) in ('A'..).zip(cells.iter().take((table.columns.len() - 1).max(1))) {
                    let name = format!("{column}{line}");
                    assert!(is_read(book.cell(at, &name), cell), "{kind}: {name} is not {cell:?}");
                }
            }
        }
    }
}

#[test]
fn figures_are_numbers_under_a_head_that_stays_and_filters() {
    let book = ReadBook::of(&xlsx::write(&participation_of(&digests())).unwrap());
    assert_eq!(book.names(), ["BẢNG TỔNG HỢP THAM GIA SINH", "Biểu đồ"]);
    for (name, expected) in [
        ("A1", words("Chi bộ Ấp Mẫu")),
        ("A2", words("BẢNG TỔNG HỢP THAM GIA SINH HOẠT")),
        ("A3", words("Năm 2026")),
        ("A4", words("TT")),
        ("B4", words("Họ và tên")),
        ("I4", words("Việc xong")),
        ("A5", number("1", "0")),
        ("B5", words("Nguyễn Văn An")),
        ("C5", number("2", "0")),
        ("G5", number("2", "0")),
        // Twenty-three members, and the middle below them, which no filter moves.
        ("A27", number("23", "0")),
        ("A28", None),
        ("B28", words("Mức giữa")),
    ] {
        assert_eq!(book.cell(1, name), expected, "{name}");
    }
    let sheet = book.sheet(1);
    assert!(sheet.contains("<pane xSplit=\"2\" ySplit=\"4\" topLeftCell=\"C5\""), "{sheet}");
    assert!(sheet.contains("<autoFilter ref=\"A4:I27\"/>"), "{sheet}");
    assert!(sheet.contains("<pageSetup paperSize=\"9\""), "{sheet}");
    let names = book.part("xl/workbook.xml");
    assert!(names.contains("_xlnm.Print_Titles") && names.contains("$4:$4</definedName>"), "{names}");
    let about = book.part("docProps/core.xml");
    for expected in [
        "<dc:title>BẢNG TỔNG HỢP THAM GIA SINH HOẠT: Năm 2026</dc:title>",
        "<dc:creator>Chi bộ Ấp Mẫu</dc:creator>",
    ] {
        assert!(about.contains(expected), "{about}");
    }
}

#[test]
fn every_sheet_of_a_member_page_says_whose_it_is() {
    let (_, _, bytes) = every_workbook().into_iter().find(|(kind, ..)| *kind == "member").unwrap();
    let book = ReadBook::of(&bytes);
    assert_eq!(book.names(), ["SỐ LIỆU", "TỪNG KỲ SINH HOẠT", "Biểu đồ"]);
    for sheet in 1..=3 {
        let words = (1..9).map(|row| book.words(sheet, &format!("A{row}")));
        assert_eq!(words.filter(|words| words.starts_with("Đồng chí: ")).count(), 1, "{sheet}");
    }
}

#[test]
fn days_shares_and_points_are_what_they_are() {
    let book = ReadBook::of(&xlsx::write(&quality::of_year(quality_table)).unwrap());
    assert_eq!(book.words(1, "A2"), "TẬP DƯỢT");
    let head = book.place(1, "Dự");
    let row: u32 = head.trim_start_matches('D').parse().unwrap();
    let below = |column: &str| format!("{column}{}", row + 1);
    assert_eq!(book.cell(1, &below("D")), number("17", "0\"/20\""));
    assert_eq!(book.cell(1, &below("E")), number("86", "0"));
    let (id, report) = every_document().into_iter().find(|(id, _)| *id == "register-out").unwrap();
    let book = ReadBook::of(&xlsx::write(&report).unwrap());
    let days = between(book.sheet(1), "<c r=\"B", "\"");
    let day = days.iter().find_map(|row| match book.cell(1, &format!("B{row}")) {
        Some(ReadCell::Number(day, shown)) => Some((day, shown)),
        _ => None,
    });
    // 3 November 2026: 46,023 days lie before 1 January, and 306 more before that day.
    assert_eq!(day, Some(("46329".to_owned(), "dd/mm/yyyy".to_owned())), "{id}");
    let (_, report) = every_document().into_iter().find(|(id, _)| *id == "quarter-report").unwrap();
    let book = ReadBook::of(&xlsx::write(&report).unwrap());
    let share = book.place(1, "Tỷ lệ dự sinh hoạt thường kỳ").replace('B', "D");
    assert_eq!(book.cell(1, &share), number("85", "0.0"));
}

#[test]
fn what_a_person_typed_never_becomes_a_formula() {
    let cells = ["=1+1", "+84 912", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0", "a\u{1}b <&> \"c\"", "0123"];
    let rows = cells.map(|text| TableRow::new(Origin::fixed(), [text.into()])).to_vec();
    let table = Table { columns: vec![TableColumn::left("=Tiêu đề", 1)], rows };
    let document =
        Document { title: "=Bảng".into(), blocks: vec![Block::table(table)], ..sample::resolution() };
    let book = ReadBook::of(&xlsx::write(&document).unwrap());
    let sheet = book.sheet(1);
    assert!(!sheet.contains("<f>") && !sheet.contains("<f "), "{sheet}");
    let head: usize = book.place(1, "=Tiêu đề").trim_start_matches('A').parse().unwrap();
    for (at, text) in (head + 1..).zip(cells.into_iter().filter(|text| !text.contains('\u{1}'))) {
        let at = if text == "0123" { at + 1 } else { at };
        assert_eq!(book.words(1, &format!("A{at}")), text);
    }
    assert!(book.part("xl/styles.xml").contains("quotePrefix=\"1\""));
}

#[test]
fn charts_are_drawn_of_the_cells_beside_them_and_never_empty() {
    let book = ReadBook::of(&xlsx::write(&quality::of_year(quality_table)).unwrap());
    let sheets = book.names();
    assert_eq!(sheets.last().map(String::as_str), Some("Biểu đồ"));
    let sheet = sheets.len();
    let (points, shares) = (book.part("xl/charts/chart1.xml"), book.part("xl/charts/chart2.xml"));
    for (chart, title) in [(points, "Điểm từng kỳ sinh hoạt"), (shares, "Tỷ lệ đảng viên dự sinh hoạt (%)")]
    {
        assert!(chart.contains(title), "{chart}");
        assert!(chart.contains("<c:min val=\"0\"/>") && chart.contains("<c:max val=\"100\"/>"), "{chart}");
        assert!(chart.contains("typeface=\"Times New Roman\""), "{chart}");
    }
    let head: u32 = book.place(sheet, "Điểm").trim_start_matches('B').parse().unwrap();
    assert!(points.contains(&format!("'Biểu đồ'!$B${}:$B${}", head + 1, head + 2)), "{points}");
    assert_eq!(book.words(sheet, &format!("A{}", head + 1)), "03/11");
    assert_eq!(book.cell(sheet, &format!("B{}", head + 1)), number("86", "0"));
    assert_eq!(book.cell(sheet, &format!("B{}", head + 2)), number("86.5", "0"));
    let nobody = ReadBook::of(&xlsx::write(&participation_of(&[])).unwrap());
    assert_eq!(nobody.names().len(), 1);
    assert!(!nobody.has("xl/charts/chart1.xml"));
    assert_eq!(nobody.words(1, "A4"), "Không có kỳ sinh hoạt nào đã thông qua biên bản trong thời gian này.");
}

#[test]
fn long_names_stand_in_columns_that_are_wide_enough() {
    let name = "Kiên Thị Sa Rây Ngọc Bích Phương Thảo";
    let rows = vec![TableRow::new(Origin::fixed(), [1u32.into(), name.into()])];
    let columns = vec![TableColumn::centre("TT", 1), TableColumn::left("Họ và tên", 1)];
    let document = Document { blocks: vec![Block::table(Table { columns, rows })], ..sample::resolution() };
    let book = ReadBook::of(&xlsx::write(&document).unwrap());
    // Seven letters for the number with its filter, 37 and two for the name; Excel adds a margin to each.
    let sheet = book.sheet(1);
    assert!(sheet.contains("<col min=\"1\" max=\"1\" width=\"7.7109375\""), "{sheet}");
    assert!(sheet.contains("<col min=\"2\" max=\"2\" width=\"39.7109375\""), "{sheet}");
}

/// The files for other readers, in a folder that no other test uses.
fn written(folder: &str) -> Vec<(&'static str, PathBuf)> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    std::fs::create_dir_all(&folder).unwrap();
    let file = |(kind, _, bytes): (&'static str, Document, Vec<u8>)| {
        let path = folder.join(format!("{kind}.xlsx"));
        std::fs::write(&path, bytes).unwrap();
        (kind, path)
    };
    every_workbook().into_iter().map(file).collect()
}

fn skipped(tool: &str) {
    assert!(!tools_required(), "{tool} is required here and missing");
    eprintln!("skipped: {tool} is not installed");
}

#[test]
fn every_workbook_is_valid_for_an_independent_validator() {
    for (kind, path) in written("valid-xlsx") {
        let Ok(output) = Command::new("ooxml-validator").arg(&path).output() else {
            return skipped("ooxml-validator");
        };
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(said.contains("\"ok\": true"), "{kind}: {said}");
    }
}

/// What openpyxl must find; it speaks up by an assertion.
const OPENPYXL: &str = "import sys, datetime, openpyxl\n\
kinds = {}\n\
for name in sys.argv[1:]:\n\
\x20   book = openpyxl.load_workbook(name)\n\
\x20   assert book.properties.title, name\n\
\x20   for sheet in book.worksheets:\n\
\x20       for row in sheet.iter_rows():\n\
\x20           for cell in row:\n\
\x20               assert cell.data_type != 'f', (name, cell.coordinate)\n\
\x20               kinds[type(cell.value)] = kinds.get(type(cell.value), 0) + 1\n\
\x20   if 'participation' in name or 'quality' in name:\n\
\x20       assert book['Biểu đồ']._charts, name\n\
\x20       assert book.worksheets[0].auto_filter.ref, name\n\
\x20       assert book.worksheets[0].freeze_panes, name\n\
assert kinds[int] > 100 and kinds[datetime.datetime] > 10 and kinds[float] > 0, kinds\n";

#[test]
fn openpyxl_reads_what_was_written() {
    let has = Command::new("python3").args(["-c", "import openpyxl"]).output();
    if !has.is_ok_and(|output| output.status.success()) {
        return skipped("openpyxl");
    }
    let paths = written("openpyxl").into_iter().map(|(_, path)| path);
    let output = Command::new("python3").args(["-c", OPENPYXL]).args(paths).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn libreoffice_opens_what_was_written() {
    let calc = "ls $(dirname $(readlink -f $(command -v soffice)))/libsclo.so";
    if !Command::new("sh").args(["-c", calc]).output().is_ok_and(|output| output.status.success()) {
        return skipped("LibreOffice Calc");
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tham-gia.xlsx");
    std::fs::write(&file, xlsx::write(&participation_of(&digests())).unwrap()).unwrap();
    let mut command = Command::new("soffice");
    command.arg(format!("-env:UserInstallation=file://{}/profile", folder.path().display()));
    command.args(["--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir"]);
    assert!(command.arg(folder.path()).arg(&file).output().unwrap().status.success());
    let read = std::fs::read_to_string(folder.path().join("tham-gia.csv")).unwrap();
    for line in ["TT,Họ và tên,Triệu tập,Dự,", "1,Nguyễn Văn An,2,2,0,0,2,0,0", ",Mức giữa,2,2,"]
    {
        assert!(read.lines().any(|one| one.starts_with(line)), "{line}\n{read}");
    }
}
