//! Made-up cells and meetings held against figures worked out by hand.
#![allow(clippy::unwrap_used)]

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::*;
use crate::domain::*;
use crate::guidance::Packs;
use crate::text::nfc;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The pack of 2025, with sheets that say nothing but what they are.
fn inputs<'a>() -> PackInputs<'a> {
    let pack = Packs::embedded().unwrap().by_id("hd42-2025").unwrap();
    let row = || Row { max: Points(100), low: Points(100), high: Points(100), ..Row::default() };
    let sheet = |level| Sheet { rows: vec![row()], level_low: Some(level), ..Sheet::default() };
    let (standing, closing) = (sheet(Level::Fair), sheet(Level::Good));
    PackInputs::of(pack, Box::new(move |_, _| standing.clone()), Box::new(move |_, _| closing.clone()))
}

fn roll_of(events: &[RollEvent]) -> Roll {
    let mut roll = Roll::default();
    events.iter().for_each(|event| roll.apply(event));
    roll
}

fn played(seed: u64, date: NaiveDate, carried: Vec<Task>) -> PastMeeting {
    let (name, events) = cell(DEFAULT_SEED, DEFAULT_MEMBERS);
    let earlier = EarlierMeetings { tasks: carried, digests: &[] };
    past_meeting(seed, &name, &roll_of(&events), date, earlier, &inputs()).unwrap()
}

fn records(acts: &[Act]) -> Vec<Record> {
    let record = |act: &Act, event: &Event| Record {
        act: ActId::here(act.number),
        when: act.when,
        event: event.clone(),
    };
    acts.iter().flat_map(|act| act.events.iter().map(move |event| record(act, event))).collect()
}

#[test]
fn the_first_cell_is_the_one_of_the_book() {
    let (name, events) = cell(7, 23);
    assert_eq!(
        (name.name.as_str(), name.parent.as_str(), name.place.as_str()),
        ("Ấp Mẫu", "Đảng bộ xã Mẫu", "Xã Mẫu")
    );
    let attendees = roll_of(&events).on(day(2026, 12, 3));
    let of = |standing| attendees.iter().filter(|a| a.standing == standing).count();
    assert_eq!(attendees.len(), 23);
    assert_eq!((of(Standing::Official), of(Standing::Probationary)), (18, 2));
    assert_eq!((of(Standing::Exempt), of(Standing::TemporaryAway)), (2, 1));
    let holders =
        |role| attendees.iter().filter(|a| a.role == role).map(|a| a.name.as_str()).collect::<Vec<_>>();
    assert_eq!(holders(Role::Secretary), ["Nguyễn Văn Bình"]);
    assert_eq!(holders(Role::Deputy), ["Trần Thị Hoa"]);
    assert_eq!(holders(Role::Committee), ["Thạch Thị Sa Rây"]);
}

#[test]
fn cells_of_any_size_keep_their_proportion_and_their_names_apart() {
    for (seed, members, official, committee) in [(7, 23, 18, 1), (8, 23, 18, 1), (8, 46, 36, 1), (9, 5, 5, 0)]
    {
        let (name, events) = cell(seed, members);
        let roll = roll_of(&events);
        let attendees = roll.on(day(2026, 12, 31));
        assert_eq!(attendees.len(), members as usize);
        assert_eq!(attendees.iter().filter(|a| a.standing == Standing::Official).count(), official);
        assert_eq!(attendees.iter().filter(|a| a.role == Role::Committee).count(), committee);
        let names: HashSet<&str> = attendees.iter().map(|a| a.name.as_str()).collect();
        assert_eq!(names.len(), members as usize);
        for member in &roll.members {
            let age = 2026 - member.person.born.unwrap().year();
            assert!((22..=82).contains(&age), "{age}");
            assert!(member.person.joined.unwrap().year() - member.person.born.unwrap().year() >= 18);
            assert_eq!(nfc(&member.person.name), member.person.name);
        }
        assert_eq!(nfc(&name.name), name.name);
    }
}

#[test]
fn a_past_meeting_is_adopted_and_its_figures_agree() {
    let first = played(7, day(2026, 10, 3), Vec::new());
    let carried = first.meeting.open_tasks();
    assert_eq!(carried.len(), first.meeting.tasks.len());
    for seed in 0..40 {
        let past = played(seed, day(2026, 11, 3), carried.clone());
        let meeting = &past.meeting;
        assert_eq!(History::fold(past.id.clone(), records(&past.acts)).meeting, *meeting);
        assert_eq!(meeting.state, State::Adopted);
        let minutes = meeting.clock.seconds(u64::MAX) / 60;
        assert!((85..=105).contains(&minutes), "{minutes}");
        assert!(meeting.agenda.items.iter().all(|item| item.state.done));
        let items: u64 = meeting.agenda.items.iter().map(|item| item.state.spent / 1000).sum();
        assert_eq!(items, meeting.clock.seconds(u64::MAX));
        let counts = meeting.counts();
        assert_eq!((counts.total, counts.summoned), (23, 20));
        assert_eq!(counts.attended + counts.excused + counts.unexcused, 20);
        assert_eq!(counts.vote_base, 18 + counts.exempt_present);
        check_contents(meeting);
    }
}

fn check_contents(meeting: &Meeting) {
    assert!((8..=14).contains(&meeting.speeches.len()), "{}", meeting.speeches.len());
    let silent = |kind| kind == SpeechKind::SelfCriticism;
    assert!(meeting.speeches.iter().all(|s| s.ended.is_some() && (silent(s.kind) || !s.note.is_empty())));
    assert!((2..=4).contains(&meeting.statements.len()));
    assert!((3..=5).contains(&meeting.points.len()));
    assert!((3..=5).contains(&meeting.tasks.len()));
    assert!(meeting.tasks.iter().all(|task| task.due > Some(meeting.plan.date)));
    assert!(meeting.carried.iter().all(|task| task.state != TaskState::Given));
    let purposes: Vec<Purpose> = meeting.ballots.iter().map(|ballot| ballot.purpose).collect();
    assert_eq!(purposes, [Purpose::Agenda, Purpose::Resolution, Purpose::Score, Purpose::Minutes]);
    for ballot in &meeting.ballots {
        let count = ballot.count().unwrap();
        assert!(count.yes + count.no + count.other <= ballot.entitled);
        assert_eq!(ballot.outcome(), Some(Outcome::Passed));
    }
    assert_eq!(meeting.judged.len(), 4);
    assert!(meeting.judged.iter().all(|(id, (points, reason))| {
        let max = [("4.2", 2500), ("4.3", 1000), ("5", 500), ("6", 3000)];
        max.iter().any(|(of, max)| of == id && (points.0 == *max || !reason.is_empty()))
    }));
    let levels = [&meeting.proposed, &meeting.voted.as_ref().map(|(_, sheet)| sheet.clone())];
    assert!(levels.iter().all(|sheet| sheet.as_ref().unwrap().level_low == Some(Level::Good)));
    assert!(meeting.plan.practice);
    assert_eq!(meeting.ticks.len(), meeting.plan.checks.len());
    let adoption = meeting.adoption.as_ref().unwrap();
    assert_eq!((adoption.sheet.level_low, adoption.resolution), (Some(Level::Good), Some(18)));
    let uploaded = meeting.uploaded.unwrap() - adoption.at;
    assert!((0..=48).contains(&uploaded.num_hours()));
    let words = format!("{meeting:?}");
    assert!(!words.contains("{t}") && !words.contains("{n}") && !words.contains("{m}"));
    assert_eq!(nfc(&words), words);
}

#[test]
fn wall_and_steady_clock_go_together() {
    let past = played(3, day(2026, 11, 3), Vec::new());
    let first = past.acts[0].when;
    let opening: DateTime<FixedOffset> = "2026-11-03T19:00:00+07:00".parse().unwrap();
    let late = (past.meeting.opened_at.unwrap() - opening).num_seconds();
    assert!((0..=150).contains(&late));
    for pair in past.acts.windows(2) {
        assert!(pair[0].when.at <= pair[1].when.at);
        assert_eq!(pair[1].number, pair[0].number + 1);
    }
    let steady = |act: &Act| (act.when.at - first.at).num_milliseconds() as u64 == act.when.run - first.run;
    assert!(past.acts.iter().all(steady));
}

#[test]
fn the_seed_decides_everything() {
    let date = day(2026, 11, 3);
    assert_eq!(played(7, date, Vec::new()), played(7, date, Vec::new()));
    assert_ne!(played(7, date, Vec::new()).acts, played(8, date, Vec::new()).acts);
    assert_ne!(played(7, date, Vec::new()).id, played(7, day(2026, 10, 3), Vec::new()).id);
}

#[test]
fn a_span_gives_its_cells_one_by_one() {
    let span = YearSpan { seed: 7, cells: 3, years: 2, members: 23, last: day(2026, 11, 2) };
    let give = |_| inputs();
    let cells: Vec<PracticeCell> = years(span, &give).map(Result::unwrap).collect();
    assert_eq!(cells.len(), 3);
    assert_eq!(cells[0].name.name, "Ấp Mẫu");
    assert_eq!((cells[2].id.0.as_str(), cells[1].meetings.len()), ("cell-0003", 24));
    let dates: Vec<NaiveDate> = cells[0].meetings.iter().map(|past| past.meeting.plan.date).collect();
    assert_eq!((dates[0], dates[23]), (day(2024, 11, 3), day(2026, 10, 3)));
    // The two probationary members joined in February and May 2026.
    let total = |place: usize| cells[0].meetings[place].meeting.counts().total;
    assert_eq!((total(0), total(15), total(16), total(23)), (21, 22, 22, 23));
    assert_ne!(cells[1].meetings[0].acts, cells[2].meetings[0].acts);
    for pair in cells[1].meetings.windows(2) {
        let open: Vec<TaskId> = pair[0].meeting.open_tasks().into_iter().map(|task| task.id).collect();
        assert!(pair[1].meeting.plan.carried.iter().all(|task| open.contains(&task.id)));
    }
    assert_eq!(years(span, &give).next().unwrap().unwrap(), cells[0]);
}

#[test]
fn the_smallest_cell_meets_too() {
    let span = YearSpan { seed: 1, cells: 30, years: 1, members: 3, last: day(2026, 11, 3) };
    let give = |_| inputs();
    for made in years(span, &give) {
        assert!(made.unwrap().meetings.iter().all(|past| past.meeting.state == State::Adopted));
    }
}

#[test]
fn the_script_offers_answers_that_the_rules_accept() {
    let past = played(7, day(2026, 10, 3), Vec::new());
    let (name, events) = cell(7, 23);
    let roll = roll_of(&events);
    let earlier = EarlierMeetings { tasks: past.meeting.open_tasks(), digests: &[] };
    let next = past_meeting(7, &name, &roll, day(2026, 11, 3), earlier, &inputs()).unwrap();
    let mut history = History::new(MeetingId("m".into()));
    let run = |history: &mut History, events: Vec<Event>| {
        let act = history.act(events, next.acts[0].when);
        history.append(&act);
    };
    run(&mut history, next.acts[0].events.clone());
    let open = history.meeting.open(roll.on(day(2026, 11, 3))).unwrap();
    run(&mut history, open);
    assert_eq!(excuse(&history.meeting), Some("đi công tác tỉnh"));
    // Members 1 and 3 chair and take the minutes.
    assert_eq!(next_speaker(&history.meeting), Some(MemberId(2)));
    let speech = history.meeting.start_speech(Speaker::Member(MemberId(2)), SpeechKind::Remark).unwrap();
    run(&mut history, speech);
    assert_eq!(next_speaker(&history.meeting), Some(MemberId(4)));
    assert!(speech_note(&history.meeting).unwrap().starts_with("Kênh nội đồng còn nhiều lục bình"));
    let programme = history.meeting.agenda.step("programme").unwrap().id;
    let go = history.meeting.go_to(programme).unwrap();
    run(&mut history, go);
    let (purpose, words) = question(&history.meeting).unwrap();
    assert_eq!((purpose, words.as_str()), (Purpose::Agenda, "Thông qua chương trình sinh hoạt"));
    let put = history.meeting.put(purpose, &words, Majority::OverHalf).unwrap();
    run(&mut history, vec![put]);
    assert_eq!(count(&history.meeting), Some(Count { yes: 18, no: 0, other: 0 }));
    let offered = task(&history.meeting).unwrap();
    assert_eq!((offered.who, offered.due), (MemberId(2), day(2026, 11, 24)));
    let given = history.meeting.give_task(&offered.what, vec![offered.who], Some(offered.due)).unwrap();
    run(&mut history, vec![given]);
    assert_eq!(task(&history.meeting).unwrap().who, MemberId(4));
    let (member, said) = statement(&history.meeting).unwrap();
    assert!(history.meeting.state(member, said).is_ok());
    let (points, reason) = judgement(&history.meeting, "4.2", Points::whole(25)).unwrap();
    assert_eq!(points, Points::whole(24));
    assert_eq!(reason, "Ý kiến thảo luận chưa đều, một số đồng chí chưa phát biểu.");
    assert!(review(&history.meeting).is_some());
}

#[test]
fn the_script_is_silent_in_a_real_meeting() {
    let meeting = Meeting::new(MeetingId("m".into()));
    assert_eq!((excuse(&meeting), task(&meeting), statement(&meeting)), (None, None, None));
    assert_eq!((count(&meeting), point(&meeting), next_speaker(&meeting)), (None, None, None));
}
