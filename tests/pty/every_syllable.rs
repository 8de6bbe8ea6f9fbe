//! Every syllable of a dictionary by every way in which letters reach a terminal.
//!
//! One in twelve unless `BIENBAN_EVERY_SYLLABLE=1` asks for all.

use bienban::text::{Method, Placement, TypedWord, Typing};
use unicode_normalization::UnicodeNormalization;

use crate::orders;
use crate::program::{Program, bienban, journal};
use crate::steps;

/// Debian's package hunspell-vi.
const DICTIONARY: &str = "/usr/share/hunspell/vi_VN.dic";
/// What stands in that list and is no syllable.
const NO_SYLLABLES: [&str; 3] = ["GIF", "palăng", "têt"];
/// Always among those that are typed.
const HARD: &str = "nghị quyết Đảng ủy thuở quý khuỷu giữ gìn quốc loẹt quẹt ngoằn ngoèo";
/// Words typed into one note.
const BATCH: usize = 300;

const F8: &str = "\x1b[19~";

/// A way in which letters come.
struct Way {
    name: &'static str,
    /// The bytes of a word.
    bytes: fn(&str) -> String,
    /// Whether each code point comes by itself.
    single: bool,
    /// Whether tones are placed by the program or the method, not as the list has them.
    places: bool,
    /// What stands before and after a batch.
    around: (&'static str, &'static str),
}

const WAYS: [Way; 8] = [
    Way { name: "7F", bytes: |word| replacing(word, "\x7f"), single: false, places: true, around: ("", "") },
    Way { name: "08", bytes: |word| replacing(word, "\x08"), single: false, places: true, around: ("", "") },
    Way { name: "whole", bytes: str::to_owned, single: false, places: false, around: ("", "") },
    Way {
        name: "pieces",
        bytes: |word| word.nfd().collect(),
        single: false,
        places: false,
        around: ("", ""),
    },
    Way { name: "marks", bytes: |word| word.nfd().collect(), single: true, places: false, around: ("", "") },
    Way {
        name: "pasted",
        bytes: |word| word.nfd().collect(),
        single: false,
        places: false,
        around: ("\x1b[200~", "\x1b[201~"),
    },
    Way { name: "telex", bytes: |word| keys(word, true), single: false, places: true, around: (F8, "") },
    Way { name: "vni", bytes: |word| keys(word, false), single: false, places: true, around: (F8, "") },
];

fn keys(word: &str, telex: bool) -> String {
    orders::orders(word, telex)[0].clone()
}

/// What an input method sends that types letters at once, and replaces them as marks come.
fn replacing(word: &str, backspace: &str) -> String {
    let typing = Typing { method: Method::Telex, placement: Placement::Old };
    let (mut typed, mut bytes) = (TypedWord::of("", Method::Telex), String::new());
    let mut shown = String::new();
    let mut show = |wanted: &str| {
        let (before, after): (Vec<char>, Vec<char>) = (shown.chars().collect(), wanted.chars().collect());
        let same = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
        bytes.push_str(&backspace.repeat(before.len() - same));
        bytes.extend(&after[same..]);
        wanted.clone_into(&mut shown);
    };
    for key in keys(word, true).chars() {
        typed.feed(key, typing);
        show(typed.shown());
    }
    // A word that is not Vietnamese is given back at its end.
    typed.given_back().into_iter().for_each(&mut show);
    bytes
}

/// The syllables that are typed; `None` where the package is not installed.
fn words() -> Option<Vec<String>> {
    let list = std::fs::read_to_string(DICTIONARY).ok();
    let required = std::env::var_os("BIENBAN_REQUIRE_TOOLS").is_some_and(|value| value == "1");
    assert!(list.is_some() || !required, "hunspell-vi is required here: {DICTIONARY}");
    let every = if std::env::var_os("BIENBAN_EVERY_SYLLABLE").is_some() { 1 } else { 12 };
    let word = |line: &str| line.split('/').next().unwrap_or_default().to_owned();
    list.map(|list| {
        let listed = list.lines().skip(1).map(word).filter(|word| !NO_SYLLABLES.contains(&word.as_str()));
        HARD.split(' ').map(str::to_owned).chain(listed.step_by(every)).collect()
    })
}

/// Types a batch into the open note, keeps it and opens an empty one.
fn write(program: &mut Program, way: &Way, batch: &[String], end: &str) {
    let bytes = batch.iter().map(|word| (way.bytes)(word)).collect::<Vec<_>>().join(" ");
    if way.single {
        bytes.chars().for_each(|c| program.send(c.encode_utf8(&mut [0; 4])));
    } else {
        program.send(&format!("{}{bytes}{}", way.around.0.trim_start_matches(F8), way.around.1));
    }
    program.send_for(&format!(" {end}"), end);
    leave(program);
    program.send_for("4", "GHI Ý KIẾN");
    // Erased, the note offers a sample again.
    program.send_for("\x01\x7f", "(mẫu)");
}

/// Leaves the note; the next key must not come along with Esc, or the two would be another one.
fn leave(program: &mut Program) {
    program.send("\x1b");
    program.wait_until("the note left", |screen, _| !screen.contents().contains("GHI Ý KIẾN"));
}

#[test]
fn every_syllable_by_every_way() {
    let Some(words) = words() else {
        eprintln!("skipped: hunspell-vi is not installed");
        return;
    };
    assert!(words.len() > 500, "the dictionary was not read: {}", words.len());
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(bienban(folder.path()), 120, 40);
    steps::begin_note(&mut program);
    let mut expected = Vec::new();
    for way in &WAYS {
        if way.around.0 == F8 {
            program.send_for(F8, if way.name == "telex" { "F8 gõ: Telex" } else { "F8 gõ: VNI" });
        }
        for (number, batch) in words.chunks(BATCH).enumerate() {
            // Figures are marks in VNI, and letters marks in Telex; this is neither.
            let end = format!("@@{}_{number}", way.name.to_uppercase());
            write(&mut program, way, batch, &end);
            let as_kept = |word: &String| if way.places { orders::placed(word, true) } else { word.clone() };
            let text: Vec<String> = batch.iter().map(as_kept).collect();
            expected.push(format!("{} {end}", text.join(" ")));
        }
    }
    leave(&mut program);
    steps::leave_meeting(&mut program);
    let journal = journal(folder.path());
    let wrong: Vec<String> = expected.iter().filter_map(|text| fault(text, &journal)).collect();
    assert_eq!(wrong, Vec::<String>::new());
}

/// The words of a batch that did not come out as they should.
fn fault(text: &str, journal: &str) -> Option<String> {
    if journal.contains(&format!(r#""text":"{text}""#)) {
        return None;
    }
    let end = text.rsplit(' ').next().unwrap_or_default();
    let kept = journal.lines().rev().find(|line| line.contains(end)).unwrap_or_default();
    let kept = kept.split(r#""text":""#).nth(1).unwrap_or_default();
    let pairs = text.split(' ').zip(kept.split(' ')).filter(|(wanted, got)| wanted != got);
    Some(format!("{end}: {:?}", pairs.take(5).collect::<Vec<_>>()))
}
