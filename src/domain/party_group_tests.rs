//! Groups by their days: who belongs to one, who heads it, and what a list makes of them.

#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;

use super::*;
use crate::domain::{GroupRefusal, Refusal, RollEvent, Standing};
use crate::domain::{NamedGroup, Person, Role};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Five members: the fourth on probation, the fifth struck off.
fn roll() -> Roll {
    let mut roll = Roll::default();
    let people = [
        ("Đặng Văn Khởi", Standing::Official),
        ("Thạch Thị Chanh", Standing::Official),
        ("Quách Mỹ Dung", Standing::Official),
        ("Kim Sóc Kha", Standing::Probationary),
        ("Lâm Văn Út", Standing::StruckOff),
    ];
    for (name, standing) in people {
        let person = Person { name: name.into(), ..Person::default() };
        let added = roll.add(person, standing, Role::Member, day("2026-01-01")).unwrap();
        roll.apply(&added);
    }
    roll
}

fn does(roll: &mut Roll, events: Result<Vec<RollEvent>, Refusal>) {
    events.unwrap().iter().for_each(|event| roll.apply(event));
}

fn set_up(roll: &mut Roll, name: &str) {
    let event = roll.set_up_group(name, day("2026-01-01"));
    does(roll, event.map(|event| vec![RollEvent::Group(event)]));
}

const FIRST: Option<GroupId> = Some(GroupId(1));

#[test]
fn a_name_is_kept_without_the_words_before_it() {
    for (typed, kept) in [
        ("1", "số 1"),
        ("Tổ 2", "số 2"),
        ("TỔ ĐẢNG SỐ 3", "số 3"),
        ("Số 4", "số 4"),
        ("tổ đảng ấp Mẫu", "ấp Mẫu"),
        ("  Khóm 5 ", "Khóm 5"),
    ] {
        assert_eq!(kept_name(typed), kept, "{typed}");
    }
}

#[test]
fn two_groups_have_no_one_name_and_each_has_one() {
    let mut roll = roll();
    set_up(&mut roll, "Tổ 1");
    let refused = |name: &str| roll.set_up_group(name, day("2026-02-01"));
    let twin = GroupRefusal::Twin { title: "Tổ đảng số 1".into() };
    assert_eq!(refused("to dang 1"), Err(Refusal::Group(twin)));
    assert_eq!(refused("tổ "), Err(Refusal::Group(GroupRefusal::NameMissing)));
    assert!(matches!(refused("=1+1"), Err(Refusal::Wording(_))));
}

#[test]
fn a_member_belongs_to_a_group_from_a_day_on_and_to_none_before() {
    let mut roll = roll();
    set_up(&mut roll, "1");
    set_up(&mut roll, "2");
    let joined = roll.join_group(MemberId(2), FIRST, day("2026-03-01"));
    does(&mut roll, joined);
    let joined = roll.join_group(MemberId(2), Some(GroupId(2)), day("2026-05-01"));
    does(&mut roll, joined);
    let of = |date| roll.group_of(MemberId(2), day(date)).map(PartyGroup::title);
    assert_eq!(of("2026-02-28"), None);
    assert_eq!(of("2026-03-01").as_deref(), Some("Tổ đảng số 1"));
    assert_eq!(of("2026-04-30").as_deref(), Some("Tổ đảng số 1"));
    assert_eq!(of("2026-05-01").as_deref(), Some("Tổ đảng số 2"));
    let again = roll.join_group(MemberId(2), Some(GroupId(2)), day("2026-06-01"));
    assert_eq!(again, Ok(vec![]), "already so");
    let gone = roll.join_group(MemberId(5), FIRST, day("2026-03-01"));
    assert!(matches!(gone, Err(Refusal::Group(GroupRefusal::NotOnRoll { .. }))));
}

#[test]
fn a_head_is_an_official_member_belongs_to_the_group_and_leaves_the_office_with_it() {
    let mut roll = roll();
    set_up(&mut roll, "1");
    set_up(&mut roll, "2");
    let probationary = roll.name_head(GroupId(1), Some(MemberId(4)), day("2026-03-01"));
    assert!(matches!(probationary, Err(Refusal::Group(GroupRefusal::HeadNotOfficial { .. }))));
    let named = roll.name_head(GroupId(1), Some(MemberId(2)), day("2026-03-01"));
    does(&mut roll, named);
    assert_eq!(roll.get(MemberId(2)).unwrap().group(day("2026-03-01")), FIRST);
    let changed = roll.join_group(MemberId(2), Some(GroupId(2)), day("2026-06-01"));
    does(&mut roll, changed);
    let head = |roll: &Roll, group, date| roll.head_of(roll.group(GroupId(group)).unwrap(), day(date));
    assert_eq!((head(&roll, 1, "2026-05-31"), head(&roll, 1, "2026-06-01")), (Some(MemberId(2)), None));
    // Nobody heads two groups.
    let second = roll.name_head(GroupId(2), Some(MemberId(2)), day("2026-07-01"));
    does(&mut roll, second);
    let first = roll.name_head(GroupId(1), Some(MemberId(2)), day("2026-08-01"));
    does(&mut roll, first);
    assert_eq!((head(&roll, 1, "2026-08-01"), head(&roll, 2, "2026-08-01")), (Some(MemberId(2)), None));
}

#[test]
fn whoever_leaves_the_roll_heads_nothing_any_more_and_not_when_they_come_back() {
    let mut roll = roll();
    set_up(&mut roll, "1");
    let named = roll.name_head(GroupId(1), Some(MemberId(2)), day("2026-03-01"));
    does(&mut roll, named);
    let stands = |roll: &mut Roll, standing, from| {
        roll.apply(&RollEvent::StandingChanged { member: MemberId(2), standing, from: day(from) });
    };
    let head = |roll: &Roll, date| roll.head_of(&roll.groups[0], day(date));
    let left = |roll: &Roll, date| roll.groups_left_by_head(day(date)).count();
    // Suspended for a time: meanwhile nobody heads it.
    stands(&mut roll, Standing::Suspended, "2026-04-01");
    stands(&mut roll, Standing::Official, "2026-05-01");
    let months = ["2026-03-31", "2026-04-15", "2026-05-01"].map(|on| (head(&roll, on), left(&roll, on)));
    assert_eq!(months, [(Some(MemberId(2)), 0), (None, 1), (Some(MemberId(2)), 0)]);
    for gone in [Standing::Transferred, Standing::StruckOff, Standing::Expelled, Standing::Deceased] {
        let mut roll = roll.clone();
        stands(&mut roll, gone, "2026-06-01");
        assert_eq!(head(&roll, "2026-05-31"), Some(MemberId(2)));
        assert_eq!((head(&roll, "2026-06-01"), left(&roll, "2026-06-01")), (None, 1), "{gone:?}");
        stands(&mut roll, Standing::Official, "2026-08-01");
        assert_eq!((head(&roll, "2026-08-01"), left(&roll, "2026-08-01")), (None, 1), "{gone:?}");
        let again = roll.name_head(GroupId(1), Some(MemberId(2)), day("2026-08-02"));
        does(&mut roll, again);
        assert_eq!((head(&roll, "2026-08-02"), left(&roll, "2026-08-02")), (Some(MemberId(2)), 0));
    }
}

#[test]
fn of_a_closed_group_nobody_is_a_member_and_its_name_is_free() {
    let mut roll = roll();
    set_up(&mut roll, "1");
    let named = roll.name_head(GroupId(1), Some(MemberId(1)), day("2026-03-01"));
    does(&mut roll, named);
    let closed = roll.close_group(GroupId(1), day("2026-07-01"));
    does(&mut roll, closed);
    let on = |date| roll.groups_on(day(date)).count();
    assert_eq!((on("2026-06-30"), on("2026-07-01")), (1, 0));
    assert_eq!(roll.get(MemberId(1)).unwrap().group(day("2026-07-01")), None);
    let again = roll.set_up_group("1", day("2026-07-02"));
    assert_eq!(again, Ok(GroupEvent::Named { group: GroupId(2), name: "số 1".into() }));
}

#[test]
fn a_list_sets_up_the_groups_it_names_once_and_says_nothing_twice() {
    let mut roll = roll();
    let named = |member, name: &str, heads| (MemberId(member), NamedGroup { name: name.into(), heads });
    let wanted = [
        named(1, "Tổ 1", true),
        named(2, "1", false),
        named(3, "Tổ đảng số 2", false),
        named(4, "to 1", true),
    ];
    let events = roll.group_all(&wanted, day("2026-03-01"));
    assert_eq!(events.len(), 7, "two groups, four members, one head");
    events.iter().for_each(|event| roll.apply(event));
    let titles: Vec<String> = roll.groups.iter().map(PartyGroup::title).collect();
    assert_eq!(titles, ["Tổ đảng số 1", "Tổ đảng số 2"]);
    assert_eq!(roll.head_of(&roll.groups[0], day("2026-03-01")), Some(MemberId(1)), "the first who is named");
    assert_eq!(roll.group_all(&wanted, day("2026-04-01")), []);
}
