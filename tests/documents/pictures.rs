//! Charts in Word files: as dots and as lines, with words for whoever cannot see them; looked at by other readers.

use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

use bienban::report::{Document, Piece, docx, quality_table};

use crate::every_paper::every_document;
use crate::quality::of_year;
use crate::{part, tools_required};

fn quality() -> Document {
    of_year(quality_table)
}

fn bytes(package: &[u8], name: &str) -> Vec<u8> {
    let mut package = zip::ZipArchive::new(Cursor::new(package)).unwrap();
    let mut bytes = Vec::new();
    package.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

#[test]
fn a_chart_stands_in_a_word_file_as_dots_and_as_lines() {
    let package = docx::write(&quality()).unwrap();
    let body = part(&package, "word/document.xml");
    // Points of the meetings, then attendance; 165 mm wide: 467,75 pt of 12,700 each.
    for placed in [
        r#"<a:blip r:embed="rId6"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip r:embed="rId7"/>"#,
        r#"<a:blip r:embed="rId8">"#,
        r#"<asvg:svgBlip r:embed="rId9"/>"#,
        r#"<wp:extent cx="5940425" cy=""#,
        r#"descr="Điểm từng kỳ sinh hoạt. 03/11: 86; 03/12: 86,5."/>"#,
    ] {
        assert!(body.contains(placed), "{placed}: {body}");
    }
    assert_eq!(body.matches("<w:drawing>").count(), 2);
    let relations = part(&package, "word/_rels/document.xml.rels");
    for target in [r#"Id="rId6""#, r#"Target="media/image1.png""#, r#"Target="media/image2.svg""#] {
        assert!(relations.contains(target), "{target}: {relations}");
    }
    assert!(part(&package, "[Content_Types].xml").contains(r#"Extension="svg" ContentType="image/svg+xml""#));
    assert!(bytes(&package, "word/media/image1.png").starts_with(b"\x89PNG"));
    let lines = part(&package, "word/media/image1.svg");
    assert!(lines.contains(">86,5</text>") && lines.contains(">03/12</text>"), "{lines}");
}

#[test]
fn a_paper_without_a_chart_has_no_picture() {
    let mut seen = 0;
    for (kind, document) in every_document() {
        let package = docx::write(&document).unwrap();
        let charts = document.blocks.iter().any(|one| matches!(one.piece(), Piece::Chart(_)));
        let types = part(&package, "[Content_Types].xml");
        assert_eq!(types.contains("image/png"), charts, "{kind}");
        seen += usize::from(charts);
    }
    // Quality, participation, the member's page.
    assert_eq!(seen, 3);
}

/// What python-docx must find; it speaks up by an assertion.
const READER: &str = "import sys\n\
from docx import Document\n\
from docx.shared import Mm\n\
document = Document(sys.argv[1])\n\
shapes = document.inline_shapes\n\
assert len(shapes) == 2, len(shapes)\n\
for shape in shapes:\n\
\x20   assert abs(shape.width - Mm(165)) < Mm(0.2), shape.width\n\
\x20   image = document.part.related_parts[shape._inline.graphic.graphicData.pic.blipFill.blip.embed].image\n\
\x20   assert (image.content_type, image.px_width, image.horz_dpi) == ('image/png', 936, 144), image.horz_dpi\n";

#[test]
fn python_docx_finds_the_pictures() {
    let has = Command::new("python3").args(["-c", "import docx"]).output();
    if !has.is_ok_and(|output| output.status.success()) {
        assert!(!tools_required(), "python-docx is required here and missing");
        eprintln!("skipped: python-docx is not installed");
        return;
    }
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pictures.docx");
    std::fs::write(&path, docx::write(&quality()).unwrap()).unwrap();
    let output = Command::new("python3").args(["-c", READER]).arg(&path).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
