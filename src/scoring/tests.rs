//! Every criterion of rubric A at its edges, on a cell of 20 official members and one exempt one,
//! with figures worked out by hand.
#![allow(clippy::unwrap_used)]

mod laws;
mod of_2018;
mod own;
mod prepared;
mod promises;
mod round;
mod scene;
mod steps;
mod ward;
mod ward_results;

use self::scene::{PREPARED, Scene, clock_moment, pack, under_way};
use super::*;
use crate::domain::*;
use crate::text::Lang;

#[test]
fn criterion_1_needs_the_day_and_90_minutes() {
    for (date, minutes, points) in [
        ("2026-12-03", 89, (0, 0)),
        ("2026-12-03", 90, (5, 5)),
        ("2026-12-05", 90, (5, 5)),
        ("2026-12-07", 90, (5, 5)),
        ("2026-12-08", 90, (0, 0)),
    ] {
        let scene = under_way(date).walk(3).adopt(minutes);
        assert_eq!(scene.range("1", minutes), points, "{date} {minutes}");
    }
    let running = under_way("2026-12-03");
    assert_eq!((running.range("1", 89), running.range("1", 90)), ((0, 5), (5, 5)));
    assert_eq!(under_way("2026-12-08").range("1", 10), (0, 0));
}

#[test]
fn criterion_2_needs_90_percent_and_nobody_unexcused() {
    let excused = Presence::Excused { reason: "đi công tác".into() };
    for (absent, points) in [(3, (0, 0)), (2, (5, 5)), (0, (5, 5))] {
        let scene = under_way("2026-12-03").mark(21 - absent..=20, &excused).walk(3).adopt(95);
        assert_eq!(scene.range("2", 95), points, "{absent}");
    }
    let unexcused = under_way("2026-12-03").mark(20..=20, &Presence::Unexcused);
    assert_eq!(unexcused.range("2", 10), (0, 5));
    assert_eq!(unexcused.walk(3).adopt(95).range("2", 95), (0, 0));
    let uncalled = Scene::planned("2026-12-03").open();
    assert_eq!(uncalled.range("2", 10), (0, 5));
    assert_eq!(uncalled.walk(3).adopt(95).range("2", 95), (0, 0));
}

#[test]
fn an_exempt_member_who_comes_is_in_no_share_of_the_summoned() {
    let excused = Presence::Excused { reason: "ốm".into() };
    let scene = under_way("2026-12-03").mark(18..=20, &excused).mark(21..=21, &Presence::Present);
    let row = scene.walk(3).adopt(95).row("2", clock_moment("2026-12-04T08:00"));
    assert!(row.reason.starts_with("Dự 17/20 đồng chí được triệu tập (85,0%), cần 18 để đạt 90%"));
}

#[test]
fn criterion_3_counts_ticks_by_their_deadlines() {
    let planned = || Scene::planned("2026-12-03");
    let content = |at| planned().tick("content", at).tick("draft_resolution", at).open();
    assert_eq!(content("2026-12-03T18:00").range("3.1", 5), (5, 5));
    assert_eq!(content("2026-12-04T08:00").range("3.1", 5), (0, 0));
    assert_eq!(planned().tick("content", "2026-12-01T10:00").range("3.1", -60), (0, 5));
    let out = |at| {
        let scene = planned().tick("notice", at).tick("documents", at);
        scene.tick("committee_meeting", "2026-12-03T17:00").open()
    };
    assert_eq!(out("2026-12-02T23:59").range("3.2", 5), (5, 5));
    assert_eq!(out("2026-12-03T00:00").range("3.2", 5), (0, 0));
    let unticked = planned().tick("committee_meeting", "2026-12-01T10:00");
    assert_eq!(unticked.row("3.2", clock_moment("2026-12-02T12:00")).high, Points(500));
    assert_eq!(unticked.row("3.2", clock_moment("2026-12-03T08:00")).high, Points(0));
}

#[test]
fn criterion_6_lays_the_tasks_before_the_committee_and_never_a_share_of_nothing() {
    use TaskState::{Done, Given, NotDone};
    for (states, facts) in [
        (vec![], "Không có việc đến hạn. Quy định:"),
        (vec![Done, NotDone], "Việc đến hạn xong 1/2 (50,0%), mức từ 50% đến dưới 60%: 15 điểm. Quy định:"),
        (
            vec![Done, Done, Given],
            "Việc đến hạn xong 2/3 (66,7%), 1 việc chưa đánh giá, mức từ 60% đến dưới 70%: 20 điểm. Quy định:",
        ),
        (vec![Done], "Việc đến hạn xong 1/1 (100%), mức từ 90% trở lên: 30 điểm. Quy định:"),
    ] {
        let scene = Scene::planned("2026-12-03").carrying(&states).open();
        let row = scene.row("6", scene.minute(5));
        assert!(row.reason.starts_with(facts), "{}", row.reason);
        assert_eq!((row.low, row.high), (Points(0), Points(3_000)));
        assert!(row.reason.ends_with("→ chờ chi ủy chấm, 0–30 điểm."), "{}", row.reason);
    }
}

#[test]
fn a_judged_criterion_takes_the_points_and_the_reason_given() {
    let mut scene = under_way("2026-12-03").judge("4.2", 20, "ít nhắc nhở.").judge("4.3", 10, "");
    for member in [3, 4, 3] {
        let speech =
            scene.history.meeting.start_speech(Speaker::Member(MemberId(member)), SpeechKind::Remark);
        scene.run(6, speech.unwrap());
    }
    let praise = scene.history.meeting.remark(RemarkKind::Praise, MemberId(4), None, "gương mẫu").unwrap();
    scene.run(7, vec![praise]);
    let row = scene.row("4.2", scene.minute(8));
    assert_eq!((row.low, row.high), (Points(2_000), Points(2_000)));
    assert_eq!(
        row.reason,
        "Phát biểu 2/20 đồng chí dự (10,0%); biểu dương 1, nhắc nhở 0, phê bình 0. Quy định: đầy đủ nội dung; có \
         biểu dương, nhắc nhở, phê bình; nhiều ý kiến phát biểu → chi ủy chấm 20/25 điểm: ít nhắc nhở."
    );
    let row = scene.row("4.3", scene.minute(8));
    assert!(
        row.reason_en.starts_with("Rule: chaired flexibly") && row.reason_en.ends_with("gave 10/10 points.")
    );
    assert!(scene.row("5", scene.minute(8)).reason.starts_with("0 lượt tự phê bình; chưa có góp ý; 0 phút."));
}

#[test]
fn criterion_7_waits_for_the_upload_and_two_days_are_enough() {
    let adopted = || under_way("2026-12-03").conclude(4).walk(5).adopt(95);
    let row = adopted().row("7", clock_moment("2026-12-05T23:00"));
    assert_eq!((row.low, row.high), (Points(0), Points(500)));
    assert!(row.reason.contains("→ 0/5 điểm; tải tài liệu đúng hạn được thêm 5"), "{}", row.reason);
    assert_eq!(adopted().row("7", clock_moment("2026-12-06T00:00")).high, Points(0));
    for (day, points) in [("2026-12-05T23:59", 500), ("2026-12-06T00:00", 0)] {
        let row = adopted().upload(day).row("7", clock_moment("2026-12-09T08:00"));
        assert_eq!((row.low, row.high), (Points(points), Points(points)), "{day}");
    }
    let unconcluded = under_way("2026-12-03").walk(5);
    assert_eq!(unconcluded.range("7", 50), (0, 5));
    assert_eq!(unconcluded.adopt(95).range("7", 95), (0, 0));
}

#[test]
fn the_range_and_its_levels_add_up_and_adoption_settles_them() {
    let drafted = Scene::planned("2026-12-03");
    let sheet_of = |scene: &Scene, minute| {
        sheet(&scene.history.meeting, pack(), Background::default(), scene.minute(minute))
    };
    // 1, 2, 3.1, 3.2, 4.1 and 7 wait, 75 points are unjudged.
    let early = sheet_of(&drafted, -3 * 24 * 60);
    assert_eq!((early.low(), early.high()), (Points(0), Points(10_000)));
    assert_eq!((early.level_low, early.level_high), (Some(Level::Poor), Some(Level::Good)));
    // Settled while running: 2, 3.1, 3.2 = 15; at 90 minutes 1 too.
    let running = under_way("2026-12-03").conclude(4).walk(5);
    assert_eq!(
        (sheet_of(&running, 60).low(), sheet_of(&running, 60).high()),
        (Points(1_500), Points(10_000))
    );
    assert_eq!(sheet_of(&running, 90).low(), Points(2_000));
    // 25 + 22 judged 4.2, 9 of 10, 5 of 5, 25 of 30: 5 + 5 + 5 + 5 + 5 + 61 = 86, 91 with the upload.
    let judged = running.judge("4.2", 22, "x").judge("4.3", 9, "x").judge("5", 5, "").judge("6", 25, "x");
    let closing = closing_sheet(&judged.history.meeting, pack(), Background::default(), judged.minute(95));
    let adopted = judged.adopt(95);
    let stored = &adopted.history.meeting.adoption.as_ref().unwrap().sheet;
    assert_eq!(*stored, closing);
    assert_eq!(*stored, sheet_of(&adopted, 95));
    assert_eq!((stored.low(), stored.high()), (Points(8_600), Points(9_100)));
    assert_eq!((stored.level_low, stored.level_high), (Some(Level::Fair), Some(Level::Good)));
    let late =
        sheet(&adopted.history.meeting, pack(), Background::default(), clock_moment("2026-12-10T08:00"));
    assert_eq!(
        (late.range(Lang::Vi).as_str(), late.level(&LevelLabels::default(), Lang::Vi).as_deref()),
        ("86", Some("khá"))
    );
    assert_eq!(late.rows[..9], stored.rows[..9]);
}

#[test]
fn a_stored_row_is_not_scored_again() {
    let mut adopted = under_way("2026-12-03").walk(5).adopt(89);
    assert_eq!(adopted.range("1", 89), (0, 0));
    adopted.history.meeting.plan.rules.minutes = 60;
    assert_eq!(adopted.range("1", 89), (0, 0));
}

#[test]
fn nothing_is_given_without_a_fact_or_an_answer() {
    let sheet = sheet(
        &Scene::planned("2026-12-03").history.meeting,
        pack(),
        Background::default(),
        clock_moment("2026-11-27T08:00"),
    );
    assert!(sheet.rows.iter().all(|row| row.low == Points(0)));
    assert!(sheet.rows.iter().all(|row| row.id != "1" || row.reason.contains("cuộc họp chưa khai mạc")));
}

#[test]
fn the_coach_says_the_one_thing_that_helps_most() {
    let running = under_way("2026-12-03").go("minute_taker", 3).go("roll_call", 4);
    assert_eq!(running.advice(42).unwrap(), "họp đủ 90 phút, còn 48 phút nữa");
    let excused = Presence::Excused { reason: "trực trạm".into() };
    let short = under_way("2026-12-03").mark(17..=20, &excused);
    assert_eq!(short.advice(42).unwrap(), "đã dự 16/20, cần 2 đồng chí nữa mới đạt 90%");
    assert_eq!(short.advice(85).unwrap(), "họp đủ 90 phút, còn 5 phút nữa");
    let skipping = running.go("programme", 6);
    assert_eq!(skipping.advice(10).unwrap(), "ghi nội dung các mục còn trống: “Đảng phí”");
    let scoring = under_way("2026-12-03").conclude(4).walk(70).judge("4.2", 25, "");
    assert_eq!(scoring.advice(80).unwrap(), "chi ủy chấm 3 tiêu chí còn lại");
    let scored = scoring.judge("4.3", 9, "còn dài").judge("5", 5, "").judge("6", 30, "");
    assert_eq!(scored.advice(95), None);
    let adopted = scored.adopt(95);
    assert_eq!(adopted.advice(100).unwrap(), "tải tài liệu lên chậm nhất ngày 05/12/2026");
    assert_eq!(adopted.upload("2026-12-04T08:00").advice(2_000), None);
}

/// The committee may judge lower, so nothing is sure of that; what is sure already is not promised again.
#[test]
fn the_coach_names_a_level_only_where_the_figures_make_it_sure_and_it_is_new() {
    let told = |scene: &Scene, minute: i64| -> Vec<String> {
        let all = advices(&scene.history.meeting, pack(), Background::default(), scene.minute(minute));
        all.iter().map(|one| one.sentence(&LevelLabels::default(), Lang::Vi)).collect()
    };
    let scoring = under_way("2026-12-03").conclude(4).walk(70).judge("4.2", 25, "");
    assert_eq!(told(&scoring, 80)[0], "chi ủy chấm 3 tiêu chí còn lại (thêm được nhiều nhất 45 điểm)");
    // 95 of 100 once the committee has judged: only the five of the upload are open, the level is sure.
    let scored = scoring.judge("4.3", 10, "").judge("5", 5, "").judge("6", 30, "").adopt(95);
    assert_eq!(told(&scored, 100), ["tải tài liệu lên chậm nhất ngày 05/12/2026 (thêm 5 điểm)"]);
    // With a result of 24 the sum is 89; the upload brings it to 94, which is the level above.
    let short = under_way("2026-12-03").conclude(4).walk(70).judge("4.2", 25, "");
    let short = short.judge("4.3", 10, "").judge("5", 5, "").judge("6", 24, "còn ba việc dở").adopt(95);
    let raised =
        "tải tài liệu lên chậm nhất ngày 05/12/2026 (thêm 5 điểm: ít nhất 94 điểm, từ mức tốt trở lên)";
    assert_eq!(told(&short, 100), [raised]);
}

#[test]
fn before_the_meeting_the_coach_names_what_is_to_be_prepared() {
    let ticked = |scene: Scene, check: &&str| scene.tick(check, "2026-12-01T10:00");
    let planned = PREPARED[..4].iter().fold(Scene::planned("2026-12-03"), ticked);
    let advice = advice(
        &planned.history.meeting,
        pack(),
        Background::default(),
        clock_moment("2026-12-02T08:00"),
        Lang::Vi,
    );
    assert_eq!(advice.unwrap(), "gửi tài liệu, hạn 02/12/2026, rồi đánh dấu");
}

#[test]
fn a_sheet_reads_as_plain_lines() {
    let scene = under_way("2026-12-03").judge("6", 27, "còn một việc dở");
    let sheet = sheet(&scene.history.meeting, pack(), Background::default(), scene.minute(42));
    let plain = lines(&sheet, false, &LevelLabels::default(), Lang::Vi);
    assert_eq!(plain.len(), 11);
    assert_eq!(plain[0], "1. Thời gian, thời lượng: 0–5/5 điểm");
    assert_eq!(plain[8], "6. Kết quả thực hiện kết luận, nghị quyết lần trước: 27/30 điểm");
    assert_eq!(plain[10], "Tổng: 42–97/100 điểm, mức kém–tốt");
    let explained = lines(&sheet, true, &LevelLabels::default(), Lang::En);
    assert_eq!(explained.len(), 33);
    assert_eq!(explained[0], "1. Day and length: 0–5/5 points");
    assert_eq!(
        explained[1],
        "   Held on 3 Dec 2026, the required day (3) of the month; lasted 42 minutes, 48 short of 90. Rule: the \
         day and the minimum length are kept; waiting for the closing, 0–5 points (all points or none)."
    );
    assert_eq!(explained[2], "   Source: 42-HD/BTCTW (28/10/2025)");
    assert_eq!(explained[26], "   Points lost: 3 points: còn một việc dở.");
    assert_eq!(
        explained[27],
        "   Remedy: Name what is to be done better and who watches over it until next time."
    );
    assert_eq!(explained[32], "Total: 42–97/100 points, level poor–good");
}
