//! What is told of a transfer, event by event, and each in plain words.
//!
//! Part of the stream of the roll; what each changes is known to the record.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::member::{MemberId, Person, Role, Standing};
use super::roll::Roll;
use super::transfer::{Transfer, TransferId, TransferPapers, TransferTerm, TransferWay};
use crate::say;
use crate::text::{Lang, short_date};

/// A change of a transfer's record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TransferEvent {
    /// A record was begun.
    Begun {
        /// The number given.
        transfer: TransferId,
        /// Which way.
        way: TransferWay,
        /// For how long.
        term: TransferTerm,
        /// Of somebody who goes: their number on the roll.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        member: Option<MemberId>,
        /// Who.
        person: Person,
        /// Of somebody who comes: whether they are on probation.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        probationary: bool,
        /// What is known of it.
        papers: TransferPapers,
    },
    /// The data of somebody who is expected were corrected; the whole of them.
    PersonCorrected {
        /// Of which.
        transfer: TransferId,
        /// The right data.
        person: Person,
        /// Whether they are on probation.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        probationary: bool,
    },
    /// Days and papers were told; the whole of what is known.
    PapersTold {
        /// Of which.
        transfer: TransferId,
        /// What is known.
        papers: TransferPapers,
    },
    /// They went or came: from this day on the roll has it.
    Moved {
        /// Which.
        transfer: TransferId,
        /// The first day of it.
        day: NaiveDate,
        /// Their number on the roll.
        member: MemberId,
        /// Whether this act enters them there.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        entered: bool,
        /// What they were before they went.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<Standing>,
        /// The office that they held before they went for good, and hold no more.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        office: Option<Role>,
        /// Of somebody who comes: the day on which they were received.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        received: Option<NaiveDate>,
    },
    /// The other cell told that it received them.
    Received {
        /// Which.
        transfer: TransferId,
        /// When.
        day: NaiveDate,
    },
    /// The time of a temporary one is over.
    Over {
        /// Which.
        transfer: TransferId,
        /// The first day on which it is.
        day: NaiveDate,
    },
    /// That they went or came was told by mistake.
    MoveTakenBack {
        /// Which.
        transfer: TransferId,
    },
    /// That they were received elsewhere, or that the time is over, was told by mistake.
    EndTakenBack {
        /// Which.
        transfer: TransferId,
    },
    /// Nothing comes of it.
    Dropped {
        /// Which.
        transfer: TransferId,
        /// Why.
        reason: String,
    },
    /// It is followed again.
    TakenUp {
        /// Which.
        transfer: TransferId,
    },
}

impl TransferEvent {
    /// Which record it changes.
    pub const fn transfer(&self) -> TransferId {
        match self {
            TransferEvent::Begun { transfer, .. }
            | TransferEvent::PersonCorrected { transfer, .. }
            | TransferEvent::PapersTold { transfer, .. }
            | TransferEvent::Moved { transfer, .. }
            | TransferEvent::Received { transfer, .. }
            | TransferEvent::Over { transfer, .. }
            | TransferEvent::MoveTakenBack { transfer }
            | TransferEvent::EndTakenBack { transfer }
            | TransferEvent::Dropped { transfer, .. }
            | TransferEvent::TakenUp { transfer } => *transfer,
        }
    }

    pub(super) fn apply(&self, all: &mut Vec<Transfer>) {
        if let TransferEvent::Begun { transfer, way, term, member, person, probationary, papers } = self {
            all.push(Transfer {
                id: *transfer,
                way: *way,
                term: *term,
                member: *member,
                person: person.clone(),
                probationary: *probationary,
                papers: papers.clone(),
                ..Transfer::default()
            });
        } else if let Some(found) = all.iter_mut().find(|one| one.id == self.transfer()) {
            found.take(self);
        }
    }

    /// The event in plain words, as the roll stands once it is applied.
    pub(super) fn sentence(&self, roll: &Roll, lang: Lang) -> String {
        let record = roll.transfer(self.transfer());
        let name = record.map_or("…", |record| roll.transfer_name(record)).to_owned();
        let label = record.map_or("", |record| record.label().get(lang)).to_owned();
        let day = |day: &NaiveDate| short_date(*day, lang);
        match self {
            TransferEvent::Begun { .. } => format!("{name}: {label}"),
            TransferEvent::PersonCorrected { person, .. } => {
                say!(lang, "sửa thông tin {name}", "data of {name} corrected", name = person.name)
            }
            TransferEvent::PapersTold { .. } => {
                say!(lang, "{name}: giấy tờ chuyển sinh hoạt đảng", "{name}: papers of the transfer")
            }
            TransferEvent::Moved { day: from, .. } => {
                say!(
                    lang,
                    "{name}: {label} từ ngày {from}",
                    "{name}: {label} from {from} on",
                    from = day(from)
                )
            }
            TransferEvent::Received { day: on, .. } => {
                say!(
                    lang,
                    "{name}: nơi đến tiếp nhận ngày {on}",
                    "{name}: received there on {on}",
                    on = day(on)
                )
            }
            TransferEvent::Over { day: from, .. } => say!(
                lang,
                "{name}: hết thời gian sinh hoạt tạm thời từ ngày {from}",
                "{name}: the temporary transfer is over from {from} on",
                from = day(from)
            ),
            TransferEvent::MoveTakenBack { .. } => {
                say!(lang, "{name}: chưa {label}, ghi nhầm", "{name}: {label} was told by mistake")
            }
            TransferEvent::EndTakenBack { .. } => {
                say!(lang, "{name}: {label} chưa kết thúc, ghi nhầm", "{name}: {label} is not over")
            }
            TransferEvent::Dropped { .. } => {
                say!(lang, "{name}: thôi chuyển sinh hoạt đảng", "{name}: no transfer any more")
            }
            TransferEvent::TakenUp { .. } => {
                say!(lang, "{name}: tiếp tục chuyển sinh hoạt đảng", "{name}: the transfer goes on")
            }
        }
    }
}
