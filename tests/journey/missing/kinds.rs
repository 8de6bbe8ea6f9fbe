//! What is missing of a meeting of every kind that was opened and of which nothing else was done.

use bienban::app::acts::gaps;
use bienban::domain::{Gap, ItemId, MeetingKind};

use super::lines;
use crate::scene;
use crate::stage::Stage;

/// Of a kind: the items that were not reached, those whose vote is missing, and whether a resolution and
/// a score are. Its first item is under way; roll call and adoption have lines of their own.
type Row = (MeetingKind, &'static [usize], &'static [usize], bool, bool);

const TABLE: [Row; 9] = [
    (MeetingKind::Regular, &[2, 4, 6, 7, 8, 9, 10, 11, 12], &[5], true, true),
    (MeetingKind::Thematic, &[2, 5, 6, 7, 8], &[4], true, false),
    (MeetingKind::Combined, &[2, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], &[5], true, true),
    (MeetingKind::Extraordinary, &[2, 4, 5, 6, 7], &[], true, false),
    (MeetingKind::Online, &[2, 3, 5, 7, 8, 9, 10, 11, 12, 13], &[6], true, true),
    (MeetingKind::Group, &[3, 4, 5, 6, 7, 8, 9], &[], false, false),
    (MeetingKind::Admission, &[2, 4, 5, 6, 8], &[7], false, false),
    (MeetingKind::Review, &[2, 5, 6, 7, 9], &[4, 8], false, false),
    (MeetingKind::Congress, &[6, 7, 8, 12], &[2, 4, 5, 9, 10, 11], true, false),
];

/// The numbers of items, as the screen counts, that a gap names.
fn numbers(stage: &Stage, of: fn(&Gap) -> Option<ItemId>) -> Vec<usize> {
    let agenda = &stage.meeting().agenda;
    let gaps = gaps::all(&stage.model);
    gaps.iter().filter_map(of).map(|item| agenda.place(item).unwrap() + 1).collect()
}

#[test]
fn every_kind_lacks_what_its_agenda_and_its_papers_ask_for() {
    for (kind, not_reached, not_voted, resolution, score) in TABLE {
        let mut stage = scene::cell();
        let place = MeetingKind::ALL.iter().position(|other| *other == kind).unwrap();
        let right = "right ".repeat(place);
        let (before, after) = match kind {
            // Everybody is in the group that meets.
            MeetingKind::Group => (
                "3 7 1 ~1~ enter 4 ~nva, tth, ttsr, lvp, svs~ enter enter esc esc",
                "enter enter enter 1 ~nva~",
            ),
            _ => ("", "1"),
        };
        stage.keys(&format!("{before} enter up {right} down enter enter enter {after} enter ~tth~ enter 8"));
        assert_eq!(stage.meeting().plan.kind, kind);
        let item = |gap: &Gap| if let Gap::Item(item) = gap { Some(*item) } else { None };
        let decision = |gap: &Gap| if let Gap::Decision(item) = gap { Some(*item) } else { None };
        let found = (numbers(&stage, item), numbers(&stage, decision));
        assert_eq!(found, (not_reached.to_vec(), not_voted.to_vec()), "{kind:?}");
        let has = |gap: Gap| gaps::all(&stage.model).contains(&gap);
        let others = (has(Gap::RollCall), has(Gap::NoPoint), has(Gap::Score));
        assert_eq!(others, (true, resolution, score), "{kind:?}");
        // The roll call, the first item without words and its offer beside them, and nothing else.
        let all = 3 + not_reached.len() + not_voted.len() + usize::from(resolution) + usize::from(score);
        assert_eq!(lines(&stage).len(), all, "{kind:?}: {:#?}", lines(&stage));
    }
}

#[test]
fn a_vote_that_is_marked_is_missing_until_it_was_counted_and_a_failed_one_is_no_gap() {
    let mut stage = scene::cell();
    stage.keys(&format!("enter up {} down enter enter enter 1 enter ~tth~ enter 8", "right ".repeat(6)));
    assert_eq!(stage.meeting().plan.kind, MeetingKind::Admission);
    let vote = "Mục 7. Biểu quyết kết nạp, công nhận: chưa biểu quyết";
    stage.keys("7 7 enter enter 7 7 7 7");
    assert!(lines(&stage).iter().any(|line| line == vote), "{:?}", lines(&stage));
    // Of the one who is on probation a recognition could be voted; this is about somebody else.
    stage.keys("3 ~chua co~ enter enter enter");
    assert!(lines(&stage).iter().any(|line| line.ends_with("chưa ghi kết quả")), "{:?}", lines(&stage));
    stage.keys("2 ~1~ enter ~3~ enter ~0~ enter");
    assert!(!lines(&stage).iter().any(|line| line == vote), "{:?}", lines(&stage));
}

#[test]
fn an_item_that_was_only_looked_at_is_not_come_to() {
    let mut stage = scene::opened();
    stage.keys("7 7 7 7 7 7 9 ~con thieu gi~ enter");
    let open = "Mục 8. Thông tin, định hướng: chưa tiến hành";
    let is_open = |stage: &Stage| lines(stage).iter().any(|line| line == open);
    let at = lines(&stage).iter().position(|line| line == open).unwrap();
    let go = format!("home {}enter", "down ".repeat(at));
    stage.keys(&go);
    assert_eq!((super::item(&stage), is_open(&stage)), (8, false), "{}", stage.screen());
    assert_eq!(stage.next_step(), "Enter: trở lại những việc còn thiếu trước khi thông qua");
    stage.keys("enter");
    assert_eq!((stage.model.screen(), super::item(&stage)), ("missing", 7));
    assert!(is_open(&stage), "{:?}", lines(&stage));
    let told =
        "Mục 8 chưa ghi gì nên vẫn tính là chưa tiến hành. Đã làm rồi thì vào mục, nhấn 4 ghi một câu.";
    assert_eq!(stage.notice(), told);
    // Left after a minute, or with a sentence, it was held.
    stage.keys(&format!("enter {go}"));
    assert_eq!(super::item(&stage), 8, "{}", stage.screen());
    stage.wait(60);
    stage.keys("enter");
    assert!(!is_open(&stage), "{:?}", lines(&stage));
    let next = "Mục 9. Thảo luận: chưa tiến hành";
    let at = lines(&stage).iter().position(|line| line == next).unwrap();
    stage.keys(&format!("home {}enter 4 ~Ba ý kiến~ esc enter", "down ".repeat(at)));
    assert!(!lines(&stage).iter().any(|line| line == next), "{}", stage.screen());
}
