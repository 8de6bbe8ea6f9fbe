//! Rubric B from results to closing, what the committee judges, and the coach under it.

use super::scene::{Scene, clock};
use super::ward::{held, roll, ward};
use crate::domain::*;
use crate::scoring::{advices, lines, suggestion};
use crate::text::Lang;

/// The points that tasks in these states suggest for criterion 7, and in which words.
fn suggested(states: &[TaskState], due: Option<&str>) -> Option<(u32, String)> {
    let scene = Scene::under(ward(), "2026-12-03").carrying(states).open_with(roll(20));
    let mut meeting = scene.history.meeting.clone();
    let due = due.map(|day| day.parse().unwrap());
    meeting.carried.iter_mut().for_each(|task| task.due = due);
    let found = suggestion(&meeting, ward(), scene.context(), scene.minute(90), "7")?;
    Some((found.points.0, found.words.vi))
}

#[test]
fn b7_is_suggested_by_the_exact_share_of_the_tasks_due() {
    use TaskState::{Done, Given, NotDone};
    let share = |done: usize, all: usize| {
        let states: Vec<TaskState> = (0..all).map(|at| if at < done { Done } else { NotDone }).collect();
        suggested(&states, Some("2026-12-03")).unwrap().0
    };
    for (done, all, points) in [
        (10, 10, 3_000),
        (9, 10, 3_000),
        (17, 19, 2_700), // 89.47 %, never rounded up to 90
        (8, 10, 2_700),
        (7, 10, 2_400),
        (2, 3, 2_000),
        (6, 10, 2_000),
        (5, 10, 1_500),
        (499, 1_000, 1_000), // 49.9 %
        (0, 1, 1_000),
    ] {
        assert_eq!(share(done, all), points, "{done}/{all}");
    }
    let words = |states: &[TaskState], due| suggested(states, due).unwrap().1;
    let four_of_five = "việc đến hạn xong 4/5 (80,0%), mức từ 80% đến dưới 90%: 27 điểm";
    assert_eq!(words(&[Done, Done, Done, Done, NotDone], None), four_of_five);
    // Due after the meeting and not done: no base. Done early counts; not reviewed is not done.
    assert_eq!(suggested(&[NotDone, Given], Some("2026-12-04")), None);
    assert_eq!(suggested(&[Done, NotDone], Some("2026-12-04")).unwrap().0, 3_000);
    assert_eq!(suggested(&[Done, Given], Some("2026-12-02")).unwrap().0, 1_500);
    assert_eq!(suggested(&[], None), None);
}

#[test]
fn what_is_suggested_counts_nothing_until_the_committee_gives_it() {
    use TaskState::Done;
    let scene = Scene::under(ward(), "2026-12-03").carrying(&[Done]).open_with(roll(20));
    assert_eq!(scene.settled("7", 90), (0, 3_000));
    assert_eq!(scene.judge("7", 24, "chỉ tiêu thu quỹ chưa đạt").settled("7", 90), (2_400, 2_400));
}

#[test]
fn b8_counts_conclusion_adoption_tasks_and_upload() {
    let mut scene = held().conclude(4);
    assert_eq!(scene.settled("8.1", 90), (100, 100));
    let put =
        scene.history.meeting.put(Purpose::Resolution, "Thông qua nghị quyết", Majority::OverHalf).unwrap();
    scene.run(5, vec![put]);
    let count = scene.history.meeting.count(1, Count { yes: 20, no: 0, other: 0 }).unwrap();
    scene.run(5, vec![count]);
    assert_eq!(scene.settled("8.1", 90), (200, 200));
    assert_eq!(scene.settled("8.2", 90), (100, 100));
    let due = clock("2026-12-20T08:00").date_naive();
    let task = scene.history.meeting.give_task("Sửa cầu", vec![MemberId(4)], Some(due)).unwrap();
    scene.run(6, vec![task]);
    assert_eq!(scene.settled("8.2", 90), (200, 200));
    let task = scene.history.meeting.give_task("Dọn kênh", vec![MemberId(5)], None).unwrap();
    scene.run(6, vec![task]);
    assert_eq!(scene.settled("8.2", 90), (100, 100));
    assert_eq!(scene.settled("8.3", 90), (0, 100));
}

#[test]
fn judged_criteria_take_what_the_committee_gives() {
    for (id, max) in [
        ("4.2", 15),
        ("4.6", 1),
        ("5.1", 2),
        ("5.2", 4),
        ("5.3", 3),
        ("5.4", 1),
        ("6.1", 1),
        ("6.2", 2),
        ("6.3", 1),
        ("6.4", 1),
    ] {
        assert_eq!(held().settled(id, 90), (0, max * 100), "{id}");
        assert_eq!(held().judge(id, max, "").settled(id, 90), (max * 100, max * 100), "{id}");
        assert_eq!(held().judge(id, 0, "x").settled(id, 90), (0, 0), "{id}");
    }
}

#[test]
fn the_coach_names_members_and_the_points_they_bring() {
    let scene = held().speak(1..=8);
    let all = advices(&scene.history.meeting, ward(), scene.context(), scene.minute(80));
    let sentences: Vec<String> =
        all.iter().map(|advice| advice.sentence(&LevelLabels::default(), Lang::Vi)).collect();
    assert!(
        sentences.contains(&"thêm 3 đồng chí phát biểu thì tiêu chí 4.5 đạt 5 điểm (thêm 1 điểm)".to_owned()),
        "{sentences:#?}"
    );
    assert_eq!(all[0].words.vi, "nêu biểu dương với người, việc cụ thể", "{sentences:#?}");
    let worth: Vec<f64> = all.iter().map(|one| f64::from(one.gain.0) / one.minutes as f64).collect();
    assert!(worth.is_sorted_by(|one, other| one >= other), "{worth:?}");
}

#[test]
fn a_point_lost_is_told_with_its_reason_and_what_would_mend_it() {
    let scene = held().mark(19..=20, &Presence::Unexcused).judge("6.2", 1, "ghi sổ chậm").judge(
        "5.1",
        1,
        "còn lúng túng",
    );
    let sheet = scene.closing(90);
    let note = |id: &str, kind| {
        let row = sheet.rows.iter().find(|row| row.id == id).unwrap();
        row.note(kind, Lang::Vi).map(str::to_owned)
    };
    let lost = |id| note(id, NoteKind::Lost);
    assert_eq!(lost("2").unwrap(), "3 điểm: vắng không lý do 2 đồng chí: tối đa 1 điểm.");
    // The share itself is in the best band, so only the absence is to be mended.
    assert_eq!(note("2", NoteKind::Remedy).unwrap(), "Nhắc đảng viên vắng phải báo trước và nêu lý do.");
    assert_eq!(lost("5.1").unwrap(), "1 điểm: còn lúng túng.");
    assert_eq!(lost("6.2").unwrap(), "1 điểm: ghi sổ chậm.");
    assert_eq!(lost("4.5").unwrap(), "3 điểm: phát biểu 0/18 đồng chí dự (0%).");
    assert_eq!(
        note("4.5", NoteKind::Remedy).unwrap(),
        "Gợi ý câu hỏi trước và mời các đồng chí chưa phát biểu."
    );
    assert_eq!((lost("1"), note("1", NoteKind::Remedy), lost("5.2")), (None, None, None));
    let told = lines(&sheet, false, &LevelLabels::default(), Lang::Vi);
    assert!(told.contains(&"4.3. Sinh hoạt chuyên đề: không áp dụng".to_owned()), "{told:#?}");
}
