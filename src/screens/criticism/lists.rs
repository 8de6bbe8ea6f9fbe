//! The lists to reflect on, read from the round, and the way to the page where an item is related to.

use super::clock;
use super::turns::selected;
use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::model::{Model, Overlay, Subject};
use crate::app::picker::{Candidate, Picker};
use crate::domain::Remark;
use crate::guidance::Checklist;
use crate::say;
use crate::text::text;

pub(super) const ITEMS: Command = Command::digit(
    "criticism-items",
    &[Key::char('5')],
    text("Đọc, liên hệ mục", "Read, relate to an item"),
    ask_items,
)
.brief(text("Mục", "Item"))
.when(|model| model.is_open() && !checklists(model).is_empty())
.also(&[text("liên hệ mục của danh mục", "name an item of a list"), text("chủ đề kỳ này", "theme")]);

pub(super) const READ: Command =
    Command::new("criticism-lists", text("Danh mục để tự soi", "Lists to reflect on"), ask_checklist)
        .when(|model| !checklists(model).is_empty())
        .without_row()
        .also(&[
            text("27 biểu hiện, 19 điều", "27 manifestations, 19 prohibitions"),
            text("cam kết hằng năm", "yearly commitment"),
        ]);

/// Opens the items for what was said on the page: the statement, or where others spoke too what is chosen.
fn ask_items(model: &mut Model) {
    selected(model).into_iter().for_each(|member| clock::go_on(model, member));
    let Some((meeting, member)) = model.meeting().zip(selected(model)) else { return };
    let lang = model.lang;
    let about: Vec<&Remark> = meeting.remarks.iter().filter(|one| one.about == member).collect();
    if about.is_empty() {
        return open_items(model, 0);
    }
    let own = Candidate {
        key: 0,
        label: say!(
            lang,
            "Lời tự phê bình của đ/c {name}",
            "The statement of {name}",
            name = meeting.name(member)
        ),
        hint: String::new(),
    };
    let choice = |one: &&Remark| {
        let item = one.item.as_ref().map_or(String::new(), |item| item.key.clone());
        Candidate { key: one.number, label: one.text.clone(), hint: item }
    };
    let choices = std::iter::once(own).chain(about.iter().map(choice)).collect();
    let title = say!(lang, "Lời nào liên hệ mục?", "Which words relate to an item?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, open_items)));
}

/// Opens the items for a remark by its number, 0 for the statement.
fn open_items(model: &mut Model, remark: u64) {
    if let Some(member) = selected(model) {
        model.open_about("round-items", Subject(u64::from(member), remark));
    }
}

/// The checklists in force on the meeting's day.
fn checklists(model: &Model) -> Vec<&Checklist> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    model.book.packs.checklists(meeting.day(), &meeting.plan.cell.parent)
}

/// Offers the lists to read. Nothing is taken over from them: a statement is in a member's own
/// words, and what stands in a list is said of nobody.
fn ask_checklist(model: &mut Model) {
    let choice = |(key, list): (u64, &Checklist)| {
        let hint = list.ground.cited(model.lang).unwrap_or_default();
        Candidate { key, label: list.heading(model.lang), hint }
    };
    let choices = (0..).zip(checklists(model)).map(choice).collect();
    let title = say!(
        model.lang,
        "Đọc danh mục nào? Chỉ để tự soi, không ghi vào biên bản",
        "Which list to read? Only to reflect on, nothing goes into the minutes"
    );
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, read_checklist)));
}

fn read_checklist(model: &mut Model, key: u64) {
    let lists = checklists(model);
    let Some(list) = lists.get(key as usize) else { return };
    let (title, lines) = (list.heading(model.lang), list.lines(model.lang));
    model.show_lines(title, lines);
}
