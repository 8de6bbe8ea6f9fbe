//! Other ways to write what somebody looks for: a day, a large number, a name with a hyphen.
//!
//! "3/2/2026" is "ngày 3 tháng 2 năm 2026" too, "15 nghìn" is "15.000". Only what is typed is spelt
//! otherwise, never what is written. It knows nothing of how texts are compared.

use super::fold::is_apostrophe;
use super::words::{SearchWord, words};

/// So many spellings are looked for at most, each of them through everything.
const MOST: usize = 16;
/// Names of powers of ten, folded; the first that gives a whole number is enough.
const POWERS: [(u64, &[&str]); 3] =
    [(1_000_000_000, &["ty", "ti"]), (1_000_000, &["trieu"]), (1_000, &["nghin", "ngan"])];
/// How the same unit of money is written, folded.
const DONG: [&str; 3] = ["d", "dong", "vnd"];

/// A row of words that must stand together.
type WordRow = Vec<SearchWord>;

/// What was typed outside quotation marks, cut at spaces; the digits of one large number stay together.
pub(super) fn unquoted(typed: &str) -> Vec<&str> {
    let mut pieces: Vec<&str> = Vec::new();
    let (mut from, mut passed) = (None, 0);
    for (at, c) in typed.char_indices() {
        if at < passed {
            continue;
        }
        if c.is_ascii_digit() {
            passed = at + words(&typed[at..]).first().map_or(1, |number| number.end);
            from = from.or(Some(at));
        } else if c.is_whitespace() {
            pieces.extend(from.take().map(|from| &typed[from..at]));
        } else {
            from = from.or(Some(at));
        }
    }
    pieces.extend(from.map(|from| &typed[from..]));
    pieces
}

/// Every other way to write the pieces of what was typed.
pub(super) fn others(typed: &str, pieces: &[WordRow]) -> Vec<Vec<WordRow>> {
    let mut all: Vec<Vec<WordRow>> = vec![Vec::new()];
    let mut at = 0;
    while at < pieces.len() {
        let (taken, ways) = ways(typed, &pieces[at..]);
        let grown = all.iter().flat_map(|before| {
            ways.iter().map(|way| before.iter().cloned().chain(way.iter().cloned()).collect::<Vec<WordRow>>())
        });
        all = grown.take(MOST).collect();
        at += taken;
    }
    all.into_iter().skip(1).collect()
}

/// The ways to write what the pieces begin with, as they are first, and how many pieces that is.
fn ways(typed: &str, pieces: &[WordRow]) -> (usize, Vec<Vec<WordRow>>) {
    let long = long_date(pieces)
        .or_else(|| amount(pieces))
        .or_else(|| money(pieces))
        .or_else(|| single_letter(pieces));
    let (taken, others) = long.unwrap_or_else(|| (1, alone(typed, &pieces[0])));
    let own = pieces[..taken].to_vec();
    let mut ways = vec![own];
    for other in others {
        if !ways.contains(&other) {
            ways.push(other);
        }
    }
    (taken, ways)
}

/// A word that is written so.
fn word(written: &str) -> SearchWord {
    SearchWord { folded: written.to_owned(), letters: written.to_owned() }
}

fn row(words: &[&str]) -> Vec<WordRow> {
    vec![words.iter().map(|written| word(written)).collect()]
}

fn value(word: &SearchWord) -> Option<u64> {
    word.folded.parse().ok()
}

/// The other ways to write one piece.
fn alone(typed: &str, piece: &WordRow) -> Vec<Vec<WordRow>> {
    let values: Vec<u64> = piece.iter().filter_map(value).collect();
    let ways = match values.as_slice() {
        [a, b, c] if piece.len() == 3 => day(*a, *b, *c),
        [a, b] if piece.len() == 2 => month(*a, *b),
        [number] if piece.len() == 1 => powers(*number),
        [number] if piece.len() == 2 && value(&piece[0]).is_some() => of_money(*number, &piece[1]),
        _ => Vec::new(),
    };
    ways.into_iter().chain(joined(typed, piece)).collect()
}

/// A day: 3/2/2026, 2026-02-03, 3/2/26.
fn day(a: u64, b: u64, c: u64) -> Vec<Vec<WordRow>> {
    let is_year = |year: u64| (1900..2200).contains(&year) || year < 100;
    let (day, month, year) = if a >= 1900 { (c, b, a) } else { (a, b, c) };
    if !(1..=31).contains(&day) || !(1..=12).contains(&month) || !is_year(year) {
        return Vec::new();
    }
    let full = if year < 100 { year + 2000 } else { year };
    let (day, month, full, short) = (&*day.to_string(), &*month.to_string(), &*full.to_string(), full % 100);
    vec![
        row(&[day, month, full]),
        row(&[day, "thang", month, "nam", full]),
        row(&[full, month, day]),
        row(&[day, month, &short.to_string()]),
    ]
}

/// A month of a year or a day of a month: 2/2026, 3/2.
fn month(a: u64, b: u64) -> Vec<Vec<WordRow>> {
    let (first, second) = (&*a.to_string(), &*b.to_string());
    match (a, b) {
        (1..=12, 1900..2200) => vec![row(&["thang", first, "nam", second]), row(&[second, first])],
        (1900..2200, 1..=12) => vec![row(&[second, first]), row(&["thang", second, "nam", first])],
        (1..=31, 1..=12) => vec![row(&[first, "thang", second])],
        _ => Vec::new(),
    }
}

/// "ngày 3 tháng 2 năm 2026", "tháng 2 năm 2026", "3 tháng 2" and how many pieces they are; "ngày" may be missing
/// where the day is written in figures.
fn long_date(pieces: &[WordRow]) -> Option<(usize, Vec<Vec<WordRow>>)> {
    let words: Vec<&SearchWord> =
        pieces.iter().map_while(|piece| if piece.len() == 1 { piece.first() } else { None }).collect();
    let is = |at: usize, said: &str| words.get(at).is_some_and(|word| word.folded == said);
    let number = |at: usize| words.get(at).and_then(|word| value(word));
    let from = usize::from(is(0, "ngay") && number(1).is_some());
    if let (Some(d), true, Some(m)) = (number(from), is(from + 1, "thang"), number(from + 2)) {
        return Some(match number(from + 4).filter(|_| is(from + 3, "nam")) {
            Some(year) => (from + 5, day(d, m, year)),
            None => (from + 3, vec![row(&[&d.to_string(), &m.to_string()])]),
        });
    }
    let (m, y) = (number(1).filter(|_| is(0, "thang"))?, number(3).filter(|_| is(2, "nam"))?);
    Some((4, vec![row(&[&m.to_string(), &y.to_string()])]))
}

/// "15 nghìn", "1,5 triệu" in figures, and how many pieces that is.
fn amount(pieces: &[WordRow]) -> Option<(usize, Vec<Vec<WordRow>>)> {
    let [number, unit, ..] = pieces else { return None };
    let [unit] = unit.as_slice() else { return None };
    let (power, _) = POWERS.iter().find(|(_, names)| names.contains(&unit.folded.as_str()))?;
    let value = match number.as_slice() {
        [whole] => value(whole)?.checked_mul(*power)?,
        [whole, part] => {
            let places = u32::try_from(part.letters.len()).ok().filter(|places| *places < 4)?;
            value(whole)?.checked_mul(*power)?.checked_add(value(part)? * power / 10u64.pow(places))?
        }
        _ => return None,
    };
    Some((2, [row(&[&value.to_string()])].into_iter().chain(powers(value)).collect()))
}

/// A large round number with the name of its power of ten: 15.000 is "15 nghìn", 1.500.000 "1,5 triệu".
fn powers(number: u64) -> Vec<Vec<WordRow>> {
    let named = |power: u64, names: &[&str]| -> Vec<Vec<WordRow>> {
        let (whole, tenth) = (number / power, number % power / (power / 10));
        let spelt = |name: &&str| match tenth {
            0 => row(&[&whole.to_string(), name]),
            _ => row(&[&whole.to_string(), &tenth.to_string(), name]),
        };
        names.iter().map(spelt).collect()
    };
    let fits = |power: &u64| number >= *power && number.is_multiple_of(power / 10);
    let found = POWERS.iter().find(|(power, _)| fits(power));
    found.map_or_else(Vec::new, |(power, names)| named(*power, names))
}

/// "15.000đ", "15.000 đồng".
fn of_money(number: u64, unit: &SearchWord) -> Vec<Vec<WordRow>> {
    match DONG.contains(&unit.folded.as_str()) {
        true => DONG.iter().map(|unit| row(&[&number.to_string(), unit])).collect(),
        false => Vec::new(),
    }
}

/// "15.000 đồng" as two words.
fn money(pieces: &[WordRow]) -> Option<(usize, Vec<Vec<WordRow>>)> {
    let [number, unit, ..] = pieces else { return None };
    let ([number], [unit]) = (number.as_slice(), unit.as_slice()) else { return None };
    let ways = of_money(value(number)?, unit);
    (!ways.is_empty()).then_some((2, ways))
}

/// A name with a hyphen or an apostrophe, in one and apart: "Ê-đê" is "Êđê", "H'Hen" is "H Hen".
fn joined(typed: &str, piece: &WordRow) -> Vec<Vec<WordRow>> {
    let letters = |word: &SearchWord| value(word).is_none();
    let written: Vec<&str> = typed.split_whitespace().collect();
    let of =
        |at: usize, sign: fn(char) -> bool| written[at].split(sign).map(str::to_owned).collect::<Vec<_>>();
    let glued = || {
        let glue = |form: fn(&SearchWord) -> &str| piece.iter().map(form).collect::<String>();
        vec![vec![vec![SearchWord {
            folded: glue(|word| &word.folded),
            letters: glue(|word| &word.letters),
        }]]]
    };
    let is_hyphen = |c: char| matches!(c, '-' | '\u{2010}' | '\u{2011}');
    let at = written.iter().position(|one| {
        let parts = words(one);
        parts.len() == piece.len()
            && parts
                .iter()
                .zip(piece)
                .all(|(range, word)| SearchWord::of(&one[range.clone()]).as_ref() == Some(word))
    });
    match at {
        Some(at) if piece.len() > 1 && piece.iter().all(letters) && written[at].contains(is_hyphen) => {
            glued()
        }
        Some(at) if piece.len() == 1 && letters(&piece[0]) && written[at].contains(is_apostrophe) => {
            let parts: Vec<SearchWord> =
                of(at, is_apostrophe).iter().filter_map(|part| SearchWord::of(part)).collect();
            if parts.len() > 1 { vec![vec![parts]] } else { Vec::new() }
        }
        _ => Vec::new(),
    }
}

/// A letter alone before a word, as in "H Hen": in one with it.
fn single_letter(pieces: &[WordRow]) -> Option<(usize, Vec<Vec<WordRow>>)> {
    let [first, second, ..] = pieces else { return None };
    let ([one], [two]) = (first.as_slice(), second.as_slice()) else { return None };
    let letter = one.folded.chars().count() == 1 && value(one).is_none() && value(two).is_none();
    let glued = SearchWord {
        folded: format!("{}{}", one.folded, two.folded),
        letters: format!("{}{}", one.letters, two.letters),
    };
    letter.then(|| (2, vec![vec![vec![glued]]]))
}

#[cfg(test)]
mod tests {
    use super::super::query::{Closeness, Query};

    fn closeness(text: &str, typed: &str) -> Option<Closeness> {
        Query::new(typed).fit(text).map(|fit| fit.closeness)
    }

    /// Every text is found by every spelling of it; the one that was typed comes first.
    fn found(ways: &[&str]) {
        for text in ways {
            for typed in ways {
                let written = format!("Chi bộ ghi {text}, rồi họp tiếp.");
                assert!(
                    closeness(&written, typed).is_some_and(|one| one <= Closeness::InARow),
                    "{typed} in {text}"
                );
            }
            assert_eq!(closeness(text, text), Some(Closeness::Exact), "{text}");
        }
    }

    #[test]
    fn a_day_is_found_however_it_is_written() {
        found(&["3/2/2026", "03/02/2026", "3-2-2026", "03.02.2026", "2026-02-03"]);
        for typed in
            ["3/2/2026", "03-02-2026", "2026-02-03", "ngày 3 tháng 2 năm 2026", "ngay 03 thang 02 nam 2026"]
        {
            for text in ["họp ngày 03 tháng 02 năm 2026", "họp 3/2/2026", "hop 03.02.2026", "họp 2026-02-03"]
            {
                assert!(closeness(text, typed).is_some(), "{typed} in {text}");
            }
            assert_eq!(closeness("họp ngày 2/3/2026", typed), None, "{typed}");
        }
        assert_eq!(closeness("họp 3/2/26", "3/2/2026"), Some(Closeness::InARow));
        assert_eq!(closeness("họp 3/2/2026", "3/2/26"), Some(Closeness::InARow));
        assert_eq!(closeness("mục 32/14/2026", "32/14/2026"), Some(Closeness::Exact));
    }

    #[test]
    fn a_month_is_found_however_it_is_written() {
        for typed in ["2/2026", "02/2026", "tháng 2 năm 2026", "thang 2/2026"] {
            for text in ["kỳ tháng 2 năm 2026", "kỳ tháng 02/2026"] {
                assert!(closeness(text, typed).is_some(), "{typed} in {text}");
            }
        }
        assert!(closeness("trước ngày 3 tháng 2", "3/2").is_some());
        assert!(closeness("trước ngày 3/2", "ngày 3 tháng 2").is_some());
    }

    #[test]
    fn a_large_number_is_found_however_it_is_written() {
        found(&["15.000", "15,000", "15 000", "15000", "15 nghìn", "15 ngàn"]);
        found(&["1.500.000", "1 500 000", "1,5 triệu"]);
        found(&["15.000đ", "15.000 đồng", "15000 đ"]);
        assert_eq!(closeness("15.001 đồng", "15.000"), None);
        assert_eq!(closeness("thu 15 đồng", "15.000"), None);
        assert_eq!(Query::new("3").spellings().len(), 1);
    }

    #[test]
    fn a_name_is_found_with_its_hyphen_or_apostrophe_and_without() {
        found(&["H'Hen", "H’Hen", "Hʼhen"]);
        assert!(closeness("đồng chí H'Hen Niê", "hhen").is_some());
        for text in ["H'Hen", "H-Hen", "H Hen"] {
            for typed in ["H'Hen", "h-hen", "h hen"] {
                assert!(closeness(text, typed).is_some(), "{typed} in {text}");
            }
        }
        assert!(closeness("đồng bào Êđê", "Ê-đê").is_some() && closeness("đồng bào Ê đê", "Ê-đê").is_some());
        assert_eq!(closeness("số 50-CT/TW", "50-CT/TW"), Some(Closeness::Exact));
    }

    #[test]
    fn few_spellings_are_looked_for() {
        let many = "3/2/2026 4/2/2026 5/2/2026 6/2/2026 15.000đ";
        assert_eq!(Query::new(many).spellings().len(), 16);
        assert_eq!(Query::new("sửa cầu kênh nghị quyết").spellings().len(), 1);
    }
}
