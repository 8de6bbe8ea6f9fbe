//! What a roll leaves open is answered on the screen; files are found as they are dropped, and a bad one
//! leaves the screen as it was.

use bienban::domain::{Role, Standing};

use crate::scene;

#[test]
fn what_a_roll_leaves_open_is_answered_one_by_one() {
    let mut stage = scene::named();
    stage.bring(
        "ds.csv",
        "Họ và tên,Năm sinh,Ghi chú,Chức vụ\nNguyễn Văn An,1970,miễn,\nKim Sô Phia,1985,,trưởng ấp\nKim Sô Phia,,,\n",
    );
    stage.keys("3 enter ~ds.csv~ enter");
    assert!(stage.shows("3 trả lời 2 chỗ chưa rõ (dòng 2)"), "{}", stage.screen());
    stage.keys("3");
    assert!(stage.shows("Dòng 2, Nguyễn Văn An: ghi chú “miễn” là diện nào?"), "{}", stage.screen());
    stage.keys("~miễn~ enter");
    assert!(stage.shows("3 trả lời 1 chỗ chưa rõ (dòng 3)"), "{}", stage.screen());
    stage.keys("3 ~đảng viên~ enter");
    // The third line may be the second one's, now that this is taken.
    assert!(stage.shows("3 trả lời 1 chỗ chưa rõ (dòng 4)"), "{}", stage.screen());
    stage.keys("3 enter");
    assert!(stage.shows("Xem trước: 3 đảng viên; chưa nhập dòng nào"), "{}", stage.screen());
    stage.keys("1");
    let today = stage.now().date_naive();
    let members = &stage.model.roll().members;
    assert_eq!(members.len(), 3);
    assert_eq!((members[0].standing(today), members[1].role(today)), (Standing::Exempt, Role::Member));
    stage.bring("again.csv", "Họ và tên,Năm sinh\nNguyễn Văn An,1970\nKim Sô Phia,1985\n");
    stage.keys("5 ~again.csv~ enter");
    assert!(stage.shows("Xem trước: không có gì mới"), "{}", stage.screen());
}

#[test]
fn lines_that_only_ask_are_counted_apart_from_wrong_ones_and_seen_on_a_narrow_screen() {
    let mut stage = scene::named();
    stage.bring(
        "ds.csv",
        "Họ và tên,Năm sinh,Ghi chú\nNguyễn Văn An,1970,miễn\nKim Sô Phia,1985,\nLý Mỹ Hoa,x,\nTrần Văn Bảy,y,miễn\n",
    );
    stage.keys("3 enter ~ds.csv~ enter");
    // The last line asks too, and is wrong: an answer alone does not let it in.
    let told = "2 dòng sai, 1 dòng cần trả lời, 1 dòng đúng; xem trước, chưa nhập dòng nào";
    assert!(stage.shows(told), "{}", stage.screen());
    assert!(stage.shows("1 chỉ nhập 1 dòng đúng, bỏ 2 dòng sai, 1 dòng cần trả lời"), "{}", stage.screen());
    stage.resize(40, 24);
    assert!(stage.shows("2 dòng sai, 1 dòng cần trả lời"), "{}", stage.screen());
    stage.keys("1");
    assert_eq!(
        stage.notice(),
        "Đã nhập 1 đảng viên: chính thức 1. Diện nào sai thì chọn tên, nhấn 3 để đổi. Bỏ 2 dòng sai, 1 dòng cần trả lời: \
         nhập lại tệp, sửa chỗ sai và trả lời chỗ được hỏi; dòng đã nhập sẽ không nhập hai lần."
    );
}

#[test]
fn a_line_of_the_same_person_is_left_out() {
    let mut stage = scene::named();
    stage.bring("ds.csv", "Họ và tên,Ngày sinh\nKim Sô Phia,5/6/1980\nKIM SÔ PHIA,1980\n");
    stage.keys("3 enter ~ds.csv~ enter 3 ~một người~ enter");
    assert!(stage.shows("Xem trước: 1 đảng viên; chưa nhập dòng nào"), "{}", stage.screen());
}

#[test]
fn a_file_of_another_kind_leaves_the_screen_as_it_was() {
    let mut stage = scene::named();
    stage.bring("ds.xls", "<html><table><tr><td>Họ và tên</td></tr></table></html>");
    stage.keys("3 enter ~ds.xls~ enter");
    assert!(stage.shows("là một trang web (HTML)"), "{}", stage.screen());
    stage.keys("esc");
    stage.bring("danh sách.csv", "Họ và tên\nKim Sô Phia\n");
    stage.keys("enter ~'danh sách.csv'~ enter");
    assert!(stage.shows("Xem trước: 1 đảng viên"), "{}", stage.screen());
}
