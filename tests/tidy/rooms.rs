//! Who may see whom: the rooms of the house, and the doors between them.

use std::collections::BTreeSet;

use crate::source::{Source, assert_kept, assert_notices, is_name, places, program};

/// Every room with the rooms that it may see besides itself.
const MATRIX: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("domain", &["text"]),
    ("guidance", &["text", "domain"]),
    ("scoring", &["text", "domain", "guidance"]),
    ("practice", &["text", "domain", "guidance"]),
    ("intake", &["text", "domain"]),
    ("store", &["text", "domain"]),
    ("report", &["text", "domain", "guidance", "scoring"]),
    ("app", &["text", "domain", "guidance", "scoring", "practice", "report"]),
    ("ui", &["text", "domain", "app"]),
    ("screens", &["text", "domain", "guidance", "scoring", "report", "app", "ui"]),
    ("shelf", &["text", "domain", "guidance", "scoring", "practice", "report", "store"]),
    ("term", &["app"]),
    ("run", EVERY_ROOM),
    ("cli", EVERY_ROOM),
    ("main", &["run", "cli"]),
];

/// What those see who join the rooms to a program.
const EVERY_ROOM: &[&str] = &[
    "text", "domain", "guidance", "scoring", "practice", "intake", "store", "report", "app", "ui", "screens",
    "shelf", "term", "run", "cli",
];

/// The sentence macro stands at the top of the crate but lives in the text room.
const MACROS: &[(&str, &str)] = &[("say", "text")];

/// The room of a file; none for the list of rooms itself.
fn room(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    let room = inside.split('/').next()?.trim_end_matches(".rs");
    (room != "lib").then_some(room)
}

/// The first names of what a path or a group in braces names.
fn first_names(code: &str) -> Vec<&str> {
    let name = |code: &str| code.bytes().take_while(|byte| is_name(*byte)).count();
    let Some(inside) = code.strip_prefix('{') else { return vec![&code[..name(code)]] };
    let (mut depth, mut names, mut fresh) = (0, Vec::new(), true);
    for (place, byte) in inside.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 0 => break,
            b'}' => depth -= 1,
            b',' if depth == 0 => fresh = true,
            _ if fresh && is_name(byte) => {
                names.push(&inside[place..place + name(&inside[place..])]);
                fresh = false;
            }
            _ => {}
        }
    }
    names
}

/// What the shipped code of a file names at the top of the crate, each with its place.
fn seen(source: &Source) -> Vec<(usize, &str)> {
    let code = source.shipped_code();
    let door = if source.path == "src/main.rs" { "bienban::" } else { "crate::" };
    let names = |place: usize| {
        let found = first_names(&code[place + door.len()..]);
        found.into_iter().map(move |name| (place, name))
    };
    places(code, door).flat_map(names).collect()
}

fn sees_no_more_than_it_may(source: &Source) -> Vec<String> {
    let Some(room) = room(&source.path) else { return Vec::new() };
    let Some((_, may)) = MATRIX.iter().find(|(name, _)| *name == room) else {
        return vec![format!("{}: the room {room} is not in the matrix", source.path)];
    };
    let lives =
        |name: &str| MACROS.iter().find(|(own, _)| *own == name).map_or(name.to_owned(), |m| m.1.into());
    let seen = seen(source).into_iter().map(|(place, name)| (place, lives(name)));
    let shut = seen.filter(|(_, other)| other != room && !may.contains(&other.as_str()));
    shut.map(|(place, other)| source.at(place, &format!("{room} must not see {other}"))).collect()
}

/// Of the mind only one file sees what a practice meeting offers.
fn asks_for_samples_in_one_place(source: &Source) -> Vec<String> {
    let asks = source.path.starts_with("src/app/") && source.path != "src/app/samples.rs";
    let named = places(source.shipped_code(), "crate::practice").filter(|_| asks);
    named.map(|place| source.at(place, "samples are asked for in src/app/samples.rs")).collect()
}

/// Whoever makes a paper asks the book's papers for it, the cell's own forms among them: the program's table alone would
/// make it by another form.
fn asks_the_book_for_papers(source: &Source) -> Vec<String> {
    let outside = source.path.starts_with("src/") && !source.path.starts_with("src/report/");
    let asks = ["report::named(", "report::paper(", "report::papers("];
    let named = asks.iter().flat_map(|asked| places(source.shipped_code(), asked)).filter(|_| outside);
    named.map(|place| source.at(place, "ask the book's papers (`PaperKinds`)")).collect()
}

/// A path of `super`s must end inside its own room, or the matrix could be walked around.
fn climbs_not_out_of_its_room(source: &Source) -> Vec<String> {
    let inside = source.path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    let depth = inside.split('/').count();
    let code = source.shipped_code();
    let steps = |place: usize| code[place..].split("super::").take_while(|rest| rest.is_empty()).count();
    let out = places(code, "super::").filter(|place| steps(*place) >= depth);
    out.map(|place| source.at(place, "a path leaves its room upwards: name the room by crate::")).collect()
}

#[test]
fn rooms_see_no_more_than_they_may() {
    assert_kept(sees_no_more_than_it_may, &program());
    assert_kept(climbs_not_out_of_its_room, &program());
    assert_kept(asks_for_samples_in_one_place, &program());
    assert_kept(asks_the_book_for_papers, &program());
}

#[test]
fn every_room_of_the_house_is_in_the_matrix_and_the_other_way_round() {
    let sources = program();
    let built: BTreeSet<&str> = sources.iter().filter_map(|source| room(&source.path)).collect();
    let drawn: BTreeSet<&str> = MATRIX.iter().map(|(name, _)| *name).collect();
    assert_eq!(built, drawn);
}

#[test]
fn a_door_that_is_not_in_the_matrix_is_noticed() {
    let broken = [
        ("src/text/x.rs", "use crate::domain::Meeting;"),
        ("src/domain/x.rs", "fn a() { crate::guidance::packs(); }"),
        ("src/app/x.rs", "use crate::{say, store::{Book, Fault}};"),
        ("src/app/x.rs", "use crate::{domain::{Act, Event}, intake};"),
        ("src/ui/x.rs", "use crate::report::Document;"),
        ("src/app/x.rs", "use crate::screens::SCREENS;"),
        ("src/screens/x/mod.rs", "use crate::practice;"),
        ("src/screens/x/mod.rs", "use crate::store::Fault;"),
        ("src/term.rs", "use crate::store::Fault;"),
        ("src/main.rs", "use bienban::store::Fault;"),
        ("src/attic/mod.rs", "use crate::text::Lang;"),
    ];
    let kept = "use crate::{practice, say, scoring};\n// crate::store\n#[cfg(test)]\nuse crate::store::Book;";
    assert_notices(sees_no_more_than_it_may, &broken, ("src/app/x.rs", kept));
    let kept = ("src/app/samples.rs", "pub use crate::practice::count;");
    assert_notices(asks_for_samples_in_one_place, &[("src/app/x.rs", "use crate::practice;")], kept);
    let kept = ("src/report/x.rs", "crate::report::named(id, of)");
    assert_notices(asks_the_book_for_papers, &[("src/app/x.rs", "report::named(id, of)")], kept);
    let broken = [
        ("src/term.rs", "use super::store::Fault;"),
        ("src/ui/mod.rs", "use super::store::Fault;"),
        ("src/screens/home/x.rs", "use super::super::super::store::Fault;"),
    ];
    let kept = ("src/screens/chair/view/x.rs", "use super::super::silence;");
    assert_notices(climbs_not_out_of_its_room, &broken, kept);
}
