//! Bảng tổng hợp tham gia sinh hoạt: all members of a cell over a period, in the order of names.

use super::facts::Facts;
use super::{Block, Column, Document, Table};
use crate::domain::{Participation, median};
use crate::text::name_key;

/// A column of figures: its heading and how a figure is counted.
struct Figure(&'static str, fn(&Participation) -> u64);

static FIGURES: [Figure; 7] = [
    Figure("Triệu tập", |one| one.summoned as u64),
    Figure("Dự", |one| one.attended as u64),
    Figure("Vắng có lý do", |one| one.excused as u64),
    Figure("Vắng không lý do", |one| one.unexcused as u64),
    Figure("Lượt phát biểu", |one| one.speech_count() as u64),
    Figure("Việc được giao", |one| one.tasks_given as u64),
    Figure("Việc xong", |one| one.tasks_done as u64),
];

/// The table of all members; in the order of names, which ranks nobody.
pub fn participation_table(facts: &Facts) -> Document {
    let blocks = match facts.all.is_empty() {
        true => {
            vec![Block::paragraph("Không có kỳ sinh hoạt nào đã thông qua biên bản trong thời gian này.")]
        }
        false => vec![Block::Table(table(facts))],
    };
    facts.document("BẢNG TỔNG HỢP THAM GIA SINH HOẠT", blocks, None)
}

fn table(facts: &Facts) -> Table {
    let mut all: Vec<&Participation> = facts.all.iter().collect();
    all.sort_by_cached_key(|one| (name_key(&one.name), one.member));
    let row = |(at, one): (usize, &&Participation)| {
        let names = [(at + 1).to_string(), one.name.clone()];
        names.into_iter().chain(figures(|Figure(_, count)| count(one))).collect()
    };
    let mut rows: Vec<Vec<String>> = all.iter().enumerate().map(row).collect();
    let names = [String::new(), "Trung vị".to_owned()];
    rows.push(names.into_iter().chain(figures(|Figure(_, count)| median(facts.all, *count))).collect());
    let columns = [Column::centre("TT", 10), Column::left("Họ và tên", 36)];
    let columns =
        columns.into_iter().chain(FIGURES.iter().map(|Figure(label, _)| Column::centre(*label, 17)));
    Table { columns: columns.collect(), rows }
}

fn figures(count: impl Fn(&Figure) -> u64) -> Vec<String> {
    FIGURES.iter().map(|figure| count(figure).to_string()).collect()
}
