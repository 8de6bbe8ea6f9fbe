//! A picture of figures as strips: its title, what its bars mean, then a row of bars each, with the figure behind it.
//!
//! Bars are black, striped and white, so that any printer and any eye tells them apart; as a row is a strip, a picture of
//! many rows goes on over the page as a table does. All of it is one element with its words.

use super::face::{Cut, Faces};
use super::look::{GAP, LINE, Lettering, LineStanding, TABLE_HEADING, WIDTH};
use super::paragraph::{SetParagraph, column};
use super::strip::{Inked, Laid, PlacedRect, Strip};
use super::tree::{NodeId, TextRole};
use crate::report::chart::figure_words;
use crate::report::{Chart, ChartLook};

/// Words beside bars.
const WORDS: Lettering = Lettering { size: 10.0, line: 12.0, ..LINE };
/// How high a bar is, and how much is blank between two rows.
const BAR: f32 = 8.0;
const BETWEEN: f32 = 5.0;
/// The most that the names of rows take, and the blank behind them.
const LABELS: f32 = 170.0;
const BESIDE: f32 = 6.0;
/// How thick a line is, and how far the stripes of a bar are apart.
const THIN: f32 = 0.6;
const STRIPES: f32 = 2.4;
/// The sides of the sign that says what a bar means.
const SIGN: [f32; 2] = [16.0, 8.0];

/// Where the columns of a picture stand.
struct Columns {
    labels: f32,
    /// Where bars begin, and how long the longest may be.
    left: f32,
    long: f32,
}

/// Lays a picture.
pub(super) fn lay(laid: &mut Laid, faces: &Faces, chart: &Chart, with_next: bool) {
    let node = laid.plan.top(TextRole::Figure(chart.told()));
    let title = SetParagraph::plain(faces, TABLE_HEADING, &chart.title, node);
    let (marks, height) = column(faces, &[title], WIDTH);
    laid.strips.push(Strip { height, before: GAP, with_next: true, marks, ..Strip::default() });
    if chart.series.len() > 1 {
        laid.strips.push(legend(faces, chart, node));
    }
    let columns = columns(faces, chart);
    let count = chart.labels.len();
    for at in 0..count {
        let last = at + 1 == count;
        let mut strip = row(faces, chart, at, &columns, node);
        // No row stands alone below its title or on the next page.
        strip.with_next = if last { with_next } else { at == 0 || at + 2 == count };
        strip.after = if last { GAP } else { 0.0 };
        laid.strips.push(strip);
    }
}

/// Names and figures have the room that they need, bars the rest.
fn columns(faces: &Faces, chart: &Chart) -> Columns {
    let wide = |text: &str| faces.width(WORDS.cut, text) * WORDS.size;
    let widest =
        |texts: &mut dyn Iterator<Item = String>| texts.map(|text| wide(&text)).fold(0.0_f32, f32::max);
    // A blank more than measured, so that rounding breaks no word.
    let labels = (widest(&mut chart.labels.iter().cloned()) + 1.0).min(LABELS);
    let figures = widest(&mut (0..chart.labels.len()).map(|at| told(chart, at).join(" · ")));
    let left = labels + BESIDE;
    Columns { labels, left, long: WIDTH - left - figures - 2.0 * BESIDE }
}

/// The figures of a row, in words.
fn told(chart: &Chart, at: usize) -> Vec<String> {
    let figure = |one: Option<&Option<u64>>| one.copied().flatten().map_or("–".to_owned(), figure_words);
    chart.series.iter().map(|one| figure(one.figures.get(at))).collect()
}

/// What black, striped and white mean, in a line.
fn legend(faces: &Faces, chart: &Chart, node: NodeId) -> Strip {
    let wide = |text: &str| faces.width(WORDS.cut, text) * WORDS.size;
    let own: f32 = chart.series.iter().map(|one| SIGN[0] + BESIDE + wide(&one.name) + 3.0 * BESIDE).sum();
    let mut left = ((WIDTH - own) / 2.0).max(0.0);
    let mut marks = Vec::new();
    for (kind, one) in chart.series.iter().enumerate() {
        marks.push(bar(kind, left, (WORDS.line - SIGN[1]) / 2.0, SIGN, node));
        left += SIGN[0] + BESIDE;
        marks.extend(words(faces, &one.name, left, 0.0, WIDTH - left, node));
        left += wide(&one.name) + 3.0 * BESIDE;
    }
    Strip { height: WORDS.line, after: BETWEEN, with_next: true, marks, ..Strip::default() }
}

/// A row: its name, its bars from the line where they begin, its figures.
fn row(faces: &Faces, chart: &Chart, at: usize, columns: &Columns, node: NodeId) -> Strip {
    let label = SetParagraph::plain(faces, WORDS, &chart.labels[at], node);
    let (mut marks, high) = column(faces, &[label], columns.labels);
    let end = chart.end().max(1) as f32;
    let length = |figure: u64| columns.long * figure as f32 / end;
    let figures = chart.series.iter().map(|one| one.figures.get(at).copied().flatten());
    let told = told(chart, at);
    let bars = if chart.look == ChartLook::Stacked { 1 } else { chart.series.len() };
    let each = if bars == 1 { WORDS.line } else { WORDS.line - 2.0 };
    let height = high.max(each * bars as f32) + BETWEEN - 2.0;
    let (mut left, mut top) = (columns.left, (WORDS.line - BAR) / 2.0);
    for (kind, figure) in figures.enumerate() {
        let long = figure.map_or(0.0, length);
        if long > 0.0 {
            marks.push(bar(kind, left, top, [long, BAR], node));
        }
        match chart.look {
            ChartLook::Stacked => left += long,
            ChartLook::Beside | ChartLook::OverTime => {
                let beside = columns.left + long + BESIDE;
                marks.extend(words(faces, &told[kind], beside, top - 2.0, WIDTH - beside, node));
                top += each;
            }
        }
    }
    if chart.look == ChartLook::Stacked {
        let beside = columns.left + columns.long + BESIDE;
        marks.extend(words(faces, &told.join(" · "), beside, 0.0, WIDTH - beside, node));
    }
    let line = PlacedRect { left: columns.left - THIN, top: 0.0, width: THIN, height };
    marks.push(Inked::Shape { rects: vec![line], node });
    Strip { height, marks, ..Strip::default() }
}

/// Words in a line that begins at a place.
fn words(faces: &Faces, text: &str, left: f32, top: f32, room: f32, node: NodeId) -> Vec<Inked> {
    let look = Lettering { standing: LineStanding::Left, cut: Cut { bold: false, italic: false }, ..WORDS };
    let passage = SetParagraph::plain(faces, look, text, node);
    let (marks, _) = column(faces, &[passage], room.max(1.0));
    marks.into_iter().map(|mark| mark.moved(left, top)).collect()
}

/// A bar of the first, second or third kind: black, striped, white.
fn bar(kind: usize, left: f32, top: f32, [width, height]: [f32; 2], node: NodeId) -> Inked {
    let rect = |left: f32, top: f32, width: f32, height: f32| PlacedRect { left, top, width, height };
    let mut rects = vec![rect(left, top, width, height)];
    if !kind.is_multiple_of(3) {
        rects = vec![
            rect(left, top, width, THIN),
            rect(left, top + height - THIN, width, THIN),
            rect(left, top, THIN, height),
            rect(left + width - THIN, top, THIN, height),
        ];
    }
    if kind % 3 == 1 {
        let stripes = std::iter::successors(Some(left + STRIPES), |at| Some(at + STRIPES));
        rects.extend(stripes.take_while(|at| at + THIN < left + width).map(|at| rect(at, top, THIN, height)));
    }
    Inked::Shape { rects, node }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_bars_are_told_apart_without_colours() {
        let rects = |kind| match bar(kind, 10.0, 0.0, [12.0, 8.0], 0) {
            Inked::Shape { rects, .. } => rects,
            _ => Vec::new(),
        };
        assert_eq!(rects(0), [PlacedRect { left: 10.0, top: 0.0, width: 12.0, height: 8.0 }]);
        assert_eq!(rects(2).len(), 4, "a frame");
        // Stripes at 2.4, 4.8, 7.2 and 9.6 of 12.
        assert_eq!(rects(1).len(), 8, "a frame and its stripes");
    }
}
