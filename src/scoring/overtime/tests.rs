//! A year of meetings by hand: table, trend, what cost most, and the level by each rule.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::{
    CriterionDigest, Level, LevelLabel, LevelLabels, Meeting, MeetingId, MeetingKind, Points,
};
use crate::guidance::Packs;
use crate::text::Lang;

/// An adopted regular meeting on the third of a month.
fn held(year: i32, month: u32, level: Level) -> Digest {
    let points = Points::whole(match level {
        Level::Good => 92,
        Level::Fair => 80,
        Level::Average => 60,
        Level::Poor => 40,
    });
    let id = MeetingId(format!("{year}{month:02}03-0a1b2c"));
    let guidance = if year < 2025 { "phutho-2018" } else { "hd42-2025" };
    Digest {
        date: NaiveDate::from_ymd_opt(year, month, 3).unwrap(),
        state: State::Adopted,
        score: Some((points, Some(level))),
        guidance: guidance.into(),
        ..Meeting::new(id).digest()
    }
}

/// A year from its first letters, a meeting a month: G(ood), F(air), A(verage), P(oor).
fn year(year: i32, letters: &str) -> Vec<Digest> {
    let level = |letter| match letter {
        'G' => Level::Good,
        'F' => Level::Fair,
        'A' => Level::Average,
        _ => Level::Poor,
    };
    (1..).zip(letters.chars()).map(|(month, letter)| held(year, month, level(letter))).collect()
}

fn day(words: &str) -> NaiveDate {
    words.parse().unwrap()
}

fn of_year(digests: &[Digest], of: i32, today: &str) -> Overview {
    let packs = Packs::embedded().unwrap();
    overview(digests, packs, "Đảng bộ xã Phú Mẫu", Period::year(of), day(today))
}

/// Heading and reason of the year as a whole.
fn told(digests: &[Digest], of: i32, today: &str) -> (String, String) {
    let verdict = of_year(digests, of, today).verdicts.pop().unwrap();
    (verdict.heading(Lang::Vi), verdict.reason.vi)
}

#[test]
fn by_the_rule_of_phu_tho_eight_good_and_four_fair_meetings_make_a_good_year() {
    let (heading, reason) = told(&year(2020, "GGFGGFGGFGGF"), 2020, "2021-01-05");
    assert_eq!(heading, "Năm 2020: tốt");
    assert_eq!(reason, "Xếp tốt: cả 12 kỳ đều đạt từ khá trở lên; 8 kỳ đạt tốt (cần 7).");
}

/// A year counted by what the newest of its meetings calls the levels; each meeting keeps its own words.
#[test]
fn a_year_is_told_in_the_words_of_its_guidance() {
    let mut digests = year(2026, "PPAPPPPPPPPP");
    let label = LevelLabel { level: Level::Poor, vi: "yếu".into(), en: "weak".into() };
    for digest in &mut digests[1..] {
        digest.level_labels = LevelLabels::new([label.clone()]);
    }
    let overview = of_year(&digests, 2026, "2027-01-05");
    let rows: Vec<&str> = overview.rows[..3].iter().map(|row| row.level_words(Lang::Vi)).collect();
    assert_eq!(rows, ["kém", "yếu", "trung bình"]);
    let verdict = overview.verdicts.last().unwrap();
    assert_eq!(verdict.heading(Lang::Vi), "Năm 2026: yếu");
    assert_eq!(
        verdict.reason.vi,
        "Xếp yếu: chưa được trung bình vì có 11 kỳ dưới mức trung bình (03/01/2026, 03/02/2026, 03/04/2026, …; \
         thấp nhất là yếu)."
    );
    let early = of_year(&digests[..3], 2026, "2026-03-20").verdicts.pop().unwrap();
    assert_eq!(early.reach.unwrap().vi, "Còn 9 kỳ; cao nhất còn đạt được là yếu.");
    assert_eq!(
        early.reason.en,
        "Rated weak: not average, since 2 below average (3 Jan 2026, 3 Feb 2026; the lowest weak)."
    );
}

/// One or two scored meetings say nothing of a quarter or a year; three do.
#[test]
fn too_few_scored_meetings_have_no_level() {
    for (letters, told_as, why) in [
        ("A", "Năm 2020: mới có 1 kỳ, chưa xếp mức", "Mới có 1 kỳ có điểm, ít nhất 3 kỳ mới xếp mức."),
        ("GG", "Năm 2020: mới có 2 kỳ, chưa xếp mức", "Mới có 2 kỳ có điểm, ít nhất 3 kỳ mới xếp mức."),
    ] {
        assert_eq!(told(&year(2020, letters), 2020, "2021-01-05"), (told_as.to_owned(), why.to_owned()));
    }
    assert_eq!(told(&year(2020, "AAA"), 2020, "2021-01-05").0, "Năm 2020: trung bình");
    let quarters = of_year(&year(2020, "GGGG"), 2020, "2020-04-20").verdicts;
    let headings: Vec<String> = quarters[..2].iter().map(|one| one.heading(Lang::Vi)).collect();
    assert_eq!(headings, ["Quý I/2020: tốt", "Quý II/2020: mới có 1 kỳ, chưa xếp mức"]);
}

#[test]
fn one_average_meeting_costs_the_good_year() {
    let (heading, reason) = told(&year(2020, "GGAGGFGGFGGF"), 2020, "2021-01-05");
    assert_eq!(heading, "Năm 2020: khá");
    assert_eq!(
        reason,
        "Xếp khá: cả 12 kỳ đều đạt từ trung bình trở lên; 11 kỳ đạt từ khá trở lên (cần 7); chưa được tốt \
         vì có 1 kỳ dưới mức khá (03/03/2020; thấp nhất là trung bình)."
    );
}

#[test]
fn too_few_good_meetings_and_a_poor_one() {
    let (heading, reason) = told(&year(2020, "GGGGGGFFFFFF"), 2020, "2021-01-05");
    assert_eq!(heading, "Năm 2020: khá");
    assert!(reason.ends_with("; chưa được tốt vì mới có 6/7 kỳ đạt tốt."), "{reason}");
    let (heading, reason) = told(&year(2020, "GGGGGGGGGGGP"), 2020, "2021-01-05");
    assert_eq!(heading, "Năm 2020: kém");
    assert_eq!(
        reason,
        "Xếp kém: chưa được trung bình vì có 1 kỳ dưới mức trung bình (03/12/2020; thấp nhất là kém)."
    );
}

#[test]
fn quarter_and_half_are_scaled_openly() {
    let overview = of_year(&year(2020, "GGFFFFGGGGGG"), 2020, "2021-01-05");
    let headings: Vec<String> = overview.verdicts.iter().map(|one| one.heading(Lang::Vi)).collect();
    assert_eq!(
        headings,
        [
            "Quý I/2020: tốt",
            "Quý II/2020: khá",
            "Quý III/2020: tốt",
            "Quý IV/2020: tốt",
            "6 tháng đầu năm 2020: khá",
            "6 tháng cuối năm 2020: tốt",
            "Năm 2020: tốt"
        ]
    );
    let quarter = &overview.verdicts[0];
    assert_eq!(quarter.reason.vi, "Xếp tốt: cả 3 kỳ đều đạt từ khá trở lên; 2 kỳ đạt tốt (cần 2).");
    let scaled: Vec<bool> = overview.verdicts.iter().map(|one| one.scaling(Lang::Vi).is_some()).collect();
    assert_eq!(scaled, [true, true, true, true, true, true, false]);
    let basis = &overview.verdicts[6].basis.as_ref().unwrap().vi;
    assert!(basis.starts_with("Bộ hướng dẫn: Khối Các cơ quan tỉnh Phú Thọ:"), "{basis}");
}

#[test]
fn what_is_still_reachable_is_told_while_the_year_lasts() {
    let reach = |letters: &str| {
        let verdict = of_year(&year(2026, letters), 2026, "2026-10-10").verdicts.pop().unwrap();
        (verdict.heading(Lang::Vi), verdict.reach.map_or(String::new(), |words| words.vi))
    };
    // November and December are left.
    assert_eq!(
        reach("GGGGGFFFFF"),
        (
            "Năm 2026 (tính đến nay): khá".into(),
            "Còn 2 kỳ; cao nhất còn đạt được là tốt, cần các kỳ còn lại đều đạt từ khá trở lên và thêm ít nhất 2 kỳ đạt tốt.".into()
        )
    );
    assert_eq!(
        reach("GGGGFFFFFF").1,
        "Còn 2 kỳ; cao nhất còn đạt được là khá, cần các kỳ còn lại đều đạt từ trung bình trở lên."
    );
    assert_eq!(reach("GGGGFFFFFP").1, "Còn 2 kỳ; cao nhất còn đạt được là kém.");
    // October was not held yet either: three are left.
    assert!(reach("GGGGFFFFF").1.starts_with("Còn 3 kỳ; cao nhất còn đạt được là tốt"));
}

#[test]
fn the_level_confirmed_from_above_counts_and_other_kinds_do_not() {
    let mut digests = year(2020, "GGGGGGGFFFFF");
    assert_eq!(told(&digests, 2020, "2021-01-05").0, "Năm 2020: tốt");
    digests[6].confirmed = Some((Some(Points::whole(85)), Some(Level::Fair)));
    digests.push(Digest { kind: MeetingKind::Thematic, ..held(2020, 9, Level::Poor) });
    digests.push(Digest { state: State::Closing, ..held(2020, 10, Level::Poor) });
    let verdict = of_year(&digests, 2020, "2021-01-05").verdicts.pop().unwrap();
    assert_eq!(verdict.heading(Lang::Vi), "Năm 2020: khá");
    assert_eq!(
        verdict.counted(Lang::Vi),
        "Tính trên 12 kỳ: 1 kỳ theo mức cấp trên xác nhận, 11 kỳ theo mức chi bộ biểu quyết."
    );
    let overview = of_year(&digests, 2020, "2021-01-05");
    assert_eq!(overview.rows.len(), 13);
    let thematic = overview.rows.iter().find(|row| row.kind == MeetingKind::Thematic).unwrap();
    assert!(!thematic.counts);
}

#[test]
fn months_without_a_score_are_named() {
    let mut digests = year(2026, "GGGG");
    digests.remove(1);
    let verdict = of_year(&digests, 2026, "2026-06-10").verdicts.pop().unwrap();
    assert_eq!(verdict.missing, [2, 5]);
    assert!(verdict.counted(Lang::Vi).ends_with("; chưa có điểm tháng 2, 5."));
}

fn criterion(id: &str, max: u32, points: u32) -> CriterionDigest {
    let (title, why) = (format!("Tiêu chí {id}"), format!("lý do {points}"));
    let why = if points < max { why } else { String::new() };
    let (id, max, points) = (id.to_owned(), Points::whole(max), Points::whole(points));
    CriterionDigest { id, title, max, points, why, ..CriterionDigest::default() }
}

/// Meetings of 2026 with so many points on 2 (of 5) and 4.2 (of 25), and full points on 1.
fn scored(points: &[(u32, u32)]) -> Vec<Digest> {
    let mut digests = year(2026, &"G".repeat(points.len()));
    for (digest, (two, four)) in digests.iter_mut().zip(points) {
        digest.criteria = vec![criterion("1", 5, 5), criterion("2", 5, *two), criterion("4.2", 25, *four)];
    }
    digests
}

#[test]
fn a_trend_is_a_strip_and_a_sentence() {
    let digests = scored(&[(5, 10), (5, 16), (0, 17), (5, 25), (5, 25), (5, 20)]);
    let trends = of_year(&digests, 2026, "2026-06-10").trends;
    // 10/25 is a third or more; 16/25 = 64 % is not two thirds, 17/25 = 68 % is.
    let strips: Vec<String> = trends.iter().map(Trend::strip).collect();
    assert_eq!(strips, ["██████", "██░███", "▒▒▓██▓"]);
    assert_eq!(trends[0].sentence(Lang::Vi), "Đủ điểm cả 6 kỳ gần nhất.");
    // 25 of 30 points; 10/15 = 66.67 % then 15/15.
    assert_eq!(
        trends[1].sentence(Lang::Vi),
        "Đủ điểm 5/6 kỳ gần nhất, đạt 83,3% số điểm; thấp nhất 0/5 (ngày 03/03/2026); ba kỳ gần đây tốt lên."
    );
    let few = of_year(&digests[..5], 2026, "2026-06-10").trends;
    assert!(few[1].sentence(Lang::Vi).ends_with("; chưa đủ kỳ để so sánh."));
}

#[test]
fn a_criterion_of_the_same_number_in_another_guidance_is_another_one() {
    let mut digests = scored(&[(5, 25), (5, 25)]);
    digests[0].criteria[1].title = "Chuyện khác".into();
    assert_eq!(of_year(&digests, 2026, "2026-06-10").trends[1].strip(), "·█");
}

#[test]
fn what_cost_most_in_the_last_six_meetings() {
    // Of one meeting nothing is told to cost most.
    assert_eq!(super::costs(&scored(&[(0, 0)])), []);
    assert_eq!(Cost::heading(&[], Lang::Vi), None);
    // The first of seven is too long ago.
    let digests = scored(&[(0, 0), (5, 20), (0, 25), (5, 22), (5, 25), (0, 24), (5, 25)]);
    let costs = costs(&digests);
    let heading = "Mất điểm nhiều nhất trong 6 kỳ có điểm gần nhất";
    assert_eq!(Cost::heading(&costs, Lang::Vi).as_deref(), Some(heading));
    let told: Vec<String> = costs.iter().map(|cost| cost.sentence(Lang::Vi)).collect();
    assert_eq!(
        told,
        [
            "Tiêu chí 2 (Tiêu chí 2) mất 10 điểm ở 2/6 kỳ; lần gần nhất (03/06/2026): lý do 0.",
            "Tiêu chí 4.2 (Tiêu chí 4.2) mất 9 điểm ở 3/6 kỳ; lần gần nhất (03/06/2026): lý do 24."
        ]
    );
}

#[test]
fn the_note_of_a_month_explains_its_lost_points() {
    let overview = of_year(&scored(&[(0, 22)]), 2026, "2026-06-10");
    assert_eq!(overview.rows[0].note(Lang::Vi), "2 −5; 4.2 −3");
    assert_eq!(
        overview.rows[0].full_note(Lang::Vi),
        "tiêu chí 2 mất 5 điểm: lý do 0; tiêu chí 4.2 mất 3 điểm: lý do 22"
    );
}
