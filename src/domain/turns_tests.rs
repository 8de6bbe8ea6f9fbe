//! How many turns a slot holds, by hand.

use super::*;

#[test]
fn the_slot_holds_what_the_promises_leave() {
    let turns = [turns_in(15, 5), turns_in(30, 5), turns_in(15, 0), turns_in(3, 5), turns_in(0, 0)];
    assert_eq!(turns, [2, 5, 3, 0, 0]);
}
