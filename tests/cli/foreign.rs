//! What is not the program's own stays as it is: neighbours of a book, and links, pipes and devices in it.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use super::{Home, text};

/// Every file below a folder with its bytes.
pub(super) fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries
        .flat_map(|entry| match entry.file_type().unwrap().is_dir() {
            true => files(&entry.path()),
            false => BTreeMap::from([(entry.path(), fs::read(entry.path()).unwrap())]),
        })
        .collect()
}

/// A folder of somebody else, named `name`, with files that the program could take for its own.
pub(super) fn theirs(home: &Home, name: &str) -> PathBuf {
    let folder = home.path(name);
    fs::create_dir_all(folder.join("inside")).unwrap();
    for file in ["anh.jpg", "db", "snap.0000.generating", "inside/thu.txt", "x.toml", "x.bienban"] {
        fs::write(folder.join(file), format!("của người khác: {file}")).unwrap();
    }
    folder
}

fn pipe(path: &Path) {
    assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
}

fn backup(home: &Home, folder: &str) -> PathBuf {
    home.run(&["backup", folder]);
    let mut files = fs::read_dir(home.path(folder)).unwrap().map(|entry| entry.unwrap().path());
    files.find(|file| file.extension().is_some_and(|end| end == "bienban")).unwrap()
}

#[test]
fn neighbours_of_a_restored_book_stay() {
    let home = Home::with_secretary();
    let file = backup(&home, "usb");
    let theirs = theirs(&home, "theirs");
    let neighbour = self::theirs(&home, "moi.restoring");
    symlink(&theirs, home.path("khac.restoring")).unwrap();
    let before = (files(&theirs), files(&neighbour));
    for to in ["moi", "khac"] {
        home.done(&["restore", text(&file), "--to", to]);
        assert!(home.done(&["--book", to, "member", "list"]).contains("Nguyễn Văn Bình"));
    }
    assert_eq!((files(&theirs), files(&neighbour)), before);
    assert!(home.path("khac.restoring").is_symlink());
}

#[test]
fn a_lock_that_leads_elsewhere_is_not_written() {
    let home = Home::with_secretary();
    let theirs = theirs(&home, "theirs");
    let before = files(&theirs);
    let lock = home.book().join("lock");
    fs::remove_file(&lock).unwrap();
    symlink(theirs.join("anh.jpg"), &lock).unwrap();
    let said = home.run(&["member", "add", "--name", "Thạch Sa Rây"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("đó là liên kết, đường ống hoặc thiết bị"), "{}", said.err);
    assert!(home.done(&["member", "list"]).contains("Nguyễn Văn Bình"));
    assert_eq!(files(&theirs), before);
}

#[test]
fn links_and_pipes_among_the_papers_are_named_and_not_opened() {
    let home = Home::with_secretary();
    let theirs = theirs(&home, "theirs");
    let before = files(&theirs);
    let documents = home.book().join("documents");
    fs::write(documents.join("bien-ban.txt"), "biên bản").unwrap();
    pipe(&documents.join("ong"));
    symlink(theirs.join("anh.jpg"), documents.join("anh.jpg")).unwrap();
    symlink(&theirs, documents.join("thu-muc")).unwrap();
    symlink("/dev/zero", documents.join("thiet-bi")).unwrap();
    let said = home.run(&["backup", "usb"]);
    assert_eq!(said.code, 0, "{}", said.err);
    for name in ["ong", "anh.jpg", "thu-muc", "thiet-bi"] {
        assert!(said.err.contains(text(&documents.join(name))), "{name}: {}", said.err);
    }
    let file = backup(&home, "usb-2");
    home.done(&["restore", text(&file), "--to", "moi"]);
    let names: Vec<PathBuf> = files(&home.path("moi/documents")).into_keys().collect();
    assert_eq!(names, [home.path("moi/documents/bien-ban.txt")]);
    assert_eq!(files(&theirs), before);
}

#[test]
fn no_folder_of_a_book_leads_elsewhere() {
    for folder in ["documents", "guidance", "private", "backups", "store"] {
        let home = Home::with_secretary();
        let theirs = theirs(&home, "theirs");
        let before = files(&theirs);
        let inside = home.book().join(folder);
        let _ = fs::remove_dir_all(&inside);
        symlink(&theirs, &inside).unwrap();
        home.run(&["verify"]);
        home.run(&["member", "add", "--name", "Thạch Sa Rây"]);
        home.run(&["backup", "usb"]);
        assert!(home.run(&["member", "list"]).out.contains("Thạch Sa Rây"), "{folder}");
        assert_eq!(files(&theirs), before, "{folder}");
        let file = backup(&home, "usb-2");
        home.done(&["restore", text(&file), "--to", "moi"]);
        assert!(files(&home.path("moi")).into_keys().all(|path| !path.ends_with("anh.jpg")), "{folder}");
    }
}

#[test]
fn the_derived_store_is_not_written_through_a_link() {
    let home = Home::with_secretary();
    let theirs = theirs(&home, "theirs");
    let before = files(&theirs);
    let db = home.book().join("store/db");
    fs::remove_file(&db).unwrap();
    symlink(theirs.join("db"), &db).unwrap();
    home.run(&["member", "list"]);
    assert!(home.done(&["member", "list"]).contains("Nguyễn Văn Bình"));
    assert_eq!(files(&theirs), before);
}

#[test]
fn a_stream_that_is_a_link_or_a_pipe_is_told() {
    let home = Home::with_secretary();
    let theirs = theirs(&home, "theirs");
    let before = files(&theirs);
    let stream = home.book().join("journal/book.jsonl");
    for kind in ["link", "pipe"] {
        fs::remove_file(&stream).unwrap();
        match kind {
            "pipe" => pipe(&stream),
            _ => symlink(theirs.join("anh.jpg"), &stream).unwrap(),
        }
        let said = home.run(&["backup", "usb"]);
        assert_ne!(said.code, 0, "{kind}");
        assert!(said.err.contains("đó là liên kết, đường ống hoặc thiết bị"), "{}", said.err);
        assert_eq!(home.run(&["verify"]).code, 4, "{kind}");
        home.run(&["member", "add", "--name", "Thạch Sa Rây"]);
        assert_eq!(files(&theirs), before, "{kind}");
    }
}

#[test]
fn what_lies_beside_a_file_that_is_written_stays() {
    let home = Home::with_practice();
    for ending in ["new", "part", "new2"] {
        home.write(&format!("bien-ban.txt.{ending}"), "của người khác");
    }
    home.done(&["report", "minutes", "last", "--format", "txt", "-o", "bien-ban.txt"]);
    for ending in ["new", "part", "new2"] {
        let kept = fs::read_to_string(home.path(&format!("bien-ban.txt.{ending}"))).unwrap();
        assert_eq!(kept, "của người khác", "{ending}");
    }
    symlink(home.path("bien-ban.txt.new"), home.path("lien-ket.txt")).unwrap();
    let args = ["report", "minutes", "last", "--format", "txt", "-o", "lien-ket.txt", "--force"];
    assert_eq!(home.run(&args).code, 2);
    assert_eq!(fs::read_to_string(home.path("bien-ban.txt.new")).unwrap(), "của người khác");
}

#[test]
fn links_that_a_person_named_are_followed() {
    let home = Home::with_secretary();
    let file = backup(&home, "usb");
    symlink(&file, home.path("ban-sao")).unwrap();
    symlink(home.book(), home.path("so")).unwrap();
    home.done(&["restore", "ban-sao", "--to", "moi"]);
    assert!(home.done(&["--book", "so", "member", "list"]).contains("Nguyễn Văn Bình"));
    home.done(&["--book", "so", "member", "add", "--name", "Thạch Sa Rây"]);
    assert!(home.done(&["member", "list"]).contains("Thạch Sa Rây"));
}
