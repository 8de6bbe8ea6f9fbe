//! The count of a secret ballot: who counts, and sums that have to agree.

use super::{accepted, scene};
use crate::stage::Stage;

/// A question put to a secret vote in the small cell; tellers are asked for.
fn put() -> Stage {
    let mut stage = scene::opened();
    stage.keys("1 enter 3 ~Chọn người đi học~ enter");
    for _ in 0..20 {
        if stage.shows("quyết định một việc: quá nửa, cần 3, bỏ phiếu kín") {
            break;
        }
        stage.keys("right");
    }
    stage.keys("enter");
    stage
}

#[test]
fn a_secret_ballot_is_counted_by_sums() {
    let mut stage = put();
    accepted("tellers-asked", &stage);
    stage.keys("~tth, lvp~ enter 1");
    accepted("papers-asked", &stage);
    stage.keys("~4~ enter ~4~ enter ~3~ enter enter ~1~ enter enter enter ~3~ enter ~1~ enter");
    accepted("papers-differ", &stage);
    stage.resize(40, 10);
    accepted("papers-40x10", &stage);
    stage.resize(120, 40);
    accepted("papers-120x40", &stage);
}

#[test]
fn an_election_from_the_list_to_its_result() {
    let mut stage = scene::cell();
    stage.keys("enter up right right right right right right right right down enter enter enter");
    stage.keys("1 enter ~tth~ enter 8 1 enter 9 ~chon nguoi kiem~ enter ~ttsr~ enter 1");
    stage.model.open("election");
    stage.settle();
    accepted("election-none", &stage);
    stage.keys("enter enter ~nva, tth~ enter enter");
    accepted("election-list", &stage);
    stage.keys("enter 1 enter enter");
    accepted("election-count", &stage);
    stage.keys("~4~ enter ~4~ enter ~4~ enter enter enter enter enter enter enter enter ~3~ enter ~1~ enter");
    accepted("election-result", &stage);
    stage.resize(40, 10);
    accepted("election-result-40x10", &stage);
    stage.resize(120, 40);
    accepted("election-result-120x40", &stage);
}
