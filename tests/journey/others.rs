//! The other things of a screen (key 9), the names in lists of functions, and the settings.

use bienban::app::Overlay;
use bienban::screens::TABLE;
use bienban::text::Lang;

use crate::functions::finder;
use crate::scene;
use crate::stage::Stage;

#[test]
fn key_9_lists_what_has_no_key_on_every_screen() {
    let mut stage = Stage::practice();
    stage.keys("9");
    let ids: Vec<&str> = finder(&stage).offers.iter().map(|offer| offer.command.id).collect();
    assert_eq!(ids[..3], ["home-read-on", "home-papers", "home-afresh"]);
    assert!(ids.contains(&"guidance") && ids.contains(&"prepare-new"), "{ids:?}");
    stage.keys("~lam lai~ enter");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Confirm(_))), "{}", stage.screen());
}

#[test]
fn key_9_ends_with_what_every_screen_has_and_selects_nothing_of_it() {
    let last =
        ["typing", "tone-place", "mouse", "over-time", "paper-formats", "save", "quit-at-once", "settings"];
    // The page of items gives all nine digits to items.
    for view in TABLE.views.iter().filter(|view| view.id != "round-items") {
        let mut stage = Stage::on_screen(view);
        stage.keys("9");
        let finder = finder(&stage);
        let ids: Vec<&str> = finder.offers.iter().map(|offer| offer.command.id).collect();
        let expected = if view.id == "settings" { &last[..7] } else { &last[..] };
        assert!(ids.ends_with(expected), "{view:?}: {ids:?}");
        let general = |id: &str| TABLE.everywhere().any(|command| command.id == id);
        assert!(finder.at.is_none_or(|at| !general(ids[at])), "{view:?}: {ids:?}");
        assert_eq!(finder.at.is_none(), general(ids[0]), "{view:?}: {ids:?}");
    }
    let mut stage = scene::cell();
    stage.keys("3 9 enter");
    assert_eq!(stage.notice(), "Chưa chọn chức năng nào: gõ tên, hoặc chọn bằng ↓ rồi nhấn Enter.");
}

#[test]
fn a_function_is_listed_by_a_name_with_a_capital_and_without_a_state() {
    for lang in [Lang::Vi, Lang::En] {
        let mut stage = scene::opened();
        stage.keys("8 ~hoa~ enter ctrl-z");
        stage.model.lang = lang;
        let own = TABLE.views.iter().flat_map(|view| view.commands.iter().copied().flatten());
        for command in TABLE.everywhere().chain(own) {
            let name = command.name(&stage.model);
            assert!(!name.starts_with(char::is_lowercase) && !name.contains(':'), "{}: {name}", command.id);
        }
    }
    let mut stage = scene::opened();
    stage.keys("f2 ~hoan tac~");
    assert!(stage.shows("► Hoàn tác "), "{}", stage.screen());
    stage.retype("go dau");
    assert!(stage.shows("► Gõ dấu tiếng Việt (tắt, Telex, VNI)"), "{}", stage.screen());
}

#[test]
fn settings_are_changed_from_one_list() {
    let row = |stage: &Stage, words: &str| {
        stage.screen().split_whitespace().collect::<Vec<_>>().join(" ").contains(words)
    };
    let mut stage = Stage::start();
    stage.keys("9 ~cai dat~ enter");
    assert_eq!(stage.model.screen(), "settings");
    stage.keys("down down down enter");
    assert!(
        !stage.model.mouse && stage.shows("Chuột                               tắt"),
        "{}",
        stage.screen()
    );
    stage.keys("down enter");
    assert!(row(&stage, "Màu chữ cho nền tối"), "{}", stage.screen());
    assert_eq!(stage.notice(), "Màu chữ: cho nền tối.");
    stage.keys("down enter");
    assert!(row(&stage, "Ký hiệu trên màn hình chỉ ký hiệu đơn giản"), "{}", stage.screen());
    assert!(stage.shows(">  Ký hiệu") && stage.shows("-> Enter: "), "{}", stage.screen());
    stage.keys("enter down down enter");
    assert!(row(&stage, "Tệp ghi ra của mỗi văn bản tệp Word, tệp PDF"), "{}", stage.screen());
    assert_eq!(stage.notice(), "Từ nay mỗi văn bản được ghi thành: tệp Word, tệp PDF.");
    let ids: Vec<&str> = stage.model.formats.iter().map(|format| format.id).collect();
    assert_eq!(ids, ["docx", "pdf"]);
    stage.keys("home 1");
    assert_eq!(stage.model.lang, Lang::En);
    assert!(stage.shows("SETTINGS OF THIS COMPUTER"), "{}", stage.screen());
}
