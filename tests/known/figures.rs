//! Counts, votes, speeches, the clock, tasks and participation, as README.md works them out.

use bienban::domain::*;
use bienban::text::Lang;

use crate::book::{at, meeting};

#[test]
fn the_counts_before_and_after_the_exempt_member_comes() {
    let before = at("19:08:00").0.meeting.counts();
    let expected = Counts {
        total: 23,
        summoned: 20,
        present: 17,
        attended: 17,
        online: 1,
        late: 0,
        excused: 1,
        unexcused: 2,
        exempt_present: 0,
        vote_base: 18,
        needed: 10,
        entitled_present: 15,
    };
    assert_eq!(before, expected);
    let after = at("19:20:00").0.meeting.counts();
    let expected = Counts {
        present: 18,
        attended: 18,
        late: 1,
        unexcused: 1,
        exempt_present: 1,
        vote_base: 19,
        entitled_present: 17,
        ..expected
    };
    assert_eq!(after, expected);
    let end = meeting().counts();
    assert_eq!(end, Counts { present: 17, entitled_present: 16, ..expected });
}

#[test]
fn the_standings_on_the_roll() {
    let meeting = meeting();
    let with = |standing| meeting.with_standing(standing);
    assert_eq!((with(Standing::Official), with(Standing::Probationary)), (18, 2));
    assert_eq!((with(Standing::Exempt), with(Standing::TemporaryAway)), (2, 1));
}

#[test]
fn every_vote_with_its_base_in_both_languages() {
    let meeting = meeting();
    let results = |lang| meeting.ballots.iter().map(|b| b.result(lang).unwrap()).collect::<Vec<_>>();
    assert_eq!(
        results(Lang::Vi),
        [
            "Thông qua, tán thành 15/18 (83,3%), không tán thành 0, ý kiến khác 0, không biểu quyết 0; cần 10.",
            "Thông qua, tán thành 13/19 (68,4%), không tán thành 2, ý kiến khác 1, không biểu quyết 1; cần 10.",
            "Không thông qua, tán thành 9/19 (47,4%), không tán thành 6, ý kiến khác 1, không biểu quyết 1; cần 10.",
            "Thông qua, tán thành 16/19 (84,2%), không tán thành 0, ý kiến khác 0, không biểu quyết 0; cần 10.",
            "Thông qua, tán thành 15/19 (78,9%), không tán thành 0, ý kiến khác 1, không biểu quyết 0; cần 10.",
            "Thông qua, tán thành 16/19 (84,2%), không tán thành 0, ý kiến khác 0, không biểu quyết 0; cần 10.",
        ]
    );
    assert_eq!(
        results(Lang::En),
        [
            "Passed, in favour 15/18 (83.3%), against 0, other 0, not voting 0; 10 needed.",
            "Passed, in favour 13/19 (68.4%), against 2, other 1, not voting 1; 10 needed.",
            "Not passed, in favour 9/19 (47.4%), against 6, other 1, not voting 1; 10 needed.",
            "Passed, in favour 16/19 (84.2%), against 0, other 0, not voting 0; 10 needed.",
            "Passed, in favour 15/19 (78.9%), against 0, other 1, not voting 0; 10 needed.",
            "Passed, in favour 16/19 (84.2%), against 0, other 0, not voting 0; 10 needed.",
        ]
    );
    let entitled: Vec<u32> = meeting.ballots.iter().map(|ballot| ballot.entitled).collect();
    assert_eq!(entitled, [15, 17, 17, 16, 16, 16]);
    let excluded = |at: usize| -> Vec<u32> {
        meeting.ballots[at].base.excluded.iter().map(|one| one.member.0).collect()
    };
    assert_eq!((excluded(0), excluded(1)), (vec![19, 20, 21, 22, 23], vec![19, 20, 22, 23]));
    let recount = [Count { yes: 12, no: 1, other: 1 }, Count { yes: 13, no: 2, other: 1 }];
    let counts: Vec<Count> = meeting.ballots[1].counts.iter().map(|taken| taken.count).collect();
    assert_eq!(counts, recount);
}

#[test]
fn every_speech_with_its_length() {
    let meeting = meeting();
    let speeches = meeting.speeches.iter().map(|s| (meeting.speaker_name(s.who), s.kind, s.seconds(0)));
    let speeches: Vec<(&str, SpeechKind, u64)> = speeches.collect();
    assert_eq!(
        speeches,
        [
            ("Nguyễn Thành Lợi", SpeechKind::Report, 330),
            ("Kim Thị Sô Phi", SpeechKind::Suggestion, 125),
            ("Mai Văn Tân", SpeechKind::Remark, 180),
            ("Lâm Chí Hùng", SpeechKind::Proposal, 170),
            ("Lý Tú Anh", SpeechKind::Question, 45),
            ("Nguyễn Thành Lợi", SpeechKind::Explanation, 120),
            ("Nguyễn Văn Tư", SpeechKind::Remark, 120),
            ("Kim Thị Sô Phi", SpeechKind::Suggestion, 50),
            ("Ngô Thị Thu", SpeechKind::Remark, 30),
            ("Danh Thị Sa Ri", SpeechKind::Remark, 40),
        ]
    );
    assert_eq!((meeting.speakers(), meeting.silent_members().len()), (7, 11));
}

#[test]
fn ahead_of_the_plan_and_behind_it() {
    let (history, now) = at("19:49:15");
    let meeting = history.meeting;
    assert_eq!((meeting.clock.seconds(now), meeting.item_seconds(ItemId(9), now)), (2955, 795));
    assert_eq!(meeting.ahead(now), 60);
    let (history, now) = at("20:04:00");
    let meeting = history.meeting;
    assert_eq!((meeting.clock.seconds(now), meeting.item_seconds(ItemId(10), now)), (3840, 60));
    assert_eq!(meeting.item_seconds(ItemId(9), now), 1620);
    assert_eq!(meeting.ahead(now), -360);
}

#[test]
fn the_tasks_and_what_the_next_meeting_carries_on() {
    let meeting = meeting();
    let carried: Vec<TaskState> = meeting.carried.iter().map(|task| task.state).collect();
    assert_eq!(carried, [TaskState::Done, TaskState::UnderWay, TaskState::NotDone]);
    let open = meeting.open_tasks();
    let open: Vec<(&str, String)> =
        open.iter().map(|task| (task.what.as_str(), meeting.names(&task.who))).collect();
    let open: Vec<(&str, &str)> = open.iter().map(|(what, who)| (*what, who.as_str())).collect();
    assert_eq!(
        open,
        [
            ("sửa chữa nhà cho 2 hộ nghèo", "Võ Văn Khải"),
            ("lập danh sách đảng viên viết cam kết", "Trương Văn Đờn"),
            ("Huy động nhân công làm lộ tổ 3", "Lâm Chí Hùng, Thạch Đa Ra"),
            ("Lập danh sách đảng viên viết cam kết năm 2027", "Thạch Thị Ngọc Lan"),
        ]
    );
}

fn all() -> Vec<Participation> {
    participation(&[meeting().digest()], Period::year(2026))
}

#[test]
fn the_list_shows_the_range_that_was_voted_and_what_settled_it() {
    let digest = meeting().digest();
    assert_eq!(digest.score, Some((Points(8_550), Some(Level::Fair))));
    assert_eq!(
        digest.figure.unwrap().line(&LevelLabels::default(), Lang::Vi),
        "70,5–90,5 điểm, xếp loại khá–tốt; khi thông qua ngày 03/11/2026: 80,5 điểm; tải tài liệu đúng hạn được thêm 5; xếp loại \
         khá; bổ sung ngày 05/11/2026: 85,5 điểm, xếp loại khá"
    );
}

fn of(name: &str) -> Participation {
    all().into_iter().find(|one| one.name == name).unwrap()
}

#[test]
fn the_chair() {
    let one = of("Nguyễn Thành Lợi");
    assert_eq!((one.summoned, one.attended, one.online, one.late), (1, 1, 0, 0));
    let kinds = [(SpeechKind::Remark, 1), (SpeechKind::Explanation, 1)];
    assert_eq!(one.speeches, kinds.into());
    assert_eq!((one.speech_count(), one.meetings_spoken, one.seconds, one.ballots), (2, 1, 450, 6));
}

#[test]
fn a_member_who_left_early() {
    let one = of("Võ Văn Khải");
    assert_eq!((one.summoned, one.attended, one.speech_count(), one.seconds), (1, 1, 0, 0));
    assert_eq!((one.self_criticism, one.tasks_overdue, one.tasks_done, one.ballots), (1, 1, 0, 3));
    assert!(one.meetings[0].1.left_early);
}

#[test]
fn a_member_absent_without_reason() {
    let one = of("Trương Văn Đờn");
    assert_eq!((one.summoned, one.attended, one.unexcused, one.unexcused_streak), (1, 0, 1, 1));
    assert_eq!((one.reminded, one.tasks_overdue, one.ballots), (1, 0, 0));
}

#[test]
fn an_exempt_member_who_came_is_neither_summoned_nor_late() {
    let one = of("Nguyễn Văn Tư");
    assert_eq!((one.summoned, one.attended, one.late), (0, 1, 0));
    assert_eq!((one.speech_count(), one.seconds, one.ballots), (1, 120, 5));
}

#[test]
fn others_by_what_is_theirs_alone() {
    let late = of("Lê Hoàng Nam");
    assert_eq!((late.attended, late.late, late.ballots), (1, 1, 5));
    let online = of("Quách Vĩnh Phát");
    assert_eq!((online.attended, online.online, online.ballots), (1, 1, 6));
    let praised = of("Thạch Đa Ra");
    assert_eq!(
        (praised.praised, praised.tasks_done, praised.tasks_on_time, praised.tasks_given),
        (1, 1, 1, 1)
    );
    assert_eq!(of("Phạm Thị Út").criticism_given, 1);
    let excused = of("Đặng Thị Bảy");
    assert_eq!((excused.excused, excused.excused_streak, excused.ballots), (1, 1, 0));
    let probationary = of("Lý Tú Anh");
    assert_eq!((probationary.attended, probationary.speech_count(), probationary.ballots), (1, 1, 0));
    let restored = of("Ngô Thị Thu");
    assert_eq!((restored.attended, restored.excused, restored.ballots), (1, 0, 6));
    let away = of("Dương Văn Phúc");
    assert_eq!((away.summoned, away.attended, away.ballots), (0, 0, 0));
}

#[test]
fn the_medians_of_the_twenty_summoned() {
    let all = all();
    assert_eq!(all.len(), 23);
    assert_eq!(median(&all, |one| one.attended.into()), 1);
    assert_eq!(median(&all, |one| one.speech_count().into()), 0);
    assert_eq!(median(&all, |one| one.seconds), 0);
    assert_eq!(median(&all, |one| one.ballots.into()), 6);
}
