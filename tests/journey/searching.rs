//! A search under way: told, superseded by a newer one, stopped by Esc.

use bienban::app::{Done, Effect, Msg, Sought};

use crate::scene;
use crate::stage::Stage;

fn sought(words: &str) -> Sought {
    Sought { words: words.into(), ..Sought::default() }
}

fn under_way(words: &str, read: Option<(usize, usize)>) -> Msg {
    Msg::Done(Done::Searching { sought: sought(words), read })
}

fn found(words: &str, total: usize) -> Msg {
    Msg::Done(Done::Found { sought: sought(words), total, more: false, hits: Vec::new() })
}

#[test]
fn the_screen_says_that_it_searches_and_how_far_it_is() {
    let mut stage = Stage::practice();
    stage.tell(under_way("cau", None));
    assert_eq!(stage.model.screen(), "hits");
    assert!(stage.screen().contains("Đang tìm trong các biên bản…"), "{}", stage.screen());
    assert!(stage.screen().contains("Đang tìm… Esc: dừng tìm"), "{}", stage.screen());
    stage.tell(under_way("cau", Some((60, 1_200))));
    assert!(stage.screen().contains("Đang đọc các biên bản mới để tìm: 60/1200"), "{}", stage.screen());
    stage.tell(found("cau", 0));
    assert!(stage.screen().contains("không thấy chỗ nào"), "{}", stage.screen());
}

#[test]
fn the_newest_search_wins_whatever_an_older_one_answers() {
    let mut stage = Stage::practice();
    stage.tell(under_way("cau", None));
    stage.tell(under_way("kenh", None));
    stage.tell(found("cau", 7));
    assert!(stage.search().under_way.is_some(), "the older answer is passed over");
    stage.tell(found("kenh", 3));
    assert_eq!((stage.search().sought.words.as_str(), stage.search().total), ("kenh", 3));
    // Both are asked for before either is done.
    stage.model.ask(Effect::Search(sought("cau")));
    stage.model.ask(Effect::Search(sought("dang phi")));
    stage.settle();
    let search = stage.search();
    assert_eq!((search.sought.words.as_str(), search.under_way), ("dang phi", None));
    assert!(search.total > 0);
}

#[test]
fn esc_stops_a_search_and_its_answer_comes_too_late() {
    let mut stage = Stage::practice();
    stage.tell(under_way("cau", None));
    stage.keys("esc");
    assert!(stage.screen().contains("Đã dừng tìm."), "{}", stage.screen());
    let screen = stage.model.screen();
    assert_ne!(screen, "hits");
    stage.tell(found("cau", 7));
    assert_eq!((stage.model.screen(), stage.search().total), (screen, 0));
    // Stopped before it began, a search answers nothing; the next one does.
    stage.model.ask(Effect::Search(sought("cau")));
    stage.model.ask(Effect::StopSearch);
    stage.settle();
    stage.keys("esc 5 ~dang phi~ enter");
    assert!(stage.search().under_way.is_none() && stage.search().total > 0);
}

#[test]
fn what_is_adopted_after_a_search_is_found_by_the_next_one() {
    let mut stage = scene::opened();
    stage.model.ask(Effect::Search(sought("cau kenh 3")));
    stage.settle();
    assert_eq!((stage.search().total, stage.search().under_way), (0, None));
    stage.keys("esc");
    scene::hold(&mut stage);
    stage.keys("1 esc 5 ~cau kenh 3~ enter");
    assert_eq!((stage.search().total, stage.search().under_way), (2, None));
}
