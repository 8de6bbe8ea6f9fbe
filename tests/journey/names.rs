//! Two members of one name are told apart on every screen and paper; names and years that look wrong are asked
//! about; resolutions are numbered by term.

use bienban::app::Overlay;

use crate::scene;
use crate::stage::Stage;

/// The roll of the scene with a second Nguyễn Văn An, who has no office.
fn twins() -> Stage {
    let mut stage = scene::named();
    let roll =
        scene::ROLL.replace("Lý Vĩnh Phát,15/02/1960,22/12/1986", "Nguyễn Văn An,15/02/1985,22/12/2010");
    stage.bring("ds.csv", &roll);
    stage.keys("3 5 ~ds.csv~ enter 1 esc");
    stage
}

fn labels(stage: &Stage) -> Vec<String> {
    let Some(Overlay::Picker(picker)) = stage.model.overlays.last() else {
        panic!("no list of names:\n{}", stage.screen())
    };
    picker.choices.iter().map(|choice| choice.label.clone()).collect()
}

/// A text with its line breaks taken out.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_name_of_a_guest_is_offered_as_a_members_is() {
    let mut stage = scene::opened();
    stage.keys("9 ~khach moi~ enter ~Đ/c PHAN VĂN TÁM~ enter ~Xã~ enter");
    assert!(stage.meeting().guests.is_empty(), "{}", stage.screen());
    let screen = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(screen.contains("“Đ/c PHAN VĂN TÁM” được sửa thành “Phan Văn Tám”"), "{screen}");
    stage.keys("enter");
    assert_eq!(stage.meeting().guests[0].words(), "Phan Văn Tám, Xã", "{}", stage.screen());
    // The same name once more is asked about as before.
    stage.keys("9 ~khach moi~ enter ~phan văn tám~ enter ~Xã~ enter enter");
    assert!(stage.shows("Phan Văn Tám"), "{}", stage.screen());
    assert_eq!(stage.meeting().guests.len(), 1, "{}", stage.screen());
}

#[test]
fn a_guest_of_a_members_name_is_asked_about_once() {
    let mut stage = scene::opened();
    stage.keys("9 ~khach moi~ enter ~Lý Vĩnh Phát~ enter ~Xã~ enter");
    assert!(stage.meeting().guests.is_empty(), "{}", stage.screen());
    assert!(stage.shows("Lý Vĩnh Phát có trong danh sách đảng viên"), "{}", stage.screen());
    stage.keys("enter");
    assert_eq!(stage.meeting().guests[0].words(), "Lý Vĩnh Phát, Xã", "{}", stage.screen());
}

#[test]
fn two_of_one_name_are_told_apart_from_the_roll_to_the_resolution() {
    let (old, young) = ("Nguyễn Văn An (1970)", "Nguyễn Văn An (1985)");
    let mut stage = twins();
    stage.keys("3");
    assert!(stage.screen().contains(old) && stage.screen().contains(young), "{}", stage.screen());
    stage.keys("esc enter enter enter enter 1 enter ~tth~ enter 8");
    stage.keys("7 1");
    assert!(stage.screen().contains(old) && stage.screen().contains(young), "{}", stage.screen());
    stage.keys("esc 2");
    let names = labels(&stage);
    assert!(names.contains(&old.to_owned()) && names.contains(&young.to_owned()), "{names:?}");
    stage.keys("~an 1985~ enter");
    assert!(stage.screen().contains(young), "{}", stage.screen());
    stage.keys("enter 7 enter enter");
    stage.keys("7 7 enter enter enter 2 ~4~ enter ~0~ enter ~0~ enter");
    stage.keys("7 7 7 7 2 ~1985~ enter 4 ~Đề nghị sửa cầu kênh 3.~ esc enter");
    stage.keys("5 ~Khảo sát cầu kênh 3~ enter ~an 1985~ enter ~15/12~ enter");
    let tasks = stage.model.meeting().unwrap().tasks.clone();
    assert_eq!(stage.model.meeting().unwrap().names(&tasks[0].who), young);
    stage.keys("9 ~muc bat ky~ enter ~thong qua bien ban~ enter");
    stage.keys("enter enter");
    scene::pass_the_gaps(&mut stage);
    stage.keys("enter enter 2 ~4~ enter ~0~ enter ~0~ enter 1");
    let minutes = flat(&stage.plain("bien-ban.txt"));
    assert!(minutes.contains("Chủ trì: Đồng chí Nguyễn Văn An (1970), Bí thư Chi bộ."), "{minutes}");
    assert!(minutes.contains("Đồng chí Nguyễn Văn An (1985)"), "{minutes}");
    // Never without what tells him apart, wherever the name stands.
    let told =
        minutes.matches("Nguyễn Văn An (1970)").count() + minutes.matches("Nguyễn Văn An (1985)").count();
    assert_eq!(minutes.matches("Nguyễn Văn An").count(), told, "{minutes}");
}

#[test]
fn the_cell_chooses_a_mark_for_one_of_two() {
    let mut stage = twins();
    stage.keys("3");
    let at = stage.model.members().iter().position(|member| member.name() == "Nguyễn Văn An (1985)").unwrap();
    stage.model.select(at);
    stage.keys("2");
    stage.keys("enter enter enter enter enter ~Tổ 2~ enter");
    let names: Vec<&str> = stage.model.members().iter().map(|member| member.name()).collect();
    assert!(names.contains(&"Nguyễn Văn An (Tổ 2)") && names.contains(&"Nguyễn Văn An (1970)"), "{names:?}");
}

#[test]
fn a_name_in_capitals_is_offered_corrected_and_kept_when_it_is_typed_again() {
    let mut stage = scene::cell();
    stage.keys("3 1 ~Đ/c LÝ MỸ HOA~ enter ~1985~ enter enter enter enter enter enter");
    assert!(stage.screen().contains("được sửa thành “Lý Mỹ Hoa”"), "{}", stage.screen());
    stage.keys("enter enter enter enter enter enter enter");
    assert!(stage.model.roll().members.iter().any(|member| member.person.name == "Lý Mỹ Hoa"));
    stage.keys("1 ~H HEN~ enter ~1985~ enter enter enter enter enter enter");
    stage.retype("H HEN");
    stage.keys("enter enter enter enter enter enter enter");
    assert!(
        stage.model.roll().members.iter().any(|member| member.person.name == "H HEN"),
        "{}",
        stage.screen()
    );
}

#[test]
fn a_year_far_away_is_asked_about_once() {
    let mut stage = scene::prepared();
    stage.keys("7");
    stage.retype("03/12/2206");
    stage.keys("enter enter enter enter");
    assert!(stage.screen().contains("Năm 2206 có đúng không?"), "{}", stage.screen());
    assert_eq!(stage.model.meeting().unwrap().plan.date.to_string(), "2026-12-03");
    stage.keys("enter enter enter enter");
    assert_eq!(stage.model.meeting().unwrap().plan.date.to_string(), "2206-12-03");
}

#[test]
fn a_resolution_goes_on_from_the_number_of_the_term() {
    let mut stage = scene::cell();
    stage.keys("9 ~nhiem ky~ enter ~12/06/2025~ enter");
    stage.retype("18");
    stage.keys("enter");
    assert_eq!(stage.notice(), "Đã ghi nhiệm kỳ. Nghị quyết tới đây mang số 19.");
    let terms = |stage: &Stage| stage.model.book.cell.as_ref().unwrap().terms.clone();
    assert_eq!(terms(&stage)[0].used, 18);
    let again = stage.after_power_cut();
    assert_eq!(terms(&again)[0].from.to_string(), "2025-06-12");
}

/// Of two of one name Enter takes neither before one is chosen, in a list as in a field.
#[test]
fn of_two_of_one_name_neither_is_taken_before_one_is_chosen() {
    let mut stage = twins();
    stage.keys("enter enter enter enter 1 enter ~tth~ enter 8");
    assert!(stage.model.is_open(), "{}", stage.screen());
    stage.keys("2 ~nva~ enter");
    assert!(stage.meeting().speeches.is_empty(), "{}", stage.screen());
    assert_eq!(stage.notice(), "Có nhiều đồng chí cùng tên: ↓ chọn đúng người, rồi Enter.");
    stage.keys("down down enter");
    let spoke = stage.meeting().speeches[0].who;
    assert_eq!(stage.meeting().speaker_name(spoke), "Nguyễn Văn An (1985)");
    stage.keys("5 ~Sửa cầu~ enter ~nva~ enter enter");
    let screen = flat(&stage.screen());
    let asked = "“nva” hợp với nhiều đồng chí (Nguyễn Văn An (1970), Nguyễn Văn An (1985))";
    assert!(screen.contains(asked), "{screen}");
    stage.keys("up enter enter");
    let task = &stage.meeting().tasks[0];
    assert_eq!(stage.meeting().names(&task.who), "Nguyễn Văn An (1970)");
}
