//! Signs that nobody sees: none is let in, and none that a book of before holds is printed as it is.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bienban::domain::{BookEvent, CellId, CellName, MemberId, Moment, Person, Role, RollEvent, Standing};
use bienban::store::{Appends, Book, Mode, RawAct, RealDisk, StreamKey};
use serde_json::json;

use super::{Home, text};

/// Of every kind one: a control, an escape sequence, C1, both directions, no width, a soft hyphen.
const UNSEEN: [char; 12] = [
    '\u{7}', '\u{1b}', '\u{7f}', '\u{9b}', '\u{202e}', '\u{2066}', '\u{200b}', '\u{feff}', '\u{ad}',
    '\u{2800}', '\u{3164}', '\u{115f}',
];

/// Whether something printed holds none of them, nor any control but the line feed.
fn is_clean(printed: &str) -> bool {
    !printed.contains(UNSEEN) && !printed.contains(|c: char| c.is_control() && c != '\n')
}

#[test]
fn words_of_a_command_are_refused_with_the_place_of_the_sign() {
    let home = Home::with_secretary();
    for sign in UNSEEN {
        let name = format!("Kim{sign} Sô Phia");
        let code = u32::from(sign);
        let sentence = format!(
            "Ở “name”, vị trí 4 có ký tự không nhìn thấy được (U+{code:04X}): hãy gõ lại chỗ ấy bằng tay. Chưa ghi gì."
        );
        home.refused(&["member", "add", "--name", &name], 2, &[&sentence]);
        home.refused(&["cell", "new", "--book", "khac", "--name", &name, "--parent", "x"], 2, &[&sentence]);
    }
    assert!(!home.path("khac").exists());
    let said = home.run(&["khong\u{1b}[31m-co"]);
    assert_eq!((said.code, is_clean(&said.err)), (2, true), "{:?}", said.err);
    assert_eq!(home.json(&["member", "list"])["members"].as_array().map(Vec::len), Some(1));
}

#[test]
fn names_are_no_formulas_and_have_an_end() {
    let home = Home::with_secretary();
    let begins = |sign: char| {
        format!("Tên không được bắt đầu bằng dấu “{sign}”, vì bảng tính sẽ hiểu là công thức: hãy bỏ dấu ấy.")
    };
    for sign in ['=', '+', '@', '-'] {
        let name = format!("--name={sign}Trần Văn Mẫu");
        home.refused(&["member", "add", &name], 3, &[&begins(sign)]);
        home.refused(&["cell", "new", "--book", "khac", &name, "--parent", "x"], 3, &[&begins(sign)]);
    }
    let long = "ế".repeat(201);
    let sentence = "Tên dài 201 chữ cái, nhiều hơn 200: hãy ghi lại cho đúng tên.";
    home.refused(&["member", "add", "--name", &long], 3, &[sentence]);
    let meeting = ["meeting", "new", "--kind", "regular", "--date", "2026-12-29", "--place", &long];
    home.refused(&meeting, 3, &[sentence]);
    assert!(!home.path("khac").exists());
    home.done(&["member", "add", "--name", &format!("Ế{}", "ế".repeat(199))]);
}

#[test]
fn a_roll_with_commands_is_refused_by_line_and_column_and_what_has_no_width_is_left_out() {
    let home = Home::with_cell();
    let roll = "Họ và tên,Dân tộc\nNguy\0ễn Văn A,\nKim Sô,Kh\u{1b}[31mmer\n=HYPERLINK(A),\nMai Chuông,\n";
    let file = home.write("ds.csv", roll);
    let lines = [
        "Dòng 2, cột 1 “Họ và tên”: ở vị trí 5 có ký tự không nhìn thấy được (U+0000): hãy gõ lại chỗ ấy bằng tay.",
        "Dòng 3, cột 2 “Dân tộc”: ở vị trí 3 có ký tự không nhìn thấy được (U+001B): hãy gõ lại chỗ ấy bằng tay.",
        "Dòng 4, cột 1 “Họ và tên”: tên không được bắt đầu bằng dấu “=”, vì bảng tính sẽ hiểu là công thức: hãy bỏ dấu ấy.",
    ];
    home.refused(&["member", "import", text(&file), "--yes"], 3, &lines);
    let dry = home.run(&["member", "import", text(&file), "--dry-run"]);
    assert!(is_clean(&dry.out) && is_clean(&dry.err), "{:?} {:?}", dry.out, dry.err);

    let same = "Họ và tên,Ngày sinh\nNguyễn Văn Mẫu,1970\nNguyễn Văn\u{200b} Mẫu,1970\n\u{feff}Nguyễn Văn M\u{ad}ẫu\u{200f},1970\n";
    let file = home.write("ds.csv", same);
    let said = home.run(&["member", "import", text(&file), "--yes"]);
    assert_eq!(said.code, 3);
    assert_eq!(said.err.matches("Nguyễn Văn Mẫu (sinh 1970) đã có ở dòng 2.").count(), 2, "{}", said.err);
    let one = "Họ và tên\nKim\u{2060} Sô Phia\n";
    let file = home.write("ds.csv", one);
    let told = home.done(&["member", "import", text(&file), "--dry-run"]);
    home.done(&["member", "import", text(&file), "--yes"]);
    assert!(told.contains("Đã bỏ ký tự không nhìn thấy được, dòng: 2."), "{told}");
    assert_eq!(home.json(&["member", "list"])["members"][0]["name"], json!("Kim Sô Phia"));
}

/// A book as an earlier version let it be written: the cell's names and a member's hold every such sign,
/// and another member's name begins a formula.
fn old_book(home: &Home) -> PathBuf {
    let dir = home.book();
    home.done(&["member", "add", "--name", "Thạch Thị Sa Rây"]);
    let at = "2026-12-01T08:00:00+07:00".parse().unwrap();
    let mut book = Book::open(&dir, Arc::new(RealDisk), Mode::Write, "may-1", at).unwrap();
    let hidden: String = UNSEEN.iter().map(|sign| format!("{sign}[31mẤp")).collect();
    let cell: CellId = book.reader().contents().value.cells.into_keys().next().unwrap();
    let moment = Moment { at, run: 0 };
    let name = CellName { name: hidden.clone(), parent: hidden.clone(), place: hidden.clone() };
    let named = BookEvent::CellNamed { cell: cell.clone(), name };
    book.append(&StreamKey::Book, &RawAct::new(moment, &[named]).unwrap()).unwrap();
    let added = |number: u32, name: String| RollEvent::Added {
        member: MemberId(number),
        person: Person { name, ethnicity: Some(hidden.clone()), ..Person::default() },
        standing: Standing::Official,
        role: Role::Member,
        from: at.date_naive(),
    };
    let events = [added(7, format!("Kim{hidden}")), added(8, "=cmd|'/c calc'!A1".into())];
    book.append(&StreamKey::Roll(cell), &RawAct::new(moment, &events).unwrap()).unwrap();
    dir
}

fn exported(home: &Home, file: &str) -> String {
    home.run(&["member", "export", file, "--force"]);
    std::fs::read_to_string(home.path(file)).unwrap()
}

#[test]
fn nothing_of_before_is_printed_as_it_is() {
    let home = Home::with_secretary();
    old_book(&home);
    let meeting = ["meeting", "new", "--kind", "regular", "--date", "2026-12-03"];
    let planned = home.run(&meeting);
    assert_eq!(planned.code, 0, "{}", planned.err);
    let verbs: [&[&str]; 13] = [
        &["cell", "list"],
        &["cell", "show"],
        &["member", "list"],
        &["member", "list", "--all"],
        &["meeting", "list"],
        &["meeting", "show", "2026-12-03"],
        &["log", "2026-12-03"],
        &["participation"],
        &["search", "Kim"],
        &["report", "--list"],
        &["report", "meeting-invitation", "2026-12-03", "--format", "txt"],
        &["report", "minutes", "2026-12-03", "--format", "txt"],
        &["verify"],
    ];
    for verb in verbs {
        for more in [&[][..], &["--json"], &["--lang", "en"]] {
            let said = home.run(&[verb, more].concat());
            assert!(
                is_clean(&said.out) && is_clean(&said.err),
                "{verb:?} {more:?} {:?}",
                (said.out, said.err)
            );
        }
    }
    assert!(home.run(&["member", "list"]).out.contains("Kim�[31mẤp"), "what is there is still seen");
    let json = home.json(&["member", "list"]);
    let name = json["members"][2]["name"].as_str().unwrap();
    assert!(UNSEEN.iter().all(|sign| name.contains(*sign)), "JSON is the same for programs: {name:?}");
}

#[test]
fn papers_and_lists_hold_no_unseen_sign_and_begin_no_formula() {
    let home = Home::with_secretary();
    old_book(&home);
    home.done(&["meeting", "new", "--kind", "regular", "--date", "2026-12-03"]);
    for format in ["txt", "md"] {
        let file = format!("giay.{format}");
        let args = ["report", "minutes", "2026-12-03", "--format", format, "-o", &file];
        let said = home.run(&args);
        if Path::new(&home.path(&file)).exists() {
            let paper = std::fs::read_to_string(home.path(&file)).unwrap();
            assert!(is_clean(&paper.replace('\u{c}', "\n")), "{paper:?}");
        } else {
            assert_eq!(format, "md", "{}", said.err);
        }
    }
    for (file, delimiter) in [("ds.csv", ','), ("ds.tsv", '\t')] {
        let list = exported(&home, file);
        let list = list.strip_prefix('\u{feff}').unwrap().replace("\r\n", "\n");
        assert!(is_clean(&list.replace('\t', ",")), "{list:?}");
        let cells = list.lines().flat_map(|line| line.split(delimiter));
        let begins = |cell: &str| cell.trim_start_matches('"').starts_with(['=', '+', '-', '@', '\t', '\r']);
        assert_eq!(cells.filter(|cell| begins(cell)).count(), 0, "{list}");
        assert!(list.contains("'=cmd|'/c calc'!A1"), "{list}");
    }
}
