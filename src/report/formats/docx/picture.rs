//! Pictures of a Word document: a chart among its paragraphs, as lines where a program shows SVG and as dots where not.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::part::RELATIONS;
use crate::report::formats::pdf::{ChartPicture, pictures};
use crate::report::formats::xml::escape;
use crate::report::{Document, Piece};

/// A point in the unit of drawings.
const POINT: f32 = 12_700.0;

/// The pictures of a document, by the place of their block.
#[derive(Debug, Default)]
pub(super) struct Pictures(BTreeMap<usize, Vec<PlacedPicture>>);

/// A picture with its number, from 1 on.
#[derive(Debug)]
pub(super) struct PlacedPicture {
    number: usize,
    picture: ChartPicture,
}

impl Pictures {
    /// Those of the document's charts.
    ///
    /// # Errors
    /// Why one could not be drawn.
    pub(super) fn of(document: &Document) -> Result<Pictures, String> {
        let (mut all, mut number) = (BTreeMap::new(), 0);
        for (at, block) in document.blocks.iter().enumerate() {
            let Piece::Chart(chart) = block.piece() else { continue };
            let placed = pictures(chart)?.into_iter().map(|picture| {
                number += 1;
                PlacedPicture { number, picture }
            });
            all.insert(at, placed.collect());
        }
        Ok(Pictures(all))
    }

    /// Those of one block.
    pub(super) fn at(&self, block: usize) -> &[PlacedPicture] {
        self.0.get(&block).map_or(&[], Vec::as_slice)
    }

    /// Whether there is one.
    pub(super) fn any(&self) -> bool {
        !self.0.is_empty()
    }

    /// Every file of them, in the order of their relations: where it lies below `word/`, and what is in it.
    pub(super) fn files(&self) -> impl Iterator<Item = (String, &[u8])> {
        self.0.values().flatten().flat_map(|PlacedPicture { number, picture }| {
            let name = |ending: &str| format!("media/image{number}.{ending}");
            [(name("png"), picture.dots.as_slice()), (name("svg"), picture.lines.as_bytes())]
        })
    }
}

impl PlacedPicture {
    /// Writes it as a paragraph of its own, on the page of what follows if `keep_next`.
    pub(super) fn write(&self, out: &mut String, keep_next: bool) {
        let PlacedPicture { number, picture } = self;
        let [wide, high] = [picture.width, picture.height].map(|points| (points * POINT).round());
        // Two relations each, behind those that every document has.
        let lines = RELATIONS.len() + 2 * number;
        let dots = lines - 1;
        let keep = if keep_next { "<w:keepNext/>" } else { "" };
        let _ = write!(
            out,
            concat!(
                // As high as the picture: lines of the styles have heights of their own.
                r#"<w:p><w:pPr><w:pStyle w:val="Blank"/>{keep}"#,
                r#"<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:drawing>"#,
                r#"<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" cy="{high}"/>"#,
                r#"<wp:docPr id="{number}" name="Biểu đồ {number}" descr="{told}"/>"#,
                r#"<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">"#,
                r#"<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="image{number}.png"/><pic:cNvPicPr/></pic:nvPicPr>"#,
                r#"<pic:blipFill><a:blip r:embed="rId{dots}"><a:extLst>"#,
                r#"<a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip r:embed="rId{lines}"/></a:ext>"#,
                r#"</a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"#,
                r#"<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>"#,
                r#"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"#,
                r#"</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"#
            ),
            keep = keep,
            wide = wide,
            high = high,
            number = number,
            told = escape(&picture.told),
            dots = dots,
            lines = lines
        );
    }
}
