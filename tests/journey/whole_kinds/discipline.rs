//! Discipline in both languages, in a cell of eight: without the member concerned six are in the base, four are more than half and
//! two thirds. The votes are added from the heaviest form down.

use bienban::domain::{CasePaper, MeetingKind};
use bienban::text::Lang;

use super::{EIGHT, Said, papers, prepared, same, says_in_two_rows, seal, told, walk_in};
use crate::stage::Stage;

/// What the line of the next step begins with up to the vote, in both languages, and what is pressed there.
const TO_THE_VOTE: [Said; 10] = [
    ("Enter: chọn thư ký", "Enter: name the minute-taker", "enter enter ~tth~ enter"),
    ("Enter: khai mạc", "Enter: open the meeting", "enter"),
    (
        "Enter: xong mục này, sang mục 2. Cử thư ký",
        "Enter: this item is done, on to 2. Minute-taker",
        "enter",
    ),
    ("Enter: xong mục này, sang mục 3. Điểm danh", "Enter: this item is done, on to 3. Roll call", "enter"),
    ("Enter: điểm danh", "Enter: call the roll", "enter enter"),
    (
        "Enter: xong mục này, sang mục 4. Báo cáo nội dung vi phạm",
        "Enter: this item is done, on to 4. Report on the fault",
        "enter",
    ),
    (
        "Enter: xong mục này, sang mục 5. Đảng viên tự kiểm điểm",
        "Enter: this item is done, on to 5. The member's own review",
        "enter",
    ),
    ("Enter: xong mục này, sang mục 6. Thảo luận", "Enter: this item is done, on to 6. Discussion", "enter"),
    ("Enter: mời người phát biểu", "Enter: call a speaker", "7"),
    (
        "Enter: biểu quyết mục này (khiển trách, cảnh cáo đảng viên)",
        "Enter: the vote of this item (reprimanding or warning a member)",
        "enter ~phát~ enter",
    ),
];
/// The same from the vote to the minutes.
const TO_THE_MINUTES: [Said; 4] = [
    ("Enter: xong mục này, sang mục 8. Kết luận", "Enter: this item is done, on to 8. Conclusion", "enter"),
    ("Chưa ghi kết luận của chủ trì", "The chair's conclusion is due", "f5"),
    ("Enter: xong mục này, sang mục 9. Thông qua", "Enter: this item is done, on to 9. Adoption", "enter"),
    ("Enter: đọc lại và thông qua biên bản", "Enter: read back and adopt the minutes", ""),
];

/// The vote on Lý Vĩnh Phát put, its tellers chosen, the sums asked for.
fn counting(lang: Lang) -> Stage {
    let mut stage = prepared(EIGHT, MeetingKind::Discipline, lang);
    walk_in(&mut stage, lang, &TO_THE_VOTE);
    stage.keys("~Bỏ sinh hoạt ba kỳ liền không có lý do~ enter right enter enter enter enter");
    stage.keys("right right enter right enter");
    let first = if lang == Lang::Vi {
        "người đầu là tổ trưởng"
    } else {
        "first the head, then the secretary"
    };
    assert!(stage.shows(first), "{}", stage.screen());
    stage.keys("~Kim Sô Phia, Lê Văn Năm~ enter 1");
    stage
}

fn sealed(lang: Lang, papers_counted: [u32; 3], grounds: &[u32], boxes: &[u32]) -> Stage {
    let mut stage = counting(lang);
    papers(&mut stage, papers_counted, grounds, boxes);
    says_in_two_rows(&stage);
    walk_in(&mut stage, lang, &TO_THE_MINUTES);
    seal(&mut stage);
    stage
}

#[test]
fn a_reprimand_by_added_votes_with_its_decision_and_the_record_of_the_tellers() {
    let mut stage = counting(Lang::En);
    papers(&mut stage, [6, 6, 5], &[0, 1, 0, 0, 0], &[0, 2, 2, 1]);
    let words = "The cell decides on Lý Vĩnh Phát: reprimand: 5/6 votes (83.3%) (added from the heaviest form down), 4 needed.";
    assert_eq!(stage.notice(), words);
    // The item says the form too, and no votes for and against.
    stage.resize(160, 45);
    assert!(
        stage.shows("The cell decides on Lý Vĩnh Phát: reprimand") && !stage.shows("against 0;"),
        "{}",
        stage.screen()
    );
    let stage = sealed(Lang::En, [6, 6, 5], &[0, 1, 0, 0, 0], &[0, 2, 2, 1]);
    same(
        &stage,
        "quyet-dinh-ky-luat-1.txt",
        "ĐẢNG BỘ XÃ THỬ ĐẢNG CỘNG SẢN VIỆT NAM CHI BỘ ẤP THỬ ---------------------- * Số 01-QĐ/CB Xã Thử, ngày 03 tháng 12 \
         năm 2026 QUYẾT ĐỊNH thi hành kỷ luật đối với đảng viên Lý Vĩnh Phát ----- - Căn cứ Điều 36, Điều lệ Đảng Cộng sản \
         Việt Nam; - Căn cứ kết quả bỏ phiếu kín của Chi bộ ngày 03 tháng 12 năm 2026, CHI BỘ ẤP THỬ QUYẾT ĐỊNH: Điều 1. \
         Thi hành kỷ luật khiển trách đối với đồng chí Lý Vĩnh Phát vì bỏ sinh hoạt ba kỳ liền không có lý do. Điều 2. \
         Quyết định này có hiệu lực kể từ ngày công bố. Nếu không đồng ý, trong vòng một tháng, kể từ ngày nhận quyết định, \
         đồng chí Lý Vĩnh Phát có quyền khiếu nại với cấp ủy hoặc ủy ban kiểm tra cấp trên; trong khi chờ giải quyết vẫn \
         phải chấp hành quyết định. Điều 3. Các đảng viên của Chi bộ và đồng chí Lý Vĩnh Phát chịu trách nhiệm thi hành \
         Quyết định này. T/M CHI BỘ BÍ THƯ Nguyễn Văn An Nơi nhận: - Đảng ủy xã Thử (để báo cáo); - Đồng chí Lý Vĩnh Phát \
         (để thực hiện); - Lưu hồ sơ Chi bộ.",
    );
    same(
        &stage,
        "kiem-phieu-ky-luat.txt",
        "ĐẢNG BỘ XÃ THỬ ĐẢNG CỘNG SẢN VIỆT NAM CHI BỘ ẤP THỬ ---------------------- * BIÊN BẢN kiểm phiếu biểu quyết kỷ luật \
         ----- I. THỜI GIAN, THÀNH PHẦN Thời gian: ngày 03 tháng 12 năm 2026. Thành phần: triệu tập 8 đồng chí, có mặt 8, \
         vắng 0. II. TỔ KIỂM PHIẾU Gồm các đồng chí: Kim Sô Phia (tổ trưởng), Lê Văn Năm (thư ký). III. KẾT QUẢ KIỂM PHIẾU \
         1. Hình thức kỷ luật đối với đồng chí Lý Vĩnh Phát Số đảng viên có quyền biểu quyết: 6 đồng chí (không tính 1 \
         đảng viên dự bị, 1 đồng chí được xem xét). Số phiếu phát ra: 6 phiếu. Số phiếu thu về: 6 phiếu. Số phiếu hợp lệ: 5 \
         phiếu. Số phiếu không hợp lệ: 1 phiếu (lý do: không đánh dấu ô nào). Hình thức Số phiếu Tỷ lệ % Không kỷ luật 0 0% \
         Khiển trách 2 33,3% Cảnh cáo 2 33,3% Khai trừ 1 16,7% Không hình thức nào đủ số phiếu theo quy định. Cộng dồn từ \
         hình thức cao nhất xuống: khai trừ 1, cảnh cáo 3, khiển trách 5. Kết quả: khiển trách 5/6 phiếu (83,3%), cần 4. \
         THƯ KÝ TỔ TRƯỞNG Lê Văn Năm Kim Sô Phia",
    );
    let minutes = told(&stage, "bien-ban.txt");
    // The tellers are chosen before what they count is told.
    let place = |words: &str| minutes.find(words).unwrap_or_else(|| panic!("{words}\n{minutes}"));
    let tellers = "Chi bộ biểu quyết thông qua tổ kiểm phiếu gồm các đồng chí Kim Sô Phia (tổ trưởng), Lê Văn Năm (thư ký): \
                   7/7 đồng chí tán thành (100%).";
    assert!(place(tellers) < place("Nội dung xem xét về đồng chí Lý Vĩnh Phát"), "{minutes}");
    assert!(minutes.contains("Chi bộ quyết định kỷ luật khiển trách đồng chí Lý Vĩnh Phát."), "{minutes}");
}

#[test]
fn expulsion_is_proposed_above_by_two_thirds_of_six() {
    let stage = sealed(Lang::En, [6, 6, 5], &[0, 1, 0, 0, 0], &[0, 0, 1, 4]);
    assert_eq!(stage.meeting().case_papers(CasePaper::Submission).len(), 1);
    let submission = told(&stage, "to-trinh-ky-luat-xoa-ten-1.txt");
    for words in [
        "Số 01-TTr/CB",
        "Tổng số đảng viên của Chi bộ: 8 đảng viên, trong đó chính thức 7 đồng chí, dự bị 1 đồng chí. Có mặt: 8 đồng chí.",
        "Kết quả bỏ phiếu kín: khai trừ 4/6 phiếu (66,7%), cần 4. Chi bộ đề nghị Đảng ủy xã Thử thi hành kỷ luật khai trừ \
         đối với đồng chí Lý Vĩnh Phát.",
    ] {
        assert!(submission.contains(words), "{words}\n{submission}");
    }
    let names: Vec<String> = stage.documents().into_iter().map(|(name, _)| name).collect();
    assert!(!names.iter().any(|name| name.contains("quyet-dinh")), "{names:?}");
}

/// Four of six are for the warning itself: nothing is added.
#[test]
fn a_warning_in_vietnamese_that_needs_no_added_votes() {
    let mut stage = counting(Lang::Vi);
    papers(&mut stage, [6, 6, 6], &[0; 5], &[0, 1, 4, 1]);
    assert_eq!(stage.notice(), "Chi bộ quyết định cảnh cáo đ/c Lý Vĩnh Phát: 4/6 phiếu (66,7%), cần 4.");
    let stage = sealed(Lang::Vi, [6, 6, 6], &[0; 5], &[0, 1, 4, 1]);
    same(
        &stage,
        "quyet-dinh-ky-luat-1.txt",
        "ĐẢNG BỘ XÃ THỬ ĐẢNG CỘNG SẢN VIỆT NAM CHI BỘ ẤP THỬ ---------------------- * Số 01-QĐ/CB Xã Thử, ngày 03 tháng 12 \
         năm 2026 QUYẾT ĐỊNH thi hành kỷ luật đối với đảng viên Lý Vĩnh Phát ----- - Căn cứ Điều 36, Điều lệ Đảng Cộng sản \
         Việt Nam; - Căn cứ kết quả bỏ phiếu kín của Chi bộ ngày 03 tháng 12 năm 2026, CHI BỘ ẤP THỬ QUYẾT ĐỊNH: Điều 1. \
         Thi hành kỷ luật cảnh cáo đối với đồng chí Lý Vĩnh Phát vì bỏ sinh hoạt ba kỳ liền không có lý do. Điều 2. \
         Quyết định này có hiệu lực kể từ ngày công bố. Nếu không đồng ý, trong vòng một tháng, kể từ ngày nhận quyết định, \
         đồng chí Lý Vĩnh Phát có quyền khiếu nại với cấp ủy hoặc ủy ban kiểm tra cấp trên; trong khi chờ giải quyết vẫn \
         phải chấp hành quyết định. Điều 3. Các đảng viên của Chi bộ và đồng chí Lý Vĩnh Phát chịu trách nhiệm thi hành \
         Quyết định này. T/M CHI BỘ BÍ THƯ Nguyễn Văn An Nơi nhận: - Đảng ủy xã Thử (để báo cáo); - Đồng chí Lý Vĩnh Phát \
         (để thực hiện); - Lưu hồ sơ Chi bộ.",
    );
    let minutes = told(&stage, "bien-ban.txt");
    assert!(minutes.contains("Chi bộ quyết định kỷ luật cảnh cáo đồng chí Lý Vĩnh Phát."), "{minutes}");
}
