//! How the letters of a file are written, and guessing it.
//!
//! A guess is the way in which most words read as Vietnamese syllables. It is only a guess: people
//! see it before anything is taken. Knows nothing of rows and columns.

use encoding_rs::{Encoding as Codepage, WINDOWS_1252, WINDOWS_1258};

use crate::text::{compose, from_tcvn3, from_vni, is_syllable};

/// How letters are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 or UTF-16, with or without a byte order mark.
    Unicode,
    /// Windows-1258: Vietnamese Windows, with marks as letters of their own.
    Windows1258,
    /// TCVN3, also called ABC: fonts named .Vn….
    Tcvn3,
    /// VNI Windows: fonts named VNI-….
    Vni,
}

/// Characters that a guess looks at; more would not change it.
const SAMPLE: usize = 40_000;

impl Encoding {
    /// Every way, the likeliest first.
    pub const ALL: [Encoding; 4] = [Encoding::Unicode, Encoding::Windows1258, Encoding::Tcvn3, Encoding::Vni];

    /// What people call it.
    pub const fn label(self) -> &'static str {
        match self {
            Encoding::Unicode => "Unicode",
            Encoding::Windows1258 => "Windows-1258",
            Encoding::Tcvn3 => "TCVN3 (ABC)",
            Encoding::Vni => "VNI",
        }
    }

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Encoding::Unicode => "unicode",
            Encoding::Windows1258 => "1258",
            Encoding::Tcvn3 => "tcvn3",
            Encoding::Vni => "vni",
        }
    }

    /// Text of a Unicode file or a spreadsheet whose letters are meant in this way.
    pub(super) fn reread(self, text: &str) -> String {
        match self {
            Encoding::Unicode | Encoding::Windows1258 => compose(text),
            Encoding::Tcvn3 => from_tcvn3(text),
            Encoding::Vni => from_vni(text),
        }
    }
}

/// The text of a file before its letters are settled.
pub(super) enum Raw {
    /// Unicode text.
    Text(String),
    /// Bytes that are none.
    Bytes(Vec<u8>),
}

impl Raw {
    /// Tells Unicode from older files by their bytes.
    pub fn of(bytes: &[u8]) -> Raw {
        if let Some(wide) = utf16(bytes) {
            return Raw::Text(wide);
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => Raw::Text(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned()),
            Err(_) => Raw::Bytes(bytes.to_owned()),
        }
    }

    /// The text as this way of writing has it.
    pub fn read(&self, encoding: Encoding) -> String {
        let page =
            |page: &'static Codepage, bytes: &[u8]| page.decode_without_bom_handling(bytes).0.into_owned();
        match (self, encoding) {
            (Raw::Text(text), _) => encoding.reread(text),
            (Raw::Bytes(bytes), Encoding::Unicode) => String::from_utf8_lossy(bytes).into_owned(),
            (Raw::Bytes(bytes), Encoding::Windows1258) => encoding.reread(&page(WINDOWS_1258, bytes)),
            (Raw::Bytes(bytes), _) => encoding.reread(&page(WINDOWS_1252, bytes)),
        }
    }

    /// The likeliest way; none when no way gives Vietnamese words.
    pub fn guess(&self) -> Option<Encoding> {
        match self {
            Raw::Text(text) => Some(guess_of_text(text)),
            Raw::Bytes(bytes) => {
                let head = Raw::Bytes(bytes.iter().copied().take(SAMPLE).collect());
                let older = [Encoding::Windows1258, Encoding::Tcvn3, Encoding::Vni];
                best(&older, |encoding| head.read(encoding)).filter(|(_, score)| *score >= 0).map(|one| one.0)
            }
        }
    }
}

/// The likeliest way of Unicode text: it may be of a font whose letters only look Vietnamese.
pub(super) fn guess_of_text(text: &str) -> Encoding {
    let head: String = text.chars().take(SAMPLE).collect();
    let ways = [Encoding::Unicode, Encoding::Tcvn3, Encoding::Vni];
    best(&ways, |encoding| encoding.reread(&head)).map_or(Encoding::Unicode, |(found, _)| found)
}

/// The first of the best.
fn best(ways: &[Encoding], read: impl Fn(Encoding) -> String) -> Option<(Encoding, i64)> {
    let scored = ways.iter().map(|way| (*way, score(&read(*way))));
    scored.reduce(|best, next| if next.1 > best.1 { next } else { best })
}

/// Words that can only be Vietnamese, less those that can be nothing.
fn score(text: &str) -> i64 {
    let words = text.split(|c: char| c.is_ascii() && !c.is_ascii_alphabetic());
    let telling = words.filter(|word| !word.is_ascii());
    telling.map(|word| if is_syllable(word) { 1 } else { -1 }).sum()
}

/// The text of a file in UTF-16, known by its byte order mark, or by every other byte of its first
/// ones being nothing.
fn utf16(bytes: &[u8]) -> Option<String> {
    let (little, rest) = match bytes {
        [0xff, 0xfe, rest @ ..] => (true, rest),
        [0xfe, 0xff, rest @ ..] => (false, rest),
        _ => (half_empty(bytes)?, bytes),
    };
    let unit = if little { u16::from_le_bytes } else { u16::from_be_bytes };
    let (pairs, []) = rest.as_chunks::<2>() else { return None };
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    String::from_utf16(&units).ok()
}

/// Whether the later byte of every two (or, false, the earlier one) is nothing in a good part of the
/// text, and never the other.
fn half_empty(bytes: &[u8]) -> Option<bool> {
    let head = bytes.get(..bytes.len().min(400)).unwrap_or_default();
    let nothing = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let enough = |count: usize| count * 6 > head.len();
    match (nothing(0), nothing(1)) {
        (0, later) if enough(later) => Some(true),
        (earlier, 0) if enough(earlier) => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(bytes: &[u8]) -> (Encoding, String) {
        let raw = Raw::of(bytes);
        let encoding = raw.guess().unwrap();
        (encoding, raw.read(encoding))
    }

    #[test]
    fn bytes_of_old_files_are_told_apart() {
        // ễ is ê (EA) and a tilde (DE), ồ is ô (F4) and a grave (CC).
        let of_1258 = b"Nguy\xea\xden V\xe3n An, Tr\xe2\xccn Thi\xf2 Hoa, \xd0\xf4\xccng y\xec";
        let (encoding, text) = read(of_1258);
        assert_eq!((encoding, text.as_str()), (Encoding::Windows1258, "Nguyễn Văn An, Trần Thị Hoa, Đồng ý"));
        let tcvn3 = b"Nguy\xd4n V\xa8n An, Tr\xc7n Th\xde Hoa, \xa7\xe5ng \xfd";
        assert_eq!(read(tcvn3), (Encoding::Tcvn3, "Nguyễn Văn An, Trần Thị Hoa, Đồng ý".into()));
        let vni = b"Nguye\xe3n Va\xean An, Tra\xe0n Th\xf2 Hoa, \xd1o\xe0ng y\xf9";
        assert_eq!(read(vni), (Encoding::Vni, "Nguyễn Văn An, Trần Thị Hoa, Đồng ý".into()));
    }

    #[test]
    fn unicode_text_of_old_fonts_is_known_for_what_it_is() {
        assert_eq!(guess_of_text("NguyÔn V¨n An"), Encoding::Tcvn3);
        assert_eq!(guess_of_text("Nguyeãn Vaên An"), Encoding::Vni);
        assert_eq!(guess_of_text("Nguyễn Văn An, Thạch Sa Rây"), Encoding::Unicode);
        assert_eq!(guess_of_text("Nguyen Van An"), Encoding::Unicode);
    }

    #[test]
    fn unicode_in_sixteen_bits_with_and_without_a_mark() {
        let units = |little: bool| -> Vec<u8> {
            let unit = if little { u16::to_le_bytes } else { u16::to_be_bytes };
            "Họ và tên\n".encode_utf16().flat_map(unit).collect()
        };
        for bytes in [units(true), units(false)] {
            assert_eq!(read(&bytes), (Encoding::Unicode, "Họ và tên\n".into()));
        }
        let marked = [vec![0xff, 0xfe], units(true)].concat();
        assert_eq!(read(&marked), (Encoding::Unicode, "Họ và tên\n".into()));
    }

    #[test]
    fn bytes_that_are_no_vietnamese_in_any_way_are_not_guessed() {
        assert_eq!(Raw::of(b"H\xe4\xbb\x8d t\xc3\xaan\nNguy\xec\xff\xfe\n").guess(), None);
    }
}
