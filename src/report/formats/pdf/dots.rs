//! A picture as PNG: black on white, every edge smoothed.

use png::{BitDepth, ColorType, Compression, Encoder, PixelDimensions, Unit};
use skrifa::outline::OutlinePen;
use zeno::{Command, Mask, Point};

use super::face::Faces;
use super::look::WIDTH;
use super::picture::{Canvas, CanvasWords};
use super::strip::PlacedRect;

/// Dots of a point: 144 of an inch, enough for what is printed by a program that shows no SVG.
const DOTS: f32 = 2.0;
/// Dots of a metre, as the file tells them.
const DOTS_A_METRE: u32 = 5_669;

/// The file.
///
/// # Errors
/// What the writer of the file says.
pub(super) fn write(faces: &Faces, canvas: &Canvas) -> Result<Vec<u8>, String> {
    let mut pen = DotPen { steps: Vec::new(), left: 0.0, base: 0.0 };
    for rect in &canvas.rects {
        pen.rect(rect);
    }
    for words in &canvas.words {
        pen.words(faces, words);
    }
    let [wide, high] = [WIDTH, canvas.height].map(|points| (points * DOTS).ceil().max(1.0) as u32);
    let (mut dots, _) = Mask::new(&pen.steps).size(wide, high).render();
    // The mask says how much of a dot is black.
    dots.iter_mut().for_each(|dot| *dot = u8::MAX - *dot);
    let mut bytes = Vec::new();
    encode(&mut bytes, &dots, wide, high).map_err(|error| error.to_string())?;
    Ok(bytes)
}

fn encode(bytes: &mut Vec<u8>, dots: &[u8], wide: u32, high: u32) -> Result<(), png::EncodingError> {
    let mut encoder = Encoder::new(bytes, wide, high);
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    let size = PixelDimensions { xppu: DOTS_A_METRE, yppu: DOTS_A_METRE, unit: Unit::Meter };
    encoder.set_pixel_dims(Some(size));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(dots)?;
    writer.finish()
}

/// Draws outlines in dots.
struct DotPen {
    steps: Vec<Command>,
    left: f32,
    base: f32,
}

impl DotPen {
    fn rect(&mut self, rect: &PlacedRect) {
        let [left, top] = [rect.left, rect.top].map(|at| at * DOTS);
        let [right, bottom] = [rect.left + rect.width, rect.top + rect.height].map(|at| at * DOTS);
        let corners = [(right, top), (right, bottom), (left, bottom)];
        self.steps.push(Command::MoveTo(Point::new(left, top)));
        self.steps.extend(corners.map(|(x, y)| Command::LineTo(Point::new(x, y))));
        self.steps.push(Command::Close);
    }

    fn words(&mut self, faces: &Faces, words: &CanvasWords) {
        (self.left, self.base) = (words.left * DOTS, words.base * DOTS);
        for letter in words.text.chars() {
            let (glyph, wide) = faces.glyph(words.cut, letter);
            faces.draw(words.cut, glyph, words.size * DOTS, self);
            self.left += wide * words.size * DOTS;
        }
    }

    /// Letters are drawn upwards from their base line, pictures downwards from their top.
    fn at(&self, x: f32, y: f32) -> Point {
        Point::new(self.left + x, self.base - y)
    }
}

impl OutlinePen for DotPen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.steps.push(Command::MoveTo(self.at(x, y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.steps.push(Command::LineTo(self.at(x, y)));
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.steps.push(Command::QuadTo(self.at(cx0, cy0), self.at(x, y)));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.steps.push(Command::CurveTo(self.at(cx0, cy0), self.at(cx1, cy1), self.at(x, y)));
    }

    fn close(&mut self) {
        self.steps.push(Command::Close);
    }
}
