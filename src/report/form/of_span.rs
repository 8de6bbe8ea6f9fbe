//! What a form on the report of a quarter, of six months, of a year may name.

use super::fields::{FieldKind, FieldValue, ListRows, Vocabulary, fixed, value};
use super::of_month::{FIGURE, figure_rows};
use crate::report::naming::{cell_name, upper_committee};
use crate::report::sentence::{capital, clause};
use crate::report::source::VI;
use crate::report::spans::{SpanSource, next_span, span_words};
use crate::report::{Figure, Origin};
use crate::text::{long_date, short_date};

/// Of a quarter, six months or a year.
pub(super) struct OfSpan;

impl FieldKind for OfSpan {
    type Of<'a> = SpanSource<'a>;
}

pub(super) static SPAN: Vocabulary<OfSpan> = Vocabulary {
    values: &[
        ("cell", |of| fixed(cell_name(of.frame.cell))),
        ("upper_committee", |of| fixed(upper_committee(of.frame.cell))),
        ("sign_for", |of| fixed(of.frame.sign_for.words())),
        ("secretary", |of| value(Origin::roll(of.frame.created.date_naive()), of.frame.secretary)),
        ("span", |of| fixed(span_words(of.span))),
        ("next", |of| fixed(span_words(next_span(of.span)))),
        ("days", days),
    ],
    lists: &[("figures", FIGURE, |of| figure_rows(of.figures())), ("topics", &["text"], topics)],
};

/// "từ ngày 01 tháng 10 năm 2026 đến hết ngày 03 tháng 12 năm 2026": up to which day the figures go.
fn days(of: &SpanSource) -> FieldValue {
    let words = of.days().map_or(String::new(), |(from, to)| {
        format!("từ {} đến hết {}", long_date(from, VI), long_date(to, VI))
    });
    value(Origin::figure(Figure::Period), words)
}

/// "Giữ gìn môi trường kênh 3 (ngày 03/08/2026; trình bày: Lê Văn Năm)".
fn topics(of: &SpanSource) -> ListRows {
    let held = of.topics_held().into_iter().map(|(topic, day)| {
        let by = match topic.presenter_name.as_str() {
            "" => String::new(),
            name => format!("; trình bày: {name}"),
        };
        let title = capital(&clause(&topic.title));
        let words = format!("{title} (ngày {}{by}).", short_date(day, VI));
        vec![value(Origin::figure(Figure::Topics), words)]
    });
    held.collect()
}
