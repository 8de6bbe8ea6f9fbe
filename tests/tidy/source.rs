//! Source files as the rules look at them: what ships, without comments and the words in quotes.

use std::fs;
use std::path::{Path, PathBuf};

/// What stands before the tests at the end of a file.
const TESTS_BEGIN: [&str; 2] = ["\n#[cfg(test)]", "\n#[cfg(all(test,"];

/// A string in quotes, as it is written.
pub struct Literal {
    /// Place of its first byte, the `r` of a raw one included.
    pub start: usize,
    /// Place after its closing quote.
    pub end: usize,
    /// What stands between the quotes, escapes unread.
    pub words: String,
}

/// A source file.
pub struct Source {
    /// Its path from the top folder, with slashes: "src/app/model.rs".
    pub path: String,
    /// All of it.
    pub text: String,
    /// All of it, as many bytes, with spaces for comments and for what stands between quotes.
    pub code: String,
    /// Its strings in order.
    pub literals: Vec<Literal>,
    /// How many bytes of it ship: those before the first `#[cfg(test)]`; none of a file of tests.
    pub shipped: usize,
}

/// Where the tests at the end of a file begin. A file of tests that is only named takes nothing of this
/// one away.
fn tests_begin(code: &str) -> usize {
    let from_line = format!("\n{code}");
    let is_named = |place: &usize| {
        let item = from_line[*place + 1..].lines().nth(1).unwrap_or_default();
        item.starts_with("mod ") && item.ends_with(';')
    };
    let places = TESTS_BEGIN.iter().flat_map(|mark| from_line.match_indices(mark)).map(|(place, _)| place);
    places.filter(|place| !is_named(place)).min().unwrap_or(code.len())
}

impl Source {
    pub fn of(path: &str, text: &str) -> Source {
        let (code, literals) = blank(text);
        let tests = path.starts_with("tests/") || path.ends_with("tests.rs") || path.contains("/tests/");
        let inner = tests_begin(&code);
        let shipped = if tests { 0 } else { inner };
        Source { path: path.to_owned(), text: text.to_owned(), code, literals, shipped }
    }

    /// The code that ships.
    pub fn shipped_code(&self) -> &str {
        &self.code[..self.shipped]
    }

    /// The line, from 1, on which a byte stands.
    pub fn line(&self, place: usize) -> usize {
        self.text[..place].matches('\n').count() + 1
    }

    /// "path:line: words".
    pub fn at(&self, place: usize, words: &str) -> String {
        format!("{}:{}: {words}", self.path, self.line(place))
    }
}

/// The top folder of the project.
pub fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder of the project that end in one of `endings`, in order.
pub fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut paths = Vec::new();
    walk(&top().join(folder), &mut paths);
    let named = |path: &PathBuf| endings.iter().any(|ending| path.to_string_lossy().ends_with(ending));
    paths.sort();
    paths.into_iter().filter(named).map(|path| (short(&path), fs::read_to_string(path).unwrap())).collect()
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() { walk(&path, paths) } else { paths.push(path) }
    }
}

fn short(path: &Path) -> String {
    path.strip_prefix(top()).unwrap().to_string_lossy().replace('\\', "/")
}

/// Every Rust file of the program.
pub fn program() -> Vec<Source> {
    files("src", &[".rs"]).iter().map(|(path, text)| Source::of(path, text)).collect()
}

/// Every Rust file of the program, its tests and its benches.
pub fn everything() -> Vec<Source> {
    let folders = ["src", "tests", "benches"].map(|folder| files(folder, &[".rs"]));
    folders.iter().flatten().map(|(path, text)| Source::of(path, text)).collect()
}

/// A rule: what a file does against it, each in a line.
pub type Rule = fn(&Source) -> Vec<String>;

/// Asserts that every file of `sources` keeps a rule.
pub fn assert_kept(rule: Rule, sources: &[Source]) {
    assert!(sources.len() > 5, "the files were not found");
    let broken: Vec<String> = sources.iter().flat_map(rule).collect();
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

/// Asserts that a rule notices each of these files, and finds nothing in the last one.
pub fn assert_notices(rule: Rule, broken: &[(&str, &str)], kept: (&str, &str)) {
    for (path, text) in broken {
        assert!(!rule(&Source::of(path, text)).is_empty(), "not noticed in {path}: {text}");
    }
    assert_eq!(rule(&Source::of(kept.0, kept.1)), Vec::<String>::new());
}

/// Whether a byte can stand in a name.
pub fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Places at which `words` stand in `code` and are not the end of a longer name.
pub fn places<'a>(code: &'a str, words: &'a str) -> impl Iterator<Item = usize> + 'a {
    let free = |place: usize| place == 0 || !is_name(code.as_bytes()[place - 1]);
    code.match_indices(words).map(|(place, _)| place).filter(move |place| free(*place))
}

/// The code without comments and words in quotes, and the strings.
fn blank(text: &str) -> (String, Vec<Literal>) {
    let bytes = text.as_bytes();
    let mut code = bytes.to_vec();
    let mut literals = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &text[at..];
        let starts_name = at == 0 || !is_name(bytes[at - 1]);
        let (end, inner) = if rest.starts_with("//") {
            let end = at + rest.find('\n').unwrap_or(rest.len());
            (end, at..end)
        } else if let Some(hashes) = raw(rest).filter(|_| starts_name) {
            let first = at + hashes + 2;
            let closing = format!("\"{}", "#".repeat(hashes));
            let last = first + text[first..].find(&closing).unwrap();
            literals.push(Literal {
                start: at,
                end: last + closing.len(),
                words: text[first..last].to_owned(),
            });
            (last + closing.len(), first..last)
        } else if let Some(inside) = rest.strip_prefix('"') {
            let last = at + 1 + closing_quote(inside);
            literals.push(Literal { start: at, end: last + 1, words: text[at + 1..last].to_owned() });
            (last + 1, at + 1..last)
        } else if let Some(length) = character(rest) {
            (at + length, at + 1..at + length - 1)
        } else {
            (at + rest.chars().next().map_or(1, char::len_utf8), at..at)
        };
        code[inner].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
        at = end;
    }
    (String::from_utf8(code).unwrap(), literals)
}

/// The number of hashes of a raw string that begins here.
fn raw(rest: &str) -> Option<usize> {
    let hashes = rest.strip_prefix('r')?;
    let quoted = hashes.trim_start_matches('#');
    quoted.starts_with('"').then_some(hashes.len() - quoted.len())
}

/// Where the quote stands that closes a string.
fn closing_quote(inside: &str) -> usize {
    let mut escaped = false;
    for (place, byte) in inside.bytes().enumerate() {
        match byte {
            b'"' if !escaped => return place,
            _ => escaped = byte == b'\\' && !escaped,
        }
    }
    panic!("a string without an end: {inside}");
}

/// The length of a character in quotes that begins here; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    let mut letters = inside.char_indices();
    match letters.next()?.1 {
        '\\' => Some(inside[2..].find('\'')? + 4),
        _ => letters.next().filter(|(_, c)| *c == '\'').map(|(place, _)| place + 2),
    }
}

#[test]
fn comments_and_words_in_quotes_are_no_code() {
    let text = "let a = \"crate::store\\\" x\"; // crate::ui\nlet b = ('\"', r#\"a\"b\"#, 'é', &'a str);\n";
    let source = Source::of("src/x.rs", text);
    let code = "let a = \"                \";             \nlet b = (' ', r#\"   \"#, '  ', &'a str);\n";
    assert_eq!(source.code, code);
    let words: Vec<&str> = source.literals.iter().map(|literal| literal.words.as_str()).collect();
    assert_eq!(words, ["crate::store\\\" x", "a\"b"]);
}

#[test]
fn tests_do_not_ship() {
    let source = Source::of("src/x.rs", "fn a() {}\n#[cfg(test)]\nmod tests {}\n");
    assert_eq!(source.shipped_code(), "fn a() {}\n");
    assert_eq!(Source::of("src/x/tests.rs", "fn a() {}\n").shipped_code(), "");
    assert_eq!(Source::of("src/x/b_tests.rs", "fn a() {}\n").shipped_code(), "");
}
