//! The round that is practised: Enter leads through every turn that was planned, not through two.

use bienban::domain::{MemberId, State};

use crate::stage::Stage;

/// Four turns are planned by hand; Enter offers to end once the fourth is held.
#[test]
fn a_practised_round_has_as_many_turns_as_were_planned() {
    for planned in [1, 4] {
        let mut stage = Stage::practice();
        stage.keys("enter enter enter enter f2 ~tu phe binh ky nay~ enter 2");
        let roll = stage.model.roll().on(stage.meeting().day());
        let members = roll.iter().filter(|one| one.standing.is_summoned()).skip(3).take(planned);
        let (ids, names): (Vec<MemberId>, Vec<String>) =
            members.map(|one| (one.id, one.name.clone())).unzip();
        stage.retype(&names.join(", "));
        stage.keys("enter");
        assert_eq!(stage.meeting().round.planned.as_deref(), Some(ids.as_slice()), "{}", stage.screen());
        stage.keys("esc");
        for _ in 0..20 {
            if stage.meeting().state != State::Draft {
                break;
            }
            stage.keys("enter");
        }
        stage.keys("9 ~muc bat ky~ enter ~tu phe binh~ enter enter");
        assert_eq!(stage.model.screen(), "criticism", "{}", stage.screen());
        for _ in 0..120 {
            if stage.next_step().starts_with("Enter: đủ lượt mẫu") {
                break;
            }
            stage.keys("enter");
        }
        let spoke: Vec<MemberId> = stage.meeting().statements.iter().map(|(member, _)| *member).collect();
        assert_eq!(spoke, ids, "{}", stage.screen());
        assert!(stage.next_step().starts_with("Enter: đủ lượt mẫu"), "{}", stage.next_step());
    }
}
