//! Elections by hand, in the cells of `congress_tests`.
#![allow(clippy::unwrap_used, clippy::panic)]

use super::scene::{Congress, ELECTION};
use crate::domain::{
    BodyKind, ElectionDue, ElectionEvent, ElectionRefusal, Event, MemberId, Nomination, Post, Refusal,
    RoundKind, Standing,
};

fn refusal(result: Result<Event, Refusal>) -> ElectionRefusal {
    match result {
        Err(Refusal::Election(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

#[test]
fn four_deductions_a_tie_at_the_end_of_the_list_and_an_invalid_paper() {
    let mut congress = Congress::of_24();
    let committee = congress.begun(Post::Committee, 3);
    assert_eq!(congress.due(committee), ElectionDue::Names);
    congress.listed(committee, &[1, 2, 3, 4]);
    assert_eq!(congress.due(committee), ElectionDue::Round(RoundKind::Seats));
    congress.voted(committee, [18, 18, 17], &[15, 14, 11, 11]);
    let round = &congress.of(committee).rounds[0];
    assert_eq!((round.base.count, round.needed(), round.entitled), (20, 11, 18));
    // 21 away, 22 exempt and absent, 23 suspended, 24 excused, and the probationary member.
    let left_out: Vec<u32> = round.base.excluded.iter().map(|one| one.member.0).collect();
    assert_eq!(left_out, [21, 22, 23, 24, 25]);
    // Two have more than those two who are equal for one seat.
    assert_eq!(congress.elected(committee), [(1, 15, 1), (2, 14, 1)]);
    let result = congress.of(committee).result();
    assert_eq!((result.free, result.tied), (1, vec![MemberId(3), MemberId(4)]));
    assert_eq!(congress.due(committee), ElectionDue::Round(RoundKind::Tie));
    // Ten are fewer than half of the base, and the higher of the two.
    congress.voted(committee, [18, 18, 18], &[10, 8]);
    assert_eq!(congress.elected(committee), [(1, 15, 1), (2, 14, 1), (3, 10, 2)]);
    assert_eq!(congress.due(committee), ElectionDue::Nothing);
    assert_eq!(congress.of(committee).rounds[1].nominees, [MemberId(3), MemberId(4)]);
}

#[test]
fn of_the_committee_a_secretary_and_a_deputy_who_needs_a_second_round() {
    let mut congress = Congress::of_24();
    let committee = congress.begun(Post::Committee, 3);
    congress.listed(committee, &[1, 2, 3]);
    congress.voted(committee, [18, 18, 18], &[18, 17, 16]);
    let secretary = congress.begun(Post::Secretary, 1);
    let named = congress.0.meeting.name_for(secretary, MemberId(4), Nomination::Own);
    assert_eq!(refusal(named), ElectionRefusal::OutsideCommittee { name: "Đảng viên 4".into() });
    congress.listed(secretary, &[1]);
    congress.voted(secretary, [18, 18, 18], &[17]);
    assert_eq!(congress.elected(secretary), [(1, 17, 1)]);
    let deputy = congress.begun(Post::Deputy, 1);
    let named = congress.0.meeting.name_for(deputy, MemberId(1), Nomination::Own);
    assert_eq!(refusal(named), ElectionRefusal::IsSecretary { name: "Đảng viên 1".into() });
    congress.listed(deputy, &[2]);
    // Ten of twenty are not more than half.
    congress.voted(deputy, [18, 18, 18], &[10]);
    assert_eq!((congress.elected(deputy), congress.due(deputy)), (vec![], ElectionDue::Decision));
    let decided = congress.0.meeting.decide_election(deputy, true).unwrap();
    congress.keep(vec![decided]);
    // The list is as it was closed.
    assert_eq!(congress.due(deputy), ElectionDue::Round(RoundKind::Seats));
    congress.voted(deputy, [18, 18, 18], &[11]);
    assert_eq!(congress.elected(deputy), [(2, 11, 2)]);
    let posts: Vec<(Post, usize)> =
        congress.0.meeting.elected().into_iter().map(|(post, all)| (post, all.len())).collect();
    assert_eq!(posts, [(Post::Committee, 3), (Post::Secretary, 1), (Post::Deputy, 1)]);
}

#[test]
fn a_cell_of_eight_elects_its_secretary_and_too_few_votes_elect_nobody() {
    let mut congress = Congress::of_8();
    let secretary = congress.begun(Post::Secretary, 1);
    congress.listed(secretary, &[1, 2]);
    congress.voted(secretary, [7, 7, 7], &[4, 3]);
    // Five of eight are needed.
    assert_eq!(congress.of(secretary).rounds[0].needed(), 5);
    assert_eq!((congress.elected(secretary), congress.due(secretary)), (vec![], ElectionDue::Decision));
    let put = congress.0.meeting.put_round(secretary, &ELECTION);
    assert_eq!(refusal(put), ElectionRefusal::Undecided);
    let decided = congress.0.meeting.decide_election(secretary, true).unwrap();
    congress.keep(vec![decided]);
    congress.voted(secretary, [7, 7, 7], &[5, 2]);
    assert_eq!(congress.elected(secretary), [(1, 5, 2)]);
}

#[test]
fn equal_again_the_congress_decides_and_may_end_it() {
    let mut congress = Congress::of_24();
    let committee = congress.begun(Post::Committee, 1);
    congress.listed(committee, &[3, 4]);
    congress.voted(committee, [18, 18, 18], &[9, 9]);
    // Nine are too few for both: no tie of those elected, the congress decides.
    assert_eq!(congress.due(committee), ElectionDue::Decision);
    let decided = congress.0.meeting.decide_election(committee, true).unwrap();
    congress.keep(vec![decided]);
    congress.listed(committee, &[5]);
    congress.voted(committee, [18, 18, 18], &[0, 6, 12]);
    assert_eq!(congress.elected(committee), [(5, 12, 2)]);
    let second = congress.begun(Post::Committee, 2);
    congress.listed(second, &[1, 2, 3]);
    congress.voted(second, [18, 18, 18], &[12, 12, 12]);
    assert_eq!(congress.due(second), ElectionDue::Round(RoundKind::Tie));
    congress.voted(second, [18, 18, 18], &[14, 11, 11]);
    assert_eq!((congress.elected(second), congress.due(second)), (vec![(1, 14, 2)], ElectionDue::Decision));
    let decided = congress.0.meeting.decide_election(second, true).unwrap();
    congress.keep(vec![decided]);
    assert_eq!(congress.due(second), ElectionDue::Round(RoundKind::Tie));
    congress.voted(second, [18, 18, 18], &[9, 9]);
    let decided = congress.0.meeting.decide_election(second, false).unwrap();
    congress.keep(vec![decided]);
    assert_eq!((congress.of(second).result().free, congress.due(second)), (1, ElectionDue::Nothing));
}

#[test]
fn who_comes_on_the_list_or_leaves_it_opens_it_again() {
    let mut congress = Congress::of_24();
    let committee = congress.begun(Post::Committee, 2);
    congress.listed(committee, &[1, 2, 3]);
    let withdrawn = congress.0.meeting.withdraw_from(committee, MemberId(3)).unwrap();
    congress.keep(vec![withdrawn]);
    assert_eq!(congress.due(committee), ElectionDue::ClosedList);
    let put = congress.0.meeting.put_round(committee, &ELECTION);
    assert_eq!(refusal(put), ElectionRefusal::ListOpen);
    congress.listed(committee, &[]);
    congress.voted(committee, [18, 18, 18], &[18, 18]);
    assert_eq!(congress.elected(committee), [(1, 18, 1), (2, 18, 1)]);
    let named = congress.0.meeting.name_for(committee, MemberId(5), Nomination::Own);
    assert_eq!(refusal(named), ElectionRefusal::Over { post: Post::Committee });
}

#[test]
fn nobody_without_the_right_stands_or_stands_twice() {
    let mut congress = Congress::of_24();
    let committee = congress.begun(Post::Committee, 2);
    let named = |congress: &Congress, member| {
        congress.0.meeting.name_for(committee, MemberId(member), Nomination::Nominated)
    };
    for (member, standing) in [(25, Standing::Probationary), (23, Standing::Suspended)] {
        let name = format!("Đảng viên {member}");
        assert_eq!(refusal(named(&congress, member)), ElectionRefusal::MayNotStand { name, standing });
    }
    let first = named(&congress, 1).unwrap();
    congress.keep(vec![first]);
    assert_eq!(refusal(named(&congress, 1)), ElectionRefusal::Stands { name: "Đảng viên 1".into() });
    assert_eq!(
        refusal(congress.0.meeting.begin_election(Post::Committee, 3)),
        ElectionRefusal::UnderWay { post: Post::Committee }
    );
    assert_eq!(refusal(congress.0.meeting.begin_election(Post::Deputy, 0)), ElectionRefusal::NoSeat);
}

#[test]
fn sums_of_a_round_agree_before_there_is_a_result_and_a_recount_keeps_the_first() {
    let mut congress = Congress::of_24();
    let committee = congress.begun(Post::Committee, 2);
    congress.listed(committee, &[1, 2, 3]);
    let put = congress.0.meeting.put_round(committee, &ELECTION).unwrap();
    congress.keep(vec![put]);
    let over = congress.counted(committee, [18, 18, 17], &[18, 0, 0]);
    let name = "Đảng viên 1".to_owned();
    assert_eq!(refusal(over), ElectionRefusal::VotesAboveValid { name, votes: 18, valid: 17 });
    let sum = congress.counted(committee, [18, 18, 17], &[17, 17, 1]);
    assert_eq!(refusal(sum), ElectionRefusal::SumAbove { sum: 35, valid: 17, seats: 2 });
    assert!(matches!(congress.counted(committee, [19, 18, 18], &[1, 1, 1]), Err(Refusal::Sums(_))));
    assert_eq!(congress.due(committee), ElectionDue::Count);
    let first = congress.counted(committee, [18, 18, 18], &[12, 9, 11]).unwrap();
    congress.keep(vec![first]);
    assert_eq!(congress.elected(committee), [(1, 12, 1), (3, 11, 1)]);
    let again = congress.counted(committee, [18, 18, 18], &[12, 11, 10]).unwrap();
    congress.keep(vec![again]);
    assert_eq!(congress.elected(committee), [(1, 12, 1), (2, 11, 1)]);
    assert_eq!(congress.of(committee).rounds[0].counts.len(), 2);
}

#[test]
fn whatever_is_counted_nobody_is_elected_twice_without_half_or_beyond_the_seats() {
    let mut random = fastrand::Rng::with_seed(18);
    for _ in 0..200 {
        let mut congress = Congress::of_24();
        let seats = random.u32(1..4);
        let people = random.u32(seats..7);
        let election = congress.begun(Post::Committee, seats);
        congress.listed(election, &(1..=people).collect::<Vec<_>>());
        for _ in 0..4 {
            match congress.due(election) {
                ElectionDue::Round(_) => {
                    let put = congress.0.meeting.put_round(election, &ELECTION).unwrap();
                    congress.keep(vec![put]);
                }
                ElectionDue::Count => {
                    let valid = random.u32(0..=19);
                    let listed = congress.of(election).rounds.last().unwrap().nominees.len();
                    let votes: Vec<u32> = (0..listed).map(|_| random.u32(0..=19)).collect();
                    if let Ok(count) = congress.counted(election, [random.u32(0..=20), valid, valid], &votes)
                    {
                        congress.keep(vec![count]);
                    }
                }
                ElectionDue::Decision => {
                    let decided = congress.0.meeting.decide_election(election, random.bool()).unwrap();
                    congress.keep(vec![decided]);
                }
                _ => {}
            }
            let election = congress.of(election);
            let result = election.result();
            assert_eq!(result.elected.len() as u32 + result.free, seats);
            for (place, one) in result.elected.iter().enumerate() {
                assert!(result.elected[..place].iter().all(|other| other.member != one.member));
                let round = &election.rounds[one.round as usize - 1];
                assert!(round.kind == RoundKind::Tie || one.votes * 2 > round.base.count);
                assert!(one.votes <= round.entitled && round.entitled <= round.base.count);
                assert_ne!(one.member, MemberId(25));
            }
        }
    }
}

#[test]
fn whoever_counts_does_not_stand_and_whoever_stands_does_not_count() {
    let mut congress = Congress::of_24();
    let committee = congress.begun(Post::Committee, 2);
    // 7 counts.
    let named = congress.0.meeting.name_for(committee, MemberId(7), Nomination::Proposed);
    assert_eq!(refusal(named), ElectionRefusal::IsTeller { name: "Đảng viên 7".into() });
    congress.listed(committee, &[1, 2, 3]);
    let chosen = |congress: &Congress, member| {
        congress.0.meeting.check_for_body(BodyKind::Tellers, MemberId(member)).map(|()| unreachable())
    };
    let stands = ElectionRefusal::TellerStands { name: "Đảng viên 3".into(), post: Post::Committee };
    assert_eq!(refusal(chosen(&congress, 3)), stands);
    // A body that counts nothing may have them.
    assert_eq!(congress.0.meeting.check_for_body(BodyKind::Presidium, MemberId(3)), Ok(()));
    congress.voted(committee, [18, 18, 18], &[18, 17, 1]);
    // Over: nobody stands any more.
    assert_eq!(congress.0.meeting.check_for_body(BodyKind::Tellers, MemberId(3)), Ok(()));
}

#[test]
fn papers_are_not_handed_out_where_another_laptop_made_a_teller_stand() {
    let mut congress = Congress::of_24();
    let committee = congress.begun(Post::Committee, 1);
    let named = ElectionEvent::Named { election: committee, member: MemberId(7), how: Nomination::Own };
    congress.keep(vec![Event::Election(named)]);
    congress.listed(committee, &[1]);
    let put = congress.0.meeting.put_round(committee, &ELECTION);
    let stands = ElectionRefusal::TellerStands { name: "Đảng viên 7".into(), post: Post::Committee };
    assert_eq!(refusal(put), stands);
}

fn unreachable() -> Event {
    panic!("nothing was refused")
}
