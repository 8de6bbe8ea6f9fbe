//! A picture as SVG: rectangles and words in the face that offices have.

use std::fmt::Write;

use super::look::WIDTH;
use super::picture::{Canvas, CanvasWords};
use crate::report::formats::xml::escape;

/// Faces as wide as the one that was measured with, letter for letter.
const FACES: &str = "'Times New Roman', 'Liberation Serif', Tinos, serif";

/// The file, with the words of the picture for whoever cannot see it.
pub(super) fn write(canvas: &Canvas, told: &str) -> String {
    let (wide, high) = (figure(WIDTH), figure(canvas.height));
    let mut out = format!(
        concat!(
            r#"<?xml version="1.0" encoding="UTF-8"?>"#,
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{wide}pt" height="{high}pt" "#,
            r#"viewBox="0 0 {wide} {high}"><title>{told}</title>"#,
        ),
        wide = wide,
        high = high,
        told = escape(told)
    );
    for rect in &canvas.rects {
        let [left, top, width, height] = [rect.left, rect.top, rect.width, rect.height].map(figure);
        let _ = write!(out, r#"<rect x="{left}" y="{top}" width="{width}" height="{height}"/>"#);
    }
    let _ = write!(out, r#"<g font-family="{FACES}" xml:space="preserve">"#);
    for words in &canvas.words {
        text(&mut out, words);
    }
    out.push_str("</g></svg>\n");
    out
}

fn text(out: &mut String, words: &CanvasWords) {
    let [left, base, size] = [words.left, words.base, words.size].map(figure);
    let weight = if words.cut.bold { r#" font-weight="bold""# } else { "" };
    let slope = if words.cut.italic { r#" font-style="italic""# } else { "" };
    let text = escape(&words.text);
    let _ = write!(out, r#"<text x="{left}" y="{base}" font-size="{size}"{weight}{slope}>{text}</text>"#);
}

/// A length in points, to a hundredth.
fn figure(points: f32) -> String {
    let words = format!("{points:.2}");
    words.trim_end_matches('0').trim_end_matches('.').to_owned()
}
