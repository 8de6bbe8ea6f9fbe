//! The congress of a cell of twenty-four: nineteen official members who are summoned, two probationary; one is temporarily
//! elsewhere, one exempt, one suspended. Two of the nineteen are away with a reason for the whole of it. Elections leave
//! all four out: they are counted on seventeen, nine are more than half; an ordinary vote is counted on nineteen.

use bienban::domain::{MeetingKind, MemberId, Role, Standing};
use bienban::text::Lang;

use super::{papers, prepared, same, says_in_two_rows, seal, told, walk_in};
use crate::scene;
use crate::stage::Stage;

/// Given names in their alphabetical order; the last five are not among the nineteen.
const GIVEN: [&str; 24] = [
    "An", "Bình", "Châu", "Dung", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nam", "Oanh", "Phúc", "Quang",
    "Rây", "Sơn", "Thu", "Uyên", "Vinh", "Yến", "Xuân", "Bảo", "Duy", "Hùng", "Kiên",
];

fn roll() -> String {
    let row = |(at, name): (usize, &&str)| {
        let standing = match at {
            19 | 20 => "dự bị",
            21 => "sinh hoạt tạm thời nơi khác",
            22 => "miễn công tác và sinh hoạt đảng",
            23 => "đình chỉ sinh hoạt",
            _ => "chính thức",
        };
        let office = ["Bí thư", "Phó bí thư", "Chi ủy viên"].get(at).unwrap_or(&"");
        format!("Trần Văn {name},05/03/1970,03/02/1995,Kinh,{standing},{office}\n")
    };
    let rows: String = GIVEN.iter().enumerate().map(row).collect();
    format!("Họ và tên,Ngày sinh,Ngày vào Đảng,Dân tộc,Diện,Chức vụ\n{rows}")
}

/// Up to the first count of the committee's election: four stand for three seats.
fn voting(lang: Lang) -> Stage {
    let mut stage = prepared(&roll(), MeetingKind::Congress, lang);
    stage.keys("enter enter ~binh~ enter enter enter enter enter enter");
    for away in [18, 19] {
        let excused = bienban::domain::Presence::Excused { reason: "đi công tác".into() };
        let event = stage.meeting().mark(MemberId(away), excused).unwrap();
        stage.model.perform(Ok(vec![bienban::domain::Event::Attendance(event)]));
        stage.settle();
    }
    walk_in(
        &mut stage,
        lang,
        &[
            ("Enter: điểm danh trước khi biểu quyết", "Enter: call the roll before the vote", "enter enter"),
            (
                "Enter: giới thiệu đoàn chủ tịch",
                "Enter: propose the presidium",
                "enter ~Trần Văn An, Trần Văn Dung~ enter 1",
            ),
            (
                "Enter: giới thiệu thư ký đại hội",
                "Enter: propose the secretariat",
                "enter ~Trần Văn Giang~ enter 1",
            ),
            ("Enter: xong mục này, sang mục 3", "Enter: this item is done, on to 3", "7 7 7"),
            ("Enter: biểu quyết thông qua chương trình", "Enter: vote on the agenda", "enter enter enter 1"),
            ("Enter: xong mục này, sang mục 6", "Enter: this item is done, on to 6", "7 7 7 7 7"),
            (
                "Enter: giới thiệu ban kiểm phiếu",
                "Enter: propose the tellers",
                "enter ~Trần Văn Hà, Trần Văn Khánh~ enter 1",
            ),
            ("Enter: xong mục này, sang mục 11", "Enter: this item is done, on to 11", "enter"),
            ("Enter: tiến hành bầu cử", "Enter: hold the elections", "enter"),
            ("Enter: bầu chi ủy", "Enter: elect the committee", "enter ~3~ enter"),
            (
                "Enter: giới thiệu người để bầu chi ủy",
                "Enter: name people for the election of the committee",
                "enter ~Trần Văn An, Trần Văn Bình, Trần Văn Châu, Trần Văn Dung~ enter enter",
            ),
            ("Enter: chốt danh sách 4 người", "Enter: close the list of 4", "enter 1"),
            ("Enter: phát phiếu, bầu vòng 1", "Enter: hand the papers of round 1 out", "enter"),
            ("Enter: nhập kết quả kiểm phiếu", "Enter: enter the result of the count", "enter"),
        ],
    );
    stage
}

#[test]
fn four_deductions_an_invalid_paper_and_a_tie_for_the_last_seat() {
    held(
        Lang::Vi,
        "Tính trên 17 đảng viên chính thức, có mặt 17, trúng cử từ 9",
        "bằng phiếu: Trần Văn Châu, Trần Văn Dung; còn thiếu 1",
    );
}

#[test]
fn the_same_congress_in_english() {
    held(
        Lang::En,
        "Base 17 official members, 17 present, elected from 9",
        "tied: Trần Văn Châu, Trần Văn Dung; still to elect: 1",
    );
}

/// The whole congress by the words of a language: the base of its elections, and what is said of the tie.
fn held(lang: Lang, base: &str, tie: &str) {
    let mut stage = voting(lang);
    assert!(stage.shows(base), "{}", stage.screen());
    // 16 valid papers: 15, 12, 10 and 10 votes are 47, no more than three names each.
    papers(&mut stage, [17, 17, 16], &[0, 1, 0, 0, 0, 0, 0], &[15, 12, 10, 10]);
    says_in_two_rows(&stage);
    assert!(stage.notice().contains(tie), "{}", stage.notice());
    walk_in(
        &mut stage,
        lang,
        &[
            (
                "Enter: phát phiếu bầu lại giữa những người bằng phiếu",
                "Enter: hand papers out for a vote among those tied",
                "enter",
            ),
            ("Enter: nhập kết quả kiểm phiếu", "Enter: enter the result of the count", "enter"),
        ],
    );
    // Eight are fewer than half of seventeen, and more than seven.
    papers(&mut stage, [17, 17, 16], &[0, 0, 0, 0, 0, 1, 0], &[8, 7]);
    walk_in(
        &mut stage,
        lang,
        &[
            ("Enter: bầu bí thư", "Enter: elect the secretary", "enter"),
            (
                "Enter: giới thiệu người để bầu bí thư",
                "Enter: name people for the election of the secretary",
                "enter ~Trần Văn An~ enter enter",
            ),
            ("Enter: chốt danh sách 1 người", "Enter: close the list of 1", "enter 1"),
            ("Enter: phát phiếu, bầu vòng 1", "Enter: hand the papers of round 1 out", "enter"),
            ("Enter: nhập kết quả kiểm phiếu", "Enter: enter the result of the count", "enter"),
        ],
    );
    papers(&mut stage, [17, 17, 17], &[0; 7], &[16]);
    walk_in(
        &mut stage,
        lang,
        &[
            (
                "Enter: ghi chức vụ người trúng cử vào danh sách từ ngày đại hội",
                "Enter: the offices of those elected into the roll from today",
                "enter",
            ),
            (
                "Enter: bầu phó bí thư; không bầu thì 7 quay lại cuộc họp",
                "Enter: elect the deputy secretary; 7 goes back without one",
                "7",
            ),
            ("Enter: xong mục này, sang mục 12", "Enter: this item is done, on to 12", "enter"),
            ("Chưa ghi kết luận của chủ trì", "The chair's conclusion is due", "7"),
            ("Enter: đọc lại và thông qua biên bản", "Enter: read back and adopt the minutes", ""),
        ],
    );
    seal(&mut stage);
    let rounds = |at: usize| stage.meeting().elections[at].rounds.clone();
    let left_out = |standing: Standing, excused: bool| {
        let out = &rounds(0)[0].base.excluded;
        out.iter().filter(|one| one.standing == standing && one.excused == excused).count()
    };
    let deductions = [Standing::TemporaryAway, Standing::Exempt, Standing::Suspended];
    assert_eq!(deductions.map(|standing| left_out(standing, false)), [1, 1, 1]);
    assert_eq!((left_out(Standing::Official, true), left_out(Standing::Probationary, false)), (2, 2));
    let day = stage.meeting().day();
    let role = |id| stage.model.roll().get(MemberId(id)).map(|one| one.role(day));
    assert_eq!(
        [1, 2, 3, 4].map(role),
        [Some(Role::Secretary), Some(Role::Committee), Some(Role::Committee), Some(Role::Member)]
    );
    same(
        &stage,
        "kiem-phieu-bau-cu.txt",
        "ĐẢNG BỘ XÃ THỬ ĐẢNG CỘNG SẢN VIỆT NAM ĐẠI HỘI CHI BỘ ẤP THỬ ---------------------- NHIỆM KỲ 2026 - 2029 * BIÊN BẢN \
         kiểm phiếu bầu cử ----- I. THỜI GIAN, THÀNH PHẦN Thời gian: ngày 03 tháng 12 năm 2026. Thành phần: triệu tập 21 \
         đồng chí, có mặt 19, vắng 2. II. BAN KIỂM PHIẾU Gồm các đồng chí: Trần Văn Hà (trưởng ban), Trần Văn Khánh. III. \
         KẾT QUẢ KIỂM PHIẾU 1. Bầu chi ủy Số lượng cần bầu: 03 đồng chí. Vòng 1, bầu 03 đồng chí, danh sách 4 đồng chí; \
         tính trên 17 đảng viên chính thức được triệu tập (không tính 2 đồng chí vắng mặt có lý do, 2 đảng viên dự bị, 1 \
         đồng chí miễn công tác và sinh hoạt đảng vắng mặt, 1 đồng chí sinh hoạt tạm thời nơi khác, 1 đồng chí bị đình \
         chỉ sinh hoạt đảng), có mặt lúc bầu 17. Số phiếu phát ra: 17 phiếu. Số phiếu thu về: 17 phiếu. Số phiếu hợp lệ: \
         16 phiếu. Số phiếu không hợp lệ: 1 phiếu (lý do: bầu quá số lượng cần bầu). TT Họ và tên Số phiếu Tỷ lệ % 1 Trần \
         Văn An 15 88,2% 2 Trần Văn Bình 12 70,6% 3 Trần Văn Châu 10 58,8% 4 Trần Văn Dung 10 58,8% Trúng cử: Trần Văn An, \
         Trần Văn Bình (trúng cử phải quá nửa, từ 9 phiếu); bằng phiếu ở cuối danh sách: Trần Văn Châu, Trần Văn Dung; còn \
         thiếu 1 đồng chí. Vòng 2, bầu 01 đồng chí, danh sách 2 đồng chí; tính trên 17 đảng viên chính thức được triệu \
         tập, có mặt lúc bầu 17. Số phiếu phát ra: 17 phiếu. Số phiếu thu về: 17 phiếu. Số phiếu hợp lệ: 16 phiếu. Số \
         phiếu không hợp lệ: 1 phiếu (lý do: ký tên, đánh dấu riêng hoặc viết thêm). TT Họ và tên Số phiếu Tỷ lệ % 1 Trần \
         Văn Châu 8 47,1% 2 Trần Văn Dung 7 41,2% Trúng cử: Trần Văn Châu (ai nhiều phiếu hơn trúng cử, không cần quá \
         nửa). 2. Bầu bí thư Số lượng cần bầu: 01 đồng chí. Vòng 1, bầu 01 đồng chí, danh sách 1 đồng chí; tính trên 17 \
         đảng viên chính thức được triệu tập, có mặt lúc bầu 17. Số phiếu phát ra: 17 phiếu. Số phiếu thu về: 17 phiếu. \
         Số phiếu hợp lệ: 17 phiếu. Số phiếu không hợp lệ: 0 phiếu. TT Họ và tên Số phiếu Tỷ lệ % 1 Trần Văn An 16 94,1% \
         Trúng cử: Trần Văn An (trúng cử phải quá nửa, từ 9 phiếu). T/M BAN KIỂM PHIẾU TRƯỞNG BAN T/M ĐOÀN CHỦ TỊCH Trần \
         Văn Hà Trần Văn An",
    );
    let minutes = told(&stage, "bien-ban.txt");
    // Whoever took the minutes and is not of the secretariat is not called a secretary.
    let words = "Thư ký đại hội: Đồng chí Trần Văn Giang.";
    assert!(
        minutes.contains(words) && minutes.contains("Người ghi biên bản: Đồng chí Trần Văn Bình"),
        "{minutes}"
    );
    let words = "Số đảng viên có quyền biểu quyết: 19 đồng chí (không tính 2 đảng viên dự bị, 1 đồng chí miễn công tác và \
                 sinh hoạt đảng vắng mặt, 1 đồng chí sinh hoạt tạm thời nơi khác, 1 đồng chí bị đình chỉ sinh hoạt đảng).";
    assert!(minutes.contains(words), "{minutes}");
    assert_eq!(minutes.matches("vắng mặt có lý do, 2 đảng viên dự bị").count(), 1, "told once: {minutes}");
}

#[test]
fn the_agenda_of_a_congress_has_its_head_and_its_report_what_was_prepared() {
    let mut stage = prepared(&roll(), MeetingKind::Congress, Lang::Vi);
    stage.keys("enter enter ~binh~ enter");
    let agenda = scene::drafted(&stage, "agenda");
    assert!(agenda.contains("ĐẠI HỘI CHI BỘ ẤP THỬ") && agenda.contains("NHIỆM KỲ 20… - 20…"), "{agenda}");
    assert!(agenda.ends_with("T/M ĐOÀN CHỦ TỊCH"), "{agenda}");
    let blank = scene::drafted(&stage, "congress-report");
    for words in [
        "BÁO CÁO CHÍNH TRỊ trình Đại hội Chi bộ Ấp Thử, nhiệm kỳ 20… - 20…",
        "I- KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ QUA 1. Kết quả thực hiện các chỉ tiêu",
        "II- PHƯƠNG HƯỚNG NHIỆM KỲ TỚI 1. Phương hướng",
    ] {
        assert!(blank.contains(words), "{words}\n{blank}");
    }
    assert!(!blank.contains("Người trình bày"), "{blank}");
    let item = stage.meeting().agenda.step("congress_report").unwrap().id;
    for event in [
        bienban::domain::PreparedEvent::PresenterNamed {
            item,
            member: Some(MemberId(1)),
            name: "Trần Văn An".into(),
        },
        bienban::domain::PreparedEvent::TextWritten {
            item,
            text: "I. Kết quả.\nĐã kết nạp 03 đảng viên.".into(),
        },
    ] {
        stage.model.perform(Ok(vec![bienban::domain::Event::Prepared(event)]));
    }
    let written = scene::drafted(&stage, "congress-report");
    let words = "Người trình bày: Trần Văn An. I. Kết quả. Đã kết nạp 03 đảng viên. T/M ĐOÀN CHỦ TỊCH";
    assert!(written.contains(words) && !written.contains("PHƯƠNG HƯỚNG"), "{written}");
}
