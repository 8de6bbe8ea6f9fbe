//! What a Vietnamese syllable is: its onset, its rhyme, and the letter that bears the tone.
//!
//! It knows no keys. A word is *plausible* when it may still become a syllable by more letters or
//! marks, and a *syllable* when it is one already.

use super::Placement;
use super::letter::{Letter, Spelled, Tone, is_vowel, plain, shape};

/// What a syllable begins with, besides `qu`, and `gi` before a vowel.
const ONSETS: &[&str] = &[
    "", "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "kr", "l", "m", "n", "ng", "ngh", "nh", "p",
    "ph", "r", "s", "t", "th", "tr", "v", "x",
];

/// What a syllable ends with. `ăk` as in Đắk Lắk; `oong`, `eng` and the like are in use, if rare.
const RHYMES: &str = "a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et een eng ê êch êm ên êc êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp \
    iêt iêu o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen \
    oeo oet oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt u ua uc ui um un ung up ut uy uych uynh uyn uyp \
    uyt uyu uya uyên uyêt uê uêch uênh uêu uân uâng uât uây uơ uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt \
    ưu ươ ươc ươi ươm ươn ương ươp ươt ươu y ych yn ynh yp yt yêm yên yêng yêt yêu";

/// The number of letters before the rhyme; `None` when no syllable begins so.
fn onset(letters: &[Letter]) -> Option<usize> {
    let sound = |index: usize| letters.get(index).map(|letter| letter.sound);
    match (sound(0), sound(1)) {
        (Some('q'), Some('u')) => return Some(2),
        (Some('g'), Some('i')) if sound(2).is_some_and(is_vowel) => return Some(2),
        _ => {}
    }
    let onset: String = letters.iter().map(|letter| letter.sound).take_while(|c| !is_vowel(*c)).collect();
    ONSETS.contains(&onset.as_str()).then(|| onset.chars().count())
}

/// The place where the rhyme begins, in a word that has a known onset.
pub(super) fn rhyme_start(letters: &[Letter]) -> Option<usize> {
    onset(letters)
}

/// Whether letters without marks may still get those of the rhyme, and more letters.
fn may_become(rhyme: &[Letter], whole: &str) -> bool {
    let mut wanted = whole.chars();
    let fits = |letter: &Letter, wanted: char| letter.sound == wanted || letter.sound == plain(wanted);
    rhyme.iter().all(|letter| wanted.next().is_some_and(|wanted| fits(letter, wanted)))
}

/// Whether the letters may still become a syllable; those without a vowel count as no beginning.
pub(super) fn is_plausible(letters: &[Letter]) -> bool {
    let rhyme = onset(letters).map(|start| &letters[start..]).unwrap_or_default();
    !rhyme.is_empty() && RHYMES.split_whitespace().any(|whole| may_become(rhyme, whole))
}

/// Whether the letters are those of a syllable, whatever its tone.
pub(super) fn is_spelled(letters: &[Letter]) -> bool {
    let Some(start) = onset(letters) else { return false };
    let rhyme: String = letters[start..].iter().map(|letter| letter.sound).collect();
    RHYMES.split_whitespace().any(|whole| whole == rhyme)
}

/// Whether a word is a syllable. One that ends in c, ch, p or t has the tone sắc or nặng; names of
/// the highlands that end in k are written both ways (Đắk Lắk, Đăk Tô).
pub(super) fn is_syllable(word: &Spelled) -> bool {
    let sounds: Vec<char> = word.letters.iter().map(|letter| letter.sound).collect();
    let stopped = matches!(sounds.as_slice(), [.., 'c' | 'p' | 't'] | [.., 'c', 'h']);
    is_spelled(&word.letters) && (!stopped || matches!(word.tone, Tone::Acute | Tone::Dot))
}

/// The letter that bears the tone.
///
/// A letter with a shape bears it (ươ: the second), else the last vowel before a consonant, else
/// the middle one of three, else the first; with [`Placement::New`] the second of oa, oe, uy.
pub(super) fn tone_place(letters: &[Letter], placement: Placement) -> usize {
    let start = onset(letters).unwrap_or(0);
    let rhyme = &letters[start..];
    let vowels = rhyme.iter().take_while(|letter| is_vowel(letter.sound)).count();
    if let Some(marked) = rhyme[..vowels].iter().rposition(|letter| shape(letter.sound).is_some()) {
        return start + marked;
    }
    let closed = rhyme.len() > vowels;
    let pair: String = rhyme.iter().map(|letter| letter.sound).collect();
    start
        + match vowels {
            2.. if closed => vowels - 1,
            3.. => 1,
            2 if placement == Placement::New && matches!(pair.as_str(), "oa" | "oe" | "uy") => 1,
            _ => 0,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(word: &str) -> Spelled {
        Spelled::read(word).unwrap_or_default()
    }

    #[test]
    fn syllables_are_told_from_other_words() {
        for word in ["nghị", "khuỷu", "Đắk", "gìn", "giữ", "quốc", "xoong", "quyết", "ngoèo", "thuở", "ý"]
        {
            assert!(is_syllable(&spelled(word)), "{word}");
        }
        for word in ["ẽcel", "viêt", "dât", "tẽt", "ưifi", "sýtem", "TTQ", "đ", "gôgle", "ia?"] {
            assert!(!is_syllable(&spelled(word)), "{word}");
        }
    }

    #[test]
    fn a_beginning_or_a_word_without_its_marks_is_plausible() {
        for word in ["nghie", "nghiep", "duong", "thuo", "uye", "oă"] {
            assert!(is_plausible(&spelled(word).letters), "{word}");
        }
        for word in ["", "ng", "ôe", "mêti", "fa", "uă", "ăo"] {
            assert!(!is_plausible(&spelled(word).letters), "{word}");
        }
    }

    #[test]
    fn the_tone_stands_where_the_setting_says() {
        let place = |word: &str, placement| tone_place(&spelled(word).letters, placement);
        for (word, old, new) in [
            ("hoa", 1, 2),
            ("uy", 0, 1),
            ("khoe", 2, 3),
            ("quy", 2, 2),
            ("gia", 2, 2),
            ("hoan", 2, 2),
            ("khuyu", 3, 3),
            ("nguoi", 3, 3),
            ("ngươi", 3, 3),
            ("mua", 1, 1),
            ("gi", 1, 1),
            ("xoong", 2, 2),
        ] {
            assert_eq!((place(word, Placement::Old), place(word, Placement::New)), (old, new), "{word}");
        }
    }
}
