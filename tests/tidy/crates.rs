//! Who names what comes from outside: a library, the clock.

use std::fs;

use crate::source::{Source, assert_kept, assert_notices, is_name, places, program, top};

/// What is named with the files, or folders, that alone may name it.
const NAMED_BY: &[(&str, &[&str])] = &[
    ("sled", &["src/store/derived/index.rs"]),
    // Events are for systems where a terminal has no bytes to read.
    ("crossterm", &["src/term.rs", "src/term/events.rs"]),
    ("rustix", &["src/term/tty.rs"]),
    ("signal_hook", &["src/term/tty.rs", "src/run/mod.rs"]),
    ("ratatui", &["src/ui/", "src/term.rs"]),
    ("Local::now", &["src/run/clock.rs"]),
    ("Utc::now", &[]),
    ("SystemTime::now", &[]),
    ("Instant::now", &["src/run/clock.rs", "src/run/bar.rs"]),
    ("zip", &["src/report/formats/docx/"]),
    ("krilla", &["src/report/formats/pdf/"]),
    ("rust_xlsxwriter", &["src/report/formats/xlsx/"]),
    ("png", &["src/report/formats/pdf/dots.rs", "src/report/formats/pdf/picture.rs"]),
    ("skrifa", &["src/report/formats/pdf/"]),
    ("zeno", &["src/report/formats/pdf/dots.rs"]),
    ("zstd", &["src/store/backup/frames.rs"]),
    ("flate2", &["src/intake/workbook/package.rs"]),
    ("encoding_rs", &["src/intake/encoding.rs"]),
    (
        "base64",
        &[
            "src/store/backup/line.rs",
            "src/store/backup/locked.rs",
            "src/store/private/",
            "src/store/seal/",
            "src/store/signing/",
        ],
    ),
    ("blake3", &["src/store/"]),
    ("argon2", &["src/store/seal/"]),
    ("chacha20poly1305", &["src/store/seal/"]),
    ("ed25519_dalek", &["src/store/signing/"]),
    ("rpassword", &["src/cli/passphrase.rs"]),
    ("unicode_normalization", &["src/text/"]),
    ("unicode_segmentation", &["src/text/"]),
    ("unicode_width", &["src/text/"]),
];

/// Whether the name at a place is that of a crate or type, and no field, method or part of a path.
fn is_outside(code: &str, place: usize, name: &str) -> bool {
    let after = &code[place + name.len()..];
    let whole = !after.bytes().next().is_some_and(is_name);
    let own = code[..place].ends_with('.') || after.trim_start().starts_with('(');
    whole && (!own || name.contains("::"))
}

/// Whether a file draws a screen: `view.rs` of its folder, and what lies in a folder beside that.
fn draws_a_screen(path: &str) -> bool {
    path.strip_prefix("src/screens/").is_some_and(|inside| {
        let part = inside.split('/').nth(1).unwrap_or_default();
        matches!(part, "view.rs" | "view")
    })
}

fn names_only_what_it_may(source: &Source) -> Vec<String> {
    let may = |name: &str, by: &[&str]| {
        let draws = name == "ratatui" && draws_a_screen(&source.path);
        draws || by.iter().any(|place| source.path.starts_with(place))
    };
    let barred = NAMED_BY.iter().filter(|(name, by)| !may(name, by));
    let found = barred.flat_map(|(name, by)| {
        let code = source.shipped_code();
        let named = places(code, name).filter(|place| is_outside(code, *place, name));
        named.map(move |place| source.at(place, &format!("{name} is for {by:?} only")))
    });
    found.collect()
}

#[test]
fn libraries_and_the_clock_are_named_where_they_belong() {
    assert_kept(names_only_what_it_may, &program());
}

#[test]
fn sled_and_the_clock_are_named_in_one_file_each() {
    let sources = program();
    for name in ["sled::", "rustix::", "Local::now"] {
        let by = sources.iter().filter(|source| places(source.shipped_code(), name).next().is_some());
        assert_eq!(by.count(), 1, "{name}");
    }
}

#[test]
fn a_library_out_of_its_place_is_noticed() {
    let broken = [
        ("src/store/book/open_book.rs", "use sled::Db;"),
        ("src/ui/mod.rs", "use crossterm::event;"),
        ("src/term/decoder.rs", "use crossterm::event;"),
        ("src/term.rs", "use rustix::io::read;"),
        ("src/term/listener.rs", "use signal_hook::consts::SIGWINCH;"),
        ("src/app/mod.rs", "fn a() { chrono::Local::now(); }"),
        ("src/store/book/open_book.rs", "let a = SystemTime::now();"),
        ("src/report/formats/plain/mod.rs", "use zip::ZipWriter;"),
        ("src/app/mod.rs", "use unicode_width::UnicodeWidthStr;"),
        ("src/screens/home/mod.rs", "use ratatui::Frame;"),
        ("src/screens/chair/next.rs", "use ratatui::text::Line;"),
    ];
    let kept = "let pairs = a.iter().zip(b); let all = zip(a, b); let a = unzip::all(\"sled::Db\");";
    assert_notices(names_only_what_it_may, &broken, ("src/app/mod.rs", kept));
}

#[test]
fn one_version_of_crossterm_is_locked() {
    let lock = fs::read_to_string(top().join("Cargo.lock")).unwrap();
    assert_eq!(lock.matches("\nname = \"crossterm\"\n").count(), 1);
}
