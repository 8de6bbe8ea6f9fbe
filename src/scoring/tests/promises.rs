//! What the coach promises comes when it is done: played, deed by deed, over small meetings.

use proptest::prelude::*;

use super::scene::{Scene, clock_moment, pack, under_way};
use super::ward::ward;
use crate::domain::*;
use crate::scoring::{Background, advices};
use crate::text::Lang;

fn promises(scene: &Scene, pack: &'static crate::guidance::Pack, minute: i64) -> Vec<(String, String, u32)> {
    let all = advices(&scene.history.meeting, pack, Background::default(), scene.minute(minute));
    let one = |one: crate::scoring::Advice| {
        Some((one.criterion.clone()?, one.words.get(Lang::Vi).to_owned(), one.gain.0))
    };
    all.into_iter().filter_map(one).collect()
}

#[test]
fn a_share_is_promised_only_with_what_else_the_points_need() {
    let excused = Presence::Excused { reason: "trực trạm".into() };
    let of_2 = |scene: &Scene| {
        let told = promises(scene, pack(), 10).into_iter().find(|(id, ..)| id == "2");
        told.map(|(_, words, gain)| (words, gain))
    };
    // 17 of 20 came, 18 are needed; one of the three gave no reason.
    let short = under_way("2026-12-03").mark(18..=19, &excused).mark(20..=20, &Presence::Unexcused);
    let both = "đã dự 17/20, cần 1 đồng chí nữa mới đạt 90%; còn 1 đồng chí vắng chưa có lý do: mời đến hoặc hỏi rõ lý do";
    assert_eq!(of_2(&short), Some((both.to_owned(), 500)));
    let mut english = advices(&short.history.meeting, pack(), Background::default(), short.minute(10));
    english.retain(|one| one.criterion.as_deref() == Some("2"));
    assert_eq!(
        english[0].words.get(Lang::En),
        "17/20 attended, 1 more needed for 90%; 1 unexcused: call in or ask the reason"
    );
    // One more came: what is left is told, and comes when it is done.
    let came = short.mark(18..=18, &Presence::Present);
    let left = "còn 1 đồng chí vắng chưa có lý do: mời đến hoặc hỏi rõ lý do";
    assert_eq!(of_2(&came), Some((left.to_owned(), 500)));
    let told = came.mark(20..=20, &excused);
    assert_eq!((of_2(&told), told.range("2", 10)), (None, (5, 5)));
}

/// The content was ready too late, so nothing wins criterion 3.1 back; the draft is no way to it.
#[test]
fn the_coach_promises_nothing_that_an_earlier_loss_made_impossible() {
    let told = |scene: Scene, at: &str| {
        let all = advices(&scene.history.meeting, pack(), Background::default(), clock_moment(at));
        all.into_iter().filter(|one| one.criterion.as_deref() == Some("3.1")).map(|one| one.gain.0).collect()
    };
    let open: Vec<u32> = told(Scene::planned("2026-12-03"), "2026-12-02T08:00");
    assert_eq!(open, [500]);
    let late = Scene::planned("2026-12-03").tick("content", "2026-12-04T08:00");
    let lost: Vec<u32> = told(late, "2026-12-03T12:00");
    assert_eq!(lost, [0; 0]);
}

/// Five points for conclusion, adoption and upload: no conclusion alone brings them.
#[test]
fn points_that_need_a_later_act_are_not_promised_for_an_earlier_one() {
    let closing = under_way("2026-12-03").walk(70);
    assert!(!promises(&closing, pack(), 80).iter().any(|(id, ..)| id == "7"));
    let adopted = closing.conclude(81).adopt(95);
    let upload = ("7".to_owned(), "tải tài liệu lên chậm nhất ngày 05/12/2026".to_owned(), 500);
    assert_eq!(promises(&adopted, pack(), 100), [upload]);
}

/// Does what a promise says, in the worst way that its words allow.
fn done(scene: Scene, words: &str, minute: i64) -> (Scene, i64) {
    let excused = Presence::Excused { reason: "ốm".into() };
    let number = |before: &str| -> Option<u32> {
        let rest = words.split_once(before)?.1;
        rest.split(' ').next()?.parse().ok()
    };
    let with = |scene: &Scene, test: fn(&Presence) -> bool| -> Vec<u32> {
        let all = scene.history.meeting.attendance.iter();
        let all = all.filter(|(member, one)| member.0 <= 20 && test(&one.presence));
        all.map(|(member, _)| member.0).collect()
    };
    let mut scene = scene;
    let come = number("cần ").or_else(|| number("thêm ").filter(|_| words.contains("đến dự")));
    if let Some(come) = come.filter(|_| words.contains("đồng chí nữa") || words.contains("đến dự"))
    {
        // Those who gave a reason come first: they are of no help against absence without one.
        let excused = with(&scene, |one| matches!(one, Presence::Excused { .. }));
        let unexcused = with(&scene, |one| *one == Presence::Unexcused);
        for member in excused.into_iter().chain(unexcused).take(come as usize) {
            scene = scene.mark(member..=member, &Presence::Present);
        }
    }
    if words.contains("vắng chưa có lý do") || words.contains("vắng không lý do đến dự") {
        let told = number("").filter(|_| words.contains("vắng không lý do đến dự"));
        let all = with(&scene, |one| *one == Presence::Unexcused);
        for member in all.into_iter().take(told.map_or(usize::MAX, |told| told as usize)) {
            scene = scene.mark(member..=member, &excused);
        }
    }
    if let Some(speak) = number("thêm ").filter(|_| words.contains("đồng chí phát biểu")) {
        let silent: Vec<u32> = (1..=20)
            .filter(|n| scene.history.meeting.attended(MemberId(*n)))
            .filter(|n| scene.history.meeting.times_spoken(Speaker::Member(MemberId(*n))) == 0)
            .collect();
        for member in silent.into_iter().take(speak as usize) {
            scene = scene.speak(member..=member);
        }
    }
    let longer = number("còn ").filter(|_| words.contains("phút nữa"));
    let longer = longer.or_else(|| number("họp thêm ").filter(|_| words.contains("phút thì")));
    (scene, minute + longer.map_or(0, i64::from))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_promise_comes_when_its_deed_alone_is_done(
        own in any::<bool>(), excused in 0_u32..6, unexcused in 0_u32..4, spoke in 0_u32..=8, minute in 10_i64..95,
    ) {
        let pack = if own { ward() } else { pack() };
        let scene = || {
            let reason = Presence::Excused { reason: "ốm".into() };
            let scene = Scene::under(pack, "2026-12-03").open();
            let scene = scene.mark(21 - excused..=20, &reason);
            let from = 21 - excused - unexcused;
            let scene = scene.mark(from..=from + unexcused - u32::from(unexcused > 0), &Presence::Unexcused);
            let scene = if unexcused == 0 { scene.mark(from..=from, &Presence::Present) } else { scene };
            scene.announce().speak(1..=spoke)
        };
        let known = ["cần ", "vắng", "phát biểu", "phút"];
        for (id, words, gain) in promises(&scene(), pack, minute) {
            if !known.iter().any(|word| words.contains(word)) || words.contains("tự phê bình") {
                continue;
            }
            let before = scene().row(&id, scene().minute(minute)).low;
            let (scene, minute) = done(scene(), &words, minute);
            let after = scene.row(&id, scene.minute(minute)).low;
            prop_assert!(after.0 >= before.0 + gain, "{}: {} (+{}): {:?} -> {:?}", id, words, gain, before, after);
        }
    }
}
