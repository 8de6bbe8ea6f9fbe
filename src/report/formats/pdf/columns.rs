//! What stands in two columns: the head of a document, and signatures with recipients.

use super::face::Faces;
use super::look::{
    CENTRED, GAP, LINE, Lettering, PARTY, PLACE_DATE, RECIPIENT, RECIPIENTS, SIGNER, STRONG, WIDTH,
};
use super::paragraph::{Hold, SetParagraph, column, strips};
use super::strip::{Inked, Laid, Strip};
use super::tree::TextRole;
use crate::report::{Document, Header, PARTY_NAME, Signature, Signatures};

/// The head begins 5 mm left of the text, its columns are 82 and 88 mm wide.
const HEAD_LEFT: f32 = -14.15;
const HEAD_WIDTHS: [f32; 2] = [232.45, 249.45];
/// How thick the line below the name of the Party is, and where it stands below the line of the name.
const PARTY_RULE: f32 = 0.75;

/// Two columns beside one another as one strip, and how far right they begin.
fn beside(faces: &Faces, columns: [Vec<SetParagraph>; 2], left: f32, widths: [f32; 2]) -> Strip {
    let [one, two] = columns;
    let (mut marks, first) = column(faces, &one, widths[0]);
    let (others, second) = column(faces, &two, widths[1]);
    marks.extend(others.into_iter().map(|mark| mark.moved(widths[0], 0.0)));
    let marks = marks.into_iter().map(|mark| mark.moved(left, 0.0)).collect();
    Strip { height: first.max(second), marks, ..Strip::default() }
}

/// A paragraph of its own.
fn passage(laid: &mut Laid, faces: &Faces, look: Lettering, text: &str) -> SetParagraph {
    let node = laid.plan.top(TextRole::Paragraph);
    SetParagraph::plain(faces, look, text, node)
}

/// Lays the head: bodies at the left, the Party's name at the right, then number, place and date.
pub(super) fn head(laid: &mut Laid, faces: &Faces, header: &Header) {
    let mut left = vec![passage(laid, faces, CENTRED, &header.upper.to_uppercase())];
    left.push(passage(laid, faces, STRONG, &header.cell.to_uppercase()));
    if let Some(term) = &header.term {
        left.push(passage(laid, faces, STRONG, &term.to_uppercase()));
    }
    left.push(passage(laid, faces, CENTRED, "*"));
    let right = vec![passage(laid, faces, PARTY, PARTY_NAME)];
    let mut strip = beside(faces, [left, right], HEAD_LEFT, HEAD_WIDTHS);
    strip.marks.push(party_rule(faces));
    strip.with_next = true;
    laid.strips.push(strip);
    if header.number.is_none() && header.place_date.is_none() {
        return;
    }
    let mut columns = [Vec::new(), Vec::new()];
    if let Some(number) = &header.number {
        columns[0].push(passage(laid, faces, CENTRED, number));
    }
    if let Some(place_date) = &header.place_date {
        let text = unbroken(faces, place_date);
        columns[1].push(passage(laid, faces, PLACE_DATE, &text));
    }
    laid.strips.push(Strip { with_next: true, ..beside(faces, columns, HEAD_LEFT, HEAD_WIDTHS) });
}

/// The line below the name of the Party, as long as the name.
fn party_rule(faces: &Faces) -> Inked {
    let width = faces.width(PARTY.cut, PARTY_NAME) * PARTY.size;
    let left = HEAD_LEFT + HEAD_WIDTHS[0] + (HEAD_WIDTHS[1] - width) / 2.0;
    Inked::Bar { left, top: PARTY.line + 1.0, width, height: PARTY_RULE }
}

/// Place and date that have no room in one line break before the date, not in it.
fn unbroken(faces: &Faces, place_date: &str) -> String {
    let fits = faces.width(PLACE_DATE.cut, place_date) * PLACE_DATE.size <= HEAD_WIDTHS[1];
    match place_date.rsplit_once(", ") {
        Some((place, date)) if !fits => format!("{place}, {}", date.replace(' ', "\u{a0}")),
        _ => place_date.to_owned(),
    }
}

/// Lays signatures and recipients. All of it stays on one page, and with the last lines of the body.
pub(super) fn signing(laid: &mut Laid, faces: &Faces, document: &Document) {
    let half = [WIDTH / 2.0, WIDTH / 2.0];
    match &document.signatures {
        None => recipients_below(laid, faces, &document.recipients),
        Some(Signatures { left: None, right, .. }) => {
            let left = recipients(laid, faces, &document.recipients);
            let right = signature(laid, faces, right, lines_above(right));
            let strip = beside(faces, [left, right], 0.0, half);
            laid.strips.push(Strip { before: GAP, ..strip });
        }
        Some(Signatures { left, right, later }) => {
            let mut rows = vec![[left.as_ref(), Some(right)]];
            rows.extend(later.iter().map(|[left, right]| [left.as_ref(), right.as_ref()]));
            let last = rows.len() - 1;
            for (at, both) in rows.into_iter().enumerate() {
                let lines = both.iter().flatten().map(|one| lines_above(one)).max().unwrap_or_default();
                let columns =
                    both.map(|one| one.map_or_else(Vec::new, |one| signature(laid, faces, one, lines)));
                let strip = beside(faces, columns, 0.0, half);
                laid.strips.push(Strip { before: GAP, with_next: at < last, ..strip });
            }
            recipients_below(laid, faces, &document.recipients);
        }
    }
}

/// Number of lines that a signature has above its name.
fn lines_above(signature: &Signature) -> usize {
    1 + usize::from(signature.above.is_some())
}

/// A signature, filled up to `lines` above the name so that names are level.
fn signature(laid: &mut Laid, faces: &Faces, signature: &Signature, lines: usize) -> Vec<SetParagraph> {
    let mut column = Vec::new();
    let missing = lines.saturating_sub(lines_above(signature));
    match &signature.above {
        Some(above) => {
            column.push(passage(laid, faces, STRONG, above));
            column.push(passage(laid, faces, CENTRED, &signature.title));
        }
        None => column.push(passage(laid, faces, STRONG, &signature.title)),
    }
    let look = Lettering { before: SIGNER.before + missing as f32 * LINE.line, ..SIGNER };
    column.push(passage(laid, faces, look, &signature.name));
    column
}

/// The recipients as a column; empty when there are none.
fn recipients(laid: &mut Laid, faces: &Faces, recipients: &[String]) -> Vec<SetParagraph> {
    if recipients.is_empty() {
        return Vec::new();
    }
    let mut column = vec![passage(laid, faces, RECIPIENTS, "Nơi nhận:")];
    column.extend(recipients.iter().map(|one| passage(laid, faces, RECIPIENT, &format!("- {one}"))));
    column
}

/// The recipients below everything else, on one page.
fn recipients_below(laid: &mut Laid, faces: &Faces, all: &[String]) {
    let column = recipients(laid, faces, all);
    let last = column.len().saturating_sub(1);
    for (at, passage) in column.iter().enumerate() {
        let hold = Hold { with_next: at < last, tail: 2 };
        laid.strips.extend(strips(faces, passage, WIDTH, hold));
    }
}
