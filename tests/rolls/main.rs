//! Rolls made by other programs: Python and its libraries, iconv, LibreOffice. Where one of them is
//! missing its tests are skipped with a word, or fail where the tools are installed on purpose.
#![allow(clippy::unwrap_used, clippy::panic)]

mod binary;
mod cases;
mod generated;
mod made;
mod names;

use std::path::{Path, PathBuf};
use std::process::Command;

use bienban::domain::{NewMember, Roll};
use bienban::intake::{Encoding, RollReading, read};
use bienban::text::PartialDate;
use chrono::NaiveDate;

/// Makes the files.
const MAKER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rolls/make.py");

/// Whether the tool is there; without it the test is over, or fails where tools are required.
fn is_there(name: &str, command: &str, probe: &[&str]) -> bool {
    let there = Command::new(command).args(probe).output().is_ok_and(|output| output.status.success());
    let required = std::env::var_os("BIENBAN_REQUIRE_TOOLS").is_some_and(|value| value == "1");
    assert!(there || !required, "{name} is required here and missing");
    if !there {
        eprintln!("skipped: {name} is not installed");
    }
    there
}

fn python(probe: &str) -> bool {
    is_there(&format!("python3 with {probe:?}"), "python3", &["-c", probe])
}

fn run(command: &mut Command) {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A roll of this kind, made by Python.
fn made(folder: &Path, kind: &str, name: &str) -> PathBuf {
    let file = folder.join(name);
    run(Command::new("python3").arg(MAKER).arg(kind).arg(&file));
    file
}

fn read_file(file: &Path) -> RollReading {
    let bytes = std::fs::read(file).unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let reading = read(&bytes, "ds", today, None, &Roll::default()).unwrap();
    assert_eq!(reading.faults, [], "{}", file.display());
    reading
}

/// Name, birth, admission, full membership and role.
fn told(reading: &RollReading) -> Vec<String> {
    let date = |date: Option<PartialDate>| date.map_or("-".to_owned(), PartialDate::figures);
    let row = |(_, member): &(u64, NewMember)| {
        let person = &member.person;
        let dates = [person.born, person.joined, person.official].map(date);
        format!("{} {} {}", person.name, dates.join(" "), member.role.label().vi)
    };
    reading.members.iter().map(row).collect()
}

const MEMBERS: [&str; 3] = [
    "Nguyễn Văn Bường 05/03/1970 1995 - bí thư",
    "Thạch Thị Sa Rây 08/1985 02/09/2010 - đảng viên",
    "Lý Vĩnh Phước 15/02/1960 - - chi ủy viên",
];

#[test]
fn text_in_every_encoding_of_python() {
    if !python("import unicodedata") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for (kind, encoding) in [
        ("utf-8", Encoding::Unicode),
        ("utf-8-mark", Encoding::Unicode),
        ("utf-16", Encoding::Unicode),
        ("utf-16-be", Encoding::Unicode),
        ("decomposed", Encoding::Unicode),
        ("cp1258", Encoding::Windows1258),
    ] {
        let reading = read_file(&made(folder.path(), kind, kind));
        assert_eq!(
            (reading.encoding, told(&reading)),
            (encoding, MEMBERS.map(str::to_owned).to_vec()),
            "{kind}"
        );
    }
}

#[test]
fn tcvn3_text_of_iconv() {
    if !is_there("iconv with TCVN", "sh", &["-c", "printf x | iconv -f UTF-8 -t TCVN"]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (plain, old) = (folder.path().join("ds.csv"), folder.path().join("abc.csv"));
    std::fs::write(&plain, "STT,Họ và tên,Dân tộc\n1,Nguyễn Văn Bường,Kinh\n2,Đỗ Thị Quỳnh Như,Kinh\n")
        .unwrap();
    let script = format!("iconv -f UTF-8 -t TCVN '{}' > '{}'", plain.display(), old.display());
    run(Command::new("sh").args(["-c", &script]));
    let reading = read_file(&old);
    assert_eq!(reading.encoding, Encoding::Tcvn3);
    assert_eq!(told(&reading), ["Nguyễn Văn Bường - - - đảng viên", "Đỗ Thị Quỳnh Như - - - đảng viên"]);
}

#[test]
fn a_workbook_with_merged_titles_and_two_rows_of_headers() {
    if !python("import openpyxl") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let reading = read_file(&made(folder.path(), "xlsx", "ds.xlsx"));
    assert_eq!(
        told(&reading),
        [
            "Nguyễn Văn Bường 05/03/1970 03/02/1995 03/02/1996 đảng viên",
            "Thạch Thị Sa Rây 1985 02/09/2009 - đảng viên",
            // 21,960 days after 30 December 1899.
            "Lý Vĩnh Phước 14/02/1960 22/12/1986 - đảng viên",
        ]
    );
    assert_eq!(reading.members[0].0, 6, "the row of the sheet");
    assert_eq!(reading.passed.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [10, 11]);
    assert_eq!(reading.unused.iter().map(|column| column.number).collect::<Vec<_>>(), [8]);
    let reading = read_file(&made(folder.path(), "tcvn3-xlsx", "abc.xlsx"));
    assert_eq!(reading.encoding, Encoding::Tcvn3);
    assert_eq!(told(&reading)[0], "Nguyễn Văn Bường 05/03/1970 - - đảng viên");
}

#[test]
fn an_open_document_of_python() {
    if !python("import odf.opendocument") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let reading = read_file(&made(folder.path(), "ods", "ds.ods"));
    assert_eq!(
        told(&reading),
        ["Nguyễn Văn Bường 05/03/1970 - - đảng viên", "Lý Vĩnh Phước 1960 - - đảng viên"]
    );
}

/// What LibreOffice makes real dates of; the column of years stays one of numbers.
const TYPED: &str = "DANH SÁCH,,,\n,,,\nSTT,Họ và tên,Ngày sinh,Năm vào Đảng\n\
    1,Nguyễn Văn Bường,1970-03-05,1995\n2,Thạch Thị Sa Rây,08/1985,2010\nTổng cộng: 2,,,\n";

fn libre_office() -> bool {
    is_there(
        "LibreOffice Calc",
        "sh",
        &["-c", "soffice --version && ls $(dirname $(readlink -f $(command -v soffice)))/libsclo.so"],
    )
}

/// The file as LibreOffice writes it in this format; `reader` says how it is read where that is not plain.
fn converted(folder: &Path, file: &Path, format: &str, reader: Option<&str>) -> PathBuf {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let out = folder.join(format);
    let mut command = Command::new("soffice");
    command.args([&profile, "--headless"]).args(reader);
    run(command.args(["--convert-to", format, "--outdir"]).arg(&out).arg(file));
    out.join(file.file_name().unwrap()).with_extension(format)
}

#[test]
fn spreadsheets_of_libreoffice() {
    if !libre_office() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("ds.csv");
    std::fs::write(&text, TYPED).unwrap();
    for format in ["xlsx", "ods", "xls"] {
        // Comma, double quotes, UTF-8, from the first line.
        let file = converted(folder.path(), &text, format, Some("--infilter=CSV:44,34,76,1"));
        assert_eq!(
            told(&read_file(&file)),
            ["Nguyễn Văn Bường 05/03/1970 1995 - đảng viên", "Thạch Thị Sa Rây 08/1985 2010 - đảng viên"],
            "{format}"
        );
    }
}
