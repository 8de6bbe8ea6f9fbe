//! Letters that look like a Vietnamese one and are another: Ð for Đ, ǎ for ă, letters of other alphabets.
//!
//! They come from other keyboards, fonts and fields that were filled in by a machine. Knows no names.

/// Letters of the Latin alphabet that nobody tells from a Vietnamese one by sight.
const LATIN: [(char, char); 10] = [
    ('Ð', 'Đ'),
    ('ð', 'đ'),
    ('Ɖ', 'Đ'),
    ('ɖ', 'đ'),
    ('Ǎ', 'Ă'),
    ('ǎ', 'ă'),
    ('ı', 'i'),
    ('ɑ', 'a'),
    ('ɡ', 'g'),
    ('ſ', 's'),
];

/// Letters of the Cyrillic and the Greek alphabet that look like Latin ones.
const OTHERS: &str =
    "АAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSаaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνv";

/// The Vietnamese letter that a letter looks like; none where it is one itself, or looks like none.
pub fn look_alike(letter: char) -> Option<char> {
    // It is asked of every letter of every cell: where none of the tables has one, none is searched.
    match letter {
        '\u{d0}'..='\u{2ff}' => LATIN.iter().find(|(other, _)| *other == letter).map(|(_, plain)| *plain),
        '\u{370}'..='\u{52f}' => of_other_alphabet(letter),
        '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => char::from_u32(u32::from(letter) - 0xfee0),
        _ => None,
    }
}

fn of_other_alphabet(letter: char) -> Option<char> {
    let mut pairs = OTHERS.chars();
    while let (Some(other), Some(plain)) = (pairs.next(), pairs.next()) {
        if other == letter {
            return Some(plain);
        }
    }
    None
}

/// Whether a letter is of the Latin alphabet, as narrow or as wide as a Chinese one.
fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic()
        || matches!(letter, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}')
}

/// The text with the letters of its words that only look Vietnamese as those they look like. A word
/// without any Latin letter is of another script and stays.
pub fn with_plain_letters(text: &str) -> String {
    if !text.chars().any(|letter| look_alike(letter).is_some()) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        match word.chars().any(is_latin) {
            true => out.extend(word.chars().map(|letter| look_alike(letter).unwrap_or(letter))),
            false => out.push_str(word),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_the_tables_is_found() {
        for (other, plain) in LATIN {
            assert_eq!(look_alike(other), Some(plain), "{other}");
        }
        let letters: Vec<char> = OTHERS.chars().collect();
        let (pairs, []) = letters.as_chunks::<2>() else { unreachable!("the letters are pairs") };
        for [other, plain] in pairs {
            assert_eq!(look_alike(*other), Some(*plain), "{other}");
        }
        assert_eq!(
            ['Ａ', 'ｚ', 'a', 'Đ', 'ễ', 'é'].map(look_alike),
            [Some('A'), Some('z'), None, None, None, None]
        );
    }

    #[test]
    fn letters_that_look_vietnamese_become_so_in_words_of_latin_letters() {
        assert_eq!(with_plain_letters("Ðỗ Vǎn Ðạt"), "Đỗ Văn Đạt");
        // The A of the first word is Cyrillic, the o of the second Greek.
        assert_eq!(with_plain_letters("Аn Hοa Ｌê"), "An Hoa Lê");
        assert_eq!(with_plain_letters("АОР ភូមិ"), "АОР ភូមិ");
        assert_eq!(with_plain_letters("Đỗ Văn Đạt, Nuñez"), "Đỗ Văn Đạt, Nuñez");
    }
}
