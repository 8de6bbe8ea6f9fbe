//! Every kind of paper as a PDF file, read by a reader of our own.

use std::sync::OnceLock;

use bienban::report::{
    Block, Cell, Document, Header, Origin, Piece, Table, TableColumn, TableRow, TextRun, format, pdf,
    replaced_words,
};
use bienban::text::Lang;
use unicode_normalization::is_nfc;

use crate::every_paper::every_document;
use crate::pdf_reader::{ReadFile, ReadLine};
use crate::sample;

/// The foot of the text on a page, in points from the top, and 30 mm.
const FOOT: f32 = 785.2;
const BLANK: f32 = 85.0;

/// A paper, its bytes, and what they say.
pub struct MadePaper {
    pub kind: &'static str,
    pub document: Document,
    pub bytes: Vec<u8>,
    file: ReadFile,
}

/// Every kind of paper, and a document with everything that the model has; made once for all tests.
pub fn every_file() -> &'static [MadePaper] {
    static MADE: OnceLock<Vec<MadePaper>> = OnceLock::new();
    let made = |(kind, document): (&'static str, Document)| {
        let bytes = pdf::write(&document).unwrap();
        MadePaper { kind, document, file: ReadFile::of(&bytes), bytes }
    };
    MADE.get_or_init(|| {
        every_document().into_iter().chain([("sample", sample::minutes())]).map(made).collect()
    })
}

/// A text with its white space as single spaces.
pub fn plainly(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the paragraphs and cells of a document say, one text each.
pub fn said(document: &Document) -> Vec<String> {
    let joined = |runs: &[TextRun]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
    let of_block = |block: &Block| match block.piece() {
        Piece::Heading(_, text) | Piece::Centred(text) => vec![text.clone()],
        Piece::Paragraph(runs) => vec![joined(runs)],
        Piece::Item(item) => vec![item.marker.words() + &joined(&item.runs)],
        Piece::Field { label, value } => vec![format!("{label}: {value}")],
        Piece::Table(table) => {
            let headings = table.columns.iter().map(|column| column.heading.clone());
            headings.chain(table.rows.iter().flat_map(|row| table.texts(row))).collect()
        }
        Piece::Chart(_) | Piece::Rule | Piece::Space => Vec::new(),
    };
    let mut texts = vec![document.title.to_uppercase(), document.subtitle.clone()];
    texts.extend(document.blocks.iter().flat_map(of_block));
    texts.extend(document.recipients.iter().map(|one| format!("- {one}")));
    texts.iter().map(|text| plainly(text)).filter(|text| !text.is_empty()).collect()
}

#[test]
fn every_paragraph_and_cell_is_read_whole_and_as_it_was_typed() {
    let files = every_file();
    assert_eq!(files.len(), 56);
    for MadePaper { kind, document, file, .. } in files {
        let mut read =
            file.elements.iter().map(|element| plainly(&element.text)).collect::<Vec<_>>().into_iter();
        for text in said(document) {
            assert!(is_nfc(&text), "{kind}: {text}");
            assert!(read.any(|one| one == text), "{kind}: not in its place: {text}");
        }
    }
}

#[test]
fn every_file_has_its_letters_with_it_and_is_tagged() {
    for MadePaper { kind, document, file, .. } in every_file() {
        let raw = file.raw();
        let fonts = raw.matches("/Subtype/Type0").count();
        assert!((1..=4).contains(&fonts), "{kind}: {fonts}");
        assert_eq!(raw.matches("/FontFile2").count(), fonts, "{kind}: a font is not embedded");
        assert!(raw.contains("BienBanSerif-Regular"), "{kind}");
        assert!(raw.contains("/MarkInfo<</Marked true"), "{kind}");
        assert!(raw.contains("/Lang(vi-VN)"), "{kind}");
        assert!(raw.contains("/DisplayDocTitle true"), "{kind}");
        assert!(raw.contains("/Type/Outlines"), "{kind}");
        let is_table =
            |block: &&Block| matches!(block.piece(), Piece::Table(table) if !table.columns.is_empty());
        let tables = document.blocks.iter().filter(is_table).count();
        let count = |role: &str| file.elements.iter().filter(|element| element.role == role).count();
        let copies = document.copies as usize;
        assert_eq!(count("Table"), tables * copies, "{kind}");
        assert_eq!(count("THead"), tables * copies, "{kind}");
        let headings =
            document.blocks.iter().filter(|block| matches!(block.piece(), Piece::Heading(..))).count();
        let charts = document.blocks.iter().filter(|block| matches!(block.piece(), Piece::Chart(_))).count();
        assert_eq!(count("Figure"), charts * copies, "{kind}");
        assert_eq!(raw.matches("/Alt").count(), charts * copies, "{kind}: a picture has no words");
        assert_eq!(count("H1") + count("H2") + count("H3"), headings * copies, "{kind}");
    }
}

/// The lines of a page that belong to the document, repeated headings of tables among them.
fn body(page: &[ReadLine]) -> Vec<&ReadLine> {
    page.iter().filter(|line| (60.0..FOOT).contains(&line.base)).collect()
}

#[test]
fn no_page_but_the_last_ends_early() {
    // Slips that are cut apart stay whole, each with the line along which it is cut.
    let is_flowing = |paper: &&MadePaper| paper.kind != "paper-kit-ballots";
    for MadePaper { kind, document, file, .. } in every_file().iter().filter(is_flowing) {
        let pages = file.pages.len() / document.copies as usize;
        for (number, page) in (1..pages).zip(&file.pages) {
            let last = body(page).iter().map(|line| line.base).fold(0.0, f32::max);
            // Below the base line there are up to 4.4 pt of the line, and the edge of a cell.
            assert!(FOOT - last <= BLANK + 6.0, "{kind}: page {number} ends at {last}");
        }
    }
}

#[test]
fn no_heading_and_nothing_that_leads_in_ends_a_page_and_no_signature_stands_alone() {
    for MadePaper { kind, document, file, .. } in every_file() {
        let heads: Vec<String> = document
            .blocks
            .iter()
            .filter_map(|block| match block.piece() {
                Piece::Heading(_, text) | Piece::Centred(text) => Some(plainly(text)),
                _ => None,
            })
            .collect();
        let pages = file.pages.len() / document.copies as usize;
        for page in file.pages.iter().take(pages - 1) {
            let lines = body(page);
            let last =
                lines.iter().rev().map(|line| plainly(&line.text)).find(|text| !text.is_empty()).unwrap();
            assert!(!heads.iter().any(|head| head.ends_with(&last)), "{kind}: {last}");
            assert!(!last.ends_with(':'), "{kind}: {last}");
        }
        let Some(signatures) = &document.signatures else { continue };
        let first = signatures.left.as_ref().unwrap_or(&signatures.right);
        let begin = first.above.as_ref().unwrap_or(&first.title);
        let page = body(&file.pages[pages - 1]);
        let above = page.iter().take_while(|line| plainly(&line.text) != plainly(begin));
        let count = above.filter(|line| !line.text.trim().starts_with("Nơi nhận")).count();
        assert!(count >= 2 && count < page.len(), "{kind}: {count} lines above “{begin}”");
    }
}

#[test]
fn the_heading_row_stands_on_every_page_of_a_table_and_numbers_from_page_two() {
    let file = ReadFile::of(&pdf::write(&sample::minutes()).unwrap());
    assert_eq!(file.pages.len(), 4);
    let top = |page: usize| {
        let lines = file.pages[page].iter().filter(|line| line.bold && line.size == 12.0);
        lines.map(|line| line.text.trim().to_owned()).collect::<Vec<_>>()
    };
    let headings = ["TT", "Họ và tên", "Ghi chú", "Tuổi", "đảng"];
    assert_eq!([top(0), top(1), top(2)], [headings, headings, headings]);
    let number =
        |page: usize| file.pages[page].iter().find(|line| line.size == 13.0).map(|line| line.text.clone());
    assert_eq!([number(0), number(1), number(3)], [None, Some("2".into()), Some("4".into())]);
    // In the middle of the text: 85.05 + 467.75 / 2, less half of a figure of 6.5 pt.
    let two = file.pages[1].iter().find(|line| line.text == "2" && line.size == 13.0).unwrap();
    assert!((two.left - 315.675).abs() < 0.01 && two.mark.is_none(), "{two:?}");
}

#[test]
fn a_paragraph_begins_one_centimetre_in_and_its_lines_reach_the_right_edge() {
    let file = ReadFile::of(&pdf::write(&sample::minutes()).unwrap());
    let begin = file.pages[0].iter().position(|line| line.text.starts_with("Đồng chí Trần Thị Hoa")).unwrap();
    let lines = &file.pages[0][begin..begin + 3];
    assert_eq!(lines.iter().map(|line| line.left).collect::<Vec<_>>(), [113.4, 85.05, 85.05]);
    let height = lines[1].base - lines[0].base;
    assert!((18.0..=22.0).contains(&height), "{height}");
    assert_eq!(lines[2].base - lines[1].base, height);
}

#[test]
fn equal_papers_give_equal_bytes() {
    for MadePaper { kind, document, bytes, .. } in every_file() {
        assert!(pdf::write(document).as_ref() == Ok(bytes), "{kind}");
    }
}

#[test]
fn a_letter_that_the_faces_lack_is_replaced_and_named() {
    let mut document = sample::resolution();
    document.title = "Nghị quyết 漢".into();
    document.blocks = vec![Block::words("Đồng chí 李 😀 đề nghị: ☐ có ☑ không ✓; Y Bŏ Êban.")];
    assert_eq!(pdf::replaced(&document), ['李', '漢', '😀']);
    let file = ReadFile::of(&pdf::write(&document).unwrap());
    let texts: Vec<&str> = file.elements.iter().map(|element| element.text.as_str()).collect();
    assert!(texts.contains(&"NGHỊ QUYẾT \u{fffd}"), "{texts:?}");
    assert!(texts.contains(&"Đồng chí \u{fffd} \u{fffd} đề nghị: ☐ có ☑ không ✓; Y Bŏ Êban."), "{texts:?}");
}

#[test]
fn nothing_that_a_document_says_keeps_its_file_from_being_made() {
    let long = "ư".repeat(600);
    for text in ["", "\n\n", "\u{0}\u{202e}", "😀", " ", "\u{a0}", long.as_str()] {
        let mut document = sample::minutes();
        document.title = text.into();
        document.properties.title = text.into();
        document.header.upper = text.into();
        document.header.place_date = Some(format!("{text}, {text}"));
        document.recipients = vec![text.into(); 20];
        document.blocks = vec![
            Block::words(text),
            Block::part(text),
            Block::centred(Origin::fixed(), text),
            Block::dash(Origin::fixed(), text),
            Block::words(text).kept_with_next(),
            Block::table(Table {
                columns: vec![TableColumn::left(text, 0), TableColumn::right("TT", 1)],
                rows: vec![TableRow::new(Origin::fixed(), [Cell::from(text)])],
            }),
            Block::table(Table::default()),
        ];
        document.copies = 2;
        let file = ReadFile::of(&pdf::write(&document).unwrap());
        assert_eq!(file.pages.len() % 2, 0, "{text:?}");
        let letters = file.elements.iter().map(|one| one.text.matches('ư').count()).sum::<usize>();
        // Each copy: place and date, five blocks, a heading and a cell, twenty recipients; capitals are other letters.
        assert_eq!(letters / 600, if text == long { 2 * (2 + 5 + 2 + 20) } else { 0 }, "{letters}");
    }
    let mut bare = sample::resolution();
    bare.blocks.clear();
    bare.signatures = None;
    bare.recipients.clear();
    bare.header = Header::default();
    assert_eq!(ReadFile::of(&pdf::write(&bare).unwrap()).pages.len(), 1);
}

#[test]
fn a_row_that_no_page_has_room_for_is_parted_and_nothing_of_it_is_lost() {
    let mut document = sample::minutes();
    let long = "Đồng chí đề nghị sửa cầu kênh 3 trước mùa mưa. ".repeat(200);
    for block in &mut document.blocks {
        if let Piece::Table(table) = block.piece().clone() {
            let row = TableRow::new(Origin::fixed(), ["1", &long, "", ""].map(Cell::from));
            *block = Block::table(Table { rows: vec![row], ..table });
        }
    }
    let file = ReadFile::of(&pdf::write(&document).unwrap());
    let read = file.elements.iter().any(|element| plainly(&element.text) == plainly(&long));
    assert!(read, "the cell is whole");
    let lowest = file.pages.iter().flat_map(|page| body(page)).map(|line| line.base).fold(0.0, f32::max);
    assert!(lowest < FOOT, "{lowest}");
}

#[test]
fn the_word_to_the_user_names_the_letters_and_where_they_are_whole() {
    let mut document = sample::resolution();
    let words = |document: &Document, ids: &[&str], lang| {
        let formats: Vec<_> = ids.iter().filter_map(|id| format(id)).collect();
        replaced_words([document], &formats, lang)
    };
    assert_eq!(words(&document, &["docx", "pdf"], Lang::Vi), None);
    document.blocks.push(Block::words("Đồng chí 李 và đồng chí 漢."));
    assert_eq!(words(&document, &["docx", "txt"], Lang::Vi), None, "they take any letter");
    let vi = "Tệp PDF không có chữ “李”, “漢”: tại chỗ đó in dấu \u{fffd}. Tệp Word ghi đủ các chữ này; hãy xem lại trước khi in.";
    assert_eq!(words(&document, &["docx", "pdf"], Lang::Vi).as_deref(), Some(vi));
    let en = "The PDF file has no letter “李”, “漢”: the sign \u{fffd} stands in its place. The Word file has it; look at it before you print.";
    assert_eq!(words(&document, &["pdf"], Lang::En).as_deref(), Some(en));
}

/// A picture as it is drawn: its rectangles stand as paths between its words.
#[test]
fn a_picture_has_every_row_with_its_figures_in_words() {
    let pictures = |kind: &str| -> Vec<String> {
        let made = every_file().iter().find(|one| one.kind == kind).unwrap();
        let figures = made.file.elements.iter().filter(|element| element.role == "Figure");
        figures.map(|element| plainly(&element.text)).collect()
    };
    assert_eq!(
        pictures("quality"),
        [
            "Điểm từng kỳ sinh hoạt 03/11 86 03/12 86,5",
            // Of 20 summoned 17 came, both times.
            "Tỷ lệ đảng viên dự sinh hoạt (%) 03/11 85 03/12 85",
        ]
    );
    let members = pictures("participation").concat();
    let begin = "Số kỳ dự, vắng của từng đảng viên Dự Vắng có lý do Vắng không lý do Nguyễn Văn An 2 · 0 · 0 Phạm Văn Bình";
    assert!(members.starts_with(begin), "{members}");
    assert_eq!(members.matches(" · ").count(), 2 * 23);
    let one = pictures("member").concat();
    let begin =
        "Đồng chí và mức giữa của chi bộ Đồng chí Mức giữa của chi bộ Được triệu tập (kỳ) 2 2 Dự (kỳ)";
    assert!(one.starts_with(begin), "{one}");
}
