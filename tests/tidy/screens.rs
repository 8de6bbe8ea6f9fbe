//! The rules of the screens: a folder each, none sees another one, one meaning a name.

use std::collections::{BTreeMap, BTreeSet};

use bienban::screens::SCREENS;

use crate::source::{Source, assert_kept, assert_notices, is_name, places, program};

/// The screen of a file, and how many modules deep the file lies in the screen's folder: `mod.rs` is
/// the screen itself.
fn screen(path: &str) -> Option<(&str, usize)> {
    let inside = path.strip_prefix("src/screens/")?.trim_end_matches(".rs").trim_end_matches("/mod");
    let (screen, rest) = inside.split_once('/').unwrap_or((inside, ""));
    let depth = if rest.is_empty() { 0 } else { rest.split('/').count() };
    (screen != "mod").then_some((screen, depth))
}

/// A screen opens another one by its name; its code never names the other's. Nor does it name the
/// table, in which all of them stand: as nothing below the screens may see them either (see
/// `rooms`), no circle of imports can run across two of them.
fn sees_no_other_screen(source: &Source) -> Vec<String> {
    let Some((own, depth)) = screen(&source.path) else { return Vec::new() };
    let code = source.shipped_code();
    let by_name = places(code, "crate::screens").filter(|place| {
        let rest = code[place + "crate::screens".len()..].strip_prefix("::");
        let named: String =
            rest.unwrap_or_default().chars().take_while(|c| c.is_ascii() && is_name(*c as u8)).collect();
        named != own
    });
    let steps = |place: usize| code[place..].split("super::").take_while(|rest| rest.is_empty()).count();
    let by_climbing = places(code, "super::").filter(|place| steps(*place) > depth);
    let found = by_name.chain(by_climbing);
    found.map(|place| source.at(place, "a screen sees no other one: open it by its name")).collect()
}

#[test]
fn no_screen_sees_another() {
    assert_kept(sees_no_other_screen, &program());
}

#[test]
fn a_screen_that_sees_another_is_noticed() {
    let broken = [
        ("src/screens/home/mod.rs", "use crate::screens::chair;"),
        ("src/screens/home/mod.rs", "use super::chair::VIEW;"),
        ("src/screens/home/view.rs", "use super::super::chair::VIEW;"),
        ("src/screens/home/mod.rs", "use crate::screens::SCREENS;"),
        ("src/screens/chair/view/note.rs", "fn a() { super::super::super::home::b() }"),
    ];
    let kept = "use super::super::silence;\nuse crate::screens::chair::x;\n// crate::screens::home";
    assert_notices(sees_no_other_screen, &broken, ("src/screens/chair/view/note.rs", kept));
}

#[test]
fn every_folder_of_a_screen_is_in_the_table_and_the_other_way_round() {
    let sources = program();
    let built: BTreeSet<String> =
        sources.iter().filter_map(|source| Some(screen(&source.path)?.0.replace('_', "-"))).collect();
    let listed: BTreeSet<String> = SCREENS.iter().map(|screen| screen.view.id.to_owned()).collect();
    assert_eq!(built, listed);
}

/// Where each type of the program is defined, tests left out.
fn types(sources: &[Source]) -> BTreeMap<String, Vec<String>> {
    let mut defined: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in sources {
        let code = source.shipped_code();
        for keyword in ["struct ", "enum ", "trait ", "type "] {
            for place in places(code, keyword) {
                let begin = code[..place].rfind('\n').map_or(0, |line| line + 1);
                // A type inside a block belongs to a trait, or to one function alone.
                let outer = !code[begin..place].starts_with(' ');
                let after = &code[place + keyword.len()..];
                let name: String = after.chars().take_while(|c| c.is_ascii() && is_name(*c as u8)).collect();
                if outer && !name.is_empty() {
                    defined.entry(name).or_default().push(source.path.clone());
                }
            }
        }
    }
    defined
}

/// Names that more than one type of the program has.
fn ambiguous(sources: &[Source]) -> Vec<String> {
    let twice = types(sources).into_iter().filter(|(_, paths)| paths.len() > 1);
    twice.map(|(name, paths)| format!("{name}: {}", paths.join(", "))).collect()
}

#[test]
fn a_type_has_a_name_of_its_own() {
    let sources = program();
    assert!(types(&sources).len() > 300, "the types were not found");
    assert_eq!(ambiguous(&sources), Vec::<String>::new());
    let twice = [
        Source::of(
            "src/app/a.rs",
            "#[cfg(test)]\nmod tests;\npub struct Place;\nfn a() {\n    struct Inner;\n}",
        ),
        Source::of("src/store/b.rs", "enum Place {}\nimpl A for B {\n    type Inner = u8;\n}"),
    ];
    assert_eq!(ambiguous(&twice), ["Place: src/app/a.rs, src/store/b.rs"]);
}
