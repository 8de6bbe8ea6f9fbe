//! The file of what is known, when it is gone: told until a person accepts it, and made anew from nothing damaged.

use super::Home;
use super::loss::{cut_last_line, files};

#[test]
fn where_the_file_of_heads_is_gone_the_very_first_check_asks_the_store_and_changes_nothing() {
    let home = Home::with_practice();
    home.done(&["meeting", "list"]);
    let heads = home.book().join("heads.jsonl");
    std::fs::remove_file(&heads).unwrap();
    let line = cut_last_line(&home.book().join("journal/book.jsonl"));
    let before = files(&home.book());
    for _ in 0..2 {
        let said = home.run(&["verify"]);
        assert_eq!(said.code, 4, "{}", said.out);
        let cut = format!("book.jsonl bị cắt ngắn: thiếu từ dòng {line} trở đi");
        let gone = format!("Tệp đối chiếu {} mà sổ đã có", heads.display());
        assert!(said.out.contains(&cut) && said.out.contains(&gone), "{}", said.out);
    }
    assert!(files(&home.book()) == before);
}

#[test]
fn what_is_damaged_is_not_taken_over_where_the_file_of_heads_is_gone() {
    let home = Home::with_secretary();
    let paper = home.book().join("documents/bien-ban.txt");
    std::fs::write(&paper, "Biên bản").unwrap();
    home.done(&["member", "list"]);
    home.done(&["backup", "data/bienban/book/backups"]);
    let heads = home.book().join("heads.jsonl");
    for store in [true, false] {
        std::fs::write(&paper, "Biên bản khác").unwrap();
        std::fs::remove_file(&heads).unwrap();
        if !store {
            std::fs::remove_dir_all(home.book().join("store")).unwrap();
        }
        let gone = format!("Tệp đối chiếu {} mà sổ đã có", heads.display());
        let changed = format!("Tệp {} không còn như khi chương trình thấy lần đầu", paper.display());
        for _ in 0..2 {
            let said = home.run(&["verify"]);
            assert_eq!(said.code, 4);
            assert!(said.out.contains(&gone) && said.out.contains(&changed), "{}", said.out);
            let said = home.run(&["member", "list"]);
            assert_eq!(said.code, 4);
            assert!(said.err.contains(&gone), "{}", said.err);
        }
        std::fs::write(&paper, "Biên bản").unwrap();
        home.done(&["accept-loss", "--reason", "xóa nhầm", "--by", "Hồ Văn Sáu"]);
        home.done(&["verify"]);
        home.done(&["member", "list"]);
    }
}
