//! What a field does with keys, pasted text and bursts of input methods.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;
use crate::text::{compose, graphemes, nfc, width};

/// Types a burst as a terminal hands it on: ⌫ is Backspace, ⌃ is Ctrl+H, ⏎ is Enter.
pub(super) fn burst(field: &mut Field, keys: &str) {
    for c in keys.chars() {
        let key = match c {
            '⌫' => Key::of(Code::Backspace),
            '⌃' => Key::ctrl('h'),
            '⏎' => Key::of(Code::Enter),
            c => Key::char(c),
        };
        assert!(field.key(key), "{c}");
    }
}

pub(super) fn press(field: &mut Field, names: &str) {
    for name in names.split_whitespace() {
        assert!(field.key(Key::parse(name).unwrap()), "{name}");
    }
}

fn typed(keys: &str) -> String {
    let mut field = Field::multi();
    burst(&mut field, keys);
    field.text().to_owned()
}

fn holding(text: &str, columns: usize) -> Field {
    let mut field = Field::multi();
    field.set_text(text);
    field.set_width(columns);
    field
}

#[test]
fn bursts_of_input_methods_give_the_right_letters() {
    assert_eq!(typed("go⌫õ tie⌫ê⌫ếng vie⌫ê⌫ệt"), "gõ tiếng việt");
    assert_eq!(typed("go⌃õ tie⌃ê⌃ếng"), "gõ tiếng");
    assert_eq!(typed("nguoi⌫⌫⌫ươi⌫⌫ời"), "người");
    assert_eq!(typed("d⌫đuong⌫⌫⌫⌫ương⌫⌫⌫ờng"), "đường");
    assert_eq!(typed("⌫⌫a"), "a");
}

#[test]
fn letters_in_pieces_become_whole() {
    assert_eq!(typed("nghi\u{323} quye\u{302}\u{301}t"), "nghị quyết");
    assert_eq!(typed("a\u{301}\u{302}y"), "ấy");
    assert_eq!(typed("quye\u{302}\u{301}⌫ê\u{301}t"), "quyết");
    assert_eq!(typed("x\u{301}⌫y"), "y");
}

#[test]
fn a_letter_meets_a_mark_that_stood_alone() {
    let mut field = holding("\n\u{301}", 20);
    press(&mut field, "ctrl-home delete");
    assert_eq!(field.text(), "\u{301}");
    press(&mut field, "ctrl-home a");
    assert_eq!((field.text(), field.cursor()), ("á", 2));
}

#[test]
fn pasted_text_is_composed_and_cleaned() {
    let mut field = Field::single();
    field.paste("quye\u{302}\u{301}t\r\nđi\u{323}nh\t1\u{1b}");
    assert_eq!(field.text(), "quyết định 1");
    let mut field = Field::multi();
    field.paste("a\r\nb\rc\nd");
    assert_eq!(field.text(), "a\nb\nc\nd");
    burst(&mut field, "e");
    field.paste("\u{302}");
    assert_eq!(field.text(), "a\nb\nc\ndê");
}

#[test]
fn no_sign_that_nobody_sees_is_kept_and_no_line_end_is_lost() {
    let mut field = Field::multi();
    field.paste("Dòng một\u{b}Dòng hai\u{c}Dòng ba\u{2028}Dòng\u{200b} bốn\u{202e}\u{9b}\u{feff}");
    let mut records = Field::multi();
    records.paste("Một\u{1c}hai\u{1d}ba\u{1e}bốn\u{1f}năm\u{7}");
    assert_eq!(records.text(), "Một\nhai\nba\nbốn\nnăm");
    assert_eq!(field.text(), "Dòng một\nDòng hai\nDòng ba\nDòng bốn");
    burst(&mut field, "\u{200d}\u{1b}.");
    assert_eq!(field.text(), "Dòng một\nDòng hai\nDòng ba\nDòng bốn.");
}

#[test]
fn keys_of_the_screen_are_left_to_it() {
    let mut field = Field::single();
    for name in [
        "enter", "esc", "tab", "backtab", "f1", "up", "down", "pageup", "pagedown", "ctrl-c", "ctrl-s",
        "alt-x", "alt-left",
    ] {
        assert!(!field.key(Key::parse(name).unwrap()), "{name}");
    }
    assert!(field.is_empty());
}

#[test]
fn words_are_jumped_over_and_erased() {
    let mut field = holding("sửa cầu, kênh 3", 40);
    press(&mut field, "ctrl-left ctrl-left");
    assert_eq!(&field.text()[field.cursor()..], "kênh 3");
    press(&mut field, "ctrl-left");
    assert_eq!(&field.text()[field.cursor()..], "cầu, kênh 3");
    press(&mut field, "ctrl-right");
    assert_eq!(&field.text()[field.cursor()..], ", kênh 3");
    press(&mut field, "ctrl-backspace");
    assert_eq!(field.text(), "sửa , kênh 3");
    press(&mut field, "ctrl-delete");
    assert_eq!(field.text(), "sửa  3");
}

#[test]
fn shift_selects_and_typing_replaces() {
    let mut field = holding("một hai", 40);
    press(&mut field, "shift-left shift-left shift-left");
    assert_eq!(field.selection(), Some(6..9));
    press(&mut field, "ctrl-c ctrl-home");
    assert_eq!((field.copied(), field.selection()), ("hai", None));
    press(&mut field, "ctrl-v space ctrl-a");
    assert_eq!((field.text(), field.selection()), ("hai một hai", Some(0..13)));
    press(&mut field, "left");
    assert_eq!(field.cursor(), 0);
    press(&mut field, "shift-end ctrl-x");
    assert_eq!((field.text(), field.copied()), ("", "hai một hai"));
    press(&mut field, "ctrl-z");
    assert_eq!(field.text(), "hai một hai");
}

#[test]
fn typing_is_undone_by_the_word() {
    let mut field = Field::multi();
    burst(&mut field, "go⌫õ tie⌫ê⌫ếng vie⌫ệt");
    press(&mut field, "ctrl-z");
    assert_eq!(field.text(), "gõ tiếng ");
    press(&mut field, "ctrl-z");
    assert_eq!(field.text(), "gõ ");
    press(&mut field, "ctrl-y ctrl-y");
    assert_eq!((field.text(), field.cursor()), ("gõ tiếng việt", 18));
    press(&mut field, "ctrl-z ctrl-z ctrl-z ctrl-z");
    assert_eq!((field.text(), field.cursor()), ("", 0));
}

#[test]
fn ctrl_u_erases_the_line_and_is_undone() {
    let mut field = holding("một\nhai ba\nbốn", 80);
    press(&mut field, "up");
    press(&mut field, "ctrl-u");
    assert_eq!(field.text(), "một\n\nbốn");
    press(&mut field, "ctrl-z");
    assert_eq!(field.text(), "một\nhai ba\nbốn");
    let mut line = Field::single();
    line.set_text("Nguyễn Văn Bình");
    press(&mut line, "left ctrl-u");
    assert_eq!(line.text(), "");
}

#[test]
fn erasing_is_undone_by_the_word() {
    let mut field = holding("một hai ba", 40);
    burst(&mut field, "⌫⌫⌫⌫⌫⌫");
    assert_eq!(field.text(), "một ");
    press(&mut field, "ctrl-z");
    assert_eq!(field.text(), "một hai ");
    press(&mut field, "ctrl-z");
    assert_eq!(field.text(), "một hai ba");
}

#[test]
fn lines_on_screen_are_walked_by_column() {
    // Ten columns, the last for the cursor: "sửa cầu ", "kênh 3 ", "trước mùa".
    let mut field = holding("sửa cầu kênh 3 trước mùa", 10);
    assert_eq!(
        field.wrapped(10),
        (vec!["sửa cầu ".to_owned(), "kênh 3 ".to_owned(), "trước mùa".to_owned()], (2, 9))
    );
    press(&mut field, "up");
    assert_eq!(&field.text()[field.cursor()..], " trước mùa");
    press(&mut field, "up");
    assert_eq!(&field.text()[field.cursor()..], " kênh 3 trước mùa");
    press(&mut field, "down down");
    assert_eq!(field.cursor(), field.text().len());
    press(&mut field, "home");
    assert_eq!(&field.text()[field.cursor()..], "trước mùa");
    press(&mut field, "up end");
    assert_eq!(&field.text()[field.cursor()..], " trước mùa");
    press(&mut field, "up up");
    assert_eq!(field.cursor(), 0);
    press(&mut field, "down down down");
    assert_eq!(field.cursor(), field.text().len());
}

#[test]
fn enter_begins_a_line_and_the_cursor_follows() {
    let mut field = Field::multi();
    burst(&mut field, "một⏎⏎hai");
    assert_eq!(field.wrapped(20), (vec!["một".to_owned(), String::new(), "hai".to_owned()], (2, 3)));
    press(&mut field, "up");
    assert_eq!(field.layout(20).column, 0);
    press(&mut field, "up");
    assert_eq!(field.layout(20).column, 3);
}

#[test]
fn a_long_line_shows_the_part_with_the_cursor() {
    let mut field = Field::single();
    field.set_text("Nguyễn Văn An");
    assert_eq!(field.window(20), (0..16, 13));
    let (shown, column) = field.window(6);
    assert_eq!((&field.text()[shown], column), ("ăn An", 5));
    press(&mut field, "home");
    let (shown, column) = field.window(6);
    assert_eq!((&field.text()[shown], column), ("Nguyễn", 0));
}

#[test]
fn twenty_thousand_letters_take_keys() {
    let mut field = holding(&"nghị quyết ".repeat(1_820), 78);
    burst(&mut field, &"go⌫õ ".repeat(200));
    press(&mut field, "up end");
    let (lines, (row, column)) = field.wrapped(78);
    // 7 pairs of words fill a line of 77 columns, then 26 short words do: 260 + 8 lines.
    assert_eq!(lines.len(), 268);
    assert_eq!((row, column), (266, 77));
}

const KEYS: [&str; 24] = [
    "a",
    "e",
    "ế",
    "space",
    "\u{301}",
    "\u{302}",
    "\u{323}",
    "黎",
    "enter",
    "backspace",
    "ctrl-h",
    "delete",
    "left",
    "right",
    "up",
    "down",
    "home",
    "end",
    "shift-left",
    "shift-up",
    "ctrl-left",
    "ctrl-a",
    "ctrl-x",
    "ctrl-v",
];

proptest! {
    #[test]
    fn any_keys_keep_the_text_sound_and_can_be_taken_back(
        presses in prop::collection::vec(0..KEYS.len(), 0..60), columns in 0usize..12
    ) {
        let mut field = holding("", columns);
        for i in presses {
            field.key(Key::parse(KEYS[i]).unwrap());
            prop_assert_eq!(field.text(), nfc(field.text()));
            prop_assert_eq!(field.text(), compose(field.text()));
            let at = field.cursor();
            let end = field.text().len();
            prop_assert!(at == end || graphemes(field.text()).any(|(start, _)| start == at));
            let (lines, (row, column)) = field.wrapped(columns);
            prop_assert!(row < lines.len() && column <= columns.saturating_sub(1));
            let (shown, column) = field.window(columns);
            prop_assert!(width(&field.text()[shown]) <= columns && column < columns.max(1));
        }
        let last = field.text().to_owned();
        press(&mut field, &"ctrl-z ".repeat(60));
        prop_assert_eq!(field.text(), "");
        press(&mut field, &"ctrl-y ".repeat(60));
        prop_assert_eq!(field.text(), last);
    }

    #[test]
    fn letters_typed_and_erased_are_a_plain_stack(letters in "[aăế黎x ⌫]{0,40}") {
        let mut stack = Vec::new();
        for c in letters.chars() {
            if c == '⌫' { stack.pop(); } else { stack.push(c); }
        }
        prop_assert_eq!(typed(&letters), stack.into_iter().collect::<String>());
    }
}
