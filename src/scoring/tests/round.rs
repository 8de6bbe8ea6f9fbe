//! A round of self-criticism as evidence: what happened in it is laid before the committee, items never.
#![allow(clippy::unwrap_used)]

use super::own::OWN;
use super::scene::{Scene, under_way};
use crate::domain::*;
use crate::guidance::Packs;
use crate::scoring::*;
use crate::text::Lang;

fn item(key: &str) -> Option<ItemRef> {
    Some(ItemRef {
        list: "bieu-hien-2016/manifestations".into(),
        key: key.into(),
        label: key.into(),
        listed: String::new(),
    })
}

/// 3 and 4 promised on 03/11 for 01/12, and 5 for 20/12.
fn november() -> Digest {
    let id = MeetingId("20261103-t".into());
    let day = |text: &str| text.parse().ok();
    let mut digest =
        Digest { date: day("2026-11-03").unwrap(), state: State::Adopted, ..Meeting::new(id).digest() };
    let promised = |n, due: &str| {
        let (remedy, due) = ("gửi báo cáo sớm".to_owned(), day(due));
        (MemberId(n), Statement { remedy, due, ..Statement::default() })
    };
    digest.round.statements =
        vec![promised(3, "2026-12-01"), promised(4, "2026-12-01"), promised(5, "2026-12-20")];
    digest
}

/// Two turns planned, one held, one asked for beside; one of two promises reported; criticism by two, one answered.
fn round(items: &[&str; 3]) -> Scene {
    let mut scene = under_way("2026-12-03").go("self_criticism", 30);
    scene.earlier = vec![november()];
    let planned =
        scene.history.meeting.plan_turns(vec![MemberId(1), MemberId(6)], &scene.history.meeting.roll);
    scene.run(31, vec![Event::Plan(planned.unwrap())]);
    let back = scene.history.meeting.brought_back(&scene.earlier, None);
    let promise = PromiseId { meeting: MeetingId("20261103-t".into()), member: MemberId(3) };
    let reported = scene.history.meeting.report_promise(&back, &promise, PromiseState::Mended, "", None);
    scene.run(32, vec![reported.unwrap()]);
    for (member, asked, key) in [(1, false, items[0]), (7, true, items[1])] {
        let shortcoming = "chậm báo cáo".to_owned();
        let statement = Statement { shortcoming, item: item(key), asked, ..Statement::default() };
        let stated = scene.history.meeting.state(MemberId(member), statement).unwrap();
        scene.run(33, vec![stated]);
    }
    for by in [8, 9] {
        let remark = (RemarkKind::Criticism, MemberId(1), Some(MemberId(by)));
        let said = scene.history.meeting.remark_on(remark, "việc cụ thể", item(items[2]).unwrap(), |_| false);
        scene.run(40, vec![said.unwrap()]);
    }
    let number = scene.history.meeting.remarks[0].number;
    let answered = scene.history.meeting.answer(number, "xin nhận").unwrap();
    scene.run(49, vec![answered]);
    scene
}

#[test]
fn the_evidence_says_what_the_round_did() {
    let row = |lang: Lang| {
        let row =
            round(&["I.4", "I.6", "I.4"]).closing(49).rows.into_iter().find(|row| row.id == "5").unwrap();
        row.reason(lang).to_owned()
    };
    let (vi, en) = (row(Lang::Vi), row(Lang::En));
    let told = "1/2 lượt tự phê bình đã xếp, 1 tự xin; báo lại 1/2 lời hứa; 2 góp ý của 2 đồng chí, trả lời 1; 19 phút. ";
    assert!(vi.starts_with(told), "{vi}");
    let told = "1/2 planned turns held, 1 asked for; 1/2 promises reported; criticism 2 by 2, answered 1; 19 minutes. ";
    assert!(en.starts_with(told), "{en}");
}

/// Where nobody planned, of how many turns some were held is told as it was recorded when the round began; of a
/// meeting that did not record it no such figure is told.
#[test]
fn of_how_many_turns_is_told_where_it_is_recorded() {
    let told = |offered: Option<&[u32]>| {
        let mut scene = under_way("2026-12-03");
        scene = scene.walk(10);
        if let Some(offered) = offered {
            let members = offered.iter().map(|n| MemberId(*n)).collect();
            scene.run(30, vec![Event::Criticism(CriticismEvent::Turn(TurnEvent::Offered { members }))]);
        }
        let said = Statement { result: "tốt".into(), ..Statement::default() };
        let stated = scene.history.meeting.state(MemberId(1), said).unwrap();
        scene.run(33, vec![stated]);
        let row = scene.closing(49).rows.into_iter().find(|row| row.id == "5").unwrap();
        row.reason(Lang::Vi).split(';').next().unwrap().to_owned()
    };
    assert_eq!(told(Some(&[1, 6, 7])), "1/3 lượt tự phê bình đã xếp");
    assert_eq!(told(Some(&[])), "1 lượt tự phê bình");
    assert_eq!(told(None), "1 lượt tự phê bình");
}

#[test]
fn no_point_and_no_level_hangs_on_items() {
    let figures = |items: &[&str; 3]| {
        let sheet = round(items).closing(95);
        let points: Vec<(Points, Points)> = sheet.rows.iter().map(|row| (row.low, row.high)).collect();
        (points, sheet.level_low, sheet.level_high)
    };
    assert_eq!(figures(&["I.4", "I.6", "I.4"]), figures(&["III.1", "II.9", "II.7"]));
}

/// Criterion B counts statements here: that it has points to win moves nobody to ask for a statement.
#[test]
fn nobody_is_asked_for_more_statements() {
    let counted = [("speakers_percent", "statements"), ("33.33", "2"), ("66.67", "4")];
    let text = counted.iter().fold(OWN.to_owned(), |text, (of, to)| text.replace(of, to));
    let packs = Packs::embedded().unwrap().with("own.toml", &text).unwrap();
    let pack = packs.by_id("own-2026").unwrap();
    let mut scene = under_way("2026-12-03");
    let row = |scene: &Scene| {
        let sheet = sheet(&scene.history.meeting, pack, scene.context(), scene.minute(50));
        let row = sheet.rows.into_iter().find(|row| row.id == "B").unwrap();
        (row.low.0, row.high.0)
    };
    // Nothing yet, and all may still be won.
    assert_eq!(row(&scene), (0, 800));
    let stated = |scene: &Scene, n| {
        let statement = Statement { result: "tốt".into(), ..Statement::default() };
        scene.history.meeting.state(MemberId(n), statement).unwrap()
    };
    for n in 1..=2 {
        let event = stated(&scene, n);
        scene.run(30, vec![event]);
    }
    assert_eq!(row(&scene), (267, 800));
    let told = advices(&scene.history.meeting, pack, scene.context(), scene.minute(50));
    assert!(!told.is_empty() && told.iter().all(|one| one.criterion.as_deref() != Some("B")), "{told:?}");
}
