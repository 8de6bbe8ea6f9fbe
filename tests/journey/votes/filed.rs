//! Under which item a vote of each purpose is filed, from every item.

use bienban::domain::{Event, History, ItemId, Majority, MeetingKind, Purpose, VoteRule};

use super::{absent, go_to, opened};
use crate::scene;
use crate::stage::Stage;

/// The step that a purpose belongs to; none where a vote stays where it was put.
const fn own_step(purpose: Purpose) -> Option<&'static str> {
    match purpose {
        Purpose::Agenda => Some("programme"),
        Purpose::Resolution => Some("conclusion"),
        Purpose::Score => Some("scoring"),
        Purpose::Minutes => Some("adoption"),
        Purpose::Admission => Some("admission_vote"),
        Purpose::Election => Some("election"),
        Purpose::Question | Purpose::Recognition | Purpose::Removal => None,
        Purpose::Discipline => Some("discipline_vote"),
        Purpose::Expulsion => None,
    }
}

/// Does something in a meeting of its own.
fn done(stage: &Stage, history: &mut History, events: Vec<Event>) {
    let act = history.act(events, stage.model.now);
    history.append(&act);
}

/// Where the last vote of a purpose is filed that is put at an item, after `before` were put there.
fn filed(stage: &Stage, purpose: Purpose, at: ItemId, before: usize) -> Option<ItemId> {
    let mut history = stage.history().clone();
    let events = history.meeting.go_to(at).unwrap();
    done(stage, &mut history, events);
    for _ in 0..=before {
        let rule = VoteRule { purpose, majority: Majority::OverHalf, secret: false, deducts: &[] };
        let put = match purpose {
            Purpose::Score => history.meeting.put_criterion("1", "Chấm 5 điểm", Majority::OverHalf, &[]),
            _ => history.meeting.put_under(rule, "Có tán thành không?"),
        };
        done(stage, &mut history, vec![put.unwrap()]);
    }
    history.meeting.item_of(history.meeting.ballots.last().unwrap())
}

#[test]
fn a_vote_of_every_purpose_is_filed_under_its_item_from_every_item_of_every_kind() {
    for kind in MeetingKind::ALL {
        let stage = opened(kind, 3);
        let agenda = &stage.meeting().agenda;
        for (purpose, name) in Purpose::NAMES {
            let own = own_step(purpose).and_then(|step| agenda.step(step)).map(|item| item.id);
            for item in &agenda.items {
                let expected = Some(own.unwrap_or(item.id));
                for before in [0, 1] {
                    let found = filed(&stage, purpose, item.id, before);
                    assert_eq!(found, expected, "{kind:?}: {name} at {}", item.step);
                }
            }
        }
    }
}

#[test]
fn the_adoption_put_at_the_dues_stands_under_the_adoption_in_the_minutes() {
    let mut stage = opened(MeetingKind::Regular, 9);
    absent(&mut stage, 1);
    go_to(&mut stage, "dues");
    stage.keys("9 ~doc lai~ enter 1");
    scene::pass_the_gaps(&mut stage);
    stage.keys("enter enter f5 esc esc");
    let minutes = stage.history().meeting.ballots[0].clone();
    assert_eq!(minutes.purpose, Purpose::Minutes);
    let adoption = stage.meeting().agenda.step("adoption").map(|item| item.id);
    assert_eq!(stage.meeting().item_of(&minutes), adoption);
    assert!(!stage.shows("“Thông qua biên bản cuộc họp”"), "{}", stage.screen());
    go_to(&mut stage, "adoption");
    assert!(stage.shows("“Thông qua biên bản cuộc họp”"), "{}", stage.screen());
}
