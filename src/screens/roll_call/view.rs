//! The roll call as people see it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::members;
use crate::app::Model;
use crate::app::size::TWO_PANES;
use crate::domain::{Attendance, Attendee, Meeting, MeetingKind, Presence};
use crate::say;
use crate::ui::strip;
use crate::ui::table::{self, GridColumn, ScreenGrid, cell, styled};
use crate::ui::theme::Theme;

/// Columns of the screen from which on the standing has room.
const WITH_STANDING: u16 = 70;

/// Draws the roll call.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let Some(meeting) = model.meeting() else { return };
    let lang = model.lang;
    let row = |attendee: &Attendee| {
        let (sign, words, style) = presence(model, meeting, attendee, theme);
        let standing =
            if area.width >= TWO_PANES { attendee.standing.label() } else { attendee.standing.brief() };
        let standing = standing.get(lang);
        (styled(sign, style), vec![cell(&attendee.name), styled(words, style), cell(standing)])
    };
    let counts = meeting.counts();
    let (present, summoned) = (counts.present, counts.summoned);
    let grid = ScreenGrid {
        title: title(model, meeting),
        figure: match meeting.roll_called() {
            Some(_) => say!(lang, "có mặt {present}/{summoned}", "{present}/{summoned} present"),
            // That all are set as present is said by the title.
            None if meeting.attendance.values().all(is_plain) => say!(lang, "chưa công bố", "not announced"),
            None => say!(
                lang,
                "chưa công bố · có mặt {present}/{summoned}",
                "not announced · {present}/{summoned} present"
            ),
        },
        columns: vec![
            GridColumn::words(say!(lang, "Đồng chí", "Member")).kept(),
            GridColumn::words(say!(lang, "Điểm danh", "Marked")),
            GridColumn::words(say!(lang, "Diện", "Standing")).from(WITH_STANDING).whole(),
        ],
        rows: members(model).into_iter().map(row).collect(),
        total: None,
    };
    table::draw(model, theme, frame, area, grid);
}

/// That all stand as present until the first is marked otherwise, which is no fact before it is announced; then how many
/// are.
fn title(model: &Model, meeting: &Meeting) -> String {
    let lang = model.lang;
    let of = |is: fn(&Attendance) -> bool| meeting.attendance.values().filter(|one| is(one)).count();
    let absent = of(|one| matches!(one.presence, Presence::Excused { .. } | Presence::Unexcused));
    let part = of(is_in_part);
    let absent = (absent > 0).then(|| say!(lang, "vắng {absent}", "{absent} absent"));
    let part =
        (part > 0).then(|| say!(lang, "đến muộn hoặc về sớm {part}", "{part} late or gone before the end"));
    let marked: Vec<String> = [absent, part].into_iter().flatten().collect();
    if !marked.is_empty() {
        let marked = marked.join(", ");
        return say!(lang, "Điểm danh: {marked}", "Roll call: {marked}");
    }
    match (meeting.plan.kind, meeting.roll_called()) {
        (MeetingKind::Online, None) => say!(
            lang,
            "Điểm danh: để sẵn tất cả dự trực tuyến, chỉ sửa ngoại lệ",
            "Roll call: all set as online, mark exceptions"
        ),
        (_, None) => say!(
            lang,
            "Điểm danh: để sẵn tất cả có mặt, chỉ sửa đồng chí vắng",
            "Roll call: all set as present, mark exceptions"
        ),
        (MeetingKind::Online, Some(_)) => {
            say!(lang, "Điểm danh: tất cả dự trực tuyến", "Roll call: all are online")
        }
        (_, Some(_)) => say!(lang, "Điểm danh: tất cả có mặt", "Roll call: all are present"),
    }
}

/// Whether a member stands as nobody marked them.
fn is_plain(attendance: &Attendance) -> bool {
    let absent = matches!(attendance.presence, Presence::Excused { .. } | Presence::Unexcused);
    !absent && !is_in_part(attendance)
}

/// Whether a member is there, and was or will be for a part of it only.
fn is_in_part(attendance: &Attendance) -> bool {
    matches!(attendance.presence, Presence::Present | Presence::Online)
        && (attendance.late.is_some() || attendance.left.is_some())
}

/// The sign is the letter of the wall of participation, where it is no presence.
fn presence(
    model: &Model,
    meeting: &Meeting,
    attendee: &Attendee,
    theme: &Theme,
) -> (&'static str, String, Style) {
    let lang = model.lang;
    let Some(attendance) = meeting.attendance.get(&attendee.id) else {
        return ("", String::new(), theme.quiet);
    };
    let (sign, style) = match attendance.presence {
        _ if is_in_part(attendance) => (strip::IN_PART.get(lang), theme.warn),
        Presence::Present => ("✓", theme.good),
        Presence::Online => (strip::ONLINE.get(lang), theme.good),
        Presence::Excused { .. } => (strip::EXCUSED.get(lang), theme.warn),
        Presence::Unexcused => (strip::UNEXCUSED.get(lang), theme.bad),
        Presence::NotSummoned => ("–", theme.quiet),
    };
    let mut words = attendance.presence.words(lang);
    if let Some(at) = attendance.late {
        words = say!(lang, "{words}, đến {at}", "{words}, from {at}", at = at.format("%H:%M"));
    }
    if let Some(at) = attendance.left {
        words = say!(lang, "{words}, về {at}", "{words}, until {at}", at = at.format("%H:%M"));
    }
    (sign, words, style)
}
