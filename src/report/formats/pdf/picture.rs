//! A chart as pictures of its own, for files that place pictures among paragraphs: the same strips as on a page, cut
//! where a page could end.
//!
//! Each is there twice: as lines and letters (SVG), sharp at any size, and as dots (PNG) for programs that show no other.
//! Knows nothing of the file that they stand in.

use super::face::{Cut, Faces};
use super::look::WIDTH;
use super::strip::{Inked, Laid, PlacedRect, Strip};
use super::{chart, dots, svg};
use crate::report::Chart;

/// A picture, or a part of one that is higher than a page.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartPicture {
    /// In points.
    pub width: f32,
    /// In points.
    pub height: f32,
    /// For whoever cannot see it: the whole in words at the first part, that it goes on at the others.
    pub told: String,
    /// As dots: a PNG file.
    pub dots: Vec<u8>,
    /// As lines and letters: an SVG file.
    pub lines: String,
}

/// The most that one picture is high, in points: a page has that and a heading.
const MOST: f32 = 640.0;

/// What is drawn, in points from the top left corner.
#[derive(Debug, Default)]
pub(super) struct Canvas {
    pub height: f32,
    pub rects: Vec<PlacedRect>,
    pub words: Vec<CanvasWords>,
}

/// Letters of one cut on their base line.
#[derive(Debug)]
pub(super) struct CanvasWords {
    pub left: f32,
    pub base: f32,
    pub size: f32,
    pub cut: Cut,
    pub text: String,
}

/// The pictures of a chart, from the top.
///
/// # Errors
/// What the writer of dots says, and that there are no letters to draw with.
pub fn pictures(chart: &Chart) -> Result<Vec<ChartPicture>, String> {
    let faces = Faces::read().ok_or("BienBanSerif")?;
    let mut laid = Laid::default();
    chart::lay(&mut laid, &faces, chart, false);
    let parts = parted(&laid.strips);
    let parts = parts.into_iter().enumerate().map(|(part, strips)| {
        let canvas = canvas(&faces, strips);
        let told = if part == 0 { chart.told() } else { format!("{} (tiếp theo)", chart.title) };
        Ok(ChartPicture {
            width: WIDTH,
            height: canvas.height,
            dots: dots::write(&faces, &canvas)?,
            lines: svg::write(&canvas, &told),
            told,
        })
    });
    parts.collect()
}

/// Strips dealt out over pictures that are not too high; those that stay together do.
fn parted(strips: &[Strip]) -> Vec<&[Strip]> {
    let (mut parts, mut from, mut height) = (Vec::new(), 0, 0.0);
    let mut at = 0;
    while at < strips.len() {
        let bound = strips[at..].iter().take_while(|strip| strip.with_next).count() + 1;
        let end = (at + bound).min(strips.len());
        let high: f32 = strips[at..end].iter().map(|strip| strip.height + strip.after).sum();
        if height + high > MOST && at > from {
            parts.push(&strips[from..at]);
            (from, height) = (at, 0.0);
        }
        height += high;
        at = end;
    }
    parts.push(&strips[from..]);
    parts
}

fn canvas(faces: &Faces, strips: &[Strip]) -> Canvas {
    let mut canvas = Canvas::default();
    for strip in strips {
        let top = canvas.height;
        for mark in &strip.marks {
            canvas.draw(faces, mark, top);
        }
        canvas.height += strip.height + strip.after;
    }
    canvas
}

impl Canvas {
    fn draw(&mut self, faces: &Faces, mark: &Inked, top: f32) {
        let lower = |rect: &PlacedRect| PlacedRect { top: rect.top + top, ..*rect };
        match mark {
            Inked::Shape { rects, .. } => self.rects.extend(rects.iter().map(lower)),
            Inked::Bar { left, top: own, width, height } => {
                let rect = PlacedRect { left: *left, top: *own, width: *width, height: *height };
                self.rects.push(lower(&rect));
            }
            Inked::Text { left, base, size, line, .. } => {
                let mut left = left + line.indent;
                for stretch in &line.stretches {
                    let (cut, text) = (stretch.cut, stretch.text.clone());
                    let width = faces.width(cut, &text) * size;
                    self.words.push(CanvasWords { left, base: base + top, size: *size, cut, text });
                    left += width;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::report::{ChartLook, ChartSeries};

    fn chart(rows: usize) -> Chart {
        Chart {
            title: "Số kỳ dự, vắng của từng đảng viên".into(),
            rows: "Họ và tên".into(),
            labels: (1..=rows).map(|row| format!("Thạch Thị Sa Rây {row}")).collect(),
            series: vec![ChartSeries { name: "Dự".into(), figures: vec![Some(1_100); rows] }],
            look: ChartLook::Stacked,
            most: None,
        }
    }

    /// Width and height in dots, as the head of a PNG file tells them.
    fn size(dots: &[u8]) -> [u32; 2] {
        [16, 20].map(|at| u32::from_be_bytes(dots[at..at + 4].try_into().unwrap()))
    }

    #[test]
    fn a_chart_is_one_picture_in_two_formats() {
        let pictures = pictures(&chart(2)).unwrap();
        assert_eq!(pictures.len(), 1);
        let picture = &pictures[0];
        // A title of 15 pt and 2 on either side, two rows of 12 and 3 of blank, and 6 below the last; two dots a point.
        assert_eq!((picture.width, picture.height), (467.75, 55.0));
        assert_eq!(size(&picture.dots), [936, 110]);
        assert!(picture.dots.starts_with(b"\x89PNG\r\n\x1a\n"));
        let told = "Số kỳ dự, vắng của từng đảng viên. Thạch Thị Sa Rây 1: 11; Thạch Thị Sa Rây 2: 11.";
        assert_eq!(picture.told, told);
        for part in [
            r#"width="467.75pt" height="55pt" viewBox="0 0 467.75 55""#,
            &format!("<title>{told}</title>"),
            r#"font-size="12" font-weight="bold">Số kỳ dự, vắng của từng đảng viên</text>"#,
            r#"font-size="10">Thạch Thị Sa Rây 2</text>"#,
            r#"font-size="10">11</text>"#,
        ] {
            assert!(picture.lines.contains(part), "{part}: {}", picture.lines);
        }
    }

    #[test]
    fn what_is_higher_than_a_page_goes_on_in_another_picture() {
        let pictures = pictures(&chart(120)).unwrap();
        // 19 pt and 41 rows of 15 are 634; 42 rows are 630, one more would be 645.
        let heights: Vec<f32> = pictures.iter().map(|one| one.height).collect();
        assert_eq!(heights, [634.0, 630.0, 561.0]);
        assert_eq!(pictures[1].told, "Số kỳ dự, vắng của từng đảng viên (tiếp theo)");
        let rows = |one: &ChartPicture| one.lines.matches("Sa Rây").count();
        // The title of the whole names nobody; the words of the first part name everybody.
        assert_eq!(pictures.iter().map(rows).collect::<Vec<_>>(), [120 + 41, 42, 37]);
    }

    #[test]
    fn bars_are_black_in_dots() {
        let pictures = pictures(&chart(1)).unwrap();
        let decoder = png::Decoder::new(std::io::Cursor::new(&pictures[0].dots));
        let mut reader = decoder.read_info().unwrap();
        let mut dots = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut dots).unwrap();
        // In the middle of the row, right of the names: the bar. Below it, before the right edge: nothing.
        let dot = |x: usize, y: usize| dots[y * 936 + x];
        assert_eq!((dot(500, 30 + 12), dot(930, 70)), (0, 255));
    }
}
