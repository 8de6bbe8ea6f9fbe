//! Text dealt out over lines: broken at spaces, and inside a word only where it is wider than a line.

use super::face::{Cut, Faces};
use super::look::{Lettering, LineStanding};

/// Letters of one cut that stand together.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct CutText {
    pub cut: Cut,
    pub text: String,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SetLine {
    pub stretches: Vec<CutText>,
    /// Where it begins, right of the left edge.
    pub indent: f32,
    /// What is added to each space.
    pub spread: f32,
}

/// A word, or a part of one.
#[derive(Debug, Clone, Default)]
struct Word {
    letters: Vec<(Cut, char)>,
    width: f32,
}

/// What a paragraph is made of.
enum TextToken {
    Word(Word),
    /// A space, and in which cut.
    Space(Cut),
    /// A line ends here, whatever follows.
    End,
}

/// Why a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LineEnd {
    /// The next word has no room.
    Full,
    /// A word parts here.
    Parted,
    /// A line feed stands here.
    Fed,
    /// The paragraph ends.
    Last,
}

/// Breaks text into lines of that width. A line that ends between two words ends with a space, so that a reader of
/// the text does not join them.
pub(super) fn lines(faces: &Faces, look: Lettering, stretches: &[CutText], width: f32) -> Vec<SetLine> {
    let mut setting = LineSetter { faces, look, width, done: Vec::new(), line: Vec::new(), used: 0.0 };
    for token in tokens(faces, look.size, stretches) {
        setting.put(token);
    }
    setting.finish(LineEnd::Last);
    setting.done
}

fn tokens(faces: &Faces, size: f32, stretches: &[CutText]) -> Vec<TextToken> {
    let mut tokens = Vec::new();
    let mut word = Word::default();
    let letters = stretches.iter().flat_map(|one| one.text.chars().map(move |letter| (one.cut, letter)));
    for (cut, letter) in letters {
        let separator = match letter {
            ' ' => TextToken::Space(cut),
            '\n' => TextToken::End,
            _ => {
                word.width += faces.glyph(cut, letter).1 * size;
                word.letters.push((cut, letter));
                continue;
            }
        };
        if !word.letters.is_empty() {
            tokens.push(TextToken::Word(std::mem::take(&mut word)));
        }
        tokens.push(separator);
    }
    if !word.letters.is_empty() {
        tokens.push(TextToken::Word(word));
    }
    tokens
}

/// A paragraph that is being set.
struct LineSetter<'a> {
    faces: &'a Faces,
    look: Lettering,
    width: f32,
    done: Vec<SetLine>,
    line: Vec<(Cut, char)>,
    used: f32,
}

/// Sums of widths are not exact.
const LEEWAY: f32 = 0.01;

impl LineSetter<'_> {
    fn room(&self) -> f32 {
        let first = if self.done.is_empty() { self.look.first } else { 0.0 };
        self.width - first + LEEWAY
    }

    fn put(&mut self, token: TextToken) {
        match token {
            TextToken::End => self.finish(LineEnd::Fed),
            TextToken::Space(cut) => {
                self.line.push((cut, ' '));
                self.used += self.faces.glyph(cut, ' ').1 * self.look.size;
            }
            TextToken::Word(word) => {
                let is_begun = self.line.iter().any(|(_, letter)| *letter != ' ');
                if self.used + word.width > self.room() && is_begun {
                    self.finish(LineEnd::Full);
                }
                if word.width > self.room() { self.put_parted(&word) } else { self.append(&word) }
            }
        }
    }

    fn append(&mut self, word: &Word) {
        self.line.extend(&word.letters);
        self.used += word.width;
    }

    /// Puts a word that is wider than a line: it parts after a hyphen or a stroke, else anywhere.
    fn put_parted(&mut self, word: &Word) {
        let mut part = Word::default();
        let mut parts = Vec::new();
        for (cut, letter) in &word.letters {
            part.width += self.faces.glyph(*cut, *letter).1 * self.look.size;
            part.letters.push((*cut, *letter));
            if matches!(letter, '-' | '–' | '/' | '\\' | '.' | '_') {
                parts.push(std::mem::take(&mut part));
            }
        }
        parts.push(part);
        for part in parts {
            if self.used + part.width > self.room() && self.used > 0.0 {
                self.finish(LineEnd::Parted);
            }
            for (cut, letter) in part.letters {
                let wide = self.faces.glyph(cut, letter).1 * self.look.size;
                if self.used + wide > self.room() && self.used > 0.0 {
                    self.finish(LineEnd::Parted);
                }
                self.line.push((cut, letter));
                self.used += wide;
            }
        }
    }

    /// Ends the line; only one that is full is spread.
    fn finish(&mut self, end: LineEnd) {
        let mut letters = std::mem::take(&mut self.line);
        if end == LineEnd::Full {
            while letters.last().is_some_and(|(_, letter)| *letter == ' ') {
                letters.pop();
            }
        }
        let used = letters.iter().map(|(cut, letter)| self.faces.glyph(*cut, *letter).1).sum::<f32>();
        let spare = (self.room() - LEEWAY - used * self.look.size).max(0.0);
        let spaces = letters.iter().filter(|(_, letter)| matches!(letter, ' ' | '\u{a0}')).count();
        let first = if self.done.is_empty() { self.look.first } else { 0.0 };
        let (indent, spread) = match self.look.standing {
            LineStanding::Left => (first, 0.0),
            LineStanding::Centre => (first + spare / 2.0, 0.0),
            LineStanding::Right => (first + spare, 0.0),
            LineStanding::Spread if end != LineEnd::Full || spaces == 0 => (first, 0.0),
            LineStanding::Spread => (first, spare / spaces as f32),
        };
        if matches!(end, LineEnd::Full | LineEnd::Fed)
            && let Some((cut, _)) = letters.last()
        {
            letters.push((*cut, ' '));
        }
        self.done.push(SetLine { stretches: gathered(letters), indent, spread });
        self.used = 0.0;
    }
}

/// Letters as stretches of one cut; a line without letters is a space, which can be tagged.
fn gathered(letters: Vec<(Cut, char)>) -> Vec<CutText> {
    let mut stretches: Vec<CutText> = Vec::new();
    for (cut, letter) in letters {
        match stretches.last_mut() {
            Some(stretch) if stretch.cut == cut => stretch.text.push(letter),
            _ => stretches.push(CutText { cut, text: letter.to_string() }),
        }
    }
    if stretches.is_empty() {
        stretches.push(CutText { cut: Cut { bold: false, italic: false }, text: " ".to_owned() });
    }
    stretches
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::look::{BODY, CENTRED, LINE};
    use super::*;

    const UPRIGHT: Cut = Cut { bold: false, italic: false };

    fn set(look: Lettering, text: &str, width: f32) -> Vec<(String, f32, f32)> {
        let stretches = [CutText { cut: UPRIGHT, text: text.to_owned() }];
        let lines = lines(&Faces::read().unwrap(), look, &stretches, width);
        let said = |line: &SetLine| line.stretches.iter().map(|one| one.text.as_str()).collect::<String>();
        lines.iter().map(|line| (said(line), line.indent, line.spread)).collect()
    }

    #[test]
    fn lines_break_at_spaces_and_are_spread_but_the_last() {
        // "n" is 7 pt wide at 14 pt, a space 3.5: two words of three letters take 45.5 of 50.
        let body = Lettering { first: 0.0, ..BODY };
        assert_eq!(
            set(body, "nnn nnn nnn", 50.0),
            [("nnn nnn ".to_owned(), 0.0, 4.5), ("nnn".to_owned(), 0.0, 0.0)]
        );
        let indented = Lettering { first: 10.0, ..BODY };
        assert_eq!(set(indented, "nnn nnn", 50.0)[0], ("nnn ".to_owned(), 10.0, 0.0));
    }

    #[test]
    fn a_line_in_the_middle_has_as_much_left_as_right() {
        assert_eq!(set(CENTRED, "nn", 50.0), [("nn".to_owned(), 18.0, 0.0)]);
    }

    #[test]
    fn a_word_wider_than_a_line_parts_after_a_hyphen_or_anywhere() {
        let said = |text| set(LINE, text, 29.0).into_iter().map(|line| line.0).collect::<Vec<_>>();
        assert_eq!(said("nnn-nnn"), ["nnn-", "nnn"]);
        assert_eq!(said("nnnnnn"), ["nnnn", "nn"]);
    }

    #[test]
    fn a_line_feed_ends_a_line_and_an_empty_line_is_a_space() {
        let said = |text| set(LINE, text, 100.0).into_iter().map(|line| line.0).collect::<Vec<_>>();
        assert_eq!(said("n\n\nn"), ["n ", " ", "n"]);
        assert_eq!(said(""), [" "]);
    }
}
