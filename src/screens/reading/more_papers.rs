//! The papers that are written of adopted minutes when somebody asks for them: the conclusion, the plan of the month, what
//! is uploaded, and extracts.
//!
//! Knows which they are and no paper's inside.

use super::{adopted, read};
use crate::app::command::Command;
use crate::app::model::{Model, Overlay};
use crate::app::papers::{write_extract, write_of_adopted};
use crate::app::picker::{Candidate, Picker};
use crate::domain::{MeetingBody, MeetingKind, MemberId};
use crate::report::Excerpt;
use crate::text::{Text, text};

/// The papers of a meeting of the cell, by their ids; the last one is of a group's too.
const OF_CELL: [&str; 5] = ["conclusion", "conclusion-notice", "month-plan", "month-report", UPLOADS];
const UPLOADS: &str = "upload-cover";
const OF_THEME: &str = "thematic-resolution";
const OF_GROUP: &str = "group-minutes";

const LABEL: Text = text("Giấy tờ khác của cuộc họp này", "Other papers of this meeting");
const OF_ITEM: Text = text("Trích biên bản một mục", "Extract from the minutes: one item");
const OF_MEMBER: Text = text("Trích biên bản về một đồng chí", "Extract from the minutes: one member");
const EXTRACT_ITEM: u64 = 100;
const EXTRACT_MEMBER: u64 = 101;

/// Asks which one.
pub(super) const COMMAND: Command =
    Command::new("reading-papers", LABEL, ask).when(|model| adopted(model).is_some()).also(&[
        text("kết luận, thông báo kết luận", "conclusion, notice of it"),
        text("trích biên bản", "extract from the minutes"),
        text("kế hoạch, báo cáo tháng", "plan and report of the month"),
        text("danh mục tài liệu tải lên", "list of the documents to upload"),
    ]);

/// Which papers such a meeting may have.
fn offered(model: &Model) -> Vec<&'static str> {
    let Some(plan) = read(model).map(|read| &read.history.meeting.plan) else { return Vec::new() };
    let added = model.book.kinds.added_of_meetings(false).map(|kind| kind.id);
    let thematic = (plan.kind == MeetingKind::Thematic).then_some(OF_THEME);
    match plan.body() {
        MeetingBody::Cell => thematic.into_iter().chain(OF_CELL).chain(added).collect(),
        MeetingBody::Group(_) => [OF_GROUP].into_iter().chain(added).collect(),
        MeetingBody::Committee => added.collect(),
    }
}

fn ask(model: &mut Model) {
    let lang = model.lang;
    let choice = |(key, id): (u64, &str)| {
        let label = model.book.kinds.paper(id)?.label.get(lang).to_owned();
        Some(Candidate { key, label, hint: String::new() })
    };
    let extract = |(key, label): (u64, Text)| {
        let label = label.get(lang).to_owned();
        Candidate { key, label, hint: String::new() }
    };
    let papers = (0..).zip(offered(model)).filter_map(choice);
    let extracts = [(EXTRACT_ITEM, OF_ITEM), (EXTRACT_MEMBER, OF_MEMBER)].map(extract);
    let choices = papers.chain(extracts).collect();
    model.overlays.push(Overlay::Picker(Picker::new(LABEL.get(lang).to_owned(), choices, choose)));
}

fn choose(model: &mut Model, key: u64) {
    match key {
        EXTRACT_ITEM => ask_item(model),
        EXTRACT_MEMBER => ask_member(model),
        key => {
            let id = usize::try_from(key).ok().and_then(|place| offered(model).get(place).copied());
            if let (Some(id), Some(read)) = (id, read(model).cloned()) {
                write_of_adopted(model, id, &read);
            }
        }
    }
}

/// The items that were held, by their numbers on the agenda.
fn ask_item(model: &mut Model) {
    let lang = model.lang;
    let Some(meeting) = read(model).map(|read| &read.history.meeting) else { return };
    let numbered = (1..).zip(&meeting.agenda.items);
    let held = numbered.filter(|(_, item)| meeting.is_held(item));
    let choices = held.map(|(key, item): (u64, _)| {
        let label = format!("{key}. {}", item.title(lang));
        Candidate { key, label, hint: String::new() }
    });
    let choices = choices.collect();
    let choose = |model: &mut Model, key: u64| {
        if let (Ok(number), Some(read)) = (usize::try_from(key), read(model).cloned()) {
            write_extract(model, Excerpt::Item(number), &read);
        }
    };
    model.overlays.push(Overlay::Picker(Picker::new(OF_ITEM.get(lang).to_owned(), choices, choose)));
}

/// Everybody on the roll of the meeting.
fn ask_member(model: &mut Model) {
    let lang = model.lang;
    let Some(meeting) = read(model).map(|read| &read.history.meeting) else { return };
    let choices = meeting.roll.iter().map(|one| Candidate {
        key: u64::from(one.id.0),
        label: one.name.clone(),
        hint: String::new(),
    });
    let choices = choices.collect();
    let choose = |model: &mut Model, key: u64| {
        if let (Ok(member), Some(read)) = (u32::try_from(key), read(model).cloned()) {
            write_extract(model, Excerpt::Member(MemberId(member)), &read);
        }
    };
    let picker = Picker::people(OF_MEMBER.get(lang).to_owned(), choices, choose);
    model.overlays.push(Overlay::Picker(picker));
}
