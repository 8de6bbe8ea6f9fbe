//! Paragraphs and runs of a Word document, their elements in the order of the schema.

use std::fmt::Write;

use crate::report::formats::xml::escape;
use crate::report::{Align, TextRun};

/// How a paragraph differs from others of its style.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner {
    /// Id of its style.
    pub style: &'static str,
    /// Stays on the page of what follows.
    pub keep_next: bool,
    /// How its lines may part at the end of a page.
    pub lines: LineParting,
    /// Where its text stands, if not where the style puts it.
    pub align: Option<Align>,
    /// Blank below it in twentieths of a point, if not what the style says.
    pub after: Option<u16>,
}

/// How the lines of a paragraph may part at the end of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineParting {
    /// At least two lines stay together, as Word does by itself.
    Usual,
    /// None.
    Whole,
}

/// A paragraph just as its style says.
pub(super) const fn manner(style: &'static str) -> Manner {
    Manner { style, keep_next: false, lines: LineParting::Usual, align: None, after: None }
}

impl Manner {
    /// The same paragraph, kept with what follows if `keep_next`.
    pub(super) const fn kept(self, keep_next: bool) -> Manner {
        Manner { keep_next, ..self }
    }

    /// The same paragraph, so much blank below it.
    pub(super) const fn spaced(self, after: u16) -> Manner {
        Manner { after: Some(after), ..self }
    }

    /// The same paragraph, its lines parted so.
    pub(super) const fn parted(self, lines: LineParting) -> Manner {
        Manner { lines, ..self }
    }
}

/// Writes a paragraph of plain text.
pub(super) fn line(out: &mut String, manner: Manner, text: &str) {
    open(out, manner);
    run(out, &TextRun::plain(text), "");
    out.push_str("</w:p>");
}

/// Writes a paragraph: a plain beginning (a marker or label, may be empty), then the runs.
pub(super) fn runs(out: &mut String, manner: Manner, beginning: &str, runs: &[TextRun]) {
    open(out, manner);
    run(out, &TextRun::plain(beginning), "");
    for piece in runs {
        run(out, piece, "");
    }
    out.push_str("</w:p>");
}

/// Writes a paragraph whose text stands in a frame.
pub(super) fn framed(out: &mut String, manner: Manner, text: &str) {
    open(out, manner);
    // The frame goes around the run, not the paragraph, so that it is as wide as its words.
    let frame = r#"<w:bdr w:val="single" w:sz="12" w:space="4" w:color="auto"/>"#;
    run(out, &TextRun::plain(text), frame);
    out.push_str("</w:p>");
}

/// Writes the beginning of a paragraph with its properties.
fn open(out: &mut String, manner: Manner) {
    let _ = write!(out, r#"<w:p><w:pPr><w:pStyle w:val="{}"/>"#, manner.style);
    if manner.keep_next {
        out.push_str("<w:keepNext/>");
    }
    out.push_str(match manner.lines {
        LineParting::Usual => "",
        LineParting::Whole => "<w:keepLines/>",
    });
    if let Some(after) = manner.after {
        let _ = write!(out, r#"<w:spacing w:after="{after}"/>"#);
    }
    if let Some(align) = manner.align {
        let value = match align {
            Align::Left => "left",
            Align::Centre => "center",
            Align::Right => "right",
        };
        let _ = write!(out, r#"<w:jc w:val="{value}"/>"#);
    }
    out.push_str("</w:pPr>");
}

/// Writes a run; `frame` is its border or nothing. An empty text writes nothing.
fn run(out: &mut String, run: &TextRun, frame: &str) {
    if run.text.is_empty() {
        return;
    }
    out.push_str("<w:r>");
    if run.bold || run.italic || !frame.is_empty() {
        out.push_str("<w:rPr>");
        if run.bold {
            out.push_str("<w:b/><w:bCs/>");
        }
        if run.italic {
            out.push_str("<w:i/><w:iCs/>");
        }
        out.push_str(frame);
        out.push_str("</w:rPr>");
    }
    text(out, &run.text);
    out.push_str("</w:r>");
}

/// Writes text with its line feeds and tabs as elements, which is how Word keeps them.
fn text(out: &mut String, text: &str) {
    // A feed at the end counts too: a cell of one has room for a signature.
    for (at, line) in text.split('\n').enumerate() {
        let line = line.trim_end_matches('\r');
        if at > 0 {
            out.push_str("<w:br/>");
        }
        for (at, piece) in line.split('\t').enumerate() {
            if at > 0 {
                out.push_str("<w:tab/>");
            }
            let _ = write!(out, r#"<w:t xml:space="preserve">{}</w:t>"#, escape(piece));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_stand_in_the_order_of_the_schema() {
        let mut out = String::new();
        let manner = manner("TableText").kept(true).parted(LineParting::Whole);
        let manner = Manner { align: Some(Align::Right), ..manner };
        let run = TextRun { italic: true, ..TextRun::bold("a < b") };
        runs(&mut out, manner, "- ", &[run]);
        assert_eq!(
            out,
            concat!(
                r#"<w:p><w:pPr><w:pStyle w:val="TableText"/><w:keepNext/><w:keepLines/><w:jc w:val="right"/>"#,
                r#"</w:pPr><w:r><w:t xml:space="preserve">- </w:t></w:r><w:r><w:rPr><w:b/>"#,
                r#"<w:bCs/><w:i/><w:iCs/></w:rPr><w:t xml:space="preserve">a &lt; b</w:t></w:r></w:p>"#
            )
        );
    }

    #[test]
    fn a_feed_alone_is_two_lines() {
        let mut out = String::new();
        text(&mut out, "\n");
        assert_eq!(out.matches("<w:br/>").count(), 1);
    }

    #[test]
    fn line_feeds_and_tabs_become_elements() {
        let mut out = String::new();
        text(&mut out, "a\r\nb\tc");
        assert_eq!(
            out,
            concat!(
                r#"<w:t xml:space="preserve">a</w:t><w:br/><w:t xml:space="preserve">b</w:t>"#,
                r#"<w:tab/><w:t xml:space="preserve">c</w:t>"#
            )
        );
    }
}
