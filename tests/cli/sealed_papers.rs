//! Papers of a sealed book on the command line: with the passphrase, to a place that is named, and what
//! still lies in plain found and cleared. A year of meetings on a real disk, derived store included.

use std::path::{Path, PathBuf};

use super::{Home, text};

const FLAG: [&str; 2] = ["--passphrase-file", "mk.txt"];

/// A home whose own book holds a year of meetings and some papers, with a plain backup, then sealed;
/// and words that only a plain book shows.
fn year() -> (Home, Vec<String>) {
    let home = Home::with_practice();
    // As a cell's own book, which alone can be sealed.
    let info = home.book().join("book.toml");
    let own = std::fs::read_to_string(&info).unwrap().replace("practice = true", "practice = false");
    let own: Vec<&str> = own.lines().filter(|line| !line.starts_with("# ")).collect();
    std::fs::write(&info, own.join("\n") + "\n").unwrap();
    let _ = std::fs::remove_file(home.book().join("book-copy.toml"));
    let documents = home.book().join("documents");
    std::fs::create_dir_all(&documents).unwrap();
    for kind in ["minutes", "resolution"] {
        let file = documents.join(format!("2026-11-03-{kind}.txt"));
        home.run(&["report", kind, "last", "--format", "txt", "-o", text(&file)]);
    }
    assert_eq!(std::fs::read_dir(&documents).unwrap().count(), 2);
    let members = home.json(&["member", "list"]);
    let mut words: Vec<String> = members["members"]
        .as_array()
        .unwrap()
        .iter()
        .map(|member| member["name"].as_str().unwrap().to_owned())
        .collect();
    assert!(words.len() > 10, "{members}");
    // Long lines of the minutes: titles, notes, decisions.
    let minutes = std::fs::read_to_string(documents.join("2026-11-03-minutes.txt")).unwrap();
    let lines = minutes
        .lines()
        .map(str::trim)
        .filter(|line| line.chars().count() > 50 && !line.contains("Thông qua"));
    let members = words.len();
    words.extend(lines.take(10).map(|line| line.chars().skip(5).take(30).collect()));
    assert_eq!(words.len(), members + 10, "{minutes}");
    home.write("mk.txt", "lúa chín vàng đồng\n");
    home.done(&["backup", text(&home.book().join("backups"))]);
    home.done(&["seal", "--passphrase-file", "mk.txt", "--sheet", "phieu.docx"]);
    (home, words)
}

/// The files below a folder in whose name or bytes, unpacked, one of the words can be read.
fn telling(dir: &Path, words: &[String]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(telling(&path, words));
            continue;
        }
        let mut bytes = std::fs::read(&path).unwrap();
        if path.extension().is_some_and(|ending| ending == "bienban") {
            bytes = zstd::stream::decode_all(&*bytes).unwrap();
        }
        let holds = |word: &String| memchr::memmem::find(&bytes, word.as_bytes()).is_some();
        found.extend(words.iter().any(holds).then_some(path));
    }
    found
}

fn with<'a>(args: &[&'a str]) -> Vec<&'a str> {
    [args, &FLAG].concat()
}

#[test]
fn no_file_of_a_sealed_book_and_its_backups_can_be_read_and_plain_copies_go_on_request() {
    let (home, words) = year();
    let plain = telling(&home.book(), &words);
    assert_eq!(plain.len(), 1, "the backup from before: {plain:?}");
    let told = home.json(&["plain-copies"]);
    assert_eq!(told["plain"], serde_json::json!([plain[0]]));
    home.refused(&["plain-copies", "--remove"], 6, &[&format!(
        "Sổ ở {} đã niêm phong bằng mật khẩu. Hãy mở sổ trong chương trình và nhập mật khẩu; ở dòng lệnh thì ghi --passphrase-file FILE hoặc đặt biến BIENBAN_PASSPHRASE.",
        home.book().display()
    )]);
    assert_eq!(telling(&home.book(), &words), plain);
    let told = home.json(&with(&["plain-copies", "--remove"]));
    assert_eq!(told["removed"], serde_json::json!([plain[0]]));
    // Everything that fills the derived store.
    for verb in [&["search", "nghị quyết"][..], &["participation"], &["meeting", "list"], &["verify"]] {
        assert_eq!(home.run(&with(verb)).code, 0, "{verb:?}");
    }
    home.done(&["backup", "usb"]);
    let backup = std::fs::read_dir(home.path("usb")).unwrap().next().unwrap().unwrap().path();
    home.done(&["restore", text(&backup), "--to", "moi"]);
    for folder in [home.book(), home.path("usb"), home.path("moi")] {
        assert_eq!(telling(&folder, &words), Vec::<PathBuf>::new());
    }
    let none = "Trong sổ và các thư mục sao lưu không còn bản nào ai cũng đọc được.\n";
    assert_eq!(home.done(&["plain-copies"]), none);
}

#[test]
fn papers_leave_a_sealed_book_with_the_passphrase_to_a_place_that_is_named() {
    let (home, words) = year();
    let locked = home.run(&["report", "minutes", "last", "-o", "m.docx"]);
    assert_eq!((locked.code, home.path("m.docx").exists()), (6, false), "{}", locked.err);
    let unnamed = home.run(&with(&["report", "minutes", "last"]));
    assert_eq!(unnamed.code, 2, "{}", unnamed.err);
    assert!(unnamed.err.starts_with("Sổ đã niêm phong: tệp ghi ra thì ai cũng đọc được"), "{}", unnamed.err);
    let inside = home.book().join("documents/m.docx");
    let inside = home.run(&with(&["report", "minutes", "last", "-o", text(&inside)]));
    assert_eq!(inside.code, 3, "{}", inside.err);
    assert!(inside.err.contains("nằm trong sổ đã niêm phong"), "{}", inside.err);
    home.done(&with(&["report", "minutes", "last", "-o", "m.docx"]));
    assert!(home.path("m.docx").exists());
    // The papers that lay there before, each by its name.
    let names = home.json(&with(&["papers"]));
    assert_eq!(names["papers"], serde_json::json!(["2026-11-03-minutes.txt", "2026-11-03-resolution.txt"]));
    assert_eq!(home.run(&["papers"]).code, 6);
    let gone = home.run(&with(&["papers", "--out", "khong-co"]));
    assert_eq!((gone.code, home.path("khong-co").exists()), (3, false), "{}", gone.err);
    std::fs::create_dir(home.path("ra")).unwrap();
    home.done(&with(&["papers", "--out", "ra", "--named", "minutes"]));
    let written = telling(&home.path("ra"), &words);
    assert_eq!(written, [home.path("ra/2026-11-03-minutes.txt")]);
    home.done(&with(&["unseal"]));
    assert!(home.book().join("documents/2026-11-03-resolution.txt").exists());
}
