//! Biên bản: the minutes, written from what the events say and from nothing else.
//!
//! The order of the parts is that of the official form; a part of which nothing is known says so
//! or is left out, as a minute-taker would do it.

mod attendance;
mod closing;
mod course;
mod opening;
mod opinions;
mod round;
mod score;
mod votes;

use super::naming::signer;
use super::source::Source;
use super::task_table;
use super::{Block, Document, Level, Signature, Signatures};
use crate::domain::Meeting;

/// The minutes of a meeting.
pub fn minutes(source: &Source) -> Document {
    let meeting = source.meeting;
    let parts = [
        opening::blocks(meeting),
        attendance::blocks(meeting),
        opening::officers(meeting),
        opening::agenda(meeting),
        course::blocks(source),
        votes::blocks(meeting),
        tasks(meeting),
        score::blocks(source),
        closing::blocks(source),
    ];
    Document {
        header: source.header(None, false),
        stamps: source.stamps(),
        title: "BIÊN BẢN".into(),
        subtitle: source.subtitle(),
        blocks: parts.concat(),
        signatures: Some(signatures(meeting)),
        recipients: Vec::new(),
        properties: source.properties("Biên bản"),
    }
}

/// The two who sign what was recorded.
pub(super) fn signatures(meeting: &Meeting) -> Signatures {
    let signature = |title: &str, name| Signature { above: None, title: title.into(), name };
    Signatures {
        left: Some(signature("NGƯỜI GHI BIÊN BẢN", signer(meeting, meeting.plan.minute_taker))),
        right: signature("CHỦ TRÌ HỘI NGHỊ", signer(meeting, meeting.plan.chair)),
    }
}

fn tasks(meeting: &Meeting) -> Vec<Block> {
    let heading = Block::Heading(Level::One, "IV. PHÂN CÔNG".into());
    let content = match meeting.tasks.len() {
        0 => vec![Block::paragraph("Không có việc mới được phân công.")],
        number => vec![
            Block::paragraph(format!("Chi bộ phân công {number} việc:")),
            Block::Table(task_table::given(meeting)),
        ],
    };
    [vec![heading], content].concat()
}
