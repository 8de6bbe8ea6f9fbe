//! Every syllable of a Vietnamese dictionary in a name, with one foreign or odd letter elsewhere in the file: every
//! name comes out as it is written, from text and from the cells of a workbook.

use std::collections::HashMap;

use bienban::domain::Roll;
use bienban::intake::{RollReading, read};

use crate::cases::today;
use crate::made::{rows, xlsx};

/// Debian's package hunspell-vi.
const DICTIONARY: &str = "/usr/share/hunspell/vi_VN.dic";

/// Letters that have made programs rewrite a whole file, or that no roll expects: look-alikes, letters of other
/// alphabets, what is left of lost ones, spaces and signs that nobody sees, and what older fonts show.
const ODD: [&str; 30] = [
    "Ð",
    "ð",
    "Đ",
    "Ɖ",
    "ƒ",
    "Ł",
    "ż",
    "č",
    "ß",
    "ñ",
    "ø",
    "Ж",
    "ы",
    "А",
    "Ω",
    "β",
    "ក",
    "中",
    "\u{fffd}",
    "?",
    "\u{a0}",
    "\u{200b}",
    "\u{ad}",
    "\u{feff}",
    "\u{301}",
    "\u{1b0}\u{323}",
    "\u{e000}",
    "µ",
    "Nguyeãn Vaên",
    "NguyÔn V¨n",
];

/// The syllables of the dictionary, abbreviations left out; none where the package is not installed. Missing, it
/// is a failure where the tools are installed on purpose.
fn syllables() -> Option<Vec<String>> {
    let list = std::fs::read_to_string(DICTIONARY).ok();
    let required = std::env::var_os("BIENBAN_REQUIRE_TOOLS").is_some_and(|value| value == "1");
    assert!(list.is_some() || !required, "hunspell-vi is required here: {DICTIONARY}");
    let Some(list) = list else {
        eprintln!("skipped: hunspell-vi is not installed");
        return None;
    };
    let words = list.lines().skip(1).map(|line| line.split('/').next().unwrap_or_default());
    let is_syllable = |word: &&str| word.chars().all(char::is_lowercase);
    Some(words.filter(is_syllable).map(capitalised).collect())
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// So many parts of the dictionary take turns beside the odd letters; `BIENBAN_NAMES=all` puts all of it beside
/// each of them, at every place.
const PARTS: usize = 4;

/// Names in which every syllable stands once, mixed anew by every seed.
fn names(syllables: &[String], seed: u64) -> Vec<String> {
    let mut mixed = syllables.to_vec();
    fastrand::Rng::with_seed(seed).shuffle(&mut mixed);
    mixed.chunks(3).map(|three| three.join(" ")).collect()
}

/// The lines of a roll with an odd letter in its title, in a remark, or in the name of somebody else.
fn lines(names: &[String], odd: &str, place: usize) -> Vec<Vec<String>> {
    let at = |here: usize, words: String| if here == place { words } else { String::new() };
    let mut lines = vec![
        vec![format!("DANH SÁCH {}", at(0, odd.to_owned())), String::new(), String::new()],
        ["STT", "Họ và tên", "Quê quán"].map(str::to_owned).to_vec(),
    ];
    for (number, name) in (1..).zip(names) {
        let home = if number == 7 { at(1, format!("Ấp {odd}")) } else { String::new() };
        lines.push(vec![number.to_string(), name.clone(), home]);
    }
    lines.push(vec![String::new(), format!("Kim {}Sô Phia", at(2, odd.to_owned())), String::new()]);
    lines
}

fn as_text(lines: &[Vec<String>]) -> Vec<u8> {
    let quoted = |cell: &String| format!("\"{cell}\"");
    let line = |cells: &Vec<String>| cells.iter().map(quoted).collect::<Vec<_>>().join(";") + "\r\n";
    lines.iter().map(line).collect::<String>().into_bytes()
}

fn as_cells(lines: &[Vec<String>]) -> Vec<u8> {
    let cells: Vec<Vec<&str>> = lines.iter().map(|line| line.iter().map(String::as_str).collect()).collect();
    let cells: Vec<&[&str]> = cells.iter().map(Vec::as_slice).collect();
    xlsx(&[("S", "visible", &rows(&cells))], "", "")
}

/// The names that come out otherwise than they stand in the first lines, or not at all.
fn changed(reading: &RollReading, names: &[String]) -> Vec<String> {
    let by_line: HashMap<u64, &str> =
        reading.members.iter().map(|(line, member)| (*line, member.person.name.as_str())).collect();
    let told = |line: u64| by_line.get(&line).copied().unwrap_or("-");
    let lines = (3..).zip(names).filter(|(line, name)| told(*line) != name.as_str());
    lines.map(|(line, name)| format!("{name}: {}", told(line))).collect()
}

#[test]
fn every_syllable_comes_out_as_written_whatever_odd_letter_stands_elsewhere() {
    let Some(syllables) = syllables() else { return };
    assert!(syllables.len() > 6_500, "{}", syllables.len());
    let all = std::env::var_os("BIENBAN_NAMES").is_some_and(|value| value == "all");
    let parts: Vec<&[String]> =
        if all { vec![&syllables] } else { syllables.chunks(syllables.len().div_ceil(PARTS)).collect() };
    let places = if all { 3 } else { 1 };
    let mut wrong = Vec::new();
    for (number, odd) in ODD.iter().enumerate() {
        for place in 0..places {
            let names = names(parts[number % parts.len()], (number * 3 + place) as u64);
            let lines = lines(&names, odd, (number + place) % 3);
            for (what, bytes) in [("text", as_text(&lines)), ("cells", as_cells(&lines))] {
                let reading = read(&bytes, "ds", today(), None, &Roll::default()).unwrap();
                let changed = changed(&reading, &names);
                wrong.extend(changed.iter().take(5).map(|name| format!("{what}, {odd:?}: {name}")));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
