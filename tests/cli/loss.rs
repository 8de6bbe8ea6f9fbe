//! What is lost is told until a person accepts it, and checking changes nothing.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::Home;

/// Takes the last line of a file away, as `sed -i '$d'` does; gives its number.
pub(super) fn cut_last_line(file: &Path) -> usize {
    let text = std::fs::read_to_string(file).unwrap();
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    std::fs::write(file, lines[..lines.len() - 1].concat()).unwrap();
    lines.len()
}

/// Every file below a folder with its bytes.
pub(super) fn files(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false => drop(found.insert(path.clone(), std::fs::read(&path).unwrap())),
        }
    }
    found
}

#[test]
fn the_alarm_does_not_go_out_until_a_person_accepts_the_loss() {
    let home = Home::with_practice();
    home.done(&["meeting", "list"]);
    let file = home.book().join("journal/book.jsonl");
    let line = cut_last_line(&file);
    let told = format!(
        "Tệp {} bị cắt ngắn: thiếu từ dòng {line} trở đi, là phần đã lưu trước đó. Từ dòng {} trở về trước vẫn tin cậy được; tệp được giữ nguyên. Hãy chép lại tệp này từ bản sao lưu.",
        file.display(),
        line - 1
    );
    let checked = |home: &Home| {
        let said = home.run(&["verify"]);
        assert_eq!(said.code, 4, "{}", said.out);
        assert!(said.out.starts_with(&told), "{}", said.out);
        assert!(!said.out.contains("còn nguyên vẹn") && !said.out.contains("Không mất gì"), "{}", said.out);
    };
    checked(&home);
    checked(&home);
    // A verb that sets the derived store aside, one that adds an act, and the store deleted.
    assert_eq!(home.run(&["participation"]).code, 4);
    checked(&home);
    let planned = ["meeting", "new", "--kind", "regular", "--date", "2026-12-29"];
    let said = home.run(&planned);
    assert!(
        said.out.starts_with("Đã lập chương trình sinh hoạt ngày 29/12/2026"),
        "a meeting goes on in its own file: {}",
        said.out
    );
    checked(&home);
    std::fs::remove_dir_all(home.book().join("store")).unwrap();
    checked(&home);
    let listed = home.run(&["meeting", "list"]);
    assert_eq!(listed.code, 4);
    assert!(listed.err.contains(&told), "{}", listed.err);
    home.refused(
        &["accept-loss", "--reason", "  ", "--by", "Thạch Thị Sa Rây"],
        2,
        &["Ghi nhận mất mát phải có lý do và họ tên: hãy ghi --reason và --by bằng chữ."],
    );
    let long = "ế".repeat(201);
    let sentence = "Tên dài 201 chữ cái, nhiều hơn 200: hãy ghi lại cho đúng tên.";
    home.refused(&["accept-loss", "--reason", "x", "--by", &long], 3, &[sentence]);
    checked(&home);
    let accept = ["accept-loss", "--reason", "ổ đĩa cũ hỏng", "--by", "Thạch Thị Sa Rây"];
    let said = home.done(&accept);
    // The line was the last one of an act that begins at line 15.
    assert_eq!(
        said,
        format!(
            "journal/book.jsonl: mất từ dòng 15 đến dòng {line}.\nĐã ghi vào sổ: Thạch Thị Sa Rây coi những phần này là mất, lý do “ổ đĩa cũ hỏng”. Từ nay “verify” không báo hỏng vì chúng, nhưng vẫn nêu việc ghi nhận này.\n"
        )
    );
    let said = home.done(&["verify"]);
    assert!(
        said.contains("Đã được ghi nhận là mất, Thạch Thị Sa Rây ghi ngày 03/12/2026, lý do “ổ đĩa cũ hỏng”: journal/book.jsonl.\n"),
        "{said}"
    );
    assert!(said.contains("Ngoài phần đã được ghi nhận là mất, không mất gì đã lưu;"), "{said}");
    // Once more there is nothing to accept; and the record itself is looked after as any other act.
    let nothing = format!(
        "Không có mất mát nào để ghi nhận ở {}; sổ được giữ nguyên. Hãy xem “bienban verify” nêu những gì bị mất.",
        home.book().display()
    );
    home.refused(&accept, 3, &[&nothing]);
    cut_last_line(&file);
    assert_eq!(home.run(&["verify"]).code, 4);
}

#[test]
fn checking_changes_nothing() {
    let home = Home::with_practice();
    home.done(&["meeting", "list"]);
    let before = files(&home.book());
    home.done(&["verify"]);
    assert!(files(&home.book()) == before, "a whole book");
    cut_last_line(&home.book().join("journal/book.jsonl"));
    let before = files(&home.book());
    assert_eq!(home.run(&["verify"]).code, 4);
    assert!(files(&home.book()) == before, "a damaged book");
}

#[test]
fn papers_packs_and_backups_are_looked_at_too() {
    let home = Home::with_secretary();
    let book = home.book();
    std::fs::write(book.join("documents/bien-ban.txt"), "Biên bản").unwrap();
    std::fs::create_dir(book.join("guidance")).unwrap();
    std::fs::write(book.join("guidance/goi.toml"), "x = 1\n").unwrap();
    // The next program to open the book sees them for the first time.
    home.run(&["member", "list"]);
    home.done(&["backup", "data/bienban/book/backups"]);
    let backup = std::fs::read_dir(book.join("backups")).unwrap().next().unwrap().unwrap().path();
    home.done(&["verify"]);
    for file in [book.join("documents/bien-ban.txt"), book.join("guidance/goi.toml"), backup] {
        let whole = std::fs::read(&file).unwrap();
        let mut changed = whole.clone();
        changed[whole.len() / 2] ^= 1;
        for damaged in [changed, whole[..whole.len() - 1].to_vec(), Vec::new()] {
            std::fs::write(&file, damaged).unwrap();
            let said = home.run(&["verify"]);
            assert_eq!(said.code, 4, "{}", said.out);
            assert!(said.out.contains(&file.display().to_string()), "{}", said.out);
        }
        std::fs::write(&file, &whole).unwrap();
        home.done(&["verify"]);
    }
    let paper = book.join("documents/bien-ban.txt");
    std::fs::write(&paper, "Biên bản đã sửa").unwrap();
    home.done(&["accept-loss", "documents/bien-ban.txt", "--reason", "sửa lỗi in", "--by", "Hồ Văn Sáu"]);
    let said = home.done(&["verify"]);
    assert!(said.contains("Hồ Văn Sáu ghi ngày 03/12/2026"), "{said}");
    std::fs::remove_file(&paper).unwrap();
    let said = home.run(&["verify"]);
    assert_eq!(said.code, 4);
    assert!(said.out.starts_with(&format!("Tệp {} mà sổ đã có thì nay không còn.", paper.display())));
}

#[test]
fn a_book_without_the_file_of_heads_gains_it_and_is_accused_of_nothing() {
    let home = Home::with_practice();
    let heads = home.book().join("heads.jsonl");
    home.done(&["meeting", "list"]);
    // A book of an older version has neither that file nor a store that knows of it.
    std::fs::remove_file(&heads).unwrap();
    std::fs::remove_dir_all(home.book().join("store")).unwrap();
    home.done(&["verify"]);
    assert!(!heads.exists(), "checking changes nothing");
    home.done(&["meeting", "list"]);
    home.done(&["verify"]);
    // Where it is gone, the derived store alone knows more than is there, and also of the file itself. the derived store alone knew more than is there.
    std::fs::remove_file(&heads).unwrap();
    let book = home.book().join("journal/book.jsonl");
    let whole = std::fs::read(&book).unwrap();
    cut_last_line(&book);
    home.run(&["meeting", "list"]);
    assert_eq!(home.run(&["verify"]).code, 4);
    std::fs::write(&book, whole).unwrap();
    let said = home.run(&["verify"]);
    assert_eq!(said.code, 4);
    assert!(said.out.starts_with(&format!("Tệp đối chiếu {} mà sổ đã có", heads.display())), "{}", said.out);
    home.done(&["accept-loss", "--reason", "xóa nhầm", "--by", "Hồ Văn Sáu"]);
    home.done(&["verify"]);
    // From then on it knows as much as if it had been there from the start.
    std::fs::remove_dir_all(home.book().join("store")).unwrap();
    cut_last_line(&home.book().join("journal/cell-0001/roll.jsonl"));
    assert_eq!(home.run(&["verify"]).code, 4);
}

#[test]
fn what_a_backup_knows_is_missed_and_named_and_a_restored_book_still_misses_it() {
    let home = Home::with_secretary();
    home.done(&["backup", "data/bienban/book/backups"]);
    let roll = home.book().join("journal/ap-mau/roll.jsonl");
    cut_last_line(&roll);
    // Even where everything else is gone that knew of it.
    std::fs::remove_file(home.book().join("heads.jsonl")).unwrap();
    let said = home.run(&["verify"]);
    assert_eq!(said.code, 4);
    assert!(said.out.contains("còn giữ phần này."), "{}", said.out);
    // A book that lacks something, backed up and restored elsewhere, lacks it still.
    let home = Home::with_secretary();
    home.done(&["member", "list"]);
    cut_last_line(&home.book().join("journal/ap-mau/roll.jsonl"));
    home.run(&["backup", "usb"]);
    let backup = std::fs::read_dir(home.path("usb")).unwrap().next().unwrap().unwrap().path();
    home.run(&["restore", backup.to_str().unwrap(), "--to", "khoi-phuc"]);
    let said = home.run(&["verify", "--book", "khoi-phuc"]);
    assert_eq!(said.code, 4, "{}", said.out);
}

#[test]
fn a_journal_that_cannot_be_read_is_not_an_empty_one() {
    for name in ["journal/book.jsonl", "journal/ap-mau/roll.jsonl"] {
        let home = Home::with_secretary();
        let file = home.book().join(name);
        std::fs::rename(&file, home.path("aside")).unwrap();
        // Nobody can read a folder as a file, not even the owner of the computer.
        std::fs::create_dir(&file).unwrap();
        let before = files(&home.book().join("journal"));
        let told = format!("Không đọc được {}: ", file.display());
        for args in [
            &["verify"][..],
            &["meeting", "list"],
            &["member", "list"],
            &["member", "add", "--name", "Sơn Vi Sal"],
        ] {
            let said = home.run(args);
            assert_eq!(said.code, 4, "{name}, {args:?}: {}{}", said.out, said.err);
            assert!(
                format!("{}{}", said.out, said.err).contains(&told),
                "{args:?}: {}{}",
                said.out,
                said.err
            );
            assert!(!said.err.contains("chưa có chi bộ"), "{args:?}: {}", said.err);
            assert!(!said.out.contains("Không mất gì"), "{args:?}: {}", said.out);
        }
        let new = ["cell", "new", "--name", "Ấp Khác", "--parent", "Đảng bộ xã Mẫu", "--place", "Xã Mẫu"];
        assert_ne!(home.run(&new).code, 0);
        assert!(files(&home.book().join("journal")) == before, "{name}");
    }
}

#[test]
fn minutes_say_at_their_foot_where_the_whole_book_stood() {
    let home = Home::with_practice();
    let foot = |home: &Home| {
        let text = home.done(&["report", "minutes", "last", "--format", "txt", "-o", "-"]);
        text.lines().last().unwrap().trim().to_owned()
    };
    let told = foot(&home);
    let (mark, line) = told.split_once(" · Sổ: dòng ").unwrap();
    assert!(mark.starts_with("Mã xác thực: "), "{told}");
    let (number, hash) = line.split_once(", mã ").unwrap();
    // The line before the one that entered the hash of these minutes.
    let own = std::fs::read_to_string(home.book().join("journal/book.jsonl")).unwrap();
    let lines: Vec<&str> = own.lines().collect();
    let number: usize = number.parse().unwrap();
    let hash = hash.replace(' ', "");
    assert!(lines[number - 1].contains(&format!("\"hash\":\"{hash}")), "{told}");
    let mark = mark["Mã xác thực: ".len()..].replace(' ', "");
    assert!(lines[number].contains(&format!("\"hash\":\"{mark}")), "{told}");
    let said = home.done(&["verify", "--hash", &hash]);
    assert!(said.starts_with(&format!("Mã này là của dòng {number} trong tệp chung của sổ, ghi ")), "{said}");
    // What is added later changes nothing of it; a line before it that was changed is noticed.
    home.done(&["meeting", "new", "--kind", "regular", "--date", "2026-12-29"]);
    assert_eq!(foot(&home), told);
    let other = own.replacen("cell_named", "cell_nam", 1);
    std::fs::write(home.book().join("journal/book.jsonl"), other).unwrap();
    assert_eq!(home.run(&["verify", "--hash", &hash]).code, 4);
}
