//! Workbooks and texts that Python makes anew, as they are and as LibreOffice writes them again: other letters, sheets,
//! merged cells, formats of dates, formulas. The right values were worked out by hand.

use std::path::Path;

use bienban::domain::{Roll, Standing};
use bienban::intake::{RollReading, RowFault, read};
use bienban::text::Lang;

use super::{converted, libre_office, made, python, read_file, told};
use crate::cases::{faults, today};

fn try_file(file: &Path) -> Result<RollReading, RowFault> {
    read(&std::fs::read(file).unwrap(), "ds.xls", today(), None, &Roll::default())
}

/// Of `whole` in make.py: Ð is Đ, the name in TCVN3 and the one in VNI are Unicode, as much of a day as its cell shows.
const WHOLE: [&str; 5] = [
    "Đặng Hữu Tòng 09/11/1968 07/1994 - bí thư",
    "Danh Thị Sa Rên 31/01/1979 19/05/2005 - đảng viên",
    "Quách Mỹ Dung 1983 19/05/2010 - đảng viên",
    "Phạm Văn Thắng 05/03/1970 - - đảng viên",
    "Trần Văn Đức 1961 1985 - phó bí thư",
];

fn assert_whole(file: &Path) {
    let reading = read_file(file);
    assert_eq!(told(&reading), WHOLE, "{}", file.display());
    let standings: Vec<Standing> = reading.members.iter().map(|(_, member)| member.standing).collect();
    use Standing::{Exempt, Official, Probationary};
    assert_eq!(standings, [Official, Official, Exempt, Probationary, Official], "{}", file.display());
    assert_eq!(reading.members.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [4, 5, 6, 7, 8]);
    let sheet = "Trang tính đã đọc: “Đảng viên”. Không đọc: “Cũ 2019” (ẩn), “Bìa”.";
    assert_eq!(reading.told(Lang::Vi)[0], sheet, "{}", file.display());
}

#[test]
fn a_workbook_of_everything_is_read_as_it_shows_whoever_wrote_it() {
    if !python("import openpyxl") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = made(folder.path(), "whole", "ds.xlsx");
    assert_whole(&file);
    if !libre_office() {
        return;
    }
    for format in ["ods", "xlsx", "xls"] {
        assert_whole(&converted(folder.path(), &file, format, None));
    }
    let page = converted(folder.path(), &file, "html", None);
    let sentence = try_file(&page).unwrap_err().sentence(Lang::Vi);
    assert!(sentence.contains("là một trang web (HTML)"), "{sentence}");
}

#[test]
fn formulas_without_a_result_are_faults_until_a_program_has_reckoned_them() {
    if !python("import openpyxl") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = made(folder.path(), "formulas", "ds.xlsx");
    let reading = try_file(&file).unwrap();
    assert_eq!(told(&reading), [""; 0]);
    let told_of: Vec<(Option<u64>, usize)> =
        reading.faults.iter().map(|fault| (fault.line, fault.column.as_ref().unwrap().number)).collect();
    assert_eq!(told_of, [(Some(2), 2), (Some(3), 1), (Some(4), 3)]);
    assert!(
        faults(&reading).iter().all(|fault| fault.contains("ô có công thức nhưng tệp không lưu kết quả"))
    );
    if !libre_office() {
        return;
    }
    let expected = [
        "Kim Sô Phia 05/03/1970 - - đảng viên",
        "Lâm Mỹ Ngọc 1982 - - đảng viên",
        "Lý Mỹ Hoa 1990 - - đảng viên",
    ];
    for format in ["ods", "xlsx", "xls"] {
        let file = converted(folder.path(), &file, format, None);
        assert_eq!(told(&read_file(&file)), expected, "{format}");
    }
}

#[test]
fn days_are_counted_from_where_the_workbook_says() {
    if !python("import openpyxl") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let reading = read_file(&made(folder.path(), "since-1904", "ds.xlsx"));
    assert_eq!(
        told(&reading),
        ["Kim Sô Phia 05/03/1970 - - đảng viên", "Lý Mỹ Hoa 03/02/1985 - - đảng viên"]
    );
}

#[test]
fn cells_of_text_hold_delimiters_quotes_and_line_breaks() {
    if !python("import csv") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let reading = read_file(&made(folder.path(), "quoted-csv", "ds.csv"));
    assert_eq!(
        told(&reading),
        [
            "Kim Sô Phia 05/03/1970 - - đảng viên",
            "H'Hen Niê 1982 - - đảng viên",
            "Đoàn Tố Tâm - - - đảng viên"
        ]
    );
    // The header takes two lines, so does the first row.
    assert_eq!(reading.members.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [3, 5, 6]);
}

#[test]
fn an_open_document_is_read_the_same_from_each_workbook_made_of_it() {
    if !python("import odf.opendocument") || !libre_office() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = made(folder.path(), "ods", "ds.ods");
    for format in ["xlsx", "xls"] {
        let reading = read_file(&converted(folder.path(), &file, format, None));
        assert_eq!(
            told(&reading),
            ["Nguyễn Văn Bường 05/03/1970 - - đảng viên", "Lý Vĩnh Phước 1960 - - đảng viên"],
            "{format}"
        );
    }
}
