//! The papers that are handed out before a meeting: its agenda, the notice, the letter to guests, the roll sheet.
//!
//! Knows which they are and no paper's inside.

use super::is_draft;
use crate::app::Model;
use crate::app::command::Command;
use crate::app::model::Overlay;
use crate::app::papers::write_live;
use crate::app::picker::{Candidate, Picker};
use crate::domain::MeetingBody;
use crate::report;
use crate::text::{Text, text};

/// The papers, by their ids: those that a meeting of any body has first.
const BEFORE: [&str; 4] = ["agenda", "roll-sheet", "meeting-notice", "meeting-invitation"];
/// So many of them; notice and letter are of the cell's meetings alone, for they speak in its name.
const OF_ANY_BODY: usize = 2;

const LABEL: Text = text("Giấy tờ trước cuộc họp", "Papers before the meeting");

/// Writes one of them.
pub(super) const COMMAND: Command =
    Command::new("prepare-papers", LABEL, ask).when(is_draft).without_row().also(&[
        text("in giấy mời, thông báo", "print an invitation, a notice"),
        text("in chương trình, danh sách điểm danh", "print the agenda, the roll sheet"),
    ]);

fn ask(model: &mut Model) {
    let lang = model.lang;
    let choice = |(key, id): (u64, &&str)| {
        let label = report::paper(id)?.label.get(lang).to_owned();
        Some(Candidate { key, label, hint: String::new() })
    };
    let of_cell = model.meeting().is_some_and(|meeting| meeting.plan.body() == MeetingBody::Cell);
    let offered = if of_cell { &BEFORE[..] } else { &BEFORE[..OF_ANY_BODY] };
    let choices = (0..).zip(offered).filter_map(choice).collect();
    let choose = |model: &mut Model, key: u64| {
        if let Some(id) = usize::try_from(key).ok().and_then(|place| BEFORE.get(place)) {
            write_live(model, id);
        }
    };
    model.overlays.push(Overlay::Picker(Picker::new(LABEL.get(lang).to_owned(), choices, choose)));
}
