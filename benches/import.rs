//! A roll of 46,437 members: from the bytes of its file to a reading that people are shown, and
//! from there to the events that enter them; as CSV in Unicode, in TCVN3, and as a workbook.
//!
//! Yardsticks: reading the same CSV file into cells and nothing more, with the csv crate; and in the same run, where
//! Python has them, the same files read into rows by its csv, by openpyxl and by pandas, without their start.

#![allow(clippy::expect_used)]

mod measure;

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use bienban::domain::Roll;
use bienban::intake::{RollReading, read};
use chrono::NaiveDate;
use measure::{Sample, begin, figures, made_up, tell, weigh, yardstick, yardstick_of_it};
use zip::write::SimpleFileOptions;

/// The Party members of a province, all in one file.
const MEMBERS: usize = 46_437;
const ROUNDS: usize = 20;
/// Python takes seconds for each.
const PYTHON_ROUNDS: usize = 5;

fn main() {
    let csv = csv();
    let old = old_csv();
    let book = workbook();
    let [mut plain, mut unicode, mut tcvn3, mut sheet, mut entering] =
        std::array::from_fn(|_| Sample::default());
    let day = made_up::moment().at.date_naive();
    for _ in 0..ROUNDS {
        plain.take(|| cells(&csv));
        let reading = unicode.take(|| whole(&csv, day));
        let members: Vec<_> = reading.members.into_iter().map(|(_, member)| member).collect();
        entering.take(|| Roll::default().add_all(members));
        tcvn3.take(|| whole(&old, day));
        sheet.take(|| whole(&book, day));
    }
    tell_all(csv.len(), [&plain, &unicode, &tcvn3, &sheet, &entering]);
    beside_python(&csv, &book, &unicode, &sheet);
    figures::finish("import");
}

/// Reads the files by this reader of Python; none where it is not installed.
fn by_python(reader: &str, file: &Path) -> Option<Sample> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/measure/read_roll.py");
    let times = PYTHON_ROUNDS.to_string();
    let output = Command::new("python3").arg(script).arg(reader).arg(file).arg(times).output().ok()?;
    let mut sample = Sample::default();
    for line in String::from_utf8(output.stdout).ok()?.lines() {
        let (seconds, rows) = line.split_once(' ')?;
        assert!(rows.parse::<usize>().is_ok_and(|rows| rows >= MEMBERS), "every row is there: {rows}");
        sample.add(Duration::from_secs_f64(seconds.parse().ok()?));
    }
    output.status.success().then_some(sample)
}

fn beside_python(csv: &[u8], book: &[u8], unicode: &Sample, sheet: &Sample) {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder on the disk");
    let (text, cells) = (folder.path().join("ds.csv"), folder.path().join("ds.xlsx"));
    std::fs::write(&text, csv).expect("the CSV");
    std::fs::write(&cells, book).expect("the workbook");
    let readers = [
        ("csv", &text, unicode),
        ("openpyxl", &cells, sheet),
        ("openpyxl-read-only", &cells, sheet),
        ("pandas", &cells, sheet),
    ];
    for (reader, file, ours) in readers {
        match by_python(reader, file) {
            Some(theirs) => {
                let times = ours.quantile(0.5) / theirs.quantile(0.5);
                tell(&format!("ours / {reader}, p50"), &format!("{times:.2} x"));
                yardstick_of_it(&format!("rows by {reader} of Python"), &theirs.line());
            }
            None => tell(&format!("ours / {reader}, p50"), "not installed"),
        }
    }
}

fn tell_all(bytes: usize, [plain, unicode, tcvn3, sheet, entering]: [&Sample; 5]) {
    begin(&format!("Import of {MEMBERS} members, {bytes} bytes of CSV"));
    weigh("to the preview, CSV in Unicode", unicode, 0.99, 1000.0);
    weigh("to the preview, CSV in TCVN3", tcvn3, 0.99, 1000.0);
    weigh("to the preview, XLSX", sheet, 0.99, 2000.0);
    tell("from the reading to the events", &entering.line());
    yardstick("the cells of the same CSV", &plain.line());
}

fn whole(bytes: &[u8], day: NaiveDate) -> RollReading {
    let reading = read(bytes, "ds", day, None, &Roll::default()).expect("a roll");
    assert_eq!((reading.members.len(), reading.faults.len()), (MEMBERS, 0), "every member is there");
    reading
}

fn cells(bytes: &[u8]) -> usize {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    reader.records().map(|record| record.expect("a row").iter().map(str::len).sum::<usize>()).sum()
}

const HEADING: [&str; 5] = ["STT", "Họ và tên", "Ngày sinh", "Ngày vào Đảng", "Dân tộc"];
const OLD_HEADING: &[u8] = b"STT,H\xe4 v\xb5 t\xaan,Ng\xb5y sinh\n";

/// The cells of a member; no two have a name and birthday in common.
fn row(number: usize) -> [String; 5] {
    let families = ["Nguyễn", "Trần", "Thạch", "Lý", "Huỳnh", "Võ", "Kim"];
    let middles = ["Văn", "Thị", "Hữu", "Sa", "Mỹ", "Quốc"];
    let given = ["Bường", "Phước", "Rây", "Ngọc", "Đức", "Thủy", "Khuê", "Trường", "Diễm"];
    let name = format!("{} {} {}", families[number % 7], middles[number % 6], given[number % 9]);
    let born = format!("{}/{}/{}", number % 28 + 1, number / 28 % 12 + 1, 1930 + number / 336 % 78);
    let ethnicity = if number.is_multiple_of(7) { "Khmer" } else { "Kinh" };
    // The count through all pairs of names would end before the members do.
    let name = format!("{name}{}", ["", " Em", " Anh"][number / 26_208 % 3]);
    // At twenty, or in the last year but two.
    let joined = (1950 + number / 336 % 78).min(2023);
    [(number + 1).to_string(), name, born, joined.to_string(), ethnicity.to_owned()]
}

fn csv() -> Vec<u8> {
    let mut text = format!("{}\n", HEADING.join(","));
    for number in 0..MEMBERS {
        writeln!(text, "{}", row(number).join(",")).expect("memory");
    }
    text.into_bytes()
}

/// Three columns as the programs of the nineties wrote them.
fn old_csv() -> Vec<u8> {
    let mut bytes = OLD_HEADING.to_vec();
    let names: [&[u8]; 3] =
        [b"Nguy\xd4n V\xa8n B\xad\xeang", b"Tr\xc7n Th\xde Ng\xe4c", b"V\xe2 H\xf7u Ph\xad\xedc"];
    for number in 0..MEMBERS {
        let [place, _, born, ..] = row(number);
        let name = names[number / 26_208 % 3];
        bytes.extend([place.as_bytes(), b",", name, b",", born.as_bytes(), b"\n"].concat());
    }
    bytes
}

/// The smallest workbook that holds the same rows.
fn workbook() -> Vec<u8> {
    let mut sheet = String::from(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>",
    );
    let rows = std::iter::once(HEADING.map(str::to_owned)).chain((0..MEMBERS).map(row));
    for (line, cells) in (1..).zip(rows) {
        write!(sheet, "<row r=\"{line}\">").expect("memory");
        for (column, cell) in ('A'..).zip(cells) {
            let cell = format!("<c r=\"{column}{line}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>");
            sheet.push_str(&cell);
        }
        sheet.push_str("</row>");
    }
    sheet.push_str("</sheetData></worksheet>");
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", RELATIONS),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", SHEET_RELATIONS),
        ("xl/worksheets/sheet1.xml", &sheet),
    ];
    let mut package = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        package.start_file(name, SimpleFileOptions::default()).expect("a part");
        package.write_all(text.as_bytes()).expect("its text");
    }
    package.finish().expect("a package").into_inner()
}

const CONTENT_TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const SHEET_RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
