//! The minutes of a whole meeting as a Word file and as a PDF file: from the record to the bytes.
//!
//! Yardstick of the Word file: packing the very same parts again, which no writer of such a file can do without.

#![allow(clippy::expect_used)]

mod measure;

use std::io::{Cursor, Read, Write};

use bienban::report::{Source, docx, minutes, pdf};
use measure::{Sample, begin, figures, made_up, weigh, yardstick_of_it};
use zip::write::SimpleFileOptions;

const ROUNDS: usize = 300;

fn main() {
    let cell = made_up::cell();
    let meeting = &cell.meetings.last().expect("a meeting").meeting;
    let adoption = meeting.adoption.as_ref().expect("an adopted meeting");
    let source = Source {
        meeting,
        sheet: &adoption.sheet,
        pack: None,
        sign_for: bienban::guidance::SignFor::Cell,
        hash: Some("4f1c9a70"),
        created: adoption.at,
    };
    let package = docx::write(&minutes(&source)).expect("bytes");
    let parts = unpack(&package);
    let (mut whole, mut packing, mut pages) = (Sample::default(), Sample::default(), Sample::default());
    for _ in 0..ROUNDS {
        whole.take(|| docx::write(&minutes(&source)).expect("bytes"));
        packing.take(|| pack(&parts));
        pages.take(|| pdf::write(&minutes(&source)).expect("bytes"));
    }
    begin(&format!("Minutes as DOCX: {} speeches, {} bytes", meeting.speeches.len(), package.len()));
    weigh("minutes as DOCX", &whole, 0.99, 20.0);
    yardstick_of_it("packing the same parts", &packing.line());
    weigh("minutes as PDF", &pages, 0.99, 100.0);
    figures::finish("docx");
}

fn unpack(package: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(package)).expect("a package");
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("its bytes");
        parts.push((part.name().expect("its name").into_owned(), bytes));
    }
    parts
}

fn pack(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut package = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        package.start_file(name.as_str(), SimpleFileOptions::default()).expect("a part");
        package.write_all(bytes).expect("its bytes");
    }
    package.finish().expect("a package").into_inner()
}
