//! The yearly rules at hand, how they are scaled, and every fault with its place.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::guidance::{FigureFlaw, Flaw, NameFlaw, PackOrigin, Packs, check};

fn embedded(id: &str) -> Yearly {
    Packs::embedded().unwrap().by_id(id).unwrap().yearly.clone().unwrap()
}

/// A level with what it asks for.
type Told = (Level, Option<Level>, Option<(Level, u32)>);

fn told(levels: &[YearLevel]) -> Vec<Told> {
    let least = |level: &YearLevel| level.at_least.map(|least| (least.level, least.meetings));
    levels.iter().map(|level| (level.level, level.every, least(level))).collect()
}

#[test]
fn the_rule_of_phu_tho_asks_for_seven_good_meetings_and_none_below_fair() {
    use Level::{Average, Fair, Good, Poor};
    let rule = embedded("phutho-2018");
    let expected = [
        (Good, Some(Fair), Some((Good, 7))),
        (Fair, Some(Average), Some((Fair, 7))),
        (Average, Some(Average), None),
        (Poor, None, None),
    ];
    assert_eq!(told(&rule.year), expected);
    let certainty: Vec<Certainty> = rule.year.iter().map(|level| level.certainty).collect();
    assert_eq!(certainty[..2], [Certainty::Secondary, Certainty::OwnDesign]);
}

#[test]
fn a_stretch_that_the_pack_does_not_name_is_scaled_and_says_so() {
    let rule = embedded("phutho-2018");
    let least = |stretch| {
        let conditions = rule.conditions(stretch);
        (conditions.levels[0].at_least.unwrap().meetings, conditions.scaled)
    };
    // 7 of 12 are 3.5 of 6 and 1.75 of 3, rounded up.
    assert_eq!(least(Stretch::Year), (7, false));
    assert_eq!(least(Stretch::Half), (4, true));
    assert_eq!(least(Stretch::Quarter), (2, true));
}

#[test]
fn the_national_rule_is_our_own_and_its_packs_inherit_it() {
    let national = embedded("hd42-2025");
    assert!(national.year.iter().all(|level| level.certainty == Certainty::OwnDesign));
    assert_eq!(national.citation, "");
    assert_eq!(embedded("anphu-2025"), national);
    assert_eq!(embedded("binhthuan-2018"), national);
}

#[test]
fn in_binh_thuan_a_good_meeting_has_full_marks_on_four_criteria() {
    let packs = Packs::embedded().unwrap();
    let pack = packs.by_id("binhthuan-2018").unwrap();
    assert_eq!(pack.rubric.levels[0].full, ["1.1", "3.1", "3.4", "5.2"]);
    assert_eq!(pack.rubric.total(), crate::domain::Points::whole(100));
    let level =
        |full: &[&str]| pack.rubric.level_with(crate::domain::Points::whole(95), |id| full.contains(&id));
    assert_eq!(level(&["1.1", "3.1", "3.4", "5.2"]), Some(Level::Good));
    assert_eq!(level(&["1.1", "3.1", "5.2"]), Some(Level::Fair));
}

/// The faults of a pack whose yearly rule is this, with line and column.
fn faults(yearly: &str) -> Vec<(usize, usize, Flaw)> {
    let head = "id = \"xa-mau\"\nbase = \"hd42-2025\"\ntitle.vi = \"Xã Mẫu\"\nvalid_from = \"2026-01-01\"\n\
                certainty = \"own_design\"\ncitations = []\n[yearly]\ncertainty = \"own_design\"\n";
    let known = Packs::embedded().unwrap().all();
    let result = check("xa-mau.toml", &format!("{head}{yearly}"), PackOrigin::Book, known);
    let place = |fault: crate::guidance::PackFault| {
        let place = fault.place.unwrap();
        (place.line, place.column, fault.flaw)
    };
    result.err().unwrap_or_default().into_iter().map(place).collect()
}

#[test]
fn every_fault_is_told_with_its_place() {
    let yearly = |flaw| Flaw::Yearly(flaw);
    assert_eq!(faults("levels = [{ level = \"good\", every = \"fair\" }, { level = \"poor\" }]\n"), []);
    assert_eq!(faults("levels = []\n"), [(9, 10, yearly(YearlyFlaw::Broken))]);
    let rising = "levels = [{ level = \"fair\", every = \"fair\" }, { level = \"good\" }]\n";
    assert_eq!(faults(rising), [(9, 10, yearly(YearlyFlaw::Broken))]);
    let asking =
        "levels = [{ level = \"good\", every = \"fair\" }, { level = \"poor\", every = \"poor\" }]\n";
    assert_eq!(faults(asking), [(9, 10, yearly(YearlyFlaw::Broken))]);
    let open = "levels = [{ level = \"good\" }, { level = \"poor\" }]\n";
    assert_eq!(faults(open), [(9, 11, yearly(YearlyFlaw::NoCondition(Level::Good)))]);
    let many = "levels = [{ level = \"good\", every = \"fair\" }, { level = \"poor\" }]\n\
                quarter = [{ level = \"good\", at_least = { level = \"good\", meetings = 4 } }, { level = \"poor\" }]\n";
    assert_eq!(faults(many), [(10, 70, Flaw::Figure(FigureFlaw::OutOfRange { low: 1, high: 3 }))]);
    let cited = "citation = \"hd99\"\nlevels = [{ level = \"poor\" }]\n";
    assert_eq!(faults(cited), [(9, 12, Flaw::Name(NameFlaw::UnknownCitation("hd99".into())))]);
}
