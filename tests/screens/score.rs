//! The screens of the score after it was given: remedies, a vote on one criterion, what came from
//! above, and the year.

use crate::accepted;
use crate::stage::Stage;

#[test]
fn remedy_and_vote_on_one_criterion() {
    let mut stage = Stage::practice();
    stage.follow_to("scoring");
    stage.keys("enter enter ~3~ enter ~Tài liệu gửi chậm~ enter 5");
    accepted("scoring-remedy", &stage);
    stage.keys("~lvn~ enter enter 6");
    accepted("scoring-vote-criterion", &stage);
    stage.keys("enter enter 2 ~8~ enter ~9~ enter ~0~ enter");
    accepted("scoring-beside", &stage);
    stage.keys("f7");
    accepted("scoring-coach", &stage);
}

#[test]
fn quality_of_the_year() {
    let mut stage = Stage::practice();
    stage.keys("2 1");
    accepted("quality-year", &stage);
    stage.keys("left left");
    accepted("quality-year-earlier", &stage);
    stage.keys("1");
    accepted("quality", &stage);
    stage.keys("f3");
    stage.model.notice = None;
    accepted("quality-en", &stage);
    stage.keys("esc");
    accepted("quality-year-en", &stage);
    stage.keys("f3 2 down down down");
    stage.model.notice = None;
    accepted("quality-criteria", &stage);
    stage.keys("3 end");
    accepted("quality-levels", &stage);
    stage.keys("4 1");
    accepted("quality-before", &stage);
}

#[test]
fn confirmed_from_above() {
    let mut stage = Stage::practice();
    stage.keys("2 enter 3");
    accepted("reading-confirm", &stage);
    stage.keys("enter ~4.2=20~ enter enter ~Ban Thường vụ Đảng ủy xã~ enter enter enter");
    accepted("reading-confirmed", &stage);
}
