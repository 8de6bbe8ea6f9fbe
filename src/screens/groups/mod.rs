//! The groups of the cell (tổ đảng): their heads and members, each from a day on.
//!
//! Knows no meeting: a group's meeting is planned like any other.

mod asking;
pub(super) mod view;

use crate::app::command::Command;
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::view::{Reach, Shape, Step, View};
use crate::domain::{Member, PartyGroup};
use crate::say;
use crate::text::{name_key, text};

/// The screen.
pub static VIEW: View = View {
    reach: Reach::Cell,
    commands: &[COMMANDS],
    everywhere: EVERYWHERE,
    step: next_step,
    rows: |model| groups(model).count(),
    names: |model| groups(model).map(PartyGroup::title).collect(),
    ..View::new("groups", text("Tổ đảng", "Groups"), Shape::List)
};

static EVERYWHERE: &[Command] =
    &[Command::new("groups", text("Tổ đảng của chi bộ", "Groups of the cell"), |model| {
        model.open("groups")
    })
    .when(|model| model.book.cell.is_some() && model.screen() != "groups")
    .without_row()
    .also(&[
        text("lập tổ đảng, tổ trưởng", "party groups, their heads"),
        text("xếp đảng viên vào tổ", "who belongs to a group"),
    ])];

static COMMANDS: &[Command] = &[
    Command::digit(
        "groups-add",
        &[Key::char('1'), Key::of(Code::Insert)],
        text("Lập tổ đảng", "Set up a group"),
        asking::ask_new,
    )
    .brief(text("Lập tổ", "Set up"))
    .without_row()
    .also(&[text("thêm tổ", "new group"), text("chia tổ", "divide the cell")]),
    Command::digit("groups-name", &[Key::char('2')], text("Đổi tên tổ", "Rename it"), asking::ask_name)
        .brief(text("Tên", "Rename"))
        .when(is_any)
        .also(&[text("sửa tên tổ đảng", "another name"), text("số tổ", "number of the group")]),
    Command::digit("groups-head", &[Key::char('3')], text("Tổ trưởng", "Head"), asking::ask_head)
        .when(is_any)
        .also(&[text("ai phụ trách tổ", "who heads it"), text("đổi tổ trưởng", "another head")]),
    Command::digit(
        "groups-members",
        &[Key::char('4')],
        text("Xếp đảng viên vào tổ", "Put members into it"),
        asking::ask_members,
    )
    .brief(text("Xếp vào", "Members"))
    .when(is_any)
    .also(&[text("thêm đảng viên vào tổ", "who belongs to it"), text("chuyển tổ", "change groups")]),
    Command::digit(
        "groups-out",
        &[Key::char('5')],
        text("Đưa đảng viên ra khỏi tổ", "Take members out of it"),
        asking::ask_out,
    )
    .brief(text("Đưa ra", "Take out"))
    .when(|model| selected(model).is_some_and(|group| !members(model, group).is_empty()))
    .also(&[text("rời tổ", "leave a group"), text("bớt người trong tổ", "fewer members")]),
    Command::digit(
        "groups-close",
        &[Key::char('6'), Key::of(Code::Delete)],
        text("Giải thể tổ", "Close it"),
        asking::ask_close,
    )
    .brief(text("Giải thể", "Close"))
    .when(is_any)
    .also(&[text("bỏ tổ đảng", "no such group any more"), text("nhập tổ", "merge groups")]),
];

fn is_any(model: &Model) -> bool {
    selected(model).is_some()
}

/// The groups that are there today.
fn groups(model: &Model) -> impl Iterator<Item = &PartyGroup> {
    model.roll().groups_on(model.now.at.date_naive())
}

fn selected(model: &Model) -> Option<&PartyGroup> {
    groups(model).nth(model.place().at)
}

/// The members of a group today, its head first, then by name.
fn members<'m>(model: &'m Model, group: &PartyGroup) -> Vec<&'m Member> {
    let today = model.now.at.date_naive();
    let of_it =
        |member: &&Member| member.standing(today).is_on_roll() && member.group(today) == Some(group.id);
    let mut found: Vec<&Member> = model.roll().members.iter().filter(of_it).collect();
    let head = model.roll().head_of(group, today);
    found.sort_by_cached_key(|member| (head != Some(member.id), name_key(member.name())));
    found
}

/// Those on the roll who belong to no group today.
fn without_group(model: &Model) -> usize {
    let today = model.now.at.date_naive();
    let none = |member: &&Member| {
        member.standing(today).is_on_roll() && model.roll().group_of(member.id, today).is_none()
    };
    model.roll().members.iter().filter(none).count()
}

/// What is missing first: a group, its members, its head, those who belong to none.
fn next_step(model: &Model) -> Option<Step> {
    let lang = model.lang;
    let Some(group) = selected(model) else {
        let words = say!(lang, "Enter: lập tổ đảng đầu tiên", "Enter: set up the first group");
        return Step::new(words, asking::ask_new);
    };
    let title = group.title();
    let is_empty = members(model, group).is_empty();
    let (left, has_head) =
        (without_group(model), model.roll().head_of(group, model.now.at.date_naive()).is_some());
    match (is_empty, has_head, left) {
        (true, ..) => {
            let words = say!(lang, "Enter: xếp đảng viên vào {title}", "Enter: put members into {title}");
            let brief = say!(lang, "Enter: xếp đảng viên vào tổ", "Enter: put members into it");
            Step::brief(words, brief, asking::ask_members)
        }
        (_, false, _) => {
            let words = say!(lang, "Enter: chọn tổ trưởng {title}", "Enter: name the head of {title}");
            let brief = say!(lang, "Enter: chọn tổ trưởng", "Enter: name its head");
            Step::brief(words, brief, asking::ask_head)
        }
        (_, _, 0) => {
            let words = say!(
                lang,
                "Các đồng chí đã xếp đủ vào tổ. Enter: quay lại",
                "Everybody belongs to a group. Enter: back"
            );
            let brief = say!(lang, "Đã xếp đủ. Enter: quay lại", "All are in groups. Enter: back");
            Step::brief(words, brief, Model::close)
        }
        (_, _, left) => {
            let words = say!(
                lang,
                "Enter: xếp thêm vào {title} (còn {left} đồng chí chưa thuộc tổ nào)",
                "Enter: put more into {title} ({left} members belong to no group)"
            );
            let brief = say!(lang, "Enter: xếp thêm (còn {left})", "Enter: put more in ({left} left)");
            Step::brief(words, brief, asking::ask_members)
        }
    }
}
