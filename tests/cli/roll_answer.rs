//! What a roll leaves open: refused with how to answer, answered line by line, and nothing taken otherwise.

use super::{Home, Said, text};

/// A remark that tells no standing, an office that is none, one who may be the one above, a day that is none.
const ROLL: &str = "Họ và tên,Năm sinh,Chức vụ,Ghi chú\n\
    Kim Sô Phia,1985,,miễn\n\
    Lâm Mỹ Ngọc,1982,trưởng ấp,\n\
    Thạch Đa Ra,5/6/1980,,\n\
    Thạch Đa Ra,1980,,\n\
    Võ Thị Út,30/02/1964,,\n";

const HOW: &str = "Câu hỏi ở các dòng trên trả lời bằng --answer, mỗi dòng một lần, ví dụ: --answer \"2=chính thức\". Trả lời được: chính thức, dự bị, miễn công tác và sinh hoạt đảng, sinh hoạt tạm thời đến, sinh hoạt tạm thời nơi khác, đình chỉ sinh hoạt, bí thư, phó bí thư, chi ủy viên, đảng viên, hai người, một người, bỏ.";

fn import<'a>(file: &'a str, answers: &[&'a str]) -> Vec<&'a str> {
    let answers = answers.iter().flat_map(|answer| ["--answer", *answer]);
    ["member", "import", file, "--yes"].into_iter().chain(answers).collect()
}

#[test]
fn what_a_roll_asks_is_refused_with_how_to_answer_and_taken_with_the_answers() {
    let home = Home::with_cell();
    let file = home.write("ds.csv", ROLL);
    let file = text(&file);
    let Said { code, err: said, .. } = home.run(&import(file, &[]));
    assert_eq!((code, said.lines().count(), said.lines().last()), (3, 5, Some(HOW)), "{said}");
    let asked = &home.json(&["member", "import", file, "--dry-run"])["asked"];
    let of = |place: usize| (asked[place]["line"].as_u64(), asked[place]["asks"].as_str());
    assert_eq!(
        [of(0), of(1), of(2)],
        [(Some(2), Some("standing")), (Some(3), Some("role")), (Some(5), Some("other-person")),]
    );
    assert_eq!(asked[2]["answers"], serde_json::json!(["hai người", "một người", "bỏ"]));
    // One that is not answered keeps everything out.
    let some = ["2=miễn sinh hoạt", "3=chi ủy viên", "6=bỏ"];
    let Said { code, err: said, .. } = home.run(&import(file, &some));
    assert!(code == 3 && said.contains("Dòng 5: Thạch Đa Ra (sinh 1980) có thể là"), "{said}");
    assert_eq!(home.json(&["member", "list"]), serde_json::json!({ "members": [] }));
    let told = home.done(&import(file, &["2=miễn sinh hoạt", "3=chi ủy viên", "5=hai người", "6=bỏ"]));
    assert!(told.ends_with("Đã nhập 4 đảng viên.\nKhông nhập theo câu trả lời: dòng 6.\n"), "{told}");
    let members = &home.json(&["member", "list"])["members"];
    let of = |place: usize, what: &str| members[place][what].as_str().unwrap_or_default().to_owned();
    assert_eq!(
        (of(0, "standing"), of(1, "role"), of(3, "born")),
        ("exempt".into(), "committee".into(), "1980".into())
    );
}

#[test]
fn lines_that_only_ask_are_counted_apart_from_wrong_ones() {
    let home = Home::with_cell();
    let file = home.write("ds.csv", ROLL);
    let file = text(&file);
    let told = home.done(&["member", "import", file, "--dry-run"]);
    assert!(told.contains("\nChưa nhập được: 1 dòng sai, 3 dòng cần trả lời.\n"), "{told}");
    let told = home.done(&["--lang", "en", "member", "import", file, "--dry-run"]);
    assert!(told.contains("\nNot taken: bad lines 1, lines to answer 3.\n"), "{told}");
    let told = home.done(&["member", "import", file, "--yes", "--skip-bad"]);
    assert!(told.ends_with("Còn 1 dòng sai, 3 dòng cần trả lời chưa nhập: xem bằng --dry-run.\n"), "{told}");
}

#[test]
fn an_answer_that_nothing_asks_for_is_refused() {
    let home = Home::with_cell();
    let file = home.write("ds.csv", ROLL);
    let file = text(&file);
    for (answers, sentence) in [
        (
            &["4=dự bị"][..],
            "Dòng 4 không hỏi gì mà “dự bị” là câu trả lời: hãy xem lại bằng --dry-run, rồi sửa hoặc bỏ --answer ấy.",
        ),
        (
            &["2=bí thư"],
            "Dòng 2 không hỏi gì mà “bí thư” là câu trả lời: hãy xem lại bằng --dry-run, rồi sửa hoặc bỏ --answer ấy.",
        ),
        (&["2=dự bị", "2=chính thức"], "--answer trả lời hai lần cho dòng 2: hãy giữ một câu."),
        (
            &["miễn"],
            "“miễn” ở --answer phải là số dòng, dấu =, rồi câu trả lời, ví dụ: --answer \"4=miễn sinh hoạt\".",
        ),
    ] {
        home.refused(&import(file, answers), 2, &[sentence]);
    }
    assert_eq!(home.json(&["member", "list"]), serde_json::json!({ "members": [] }));
}

#[test]
fn one_person_told_twice_is_left_out_by_its_answer() {
    let home = Home::with_cell();
    let file = home.write("ds.csv", "Họ và tên,Năm sinh\nThạch Đa Ra,5/6/1980\nThạch Đa Ra,1980\n");
    let told = home.done(&[&import(text(&file), &["3=one person"])[..], &["--lang", "en"]].concat());
    assert!(told.ends_with("Members added: 1.\nLeft out as answered: line 3.\n"), "{told}");
}
