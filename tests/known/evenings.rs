//! Three laptops with evenings that chance makes, names included: in every order of their streams one
//! meeting, one log, one score, the same lines; and an undo takes back nothing of another laptop.

use std::collections::BTreeSet;

use bienban::domain::*;
use bienban::store::SimulatedDisk;
use bienban::text::Lang;
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::hand::Hand;
use crate::laptops::{NamedStreams, ORDERS, go_on, handed_out, merged, read, stream, told};

/// What somebody does at a laptop; what the rules refuse at that moment is not done.
#[derive(Debug, Clone)]
enum Deed {
    Speech(u32),
    Ends,
    Note(u64, String),
    Point(String),
    Task(String, u32),
    Guest(String),
    Praise(String, u32),
    Vote(u32, u32),
    Item(u64),
    Undo,
    Redo,
}

/// A deed and the seconds that passed before it.
type Evening = Vec<(Deed, u8)>;

fn deed() -> impl Strategy<Value = Deed> {
    let words = || "[a-z]{1,6}";
    prop_oneof![
        (1..32u32).prop_map(Deed::Speech),
        Just(Deed::Ends),
        (1..4u64, words()).prop_map(|(speech, words)| Deed::Note(speech, words)),
        words().prop_map(Deed::Point),
        (words(), 1..32u32).prop_map(|(what, who)| Deed::Task(what, who)),
        words().prop_map(Deed::Guest),
        (words(), 1..32u32).prop_map(|(words, about)| Deed::Praise(words, about)),
        (0..30u32, 0..5u32).prop_map(|(yes, no)| Deed::Vote(yes, no)),
        (1..10u64).prop_map(Deed::Item),
        Just(Deed::Undo),
        Just(Deed::Redo),
    ]
}

fn events_of(deed: &Deed, history: &History) -> Result<Vec<Event>, Refusal> {
    let meeting = &history.meeting;
    let one = |event: Result<Event, Refusal>| event.map(|event| vec![event]);
    match deed {
        Deed::Speech(who) => meeting.start_speech(Speaker::Member(MemberId(*who)), SpeechKind::Remark),
        Deed::Ends => meeting.next_speaker(),
        Deed::Note(speech, words) => one(meeting.note_speech(*speech, words)),
        Deed::Point(words) => one(meeting.add_point(Section::ALL[0], words)),
        Deed::Task(what, who) => one(meeting.give_task(what, vec![MemberId(*who)], None)),
        Deed::Guest(name) => one(meeting.add_guest(name, "").map(Event::Attendance)),
        Deed::Praise(words, about) => one(meeting.remark(RemarkKind::Praise, MemberId(*about), None, words)),
        Deed::Vote(yes, no) => {
            let put = meeting.put(Purpose::Question, "Chọn ngày lao động chung", Majority::OverHalf)?;
            let Event::Ballot(BallotEvent::Put { ballot, .. }) = &put else { return Ok(vec![put]) };
            let count = Count { yes: *yes, no: *no, other: 0 };
            Ok(vec![put.clone(), Event::Ballot(BallotEvent::Counted { ballot: *ballot, count })])
        }
        Deed::Item(item) => meeting.go_to(ItemId(*item)),
        Deed::Undo => one(history.undo()),
        Deed::Redo => one(history.redo()),
    }
}

/// What the three have: their names, and what is done at each.
fn three() -> impl Strategy<Value = ([String; 3], [Evening; 3])> {
    let evening = || vec((deed(), 0..30u8), 0..12);
    let names = btree_set("[b-z]{2,8}", 2).prop_map(|names| {
        let mut others = names.into_iter();
        // The first laptop began the meeting.
        ["may-a".to_owned(), others.next().unwrap(), others.next().unwrap()]
    });
    (names, [evening(), evening(), evening()])
}

/// Does the deeds of an evening; the steady clock of every laptop began at another time.
fn spend(hand: &mut Hand, laptop: usize, evening: &Evening) {
    let mut seconds = 0;
    for (deed, passed) in evening {
        seconds += u64::from(*passed);
        hand.at("19:10:00");
        hand.now.at += chrono::TimeDelta::seconds(seconds as i64);
        hand.now.run += 7_000_000 * laptop as u64 + 1_000 * seconds;
        if let Ok(events) = events_of(deed, &hand.history) {
            hand.record(events);
        }
    }
}

fn streams(base: &SimulatedDisk, names: &[String; 3], evenings: &[Evening; 3]) -> NamedStreams {
    [0, 1, 2].map(|at| stream(base, &names[at], |hand| spend(hand, at, &evenings[at])))
}

/// The acts in force: of one laptop, and of all others.
fn in_force(disk: &SimulatedDisk, own: &str) -> (Vec<ActId>, Vec<ActId>) {
    let steps = read(disk).history.steps(Lang::Vi).into_iter();
    let in_force = steps.filter(|step| !step.undone).map(|step| step.act);
    in_force.partition(|act| act.origin == Laptop::named(own))
}

/// Whether no two things of one kind have one number.
fn are_told_apart(meeting: &Meeting) -> bool {
    let kinds: [Vec<u64>; 6] = [
        meeting.speeches.iter().map(|speech| speech.id).collect(),
        meeting.points.iter().map(|point| point.number).collect(),
        meeting.tasks.iter().map(|task| task.id.number).collect(),
        meeting.guests.iter().map(|guest| guest.number).collect(),
        meeting.remarks.iter().map(|remark| remark.number).collect(),
        meeting.ballots.iter().map(|ballot| ballot.id).collect(),
    ];
    kinds.iter().all(|numbers| numbers.iter().collect::<BTreeSet<_>>().len() == numbers.len())
}

/// Takes one step back on a laptop, if it did any.
fn take_back(disk: &SimulatedDisk, laptop: &str) {
    go_on(disk, laptop, |hand| {
        if let Ok(event) = hand.history.undo() {
            hand.record(vec![event]);
        }
    });
}

/// The same cases every time; BIENBAN_PROPERTY_CASES=500 tries more.
fn runner() -> TestRunner {
    let cases =
        std::env::var("BIENBAN_PROPERTY_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(12);
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

#[test]
fn streams_that_chance_makes_are_one_meeting_in_every_order_and_each_laptop_undoes_only_its_own() {
    let base = handed_out();
    let run = runner().run(&three(), |(names, evenings)| {
        let streams = streams(&base, &names, &evenings);
        let first = told(&base, &streams, ORDERS[0]);
        prop_assert!(are_told_apart(&first.meeting));
        for order in &ORDERS[1..] {
            prop_assert_eq!(&told(&base, &streams, *order), &first);
        }
        let disk = merged(&base, &streams, ORDERS[0]);
        let (own, others) = in_force(&disk, &names[1]);
        take_back(&disk, &names[1]);
        let left = own[..own.len().saturating_sub(1)].to_vec();
        prop_assert_eq!(in_force(&disk, &names[1]), (left, others));
        Ok(())
    });
    run.unwrap();
}
