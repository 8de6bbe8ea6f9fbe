//! Headings in Word files: never alone at the foot of a page, in Word nor in LibreOffice.

use crate::every_paper::every_word_file;
use crate::part;

/// The styles of the paragraphs of a part, in their order.
fn styles(xml: &str) -> Vec<&str> {
    let named = xml.split("<w:pStyle w:val=\"").skip(1);
    named.filter_map(|rest| rest.split('"').next()).collect()
}

/// The paragraphs of a part, each from its style on.
fn paragraphs(xml: &str) -> Vec<&str> {
    xml.split("<w:pStyle w:val=\"").skip(1).collect()
}

/// The part of `styles.xml` that is about one style.
fn style<'a>(xml: &'a str, id: &str) -> &'a str {
    let from = xml.split(&format!("w:styleId=\"{id}\">")).nth(1).expect("the style");
    from.split("</w:style>").next().expect("its end")
}

#[test]
fn a_heading_is_kept_with_its_gap_and_the_gap_with_what_follows() {
    let mut headings = 0;
    for (kind, package) in every_word_file() {
        let body = part(&package, "word/document.xml");
        let (styles, paragraphs) = (styles(&body), paragraphs(&body));
        for (at, name) in styles.iter().enumerate().filter(|(_, name)| name.starts_with("Heading")) {
            headings += 1;
            assert!(at + 2 < styles.len(), "{kind} ends with a heading");
            // The gap is left out above what is itself kept, and where headings follow each other: three are never kept
            // with a fourth.
            let is_heading = |at: usize| styles[at].starts_with("Heading");
            let (next, after) = (paragraphs[at + 1], paragraphs[at + 2]);
            let has_gap = styles[at + 1] == "AfterHeading";
            let beside = is_heading(at + 1) || at > 0 && is_heading(at - 1);
            assert!(has_gap || beside || next.contains("<w:keepNext/>"), "{kind}, after a {name}: {next}");
            // The rows of a table are kept together by themselves.
            let is_table = styles[at + 2].starts_with("Table");
            assert!(
                !has_gap || is_table || !after.contains("<w:keepNext/>"),
                "{kind}, after a {name}: {after}"
            );
        }
        let look = part(&package, "word/styles.xml");
        for id in ["Heading1", "Heading2", "Heading3", "AfterHeading"] {
            assert!(style(&look, id).contains("<w:keepNext/>"), "{kind}: {id}");
        }
        assert!(
            !body.contains("<w:widowControl w:val=\"0\"/>"),
            "{kind}: a line alone at the foot of a page"
        );
    }
    assert!(headings >= 20, "only {headings} headings were looked at");
}
