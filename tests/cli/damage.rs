//! A damaged book: said exactly where, exit code 4, and what is sound is still answered.

use std::path::PathBuf;

use super::Home;

/// The journal of the newest meeting.
fn newest(home: &Home) -> PathBuf {
    let folder = home.book().join("journal/cell-0001");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let meetings = files.filter(|file| file.file_name().unwrap().to_string_lossy().starts_with("2026"));
    meetings.max().unwrap()
}

#[test]
fn a_whole_book_is_found_whole() {
    let home = Home::with_practice();
    let told = home.done(&["verify"]);
    // The book's own stream, the roll and twelve meetings.
    assert!(told.starts_with("Sổ còn nguyên vẹn: 14 tệp nhật ký, "), "{told}");
    let json = home.json(&["verify"]);
    assert_eq!((&json["streams"], &json["findings"]), (&14.into(), &serde_json::json!([])));
}

#[test]
fn a_changed_line_is_told_by_its_place() {
    let home = Home::with_practice();
    let file = newest(&home);
    let journal = std::fs::read_to_string(&file).unwrap();
    let mut lines: Vec<String> = journal.lines().map(str::to_owned).collect();
    lines[9] = lines[9].replace("\"act\":", "\"act\": ");
    std::fs::write(&file, lines.join("\n") + "\n").unwrap();
    let damaged = format!(
        "Tệp {} bị hỏng ở dòng 10: nội dung dòng này đã bị thay đổi sau khi ghi. Từ dòng 9 trở về trước vẫn tin cậy được; tệp được giữ nguyên và chỉ để đọc. Hãy khôi phục từ bản sao lưu.",
        file.display()
    );
    let said = home.run(&["verify"]);
    assert_eq!((said.code, said.err.as_str()), (4, ""));
    let told: Vec<&str> = said.out.lines().collect();
    assert_eq!(told[0], damaged);
    assert!(told.last().unwrap().starts_with("Sổ bị hỏng ở những chỗ nêu trên;"), "{}", said.out);
    let listed = home.run(&["meeting", "list", "--json"]);
    assert_eq!(listed.code, 4);
    assert_eq!(listed.err, format!("{damaged}\n"));
    let json: serde_json::Value = serde_json::from_str(&listed.out).unwrap();
    assert_eq!(json["meetings"].as_array().map(Vec::len), Some(12), "what is sound is still listed");
}

#[test]
fn a_missing_journal_is_told_in_english_too() {
    let home = Home::with_practice();
    let file = newest(&home);
    std::fs::remove_file(&file).unwrap();
    let said = home.run(&["verify", "--lang", "en"]);
    assert_eq!(said.code, 4);
    let missing = format!(
        "The file {} is named in the book but is missing. Other files are not affected. Copy it back from a backup. No backup in the book still holds it; if none is found elsewhere, accept the loss with “bienban accept-loss”.",
        file.display()
    );
    assert_eq!(said.out.lines().next(), Some(missing.as_str()));
}

#[test]
fn two_copies_that_went_different_ways_are_told_by_their_lines() {
    let home = Home::with_secretary();
    let copy = home.path("usb");
    copy_folder(&home.book(), &copy);
    let against = ["verify", "--against", copy.to_str().unwrap()];
    assert_eq!(home.done(&against), "Hai bản của sổ giống nhau.\n");
    home.done(&["member", "add", "--name", "Thạch Thị Sa Rây"]);
    let told = home.done(&against);
    assert!(told.contains("có thêm 1 dòng so với bản kia"), "{told}");
    home.done(&["member", "add", "--name", "Lâm Mỹ Hoa", "--book", copy.to_str().unwrap()]);
    let said = home.run(&against);
    assert_eq!(said.code, 4);
    assert!(said.out.contains("khác nhau từ dòng 3: sau dòng 2"), "{}", said.out);
    assert!(said.out.ends_with("Có 1 tệp đã được ghi theo hai hướng khác nhau ở hai bản.\n"), "{}", said.out);
    let other = Home::with_cell();
    let said = home.run(&["verify", "--against", other.book().to_str().unwrap()]);
    assert_eq!(said.code, 2);
}

pub(super) fn copy_folder(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy_folder(&entry.path(), &target),
            false => drop(std::fs::copy(entry.path(), target).unwrap()),
        }
    }
}
