//! What a file is by its first bytes, whatever it is called, where it is no roll that can be read.
//!
//! Each kind has its own sentence, with what to do. Knows no path and no disk.

use crate::say;
use crate::text::Lang;

/// A kind of file that holds no roll in a form that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// HTML, also as an archive of a page.
    WebPage,
    /// The XML that Excel 2003 and LibreOffice write in one piece.
    XmlWorkbook,
    /// Other XML.
    Xml,
    /// A text document: DOCX, DOC, ODT, RTF.
    Word,
    /// Slides.
    Slides,
    /// PDF.
    Pdf,
    /// A picture.
    Picture,
    /// Packed files.
    Archive,
    /// A workbook from before Excel 5.
    OldestWorkbook,
    /// A database, a program, or another file of a machine.
    Machine,
}

/// How files begin.
const BEGINNINGS: [(&[u8], FileKind); 18] = [
    (b"%PDF", FileKind::Pdf),
    (b"{\\rtf", FileKind::Word),
    (b"\x89PNG", FileKind::Picture),
    (b"\xff\xd8\xff", FileKind::Picture),
    (b"GIF8", FileKind::Picture),
    (b"II*\0", FileKind::Picture),
    (b"MM\0*", FileKind::Picture),
    (b"Rar!", FileKind::Archive),
    (b"7z\xbc\xaf", FileKind::Archive),
    (b"\x1f\x8b", FileKind::Archive),
    (b"PK\x05\x06", FileKind::Archive),
    (b"\x09\x00\x04\x00", FileKind::OldestWorkbook),
    (b"\x09\x02\x06\x00", FileKind::OldestWorkbook),
    (b"\x09\x04\x06\x00", FileKind::OldestWorkbook),
    (b"SQLite format 3", FileKind::Machine),
    (b"MZ\x90\0", FileKind::Machine),
    (b"\x7fELF", FileKind::Machine),
    (b"L\0\0\0\x01\x14\x02\0", FileKind::Machine),
];

/// Bytes of the head of a file by which text is told.
const HEAD: usize = 2_048;

impl FileKind {
    /// The kind of a file that is no text and no workbook, or a text of another form.
    pub(super) fn of(bytes: &[u8]) -> Option<FileKind> {
        let begins = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning));
        begins.map(|(_, kind)| *kind).or_else(|| of_markup(bytes))
    }

    /// What the file is and what to do.
    pub(super) fn words(self, file: &str, lang: Lang) -> String {
        let (what, vi_do, en_do) = self.parts();
        say!(
            lang,
            "Tệp {file} là {what}. {advice}",
            "The file {file} is {what}. {advice}",
            what = what.get(lang),
            advice = match lang {
                Lang::Vi => vi_do,
                Lang::En => en_do,
            }
        )
    }

    fn parts(self) -> (crate::text::Text, &'static str, &'static str) {
        use crate::text::text;
        const SAVE: (&str, &str) = (
            "Hãy mở bằng Excel hoặc LibreOffice, lưu thành tệp XLSX, rồi nhập tệp đó.",
            "Open it in Excel or LibreOffice, save it as XLSX, and import that file.",
        );
        const PASTE: (&str, &str) = (
            "Hãy mở tệp, chép bảng danh sách rồi dán vào ô nhập danh sách, hoặc dán vào Excel và lưu thành tệp XLSX.",
            "Open it, copy the table of members and paste it where the roll is asked for, or paste it into Excel and save that as XLSX.",
        );
        const OTHER: (&str, &str) =
            ("Hãy chọn tệp danh sách đảng viên khác.", "Choose another file with the roll of members.");
        let (what, (vi, en)) = match self {
            FileKind::WebPage => (text("một trang web (HTML)", "a web page (HTML)"), SAVE),
            FileKind::XmlWorkbook => (text("bảng tính dạng XML", "a spreadsheet in XML"), SAVE),
            FileKind::Xml => (text("một tệp XML", "an XML file"), SAVE),
            FileKind::Word => (text("một văn bản Word", "a Word document"), PASTE),
            FileKind::Slides => (text("một tệp trình chiếu", "a file of slides"), PASTE),
            FileKind::Pdf => (text("một tệp PDF", "a PDF file"), PASTE),
            FileKind::Picture => (
                text("một tấm ảnh", "a picture"),
                (
                    "Hãy chọn bảng tính gốc, hoặc gõ danh sách; chương trình không đọc được chữ trong ảnh.",
                    "Choose the spreadsheet that it was made of, or type the roll; letters in a picture are not read.",
                ),
            ),
            FileKind::Archive => (
                text("một tệp nén", "a packed file"),
                ("Hãy giải nén rồi nhập tệp ở trong.", "Open it and import the file in it."),
            ),
            FileKind::OldestWorkbook => {
                (text("bảng tính Excel quá cũ (trước 1993)", "a workbook of Excel from before 1993"), SAVE)
            }
            FileKind::Machine => (text("một tệp của máy", "a file for machines"), OTHER),
        };
        (what, vi, en)
    }
}

/// The kind of a text that begins with a tag.
fn of_markup(bytes: &[u8]) -> Option<FileKind> {
    // Of UTF-16 every other byte is nothing.
    let head = bytes.iter().take(HEAD * 2).filter(|byte| **byte != 0 && **byte < 0x80).take(HEAD);
    let head = head.map(|byte| char::from(byte.to_ascii_lowercase())).collect::<String>();
    let head = head.trim_start();
    if head.starts_with("mime-version:") || head.starts_with("from: <saved by") {
        return Some(FileKind::WebPage);
    }
    if !head.starts_with('<') {
        return None;
    }
    let has = |words: &str| head.contains(words);
    if has("office:spreadsheet") || has("opendocument.spreadsheet") {
        return Some(FileKind::XmlWorkbook);
    }
    let html = [
        "<!doctype html",
        "<html",
        "<table",
        "<head",
        "<meta",
        "<style",
        "<body",
        "<div",
        "<tr",
        "<p>",
        "<br",
    ];
    if html.iter().any(|tag| has(tag)) {
        return Some(FileKind::WebPage);
    }
    let xml = head.starts_with("<?xml") || head.starts_with("<!") || has("</") || has("/>");
    xml.then_some(FileKind::Xml)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_by_their_first_bytes() {
        let wide: Vec<u8> = "\u{feff}<HTML>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (bytes, kind) in [
            (&b"\xef\xbb\xbf \n<!DOCTYPE html><html>"[..], Some(FileKind::WebPage)),
            (&wide[..], Some(FileKind::WebPage)),
            (b"<table><tr><td>x", Some(FileKind::WebPage)),
            (
                b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                Some(FileKind::XmlWorkbook),
            ),
            (b"<?xml version=\"1.0\"?><x/>", Some(FileKind::Xml)),
            (b"%PDF-1.7", Some(FileKind::Pdf)),
            (b"{\\rtf1", Some(FileKind::Word)),
            (b"MIME-Version: 1.0", Some(FileKind::WebPage)),
            (b"H\xe1\xbb\x8d,<x>", None),
            (b"", None),
        ] {
            assert_eq!(FileKind::of(bytes), kind, "{bytes:?}");
        }
    }

    #[test]
    fn each_kind_says_what_to_do() {
        assert_eq!(
            FileKind::WebPage.words("ds.xls", Lang::Vi),
            "Tệp ds.xls là một trang web (HTML). Hãy mở bằng Excel hoặc LibreOffice, lưu thành tệp XLSX, rồi nhập tệp đó."
        );
        assert_eq!(
            FileKind::Word.words("ds.docx", Lang::En),
            "The file ds.docx is a Word document. Open it, copy the table of members and paste it where the roll is asked for, or paste it into Excel and save that as XLSX."
        );
    }
}
