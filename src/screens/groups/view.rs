//! The groups in a table, with the members of the chosen one below it.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{groups, members, selected, without_group};
use crate::app::Model;
use crate::domain::{Member, PartyGroup, Standing};
use crate::say;
use crate::ui::detail;
use crate::ui::table::{GridColumn, GridRow, ScreenGrid, cell, styled};
use crate::ui::theme::Theme;

/// Rows that the table keeps before the names of the chosen group have any.
const TABLE_ROWS: u16 = 6;

/// Draws the page.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let words = selected(model).map_or_else(String::new, |group| names(model, group));
    let below = |columns| detail::told([words], columns);
    detail::draw_or(model, theme, frame, area, grid(model, theme), (below, TABLE_ROWS), || empty(model));
}

fn empty(model: &Model) -> String {
    say!(
        model.lang,
        "Chi bộ chưa lập tổ đảng. Chi bộ đông đảng viên có thể chia tổ (Điều lệ Đảng, Điều 24): nhấn 1 để lập; kỳ họp của tổ có danh sách, tổ trưởng, biên bản riêng.",
        "The cell has no groups. A large cell may have them (Charter, Article 24): press 1 to set one up; their meetings have a roll, a head and minutes of their own."
    )
}

/// "Đảng viên trong tổ: Trần Thị Hoa (tổ trưởng), Lý Vĩnh Phát (dự bị)."
fn names(model: &Model, group: &PartyGroup) -> String {
    let (lang, today) = (model.lang, model.now.at.date_naive());
    let name = |member: &&Member| {
        let heads = model.roll().head_of(group, today) == Some(member.id);
        let standing = member.standing(today);
        let told = match (heads, standing) {
            (true, _) => say!(lang, " (tổ trưởng)", " (head)"),
            (_, Standing::Official) => String::new(),
            (_, standing) => format!(" ({})", standing.brief().get(lang)),
        };
        format!("{}{told}", member.name())
    };
    let all: Vec<String> = members(model, group).iter().map(name).collect();
    match all.is_empty() {
        true => say!(lang, "Tổ chưa có đảng viên nào.", "Nobody belongs to it yet."),
        false => say!(lang, "Trong tổ: {names}.", "In it: {names}.", names = all.join(", ")),
    }
}

fn grid(model: &Model, theme: &Theme) -> ScreenGrid {
    let lang = model.lang;
    ScreenGrid {
        title: say!(lang, "Tổ đảng", "Groups"),
        figure: figure(model),
        columns: vec![
            GridColumn::words(say!(lang, "Tổ", "Group")).kept(),
            GridColumn::words(say!(lang, "Tổ trưởng", "Head")).giving_way(),
            GridColumn::figures(say!(lang, "Đảng viên", "Members")),
            GridColumn::figures(say!(lang, "Chính thức", "Official")).from(60),
        ],
        rows: groups(model).map(|group| line(model, group, theme)).collect(),
        total: None,
    }
}

/// "3 tổ · 2 đồng chí chưa thuộc tổ nào".
fn figure(model: &Model) -> String {
    let (lang, number, left) = (model.lang, groups(model).count(), without_group(model));
    match (number, left) {
        (0, _) => say!(lang, "0 tổ", "groups: 0"),
        (_, 0) => say!(lang, "{number} tổ", "groups: {number}"),
        _ => say!(lang, "{number} tổ · {left} đ/c chưa có tổ", "groups: {number} · {left} in none"),
    }
}

fn line(model: &Model, group: &PartyGroup, theme: &Theme) -> GridRow {
    let today = model.now.at.date_naive();
    let all = members(model, group);
    let official = all.iter().filter(|member| member.standing(today) == Standing::Official).count();
    let head = model.roll().head_of(group, today);
    let named = match head {
        Some(head) => cell(model.roll().name(head)),
        None if all.is_empty() => cell(""),
        None => styled(say!(model.lang, "chưa có tổ trưởng", "no head"), theme.quiet),
    };
    let waits = head.is_none() && !all.is_empty();
    let sign = if waits { styled("?", theme.warn) } else { cell("") };
    (sign, vec![cell(group.title()), named, cell(all.len().to_string()), cell(official.to_string())])
}
