//! The mouse in notes, forms and lists.

use bienban::app::Overlay;
use bienban::app::mouse::Button;

use crate::scene;
use crate::writing::speaking;

#[test]
fn a_click_puts_the_cursor_of_a_note() {
    for (columns, rows) in [(80, 24), (120, 40)] {
        let mut stage = speaking();
        stage.resize(columns, rows);
        let words = "Đề nghị sửa cầu kênh 3 trước mùa mưa, phát quang tuyến đường và thắp sáng đường quê, ";
        stage.keys(&format!("~{words}{words}xong~"));
        stage.click("sửa cầu");
        let field = |stage: &crate::stage::Stage| stage.model.writing.as_ref().unwrap().field.clone();
        assert!(field(&stage).text()[field(&stage).cursor()..].starts_with("sửa cầu"), "{columns}");
        stage.click("xong");
        assert_eq!(&field(&stage).text()[field(&stage).cursor()..], "xong", "{columns}");
        let row = stage.screen().lines().position(|line| line.contains("xong")).unwrap() as u16;
        stage.mouse(Button::Drag, columns - 1, row);
        assert_eq!(field(&stage).selection().map(|range| range.len()), Some("xong".len()));
        stage.keys("~hết~");
        assert!(field(&stage).text().ends_with("quê, hết"));
    }
}

#[test]
fn a_click_selects_a_row_and_the_wheel_scrolls() {
    let mut stage = scene::cell();
    stage.keys("3");
    stage.click("Sơn Vi Sal");
    assert_eq!(stage.next_step(), "Enter: sửa thông tin đ/c Sơn Vi Sal; Esc: về trang đầu");
    stage.mouse(Button::WheelUp, 10, 10);
    assert_eq!(stage.model.place().at, 1);
    stage.mouse(Button::WheelDown, 10, 10);
    assert_eq!(stage.model.place().at, 4);
    // Neither the keys at the bottom nor the empty lines are rows.
    stage.mouse(Button::Press, 10, 22);
    stage.mouse(Button::Press, 10, 18);
    assert_eq!((stage.model.place().at, stage.model.screen()), (4, "members"));
}

#[test]
fn a_click_goes_to_a_field_and_to_a_name() {
    let mut stage = scene::opened();
    stage.keys("5 ~Khảo sát cầu~");
    let focus = |stage: &crate::stage::Stage| match stage.model.overlays.last() {
        Some(Overlay::Form(form)) => form.focus,
        _ => panic!("no form"),
    };
    stage.click("Thời hạn");
    assert_eq!(focus(&stage), 2);
    stage.click("Người thực hiện");
    assert_eq!(focus(&stage), 1);
    stage.keys("~th~");
    stage.click("Trần Thị Hoa");
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("no form") };
    let chosen = form.inputs[1].person_chosen().unwrap();
    assert_eq!(stage.model.roll().name(chosen), "Trần Thị Hoa");
    stage.click("Khảo sát cầu");
    stage.click("sát cầu");
    stage.keys("~lại ~");
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("no form") };
    assert_eq!(form.text(0), "Khảo lại sát cầu");
}

#[test]
fn a_click_selects_in_a_list_to_choose_from() {
    let mut stage = speaking();
    stage.keys("f5");
    stage.click("Chi bộ thống nhất cử");
    stage.keys("enter");
    let text = stage.model.writing.as_ref().unwrap().field.text().to_owned();
    assert_eq!(text, "Chi bộ thống nhất cử thư ký ghi biên bản buổi sinh hoạt.");
}

#[test]
fn f10_leaves_the_mouse_to_the_terminal() {
    let mut stage = scene::cell();
    stage.keys("3 f10");
    assert_eq!(stage.notice(), "Đã tắt chuột: kéo chuột là chọn chữ của cửa sổ như thường.");
    stage.click("Sơn Vi Sal");
    assert_eq!(stage.model.place().at, 0);
    stage.keys("f10");
    stage.click("Sơn Vi Sal");
    assert_eq!(stage.model.place().at, 4);
}
