//! A vote on one person: an admission meeting from preparation to signed papers, a recognition at an item of a regular
//! meeting. Four official members may vote, a fifth one is exempt and away, one is probationary.

use bienban::domain::{ApplicantStage, MeetingKind, Moment, Outcome, Purpose, Sheet, State};
use bienban::guidance::SignFor;
use bienban::report::{Material, PersonSource, Source, paper, plain};

use crate::scene;
use crate::stage::Stage;

/// A cell with one applicant beside its probationary member, on the first page.
fn with_applicant() -> Stage {
    let mut stage = scene::cell();
    stage.keys("3 6 1 ~Kim Sa Rinh~ enter ~19/05/2001~ enter ~Khmer~ enter ~Ấp Thử~ enter enter esc esc");
    assert_eq!(stage.model.screen(), "home", "{}", stage.screen());
    stage
}

/// An admission meeting at the item that is there for the vote.
fn at_the_vote() -> Stage {
    let mut stage = with_applicant();
    stage.keys(&format!("enter up {} down enter enter enter 1 enter ~tth~ enter 8", "right ".repeat(6)));
    assert_eq!(stage.meeting().plan.kind, MeetingKind::Admission);
    stage.keys("7 7 enter enter 7 7 7 7");
    assert_eq!(stage.next_step(), "Enter: biểu quyết mục này (kết nạp đảng viên)");
    stage
}

/// Adopts the minutes, over what is missing.
fn adopt(stage: &mut Stage) {
    stage.keys("9 ~muc bat ky~ enter ~thong qua bien ban~ enter enter enter");
    scene::pass_the_gaps(stage);
    stage.keys("enter enter 2 ~4~ enter ~0~ enter ~0~ enter 1");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn an_admission_is_voted_on_one_person_and_becomes_a_resolution_of_its_own() {
    let mut stage = at_the_vote();
    stage.keys("enter");
    assert!(stage.shows("Biểu quyết về ai? Mỗi lần một người"), "{}", stage.screen());
    assert!(!stage.shows("Sơn Vi Sal"), "whoever is on probation is not admitted: {}", stage.screen());
    stage.keys("~kim~ enter");
    assert!(stage.shows("Đề nghị kết nạp quần chúng Kim Sa Rinh vào Đảng"), "{}", stage.screen());
    stage.keys("enter ~gương mẫu, nhiệt tình trong công tác Đoàn~ enter ~đôi lúc còn nóng vội~ enter ~bên ngoại có người ở nước ngoài~ enter enter");
    let ballot = stage.meeting().ballots.last().unwrap();
    assert_eq!((ballot.purpose, ballot.base.count, ballot.needed()), (Purpose::Admission, 4, 3));
    stage.keys("2 ~3~ enter ~1~ enter ~0~ enter");
    assert!(stage.shows("Không tán thành Kim Sa Rinh: lý do"), "{}", stage.screen());
    stage.keys("~thử thách chưa đủ~ enter");
    assert_eq!(stage.notice(), "Đã ghi lý do không tán thành: thử thách chưa đủ.");
    // Voted and passed: not once more in this meeting.
    stage.keys("3 ~kim~ enter enter enter enter enter enter");
    assert!(stage.shows("Chi bộ đã biểu quyết về Kim Sa Rinh trong kỳ này"), "{}", stage.screen());
    stage.keys("esc esc");
    adopt(&mut stage);
    assert_eq!(
        flat(&stage.plain("nghi-quyet-ket-nap-1.txt")).split(" Mã xác thực").next().unwrap(),
        "ĐẢNG BỘ XÃ THỬ ĐẢNG CỘNG SẢN VIỆT NAM CHI BỘ ẤP THỬ ---------------------- * \
         Số 01-NQ/CB Xã Thử, ngày 03 tháng 12 năm 2026 NGHỊ QUYẾT đề nghị kết nạp đảng viên ----- \
         - Căn cứ Điều 4, Điều lệ Đảng Cộng sản Việt Nam, \
         Ngày 03 tháng 12 năm 2026, Chi bộ Ấp Thử đã họp để xét, đề nghị kết nạp quần chúng Kim Sa Rinh vào Đảng. \
         Tổng số đảng viên của Chi bộ: 6 đảng viên, trong đó chính thức 5 đồng chí, dự bị 1 đồng chí. \
         Có mặt: 5 đồng chí. Vắng mặt: 1 đồng chí. Lý do vắng mặt: miễn công tác và sinh hoạt đảng 1. \
         Chủ trì hội nghị: Đồng chí Nguyễn Văn An. Chức vụ: Bí thư Chi bộ. Thư ký hội nghị: Đồng chí Trần Thị Hoa. \
         Sau khi nghe báo cáo và thảo luận, Chi bộ thống nhất kết luận về quần chúng Kim Sa Rinh như sau: \
         Vấn đề lý lịch: Bên ngoại có người ở nước ngoài. \
         Ưu điểm: Gương mẫu, nhiệt tình trong công tác Đoàn. Khuyết điểm: Đôi lúc còn nóng vội. \
         Đối chiếu với quy định của Điều lệ Đảng về tiêu chuẩn đảng viên, Chi bộ nhận thấy quần chúng Kim Sa Rinh \
         xứng đáng được kết nạp vào Đảng với sự tán thành của 3 đồng chí (đạt 60,0%) so với tổng số đảng viên chính thức. \
         Số không tán thành 1 đồng chí (chiếm 20,0%) với lý do thử thách chưa đủ. \
         Tính trên 4 đồng chí có quyền biểu quyết: 3/4 (75,0%). \
         Chi bộ đề nghị Đảng ủy xã Thử xét, quyết định kết nạp quần chúng Kim Sa Rinh vào Đảng. \
         T/M CHI BỘ BÍ THƯ Nguyễn Văn An Nơi nhận: - Đảng ủy xã Thử (để báo cáo); - Lưu hồ sơ Chi bộ."
    );
    let minutes = flat(&stage.plain("bien-ban.txt"));
    let told = "Nhận xét về quần chúng Kim Sa Rinh được nêu để biểu quyết: vấn đề lý lịch: bên ngoại có người ở nước ngoài; \
                ưu điểm: gương mẫu, nhiệt tình trong công tác \
                Đoàn; khuyết điểm: đôi lúc còn nóng vội. Chi bộ biểu quyết đề nghị kết nạp quần chúng Kim Sa Rinh vào Đảng: \
                3/4 đồng chí tán thành (75,0%); không tán thành 1; đủ hai phần ba. So với toàn bộ 5 đảng viên chính \
                thức của Chi bộ: 3/5 (60,0%), không đủ hai phần ba. Lý do không tán thành: thử thách chưa đủ.";
    assert!(minutes.contains(told), "{minutes}");
    // The record of the person knows of the vote, and the next resolution has the next number.
    let cell = stage.model.book.cell.clone().unwrap();
    let meetings = &stage.model.book.meetings;
    let one = &cell.roll.applicants[0];
    assert_eq!(one.stage(meetings, stage.now().date_naive()), ApplicantStage::Proposed);
    let day = "2027-01-03".parse().unwrap();
    assert_eq!(bienban::domain::next_resolution(meetings, &cell.terms, MeetingKind::Regular, day), 2);
}

#[test]
fn a_vote_that_was_lost_stands_in_the_minutes_alone() {
    let mut stage = at_the_vote();
    stage.keys("enter ~kim~ enter enter enter enter enter enter 2 ~2~ enter ~2~ enter ~0~ enter enter");
    assert_eq!(stage.meeting().ballots[0].outcome(), Some(Outcome::Failed));
    adopt(&mut stage);
    let names: Vec<String> = stage.documents().into_iter().map(|(name, _)| name).collect();
    assert!(!names.iter().any(|name| name.contains("nghi-quyet")), "{names:?}");
    let minutes = flat(&stage.plain("bien-ban.txt"));
    let told = "Chi bộ biểu quyết đề nghị kết nạp quần chúng Kim Sa Rinh vào Đảng: 2/4 đồng chí tán thành (50,0%); không \
                tán thành 2; không đủ hai phần ba, không được thông qua.";
    assert!(minutes.contains(told), "{minutes}");
    assert!(!minutes.contains("Nhận xét về"), "nothing was judged: {minutes}");
    let meetings = &stage.model.book.meetings;
    let one = &stage.model.roll().applicants[0];
    let today = stage.now().date_naive();
    assert_eq!(one.stage(meetings, today), ApplicantStage::Followed);
    assert_eq!(one.votes(meetings).len(), 1);
}

#[test]
fn a_recognition_is_voted_at_an_item_of_a_regular_meeting() {
    let mut stage = scene::cell();
    stage.keys("3 6 enter ~01/12/2025~ enter esc esc");
    stage.keys("enter enter enter enter 1 enter ~tth~ enter 8 7 7 enter enter 7");
    stage.keys("f3 3 ~Sơn Vi Sal~ enter right right enter");
    // The rule is one of a person: whom it is about comes first, then what was typed stands there.
    assert!(stage.shows("Whom is the vote about? One person a vote"), "{}", stage.screen());
    stage.keys("~son~ enter");
    assert!(stage.shows("Sơn Vi Sal"), "{}", stage.screen());
    stage.keys("ctrl-u ~Đề nghị công nhận đảng viên dự bị Sơn Vi Sal là đảng viên chính thức~ enter");
    stage.keys("enter enter enter 2 ~4~ enter ~0~ enter ~0~ enter");
    let ballot = stage.meeting().ballots.last().unwrap();
    assert_eq!((ballot.purpose, ballot.outcome()), (Purpose::Recognition, Some(Outcome::Passed)));
    stage.keys("f3");
    adopt(&mut stage);
    let paper = flat(&stage.plain("nghi-quyet-cong-nhan-1.txt"));
    for words in [
        "Số 01-NQ/CB",
        "NGHỊ QUYẾT đề nghị công nhận đảng viên chính thức",
        "- Căn cứ Điều 5, Điều lệ Đảng Cộng sản Việt Nam,",
        "đề nghị công nhận đảng viên dự bị Sơn Vi Sal được kết nạp vào Đảng ngày 03 tháng 02 năm 2026, trở thành đảng viên \
         chính thức.",
        "Ưu điểm: …………… Khuyết điểm: ……………",
        "xứng đáng được công nhận đảng viên chính thức với sự tán thành của 4 đồng chí (đạt 80,0%) so với tổng số đảng \
         viên chính thức. Số không tán thành: không. Tính trên 4 đồng chí có quyền biểu quyết: 4/4 (100%).",
    ] {
        assert!(paper.contains(words), "{words}\n{paper}");
    }
    // A decision cannot lie before the vote of the cell, on 3 December.
    stage.keys("esc");
    let mut early = Stage::on(stage.disk.survivor(), "2026-12-20T19:00:00+07:00".parse().unwrap());
    early.keys("3 6 5 ~02/12/2026~ enter enter enter");
    assert!(early.shows("Chi bộ biểu quyết đề nghị ngày 03/12/2026"), "{}", early.screen());
    // The decision comes from above; the roll follows it from the day on which the 12 months ended.
    stage.keys("esc");
    let mut later = Stage::on(stage.disk.survivor(), "2026-12-20T19:00:00+07:00".parse().unwrap());
    later.keys("3 6 5 ~15/12/2026~ enter ~120-QĐ/ĐU~ enter ~Đảng ủy xã Thử~ enter");
    assert_eq!(
        later.notice(),
        "Đã ghi quyết định. Đ/c Sơn Vi Sal là đảng viên chính thức từ ngày 01/12/2026.",
        "{}",
        later.screen()
    );
    assert_eq!(
        later.model.roll().applicants[0].stage(&[], later.now().date_naive()),
        ApplicantStage::Recognised
    );
}

#[test]
fn minutes_that_are_opened_again_keep_the_number_and_say_what_they_replace() {
    let mut stage = at_the_vote();
    stage.keys("enter ~kim~ enter enter enter enter enter enter 2 ~4~ enter ~0~ enter ~0~ enter");
    adopt(&mut stage);
    let hash = "4c".repeat(32);
    let now = Moment { at: stage.now(), run: 0 };
    let mut history = stage.history().clone();
    let reopened = history.meeting.reopen("ghi nhầm tên", &hash, None, true).unwrap();
    let act = history.act(reopened, now);
    history.append(&act);
    // The number stands, so that nothing is numbered anew.
    assert_eq!(history.meeting.number_persons(9), []);
    let (ballot, _) = history.meeting.carried_persons()[0];
    assert_eq!(history.meeting.resolution_on(ballot), Some(1));
    let (meeting, sheet, created) = (&history.meeting, Sheet::default(), stage.now());
    let source = Source { meeting, sheet: &sheet, pack: None, sign_for: SignFor::Cell, hash: None, created };
    let of = Material::Person(PersonSource { source, number: None });
    let paper = flat(&plain::write(&paper("admission-resolution").unwrap().make(&of).unwrap()));
    assert!(paper.contains("Số 01-NQ/CB"), "{paper}");
    assert!(paper.contains("Nghị quyết này thay bản đã thông qua ngày 03 tháng 12 năm 2026"), "{paper}");
}

#[test]
fn what_is_recorded_of_an_applicant_is_offered_at_the_report_and_printed_only_once_taken() {
    let mut stage = with_applicant();
    stage.keys("3 6 home 3 ~5/2026~ enter ~18/GCN~ enter ~03/08/2026~ enter ~tth~ enter");
    stage.keys(
        "4 ~Đoàn Thanh niên ấp Thử~ enter enter ~10/10/2026~ enter ~20/10/2026~ enter ~11~ enter ~12~ enter \
                ~gương mẫu~ enter ~còn nóng vội~ enter esc esc",
    );
    stage.keys(&format!("enter up {} down enter enter enter 1 enter ~tth~ enter 8", "right ".repeat(6)));
    stage.keys("7 7 enter enter 7");
    assert_eq!(stage.meeting().agenda.current().unwrap().step, "applicant", "{}", stage.screen());
    let told = "Quần chúng Kim Sa Rinh, sinh 19/05/2001, dân tộc Khmer, cư trú tại Ấp Thử: đã học lớp bồi dưỡng nhận thức về \
                Đảng 05/2026 (giấy chứng nhận số 18/GCN); nộp đơn xin vào Đảng ngày 03/08/2026; được phân công đồng chí Trần \
                Thị Hoa giúp đỡ.";
    // The sentence of the guidance first, then what is known of the person.
    stage.keys("f5");
    assert!(!scene::drafted(&stage, "minutes").contains("18/GCN"), "nobody took it");
    stage.keys("f5");
    let minutes = scene::drafted(&stage, "minutes");
    assert!(minutes.contains(told), "{minutes}");
    // Once all are taken the key gives the last one back.
    stage.keys("f5");
    assert!(!scene::drafted(&stage, "minutes").contains("18/GCN"));
    stage.keys("7 f5 f5");
    let minutes = scene::drafted(&stage, "minutes");
    let told = "Đoàn Thanh niên ấp Thử nhận xét về Kim Sa Rinh: nhất trí 11/12; ưu điểm: gương mẫu; khuyết điểm: còn nóng vội.";
    assert!(minutes.contains(told), "{minutes}");
    // And it stands above the form of the vote.
    stage.keys("7 7 enter ~kim~ enter");
    assert!(stage.shows("nhất trí 11/12; ưu điểm:"), "{}", stage.screen());
}

#[test]
fn somebody_is_sent_to_the_course_by_a_vote_with_a_resolution_of_its_own() {
    let mut stage = with_applicant();
    stage.keys("enter enter enter enter 1 enter ~tth~ enter 8 7 7 enter enter 7");
    stage.keys("9 ~cu hoc lop~ enter ~kim~ enter ~tth, ttsr~ enter ctrl-a ~10/12/2026~ enter");
    let asked = "Cử quần chúng Kim Sa Rinh học lớp bồi dưỡng nhận thức về Đảng, phân công đồng chí Trần Thị Hoa, Thạch Thị Sa \
                 Rây giúp đỡ từ ngày 10 tháng 12 năm 2026";
    assert_eq!(stage.meeting().ballots[0].question, asked, "{}", stage.screen());
    stage.keys("2 ~4~ enter ~0~ enter ~0~ enter");
    adopt(&mut stage);
    let paper = flat(&stage.plain("nghi-quyet-cu-hoc-1.txt"));
    for words in [
        "Số 01-NQ/CB",
        "1. Cử quần chúng Kim Sa Rinh học lớp bồi dưỡng nhận thức về Đảng.",
        "2. Phân công đồng chí Trần Thị Hoa, Thạch Thị Sa Rây giúp đỡ quần chúng Kim Sa Rinh từ ngày 10 tháng 12 năm 2026.",
        "với 4/4 đồng chí tán thành (100%).",
    ] {
        assert!(paper.contains(words), "{words}\n{paper}");
    }
    let cell = stage.model.book.cell.clone().unwrap();
    let day = "2027-01-03".parse().unwrap();
    let meetings = &stage.model.book.meetings;
    assert_eq!(bienban::domain::next_resolution(meetings, &cell.terms, MeetingKind::Regular, day), 2);
}

#[test]
fn a_recognition_alone_is_held_by_a_meeting_that_is_called_so() {
    let mut stage = scene::cell();
    stage.keys("3 6 enter ~01/12/2025~ enter esc esc");
    stage.keys(&format!("enter up {} down enter enter enter 1 enter ~tth~ enter 8", "right ".repeat(6)));
    stage.keys("7 7 enter enter 7 7 7 7");
    assert_eq!(stage.next_step(), "Enter: biểu quyết mục này (kết nạp đảng viên)");
    // Nobody is to be admitted: the item is there for the recognition.
    stage.keys("enter ~son~ enter enter enter enter enter 2 ~4~ enter ~0~ enter ~0~ enter");
    assert_eq!(stage.meeting().ballots[0].purpose, Purpose::Recognition, "{}", stage.screen());
    assert!(stage.next_step().contains("sang mục 8"), "{}", stage.next_step());
    let minutes = scene::drafted(&stage, "minutes");
    assert!(minutes.contains("Họp chi bộ xét công nhận đảng viên chính thức tháng 12 năm 2026"), "{minutes}");
}
