//! A list that is read again, remarks that tell a standing, years that are doubted.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::Standing;
use crate::text::Lang;

const LIST: &str = "Họ và tên,Ngày sinh,Ngày vào Đảng,Ghi chú\n\
    Nguyễn Văn An,05/03/1970,03/02/1995,\n\
    Hồ Văn Sáu,10/08/1944,19/05/1968,Được miễn sinh hoạt từ 2020\n\
    Sơn Vi Sal,22/06/2001,03/02/2026,ĐV dự bị\n\
    Lý Mỹ Hoa,01/02/1980,02/02/2005,\"dự bị, nay đã chính thức\"\n";

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn read_on(text: &str, roll: &Roll) -> RollReading {
    read(text.as_bytes(), "ds.csv", today(), None, roll).unwrap()
}

fn taken(reading: RollReading) -> Roll {
    let mut roll = Roll::default();
    let members = reading.members.into_iter().map(|(_, member)| member).collect();
    for event in roll.add_all(members) {
        roll.apply(&event.unwrap());
    }
    roll
}

#[test]
fn a_remark_tells_a_standing_and_two_tell_none() {
    let reading = read_on(LIST, &Roll::default());
    let standings: Vec<Standing> = reading.members.iter().map(|(_, member)| member.standing).collect();
    let expected = [Standing::Official, Standing::Exempt, Standing::Probationary, Standing::Official];
    assert_eq!(standings, expected);
    assert!(reading.unused.is_empty(), "{:?}", reading.unused);
    let both = "Họ và tên,Diện,Ghi chú\nNguyễn Văn An,chính thức,dự bị\n";
    assert_eq!(read_on(both, &Roll::default()).members[0].1.standing, Standing::Official);
}

#[test]
fn the_same_list_once_more_is_unchanged_and_what_differs_is_told() {
    let roll = taken(read_on(LIST, &Roll::default()));
    let again = read_on(LIST, &roll);
    assert_eq!((again.members.len(), again.faults.len(), &again.unchanged[..]), (0, 0, &[2, 3, 4, 5][..]));
    let told = "Đã có trong danh sách và không thay đổi: 4 đảng viên (dòng 2, 3, 4, 5).";
    assert!(again.told(Lang::Vi).contains(&told.to_owned()), "{:?}", again.told(Lang::Vi));
    let changed = read_on(&LIST.replace("03/02/1995", "03/02/1996"), &roll);
    assert_eq!((changed.faults.len(), &changed.unchanged[..]), (1, &[3, 4, 5][..]));
    assert_eq!(changed.faults[0].line, Some(2));
}

#[test]
fn a_year_more_than_a_century_back_is_doubted_and_taken() {
    let reading = read_on("Họ và tên,Ngày sinh\nNguyễn Văn An,05/03/1920\n", &Roll::default());
    assert_eq!((reading.members.len(), reading.faults.len()), (1, 0));
    let told = "Dòng 2, cột 2 “Ngày sinh”: năm 1920 có đúng không? Vẫn nhập; nếu sai, hãy sửa trong tệp rồi đọc lại.";
    assert!(reading.told(Lang::Vi).contains(&told.to_owned()), "{:?}", reading.told(Lang::Vi));
}
