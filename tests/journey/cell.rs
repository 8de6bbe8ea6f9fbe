//! Setting up a cell of its own, and keeping its roll.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use bienban::app::{Msg, Overlay};
use bienban::domain::{BookEvent, CellId, CellName, Member, MemberId, Moment, Role, Standing};
use bienban::run::{Desk, Incoming};
use bienban::store::{Appends, Book, BookInfo, Disk, Fault, RawAct, SimulatedDisk, StreamKey};
use bienban::text::{Lang, PartialDate};
use chrono::NaiveDate;

use crate::scene;
use crate::stage::{OWN, Stage, clock};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The member of this number as the screen has it and as the disk has it after a power cut.
fn member(stage: &Stage, id: u32) -> Member {
    let survivor = Stage::on(stage.disk.survivor(), stage.now());
    let kept = survivor.model.roll().get(MemberId(id)).expect("on the disk").clone();
    assert_eq!(stage.model.roll().get(MemberId(id)), Some(&kept));
    kept
}

/// The sentence that a form was rejected with.
fn fault(stage: &Stage) -> String {
    match stage.model.overlays.last() {
        Some(Overlay::Form(form)) => form.fault.clone().unwrap_or_default(),
        _ => String::new(),
    }
}

#[test]
fn three_lines_set_a_cell_up_and_none_may_be_empty() {
    let mut stage = Stage::start();
    stage.keys("7 ~Ấp Thử~ enter enter ~Xã Thử~ enter");
    assert_eq!(fault(&stage), "Còn dòng trống: hãy nhập đủ ba dòng, văn bản nào cũng cần.");
    // The cursor is in the field at fault.
    stage.keys("~Đảng bộ xã Thử~ enter enter");
    let name = CellName {
        name: "Ấp Thử".into(), parent: "Đảng bộ xã Thử".into(), place: "Xã Thử".into()
    };
    assert_eq!(stage.model.book.cell.as_ref().unwrap().name, name);
    assert!(stage.shows("CHI BỘ ẤP THỬ · Trang đầu"), "{}", stage.screen());
    let again = Stage::on(stage.disk.survivor(), stage.now());
    assert_eq!(again.model.book.cell.unwrap().name, name);
}

#[test]
fn without_a_roll_enter_leads_to_it() {
    let mut stage = scene::named();
    assert_eq!(stage.next_step(), "Enter: lập danh sách đảng viên (từ tệp, hoặc thêm từng người)");
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "members");
    assert_eq!(stage.next_step(), "Enter: nhập danh sách đảng viên từ tệp (hoặc 1 để thêm từng người)");
}

#[test]
fn a_roll_with_faults_is_not_taken_by_half() {
    let mut stage = scene::named();
    stage.bring(
        "ds.csv",
        "Họ và tên,Ngày sinh\nNguyễn Văn An,30/02/1970\n,01/01/1980\nKim Sô Phia,01/02/1990\n",
    );
    stage.keys("3 enter ~ds.csv~ enter");
    let Some(Overlay::Lines(preview)) = stage.model.overlays.last() else { panic!("the faults are told") };
    assert_eq!(preview.title, "2 dòng sai, 1 dòng đúng; xem trước, chưa nhập dòng nào");
    assert_eq!(
        preview.lines[..2],
        [
            "Dòng 2, cột 2 “Ngày sinh”: “30/02/1970” không phải là một ngày có thật viết theo dạng \
             ngày/tháng/năm. Hãy sửa lại, ví dụ 05/03/1970; chỉ biết năm thì ghi 1970.",
            "Dòng 3, cột 1 “Họ và tên”: chưa có họ và tên. Hãy ghi đầy đủ họ và tên, hoặc bỏ dòng này.",
        ]
    );
    assert_eq!(stage.model.roll().members, []);
    stage.keys("esc enter ~không-có.csv~ enter");
    let Some(Overlay::Form(asked)) = stage.model.overlays.last() else { panic!("it is asked for again") };
    let fault = asked.fault.clone().unwrap_or_default();
    assert!(fault.starts_with("Không đọc được tệp không-có.csv: "), "{fault}");
    assert!(fault.ends_with("Hãy kiểm tra đường dẫn."), "{fault}");
    // The path stays for another try, and goes when something else is typed.
    assert!(stage.shows("  không-có.csv___"), "{}", stage.screen());
    stage.keys("esc enter");
    assert!(stage.shows("  không-có.csv___"), "{}", stage.screen());
}

#[test]
fn a_good_roll_is_taken_whole() {
    let mut stage = scene::named();
    stage.bring("ds.csv", scene::ROLL);
    stage.keys("3 enter ~ds.csv~ enter");
    assert_eq!(stage.model.roll().members, [], "nothing is taken before it was seen");
    stage.keys("1");
    assert_eq!(
        stage.notice(),
        "Đã nhập 6 đảng viên: chính thức 4, dự bị 1, miễn công tác và sinh hoạt đảng 1. Diện nào sai thì chọn tên, nhấn 3 để đổi."
    );
    let today = day(2026, 12, 3);
    let an = member(&stage, 1);
    assert_eq!((an.person.name.as_str(), an.role(today)), ("Nguyễn Văn An", Role::Secretary));
    assert_eq!(member(&stage, 5).standing(today), Standing::Probationary);
    assert_eq!(member(&stage, 6).standing(today), Standing::Exempt);
    let names: Vec<&str> = stage.model.members().iter().map(|member| member.person.name.as_str()).collect();
    assert_eq!(
        names,
        ["Nguyễn Văn An", "Trần Thị Hoa", "Lý Vĩnh Phát", "Thạch Thị Sa Rây", "Sơn Vi Sal", "Hồ Văn Sáu"]
    );
}

#[test]
fn the_good_lines_are_taken_when_the_person_says_so() {
    let mut stage = scene::named();
    stage.bring("ds.csv", "Họ và tên,Năm sinh\nNguyễn Văn An,1970\nKim Sô Phia,x\n");
    stage.keys("3 enter ~ds.csv~ enter esc");
    assert_eq!(stage.notice(), "Chưa nhập dòng nào.");
    stage.keys("enter enter");
    assert!(stage.shows("1 chỉ nhập 1 dòng đúng, bỏ 1 dòng sai"), "{}", stage.screen());
    stage.keys("1");
    assert_eq!(member(&stage, 1).person.born, Some(PartialDate::Year(1970)));
    assert_eq!(stage.model.roll().members.len(), 1);
    assert!(stage.notice().ends_with("dòng đã nhập sẽ không nhập hai lần."), "{}", stage.notice());
    // The same file again: whoever is there already is told, and there is nothing left to take.
    stage.keys("5 ~ds.csv~ enter");
    assert!(
        stage.shows("1 dòng sai, 0 dòng đúng; xem trước")
            && stage.shows("không thay đổi: 1 đảng viên (dòng 2)"),
        "{}",
        stage.screen()
    );
    stage.keys("1");
    assert_eq!(stage.model.roll().members.len(), 1);
}

#[test]
fn cells_that_are_pasted_are_a_roll() {
    let mut stage = scene::named();
    stage.keys("3 enter");
    stage.tell(Msg::Paste("STT\tHọ và tên\tNăm sinh\n1\tKim Sô Phia\t1985\n2\tLâm Mỹ Ngọc\t2/1990".into()));
    assert!(stage.shows("đã dán 3 dòng") && stage.shows("1⇥Kim Sô Phia⇥1985"), "{}", stage.screen());
    stage.keys("enter");
    assert!(stage.shows("Xem trước: 2 đảng viên; chưa nhập dòng nào"), "{}", stage.screen());
    stage.keys("1");
    assert_eq!(member(&stage, 2).person.born, Some(PartialDate::Month(1990, 2)));
}

#[test]
fn letters_that_look_wrong_are_read_in_another_way() {
    let mut stage = scene::named();
    // The name is in VNI.
    stage.bring("ds.csv", "Họ và tên\nAâu Myõ\n");
    stage.keys("3 enter ~ds.csv~ enter");
    for encoding in ["VNI", "Unicode", "TCVN3 (ABC)", "VNI"] {
        assert!(stage.shows(&format!("đọc theo {encoding}")), "{}", stage.screen());
        stage.keys("2");
    }
}

#[test]
fn a_member_is_added_and_a_twin_is_refused() {
    let mut stage = scene::cell();
    stage.keys(
        "3 1 ~Kim  Sô Phia~ enter ~14/7/1990~ enter ~26/03/2015~ enter enter ~Khmer~ enter enter enter",
    );
    let phia = member(&stage, 7);
    assert_eq!(phia.person.name, "Kim Sô Phia", "spaces are made single");
    assert_eq!(phia.person.born, Some(day(1990, 7, 14).into()));
    stage.keys("1 ~Kim Sô Phia~ enter ~14/07/1990~ enter enter enter enter enter enter");
    assert_eq!(
        fault(&stage),
        "Danh sách đã có đồng chí Kim Sô Phia cùng ngày sinh: hãy kiểm tra lại, hoặc ghi thêm để phân biệt hai người."
    );
    stage.keys("esc 1");
    stage.keys("~Lâm Mỹ Ngọc~ enter ~31/02/1980~ enter enter enter enter enter enter");
    assert_eq!(
        fault(&stage),
        "“31/02/1980” không phải là một ngày có thật: hãy nhập ngày/tháng/năm, ví dụ 03/12/2026. Chỉ biết năm thì nhập 1985."
    );
    assert_eq!(stage.model.roll().members.len(), 7);
}

#[test]
fn a_member_is_corrected_and_changes_standing_and_role_with_a_date() {
    let mut stage = scene::cell();
    stage.keys("3 down down");
    assert_eq!(stage.next_step(), "Enter: sửa thông tin đ/c Lý Vĩnh Phát; Esc: về trang đầu");
    stage.keys("enter");
    stage.retype("Lý Vĩnh Phước");
    stage.keys("enter enter enter enter enter");
    assert_eq!(member(&stage, 4).person.name, "Lý Vĩnh Phước");
    // Official, probationary, exempt: two steps to the right.
    stage.keys("3 right right enter");
    stage.retype("01/12/2026");
    stage.keys("enter");
    let phuoc = member(&stage, 4);
    assert_eq!(phuoc.standing(day(2026, 11, 30)), Standing::Official);
    assert_eq!(phuoc.standing(day(2026, 12, 1)), Standing::Exempt);
    stage.keys("4 left enter enter");
    assert_eq!(member(&stage, 4).role(day(2026, 12, 3)), Role::Committee);
    assert_eq!(member(&stage, 4).role(day(2026, 12, 2)), Role::Member);
}

/// A desk that shows the cell which some words name, of a book with two.
fn showing(words: &str) -> (Desk, Receiver<Incoming>) {
    let disk: Arc<dyn Disk> = Arc::new(SimulatedDisk::default());
    let at = Moment { at: clock("19:00:00"), run: 0 };
    let book = Book::create(Path::new(OWN), Arc::clone(&disk), &BookInfo::new("b1", false), "may-1", at.at);
    let mut book = book.unwrap();
    for (id, name) in [("ap-mau", "Ấp Mẫu"), ("ap-thu", "Ấp Thử")] {
        let name =
            CellName { name: name.into(), parent: "Đảng bộ xã Mẫu".into(), place: String::new() };
        let named = BookEvent::CellNamed { cell: CellId(id.into()), name };
        book.append(&StreamKey::Book, &RawAct::new(at, &[named]).unwrap()).unwrap();
    }
    drop(book);
    let (sender, incoming) = channel();
    let desk = Desk::new(PathBuf::from(OWN), Lang::En, disk, at, sender);
    (desk.showing(Some(words.to_owned()), false), incoming)
}

#[test]
fn the_cell_that_is_asked_for_is_shown_and_none_in_its_stead() {
    for words in ["ap-thu", "ấp thử", "thu"] {
        let (mut desk, _incoming) = showing(words);
        assert_eq!(desk.open_own().unwrap().cell.unwrap().id, CellId("ap-thu".into()), "{words}");
    }
    let told = |words: &str| showing(words).0.open_own().map(drop).unwrap_err();
    let fault = told("ap-khac");
    assert_eq!(fault.exit_code(), 2);
    assert_eq!(
        fault.sentence(Lang::En),
        "“ap-khac” does not name one cell of the book. Give with --cell the id of one: ap-mau (Ấp Mẫu), ap-thu (Ấp Thử)."
    );
    // Two that fit are told, never guessed.
    assert_eq!(told("ap").sentence(Lang::En), fault.sentence(Lang::En).replace("ap-khac", "ap"));
    let (sender, _incoming) = channel();
    let at = Moment { at: clock("19:00:00"), run: 0 };
    let empty: Arc<dyn Disk> = Arc::new(SimulatedDisk::default());
    let desk = Desk::new(PathBuf::from(OWN), Lang::En, empty, at, sender);
    let fault = desk.showing(Some("ap-thu".into()), false).open_own().map(drop).unwrap_err();
    assert_eq!(fault, Fault::NotABook { folder: OWN.into() });
}
