//! The keys: none twice on a screen, none that an input method rewrites, all of them in docs/KEYS.md.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use bienban::app::Screen;
use bienban::app::command::{Command, commands};
use bienban::app::everywhere;
use bienban::app::key::{Code, Key};
use bienban::app::keys_page::keys_page;
use bienban::app::screen::SLICES;
use bienban::domain::MemberId;
use bienban::text::Lang;

use crate::source::top;

/// The letters that no Vietnamese input method changes after they are typed.
const STEADY_LETTERS: &str = "bcfghjklmnpqrstvxz";

/// Every screen.
const SCREENS: [Screen; 18] = [
    Screen::Home,
    Screen::Members,
    Screen::Prepare,
    Screen::Chair,
    Screen::RollCall,
    Screen::Review,
    Screen::Criticism,
    Screen::Scoring,
    Screen::ReadBack,
    Screen::Past,
    Screen::Reading,
    Screen::Hits,
    Screen::Participation,
    Screen::MemberPage(MemberId(1)),
    Screen::Steps,
    Screen::Quality,
    Screen::Book,
    Screen::Shorthand,
];

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

/// Whether a key is a letter that an input method may rewrite, or no letter of a plain keyboard.
fn is_unsteady(key: Key) -> bool {
    match key.code {
        Code::Char(c) if key.ctrl || key.alt => !c.is_ascii_lowercase(),
        Code::Char(c) if c.is_ascii_alphabetic() => !STEADY_LETTERS.contains(c),
        Code::Char(c) => !c.is_ascii(),
        _ => false,
    }
}

fn all() -> impl Iterator<Item = &'static Command> {
    SLICES.iter().flat_map(|slice| slice.commands).chain(everywhere::COMMANDS)
}

#[test]
fn no_two_commands_of_a_screen_share_a_key() {
    for screen in SCREENS {
        assert_eq!(clashes(commands(screen)), Vec::<String>::new(), "{screen:?}");
    }
}

#[test]
fn a_screen_has_one_table_and_every_table_a_screen() {
    for screen in SCREENS {
        assert!(SLICES.iter().filter(|slice| (slice.fits)(screen)).count() <= 1, "{screen:?}");
    }
    for slice in SLICES {
        assert!(SCREENS.iter().any(|screen| (slice.fits)(*screen)), "{}", slice.title.en);
    }
}

#[test]
fn letters_are_such_that_no_input_method_rewrites_them() {
    for command in all() {
        assert!(!command.keys.is_empty(), "{} has no key", command.id);
        for key in command.keys {
            assert!(!is_unsteady(*key), "{}: {}", command.id, key.label(Lang::En));
        }
    }
}

#[test]
fn names_of_commands_are_there_once() {
    let mut known = BTreeSet::new();
    for command in all() {
        assert!(known.insert(command.id), "{} is there twice", command.id);
        assert!(!command.label.vi.is_empty() && !command.label.en.is_empty(), "{}", command.id);
    }
}

#[test]
fn bad_keys_are_noticed() {
    let command = |id, keys| Command { id, keys, ..QUIET };
    let (one, two) = (command("one", &[K1, K2]), command("two", &[K2]));
    assert_eq!(clashes([&one, &two].into_iter()), ["x: [\"one\", \"two\"]"]);
    for name in ["a", "d", "w", "y", "B", "ệ", "shift-é"] {
        assert!(Key::parse(name).is_some_and(is_unsteady), "{name}");
    }
    for name in ["b", "z", "1", "?", "-", "ctrl-y", "f5", "space"] {
        assert!(Key::parse(name).is_some_and(|key| !is_unsteady(key)), "{name}");
    }
}

const K1: Key = Key::char('1');
const K2: Key = Key::char('x');
const QUIET: Command = Command {
    id: "",
    keys: &[],
    label: bienban::text::text("", ""),
    words: bienban::app::command::plain,
    rank: 0,
    when: bienban::app::command::always,
    run: |_| {},
};

/// docs/KEYS.md is what the tables say. `BIENBAN_WRITE_DOCS=1` writes it anew.
#[test]
fn the_page_of_keys_is_what_the_tables_say() {
    let file = top().join("docs/KEYS.md");
    if std::env::var_os("BIENBAN_WRITE_DOCS").is_some_and(|value| value == "1") {
        fs::create_dir_all(top().join("docs")).unwrap();
        fs::write(&file, keys_page()).unwrap();
    }
    let written = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        written == keys_page(),
        "docs/KEYS.md is behind the tables: BIENBAN_WRITE_DOCS=1 cargo test --test tidy writes it anew"
    );
}
