//! Every kind of paper as a PDF file, read by other programs where they are installed.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::pdf::{MadePaper, every_file, plainly, said};
use crate::tools_required;

/// The files for other readers, in a folder that no other test uses.
fn written(folder: &str) -> Vec<(&'static MadePaper, PathBuf)> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    std::fs::create_dir_all(&folder).unwrap();
    let file = |made: &'static MadePaper| {
        let path = folder.join(format!("{}.pdf", made.kind));
        std::fs::write(&path, &made.bytes).unwrap();
        (made, path)
    };
    every_file().iter().map(file).collect()
}

/// What a program says; none where it is not installed.
fn told(program: &str, options: &[&str], file: &Path, behind: &[&str]) -> Option<String> {
    let output = Command::new(program).args(options).arg(file).args(behind).output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn skipped(tool: &str) {
    assert!(!tools_required(), "{tool} is required here and missing");
    eprintln!("skipped: {tool} is not installed");
}

#[test]
fn poppler_finds_the_letters_embedded_and_the_text_in_them() {
    for (MadePaper { kind, document, .. }, path) in written("poppler") {
        let Some(fonts) = told("pdffonts", &[], &path, &[]) else { return skipped("pdffonts") };
        for font in fonts.lines().skip(2) {
            assert!(font.contains("BienBanSerif") && font.contains(" yes yes yes"), "{kind}: {font}");
        }
        let Some(about) = told("pdfinfo", &[], &path, &[]) else { return skipped("pdfinfo") };
        assert!(about.lines().any(|line| line == "Tagged:          yes"), "{kind}: {about}");
        assert!(about.contains("595.3 x 841.9 pts (A4)"), "{kind}: {about}");
        let Some(text) = told("pdftotext", &["-raw"], &path, &["-"]) else { return skipped("pdftotext") };
        let text = plainly(&text);
        let all = said(document);
        // A word that no line has room for parts, and the sample has such ones.
        for words in all.iter().flat_map(|text| text.split(' ')).filter(|word| word.chars().count() < 40) {
            assert!(text.contains(words), "{kind}: {words}");
        }
    }
}

#[test]
fn the_faces_are_those_that_the_script_made() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts");
    let checked =
        Command::new("sha256sum").args(["--check", "--strict", "SHA256SUMS"]).current_dir(folder).output();
    let Ok(checked) = checked else { return skipped("sha256sum") };
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
    assert_eq!(String::from_utf8_lossy(&checked.stdout).lines().count(), 4);
}

/// What pypdf must find; it speaks up by an assertion.
const PYPDF: &str = "import sys, unicodedata, pypdf\n\
for name in sys.argv[1:]:\n\
\x20   file = pypdf.PdfReader(name, strict=True)\n\
\x20   assert file.metadata.title, name\n\
\x20   assert file.metadata.creator.startswith('bienban '), name\n\
\x20   assert file.trailer['/Root']['/Lang'] == 'vi-VN', name\n\
\x20   assert file.trailer['/Root']['/MarkInfo']['/Marked'], name\n\
\x20   assert file.outline, name\n\
\x20   text = ''.join(page.extract_text() for page in file.pages)\n\
\x20   assert unicodedata.is_normalized('NFC', text) and '\\ufffd' not in text, name\n\
\x20   assert len(text) > 100, name\n";

#[test]
fn pypdf_reads_what_was_written() {
    let has = Command::new("python3").args(["-c", "import pypdf"]).output();
    if !has.is_ok_and(|output| output.status.success()) {
        return skipped("pypdf");
    }
    let paths = written("pypdf").into_iter().map(|(_, path)| path);
    let output = Command::new("python3").args(["-c", PYPDF]).args(paths).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
