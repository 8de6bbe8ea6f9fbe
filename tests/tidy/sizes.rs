//! How long files and functions are, what files are called, and how they begin.

use crate::source::{Source, assert_kept, assert_notices, everything, places, program};

/// Most lines of a file that ship, and most lines of a file of tests.
const FILE: usize = 300;
/// Most lines of a function, from `fn` to its closing brace.
const FUNCTION: usize = 50;
/// Most folders between the top and a file.
const DEPTH: usize = 4;
/// Words that say nothing of what is in a file.
const EMPTY_NAMES: [&str; 5] = ["util", "helper", "manager", "common", "misc"];

/// Lines of a file that count.
fn lines(source: &Source) -> usize {
    let counted = if source.shipped == 0 { source.text.len() } else { source.shipped };
    source.text[..counted].lines().count()
}

fn is_short(source: &Source) -> Vec<String> {
    let lines = lines(source);
    let long = (lines > FILE).then(|| format!("{}: {lines} lines, at most {FILE}", source.path));
    long.into_iter().collect()
}

/// The shipped functions of a file: place, lines.
fn functions(source: &Source) -> Vec<(usize, usize)> {
    let code = source.shipped_code();
    let length = |place: usize| {
        let length = body_end(&code[place..])?;
        Some((place, code[place..place + length].lines().count()))
    };
    places(code, "fn ").filter_map(length).collect()
}

/// The length of a function up to its closing brace; none for one without a body, or a type.
fn body_end(code: &str) -> Option<usize> {
    let (mut braces, mut round) = (0, 0);
    for (place, byte) in code.bytes().enumerate() {
        match byte {
            b'(' | b'[' => round += 1,
            b')' | b']' if round == 0 => return None,
            b')' | b']' => round -= 1,
            b';' | b',' | b'=' if braces == 0 && round == 0 => return None,
            b'{' => braces += 1,
            b'}' if braces == 0 => return None,
            b'}' => {
                braces -= 1;
                if braces == 0 {
                    return Some(place + 1);
                }
            }
            _ => {}
        }
    }
    None
}

fn has_short_functions(source: &Source) -> Vec<String> {
    let long = functions(source).into_iter().filter(|(_, lines)| *lines > FUNCTION);
    long.map(|(place, lines)| source.at(place, &format!("{lines} lines, at most {FUNCTION}"))).collect()
}

fn begins_with_what_it_is_for(source: &Source) -> Vec<String> {
    let begins = source.text.starts_with("//! ");
    (!begins).then(|| format!("{}: no //! at the beginning", source.path)).into_iter().collect()
}

fn is_well_named(source: &Source) -> Vec<String> {
    let empty = EMPTY_NAMES.iter().filter(|name| source.path.contains(*name));
    let mut broken: Vec<String> =
        empty.map(|name| format!("{}: “{name}” says nothing", source.path)).collect();
    if source.path.split('/').count() - 1 > DEPTH {
        broken.push(format!("{}: more than {DEPTH} folders deep", source.path));
    }
    broken
}

#[test]
fn files_are_short_well_named_and_say_what_they_are_for() {
    let sources = everything();
    for rule in [is_short, begins_with_what_it_is_for, is_well_named] {
        assert_kept(rule, &sources);
    }
}

#[test]
fn functions_are_short() {
    let sources = program();
    let mut functions: Vec<usize> = sources.iter().flat_map(functions).map(|(_, lines)| lines).collect();
    let mut files: Vec<usize> = sources.iter().filter(|source| source.shipped > 0).map(lines).collect();
    functions.sort_unstable();
    files.sort_unstable();
    let part = |sorted: &[usize], tenths: usize| sorted[(sorted.len() - 1) * tenths / 10];
    for (what, sizes) in [("functions", &functions), ("files", &files)] {
        let (median, most) = (part(sizes, 5), part(sizes, 9));
        let count = sizes.len();
        println!("{count} {what}: median {median} lines, p90 {most}, longest {}", part(sizes, 10));
    }
    assert!(functions.len() > 1000, "the functions were not found");
    assert_kept(has_short_functions, &sources);
}

#[test]
fn what_is_too_long_or_badly_named_is_noticed() {
    let long = format!("//! What.\n{}", "\n".repeat(300));
    let kept = format!("//! What.\n{}", "\n".repeat(299));
    assert_notices(is_short, &[("src/a.rs", &long), ("tests/a.rs", &long)], ("src/a.rs", &kept));
    let tests = format!("//! What.\n#[cfg(test)]\n{}", "\n".repeat(300));
    assert_notices(is_short, &[], ("src/a.rs", &tests));
    let long = format!("fn a() {{{}}}", "\n".repeat(50));
    let kept = format!("trait A {{ fn a(); }}\nstruct B(fn(u8), u8);\nfn a() {{{}}}", "\n".repeat(49));
    assert_notices(has_short_functions, &[("src/a.rs", &long)], ("src/a.rs", &kept));
    let misnamed = [("src/text/utils.rs", ""), ("src/helper/a.rs", ""), ("src/a/b/c/d/e.rs", "")];
    assert_notices(is_well_named, &misnamed, ("src/app/screen/chair/task.rs", ""));
    assert_notices(begins_with_what_it_is_for, &[("src/a.rs", "use a;")], ("src/a.rs", "//! What."));
}
