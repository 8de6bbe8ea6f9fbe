//! Bản bổ sung, đính chính biên bản: what the minutes say, what they are to say, why, and who agreed.
//!
//! The minutes themselves stay as they were adopted.

use super::minutes::closing_signatures;
use crate::domain::{AmendedMinutes, Amendment, Decided, Matter};
use crate::report::sentence::{clause, ended, lowered};
use crate::report::source::{Source, VI, place_date, short_mark};
use crate::report::{Block, Document, Header, Origin, Properties, traced};
use crate::text::long_date;

/// An addendum with what its paper needs beside it.
#[derive(Debug, Clone, Copy)]
pub struct AddendumSource<'a> {
    /// The meeting whose minutes are amended.
    pub source: Source<'a>,
    /// Its place among all addenda of the meeting's minutes, from 0.
    pub place: usize,
    /// The hash of the event that records it, in hexadecimal.
    pub hash: Option<&'a str>,
}

/// The paper; none where there is no such addendum.
pub fn addendum(of: &AddendumSource) -> Option<Document> {
    let AddendumSource { source, place, hash } = of;
    let meeting = source.meeting;
    let amended = *meeting.amendments().get(*place)?;
    let amendment = amended.amendment;
    let number = place + 1;
    let dated = place_date(&meeting.plan.cell, amendment.addendum.date);
    Some(Document {
        header: Header { place_date: Some(dated), ..source.header(None, false) },
        stamps: source.stamps(),
        title: "BẢN BỔ SUNG, ĐÍNH CHÍNH BIÊN BẢN".into(),
        subtitle: format!("Số {number}: biên bản {}", source.occasion()),
        blocks: blocks(source, amended),
        signatures: Some(closing_signatures(meeting)),
        recipients: Vec::new(),
        copies: 1,
        properties: Properties {
            title: format!("Bản bổ sung, đính chính số {number}, biên bản {}", source.occasion()),
            meeting: meeting.id.0.clone(),
            hash: hash.unwrap_or_default().to_owned(),
            created: amendment.at,
            book_line: None,
            own_form: None,
        },
    })
}

fn blocks(source: &Source, minutes: AmendedMinutes) -> Vec<Block> {
    let amendment = minutes.amendment;
    let origin = Origin::acts([amendment.act.clone()]);
    let addendum = &amendment.addendum;
    let field = |label: &str, value: String| Block::field(origin.clone(), label, value);
    let was = clause(&addendum.was);
    let (was, now) = match was.is_empty() {
        true => (None, "Nay bổ sung"),
        false => (Some(field("Đã ghi", format!("“{was}”."))), "Nay sửa"),
    };
    let adopted = traced::of(source.meeting, [Matter::Adoption]).and(&origin);
    let said = Block::paragraph(adopted, amended(source, minutes));
    [said]
        .into_iter()
        .chain(was)
        .chain([
            field(now, format!("“{}”.", clause(&addendum.now))),
            field("Lý do", ended(&addendum.reason)),
            field("Thống nhất", agreed(amendment)),
            Block::words("Biên bản đã thông qua giữ nguyên; bản này kèm theo biên bản."),
        ])
        .collect()
}

/// "Biên bản thông qua ngày …, mã …, được bổ sung, đính chính như sau:"
fn amended(source: &Source, minutes: AmendedMinutes) -> String {
    let day = long_date(minutes.adoption.at.date_naive(), VI);
    let hash = minutes.replaced.or(source.hash);
    let mark = hash.and_then(short_mark).map_or(String::new(), |mark| format!(", mã {mark}"));
    format!("Biên bản thông qua {day}{mark}, được bổ sung, đính chính như sau:")
}

/// Who agreed and when.
fn agreed(amendment: &Amendment) -> String {
    let day = long_date(amendment.addendum.date, VI);
    match &amendment.addendum.decided {
        Decided::Vote { yes, of } => {
            format!("chi bộ biểu quyết tại cuộc họp {}, tán thành {yes}/{of} đồng chí.", lowered(&day))
        }
        Decided::Persons(names) => format!("{}, {day}.", clause(names)),
    }
}
