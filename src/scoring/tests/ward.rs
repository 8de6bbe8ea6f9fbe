//! Every criterion of rubric B at its band edges, with figures worked out by hand.
//!
//! The cell has 20 official members, one exempt one, and a committee of three unless said otherwise.

use super::scene::{PREPARED, Scene, clock, clock_moment, member};
use crate::domain::*;
use crate::guidance::{Pack, Packs};
use crate::text::Lang;

pub(super) fn ward() -> &'static Pack {
    Packs::embedded().unwrap().by_id("anphu-2025").unwrap()
}

pub(super) fn roll(members: u32) -> Vec<Attendee> {
    let role = |number| match number {
        1 => Role::Secretary,
        2 => Role::Deputy,
        3 => Role::Committee,
        _ => Role::Member,
    };
    let official = (1..=members).map(|number| member(number, Standing::Official, role(number)));
    official.chain([member(members + 1, Standing::Exempt, Role::Member)]).collect()
}

fn planned() -> Scene {
    let ticked = |scene: Scene, check: &&str| scene.tick(check, "2026-12-01T10:00");
    PREPARED.iter().fold(Scene::under(ward(), "2026-12-03"), ticked)
}

pub(super) fn held() -> Scene {
    planned().open_with(roll(20)).announce()
}

fn excused() -> Presence {
    Presence::Excused { reason: "đi công tác".into() }
}

#[test]
fn the_sheet_has_100_points_in_its_groups() {
    let rubric = &ward().rubric;
    assert_eq!((rubric.criteria.len(), rubric.total()), (27, Points(10_000)));
    let groups: Vec<(&str, u32)> =
        rubric.groups.iter().map(|group| (group.id.as_str(), group.max.0)).collect();
    assert_eq!(groups, [("3", 1_000), ("4", 3_000), ("5", 1_000), ("6", 500), ("8", 500)]);
}

#[test]
fn b1_counts_the_minutes_short() {
    for (minutes, points) in [(91, 500), (90, 500), (89, 400), (75, 400), (74, 300), (60, 300), (59, 200)] {
        assert_eq!(held().settled("1", minutes), (points, points), "{minutes}");
    }
    // Half of 90 is 45: at 45 minutes 2 points, under it 1, and never 0.
    for (minutes, points) in [(45, 200), (44, 100), (1, 100)] {
        assert_eq!(held().settled("1", minutes), (points, points), "{minutes}");
    }
    // 29 officials and an exempt one are 30 on the roll: 120 minutes.
    for (minutes, points) in
        [(120, 500), (119, 400), (105, 400), (104, 300), (90, 300), (89, 200), (60, 200), (59, 100)]
    {
        let large = planned().open_with(roll(29)).announce();
        assert_eq!(large.settled("1", minutes), (points, points), "{minutes}");
    }
    assert_eq!(planned().open_with(roll(28)).announce().settled("1", 90), (500, 500));
    // While it runs: the points of the moment up to all.
    let range = |minute| {
        let row = held().row("1", held().minute(minute));
        (row.low.0, row.high.0)
    };
    assert_eq!(
        (range(44), range(45), range(80), range(90)),
        ((100, 500), (200, 500), (400, 500), (500, 500))
    );
}

#[test]
fn b2_counts_the_share_with_a_limit_and_a_bonus() {
    // Of 20: 18 are 90 %, 15 are 75 %, 13 are 65 %; one point more for absence in a row.
    for (absent, points) in [(0, 500), (2, 500), (3, 400), (5, 400), (6, 300), (7, 300), (8, 200)] {
        let scene = if absent == 0 { held() } else { held().mark(21 - absent..=20, &excused()) };
        assert_eq!(scene.settled("2", 90), (points, points), "{absent}");
    }
    let one = held().mark(20..=20, &Presence::Unexcused);
    assert_eq!(one.settled("2", 90), (200, 200));
    let row = one.closing(90).rows.into_iter().find(|row| row.id == "2").unwrap();
    assert_eq!(
        row.reason,
        "Dự 19/20 đồng chí được triệu tập (95,0%); vắng không lý do 1 đồng chí; không có đồng chí vắng có lý do \
         quá 3 lần liên tiếp trong năm. Quy định: chấm theo tỷ lệ dự; có đảng viên vắng không lý do còn 1 \
         điểm; cộng 1 điểm nếu không ai vắng có lý do quá số lần liên tiếp cho phép → 2/5 điểm (mức từ 90% \
         trở lên; tối đa 1 điểm; cộng thêm 1 điểm)."
    );
    let steps: Vec<(i64, i64)> = row.parts.iter().map(|part| (part.low, part.high)).collect();
    assert_eq!(steps, [(400, 400), (-300, -300), (100, 100)]);
    assert_eq!(
        row.note(NoteKind::Evidence, Lang::Vi),
        Some("Vắng: Thạch Văn 20 (không lý do); vắng không lý do: Thạch Văn 20.")
    );
    assert_eq!(row.note(NoteKind::Lost, Lang::En), Some("3 points: unexcused: 1: at most 1 point."));
    // While it runs the absent member may still come or give a reason: 1 + 1 up to 4 + 1.
    let row = one.row("2", one.minute(10));
    assert_eq!((row.low.0, row.high.0), (200, 500));
}

#[test]
fn b2_looks_at_earlier_meetings_of_the_year_for_the_bonus() {
    let with = |dates: &[&str]| {
        let mut scene = held().mark(20..=20, &excused());
        let digest = scene.history.meeting.digest();
        let earlier = |date: &&str| Digest {
            id: MeetingId((*date).into()),
            date: clock(&format!("{date}T19:00")).date_naive(),
            state: State::Adopted,
            ..digest.clone()
        };
        scene.earlier = dates.iter().map(earlier).collect();
        scene.settled("2", 90)
    };
    assert_eq!(with(&["2026-10-03", "2026-11-03"]), (500, 500));
    assert_eq!(with(&["2026-11-03", "2026-09-03", "2026-10-03"]), (400, 400));
    // Neither last year's meetings nor later ones count.
    assert_eq!(with(&["2025-12-03", "2026-10-03", "2026-11-03", "2027-01-03"]), (500, 500));
}

#[test]
fn b3_counts_ticks_by_their_deadlines() {
    let ticked =
        |check: &str, at: &str| Scene::under(ward(), "2026-12-03").tick(check, at).open_with(roll(20));
    for (id, check, in_time, late, points) in [
        ("3.1", "content", "2026-12-03T23:59", "2026-12-04T00:00", 300),
        ("3.2", "draft_resolution", "2026-12-03T23:59", "2026-12-04T00:00", 200),
        ("3.3", "committee_meeting", "2026-12-03T23:59", "2026-12-04T00:00", 200),
        ("3.4", "notice", "2026-12-02T23:59", "2026-12-03T00:00", 100),
        ("3.5", "documents", "2026-12-02T23:59", "2026-12-03T00:00", 200),
    ] {
        assert_eq!(ticked(check, in_time).settled(id, 400), (points, points), "{id}");
        assert_eq!(ticked(check, late).settled(id, 400), (0, 0), "{id}");
    }
    // A cell with only a secretary has the points of the committee's meeting for free.
    let alone = Scene::under(ward(), "2026-12-03").open().announce();
    let row = alone.row("3.3", alone.minute(5));
    assert_eq!((row.low.0, row.high.0, row.by), (200, 200, Some(Scorer::Rubric)));
    assert!(row.reason.ends_with("→ 2/2 điểm (đủ điểm vì chi bộ chỉ có bí thư)."), "{}", row.reason);
    // Before the opening the roll is not known, so the points are still possible.
    let early = Scene::under(ward(), "2026-12-03");
    assert_eq!(early.row("3.3", clock_moment("2026-12-04T08:00")).high.0, 200);
}

#[test]
fn b4_moves_the_points_of_the_thematic_part_openly() {
    let plain = held().walk(5);
    let (regular, thematic) = (plain.row("4.2", plain.minute(6)), plain.row("4.3", plain.minute(6)));
    assert_eq!((regular.max.0, regular.high.0), (1_500, 1_500));
    assert_eq!((thematic.max.0, thematic.high.0, thematic.by), (0, 0, Some(Scorer::Nobody)));
    assert_eq!(
        thematic.reason,
        "Tháng này không sinh hoạt chuyên đề. Quy định: thực hiện nội dung chuyên đề trong tháng có chuyên đề \
         → không áp dụng, 5 điểm chuyển sang tiêu chí 4.2."
    );
    assert_eq!(thematic.note(NoteKind::Moved, Lang::Vi), Some("5 điểm chuyển sang tiêu chí 4.2."));
    assert!(
        regular.note(NoteKind::Moved, Lang::En).unwrap().starts_with("Takes the 5 points of criterion 4.3,")
    );
    let max: u32 = plain.closing(90).rows.iter().map(|row| row.max.0).sum();
    assert_eq!(max, 10_000);

    let mut scene = planned();
    let item = Item {
        id: ItemId(15),
        step: "thematic".into(),
        title: "Chuyên đề".into(),
        ..ward().agenda(MeetingKind::Regular)[0].clone()
    };
    scene.at(clock("2026-12-01T11:00"), vec![Event::Plan(PlanEvent::ItemAdded { item, place: 9 })]);
    let scene = scene.open_with(roll(20)).announce();
    assert_eq!(scene.row("4.2", scene.minute(6)).max.0, 1_000);
    assert_eq!((scene.settled("4.3", 90), scene.row("4.3", scene.minute(6)).high.0), ((0, 0), 500));
    assert_eq!(scene.walk(7).settled("4.3", 90), (500, 500));
}

#[test]
fn b4_counts_steps_remarks_and_documents() {
    assert_eq!((held().settled("4.1", 90), held().walk(5).settled("4.1", 90)), ((0, 0), (500, 500)));
    let given = |kinds: &[RemarkKind]| {
        kinds.iter().fold(held(), |scene, kind| scene.remark(*kind)).settled("4.4", 90).0
    };
    use RemarkKind::{Criticism, Praise, Reminder};
    assert_eq!(given(&[]), 0);
    assert_eq!((given(&[Praise]), given(&[Reminder]), given(&[Criticism])), (100, 100, 100));
    assert_eq!((given(&[Reminder, Criticism]), given(&[Praise, Criticism])), (100, 200));
    let late = Scene::under(ward(), "2026-12-03").tick("documents", "2026-12-03T18:00").open_with(roll(20));
    assert_eq!((late.settled("3.5", 90), late.settled("4.8", 90)), ((0, 0), (100, 100)));
    assert_eq!(Scene::under(ward(), "2026-12-03").open_with(roll(20)).settled("4.8", 90), (0, 0));
}

#[test]
fn b4_counts_who_speaks_of_those_attending() {
    for (spoke, points) in [(11, 500), (10, 400), (8, 400), (7, 300), (6, 300), (5, 200), (1, 200)] {
        assert_eq!(held().speak(1..=spoke).settled("4.5", 90), (points, points), "{spoke}");
    }
    // 19 of 38 half per cents: one of three attending is 33.3 %, above 30 and below 40.
    let few = held().mark(4..=20, &excused()).speak(1..=1);
    assert_eq!(few.settled("4.5", 90), (300, 300));
    // Without the chair 10 of 19 are 52.6 %; with him 11 of 20 would be needed.
    let mut scene = held().speak(2..=11);
    assert_eq!(scene.settled("4.5", 90), (400, 400));
    scene.history.meeting.plan.rules.chair_left_out = true;
    assert_eq!(scene.settled("4.5", 90), (500, 500));
}

#[test]
fn b4_takes_the_minutes_told_of_a_meeting_on_paper_and_knows_none_else() {
    let paper = || {
        let mut scene = Scene::under(ward(), "2026-12-03");
        let (opened, ended) = (clock("2026-12-03T19:00"), clock("2026-12-03T20:30"));
        scene.at(clock("2026-12-09T08:00"), vec![Event::Course(CourseEvent::HeldOnPaper { opened, ended })]);
        scene.open()
    };
    assert_eq!(paper().settled("4.7", 90), (0, 0));
    for (minutes, points) in [(14, 0), (15, 100)] {
        let mut scene = paper();
        let told = scene.history.meeting.tell_criticism_minutes(minutes).unwrap();
        scene.run(1, vec![told]);
        assert_eq!(scene.settled("4.7", 90), (points, points), "{minutes}");
    }
    assert_eq!(
        paper().history.meeting.tell_criticism_minutes(91),
        Err(Refusal::LongerThanMeeting { most: 90 })
    );
}

#[test]
fn b4_needs_15_minutes_of_self_criticism() {
    for (minutes, points) in [(14, 0), (15, 100), (40, 100)] {
        let scene = held().go("self_criticism", 10).go("assignment", 10 + minutes);
        assert_eq!(scene.settled("4.7", 90), (points, points), "{minutes}");
    }
    let running = held().go("self_criticism", 10);
    assert_eq!(
        (running.row("4.7", running.minute(24)).low.0, running.row("4.7", running.minute(25)).low.0),
        (0, 100)
    );
}
