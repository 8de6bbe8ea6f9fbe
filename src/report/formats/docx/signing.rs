//! The end of a Word document: signatures and recipients.
//!
//! Everything in it stays on one page, and with the last lines of the body, because a signature
//! alone on a page could be put under any text.

use super::grid::two_columns;
use super::paragraph::{line, manner};
use crate::report::{Document, Signature, Signatures};

/// Two halves of the text's width.
const WIDTHS: [u16; 2] = [4677, 4678];
/// 2 mm beside the text of a cell.
const MARGIN: u16 = 0;

/// Writes signatures and recipients.
pub(super) fn signatures(out: &mut String, document: &Document) {
    let recipients = recipients(&document.recipients);
    match &document.signatures {
        None => out.push_str(&recipients),
        Some(Signatures { left: None, right, .. }) => {
            block(out, recipients, signature(right, lines_above(right), false), false);
        }
        Some(Signatures { left: Some(left), right, later }) => {
            // Names without what they sign must not stand alone on a page.
            let last = later.len();
            row(out, [Some(left), Some(right)], last > 0);
            for (place, [left, right]) in (1..).zip(later) {
                row(out, [left.as_ref(), right.as_ref()], place < last);
            }
            out.push_str(&recipients);
        }
    }
}

/// Writes two signatures side by side, their names level; nothing stands where nobody signs. Kept with what
/// follows if `keep_next`.
fn row(out: &mut String, both: [Option<&Signature>; 2], keep_next: bool) {
    let lines = both.iter().flatten().map(|one| lines_above(one)).max().unwrap_or_default();
    let [left, right] = both.map(|one| one.map_or_else(empty, |one| signature(one, lines, keep_next)));
    block(out, left, right, keep_next);
}

/// A cell must hold a paragraph.
fn empty() -> String {
    let mut out = String::new();
    line(&mut out, manner("Office"), "");
    out
}

/// Writes two cells side by side below a gap, and the paragraph that Word wants after a table. The gap stands in the
/// cells: LibreOffice 7.4 leaves the text before on its page where an empty line stands between it and the table.
fn block(out: &mut String, left: String, right: String, keep_next: bool) {
    let mut gap = String::new();
    line(&mut gap, manner("AfterTable").kept(keep_next), "");
    let below = [left, right].map(|cell| format!("{gap}{cell}"));
    two_columns(out, 0, WIDTHS, MARGIN, &[below]);
    line(out, manner("Tail").kept(keep_next), "");
}

/// Number of lines that a signature has above its name.
fn lines_above(signature: &Signature) -> usize {
    1 + usize::from(signature.above.is_some())
}

/// The paragraphs of a signature, filled up to `lines` above the name so that names are level.
fn signature(signature: &Signature, lines: usize, keep_next: bool) -> String {
    let mut out = String::new();
    let mut put = |style: &'static str, text: &str| line(&mut out, manner(style).kept(keep_next), text);
    match &signature.above {
        Some(above) => {
            put("ForWhom", above);
            put("Office", &signature.title);
        }
        None => put("OfficeAlone", &signature.title),
    }
    for _ in lines_above(signature)..lines {
        put("Office", "");
    }
    put("Signer", &signature.name);
    out
}

/// The paragraphs of the recipients; nothing when there are none.
fn recipients(recipients: &[String]) -> String {
    let mut out = String::new();
    if !recipients.is_empty() {
        line(&mut out, manner("Recipients"), "Nơi nhận:");
    }
    for recipient in recipients {
        line(&mut out, manner("Recipient"), &format!("- {recipient}"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_level_when_one_signs_for_the_cell() {
        let right = Signature {
            above: Some("T/M CHI BỘ".into()),
            title: "BÍ THƯ".into(),
            name: "Nguyễn Văn An".into(),
        };
        let left = Signature { title: "THƯ KÝ".into(), ..Signature::default() };
        let paragraphs = |xml: &str| xml.matches("<w:p>").count();
        assert_eq!(paragraphs(&signature(&right, 2, false)), 3);
        assert_eq!(paragraphs(&signature(&left, 2, false)), 3);
        assert_eq!(paragraphs(&signature(&left, 1, false)), 2);
    }
}
