//! The roll of the cell.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::Model;
use crate::domain::{Member, Role};
use crate::say;
use crate::ui::table::{self, GridColumn, ScreenGrid, TableCell, cell};
use crate::ui::theme::Theme;

/// How many they are; and which group its head has left, where the head has room for it.
fn figure(model: &Model) -> String {
    let (lang, today) = (model.lang, model.now.at.date_naive());
    let n = model.roll().on(today).len();
    let left: Vec<&str> = model.roll().groups_left_by_head(today).map(|group| group.name.as_str()).collect();
    match left.is_empty() || model.size.0 < 60 {
        true => say!(lang, "{n} đồng chí", "{n} members"),
        false => say!(
            lang,
            "{n} đồng chí · tổ trưởng đã rời tổ: {names}",
            "{n} members · the head has left: {names}",
            names = left.join(", ")
        ),
    }
}

/// The group that a member belongs to, and whether they head it.
fn group_words(model: &Model, member: &Member) -> String {
    let (roll, today) = (model.roll(), model.now.at.date_naive());
    roll.group_of(member.id, today).map_or(String::new(), |group| match roll.head_of(group, today) {
        Some(head) if head == member.id => {
            say!(model.lang, "{name} (tổ trưởng)", "{name} (head)", name = group.name)
        }
        _ => group.name.clone(),
    })
}

/// Draws the roll.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let lang = model.lang;
    let today = model.now.at.date_naive();
    // Columns of their own only where the cell has something in them.
    let of_groups = model.roll().groups_on(today).next().is_some();
    let of_sexes = model.roll().members.iter().any(|member| member.person.sex.is_some());
    let sex = |member: &Member| member.person.sex.map_or("", |sex| sex.label().get(lang));
    let row = |member: &Member| {
        let born = member.person.born.map_or(String::new(), |born| born.shown(lang));
        let role = match member.role(today) {
            Role::Member => String::new(),
            role => role.label().get(lang).to_owned(),
        };
        let standing = member.standing(today).label().get(lang);
        let mut cells = vec![cell(member.name()), cell(born), cell(standing), cell(role)];
        cells.extend(of_sexes.then(|| cell(sex(member))));
        cells.extend(of_groups.then(|| cell(group_words(model, member))));
        (TableCell::default(), cells)
    };
    let mut columns = vec![
        GridColumn::words(say!(lang, "Đồng chí", "Member")).giving_way(),
        GridColumn::figures(say!(lang, "Sinh", "Born")).from(70),
        GridColumn::words(say!(lang, "Diện", "Standing")),
        GridColumn::words(say!(lang, "Chức vụ", "Role")).from(80),
    ];
    columns.extend(of_sexes.then(|| GridColumn::words(say!(lang, "Giới tính", "Sex")).from(100)));
    columns.extend(of_groups.then(|| GridColumn::words(say!(lang, "Tổ", "Group")).from(80)));
    let table = ScreenGrid {
        title: say!(lang, "Danh sách đảng viên", "The roll"),
        figure: figure(model),
        columns,
        rows: model.members().into_iter().map(row).collect(),
        total: None,
    };
    // In a book that cannot be read or written an empty roll may only be hidden.
    let empty = model.book.read_only.clone().unwrap_or_else(|| {
        say!(
            lang,
            "Danh sách còn trống. Nhấn 5 để nhập từ tệp hoặc dán danh sách, nhấn 1 để thêm từng đồng chí.",
            "The roll is empty. Press 5 to import a file or to paste a list, 1 to add members one by one."
        )
    });
    table::draw_or(model, theme, frame, area, (table, &empty));
}
