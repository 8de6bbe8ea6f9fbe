//! Attendance as a strip: a sign of three cells a meeting, which says by its letter what its colour says.
//!
//! Knows what was recorded of one member in one meeting, and counts nothing.

use ratatui::style::Style;
use ratatui::text::Span;

use super::theme::Theme;
use crate::domain::{Attended, MemberRow};
use crate::say;
use crate::text::{Lang, Text, text, width, wrap};

/// The letter of an absence with a reason, of one without, and of who takes part online: the same wherever
/// attendance is a letter.
pub const EXCUSED: Text = text("P", "E");
/// See [`EXCUSED`].
pub const UNEXCUSED: Text = text("K", "U");
/// See [`EXCUSED`].
pub const ONLINE: Text = text("T", "O");
/// See [`EXCUSED`]: of one who was there for a part of it.
pub const IN_PART: Text = text("M", "L");

/// Cells of a sign.
pub const WIDE: usize = 3;

/// The sign of a member in a meeting; without a row the member was not on its roll.
pub fn sign(row: Option<&MemberRow>, theme: &Theme, lang: Lang) -> Span<'static> {
    let style = match row.map(|row| (row.attended, is_short(row))) {
        None | Some((Attended::NotSummoned | Attended::NotCalled, _)) => theme.quiet,
        Some((Attended::Unexcused, _)) => theme.bad,
        Some((Attended::Excused, _) | (_, true)) => theme.warn,
        Some((Attended::Online, false)) => Style::new(),
        Some((Attended::Present, false)) => theme.good,
    };
    Span::styled(letter(row, lang), style)
}

/// The sign without its colour.
pub fn letter(row: Option<&MemberRow>, lang: Lang) -> String {
    let sign = match row.map(|row| (row.attended, is_short(row))) {
        None => "·",
        Some((Attended::NotSummoned, _)) => "–",
        Some((Attended::NotCalled, _)) => "?",
        Some((Attended::Excused, _)) => EXCUSED.get(lang),
        Some((Attended::Unexcused, _)) => UNEXCUSED.get(lang),
        Some((_, true)) => IN_PART.get(lang),
        Some((Attended::Online, false)) => ONLINE.get(lang),
        Some((Attended::Present, false)) => "■",
    };
    format!("{sign:>WIDE$}")
}

/// Whether a member was there for a part of it only.
fn is_short(row: &MemberRow) -> bool {
    row.late || row.left_early
}

/// What the signs that are there mean, over lines of so many columns: an entry is never parted from its sign.
pub fn legend(is_there: impl Fn(&str) -> bool, columns: usize, lang: Lang) -> Vec<String> {
    let entries = say!(
        lang,
        "■ có mặt  M đến muộn, về sớm  T trực tuyến  P vắng có lý do  K vắng không lý do  – không triệu tập  ? chưa điểm danh  · không có trong danh sách tháng ấy",
        "■ present  L late, left early  O online  E excused  U unexcused  – not summoned  ? roll not called  · not on the roll that month"
    );
    let sign = |entry: &str| entry.split(' ').next().unwrap_or_default().to_owned();
    let there: Vec<&str> = entries.split(APART).filter(|entry| is_there(&sign(entry))).collect();
    in_entries(&there.join(APART), columns)
}

/// Blanks between two entries of a legend.
const APART: &str = "  ";

/// Entries with two blanks between them over lines of so many columns, each entry whole in its line.
pub fn in_entries(entries: &str, columns: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for entry in entries.split(APART) {
        match lines.last_mut() {
            Some(line) if width(line) + APART.len() + width(entry) <= columns => {
                line.push_str(APART);
                line.push_str(entry);
            }
            _ => lines.extend(wrap(entry, columns)),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::in_entries;

    #[test]
    fn an_entry_is_never_parted_from_its_sign() {
        let entries = "■ có mặt  K vắng không lý do  – không triệu tập";
        assert_eq!(in_entries(entries, 60), [entries]);
        // 28 cells hold the first two, 27 not; the second alone takes 18.
        assert_eq!(in_entries(entries, 28), ["■ có mặt  K vắng không lý do", "– không triệu tập"]);
        assert_eq!(in_entries(entries, 27), ["■ có mặt", "K vắng không lý do", "– không triệu tập"]);
        // Only one that is longer than a line goes on in the next.
        assert_eq!(in_entries(entries, 12), ["■ có mặt", "K vắng không", "lý do", "– không", "triệu tập"]);
    }
}
