//! Votes by name by hand: five official members, four of them here, and a probationary one.
#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;
use crate::domain::{
    AttendanceEvent, Attendee, Deduction, History, Item, ItemId, ItemState, Majority, MeetingId, Moment,
    Outcome, PlanEvent, Presence, Role, SecrecyEvent, Standing, VoteRule,
};

struct Evening(History);

impl Evening {
    fn keep(&mut self, events: Vec<Event>) {
        let when = Moment { at: "2026-12-03T19:00:00+07:00".parse().unwrap(), run: 0 };
        let act = self.0.act(events, when);
        self.0.append(&act);
    }

    /// Member 5 is absent; a question of a purpose is put as ballot 1.
    fn put(purpose: Purpose, secret: bool) -> Evening {
        let mut evening = Evening(History::new(MeetingId("m".into())));
        let mut plan = evening.0.meeting.plan.clone();
        (plan.chair, plan.minute_taker) = (Some(MemberId(1)), Some(MemberId(2)));
        plan.agenda = vec![Item {
            id: ItemId(1),
            step: "discussion".to_owned(),
            title: "Thảo luận".to_owned(),
            title_en: String::new(),
            minutes: 20,
            vote: None,
            state: ItemState::default(),
        }];
        let member = |number| Attendee {
            id: MemberId(number),
            name: format!("Đảng viên {number}"),
            standing: if number == 6 { Standing::Probationary } else { Standing::Official },
            role: Role::Member,
        };
        evening.keep(vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))]);
        let opening = evening.0.meeting.open((1..=6).map(member).collect()).unwrap();
        evening.keep(opening);
        let mark = evening.0.meeting.mark(MemberId(5), Presence::Unexcused).unwrap();
        evening.keep(vec![Event::Attendance(mark), Event::Attendance(AttendanceEvent::Announced)]);
        let (majority, deducts) = (Majority::OverHalf, &Deduction::ORDINARY[..]);
        let rule = VoteRule { purpose, majority, secret, deducts };
        let event = evening.0.meeting.put_under(rule, "Sửa cầu kênh 3").unwrap();
        evening.keep(vec![event]);
        evening
    }

    fn name(&mut self, member: u32, choice: NamedChoice) {
        let event = self.0.meeting.name_vote(1, MemberId(member), choice).unwrap();
        self.keep(vec![event]);
    }

    fn count(&mut self) {
        let event = self.0.meeting.count_names(1).unwrap();
        self.keep(vec![event]);
    }

    fn ballot(&self) -> &Ballot {
        self.0.meeting.ballot(1).unwrap()
    }

    fn undo(&mut self) {
        let undone = self.0.undo().unwrap();
        self.keep(vec![undone]);
    }
}

use NamedChoice::{Abstained, Against, For, Other};

#[test]
fn the_figures_follow_from_the_names_and_the_base_stays_as_it_was_frozen() {
    let mut evening = Evening::put(Purpose::Question, false);
    for (member, choice) in [(1, For), (3, Against), (2, For), (4, Abstained)] {
        evening.name(member, choice);
    }
    assert_eq!(evening.ballot().count(), None, "there is no result before the names are counted");
    evening.count();
    assert_eq!(evening.ballot().count(), Some(Count { yes: 2, no: 1, other: 0 }));
    // Five in the base, so three are needed.
    assert_eq!((evening.ballot().base.count, evening.ballot().outcome()), (5, Some(Outcome::Failed)));
    assert_eq!(evening.ballot().silent(), Some(1));
}

#[test]
fn nobody_is_named_twice_and_a_correction_after_the_count_counts_again() {
    let mut evening = Evening::put(Purpose::Question, false);
    for (member, choice) in [(1, For), (1, Against), (2, For), (3, For), (4, Other)] {
        evening.name(member, choice);
    }
    assert_eq!(evening.ballot().named.len(), 4);
    evening.count();
    assert_eq!(evening.ballot().count(), Some(Count { yes: 2, no: 1, other: 1 }));
    evening.name(1, For);
    assert_eq!(evening.ballot().counts.len(), 2);
    assert_eq!(evening.ballot().count(), Some(Count { yes: 3, no: 0, other: 1 }));
    // The same once more is no recount.
    evening.name(1, For);
    assert_eq!(evening.ballot().counts.len(), 2);
    evening.undo();
    evening.undo();
    assert_eq!(evening.ballot().count(), Some(Count { yes: 2, no: 1, other: 1 }));
}

#[test]
fn only_who_may_vote_and_was_here_is_named_and_all_of_them_are_before_it_is_counted() {
    let mut evening = Evening::put(Purpose::Question, false);
    for without in [5, 6, 7] {
        let refused = evening.0.meeting.name_vote(1, MemberId(without), For);
        assert!(matches!(refused, Err(Refusal::Sums(SumsRefusal::NoVote { .. }))), "{without}");
    }
    [1, 2, 3].into_iter().for_each(|member| evening.name(member, For));
    let names = "Đảng viên 4".to_owned();
    let missing = Err(Refusal::Sums(SumsRefusal::VotesUnnamed { names }));
    assert_eq!(evening.0.meeting.count_names(1), missing);
}

#[test]
fn a_vote_that_is_or_must_be_secret_and_one_at_a_secret_item_is_never_named() {
    let never = Err(Refusal::Sums(SumsRefusal::NeverNamed));
    for (purpose, secret) in [
        (Purpose::Question, true),
        (Purpose::Discipline, false),
        (Purpose::Expulsion, false),
        (Purpose::Election, false),
    ] {
        let evening = Evening::put(purpose, secret);
        assert_eq!(evening.0.meeting.name_vote(1, MemberId(1), For), never, "{purpose:?}");
        assert_eq!(evening.0.meeting.count_names(1), never, "{purpose:?}");
    }
    let mut evening = Evening::put(Purpose::Question, false);
    [1, 2, 3, 4].into_iter().for_each(|member| evening.name(member, For));
    evening.count();
    let item = ItemId(1);
    assert_eq!(evening.0.meeting.recorded_words(item).votes, 1);
    evening.keep(vec![Event::Secrecy(SecrecyEvent::Chosen { item })]);
    // The figures stay, the names are gone.
    assert_eq!(evening.ballot().count(), Some(Count { yes: 4, no: 0, other: 0 }));
    assert!(
        evening.ballot().named.is_empty() && evening.ballot().counts.iter().all(|one| one.named.is_empty())
    );
    assert_eq!(evening.0.meeting.name_vote(1, MemberId(1), For), Err(Refusal::ItemSecret));
    let said = evening.0.steps(crate::text::Lang::Vi);
    assert!(said.iter().all(|one| !one.sentence.contains("Đảng viên 3")), "{said:?}");
}

#[test]
fn what_was_counted_one_way_is_not_counted_the_other() {
    let mut evening = Evening::put(Purpose::Question, false);
    let count = Count { yes: 3, no: 0, other: 0 };
    let counted = evening.0.meeting.count(1, count).unwrap();
    evening.keep(vec![counted]);
    let by_cards = Err(Refusal::Sums(SumsRefusal::CountedByCards));
    assert_eq!(evening.0.meeting.name_vote(1, MemberId(1), For), by_cards);
    let mut evening = Evening::put(Purpose::Question, false);
    [1, 2, 3, 4].into_iter().for_each(|member| evening.name(member, For));
    evening.count();
    assert_eq!(evening.0.meeting.count(1, count), Err(Refusal::Sums(SumsRefusal::ByName)));
}

#[test]
fn names_from_two_laptops_are_one_vote_the_later_one_of_each_member_counts() {
    use crate::domain::{ActId, Laptop, Record};
    let mut evening = Evening::put(Purpose::Question, false);
    evening.name(1, NamedChoice::For);
    evening.name(2, NamedChoice::For);
    // The other laptop names two of them, one otherwise, a minute later.
    let other = Laptop::named("may-2");
    let last = evening.0.records.last().unwrap().when;
    let from_other = |number: u64, member: u32, choice: NamedChoice| Record {
        act: ActId { origin: other.clone(), number },
        event: Event::Ballot(BallotEvent::VoteNamed { ballot: 1, member: MemberId(member), choice }),
        when: Moment { at: last.at + chrono::TimeDelta::minutes(1), run: 60_000 },
    };
    let mut records = evening.0.records.clone();
    records.push(from_other(1, 2, NamedChoice::Against));
    records.push(from_other(2, 3, NamedChoice::For));
    let mut woven = Evening(History::fold(MeetingId("m".into()), records));
    let named: Vec<(u32, NamedChoice)> =
        woven.0.meeting.ballots[0].named.iter().map(|vote| (vote.member.0, vote.choice)).collect();
    assert_eq!(named.len(), 3, "{named:?}");
    assert!(named.contains(&(2, NamedChoice::Against)), "{named:?}");
    // One of the four here is not named yet: nothing is counted.
    assert!(woven.0.meeting.count_names(1).is_err());
    woven.name(4, NamedChoice::Abstained);
    woven.count();
    let count = woven.0.meeting.ballots[0].count().unwrap();
    assert_eq!((count.yes, count.no, count.other), (2, 1, 0));
}
