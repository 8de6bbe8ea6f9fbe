//! The built-in Telex and VNI in notes, forms and lists.

use bienban::app::key::Key;
use bienban::app::{Msg, Overlay};
use bienban::text::{Method, Placement};

use crate::scene;
use crate::writing::{note, speaking};

#[test]
fn f8_goes_round_and_the_bottom_line_says_where() {
    let mut stage = speaking();
    for (method, words) in
        [(Method::Telex, "F8 gõ: Telex"), (Method::Vni, "F8 gõ: VNI"), (Method::Off, "F8 gõ: tắt")]
    {
        stage.keys("f8");
        assert_eq!(stage.model.typing.method, method);
        assert!(stage.shows(words), "{words}\n{}", stage.screen());
        assert!(stage.model.writing.is_some(), "the note stays open");
    }
}

#[test]
fn a_note_is_typed_in_telex_and_in_vni() {
    let mut stage = speaking();
    stage.keys("f8 ~DDeef nghij suwra caafu, guwir email ~ f8 ~tru7o7c1 mu2a mu7a~ esc");
    assert_eq!(note(&stage), "Đề nghị sửa cầu, gửi email trước mùa mưa");
    assert_eq!(&stage.reread(&stage.disk.survivor()), stage.history());
}

#[test]
fn leaving_a_note_ends_its_last_word() {
    let mut stage = speaking();
    stage.keys("f8 ~Guwir qua excel~ esc");
    assert_eq!(note(&stage), "Gửi qua excel");
}

#[test]
fn a_form_is_typed_in_telex() {
    let mut stage = scene::opened();
    stage.keys("f8 5 ~Khaor sats caafu qua google~ enter ~an~ enter enter");
    assert_eq!(stage.meeting().tasks[0].what, "Khảo sát cầu qua google");
}

#[test]
fn the_tone_stands_where_f9_says() {
    let mut stage = speaking();
    stage.keys("f8 ~hoaf ~ f9 ~hoaf~");
    assert_eq!(stage.model.typing.placement, Placement::New);
    stage.keys("esc");
    assert_eq!(note(&stage), "hòa ho\u{e0}");
}

#[test]
fn a_second_input_method_is_noticed() {
    let mut stage = speaking();
    stage.keys("f8");
    stage.press(Key::char('ế'));
    assert_eq!(
        stage.notice(),
        "Bộ gõ của máy cũng đang bật: F8 tắt bộ gõ của chương trình, hoặc hãy tắt bộ gõ của máy."
    );
}

#[test]
fn a_line_end_in_pasted_keys_is_a_space_in_a_form() {
    // The terminal's reader tells a line end in the midst of a burst of letters as pasted.
    let mut stage = scene::opened();
    stage.keys("5 ~Khảo sát~");
    stage.tell(Msg::Paste("\n".into()));
    stage.keys("~cầu~");
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("a form is open") };
    assert_eq!((form.text(0), form.focus), ("Khảo sát cầu", 0));
}
