//! Whose theme the sheets of a month have: its own, or what its meetings chose.

use std::sync::Arc;

use bienban::domain::{CellId, Event, ItemRef, MeetingId, Moment};
use bienban::store::{Appends, Book, Mode, RawAct, RealDisk, StreamKey};

use super::{Home, text};

/// Plans a meeting of a kind on a day, and chooses a theme for it, where one is named.
fn planned(home: &Home, kind: &str, date: &str, title: &str) {
    home.done(&["meeting", "new", "--kind", kind, "--date", date]);
    if title.is_empty() {
        return;
    }
    let list = home.json(&["meeting", "list"]);
    let mut meetings = list["meetings"].as_array().unwrap().iter();
    let id = meetings.find(|one| one["date"] == date).unwrap()["id"].as_str().unwrap().to_owned();
    let (cell, id) = (CellId("ap-mau".into()), MeetingId(id));
    let at = "2026-12-03T19:05:00+07:00".parse().unwrap();
    let mut book = Book::open(&home.book(), Arc::new(RealDisk), Mode::Write, "may-2", at).unwrap();
    let history = book.resume(&cell, &id).history;
    let item = |key: &str| ItemRef {
        list: "bieu-hien-2016/manifestations".into(),
        key: key.into(),
        label: String::new(),
        listed: String::new(),
    };
    let theme = history.meeting.set_theme(title, ["I.4", "I.5", "I.6", "I.7"].map(item).to_vec()).unwrap();
    let act = history.act(vec![Event::Plan(theme)], Moment { at, run: 0 });
    book.append(&StreamKey::Meeting(cell, id), &RawAct::of_meeting(&act).unwrap()).unwrap();
}

/// The text of a sheet of December and what is said beside it, by either verb.
fn sheets(home: &Home, lang: &str) -> [(String, String); 2] {
    let rest = ["--month", "2026-12", "--copies", "1", "--format", "txt", "--lang", lang];
    [&["checklist", "sheet"][..], &["report", "self-check-sheet"][..]].map(|verb| {
        let said = home.run(&[verb, &rest].concat());
        assert_eq!(said.code, 0, "{}", said.err);
        (said.out, said.err)
    })
}

#[test]
fn where_no_meeting_chose_it_is_the_theme_of_the_month_and_nothing_is_said() {
    let home = Home::with_secretary();
    planned(&home, "regular", "2026-11-03", "Của tháng trước");
    planned(&home, "regular", "2026-12-03", "");
    for (sheet, said) in sheets(&home, "vi") {
        assert!(!sheet.contains("I.4") && said.is_empty(), "{sheet}\n{said}");
    }
    let json = home.json(&["checklist", "sheet", "--month", "2026-12", "--to", text(&home.path("a.txt"))]);
    assert_eq!(
        (&json["chosen_on"], &json["theme"]["chosen"]),
        (&serde_json::json!([]), &serde_json::Value::Null)
    );
}

#[test]
fn where_one_theme_was_chosen_the_sheets_have_it_and_say_so() {
    let home = Home::with_secretary();
    planned(&home, "regular", "2026-12-03", "Nói đi đôi với làm");
    for (sheet, said) in sheets(&home, "vi") {
        assert!(sheet.contains("Tháng 12 năm 2026: Nói đi đôi với làm") && sheet.contains("I.7"), "{sheet}");
        assert_eq!(said, "Phiếu theo chủ đề đã chọn cho kỳ họp ngày 03/12/2026: Nói đi đôi với làm.\n");
    }
    let [(_, said), _] = sheets(&home, "en");
    assert_eq!(
        said,
        "The sheets have the theme that was chosen for the meeting of 3 Dec 2026: Nói đi đôi với làm.\n"
    );
    let json = home.json(&[
        "checklist",
        "sheet",
        "--month",
        "2026-12",
        "--quiet",
        "--to",
        text(&home.path("a.txt")),
    ]);
    assert_eq!(json["chosen_on"], serde_json::json!(["2026-12-03"]));
    assert_eq!(
        (&json["theme"]["chosen"], &json["theme"]["title"]),
        (&true.into(), &"Nói đi đôi với làm".into())
    );
    // The same theme chosen twice is one theme.
    planned(&home, "thematic", "2026-12-17", "Nói đi đôi với làm");
    assert!(sheets(&home, "vi")[0].0.contains("Nói đi đôi với làm"));
}

/// A day that is named has its own theme; that a meeting of its month chose another one is said.
#[test]
fn of_a_day_that_is_named_it_is_said_that_a_meeting_chose_another_theme() {
    let home = Home::with_secretary();
    planned(&home, "regular", "2026-12-03", "Nói đi đôi với làm");
    let of = |day: &str| {
        home.run(&["checklist", "sheet", "--on", day, "--copies", "1", "--format", "txt", "--lang", "vi"])
    };
    let said = of("2026-12-20");
    assert!(!said.out.contains("Nói đi đôi với làm"), "{}", said.out);
    assert_eq!(
        said.err,
        "Phiếu theo chủ đề của ngày 20/12/2026; kỳ họp ngày 03/12/2026 chọn chủ đề khác (Nói đi đôi với làm): muốn \
         theo kỳ ấy thì ghi --meeting.\n"
    );
    // That of the meeting itself, and a day of another month, say nothing.
    let said = of("2026-12-03");
    assert!(said.out.contains("Nói đi đôi với làm") && said.err.is_empty(), "{}{}", said.out, said.err);
    assert_eq!(of("2026-11-20").err, "");
}

#[test]
fn where_several_were_chosen_it_is_the_month_s_and_which_to_name_is_said() {
    let home = Home::with_secretary();
    planned(&home, "regular", "2026-12-03", "Nói đi đôi với làm");
    planned(&home, "thematic", "2026-12-17", "Gần dân");
    for (sheet, said) in sheets(&home, "vi") {
        assert!(!sheet.contains("Nói đi đôi với làm") && !sheet.contains("Gần dân"), "{sheet}");
        assert_eq!(
            said,
            "Các kỳ họp tháng 12 năm 2026 chọn những chủ đề khác nhau (03/12/2026, 17/12/2026) nên phiếu theo chủ đề \
             chung của tháng: muốn theo một kỳ thì ghi --meeting.\n"
        );
    }
    let named =
        home.done(&["checklist", "sheet", "--meeting", "2026-12-17", "--copies", "1", "--format", "txt"]);
    assert!(named.contains("Gần dân"), "{named}");
}
