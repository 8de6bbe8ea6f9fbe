//! `take-in`: what a disk refused comes back from the file in which it was kept.

use bienban::domain::{CellId, MemberId, Moment, Person, Role, RollEvent, Standing};
use bienban::store::{Outside, RawAct, StreamKey};

use super::Home;

/// The lines of members that were entered while the disk refused.
fn lines(home: &Home, names: &[&str]) -> String {
    let toml = std::fs::read_to_string(home.book().join("book.toml")).unwrap();
    let id = toml.lines().find_map(|line| line.strip_prefix("id = \"")).unwrap().trim_end_matches('"');
    let at: chrono::DateTime<chrono::FixedOffset> = "2026-12-03T19:42:07+07:00".parse().unwrap();
    let mut before = None::<String>;
    let mut line = |(index, name): (usize, &&str)| {
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
        let line = outside.line(index + 1, names.len(), before.as_deref()).unwrap();
        let text = format!("— 19:42:07 · danh sách\n  {line}\n");
        before = Some(line);
        text
    };
    names.iter().enumerate().map(&mut line).collect()
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
    let why = "Những việc trong tệp giu.txt là của sổ khác. Không đưa gì vào sổ; tệp và sổ được giữ nguyên. Hãy chọn tệp có tên bienban-chua-luu-….txt của sổ này.";
    home.refused(&["take-in", "giu.txt"], 3, &[why]);
    assert!(!home.done(&["member", "list"]).contains("Lâm Mỹ Hoa"));
    assert_eq!(home.run(&["take-in", "khong-co.txt"]).code, 1);
}

#[test]
fn what_is_no_file_of_kept_acts_is_refused_with_its_reason_and_left_as_it_is() {
    let home = Home::with_secretary();
    let rest = " Không đưa gì vào sổ; tệp và sổ được giữ nguyên. Hãy chọn tệp có tên bienban-chua-luu-….txt của sổ này.";
    let cases: [(&[u8], &str); 4] = [
        (b" \n", "Tệp giu.txt rỗng."),
        (b"PK\x03\x04\x00\x00", "Tệp giu.txt không phải là tệp văn bản thuần."),
        (b"\xff\xfeb\x00", "Tệp giu.txt không phải là tệp văn bản thuần."),
        ("Biên bản nháp".as_bytes(), "Tệp giu.txt không có việc nào để đưa vào sổ."),
    ];
    for (bytes, why) in cases {
        std::fs::write(home.path("giu.txt"), bytes).unwrap();
        home.refused(&["take-in", "giu.txt"], 3, &[&format!("{why}{rest}")]);
        assert_eq!(std::fs::read(home.path("giu.txt")).unwrap(), bytes);
    }
}

#[test]
fn one_act_that_this_version_does_not_know_refuses_the_file() {
    let home = Home::with_secretary();
    let meeting =
        StreamKey::Meeting(CellId("ap-mau".into()), bienban::domain::MeetingId("20261203-0a1b2c".into()));
    let toml = std::fs::read_to_string(home.book().join("book.toml")).unwrap();
    let id = toml.lines().find_map(|line| line.strip_prefix("id = \"")).unwrap().trim_end_matches('"');
    let at: chrono::DateTime<chrono::FixedOffset> = "2026-12-03T19:42:07+07:00".parse().unwrap();
    let act = RawAct::new(Moment { at, run: 1 }, &[serde_json::json!({ "novel": 1 })]).unwrap();
    let outside = Outside { book: id.into(), laptop: None, key: meeting, act };
    home.write("giu.txt", &outside.line(1, 1, None).unwrap());
    let why = "Việc thứ 1 trong tệp giu.txt không phải là việc mà bản này của chương trình biết, nên không đưa gì vào sổ; tệp và sổ được giữ nguyên. Nếu tệp do bản mới hơn ghi, hãy cài bản ấy rồi làm lại.";
    home.refused(&["take-in", "giu.txt"], 3, &[why]);
    assert!(!home.book().join("journal/ap-mau").join("20261203-0a1b2c.may-1.jsonl").exists());
    home.done(&["verify"]);
}

#[test]
fn an_act_that_nobody_could_have_typed_is_refused_with_its_place() {
    let home = Home::with_secretary();
    home.write("giu.txt", &lines(&home, &["Lâm Mỹ Hoa", "Sơn\u{1b}[31m Vi Sal"]));
    let said = home.run(&["take-in", "giu.txt"]);
    assert_ne!(said.code, 0);
    assert!(
        said.err
            .starts_with("Việc thứ 2 trong tệp giu.txt: ở vị trí 4 có ký tự không nhìn thấy được (U+001B)"),
        "{}",
        said.err
    );
    let roll = home.done(&["member", "list"]);
    assert!(!roll.contains("Lâm Mỹ Hoa") && !roll.contains('\u{1b}'), "{roll}");
}
