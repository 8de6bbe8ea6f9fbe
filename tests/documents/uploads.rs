//! The list of what is uploaded of a meeting: the files with their names, those on persons too, and the text that is pasted.

use bienban::domain::{CaseMatter, Count, History, Majority, Meeting, Moment, Purpose};
use bienban::report::{Block, Lack};

use crate::afterwards::made;
use crate::case_paper::{case, put};
use crate::meeting::{adopted, member, opened, sheet};
use crate::papers::created;

fn texts(meeting: &Meeting) -> Vec<String> {
    made(meeting, "upload-cover", None).unwrap().blocks.iter().flat_map(Block::texts).collect()
}

#[test]
fn the_list_of_uploads_has_the_papers_that_there_are_and_the_text_to_paste() {
    let mut meeting = adopted().meeting;
    meeting.plan.rules.upload_days = 2;
    let rows = [
        "Hạn tải lên: hết ngày 05 tháng 12 năm 2026.",
        "Đã tải lên: ……………………",
        "Biên bản; tên tệp: 2026-12-03-bien-ban",
        "Nghị quyết; tên tệp: 2026-12-03-nghi-quyet",
        "Bảng chấm điểm; tên tệp: 2026-12-03-bang-cham-diem",
        "NỘI DUNG ĐỂ DÁN VÀO SỔ TAY ĐẢNG VIÊN ĐIỆN TỬ",
        "Sinh hoạt chi bộ thường kỳ tháng 12 năm 2026, Chi bộ Ấp Mẫu.",
        "Thời gian: khai mạc lúc 19 giờ ngày 03 tháng 12 năm 2026; kết thúc lúc 20 giờ 35 phút cùng ngày (95 phút).",
        "Địa điểm: Nhà văn hóa Ấp Mẫu.",
        "Dự họp: 17/20 đồng chí (85,0%).",
        "Chủ trì: Đồng chí Nguyễn Văn An, Bí thư Chi bộ.",
        "Thư ký: Đồng chí Trần Thị Hoa, Chi ủy viên.",
        "Kết luận 1: Thống nhất sửa cầu kênh 3; đề nghị Đảng ủy xã hỗ trợ xi măng.",
        "Kết luận 2: Chi ủy nhắc nhở đảng viên dự sinh hoạt đầy đủ, báo trước khi vắng.",
        "Đã ban hành Nghị quyết số 05-NQ/CB.",
    ];
    assert_eq!(texts(&meeting), rows);
    meeting.uploaded = "2026-12-04T08:30:00+07:00".parse().ok();
    assert_eq!(texts(&meeting)[1], "Đã tải lên: 08 giờ 30 phút ngày 04 tháng 12 năm 2026");
}

fn act(history: &mut History, events: Vec<bienban::domain::Event>) {
    let act = history.act(events, Moment { at: created(), run: 5_400_000 });
    history.append(&act);
}

/// Two exemptions that passed and one that was lost; the minutes with their numbers, 6 and 7.
pub fn exempting() -> Meeting {
    let mut history = opened().history;
    for (number, name, yes) in [(4, "Thạch Thị Sa Rây", 13), (9, "Huỳnh Thị Chín", 14), (6, "Lý Mỹ Hoa", 3)]
    {
        let ballot = put(&mut history, case(CaseMatter::Exemption, member(number), name), false);
        let counted = history.meeting.count(ballot, Count { yes, no: 1, other: 0 }).unwrap();
        act(&mut history, vec![counted]);
    }
    let minutes = history.meeting.put(Purpose::Minutes, "Thông qua biên bản", Majority::OverHalf).unwrap();
    act(&mut history, vec![minutes]);
    let ballot = history.meeting.ballots.last().unwrap().id;
    let counted = history.meeting.count(ballot, Count { yes: 15, no: 0, other: 0 }).unwrap();
    act(&mut history, vec![counted]);
    let mut adopted = history.meeting.adopt(sheet(0), None).unwrap();
    adopted.extend(history.meeting.number_cases(|_| 6));
    act(&mut history, adopted);
    history.meeting
}

#[test]
fn resolutions_on_persons_are_listed_by_their_numbers_and_without_names() {
    let mut meeting = exempting();
    meeting.plan.rules.upload_days = 2;
    let all = texts(&meeting);
    assert_eq!(
        all[2..5],
        [
            "Biên bản; tên tệp: 2026-12-03-bien-ban",
            "Nghị quyết miễn công tác và sinh hoạt đảng số 06-NQ/CB; tên tệp: 2026-12-03-nghi-quyet-mien-sinh-hoat-dang-1; \
             ghi chú: Văn bản về cá nhân",
            "Nghị quyết miễn công tác và sinh hoạt đảng số 07-NQ/CB; tên tệp: 2026-12-03-nghi-quyet-mien-sinh-hoat-dang-2; \
             ghi chú: Văn bản về cá nhân",
        ]
    );
    assert!(!all.concat().contains("Sa Rây"), "{all:#?}");
}

#[test]
fn what_is_not_uploaded_has_no_list() {
    let mut meeting = adopted().meeting;
    meeting.plan.kind = bienban::domain::MeetingKind::Committee;
    assert_eq!(made(&meeting, "upload-cover", None), Err(Lack::NoUpload));
}
