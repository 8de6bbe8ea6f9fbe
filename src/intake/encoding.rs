//! How the letters of a file may be written: the ways, and the bytes and texts between them.
//!
//! Which way a cell is written in is judged elsewhere. Knows nothing of rows and columns.

use std::borrow::Cow;

use encoding_rs::{Encoding as Codepage, WINDOWS_1252, WINDOWS_1258};

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
}

/// The text of a file before its letters are settled.
pub(super) enum Raw<'a> {
    /// Unicode text.
    Text(Cow<'a, str>),
    /// Bytes that are none, each as the letter that windows-1252 has for it.
    Bytes(String),
}

impl Raw<'_> {
    /// Tells Unicode from older files by their bytes.
    pub fn of(bytes: &[u8]) -> Raw<'_> {
        if let Some(wide) = utf16(bytes) {
            return Raw::Text(Cow::Owned(wide));
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => Raw::Text(Cow::Borrowed(text.strip_prefix('\u{feff}').unwrap_or(text))),
            Err(_) => Raw::Bytes(WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()),
        }
    }

    /// The text of which cells are made.
    pub fn text(&self) -> &str {
        match self {
            Raw::Text(text) => text,
            Raw::Bytes(view) => view,
        }
    }
}

/// The bytes of a text whose letters are those that windows-1252 has for them; none where it has others.
pub(super) fn bytes_of(view: &str) -> Option<Vec<u8>> {
    let (bytes, _, unknown) = WINDOWS_1252.encode(view);
    (!unknown).then(|| bytes.into_owned())
}

/// The text whose bytes are UTF-8, and not only ASCII.
pub(super) fn utf8_in(view: &str) -> Option<String> {
    // The first byte beyond ASCII begins a letter of several, so that one from within a letter follows it.
    let mut beyond = view.chars().skip_while(char::is_ascii);
    beyond.next().filter(|first| ('\u{c2}'..='\u{f4}').contains(first))?;
    beyond.next().filter(|next| !next.is_ascii() && !('\u{c0}'..='\u{ff}').contains(next))?;
    String::from_utf8(bytes_of(view)?).ok().filter(|text| !text.is_ascii())
}

/// Bytes in a code page of Windows by its number; those of Western Europe where it is another one.
pub(super) fn page_text(page: u16, bytes: &[u8]) -> String {
    let page: &'static Codepage = if page == 1258 { WINDOWS_1258 } else { WINDOWS_1252 };
    page.decode_without_bom_handling(bytes).0.into_owned()
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
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;

    #[test]
    fn unicode_in_sixteen_bits_with_and_without_a_mark() {
        let units = |little: bool| -> Vec<u8> {
            let unit = if little { u16::to_le_bytes } else { u16::to_be_bytes };
            "Họ và tên\n".encode_utf16().flat_map(unit).collect()
        };
        for bytes in [units(true), units(false), [vec![0xff, 0xfe], units(true)].concat()] {
            let raw = Raw::of(&bytes);
            assert!(matches!(raw, Raw::Text(_)));
            assert_eq!(raw.text(), "Họ và tên\n");
        }
    }

    #[test]
    fn a_view_of_bytes_gives_them_back() {
        let bytes: Vec<u8> = (1..=255).collect();
        let Raw::Bytes(view) = Raw::of(&bytes) else { panic!("text") };
        assert_eq!(bytes_of(&view).unwrap(), bytes);
        assert_eq!(bytes_of("Họ"), None);
        assert_eq!((utf8_in("Há»").as_deref(), utf8_in("Ho")), (None, None));
        assert_eq!(utf8_in("Nguyá»…n").as_deref(), Some("Nguyễn"));
    }
}
