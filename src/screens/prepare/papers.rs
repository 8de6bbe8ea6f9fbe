//! The papers that are handed out before a meeting: its agenda, the notice, the letter to guests, the roll sheet.
//!
//! Knows which they are and no paper's inside.

use super::{is_draft, kit};
use crate::app::Model;
use crate::app::command::Command;
use crate::app::model::Overlay;
use crate::app::papers::{write_live, write_message};
use crate::app::picker::{Candidate, Picker};
use crate::domain::MeetingBody;
use crate::text::{Text, text};

/// The papers, by their ids: those that a meeting of any body has first.
const BEFORE: [&str; 4] = ["agenda", "roll-sheet", NOTICE, "meeting-invitation"];
/// So many of them; notice and letter are of the cell's meetings alone, for they speak in its name.
const OF_ANY_BODY: usize = 2;
/// What the members are told, which goes to their group as a message too.
const NOTICE: &str = "meeting-notice";
/// The keys of the message and of the kit among the papers, which are numbered by their places.
const MESSAGE: u64 = 100;
const PAPER_KIT: u64 = 101;

const LABEL: Text = text("Giấy tờ trước cuộc họp", "Papers before the meeting");
const MESSAGE_LABEL: Text =
    text("Tin nhắn báo sinh hoạt cho nhóm", "Message of the meeting for a chat group");

/// Writes one of them.
pub(super) const COMMAND: Command =
    Command::new("prepare-papers", LABEL, ask).when(is_draft).without_row().also(&[
        text("in giấy mời, thông báo", "print an invitation, a notice"),
        text("in chương trình, danh sách điểm danh", "print the agenda, the roll sheet"),
        text("nhắn tin cho nhóm Zalo", "a message for a chat group"),
        text("bộ giấy dự phòng, họp không có máy", "paper kit, a meeting without the laptop"),
    ]);

/// Those that the meeting may have, and those that the book has forms of.
fn offered(model: &Model) -> Vec<&'static str> {
    let of_cell = model.meeting().is_some_and(|meeting| meeting.plan.body() == MeetingBody::Cell);
    let own = if of_cell { &BEFORE[..] } else { &BEFORE[..OF_ANY_BODY] };
    own.iter().copied().chain(model.book.kinds.added_of_meetings(true).map(|kind| kind.id)).collect()
}

fn ask(model: &mut Model) {
    let lang = model.lang;
    let choice = |(key, id): (u64, &'static str)| {
        let label = model.book.kinds.paper(id)?.label.get(lang).to_owned();
        Some(Candidate { key, label, hint: String::new() })
    };
    let of_cell = model.meeting().is_some_and(|meeting| meeting.plan.body() == MeetingBody::Cell);
    let label = MESSAGE_LABEL.get(lang).to_owned();
    let message = Candidate { key: MESSAGE, label, hint: String::new() };
    let label = kit::LABEL.get(lang).to_owned();
    let beside = [message, Candidate { key: PAPER_KIT, label, hint: String::new() }];
    // The kit is one of a monthly meeting.
    let of_month = model.meeting().is_some_and(|meeting| meeting.plan.kind.is_of_month());
    let beside = beside.into_iter().filter(|one| of_cell && (one.key != PAPER_KIT || of_month));
    let choices = (0..).zip(offered(model)).filter_map(choice).chain(beside).collect();
    let choose = |model: &mut Model, key: u64| {
        if key == MESSAGE {
            write_message(model, NOTICE);
        } else if key == PAPER_KIT {
            kit::write(model);
        } else if let Some(id) =
            usize::try_from(key).ok().and_then(|place| offered(model).get(place).copied())
        {
            write_live(model, id);
        }
    };
    model.overlays.push(Overlay::Picker(Picker::new(LABEL.get(lang).to_owned(), choices, choose)));
}
