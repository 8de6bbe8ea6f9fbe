//! Votes over forms of discipline, worked out by hand.

use super::*;

const SHARES: [Majority; 2] = [Majority::OverHalf, Majority::TwoThirds];

fn rules() -> Vec<PenaltyRule> {
    penalty_rules(Standing::Official, true, SHARES)
}

/// Votes for expulsion, dismissal, warning, reprimand, none.
fn cast([expulsion, dismissal, warning, reprimand, none]: [u32; 5]) -> Vec<BoxVotes> {
    let forms = Penalty::ALL.into_iter().map(Some).chain([None]);
    let votes = [expulsion, dismissal, warning, reprimand, none];
    forms.zip(votes).map(|(penalty, votes)| BoxVotes { penalty, votes }).collect()
}

fn told(votes: [u32; 5], base: u32) -> Option<(Penalty, u32, bool)> {
    reached(&rules(), &cast(votes), base).map(|one| (one.penalty, one.votes, one.added))
}

#[test]
fn a_form_with_its_share_stands_as_it_is() {
    // 17 in the base: 9 are more than half, 12 are two thirds.
    assert_eq!(told([0, 0, 9, 5, 2], 17), Some((Penalty::Warning, 9, false)));
    assert_eq!(told([12, 1, 1, 1, 1], 17), Some((Penalty::Expulsion, 12, false)));
    assert_eq!(told([0, 0, 3, 10, 2], 17), Some((Penalty::Reprimand, 10, false)));
}

#[test]
fn where_none_has_it_votes_are_added_from_the_heaviest_down() {
    // 3 + 2 = 5, and 5 = 10: the warning has more than half of 17.
    assert_eq!(told([3, 2, 5, 4, 2], 17), Some((Penalty::Warning, 10, true)));
    // Eleven of 17 are more than half, and less than two thirds: expulsion is not proposed.
    assert_eq!(told([11, 1, 1, 1, 2], 17), Some((Penalty::Dismissal, 12, true)));
    // 1 + 1 + 3 + 4 = 9.
    assert_eq!(told([1, 1, 3, 4, 7], 17), Some((Penalty::Reprimand, 9, true)));
}

#[test]
fn too_few_for_any_form_come_to_none() {
    assert_eq!(told([1, 1, 3, 3, 9], 17), None, "8 of 17 are no majority");
    assert_eq!(told([0, 0, 0, 0, 16], 17), None);
    // Exactly half is not more than half.
    assert_eq!(told([0, 0, 4, 4, 8], 16), None);
    assert_eq!(told([0, 0, 4, 5, 7], 16), Some((Penalty::Reprimand, 9, true)));
}

#[test]
fn which_forms_stand_on_the_paper_follows_from_the_member() {
    let forms = |standing, office| {
        let rules = penalty_rules(standing, office, SHARES);
        rules.into_iter().map(|one| one.penalty).collect::<Vec<_>>()
    };
    use Penalty::{Dismissal, Expulsion, Reprimand, Warning};
    assert_eq!(forms(Standing::Official, true), [Expulsion, Dismissal, Warning, Reprimand]);
    assert_eq!(forms(Standing::Official, false), [Expulsion, Warning, Reprimand]);
    assert_eq!(forms(Standing::Probationary, true), [Warning, Reprimand]);
    assert_eq!(forms(Standing::TemporaryIn, true), [Warning, Reprimand]);
    // Without an office expulsion that falls short comes to a warning at once.
    let rules = penalty_rules(Standing::Official, false, SHARES);
    let found = reached(&rules, &cast([11, 0, 1, 0, 4]), 17).map(|one| (one.penalty, one.votes));
    assert_eq!(found, Some((Warning, 12)));
}
