//! The embedded sections by their literal figures, their choice by day and place, and sections with
//! each kind of fault by its place.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;

use super::*;
use crate::domain::{Majority, MeetingKind, Purpose};
use crate::guidance::check::{PackOrigin, check};
use crate::guidance::{
    Because, Certainty, FigureFlaw, Flaw, IdFlaw, NameFlaw, Pack, PackFault, Packs, ShapeFlaw,
};
use crate::text::Lang;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn packs() -> &'static Packs {
    Packs::embedded().unwrap()
}

fn topics(id: &str) -> &'static Topics {
    &packs().by_id(id).unwrap().topics
}

/// Head of a pack that says nothing: 6 lines.
const HEAD: &str = r#"id = "xa-mau-2026"
title.vi = "Quy ước của Đảng ủy xã Mẫu"
valid_from = "2026-01-01"
place.vi = "Đảng bộ xã Mẫu"
certainty = "own_design"
citations = []
"#;

fn own(sections: &str) -> Result<Pack, Vec<(usize, usize, Flaw)>> {
    let place = |fault: PackFault| (fault.place.unwrap().line, fault.place.unwrap().column, fault.flaw);
    let found = check("own.toml", &format!("{HEAD}{sections}"), PackOrigin::Book, packs().all());
    found.map_err(|faults| faults.into_iter().map(place).collect())
}

fn faults(sections: &str) -> Vec<(usize, usize, Flaw)> {
    own(sections).unwrap_err()
}

#[test]
fn a_pack_may_consist_of_other_sections_alone() {
    let pack = own("[layout]\nsign_for = \"committee\"\ncertainty = \"own_design\"\n").unwrap();
    assert!(!pack.has_meetings() && pack.rubric.criteria.is_empty());
    assert_eq!(pack.topics.layout.unwrap().sign_for, SignFor::Committee);
    assert_eq!(faults(""), [(1, 6, TopicFlaw::PackEmpty.into())]);
    // With any part about meetings it must have all of it.
    let half = faults("[rules]\nday = 5\n");
    assert!(half.contains(&(7, 1, Flaw::Shape(ShapeFlaw::PartMissing("rules.notice_days")))));
    assert!(half.contains(&(1, 6, Flaw::Shape(ShapeFlaw::PartMissing("rubric")))));
    // No meeting is held under it, and a base that is not known is the only fault told.
    assert!(packs().in_force(day(2026, 12, 3), MeetingKind::Regular).iter().all(|pack| pack.has_meetings()));
    let orphan =
        check("own.toml", &HEAD.replace("place.vi", "base = \"x\"\nplace.vi"), PackOrigin::Book, &[]);
    let flaws: Vec<Flaw> = orphan.unwrap_err().into_iter().map(|fault| fault.flaw).collect();
    assert_eq!(flaws, [Flaw::Name(NameFlaw::UnknownBase("x".into()))]);
}

#[test]
fn the_lists_have_their_numbers_and_say_what_is_not_known() {
    let list = |id: &str| topics(id).checklists[0].clone();
    let manifestations = list("bieu-hien-2016");
    let groups: Vec<usize> = manifestations.groups.iter().map(|group| group.items.len()).collect();
    assert_eq!((manifestations.count(), groups), (27, vec![9, 9, 9]));
    assert_eq!(list("dieu-cam-2026").ground.certainty, Certainty::Secondary);
    let earlier = list("dieu-cam-2021");
    assert_eq!((earlier.count(), earlier.ground.certainty), (19, Certainty::OwnDesign));
    assert_eq!(earlier.ground.cited(Lang::Vi).as_deref(), Some("37-QĐ/TW (25/10/2021)"));
    assert!(earlier.ground.lines(Lang::Vi)[1].contains("chưa được đối chiếu"));
    let lines = list("dieu-cam-2026").lines(Lang::En);
    assert_eq!(
        lines[0],
        "Source: 207-QĐ/TW (26 Jul 2026); from a secondary source, to be checked against the text itself."
    );
    // Source, note and answers; then every entry with its question below.
    assert!(lines[3].starts_with("1. Speaking, writing") && lines[39].starts_with("19. Superstition"));
    assert_eq!(lines.len(), 3 + 2 * 19);
    assert_eq!(topics("noi-dung-2025").contents.len(), 6);
    assert_eq!(
        topics("noi-dung-2025").contents[0].heading(Lang::Vi),
        "Nội dung sinh hoạt của chi bộ thôn, ấp, khóm, tổ dân phố"
    );
}

#[test]
fn the_list_of_the_day_is_read() {
    let sources = |date| -> Vec<String> {
        let lists = packs().checklists(date, "");
        lists.iter().map(|list| list.ground.cited(Lang::Vi).unwrap()).collect()
    };
    let nq04 = "04-NQ/TW (30/10/2016)";
    assert_eq!(sources(day(2026, 7, 25)), [nq04, nq04, "37-QĐ/TW (25/10/2021)"]);
    assert_eq!(sources(day(2026, 7, 26)), [nq04, nq04, "207-QĐ/TW (26/7/2026)"]);
    assert_eq!(sources(day(2021, 10, 24)), [nq04, nq04]);
    assert!(sources(day(2016, 10, 29)).is_empty());
}

#[test]
fn a_part_is_that_of_the_own_pack_before_place_before_everywhere() {
    let text = format!("{HEAD}[layout]\nsign_for = \"committee\"\ncertainty = \"own_design\"\n");
    let with = packs().with("own.toml", &text).unwrap();
    let date = day(2026, 12, 3);
    assert_eq!(with.sign_for(date, "Đảng bộ xã Mẫu"), SignFor::Committee);
    assert_eq!(with.sign_for(date, "Đảng bộ xã Khác"), SignFor::Cell);
    assert_eq!(with.sign_for(day(2025, 12, 31), "Đảng bộ xã Mẫu"), SignFor::Cell);
    let (choice, _) = with.newest_with(date, "Đảng bộ xã Mẫu", |pack| pack.topics.layout.as_ref()).unwrap();
    assert_eq!((choice.pack.id.as_str(), choice.because), ("xa-mau-2026", Because::Own));
    // The own pack says nothing of majorities: that hides none.
    let majority = with.majority(date, "Đảng bộ xã Mẫu", Purpose::Admission).unwrap();
    assert_eq!(majority.share, Majority::TwoThirds);
}

#[test]
fn every_purpose_has_its_majority() {
    for date in [day(2025, 5, 26), day(2026, 7, 25), day(2026, 7, 26), day(2026, 12, 3)] {
        for (purpose, name) in Purpose::NAMES {
            let rule = packs().majority(date, "", purpose).unwrap();
            let two_thirds = ["admission", "recognition", "removal", "expulsion"].contains(&name);
            let share = if two_thirds { Majority::TwoThirds } else { Majority::OverHalf };
            let secret = ["discipline", "expulsion", "election"].contains(&name);
            assert_eq!((rule.share, rule.mode == VoteMode::Secret), (share, secret), "{date} {name}");
        }
    }
    assert_eq!(packs().majority(day(2011, 1, 18), "", Purpose::Resolution), None);
    assert_eq!(packs().majority(day(2014, 6, 8), "", Purpose::Election), None);
    let admission = packs().majority(day(2026, 12, 3), "", Purpose::Admission).unwrap();
    assert_eq!(
        admission.lines(Lang::Vi)[0],
        "Để kết nạp đảng viên: từ hai phần ba trở lên tán thành; giơ thẻ đảng viên. Chủ trì có thể chọn bỏ phiếu kín."
    );
    let expulsion = packs().majority(day(2026, 12, 3), "", Purpose::Expulsion).unwrap();
    assert_eq!(
        expulsion.lines(Lang::En)[..2],
        [
            "For proposing to expel a member: two thirds or more in favour; secret ballot.",
            "Source: Party Charter (19 Jan 2011), Article 38.3; from a secondary source, to be checked against the text itself.",
        ]
    );
}

#[test]
fn levels_and_deadlines_are_told() {
    let lines = topics("xep-loai-2025").rating.as_ref().unwrap().lines(Lang::Vi);
    let levels: Vec<&String> =
        lines.iter().filter(|line| line.contains("điểm: ") || line.contains("điểm trở lên: ")).collect();
    assert_eq!(
        levels,
        [
            "Từ 90 điểm trở lên: hoàn thành xuất sắc nhiệm vụ.",
            "Từ 70 đến dưới 90 điểm: hoàn thành tốt nhiệm vụ.",
            "Từ 50 đến dưới 70 điểm: hoàn thành nhiệm vụ.",
            "Dưới 50 điểm: không hoàn thành nhiệm vụ.",
        ]
    );
    assert_eq!(
        topics("bieu-quyet-2026").deadlines[2].lines(Lang::En)[0],
        "Within 3 working days after the meeting: score, level and remedies are reported to the upper committee."
    );
}

#[test]
fn every_section_is_told_in_both_languages_without_a_gap() {
    let told = |pack: &Pack, lang| -> Vec<&str> {
        let told = TOPIC_SECTIONS.iter().filter(|(name, _, lines)| {
            let lines = lines(pack, lang);
            assert!(lines.iter().all(|line| !line.trim().is_empty()), "{}: {name}", pack.id);
            !lines.is_empty()
        });
        told.map(|(name, _, _)| *name).collect()
    };
    for pack in packs().all() {
        let names = told(pack, Lang::Vi);
        assert_eq!(names, told(pack, Lang::En));
        assert_eq!(names.is_empty(), pack.has_meetings(), "{}", pack.id);
    }
    let names = |id: &str| told(packs().by_id(id).unwrap(), Lang::Vi);
    assert_eq!(names("bieu-quyet-2026"), ["bases", "deadlines"]);
    assert_eq!(names("dang-phi-2026"), ["dues"]);
    assert_eq!(names("khao-sat-2026"), ["survey"]);
    let mut all: Vec<&str> = packs().all().iter().flat_map(|pack| names(&pack.id)).collect();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), TOPIC_SECTIONS.len());
}

#[test]
fn every_fault_of_a_section_has_its_place() {
    let unknown = |name: &str, known: &str| -> Flaw {
        NameFlaw::NotAmong { name: name.into(), known: known.into() }.into()
    };
    assert_eq!(
        faults(
            "[layout]\nsign_for = \"branch\"\ncertainty = \"secondary\"\n\
             [[contents]]\ncell = \"village\"\nitems = []\ncertainty = \"own_design\"\n"
        ),
        [
            (8, 12, unknown("branch", "cell, committee")),
            (9, 13, TopicFlaw::SourceMissing.into()),
            (
                11,
                8,
                unknown(
                    "village",
                    "hamlet, office, state_enterprise, private_enterprise, school, armed_forces"
                )
            ),
            (12, 9, TopicFlaw::ListEmpty.into()),
        ]
    );
    assert_eq!(
        faults(
            "[[checklists]]\nid = \"a\"\ntitle.vi = \"A\"\ntotal = 2\ncertainty = \"own_design\"\n\
             groups = [{ items = [{ vi = \"một\" }] }]\n\
             [[checklists]]\nid = \"a\"\ntitle.vi = \"\"\ncertainty = \"own_design\"\n"
        ),
        [
            (10, 9, TopicFlaw::CountWrong { found: 1, total: 2 }.into()),
            (14, 6, Flaw::Id(IdFlaw::Duplicate("a".into()))),
            (14, 6, Flaw::Shape(ShapeFlaw::PartMissing("checklists.groups"))),
            (15, 1, Flaw::Shape(ShapeFlaw::LanguageMissing(Lang::Vi))),
            (15, 1, Flaw::Shape(ShapeFlaw::LanguageMissing(Lang::En))),
        ]
    );
}

#[test]
fn faults_of_survey_rating_majorities_and_deadlines() {
    assert_eq!(
        faults(
            "[survey]\ntitle.vi = \"P\"\nintro.vi = \"I\"\nquestions = []\nanswers = [{ vi = \"Tốt\" }]\n\
             hide_under = 0\ncertainty = \"own_design\"\ncitation = \"x\"\n"
        ),
        [
            (10, 13, TopicFlaw::ListEmpty.into()),
            (12, 14, Flaw::Figure(FigureFlaw::OutOfRange { low: 1, high: 100 })),
            (14, 12, Flaw::Name(NameFlaw::UnknownCitation("x".into()))),
        ]
    );
    let rating = |levels: &str| {
        faults(&format!(
            "[rating]\nlevels = [{levels}]\ncertainty = \"own_design\"\n\
             cap = {{ percent = 20, of = \"good\", certainty = \"own_design\" }}\n"
        ))
    };
    let (good, failed) = ("{ level = \"good\", from = 70 }", "{ level = \"failed\", from = 0 }");
    assert_eq!(rating(&format!("{failed}, {good}")), [(8, 10, Flaw::Figure(FigureFlaw::LevelsBroken))]);
    assert_eq!(rating(good), [(8, 10, Flaw::Figure(FigureFlaw::LevelsBroken))]);
    assert_eq!(
        rating(&format!("{good}, {{ level = \"failed\" }}")),
        [(8, 10, TopicFlaw::PointsMixed.into())]
    );
    let found = faults(
        "[[majorities]]\npurpose = \"lunch\"\nshare = \"half\"\nmode = \"cards\"\ncertainty = \"own_design\"\n\
         [[deadlines]]\nwhat.vi = \"báo cáo\"\ndays = 0\nside = \"during\"\nevent.vi = \"họp\"\n\
         certainty = \"own_design\"\n",
    );
    let places: Vec<(usize, usize)> = found.iter().map(|(line, column, _)| (*line, *column)).collect();
    assert_eq!(places, [(8, 11), (9, 9), (14, 8), (15, 8)]);
    assert_eq!(found[1].2, unknown_share());
}

fn unknown_share() -> Flaw {
    NameFlaw::NotAmong { name: "half".into(), known: "over_half, two_thirds".into() }.into()
}

#[test]
fn the_score_of_a_meeting_is_reported_within_the_working_days_of_the_pack() {
    // Thursday 3 December; Friday, Monday and Tuesday are the three days.
    assert_eq!(packs().score_report_by(day(2026, 12, 3), ""), Some(day(2026, 12, 8)));
}
