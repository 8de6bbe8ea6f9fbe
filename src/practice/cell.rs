//! Made-up cells: their names and their rolls.
//!
//! The cell of the first practice is chosen by hand, so that its people are easy to remember.

use std::collections::HashSet;

use chrono::NaiveDate;
use fastrand::Rng;

use super::names::{name, pick};
use crate::domain::{CellName, MemberId, Person, Role, RollEvent, Standing};
use crate::text::PartialDate;

/// The seed of the cell on which people practise.
pub const DEFAULT_SEED: u64 = 7;
/// The number of its members.
pub const DEFAULT_MEMBERS: u32 = 23;
/// The year at whose end members are of the ages that the roll was made with.
const YEAR: i32 = 2026;
/// Fewer official members elect a secretary and a deputy only (Điều lệ Đảng, Điều 24).
const COMMITTEE_FROM: u32 = 9;

use Role::{Committee, Deputy, Member, Secretary};
use Standing::{Exempt, Official, Probationary, TemporaryAway};

/// Name, ethnic group, birth and admission as year-month-day, standing, role.
type Line = (&'static str, &'static str, (i32, u32, u32), (i32, u32, u32), Standing, Role);

const FIRST: [Line; 23] = [
    ("Nguyễn Văn Bình", "Kinh", (1971, 4, 12), (1996, 2, 3), Official, Secretary),
    ("Trần Thị Hoa", "Kinh", (1979, 10, 20), (2004, 5, 19), Official, Deputy),
    ("Thạch Thị Sa Rây", "Khmer", (1985, 3, 8), (2010, 9, 2), Official, Committee),
    ("Lê Văn Năm", "Kinh", (1958, 1, 25), (1982, 12, 22), Official, Member),
    ("Kim Sô Phia", "Khmer", (1990, 7, 14), (2015, 3, 26), Official, Member),
    ("Danh Chanh Đa", "Khmer", (1968, 11, 2), (1994, 5, 1), Official, Member),
    ("Lâm Mỹ Ngọc", "Hoa", (1982, 6, 1), (2009, 10, 20), Official, Member),
    ("Phạm Quốc Khánh", "Kinh", (1975, 9, 2), (2000, 2, 3), Official, Member),
    ("Sơn Thị Bô Pha", "Khmer", (1993, 4, 14), (2018, 9, 2), Official, Member),
    ("Võ Thị Út", "Kinh", (1964, 12, 5), (1990, 3, 8), Official, Member),
    ("Huỳnh Minh Trí", "Kinh", (1988, 8, 19), (2013, 5, 19), Official, Member),
    ("Lý Vĩnh Phát", "Hoa", (1960, 2, 15), (1986, 12, 22), Official, Member),
    ("Đặng Thị Cẩm Tú", "Kinh", (1995, 5, 30), (2019, 3, 26), Official, Member),
    ("Thạch Đa Ra", "Khmer", (1977, 10, 9), (2002, 7, 27), Official, Member),
    ("Bùi Công Lập", "Kinh", (1955, 7, 7), (1979, 2, 3), Official, Member),
    ("Phan Ngọc Diễm", "Kinh", (1983, 11, 20), (2008, 11, 20), Official, Member),
    ("Trương Gia Hưng", "Hoa", (1991, 1, 18), (2017, 2, 3), Official, Member),
    ("Đỗ Hữu Chín", "Kinh", (1962, 3, 3), (1988, 5, 19), Official, Member),
    ("Sơn Vi Sal", "Khmer", (2001, 6, 22), (2026, 2, 3), Probationary, Member),
    ("Ngô Thị Mai Xuân", "Kinh", (2004, 2, 17), (2026, 5, 19), Probationary, Member),
    ("Hồ Văn Sáu", "Kinh", (1944, 8, 10), (1968, 5, 19), Exempt, Member),
    ("Thạch Thị Sa Quên", "Khmer", (1947, 5, 5), (1975, 9, 2), Exempt, Member),
    ("Dương Hoàng Giang", "Kinh", (1998, 12, 12), (2022, 3, 26), TemporaryAway, Member),
];

/// A made-up cell of about so many members (3 to 300): its names and the events of its roll.
///
/// Of 23 members 18 are official, 2 probationary, 2 exempt and 1 temporarily away; other sizes in
/// that proportion. The same seed and size give the same cell.
pub fn cell(seed: u64, members: u32) -> (CellName, Vec<RollEvent>) {
    if (seed, members) == (DEFAULT_SEED, DEFAULT_MEMBERS) {
        return (
            first_name(),
            FIRST.iter().zip(1..).filter_map(|(line, id)| first_member(line, id)).collect(),
        );
    }
    let mut rng = Rng::with_seed(seed);
    let name = cell_name(&mut rng);
    (name, roll(&mut rng, members.clamp(3, 300)))
}

fn first_name() -> CellName {
    let (name, parent, place) = ("Ấp Mẫu", "Đảng bộ xã Mẫu", "Xã Mẫu");
    CellName { name: name.to_owned(), parent: parent.to_owned(), place: place.to_owned() }
}

fn first_member(line: &Line, id: u32) -> Option<RollEvent> {
    let (name, ethnicity, born, joined, standing, role) = *line;
    let born = NaiveDate::from_ymd_opt(born.0, born.1, born.2);
    let joined = NaiveDate::from_ymd_opt(joined.0, joined.1, joined.2);
    let ethnicity = Some(ethnicity.to_owned());
    let (born, joined_on) = (born.map(PartialDate::Day), joined.map(PartialDate::Day));
    let person = Person { name: name.to_owned(), born, joined: joined_on, ethnicity, ..Person::default() };
    Some(RollEvent::Added { member: MemberId(id), person, standing, role, from: joined? })
}

/// A hamlet and a commune that no map has.
fn cell_name(rng: &mut Rng) -> CellName {
    const LAND: [&str; 10] = ["Giồng", "Rạch", "Bến", "Cầu", "Gò", "Vàm", "Chợ", "Sóc", "Bưng", "Cồn"];
    const MARK: [&str; 12] =
        ["Lớn", "Nhỏ", "Đông", "Tây", "Mới", "Giữa", "Trên", "Dưới", "Dừa", "Sen", "Tràm", "Mướp"];
    const COMMUNE: [&str; 12] =
        ["An", "Bình", "Hòa", "Phú", "Thạnh", "Tân", "Long", "Hưng", "Thuận", "Lợi", "Mỹ", "Phước"];
    let commune = format!("Mẫu {}", pick(rng, &COMMUNE));
    CellName {
        name: format!("Ấp {} {}", pick(rng, &LAND), pick(rng, &MARK)),
        parent: format!("Đảng bộ xã {commune}"),
        place: format!("Xã {commune}"),
    }
}

fn roll(rng: &mut Rng, members: u32) -> Vec<RollEvent> {
    let rounded = |share: u32| (members * share + DEFAULT_MEMBERS / 2) / DEFAULT_MEMBERS;
    let (probationary, exempt, away) = (rounded(2), rounded(2), rounded(1));
    let official = members - probationary - exempt - away;
    let mut names = HashSet::new();
    let mut events = Vec::new();
    for number in 1..=members {
        let standing = match number {
            n if n <= official => Official,
            n if n <= official + probationary => Probationary,
            n if n <= official + probationary + exempt => Exempt,
            _ => TemporaryAway,
        };
        let role = match number {
            1 => Secretary,
            2 => Deputy,
            3 if official >= COMMITTEE_FROM => Committee,
            _ => Member,
        };
        let person = person(rng, &mut names, standing, role);
        let from = person.joined.and_then(PartialDate::day).unwrap_or_default();
        events.push(RollEvent::Added { member: MemberId(number), person, standing, role, from });
    }
    events
}

/// A person whose name no other member has; ages at the end of [`YEAR`] are 22 to 82.
fn person(rng: &mut Rng, names: &mut HashSet<String>, standing: Standing, role: Role) -> Person {
    let (name, ethnicity) = loop {
        let (name, ethnicity) = name(rng);
        if names.insert(name.clone()) {
            break (name, ethnicity);
        }
    };
    let age = match (standing, role) {
        (Probationary, _) => rng.i32(22..=34),
        (Exempt, _) => rng.i32(75..=82),
        (TemporaryAway, _) => rng.i32(24..=45),
        (_, Member) => rng.i32(25..=74),
        _ => rng.i32(36..=62),
    };
    let born = any_day(rng, YEAR - age);
    let joined = match standing {
        Probationary => NaiveDate::from_ymd_opt(YEAR, rng.u32(1..=6), rng.u32(1..=28)),
        // Officers have been in the Party for ten years or more.
        _ => {
            let oldest = if role == Member { 40.min(age - 4) } else { 26 };
            let at_age = rng.i32(19..=oldest);
            any_day(rng, YEAR - age + at_age)
        }
    };
    let (born, joined) = (born.map(PartialDate::Day), joined.map(PartialDate::Day));
    Person { name, born, joined, ethnicity: Some(ethnicity.to_owned()), ..Person::default() }
}

fn any_day(rng: &mut Rng, year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, rng.u32(1..=12), rng.u32(1..=28))
}
