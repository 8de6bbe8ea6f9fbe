//! The congress of a cell of eight in English: seven official members, one of them away with a reason for the whole of
//! it, one probationary. Ordinary votes are counted on seven, four are needed; elections on six, four are needed. Under
//! nine official members the secretary is elected directly.

use bienban::domain::{ElectionDue, MeetingKind, MemberId, Post, Role};
use bienban::text::Lang;

use super::{EIGHT, papers, prepared, same, says_in_two_rows, seal, told, walk};
use crate::stage::Stage;

/// Up to the counting of the first round of the secretary's election.
fn voting() -> Stage {
    let mut stage = prepared(EIGHT, MeetingKind::Congress, Lang::En);
    walk(
        &mut stage,
        &[
            ("Enter: name the minute-taker", "enter enter ~tth~ enter"),
            ("Enter: the years of the term, for the papers", "enter enter enter"),
            ("Enter: open the meeting", "enter"),
            ("Enter: this item is done, on to 2. Presidium and secretariat", "enter"),
            ("Enter: call the roll before the vote", "enter end 2 ~công tác~ enter enter"),
            ("Enter: propose the presidium", "enter ~Nguyễn Văn An~ enter 1"),
            ("Enter: propose the secretariat", "enter ~Trần Thị Hoa~ enter 1"),
            ("Enter: this item is done, on to 3. Roll call", "enter"),
            ("Enter: this item is done, on to 4. Credentials", "enter"),
            ("Enter: the vote of this item", "enter enter enter 2 ~5~ enter ~1~ enter enter"),
        ],
    );
    says_in_two_rows(&stage);
    assert_eq!(
        stage.notice(),
        "Passed: “Thông qua báo cáo tư cách đảng viên dự đại hội”, 4 needed. The chair reads out: “5 of 7 in favour, 71.4%; 1 against. Passed.”"
    );
    walk(
        &mut stage,
        &[
            ("Enter: this item is done, on to 5. Adopt the agenda", "enter"),
            ("Enter: vote on the agenda", "enter enter enter 1"),
            ("Enter: this item is done, on to 6. Report", "enter"),
            (
                "Enter: this item is done, on to 7. Discussion",
                "4 ~Đồng chí Nguyễn Văn An trình bày báo cáo.~ esc enter",
            ),
            ("Enter: call a speaker", "enter ~ttsr~ enter 4 ~Đề nghị kết nạp 02 đảng viên.~ esc enter"),
            ("Enter: this item is done, on to 8. Address", "enter"),
            ("Enter: this item is done, on to 9. Number of seats", "enter"),
            ("Enter: hold the elections", "enter"),
            ("Enter: elect the secretary", "enter"),
            ("Enter: name people for the election", "enter ~Nguyễn Văn An, Lý Vĩnh Phát~ enter enter"),
            ("Enter: close the list of 2", "enter 1"),
            ("Enter: the tellers first", "enter"),
            ("Enter: this item is done, on to 10. Tellers", "enter"),
            ("Enter: propose the tellers", "enter ~Kim Sô Phia, Lê Văn Năm~ enter 1"),
            ("Enter: this item is done, on to 11. Election", "enter"),
            ("Enter: hold the elections", "enter"),
            ("Enter: hand the papers of round 1 out", "enter"),
            ("Enter: enter the result of the count", "enter"),
        ],
    );
    stage
}

/// Elected in the second round, its minutes adopted.
fn adopted() -> Stage {
    let mut stage = voting();
    // One of six papers has both names struck out; three and two of six are not more than half.
    papers(&mut stage, [6, 6, 5], &[0, 0, 1, 0, 0, 0, 0], &[3, 2]);
    says_in_two_rows(&stage);
    assert_eq!(stage.meeting().election_due(&stage.meeting().elections[0]), ElectionDue::Decision);
    stage.keys("6");
    walk(
        &mut stage,
        &[
            ("Enter: hand the papers of round 2 out", "enter"),
            ("Enter: enter the result of the count", "enter"),
        ],
    );
    papers(&mut stage, [6, 6, 6], &[0; 7], &[4, 2]);
    walk(
        &mut stage,
        &[
            ("Enter: the offices of those elected into the roll from today", "enter"),
            ("Enter: elect the deputy secretary; 7 goes back without one", "7"),
            ("Enter: this item is done, on to 12. Conclusion and resolution", "enter"),
            ("The chair's conclusion is due", "f5"),
            ("Enter: record the first resolution point", "enter ~Kết nạp ít nhất 02 đảng viên~ enter enter"),
            ("Enter: vote on the resolution", "enter enter enter 1"),
            ("Enter: this item is done, on to 13. Adoption of the minutes", "enter"),
            ("Enter: read back and adopt the minutes", ""),
        ],
    );
    seal(&mut stage);
    stage
}

#[test]
fn a_cell_of_eight_elects_its_secretary_in_the_second_round() {
    let stage = adopted();
    let election = stage.meeting().election_to(Post::Secretary).unwrap();
    let bases: Vec<u32> = election.rounds.iter().map(|round| round.base.count).collect();
    assert_eq!((bases, election.rounds[0].needed()), (vec![6, 6], 4));
    let elected: Vec<(u32, u32)> =
        election.result().elected.iter().map(|one| (one.member.0, one.votes)).collect();
    assert_eq!(elected, [(1, 4)]);
    assert!(stage.meeting().election_to(Post::Committee).is_none());
    let day = stage.meeting().day();
    let role = |id| stage.model.roll().get(MemberId(id)).map(|one| one.role(day));
    // Without a deputy elected nobody is one from this day on.
    assert_eq!([1, 2].map(role), [Some(Role::Secretary), Some(Role::Member)]);
    same(
        &stage,
        "kiem-phieu-bau-cu.txt",
        "ĐẢNG BỘ XÃ THỬ ĐẢNG CỘNG SẢN VIỆT NAM ĐẠI HỘI CHI BỘ ẤP THỬ ---------------------- NHIỆM KỲ 2026 - 2029 * BIÊN \
         BẢN kiểm phiếu bầu cử ----- I. THỜI GIAN, THÀNH PHẦN Thời gian: ngày 03 tháng 12 năm 2026. Thành phần: triệu \
         tập 8 đồng chí, có mặt 7, vắng 1. II. BAN KIỂM PHIẾU Gồm các đồng chí: Kim Sô Phia (trưởng ban), Lê Văn Năm. \
         III. KẾT QUẢ KIỂM PHIẾU 1. Bầu bí thư Số lượng cần bầu: 01 đồng chí. Vòng 1, bầu 01 đồng chí, danh sách 2 đồng \
         chí; tính trên 6 đảng viên chính thức được triệu tập (không tính 1 đồng chí vắng mặt có lý do, 1 đảng viên dự \
         bị), có mặt lúc bầu 6. Số phiếu phát ra: 6 phiếu. Số phiếu thu về: 6 phiếu. Số phiếu hợp lệ: 5 phiếu. Số phiếu \
         không hợp lệ: 1 phiếu (lý do: danh sách nhiều người mà không bầu ai). TT Họ và tên Số phiếu Tỷ lệ % 1 Nguyễn \
         Văn An 3 50,0% 2 Lý Vĩnh Phát 2 33,3% Không ai trúng cử (trúng cử phải quá nửa, từ 4 phiếu); còn thiếu 1 đồng \
         chí. Vòng 2, bầu 01 đồng chí, danh sách 2 đồng chí; tính trên 6 đảng viên chính thức được triệu tập, có mặt \
         lúc bầu 6. Số phiếu phát ra: 6 phiếu. Số phiếu thu về: 6 phiếu. Số phiếu hợp lệ: 6 phiếu. Số phiếu không hợp \
         lệ: 0 phiếu. TT Họ và tên Số phiếu Tỷ lệ % 1 Nguyễn Văn An 4 66,7% 2 Lý Vĩnh Phát 2 33,3% Trúng cử: Nguyễn Văn \
         An (trúng cử phải quá nửa, từ 4 phiếu). T/M BAN KIỂM PHIẾU TRƯỞNG BAN T/M ĐOÀN CHỦ TỊCH Kim Sô Phia Nguyễn Văn \
         An",
    );
    same(
        &stage,
        "nghi-quyet.txt",
        "ĐẢNG BỘ XÃ THỬ ĐẢNG CỘNG SẢN VIỆT NAM ĐẠI HỘI CHI BỘ ẤP THỬ ---------------------- NHIỆM KỲ 2026 - 2029 * Số \
         01-NQ/ĐH Xã Thử, ngày 03 tháng 12 năm 2026 NGHỊ QUYẾT Đại hội Chi bộ Ấp Thử, nhiệm kỳ 2026 - 2029 ----- - Căn cứ \
         Điều lệ Đảng; - Xét ý kiến thảo luận tại Đại hội ngày 03 tháng 12 năm 2026, ĐẠI HỘI CHI BỘ ẤP THỬ QUYẾT NGHỊ: \
         I- MỤC TIÊU, CHỈ TIÊU, NHIỆM VỤ NHIỆM KỲ TỚI - Kết nạp ít nhất 02 đảng viên. II- KẾT QUẢ BẦU CỬ - Đại hội bầu \
         đồng chí Nguyễn Văn An giữ chức bí thư. III- TỔ CHỨC THỰC HIỆN Bí thư và đảng viên trong Chi bộ chịu trách \
         nhiệm thực hiện Nghị quyết này; Nghị quyết được phổ biến đến toàn thể đảng viên. Nghị quyết được Đại hội thông \
         qua ngày 03 tháng 12 năm 2026, với 6/7 đồng chí tán thành (85,7%). T/M ĐOÀN CHỦ TỊCH Nguyễn Văn An Nơi nhận: - \
         Đảng ủy xã Thử (để báo cáo); - Các đồng chí đảng viên (để thực hiện); - Lưu Chi bộ.",
    );
    same(
        &stage,
        "to-trinh-cong-nhan.txt",
        "ĐẢNG BỘ XÃ THỬ ĐẢNG CỘNG SẢN VIỆT NAM CHI BỘ ẤP THỬ ---------------------- * Số …-TTr/CB Xã Thử, ngày 03 tháng \
         12 năm 2026 TỜ TRÌNH đề nghị công nhận bí thư nhiệm kỳ 2026 - 2029 ----- Kính trình: Đảng ủy xã Thử - Căn cứ \
         Điều lệ Đảng; - Căn cứ kết quả bầu cử tại Đại hội Chi bộ Ấp Thử ngày 03 tháng 12 năm 2026, Chi bộ Ấp Thử đề \
         nghị công nhận các đồng chí có tên sau: TT Họ và tên Năm sinh Chức vụ Số phiếu, tỷ lệ % 1 Nguyễn Văn An 1970 \
         Bí thư bí thư 4/6 (66,7%) Chi bộ Ấp Thử kính trình Đảng ủy xã Thử xem xét, quyết định. T/M CHI BỘ BÍ THƯ \
         Nguyễn Văn An Nơi nhận: - Như trên; - Lưu Chi bộ.",
    );
    let minutes = told(&stage, "bien-ban.txt");
    for words in [
        "Dự Đại hội: 7/8 đồng chí được triệu tập, đạt 87,5% (chính thức 6; dự bị 1).",
        "Đoàn chủ tịch: Đồng chí Nguyễn Văn An. Thư ký đại hội: Đồng chí Trần Thị Hoa.",
        "2. Bầu đoàn chủ tịch, thư ký Số đảng viên có quyền biểu quyết: 7 đồng chí (không tính 1 đảng viên dự bị).",
        "Đại hội biểu quyết thông qua báo cáo tư cách đảng viên dự đại hội: 5/7 đồng chí tán thành (71,4%); không tán \
         thành 1.",
        "còn thiếu 1 đồng chí. Đại hội quyết định bầu tiếp.",
        "Vòng 2, bầu 1 đồng chí (ban kiểm phiếu: Kim Sô Phia (trưởng ban), Lê Văn Năm), tính trên 6 đảng viên chính thức \
         được triệu tập, có mặt 6.",
        "THƯ KÝ ĐẠI HỘI T/M ĐOÀN CHỦ TỊCH Trần Thị Hoa Nguyễn Văn An",
    ] {
        assert!(minutes.contains(words), "{words}\n{minutes}");
    }
}

#[test]
fn at_the_elections_the_key_of_the_vote_opens_them_and_no_plain_question() {
    let mut stage = prepared(EIGHT, MeetingKind::Congress, Lang::Vi);
    stage.keys("enter enter ~tth~ enter enter enter enter enter 9 ~muc bat ky~ enter ~bau cu~ enter");
    assert_eq!(stage.meeting().agenda.current().unwrap().step, "election", "{}", stage.screen());
    stage.keys("3");
    assert_eq!(stage.model.screen(), "election", "{}", stage.screen());
    assert!(stage.meeting().ballots.is_empty());
    // Another question is put by its own command still.
    stage.keys("esc 9 ~muc bat ky~ enter ~ban kiem phieu~ enter 3");
    assert!(stage.shows("Ban kiểm phiếu, bầu bằng giơ thẻ"), "{}", stage.screen());
}
