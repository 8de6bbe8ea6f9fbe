//! The picture in the README is what the program draws.

use std::fs::read_to_string;

/// The rows in which something stands.
fn rows(text: &str) -> Vec<&str> {
    text.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect()
}

#[test]
fn the_picture_of_the_main_screen_is_the_accepted_one() {
    let root = env!("CARGO_MANIFEST_DIR");
    let readme = read_to_string(format!("{root}/README.md")).unwrap();
    let accepted = read_to_string(format!("{root}/tests/screens/snapshots/chair-120x40-vi.snap")).unwrap();
    let picture = readme.split("```").nth(1).unwrap();
    let screen = accepted.splitn(3, "---\n").nth(2).unwrap();
    assert_eq!(
        rows(picture),
        rows(screen),
        "copy tests/screens/snapshots/chair-120x40-vi.snap into README.md"
    );
}
