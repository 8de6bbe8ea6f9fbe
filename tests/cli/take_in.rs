//! `take-in`: what a disk refused comes back from the file in which it was kept.

use bienban::domain::{CellId, MemberId, Moment, Person, Role, RollEvent, Standing};
use bienban::store::{Outside, RawAct, StreamKey};

use super::Home;

/// The lines of members that were entered while the disk refused.
fn lines(home: &Home, names: &[&str]) -> String {
    let toml = std::fs::read_to_string(home.book().join("book.toml")).unwrap();
    let id = toml.lines().find_map(|line| line.strip_prefix("id = \"")).unwrap().trim_end_matches('"');
    let at: chrono::DateTime<chrono::FixedOffset> = "2026-12-03T19:42:07+07:00".parse().unwrap();
    let line = |(index, name): (usize, &&str)| {
        let added = RollEvent::Added {
            member: MemberId(2 + index as u32),
            person: Person { name: (*name).into(), ..Person::default() },
            standing: Standing::Official,
            role: Role::Member,
            from: at.date_naive(),
        };
        let act = RawAct::new(Moment { at, run: index as u64 }, &[added]).unwrap();
        let key = StreamKey::Roll(CellId("ap-mau".into()));
        let outside = Outside { book: id.into(), laptop: None, key, act };
        format!("— 19:42:07 · danh sách\n  {}\n", outside.line(index + 1, names.len()).unwrap())
    };
    names.iter().enumerate().map(line).collect()
}

#[test]
fn acts_come_back_once() {
    let home = Home::with_secretary();
    home.write("giu.txt", &lines(&home, &["Lâm Mỹ Hoa", "Sơn Vi Sal"]));
    let told = home.done(&["take-in", "giu.txt"]);
    assert_eq!(told, "Đã đưa 2 việc từ tệp giu.txt vào sổ; 0 việc đã có sẵn.\n");
    let roll = home.done(&["member", "list"]);
    assert!(roll.contains("Lâm Mỹ Hoa") && roll.contains("Sơn Vi Sal"), "{roll}");
    let kept = std::fs::read_to_string(home.path("giu.txt")).unwrap();
    assert!(kept.contains("ĐÃ LƯU ĐỦ VÀO SỔ LÚC 19:00:00 03/12/2026."), "{kept}");
    let again = home.json(&["take-in", "giu.txt"]);
    assert_eq!((&again["taken"], &again["present"], &again["whole"]), (&0.into(), &2.into(), &true.into()));
    assert_eq!(home.done(&["member", "list"]), roll);
    home.done(&["verify"]);
}

#[test]
fn a_damaged_file_gives_what_comes_before_and_says_so() {
    let home = Home::with_secretary();
    let text = lines(&home, &["Lâm Mỹ Hoa", "Sơn Vi Sal"]).replace("Sơn Vi Sal", "Sơn Vi Sel");
    home.write("giu.txt", &text);
    let said = home.run(&["take-in", "giu.txt"]);
    assert_eq!(said.code, 4);
    assert_eq!(
        said.out,
        "Đã đưa 1 việc từ tệp giu.txt vào sổ; 0 việc đã có sẵn. Phần sau của tệp bị hỏng hoặc bị mất: hãy đọc tệp và nhập lại bằng tay.\n"
    );
    assert!(!std::fs::read_to_string(home.path("giu.txt")).unwrap().contains("ĐÃ LƯU ĐỦ"));
    let roll = home.done(&["member", "list"]);
    assert!(roll.contains("Lâm Mỹ Hoa") && !roll.contains("Sơn Vi"), "{roll}");
}

#[test]
fn a_file_of_another_book_changes_nothing() {
    let (home, other) = (Home::with_secretary(), Home::with_secretary());
    home.write("giu.txt", &lines(&other, &["Lâm Mỹ Hoa"]));
    let said = home.run(&["take-in", "giu.txt"]);
    assert!(said.out.starts_with("Đã đưa 0 việc"), "{}", said.out);
    assert!(!home.done(&["member", "list"]).contains("Lâm Mỹ Hoa"));
    assert_eq!(home.run(&["take-in", "khong-co.txt"]).code, 1);
}
