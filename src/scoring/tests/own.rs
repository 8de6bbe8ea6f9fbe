//! A sheet of a committee's own weights, given as a file, that uses every feature of rubrics.
//!
//! Nothing in the program knows it: if a feature needed code, it would fail here.

use std::sync::OnceLock;

use super::scene::{Scene, pack, under_way};
use crate::domain::*;
use crate::guidance::{Pack, Packs};
use crate::scoring::{Background, advices, lines, sheet};
use crate::text::Lang;

/// The pack; agendas, checklist and figures are those of 2025, and English it need not have.
pub(super) const OWN: &str = r#"
id = "own-2026"
base = "hd42-2025"
title.vi = "Bảng chấm điểm riêng"
valid_from = "2026-01-01"
certainty = "own_design"

[[citations]]
id = "hd42"
number = "42"
symbol = "HD/BTCTW"
date = "2025-10-28"
kind.vi = "Hướng dẫn"
issuer.vi = "Ban Tổ chức Trung ương"

[[citations]]
id = "ct50"
number = "50"
symbol = "CT/TW"
date = "2025-07-23"
kind.vi = "Chỉ thị"
issuer.vi = "Ban Bí thư"

[rubric]
total = 20
levels = [
  { level = "good", from = 18, full = ["A.1", "B"] },
  { level = "fair", from = 14 },
  { level = "average", from = 10.5 },
  { level = "poor", from = 0 },
]

[[rubric.groups]]
id = "A"
max = 12.5
title.vi = "Nền nếp"
title.en = "Order"

[[rubric.criteria]]
id = "A.1"
max = 4.25
title.vi = "Dự họp"
title.en = "Attendance"
rule.vi = "đông đủ"
rule.en = "all come"
citation = "hd42"
certainty = "own_design"
number = "unexcused"
bands = [
  { at_most = 0, points = 4 },
  { at_least = 1, at_most = 2, points = 2.5 },
  { at_least = 3, points = 0.75 },
]
bonus = [{ fact = "day_kept", points = 0.25 }]
caps = [{ unless = "attendance", points = 1.5 }, { when = "thematic_planned", points = 4 }]

[[rubric.criteria]]
id = "A.2"
max = 3.25
title.vi = "Nêu gương"
title.en = "Examples"
rule.vi = "có biểu dương, có phê bình"
rule.en = "praise and criticism"
citation = "ct50"
certainty = "own_design"
method = "verified"
pieces = [
  { fact = "praise_given", points = 1.25 },
  { fact = "criticism_given", points = 2 },
]

[[rubric.criteria]]
id = "A.3"
max = 5
title.vi = "Chuyên đề"
title.en = "Thematic part"
rule.vi = "có chuyên đề"
rule.en = "a thematic part"
citation = "hd42"
certainty = "own_design"
measured = ["thematic_held"]
not_applicable = { unless = "thematic_planned", to = "B" }

[[rubric.criteria]]
id = "B"
max = 3
title.vi = "Phát biểu"
title.en = "Speaking"
rule.vi = "nhiều ý kiến"
rule.en = "many speak"
citation = "hd42"
certainty = "own_design"
number = "speakers_percent"
bands = [
  { below = 33.33, points = 0 },
  { at_least = 33.33, below = 66.67, points = 1 },
  { at_least = 66.67, points = 3 },
]

[[rubric.criteria]]
id = "C"
max = 4.5
title.vi = "Lãnh đạo"
title.en = "Leadership"
rule.vi = "chi ủy đánh giá"
rule.en = "the committee judges"
citation = "hd42"
certainty = "own_design"
evidence = ["remarks"]
judged = [{ vi = "Có đạt không?", en = "Is it good?" }]
caps = [{ unless = "self_criticism_made", points = 3.5 }]
automatic = { when = "uploaded_in_time", reason = { vi = "đã tải lên", en = "uploaded" } }
"#;

pub(super) fn own() -> &'static Pack {
    static PACKS: OnceLock<Packs> = OnceLock::new();
    let packs = PACKS.get_or_init(|| Packs::embedded().unwrap().with("own.toml", OWN).unwrap());
    packs.by_id("own-2026").unwrap()
}

fn held() -> Scene {
    Scene::under(own(), "2026-12-03").open().announce()
}

#[test]
fn a_sheet_that_nobody_wrote_code_for_scores_a_meeting() {
    let scene = held().remark(RemarkKind::Praise).speak(1..=7).judge("C", 4, "nể nang");
    let sheet = scene.closing(90);
    let points: Vec<(&str, u32, u32, u32)> =
        sheet.rows.iter().map(|row| (row.id.as_str(), row.low.0, row.high.0, row.max.0)).collect();
    // A.1: 4 + 0.25. A.2: praise only. A.3: its 5 go to B, whose 1 of 3 becomes 8/3 of … 2.67 of 8
    // (7 of 20 is 35 %). C: 4 given, 3.5 without self-criticism, all if uploaded in time.
    let expected = [
        ("A.1", 425, 425, 425),
        ("A.2", 125, 125, 325),
        ("A.3", 0, 0, 0),
        ("B", 267, 267, 800),
        ("C", 350, 450, 450),
    ];
    assert_eq!(points, expected);
    assert_eq!((sheet.low(), sheet.high()), (Points(1_167), Points(1_267)));
    assert_eq!((sheet.level_low, sheet.level_high), (Some(Level::Average), Some(Level::Average)));
    let told = lines(&sheet, false, &LevelLabels::default(), Lang::Vi);
    assert_eq!(told[0], "A. Nền nếp: 5,5/7,5 điểm");
    assert_eq!(told[1], "A.1. Dự họp: 4,25/4,25 điểm");
    assert_eq!(told[4], "B. Phát biểu: 2,67/8 điểm");
    assert_eq!(told[6], "Tổng: 11,67 điểm; tải tài liệu đúng hạn được thêm 1; xếp loại trung bình.");
    let told = lines(&sheet, true, &LevelLabels::default(), Lang::En);
    assert!(told.contains(&"   Sum: 1 (band from 33.33% to below 66.67%) + 1.67 (in proportion: 8 points instead of 3) = 2.67".to_owned()), "{told:#?}");
}

#[test]
fn limits_by_when_and_unless() {
    let excused = Presence::Excused { reason: "ốm".into() };
    let few = held().mark(18..=20, &excused);
    // 17 of 20 is under 90 %: 4 → 1.5, plus 0.25.
    assert_eq!(few.settled("A.1", 90), (175, 175));
    for (absent, points) in [(1, 275), (2, 275)] {
        let scene = held().mark(21 - absent..=20, &Presence::Unexcused);
        assert_eq!(scene.settled("A.1", 90), (points, points), "{absent}");
    }
    // 3 absent: 0.75, below the limit of 1.5 already.
    assert_eq!(held().mark(18..=20, &Presence::Unexcused).settled("A.1", 90), (100, 100));
}

#[test]
fn a_level_asks_for_full_points_on_some_items() {
    let speaking = |last| {
        let scene = held().remark(RemarkKind::Praise).remark(RemarkKind::Criticism).speak(1..=last);
        let mut scene = scene.judge("C", 4, "nể nang");
        let statement = Statement { result: "tốt".into(), ..Statement::default() };
        let stated = scene.history.meeting.state(MemberId(4), statement).unwrap();
        scene.run(5, vec![stated]);
        scene
    };
    // 4.25 + 3.25 + 8 + 4 (4.5 if uploaded) = 19.5.
    let full = speaking(14).closing(90);
    assert_eq!((full.low(), full.level_low, full.lowered.clone()), (Points(1_950), Some(Level::Good), None));
    // One more unexcused: 2.5 + 0.25 instead of 4.25 gives 18, yet A.1 is not full.
    let mut scene = speaking(14);
    let marked = scene.history.meeting.mark(MemberId(20), Presence::Unexcused).unwrap();
    scene.run(6, vec![Event::Attendance(marked)]);
    let sheet = scene.closing(90);
    assert_eq!(
        (sheet.low(), sheet.level_low, sheet.level_high),
        (Points(1_800), Some(Level::Fair), Some(Level::Fair))
    );
    assert_eq!(
        lines(&sheet, false, &LevelLabels::default(), Lang::Vi).pop().unwrap(),
        "Tổng 18,5 điểm đủ mức tốt, nhưng mức này cần đủ điểm tiêu chí A.1 nên xếp mức khá."
    );
}

#[test]
fn the_coach_ranks_what_an_own_sheet_leaves_open() {
    let scene = held().speak(1..=7);
    let all = advices(&scene.history.meeting, own(), scene.context(), scene.minute(60));
    let told: Vec<(Option<&str>, u32, u64, &str)> = all
        .iter()
        .map(|one| (one.criterion.as_deref(), one.gain.0, one.minutes, one.words.vi.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (Some("A.2"), 200, 2, "nêu phê bình với người, việc cụ thể"),
            (Some("A.2"), 125, 2, "nêu biểu dương với người, việc cụ thể"),
            (Some("B"), 533, 21, "thêm 7 đồng chí phát biểu thì tiêu chí B đạt 8 điểm"),
        ]
    );
}

#[test]
fn a_meeting_adopted_under_another_sheet_keeps_its_rows() {
    let adopted = under_way("2026-12-03").walk(5).adopt(95);
    let before = adopted.history.meeting.adoption.clone().unwrap().sheet;
    let now = adopted.minute(96);
    let after = sheet(&adopted.history.meeting, own(), Background::default(), now);
    let settled =
        |sheet: &Sheet| sheet.rows.iter().filter(|row| row.is_settled()).cloned().collect::<Vec<_>>();
    assert_eq!(settled(&after), settled(&before));
    assert_eq!(pack().rubric.criteria.len(), after.rows.len());
}
