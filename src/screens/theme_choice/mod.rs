//! The committee's own choice of items for a round: from every list in force, part by part, by digits.
//!
//! Knows no member and no answer: it chooses what is looked at.

pub(super) mod view;

use chrono::Datelike;

use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::round_theme;
use crate::app::view::{Reach, Shape, Step, View, Zone};
use crate::domain::{Event, ItemRef, THEME_ITEMS};
use crate::guidance::{ItemInForce, ListInForce, ListPart};
use crate::say;
use crate::text::{Text, nfc, text};

/// The screen.
pub static VIEW: View = View {
    zone: Zone::Preparing,
    reach: Reach::Chosen(text(
        "Hãy mở Tự phê bình kỳ này, nhấn 1, rồi chọn “Chi ủy tự chọn”.",
        "Open Self-criticism this time, press 1, then choose the items yourself.",
    )),
    commands: &[COMMANDS],
    enter: begin,
    step: next_step,
    rows: |model| part(model).map_or(0, |part| part.items().count()),
    names,
    ..View::new("theme-choice", text("Chọn mục cho chủ đề", "Items of the theme"), Shape::List)
};

/// The most items of one part: each has a digit of its own beside "other things".
const MOST: usize = 8;

/// The items that are chosen so far, in the order of their lists.
#[derive(Default)]
struct ChosenItems(Vec<ItemRef>);

static COMMANDS: &[Command] = &[
    toggle(0, "theme-choice-1", &[Key::char('1')], text("Mục thứ nhất", "The first item")),
    toggle(1, "theme-choice-2", &[Key::char('2')], text("Mục thứ hai", "The second item")),
    toggle(2, "theme-choice-3", &[Key::char('3')], text("Mục thứ ba", "The third item")),
    toggle(3, "theme-choice-4", &[Key::char('4')], text("Mục thứ tư", "The fourth item")),
    toggle(4, "theme-choice-5", &[Key::char('5')], text("Mục thứ năm", "The fifth item")),
    toggle(5, "theme-choice-6", &[Key::char('6')], text("Mục thứ sáu", "The sixth item")),
    toggle(6, "theme-choice-7", &[Key::char('7')], text("Mục thứ bảy", "The seventh item")),
    toggle(7, "theme-choice-8", &[Key::char('8')], text("Mục thứ tám", "The eighth item")),
    Command::new("theme-choice-part", text("phần sau", "next part"), next_part)
        .on(&[Key::of(Code::Tab)])
        .rank(6)
        .without_row()
        .here_only()
        .also(&[text("nhóm khác, danh mục khác", "other group, other list"), text("xem tiếp", "go on")]),
];

/// What a digit does, what it is called now, and whether it is live.
type DigitRow = (fn(&mut Model), fn(&Model) -> String, fn(&Model) -> bool);

/// Each digit chooses the item of its row, or takes it away.
const ROWS: [DigitRow; MOST] = [
    (|model| choose(model, 0), |model| key_of(model, 0), |model| item(model, 0).is_some()),
    (|model| choose(model, 1), |model| key_of(model, 1), |model| item(model, 1).is_some()),
    (|model| choose(model, 2), |model| key_of(model, 2), |model| item(model, 2).is_some()),
    (|model| choose(model, 3), |model| key_of(model, 3), |model| item(model, 3).is_some()),
    (|model| choose(model, 4), |model| key_of(model, 4), |model| item(model, 4).is_some()),
    (|model| choose(model, 5), |model| key_of(model, 5), |model| item(model, 5).is_some()),
    (|model| choose(model, 6), |model| key_of(model, 6), |model| item(model, 6).is_some()),
    (|model| choose(model, 7), |model| key_of(model, 7), |model| item(model, 7).is_some()),
];

const fn toggle(row: usize, id: &'static str, keys: &'static [Key], label: Text) -> Command {
    let (run, words, when) = ROWS[row];
    Command::digit(id, keys, label, run).said(words).when(when).without_row().here_only().also(TOGGLED)
}

static TOGGLED: &[Text] =
    &[text("chọn, bỏ mục", "choose or drop the item"), text("đưa vào chủ đề", "into the theme")];

/// Every list in force on the day of the meeting, in parts.
fn parts(model: &Model) -> Vec<ListPart<'_>> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let lists = model.book.packs.lists_in_force(meeting.day(), &meeting.plan.cell.parent);
    // As the year shows them: by the themes of its months.
    let themes = model.book.packs.themes_of(meeting.day().year(), &meeting.plan.cell.parent);
    let month = |list: &ListInForce, key: &str| themes.month_of(&list.name(), key);
    lists.into_iter().flat_map(|list| list.parts(MOST, |key| month(&list, key))).collect()
}

/// The part that is shown.
fn part(model: &Model) -> Option<ListPart<'_>> {
    parts(model).get(model.place().pane).copied()
}

fn item(model: &Model, row: usize) -> Option<ItemInForce<'_>> {
    part(model)?.items().nth(row)
}

fn key_of(model: &Model, row: usize) -> String {
    let Some(item) = item(model, row) else { return String::new() };
    let key = &item.item.key;
    // "1 Mục 1" would tell nothing.
    match *key == (row + 1).to_string() {
        true => round_theme::brief(model, &item.item.short_name(model.lang), item.number(model.lang)),
        false => say!(model.lang, "Mục {key}", "Item {key}"),
    }
}

fn names(model: &Model) -> Vec<String> {
    let name = |item: ItemInForce| format!("{} {}", item.item.key, item.item.short_name(model.lang));
    part(model).map_or_else(Vec::new, |part| part.items().map(name).collect())
}

fn chosen(model: &Model) -> &[ItemRef] {
    model.kept::<ChosenItems>().map_or(&[], |chosen| &chosen.0)
}

fn is_chosen(model: &Model, item: &ItemInForce) -> bool {
    let list = item.of.name();
    chosen(model).iter().any(|one| one.list == list && one.key == item.item.key)
}

/// What the committee chose before stands there; the theme of a month is not taken for a choice.
fn begin(model: &mut Model) {
    let before = model.meeting().and_then(|meeting| meeting.round.theme.as_ref());
    let before = before.map_or_else(Vec::new, |theme| theme.items.clone());
    model.keep(ChosenItems(before));
}

fn choose(model: &mut Model, row: usize) {
    let Some(item) = item(model, row).map(|item| item.recorded()) else { return };
    model.select(row);
    model.alter::<ChosenItems>(|chosen| match chosen.0.iter().position(|one| one.is_same(&item)) {
        Some(at) => drop(chosen.0.remove(at)),
        None => chosen.0.push(item),
    });
}

fn next_part(model: &mut Model) {
    let next = (model.place().pane + 1) % parts(model).len().max(1);
    model.turn_pane(next);
}

/// Enter goes to the next part until enough items are chosen, then asks what the theme is called.
fn next_step(model: &Model) -> Option<Step> {
    let n = chosen(model).len();
    let (least, most) = (THEME_ITEMS.start(), THEME_ITEMS.end());
    if THEME_ITEMS.contains(&n) {
        let words = say!(
            model.lang,
            "Enter: đặt tên chủ đề gồm {n} mục; Tab: xem phần sau",
            "Enter: name the theme of {n} items; Tab: next part"
        );
        let brief = say!(model.lang, "Enter: đặt tên chủ đề, {n} mục", "Enter: name the theme, {n} items");
        return Step::brief(words, brief, ask_title);
    }
    let words = say!(
        model.lang,
        "Enter: xem phần sau (đã chọn {n}, cần {least}–{most} mục)",
        "Enter: next part ({n} chosen, {least} to {most} are needed)"
    );
    let brief = say!(model.lang, "Enter: phần sau (chọn {n}/{least})", "Enter: next part ({n}/{least})");
    Step::brief(words, brief, next_part)
}

fn ask_title(model: &mut Model) {
    let title = say!(model.lang, "Tên chủ đề", "What the theme is called");
    let form = Form::new("theme-title", title, submit).then(|model, _| model.close());
    let before = model.meeting().and_then(|meeting| meeting.round.theme.as_ref());
    let before = before.map_or_else(String::new, |theme| theme.title.clone());
    draft::open(model, form.with(Input::line(text("Tên chủ đề", "Theme"), &before).of_prose()));
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    // In the order of the lists, whatever the order of the keys.
    let all: Vec<ItemRef> =
        parts(model).iter().flat_map(|part| part.items().map(|item| item.recorded())).collect();
    let items = all.into_iter().filter(|item| chosen(model).iter().any(|one| one.is_same(item))).collect();
    let set = meeting.set_theme(&nfc(form.text(0)), items);
    set.map(|event| Event::Plan(event).into()).map_err(|refusal| Rejection::of(&refusal, model.lang))
}
