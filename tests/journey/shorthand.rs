//! The cell's shorthand and ready sentences, where people write.

use bienban::app::Overlay;

use crate::scene;
use crate::stage::Stage;
use crate::writing::{note, speaking};

fn typed(stage: &Stage) -> &str {
    stage.model.writing.as_ref().expect("a note").field.text()
}

#[test]
fn letters_and_a_space_become_their_words_and_come_back() {
    let mut stage = speaking();
    stage.keys("~Tn dự thảo nq , ~");
    assert_eq!(typed(&stage), "Thống nhất với dự thảo nghị quyết , ");
    stage.keys("~đn ~");
    assert!(typed(&stage).ends_with(", đề nghị "));
    stage.keys("ctrl-z");
    assert!(typed(&stage).ends_with(", đn"), "{}", typed(&stage));
    // What was taken back is meant as it stands.
    stage.keys("~ xã~ esc");
    assert_eq!(note(&stage), "Thống nhất với dự thảo nghị quyết , đn xã");
    assert_eq!(&stage.reread(&stage.disk.survivor()), stage.history());
}

#[test]
fn abbreviations_addresses_and_names_stay() {
    let mut stage = speaking();
    stage.keys("~UBND xã, tn@xa.vn a.tn 3/tn ctn xem ~");
    assert_eq!(typed(&stage), "UBND xã, tn@xa.vn a.tn 3/tn ctn xem ");
    let mut stage = scene::opened();
    stage.keys("5 ~Tn kq ~ enter ~nq ~");
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("the form is open") };
    assert_eq!(form.text(0), "Thống nhất với kết quả thực hiện", "running text");
    assert_eq!(form.inputs[1].field.text(), "nq ", "a name");
}

#[test]
fn built_in_typing_ends_its_word_before_shorthand_is_looked_up() {
    let mut stage = speaking();
    // đ is typed first and then looked up; a word that is Vietnamese is never taken for letters.
    stage.keys("f8 ~ddc Ba tn ddn sh cs tieens bb ~");
    assert_eq!(typed(&stage), "đồng chí Ba thống nhất với đề nghị sinh hoạt chi bộ cs tiến biên bản ");
}

#[test]
fn the_list_is_kept_in_the_book() {
    let mut stage = scene::cell();
    stage.keys("f11");
    assert_eq!(stage.model.screen(), "shorthand");
    stage.keys("1 ~kn3~ enter ~kênh  mương nội đồng~ enter");
    // It is said as soon as the field is left.
    stage.keys("1 ~an~ enter");
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("it was refused") };
    assert!(form.fault.as_ref().unwrap().starts_with("“an” là một tiếng thường gõ"));
    // The first of all is bb; it is changed, and the second, bcđ, removed.
    stage.keys("esc home enter enter");
    stage.retype("biên bản họp");
    stage.keys("enter down 3");
    assert_eq!(stage.notice(), "Đã bỏ “bcđ” (ban chỉ đạo). Muốn lấy lại: nhấn 1 rồi nhập lại.");
    let again = Stage::on(stage.disk.survivor(), stage.now());
    let shorthand = &again.model.book.cell.as_ref().unwrap().shorthand;
    assert_eq!(shorthand, &stage.model.book.cell.as_ref().unwrap().shorthand);
    let words = |short: &str| shorthand.expand(short);
    assert_eq!(words("kn3").as_deref(), Some("kênh mương nội đồng"));
    assert_eq!(words("bb").as_deref(), Some("biên bản họp"));
    assert_eq!(words("bcđ"), None);
}

#[test]
fn ready_sentences_are_found_without_diacritics() {
    let mut stage = speaking();
    stage.keys("~Ý kiến: ~ f5");
    assert!(stage.shows("Câu mẫu"), "{}", stage.screen());
    stage.keys("~thong nhat cu thu ky~ enter ~ Hết.~");
    assert_eq!(typed(&stage), "Ý kiến: Chi bộ thống nhất cử thư ký ghi biên bản buổi sinh hoạt. Hết.");
    stage.keys("ctrl-z ctrl-z ctrl-z");
    assert_eq!(typed(&stage), "Ý kiến: ");
    stage.keys("f5 esc");
    assert!(stage.model.writing.is_some(), "leaving the list goes back to the note");
}
