//! The step at the items of a committee's meeting that are there to prepare the cell's.

use crate::app::view::Step;
use crate::domain::{Item, Meeting};
use crate::say;
use crate::text::Lang;

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

/// Leads to the page on which the meeting of the cell is prepared; none once something of it is.
pub(super) fn due(meeting: &Meeting, item: &Item, lang: Lang) -> Option<Step> {
    if !is_unprepared(meeting, item) {
        return None;
    }
    let words = say!(
        lang,
        "Enter: chuẩn bị nội dung kỳ sinh hoạt chi bộ; 7 sang mục sau",
        "Enter: prepare the cell's meeting; 7 goes on"
    );
    let brief = say!(lang, "Enter: soạn cho chi bộ; 7: sang mục", "Enter: for the cell; 7: on");
    Step::brief(words, brief, |model| model.open("contents"))
}
