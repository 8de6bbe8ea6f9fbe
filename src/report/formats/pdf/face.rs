//! The four faces of letters, and how wide each letter is.
//!
//! A subset of Liberation Serif under a name of its own (`assets/fonts/`), as wide as Times New Roman, letter for
//! letter. Text is in composed letters, so a letter is a glyph and nothing is shaped.

use krilla::text::Font;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::outline::{DrawSettings, OutlineGlyphCollection, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

static REGULAR: &[u8] = include_bytes!("../../../../assets/fonts/BienBanSerif-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../../../../assets/fonts/BienBanSerif-Bold.ttf");
static ITALIC: &[u8] = include_bytes!("../../../../assets/fonts/BienBanSerif-Italic.ttf");
static BOLD_ITALIC: &[u8] = include_bytes!("../../../../assets/fonts/BienBanSerif-BoldItalic.ttf");

/// Weight and slope of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cut {
    pub bold: bool,
    pub italic: bool,
}

impl Cut {
    const fn place(self) -> usize {
        self.bold as usize + 2 * self.italic as usize
    }
}

/// One face.
struct TypeFace {
    font: Font,
    letters: Charmap<'static>,
    widths: GlyphMetrics<'static>,
    outlines: OutlineGlyphCollection<'static>,
    per_em: f32,
}

impl TypeFace {
    fn read(bytes: &'static [u8]) -> Option<TypeFace> {
        let font = Font::new(bytes.into(), 0)?;
        let read = FontRef::new(bytes).ok()?;
        let widths = read.glyph_metrics(Size::unscaled(), LocationRef::default());
        let (letters, outlines) = (read.charmap(), read.outline_glyphs());
        Some(TypeFace { per_em: font.units_per_em(), font, letters, widths, outlines })
    }
}

/// All faces: regular, bold, italic, both.
pub(super) struct Faces([TypeFace; 4]);

impl Faces {
    /// The faces that the program brings along; none only where its own bytes are damaged.
    pub(super) fn read() -> Option<Faces> {
        let read = TypeFace::read;
        Some(Faces([read(REGULAR)?, read(BOLD)?, read(ITALIC)?, read(BOLD_ITALIC)?]))
    }

    /// The face for drawing.
    pub(super) fn font(&self, cut: Cut) -> Font {
        self.0[cut.place()].font.clone()
    }

    /// The glyph of a letter, and how wide it is in parts of its size.
    pub(super) fn glyph(&self, cut: Cut, letter: char) -> (u32, f32) {
        let face = &self.0[cut.place()];
        let glyph = face.letters.map(letter).unwrap_or_default();
        (glyph.to_u32(), face.widths.advance_width(glyph).unwrap_or_default() / face.per_em)
    }

    /// Draws the outline of a glyph at that size, upwards from its base line; nothing of one that has none, as a blank.
    pub(super) fn draw(&self, cut: Cut, glyph: u32, size: f32, pen: &mut impl OutlinePen) {
        let outline = self.0[cut.place()].outlines.get(GlyphId::new(glyph));
        let look = DrawSettings::unhinted(Size::new(size), LocationRef::default());
        // The faces are our own and whole: a glyph that cannot be drawn is none.
        let _ = outline.map(|outline| outline.draw(look, pen));
    }

    /// How wide a text is in parts of its size.
    pub(super) fn width(&self, cut: Cut, text: &str) -> f32 {
        text.chars().map(|letter| self.glyph(cut, letter).1).sum()
    }

    /// Whether every face has the letter.
    pub(super) fn has(&self, letter: char) -> bool {
        self.0.iter().all(|face| face.letters.map(letter).is_some())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const UPRIGHT: Cut = Cut { bold: false, italic: false };

    #[test]
    fn every_vietnamese_letter_and_every_box_is_there() {
        let faces = Faces::read().unwrap();
        let vietnamese = ('\u{1ea0}'..='\u{1ef9}').chain("ĂăÂâĐđÊêÔôƠơƯưĨĩŨũ".chars());
        assert!(vietnamese.chain("☐☑✓–“”…·≥≤".chars()).all(|letter| faces.has(letter)));
        assert!("ĭŏŭčƀĕ".chars().all(|letter| faces.has(letter)), "names of the Central Highlands");
        assert!(!faces.has('漢'));
    }

    #[test]
    fn letters_are_as_wide_as_those_of_times_new_roman() {
        let faces = Faces::read().unwrap();
        // Times New Roman: a space is 512 of 2048, "n" 1024, "M" 1821, "ư" 1095 upright; bold "M" 1933.
        assert_eq!(faces.width(UPRIGHT, " n"), 0.75);
        assert_eq!(faces.width(UPRIGHT, "M"), 1821.0 / 2048.0);
        assert_eq!(faces.width(Cut { bold: true, ..UPRIGHT }, "M"), 1933.0 / 2048.0);
    }
}
