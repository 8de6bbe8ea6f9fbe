//! Papers as tables on the command line: cells of every size, and a book in which nothing happened yet.

use std::io::{Cursor, Read};

use super::{Home, text};

/// A sheet of an Excel file, by its number from 1.
fn sheet(bytes: &[u8], number: usize) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    let name = format!("xl/worksheets/sheet{number}.xml");
    package.by_name(&name).unwrap().read_to_string(&mut xml).unwrap();
    xml
}

/// A home whose book is a made-up cell of so many members with a year of meetings.
fn with_members(number: &str) -> Home {
    let home = Home::new();
    let book = home.book();
    home.done(&["practice", "--write", text(&book), "--members", number]);
    home
}

#[test]
fn a_cell_of_any_size_has_its_members_and_meetings_in_an_excel_file() {
    for members in [3_usize, 23, 120] {
        let home = with_members(&members.to_string());
        let file = home.path("tham-gia.xlsx");
        let written = ["report", "participation", "--year", "2026", "-o", text(&file)];
        assert_eq!(home.done(&written), format!("Đã ghi {}.\n", file.display()));
        let once = std::fs::read(&file).unwrap();
        // Cell, stamp, title and period, the heading row, then the members and the middle.
        let xml = sheet(&once, 1);
        let filter = format!("<autoFilter ref=\"A5:I{}\"/>", 5 + members);
        assert!(xml.contains(&filter), "{members}: {xml}");
        assert!(xml.contains("<pane xSplit=\"2\" ySplit=\"5\""), "{members}");
        home.done(&[&written[..], &["--force"]].concat());
        assert!(once == std::fs::read(&file).unwrap(), "the same paper gives the same bytes");
        for kind in ["quality", "register-out", "minutes", "roll-sheet", "year-report"] {
            let file = home.path(&format!("{kind}.xlsx"));
            let of: &[&str] = match kind {
                "minutes" | "roll-sheet" => &["last"],
                _ => &["--year", "2026"],
            };
            home.done(&[&["report", kind], of, &["-o", text(&file)]].concat());
            assert!(sheet(&std::fs::read(&file).unwrap(), 1).contains("<autoFilter "), "{members}: {kind}");
        }
    }
}

#[test]
fn a_book_in_which_nothing_happened_has_a_sheet_that_says_so() {
    let home = Home::with_cell();
    for kind in ["participation", "quality"] {
        let file = home.path(&format!("{kind}.xlsx"));
        home.done(&["report", kind, "--year", "2026", "-o", text(&file)]);
        let xml = sheet(&std::fs::read(&file).unwrap(), 1);
        assert!(!xml.contains("<autoFilter ") && xml.matches("<row ").count() == 4, "{kind}: {xml}");
    }
}

#[test]
fn a_paper_without_a_table_is_no_excel_file() {
    let home = Home::with_practice();
    home.refused(
        &["report", "thematic-paper", "--format", "xlsx"],
        2,
        &["Văn bản thematic-paper không ghi được ở dạng xlsx; có các dạng: docx, pdf, txt, md."],
    );
}

#[test]
fn a_file_whose_name_says_another_format_is_not_written() {
    let home = with_members("3");
    for (format, name, other) in [("xlsx", "a.csv", "csv"), ("docx", "a.pdf", "pdf"), ("csv", "a.TXT", "txt")]
    {
        let file = home.path(name);
        let asked = ["report", "participation", "--year", "2026", "--format", format, "-o", text(&file)];
        let wanted = format!(
            "Tên tệp {} là của dạng {other}, còn --format nêu dạng {format}: hãy đổi đuôi tên tệp thành .{format}, hoặc bỏ --format. Chưa ghi gì.",
            file.display()
        );
        home.refused(&asked, 2, &[&wanted]);
        assert!(!file.exists());
    }
}

#[test]
fn a_table_is_printed_for_programs_or_written_by_the_ending_of_its_file() {
    let home = Home::with_practice();
    let printed = home.done(&["report", "participation", "--year", "2026", "--format", "json"]);
    let table: serde_json::Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(table["tables"][0]["columns"][1], "Họ và tên");
    assert_eq!(table["tables"][0]["rows"].as_array().unwrap().len(), 24);
    let file = home.path("tham-gia.csv");
    home.done(&["report", "participation", "--year", "2026", "-o", text(&file)]);
    let bytes = std::fs::read(&file).unwrap();
    assert!(bytes.starts_with("\u{feff}TẬP DƯỢT\r\nChi bộ Ấp Mẫu\r\n".as_bytes()));
    // Stamp, cell, title and period, a blank line, the heads, the members and the middle.
    assert_eq!(bytes.windows(2).filter(|two| two == b"\r\n").count(), 30);
}

#[test]
fn planned_meetings_and_deadlines_are_a_calendar() {
    let home = Home::with_secretary();
    let file = home.path("lich.ics");
    let asked = ["report", "calendar", "-o", text(&file)];
    home.refused(
        &asked,
        1,
        &["“LỊCH HỌP VÀ THỜI HẠN: Chi bộ Ấp Mẫu” không có ngày họp, thời hạn nào để ghi vào lịch; hãy lập kế hoạch kỳ \
           sinh hoạt trước."],
    );
    home.done(&["meeting", "new", "--kind", "regular", "--date", "2026-12-05"]);
    home.done(&asked);
    let once = std::fs::read_to_string(&file).unwrap().replace("\r\n ", "");
    assert!(once.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{once}");
    assert!(once.contains("SUMMARY:Họp thường kỳ\r\n"), "{once}");
    assert!(once.contains("\r\nDTSTART;VALUE=DATE:20261204\r\n"), "the notice is due the day before: {once}");
    // Nothing happened since: the same entries, however late it is.
    let later = home.path("sau.ics");
    let said = home.run_plain(&["--now", "2026-12-04T08:00", "report", "calendar", "-o", text(&later)], &[]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(once == std::fs::read_to_string(&later).unwrap().replace("\r\n ", ""));
    let printed = home.done(&["report", "calendar", "--format", "csv"]);
    assert!(printed.contains("TT,Ngày,Giờ,Nội dung,Địa điểm"), "{printed}");
    // What is told of the roll changes deadlines too, so the calendar is as of it.
    let added =
        home.run_plain(&["--now", "2026-12-06T08:00", "member", "add", "--name", "Thạch Thị Hòa Bình"], &[]);
    assert_eq!((added.code, added.err.as_str()), (0, ""));
    let printed = home.done(&["report", "calendar", "--format", "txt"]);
    assert!(printed.contains("Tính đến ngày 06/12/2026"), "{printed}");
}
