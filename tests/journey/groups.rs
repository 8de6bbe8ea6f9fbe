//! Groups of the cell: set up on their page, a group meets with its own roll, head and minutes, and the cell's next
//! meeting hears it.

use bienban::domain::{MeetingKind, MemberId, State};
use bienban::text::Lang;

use crate::scene;
use crate::stage::Stage;

/// The page of groups: Sa Rây, the head, and Phát in the first one, An and Hoa in the second.
fn set_up() -> Stage {
    let mut stage = scene::cell();
    stage.keys("3 7");
    assert_eq!(stage.model.screen(), "groups");
    assert_eq!(stage.next_step(), "Enter: lập tổ đảng đầu tiên");
    stage.keys("enter ~1~ enter");
    assert_eq!(stage.notice(), "Đã lập Tổ đảng số 1.");
    assert_eq!(stage.next_step(), "Enter: xếp đảng viên vào Tổ đảng số 1");
    stage.keys("enter ~ttsr, lvp~ enter enter");
    assert_eq!(stage.notice(), "Đã xếp 2 đồng chí vào Tổ đảng số 1.");
    assert_eq!(stage.next_step(), "Enter: chọn tổ trưởng Tổ đảng số 1");
    stage.keys("enter ~ttsr~ enter");
    assert_eq!(stage.notice(), "Tổ trưởng: đ/c Thạch Thị Sa Rây.");
    let left = "Enter: xếp thêm vào Tổ đảng số 1 (còn 4 đồng chí chưa thuộc tổ nào)";
    assert_eq!(stage.next_step(), left);
    stage.keys("1 ~tổ 2~ enter enter ~nva, tth~ enter enter");
    stage
}

#[test]
fn a_head_who_leaves_the_roll_heads_no_group_and_another_one_is_asked_for() {
    let mut stage = set_up();
    stage.keys("esc f6 1 ~ttsr~ enter enter ~Chi bộ khóm 3~ enter enter 4 ~03/12/2026~ enter");
    assert_eq!(stage.notice(), "Đ/c Thạch Thị Sa Rây không còn trong danh sách từ ngày 03/12/2026.");
    stage.keys("esc");
    // The second group never had a head, which its page says; the first one has lost its own.
    assert!(stage.shows("5 đồng chí · tổ trưởng đã rời tổ: số 1"), "{}", stage.screen());
    let mut again = Stage::on(stage.disk.survivor(), crate::stage::clock("20:00:00"));
    assert!(again.shows("Chọn tổ trưởng mới: Tổ đảng số 1"), "{}", again.screen());
    again.keys("f3");
    assert!(again.shows("Name a new head: Tổ đảng số 1"), "{}", again.screen());
    again.keys("3");
    assert!(again.shows("5 members · the head has left: số 1"), "{}", again.screen());
    again.keys("7");
    assert_eq!(again.next_step(), "Enter: name the head of Tổ đảng số 1");
    again.keys("enter ~lvp~ enter esc esc");
    assert!(!again.shows("Name a new head"), "{}", again.screen());
}

/// A group's meeting planned on the first page, with the question for the group open.
fn planned() -> Stage {
    let mut stage = set_up();
    stage.keys("esc esc f2 ~cuoc hop moi~ enter up right right right right right down enter enter enter");
    assert_eq!(stage.meeting().plan.kind, MeetingKind::Group, "{}", stage.screen());
    assert!(stage.shows("Họp tổ đảng nào?"), "{}", stage.screen());
    stage
}

/// The meeting of the first group planned, in a language, beside the cell's own.
pub fn planned_of_first(lang: Lang) -> Stage {
    let mut stage = planned();
    stage.keys("enter enter enter");
    if lang == Lang::En {
        stage.keys("f3");
    }
    stage
}

/// The meeting of the first group opened, Phát taking the minutes.
fn opened(chosen: &str) -> Stage {
    let mut stage = planned();
    stage.keys(chosen);
    assert_eq!(stage.notice(), "Đã chọn Tổ đảng số 1: 2 đảng viên trong tổ.");
    stage.keys("enter enter ~lvp~ enter 8");
    if stage.meeting().state == State::Draft {
        stage.keys("1");
    }
    assert_eq!(stage.meeting().state, State::Open, "{}", stage.screen());
    stage
}

/// Adopted, with what the group tells the cell.
fn adopted(chosen: &str) -> Stage {
    let mut stage = opened(chosen);
    stage.keys("enter enter enter");
    while stage.meeting().agenda.current().unwrap().step != "group_opinions" {
        stage.keys("7");
    }
    stage.keys("4 ~Đề nghị sửa đường ra kênh 3.~ esc");
    stage.keys("9 ~muc bat ky~ enter ~thong qua~ enter enter enter");
    scene::pass_the_gaps(&mut stage);
    stage.keys("enter enter 2 ~2~ enter ~0~ enter ~0~ enter 1");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
    stage.keys("9 ~trang dau~ enter");
    stage
}

#[test]
fn the_page_shows_who_belongs_where_and_who_to_none() {
    let mut stage = set_up();
    assert!(stage.shows("2 tổ · 2 đ/c chưa có tổ"), "{}", stage.screen());
    assert!(stage.shows("Trong tổ: Nguyễn Văn An, Trần Thị Hoa."), "{}", stage.screen());
    stage.keys("up");
    assert!(stage.shows("Trong tổ: Thạch Thị Sa Rây (tổ trưởng), Lý Vĩnh Phát."), "{}", stage.screen());
    // Whoever changes groups is no head of the one before.
    stage.keys("down 4 ~ttsr~ enter enter up");
    assert_eq!(stage.next_step(), "Enter: chọn tổ trưởng Tổ đảng số 1");
    // Somebody on probation heads none.
    stage.keys("4 ~svs~ enter enter 3 ~svs~");
    assert!(stage.shows("Không có ai hoặc dòng nào hợp với “svs”"), "{}", stage.screen());
    stage.keys("esc 6");
    assert!(stage.shows("2 đồng chí trong tổ sẽ không thuộc tổ nào"), "{}", stage.screen());
    stage.keys("1");
    assert_eq!(stage.notice(), "Tổ đã giải thể.");
    stage.keys("f3");
    assert!(stage.shows("groups: 1 · 3 in none"), "{}", stage.screen());
}

#[test]
fn a_group_meets_with_its_own_roll_and_its_head_in_the_chair() {
    let stage = opened("enter enter enter");
    let names: Vec<&str> = stage.meeting().roll.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Thạch Thị Sa Rây", "Lý Vĩnh Phát"]);
    assert!(stage.shows("tổ đảng số 1") || stage.shows("TỔ ĐẢNG SỐ 1"), "{}", stage.screen());
    let minutes = scene::drafted(&stage, "minutes");
    assert!(minutes.contains("BIÊN BẢN Sinh hoạt tổ đảng số 1 tháng 12 năm 2026"), "{minutes}");
    assert!(minutes.contains("Tổng số đảng viên của Tổ đảng số 1: 2 đồng chí (chính thức 2)."), "{minutes}");
    assert!(minutes.contains("Chủ trì: Đồng chí Thạch Thị Sa Rây, Tổ trưởng."), "{minutes}");
    assert!(!minutes.contains("Hình thức"), "{minutes}");
}

#[test]
fn in_place_of_the_cell_the_minutes_name_the_ground_and_the_month_has_met() {
    let stage = adopted("enter right enter enter");
    let digest = stage.model.book.meetings.last().unwrap().clone();
    assert!(digest.stands_for_month() && digest.rows.iter().all(|row| row.regular));
    let minutes = scene::drafted(&stage, "minutes");
    let told = "Hình thức: Sinh hoạt tổ đảng thay sinh hoạt chi bộ thường kỳ tháng 12 năm 2026, theo Hướng dẫn \
                số 03-HD/TW, ngày 27/12/2022 của Ban Chấp hành Trung ương.";
    assert!(minutes.contains(told), "{minutes}");
    assert!(stage.shows("tháng 01/2027"), "{}", stage.screen());
}

#[test]
fn the_next_meeting_of_the_cell_hears_what_the_group_said() {
    let mut stage = adopted("enter enter enter");
    assert!(!stage.model.book.meetings.last().unwrap().stands_for_month());
    stage.keys("f2 ~cuoc hop moi~ enter ctrl-a ~10/12/2026~ enter enter enter");
    assert_eq!(stage.meeting().plan.kind, MeetingKind::Regular, "{}", stage.screen());
    let told = "Đã đưa ý kiến của 1 tổ đảng vào chương trình.";
    assert!(stage.notice().contains(told), "{}", stage.notice());
    let meeting = stage.meeting();
    let place = meeting.agenda.items.iter().position(|item| item.step == "discussion").unwrap();
    let item = &meeting.agenda.items[place - 1];
    assert_eq!(item.title, "Ý kiến của Tổ đảng số 1");
    assert_eq!(meeting.prepared.waiting_text(item.id), Some("Đề nghị sửa đường ra kênh 3."));
    assert_eq!(meeting.prepared.items[&item.id].name, "Thạch Thị Sa Rây");
    let minutes = scene::drafted(&stage, "minutes");
    assert!(!minutes.contains("sửa đường ra kênh 3"), "taken by nobody: {minutes}");
}

#[test]
fn participation_is_seen_by_group() {
    let mut stage = adopted("enter right enter enter");
    stage.keys("4");
    assert_eq!(stage.model.screen(), "participation", "{}", stage.screen());
    assert!(stage.shows("1/1"), "{}", stage.screen());
    stage.keys("4 down down enter");
    assert!(stage.shows("Tổ đảng số 2 · "), "{}", stage.screen());
    assert!(!stage.shows("Lý Vĩnh Phát"), "{}", stage.screen());
    stage.keys("4 down enter");
    assert!(stage.shows("Tổ đảng số 1 · "), "{}", stage.screen());
    let rows = ["Thạch Thị Sa Rây", "Lý Vĩnh Phát"];
    assert!(rows.iter().all(|name| stage.shows(name)), "{}", stage.screen());
    assert!(!stage.shows("Nguyễn Văn An"), "{}", stage.screen());
}

#[test]
fn without_groups_a_group_s_meeting_leads_to_their_page() {
    let mut stage = scene::cell();
    stage.keys("f2 ~cuoc hop moi~ enter up right right right right right down enter enter enter");
    assert_eq!(stage.next_step(), "Chi bộ chưa lập tổ đảng. Enter: lập tổ, xếp đảng viên vào tổ");
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "groups");
    stage.keys("esc 8");
    assert!(stage.notice().starts_with("Chưa chọn họp tổ đảng nào"), "{}", stage.notice());
    assert_eq!(stage.meeting().state, State::Draft, "{}", stage.screen());
    stage.keys("f3");
    assert_eq!(stage.next_step(), "The cell has no groups yet. Enter: set them up");
}

#[test]
fn the_column_of_a_list_sets_the_groups_up_and_participation_is_seen_by_group() {
    let mut stage = scene::named();
    let roll = "Họ và tên,Ngày sinh,Tổ đảng,Chức vụ\n\
        Nguyễn Văn An,05/03/1970,Tổ 1,Bí thư\n\
        Trần Thị Hoa,20/10/1979,1,\n\
        Thạch Thị Sa Rây,08/03/1985,2,Tổ trưởng\n\
        Lý Vĩnh Phát,15/02/1960,,\n";
    stage.bring("ds.csv", roll);
    stage.keys("3 5 ~ds.csv~ enter down down down down");
    assert!(stage.shows("chính thức · tổ trưởng, tổ"), "{}", stage.screen());
    stage.keys("1 7");
    assert!(stage.shows("2 tổ · 1 đ/c chưa có tổ"), "{}", stage.screen());
    assert!(stage.shows("Trong tổ: Nguyễn Văn An, Trần Thị Hoa."), "{}", stage.screen());
    stage.keys("down");
    assert!(stage.shows("Trong tổ: Thạch Thị Sa Rây (tổ trưởng)."), "{}", stage.screen());
    // The same list once more, with one in another group: nobody is entered twice, one moves.
    stage.bring("ds2.csv", &roll.replace("1979,1,", "1979,2,"));
    stage.keys("esc 5 ctrl-a ~ds2.csv~ enter down down");
    assert!(stage.shows("Xếp vào tổ đảng theo tệp: 1 đảng viên"), "{}", stage.screen());
    stage.keys("1");
    assert_eq!(stage.notice(), "Đã xếp đảng viên vào tổ đảng theo danh sách.");
    stage.keys("7 down");
    assert!(stage.shows("Trong tổ: Thạch Thị Sa Rây (tổ trưởng), Trần Thị Hoa."), "{}", stage.screen());
}

/// In practice Enter alone goes on: whoever is proposed to take the minutes is of the group.
#[test]
fn whoever_practice_proposes_for_a_group_is_of_it() {
    let mut stage = Stage::practice();
    stage.keys("enter up right right right right right down enter enter enter");
    stage.keys("enter enter ~1~ enter enter ~Trí, Phia, Ngọc, Phát~ enter enter 3 ~Ngọc~ enter esc");
    for _ in 0..12 {
        if stage.meeting().state == State::Open {
            break;
        }
        stage.keys("enter");
    }
    assert_eq!(stage.meeting().state, State::Open, "{}", stage.screen());
    let plan = &stage.meeting().plan;
    let of_group = ["Lâm Mỹ Ngọc", "Lý Vĩnh Phát", "Kim Sô Phia", "Huỳnh Minh Trí"];
    let named = |id: Option<MemberId>| stage.model.roll().name(id.unwrap()).to_owned();
    assert_eq!(named(plan.chair), "Lâm Mỹ Ngọc");
    assert!(of_group.contains(&named(plan.minute_taker).as_str()), "{}", named(plan.minute_taker));
}

#[test]
fn a_head_from_outside_joins_and_it_is_said_and_a_list_of_nobody_is_told_as_that() {
    let mut stage = set_up();
    stage.keys("up 3 ~nva~ enter");
    assert_eq!(stage.notice(), "Tổ trưởng: đ/c Nguyễn Văn An, vào Tổ đảng số 1 từ ngày 03/12/2026.");
    stage.keys("4 enter enter");
    assert!(stage.shows("Chưa ghi tên ai: hãy gõ tên đồng chí trong danh sách."), "{}", stage.screen());
}
