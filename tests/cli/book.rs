//! The book's folder: a new one, one that is there, a file, a protected folder, one in use.

use std::sync::Arc;

use bienban::store::{Book, Mode, RealDisk};

use super::{Home, text};

#[test]
fn a_cell_is_set_up_once() {
    let home = Home::new();
    let book = home.book();
    let none = format!(
        "Ở {} không có sổ chi bộ (thiếu tệp book.toml). Hãy kiểm tra lại đường dẫn, hoặc lập sổ mới ở một thư mục trống.",
        book.display()
    );
    home.refused(&["cell", "show"], 1, &[&none]);
    let new = ["cell", "new", "--name", "Chi bộ Ấp Mẫu", "--parent", "Đảng bộ xã Mẫu"];
    let told = format!(
        "Đã lập sổ của Chi bộ Ấp Mẫu ở {}. Tiếp theo: “bienban member import” để nhập danh sách đảng viên.\n",
        book.display()
    );
    assert_eq!(home.done(&new), told);
    let shown = home.json(&["cell", "show"]);
    assert_eq!(
        shown["cell"],
        serde_json::json!({ "id": "ap-mau", "name": "Ấp Mẫu", "parent": "Đảng bộ xã Mẫu", "place": "" })
    );
    assert_eq!((&shown["practice"], &shown["on_roll"]), (&false.into(), &0.into()));
    let there = format!(
        "Thư mục {} đã có một sổ chi bộ, nên không lập sổ mới ở đó; sổ cũ được giữ nguyên. Hãy mở sổ ấy hoặc chọn một thư mục trống.",
        book.display()
    );
    home.refused(&new, 1, &[&there]);
    home.refused(
        &["cell", "new", "--name", " ", "--parent", "Đảng bộ xã Mẫu"],
        2,
        &["Tên chi bộ hoặc tên cấp trên còn trống: hãy ghi đủ --name và --parent."],
    );
}

#[test]
fn a_book_that_is_a_file_is_left_as_it_is() {
    let home = Home::new();
    let file = home.write("so", "không phải sổ");
    let none = format!(
        "There is no book at {} (the file book.toml is missing). Check the path, or set up a new book in an empty folder.",
        file.display()
    );
    home.refused(&["member", "list", "--book", text(&file), "--lang", "en"], 1, &[&none]);
    let said =
        home.run(&["--book", text(&file), "cell", "new", "--name", "Ấp Mẫu", "--parent", "Đảng bộ xã Mẫu"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("đường dẫn này đi qua một tệp chứ không phải thư mục"), "{}", said.err);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "không phải sổ");
}

#[cfg(unix)]
#[test]
fn a_protected_folder_is_read_and_never_written() {
    use std::os::unix::fs::PermissionsExt;

    let home = Home::with_cell();
    let folders = [home.book(), home.book().join("journal")];
    let protect = |mode| {
        for folder in &folders {
            std::fs::set_permissions(folder, std::fs::Permissions::from_mode(mode)).unwrap();
        }
    };
    protect(0o500);
    if std::fs::write(home.book().join("thu"), "").is_ok() {
        eprintln!("skipped: this user may write even into a protected folder");
        return;
    }
    let said = home.run(&["member", "add", "--name", "Sơn Vi Sal"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("ổ đĩa hoặc thư mục không cho ghi hay đọc"), "{}", said.err);
    assert_eq!(home.json(&["member", "list"]), serde_json::json!({ "members": [] }));
    protect(0o700);
}

#[test]
fn a_book_in_use_is_read_and_not_written() {
    let home = Home::with_cell();
    let now = "2026-12-03T18:30:00+07:00".parse().unwrap();
    let open = Book::open(&home.book(), Arc::new(RealDisk), Mode::Write, "may-1", now).unwrap();
    assert!(open.is_writable());
    let said = home.run(&["member", "add", "--name", "Sơn Vi Sal", "--lang", "en"]);
    assert_eq!(said.code, 5);
    assert!(said.err.contains("since 18:30 on 3 Dec 2026"), "{}", said.err);
    assert_eq!(home.json(&["member", "list"]), serde_json::json!({ "members": [] }));
    drop(open);
    assert_eq!(home.done(&["member", "add", "--name", "Sơn Vi Sal"]), "Đã thêm đảng viên Sơn Vi Sal.\n");
}

#[test]
fn the_same_seed_writes_the_same_book() {
    let home = Home::new();
    let write = |name: &str, seed: &str| {
        let dir = home.path(name);
        let args = ["practice", "--write", text(&dir), "--cells", "2", "--members", "9", "--seed", seed];
        home.done(&args);
        std::fs::read(dir.join("journal/book.jsonl")).unwrap()
    };
    let first = write("a", "11");
    assert_eq!(first, write("b", "11"));
    assert_ne!(first, write("c", "12"));
    let several = home.run(&["meeting", "list", "--book", text(&home.path("a"))]);
    assert_eq!(several.code, 2);
    assert!(several.err.starts_with("Sổ có nhiều chi bộ: cell-0001 ("), "{}", several.err);
    let one = home.json(&["meeting", "list", "--book", text(&home.path("a")), "--cell", "cell-0002"]);
    assert_eq!(one["cell"], "cell-0002");
    let found = home.json(&["search", "chi bo", "--book", text(&home.path("a")), "--cell", "cell-0002"]);
    let hits = found["hits"].as_array().unwrap();
    assert!(!hits.is_empty() && hits.iter().all(|hit| hit["cell"] == "cell-0002"));
}

#[test]
fn every_report_is_given_while_the_program_is_open() {
    let home = Home::with_practice();
    let verbs: [&[&str]; 7] = [
        &["cell", "show"],
        &["meeting", "list"],
        &["log", "last"],
        &["score", "last"],
        &["participation"],
        &["report", "minutes", "last", "--format", "txt"],
        &["verify"],
    ];
    let closed: Vec<String> = verbs.iter().map(|verb| home.done(verb)).collect();
    let now = "2026-12-03T18:30:00+07:00".parse().unwrap();
    let open = Book::open(&home.book(), Arc::new(RealDisk), Mode::Write, "may-1", now).unwrap();
    assert!(open.is_writable());
    for (verb, before) in verbs.iter().zip(&closed) {
        assert_eq!(&home.done(verb), before, "{verb:?}");
    }
    drop(open);
}

#[test]
fn a_line_that_the_open_program_is_writing_is_not_yet_written() {
    use std::io::Write;

    let home = Home::with_secretary();
    let now = "2026-12-03T18:30:00+07:00".parse().unwrap();
    let open = Book::open(&home.book(), Arc::new(RealDisk), Mode::Write, "may-1", now).unwrap();
    let roll = home.book().join("journal/ap-mau/roll.jsonl");
    let before = home.done(&["member", "list"]);
    let mut file = std::fs::OpenOptions::new().append(true).open(&roll).unwrap();
    file.write_all(b"{\"seq\":2,\"act\":2,").unwrap();
    assert_eq!(home.done(&["member", "list"]), before);
    let told = home.done(&["verify", "--lang", "en"]);
    assert!(told.contains("ends in an unfinished write at line 3"), "{told}");
    assert_eq!(std::fs::read_dir(roll.parent().unwrap()).unwrap().count(), 1, "nothing was set aside");
    drop(open);
}
