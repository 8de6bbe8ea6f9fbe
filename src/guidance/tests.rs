//! The embedded pack by its literal figures, and a pack with each kind of fault by its place.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;

use super::*;
use crate::domain::{Level, MeetingKind, Points};
use crate::text::Lang;

const HD42: &str = include_str!("packs/hd42-2025.toml");

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn packs() -> &'static Packs {
    Packs::embedded().unwrap()
}

fn hd42() -> &'static Pack {
    packs().by_id("hd42-2025").unwrap()
}

/// The text checked as an embedded pack that stands alone.
fn check(file: &str, text: &str) -> Result<Pack, Vec<PackFault>> {
    super::check(file, text, PackOrigin::Embedded, &[])
}

/// The faults of the embedded pack after `old`, found once, was replaced, as `line:column flaw`.
fn faults(old: &str, new: &str) -> Vec<(usize, usize, Flaw)> {
    assert_eq!(HD42.matches(old).count(), 1, "{old}");
    let faults = check("own.toml", &HD42.replace(old, new)).unwrap_err();
    let place = |fault: PackFault| {
        let place = fault.place.unwrap();
        (place.line, place.column, fault.flaw)
    };
    faults.into_iter().map(place).collect()
}

fn line_of(text: &str) -> usize {
    HD42.lines().position(|line| line.contains(text)).unwrap() + 1
}

#[test]
fn every_embedded_pack_is_without_fault() {
    assert_eq!(packs().all().len(), 22);
}

#[test]
fn the_agenda_of_2025_has_14_items_and_90_minutes() {
    let agenda = hd42().agenda(MeetingKind::Regular);
    let planned: Vec<(u64, &str, u32)> =
        agenda.iter().map(|item| (item.id.0, item.step.as_str(), item.minutes)).collect();
    let expected = [
        (1, "opening", 2),
        (2, "minute_taker", 1),
        (3, "roll_call", 3),
        (4, "dues", 1),
        (5, "programme", 2),
        (6, "last_month", 12),
        (7, "next_month", 8),
        (8, "information", 8),
        (9, "discussion", 20),
        (10, "self_criticism", 15),
        (11, "assignment", 5),
        (12, "conclusion", 5),
        (13, "scoring", 5),
        (14, "adoption", 3),
    ];
    assert_eq!(planned, expected);
    assert_eq!(agenda.iter().map(|item| item.minutes).sum::<u32>(), 90);
    assert_eq!((agenda[8].title(Lang::Vi), agenda[8].title(Lang::En)), ("Thảo luận", "Discussion"));
    assert!(
        hd42()
            .prompt("scoring", MeetingKind::Regular, Lang::En)
            .unwrap()
            .starts_with("The committee proposes")
    );
    let offer = |step| hd42().offer(step, MeetingKind::Regular).map(|words| words.vi);
    let opening = "Đồng chí chủ trì tuyên bố lý do, giới thiệu thành phần tham dự.".to_owned();
    assert_eq!(offer("opening"), Some(opening));
    assert_eq!((offer("programme"), offer("own")), (None, None));
    assert_eq!(hd42().prompt("own", MeetingKind::Regular, Lang::Vi), None);
}

#[test]
fn the_figures_and_the_checklist_of_2025() {
    let rules = hd42().rules(MeetingKind::Regular);
    assert_eq!((rules.day, rules.latest_day, rules.minutes, rules.attendance_percent), (3, 7, 90, 90));
    assert_eq!((rules.notice_days, rules.upload_days, rules.speech_minutes), (1, 2, 5));
    assert_eq!(rules.pack, "hd42-2025");
    let checks = hd42().checks(MeetingKind::Regular);
    let due: Vec<(&str, Option<i64>)> = checks.iter().map(|c| (c.id.as_str(), c.days_before)).collect();
    let expected = [
        ("committee_meeting", None),
        ("content", None),
        ("draft_resolution", None),
        ("notice", Some(1)),
        ("documents", Some(1)),
    ];
    assert_eq!(due, expected);
}

#[test]
fn rubric_a_has_100_points_and_four_levels() {
    let rubric = &hd42().rubric;
    let points: Vec<(&str, u32)> = rubric.criteria.iter().map(|c| (c.id.as_str(), c.max.0)).collect();
    let expected = [
        ("1", 500),
        ("2", 500),
        ("3.1", 500),
        ("3.2", 500),
        ("4.1", 500),
        ("4.2", 2500),
        ("4.3", 1000),
        ("5", 500),
        ("6", 3000),
        ("7", 500),
    ];
    assert_eq!(points, expected);
    assert_eq!(rubric.total(), Points(10_000));
    for (total, level) in [
        (10_000, Level::Good),
        (9_000, Level::Good),
        (8_999, Level::Fair),
        (7_000, Level::Fair),
        (6_999, Level::Average),
        (5_000, Level::Average),
        (4_999, Level::Poor),
        (0, Level::Poor),
    ] {
        assert_eq!(rubric.level(Points(total)), Some(level), "{total}");
    }
    let judged = rubric.criteria.iter().filter(|criterion| criterion.is_judged());
    assert_eq!(judged.map(|criterion| criterion.id.as_str()).collect::<Vec<_>>(), ["4.2", "4.3", "5", "6"]);
    assert_eq!(hd42().criterion("7").unwrap().citation, "42-HD/BTCTW (28/10/2025)");
}

#[test]
fn a_day_before_the_oldest_pack_uses_it_and_says_so() {
    let choice = packs().choose(day(2018, 7, 5), MeetingKind::Regular, "").unwrap();
    assert_eq!((choice.pack.id.as_str(), choice.because), ("hd12-2018", Because::BeforeOldest));
    assert_eq!(
        choice.notice(Lang::Vi).unwrap(),
        "Chưa có bộ hướng dẫn nào cho ngày này; dùng bộ cũ nhất: Hướng dẫn số 12-HD/BTCTW, ngày 06/7/2018 \
         của Ban Tổ chức Trung ương, có hiệu lực từ 06/7/2018."
    );
    for (date, id) in [
        (day(2018, 7, 6), "hd12-2018"),
        (day(2025, 10, 27), "hd12-2018"),
        (day(2025, 10, 28), "hd42-2025"),
        (day(2026, 11, 3), "hd42-2025"),
    ] {
        let choice = packs().choose(date, MeetingKind::Regular, "Đảng bộ xã Phú Mẫu").unwrap();
        assert_eq!((choice.pack.id.as_str(), choice.because), (id, Because::Everywhere));
        assert_eq!(choice.notice(Lang::En), None);
    }
    let ward = packs().choose(day(2026, 11, 3), MeetingKind::Regular, "Đảng bộ phường An Phú").unwrap();
    assert_eq!((ward.pack.id.as_str(), ward.because), ("anphu-2025", Because::Place));
}

#[test]
fn a_citation_is_number_symbol_date_and_issuer() {
    let citation = &hd42().citations[1];
    assert_eq!(citation.full(Lang::Vi), "Chỉ thị số 50-CT/TW, ngày 23/7/2025 của Ban Bí thư");
    let english = "Directive 50-CT/TW of 23 Jul 2025, Secretariat of the Central Committee";
    assert_eq!(citation.full(Lang::En), english);
}

#[test]
fn an_unknown_measure_is_refused_with_its_place() {
    let line = line_of("measured = [\"day_kept\"");
    let found = faults("[\"day_kept\", \"length\"]", "[\"day_kept\", \"lenght\"]");
    assert_eq!(found, [(line, 25, Flaw::Name(NameFlaw::UnknownMeasure("lenght".into())))]);
    let line = line_of("evidence = [\"self_criticism\"]");
    assert_eq!(
        faults("[\"self_criticism\"]", "[\"length\"]"),
        [(line, 13, Flaw::Name(NameFlaw::UnknownMeasure("length".into())))]
    );
}

#[test]
fn a_text_without_a_language_is_refused_with_its_place() {
    let line = line_of("title.vi = \"Đảng phí\"");
    let found = faults("title.en = \"Membership dues\"\n", "");
    assert_eq!(found, [(line, 1, Flaw::Shape(ShapeFlaw::LanguageMissing(Lang::En)))]);
    let found = faults("title.vi = \"Đảng phí\"", "title.vi = \" \"");
    assert_eq!(found, [(line, 1, Flaw::Shape(ShapeFlaw::LanguageMissing(Lang::Vi)))]);
}

#[test]
fn points_levels_minutes_and_ids_are_checked() {
    assert_eq!(
        faults("max = 10", "max = 9"),
        [(
            line_of("total = 100"),
            9,
            Flaw::Figure(FigureFlaw::PointsSum { sum: Points::whole(99), total: Points::whole(100) })
        )]
    );
    let line = line_of("levels = [");
    assert_eq!(faults("from = 70", "from = 95"), [(line, 10, Flaw::Figure(FigureFlaw::LevelsBroken))]);
    assert_eq!(
        faults("least = 120", "least = 121"),
        [(line_of("least = 120"), 9, Flaw::Figure(FigureFlaw::AgendaShort { sum: 120, least: 121 }))]
    );
    assert_eq!(
        faults("step = \"upper_address\"\n", "step = \"opening\"\n"),
        [
            (line_of("step = \"upper_address\""), 8, Flaw::Id(IdFlaw::Duplicate("opening".into()))),
            (
                line_of("{ step = \"upper_address\""),
                12,
                Flaw::Name(NameFlaw::UnknownStep("upper_address".into()))
            ),
        ]
    );
    assert_eq!(
        faults("valid_from = \"2025-10-28\"", "valid_from = \"2025-02-30\""),
        [(line_of("valid_from"), 14, Flaw::Figure(FigureFlaw::BadDate("2025-02-30".into())))]
    );
    assert_eq!(
        faults("attendance_percent = 90", "attendance_percent = 101"),
        [(line_of("attendance_percent"), 22, Flaw::Figure(FigureFlaw::OutOfRange { low: 0, high: 100 }))]
    );
    let line = line_of("valid_from");
    assert_eq!(
        faults("valid_from =", "valid_to = \"2025-10-27\"\nvalid_from ="),
        [(line, 12, Flaw::Figure(FigureFlaw::PeriodReversed))]
    );
    let line = line_of("measured = [\"steps_walked\"]") - 9;
    assert_eq!(
        faults("measured = [\"steps_walked\"]\n", ""),
        [(line, 6, Flaw::Criterion(CriterionFlaw::WayUnclear("4.1".into())))]
    );
    let line = line_of("measured = [\"content_ticked\"]") - 9;
    assert_eq!(
        faults("measured = [\"content_ticked\"]", "measured = [\"length\"]\nevidence = [\"speakers\"]"),
        [(line, 6, Flaw::Criterion(CriterionFlaw::WayUnclear("3.1".into())))]
    );
    let line = line_of("id = \"hd42\"");
    let found = faults("id = \"hd42\"\n", "id = \"hd43\"\n");
    assert_eq!(found.len(), 15);
    assert!(found[0].0 > line && found[0].2 == Flaw::Name(NameFlaw::UnknownCitation("hd42".into())));
}

#[test]
fn every_fault_of_a_file_is_found_in_one_run() {
    let text = HD42.replace("max = 10", "max = 11").replace("\"length\"", "\"width\"");
    let faults = check("own.toml", &text).unwrap_err();
    assert_eq!(faults.len(), 2);
    let line = line_of("total = 100");
    assert_eq!(
        faults[0].sentence(Lang::Vi),
        format!(
            "own.toml:{line}:9: Điểm tối đa các tiêu chí cộng lại là 101, không phải 100. \
             Hãy sửa điểm hoặc tổng (total)."
        )
    );
    assert!(faults[1].sentence(Lang::En).contains("There is no measure named “width”."));
}

#[test]
fn a_file_that_is_no_pack_is_refused_with_its_place() {
    let faults = check("own.toml", "id = \"x\"\ntitle = \n").unwrap_err();
    assert_eq!(faults[0].location(), "own.toml:2:9");
    assert!(matches!(faults[0].flaw, Flaw::Unreadable(_)));
    let line = line_of("step = \"dues\"") + 1;
    let found = self::faults("title.vi = \"Đảng phí\"", "titel.vi = \"Đảng phí\"");
    assert_eq!((found[0].0, found[0].1), (line, 1));
}

#[test]
fn every_kind_of_meeting_has_its_agenda() {
    let planned = |kind| {
        let minutes: u32 = hd42().agenda(kind).iter().map(|item| item.minutes).sum();
        (hd42().rules(kind).minutes, minutes, hd42().scores(kind))
    };
    let expected = [
        (MeetingKind::Regular, (90, 90, true)),
        (MeetingKind::Thematic, (0, 90, false)),
        (MeetingKind::Combined, (120, 120, true)),
        (MeetingKind::Extraordinary, (0, 48, false)),
        (MeetingKind::Online, (90, 92, true)),
        (MeetingKind::Group, (0, 78, false)),
        (MeetingKind::Admission, (0, 59, false)),
        (MeetingKind::Review, (0, 147, false)),
        (MeetingKind::Congress, (0, 175, false)),
        (MeetingKind::Committee, (0, 35, false)),
        (MeetingKind::Discipline, (0, 64, false)),
    ];
    for (kind, figures) in expected {
        assert_eq!(planned(kind), figures, "{}", kind.name());
        for step in ["roll_call", "conclusion", "adoption"] {
            assert!(hd42().agenda(kind).iter().any(|item| item.step == step), "{} {step}", kind.name());
        }
    }
}
