//! The design's year of self-criticism on screen, figure by figure; and whom to ask after, before a meeting.

use bienban::domain::{
    Attended, Digest, ItemRef, MeetingId, MemberId, Remark, RemarkKind, RoundTheme, State, Statement,
};

use crate::stage::Stage;

const MANIFESTATIONS: &str = "bieu-hien-2016/manifestations";
const COMMITMENT: &str = "cam-ket-2016/commitment";
const PROHIBITIONS: &str = "dieu-cam-2026/prohibitions";

/// What one opinion named: list and key; an empty key = no item.
type Named = (&'static str, &'static str);
const NONE: Named = ("", "");

/// A month of the design: its statements by member, what its one criticism named, the items that were its theme
/// and moved nobody.
type Month = (&'static [(u32, Named)], Named, &'static [Named]);

/// Fourteen of twenty speak in 28 turns, each month has one criticism: 3+3+6+2+0+2+1+0 named, 22 without an item.
const YEAR: [Month; 11] = [
    (&[(2, (COMMITMENT, "4")), (4, (COMMITMENT, "6")), (5, NONE)], NONE, &[]),
    (&[(6, (MANIFESTATIONS, "I.3")), (7, NONE), (8, NONE)], NONE, &[]),
    (&[(9, (MANIFESTATIONS, "I.6")), (10, (MANIFESTATIONS, "I.7"))], NONE, &[]),
    (&[(11, (MANIFESTATIONS, "I.4")), (13, (MANIFESTATIONS, "II.1")), (15, NONE), (16, NONE)], NONE, &[]),
    (
        &[(17, (MANIFESTATIONS, "I.6")), (18, NONE)],
        NONE,
        &[(MANIFESTATIONS, "II.6"), (MANIFESTATIONS, "II.9")],
    ),
    (&[(2, (COMMITMENT, "5")), (16, NONE)], NONE, &[]),
    (
        &[(4, (MANIFESTATIONS, "II.2")), (5, (PROHIBITIONS, "1")), (6, (PROHIBITIONS, "2")), (16, NONE)],
        NONE,
        &[(PROHIBITIONS, "1")],
    ),
    (&[(7, NONE), (8, NONE)], NONE, &[(PROHIBITIONS, "8")]),
    (&[(16, (MANIFESTATIONS, "I.6")), (9, (MANIFESTATIONS, "I.8"))], (PROHIBITIONS, "15"), &[]),
    (
        &[(10, (MANIFESTATIONS, "I.5")), (16, (MANIFESTATIONS, "I.9"))],
        NONE,
        &[(MANIFESTATIONS, "III.1"), (MANIFESTATIONS, "III.5")],
    ),
    // Nobody chose: the guidance has III.6–9 in November.
    (&[(11, NONE), (13, NONE)], NONE, &[]),
];

fn item((list, key): Named) -> Option<ItemRef> {
    (!key.is_empty()).then(|| ItemRef {
        list: list.into(),
        key: key.into(),
        label: String::new(),
        listed: String::new(),
    })
}

fn held(stage: &Stage, month: u32, (said, criticised, theme): Month) -> Digest {
    let mut digest = stage.model.book.meetings[0].clone();
    digest.id = MeetingId(format!("2026{month:02}03-nam"));
    (digest.date, digest.state) = (format!("2026-{month:02}-03").parse().unwrap(), State::Adopted);
    let shortcoming = || "việc cụ thể".to_owned();
    let statement =
        |named| Statement { shortcoming: shortcoming(), item: item(named), ..Statement::default() };
    digest.round.statements = said.iter().map(|(who, named)| (MemberId(*who), statement(*named))).collect();
    digest.round.remarks = vec![Remark {
        number: 1,
        kind: RemarkKind::Criticism,
        about: MemberId(said[0].0),
        by: Some(MemberId(20)),
        text: "việc cụ thể".into(),
        answer: "xin nhận".into(),
        item: item(criticised),
    }];
    digest.round.more = Default::default();
    let items: Vec<ItemRef> = theme.iter().filter_map(|named| item(*named)).collect();
    digest.round.more.theme =
        (!items.is_empty())
            .then(|| RoundTheme { title: "Chủ đề".into(), items, ..RoundTheme::default() });
    digest
}

/// The practice cell, which has 20 members summoned, with that year in place of its own.
fn of_year() -> Stage {
    let mut stage = Stage::practice();
    let year: Vec<Digest> = (1..).zip(YEAR).map(|(month, of)| held(&stage, month, of)).collect();
    stage.model.book.meetings = year;
    stage.model.change();
    stage
}

/// The rows of the table, each with its twelve months and its sum.
fn rows(stage: &Stage) -> Vec<String> {
    let screen = stage.screen();
    let flat =
        |line: &str| line.trim_start_matches(['►', ' ']).split_whitespace().collect::<Vec<_>>().join(" ");
    let is_row = |line: &String| line.split(' ').filter(|cell| *cell == "·").count() > 0 && line.len() > 30;
    let figures = screen.lines().map(flat).filter(|line| line.ends_with(|last: char| last.is_ascii_digit()));
    figures.filter(is_row).skip(1).collect()
}

/// An item that concerned one or two members is no figure in a report to the committee above.
#[test]
fn what_a_report_upwards_may_say_of_an_item_stands_below_it() {
    let mut stage = of_year();
    stage.keys("f2 ~tu phe binh trong nam~ enter 2 ~i.5~ enter");
    // I.5 was named by member 10 alone.
    let told = |stage: &Stage| stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told(&stage).contains("Báo cáo cấp trên thì chỉ ghi “dưới 3”"), "{}", stage.screen());
    stage.keys("f3");
    assert!(told(&stage).contains("say “fewer than 3” only"), "{}", stage.screen());
    stage.keys("1");
    assert!(!told(&stage).contains("fewer than 3"), "{}", stage.screen());
}

/// Acceptance 9 of the design: 3 + 3 + 6 + 2 + 0 + 2 + 1 + 0 + 22 = 39 = 28 statements + 11 criticisms. Its
/// articles 1–12 stand in two rows here, as two months have them for their theme, 2 and 0, and group III in two of 0 each.
#[test]
fn the_year_of_the_design_cell_by_cell() {
    let mut stage = of_year();
    stage.keys("f2 ~tu phe binh trong nam~ enter");
    assert!(stage.shows("TỰ PHÊ BÌNH NĂM 2026 · 11 KỲ"), "{}", stage.screen());
    assert!(stage.shows("đã tự phê bình 14/20 · 28 lượt"), "{}", stage.screen());
    // Every part stands with the theme that it is of, whole where columns are many.
    stage.resize(120, 36);
    let expected = [
        "I.1–5 Lý tưởng và trách nhiệm · 1 · 1 · · · · · 1 · · 3",
        "I.6–9 Nói đi đôi với làm · · 2 · 1 · · · 2 1 · · 6",
        "II.1–5 Đoàn kết, trung thực, gần dân · · · 1 · · 1 · · · · · 2",
        "II.6–9 Giữ gìn của công và lối sống · · · · 0 · · · · · · · 0",
        "III.1–5 Giữ vững lập trường · · · · · · · · · 0 · · 0",
        "III.6–9 Cảnh giác, không để bị chia rẽ · · · · · · · · · · 0 · 0",
        "Cam kết 1–7 Thực hiện cam kết tu dưỡng, rèn luyện 2 · · · · 1 · · · · · · 3",
        "Điều 1–6 Chấp hành nghị quyết, kỷ luật phát ngôn · · · · · · 2 · · · · · 2",
        "Điều 7–12 Đoàn kết, trung thực, không vụ lợi · · · · · · · 0 · · · · 0",
        "Điều 13–19 Liêm khiết, không lãng phí, không tệ nạn · · · · · · · · 1 · · · 1",
        "Không nêu mục 2 3 1 3 2 2 2 3 0 1 3 · 22",
        "Cộng ý kiến 4 4 3 5 3 3 5 3 3 3 3 · 39",
    ];
    assert_eq!(rows(&stage), expected, "{}", stage.screen());
    // Who has spoken stands in the order of the roll, and no figure beside a name.
    stage.keys("1");
    let spoken: Vec<String> = stage
        .screen()
        .lines()
        .filter(|line| line.contains("nói") && !line.contains("Ai đã"))
        .map(str::to_owned)
        .collect();
    assert!(spoken.iter().skip(1).all(|line| !line.contains(|one: char| one.is_ascii_digit())), "{spoken:?}");
}

/// A digest of the practice cell in which these members were away as told.
fn away(stage: &Stage, on: &str, away: &[(u32, Attended)]) -> Digest {
    let mut digest = stage.model.book.meetings[0].clone();
    (digest.id, digest.date) = (MeetingId(format!("{on}-xa")), on.parse().unwrap());
    for row in &mut digest.rows {
        let found = away.iter().find(|(member, _)| row.member == MemberId(*member));
        row.attended = found.map_or(Attended::Present, |(_, how)| *how);
    }
    digest
}

/// Before the meeting of 03/12/2026: Khánh excused three times running, Út since 03/09, Trí without word in
/// November; Phát was excused twice, which nobody is told.
#[test]
fn whom_to_ask_after_is_told_before_the_meeting_as_care() {
    use Attended::{Excused, Unexcused};
    let mut stage = Stage::practice();
    let held = [
        away(&stage, "2026-09-03", &[(10, Unexcused)]),
        away(&stage, "2026-10-03", &[(8, Excused), (10, Excused)]),
        away(&stage, "2026-10-20", &[(8, Excused), (10, Unexcused), (12, Excused)]),
        away(&stage, "2026-11-03", &[(8, Excused), (10, Excused), (11, Unexcused), (12, Excused)]),
    ];
    stage.model.book.meetings = held.to_vec();
    stage.model.change();
    stage.resize(120, 60);
    for _ in 0..12 {
        if stage.model.screen() != "prepare" {
            stage.keys("enter");
        }
    }
    stage.keys("f2 ~tu phe binh ky nay~ enter");
    assert_eq!(stage.model.screen(), "round-plan", "{}", stage.screen());
    // The room may see the page: it has their number alone, and their names come by a key.
    assert!(stage.shows("CHỦ TRÌ LƯU Ý, THĂM HỎI") && !stage.shows("xin vắng"), "{}", stage.screen());
    stage.keys("6");
    let told = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "Đồng chí Phạm Quốc Khánh xin vắng 3 kỳ liền: nên thăm hỏi xem đồng chí có khó khăn gì.",
        "Đồng chí Võ Thị Út chưa dự họp từ kỳ 03/09: nên gặp để thăm hỏi và cùng tìm cách giúp.",
        "Đồng chí Huỳnh Minh Trí không đến kỳ 03/11 và chưa báo: nên hỏi thăm.",
    ] {
        assert!(told.contains(words), "{words}: {}", stage.screen());
    }
    assert!(!told.contains("Lý Vĩnh Phát xin vắng"), "{}", stage.screen());
    // In English too; and no paper of the meeting tells it.
    stage.keys("esc f3 6");
    let told = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("Phạm Quốc Khánh has asked leave from 3 meetings in a row"), "{}", stage.screen());
}
