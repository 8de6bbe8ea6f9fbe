//! The minutes of a whole meeting as a Word file and as a PDF file, and the participation of 120 members as an Excel file:
//! from the record to the bytes.
//!
//! Yardstick of the Word file: packing the very same parts again, which no writer of such a file can do without.

#![allow(clippy::expect_used)]

mod measure;

use std::io::{Cursor, Read, Write};

use bienban::domain::{Digest, Participation, Period, participation};
use bienban::guidance::SignFor;
use bienban::practice::PracticeCell;
use bienban::report::{Facts, Source, docx, minutes, participation_table, pdf, xlsx};
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
        sign_for: SignFor::Cell,
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
    tables();
    figures::finish("docx");
}

/// Members of a large cell.
const MANY: u32 = 120;

/// The participation of a large cell as an Excel file.
fn tables() {
    let cell = made_up::cell_of(MANY);
    let all = taking_part(&cell);
    let facts = Facts {
        cell: &cell.name,
        practice: true,
        period: Period::default(),
        all: &all,
        sign_for: SignFor::Cell,
        secretary: "",
        created: made_up::moment().at,
    };
    let mut sheets = Sample::default();
    for _ in 0..ROUNDS {
        sheets.take(|| xlsx::write(&participation_table(&facts)).expect("bytes"));
    }
    let bytes = xlsx::write(&participation_table(&facts)).expect("bytes").len();
    begin(&format!("Participation as XLSX: {} members, {bytes} bytes", all.len()));
    weigh("participation of 120 as XLSX", &sheets, 0.99, 50.0);
}

fn taking_part(cell: &PracticeCell) -> Vec<Participation> {
    let digests: Vec<Digest> = cell.meetings.iter().map(|past| past.meeting.digest()).collect();
    participation(&digests, Period::default())
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
