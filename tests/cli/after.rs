//! The papers of adopted minutes and those beside a meeting, asked for by words.

use crate::Home;

#[test]
fn papers_after_a_meeting_and_beside_it_are_made_of_what_is_named() {
    let home = Home::with_practice();
    let notice = home.done(&["report", "meeting-notice", "last", "--format", "message"]);
    assert!(notice.contains("THÔNG BÁO sinh hoạt chi bộ thường kỳ tháng 12 năm 2026"), "{notice}");
    assert!(notice.trim_end().chars().count() <= 480, "{notice}");
    home.refused(
        &["report", "minutes", "last", "--format", "message"],
        2,
        &["Văn bản minutes không ghi được ở dạng message; có các dạng: docx, pdf, txt, md, xlsx, csv, json, ics."],
    );
    let conclusion = home.done(&["report", "conclusion", "last", "--format", "txt"]);
    assert!(conclusion.contains("thống nhất kết luận:"), "{conclusion}");
    let extract = home.done(&["report", "minutes-extract", "last", "--number", "9", "--format", "txt"]);
    assert!(extract.contains("TRÍCH BIÊN BẢN") && extract.contains("Trích y bản chính."), "{extract}");
    home.refused(
        &["report", "minutes-extract", "last", "--format", "txt"],
        2,
        &["Trích biên bản lập cho một mục hoặc một đồng chí: hãy ghi --number (mục thứ mấy) hoặc --member."],
    );
    home.refused(
        &["report", "minutes-extract", "last", "--number", "9", "--year", "2026"],
        2,
        &["Văn bản minutes-extract lập cho một cuộc họp: hãy bỏ --year."],
    );
    let register = home.done(&["report", "register-out", "--year", "2026", "--format", "txt"]);
    assert!(register.contains("SỔ VĂN BẢN ĐI") && register.contains("-NQ/CB"), "{register}");
    // Of another year the register is asked for by that year.
    home.refused(
        &["report", "register-out", "--year", "2025"],
        3,
        &["Không lập sổ văn bản đi: thời gian này chưa có văn bản nào được cấp số khi thông qua biên bản; hãy chọn thời gian \
           khác."],
    );
    for (kind, flag, value, words) in [
        ("quarter-report", "--quarter", "2026-4", "quý IV năm 2026"),
        ("half-report", "--half", "2026-2", "6 tháng cuối năm 2026"),
        ("year-report", "--year", "2026", "năm 2026, phương hướng nhiệm vụ năm 2027"),
    ] {
        let report = home.done(&["report", kind, flag, value, "--format", "txt"]);
        let report = report.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(report.contains(&format!("kết quả thực hiện nhiệm vụ {words}")), "{report}");
        assert!(report.contains("Kỳ sinh hoạt thường kỳ"), "{report}");
    }
    home.refused(
        &["report", "quarter-report", "--half", "2026-2"],
        2,
        &["Văn bản quarter-report lập cho một quý: hãy chỉ ghi --quarter, ví dụ --quarter 2026-4."],
    );
    home.refused(
        &["report", "half-report"],
        2,
        &["Văn bản half-report lập cho 6 tháng: hãy chỉ ghi --half, ví dụ --half 2026-1."],
    );
    home.refused(
        &["report", "year-report", "--month", "2026-12"],
        2,
        &["Văn bản year-report lập cho một năm: hãy chỉ ghi --year, ví dụ --year 2026."],
    );
    home.refused(
        &["report", "quarter-report", "--quarter", "2019-1"],
        3,
        &["Không lập báo cáo: thời gian này chưa có cuộc họp nào đã thông qua biên bản; hãy chọn thời gian khác."],
    );
    home.refused(
        &["report", "thematic-plan", "--month", "2026-12"],
        2,
        &["Văn bản thematic-plan lập cho một năm: hãy chỉ ghi --year, ví dụ --year 2026."],
    );
    home.refused(
        &["report", "thematic-paper", "--month", "2026-12"],
        2,
        &["Không có chuyên đề nào của tháng đã ghi: hãy ghi --month của một chuyên đề trong năm."],
    );
}
