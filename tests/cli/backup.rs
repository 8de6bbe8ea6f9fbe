//! Backup, restore and hand-over on the command line.

use std::path::Path;

use serde_json::json;

use super::{Home, text};

/// The only backup in a folder.
fn backup_in(folder: &Path) -> std::path::PathBuf {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let backups: Vec<_> = files.filter(|file| file.extension().is_some_and(|end| end == "bienban")).collect();
    let [backup] = backups.as_slice() else { panic!("{backups:?}") };
    backup.clone()
}

/// The lines of the log of every meeting, as a reader of the book sees it.
fn minutes(home: &Home, book: &str) -> String {
    home.done(&["--book", book, "log", "last"]) + &home.done(&["--book", book, "meeting", "list"])
}

#[test]
fn a_book_comes_back_as_it_was() {
    let home = Home::with_practice();
    let usb = home.path("usb/so");
    let told = home.done(&["backup", text(&usb)]);
    // book.toml, the book's own stream, the roll and twelve meetings.
    assert!(told.starts_with("Đã sao lưu 15 tệp vào "), "{told}");
    let file = backup_in(&usb);
    assert!(file.file_name().unwrap().to_str().unwrap().ends_with("-20261203T120000Z.bienban"), "{file:?}");
    let whole = home.done(&["verify", text(&file)]);
    assert!(whole.starts_with("Bản sao lưu lúc 2026-12-03T12:00:00Z còn nguyên vẹn: 15 tệp, "), "{whole}");
    assert_eq!(told.trim_end().rsplit(' ').next(), whole.trim_end().rsplit(' ').next(), "the same hash");
    let to = home.path("moi");
    let restored = home.json(&["restore", text(&file), "--to", text(&to)]);
    assert_eq!(
        (&restored["files"], &restored["at"], &restored["folder"]),
        (&json!(15), &json!("2026-12-03T12:00:00Z"), &json!(to))
    );
    assert_eq!(minutes(&home, text(&to)), minutes(&home, text(&home.book())));
    assert!(home.done(&["--book", text(&to), "verify"]).starts_with("Sổ còn nguyên vẹn: 14 tệp nhật ký, "));
}

#[test]
fn a_backup_of_the_first_format_is_still_read() {
    let home = Home::new();
    let file = home.path("cu.bienban");
    std::fs::write(&file, include_bytes!("../golden/v1/book.bienban")).unwrap();
    let whole = home.done(&["verify", text(&file)]);
    assert!(whole.starts_with("Bản sao lưu lúc 2026-12-03T12:00:00Z còn nguyên vẹn: 4 tệp, "), "{whole}");
    assert_eq!(home.json(&["restore", text(&file), "--to", "moi"])["files"], json!(4));
    assert_eq!(
        home.json(&["--book", "moi", "member", "list"])["members"][0]["name"],
        json!("Thạch Thị Sa Rây")
    );
    assert!(home.done(&["--book", "moi", "verify"]).starts_with("Sổ còn nguyên vẹn: 3 tệp nhật ký, "));
}

#[test]
fn a_copy_under_a_passphrase_opens_with_it_alone() {
    let home = Home::with_secretary();
    home.write("mk", "lua moi kenh ba\n");
    home.done(&["backup", "usb", "--locked", "--new-file", "mk"]);
    let file = std::fs::read_dir(home.path("usb")).unwrap().next().unwrap().unwrap().path();
    assert!(text(&file).ends_with(".bienban-khoa"), "{file:?}");
    let restore = ["restore", text(&file), "--to", "moi"];
    let refused = home.run(&restore);
    assert_eq!((refused.code, refused.out.as_str()), (6, ""), "{}", refused.err);
    let wrong = home.run_with(&restore, &[("BIENBAN_PASSPHRASE", "lua moi kenh bon")]);
    assert_eq!(wrong.code, 6);
    assert!(wrong.err.starts_with("Mật khẩu không mở được bản chép "), "{}", wrong.err);
    assert!(!home.path("moi").exists());
    let checked = home.done(&["verify", text(&file), "--passphrase-file", "mk"]);
    assert!(checked.contains("còn nguyên vẹn: 3 tệp"), "{checked}");
    home.done(&["--passphrase-file", "mk", "restore", text(&file), "--to", "moi"]);
    assert!(home.done(&["--book", "moi", "member", "list"]).contains("Nguyễn Văn Bình"));
}

#[test]
fn nothing_is_restored_over_what_is_there() {
    let home = Home::with_cell();
    home.done(&["backup", "usb"]);
    let file = backup_in(&home.path("usb"));
    let book = home.book();
    let sentence = format!(
        "Thư mục {} không trống, nên không khôi phục vào đó; mọi thứ trong đó được giữ nguyên. Hãy chọn một thư mục mới hoặc trống.",
        book.display()
    );
    home.refused(&["restore", text(&file), "--to", text(&book)], 3, &[&sentence]);
    let said = home.run(&["--lang", "en", "restore", text(&file), "--to", text(&book)]);
    assert_eq!(said.code, 3);
    assert!(said.err.ends_with("Choose a new or an empty folder.\n"), "{}", said.err);
}

#[test]
fn a_damaged_backup_is_told_and_not_restored() {
    let home = Home::with_secretary();
    home.done(&["backup", "usb"]);
    let file = backup_in(&home.path("usb"));
    let mut bytes = std::fs::read(&file).unwrap();
    let last = bytes.len() - 40;
    bytes.truncate(last);
    std::fs::write(&file, bytes).unwrap();
    let said = home.run(&["verify", text(&file), "--json"]);
    let value: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!((said.code, &value["whole"]), (4, &json!(3)));
    let said = home.run(&["restore", text(&file), "--to", "moi"]);
    assert_eq!((said.code, said.out.as_str()), (4, ""));
    assert!(said.err.contains("Còn nguyên 3/3 tệp."), "{}", said.err);
    assert!(!home.path("moi").exists());
}

#[test]
fn of_a_damaged_backup_the_whole_files_come_back_and_the_others_are_named() {
    let home = Home::with_secretary();
    // Letters that do not compress, so that the damage behind them is in a frame of its own.
    let mut chance = fastrand::Rng::with_seed(7);
    let long: String = (0..600_000).map(|_| chance.alphanumeric()).collect();
    std::fs::write(home.book().join("documents/dai.txt"), long).unwrap();
    home.done(&["backup", "usb"]);
    let file = backup_in(&home.path("usb"));
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[300_000] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    let args = ["restore", text(&file), "--to", "moi"];
    assert_eq!(home.run(&args).code, 4);
    assert!(!home.path("moi").exists());
    let said = home.run(&[&args[..], &["--what-can-be-read"]].concat());
    assert_eq!((said.code, said.err.as_str()), (4, ""));
    let missing = "Bản sao lưu bị hỏng, nên THIẾU 1 tệp: documents/dai.txt.";
    assert!(said.out.lines().any(|line| line.starts_with(missing)), "{}", said.out);
    assert!(!home.path("moi/documents/dai.txt").exists());
    assert!(home.done(&["--book", "moi", "member", "list"]).contains("Nguyễn Văn Bình"));
    home.done(&["--book", "moi", "verify"]);
    let again = home.run(&[&args[..], &["--what-can-be-read"]].concat());
    assert_eq!(again.code, 3, "nothing is restored over it: {}", again.err);
}

#[test]
fn a_file_that_is_no_backup_is_wrong_usage() {
    let home = Home::with_cell();
    let toml = home.book().join("book.toml");
    let sentence = format!(
        "Tệp {} không phải là bản sao lưu của chương trình này. Hãy chọn tệp có đuôi bienban.",
        toml.display()
    );
    home.refused(&["restore", text(&toml), "--to", "moi"], 2, &[&sentence]);
    home.refused(&["backup"], 2, &["Còn thiếu: DIR. Xem cách ghi bằng --help."]);
    let said = home.run(&["restore", "khong-co.bienban", "--to", "moi"]);
    assert_eq!(said.code, 1);
    assert!(said.err.starts_with("Không đọc được khong-co.bienban: "), "{}", said.err);
}

#[test]
fn a_new_secretary_gets_the_backup_and_an_inventory() {
    let home = Home::with_practice();
    let told = home.done(&["backup", "usb", "--handover"]);
    assert!(told.starts_with("Gói bàn giao đã sẵn sàng trong usb/ban-giao-2026-12-03: "), "{told}");
    let pack = home.path("usb/ban-giao-2026-12-03");
    let file = backup_in(&pack);
    let inventory = std::fs::read_to_string(pack.join("ban-ke-ban-giao.txt")).unwrap();
    for words in
        ["BẢN KÊ BÀN GIAO", "TẬP DƯỢT", "Kỳ sinh hoạt: 12, trong đó 12 kỳ đã thông qua", "bienban restore"]
    {
        assert!(inventory.contains(words), "{words} is not in\n{inventory}");
    }
    assert!(inventory.contains(file.file_name().unwrap().to_str().unwrap()));
    assert!(std::fs::read(pack.join("ban-ke-ban-giao.docx")).unwrap().starts_with(b"PK"));
    home.done(&["backup", "usb", "--handover"]);
    assert!(home.path("usb/ban-giao-2026-12-03-2").exists());
}
