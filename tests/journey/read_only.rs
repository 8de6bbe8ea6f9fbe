//! A book that cannot be written: no form closes, no letter is lost, and nothing goes on.

use bienban::app::Overlay;

use crate::scene;
use crate::stage::Stage;

const REASON: &str = "Sổ chỉ đọc được: hãy đóng cửa sổ kia rồi mở lại.";

/// Fills a form in while the book cannot be written, submits it, and answers what it then holds.
fn submitted(mut stage: Stage, open: &str, fill: &str) -> (Vec<String>, Option<String>) {
    stage.keys(open);
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Form(_))), "{open}: {}", stage.screen());
    stage.model.book.read_only = Some(REASON.to_owned());
    stage.keys(fill);
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else {
        panic!("{open} {fill}: the form is gone\n{}", stage.screen())
    };
    let texts = form.inputs.iter().map(|input| input.field.text().to_owned()).collect();
    (texts, form.fault.clone())
}

/// A meeting in which tasks, speeches and a vote are possible.
fn discussing() -> Stage {
    let mut stage = Stage::practice();
    stage.follow_to("discussion");
    stage
}

/// Where the form is, the keys that open it, those that fill it in, and what it must still hold.
type Case = (fn() -> Stage, &'static str, &'static str, &'static str);

#[test]
fn forms_keep_what_was_typed() {
    let forms: [Case; 14] = [
        (scene::cell, "3 1", "~Kim Sô Ny~ enter enter enter enter enter enter enter", "Kim Sô Ny"),
        (scene::cell, "3 2", "~Kim Sô Ny~ enter enter enter enter enter", "Kim Sô Ny"),
        (scene::cell, "3 3", "enter ~05/12/2026~ enter", "05/12/2026"),
        (scene::cell, "3 4", "enter ~05/12/2026~ enter", "05/12/2026"),
        (scene::cell, "f11 1", "~cc~ enter ~cầu cống~ enter", "cầu cống"),
        (scene::prepared, "5", "~Văn nghệ~ enter enter", "Văn nghệ"),
        (scene::prepared, "4", "~Văn nghệ~ enter enter", "Văn nghệ"),
        (scene::prepared, "7", "enter enter ~Nhà ông Năm~ enter enter", "Nhà ông Năm"),
        (discussing, "3", "~Sửa cầu~ enter enter", "Sửa cầu"),
        (discussing, "5", "~Sửa cầu~ enter ~kim~ enter enter", "Sửa cầu"),
        (discussing, "9 ~khach~ enter", "~Danh Sóc~ enter enter", "Danh Sóc"),
        (discussing, "9 ~diem nghi~ enter", "~Sửa cầu~ enter enter", "Sửa cầu"),
        (discussing, "9 ~bieu duong~ enter", "enter ~kim~ enter enter ~Tích cực~ enter enter", "Tích cực"),
        (discussing, "6 2", "~Làm tốt~ enter enter enter enter enter", "Làm tốt"),
    ];
    for (stage, open, fill, kept) in forms {
        let (texts, fault) = submitted(stage(), open, fill);
        assert!(texts.iter().any(|text| text.contains(kept)), "{open}: {texts:?}");
        assert_eq!(fault.as_deref(), Some(REASON), "{open}");
    }
}

#[test]
fn a_question_that_was_not_kept_does_not_count_the_one_before() {
    let mut stage = discussing();
    let before = stage.meeting().ballots.clone();
    assert!(!before.is_empty(), "the agenda was voted");
    stage.keys("3");
    stage.model.book.read_only = Some(REASON.to_owned());
    stage.keys("~Sửa cầu~ enter enter");
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
    assert!(form.name.starts_with("ballot-"), "{}", form.name);
    assert_eq!(stage.meeting().ballots, before);
}

#[test]
fn blank_figures_are_0_but_a_count_without_any_is_none() {
    let mut stage = discussing();
    stage.keys("3 ~Sửa cầu~ enter enter");
    let ballots = stage.meeting().ballots.len();
    // The samples of the practice meeting are taken out by a blank that is typed.
    stage.keys("2 ~18~ enter space enter space enter");
    let counts = &stage.meeting().ballots[ballots - 1].counts;
    let count = counts.last().expect("it was counted");
    assert_eq!((count.count.yes, count.count.no, count.count.other), (18, 0, 0));
    let mut stage = scene::opened();
    stage.keys("3 ~Sửa cầu~ enter enter enter enter enter");
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
    assert_eq!(form.focus, 0);
    assert_eq!(
        form.fault.as_deref(),
        Some("Chưa nhập số nào: hãy nhập số đồng chí tán thành; ô nào không có ai thì để trống.")
    );
    stage.keys("~4~ enter ~99999999999~ enter enter");
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
    assert_eq!(form.focus, 1, "the cursor is in the field at fault");
}
