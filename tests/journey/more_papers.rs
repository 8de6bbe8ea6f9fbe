//! The papers that are written when somebody asks for them: of adopted minutes, of the topics of a year, of the numbers given.

use crate::amending::reading;
use crate::scene;
use crate::stage::Stage;

/// Chooses one of the papers of the meeting that is read.
fn choose(stage: &mut Stage, name: &str) {
    stage.keys(&format!("9 ~giay to khac~ enter ~{name}~ enter"));
}

#[test]
fn of_the_minutes_that_are_read_the_other_papers_are_written() {
    let mut stage = reading();
    choose(&mut stage, "danh muc");
    assert!(stage.notice().starts_with("Đã ghi 2 tệp vào thư mục "), "{}", stage.notice());
    let list = stage.plain("danh-muc-tai-len.txt");
    assert!(list.contains("2026-12-03-bien-ban"), "{list}");
    choose(&mut stage, "ke hoach");
    let plan = stage.plain("ke-hoach-cong-tac-thang.txt");
    assert!(plan.contains("Khảo sát cầu kênh 3"), "{plan}");
}

#[test]
fn an_extract_is_of_an_item_or_of_a_member_that_is_chosen() {
    let mut stage = reading();
    choose(&mut stage, "trich bien ban mot muc");
    assert!(stage.shows("Trích biên bản một mục"), "{}", stage.screen());
    stage.keys("~thao luan~ enter");
    let extract = stage.documents().into_iter().find(|(name, _)| name.contains("trich-bien-ban-muc-"));
    let (name, bytes) = extract
        .filter(|(name, _)| name.ends_with(".txt"))
        .or_else(|| {
            stage.documents().into_iter().find(|(name, _)| name.contains("muc-") && name.ends_with(".txt"))
        })
        .unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(
        text.contains("Đồng chí Thạch Thị Sa Rây đề nghị sửa cầu kênh 3 trước mùa mưa."),
        "{name}\n{text}"
    );
    choose(&mut stage, "mot dong chi");
    stage.keys("~ttsr~ enter");
    let text = stage.plain("-trich-bien-ban-thach-thi-sa-ray-3.txt");
    assert!(text.contains("Đồng chí Thạch Thị Sa Rây đề nghị sửa cầu kênh 3 trước mùa mưa."), "{text}");
    // Of whom the minutes record no word there is no extract.
    choose(&mut stage, "mot dong chi");
    stage.keys("~svs~ enter");
    assert_eq!(
        stage.notice(),
        "Không trích biên bản cho đ/c Sơn Vi Sal: ngoài tự phê bình, phê bình và nội dung mật, biên bản không ghi gì dưới tên đồng \
         chí; hãy chọn đồng chí khác."
    );
}

#[test]
fn the_plan_of_the_topics_and_the_paper_of_one_are_written_from_their_page() {
    let mut stage = scene::cell();
    stage.keys("f2 ~chuyen de trong nam~ enter");
    stage.keys("enter enter ~Chuyển đổi số ở ấp~ enter ~Ba việc làm ngay~ enter");
    stage.keys("7");
    let plan = stage.plain("2026-ke-hoach-chuyen-de.txt");
    for words in ["Chuyển đổi số ở ấp", "sinh hoạt chuyên đề năm 2026", "Nguyễn Văn An"]
    {
        assert!(plan.contains(words), "{words}\n{plan}");
    }
    stage.keys("8");
    let paper = stage.plain("2026-12-de-dan-chuyen-de-1.txt");
    assert!(
        paper.contains("chuyên đề: Chuyển đổi số ở ấp") && paper.contains("Ba việc làm ngay."),
        "{paper}"
    );
}

#[test]
fn the_register_of_papers_is_written_from_the_past_meetings_where_a_number_was_given() {
    let mut stage = crate::whole::adopted();
    let number = stage.meeting().adoption.as_ref().unwrap().resolution.unwrap();
    // The latest year is the first that is offered.
    stage.keys("9 ~trang dau~ enter 2 9 ~so van ban di~ enter enter");
    let register = stage.plain("2026-so-van-ban-di.txt");
    assert!(register.contains(&format!("{number:02}-NQ/CB")), "{register}");
    let mut stage = scene::adopted();
    stage.keys("9 ~trang dau~ enter 2 9 ~so van ban di~ enter");
    assert!(
        stage.notice().starts_with("Không lập sổ văn bản đi: thời gian này chưa có"),
        "{}",
        stage.notice()
    );
}

#[test]
fn the_report_of_a_month_is_written_of_its_regular_meeting() {
    let mut stage = reading();
    choose(&mut stage, "bao cao thang");
    let report = stage.plain("2026-11-bao-cao-thang.txt");
    for words in ["kết quả thực hiện nhiệm vụ tháng 11 năm 2026", "Đảng viên cuối kỳ"] {
        assert!(report.contains(words), "{words}\n{report}");
    }
}

/// The book of an adopted meeting, with one of the year before that adopted resolution 17.
fn of_two_years() -> Stage {
    let mut stage = crate::whole::adopted();
    let mut earlier = stage.model.book.meetings[0].clone();
    earlier.id = bienban::domain::MeetingId("20251203-0a1b2c".into());
    earlier.date = "2025-12-03".parse().unwrap();
    (earlier.state, earlier.resolution) = (bienban::domain::State::Adopted, Some(17));
    stage.model.book.meetings.insert(0, earlier);
    stage.keys("9 ~trang dau~ enter 2");
    stage
}

#[test]
fn the_register_is_of_the_year_that_is_chosen_where_there_are_several() {
    let mut stage = of_two_years();
    stage.keys("9 ~so van ban di~ enter");
    assert!(stage.shows("Sổ văn bản đi của năm nào?") && stage.shows("Năm 2025"), "{}", stage.screen());
    stage.keys("~2025~ enter");
    let register = stage.plain("2025-so-van-ban-di.txt");
    assert!(register.contains("17-NQ/CB") && register.contains("03/12/2025"), "{register}");
}

#[test]
fn the_reports_of_a_quarter_half_a_year_and_a_year_are_written_of_the_one_that_is_chosen() {
    let mut stage = of_two_years();
    for (chosen, file, words) in [
        ("quy iv/2026", "2026-quy-4-bao-cao-quy.txt", "kết quả thực hiện nhiệm vụ quý IV năm 2026"),
        ("6 thang cuoi nam 2025", "2025-cuoi-nam-bao-cao-6-thang.txt", "6 tháng cuối năm 2025"),
        ("nam 2025", "2025-bao-cao-nam.txt", "phương hướng nhiệm vụ năm 2026"),
    ] {
        stage.keys(&format!("9 ~bao cao quy, 6 thang~ enter ~{chosen}~ enter"));
        let report = stage.plain(file);
        for words in [words, "Kỳ sinh hoạt thường kỳ", "BÁO CÁO"] {
            assert!(report.contains(words), "{words}\n{report}");
        }
    }
}

#[test]
fn the_plan_is_of_the_year_of_the_topic_that_is_chosen() {
    let mut stage = scene::cell();
    stage.keys("f2 ~chuyen de trong nam~ enter");
    stage.keys("enter enter ~Chuyển đổi số ở ấp~ enter enter");
    stage.keys("1 ctrl-a ~2/2027~ enter ~Phòng, chống lãng phí~ enter enter 7");
    let plan = stage.plain("2027-ke-hoach-chuyen-de.txt");
    assert!(
        plan.contains("Phòng, chống lãng phí") && plan.contains("02/2027") && !plan.contains("Chuyển đổi số"),
        "{plan}"
    );
    // And of an earlier year that is shown.
    stage.keys("1 ctrl-a ~3/2024~ enter ~Xây dựng nông thôn mới~ enter enter 7");
    let plan = stage.plain("2024-ke-hoach-chuyen-de.txt");
    assert!(plan.contains("Xây dựng nông thôn mới"), "{plan}");
}

#[test]
fn the_papers_for_an_evening_without_the_laptop_have_the_agenda_and_the_roll_of_the_meeting() {
    let mut stage = scene::prepared();
    stage.keys("9 ~giay to truoc~ enter ~du phong~ enter");
    let list = stage.plain("giay-du-phong-1-danh-sach.txt");
    let name = stage.model.roll().on(stage.model.now.at.date_naive())[0].name.clone();
    assert!(list.contains(&name) && list.contains("DANH SÁCH ĐIỂM DANH"), "{list}");
    let notes = stage.plain("giay-du-phong-2-giay-ghi.txt");
    for item in &stage.meeting().agenda.items {
        assert!(notes.contains(&item.title), "{}\n{notes}", item.title);
    }
    assert!(!notes.contains(&name), "{notes}");
    assert!(stage.plain("giay-du-phong-3-phieu-bieu-quyet.txt").contains("Không tán thành"));
    assert!(stage.plain("giay-du-phong-4-bang-cham-diem.txt").contains("Tổng điểm chi bộ chấm: ……"));
}
