//! Pages that are read: what the head says of them is so at every size, and each begins with what was not seen.

use bienban::text::Lang;

use crate::on_screen;
use crate::stage::Stage;

const SIZES: [(u16, u16); 4] = [(40, 10), (80, 24), (120, 36), (160, 45)];
const PAGES: [&str; 6] = ["own-round", "pack", "comparison", "reading", "member-page", "round-plan"];

/// The page of a screen in a size, from its beginning on.
fn page(id: &str, lang: Lang, (columns, rows): (u16, u16)) -> Stage {
    let mut stage = on_screen(id);
    stage.model.lang = lang;
    stage.model.notice = None;
    stage.resize(columns, rows);
    stage.keys("home");
    stage
}

/// Rows of the page as they are seen below its head, without what tells of others.
fn seen(screen: &str) -> Vec<String> {
    let next = screen.lines().position(|line| line.starts_with(" → ")).unwrap();
    let plain = |line: &str| line.trim_end_matches(['↓', '↑']).trim_end().replacen('►', " ", 1);
    screen.lines().take(next).skip(2).map(plain).filter(|line| !line.starts_with("  … ")).collect()
}

fn is_at_end(stage: &Stage) -> bool {
    let step = stage.next_step();
    !step.contains("trang sau") && !step.contains("next page")
}

/// Whether a row is the head of a part: in capitals, from the margin on; or that of an item: "  2. Cử thư ký".
fn is_head(row: &str) -> bool {
    let number =
        row.trim_start().split_once(". ").filter(|(_, words)| !words.ends_with(['.', ';', ':', ',']));
    if number.is_some_and(|(number, _)| number.parse::<u8>().is_ok()) {
        return true;
    }
    let letters = || row.chars().filter(|letter| letter.is_alphabetic());
    !row.starts_with("   ") && letters().count() > 2 && letters().all(char::is_uppercase)
}

/// The two figures of "trang 1/3", where the head has them.
fn counted(screen: &str) -> Option<(usize, usize)> {
    let (_, rest) = screen.lines().nth(1)?.split_once("trang ")?;
    let (page, rest) = rest.split_once('/')?;
    let pages: String = rest.chars().take_while(char::is_ascii_digit).collect();
    Some((page.parse().ok()?, pages.parse().ok()?))
}

#[test]
fn a_page_that_is_all_in_sight_is_the_only_one() {
    let stage = page("own-round", Lang::Vi, (160, 45));
    assert!(stage.shows("trang 1/1 · đọc còn khoảng 3 phút"), "{}", stage.screen());
    assert_eq!(stage.next_step(), "Hết; Enter hoặc Esc: quay lại");
}

/// The screens of a page from the first to the last, as Enter turns them.
fn walked(id: &str, lang: Lang, size: (u16, u16)) -> Vec<String> {
    let mut stage = page(id, lang, size);
    let mut screens = vec![stage.screen()];
    while !is_at_end(&stage) {
        stage.keys("enter");
        screens.push(stage.screen());
    }
    screens
}

#[test]
fn each_page_is_counted_ends_with_words_and_leaves_nothing_out() {
    for (id, size) in PAGES.into_iter().flat_map(|id| SIZES.map(|size| (id, size))) {
        // Of the long minutes the smallest pages are those of every text.
        if (id, size) == ("reading", (40, 10)) {
            continue;
        }
        let screens = walked(id, Lang::Vi, size);
        for (at, screen) in screens.iter().enumerate() {
            let told = counted(screen);
            assert!(told.is_none_or(|told| told == (at + 1, screens.len())), "{id} {size:?}\n{screen}");
            let rows = seen(screen);
            let last = rows.iter().rev().find(|line| !line.trim().is_empty()).unwrap();
            assert!(at + 1 == screens.len() || !is_head(last), "{id} {size:?}\n{screen}");
        }
        // The round in preparation tells of promises in as many words as it has rows for.
        if id != "round-plan" {
            let read: Vec<String> = screens.iter().flat_map(|screen| seen(screen)).collect();
            let all = walked(id, Lang::Vi, (size.0, 600));
            let unread = all.iter().flat_map(|screen| seen(screen)).find(|line| !read.contains(line));
            assert_eq!(unread, None, "{id} {size:?}");
        }
    }
}

#[test]
fn the_arrows_scroll_no_further_than_the_end_and_answer_at_once_from_there() {
    let mut stage = page("pack", Lang::Vi, (80, 24));
    stage.keys("end");
    let end = stage.screen();
    stage.keys("down");
    assert_eq!(stage.screen(), end);
    stage.keys("up");
    assert_ne!(stage.screen(), end);
    stage.keys("down");
    assert_eq!(stage.screen(), end);
}

#[test]
fn the_line_that_tells_what_is_below_stands_on_every_page_but_the_last() {
    for id in ["read-back", "reading"] {
        let mut stage = page(id, Lang::Vi, (80, 24));
        stage.model.notice = None;
        let key = if id == "reading" { "enter" } else { "space" };
        // The clock at the top goes on meanwhile.
        let body = |stage: &Stage| stage.screen().split_once('\n').unwrap().1.to_owned();
        let (mut pages, mut last) = (0, String::new());
        while body(&stage) != last {
            last = body(&stage);
            stage.keys(key);
            let moved = body(&stage) != last;
            assert_eq!(last.contains("\n  … còn "), moved, "{id}\n{last}");
            pages += 1;
            if id == "reading" && is_at_end(&stage) {
                break;
            }
        }
        assert!(pages > 3, "{id}");
    }
}
