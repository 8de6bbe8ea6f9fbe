//! What the file says about itself: properties, and the outline by which people find their way.

use chrono::{Datelike, Timelike, Utc};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};

use super::look::{LEFT, TOP};
use super::paging::{Leaf, PlacedStrip};
use super::strip::{Inked, Laid};
use super::tagging::LANGUAGE;
use super::tree::TextRole;
use crate::report::source::made_from;
use crate::report::{Document, HeadingLevel};

/// The properties of a document: title, maker, what it was made from and when.
pub(super) fn metadata(document: &Document) -> Metadata {
    let properties = &document.properties;
    let at = properties.created.with_timezone(&Utc);
    // A part of a time is never beyond what its type holds; a year before our time is none that papers have.
    let part = |value: u32| u8::try_from(value).unwrap_or_default();
    let created = DateTime::new(u16::try_from(at.year()).unwrap_or_default())
        .month(part(at.month()))
        .day(part(at.day()))
        .hour(part(at.hour()))
        .minute(part(at.minute()))
        .second(part(at.second()))
        .utc_offset_hour(0)
        .utc_offset_minute(0);
    let filled = |text: &str| if text.is_empty() { Vec::new() } else { vec![text.to_owned()] };
    let metadata = Metadata::new()
        .title(properties.title.clone())
        .authors(filled(&document.header.cell))
        .description(made_from(properties))
        .keywords(filled(&properties.hash))
        .creator(format!("bienban {}", env!("CARGO_PKG_VERSION")))
        .language(LANGUAGE.to_owned())
        .creation_date(created);
    match properties.meeting.is_empty() {
        true => metadata,
        false => metadata.document_id(properties.meeting.clone()),
    }
}

/// The outline of the first copy: its title, and below it the headings by their depth.
pub(super) fn outline(document: &Document, laid: &Laid, leaves: &[Leaf]) -> Outline {
    let entries = headings(laid, leaves);
    let mut title = OutlineNode::new(document.properties.title.clone(), target(0, TOP)).with_open(true);
    let mut rest = entries.as_slice();
    while !rest.is_empty() {
        let (node, behind) = branch(rest);
        title.push_child(node);
        rest = behind;
    }
    let mut outline = Outline::new();
    outline.push_child(title);
    outline
}

/// A heading and where it stands.
struct Landmark {
    level: HeadingLevel,
    text: String,
    target: XyzDestination,
}

/// The first entry with those below it, and the entries behind them.
fn branch(entries: &[Landmark]) -> (OutlineNode, &[Landmark]) {
    let first = &entries[0];
    let mut node = OutlineNode::new(first.text.clone(), first.target.clone());
    let mut rest = &entries[1..];
    while rest.first().is_some_and(|entry| entry.level > first.level) {
        let (child, behind) = branch(rest);
        node.push_child(child);
        rest = behind;
    }
    (node, rest)
}

fn headings(laid: &Laid, leaves: &[Leaf]) -> Vec<Landmark> {
    let mut found = Vec::new();
    let mut last = None;
    for (page, leaf) in leaves.iter().enumerate() {
        for placed in &leaf.placed {
            let PlacedStrip::Own(at) = placed.what else { continue };
            let Some(Inked::Text { node, .. }) = laid.strips[at].marks.first() else { continue };
            let TextRole::Heading(level, text) = &laid.plan.nodes[*node].role else { continue };
            if last.replace(*node) == Some(*node) {
                continue;
            }
            let target = target(page, TOP + placed.top);
            found.push(Landmark { level: *level, text: text.replace('\n', " "), target });
        }
    }
    found
}

fn target(page: usize, top: f32) -> XyzDestination {
    XyzDestination::new(page, Point::from_xy(LEFT, top))
}
