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
        &["Văn bản minutes không ghi được ở dạng message; có các dạng: docx, txt, md."],
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
