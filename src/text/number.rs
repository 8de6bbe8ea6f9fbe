//! Numbers as people write and say them, in both languages.
//!
//! Vietnamese follows the official way of speaking: linh, mốt, tư, lăm; comma for decimals, point
//! for thousands. It knows nothing of what is counted.

use super::lang::Lang;

const VI_DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const VI_SCALES: [(u64, &str); 3] = [(1_000_000_000, "tỷ"), (1_000_000, "triệu"), (1_000, "nghìn")];
const EN_SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const EN_TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const EN_SCALES: [(u64, &str); 3] = [(1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand")];

/// A whole number in words: 105 → "một trăm linh năm", "one hundred and five".
pub fn in_words(n: u64, lang: Lang) -> String {
    match lang {
        Lang::Vi if n == 0 => VI_DIGITS[0].to_owned(),
        Lang::Vi => vi_words(n, false),
        Lang::En => en_words(n, false),
    }
}

/// Vietnamese words; `after` says that a larger part was spoken before, so that an empty place of
/// hundreds is spoken too ("hai nghìn không trăm hai mươi sáu").
fn vi_words(mut n: u64, mut after: bool) -> String {
    let mut words = Vec::new();
    for (size, name) in VI_SCALES {
        if n >= size {
            words.push(vi_words(n / size, after));
            words.push(name.to_owned());
            after = true;
            n %= size;
        }
    }
    if n > 0 {
        vi_hundreds(n as usize, after, &mut words);
    }
    words.join(" ")
}

fn vi_hundreds(n: usize, after: bool, words: &mut Vec<String>) {
    let (hundreds, tens, unit) = (n / 100, n / 10 % 10, n % 10);
    let spoken = after || hundreds > 0;
    if spoken {
        words.push(format!("{} trăm", VI_DIGITS[hundreds]));
    }
    match tens {
        0 if unit > 0 && spoken => words.push("linh".to_owned()),
        0 => {}
        1 => words.push("mười".to_owned()),
        _ => words.push(format!("{} mươi", VI_DIGITS[tens])),
    }
    let unit_word = match (tens, unit) {
        (_, 0) => return,
        (2.., 1) => "mốt",
        (2.., 4) => "tư",
        (1.., 5) => "lăm",
        _ => VI_DIGITS[unit],
    };
    words.push(unit_word.to_owned());
}

/// English words; `after` says that a larger part was spoken before ("one thousand and five").
fn en_words(mut n: u64, mut after: bool) -> String {
    let mut words = Vec::new();
    for (size, name) in EN_SCALES {
        if n >= size {
            words.push(format!("{} {name}", en_words(n / size, false)));
            after = true;
            n %= size;
        }
    }
    if n >= 100 {
        words.push(format!("{} hundred", EN_SMALL[n as usize / 100]));
        after = true;
        n %= 100;
    }
    if n > 0 || !after {
        let and = if after { "and " } else { "" };
        words.push(format!("{and}{}", en_tens(n as usize)));
    }
    words.join(" ")
}

fn en_tens(n: usize) -> String {
    match (EN_SMALL.get(n), n % 10) {
        (Some(word), _) => (*word).to_owned(),
        (None, 0) => EN_TENS[n / 10].to_owned(),
        (None, unit) => format!("{}-{}", EN_TENS[n / 10], EN_SMALL[unit]),
    }
}

/// A whole number with its thousands set apart: "1.234" or "1,234".
pub fn grouped(n: i64, lang: Lang) -> String {
    let mark = match lang {
        Lang::Vi => '.',
        Lang::En => ',',
    };
    let digits = n.unsigned_abs().to_string();
    let mut out = String::from(if n < 0 { "-" } else { "" });
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

/// A number given in hundredths, without needless zeros: 450 → "4,5" or "4.5".
pub fn decimal(hundredths: i64, lang: Lang) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let size = hundredths.unsigned_abs();
    let whole = grouped((size / 100) as i64, lang);
    let mark = match lang {
        Lang::Vi => ',',
        Lang::En => '.',
    };
    let fraction = format!("{:02}", size % 100);
    match fraction.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        fraction => format!("{sign}{whole}{mark}{fraction}"),
    }
}

/// The share of `part` in `base` with one decimal, rounded half up: "93,3%", "90,0%"; of all and of none without:
/// "100%", "0%" (forms of the papers, §2.5).
///
/// Without a base there is no share: "–".
pub fn percent(part: u64, base: u64, lang: Lang) -> String {
    if base == 0 {
        return "–".to_owned();
    }
    let (part, base) = (u128::from(part), u128::from(base));
    let tenths = (part * 2000 + base) / (2 * base);
    let hundredths = i64::try_from(tenths * 10).unwrap_or(i64::MAX);
    let words = decimal(hundredths, lang);
    match (hundredths % 100 == 0 && hundredths != 0 && hundredths != 10_000, lang) {
        (true, Lang::Vi) => format!("{words},0%"),
        (true, Lang::En) => format!("{words}.0%"),
        (false, _) => format!("{words}%"),
    }
}

/// As [`percent`], as it is read on a screen: a whole percent without decimals ("90%").
pub fn seen_percent(part: u64, base: u64, lang: Lang) -> String {
    let words = percent(part, base, lang);
    let whole = words.strip_suffix(",0%").or_else(|| words.strip_suffix(".0%"));
    whole.map_or_else(|| words.clone(), |whole| format!("{whole}%"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_numbers_in_words() {
        for (n, words) in [
            (0, "không"),
            (4, "bốn"),
            (5, "năm"),
            (10, "mười"),
            (11, "mười một"),
            (14, "mười bốn"),
            (15, "mười lăm"),
            (20, "hai mươi"),
            (21, "hai mươi mốt"),
            (24, "hai mươi tư"),
            (55, "năm mươi lăm"),
            (100, "một trăm"),
            (104, "một trăm linh bốn"),
            (105, "một trăm linh năm"),
            (110, "một trăm mười"),
            (231, "hai trăm ba mươi mốt"),
            (1_000, "một nghìn"),
            (2_026, "hai nghìn không trăm hai mươi sáu"),
            (1_005_000, "một triệu không trăm linh năm nghìn"),
            (3_000_000_001, "ba tỷ không trăm linh một"),
            (12_000_000_000, "mười hai tỷ"),
        ] {
            assert_eq!(in_words(n, Lang::Vi), words, "{n}");
        }
    }

    #[test]
    fn english_numbers_in_words() {
        for (n, words) in [
            (0, "zero"),
            (13, "thirteen"),
            (21, "twenty-one"),
            (40, "forty"),
            (105, "one hundred and five"),
            (700, "seven hundred"),
            (1_005, "one thousand and five"),
            (2_026, "two thousand and twenty-six"),
            (1_234_567, "one million two hundred and thirty-four thousand five hundred and sixty-seven"),
        ] {
            assert_eq!(in_words(n, Lang::En), words, "{n}");
        }
    }

    #[test]
    fn the_largest_number_has_words_too() {
        assert!(in_words(u64::MAX, Lang::Vi).starts_with("mười tám tỷ bốn trăm bốn mươi sáu triệu"));
        assert!(in_words(u64::MAX, Lang::En).starts_with("eighteen billion"));
    }

    #[test]
    fn decimals_lose_their_needless_zeros() {
        assert_eq!(decimal(450, Lang::Vi), "4,5");
        assert_eq!(decimal(450, Lang::En), "4.5");
        assert_eq!(decimal(405, Lang::Vi), "4,05");
        assert_eq!(decimal(400, Lang::Vi), "4");
        assert_eq!(decimal(-50, Lang::Vi), "-0,5");
        assert_eq!(decimal(123_450, Lang::Vi), "1.234,5");
        assert_eq!(decimal(0, Lang::En), "0");
    }

    #[test]
    fn shares_are_rounded_half_up() {
        assert_eq!(percent(28, 30, Lang::Vi), "93,3%");
        assert_eq!(percent(28, 30, Lang::En), "93.3%");
        assert_eq!(percent(30, 30, Lang::Vi), "100%");
        assert_eq!(percent(1, 16, Lang::Vi), "6,3%");
        assert_eq!(percent(1, 2000, Lang::Vi), "0,1%");
        assert_eq!(percent(0, 30, Lang::Vi), "0%");
        assert_eq!(percent(0, 0, Lang::Vi), "–");
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(grouped(1_234, Lang::Vi), "1.234");
        assert_eq!(grouped(-1_234_567, Lang::En), "-1,234,567");
        assert_eq!(grouped(999, Lang::Vi), "999");
        assert_eq!(grouped(0, Lang::Vi), "0");
    }
}
