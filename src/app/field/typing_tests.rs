//! What a field does with keys while a built-in way of typing is on.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::tests::{burst, press};
use super::*;
use crate::text::{Method, Placement, compose};

fn telex() -> Field {
    let mut field = Field::multi();
    field.set_typing(Typing { method: Method::Telex, placement: Placement::Old });
    field
}

fn typed(keys: &str) -> String {
    let mut field = telex();
    burst(&mut field, keys);
    field.text().to_owned()
}

#[test]
fn keys_become_letters_and_foreign_words_come_back() {
    assert_eq!(typed("DDangr uyr xax, ddoofng ys."), "Đảng ủy xã, đồng ý.");
    assert_eq!(typed("gửi email excel⏎Windows TW (wifi) HDDND"), "gửi email excel\nWindows TW (wifi) HĐND");
    assert_eq!(typed("hopj ngafy 15/12 lucs 19h30"), "họp ngày 15/12 lúc 19h30");
}

#[test]
fn backspace_takes_one_letter_that_is_seen() {
    assert_eq!(typed("quyeets⌫"), "quyế");
    assert_eq!(typed("quyeets⌫t"), "quyết");
    assert_eq!(typed("quyeets⌃⌃et"), "quyet");
    assert_eq!(typed("excek⌫l "), "excel ");
    assert_eq!(typed("tieengs Vieej⌫etj"), "tiếng Viẹt");
    assert_eq!(typed("aa⌫⌫"), "");
}

#[test]
fn a_word_that_stands_already_is_typed_on() {
    let mut field = telex();
    field.paste("Đang");
    burst(&mut field, "r ");
    assert_eq!(field.text(), "Đảng ");
    press(&mut field, "left left left");
    burst(&mut field, "s");
    assert_eq!(field.text(), "Đáng ");
    field.set_text("café");
    burst(&mut field, "s ");
    assert_eq!(field.text(), "cafés ", "what was there before is never given back as keys");
}

#[test]
fn moving_away_ends_the_word() {
    let mut field = telex();
    burst(&mut field, "excel");
    press(&mut field, "home");
    assert_eq!(field.text(), "excel");
    let mut field = telex();
    burst(&mut field, "data");
    field.end_word();
    assert_eq!((field.text(), field.cursor()), ("data", 4));
}

#[test]
fn typing_is_still_undone_by_the_word() {
    let mut field = telex();
    burst(&mut field, "nghij quyeets excel ");
    for left in ["nghị quyết ", "nghị ", ""] {
        press(&mut field, "ctrl-z");
        assert_eq!(field.text(), left);
    }
    press(&mut field, "ctrl-y ctrl-y ctrl-y");
    assert_eq!(field.text(), "nghị quyết excel ");
}

#[test]
fn a_selection_is_replaced_by_the_word() {
    let mut field = telex();
    burst(&mut field, "mootj hai");
    press(&mut field, "shift-left shift-left shift-left");
    burst(&mut field, "xax");
    assert_eq!(field.text(), "một xã");
}

#[test]
fn letters_of_an_input_method_stay_what_they_are() {
    assert_eq!(typed("tie⌫ê⌫ếng vie⌫ê⌫ệt"), "tiếng việt");
    let mut field = Field::multi();
    burst(&mut field, "tieengs as dd");
    assert_eq!(field.text(), "tieengs as dd", "off means off");
}

proptest! {
    #[test]
    fn any_keys_keep_the_text_sound(keys in "[aeiouydwsfrxjzngchtAEDW0-9 ⌫éĐ]{0,40}", vni: bool) {
        let method = if vni { Method::Vni } else { Method::Telex };
        let mut field = Field::multi();
        field.set_typing(Typing { method, placement: Placement::New });
        burst(&mut field, &keys);
        field.end_word();
        prop_assert_eq!(field.text(), compose(field.text()));
        prop_assert_eq!(field.cursor(), field.text().len());
        let last = field.text().to_owned();
        press(&mut field, &"ctrl-z ".repeat(60));
        prop_assert_eq!(field.text(), "");
        press(&mut field, &"ctrl-y ".repeat(60));
        prop_assert_eq!(field.text(), last);
    }
}
