//! Workbooks written by hand, part by part: sheets, formats, merged cells, formulas, strings.

use std::io::{Cursor, Write};

use bienban::domain::Roll;
use bienban::intake::{RollReading, RowFault, read};
use bienban::text::Lang;
use zip::write::SimpleFileOptions;

use crate::cases::{faults, today, told};

/// A workbook of these sheets: name, state, and what stands in the element of the sheet.
pub fn xlsx(sheets: &[(&str, &str, &str)], styles: &str, strings: &str) -> Vec<u8> {
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), "<Types/>".to_owned()),
        (
            "_rels/.rels".to_owned(),
            "<Relationships><Relationship Id='w' Type='http://x/officeDocument' Target='xl/workbook.xml'/></Relationships>".to_owned(),
        ),
    ];
    let (mut listed, mut relations) = (String::new(), String::new());
    for (number, (name, state, inside)) in sheets.iter().enumerate() {
        listed += &format!("<sheet name='{name}' sheetId='{number}' state='{state}' r:id='r{number}'/>");
        relations += &format!(
            "<Relationship Id='r{number}' Type='http://x/worksheet' Target='worksheets/s{number}.xml'/>"
        );
        parts.push((format!("xl/worksheets/s{number}.xml"), format!("<worksheet>{inside}</worksheet>")));
    }
    relations += "<Relationship Id='st' Type='http://x/styles' Target='styles.xml'/>";
    relations += "<Relationship Id='ss' Type='http://x/sharedStrings' Target='/xl/sharedStrings.xml'/>";
    parts.push(("xl/workbook.xml".to_owned(), format!("<workbook><sheets>{listed}</sheets></workbook>")));
    parts.push((
        "xl/_rels/workbook.xml.rels".to_owned(),
        format!("<Relationships>{relations}</Relationships>"),
    ));
    parts.push(("xl/styles.xml".to_owned(), format!("<styleSheet>{styles}</styleSheet>")));
    parts.push(("xl/sharedStrings.xml".to_owned(), format!("<sst>{strings}</sst>")));
    packed(&parts)
}

/// The parts in a package.
pub fn packed(parts: &[(String, String)]) -> Vec<u8> {
    let mut package = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, words) in parts {
        package.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        package.write_all(words.as_bytes()).unwrap();
    }
    package.finish().unwrap().into_inner()
}

/// Rows of texts as cells with their texts in them.
pub fn rows(rows: &[&[&str]]) -> String {
    let cell = |words: &&str| match words.strip_prefix('<') {
        Some(_) => (*words).to_owned(),
        None => format!("<c t='inlineStr'><is><t>{words}</t></is></c>"),
    };
    let row = |cells: &&[&str]| format!("<row>{}</row>", cells.iter().map(cell).collect::<String>());
    format!("<sheetData>{}</sheetData>", rows.iter().map(row).collect::<String>())
}

fn try_read(bytes: &[u8]) -> Result<RollReading, RowFault> {
    read(bytes, "ds.xlsx", today(), None, &Roll::default())
}

fn one_sheet(cells: &[&[&str]], styles: &str) -> RollReading {
    try_read(&xlsx(&[("Tổ 1", "visible", &rows(cells))], styles, "")).unwrap()
}

#[test]
fn the_visible_sheet_with_the_longest_roll_is_read() {
    let long = rows(&[&["Họ tên"], &["Kim Sô Phia"], &["Lâm Mỹ Ngọc"], &["Thạch Đa Ra"]]);
    let short = rows(&[&["Họ tên"], &["Lý Mỹ Hoa"]]);
    let none = rows(&[&["Thống kê"]]);
    let read_names = |sheets: &[(&str, &str, &str)]| told(&try_read(&xlsx(sheets, "", "")).unwrap());
    let hidden =
        [("Cũ", "veryHidden", long.as_str()), ("Tổng hợp", "visible", &none), ("2026", "visible", &short)];
    assert_eq!(read_names(&hidden), ["2 Lý Mỹ Hoa - - chính thức"]);
    let both = [("A", "visible", short.as_str()), ("B", "visible", &long)];
    assert_eq!(read_names(&both).len(), 3);
    // Where no visible sheet holds a roll the hidden one does, and is named.
    let only = [("Tổng hợp", "visible", none.as_str()), ("Cũ", "hidden", &short)];
    let reading = try_read(&xlsx(&only, "", "")).unwrap();
    assert_eq!(reading.told(Lang::En)[0], "Sheet read: “Cũ” (hidden). Not read: “Tổng hợp”.");
}

#[test]
fn cells_that_cannot_be_read_are_faults_in_columns_that_are_taken() {
    let reading = one_sheet(
        &[
            &["Họ tên", "Ngày vào Đảng", "Điện thoại"],
            &["Kim Sô Phia", "<c t='e'><v>#REF!</v></c>", "<c><f>A1</f></c>"],
            &["Lâm Mỹ Ngọc", "<c><f>DATE(2001,1,2)</f><v/></c>", "1"],
            &["<c t='str'><f>A2</f></c>", "3/2/2001", "1"],
            &["Lý Mỹ Hoa", "3/2/2001", "<c t='e'><v>#N/A</v></c>"],
        ],
        "",
    );
    assert_eq!(told(&reading), ["5 Lý Mỹ Hoa - 03/02/2001 chính thức"]);
    let faults = faults(&reading);
    assert!(
        faults[0].starts_with("Dòng 2, cột 2 “Ngày vào Đảng”: công thức trong ô báo lỗi."),
        "{faults:#?}"
    );
    assert!(faults[1].starts_with("Dòng 3, cột 2 “Ngày vào Đảng”: ô có công thức nhưng"), "{faults:#?}");
    assert!(faults[2].starts_with("Dòng 4, cột 1 “Họ tên”: chưa có họ và tên."), "{faults:#?}");
}

#[test]
fn as_much_of_a_day_is_read_as_the_format_shows() {
    let styles = "<numFmts><numFmt numFmtId='170' formatCode='mm\\/yyyy'/><numFmt numFmtId='171' formatCode='yyyy'/>\
                  <numFmt numFmtId='172' formatCode='dd\\-mm'/><numFmt numFmtId='173' formatCode='&quot;ngày &quot;dd/mm/yyyy'/></numFmts>\
                  <cellStyleXfs><xf numFmtId='171'/></cellStyleXfs>\
                  <cellXfs><xf numFmtId='0'/><xf numFmtId='170'/><xf numFmtId='171'/><xf numFmtId='172'/><xf numFmtId='173'/><xf numFmtId='17'/></cellXfs>";
    // 25,600 is 1 February 1970.
    let cell = |style: u8| format!("<c s='{style}'><v>25600</v></c>");
    let cells: Vec<String> = (0..6).map(cell).collect();
    let names = ["Kim A", "Kim B", "Kim C", "Kim D", "Kim E", "Kim G"];
    let mut lines: Vec<[&str; 2]> = vec![["Họ tên", "Ngày sinh"]];
    lines.extend(names.iter().zip(&cells).map(|(name, cell)| [*name, cell.as_str()]));
    let lines: Vec<&[&str]> = lines.iter().map(|line| line.as_slice()).collect();
    let reading = one_sheet(&lines, styles);
    assert_eq!(
        told(&reading),
        [
            "2 Kim A 01/02/1970 - chính thức",
            "3 Kim B 02/1970 - chính thức",
            "4 Kim C 1970 - chính thức",
            "6 Kim E 01/02/1970 - chính thức",
            "7 Kim G 02/1970 - chính thức"
        ]
    );
    let faults = faults(&reading);
    assert!(
        faults[0].starts_with("Dòng 5, cột 2 “Ngày sinh”: ô chỉ hiện ngày và tháng,") && faults.len() == 1
    );
}

#[test]
fn merged_cells_reach_every_row_but_make_no_names() {
    let cells = rows(&[
        &["STT", "Họ tên", "Diện"],
        &["1", "Kim Sô Phia", "dự bị"],
        &["2", "Lâm Mỹ Ngọc"],
        &["3", "Thạch Đa Ra"],
    ]);
    let merged = "<mergeCells><mergeCell ref='C2:C4'/><mergeCell ref='A1:A1'/></mergeCells>";
    let bytes = xlsx(&[("S", "visible", &format!("{cells}{merged}"))], "", "");
    let reading = try_read(&bytes).unwrap();
    let expected = ["2 Kim Sô Phia - - dự bị", "3 Lâm Mỹ Ngọc - - dự bị", "4 Thạch Đa Ra - - dự bị"];
    assert_eq!(told(&reading), expected);
}

#[test]
fn strings_that_cells_share_are_read_without_how_they_are_spoken() {
    let strings = "<si><t>Họ tên</t></si><si><r><t>Kim </t></r><r><rPr><b/></rPr><t xml:space='preserve'>Sô Phia</t></r>\
                   <rPh sb='0' eb='1'><t>x</t></rPh></si><si><t>Lý_x000D_\nHoa</t></si>";
    let cell = |place: u8| format!("<row><c t='s'><v>{place}</v></c></row>");
    let cells = format!("<sheetData>{}{}{}</sheetData>", cell(0), cell(1), cell(2));
    let reading = try_read(&xlsx(&[("S", "visible", &cells)], "", strings)).unwrap();
    assert_eq!(told(&reading), ["2 Kim Sô Phia - - chính thức", "3 Lý Hoa - - chính thức"]);
    let beyond = format!("<sheetData>{}{}</sheetData>", cell(0), cell(9));
    let sentence = try_read(&xlsx(&[("S", "visible", &beyond)], "", strings)).unwrap_err().sentence(Lang::En);
    assert!(sentence.contains("(sharedStrings) is missing or too short"), "{sentence}");
}

#[test]
fn what_is_not_clear_is_asked_and_never_official() {
    let text = "Họ và tên,Ngày vào Đảng,Ghi chú\n\
        Kim Sô Phia,3/2/1995,Miễn sinh hoạt\n\
        Lâm Mỹ Ngọc,3/2/1995,Miễn SH từ 2020\n\
        Thạch Đa Ra,3/2/1995,miễn\n\
        Lý Mỹ Hoa,3/2/1995,Sinh hoạt tạm thời nơi khác\n\
        Hồ Văn Sáu,3/2/1995,Từ trần 2025\n\
        Sơn Vi Sal,3/2/2026,\n\
        Võ Thị Út,3/2/2025,\n";
    let reading = read(text.as_bytes(), "ds.csv", today(), None, &Roll::default()).unwrap();
    assert_eq!(
        told(&reading),
        [
            "2 Kim Sô Phia - 03/02/1995 miễn công tác và sinh hoạt đảng",
            "3 Lâm Mỹ Ngọc - 03/02/1995 miễn công tác và sinh hoạt đảng",
            "5 Lý Mỹ Hoa - 03/02/1995 sinh hoạt tạm thời nơi khác",
            "7 Sơn Vi Sal - 03/02/2026 dự bị",
        ]
    );
    let faults = faults(&reading);
    assert!(
        faults[0].starts_with("Dòng 4, cột 3 “Ghi chú”: ghi chú “miễn” chưa rõ diện nào."),
        "{faults:#?}"
    );
    assert!(faults[1].starts_with("Dòng 6, cột 3 “Ghi chú”: ghi chú “Từ trần 2025” chưa rõ"), "{faults:#?}");
    assert!(
        faults[2].starts_with("Dòng 8, cột 2 “Ngày vào Đảng”: vào Đảng 03/02/2025, không có ngày chính thức"),
        "{faults:#?}"
    );
    let asks: Vec<bool> = reading.faults.iter().map(|fault| fault.asks().is_some()).collect();
    assert_eq!(asks, [true; 3]);
}
