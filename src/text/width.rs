//! Widths in terminal columns: measuring, cutting, padding and wrapping text.
//!
//! A grapheme is never split. It knows nothing of screens or fields.

use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use super::grapheme::graphemes;

/// The columns that a text takes on a terminal.
pub fn width(text: &str) -> usize {
    text.width()
}

/// The text cut to at most `columns`; where something was cut, '…' stands at the end, after the last word that is whole
/// (without the sign that led on to what is gone). Only a word that would leave little more than nothing before it is
/// cut itself.
pub fn clip(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let Some(room) = columns.checked_sub(1) else {
        return String::new();
    };
    let mut used = 0;
    let fits = |(_, letter): &(usize, &str)| {
        used += width(letter);
        used <= room
    };
    let end = graphemes(text).take_while(fits).last().map_or(0, |(at, letter)| at + letter.len());
    let whole = whole_words(text, end);
    let enough = width(&text[..whole]) * LEAST_KEPT >= room;
    format!("{}…", &text[..if enough { whole } else { end }])
}

/// Of the room that a text is cut to its whole words fill at least one part of so many, or the last one is cut.
const LEAST_KEPT: usize = 3;

/// Where the last word ends that is whole among the first `end` bytes, signs that lead on and blanks left out.
fn whole_words(text: &str, end: usize) -> usize {
    let kept = match text[end..].starts_with(char::is_whitespace) {
        true => &text[..end],
        false => text[..end].rfind(char::is_whitespace).map_or("", |gap| &text[..gap]),
    };
    kept.trim_end_matches(|sign: char| sign.is_whitespace() || ",;:·–".contains(sign)).len()
}

/// The text in exactly `columns`: cut as by [`clip`], or filled up with spaces.
pub fn pad(text: &str, columns: usize) -> String {
    let mut out = clip(text, columns);
    let missing = columns.saturating_sub(width(&out));
    out.extend(std::iter::repeat_n(' ', missing));
    out
}

/// The text in lines of at most `columns`, broken between words; words that are longer are cut.
///
/// Line ends in the text begin a new line; spaces at the end of a line are left out. There is
/// always at least one line.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    wrap_ranges(text, columns).into_iter().map(|line| text[line].trim_end().to_owned()).collect()
}

/// As [`wrap`], in so many lines at most: what has no room ends the last of them with the sign of it. No line where
/// there is room for none.
pub fn wrap_in(text: &str, columns: usize, lines: usize) -> Vec<String> {
    let mut wrapped = wrap(text, columns);
    if wrapped.len() > lines {
        let rest = wrapped.split_off(lines.saturating_sub(1)).join(" ");
        wrapped.extend((lines > 0).then(|| clip(&rest, columns)));
    }
    wrapped
}

/// The byte ranges of the lines of [`wrap`], spaces at their ends included; only line ends lie
/// between them. Below one column counts as one.
pub fn wrap_ranges(text: &str, columns: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for paragraph in text.split('\n') {
        Wrapper::new(start, columns.max(1)).run(paragraph, &mut lines);
        start += paragraph.len() + 1;
    }
    lines
}

/// Breaks one paragraph; offsets are those of the whole text.
struct Wrapper {
    base: usize,
    columns: usize,
    line: usize,
    column: usize,
    /// Where the line may be broken (offset, columns before it), after its last space.
    gap: Option<(usize, usize)>,
}

impl Wrapper {
    fn new(base: usize, columns: usize) -> Wrapper {
        Wrapper { base, columns, line: base, column: 0, gap: None }
    }

    fn run(mut self, paragraph: &str, lines: &mut Vec<Range<usize>>) {
        for (offset, letter) in graphemes(paragraph) {
            let at = self.base + offset;
            // Spaces hang over the edge and never begin a line.
            if is_gap(letter) {
                self.column += width(letter);
                self.gap = Some((at + letter.len(), self.column));
                continue;
            }
            let wide = width(letter);
            while self.column > 0 && self.column + wide > self.columns {
                self.break_line(at, lines);
            }
            self.column += wide;
        }
        lines.push(self.line..self.base + paragraph.len());
    }

    /// Ends the line at its last gap, or at `at` inside a word that has none before it.
    fn break_line(&mut self, at: usize, lines: &mut Vec<Range<usize>>) {
        let (end, before) = self.gap.take().unwrap_or((at, self.column));
        lines.push(self.line..end);
        self.line = end;
        self.column -= before;
    }
}

/// Whether a line may end after this letter; a no-break space holds its neighbours together.
fn is_gap(letter: &str) -> bool {
    letter.chars().all(|c| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_with_marks_take_one_column() {
        assert_eq!(width("Nghị quyết"), 10);
        assert_eq!(width("Nghi\u{323} quye\u{302}\u{301}t"), 10);
        assert_eq!(width("黎文五"), 6);
    }

    #[test]
    fn cut_text_ends_with_a_sign() {
        assert_eq!(clip("Nghị quyết", 10), "Nghị quyết");
        assert_eq!(clip("Nghị quyết", 9), "Nghị…");
        assert_eq!(clip("x\u{301}yz", 2), "x\u{301}…");
        assert_eq!(clip("nghiêng", 4), "ngh…");
        assert_eq!(clip("黎文五", 4), "黎…");
        assert_eq!(clip("ab", 1), "…");
        assert_eq!(clip("ab", 0), "");
    }

    #[test]
    fn no_word_is_cut_where_another_one_is_whole() {
        let long = "Kiểm tra, nhắc các hộ tổ 8 diệt lăng quăng, đậy kín dụng cụ";
        assert_eq!(clip(long, 30), "Kiểm tra, nhắc các hộ tổ 8…");
        // The sign that led on to what is gone goes with it; a word that ends where the room does is whole.
        assert_eq!(clip(long, 43), "Kiểm tra, nhắc các hộ tổ 8 diệt lăng…");
        assert_eq!(clip(long, 44), "Kiểm tra, nhắc các hộ tổ 8 diệt lăng quăng…");
        assert_eq!(clip(long, 47), "Kiểm tra, nhắc các hộ tổ 8 diệt lăng quăng…");
        assert_eq!(clip("Nội dung · điểm", 12), "Nội dung…");
        // Two letters of nine are too few to stand for the whole.
        assert_eq!(clip("Ra Thachsacheng", 10), "Ra Thachs…");
    }

    #[test]
    fn padded_text_is_exactly_as_wide() {
        assert_eq!(pad("Năm", 5), "Năm  ");
        assert_eq!(pad("Năm", 2), "N…");
        assert_eq!(pad("黎文五", 4), "黎… ");
    }

    #[test]
    fn lines_break_between_words() {
        assert_eq!(wrap("sửa cầu kênh 3 trước mùa mưa", 10), ["sửa cầu", "kênh 3", "trước mùa", "mưa"]);
        assert_eq!(wrap("một hai", 7), ["một hai"]);
        assert_eq!(wrap("", 5), [""]);
        assert_eq!(wrap("a\n\nb ", 5), ["a", "", "b"]);
    }

    #[test]
    fn long_words_are_cut() {
        assert_eq!(wrap("nghiêng", 3), ["ngh", "iên", "g"]);
        assert_eq!(wrap(" ab黎", 3), ["", "ab", "黎"]);
        assert_eq!(wrap("ab", 0), ["a", "b"]);
        assert_eq!(wrap("黎", 1), ["黎"]);
    }

    #[test]
    fn spaces_hang_over_the_edge() {
        assert_eq!(wrap_ranges("ab   cd", 3), [0..5, 5..7]);
        assert_eq!(wrap("1\u{a0}000 a", 5), ["1\u{a0}000", "a"]);
    }

    proptest! {
        #[test]
        fn wrapping_loses_no_letter_and_no_line_is_too_wide(text in "[a-zươ \n]{0,60}", columns in 1usize..12) {
            let ranges = wrap_ranges(&text, columns);
            let joined: String = ranges.iter().map(|r| &text[r.clone()]).collect();
            prop_assert_eq!(joined, text.replace('\n', ""));
            prop_assert!(wrap(&text, columns).iter().all(|line| width(line) <= columns));
        }
    }
}
