//! The reports of a quarter, of six months, of a year, written as papers: of the one that is asked for.

use std::cmp::Reverse;

use crate::app::command::Command;
use crate::app::model::{Model, Overlay};
use crate::app::papers;
use crate::app::picker::{Candidate, Picker};
use crate::domain::{Digest, Period, State};
use crate::guidance::Stretch;
use crate::report::{Lack, Material, SpanSource};
use crate::scoring::{Span, spans_in};
use crate::text::{Text, text};

const LABEL: Text = text("Báo cáo quý, 6 tháng, năm", "Reports of a quarter, half a year, a year");

/// Writes one of them.
pub(super) const COMMAND: Command = Command::new("past-reports", LABEL, ask)
    .when(|model| model.book.cell.is_some() && !model.book.meetings.is_empty())
    .without_row()
    .also(&[
        text("báo cáo quý", "report of a quarter"),
        text("báo cáo 6 tháng đầu năm", "report of the first half"),
        text("báo cáo tổng kết năm", "report of the year"),
    ]);

/// The paper of a length.
const fn kind(stretch: Stretch) -> &'static str {
    match stretch {
        Stretch::Quarter => "quarter-report",
        Stretch::Half => "half-report",
        Stretch::Year => "year-report",
    }
}

/// Those in which minutes were adopted, the latest first, of those that end together the shortest first.
fn spans(model: &Model) -> Vec<Span> {
    let adopted = || model.book.meetings.iter().filter(|one| one.state == State::Adopted);
    let Some(first) = adopted().map(|one| one.date).min() else { return Vec::new() };
    let mut spans = spans_in(Period::default(), first, model.now.at.date_naive());
    spans.retain(|span| {
        let days = span.period();
        adopted().any(|one: &Digest| days.contains(one.date))
    });
    spans.sort_by_key(|span| (Reverse(span.period().to), Reverse(span.period().from)));
    spans
}

fn ask(model: &mut Model) {
    let (lang, spans) = (model.lang, spans(model));
    if spans.is_empty() {
        model.warn(Lack::NoMeetingOfSpan.sentence(lang));
        return;
    }
    let choice = |(key, span): (u64, &Span)| {
        let hint = model.book.kinds.paper(kind(span.stretch))?.label.get(lang).to_owned();
        Some(Candidate { key, label: span.title(lang), hint })
    };
    let choices = (0..).zip(&spans).filter_map(choice).collect();
    let choose = |model: &mut Model, key: u64| {
        let chosen = usize::try_from(key).ok().and_then(|place| self::spans(model).get(place).copied());
        if let Some(span) = chosen {
            write(model, span);
        }
    };
    model.overlays.push(Overlay::Picker(Picker::new(LABEL.get(lang).to_owned(), choices, choose)));
}

fn write(model: &mut Model, span: Span) {
    let Some(cell) = model.book.cell.clone() else { return };
    let digests = model.book.meetings.clone();
    let frame = papers::frame_of(model, &cell);
    let source = SpanSource { frame, span, roll: &cell.roll, digests: &digests, topics: cell.topics.all() };
    papers::write(model, kind(span.stretch), &Material::Span(source));
}
