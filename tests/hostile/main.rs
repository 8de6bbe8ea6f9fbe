//! Files made to harm, or harmed: too large in every way, cut off, with bytes changed at random. Every one
//! ends in a sentence, within 200 MB and ten seconds; a panic or an abort would end this program.
//!
//! `BIENBAN_MUTATIONS=100000` changes so many files instead of some hundred.
#![allow(clippy::unwrap_used)]

use std::io::{Cursor, Write};
use std::path::Path;

use bienban::domain::Roll;
use bienban::intake::read;
use bienban::text::Lang;
use chrono::NaiveDate;
use zip::write::SimpleFileOptions;

/// What the whole program may take in memory, and one file in time.
const MEGABYTES: u64 = 200;
const SECONDS: u64 = 10;
/// Files that are changed where nothing else is said.
const MUTATIONS: usize = 300;

/// The largest memory of this program so far, in MB; none where the system does not tell.
fn largest_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse::<u64>().ok().map(|kilobytes| kilobytes / 1024)
}

/// The seconds that this thread has worked so far, however busy the computer is; none where the system does
/// not tell.
fn seconds_worked() -> Option<u64> {
    let figures = std::fs::read_to_string("/proc/thread-self/stat").ok()?;
    let mut behind_name = figures.rsplit_once(')')?.1.split_whitespace().skip(11);
    let ticks = |figure: Option<&str>| figure.and_then(|figure| figure.parse::<u64>().ok());
    Some((ticks(behind_name.next())? + ticks(behind_name.next())?) / 100)
}

/// Reads a file and tells of it, in both languages; the sentence where it is no roll.
fn told(name: &str, bytes: &[u8]) -> String {
    let begun = seconds_worked();
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let sentence = match read(bytes, name, today, None, &Roll::default()) {
        Ok(reading) => {
            let lines = reading.told(Lang::Vi).len() + reading.faults.len();
            assert!(reading.faults.iter().all(|fault| !fault.sentence(Lang::En).is_empty()));
            format!("{lines} lines. {}", reading.ending(Lang::Vi))
        }
        Err(fault) => fault.sentence(Lang::Vi),
    };
    let taken = seconds_worked().zip(begun).map_or(0, |(now, begun)| now - begun);
    assert!(taken <= SECONDS, "{name}: {taken} s");
    let memory = largest_memory().unwrap_or(0);
    assert!(memory <= MEGABYTES, "{name}: {memory} MB");
    sentence
}

/// A workbook whose sheet, and whose shared strings, are written piece by piece.
fn workbook(sheet: impl Iterator<Item = String>, strings: impl Iterator<Item = String>) -> Vec<u8> {
    let mut package = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, pieces: &mut dyn Iterator<Item = String>| {
        package.start_file(name, SimpleFileOptions::default()).unwrap();
        pieces.for_each(|piece| package.write_all(piece.as_bytes()).unwrap());
    };
    let once = |words: &str| std::iter::once(words.to_owned());
    part("xl/workbook.xml", &mut once("<workbook><sheets><sheet name='S' r:id='a'/></sheets></workbook>"));
    part(
        "xl/_rels/workbook.xml.rels",
        &mut once(
            "<R><Relationship Id='a' Type='x/worksheet' Target='s.xml'/>\
             <Relationship Id='b' Type='x/sharedStrings' Target='t.xml'/></R>",
        ),
    );
    let head = "<worksheet><sheetData><row><c t='inlineStr'><is><t>Họ và tên</t></is></c></row>";
    part("xl/s.xml", &mut once(head).chain(sheet).chain(once("</sheetData></worksheet>")));
    part("xl/t.xml", &mut once("<sst>").chain(strings).chain(once("</sst>")));
    package.finish().unwrap().into_inner()
}

fn of_rows(number: usize, row: &str) -> Vec<u8> {
    workbook((0..number).map(|_| row.to_owned()), std::iter::empty())
}

#[test]
fn files_that_are_too_large_in_every_way_end_in_a_sentence() {
    let row = |cells: usize, cell: &str| format!("<row>{}</row>", cell.repeat(cells));
    let name = "<c t='inlineStr'><is><t>Kim</t></is></c>";
    for (what, bytes, words) in [
        ("blanks", of_rows(100, &" ".repeat(1 << 20)), "có ô dài hơn 32768 ký tự"),
        ("cells without anything", of_rows(400, &row(30_000, "<c/>")), "có quá nhiều ô"),
        ("cells", of_rows(65_000, &row(13, name)), "có quá nhiều ô"),
        ("rows", of_rows(70_000, &row(1, name)), "có hơn 65536 dòng"),
        ("comments", of_rows(1_000, &format!("<!--{}-->", "x".repeat(100_000))), "mở ra quá lớn"),
        (
            "a cell far away",
            of_rows(1, "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"),
            "có ô ngoài cột thứ 256",
        ),
        ("a cell in column 257", of_rows(1, "<row><c r='IW2'><v>1</v></c></row>"), "có ô ngoài cột thứ 256"),
        (
            "strings",
            workbook(std::iter::empty(), (0..700_000).map(|n| format!("<si><t>{n}</t></si>"))),
            "có quá nhiều ô",
        ),
        (
            "one row of one name",
            of_rows(60_000, "<row><c t='inlineStr'><is><t>Kim Sô Phia</t></is></c></row>"),
            "chính thức 1",
        ),
    ] {
        let sentence = told(what, &bytes);
        assert!(sentence.contains(words), "{what}: {sentence}");
    }
}

#[test]
fn texts_that_are_too_large_in_every_way_end_in_a_sentence() {
    let most = 24 << 20;
    let pieces: [(&str, &[u8], &str); 7] = [
        ("a line", b"x", "có ô dài hơn 32768 ký tự"),
        ("commas", b",", ""),
        ("lines", b"x\n", "có hơn 65536 dòng"),
        ("quotes", b"\"", ""),
        ("open quotes", b"\"x\n", "có hơn 65536 dòng"),
        ("old letters", b"Nguy\xd4n V\xa8n \xe5ng\n", "có hơn 65536 dòng"),
        ("nothing", b"\0", ""),
    ];
    for (what, piece, words) in pieces {
        let mut bytes = b"Ho va ten\n".to_vec();
        bytes.reserve_exact(most);
        while bytes.len() + piece.len() <= most {
            bytes.extend_from_slice(piece);
        }
        let sentence = told(what, &bytes);
        assert!(sentence.contains(words), "{what}: {sentence}");
    }
    let beyond = told("beyond", &vec![b'x'; most + 1]);
    assert!(beyond.contains("lớn hơn 24 MB"), "{beyond}");
}

/// Every file of the cases of `tests/rolls`.
fn seeds() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rolls/cases");
    let folders = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files =
        folders.flat_map(|folder| std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()));
    let mut files: Vec<_> = files.collect();
    files.sort();
    files.into_iter().map(|file| std::fs::read(file).unwrap()).collect()
}

/// The file with some bytes changed, taken out, doubled, or its end cut off.
fn changed(bytes: &[u8], chance: &mut fastrand::Rng) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..chance.usize(1..12) {
        let at = chance.usize(0..bytes.len().max(1));
        match chance.u8(0..6) {
            0 => bytes.truncate(at),
            1 => bytes.insert(at.min(bytes.len()), chance.u8(..)),
            2 if at < bytes.len() => drop(bytes.remove(at)),
            3 => {
                let end = (at + chance.usize(0..64)).min(bytes.len());
                let piece = bytes.get(at..end).unwrap_or_default().to_vec();
                bytes.splice(at.min(bytes.len())..at.min(bytes.len()), piece);
            }
            4 if at + 4 <= bytes.len() => {
                let figure = [0, 1, u32::MAX, 0x7fff_ffff, 0xffff, chance.u32(..)][chance.usize(0..6)];
                bytes[at..at + 4].copy_from_slice(&figure.to_le_bytes());
            }
            _ if at < bytes.len() => bytes[at] = chance.u8(..),
            _ => {}
        }
    }
    bytes
}

/// The package with its parts changed, each packed anew so that its sum is right.
fn with_changed_parts(bytes: &[u8], chance: &mut fastrand::Rng) -> Option<Vec<u8>> {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..package.len() {
        let mut part = package.by_index(place).ok()?;
        let mut inside = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut inside).ok()?;
        if chance.bool() {
            inside = changed(&inside, chance);
        }
        let name = part.name().ok()?.into_owned();
        out.start_file(name, SimpleFileOptions::default()).ok()?;
        out.write_all(&inside).ok()?;
    }
    out.finish().ok().map(Cursor::into_inner)
}

#[test]
fn changed_and_random_files_end_in_a_sentence() {
    let number = std::env::var("BIENBAN_MUTATIONS").ok().and_then(|number| number.parse().ok());
    let seed = std::env::var("BIENBAN_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(16);
    let (seeds, mut chance) = (seeds(), fastrand::Rng::with_seed(seed));
    for round in 0..number.unwrap_or(MUTATIONS) {
        let file = &seeds[chance.usize(0..seeds.len())];
        let bytes = match chance.u8(0..8) {
            0 => (0..chance.usize(0..4_000)).map(|_| chance.u8(..)).collect(),
            1..4 => with_changed_parts(file, &mut chance).unwrap_or_else(|| changed(file, &mut chance)),
            _ => changed(file, &mut chance),
        };
        assert!(!told(&format!("round {round} of seed {seed}"), &bytes).is_empty());
    }
}
