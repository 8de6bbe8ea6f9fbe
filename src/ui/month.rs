//! A month as a grid: five cells a day, today in brackets, days with a meeting or a deadline with a sign.
//!
//! Knows no meeting: which days have a sign is handed to it.

use chrono::{Datelike, Days, NaiveDate};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::theme::Theme;
use crate::text::{Lang, Text, text};

/// What a day is known for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DayMark {
    /// A meeting should be held and is not planned yet.
    Offered,
    /// Something is due.
    Due,
    /// A meeting, whatever else is due on its day.
    Meeting,
}

/// Cells of a day.
const DAY: usize = 5;
/// Cells of the grid: the bracket behind a Sunday has one more.
pub const WIDE: usize = 7 * DAY + 1;

const NAMES: [Text; 7] = [
    text("T2", "Mo"),
    text("T3", "Tu"),
    text("T4", "We"),
    text("T5", "Th"),
    text("T6", "Fr"),
    text("T7", "Sa"),
    text("CN", "Su"),
];

/// The month that a day lies in: the names of the weekdays, then a row a week, Monday first.
pub fn lines(
    month: NaiveDate,
    today: NaiveDate,
    mark: impl Fn(NaiveDate) -> Option<DayMark>,
    theme: &Theme,
    lang: Lang,
) -> Vec<Line<'static>> {
    let names: String = NAMES.iter().map(|name| format!("{:>DAY$}", name.get(lang))).collect();
    let mut lines = vec![Line::from(names).style(theme.quiet)];
    let first = month.with_day(1).unwrap_or(month);
    let days = first.iter_days().take_while(|day| day.month() == first.month());
    let mut week = vec![Span::raw(" ".repeat(DAY * place(first)))];
    for day in days {
        // A bracket behind a day stands in the first cell of the next one.
        let after = place(day) > 0 && day.checked_sub_days(Days::new(1)) == Some(today);
        week.push(Span::raw(if after && day > first { "]" } else { " " }));
        week.push(cell(day, today, mark(day), theme));
        let ends = day.checked_add_days(Days::new(1)).is_none_or(|next| next.month() != day.month());
        if place(day) + 1 == NAMES.len() || ends {
            week.push(Span::raw(if day == today { "]" } else { "" }));
            lines.push(Line::from(std::mem::take(&mut week)));
        }
    }
    lines
}

/// The place of a day in its week, Monday's being 0.
fn place(day: NaiveDate) -> usize {
    day.weekday().num_days_from_monday() as usize
}

/// The last four cells of a day.
fn cell(day: NaiveDate, today: NaiveDate, mark: Option<DayMark>, theme: &Theme) -> Span<'static> {
    let (sign, style) = match mark {
        None => (' ', Style::new()),
        Some(DayMark::Offered) => ('?', theme.warn),
        Some(DayMark::Due) => ('!', theme.warn),
        Some(DayMark::Meeting) => ('●', theme.title),
    };
    let (sign, before) = if day == today { (sign, '[') } else { (' ', sign) };
    Span::styled(format!("{sign}{before}{:>2}", day.day()), style)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default()
    }

    fn grid(month: NaiveDate, today: NaiveDate, marks: &[(NaiveDate, DayMark)]) -> Vec<String> {
        let mark = |day| marks.iter().find(|(other, _)| *other == day).map(|(_, mark)| *mark);
        lines(month, today, mark, &Theme::plain(), Lang::Vi).iter().map(Line::to_string).collect()
    }

    #[test]
    fn a_month_begins_on_its_weekday_and_today_has_brackets() {
        let marks = [(day(12, 2), DayMark::Due), (day(12, 3), DayMark::Meeting), (day(12, 15), DayMark::Due)];
        assert_eq!(
            grid(day(12, 3), day(12, 1), &marks),
            [
                "   T2   T3   T4   T5   T6   T7   CN",
                "       [ 1] ! 2  ● 3    4    5    6",
                "    7    8    9   10   11   12   13",
                "   14  !15   16   17   18   19   20",
                "   21   22   23   24   25   26   27",
                "   28   29   30   31",
            ]
        );
    }

    #[test]
    fn the_end_of_a_week_and_of_the_month_keep_their_bracket_and_their_sign() {
        // 29 November 2026 is a Sunday, 30 November a Monday and the last day.
        let meeting = [(day(11, 29), DayMark::Meeting)];
        let sunday = grid(day(11, 1), day(11, 29), &meeting);
        assert_eq!(sunday[5], "   23   24   25   26   27   28 ●[29]");
        assert_eq!(sunday[6], "   30");
        assert_eq!(grid(day(11, 1), day(11, 30), &[])[6], "  [30]");
        // Another month has no brackets.
        assert!(grid(day(12, 1), day(11, 30), &[]).iter().all(|line| !line.contains(']')));
    }
}
