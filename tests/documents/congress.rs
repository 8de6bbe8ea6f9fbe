//! The papers of a congress against what they must say, every figure of `congress_scene` worked out by hand.

use bienban::domain::*;
use bienban::guidance::SignFor;
use bienban::report::{CongressSource, Document, Lack, Material, Source, paper, plain};

use crate::congress_scene::{adopted, opened, roll, schooled_roll};

fn made(meeting: &Meeting, id: &str) -> Result<Document, Lack> {
    made_of(meeting, id, roll())
}

fn made_of(meeting: &Meeting, id: &str, roll: Roll) -> Result<Document, Lack> {
    let (sheet, created) = (Sheet::default(), "2027-01-20T11:00:00+07:00".parse().unwrap());
    let source = Source { meeting, sheet: &sheet, pack: None, sign_for: SignFor::Cell, hash: None, created };
    match id.starts_with("congress") {
        true => paper(id).unwrap().make(&Material::Congress(CongressSource { source, roll: &roll })),
        false => paper(id).unwrap().make(&Material::Meeting(source)),
    }
}

/// For the list of every paper there is.
pub fn of_made_up(build: fn(&CongressSource) -> Document) -> Document {
    let (meeting, sheet, roll) = (adopted(), Sheet::default(), roll());
    let created = "2027-01-20T11:00:00+07:00".parse().unwrap();
    let (meeting, sheet) = (&meeting, &sheet);
    let source = Source { meeting, sheet, pack: None, sign_for: SignFor::Cell, hash: None, created };
    build(&CongressSource { source, roll: &roll })
}

fn flat(meeting: &Meeting, id: &str) -> String {
    let text = plain::write(&made(meeting, id).unwrap());
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

const HEAD: &str = "ĐẢNG BỘ XÃ PHÚ MẪU ĐẢNG CỘNG SẢN VIỆT NAM ĐẠI HỘI CHI BỘ ẤP MẪU ---------------------- \
                    NHIỆM KỲ 20… - 20… *";

#[test]
fn the_resolution_of_the_congress_word_for_word() {
    assert_eq!(
        flat(&adopted(), "resolution"),
        format!(
            "{HEAD} Số 01-NQ/ĐH Xã Phú Mẫu, ngày 20 tháng 01 năm 2027 NGHỊ QUYẾT \
             Đại hội Chi bộ Ấp Mẫu, nhiệm kỳ 20… - 20… ----- \
             - Căn cứ Điều lệ Đảng, ĐẠI HỘI CHI BỘ ẤP MẪU QUYẾT NGHỊ: \
             I- KẾT QUẢ LÃNH ĐẠO, THỰC HIỆN NHIỆM VỤ NHIỆM KỲ QUA \
             1. Ưu điểm - Hoàn thành 12/14 chỉ tiêu của nhiệm kỳ. \
             2. Hạn chế, nguyên nhân - Thu đảng phí có lúc còn chậm. \
             II- MỤC TIÊU, CHỈ TIÊU, NHIỆM VỤ NHIỆM KỲ TỚI - Kết nạp từ 03 đảng viên trở lên. \
             III- KẾT QUẢ BẦU CỬ \
             - Đại hội bầu chi ủy gồm 3 đồng chí: Trần Văn An, Trần Văn Hoa, Trần Văn Bình. \
             - Đại hội bầu đồng chí Trần Văn An giữ chức bí thư. \
             - Đại hội bầu đồng chí Trần Văn Hoa giữ chức phó bí thư. \
             IV- TỔ CHỨC THỰC HIỆN \
             Chi ủy và đảng viên trong Chi bộ chịu trách nhiệm thực hiện Nghị quyết này; Nghị quyết được phổ biến đến toàn \
             thể đảng viên. Nghị quyết được Đại hội thông qua ngày 20 tháng 01 năm 2027, với 18/21 đồng chí tán thành \
             (85,7%). \
             T/M ĐOÀN CHỦ TỊCH Trần Văn Đào \
             Nơi nhận: - Đảng ủy xã Phú Mẫu (để báo cáo); - Các đồng chí đảng viên (để thực hiện); - Lưu Chi bộ."
        )
    );
}

#[test]
fn who_takes_part_in_the_congress_word_for_word() {
    // Ages in 2027 are 77 less the number: 76 of An to 59 of Thu, and 52 of Duy; 1267 years of 19.
    assert_eq!(
        flat(&adopted(), "congress-members"),
        format!(
            "{HEAD} Xã Phú Mẫu, ngày 20 tháng 01 năm 2027 BÁO CÁO tình hình đảng viên dự đại hội ----- \
             Số đảng viên được triệu tập: 22 đồng chí. Có mặt: 19 đồng chí, đạt 86,4%. \
             Vắng mặt: 3 đồng chí (có lý do 1, không có lý do 2). \
             Trong số đảng viên có mặt: Chính thức, dự bị: chính thức 18 đồng chí, dự bị 1 đồng chí. \
             Nữ: ……… đồng chí. \
             Tuổi đời (tính theo năm sinh): cao nhất 76, thấp nhất 52, bình quân 66,7. \
             Trình độ giáo dục phổ thông: ………………………. Trình độ chuyên môn: ………………………. \
             Trình độ lý luận chính trị: ………………………. \
             Có mặt 19/22 đồng chí, đủ hai phần ba số đảng viên được triệu tập (khoản 6, Điều 11 Điều lệ Đảng). \
             T/M ĐOÀN CHỦ TỊCH Trần Văn Đào"
        )
    );
}

#[test]
fn women_and_schooling_are_counted_of_those_here_and_who_is_not_recorded_is_told() {
    let text = plain::write(&made_of(&adopted(), "congress-members", schooled_roll()).unwrap());
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // Here are 1 to 18 and Duy; 22 is a woman, and absent.
    let counts = "Nữ: 4 đồng chí (chưa ghi giới tính: 1 đồng chí). \
        Tuổi đời (tính theo năm sinh): cao nhất 76, thấp nhất 52, bình quân 66,7. \
        Trình độ giáo dục phổ thông: trung học phổ thông 10 đồng chí, trung học cơ sở 7 đồng chí (chưa ghi: 2 đồng chí). \
        Trình độ chuyên môn: thạc sĩ 1 đồng chí, đại học 4 đồng chí, trung cấp 4 đồng chí, chưa qua đào tạo 9 đồng chí \
        (chưa ghi: 1 đồng chí). \
        Trình độ lý luận chính trị: cao cấp 1 đồng chí, trung cấp 3 đồng chí, sơ cấp 8 đồng chí (chưa ghi: 7 đồng chí). \
        Có mặt 19/22";
    assert!(text.contains(counts), "{text}");
}

#[test]
fn the_years_that_were_told_stand_on_every_paper_of_the_congress() {
    let mut meeting = adopted();
    meeting.plan.term = Some(TermYears { from: 2027, to: 2029 });
    for (id, words) in [
        ("minutes", "NHIỆM KỲ 2027 - 2029 * BIÊN BẢN"),
        ("resolution", "Đại hội Chi bộ Ấp Mẫu, nhiệm kỳ 2027 - 2029 -----"),
        ("congress-members", "NHIỆM KỲ 2027 - 2029 * Xã Phú Mẫu"),
        ("congress-submission", "đề nghị công nhận chi ủy, bí thư, phó bí thư nhiệm kỳ 2027 - 2029"),
        ("election-ballot", "PHIẾU BẦU CỬ phó bí thư nhiệm kỳ 2027 - 2029"),
        ("election-tellers", "NHIỆM KỲ 2027 - 2029"),
    ] {
        let text = flat(&meeting, id);
        assert!(text.contains(words), "{id}: {text}");
        assert!(!text.contains("20…"), "{id}: {text}");
    }
}

#[test]
fn the_submission_asks_to_approve_whom_the_congress_elected() {
    let paper = flat(&adopted(), "congress-submission");
    // Without the rule below the head of the table.
    let words: Vec<&str> = paper.split(' ').filter(|word| !word.starts_with("-----")).collect();
    assert_eq!(
        words.join(" "),
        "ĐẢNG BỘ XÃ PHÚ MẪU ĐẢNG CỘNG SẢN VIỆT NAM CHI BỘ ẤP MẪU * Số …-TTr/CB Xã Phú Mẫu, ngày 20 tháng 01 năm 2027 \
         TỜ TRÌNH đề nghị công nhận chi ủy, bí thư, phó bí thư nhiệm kỳ 20… - 20… \
         Kính trình: Đảng ủy xã Phú Mẫu - Căn cứ Điều lệ Đảng; \
         - Căn cứ kết quả bầu cử tại Đại hội Chi bộ Ấp Mẫu ngày 20 tháng 01 năm 2027, \
         Chi bộ Ấp Mẫu đề nghị công nhận các đồng chí có tên sau: \
         TT Họ và tên Năm sinh Chức vụ Số phiếu, tỷ lệ % \
         1 Trần Văn An 1951 Bí thư chi ủy 15/20 (75,0%); bí thư 17/20 (85,0%) \
         2 Trần Văn Hoa 1952 Phó bí thư chi ủy 14/20 (70,0%); phó bí thư 11/20 (55,0%) \
         3 Trần Văn Bình 1953 Chi ủy viên chi ủy 10/20 (50,0%) \
         Chi bộ Ấp Mẫu kính trình Đảng ủy xã Phú Mẫu xem xét, quyết định. \
         T/M CHI BỘ BÍ THƯ Trần Văn An Nơi nhận: - Như trên; - Lưu Chi bộ."
    );
}

#[test]
fn the_minutes_tell_votes_and_rounds_in_their_order_and_whom_the_congress_chose_signs() {
    let minutes = flat(&adopted(), "minutes");
    let head = "Chủ trì: Đồng chí Trần Văn An, Bí thư Chi bộ. Đoàn chủ tịch: Các đồng chí Trần Văn Đào, Trần Văn Giang. \
                Người ghi biên bản: Đồng chí Trần Văn Hoa. Thư ký đại hội: Đồng chí Trần Văn Hà.";
    assert!(minutes.contains(head), "{minutes}");
    assert!(minutes.contains("THƯ KÝ ĐẠI HỘI T/M ĐOÀN CHỦ TỊCH Trần Văn Hà Trần Văn Đào"), "{minutes}");
    let at = |words: &str| minutes.find(words).unwrap_or_else(|| panic!("{words}\n{minutes}"));
    let order = [
        "thông qua ban kiểm phiếu gồm các đồng chí Trần Văn Khánh (trưởng ban), Trần Văn Lan",
        "Bầu chi ủy, số lượng cần bầu: 3 đồng chí.",
        "thông qua danh sách bầu chi ủy, bầu 3 trong 4 đồng chí",
        "hợp lệ 17 phiếu, không hợp lệ 1 phiếu (bầu quá số lượng cần bầu); Trần Văn An 15/20 phiếu (75,0%)",
        "Vòng 2, bầu 1 đồng chí trong những người bằng phiếu",
        "Trúng cử: Trần Văn Bình (ai nhiều phiếu hơn trúng cử, không cần quá nửa).",
        "Bầu bí thư, số lượng cần bầu: 1 đồng chí.",
        "thông qua danh sách bầu bí thư, bầu 1 trong 1 đồng chí",
        "Trần Văn An 17/20 phiếu (85,0%)",
        "Bầu phó bí thư, số lượng cần bầu: 1 đồng chí.",
        "Trần Văn Hoa 10/20 phiếu (50,0%). Không ai trúng cử (trúng cử phải quá nửa, từ 11 phiếu)",
        "Đại hội quyết định bầu tiếp.",
        "Trần Văn Hoa 11/20 phiếu (55,0%)",
    ]
    .map(at);
    assert!(order.is_sorted(), "{order:?}\n{minutes}");
    // The list that was closed at the item of the elections leaves its own item not unheld.
    let left = "Nội dung chưa tiến hành";
    assert!(!minutes.contains(left), "{minutes}");
}

#[test]
fn the_tellers_record_is_signed_by_their_head_and_the_presidium() {
    let record = flat(&adopted(), "election-tellers");
    let told = "II. BAN KIỂM PHIẾU Gồm các đồng chí: Trần Văn Khánh (trưởng ban), Trần Văn Lan.";
    assert!(record.contains(told), "{record}");
    assert!(record.ends_with("TRƯỞNG BAN T/M ĐOÀN CHỦ TỊCH Trần Văn Khánh Trần Văn Đào"), "{record}");
}

#[test]
fn before_its_facts_are_there_no_paper_of_a_congress_is_made() {
    let meeting = opened().0.meeting;
    assert_eq!(made(&meeting, "congress-submission"), Err(Lack::NobodyElected));
    assert_eq!(made(&meeting, "resolution"), Err(Lack::NoPoint));
    let other = crate::meeting::adopted().meeting;
    assert_eq!(made(&other, "congress-members"), Err(Lack::NoCongress));
}
