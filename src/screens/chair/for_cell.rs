//! The step at the items of a committee's meeting that are there to prepare the cell's.

use crate::app::model::Model;
use crate::app::view::Step;
use crate::domain::{Item, ItemId, Meeting, MeetingId};
use crate::say;

/// Whether the committee has prepared nothing yet of what an item is there for.
fn is_unprepared(meeting: &Meeting, item: &Item) -> bool {
    let prepared = &meeting.prepared;
    match item.step.as_str() {
        "cell_agenda" => {
            prepared.items.is_empty() && prepared.agenda.iter().all(|item| !item.step.is_empty())
        }
        _ => prepared.points.is_empty(),
    }
}

/// The item from which somebody went to the page last.
#[derive(Debug, Clone, PartialEq, Eq)]
struct PreparedFrom(MeetingId, ItemId);

/// Leads once to the page on which the meeting of the cell is prepared; none once something of it is.
pub(super) fn due(model: &Model, meeting: &Meeting, item: &Item) -> Option<Step> {
    let lang = model.lang;
    let from = PreparedFrom(meeting.id.clone(), item.id);
    if !is_unprepared(meeting, item) || model.kept() == Some(&from) {
        return None;
    }
    let words = say!(
        lang,
        "Enter: chuẩn bị nội dung kỳ sinh hoạt chi bộ; 7 sang mục sau",
        "Enter: prepare the cell's meeting; 7 goes on"
    );
    let brief = say!(lang, "Enter: soạn cho chi bộ; 7: sang mục", "Enter: for the cell; 7: on");
    Step::brief(words, brief, |model| {
        let here = |meeting: &Meeting| Some(PreparedFrom(meeting.id.clone(), meeting.agenda.current?));
        if let Some(from) = model.meeting().and_then(here) {
            model.keep(from);
        }
        model.open("contents");
    })
}
