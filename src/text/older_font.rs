//! Font encodings of the years before Unicode: TCVN3 (ABC, fonts named .Vn…) and VNI Windows.
//!
//! Their texts are Latin letters that only a font shows as Vietnamese: they come as bytes, and as
//! the same letters in Unicode files, spreadsheets and pasted text. It knows no files.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::normal::{compose, nfc};
use super::telex::is_syllable;

/// TCVN 5712:1993, third table: its letters from 0xA1 on; a gap is a byte that it does not use.
/// Small letters with a tone have no capitals: those come from fonts whose name ends in H.
const TCVN3: &str = "ĂÂÊÔƠƯĐăâêôơưđ\
                     ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";

static TCVN3_LETTERS: LazyLock<Vec<char>> = LazyLock::new(|| TCVN3.chars().collect());

/// What TCVN3 shows for a Latin letter.
fn tcvn3_letter(c: char) -> Option<char> {
    let place = u32::from(c).checked_sub(0xA1).filter(|place| *place <= 0x5D)?;
    TCVN3_LETTERS.get(place as usize).copied().filter(|letter| *letter != '.')
}

/// A text in TCVN3 as Unicode; words in capitals are made whole again ("NGUYÔN" is NGUYỄN).
pub fn from_tcvn3(text: &str) -> String {
    let letters: String = text.chars().map(|c| tcvn3_letter(c).unwrap_or(c)).collect();
    let words = letters.split_inclusive(|c: char| !c.is_alphabetic());
    nfc(&words.fold(String::with_capacity(letters.len()), |out, word| out + &in_one_case(word)))
}

/// A word whose plain letters are capitals, and not only its first, with capitals for the others too.
fn in_one_case(word: &str) -> Cow<'_, str> {
    let in_capitals =
        word.chars().skip(1).any(|c| c.is_ascii_uppercase()) && !word.chars().any(|c| c.is_ascii_lowercase());
    if in_capitals { Cow::Owned(word.to_uppercase()) } else { Cow::Borrowed(word) }
}

/// What VNI writes after a letter for its tone.
const VNI_TONES: [(char, char); 5] =
    [('ù', '\u{301}'), ('ø', '\u{300}'), ('û', '\u{309}'), ('õ', '\u{303}'), ('ï', '\u{323}')];
/// After a, e, o: a circumflex, with or without a tone.
const VNI_CIRCUMFLEX: [(char, &str); 6] =
    [('â', ""), ('á', "\u{301}"), ('à', "\u{300}"), ('å', "\u{309}"), ('ã', "\u{303}"), ('ä', "\u{323}")];
/// After a: a breve, with or without a tone.
const VNI_BREVE: [(char, &str); 6] =
    [('ê', ""), ('é', "\u{301}"), ('è', "\u{300}"), ('ú', "\u{309}"), ('ü', "\u{303}"), ('ë', "\u{323}")];
/// Letters that stand for themselves.
const VNI_ALONE: [(char, &str); 10] = [
    ('ñ', "đ"),
    ('ô', "ơ"),
    ('ö', "ư"),
    ('í', "í"),
    ('ì', "ì"),
    ('æ', "ỉ"),
    ('ó', "ĩ"),
    ('ò', "ị"),
    ('î', "ỵ"),
    ('ð', "đ"),
];

/// The marks that a VNI letter puts on the letter before it.
fn vni_marks(before: char, c: char) -> Option<String> {
    let tone = VNI_TONES.iter().find(|(sign, _)| *sign == c).map(|(_, mark)| mark.to_string());
    let shape = |table: &[(char, &str)], shape: char| {
        table.iter().find(|(sign, _)| *sign == c).map(|(_, tone)| format!("{shape}{tone}"))
    };
    match before {
        'a' => tone.or_else(|| shape(&VNI_CIRCUMFLEX, '\u{302}')).or_else(|| shape(&VNI_BREVE, '\u{306}')),
        'e' | 'o' => tone.or_else(|| shape(&VNI_CIRCUMFLEX, '\u{302}')),
        'u' | 'y' | 'ô' | 'ö' => tone,
        _ => None,
    }
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// A text in VNI Windows as Unicode.
pub fn from_vni(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for c in text.chars() {
        if c.is_ascii() {
            out.push(c);
            before = c.to_ascii_lowercase();
            continue;
        }
        let small = lower(c);
        if let Some(marks) = vni_marks(before, small) {
            out.push_str(&marks);
            before = ' ';
            continue;
        }
        match VNI_ALONE.iter().find(|(sign, _)| *sign == small) {
            Some((_, letter)) if small != c => out.push_str(&letter.to_uppercase()),
            Some((_, letter)) => out.push_str(letter),
            None => out.push(c),
        }
        before = small;
    }
    nfc(&out)
}

/// A passage that was written for a font of the years before Unicode, as that font shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OlderFontText {
    /// What people call the font's way of writing.
    pub font: &'static str,
    /// The passage in Unicode.
    pub text: String,
}

/// So many words must become Vietnamese before a passage is taken for one of an older font.
const ENOUGH: usize = 2;

/// Reads a passage as an older font shows it, where it makes sense so and not as it stands; what has a letter
/// that only Unicode has is left alone. Only an offer: a person says whether it is so.
pub fn in_older_font(text: &str) -> Option<OlderFontText> {
    // No older font has a letter of Vietnamese above these.
    if text
        .chars()
        .any(|c| matches!(c, '\u{102}'..='\u{1b0}' | '\u{300}'..='\u{36f}' | '\u{1ea0}'..='\u{1ef9}'))
    {
        return None;
    }
    let plain = syllables(&compose(text));
    let ways = [("TCVN3 (ABC)", from_tcvn3(text)), ("VNI", from_vni(text))];
    let sense = |text: &str| {
        let (good, bad) = syllables(text);
        (good >= ENOUGH && good > plain.0 && bad < plain.1 && bad * 4 <= good)
            .then_some(good.saturating_sub(bad))
    };
    let mut found: Vec<(usize, &str, String)> =
        ways.into_iter().filter_map(|(font, text)| Some((sense(&text)?, font, text))).collect();
    found.sort_by_key(|(sense, _, _)| std::cmp::Reverse(*sense));
    let clear = found.len() < 2 || found[0].0 > found[1].0;
    let (_, font, text) = found.into_iter().next().filter(|_| clear)?;
    Some(OlderFontText { font, text })
}

/// The words by which a way of writing is judged: those with a letter beyond ASCII.
pub fn telling_words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| c.is_ascii() && !c.is_ascii_alphabetic());
    words.filter(|word| !word.is_ascii())
}

/// How many of the words by which it is judged are Vietnamese syllables, and how many are none.
fn syllables(text: &str) -> (usize, usize) {
    telling_words(text).fold((0, 0), |(good, bad), word| match is_syllable(word) {
        true => (good + 1, bad),
        false => (good, bad + 1),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_tcvn3_has_its_place() {
        // The bytes by hand from the standard: first, last, and around the gaps.
        for (byte, letter) in [
            (0xA1, 'Ă'),
            (0xA7, 'Đ'),
            (0xA8, 'ă'),
            (0xAE, 'đ'),
            (0xB5, 'à'),
            (0xB9, 'ạ'),
            (0xBB, 'ằ'),
            (0xBE, 'ắ'),
            (0xC6, 'ặ'),
            (0xCC, 'è'),
            (0xCE, 'ẻ'),
            (0xD8, 'ỉ'),
            (0xDC, 'ĩ'),
            (0xDF, 'ò'),
            (0xE1, 'ỏ'),
            (0xEF, 'ù'),
            (0xF1, 'ủ'),
            (0xFE, 'ỵ'),
        ] {
            assert_eq!(char::from_u32(byte).and_then(tcvn3_letter), Some(letter), "{byte:X}");
        }
        assert_eq!((tcvn3_letter('ÿ'), tcvn3_letter('¯'), tcvn3_letter('a')), (None, None, None));
    }

    #[test]
    fn tcvn3_is_read() {
        assert_eq!(from_tcvn3("NguyÔn V¨n An"), "Nguyễn Văn An");
        assert_eq!(from_tcvn3("Céng hßa x· héi chñ nghÜa ViÖt Nam"), "Cộng hòa xã hội chủ nghĩa Việt Nam");
        assert_eq!(from_tcvn3("§ång chÝ Tr\u{ad}¬ng ThÞ ót"), "Đồng chí Trương Thị út");
        assert_eq!(from_tcvn3("NGUYÔN V¡N AN, L£ THÞ HåA, §øC"), "NGUYỄN VĂN AN, LÊ THỊ HỒA, ĐỨC");
        assert_eq!(from_tcvn3("An B×nh §¶ng"), "An Bình Đảng");
    }

    #[test]
    fn vni_is_read() {
        assert_eq!(from_vni("Nguyeãn Vaên An"), "Nguyễn Văn An");
        assert_eq!(
            from_vni("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"),
            "Cộng hòa xã hội chủ nghĩa Việt Nam"
        );
        assert_eq!(from_vni("Ñoàng chí Tröông Thò UÙt"), "Đồng chí Trương Thị Út");
        assert_eq!(from_vni("ÑAÛNG BOÄ HUYEÄN, LYÙ, kyõ, kyø, Myõ"), "ĐẢNG BỘ HUYỆN, LÝ, kỹ, kỳ, Mỹ");
        assert_eq!(
            from_vni("ngöôøi, thuôû, khuyûu, laëng, baúng, tröa, öng, ÖÙ"),
            "người, thuở, khuỷu, lặng, bẳng, trưa, ưng, Ứ"
        );
    }

    #[test]
    fn a_passage_of_an_older_font_is_known_and_others_are_left_alone() {
        let read = |text| in_older_font(text).map(|found| (found.font, found.text));
        let tcvn3 = "§ång chÝ Tr\u{ad}¬ng ThÞ óT ph¸t biÓu: söa cÇu kªnh 3.";
        assert_eq!(read(tcvn3).map(|found| found.0), Some("TCVN3 (ABC)"));
        assert_eq!(
            read("Ñoàng chí Nguyeãn Vaên An phaùt bieåu: söûa caàu keânh 3."),
            Some(("VNI", "Đồng chí Nguyễn Văn An phát biểu: sửa cầu kênh 3.".to_owned()))
        );
        for text in
            ["Đồng chí Nguyễn Văn An", "sua cau kenh 3", "già, bà, cá, ê ẩm", "Nuñez, café, São Paulo", ""]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
