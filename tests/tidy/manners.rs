//! What shipped code does not do, and what no file says.

use crate::source::{Source, assert_kept, assert_notices, everything, files, places, program};

/// What would end the program, or was meant to be taken out again.
const BARRED: [&str; 7] =
    [".unwrap()", ".expect(", "panic!", "todo!", "unimplemented!", "unreachable!", "dbg!"];

fn never_gives_up(source: &Source) -> Vec<String> {
    let code = source.shipped_code();
    let found = BARRED.iter().flat_map(|barred| {
        // A method follows a name; a macro must be none's end.
        let method = barred.starts_with('.');
        let all: Vec<usize> = match method {
            true => code.match_indices(barred).map(|(place, _)| place).collect(),
            false => places(code, barred).collect(),
        };
        all.into_iter().map(move |place| source.at(place, barred))
    });
    found.collect()
}

/// Words that no file may hold, put together here so that this file holds none of them.
fn unfit_words() -> [String; 5] {
    [["TO", "DO"], ["FIX", "ME"], ["X", "XX"], ["/wor", "k/"], ["/far", "m/"]].map(|parts| parts.concat())
}

fn says_nothing_unfit(source: &Source) -> Vec<String> {
    let words = unfit_words();
    let found = words.iter().flat_map(|word| {
        let places = source.text.match_indices(word.as_str());
        places.map(move |(place, _)| source.at(place, word))
    });
    found.collect()
}

#[test]
fn shipped_code_never_gives_up() {
    assert_kept(never_gives_up, &program());
}

#[test]
fn nothing_is_left_for_later_and_no_path_of_one_machine_is_told() {
    assert_kept(says_nothing_unfit, &everything());
    let told: Vec<_> = ["docs", "src", "tests"]
        .iter()
        .flat_map(|folder| files(folder, &[".md", ".toml", ".txt", ".py", ".snap"]))
        .chain(files(".ci", &[""]))
        .map(|(path, text)| Source::of(&path, &text.replace(['"', '\''], " ")))
        .collect();
    assert_kept(says_nothing_unfit, &told);
}

#[test]
fn bad_manners_are_noticed() {
    let broken = [
        "let a = b.unwrap();",
        "let a = b.expect(\"it\");",
        "fn a() { panic!(\"no\") }",
        "fn a() { todo!() }",
        "fn a() { unimplemented!() }",
        "fn a() { dbg!(1); }",
    ];
    let kept =
        "let a = b.unwrap_or(\"panic!\"); // todo!\n#[cfg(test)]\nmod tests { fn a() { b.unwrap(); } }";
    assert_notices(never_gives_up, &broken.map(|text| ("src/a.rs", text)), ("src/a.rs", kept));
    for word in unfit_words() {
        let text = format!("// {word}");
        assert_notices(says_nothing_unfit, &[("src/a.rs", &text)], ("src/a.rs", "// to do so, work"));
    }
}
