//! The known meeting, scene by scene; README.md works its figures out.

use bienban::domain::*;
use bienban::scoring;
use chrono::{NaiveDate, NaiveTime};

use crate::hand::{Hand, pack};
use crate::people::roll;

/// The scenes in order.
pub const SCENES: [fn(&mut Hand); 6] = [prepare, open, report, discuss, criticise, close];

/// The names of the cell.
pub fn cell() -> CellName {
    let (name, parent) = ("Ấp Giồng Mẫu".into(), "Đảng bộ xã Mỹ Mẫu".into());
    CellName { name, parent, place: "Xã Mỹ Mẫu".into() }
}

fn date(day: u32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn member(number: u32) -> Speaker {
    Speaker::Member(MemberId(number))
}

fn carried(number: u64, what: &str, who: &[u32], due: Option<NaiveDate>) -> Task {
    let id = TaskId { meeting: MeetingId("20261003-k22k22".into()), number };
    let who = who.iter().map(|number| MemberId(*number)).collect();
    Task {
        id,
        what: what.into(),
        who,
        due,
        state: TaskState::Given,
        note: String::new(),
        overdue: false,
        measure: String::new(),
        criterion: None,
    }
}

fn plan() -> Plan {
    Plan {
        group: None,
        cell: cell(),
        practice: false,
        kind: MeetingKind::Regular,
        date: date(3, 11),
        time: NaiveTime::from_hms_opt(19, 0, 0).unwrap(),
        place: "Nhà văn hóa ấp Giồng Mẫu".into(),
        chair: Some(MemberId(1)),
        minute_taker: Some(MemberId(3)),
        rules: pack().rules(MeetingKind::Regular),
        agenda: pack().agenda(MeetingKind::Regular),
        checks: pack().checks(MeetingKind::Regular),
        carried: vec![
            carried(1, "vận động 12 hộ dân tổ 3 hiến đất làm lộ", &[5, 10], Some(date(10, 11))),
            carried(2, "sửa chữa nhà cho 2 hộ nghèo", &[11], Some(date(31, 10))),
            carried(3, "lập danh sách đảng viên viết cam kết", &[18], None),
        ],
        moved_reason: String::new(),
        guidance_reason: String::new(),
        term: None,
    }
}

fn prepare(hand: &mut Hand) {
    hand.before("2026-10-28T20:00:00").record(vec![Event::Plan(PlanEvent::Planned(Box::new(plan())))]);
    for (at, check) in [
        ("2026-10-30T19:30:00", "committee_meeting"),
        ("2026-10-31T08:00:00", "content"),
        ("2026-10-31T08:05:00", "draft_resolution"),
        ("2026-11-01T07:30:00", "notice"),
        ("2026-11-02T18:00:00", "documents"),
    ] {
        hand.before(at).record(vec![Event::Plan(PlanEvent::Ticked { check: check.into(), day: None })]);
    }
}

/// Items 1-5: from the opening to the programme, with 18 in the vote base.
fn open(hand: &mut Hand) {
    let mut frozen = Roll::default();
    roll().iter().for_each(|event| frozen.apply(event));
    let frozen = frozen.on(date(3, 11));
    hand.at("19:00:00").act(|meeting| meeting.open(frozen));
    hand.at("19:00:40").one(|meeting| {
        meeting.add_guest("Mai Văn Tân", "Phó Bí thư Đảng ủy xã Mỹ Mẫu").map(Event::Attendance)
    });
    hand.at("19:02:00").go(2).at("19:02:40").go(3);
    hand.at("19:03:00").excuse(9, "dự lớp tập huấn của tỉnh");
    hand.at("19:03:20").excuse(14, "bận việc gia đình").at("19:03:30").undo();
    hand.at("19:03:50").mark(18, Presence::Unexcused).at("19:04:10").mark(8, Presence::Unexcused);
    hand.at("19:04:30").mark(13, Presence::Online);
    hand.at("19:05:30").one(|meeting| meeting.announce().map(Event::Attendance));
    hand.at("19:06:00").go(4).at("19:06:20").item(4, "đảng phí tháng 10 đã thu, nộp đủ");
    hand.at("19:07:00").go(5).at("19:07:30").put(Purpose::Agenda, "Thông qua chương trình sinh hoạt");
    hand.at("19:08:00").count(1, 15, 0, 0);
}

/// Items 6-8: last month and next month; the late member and the exempt one come.
fn report(hand: &mut Hand) {
    hand.at("19:09:00").go(6).at("19:10:00").floor(member(1), SpeechKind::Report);
    hand.at("19:12:00").passes_door(8);
    hand.at("19:14:00").note(1, "chi bộ hoàn thành 8/10 chỉ tiêu tháng 10; hai chỉ tiêu chậm do mưa kéo dài");
    hand.at("19:15:30").ends();
    hand.at("19:16:30").review(0, TaskState::Done, "cả 12 hộ đồng ý");
    hand.at("19:17:30").review(1, TaskState::UnderWay, "đã xong 1 nhà").at("19:18:30").review(
        2,
        TaskState::NotDone,
        "",
    );
    hand.at("19:20:00").passes_door(21);
    hand.at("19:21:00")
        .go(7)
        .at("19:22:00")
        .item(7, "làm 400 m lộ tổ 3; vận động tiêm phòng cho đàn bò của ấp");
    hand.at("19:29:00")
        .go(8)
        .at("19:30:00")
        .item(8, "thông tin kết quả kỳ họp Hội đồng nhân dân xã\nđịnh hướng dư luận về sắp xếp điểm trường");
}

/// Item 9: the discussion, a recount, a lost vote, and a stop of the program in a speech.
fn discuss(hand: &mut Hand) {
    hand.at("19:36:00")
        .go(9)
        .at("19:37:30")
        .one(|meeting| meeting.queue(member(5), SpeechKind::Proposal, FloorClaim::Ordinary));
    hand.at("19:38:00").floor(member(4), SpeechKind::Suggestion);
    let draft = |text: &str| vec![Event::Draft { field: "speech-3".into(), text: text.into() }];
    hand.at("19:38:30")
        .record(draft("đề nghị làm lộ"))
        .at("19:38:35")
        .record(draft("đề nghị làm lộ trước Tết"));
    hand.at("19:39:30").note(3, "đề nghị làm lộ tổ 3 xong trước Tết, mỗi hộ góp hai ngày công");
    hand.at("19:40:05").floor(Speaker::Guest(1), SpeechKind::Remark);
    hand.at("19:42:00").note(4, "xã hỗ trợ xi măng và ống cống, đề nghị chi bộ lo phần nhân công");
    hand.at("19:43:05").act(|m| Ok(vec![Event::Speech(SpeechEvent::Ended { speech: m.speaking.unwrap() })]));
    hand.at("19:44:10").ends().at("19:44:20");
    let now = hand.now;
    hand.one(|meeting| meeting.shift_start(-60, now));
    hand.at("19:45:00").note(2, "kiến nghị xã cho mượn máy trộn bê tông");
    hand.at("19:46:00").ends();
    hand.at("19:46:30").floor(member(19), SpeechKind::Question);
    hand.at("19:46:50").note(5, "kinh phí còn thiếu lấy từ nguồn nào?");
    hand.at("19:47:15").floor(member(1), SpeechKind::Explanation);
    hand.at("19:48:30").note(6, "phần còn thiếu do nhân dân đóng góp tự nguyện, chi bộ công khai thu, chi");
    hand.at("19:49:15").ends();
    hand.at("19:52:00").floor(member(21), SpeechKind::Remark);
    hand.at("19:53:10").record(vec![Event::Course(CourseEvent::Restored)]);
    hand.at("19:53:40").note(7, "đồng tình với chủ trương; nhắc lớp trẻ giữ gìn đoàn kết Kinh – Khmer – Hoa");
    hand.at("19:54:00").floor(member(4), SpeechKind::Suggestion);
    hand.at("19:54:30").note(8, "chia nhân công theo tổ, mỗi tổ một ngày");
    hand.at("19:54:50")
        .floor(member(14), SpeechKind::Remark)
        .at("19:55:20")
        .floor(member(17), SpeechKind::Remark);
    hand.at("19:56:00").ends();
    hand.at("19:57:00").put(Purpose::Question, "Làm lộ tổ 3 xong trước ngày 31/12/2026");
    hand.at("19:57:40").count(2, 12, 1, 1).at("19:58:30").count(2, 13, 2, 1);
    hand.at("19:59:00").put(Purpose::Question, "Chuyển ngày sinh hoạt sang chủ nhật");
    hand.at("19:59:40").count(3, 9, 6, 1);
    hand.at("20:01:00").conclude(
        9,
        "làm lộ tổ 3 trước, đồng chí Lâm Chí Hùng phụ trách\ngiữ nguyên ngày sinh hoạt theo quy định",
    );
}

/// Items 10 and 11: self-criticism and tasks; a member leaves early.
fn criticise(hand: &mut Hand) {
    hand.at("20:03:00").go(10).at("20:05:00").one(|meeting| {
        meeting.state(
            MemberId(11),
            Statement {
                result: "sửa xong 1 trong 2 nhà cho hộ nghèo".into(),
                shortcoming: "để chậm một nhà quá hạn".into(),
                cause: "chưa chủ động tìm thợ".into(),
                remedy: "xong nhà thứ hai".into(),
                due: Some(date(30, 11)),
                ..Statement::default()
            },
        )
    });
    hand.at("20:07:00").remark(RemarkKind::Criticism, 11, Some(6), "việc khó thì phải báo chi ủy sớm");
    let mut answered = hand.history.meeting.remarks[0].clone();
    answered.answer = "xin tiếp thu và sửa chữa".into();
    hand.at("20:08:00").record(vec![Event::Criticism(CriticismEvent::RemarkSet { remark: answered })]);
    hand.at("20:10:00").one(|meeting| {
        let result = "dạy chữ Khmer cho 15 em trong dịp hè".into();
        meeting.state(MemberId(7), Statement { result, ..Statement::default() })
    });
    hand.at("20:12:00").remark(RemarkKind::Praise, 10, None, "vận động tốt các hộ hiến đất làm lộ");
    hand.at("20:13:00").remark(RemarkKind::Reminder, 18, Some(1), "vắng không báo, chưa làm việc được giao");
    hand.at("20:15:00").passes_door(11);
    hand.at("20:16:00").go(11).at("20:16:30").give("Huy động nhân công làm lộ tổ 3", &[5, 10], date(20, 12));
    hand.at("20:18:00").give("Lập danh sách đảng viên viết cam kết năm 2027", &[2], date(30, 11));
    hand.at("20:18:10").undo().at("20:18:20").redo();
}

/// Items 12-14: resolution, score, adoption; the upload follows on the second day.
fn close(hand: &mut Hand) {
    hand.at("20:20:00").go(12);
    hand.at("20:20:30").point(Section::LastMonth, "hoàn thành 8/10 chỉ tiêu tháng 10");
    hand.at("20:21:00").point(Section::NextMonth, "làm xong 400 m lộ tổ 3 trước ngày 31/12/2026");
    hand.at("20:21:30").point(Section::NextMonth, "tiêm phòng cho toàn bộ đàn bò của ấp");
    hand.at("20:22:00")
        .put(Purpose::Resolution, "Thông qua nghị quyết tháng 11/2026")
        .at("20:22:40")
        .count(4, 16, 0, 0);
    hand.at("20:25:00").go(13).at("20:25:20").judge("4.2", 2200, "ít ý kiến của đảng viên trẻ");
    hand.at("20:25:40").judge("4.3", 1000, "").at("20:26:00").judge("5", 450, "phê bình còn nể nang");
    hand.at("20:26:20").judge("6", 2600, "chậm hai chỉ tiêu");
    let proposed = hand.at("20:26:40").sheet();
    hand.record(vec![Event::Score(ScoreEvent::Proposed { sheet: proposed })]);
    hand.at("20:27:10").judge("6", 2400, "chậm hai chỉ tiêu, một việc chưa làm");
    hand.at("20:27:30").put(Purpose::Score, "Thông qua kết quả chấm điểm").at("20:28:00").count(5, 15, 0, 1);
    let voted = hand.sheet();
    hand.record(vec![Event::Score(ScoreEvent::Voted { ballot: 5, sheet: voted })]);
    hand.at("20:29:00")
        .conclude(13, "nhắc đảng viên dự họp đầy đủ, vắng phải báo trước; đôn đốc việc chậm hằng tuần");
    hand.at("20:30:00")
        .go(14)
        .at("20:31:00")
        .put(Purpose::Minutes, "Thông qua biên bản")
        .at("20:31:30")
        .count(6, 16, 0, 0);
    hand.at("20:33:00");
    let sheet =
        scoring::closing_sheet(&hand.history.meeting, pack(), scoring::Background::default(), hand.now);
    hand.act(|meeting| meeting.adopt(sheet, Some(11)));
}
