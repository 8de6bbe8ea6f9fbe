//! Digits are live where the screen shows them, and prose without a field is never a command.

use bienban::app::command;
use bienban::app::key::Key;
use bienban::app::{Model, Msg, Overlay};
use bienban::screens::SCREENS;
use bienban::text::Lang;
use chrono::TimeDelta;

use crate::stage::Stage;

/// Widths around which lines of digits were once too short, and the smallest and a large one.
const SIZES: [(u16, u16); 9] =
    [(40, 10), (40, 24), (80, 24), (99, 24), (100, 30), (104, 30), (118, 36), (120, 36), (200, 60)];

fn digits() -> impl Iterator<Item = Key> {
    ('1'..='9').map(Key::char)
}

/// Whether the help lists a digit: one of its live commands has it.
fn is_listed(model: &Model, digit: Key) -> bool {
    command::live(model).any(|command| command.keys.contains(&digit))
}

/// Whether one of the lines at the bottom has the digit with words behind it.
fn is_shown(screen: &str, digit: Key) -> bool {
    let label = format!(" {} ", digit.label(Lang::Vi));
    let bottom: Vec<&str> = screen.lines().rev().take(6).collect();
    bottom.iter().any(|line| line.contains(&label))
}

#[test]
fn every_digit_of_the_help_is_live_and_shown_at_every_width() {
    for shown in SCREENS {
        let mut stage = Stage::on_screen(shown.view);
        stage.model.notice = None;
        for (columns, rows) in SIZES {
            stage.resize(columns, rows);
            let screen = stage.screen();
            for digit in digits() {
                let place = format!("{:?} at {columns}x{rows}: {digit:?}", shown.view);
                let live = command::find(&stage.model, digit).is_some();
                assert_eq!(live, is_listed(&stage.model, digit), "{place}");
                assert!(!live || is_shown(&screen, digit), "{place} is live and not shown:\n{screen}");
            }
        }
        for (columns, rows) in [(39, 24), (80, 9), (1, 1)] {
            stage.resize(columns, rows);
            assert!(digits().all(|digit| command::find(&stage.model, digit).is_none()), "{:?}", shown.view);
        }
    }
}

/// What there is that typing could change: the screens, the acts of the meeting, the roll, the book.
fn state(stage: &Stage) -> impl PartialEq + std::fmt::Debug + use<> {
    let model = &stage.model;
    let places: Vec<_> =
        model.places.iter().map(|place| (place.view.id, place.subject, place.pane)).collect();
    let records = model.live.as_ref().map_or(0, |live| live.records.len());
    // Letters look for an item of a list as they do for a name.
    let items = model.screen() == "round-items";
    let looks =
        |one: &&Overlay| matches!(one, Overlay::Locator(_)) || items && matches!(one, Overlay::Picker(_));
    let open: Vec<&str> = model.overlays.iter().filter(|one| !looks(one)).map(name).collect();
    (places, records, model.roll().members.len(), model.book.folder.clone(), open, stage.left)
}

fn name(overlay: &Overlay) -> &'static str {
    match overlay {
        Overlay::Form(_) => "form",
        Overlay::Picker(_) => "picker",
        Overlay::Finder(_) => "finder",
        Overlay::Locator(_) => "locator",
        Overlay::Confirm(_) => "confirm",
        Overlay::Lines(_) => "lines",
        Overlay::Card(_) => "card",
        Overlay::Help(_) => "help",
        Overlay::Unlock(_) | Overlay::Sealing(_) | Overlay::Code(_) => "passphrases",
    }
}

/// Prose as hands and input methods send it: letter by letter without marks, in the keys of VNI, as
/// Telex and VNI of an outside input method correct it; ⌫ is Backspace.
const PROSE: [&str; 4] = [
    "xem xet mot so viec, chi bo 1 va 2",
    "xem xe1t mo65t so61 vie65c",
    "xem xet⌫⌫ét moot⌫⌫ộtt⌫ so⌫⌫số vieec⌫⌫⌫iệc",
    "xem xe⌫é1⌫t mo⌫ộ5⌫t so⌫ố1⌫ vie⌫ệ5⌫c",
];

fn keys(prose: &str) -> Vec<Key> {
    let key = |letter: char| match letter {
        '⌫' => Key::parse("backspace").unwrap(),
        '⏎' => Key::parse("enter").unwrap(),
        letter => Key::char(letter),
    };
    prose.chars().map(key).collect()
}

/// Types prose in one way on every screen; nothing must come of it but a note or a name looked for.
fn nothing_comes_of(how: &str, type_in: impl Fn(&mut Stage)) {
    for shown in SCREENS {
        let mut stage = Stage::on_screen(shown.view);
        let before = state(&stage);
        type_in(&mut stage);
        assert_eq!(state(&stage), before, "{how} on {:?}:\n{}", shown.view, stage.screen());
        let placed = stage.model.writing.is_some() || !stage.model.overlays.is_empty();
        assert!(placed || !stage.notice().is_empty(), "{how} on {:?}: nothing is said", shown.view);
        assert_eq!(stage.model.writing.is_some(), shown.view.id == "chair", "{how} on {:?}", shown.view);
    }
}

#[test]
fn prose_typed_without_a_field_is_no_act() {
    for prose in PROSE {
        nothing_comes_of(prose, |stage| {
            // As fast as a slow hand types.
            stage.pace = TimeDelta::milliseconds(300);
            keys(prose).into_iter().for_each(|key| stage.press(key));
        });
    }
}

#[test]
fn prose_that_comes_in_one_go_is_no_act() {
    for prose in PROSE.into_iter().chain(["1. Xem xét⏎2. Biểu quyết⏎1⏎"]) {
        nothing_comes_of(prose, |stage| stage.tell(Msg::Keys(keys(prose))));
    }
    let pasted = "Xem xét một số việc\n1\n2\n";
    nothing_comes_of("a paste", |stage| stage.tell(Msg::Paste(pasted.into())));
}

#[test]
fn keys_that_come_in_one_go_and_are_no_text_are_keys() {
    let members = SCREENS.iter().find(|screen| screen.view.id == "members").unwrap();
    let mut stage = Stage::on_screen(members.view);
    stage.tell(Msg::Keys(vec![Key::parse("down").unwrap(); 5]));
    assert_eq!(stage.model.place().at, 5);
    stage.tell(Msg::Keys(vec![Key::char('3'), Key::parse("esc").unwrap(), Key::parse("up").unwrap()]));
    assert_eq!((stage.model.place().at, stage.model.overlays.len()), (4, 0));
}

#[test]
fn what_came_in_one_go_is_in_the_note() {
    let chair = SCREENS.iter().find(|screen| screen.view.id == "chair").unwrap();
    let mut stage = Stage::on_screen(chair.view);
    stage.tell(Msg::Keys(keys("Xem xét cầu kênh 3⏎giao tổ 5⏎")));
    let note = stage.model.writing.as_ref().unwrap().field.text().to_owned();
    assert_eq!(note, "Xem xét cầu kênh 3\ngiao tổ 5");
}

#[test]
fn a_letter_in_a_list_looks_for_a_name() {
    let members = SCREENS.iter().find(|screen| screen.view.id == "members").unwrap();
    let mut stage = Stage::on_screen(members.view);
    stage.keys("~lvp~");
    assert_eq!(stage.model.roll().name(stage.model.members()[stage.model.place().at].id), "Lý Vĩnh Phát");
    assert!(stage.shows("Tìm: lvp"), "{}", stage.screen());
    stage.keys("enter");
    assert!(stage.model.overlays.is_empty(), "Enter ends the looking and does nothing else");
    stage.keys("2");
    assert!(stage.shows("Lý Vĩnh Phát"), "{}", stage.screen());
}
