//! Signs that nobody sees: control characters, marks of the direction of writing, zero width.
//!
//! Names with one of them look equal and are not, and on a terminal they command it. Vietnamese and
//! the names of Khmer and Hoa comrades in Latin letters need none. Khmer script knows two, the zero
//! width space between words and, seldom, the joiners; they only say where a line may break or how
//! letters join, so a text without them has the same letters: they are left out everywhere alike.
//! Knows nothing of where a text goes.

use std::borrow::Cow;

/// What stands for a sign that a terminal would obey.
const STAND_IN: char = '\u{fffd}';

/// Whether a sign is seen by nobody. Line ends and tabs are such signs too.
pub const fn is_unseen(sign: char) -> bool {
    is_command(sign) || is_formatting(sign)
}

/// Whether a terminal may obey a sign: C0 and C1 controls and DEL, and the ends of lines and
/// paragraphs that Unicode adds to them.
pub const fn is_command(sign: char) -> bool {
    matches!(sign, '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}')
}

/// Signs of no width that only say how others are laid out.
pub(super) const fn is_formatting(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{fffe}'
            | '\u{ffff}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// The first unseen sign of a text and its place, counted in letters from 1. Line feeds and tabs
/// are let through.
pub fn first_unseen(text: &str) -> Option<(usize, char)> {
    let found = text.chars().enumerate().find(|(_, sign)| !matches!(sign, '\n' | '\t') && is_unseen(*sign));
    found.map(|(at, sign)| (at + 1, sign))
}

/// The text without signs of no width; controls stay.
pub fn without_formatting(text: &str) -> Cow<'_, str> {
    match !text.is_ascii() && text.contains(is_formatting) {
        true => Cow::Owned(text.chars().filter(|sign| !is_formatting(*sign)).collect()),
        false => Cow::Borrowed(text),
    }
}

/// A text fit to be printed, whatever it holds: a control is shown as “�”, what has no width is
/// left out; line feeds and tabs stay.
pub fn shown(text: &str) -> Cow<'_, str> {
    if first_unseen(text).is_none() {
        return Cow::Borrowed(text);
    }
    let seen = without_formatting(text);
    let sign = |sign| if is_command(sign) && !matches!(sign, '\n' | '\t') { STAND_IN } else { sign };
    Cow::Owned(seen.chars().map(sign).collect())
}

/// JSON in which no unseen sign stands as it is: each is written as `\u….` in its text.
pub fn shown_json(json: &str) -> Cow<'_, str> {
    if first_unseen(json).is_none() {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len() + 16);
    for sign in json.chars() {
        match sign {
            '\n' | '\t' => out.push(sign),
            _ if is_unseen(sign) => {
                let mut units = [0; 2];
                for unit in sign.encode_utf16(&mut units) {
                    out.push_str(&format!("\\u{unit:04x}"));
                }
            }
            _ => out.push(sign),
        }
    }
    Cow::Owned(out)
}

/// A cell of a table for a spreadsheet, which takes what begins with = + - @ for a formula: such a text
/// gets an apostrophe before it, as a person would type it. Figures stay figures, negative ones too. A
/// spreadsheet that parts columns at another sign (Excel in Vietnam at “;”) begins a cell behind each, so what follows
/// such a sign is kept from being run in the same way.
pub fn sheet_cell(text: &str) -> String {
    let seen = shown(text);
    let mut out = String::with_capacity(seen.len() + 1);
    for part in seen.trim_start().split_inclusive([';', '\t', '\n']) {
        if is_formula(part) {
            out.push('\'');
        }
        out.push_str(part);
    }
    out
}

/// Whether a spreadsheet would run it; quotes before it are lost where a cell begins in the midst of quoted words.
fn is_formula(text: &str) -> bool {
    let bare = text.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '"');
    let figure = bare.trim_end().strip_prefix('-').is_some_and(is_figure);
    bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) && !figure
}

/// Digits with full stops and commas between them, and a per cent sign at the end.
fn is_figure(text: &str) -> bool {
    let text = text.strip_suffix('%').unwrap_or(text);
    let inside = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',');
    text.starts_with(|sign: char| sign.is_ascii_digit()) && text.bytes().all(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_found_by_its_place() {
        assert_eq!(first_unseen("Nguyễn Văn An\n\t"), None);
        assert_eq!(first_unseen("Kim\u{200b} Sô"), Some((4, '\u{200b}')));
        for sign in ['\u{0}', '\u{7}', '\u{1b}', '\u{7f}', '\u{9b}', '\r', '\u{ad}', '\u{200f}', '\u{202e}'] {
            assert_eq!(first_unseen(&format!("ế{sign}")), Some((2, sign)));
        }
        for sign in ['\u{2028}', '\u{2066}', '\u{2060}', '\u{feff}', '\u{e0041}', '\u{fe0f}', '\u{3164}'] {
            assert!(is_unseen(sign), "{sign:?}");
        }
        for sign in ['ế', '\u{301}', '\u{a0}', 'ខ', '្', '–', '\u{1f600}', '漢', '\u{fffd}'] {
            assert!(!is_unseen(sign), "{sign:?}");
        }
    }

    #[test]
    fn what_is_printed_commands_no_terminal() {
        assert_eq!(shown("Kim\u{1b}[31m Sô\u{200b}\nPhia\u{202e}\r"), "Kim�[31m Sô\nPhia�");
        assert_eq!(shown("Kim Sô Phia"), "Kim Sô Phia");
        assert_eq!(
            shown_json("{\"a\": \"\u{9b}\u{202e}\u{e0041}b\"}\n"),
            "{\"a\": \"\\u009b\\u202e\\udb40\\udc41b\"}\n"
        );
    }

    #[test]
    fn a_cell_is_no_formula_and_a_figure_stays_one() {
        for (text, cell) in [
            ("=cmd|'/c'!A1", "'=cmd|'/c'!A1"),
            ("+84 Kim", "'+84 Kim"),
            ("-Kim", "'-Kim"),
            ("@Kim", "'@Kim"),
            ("\t=1+1", "'=1+1"),
            ("\tKim", "Kim"),
            ("\r=1+1", "�=1+1"),
            (" =1", "'=1"),
            ("-1", "-1"),
            ("-1.234,5", "-1.234,5"),
            ("+3%", "'+3%"),
            ("-3%", "-3%"),
            ("-1+cmd", "'-1+cmd"),
            ("Kim = Sô", "Kim = Sô"),
            ("Kim;=1+1", "Kim;'=1+1"),
            ("Kim; \"@Sô\"", "Kim;' \"@Sô\""),
            ("Kim\t+84\n-Sô;-1", "Kim\t'+84\n'-Sô;-1"),
            ("a; b", "a; b"),
            ("", ""),
        ] {
            assert_eq!(sheet_cell(text), cell, "{text:?}");
        }
    }
}
