//! What a form on the topics of a year, on one of them, and on the papers that were issued may name.

use super::fields::{FieldKind, FieldValue, ListRows, Vocabulary, fixed, value};
use crate::domain::ThematicTopic;
use crate::report::facts::period_words;
use crate::report::issued::IssuedPaper;
use crate::report::naming::{cell_name, upper_committee};
use crate::report::of_cell::{CellFrame, IssuedPapers, TopicPlan, TopicSource};
use crate::report::sentence::{capital, clause, paragraphs};
use crate::report::source::VI;
use crate::report::{Cell, Figure, Origin};
use crate::text::long_month;
use chrono::Datelike;

pub(super) struct OfTopics;
pub(super) struct OfTopic;
pub(super) struct OfIssued;

impl FieldKind for OfTopics {
    type Of<'a> = TopicPlan<'a>;
}
impl FieldKind for OfTopic {
    type Of<'a> = TopicSource<'a>;
}
impl FieldKind for OfIssued {
    type Of<'a> = IssuedPapers<'a>;
}

fn of_topics(cell: impl Into<Cell>) -> FieldValue {
    value(Origin::figure(Figure::Topics), cell)
}

fn secretary(frame: &CellFrame) -> FieldValue {
    value(Origin::roll(frame.created.date_naive()), frame.secretary)
}

pub(super) static TOPICS: Vocabulary<OfTopics> = Vocabulary {
    values: &[
        ("cell", |plan| fixed(cell_name(plan.frame.cell))),
        ("upper_committee", |plan| fixed(upper_committee(plan.frame.cell))),
        ("sign_for", |plan| fixed(plan.frame.sign_for.words())),
        ("secretary", |plan| secretary(&plan.frame)),
        ("year", |plan| fixed(plan.year.to_string())),
    ],
    lists: &[("topics", &["quarter", "text", "presenter", "month"], topic_rows)],
};

/// The topics by quarter; of a quarter without one a row to write in.
fn topic_rows(plan: &TopicPlan) -> ListRows {
    const QUARTERS: [&str; 4] = ["I", "II", "III", "IV"];
    // Of a year without any there is no plan.
    if plan.topics.is_empty() {
        return Vec::new();
    }
    let of_quarter = |(at, numeral): (u32, &&'static str)| {
        let topics = plan.topics.iter().filter(move |topic| topic.month.month0() / 3 == at);
        let numeral = *numeral;
        let rows: ListRows = topics.map(|topic| topic_row(numeral, topic)).collect();
        match rows.is_empty() {
            true => vec![vec![fixed(numeral), open(), open(), open()]],
            false => rows,
        }
    };
    (0..).zip(&QUARTERS).flat_map(of_quarter).collect()
}

fn open() -> FieldValue {
    fixed("\n")
}

fn topic_row(quarter: &str, topic: &ThematicTopic) -> Vec<FieldValue> {
    vec![
        of_topics(quarter),
        of_topics(capital(&clause(&topic.title))),
        of_topics(topic.presenter_name.as_str()),
        of_topics(topic.month.format("%m/%Y").to_string()),
    ]
}

pub(super) static TOPIC: Vocabulary<OfTopic> = Vocabulary {
    values: &[
        ("cell", |source| fixed(cell_name(source.frame.cell))),
        ("sign_for", |source| fixed(source.frame.sign_for.words())),
        ("secretary", |source| secretary(&source.frame)),
        ("title", |source| of_topics(clause(&source.topic.title))),
        ("month", |source| of_topics(long_month(source.topic.month, VI))),
        ("presenter", |source| of_topics(source.topic.presenter_name.as_str())),
    ],
    lists: &[("paragraphs", &["text"], |source| {
        let words = paragraphs(&source.topic.text).into_iter();
        words.map(|words| vec![of_topics(capital(&words))]).collect()
    })],
};

pub(super) static ISSUED: Vocabulary<OfIssued> = Vocabulary {
    values: &[
        ("cell", |issued| fixed(cell_name(issued.frame.cell))),
        ("sign_for", |issued| fixed(issued.frame.sign_for.words())),
        ("secretary", |issued| secretary(&issued.frame)),
        ("period", |issued| fixed(period_words(issued.period))),
    ],
    lists: &[("issued", &["number", "date", "kind", "text", "to", "note"], |issued| {
        let row = |paper: &IssuedPaper| {
            let cells: [Cell; 6] = [
                paper.number.as_str().into(),
                paper.date.map_or(Cell::blank(), Cell::from),
                paper.kind.into(),
                capital(&paper.about).into(),
                paper.to.as_str().into(),
                paper.note.into(),
            ];
            cells.into_iter().map(|cell| value(Origin::figure(Figure::Numbers), cell)).collect()
        };
        issued.papers.iter().map(row).collect()
    })],
};
