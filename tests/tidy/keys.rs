//! The keys: none twice on a screen, no bare letter, every function found by other names too, all of
//! them in docs/KEYS.md.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use bienban::app::View;
use bienban::app::command::Command;
use bienban::app::key::{Code, Key};
use bienban::app::keys_page::keys_page;
use bienban::screens::{SCREENS, TABLE};
use bienban::text::{Lang, Text, fold, text};

use crate::source::{places, program, top};

/// The keys that more than one of these commands has, with the commands.
fn clashes<'a>(commands: impl Iterator<Item = &'a Command>) -> Vec<String> {
    let mut by_key: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for command in commands {
        for key in command.keys {
            by_key.entry(key.label(Lang::En)).or_default().push(command.id);
        }
    }
    by_key.into_iter().filter(|(_, ids)| ids.len() > 1).map(|(key, ids)| format!("{key}: {ids:?}")).collect()
}

/// Whether a key is a letter without Ctrl or Alt, which is text everywhere, or none of a plain keyboard.
fn is_text(key: Key) -> bool {
    match key.code {
        Code::Char(c) if key.ctrl || key.alt => !c.is_ascii_lowercase(),
        Code::Char(c) => c.is_alphabetic() || !c.is_ascii(),
        _ => false,
    }
}

fn own(view: &'static View) -> impl Iterator<Item = &'static Command> {
    view.commands.iter().copied().flatten()
}

fn all() -> impl Iterator<Item = &'static Command> {
    TABLE.everywhere().chain(TABLE.views.iter().flat_map(|view| own(view)))
}

#[test]
fn no_two_commands_of_a_screen_share_a_key() {
    for screen in SCREENS {
        // A group of a list has nine items: on their page every digit is an item's.
        let nine = |command: &&Command| screen.view.id == "round-items" && command.id == "others";
        assert_eq!(
            clashes(own(screen.view).chain(TABLE.everywhere().filter(|command| !nine(command)))),
            Vec::<String>::new(),
            "{:?}",
            screen.view
        );
    }
}

#[test]
fn no_bare_letter_is_a_command_anywhere() {
    for command in all() {
        for key in command.keys {
            assert!(!is_text(*key), "{}: {}", command.id, key.label(Lang::En));
        }
    }
}

#[test]
fn names_of_commands_and_screens_are_there_once() {
    let mut known = BTreeSet::new();
    for command in all() {
        assert!(known.insert(command.id), "{} is there twice", command.id);
        assert!(!command.label.vi.is_empty() && !command.label.en.is_empty(), "{}", command.id);
    }
    let screens: BTreeSet<&str> = SCREENS.iter().map(|screen| screen.view.id).collect();
    assert_eq!(screens.len(), SCREENS.len());
}

/// Whether a command can be found by other names than its own, in both languages.
fn is_found_otherwise(command: &Command) -> bool {
    let told = |lang| {
        let own = fold(command.label.get(lang));
        let names: BTreeSet<String> = command.also.iter().map(|name| fold(name.get(lang))).collect();
        names.iter().filter(|name| **name != own).count()
    };
    told(Lang::Vi) >= 2 && told(Lang::En) >= 2
}

#[test]
fn every_function_has_two_other_names_in_both_languages() {
    for command in all() {
        assert!(is_found_otherwise(command), "{}", command.id);
    }
    let alone = Command::new("a", text("Một", "One"), |_| {});
    assert!(!is_found_otherwise(&alone));
    static TWICE: [Text; 2] = [text("hai", "two"), text("Một", "three")];
    assert!(!is_found_otherwise(&alone.also(&TWICE)));
}

/// The names in quotes that calls of a method hand on, with their places.
fn named(method: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for source in program().iter().filter(|source| source.shipped > 0) {
        for place in places(source.shipped_code(), method) {
            let after = place + method.len();
            let literal = source.literals.iter().find(|literal| literal.start == after);
            found.extend(literal.map(|literal| (literal.words.clone(), source.at(place, method))));
        }
    }
    found
}

#[test]
fn what_is_opened_or_run_by_its_name_is_there() {
    let opened = [named("open("), named("open_about(")].concat();
    assert!(opened.len() > 15, "the calls were not found");
    for (id, at) in opened.iter().filter(|(_, at)| at.contains("src/screens") || at.contains("src/app")) {
        assert!(TABLE.view(id).is_some(), "{at}: no screen {id}");
    }
    let run = named("run(");
    assert!(run.len() >= 2, "the calls were not found");
    for (id, at) in run {
        assert!(all().any(|command| command.id == id), "{at}: no command {id}");
    }
}

#[test]
fn bad_keys_are_noticed() {
    let command = |id, keys| Command::new(id, text("", ""), |_| {}).on(keys);
    static ONE: [Key; 2] = [Key::char('1'), Key::char('-')];
    let (one, two) = (command("one", &ONE), command("two", &ONE[1..]));
    assert_eq!(clashes([&one, &two].into_iter()), ["-: [\"one\", \"two\"]"]);
    for name in ["a", "d", "b", "z", "B", "ệ", "shift-é"] {
        assert!(Key::parse(name).is_some_and(is_text), "{name}");
    }
    for name in ["1", "?", "-", "ctrl-y", "f5", "space", "delete"] {
        assert!(Key::parse(name).is_some_and(|key| !is_text(key)), "{name}");
    }
}

/// docs/KEYS.md is what the tables say. `BIENBAN_WRITE_DOCS=1` writes it anew.
#[test]
fn the_page_of_keys_is_what_the_tables_say() {
    let file = top().join("docs/KEYS.md");
    let page = keys_page(&TABLE);
    if std::env::var_os("BIENBAN_WRITE_DOCS").is_some_and(|value| value == "1") {
        fs::create_dir_all(top().join("docs")).unwrap();
        fs::write(&file, &page).unwrap();
    }
    for row in [
        "| `Phím cách` (`Space`) | đánh dấu đã xong | tick | `prepare-tick` |",
        "| `9` … | Thêm khách mời | Add a guest | `chair-guest` |",
        "| `0` | thoát | quit | `quit` |",
    ] {
        assert!(page.lines().any(|line| line == row), "{row}");
    }
    let written = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        written == page,
        "docs/KEYS.md is behind the tables: BIENBAN_WRITE_DOCS=1 cargo test --test tidy writes it anew"
    );
}
