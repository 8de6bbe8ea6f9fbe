//! The form that text is searched in: lower case, without diacritics, đ as d, apostrophes left out,
//! letters that look alike as one. Roll, notes, queries, index and pickers all use it.
//!
//! It knows nothing of names, words, indexes or screens.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::look_alike::look_alike;
use super::unseen::is_formatting;

/// First code point after the Latin letters with diacritics; all Vietnamese letters lie below.
const TABLE_END: usize = 0x1f00;

/// The ASCII byte that each code point folds to; 0 where it does not fold to just one.
static TABLE: LazyLock<[u8; TABLE_END]> = LazyLock::new(|| {
    let mut table = [0; TABLE_END];
    for (code, byte) in (0u32..).zip(table.iter_mut()) {
        let mut out = String::new();
        if let Some(c) = char::from_u32(code) {
            fold_slowly(c, &mut out);
        }
        if let [one] = out.as_bytes() {
            *byte = *one;
        }
    }
    table
});

/// Folds one character by the Unicode tables.
///
/// Only the Latin block of combining marks is dropped: marks of other scripts (Khmer vowels) are
/// letters to their readers. Signs that nobody sees and apostrophes (H'Hen, H’Hen, Hʼhen) are dropped.
fn fold_slowly(c: char, out: &mut String) {
    let is_mark = |c: &char| ('\u{300}'..='\u{36f}').contains(c);
    let seen = c.nfkd().filter(|c| !is_mark(c)).map(|c| look_alike(c).unwrap_or(c));
    let plain = seen.flat_map(char::to_lowercase).nfd();
    let heard = plain.filter(|c| !is_mark(c) && !is_apostrophe(*c) && !is_formatting(*c));
    // A capital that looks like none may have a small letter that does: Ɡ, Ɑ, Ԁ.
    let heard = heard.map(|c| look_alike(c).unwrap_or(c));
    out.extend(heard.map(|c| if c == 'đ' { 'd' } else { c }));
}

/// The signs that stand for an apostrophe within a word, whichever keyboard or program wrote it.
pub(super) const fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '´' | '‘' | '’' | '‛' | '′' | 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' | 'ʾ' | 'ʿ' | 'ˈ' | '＇' | 'ꞌ'
    )
}

/// Folds one character by the table where it can.
fn fold_char(table: &[u8; TABLE_END], c: char, out: &mut String) {
    match table.get(c as usize) {
        Some(&byte) if byte != 0 => out.push(char::from(byte)),
        _ => fold_slowly(c, out),
    }
}

/// The search form of a text: lower case, no diacritics, đ → d, no apostrophes; white space and other
/// signs stay.
pub fn fold(text: &str) -> String {
    let table = &*TABLE;
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(table, c, &mut out);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_vietnamese_letter_loses_its_marks() {
        assert_eq!(
            fold("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư"),
            "aaaaeeeiioooouuyaaaaeeeiioooouuyaaddiiuuoouu"
        );
        assert_eq!(fold("ẠẢẤẦẨẪẬẮẰẲẴẶ ẹẻẽếềểễệ ỉị"), "aaaaaaaaaaaa eeeeeeee ii");
        assert_eq!(fold("ỌỏỐồỔỗỘớỜởỠợ ỤủỨừỬữự ỲỵỷỸ"), "oooooooooooo uuuuuuu yyyy");
        assert_eq!(fold("Nguye\u{302}\u{303}n  Văn 3"), "nguyen  van 3");
    }

    #[test]
    fn marks_of_other_scripts_stay() {
        assert_eq!(fold("ភូមិ"), "ភូមិ");
    }

    #[test]
    fn what_looks_alike_is_one_letter() {
        assert_eq!(fold("ĐỗÐỗƉỗđỗðỗ"), "dododododo");
        assert_eq!(fold("H'Hen H’Hen Hʼhen H‘HEN"), "hhen hhen hhen hhen");
        assert_eq!(fold("Nguy\u{435}\u{302}\u{303}n"), "nguyen", "a Cyrillic е");
        assert_eq!(fold("Ɡ Ɑ Ԁ Һ ɡ"), "g a d h g", "capitals of letters that look alike");
        assert_eq!(fold("ＫＨÁＮＨ ﬁ m² Ⅳ"), "khanh fi m2 iv");
        assert_eq!(fold("Tha\u{200b}ch\u{ad}\u{feff} Sa"), "thach sa");
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,24}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
