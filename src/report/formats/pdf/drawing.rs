//! Pages drawn: every text tagged with what it is, everything else marked as decoration.

use krilla::Document as Pdf;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::text::{GlyphId, KrillaGlyph};

use super::breaking::{CutText, SetLine};
use super::face::{Cut, Faces};
use super::look::{EDGE, FOOT, LEFT, Lettering, NUMBER, RUNNING_STAMP, SHEET, TOP, WIDTH};
use super::paging::{Leaf, PlacedStrip};
use super::paragraph::{SetParagraph, column};
use super::strip::{Inked, Laid, PlacedRect, Strip};

/// Where each text of the document was drawn, by its node.
pub(super) type DrawnTexts = Vec<Vec<Identifier>>;

/// What stands on every page beside the text.
pub(super) struct Running<'a> {
    /// The stamp, from page 2 on.
    pub stamp: Option<&'a str>,
    /// The foot.
    pub foot: Option<&'a str>,
}

/// Draws one copy of a document, and answers where its texts are; none where a page cannot be begun.
pub(super) fn draw(
    pdf: &mut Pdf,
    faces: &Faces,
    laid: &Laid,
    leaves: &[Leaf],
    running: &Running,
) -> Option<DrawnTexts> {
    let mut drawn: DrawnTexts = vec![Vec::new(); laid.plan.nodes.len()];
    for (number, leaf) in (1..).zip(leaves) {
        let mut page = pdf.start_page_with(PageSettings::from_wh(SHEET[0], SHEET[1])?);
        let mut pen = PagePen { surface: page.surface(), faces };
        pen.surface.set_fill(Some(Fill { rule: FillRule::NonZero, ..Fill::default() }));
        pen.running(number, running);
        for placed in &leaf.placed {
            let top = TOP + placed.top;
            match placed.what {
                PlacedStrip::Own(at) => pen.strip(laid.strips.get(at)?, top, &mut drawn),
                PlacedStrip::Again(at) => pen.repeated(&laid.heads.get(at)?.marks, top),
            }
        }
        pen.surface.finish();
    }
    Some(drawn)
}

struct PagePen<'a> {
    surface: Surface<'a>,
    faces: &'a Faces,
}

impl PagePen<'_> {
    /// A strip: its texts are tagged.
    fn strip(&mut self, strip: &Strip, top: f32, drawn: &mut DrawnTexts) {
        for mark in &strip.marks {
            match mark {
                Inked::Bar { .. } => self.decoration(ArtifactType::Layout, mark, top),
                Inked::Shape { rects, node } => {
                    let identifier = self.surface.start_tagged(ContentTag::Other);
                    self.shape(rects, top);
                    self.surface.end_tagged();
                    drawn[*node].push(identifier);
                }
                Inked::Text { left, base, size, line, node } => {
                    let identifier = self.surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                    self.text(LEFT + left, top + base, *size, line);
                    self.surface.end_tagged();
                    drawn[*node].push(identifier);
                }
            }
        }
    }

    /// A heading row once more, which readers of the text have had.
    fn repeated(&mut self, marks: &[Inked], top: f32) {
        for mark in marks {
            self.decoration(ArtifactType::PaginationOther, mark, top);
        }
    }

    fn decoration(&mut self, kind: ArtifactType, mark: &Inked, top: f32) {
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        match mark {
            Inked::Bar { left, top: own, width, height } => {
                self.shape(&[PlacedRect { left: *left, top: *own, width: *width, height: *height }], top);
            }
            Inked::Shape { rects, .. } => self.shape(rects, top),
            Inked::Text { left, base, size, line, .. } => self.text(LEFT + left, top + base, *size, line),
        }
        self.surface.end_tagged();
    }

    /// The page number in the middle and the stamp at the right from page 2 on, the foot on every page.
    fn running(&mut self, number: usize, running: &Running) {
        if number > 1 {
            self.line(ArtifactType::PageNumber, NUMBER, &number.to_string(), EDGE);
            if let Some(stamp) = running.stamp {
                self.line(ArtifactType::PaginationOther, RUNNING_STAMP, stamp, EDGE);
            }
        }
        if let Some(foot) = running.foot {
            self.line(ArtifactType::PaginationOther, FOOT, foot, SHEET[1] - EDGE - FOOT.line);
        }
    }

    fn line(&mut self, kind: ArtifactType, look: Lettering, text: &str, top: f32) {
        let passage = SetParagraph::plain(self.faces, look, text, 0);
        for mark in column(self.faces, &[passage], WIDTH).0 {
            self.decoration(kind, &mark, top);
        }
    }

    fn shape(&mut self, rects: &[PlacedRect], top: f32) {
        let mut path = PathBuilder::new();
        for PlacedRect { left, top: own, width, height } in rects {
            if let Some(rect) = Rect::from_xywh(LEFT + left, top + own, *width, *height) {
                path.push_rect(rect);
            }
        }
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
    }

    fn text(&mut self, left: f32, base: f32, size: f32, line: &SetLine) {
        let mut left = left + line.indent;
        for stretch in &line.stretches {
            let (glyphs, width) = self.glyphs(stretch, line.spread / size);
            let font = self.faces.font(stretch.cut);
            self.surface.draw_glyphs(Point::from_xy(left, base), &glyphs, font, &stretch.text, size, false);
            left += width * size;
        }
    }

    /// The glyphs of a stretch and how wide they are, in parts of the size; spaces are wider by `spread`.
    fn glyphs(&self, stretch: &CutText, spread: f32) -> (Vec<KrillaGlyph>, f32) {
        let mut width = 0.0;
        let cut: Cut = stretch.cut;
        let glyph = |(at, letter): (usize, char)| {
            let (glyph, own) = self.faces.glyph(cut, letter);
            let advance = if matches!(letter, ' ' | '\u{a0}') { own + spread } else { own };
            width += advance;
            let range = at..at + letter.len_utf8();
            KrillaGlyph::new(GlyphId::new(glyph), advance, 0.0, 0.0, 0.0, range, None)
        };
        let glyphs = stretch.text.char_indices().map(glyph).collect();
        (glyphs, width)
    }
}
