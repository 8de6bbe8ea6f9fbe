//! The cell of 23, as it is entered on the roll; every name is invented.

use bienban::domain::{MemberId, Person, Role, RollEvent, Standing};
use chrono::NaiveDate;

type Entry = (&'static str, i32, &'static str, Standing, Role);

const O: Standing = Standing::Official;
const M: Role = Role::Member;

/// Name, year of birth, ethnic group, standing and role at entry; numbered from 1.
const CELL: [Entry; 23] = [
    ("Nguyễn Thành Lợi", 1966, "Kinh", O, Role::Secretary),
    ("Thạch Thị Ngọc Lan", 1978, "Khmer", O, Role::Deputy),
    ("Trần Minh Đức", 1985, "Kinh", O, Role::Committee),
    ("Kim Thị Sô Phi", 1990, "Khmer", O, M),
    ("Lâm Chí Hùng", 1972, "Hoa", O, M),
    ("Phạm Thị Út", 1969, "Kinh", O, M),
    ("Sơn Rích Thy", 1983, "Khmer", O, M),
    ("Lê Hoàng Nam", 1992, "Kinh", O, M),
    ("Đặng Thị Bảy", 1975, "Kinh", O, M),
    ("Thạch Đa Ra", 1988, "Khmer", O, M),
    ("Võ Văn Khải", 1971, "Kinh", O, M),
    ("Huỳnh Mỹ Dung", 1987, "Kinh", O, M),
    ("Quách Vĩnh Phát", 1980, "Hoa", O, M),
    ("Ngô Thị Thu", 1976, "Kinh", O, M),
    ("Kiên Sa Mết", 1982, "Khmer", O, M),
    ("Bùi Quốc Việt", 1991, "Kinh", O, M),
    ("Danh Thị Sa Ri", 1989, "Khmer", O, M),
    ("Trương Văn Đờn", 1974, "Kinh", O, M),
    ("Lý Tú Anh", 2001, "Hoa", Standing::Probationary, M),
    ("Thạch Ma Li", 2000, "Khmer", Standing::Probationary, M),
    ("Nguyễn Văn Tư", 1944, "Kinh", Standing::Exempt, M),
    ("Kim Som", 1947, "Khmer", O, M),
    ("Dương Văn Phúc", 1994, "Kinh", O, M),
];

/// The roll of the cell; the last two change their standing after their entry.
pub fn roll() -> Vec<RollEvent> {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let added = (1..).zip(CELL).map(|(number, (name, born, ethnicity, standing, role))| RollEvent::Added {
        member: MemberId(number),
        person: Person {
            name: name.into(),
            born: Some(day(born, 4, 15).into()),
            ethnicity: Some(ethnicity.into()),
            ..Person::default()
        },
        standing,
        role,
        from: day(2026, 1, 1),
    });
    let changed = [(22, Standing::Exempt, day(2026, 6, 1)), (23, Standing::TemporaryAway, day(2026, 9, 1))]
        .map(|(number, standing, from)| RollEvent::StandingChanged {
            member: MemberId(number),
            standing,
            from,
        });
    added.chain(changed).collect()
}
