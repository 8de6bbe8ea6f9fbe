//! Whether the signatures in a book hold.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::key::holds;
use crate::domain::{BookEvent, CellId, MeetingId};
use crate::store::book::{BookInfo, Reader, SHARED, StreamKey};
use crate::store::fault::Fault;
use crate::store::journal::{ReadEvent, Tail};
use crate::store::seal::SealInfo;

/// A signature of the book's own stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// Of which cell.
    pub cell: CellId,
    /// The meeting whose minutes it is under.
    pub meeting: MeetingId,
    /// The hash that it covers.
    pub hash: String,
    /// The day on which it was made.
    pub on: NaiveDate,
    /// Its line, counted from 1.
    pub line: u64,
    /// Whether it was made with the key that this book has, for minutes or an addendum of which this
    /// very hash was entered.
    pub holds: bool,
}

/// What a check says of all signatures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SignatureCount {
    /// How many meetings have a signature that holds.
    pub holding: usize,
    /// How many meetings were adopted.
    pub adopted: usize,
    /// The fingerprint of the book's key, if it has one.
    pub fingerprint: Option<String>,
}

impl Reader {
    /// The signatures that the book holds, in order; damage of its stream is told elsewhere.
    pub fn signatures(&self) -> Vec<Signed> {
        let Ok(reading) = self.read::<BookEvent>(&StreamKey::Book, SHARED, false) else { return Vec::new() };
        let own = self.info.signing.as_ref().map(|signing| signing.public());
        let (mut adopted, mut signed) = (BTreeSet::new(), Vec::new());
        for record in reading.records {
            match record.entry {
                ReadEvent::Known(
                    BookEvent::MeetingSealed { cell, meeting, hash }
                    | BookEvent::AddendumSealed { cell, meeting, hash },
                ) => {
                    adopted.insert((cell, meeting, hash));
                }
                ReadEvent::Known(BookEvent::MeetingSigned { cell, meeting, hash, on, key, signature }) => {
                    let minutes = (&cell, &meeting, on, hash.as_str());
                    let good = own == Some(&key) && holds(&key, &signature, &self.info.id, minutes);
                    let line = record.seq + 1;
                    signed.push(Signed { cell, meeting, hash, on, line, holds: good });
                }
                _ => {}
            }
        }
        for one in &mut signed {
            one.holds &= adopted.contains(&(one.cell.clone(), one.meeting.clone(), one.hash.clone()));
        }
        signed
    }

    /// The public half of the key of the first signature that the book holds.
    pub(in crate::store) fn first_signer(&self) -> Option<String> {
        let reading = self.read::<BookEvent>(&StreamKey::Book, SHARED, false).ok()?;
        reading.records.into_iter().find_map(|record| match record.entry {
            ReadEvent::Known(BookEvent::MeetingSigned { key, .. }) => Some(key),
            _ => None,
        })
    }

    /// The hashes that were entered once the book signed.
    pub(in crate::store) fn entered_after_first_signature(&self) -> BTreeSet<String> {
        let Ok(reading) = self.read::<BookEvent>(&StreamKey::Book, SHARED, false) else {
            return BTreeSet::new();
        };
        let known = reading.records.into_iter().filter_map(|record| match record.entry {
            ReadEvent::Known(event) => Some(event),
            ReadEvent::Unknown(_) => None,
        });
        let later = known.skip_while(|event| !matches!(event, BookEvent::MeetingSigned { .. }));
        let entered = later.filter_map(|event| match event {
            BookEvent::MeetingSealed { hash, .. } | BookEvent::AddendumSealed { hash, .. } => Some(hash),
            _ => None,
        });
        entered.collect()
    }

    /// The hashes that were entered from a line of the book's own stream on, counted from 1.
    pub(in crate::store) fn entered_from(&self, line: u64) -> BTreeSet<String> {
        let later = self.entered().into_iter().filter(|(at, _)| *at >= line);
        later.map(|(_, hash)| hash).collect()
    }

    /// Every hash that was entered, with its line, counted from 1.
    fn entered(&self) -> Vec<(u64, String)> {
        let reading = self.read::<BookEvent>(&StreamKey::Book, SHARED, false);
        let records = reading.map(|reading| reading.records).unwrap_or_default();
        let entered = records.into_iter().filter_map(|record| match record.entry {
            ReadEvent::Known(
                BookEvent::MeetingSealed { hash, .. } | BookEvent::AddendumSealed { hash, .. },
            ) => Some((record.seq + 1, hash)),
            _ => None,
        });
        entered.collect()
    }

    /// The same with the line from which on the book signs, where it has a key and does not tell it yet: that of
    /// the first minutes that are signed, or the next one. Not while its stream is damaged.
    pub(in crate::store) fn with_signed_from(&self, info: BookInfo) -> BookInfo {
        let turning = info.seal.as_ref().is_some_and(SealInfo::is_turning);
        if info.signing.is_none() || info.signed_from.is_some() || turning {
            return info;
        }
        let none = !self.has(&StreamKey::Book);
        let read = || self.read::<BookEvent>(&StreamKey::Book, SHARED, false).ok();
        let whole = read().filter(|reading| !matches!(reading.tail, Tail::Broken(_)));
        let next = whole.map(|reading| reading.head.seq + 2).or(none.then_some(1));
        let signed: BTreeSet<String> = self.signatures().into_iter().map(|one| one.hash).collect();
        let first = self.entered().into_iter().find(|(_, hash)| signed.contains(hash));
        let signed_from = next.map(|next| first.map_or(next, |(line, _)| line));
        BookInfo { signed_from, ..info }
    }

    /// The fault of a signature that does not hold.
    pub(in crate::store) fn broken_signature(&self, signed: &Signed) -> Option<Fault> {
        let file = StreamKey::Book.file(&self.dir, SHARED).ok()?;
        let (line, meeting) = (signed.line, signed.meeting.0.clone());
        (!signed.holds).then_some(Fault::SignatureBroken { file, line, meeting })
    }
}
