//! Every kind of paper as a Word file against the schema: in the order that it gives, and by the
//! validator of Office Open XML where that is installed.

use std::path::Path;
use std::process::Command;

use crate::every_paper::every_word_file;
use crate::{order, part, tools_required};

#[test]
fn every_paper_stands_in_the_order_of_the_schema() {
    let files = every_word_file();
    assert_eq!(files.len(), 55);
    for (kind, package) in files {
        order::check(kind, &part(&package, "word/document.xml"));
    }
}

/// What the validator says of a file; none where there is no validator.
fn validated(file: &Path) -> Option<String> {
    let output = Command::new("ooxml-validator").arg(file).output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn every_paper_is_valid_for_an_independent_validator() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for (kind, package) in every_word_file() {
        // Under a name of its own: other tests write the same papers at the same time.
        let file = folder.join(format!("valid-{kind}.docx"));
        std::fs::write(&file, package).unwrap();
        let Some(said) = validated(&file) else {
            assert!(!tools_required(), "ooxml-validator is required here and missing");
            eprintln!("skipped: ooxml-validator is not installed");
            return;
        };
        assert!(said.contains("\"ok\": true"), "{kind}: {said}");
    }
}
