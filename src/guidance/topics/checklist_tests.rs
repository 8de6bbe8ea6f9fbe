//! The lists, their keys and the themes of the months by their literal items, their choice by the day,
//! a committee's own, and every fault by its place.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::*;
use crate::guidance::check::{PackOrigin, check};
use crate::guidance::{FigureFlaw, Flaw, IdFlaw, NameFlaw, Pack, PackFault, Packs, ShapeFlaw};
use crate::text::{Lang, width};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn packs() -> &'static Packs {
    Packs::embedded().unwrap()
}

fn list(pack: &str) -> &'static Checklist {
    &packs().by_id(pack).unwrap().topics.checklists[0]
}

/// Head of a pack that says nothing: 6 lines.
const HEAD: &str = r#"id = "xa-mau-2026"
title.vi = "Quy ước của Đảng ủy xã Mẫu"
valid_from = "2026-01-01"
place.vi = "Đảng bộ xã Mẫu"
certainty = "own_design"
citations = []
"#;

/// Head of a list: 4 lines.
const LIST: &str = "[[checklists]]\nid = \"own\"\ntitle.vi = \"Danh mục\"\ncertainty = \"own_design\"\n";

fn own(sections: &str) -> Result<Pack, Vec<(usize, usize, Flaw)>> {
    let place = |fault: PackFault| (fault.place.unwrap().line, fault.place.unwrap().column, fault.flaw);
    let found = check("own.toml", &format!("{HEAD}{sections}"), PackOrigin::Book, packs().all());
    found.map_err(|faults| faults.into_iter().map(place).collect())
}

fn keys(list: &Checklist) -> Vec<&str> {
    list.items().map(|item| item.key.as_str()).collect()
}

#[test]
fn items_are_named_by_part_and_place() {
    let (manifestations, prohibitions) = (keys(list("bieu-hien-2016")), keys(list("dieu-cam-2026")));
    assert_eq!(manifestations[..2], ["I.1", "I.2"]);
    assert_eq!([manifestations[8], manifestations[9], manifestations[26]], ["I.9", "II.1", "III.9"]);
    assert_eq!([prohibitions[0], prohibitions[13], prohibitions[18]], ["1", "14", "19"]);
    assert_eq!(keys(list("cam-ket-2016")), ["1", "2", "3", "4", "5", "6", "7"]);
    let item = list("bieu-hien-2016").item("I.6").unwrap();
    assert!(item.words.vi.contains("hứa nhiều làm ít"));
    assert_eq!(item.short_name(Lang::Vi), "Hứa nhiều, làm ít");
    assert_eq!(
        item.asked(Lang::En),
        "Was there a time when I said and did not do, or promised and let it lie?"
    );
    assert!(list("bieu-hien-2016").item("I.10").is_none());
}

#[test]
fn every_item_has_a_short_name_and_a_question_in_both_languages() {
    for pack in ["bieu-hien-2016", "dieu-cam-2021", "dieu-cam-2026", "cam-ket-2016"] {
        for item in list(pack).items() {
            let (short, question) = (item.short.clone().unwrap(), item.question.clone().unwrap());
            for lang in [Lang::Vi, Lang::En] {
                assert!(width(short.get(lang)) <= 30, "{pack} {}", item.key);
                assert!(question.get(lang).ends_with('?'), "{pack} {}", item.key);
            }
        }
    }
    let answers = |pack: &str| list(pack).answers.iter().map(|one| one.vi.as_str()).collect::<Vec<_>>();
    assert_eq!(answers("bieu-hien-2016"), ["có lúc", "không", "đang sửa"]);
    assert_eq!(answers("dieu-cam-2021"), ["có lúc", "không", "đang sửa"]);
    assert_eq!(answers("cam-ket-2016"), ["làm được", "chưa", "đang làm"]);
}

#[test]
fn grave_items_are_related_to_by_the_member_alone() {
    let own = |pack: &str| {
        let grave = list(pack).items().filter(|item| item.refer == Refer::Oneself);
        grave.map(|item| item.key.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(
        own("bieu-hien-2016"),
        ["II.7", "II.8", "III.1", "III.2", "III.3", "III.4", "III.5", "III.6", "III.7", "III.8", "III.9"]
    );
    assert_eq!(own("dieu-cam-2026"), ["3", "4", "8", "10", "12", "13", "17"]);
    assert!(own("cam-ket-2016").is_empty());
    let lines = list("bieu-hien-2016").lines(Lang::Vi);
    let grave = lines.iter().find(|line| line.starts_with("III.6. ")).unwrap();
    assert_eq!(
        grave,
        "III.6. Móc nối, câu kết với các thế lực thù địch, phản động. (chỉ đồng chí tự liên hệ; có nghi vấn thì báo chi ủy)"
    );
    let at = lines.iter().position(|line| line.starts_with("I.6. ")).unwrap();
    assert_eq!(lines[at + 1], "   Tự hỏi: Có lúc nào tôi nói mà không làm, hứa rồi để đó không?");
}

/// The items of the themes of a year, whole name and key, by month.
fn year(year: i32, parent: &str) -> BTreeMap<u32, Vec<String>> {
    let of = |month| packs().theme(day(year, month, 3), parent).map(|theme| (month, items(&theme)));
    (1..=12).filter_map(of).collect()
}

fn items(theme: &ThemeInForce) -> Vec<String> {
    theme.items.iter().map(|one| format!("{} {}", one.of.name(), one.item.key)).collect()
}

#[test]
fn a_year_of_themes_takes_every_item_once() {
    let year = year(2027, "");
    let counts: Vec<(u32, usize)> = year.iter().map(|(month, items)| (*month, items.len())).collect();
    assert_eq!(
        counts,
        [(1, 7), (2, 5), (3, 4), (4, 5), (5, 4), (6, 7), (7, 6), (8, 6), (9, 7), (10, 5), (11, 4), (12, 0)]
    );
    // The commitment is looked at in January and June, everything else in one month: 7 + 27 + 19 = 53.
    let mut times: BTreeMap<&String, usize> = BTreeMap::new();
    year.values().flatten().for_each(|item| *times.entry(item).or_default() += 1);
    assert_eq!(times.len(), 53);
    assert!(
        times.iter().all(|(item, times)| *times == if item.starts_with("cam-ket-2016/") { 2 } else { 1 })
    );
    assert_eq!(
        year[&3],
        ["I.6", "I.7", "I.8", "I.9"].map(|key| format!("bieu-hien-2016/manifestations {key}"))
    );
    assert_eq!(year[&9][0], "dieu-cam-2026/prohibitions 13");
}

#[test]
fn a_theme_and_its_lists_are_those_of_the_day() {
    let prohibitions = |date| items(&packs().theme(date, "").unwrap())[0].clone();
    assert_eq!(prohibitions(day(2026, 7, 25)), "dieu-cam-2021/prohibitions 1");
    assert_eq!(prohibitions(day(2026, 7, 26)), "dieu-cam-2026/prohibitions 1");
    // Before there is a list the month has no theme.
    assert!(packs().theme(day(2021, 8, 3), "").is_none());
    assert!(packs().theme(day(2016, 2, 3), "").is_none());
    assert_eq!(
        packs().theme(day(2026, 12, 3), "").unwrap().theme.title.vi,
        "Khắc phục khuyết điểm đã nêu trong năm"
    );
    let of = |date, list| packs().item_in_force(date, "", list, "14").map(|found| found.of.name());
    assert_eq!(of(day(2026, 7, 25), "prohibitions").as_deref(), Some("dieu-cam-2021/prohibitions"));
    assert_eq!(of(day(2026, 7, 26), "dieu-cam-2021/prohibitions"), None);
    assert!(packs().list_named("dieu-cam-2021/prohibitions").unwrap().item("14").is_some());
    assert!(packs().list_named("prohibitions").is_none());
}

#[test]
fn a_committee_has_lists_and_themes_of_its_own() {
    let sections = format!(
        "{LIST}groups = [\n\
         {{ items = [{{ vi = \"Nói đi đôi với làm\" }}, {{ id = \"2a\", vi = \"Đúng giờ\", refer = \"self\" }}] }},\n\
         {{ title.vi = \"Về đoàn kết\", refer = \"self\", items = [{{ vi = \"Lắng nghe\" }}, {{ vi = \"Giúp nhau\", refer = \"all\" }}] }},\n]\n\
         [[themes]]\nmonth = 3\ntitle.vi = \"Đúng giờ\"\nitems = [\"own/2a\", \"manifestations/I.6\", \"prohibitions/14\"]\n"
    );
    let text = format!("{HEAD}{sections}");
    let with = packs().with("own.toml", &text).unwrap();
    let (date, parent) = (day(2026, 3, 3), "Đảng bộ xã Mẫu");
    let theme = with.theme(date, parent).unwrap();
    assert_eq!(
        items(&theme),
        ["xa-mau-2026/own 2a", "bieu-hien-2016/manifestations I.6", "dieu-cam-2021/prohibitions 14"]
    );
    assert_eq!(with.theme(date, "Đảng bộ xã Khác").unwrap().pack.id, "bieu-hien-2016");
    assert_eq!(with.theme(day(2026, 4, 3), parent).unwrap().pack.id, "bieu-hien-2016");
    let lists: Vec<String> = with.lists_in_force(date, parent).iter().map(ListInForce::name).collect();
    assert_eq!(
        lists,
        [
            "bieu-hien-2016/manifestations",
            "cam-ket-2016/commitment",
            "dieu-cam-2021/prohibitions",
            "xa-mau-2026/own"
        ]
    );
    let list = with.list_named("xa-mau-2026/own").unwrap().list;
    let told: Vec<(&str, Refer)> = list.items().map(|item| (item.key.as_str(), item.refer)).collect();
    let (all, own) = (Refer::Everybody, Refer::Oneself);
    assert_eq!(told, [("I.1", all), ("2a", own), ("II.1", own), ("II.2", all)]);
    // What the file leaves out: the usual answers, the words as name and as question.
    assert_eq!(list.answers.len(), 3);
    let item = list.item("I.1").unwrap();
    assert_eq!(
        (item.short_name(Lang::Vi).as_str(), item.asked(Lang::Vi)),
        ("Nói đi đôi với làm", "Nói đi đôi với làm")
    );
    let page = with.by_id("xa-mau-2026").unwrap().pages(Lang::Vi);
    let themes = page.into_iter().find(|page| page.id == "themes").unwrap();
    assert_eq!(
        themes.lines,
        [
            "Tháng 3: Đúng giờ",
            "   2a Đúng giờ",
            "   I.6 Hứa nhiều, làm ít",
            "   14 Tặng, nhận quà để được việc"
        ]
    );
}

#[test]
fn every_fault_of_a_list_is_told_in_one_run() {
    let long = "Tên này dài hơn ba mươi ô chữ!!";
    let found = own(&format!(
        "{LIST}answers = [{{ vi = \"có\" }}]\ngroups = [{{ items = [\n\
         {{ vi = \"Một\", short.vi = \"{long}\" }},\n\
         {{ vi = \"Hai\", id = \"1\" }},\n\
         {{ vi = \"Ba\", id = \"số 3\", refer = \"nobody\" }},\n\
         {{ question.vi = \"Bốn?\" }},\n\
         {{ vi = \"Năm\", short.en = \"Five\", colour = \"red\" }},\n] }}]\n"
    ))
    .unwrap_err();
    assert_eq!(
        found,
        [
            (11, 11, ChecklistFlaw::AnswersMany { least: 2, most: 4 }.into()),
            (13, 15, ChecklistFlaw::TooLong { cells: 31, most: 30 }.into()),
            (14, 20, Flaw::Id(IdFlaw::Duplicate("1".into()))),
            (15, 19, ChecklistFlaw::KeyBad { key: "số 3".into(), most: 8 }.into()),
            (15, 35, NameFlaw::NotAmong { name: "nobody".into(), known: "all, self".into() }.into()),
            (16, 1, ShapeFlaw::LanguageMissing(Lang::Vi).into()),
            (16, 1, ShapeFlaw::LanguageMissing(Lang::En).into()),
            (17, 15, ShapeFlaw::LanguageMissing(Lang::Vi).into()),
            (
                17,
                34,
                ShapeFlaw::Unknown {
                    name: "colour".into(),
                    known: &["vi", "en", "id", "short", "question", "refer"]
                }
                .into()
            ),
        ]
    );
}

#[test]
fn every_fault_of_a_theme_is_told_in_one_run() {
    let eight: Vec<String> = (1..=8).map(|key| format!("\"prohibitions/{key}\"")).collect();
    let found = own(&format!(
        "[[themes]]\nmonth = 13\ntitle.vi = \"A\"\nitems = [\"I.6\"]\n\
         [[themes]]\nmonth = 2\ntitle.vi = \"B\"\nitems = [{}]\n\
         [[themes]]\nmonth = 2\ntitle.vi = \"\"\nitems = [\"manifestation/I.6\", \"manifestations/I.10\"]\n\
         [[themes]]\nmonth = 4\ntitle.vi = \"C\"\nitems = [\"commitment/1\", \"commitment/1\"]\n",
        eight.join(", ")
    ))
    .unwrap_err();
    let of_first = (1..=9).map(|key| format!("I.{key}"));
    let known =
        of_first.chain((1..=9).map(|key| format!("II.{key}"))).chain((1..=9).map(|key| format!("III.{key}")));
    let known: Vec<String> = known.collect();
    assert_eq!(
        found,
        [
            (8, 9, Flaw::Figure(FigureFlaw::OutOfRange { low: 1, high: 12 })),
            (10, 10, ChecklistFlaw::ItemUnclear("I.6".into()).into()),
            (14, 9, ChecklistFlaw::ThemeLong { found: 8, most: 7 }.into()),
            (16, 9, ChecklistFlaw::MonthTaken(2).into()),
            (17, 1, ShapeFlaw::LanguageMissing(Lang::Vi).into()),
            (17, 1, ShapeFlaw::LanguageMissing(Lang::En).into()),
            (
                18,
                10,
                ChecklistFlaw::UnknownList {
                    list: "manifestation".into(),
                    known: "commitment, manifestations, prohibitions".into()
                }
                .into()
            ),
            (
                18,
                31,
                ChecklistFlaw::UnknownItem {
                    list: "manifestations".into(),
                    key: "I.10".into(),
                    known: known.join(", ")
                }
                .into()
            ),
            (22, 26, Flaw::Id(IdFlaw::Duplicate("commitment/1".into()))),
        ]
    );
    // A list that is misspelled is told there alone, not again at the themes that name it.
    let slip = own(&format!(
        "{}groups = [{{ item = [{{ vi = \"Một\" }}] }}]\n[[themes]]\nmonth = 3\ntitle.vi = \"A\"\nitems = [\"own/1\"]\n",
        LIST
    ));
    assert_eq!(slip.unwrap_err().len(), 1);
}
