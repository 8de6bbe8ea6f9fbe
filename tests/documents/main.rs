//! The written documents, opened by independent readers and compared with what they must say.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod addendum;
mod after_the_vote;
mod afterwards;
mod announced;
mod beforehand;
mod calendar;
mod case_paper;
mod congress;
mod congress_scene;
mod every_paper;
mod extracts;
mod guided;
mod keeping;
mod kit;
mod lacking;
mod level_labels;
mod meeting;
mod member_review;
mod month_report;
mod of_cell;
mod on_paper;
mod one_score;
mod opinions;
mod order;
mod own_forms;
mod papers;
mod pdf;
mod pdf_reader;
mod pdf_tools;
mod person_resolution;
mod pictures;
mod promises;
mod quality;
mod sample;
mod schema;
mod self_check;
mod slips;
mod spans;
mod tables;
mod transfer;
mod uncalled;
mod uploads;
mod walked;
mod whereabouts;
mod xlsx;
mod xlsx_reader;

use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

use bienban::report::{Block, FORMATS, Origin, TextRun, docx, format, plain};

/// What python-docx must find in the sample; it speaks up by an assertion.
const READER: &str = include_str!("reader.py");

/// The text of one part of a package.
fn part(package: &[u8], name: &str) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(package)).expect("a zip package");
    let mut text = String::new();
    let mut part = package.by_name(name).expect(name);
    part.read_to_string(&mut text).expect("UTF-8");
    text
}

/// Whether a missing tool is a failure, as it is where the tools are installed on purpose.
fn tools_required() -> bool {
    std::env::var_os("BIENBAN_REQUIRE_TOOLS").is_some_and(|value| value == "1")
}

fn has_python_docx() -> bool {
    Command::new("python3").args(["-c", "import docx"]).output().is_ok_and(|output| output.status.success())
}

#[test]
fn python_docx_reads_what_was_written() {
    if !has_python_docx() {
        assert!(!tools_required(), "python-docx is required here and missing");
        eprintln!("skipped: python-docx is not installed");
        return;
    }
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("minutes.docx");
    std::fs::write(&path, docx::write(&sample::minutes()).expect("bytes")).expect("a file");
    let output = Command::new("python3").args(["-c", READER]).arg(&path).output().expect("python3");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
}

#[test]
fn elements_stand_in_the_order_of_the_schema() {
    for document in [sample::minutes(), sample::resolution()] {
        let package = docx::write(&document).expect("bytes");
        for name in [
            "word/document.xml",
            "word/styles.xml",
            "word/settings.xml",
            "word/header1.xml",
            "word/header2.xml",
        ] {
            order::check(name, &part(&package, name));
        }
    }
}

#[test]
fn equal_documents_give_equal_bytes() {
    for format in FORMATS {
        let once = (format.write)(&sample::minutes());
        assert_eq!(once, (format.write)(&sample::minutes()), "{}", format.id);
    }
}

#[test]
fn signatures_stay_with_the_last_lines_of_the_body() {
    let xml = part(&docx::write(&sample::resolution()).expect("bytes"), "word/document.xml");
    let last = xml.rfind("Nghị quyết này có hiệu lực").expect("the last paragraph");
    let start = xml[..last].rfind("<w:p>").expect("its beginning");
    let expected = r#"<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/><w:keepLines/></w:pPr>"#;
    assert!(xml[start..].starts_with(expected), "{}", &xml[start..last]);
}

#[test]
fn forbidden_letters_do_not_spoil_the_file() {
    let mut document = sample::resolution();
    document.title = "NGHỊ\u{b} QUYẾT".to_owned();
    document.blocks =
        vec![Block::runs(Origin::fixed(), vec![TextRun::plain("a\u{0}b\u{1b}[0m & <c> \"d\" 'đ'\u{ffff}")])];
    let xml = part(&docx::write(&document).expect("bytes"), "word/document.xml");
    assert!(xml.contains(">NGHỊ QUYẾT</w:t>"));
    assert!(xml.contains(">ab[0m &amp; &lt;c&gt; &quot;d&quot; &apos;đ&apos;</w:t>"));
}

#[test]
fn the_file_says_what_it_was_made_from() {
    let xml = part(&docx::write(&sample::minutes()).expect("bytes"), "docProps/core.xml");
    for expected in [
        "<dc:title>Biên bản sinh hoạt tháng 12/2026</dc:title>",
        "<dc:creator>Chi bộ ấp Mẫu</dc:creator>",
        "<dc:identifier>2026-12-03-thuong-ky</dc:identifier>",
        "<cp:keywords>4f1c9a70</cp:keywords>",
        "<cp:contentStatus>TẬP DƯỢT</cp:contentStatus>",
        r#"<dcterms:created xsi:type="dcterms:W3CDTF">2026-12-03T14:05:09Z</dcterms:created>"#,
    ] {
        assert!(xml.contains(expected), "{expected}\n{xml}");
    }
}

#[test]
fn a_resolution_as_plain_text() {
    let expected = include_str!("resolution.txt");
    assert_eq!(plain::write(&sample::resolution()), expected);
    let write = format("txt").expect("plain text").write;
    assert_eq!(write(&sample::resolution()), Ok(expected.as_bytes().to_vec()));
}

#[test]
fn plain_text_is_never_wider_than_80_columns() {
    let text = plain::write(&sample::minutes());
    for line in text.lines() {
        assert!(bienban::text::width(line) <= 80, "{line}");
    }
    let stamp = text.lines().next().map(str::trim);
    assert_eq!(stamp, Some("*** TẬP DƯỢT ***"));
}
