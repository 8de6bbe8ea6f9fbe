//! The self-criticism round as people see it.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::members;
use crate::app::Model;
use crate::domain::{Attendee, Meeting};
use crate::say;
use crate::text::Lang;
use crate::ui::table::{self, GridColumn, ScreenGrid, cell, styled};
use crate::ui::theme::Theme;

/// Draws the self-criticism round.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let Some(meeting) = model.meeting() else { return };
    let lang = model.lang;
    let row = |attendee: &Attendee| {
        let stated = meeting.statements.iter().any(|(member, _)| *member == attendee.id);
        let sign = if stated { styled("✓", theme.good) } else { cell("") };
        let remarks = meeting.remarks.iter().filter(|remark| remark.about == attendee.id).count();
        let remarks = if remarks == 0 { "·".to_owned() } else { remarks.to_string() };
        (sign, vec![cell(&attendee.name), cell(remarks), cell(said(meeting, attendee, lang))])
    };
    let grid = ScreenGrid {
        title: say!(lang, "Tự phê bình và phê bình", "Self-criticism and criticism"),
        figure: say!(lang, "đã nêu {n}", "{n} made", n = meeting.statements.len()),
        columns: vec![
            GridColumn::words(say!(lang, "Đồng chí", "Member")),
            GridColumn::figures(say!(lang, "Góp ý", "Remarks")),
            GridColumn::words(say!(lang, "Đã nêu", "Statement")).giving_way(),
        ],
        rows: members(model).into_iter().map(row).collect(),
        total: None,
    };
    table::draw(model, theme, frame, area, grid);
}

/// What a member stated, or why the turn was put off.
fn said(meeting: &Meeting, attendee: &Attendee, lang: Lang) -> String {
    let stated = meeting.statements.iter().find(|(member, _)| *member == attendee.id);
    match stated {
        Some((_, statement)) => {
            let parts = [statement.result.as_str(), statement.shortcoming.as_str()];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        }
        None => meeting.deferred.get(&attendee.id).map_or(String::new(), |reason| match reason.as_str() {
            "" => say!(lang, "sang kỳ sau", "next meeting"),
            reason => say!(lang, "hoãn: {reason}", "put off: {reason}"),
        }),
    }
}
