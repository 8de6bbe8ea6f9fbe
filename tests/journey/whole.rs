//! From the first Enter to adopted minutes, doing only what the bottom line says.

use bienban::app::Overlay;
use bienban::domain::{Counts, Event, Refusal, State};
use bienban::text::Lang;

use crate::scene;
use crate::stage::Stage;

const STEPS: [&str; 47] = [
    "Enter: lập cuộc họp mới",
    "Enter: chọn thư ký",
    "Enter: chuẩn bị tự phê bình kỳ này, 4 lời hứa đến hạn",
    "Hết; Enter hoặc Esc: quay lại",
    "Enter: khai mạc (còn 5 việc chuẩn bị chưa đánh dấu)",
    "Enter: xong mục này, sang mục 2. Cử thư ký",
    "Enter: xong mục này, sang mục 3. Điểm danh",
    "Enter: điểm danh",
    "Enter: công bố kết quả điểm danh (có mặt 20/20, 100%)",
    "Enter: xong mục này, sang mục 4. Đảng phí",
    "Enter: xong mục này, sang mục 5. Thông qua chương trình",
    "Enter: biểu quyết thông qua chương trình",
    "Enter: xong mục này, sang mục 6. Kết quả tháng trước",
    "Enter: đánh giá việc tháng trước",
    "Enter: ghi việc 1 “đã xong” (mẫu); đánh giá khác thì nhấn 1, 2 hoặc 3",
    "Enter: ghi việc 2 “đã xong” (mẫu); đánh giá khác thì nhấn 1, 2 hoặc 3",
    "Enter: ghi việc 3 “đã xong” (mẫu); đánh giá khác thì nhấn 1, 2 hoặc 3",
    "Enter: ghi việc 4 “đã xong” (mẫu); đánh giá khác thì nhấn 1, 2 hoặc 3",
    "Enter: đã đánh giá đủ, quay lại cuộc họp",
    "Enter: xong mục này, sang mục 7. Nhiệm vụ tháng tới",
    "Enter: xong mục này, sang mục 8. Thông tin, định hướng",
    "Enter: xong mục này, sang mục 9. Thảo luận",
    "Enter: mời người phát biểu; không có ai thì 7 sang mục sau",
    "Enter: đ/c Thạch Thị Sa Rây phát biểu xong",
    "Enter: xong mục này, sang mục 10. Tự phê bình và phê bình",
    "Enter: mời tự phê bình",
    "Enter: ghi tự phê bình của đ/c Phạm Quốc Khánh; xong cả phần thì nhấn 7",
    "Enter: ghi tự phê bình của đ/c Võ Thị Út; xong cả phần thì nhấn 7",
    "Enter: xong mục này, sang mục 11. Phân công nhiệm vụ",
    "Enter: phân công việc; không có việc thì 7 sang mục sau",
    "Enter: xong mục này, sang mục 12. Kết luận, nghị quyết",
    "Enter: ghi câu kết luận mẫu của chủ trì; tự ghi thì nhấn 4",
    "Enter: ghi điểm đầu tiên của nghị quyết; không ra thì 7 sang mục sau",
    "Enter: biểu quyết nghị quyết; còn điểm nữa thì 9, Enter",
    "Enter: xong mục này, sang mục 13. Chấm điểm buổi sinh hoạt",
    "Enter: chấm điểm cuộc họp",
    "Enter: chấm tiêu chí 4.2. Nội dung, thảo luận, biểu dương, nhắc nhở",
    "Enter: chấm tiêu chí 4.3. Điều hành của đồng chí chủ trì",
    "Enter: chấm tiêu chí 5. Nguyên tắc tổ chức và sinh hoạt đảng",
    "Enter: chấm tiêu chí 6. Kết quả thực hiện kết luận, nghị quyết lần trước",
    "Enter: chi ủy đề xuất bảng điểm",
    "Enter: chi bộ biểu quyết bảng điểm",
    "Enter: quay lại cuộc họp",
    "Enter: xong mục này, sang mục 14. Thông qua biên bản",
    "Enter: đọc lại và thông qua biên bản",
    "Đọc lại (phím cách: trang sau), rồi Enter: xem 5 chỗ nên ghi thêm",
    "Enter: đi tiếp đến thông qua biên bản",
];

pub(crate) fn adopted() -> Stage {
    let mut stage = Stage::practice();
    stage.follow_to_adoption();
    stage
}

#[test]
fn a_newcomer_is_led_from_the_first_enter_to_adopted_minutes() {
    let mut stage = Stage::start();
    assert_eq!(stage.next_step(), "Enter: họp thử với một chi bộ mẫu, không đụng đến sổ thật");
    stage.keys("enter");
    assert_eq!(stage.follow_to_adoption(), STEPS);
    assert_eq!(stage.next_step(), "Enter: mở biên bản vừa thông qua");
    assert_eq!(stage.notice(), "Đã ghi 6 tệp vào thư mục book-practice/documents.");
    // People are shown the folder in which to look, neither names of files nor hashes; the paper has its mark at its end.
    let names = "Biên bản, Nghị quyết, Bảng chấm điểm; mỗi văn bản ghi thành: tệp Word, văn bản thuần.";
    let shown = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        shown.contains(names)
            && shown.contains("Thư mục: book-practice/documents")
            && !shown.contains("2026-12-03"),
        "{shown}"
    );
    let hash = stage.model.adopted_hash.clone().expect("the hash of the minutes");
    assert!(!shown.contains(&hash[..16]), "{shown}");
}

#[test]
fn the_meeting_is_what_was_done() {
    let stage = adopted();
    let meeting = stage.meeting();
    assert_eq!(meeting.state, State::Adopted);
    let counts = Counts {
        total: 23,
        summoned: 20,
        present: 20,
        attended: 20,
        vote_base: 18,
        needed: 10,
        entitled_present: 18,
        ..Counts::default()
    };
    assert_eq!(stage.counts(), counts);
    let votes: Vec<(&str, u32, u32)> = (meeting.ballots.iter())
        .map(|ballot| (ballot.question.as_str(), ballot.count().unwrap().yes, ballot.base.count))
        .collect();
    assert_eq!(
        votes,
        [
            ("Thông qua chương trình sinh hoạt", 18, 18),
            ("Thông qua nghị quyết", 18, 18),
            ("Tự chấm chất lượng sinh hoạt 72 điểm; tải tài liệu đúng hạn được thêm 5; xếp loại khá", 18, 18),
            ("Thông qua biên bản cuộc họp", 18, 18),
        ]
    );
    let sizes = (meeting.speeches.len(), meeting.statements.len(), meeting.tasks.len(), meeting.points.len());
    assert_eq!(sizes, (1, 1, 1, 1));
    assert_eq!(meeting.agenda.items.iter().filter(|item| item.state.done).count(), 14);
    assert_eq!((meeting.judged.len(), meeting.voted.is_some(), meeting.proposed.is_some()), (4, true, true));
    assert_eq!(meeting.adoption.as_ref().unwrap().resolution, Some(stage_resolution(&stage)));
}

/// The number after the greatest one that the made-up year used.
fn stage_resolution(stage: &Stage) -> u32 {
    let earlier = stage.model.book.meetings.iter().filter(|digest| digest.id != stage.meeting().id);
    earlier.filter_map(|digest| digest.resolution).max().unwrap() + 1
}

#[test]
fn six_documents_lie_on_the_disk_and_say_what_they_are() {
    let stage = adopted();
    let documents = stage.documents();
    let names: Vec<&str> = documents.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "2026-12-03-bang-cham-diem.docx",
            "2026-12-03-bang-cham-diem.txt",
            "2026-12-03-bien-ban.docx",
            "2026-12-03-bien-ban.txt",
            "2026-12-03-nghi-quyet.docx",
            "2026-12-03-nghi-quyet.txt",
        ]
    );
    for (name, bytes) in &documents {
        assert_eq!(name.ends_with(".docx"), bytes.starts_with(b"PK"), "{name}");
    }
    for (ending, title) in
        [("bien-ban.txt", "BIÊN BẢN"), ("nghi-quyet.txt", "NGHỊ QUYẾT"), ("diem.txt", "BẢNG CHẤM ĐIỂM")]
    {
        let text = stage.plain(ending);
        let first = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap();
        assert_eq!(first, "*** TẬP DƯỢT ***");
        assert!(text.lines().any(|line| line.trim().starts_with(title)), "{ending}: {text}");
        assert!(!text.contains("DỰ THẢO"), "{ending} is no draft any more");
    }
}

#[test]
fn the_seal_is_the_hash_of_the_adoption_printed_and_entered_in_the_book() {
    let stage = adopted();
    let seal = stage.model.adopted_hash.clone().unwrap();
    assert!(stage.plain("bien-ban.txt").replace(['\n', ' '], "").contains(&seal[..16]));
    assert_eq!(stage.hashes(), 13, "twelve made-up meetings and this one");
}

#[test]
fn enter_does_not_answer_the_question_of_adoption_in_a_real_meeting() {
    let mut stage = scene::before_adoption();
    stage.keys("enter");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Confirm(_))), "{}", stage.screen());
    assert_eq!(stage.notice(), "Nhấn 1 nếu đồng ý, Esc nếu chưa.");
    assert_eq!(stage.meeting().state, State::Closing);
    stage.keys("1");
    assert_eq!(stage.meeting().state, State::Adopted);
}

#[test]
fn nothing_takes_an_adoption_back() {
    let mut stage = adopted();
    let records = stage.history().records.len();
    for key in ["ctrl-z", "ctrl-y", "1", "2", "3", "4", "5", "6", "7", "8", "-", "delete", "x"] {
        stage.keys(key);
        assert_eq!(stage.history().records.len(), records, "{key} changed an adopted meeting");
        assert!(stage.model.overlays.is_empty(), "{key} is not live any more");
    }
    stage.keys("9");
    assert!(!stage.shows("Ghi nội dung của mục"), "{}", stage.screen());
    stage.keys("esc");
    assert_eq!(stage.history().undo(), Err(Refusal::Adopted));
    assert_eq!(
        Refusal::Adopted.sentence(Lang::Vi),
        "Biên bản đã thông qua nên không sửa được nữa: hãy mở biên bản ấy ra đọc rồi ghi bổ sung, đính chính."
    );
}

#[test]
fn the_same_meeting_is_held_in_english() {
    let mut stage = Stage::start();
    stage.keys("f3");
    assert_eq!(stage.next_step(), "Enter: a practice meeting with a made-up cell; nothing real is touched");
    stage.keys("enter");
    let steps = stage.follow_to_adoption();
    assert_eq!(steps.len(), STEPS.len());
    assert_eq!(steps[8], "Enter: announce the roll call (present 20/20, 100%)");
    assert_eq!(steps[45], "Read back (Space: next page), then Enter: the list (5 worth adding)");
    assert_eq!(stage.notice(), "Files written: 6, in the folder book-practice/documents.");
    assert!(stage.plain("bien-ban.txt").contains("BIÊN BẢN"), "minutes are Vietnamese");
}

#[test]
fn every_event_is_in_the_journal_with_its_act() {
    let stage = adopted();
    let history = stage.history();
    assert_eq!(&stage.reread(&stage.disk), history);
    let acts: Vec<u64> = history.records.iter().map(|record| record.act.number).collect();
    assert!(acts.windows(2).all(|pair| pair[1] - pair[0] <= 1), "acts are numbered without a gap");
    assert!(matches!(history.records[0].event, Event::Plan(_)));
}
