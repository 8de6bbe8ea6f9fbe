//! What the papers of a meeting need beside it: the sheet, the hash, the moment.

use chrono::{DateTime, FixedOffset};

use crate::domain::{Meeting, Moment, Record, Seal, SealOf, Sheet};
use crate::guidance::Packs;
use crate::report::{BookLine, Document, Recovery, Source, recovery};
use crate::scoring::{self, Background};
use crate::store::{EventPlace, Loaded, Reader, SigningInfo};
use crate::text::Secret;

/// The sheet that the papers print: the adopted or voted one, else the one of this moment; empty
/// when the guidance that the meeting was planned under is not at hand, for no other may judge it.
pub fn paper_sheet(packs: &Packs, meeting: &Meeting, context: Background, now: Moment) -> Sheet {
    match (meeting.recorded_sheet(), packs.by_id(&meeting.plan.rules.pack)) {
        (Some(sheet), _) => sheet.clone(),
        (None, Some(pack)) => scoring::sheet(meeting, pack, context, now),
        (None, None) => Sheet::default(),
    }
}

/// A meeting as its papers are made from; equal journals give equal papers.
pub(super) fn source<'a>(
    loaded: &'a Loaded,
    meeting: &'a Meeting,
    hash: Option<&'a str>,
    sheet: &'a Sheet,
    packs: &'a Packs,
) -> Source<'a> {
    let last = loaded.history.records.last().map(|record| record.when.at);
    let adopted = meeting.adoption.as_ref().map(|adoption| adoption.at);
    let pack = packs.by_id(&meeting.plan.rules.pack);
    let sign_for = packs.sign_for(meeting.day(), &meeting.plan.cell.parent);
    Source { meeting, sheet, pack, sign_for, hash, created: adopted.or(last).unwrap_or_default() }
}

/// Names on a document of a record where the book stood when that was entered; equal books give equal
/// papers.
pub fn name_book_line(reader: &Reader, document: &mut Document) {
    let properties = &mut document.properties;
    if !properties.hash.is_empty() && !properties.meeting.is_empty() {
        let line = reader.line_before(&properties.hash);
        properties.book_line = line.map(|(number, hash)| BookLine { number, hash });
    }
}

/// The hash of adopted minutes: that of the event which adopted them; none while they are opened again.
pub fn adopted_hash(loaded: &Loaded) -> Option<String> {
    loaded.history.meeting.adoption.as_ref()?;
    let minutes = seals(loaded).into_iter().rev().find(|seal| seal.of == SealOf::Minutes);
    minutes.map(|seal| seal.hash)
}

/// The hashes of every version of the minutes, and of addenda, in order.
pub fn seals(loaded: &Loaded) -> Vec<Seal> {
    let records = loaded.history.records.iter().zip(&loaded.places);
    let standing = records.filter(|(record, _)| !loaded.history.is_undone(&record.act));
    let seal = |(record, place): (&Record, &EventPlace)| {
        let of = SealOf::event(&record.event)?;
        Some(Seal { act: record.act.clone(), of, hash: place.hash.to_string() })
    };
    standing.filter_map(seal).collect()
}

/// The sheet with the recovery code of a book, for its sealed envelope.
pub fn recovery_sheet(reader: &Reader, code: &Secret, at: DateTime<FixedOffset>) -> Document {
    let contents = reader.contents().value;
    let cell = contents.cells.values().next().cloned().unwrap_or_default();
    let info = reader.info();
    let fingerprint = info.signing.as_ref().map(SigningInfo::fingerprint);
    let code = code.normal();
    recovery(&Recovery {
        cell: &cell,
        book: &info.id,
        code: &code,
        fingerprint: fingerprint.as_deref(),
        created: at,
    })
}
