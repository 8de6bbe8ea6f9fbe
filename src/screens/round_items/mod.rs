//! Relating what was said to an item of a list: a digit chooses, the same digit once more takes away.
//!
//! One item or none; nothing is chosen here but by a person, and a list is never said of anybody.

mod sheets;
pub(super) mod view;

use crate::app::card::Card;
use crate::app::command::Command;
use crate::app::key::{Code, Key};
use crate::app::model::{Model, Overlay, Subject};
use crate::app::picker::{Candidate, Picker};
use crate::app::round_theme;
use crate::app::view::{Reach, Shape, Step, View, Zone};
use crate::domain::{ItemRef, MemberId};
use crate::guidance::Refer;
use crate::say;
use crate::text::{Text, capital, text};
use sheets::{ItemSheet, ListedItem};

/// The screen.
pub static VIEW: View = View {
    zone: Zone::Running,
    reach: Reach::Chosen(text(
        "Hãy chọn đồng chí trong phần tự phê bình rồi nhấn 5: đọc, liên hệ mục.",
        "Choose a member in the round of self-criticism and press 5: read, relate to an item.",
    )),
    commands: &[ITEMS],
    step: next_step,
    back: leave,
    rows: |model| sheet(model).map_or(0, |sheet| sheet.items.len()),
    write: look_for,
    card,
    ..View::new("round-items", text("Liên hệ mục", "Relate to an item"), Shape::List)
};

static ITEMS: &[Command] = &[
    digit("round-item-1", &[Key::char('1')], text("Mục thứ 1", "Item 1"), |model| press(model, 0))
        .said(|model| words_of(model, 0))
        .when(|model| is_live(model, 0)),
    digit("round-item-2", &[Key::char('2')], text("Mục thứ 2", "Item 2"), |model| press(model, 1))
        .said(|model| words_of(model, 1))
        .when(|model| is_live(model, 1)),
    digit("round-item-3", &[Key::char('3')], text("Mục thứ 3", "Item 3"), |model| press(model, 2))
        .said(|model| words_of(model, 2))
        .when(|model| is_live(model, 2)),
    digit("round-item-4", &[Key::char('4')], text("Mục thứ 4", "Item 4"), |model| press(model, 3))
        .said(|model| words_of(model, 3))
        .when(|model| is_live(model, 3)),
    digit("round-item-5", &[Key::char('5')], text("Mục thứ 5", "Item 5"), |model| press(model, 4))
        .said(|model| words_of(model, 4))
        .when(|model| is_live(model, 4)),
    digit(
        "round-item-6",
        &[Key::char('6')],
        text("Mục thứ 6, hoặc nhóm, danh mục khác", "Item 6, or another group or list"),
        |model| press(model, 5),
    )
    .said(|model| words_of(model, 5))
    .when(|model| is_live(model, 5)),
    digit(
        "round-item-7",
        &[Key::char('7')],
        text("Mục thứ 7, hoặc nhóm, danh mục khác", "Item 7, or another group or list"),
        |model| press(model, 6),
    )
    .said(|model| words_of(model, 6))
    .when(|model| is_live(model, 6)),
    digit(
        "round-item-8",
        &[Key::char('8')],
        text("Mục thứ 8, hoặc nhóm, danh mục khác", "Item 8, or another group or list"),
        |model| press(model, 7),
    )
    .said(|model| words_of(model, 7))
    .when(|model| is_live(model, 7)),
    digit(
        "round-item-9",
        &[Key::char('9')],
        text("Mục thứ 9, hoặc nhóm, danh mục khác", "Item 9, or another group or list"),
        |model| press(model, 8),
    )
    .said(|model| words_of(model, 8))
    .when(|model| is_live(model, 8)),
    Command::new("round-next-sheet", text("phần sau", "next part"), |model| {
        let pages = sheets::all(model).len().max(1);
        model.turn_pane((model.place().pane + 1) % pages);
    })
    .on(&[Key::of(Code::Tab)])
    .rank(5)
    .without_row()
    .here_only()
    .also(&[text("nhóm sau", "next group"), text("danh mục sau", "next list")]),
];

/// A command that relates to an item of the sheet, or no more; from the theme the last ones lead to groups.
const fn digit(id: &'static str, keys: &'static [Key], label: Text, run: fn(&mut Model)) -> Command {
    const ALSO: &[Text] =
        &[text("liên hệ mục ở dòng này", "relate to it"), text("bỏ liên hệ mục", "relate to it no more")];
    Command::digit(id, keys, label, run).without_row().here_only().also(ALSO)
}

/// The digit behind those of the theme's items that leads to every list.
const LISTS: usize = 8;

/// What a digit leads to from the theme, where it is none of its items: the place of a group, or every list.
fn leads(model: &Model, digit: usize) -> Option<Leading> {
    let digit = digit.checked_sub(sheets::THEME_ITEMS).filter(|_| is_theme(model))?;
    if digit + sheets::THEME_ITEMS == LISTS {
        return Some(Leading::Lists);
    }
    groups(model).get(digit).copied().map(Leading::Group)
}

/// Where a digit leads from the theme.
enum Leading {
    Group(usize),
    Lists,
}

fn is_live(model: &Model, digit: usize) -> bool {
    model.screen() == VIEW.id
        && model.is_open()
        && (of_row(model, digit).is_some() || leads(model, digit).is_some())
}

fn words_of(model: &Model, digit: usize) -> String {
    match leads(model, digit) {
        Some(Leading::Lists) => say!(model.lang, "Danh mục khác", "Other lists"),
        Some(Leading::Group(place)) => {
            sheets::all(model).get(place).map(|sheet| sheet.brief.clone()).unwrap_or_default()
        }
        None => of_row(model, digit).map_or(String::new(), |item| digit_words(model, &item, digit)),
    }
}

/// "Mục I.6"; where the number of the item is the digit itself, what it is about.
fn digit_words(model: &Model, item: &ListedItem, digit: usize) -> String {
    match item.item.key == (digit + 1).to_string() {
        true => round_theme::brief(model, &item.short, item.number.clone()),
        false => say!(model.lang, "Mục {key}", "Item {key}", key = item.item.key),
    }
}

fn press(model: &mut Model, digit: usize) {
    match leads(model, digit) {
        Some(Leading::Lists) => ask_sheet(model),
        Some(Leading::Group(place)) => model.turn_pane(place),
        None => choose(model, digit),
    }
}

/// Where the items of the sheet that is shown come from.
fn card(model: &Model) -> Option<Card> {
    let sheet = sheet(model).filter(|sheet| !sheet.source.is_empty())?;
    let source =
        say!(model.lang, "Các mục lấy từ {source}.", "The items are from {source}.", source = sheet.source);
    Some(Card::new(sheet.title, vec![source]))
}

/// What is related: the statement of a member, or a remark about that member by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Related {
    Statement(MemberId),
    Remark(MemberId, u64),
}

fn related(model: &Model) -> Related {
    let Subject(member, remark) = model.place().subject;
    let member = MemberId::of_number(member);
    if remark == 0 { Related::Statement(member) } else { Related::Remark(member, remark) }
}

/// The item that it relates to now.
fn chosen(model: &Model) -> Option<&ItemRef> {
    let meeting = model.meeting()?;
    match related(model) {
        Related::Statement(member) => {
            meeting.statements.iter().find(|(other, _)| *other == member)?.1.item.as_ref()
        }
        Related::Remark(_, number) => meeting.remarks.iter().find(|one| one.number == number)?.item.as_ref(),
    }
}

fn sheet(model: &Model) -> Option<ItemSheet> {
    sheets::all(model).get(model.place().pane).cloned()
}

fn is_theme(model: &Model) -> bool {
    model.screen() == VIEW.id && sheet(model).is_some_and(|sheet| sheet.of_theme)
}

fn of_row(model: &Model, row: usize) -> Option<ListedItem> {
    sheet(model)?.items.get(row).cloned()
}

/// The sheets of the groups to which 6, 7 and 8 lead from the theme.
fn groups(model: &Model) -> Vec<usize> {
    let all = sheets::all(model);
    let others = (0..all.len()).filter(|place| !all[*place].of_theme);
    let grouped = others.filter(|place| all[*place].items.iter().any(|one| one.item.key.contains('.')));
    grouped.take(3).collect()
}

/// Relates what was said to the item of a row; the same once more takes it away.
fn choose(model: &mut Model, row: usize) {
    model.select(row);
    if let Some(item) = of_row(model, row) {
        relate(model, item.item);
    }
}

fn relate(model: &mut Model, item: ItemRef) {
    let same = chosen(model).is_some_and(|now| now.is_same(&item));
    let item = (!same).then_some(item);
    let related = related(model);
    if let Related::Statement(member) = related
        && model.meeting().is_some_and(|one| !one.statements.iter().any(|(other, _)| *other == member))
    {
        let words = say!(
            model.lang,
            "Chưa có lời nào để liên hệ mục: Esc, ghi lời tự phê bình hoặc góp ý trước.",
            "Nothing was said that could relate to an item: Esc, and record the statement or a remark first."
        );
        model.warn(words);
        return;
    }
    let own = item.as_ref().is_some_and(|item| is_own(model, item));
    model.perform_one(|meeting| match related {
        Related::Statement(member) => meeting.relate_statement(member, item),
        Related::Remark(_, number) => meeting.relate_remark(number, item, |_| own),
    });
}

/// Whether a list leaves an item to the member.
fn is_own(model: &Model, item: &ItemRef) -> bool {
    let found = model.book.packs.list_named(&item.list).and_then(|list| list.item(&item.key));
    found.is_some_and(|found| found.item.refer == Refer::Oneself)
}

/// Offers every sheet.
fn ask_sheet(model: &mut Model) {
    let all = sheets::all(model);
    let choice = |(key, sheet): (u64, &ItemSheet)| {
        let keys: Vec<&str> = sheet.items.iter().map(|one| one.item.key.as_str()).collect();
        let ends = keys.first().zip(keys.last()).map(|(first, last)| format!("{first}–{last}"));
        Candidate { key, label: sheet.title.clone(), hint: ends.unwrap_or_default() }
    };
    let choices = (0..).zip(all.iter()).map(choice).collect();
    let title = say!(model.lang, "Mở danh mục nào?", "Which list?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        model.turn_pane(key as usize);
    })));
}

/// Letters look for an item in every list; the chosen one is related to.
fn look_for(model: &mut Model, _: &str) -> bool {
    let all = sheets::found(model);
    if all.is_empty() || !model.is_open() {
        return false;
    }
    let choice = |(key, one): (u64, &ListedItem)| Candidate {
        key,
        label: format!("{} {}", one.number, capital(&one.words)),
        hint: String::new(),
    };
    let choices = (0..).zip(&all).map(choice).collect();
    let title = say!(model.lang, "Liên hệ mục nào?", "Relate to which item?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        if let Some(one) = sheets::found(model).into_iter().nth(key as usize) {
            relate(model, one.item);
        }
    })));
    true
}

/// Esc leads from a group to the theme, and from there back to the round.
fn leave(model: &mut Model) {
    if model.place().pane == 0 { model.close() } else { model.turn_pane(0) }
}

fn next_step(model: &Model) -> Option<Step> {
    model.meeting().filter(|_| model.is_open())?;
    let words = match chosen(model) {
        Some(item) => say!(
            model.lang,
            "Enter: xong, liên hệ {item}",
            "Enter: done, relating to {item}",
            item = round_theme::item_words(model, item)
        ),
        None => say!(model.lang, "Enter: xong, không nêu mục nào", "Enter: done, no item named"),
    };
    Step::new(words, Model::close)
}
