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
        "Không trích biên bản cho đ/c Sơn Vi Sal: biên bản không ghi ý kiến hay việc giao nào của đồng chí; hãy chọn đồng chí khác."
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
    stage.keys("9 ~trang dau~ enter 2 9 ~so van ban di~ enter");
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
