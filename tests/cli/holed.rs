//! Zero bytes where acknowledged lines stood, as a failing disk leaves them: never called an unfinished write.

use std::path::Path;

use super::{Home, text};

/// Overwrites the middle of a line, counted from the last, with zeros; its end stays.
fn hole(file: &Path, from_last: usize) -> usize {
    let mut bytes = std::fs::read(file).unwrap();
    let ends: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'\n').collect();
    let line = ends.len() - from_last;
    let start = ends[line - 1] + 20;
    bytes[start..start + 40].fill(0);
    std::fs::write(file, bytes).unwrap();
    line + 1
}

fn told(home: &Home, file: &Path, line: usize) {
    let sentence = format!(
        "Tệp {} bị hỏng ở dòng {line}: nội dung dòng này đã bị thay đổi sau khi ghi.",
        file.display()
    );
    let said = home.run(&["verify"]);
    assert_eq!(said.code, 4, "{}", said.out);
    assert!(said.out.starts_with(&sentence), "{}", said.out);
    assert!(!said.out.contains("chưa từng được báo"), "{}", said.out);
}

#[test]
fn zeros_in_the_last_line_are_damage_and_nothing_is_set_aside() {
    for name in ["journal/book.jsonl", "journal/ap-mau/roll.jsonl"] {
        for gone in [&[][..], &["store"], &["heads.jsonl"], &["heads.jsonl", "store"]] {
            let home = Home::with_secretary();
            home.done(&["member", "list"]);
            home.done(&["backup", "data/bienban/book/backups"]);
            let file = home.book().join(name);
            let line = hole(&file, 1);
            for gone in gone {
                let gone = home.book().join(gone);
                let _ = std::fs::remove_dir_all(&gone).or_else(|_| std::fs::remove_file(&gone));
            }
            let holed = std::fs::read(&file).unwrap();
            told(&home, &file, line);
            assert_eq!(home.run(&["member", "list"]).code, 4, "{name} {gone:?}");
            home.run(&["member", "add", "--name", "Thạch Sa Rây"]);
            home.run(&["cell", "term", "--from", "2026-01-01"]);
            assert_eq!(std::fs::read(&file).unwrap(), holed, "{name} {gone:?}");
            told(&home, &file, line);
        }
    }
}

#[test]
fn zeros_in_an_earlier_line_of_the_last_act_are_damage_too() {
    let home = Home::with_practice();
    home.done(&["meeting", "list"]);
    let file = home.book().join("journal/cell-0001/roll.jsonl");
    let text = std::fs::read_to_string(&file).unwrap();
    let last = text.lines().rev().nth(1).unwrap();
    assert!(last.contains("\"left\":1,"), "the last act has more than one line: {last}");
    let line = hole(&file, 2);
    let holed = std::fs::read(&file).unwrap();
    told(&home, &file, line);
    home.run(&["member", "add", "--name", "Thạch Sa Rây"]);
    assert_eq!(std::fs::read(&file).unwrap(), holed);
    told(&home, &file, line);
}

#[test]
fn an_act_of_several_lines_that_is_holed_before_its_last_may_be_given_up() {
    for from_last in [2, 3] {
        let home = Home::with_secretary();
        let roll = home.write("ds.csv", "Họ và tên\nKim Sô Phia\nThạch Mẫu\nLâm Mỹ Hoa\n");
        home.done(&["member", "import", text(&roll), "--yes"]);
        let file = home.book().join("journal/ap-mau/roll.jsonl");
        let line = hole(&file, from_last);
        told(&home, &file, line);
        home.done(&["accept-loss", "--reason", "ổ đĩa hỏng", "--by", "Hồ Văn Sáu"]);
        home.done(&["verify"]);
        home.done(&["member", "add", "--name", "Sơn Thị Mẫu"]);
        home.done(&["verify"]);
    }
}

#[test]
fn where_the_act_was_all_of_a_roll_it_may_be_given_up_too_and_the_store_forgets_it() {
    for name in ["journal/cell-0001/roll.jsonl", "journal/book.jsonl"] {
        let home = Home::with_practice();
        home.done(&["meeting", "list"]);
        let file = home.book().join(name);
        let line = hole(&file, 2);
        told(&home, &file, line);
        home.done(&["accept-loss", "--reason", "ổ đĩa hỏng", "--by", "Hồ Văn Sáu"]);
        home.done(&["verify"]);
        home.done(&["meeting", "list"]);
        home.done(&["verify"]);
    }
}

#[test]
fn a_person_may_give_up_what_is_holed_and_the_file_takes_acts_again() {
    let home = Home::with_secretary();
    home.done(&["member", "add", "--name", "Sơn Thị Mẫu"]);
    let file = home.book().join("journal/ap-mau/roll.jsonl");
    let line = hole(&file, 1);
    told(&home, &file, line);
    home.done(&["accept-loss", "--reason", "ổ đĩa hỏng", "--by", "Hồ Văn Sáu"]);
    home.done(&["verify"]);
    home.done(&["member", "add", "--name", "Thạch Sa Rây"]);
    home.done(&["verify"]);
}
