//! What cannot be read is said to be so: never empty, never of 1970; and a key that is gone is told plainly.

use super::{Home, text};

/// Every verb that opens the book tells of damage in a file that it does not read, and its exit code is 4.
#[test]
fn no_verb_is_silent_about_a_damaged_stream_or_paper() {
    let home = Home::with_secretary();
    let paper = home.book().join("documents/bien-ban.txt");
    std::fs::write(&paper, "Biên bản").unwrap();
    home.done(&["meeting", "new", "--kind", "regular", "--date", "2026-12-29"]);
    home.done(&["member", "list"]);
    let roll = home.book().join("journal/ap-mau/roll.jsonl");
    for file in [&roll, &paper] {
        let whole = std::fs::read(file).unwrap();
        let mut changed = whole.clone();
        changed[whole.len() / 2] ^= 1;
        std::fs::write(file, &changed).unwrap();
        for args in [
            &["guidance", "list"][..],
            &["meeting", "list"],
            &["cell", "show"],
            &["cell", "term", "--from", "2026-01-01"],
            &["key"],
            &["papers"],
            &["log", "2026-12-29"],
            &["search", "họp"],
            &["promise", "list"],
            &["participation"],
        ] {
            for _ in 0..2 {
                let said = home.run(args);
                assert_eq!(said.code, 4, "{args:?}: {}{}", said.out, said.err);
                assert_eq!(said.err.matches(text(file)).count(), 1, "{args:?}: {}", said.err);
            }
        }
        std::fs::write(file, &whole).unwrap();
        home.done(&["guidance", "list"]);
        home.done(&["verify"]);
    }
}

/// Puts a folder in the place of a file, which nobody can read as a file.
fn make_unreadable(home: &Home, name: &str) -> String {
    let file = home.book().join(name);
    std::fs::rename(&file, home.path("aside")).unwrap();
    std::fs::create_dir(&file).unwrap();
    format!("Không đọc được {}: ", text(&file))
}

#[test]
fn a_roll_that_cannot_be_read_is_not_empty() {
    let home = Home::with_secretary();
    let told = make_unreadable(&home, "journal/ap-mau/roll.jsonl");
    for args in [
        &["member", "list"][..],
        &["member", "list", "--json"],
        &["member", "export", "ds.csv"],
        &["cell", "show"],
        &["meeting", "new", "--kind", "regular", "--date", "2026-12-29"],
    ] {
        let said = home.run(args);
        assert_eq!((said.code, said.out.as_str()), (4, ""), "{args:?}");
        assert!(said.err.starts_with(&told), "{args:?}: {}", said.err);
    }
}

#[test]
fn a_meeting_that_cannot_be_read_has_no_day_and_no_state() {
    let home = Home::with_secretary();
    home.done(&["meeting", "new", "--kind", "regular", "--date", "2026-12-29"]);
    home.done(&["meeting", "new", "--kind", "regular", "--date", "2027-01-28"]);
    let folder = home.book().join("journal/ap-mau");
    let files = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name());
    let name =
        files.map(|name| name.into_string().unwrap()).find(|name| name.starts_with("20261229")).unwrap();
    let id = name.split('.').next().unwrap();
    let told = make_unreadable(&home, &format!("journal/ap-mau/{name}"));
    for more in [&[][..], &["--from", "2026-01-01", "--to", "2026-01-31"]] {
        let said = home.run(&[&["meeting", "list"], more].concat());
        assert_eq!(said.code, 4);
        assert!(said.err.starts_with(&told), "{}", said.err);
        let row = said.out.lines().find(|line| line.starts_with(id)).unwrap();
        assert_eq!(row[id.len()..].trim(), "không đọc được", "{}", said.out);
        assert!(!said.out.contains("1970"), "{}", said.out);
    }
    let json: serde_json::Value =
        serde_json::from_str(&home.run(&["meeting", "list", "--json"]).out).unwrap();
    let one = json["meetings"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap();
    assert_eq!(*one, serde_json::json!({ "id": id, "unread": true }));
    let said = home.run(&["meeting", "show", id]);
    assert_eq!((said.code, said.out.as_str()), (4, ""));
    assert!(said.err.starts_with(&told), "{}", said.err);
}

#[test]
fn a_key_that_was_taken_out_is_told_plainly() {
    let home = Home::with_secretary();
    home.done(&["backup", "data/bienban/book/backups"]);
    for gone in [&[][..], &["heads.jsonl"]] {
        for name in gone {
            std::fs::remove_file(home.book().join(name)).unwrap();
        }
        for name in ["book.toml", "book-copy.toml"] {
            let file = home.book().join(name);
            let text = std::fs::read_to_string(&file).unwrap();
            let end = text.find("[signing]").or_else(|| text.find("# blake3")).unwrap_or(text.len());
            std::fs::write(&file, &text[..end]).unwrap();
        }
        let said = home.run(&["key"]);
        assert_eq!((said.code, said.out.as_str()), (4, ""), "{gone:?}: {}", said.err);
        assert!(said.err.starts_with("Khóa ký của sổ, dấu nhận dạng "), "{gone:?}: {}", said.err);
        assert_eq!(home.run(&["verify"]).code, 4);
        assert_eq!(home.run(&["member", "list"]).code, 4, "{gone:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_pack_that_cannot_be_opened_is_told_in_the_language_asked_for() {
    let home = Home::with_secretary();
    std::fs::create_dir_all(home.book().join("guidance")).unwrap();
    std::os::unix::fs::symlink(home.path("nowhere.toml"), home.book().join("guidance/phu-luc.toml")).unwrap();
    let english = home.run(&["guidance", "list", "--lang", "en"]);
    let told = format!("{}{}", english.out, english.err);
    assert_eq!(told.matches("phu-luc.toml").count(), 1, "{told}");
    assert!(told.contains("cannot be read"), "{told}");
    assert!(!told.contains("Không đọc được") && !told.contains("as TOML demands"), "{told}");
    let vietnamese = home.run(&["guidance", "list"]);
    let told = format!("{}{}", vietnamese.out, vietnamese.err);
    assert!(told.contains("Không đọc được") && !told.contains("cách ghi của tệp TOML"), "{told}");
}
