//! A rubric with each kind of fault, refused with its place, and what a good one becomes.
#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;
use crate::domain::MeetingKind;
use crate::guidance::{Flaw, NameFlaw, Pack, PackFault, PackOrigin, Packs};
use crate::text::Lang;

const WARD: &str = include_str!("../packs/anphu-2025.toml");

/// The text checked as an embedded pack built on the one of 2025.
fn check(file: &str, text: &str) -> Result<Pack, Vec<PackFault>> {
    let base = Packs::embedded().unwrap().by_id("hd42-2025").unwrap();
    crate::guidance::check(file, text, PackOrigin::Embedded, std::slice::from_ref(base))
}

/// The faults of a pack after `old`, found once, was replaced, as `line:column flaw`.
fn faults_in(text: &str, old: &str, new: &str) -> Vec<(usize, usize, Flaw)> {
    assert_eq!(text.matches(old).count(), 1, "{old}");
    let faults = check("own.toml", &text.replace(old, new)).unwrap_err();
    let place = |fault: PackFault| {
        let place = fault.place.unwrap();
        (place.line, place.column, fault.flaw)
    };
    faults.into_iter().map(place).collect()
}

fn flaws(old: &str, new: &str) -> Vec<(usize, usize, Flaw)> {
    faults_in(WARD, old, new)
}

/// The line of the first place of a text in the ward's pack.
fn line_of(text: &str) -> usize {
    WARD.lines().position(|line| line.contains(text)).unwrap() + 1
}

#[test]
fn the_packs_of_the_ward_and_of_2018_are_without_fault() {
    let packs = Packs::embedded().unwrap();
    for (id, criteria) in [("anphu-2025", 27), ("hd12-2018", 13)] {
        assert_eq!(packs.by_id(id).unwrap().rubric.criteria.len(), criteria);
    }
    let rules = packs.by_id("hd12-2018").unwrap().rules(MeetingKind::Regular);
    assert!(rules.attendance_above && rules.attendance_percent == 85 && rules.excused_limit == Some(3));
    let rules = packs.by_id("anphu-2025").unwrap().rules(MeetingKind::Regular);
    assert_eq!((rules.minutes_for(29), rules.minutes_for(30)), (90, 120));
}

#[test]
fn a_gap_and_an_overlap_are_refused_with_the_value() {
    let number = Number::SpeakersPercent;
    let line = line_of("{ at_least = 40, at_most = 50");
    assert_eq!(
        flaws("at_least = 40, at_most = 50", "at_least = 40, below = 50"),
        [(line - 1, 3, Flaw::Band(BandFlaw::Gap { number, value: 50_000 }))]
    );
    assert_eq!(
        flaws("{ above = 50, points = 5 }", "{ at_least = 50, points = 5 }"),
        [(line - 1, 3, Flaw::Band(BandFlaw::Overlap { number, value: 50_000 }))]
    );
    assert_eq!(
        flaws(
            "at_least = 30, below = 40, points = 3 },\n  { below = 30",
            "at_least = 30, below = 40, points = 3 },\n  { below = 29.5"
        ),
        [(line + 1, 3, Flaw::Band(BandFlaw::Gap { number, value: 29_500 }))]
    );
    let number = Number::MinutesShort;
    assert_eq!(
        flaws("{ above = 30, points = 2 }", "{ at_least = 31, points = 2 }"),
        [(line_of("{ above = 30, points = 2"), 3, Flaw::Band(BandFlaw::Gap { number, value: 30_010 }))]
    );
    let number = Number::TasksDueDonePercent;
    assert_eq!(
        flaws("{ below = 50, points = 10 }", "{ at_least = 1, below = 50, points = 10 }"),
        [(line_of("{ below = 50, points = 10"), 3, Flaw::Band(BandFlaw::Gap { number, value: 0 }))]
    );
}

#[test]
fn a_band_that_holds_nothing_or_has_two_ends_on_a_side_is_refused() {
    let line = line_of("{ at_least = 80, below = 90");
    let found = flaws("{ at_least = 80, below = 90", "{ at_least = 90, below = 80");
    assert!(found.contains(&(line, 3, Flaw::Band(BandFlaw::Empty))), "{found:?}");
    assert_eq!(
        flaws("{ at_least = 80, below = 90", "{ at_least = 80, above = 80, below = 90"),
        [(line, 3, Flaw::Band(BandFlaw::BoundTwice))]
    );
}

#[test]
fn sums_of_groups_pieces_and_bands_are_checked() {
    let line = line_of("id = \"4\"");
    assert_eq!(
        flaws("id = \"4\"\nmax = 30", "id = \"4\"\nmax = 29.5"),
        [(
            line + 1,
            7,
            Flaw::Points(PointsFlaw::GroupSum {
                group: "4".into(),
                sum: Points::whole(30),
                max: Points(2_950)
            })
        )]
    );
    let line = line_of("id = \"6\"");
    assert_eq!(
        flaws("id = \"6\"", "id = \"9\""),
        [(line, 6, Flaw::Points(PointsFlaw::GroupEmpty("9".into())))]
    );
    let line = line_of("id = \"4.4\"");
    assert_eq!(
        flaws("{ fact = \"praise_given\", points = 1 }", "{ fact = \"praise_given\", points = 0.75 }"),
        [(
            line + 1,
            7,
            Flaw::Points(PointsFlaw::Reach { id: "4.4".into(), reach: Points(175), max: Points(200) })
        )]
    );
    let line = line_of("bonus = [");
    assert_eq!(
        flaws(
            "bonus = [{ fact = \"excused_within_limit\", points = 1 }]",
            "bonus = [{ fact = \"excused_within_limit\", points = 0.5 }]"
        ),
        [(
            line - 16,
            7,
            Flaw::Points(PointsFlaw::Reach { id: "2".into(), reach: Points(450), max: Points(500) })
        )]
    );
    let line = line_of("caps = [{ unless = \"length_half\"");
    assert_eq!(
        flaws("\"length_half\", points = 1", "\"length_half\", points = 6"),
        [(line, 44, Flaw::Points(PointsFlaw::Over(Points::whole(5))))]
    );
    let found = flaws("{ level = \"good\", from = 90 }", "{ level = \"good\", from = 101 }");
    assert_eq!(
        found,
        [(line_of("level = \"good\""), 28, Flaw::Points(PointsFlaw::Over(Points::whole(100))))]
    );
}

#[test]
fn figures_are_decimals_of_at_most_two_places() {
    let line = line_of("id = \"8.3\"");
    assert_eq!(
        flaws("{ at_least = 65, below = 75, points = 2 }", "{ at_least = 65, below = 75, points = 2.125 }"),
        [(line_of("{ at_least = 65"), 41, Flaw::Points(PointsFlaw::BadFigure("2.125".into())))]
    );
    let found = faults_in(WARD, "id = \"8.3\"\nmax = 1", "id = \"8.3\"\nmax = 1e0");
    assert_eq!(found, [(line + 1, 7, Flaw::Points(PointsFlaw::BadFigure("1e0".into())))]);
}

#[test]
fn conditions_are_one_of_two_and_name_what_is_there() {
    let line = line_of("not_applicable =");
    assert_eq!(
        flaws("{ unless = \"thematic_planned\", to = \"4.2\" }", "{ to = \"4.2\" }"),
        [(line, 18, Flaw::Criterion(CriterionFlaw::ConditionUnclear))]
    );
    let caps = line_of("caps = [{ unless = \"length_half\"");
    assert_eq!(
        flaws("caps = [{ unless = \"length_half\"", "caps = [{ when = \"length\", unless = \"length_half\""),
        [(caps, 9, Flaw::Criterion(CriterionFlaw::ConditionUnclear))]
    );
    assert_eq!(
        faults_in(WARD, "unless = \"thematic_planned\"", "unless = \"thematic\""),
        [(line, 29, Flaw::Name(NameFlaw::UnknownMeasure("thematic".into())))]
    );
    assert_eq!(
        flaws("to = \"4.2\"", "to = \"4.9\""),
        [(line, 54, Flaw::Criterion(CriterionFlaw::UnknownCriterion("4.9".into())))]
    );
    assert_eq!(
        flaws("to = \"4.2\"", "to = \"4.3\""),
        [(line, 54, Flaw::Criterion(CriterionFlaw::TargetMoves("4.3".into())))]
    );
    let level = line_of("level = \"good\"");
    assert_eq!(
        flaws("from = 90 }", "from = 90, full = [\"1\", \"99\"] }"),
        [(level, 45, Flaw::Criterion(CriterionFlaw::UnknownCriterion("99".into())))]
    );
}

#[test]
fn a_share_without_base_must_be_settled_and_checklist_lines_must_be_there() {
    let line = line_of("number = \"speakers_percent\"");
    for (name, fact, number) in [
        ("tasks_done_percent", Fact::TasksCarried, Number::TasksDonePercent),
        ("tasks_due_done_percent", Fact::TasksDue, Number::TasksDueDonePercent),
    ] {
        let found = flaws("number = \"speakers_percent\"", &format!("number = \"{name}\""));
        assert_eq!(found, [(line, 10, Flaw::Band(BandFlaw::BaseUnsettled { number, fact }))]);
    }
    let hd42 = include_str!("../packs/hd42-2025.toml").replace("hd42-2025", "own");
    let line = hd42.lines().position(|line| line.contains("\"notice_in_time\"")).unwrap() + 1;
    let missing =
        Flaw::Criterion(CriterionFlaw::CheckMissing { fact: Fact::NoticeInTime, check: "notice".into() });
    let found = faults_in(&hd42, "id = \"notice\"", "id = \"announcement\"");
    assert_eq!(found, [(line, 30, missing)]);
}

#[test]
fn every_criterion_has_exactly_one_way() {
    let line = line_of("id = \"4.1\"");
    let unclear = |new: &str| faults_in(WARD, "measured = [\"steps_walked\"]", new);
    let expected = [(line, 6, Flaw::Criterion(CriterionFlaw::WayUnclear("4.1".into())))];
    assert_eq!(unclear(""), expected);
    assert_eq!(unclear("measured = [\"steps_walked\"]\nnumber = \"speakers\""), expected);
    assert_eq!(
        unclear("measured = [\"steps_walked\"]\npieces = [{ fact = \"length\", points = 5 }]"),
        expected
    );
    let found = flaws(
        "measured = [\"steps_walked\"]",
        "measured = [\"steps_walked\"]\nbonus = [{ fact = \"length\", points = 6 }]",
    );
    assert!(found.contains(&(line + 10, 38, Flaw::Points(PointsFlaw::Over(Points::whole(5))))), "{found:?}");
    let judged = "evidence = [\"self_criticism\", \"remarks\"]\n";
    let line = line_of("id = \"6.2\"");
    assert_eq!(
        flaws(judged, &format!("{judged}bonus = [{{ fact = \"length\", points = 1 }}]\n")),
        [(line, 6, Flaw::Criterion(CriterionFlaw::BonusOnJudged))]
    );
}

#[test]
fn all_faults_are_told_in_one_run_in_the_order_of_the_file_with_hints() {
    let text = WARD
        .replace("at_least = 40, at_most = 50", "at_least = 40, below = 50")
        .replace("\"praise_given\"", "\"prase_given\"")
        .replace("to = \"4.2\"", "to = \"4.9\"");
    let faults = check("own.toml", &text).unwrap_err();
    let told: Vec<(String, Option<String>)> =
        faults.iter().map(|fault| (fault.sentence(Lang::En), fault.hint(Lang::En))).collect();
    let lines =
        [line_of("not_applicable ="), line_of("\"praise_given\""), line_of("{ above = 50, points = 5 }")];
    assert_eq!(
        told.iter().map(|(sentence, _)| sentence.as_str()).collect::<Vec<_>>(),
        [
            format!(
                "own.toml:{}:54: The rubric has no criterion “4.9”. Write the id of one that it has.",
                lines[0]
            ),
            format!(
                "own.toml:{}:12: There is no measure named “prase_given”. Use a name from the list of measures.",
                lines[1]
            ),
            format!(
                "own.toml:{}:3: No band of “speakers_percent” has the value 50. Correct a band so that every value has points.",
                lines[2]
            ),
        ]
    );
    assert!(told[1].1.as_ref().unwrap().starts_with("Names like it: praise_given, "), "{told:?}");
    assert!(told[2].1.as_ref().unwrap().starts_with("For example: { at_least = 40"), "{told:?}");
}

#[test]
fn a_level_falls_when_a_condition_fails() {
    let text = WARD.replace("from = 90 }", "from = 90, full = [\"2\", \"1\"] }");
    let rubric = check("own.toml", &text).unwrap().rubric;
    let level = |full: &[&str]| rubric.level_with(Points::whole(95), |id| full.contains(&id));
    assert_eq!((level(&["1", "2"]), level(&["1"])), (Some(Level::Good), Some(Level::Fair)));
}
