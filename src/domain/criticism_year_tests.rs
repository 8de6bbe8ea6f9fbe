//! The year of the design, cell by cell, and a member's own page.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::{
    FollowUp, Meeting, MeetingId, OwnRound, Period, Remark, RoundTheme, Standing, State, Statement,
    follow_period,
};

fn on(month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, 3).unwrap()
}

fn item(key: &str) -> ItemRef {
    let list = if key.contains('.') { "bieu-hien-2016/manifestations" } else { "cam-ket-2016/commitment" };
    ItemRef { list: list.into(), key: key.into(), label: String::new(), listed: String::new() }
}

/// A meeting with what was said of which member under which item ("" = none), statements and criticism.
fn held(month: u32, said: &[(u32, &str)], criticised: &[(u32, &str)], theme: &[&str]) -> Digest {
    let id = MeetingId(format!("2026{month:02}03-nam"));
    let mut digest = Digest { date: on(month), state: State::Adopted, ..Meeting::new(id).digest() };
    let named = |key: &str| (!key.is_empty()).then(|| item(key));
    let statement = |key: &str| Statement { item: named(key), ..Statement::default() };
    digest.round.statements = said.iter().map(|(who, key)| (MemberId(*who), statement(key))).collect();
    let remark = |number: u64, kind, about, key: &str| Remark {
        number,
        kind,
        about: MemberId(about),
        by: Some(MemberId(1)),
        text: "việc cụ thể".into(),
        answer: "xin nhận".into(),
        item: named(key),
    };
    let criticism = (1..).zip(criticised).map(|(n, (who, key))| remark(n, RemarkKind::Criticism, *who, key));
    // Praise is no criticism and stands in no cell.
    let praise = remark(90, RemarkKind::Praise, 2, "I.1");
    digest.round.remarks = criticism.chain([praise]).collect();
    let items = theme.iter().map(|key| item(key)).collect();
    digest.round.more.theme =
        (!theme.is_empty())
            .then(|| RoundTheme { title: "Chủ đề".into(), items, ..RoundTheme::default() });
    digest
}

fn roll() -> Vec<Attendee> {
    let one = |n| Attendee {
        id: MemberId(n),
        name: format!("Đ/c {n}"),
        standing: if n == 5 { Standing::Exempt } else { Standing::Official },
        role: Default::default(),
    };
    (1..=5).map(one).collect()
}

/// January: 3 statements, one under I.10, and criticism under I.2. March: the theme II.1, II.2; nobody names
/// II.2; 2 and 4 name II.1, and 2 is criticised under it. May: one statement without an item.
fn year() -> Vec<Digest> {
    vec![
        held(1, &[(1, "I.10"), (2, ""), (3, "")], &[(2, "I.2")], &[]),
        held(3, &[(2, "II.1"), (4, "II.1")], &[(2, "II.1")], &["II.1", "II.2"]),
        held(5, &[(2, "")], &[], &[]),
    ]
}

#[test]
fn every_opinion_stands_in_one_cell() {
    let sum = RoundYear::of(&year(), &roll(), 2026, |_| Vec::new());
    assert_eq!((sum.meetings, sum.statements, sum.criticism), (3, 6, 2));
    let keys: Vec<&str> = sum.items.iter().map(|row| row.item.key.as_str()).collect();
    // By number, not by letters and not by figures.
    assert_eq!(keys, ["I.2", "I.10", "II.1", "II.2"]);
    let row = |key: &str| sum.row_of(|item| item.key == key);
    assert_eq!((row("I.2")[0], row("I.10")[0], row("II.1")[2]), (Some(1), Some(1), Some(3)));
    // In the theme and named by nobody is nought; in no theme is nothing.
    assert_eq!((row("II.2")[2], row("II.2")[0], row("I.2")[2]), (Some(0), None, None));
    // In March everything said named an item; in February nobody met.
    assert_eq!((sum.unnamed[0], sum.unnamed[4]), (Some(2), Some(1)));
    assert_eq!((sum.unnamed[2], sum.unnamed[1]), (Some(0), None));
    let of_first = sum.row_of(|item| item.key.starts_with("I."));
    assert_eq!((of_first[0], total(&of_first)), (Some(2), 2));
    // 2 + 3 + 0 under items, 3 without: 8 = 6 statements + 2 criticisms.
    assert_eq!((total(&sum.months()), sum.months()[2], sum.months()[1]), (8, Some(3), None));
    assert_eq!(
        sum.spoken.iter().map(|(who, spoke)| (who.0, *spoke)).collect::<Vec<_>>(),
        [(1, true), (2, true), (3, true), (4, true)]
    );
}

/// Of a round that was held without another choice the theme was that of the month; of a meeting without a round
/// nothing was.
#[test]
fn a_round_that_was_held_had_the_theme_of_the_month() {
    let mut year = year();
    year.push(Digest {
        date: on(6),
        state: State::Adopted,
        ..Meeting::new(MeetingId("bare".into())).digest()
    });
    let of_month = |day: NaiveDate| vec![item(&format!("III.{}", day.month()))];
    let sum = RoundYear::of(&year, &roll(), 2026, of_month);
    let row = |key: &str| sum.row_of(|item| item.key == key);
    // January and May had none chosen; in March II.1 and II.2 were.
    assert_eq!((row("III.1")[0], row("III.5")[4]), (Some(0), Some(0)));
    assert_eq!((row("III.3")[2], row("III.6")[5], row("II.2")[2]), (None, None, Some(0)));
}

/// Criticism of December without an answer, answered in February, and a promise of December settled in February, are
/// on the page of both years; what was answered or settled in its own year is on that page alone.
#[test]
fn what_was_open_when_a_year_began_is_on_its_page() {
    let mut december = held(12, &[(2, "")], &[(2, ""), (2, "")], &[]);
    december.round.statements[0].1.remedy = "Đọc trước tài liệu".into();
    december.round.remarks[0].answer.clear();
    let mut next = held(12, &[], &[], &[]);
    next.id = MeetingId("20270203-nam".into());
    next.date = NaiveDate::from_ymd_opt(2027, 2, 3).unwrap();
    next.round.remarks.clear();
    let page = |held: &[Digest], year: i32| {
        let back = follow_period(held, None, next.date, None);
        OwnRound::of(held, &back, MemberId(2), Period::year(year))
    };
    let waits = page(&[december.clone(), next.clone()], 2027);
    let told: Vec<_> = waits.earlier.iter().map(|one| (one.remark.number, one.answered.is_some())).collect();
    assert_eq!((told, waits.promises.len(), waits.remarks.len()), (vec![(1, false)], 1, 0));
    next.round.more.answers = vec![crate::domain::RemarkAnswer {
        meeting: december.id.clone(),
        number: 1,
        answer: "xin nhận".into(),
        about: None,
        made: None,
    }];
    let all = [december, next.clone()];
    let answered =
        |year| page(&all, year).earlier.iter().map(|one| one.answered.is_some()).collect::<Vec<_>>();
    assert_eq!((answered(2026), answered(2027), answered(2028)), (vec![], vec![true], vec![]));
    let promises = |year: i32| page(&all, year).promises.len();
    // Nobody settled it: it is on the page of every year since.
    assert_eq!((promises(2025), promises(2026), promises(2027), promises(2028)), (0, 1, 1, 1));
}

#[test]
fn an_item_of_two_members_is_told_upwards_as_less_than_three() {
    let mut year = year();
    let told = |year: &[Digest]| {
        let sum = RoundYear::of(year, &roll(), 2026, |_| Vec::new());
        let row = sum.items.into_iter().find(|row| row.item.key == "II.1").unwrap();
        (row.total(), row.told_upwards())
    };
    // Three times, but of two members.
    assert_eq!(told(&year), (3, None));
    year.push(held(6, &[(3, "II.1")], &[], &[]));
    assert_eq!(told(&year), (4, Some(4)));
}

/// The same year with other counts: the order of every list is the same.
#[test]
fn nothing_is_in_the_order_of_a_figure() {
    let (one, mut other) = (year(), year());
    other.extend((6..=11).map(|month| held(month, &[(4, "II.2"), (3, "I.10")], &[(3, "II.1")], &[])));
    let lists = |digests: &[Digest]| {
        let sum = RoundYear::of(digests, &roll(), 2026, |_| Vec::new());
        let items: Vec<String> = sum.items.iter().map(|row| row.item.key.clone()).collect();
        (items, sum.spoken.iter().map(|(who, _)| *who).collect::<Vec<_>>())
    };
    assert_eq!(lists(&one), lists(&other));
}

#[test]
fn what_came_up_again_is_on_the_own_page_alone() {
    let back = FollowUp::default();
    let own = OwnRound::of(&year(), &back, MemberId(2), Period::year(2026));
    assert_eq!((own.statements.len(), own.remarks.len()), (3, 5));
    // Named twice on one day is once, so II.1 came up on one day; what is praised, as I.1, does not come up.
    let again: Vec<(&str, Vec<u32>)> = own
        .again
        .iter()
        .map(|(item, days)| (item.key.as_str(), days.iter().map(|d| d.month()).collect()))
        .collect();
    assert_eq!(again, [] as [(&str, Vec<u32>); 0]);
    let more = [year(), vec![held(8, &[(2, "II.1")], &[], &[])]].concat();
    let own = OwnRound::of(&more, &back, MemberId(2), Period::year(2026));
    assert_eq!(own.again, [(item("II.1"), vec![on(3), on(8)])]);
}
