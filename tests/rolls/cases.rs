//! Files made after faults of other programs (`tests/rolls/cases/`), each with its right value.

use std::path::{Path, PathBuf};

use bienban::domain::{NewMember, Roll, RollAnswers, Standing};
use bienban::intake::{RollReading, RowFault, read, read_answered};
use bienban::text::{Lang, PartialDate};
use chrono::NaiveDate;

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn case(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rolls/cases").join(name)
}

fn read_on(name: &str, roll: &Roll) -> Result<RollReading, RowFault> {
    let file = case(name);
    let called = file.file_name().unwrap().to_str().unwrap().to_owned();
    read(&std::fs::read(&file).unwrap(), &called, today(), None, roll)
}

fn read_case(name: &str) -> RollReading {
    read_on(name, &Roll::default()).unwrap()
}

/// Line, name, birth, admission and standing of every member.
pub fn told(reading: &RollReading) -> Vec<String> {
    let date = |date: Option<PartialDate>| date.map_or("-".to_owned(), PartialDate::figures);
    let row = |(line, member): &(u64, NewMember)| {
        let person = &member.person;
        let (born, joined) = (date(person.born), date(person.joined));
        format!("{line} {} {born} {joined} {}", person.name, member.standing.label().vi)
    };
    reading.members.iter().map(row).collect()
}

pub fn faults(reading: &RollReading) -> Vec<String> {
    reading.faults.iter().map(|fault| fault.sentence(Lang::Vi)).collect()
}

/// The faults begin so, one after the other.
fn assert_faults(reading: &RollReading, beginnings: &[&str]) {
    let faults = faults(reading);
    let fits = |(fault, beginning): (&String, &&str)| fault.starts_with(beginning);
    assert!(faults.len() == beginnings.len() && faults.iter().zip(beginnings).all(fits), "{faults:#?}");
}

fn refusal(name: &str) -> String {
    read_on(name, &Roll::default()).unwrap_err().sentence(Lang::Vi)
}

/// The roll with everybody of a reading on it.
fn taken(reading: RollReading) -> Roll {
    let mut roll = Roll::default();
    let members = reading.members.into_iter().map(|(_, member)| member).collect();
    roll.add_all(members).into_iter().for_each(|event| roll.apply(&event.unwrap()));
    roll
}

#[test]
fn one_odd_letter_rewrites_no_name() {
    let reading = read_case("18-eth-flips-file/roll.csv");
    let names = ["Nguyễn Thành Công", "Tô Văn Bé", "Võ Thị Có", "Bùi Văn Tròn", "Đỗ Văn Thử"];
    assert_eq!(reading.members.iter().map(|(_, one)| one.person.name.as_str()).collect::<Vec<_>>(), names);
    assert_eq!(reading.converted, [(6, "Ðỗ Văn Thử".to_owned())]);
    let line = "Dòng 6: Đỗ Văn Thử ← “Ðỗ Văn Thử” · sinh 1974 · Kinh · chính thức";
    assert!(reading.told(Lang::Vi).contains(&line.to_owned()));
    let sixteen = read_case("18-eth-flips-file/sixteen.xlsx");
    assert_eq!((sixteen.members.len(), sixteen.converted.len()), (16, 1));
    assert_eq!(sixteen.members[12].1.person.name, "Vũ Thị Hương");
}

#[test]
fn a_header_in_one_way_and_names_in_another() {
    let reading = read_case("27-mixed-fonts/header-unicode-all-tcvn3.xlsx");
    assert_eq!(
        told(&reading),
        [
            "2 Nguyễn Văn Mẫu 01/02/1970 03/02/1995 chính thức",
            "3 Trần Thị Thử 01/02/1970 03/02/1995 chính thức",
            "4 Lê Đức Ví 01/02/1970 03/02/1995 chính thức"
        ]
    );
}

#[test]
fn letters_that_became_question_marks_are_no_names() {
    let lost = "chữ đã bị mất hoặc hỏng trong tệp: “";
    let line = |line: u8| format!("Dòng {line}, cột 1 “Ho va ten”: {lost}");
    let lines = [line(2), line(3), line(4)];
    assert_faults(&read_case("13-question-marks/plainheader.csv"), &lines.each_ref().map(String::as_str));
    assert!(
        refusal("13-question-marks/roll.csv")
            .starts_with("Chữ trong tệp roll.csv đã mất dấu thành “?” khi lưu")
    );
}

#[test]
fn the_visible_sheet_is_read_and_the_others_are_named() {
    let reading = read_case("02-hidden-sheet/roll.xlsx");
    assert_eq!(reading.members.len(), 3);
    let sheets = "Trang tính đã đọc: “Danh sách 2026”. Không đọc: “Cũ 2019” (ẩn).";
    assert_eq!(reading.told(Lang::Vi)[0], sheets);
}

#[test]
fn what_the_sheet_shows_is_what_is_read() {
    let merged = read_case("04-merged-down/roll.xlsx");
    assert_eq!(
        told(&merged)[..2],
        ["2 Thạch Văn Mẫu - 03/01/2001 chính thức", "3 Sơn Thị Thử - 03/01/2001 chính thức"]
    );
    assert_eq!(merged.members[1].1.person.ethnicity.as_deref(), Some("Khmer"));
    let formula = "cột 2 “Ngày sinh”: ô có công thức nhưng tệp không lưu kết quả.";
    let lines = [format!("Dòng 2, {formula}"), format!("Dòng 3, {formula}")];
    assert_faults(&read_case("05-formula-nocache/dates.xlsx"), &lines.each_ref().map(String::as_str));
    let months = read_case("23-month-year/roll.xlsx");
    let born = ["2 Nguyễn Văn Mẫu 02/1985", "3 Trần Thị Thử 1956", "4 Lê Văn Ví 1956"];
    assert!(told(&months).iter().zip(born).all(|(told, born)| told.starts_with(born)), "{:?}", told(&months));
}

#[test]
fn a_column_of_exchanged_days_and_months_is_warned_of() {
    let told = read_case("22-us-swap/roll.xlsx").told(Lang::Vi);
    for column in ["2 “Ngày sinh”", "3 “Ngày vào Đảng”"] {
        let words =
            format!("Cột {column}: ngày và tháng có thể đã bị đổi chỗ ở các dòng 2, 5, 6 (xem dòng 3");
        assert!(told.iter().any(|line| line.starts_with(&words)), "{told:#?}");
    }
}

#[test]
fn days_of_a_life_that_contradict_are_faults() {
    let reading = read_case("16-two-digit-years/order.csv");
    assert_eq!(reading.members, []);
    assert_faults(
        &reading,
        &[
            "Dòng 2: sinh 01/01/1990 mà vào Đảng 01/01/1985",
            "Dòng 2: ngày chính thức 01/01/1980 trước ngày vào Đảng 01/01/1985.",
            "Dòng 3: sinh 01/01/2015 mà vào Đảng 01/01/2016",
            "Dòng 4: sinh 01/01/1850 là quá lâu.",
            "Dòng 4: ngày 01/01/1900 là trước ngày thành lập Đảng",
            "Dòng 5: ngày chính thức 01/01/2004 trước ngày vào Đảng 01/01/2005.",
            "Dòng 6, cột 2 “Ngày sinh”: ngày “1/1/2027” chưa tới.",
        ],
    );
    assert_eq!(
        told(&read_case("16-two-digit-years/roll.csv")),
        [
            "2 Nguyễn Văn Mẫu 12/05/1949 03/02/1968 chính thức",
            "3 Trần Thị Thử 05/06/1980 01/01/2005 chính thức",
            "4 Lê Văn Ví 07/08/1927 03/09/1948 chính thức",
            "5 Đỗ Thị Trẻ 04/04/2005 03/02/2026 dự bị"
        ]
    );
}

#[test]
fn possible_twins_are_told_and_the_same_roll_again_is_nothing_new() {
    let roll = taken(read_case("46-reimport/first.csv"));
    let partial = read_on("46-reimport/partial.csv", &roll).unwrap();
    assert_eq!(partial.members, []);
    let on_roll = "có thể là Trần Thị Thử (sinh 1980) đã có trong danh sách đảng viên.";
    let beside = "có thể là Trần Thị Thử (sinh 1980) đã có";
    assert_faults(
        &partial,
        &[
            &format!("Dòng 2: Trần Thị Thử (sinh ngày 05/06/1980) {on_roll}"),
            &format!("Dòng 3: Trần Thị Thử (sinh 06/1980) {beside}"),
            &format!("Dòng 4: Trần Thị Thử (chưa ghi ngày sinh) {beside}"),
        ],
    );
    let mut answers = RollAnswers::default();
    answers.others.insert(2);
    answers.left_out.extend([3, 4]);
    let bytes = std::fs::read(case("46-reimport/partial.csv")).unwrap();
    let answered = read_answered(&bytes, "ds", today(), None, &roll, &answers).unwrap();
    assert_eq!((told(&answered).len(), faults(&answered).len()), (1, 0));
    let again = read_on("46-reimport/first.csv", &roll).unwrap();
    assert!(again.is_nothing_new());
    let words = "Không có gì mới: cả 2 đảng viên trong tệp đã có trong danh sách.";
    assert_eq!(again.told(Lang::Vi)[0], words);
    assert_faults(
        &read_case("19-invisible/b.csv"),
        &["Dòng 3: ", "Dòng 4: ", "Dòng 5: ", "Dòng 6: ", "Dòng 7: "],
    );
    assert_faults(
        &read_case("20-ethnic-names/b.csv"),
        &["Dòng 3: H’Hen Niê (sinh 1975) đã có ở dòng 2.", "Dòng 4: "],
    );
}

#[test]
fn words_of_standing_and_office_as_rolls_write_them() {
    let reading = read_case("47-role-words/roll.csv");
    assert_eq!(faults(&reading), [""; 0]);
    let row = |(_, one): &(u64, NewMember)| (one.standing.label().vi, one.role.label().vi);
    assert_eq!(
        reading.members.iter().map(row).collect::<Vec<_>>(),
        [
            ("chính thức", "bí thư"),
            ("dự bị", "phó bí thư"),
            ("miễn công tác và sinh hoạt đảng", "chi ủy viên"),
            ("chính thức", "chi ủy viên"),
            ("chính thức", "đảng viên"),
            ("dự bị", "phó bí thư"),
            ("chính thức", "bí thư"),
        ]
    );
    assert_eq!(reading.members[0].1.person.official.map(PartialDate::figures).as_deref(), Some("03/02/1996"));
    let ending = "Sẽ thêm 7 đảng viên (chính thức 4, dự bị 2, miễn công tác và sinh hoạt đảng 1). Sau khi nhập, số đảng viên chính thức để tính tỷ lệ biểu quyết là 4.";
    assert_eq!(reading.ending(Lang::Vi), ending);
    assert_eq!(reading.members[2].1.standing, Standing::Exempt);
}

#[test]
fn an_open_quote_is_told_with_what_it_swallowed() {
    let reading = read_case("25-open-quote/roll.csv");
    assert_eq!(reading.members.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 4, 5]);
    assert_faults(
        &reading,
        &[
            "Dòng 3, cột 1 “Họ và tên”: dấu ngoặc kép mở ở ô này không được đóng đúng chỗ, nên nuốt cả các dòng 4–5;",
        ],
    );
}

#[test]
fn a_file_is_what_it_is_whatever_it_is_called() {
    for (file, words) in [
        ("10-html-xls/roll.xls", "Tệp roll.xls là một trang web (HTML). Hãy mở bằng Excel"),
        ("10-html-xls/roll2003.xls", "Tệp roll2003.xls là bảng tính dạng XML. Hãy mở bằng Excel"),
        (
            "50-word-roll/roll.docx",
            "Tệp roll.docx là một văn bản Word. Hãy mở tệp, chép bảng danh sách rồi dán",
        ),
        ("60-hostile-sheets/nosst.xlsx", "Không mở được bảng tính nosst.xlsx: tệp thiếu phần chứa chữ"),
        ("60-hostile-sheets/nosst2.xlsx", "Không mở được bảng tính nosst2.xlsx: tệp thiếu phần chứa chữ"),
        ("60-hostile-sheets/trunc.xlsx", "Không mở được bảng tính trunc.xlsx: tệp bị cắt cụt"),
        ("60-hostile-sheets/lol.xlsx", "Không mở được bảng tính lol.xlsx: tệp hỏng."),
        ("60-hostile-sheets/xxe.xlsx", "Không mở được bảng tính xxe.xlsx: tệp hỏng."),
        ("60-hostile-sheets/farcell.xlsx", "Tệp farcell.xlsx có ô ngoài cột thứ 256,"),
    ] {
        assert!(refusal(file).starts_with(words), "{}", refusal(file));
    }
    assert_eq!(told(&read_case("60-hostile-sheets/sstcount.xlsx")), ["2 Nguyễn Văn A - - chính thức"]);
    assert_faults(
        &read_case("60-hostile-sheets/nul.csv"),
        &["Dòng 2, cột 1 “Họ và tên”: ở vị trí 7", "Dòng 3, "],
    );
}

#[test]
fn what_was_read_right_stays_so() {
    let three = [
        "Nguyễn Văn Mẫu 01/02/1970 03/02/1995 chính thức",
        "Trần Thị Thử 05/06/1980 01/01/2005 chính thức",
        "Lê Văn Ví 25/12/1988 02/09/2010 chính thức",
    ];
    for (file, first) in [
        ("07-rich-text/roll.xlsx", 2),
        ("08-part-names/backslash.xlsx", 2),
        ("08-part-names/case.xlsx", 2),
        ("10-html-xls/csv-as.xlsx", 2),
        ("10-html-xls/xlsx-as.csv", 2),
        ("10-html-xls/xlsx-as.xls", 2),
        ("11-sep-line/roll.csv", 3),
        ("12-cr-only/roll.csv", 2),
    ] {
        let expected: Vec<String> =
            (first..).zip(three).map(|(line, words)| format!("{line} {words}")).collect();
        assert_eq!(told(&read_case(file)), expected, "{file}");
    }
    assert_eq!(told(&read_case("48-xls-rich/roll.xls"))[1], "3 Trần Thị Thử 1980 - chính thức");
    assert_eq!(told(&read_case("51-ods-text/roll.ods"))[0], "2 Nguyễn Văn Mẫu 01/02/1970 - chính thức");
}
