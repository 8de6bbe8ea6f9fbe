//! Pictures of the papers over time: points and attendance of meetings, attendance of members, one member beside the cell.
//!
//! Every figure of them stands in a table of the same paper, in the same order; nobody is ranked.

use chrono::{Datelike, NaiveDate};

use crate::domain::{Participation, Points};
use crate::report::{Chart, ChartLook, ChartSeries};
use crate::scoring::{MonthRow, Overview};
use crate::text::name_key;

/// Where the axis of points and of shares ends at least: 100.
const HUNDRED: u64 = 10_000;

/// The points of the meetings that have some.
pub(super) fn points(overview: &Overview) -> Option<Chart> {
    let scored: Vec<(&MonthRow, Points)> =
        overview.rows.iter().filter_map(|row| Some((row, row.points?))).collect();
    let days: Vec<NaiveDate> = scored.iter().map(|(row, _)| row.date).collect();
    let figures = scored.iter().map(|(_, points)| Some(u64::from(points.0))).collect();
    over_time("Điểm từng kỳ sinh hoạt", "Điểm", &days, figures)
}

/// How many per cent of those summoned attended the meetings whose roll was called.
pub(super) fn attendance(overview: &Overview) -> Option<Chart> {
    let share = |row: &MonthRow| {
        let attended = u64::from(row.attended?);
        let summoned = u64::from(row.summoned);
        // Half a tenth and more is rounded up, as papers do.
        let tenths = (attended * 2_000 + summoned).checked_div(2 * summoned)?;
        Some((row.date, Some(tenths * 10)))
    };
    let (days, figures): (Vec<NaiveDate>, Vec<Option<u64>>) = overview.rows.iter().filter_map(share).unzip();
    over_time("Tỷ lệ đảng viên dự sinh hoạt (%)", "Dự (%)", &days, figures)
}

/// A chart of one kind of figure by days.
fn over_time(title: &str, name: &str, days: &[NaiveDate], figures: Vec<Option<u64>>) -> Option<Chart> {
    let one_year = days.iter().all(|day| Some(day.year()) == days.first().map(NaiveDate::year));
    let label = |day: &NaiveDate| day.format(if one_year { "%d/%m" } else { "%d/%m/%y" }).to_string();
    let chart = Chart {
        title: title.to_owned(),
        rows: "Ngày".to_owned(),
        labels: days.iter().map(label).collect(),
        series: vec![ChartSeries { name: name.to_owned(), figures }],
        look: ChartLook::OverTime,
        most: Some(HUNDRED),
    };
    chart.shown()
}

/// What members did of the meetings that they were summoned to, in the order of names.
pub(super) fn members(all: &[Participation]) -> Option<Chart> {
    let mut all: Vec<&Participation> = all.iter().collect();
    all.sort_by_cached_key(|one| (name_key(&one.name), one.member));
    let series = |name: &str, count: fn(&Participation) -> u32| ChartSeries {
        name: name.to_owned(),
        figures: all.iter().map(|one| Some(u64::from(count(one)) * 100)).collect(),
    };
    let chart = Chart {
        title: "Số kỳ dự, vắng của từng đảng viên".to_owned(),
        rows: "Họ và tên".to_owned(),
        labels: all.iter().map(|one| one.name.clone()).collect(),
        series: vec![
            series("Dự", |one| one.attended),
            series("Vắng có lý do", |one| one.excused),
            series("Vắng không lý do", |one| one.unexcused),
        ],
        look: ChartLook::Stacked,
        most: None,
    };
    chart.shown()
}

/// Figures of one member beside the middle of the cell: their names, the member's, the middle.
pub(super) fn beside_the_cell(figures: Vec<(String, u64, u64)>) -> Option<Chart> {
    let series = |name: &str, figures: Vec<u64>| ChartSeries {
        name: name.to_owned(),
        figures: figures.into_iter().map(|figure| Some(figure * 100)).collect(),
    };
    let chart = Chart {
        title: "Đồng chí và mức giữa của chi bộ".to_owned(),
        rows: "Nội dung".to_owned(),
        series: vec![
            series("Đồng chí", figures.iter().map(|(_, own, _)| *own).collect()),
            series("Mức giữa của chi bộ", figures.iter().map(|(_, _, middle)| *middle).collect()),
        ],
        labels: figures.into_iter().map(|(label, _, _)| label).collect(),
        look: ChartLook::Beside,
        most: None,
    };
    chart.shown()
}
