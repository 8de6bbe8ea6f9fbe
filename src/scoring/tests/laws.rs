//! What holds for every sheet of every meeting, whatever happened in it.

use proptest::prelude::*;

use super::of_2018::old;
use super::own::own;
use super::scene::{PREPARED, Scene, pack};
use super::ward::ward;
use crate::domain::*;
use crate::guidance::Pack;
use crate::text::Lang;

/// What happens in a meeting of 20.
#[derive(Debug, Clone)]
struct Story {
    under: usize,
    ticks: Vec<bool>,
    excused: u32,
    unexcused: u32,
    spoke: u32,
    remarks: Vec<usize>,
    tasks: Vec<usize>,
    walked: bool,
    concluded: bool,
    judged: Vec<u32>,
    minutes: i64,
}

fn packs() -> [&'static Pack; 4] {
    [pack(), ward(), old(), own()]
}

fn story() -> impl Strategy<Value = Story> {
    let people = (0_u32..6, 0_u32..4, 0_u32..=11);
    let said = (
        proptest::collection::vec(0_usize..3, 0..4),
        proptest::collection::vec(0_usize..4, 0..8),
        proptest::collection::vec(0_u32..=100, 0..30),
    );
    let ticks = proptest::collection::vec(any::<bool>(), 5);
    (0_usize..4, ticks, people, said, any::<bool>(), any::<bool>(), 1_i64..130).prop_map(
        |(
            under,
            ticks,
            (excused, unexcused, spoke),
            (remarks, tasks, judged),
            walked,
            concluded,
            minutes,
        )| Story {
            under,
            ticks,
            excused,
            unexcused,
            spoke,
            remarks,
            tasks,
            walked,
            concluded,
            judged,
            minutes,
        },
    )
}

/// Plays a story; reversed, acts of equal meaning come in the other order.
fn play(story: &Story, reversed: bool) -> Scene {
    let states = [TaskState::Given, TaskState::Done, TaskState::UnderWay, TaskState::NotDone];
    let tasks: Vec<TaskState> = story.tasks.iter().map(|task| states[*task]).collect();
    let mut ticks: Vec<&str> =
        PREPARED.into_iter().zip(&story.ticks).filter(|(_, done)| **done).map(|(check, _)| check).collect();
    let mut absent: Vec<(u32, Presence)> = Vec::new();
    for number in 0..story.excused {
        absent.push((20 - number, Presence::Excused { reason: "ốm".into() }));
    }
    for number in 0..story.unexcused {
        absent.push((20 - story.excused - number, Presence::Unexcused));
    }
    let mut speakers: Vec<u32> = (1..=story.spoke).collect();
    let mut remarks = story.remarks.clone();
    if reversed {
        ticks.reverse();
        absent.reverse();
        speakers.reverse();
        remarks.reverse();
    }
    let scene = Scene::under(packs()[story.under], "2026-12-03").carrying(&tasks);
    let scene = ticks.into_iter().fold(scene, |scene, check| scene.tick(check, "2026-12-01T10:00")).open();
    let mut scene = absent
        .iter()
        .fold(scene, |scene, (number, presence)| scene.mark(*number..=*number, presence))
        .announce();
    scene = speakers.into_iter().fold(scene, |scene, number| scene.speak(number..=number));
    scene = remarks.into_iter().fold(scene, |scene, kind| scene.remark(RemarkKind::ALL[kind]));
    let criteria = packs()[story.under].rubric.criteria.iter().filter(|criterion| criterion.is_judged());
    for (criterion, share) in criteria.zip(&story.judged) {
        scene = scene.judge(&criterion.id, criterion.max.0 / 100 * share / 100, "còn thiếu");
    }
    let scene = if story.concluded { scene.conclude(4) } else { scene };
    if story.walked { scene.walk(5) } else { scene }
}

/// The points that a settled reason tells, and of how many.
fn told(reason: &str) -> Option<(String, String)> {
    let points = reason.split("→ ").last()?.trim_start_matches("chi ủy chấm ");
    let (got, rest) = points.split_once('/')?;
    Some((got.to_owned(), rest.split(' ').next()?.to_owned()))
}

fn check_rows(sheet: &Sheet) -> Result<(), TestCaseError> {
    for row in &sheet.rows {
        prop_assert!(row.low <= row.high && row.high <= row.max, "{row:?}");
        prop_assert!(!row.reason.is_empty() && !row.reason_en.is_empty());
        if !row.parts.is_empty() {
            let sum = |end: fn(&Part) -> i64| row.parts.iter().map(end).sum::<i64>();
            prop_assert_eq!(sum(|part| part.low), i64::from(row.low.0));
            prop_assert_eq!(sum(|part| part.high), i64::from(row.high.0));
        }
        if row.is_settled() && row.by != Some(Scorer::Nobody) {
            let expected = (row.low.words(Lang::Vi), row.max.words(Lang::Vi));
            prop_assert_eq!(told(&row.reason), Some(expected), "{}", row.reason);
        }
        prop_assert_eq!(row.note(NoteKind::Lost, Lang::Vi).is_some() && row.high == row.max, false);
    }
    let sum = |points: fn(&Row) -> u32| sheet.rows.iter().map(points).sum::<u32>();
    prop_assert_eq!(sum(|row| row.low.0), sheet.low().0);
    prop_assert_eq!(sum(|row| row.high.0), sheet.high().0);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn points_stay_within_their_bounds_and_reasons_recompute(story in story()) {
        let scene = play(&story, false);
        let rubric = &packs()[story.under].rubric;
        for sheet in [scene.sheet(scene.minute(story.minutes)), scene.closing(story.minutes)] {
            check_rows(&sheet)?;
            let max: u32 = sheet.rows.iter().map(|row| row.max.0).sum();
            prop_assert_eq!(max, rubric.total().0);
            prop_assert!(sheet.level_low <= sheet.level_high);
        }
    }

    #[test]
    fn what_is_settled_at_the_close_lies_in_the_range_before(story in story()) {
        let scene = play(&story, false);
        let (open, closed) = (scene.sheet(scene.minute(story.minutes)), scene.closing(story.minutes));
        for (open, closed) in open.rows.iter().zip(&closed.rows) {
            prop_assert!(open.low <= closed.low && closed.high <= open.high, "{open:?} {closed:?}");
        }
    }

    #[test]
    fn the_order_of_acts_of_equal_meaning_changes_no_points(story in story()) {
        let points = |scene: &Scene| -> Vec<(u32, u32)> {
            scene.closing(story.minutes).rows.iter().map(|row| (row.low.0, row.high.0)).collect()
        };
        prop_assert_eq!(points(&play(&story, false)), points(&play(&story, true)));
    }

    /// One who is absent comes and speaks: no criterion loses a point by it.
    #[test]
    fn more_attendance_never_lowers_the_score(story in story()) {
        prop_assume!(story.excused + story.unexcused > 0);
        let mut more = story.clone();
        if more.unexcused > 0 { more.unexcused -= 1 } else { more.excused -= 1 }
        more.spoke += 1;
        let (less, more) = (play(&story, false).closing(story.minutes), play(&more, false).closing(story.minutes));
        for (less, more) in less.rows.iter().zip(&more.rows) {
            prop_assert!(less.low <= more.low && less.high <= more.high, "{less:?} {more:?}");
        }
    }
}
