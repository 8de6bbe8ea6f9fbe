//! The screens of past meetings and of search.

use crate::accepted;
use crate::stage::Stage;
use bienban::screens::hits::Search;

#[test]
fn past_and_search() {
    let mut stage = Stage::practice();
    stage.keys("2");
    accepted("past", &stage);
    stage.keys("enter");
    accepted("reading", &stage);
    stage.keys("esc esc 5 ~cau~");
    accepted("search", &stage);
    stage.keys("enter");
    accepted("hits", &stage);
    let exact = stage.search().clone();
    stage.model.alter(|search: &mut Search| (search.total, search.more) = (1_000, true));
    accepted("hits-more", &stage);
    stage.model.keep(exact);
    stage.keys("1");
    accepted("hits-kind", &stage);
    stage.keys("~viec duoc giao~ enter");
    accepted("hits-narrowed", &stage);
    stage.keys("enter");
    accepted("reading-found", &stage);
}
