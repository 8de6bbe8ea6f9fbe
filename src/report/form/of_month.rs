//! What a form on the report of a month may name: what the cell adopted, and the figures.

use super::fields::{FieldKind, FieldValue, ListRows, Vocabulary, fixed, value};
use crate::domain::{Matter, Section};
use crate::report::month_figures::MonthSource;
use crate::report::months::Months;
use crate::report::naming::{cell_name, chair_title, signer, upper_committee};
use crate::report::papers::resolution::points;
use crate::report::period_figures::PeriodFigure;
use crate::report::{Block, Cell, Figure, Origin, traced};

/// Of a month.
pub(super) struct OfMonth;

impl FieldKind for OfMonth {
    type Of<'a> = MonthSource<'a>;
}

fn planned(of: &MonthSource, cell: impl Into<Cell>) -> FieldValue {
    value(traced::of(of.source.meeting, [Matter::Plan]), cell)
}

pub(super) static MONTH: Vocabulary<OfMonth> = Vocabulary {
    values: &[
        ("cell", |of| planned(of, cell_name(&of.source.meeting.plan.cell))),
        ("upper_committee", |of| planned(of, upper_committee(&of.source.meeting.plan.cell))),
        ("before", |of| planned(of, Months::of(of.source.meeting.day()).before)),
        ("ahead", |of| planned(of, Months::of(of.source.meeting.day()).ahead)),
        ("sign_for", |of| fixed(of.source.sign_for.words())),
        ("chair_title", |of| value(traced::officers(of.source.meeting), chair_title(of.source.meeting))),
        ("chair_name", |of| {
            let meeting = of.source.meeting;
            value(traced::officers(meeting), signer(meeting, meeting.plan.chair))
        }),
    ],
    lists: &[
        ("merits", &["text"], |of| adopted(of, Section::LastMonth)),
        ("shortcomings", &["text"], |of| adopted(of, Section::Shortcomings)),
        ("tasks_ahead", &["text"], |of| adopted(of, Section::NextMonth)),
        ("figures", FIGURE, |of| figure_rows(of.figures())),
    ],
};

/// The names of the values of a figure.
pub(super) const FIGURE: &[&str] = &["number", "text", "unit", "own", "year", "note"];

/// Figures, numbered.
pub(super) fn figure_rows(figures: Vec<PeriodFigure>) -> ListRows {
    let row = |(number, figure): (u32, PeriodFigure)| {
        let cells: [Cell; 6] = [
            number.into(),
            figure.what.into(),
            figure.unit.into(),
            figure.own,
            figure.year,
            figure.note.into(),
        ];
        cells.into_iter().map(|cell| value(Origin::figure(Figure::Period), cell)).collect()
    };
    (1..).zip(figures).map(row).collect()
}

/// The points of a part of the resolution, as they were adopted.
fn adopted(of: &MonthSource, section: Section) -> ListRows {
    let row = |block: Block| {
        let words = block.texts().concat();
        vec![value(block.origin().clone(), words)]
    };
    points(of.source.meeting, section).into_iter().map(row).collect()
}
