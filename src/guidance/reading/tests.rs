//! A pack told in words, worked out by hand from its file.
#![allow(clippy::unwrap_used)]

use crate::domain::MeetingKind;
use crate::guidance::{Packs, criterion_lines, figures, measures};
use crate::text::Lang;

fn ward() -> &'static crate::guidance::Pack {
    Packs::embedded().unwrap().by_id("anphu-2025").unwrap()
}

#[test]
fn a_pack_is_told_in_pages_each_with_lines() {
    for pack in Packs::embedded().unwrap().all() {
        for lang in [Lang::Vi, Lang::En] {
            let pages = pack.pages(lang);
            assert!(pages.iter().all(|page| !page.title.is_empty() && !page.lines.is_empty()));
            let ids: Vec<&str> = pages.iter().take(6).map(|page| page.id).collect();
            let meetings = ["head", "figures", "agendas", "preparation", "rubric", "levels"];
            assert_eq!(ids == meetings, pack.has_meetings(), "{}", pack.id);
        }
    }
    let ids = |id: &str| -> Vec<&str> {
        let pages = Packs::embedded().unwrap().by_id(id).unwrap().pages(Lang::Vi);
        pages.into_iter().skip(1).map(|page| page.id).collect()
    };
    assert_eq!(ids("bieu-hien-2016"), ["checklists", "themes"]);
    assert_eq!(ids("bieu-quyet-2026"), ["bases", "deadlines"]);
    assert_eq!(ids("phutho-2018")[5..], ["yearly"]);
}

#[test]
fn the_head_says_when_for_whom_and_after_what() {
    let head = &ward().pages(Lang::Vi)[0];
    assert_eq!(
        head.lines,
        [
            "Tên: Bảng chấm điểm của Đảng ủy phường An Phú, theo Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025",
            "Mã: anphu-2025",
            "Hiệu lực: từ 28/10/2025, chưa có ngày hết hiệu lực",
            "Áp dụng cho: các chi bộ trực thuộc Đảng bộ phường An Phú",
            "Nguồn: có sẵn trong chương trình",
            "Dựa trên bộ: hd42-2025; phần nào bộ này không nói thì theo bộ ấy",
            "Độ tin cậy chung: theo tài liệu dẫn lại, cần đối chiếu văn bản gốc",
            "Văn bản: Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025 của Ban Tổ chức Trung ương",
        ]
    );
}

#[test]
fn every_figure_has_its_unit() {
    let told: Vec<String> = ward().pages(Lang::Vi)[1].lines.clone();
    let expected = [
        "Ngày họp hằng tháng: ngày 3",
        "Hạn cuối khi có trường hợp đặc biệt: ngày 7",
        "Tỷ lệ dự tối thiểu: từ 90% số được triệu tập trở lên",
        "Hạn thông báo và gửi tài liệu: trước ngày họp ít nhất 1 ngày",
        "Hạn tải tài liệu lên: trong 2 ngày kể từ ngày thông qua",
        "Thời gian một lần phát biểu: 5 phút",
        "Chủ trì khi tính tỷ lệ phát biểu: có tính",
        "Số kỳ liên tiếp được vắng có lý do: nhiều nhất 3 kỳ",
        "Số phút tối thiểu, Sinh hoạt chi bộ thường kỳ: 90 phút; chi bộ từ 30 đảng viên trở lên: 120 phút",
    ];
    assert_eq!(told[..9], expected);
    let rules = Packs::embedded().unwrap().by_id("hd12-2018").unwrap().rules(MeetingKind::Regular);
    let attendance = figures(&rules, Lang::En).into_iter().find(|one| one.name == "attendance_percent");
    assert_eq!(attendance.unwrap().line(), "Least share attending: above 85% of the summoned");
}

#[test]
fn an_agenda_is_told_with_minutes_and_source() {
    let agendas = &ward().pages(Lang::Vi)[2].lines;
    assert_eq!(agendas[0], "Sinh hoạt chi bộ thường kỳ: 14 mục, 90 phút, có chấm điểm");
    assert_eq!(agendas[9], "   9. Thảo luận: 20 phút");
    let source = "   Căn cứ: Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025 của Ban Tổ chức Trung ương (theo tài liệu dẫn lại, cần đối chiếu văn bản gốc)";
    assert_eq!(agendas[15], source);
    let checks = &ward().pages(Lang::En)[3].lines;
    assert!(checks.iter().any(|line| line.ends_with(": at least 1 day before the meeting")), "{checks:#?}");
}

#[test]
fn a_criterion_tells_its_rule_its_points_and_its_source() {
    let criterion = ward().criterion("2").unwrap();
    assert_eq!(
        criterion_lines(ward(), criterion, Lang::Vi),
        [
            "2. Tỷ lệ đảng viên dự sinh hoạt: tối đa 5 điểm",
            "   Quy định: chấm theo tỷ lệ dự; có đảng viên vắng không lý do còn 1 điểm; cộng 1 điểm nếu không ai vắng có lý do quá số lần liên tiếp cho phép.",
            "   Cách chấm: theo tỷ lệ dự: từ 90% trở lên được 4 điểm; từ 75% đến dưới 90% được 3 điểm; từ 65% đến dưới 75% được 2 điểm; dưới 65% được 1 điểm (theo tài liệu dẫn lại, cần đối chiếu văn bản gốc).",
            "   Giới hạn: nhiều nhất 1 điểm trừ khi không ai vắng không lý do.",
            "   Cộng thêm: 1 điểm khi không ai vắng có lý do quá số lần liên tiếp.",
            "   Căn cứ: Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025 của Ban Tổ chức Trung ương (theo tài liệu dẫn lại, cần đối chiếu văn bản gốc).",
        ]
    );
    assert_eq!(measures(criterion), ["attendance_percent", "no_unexcused", "excused_within_limit"]);
    let free = criterion_lines(ward(), ward().criterion("3.3").unwrap(), Lang::En);
    let freely = "   Full points without a look unless the cell has a committee: full points, since the cell has only a secretary.";
    assert_eq!(free[3], freely);
    let moved = criterion_lines(ward(), ward().criterion("4.3").unwrap(), Lang::Vi);
    assert_eq!(moved[3], "   Không áp dụng trừ khi có nội dung chuyên đề; điểm chuyển sang tiêu chí 4.2.");
}

#[test]
fn levels_say_which_criteria_must_be_full() {
    let levels = &ward().pages(Lang::Vi)[5].lines;
    assert_eq!(levels[0], "Mức tốt: từ 90 điểm");
    let with = Packs::embedded().unwrap().all().iter().flat_map(|pack| pack.pages(Lang::Vi));
    let full = with.filter(|page| page.id == "levels").flat_map(|page| page.lines);
    assert!(full.into_iter().all(|line| line.contains(": từ ")));
}
