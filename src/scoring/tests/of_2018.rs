//! The regime of 2018 at its edges: more than 85 per cent, 90 minutes, three times in a row.

use super::scene::{Scene, clock, member};
use crate::domain::*;
use crate::guidance::{Pack, Packs};

pub(super) fn old() -> &'static Pack {
    Packs::embedded().unwrap().by_id("hd12-2018").unwrap()
}

fn held() -> Scene {
    Scene::under(old(), "2021-05-05").open().announce()
}

fn excused() -> Presence {
    Presence::Excused { reason: "ốm".into() }
}

#[test]
fn exactly_85_percent_is_not_more_than_85() {
    let scene = held().mark(18..=20, &excused());
    assert_eq!(scene.settled("1.1", 90), (0, 0));
    let row = scene.closing(90).rows.remove(0);
    assert!(
        row.reason.starts_with("Dự 17/20 đồng chí được triệu tập (85,0%), cần 18 để trên 85%."),
        "{}",
        row.reason
    );
    assert_eq!(held().mark(19..=20, &excused()).settled("1.1", 90), (1_000, 1_000));
}

#[test]
fn absence_preparation_length_and_closing() {
    assert_eq!(held().mark(20..=20, &Presence::Unexcused).settled("1.2", 90), (0, 0));
    assert_eq!(held().settled("1.2", 90), (500, 500));
    let mut scene = held().mark(20..=20, &excused());
    let digest = scene.history.meeting.digest();
    scene.earlier = (2..=4)
        .map(|month| Digest {
            id: MeetingId(format!("{month}")),
            date: clock(&format!("2021-0{month}-05T19:00")).date_naive(),
            state: State::Adopted,
            ..digest.clone()
        })
        .collect();
    assert_eq!(scene.settled("1.3", 90), (0, 0));
    scene.earlier.pop();
    assert_eq!(scene.settled("1.3", 90), (500, 500));
    assert_eq!((held().settled("3.1", 89), held().settled("3.1", 90)), ((0, 0), (500, 500)));
    assert_eq!((held().settled("3.2", 90), held().walk(5).settled("3.2", 90)), ((0, 0), (500, 500)));
    // No committee: the points of its meeting are free.
    assert_eq!(held().settled("2.2", 90), (500, 500));
    let committee = vec![
        member(1, Standing::Official, Role::Secretary),
        member(2, Standing::Official, Role::Committee),
        member(3, Standing::Official, Role::Member),
    ];
    assert_eq!(Scene::under(old(), "2021-05-05").open_with(committee).settled("2.2", 90), (0, 0));
    let ticked = |check: &str, at: &str| Scene::under(old(), "2021-05-05").tick(check, at);
    assert_eq!(ticked("notice", "2021-05-04T20:00").open().settled("2.3", 90), (500, 500));
    assert_eq!(ticked("notice", "2021-05-05T07:00").open().settled("2.3", 90), (0, 0));
    let content = ticked("content", "2021-05-05T07:00");
    assert_eq!(content.open().settled("2.1", 90), (0, 0));
    let both = ticked("content", "2021-05-05T07:00").tick("draft_resolution", "2021-05-05T08:00");
    assert_eq!(both.open().settled("2.1", 90), (500, 500));
    assert_eq!(
        (held().settled("5.2", 90), held().conclude(4).settled("5.2", 90)),
        ((500, 500), (1_000, 1_000))
    );
}
