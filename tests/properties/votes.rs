//! What holds of every vote and election, whatever keys led to it.

use bienban::domain::{Ballot, Meeting, MemberId, NamedChoice, RoundKind, Standing};

use crate::stage::Stage;

/// No vote is above its base, none is a probationary member's, and nobody is on a list or elected twice.
pub fn check(stage: &Stage) {
    let Some(meeting) = stage.model.meeting() else { return };
    let standing = |member: &MemberId| meeting.attendee(*member).map(|one| one.standing);
    for ballot in &meeting.ballots {
        assert!(ballot.voters.iter().all(|one| standing(one) != Some(Standing::Probationary)));
        assert_named(ballot);
        for taken in &ballot.counts {
            let cast = taken.count.yes + taken.count.no + taken.count.other;
            assert!(cast <= ballot.entitled && ballot.entitled <= ballot.base.count, "{ballot:?}");
            assert_eq!(ballot.secret, taken.secret.is_some(), "a secret vote is counted by its papers alone");
            let papers = taken.secret.as_ref().map(|count| count.check(ballot.entitled, ballot.roll_called));
            assert!(papers.is_none_or(|checked| checked.is_ok()), "{ballot:?}");
        }
        let reserved = ballot.reserved.len() as u32;
        assert!(
            reserved <= ballot.minority().unwrap_or(0) && (reserved == 0 || !ballot.secret),
            "{ballot:?}"
        );
    }
    check_elections(meeting);
    check_cases(meeting);
}

/// Nobody is in the base of a vote held against them, votes on it or counts it; every valid paper is in one box.
fn check_cases(meeting: &Meeting) {
    for (ballot, case) in meeting.cases().into_iter().filter(|(_, case)| case.matter.is_against()) {
        assert!(!ballot.voters.contains(&case.member), "{ballot:?}");
        assert!(ballot.base.excluded.iter().any(|one| one.member == case.member), "{ballot:?}");
        for count in ballot.counts.iter().filter_map(|taken| taken.secret.as_ref()) {
            assert!(!count.tellers.contains(&case.member), "{ballot:?}");
            let boxed: u32 = count.boxes.iter().map(|one| one.votes).sum();
            assert!(count.boxes.is_empty() || boxed == count.papers.valid, "{count:?}");
        }
    }
}

/// Of a vote by name nobody is named twice or without a vote, and the figures are those of the names.
fn assert_named(ballot: &Ballot) {
    let members: Vec<MemberId> = ballot.named.iter().map(|vote| vote.member).collect();
    assert!(members.iter().all(|one| ballot.voters.contains(one)), "{ballot:?}");
    assert!(members.iter().enumerate().all(|(place, one)| !members[..place].contains(one)), "{ballot:?}");
    assert!(ballot.named.is_empty() || !ballot.secret, "a secret vote has no names");
    for taken in ballot.counts.iter().filter(|taken| !taken.named.is_empty()) {
        let of = |choice| taken.named.iter().filter(|vote| vote.choice == choice).count() as u32;
        let sums = [NamedChoice::For, NamedChoice::Against, NamedChoice::Other].map(of);
        assert_eq!(sums, [taken.count.yes, taken.count.no, taken.count.other], "{ballot:?}");
        assert_eq!(taken.named.len(), ballot.voters.len(), "{ballot:?}");
    }
}

fn check_elections(meeting: &Meeting) {
    let once =
        |members: &[MemberId]| members.iter().enumerate().all(|(place, one)| !members[..place].contains(one));
    for election in &meeting.elections {
        for round in &election.rounds {
            assert!(once(&round.nominees) && round.entitled <= round.base.count, "{round:?}");
            for count in &round.counts {
                assert!(count.papers.check(round.entitled, round.roll_called).is_ok(), "{count:?}");
                assert!(count.votes.iter().all(|one| one.votes <= count.papers.valid), "{count:?}");
            }
        }
        let result = election.result();
        let elected: Vec<MemberId> = result.elected.iter().map(|one| one.member).collect();
        assert!(once(&elected) && elected.len() as u32 + result.free == election.seats, "{election:?}");
        for one in &result.elected {
            let round = election.rounds.iter().find(|round| round.number == one.round).expect("its round");
            assert!(round.kind == RoundKind::Tie || one.votes * 2 > round.base.count, "{election:?}");
            let standing = meeting.attendee(one.member).map(|one| one.standing);
            assert_ne!(standing, Some(Standing::Probationary));
        }
    }
}
