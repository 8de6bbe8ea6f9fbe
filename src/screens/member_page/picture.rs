//! The record of a member as a picture: a strip of the meetings, and bars beside the cell's middle.
//!
//! Rows of text, so that they are scrolled and copied as the page below them. Ranks nobody.

use chrono::Datelike;

use crate::app::Model;
use crate::app::participants::everyone;
use crate::domain::{MemberId, MemberRow, Participation, median};
use crate::say;
use crate::text::{Lang, pad, percent, wrap};
use crate::ui::bar::bar;
use crate::ui::strip;

/// Cells before the strip.
const LABEL: usize = 18;
/// Cells of what a row comes to, after the strip.
const SUM: usize = 22;
/// Cells of the longest bar.
const BAR: usize = 10;

/// The picture over so many columns; nothing where the member was on no roll of the period.
pub(super) fn lines(model: &Model, member: MemberId, columns: usize) -> Vec<String> {
    let all = everyone(model);
    let Some(one) = all.iter().find(|one| one.member == member) else { return Vec::new() };
    let mut lines = strips(one, columns, model.lang);
    lines.push(String::new());
    lines.extend(bars(one, &all, model.lang));
    lines.push(String::new());
    lines
}

/// Attendance, speeches and tasks of each meeting, and what they come to.
fn strips(one: &Participation, columns: usize, lang: Lang) -> Vec<String> {
    let room = columns.saturating_sub(LABEL + SUM) / strip::WIDE;
    let shown = &one.meetings[one.meetings.len().saturating_sub(room)..];
    let line = |label: String, cell: &dyn Fn(&MemberRow) -> String, sum: String| {
        let cells: String = shown.iter().map(|(_, row)| cell(row)).collect();
        format!("{}{cells}  {sum}", pad(&format!(" {label}"), LABEL)).trim_end().to_owned()
    };
    let count = |count: u32| match count {
        0 => format!("{:>width$}", "·", width = strip::WIDE),
        n => format!("{n:>width$}", width = strip::WIDE),
    };
    let (attended, summoned) = (one.attended, one.summoned);
    let attended = match summoned {
        0 => say!(lang, "dự {attended} kỳ", "attended {attended}"),
        _ => format!("{attended}/{summoned}, {}", percent(attended.into(), summoned.into(), lang)),
    };
    let spoken = one.speech_count();
    let spoken = say!(lang, "{spoken} lần, {n} kỳ", "{spoken} times in {n}", n = one.meetings_spoken);
    let done = one.tasks_done;
    let on_time = one.tasks_on_time;
    let done = say!(lang, "{done} việc, {on_time} đúng hạn", "{done} tasks, {on_time} on time");
    let months: String =
        shown.iter().map(|(day, _)| format!("{:>width$}", day.month(), width = strip::WIDE)).collect();
    let mut lines = vec![
        format!("{}{months}", pad(&say!(lang, " Tháng", " Month"), LABEL)),
        line(say!(lang, "Dự họp", "Attended"), &|row| strip::letter(Some(row), lang), attended),
        line(say!(lang, "Số lần nói", "Spoke"), &|row| count(row.speeches.values().sum()), spoken),
        line(say!(lang, "Việc xong", "Tasks done"), &|row| count(row.tasks_done), done),
    ];
    lines.extend(wrap(&strip::legend(lang), columns.saturating_sub(2)).iter().map(|line| format!(" {line}")));
    lines
}

/// A figure of the member and of the cell's middle.
type FigureBeside = (String, fn(&Participation) -> u64);

/// Four figures beside the cell's middle, each pair on one scale.
fn bars(one: &Participation, all: &[Participation], lang: Lang) -> Vec<String> {
    let figures: [FigureBeside; 4] = [
        (say!(lang, "Kỳ dự họp", "Meetings attended"), |one| one.attended.into()),
        (say!(lang, "Lần nói", "Speeches"), |one| one.speech_count().into()),
        (say!(lang, "Phút nói", "Minutes spoken"), |one| one.seconds / 60),
        (say!(lang, "Việc xong", "Tasks done"), |one| one.tasks_done.into()),
    ];
    let row = |(label, figure): &FigureBeside| {
        let (own, middle) = (figure(one), median(all, *figure));
        let most = own.max(middle);
        let part = |figure: u64| format!("{figure:>4} {}", pad(&bar(figure, most, BAR), BAR));
        format!("{}{}     {}", pad(&format!(" {label}"), LABEL + 2), part(own), part(middle))
            .trim_end()
            .to_owned()
    };
    let head = format!(
        "{}{}     {}",
        " ".repeat(LABEL + 3),
        pad(&say!(lang, "Đ/c", "Member"), BAR + 4),
        say!(lang, "Mức giữa của chi bộ", "The cell's middle")
    );
    std::iter::once(head).chain(figures.iter().map(row)).collect()
}
