//! The keys that give a syllable, in every order that people type them.
//!
//! Made from the syllable alone, by tables of its own, so that the program's are checked by them.

/// A letter with its tone taken off: (letter with tone, letter, tone from 1 to 5).
fn without_tone(c: char) -> (char, usize) {
    const ROWS: [&str; 12] = [
        "aáàảãạ",
        "ăắằẳẵặ",
        "âấầẩẫậ",
        "eéèẻẽẹ",
        "êếềểễệ",
        "iíìỉĩị",
        "oóòỏõọ",
        "ôốồổỗộ",
        "ơớờởỡợ",
        "uúùủũụ",
        "ưứừửữự",
        "yýỳỷỹỵ",
    ];
    let found = ROWS.iter().find_map(|row| {
        let place = row.chars().position(|known| known == c)?;
        Some((row.chars().next().unwrap(), place))
    });
    found.unwrap_or((c, 0))
}

/// The plain letter and the key of its shape, in Telex and in VNI.
fn without_shape(c: char) -> (char, &'static str, &'static str) {
    match c {
        'ă' => ('a', "w", "8"),
        'â' => ('a', "a", "6"),
        'ê' => ('e', "e", "6"),
        'ô' => ('o', "o", "6"),
        'ơ' => ('o', "w", "7"),
        'ư' => ('u', "w", "7"),
        'đ' => ('d', "d", "9"),
        c => (c, "", ""),
    }
}

/// A syllable in lower case, taken apart.
struct Parts {
    /// Plain letter, key of its shape.
    letters: Vec<(char, &'static str)>,
    tone: &'static str,
    /// The letter that bears the tone.
    bears: usize,
}

fn parts(syllable: &str, telex: bool) -> Parts {
    const TONES: [(&str, &str); 6] = [("", ""), ("s", "1"), ("f", "2"), ("r", "3"), ("x", "4"), ("j", "5")];
    let mut parts = Parts { letters: Vec::new(), tone: "", bears: 0 };
    for (place, c) in syllable.chars().enumerate() {
        let (letter, tone) = without_tone(c);
        let (plain, by_letter, by_digit) = without_shape(letter);
        parts.letters.push((plain, if telex { by_letter } else { by_digit }));
        if tone > 0 {
            parts.tone = if telex { TONES[tone].0 } else { TONES[tone].1 };
            parts.bears = place;
        }
    }
    parts
}

/// The keys of a syllable in lower case: the tone last, the tone after its vowel, all marks at the
/// end with the tone last, all marks at the end with the tone first.
pub fn orders(syllable: &str, telex: bool) -> [String; 4] {
    let parts = parts(syllable, telex);
    let tone = parts.tone;
    let (mut shapes, mut plain, mut after_letter, mut after_vowel) =
        (String::new(), String::new(), String::new(), String::new());
    let mut before = "";
    // Two o that are no ô are typed by three, and two e likewise.
    let doubled = |place: usize, c: char| {
        telex && matches!(c, 'o' | 'e') && place > 0 && parts.letters[place - 1] == (c, "")
    };
    for (place, (c, shape)) in parts.letters.iter().enumerate() {
        let twice = doubled(place, *c);
        for keys in [&mut plain, &mut after_letter, &mut after_vowel] {
            keys.extend(std::iter::repeat_n(*c, if twice { 2 } else { 1 }));
        }
        after_letter.push_str(shape);
        after_vowel.push_str(shape);
        if place == parts.bears {
            after_vowel.push_str(tone);
        }
        // One key is enough for both letters of ươ.
        if !(before == *shape && matches!(*shape, "w" | "7")) {
            shapes.push_str(shape);
        }
        before = shape;
    }
    [
        format!("{after_letter}{tone}"),
        after_vowel,
        format!("{plain}{shapes}{tone}"),
        format!("{plain}{tone}{shapes}"),
    ]
}

/// The two ways to place a tone on oa, oe, uy at the end of a syllable: first letter, second letter.
const PLACEMENTS: [(&str, &str); 15] = [
    ("óa", "oá"),
    ("òa", "oà"),
    ("ỏa", "oả"),
    ("õa", "oã"),
    ("ọa", "oạ"),
    ("óe", "oé"),
    ("òe", "oè"),
    ("ỏe", "oẻ"),
    ("õe", "oẽ"),
    ("ọe", "oẹ"),
    ("úy", "uý"),
    ("ùy", "uỳ"),
    ("ủy", "uỷ"),
    ("ũy", "uỹ"),
    ("ụy", "uỵ"),
];

/// A syllable with its tone where the old or the new style has it.
pub fn placed(syllable: &str, old: bool) -> String {
    if syllable.starts_with('q') {
        return syllable.to_owned();
    }
    for (first, second) in PLACEMENTS {
        let (from, to) = if old { (second, first) } else { (first, second) };
        if let Some(head) = syllable.strip_suffix(from) {
            return format!("{head}{to}");
        }
    }
    syllable.to_owned()
}
