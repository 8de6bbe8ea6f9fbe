//! Bảng tổng hợp tham gia sinh hoạt: all members of a cell over a period, in the order of names.

use super::charts;
use crate::domain::{Participation, median};
use crate::report::facts::{BASE_OF_TASKS, Facts, kinds, left_out};
use crate::report::{Block, Cell, Document, Figure, Origin, Table, TableColumn, TableRow};
use crate::text::name_key;

/// A column of figures: its heading and how a figure is counted.
struct FiguresColumn(&'static str, fn(&Participation) -> u64);

static FIGURES: [FiguresColumn; 7] = [
    FiguresColumn("Triệu tập", |one| one.summoned as u64),
    FiguresColumn("Dự", |one| one.attended as u64),
    FiguresColumn("Vắng có lý do", |one| one.excused as u64),
    FiguresColumn("Vắng không lý do", |one| one.unexcused as u64),
    FiguresColumn("Lượt phát biểu", |one| one.speech_count() as u64),
    FiguresColumn("Việc được giao", |one| one.tasks_given as u64),
    FiguresColumn("Việc xong", |one| one.tasks_done as u64),
];

/// The table of all members; in the order of names, which ranks nobody.
pub fn participation_table(facts: &Facts) -> Document {
    let blocks = match facts.all.is_empty() {
        true => {
            vec![Block::words("Không có kỳ sinh hoạt nào đã thông qua biên bản trong thời gian này.")]
        }
        false => {
            let table = [Block::table(table(facts))].into_iter();
            let words = [kinds(facts.all), Block::words(BASE_OF_TASKS)];
            let chart = charts::members(facts.all);
            let chart = chart.map(|chart| Block::chart(Origin::figure(Figure::Participation), chart));
            table.chain(chart).chain(words).chain(left_out(facts.all)).collect()
        }
    };
    facts.document("BẢNG TỔNG HỢP THAM GIA SINH HOẠT", blocks, None)
}

fn table(facts: &Facts) -> Table {
    let mut all: Vec<&Participation> = facts.all.iter().collect();
    all.sort_by_cached_key(|one| (name_key(&one.name), one.member));
    let origin = || Origin::figure(Figure::Participation);
    let row = |(at, one): (usize, &&Participation)| {
        let names = [(at + 1).into(), one.name.as_str().into()];
        TableRow::new(origin(), names.into_iter().chain(figures(|FiguresColumn(_, count)| count(one))))
    };
    let mut rows: Vec<TableRow> = all.iter().enumerate().map(row).collect();
    let names = [Cell::blank(), "Mức giữa".into()];
    let medians = figures(|FiguresColumn(_, count)| median(facts.all, *count));
    rows.push(TableRow::new(origin(), names.into_iter().chain(medians)));
    // Names of three and four words have a line, and the longest word of a heading, “không”, its column.
    let columns = [TableColumn::centre("TT", 105), TableColumn::left("Họ và tên", 470)];
    let columns = columns
        .into_iter()
        .chain(FIGURES.iter().map(|FiguresColumn(label, _)| TableColumn::centre(*label, 154)));
    Table { columns: columns.collect(), rows }
}

fn figures(count: impl Fn(&FiguresColumn) -> u64) -> Vec<Cell> {
    FIGURES.iter().map(|figure| count(figure).into()).collect()
}
