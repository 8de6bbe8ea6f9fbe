//! Sex and schooling as lists have them: in words, ticks, and the column in which a birth stands.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::{GeneralEducation, PoliticalTheory, ProfessionalTraining, Schooling, Sex};
use crate::text::Lang;

fn read_on(text: &str, roll: &Roll) -> RollReading {
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    read(text.as_bytes(), "ds.csv", today, None, roll).unwrap()
}

fn sexes(text: &str) -> Vec<Option<Sex>> {
    let reading = read_on(text, &Roll::default());
    assert_eq!(reading.faults, []);
    reading.members.iter().map(|(_, member)| member.person.sex).collect()
}

const MAN: Option<Sex> = Some(Sex::Male);
const WOMAN: Option<Sex> = Some(Sex::Female);

#[test]
fn sex_in_one_column_of_words() {
    for head in ["Giới tính", "GT", "Nam/Nữ", "Sex"] {
        let text = format!("Họ và tên,{head}\nTrần Văn An,Nam\nLê Thị Hoa,nữ\nKim Sa Rinh,\n");
        assert_eq!(sexes(&text), [MAN, WOMAN, None], "{head}");
    }
}

#[test]
fn a_tick_tells_the_sex_and_none_tells_nothing() {
    let ticked = "STT,Họ và tên,Nữ\n1,Trần Văn An,\n2,Lê Thị Hoa,x\n3,Kim Sa Rinh,\n";
    assert_eq!(sexes(ticked), [None, WOMAN, None], "no tick tells nothing");
    let both = "Họ và tên,Nam,Nữ\nTrần Văn An,X,\nLê Thị Hoa,,X\nKim Sa Rinh,,\n";
    assert_eq!(sexes(both), [MAN, WOMAN, None]);
    let under = "STT;Họ và tên;Giới tính;\n;;Nam;Nữ\n1;Trần Văn An;x;\n2;Lê Thị Hoa;;x\n";
    assert_eq!(sexes(under), [MAN, WOMAN]);
}

#[test]
fn the_column_of_a_birth_tells_the_sex() {
    let over = "STT;Họ và tên;Năm sinh;\n;;Nam;Nữ\n1;Trần Văn An;1970;\n2;Lê Thị Hoa;;1981\n";
    assert_eq!(sexes(over), [MAN, WOMAN]);
    let bare = "STT,Họ và tên,Nam,Nữ\n1,Trần Văn An,1970,\n2,Lê Thị Hoa,,1981\n";
    assert_eq!(sexes(bare), [MAN, WOMAN]);
    let born = read_on(bare, &Roll::default()).members[1].1.person.born.unwrap();
    assert_eq!(born.year(), 1981);
    // "Năm" is a year, whatever the list is of.
    assert_eq!(sexes("Họ và tên,Năm\nTrần Văn An,1970\n"), [None]);
}

#[test]
fn schooling_in_three_columns_below_one_name() {
    let text = "STT;Họ và tên;Trình độ;;\n;;Học vấn;Chuyên môn;LLCT\n\
        1;Trần Văn An;12/12;ĐH Luật;Trung cấp\n2;Lê Thị Hoa;9/12;;\n3;Kim Sa Rinh;;nông dân;\n";
    let reading = read_on(text, &Roll::default());
    let told: Vec<Schooling> = reading.members.iter().map(|(_, member)| member.person.schooling).collect();
    let an = Schooling {
        general: Some(GeneralEducation::UpperSecondary),
        training: Some(ProfessionalTraining::University),
        theory: Some(PoliticalTheory::Intermediate),
    };
    let hoa = Schooling { general: Some(GeneralEducation::LowerSecondary), ..Schooling::default() };
    assert_eq!(told, [an, hoa, Schooling::default()]);
    let lines = reading.told(Lang::Vi);
    let unread = "Dòng 5, cột 4 “Trình độ: Chuyên môn”: không rõ “nông dân” nghĩa là gì: vẫn nhập đồng chí này, \
                  để trống mục đó, ghi sau.";
    assert!(lines.contains(&unread.to_owned()), "{lines:#?}");
    let first = "Dòng 3: Trần Văn An · học vấn trung học phổ thông, chuyên môn đại học, lý luận chính trị trung cấp · \
                 chính thức";
    assert!(lines.contains(&first.to_owned()), "{lines:#?}");
}

#[test]
fn a_list_with_more_in_it_completes_those_on_the_roll_and_contradicts_nobody() {
    let mut roll = Roll::default();
    let first = read_on("Họ và tên,Ngày sinh\nTrần Văn An,1970\nLê Thị Hoa,1981\n", &roll);
    let members = first.members.into_iter().map(|(_, member)| member).collect();
    roll.add_all(members).into_iter().for_each(|event| roll.apply(&event.unwrap()));
    let list = "Họ và tên,Ngày sinh,Nữ,Học vấn\nTrần Văn An,1970,,12/12\nLê Thị Hoa,1981,x,\n";
    let more = read_on(list, &roll);
    assert_eq!((more.members.len(), more.faults.len(), more.completed.len()), (0, 0, 2));
    assert!(!more.is_nothing_new());
    let told = "Ghi thêm giới tính, trình độ theo tệp: 2 đảng viên đã có trong danh sách.";
    assert!(more.told(Lang::Vi).contains(&told.to_owned()));
    let entry = roll.enter(Vec::new(), more.regrouped, more.completed, NaiveDate::MIN);
    entry.completed.iter().for_each(|event| roll.apply(event));
    let now = |at: usize| (roll.members[at].person.sex, roll.members[at].person.schooling.general);
    assert_eq!([now(0), now(1)], [(None, Some(GeneralEducation::UpperSecondary)), (WOMAN, None)]);
    let again = read_on(list, &roll);
    assert!(again.is_nothing_new() && again.completed.is_empty());
    let other = read_on(&list.replace("12/12", "9/12"), &roll);
    assert_eq!(other.faults.iter().map(|fault| fault.line).collect::<Vec<_>>(), [Some(2)]);
}
