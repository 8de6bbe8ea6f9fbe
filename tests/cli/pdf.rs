//! Papers as PDF on the command line.

use super::{Home, text};

#[test]
fn a_paper_is_written_as_pdf_by_its_format_or_the_ending_of_its_file() {
    let home = Home::with_practice();
    let by_ending = home.path("bien-ban.pdf");
    let said = home.done(&["report", "minutes", "last", "-o", text(&by_ending)]);
    assert_eq!(said, format!("Đã ghi {}.\n", by_ending.display()));
    let bytes = std::fs::read(&by_ending).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    let by_format = home.path("khac.pdf");
    home.done(&["report", "minutes", "last", "--format", "pdf", "-o", text(&by_format)]);
    assert!(bytes == std::fs::read(&by_format).unwrap(), "the same paper gives the same bytes");
}

#[test]
fn a_letter_that_cannot_be_printed_is_named() {
    let home = Home::with_cell();
    home.done(&["member", "add", "--name", "Lý 李 Minh", "--role", "bí thư"]);
    let meeting = home.json(&["meeting", "new", "--kind", "regular", "--date", "2026-12-03"]);
    let meeting = meeting["meeting"]["id"].as_str().unwrap();
    let file = home.path("danh-sach.pdf");
    let said = home.run(&["report", "roll-sheet", meeting, "-o", text(&file)]);
    assert_eq!((said.code, said.out), (0, format!("Đã ghi {}.\n", file.display())));
    assert_eq!(
        said.err,
        "Tệp PDF không có chữ “李”: tại chỗ đó in dấu \u{fffd}. Tệp Word ghi đủ các chữ này; hãy xem lại trước khi in.\n"
    );
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-1.7"));
}
