//! A made-up cell of 23 and one meeting of it, act by act, ending adopted.
//!
//! Summoned 20 (official 18, probationary 2); attended 17: two excused, one unexcused; one late,
//! one online, one leaving early; one exempt member comes, so that votes count on 19.

use bienban::domain::*;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};

const NAMES: [&str; 23] = [
    "Nguyễn Văn An",
    "Trần Thị Hoa",
    "Lê Văn Năm",
    "Thạch Thị Sa Rây",
    "Kim Sô Phia",
    "Lý Mỹ Hoa",
    "Sơn Ngọc Dung",
    "Danh Sóc",
    "Huỳnh Thị Chín",
    "Phạm Văn Bình",
    "Trương Văn Út",
    "Thạch Sang",
    "Quách Chí Minh",
    "Đỗ Thị Lan",
    "Võ Văn Tám",
    "Lâm Thị Xuyến",
    "Kiên Thị Pha Ly",
    "Bùi Văn Đông",
    "Tăng Mỹ Linh",
    "Châu Minh Khang",
    "Nguyễn Thị Sáu",
    "Thạch Som",
    "Hồ Văn Tín",
];

const ITEMS: [(&str, &str, u32); 14] = [
    ("opening", "Tuyên bố lý do, giới thiệu đại biểu", 2),
    ("minute_taker", "Cử thư ký", 1),
    ("roll_call", "Điểm danh", 3),
    ("dues", "Thông báo tình hình thu, nộp đảng phí", 1),
    ("programme", "Thông qua chương trình", 2),
    ("last_month", "Đánh giá kết quả tháng trước", 12),
    ("next_month", "Nhiệm vụ tháng tới", 8),
    ("information", "Thông tin thời sự, định hướng tư tưởng", 8),
    ("discussion", "Thảo luận", 20),
    ("self_criticism", "Tự phê bình và phê bình", 15),
    ("assignment", "Phân công nhiệm vụ", 5),
    ("conclusion", "Kết luận, thông qua nghị quyết", 5),
    ("scoring", "Chấm điểm chất lượng sinh hoạt", 5),
    ("adoption", "Thông qua biên bản", 3),
];

/// A member by number.
pub fn member(number: u32) -> MemberId {
    MemberId(number)
}

fn who(number: u32) -> Speaker {
    Speaker::Member(member(number))
}

/// The roll: 1-18 official, 19 and 20 probationary, 21 and 22 exempt, 23 temporarily away.
pub fn roll() -> Vec<Attendee> {
    let attendee = |(number, name): (u32, &&str)| Attendee {
        id: member(number),
        name: (*name).to_owned(),
        standing: match number {
            1..=18 => Standing::Official,
            19 | 20 => Standing::Probationary,
            21 | 22 => Standing::Exempt,
            _ => Standing::TemporaryAway,
        },
        role: match number {
            1 => Role::Secretary,
            2 => Role::Committee,
            3 => Role::Deputy,
            _ => Role::Member,
        },
    };
    (1..).zip(&NAMES).map(attendee).collect()
}

fn day(month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, month, day)
}

fn carried(number: u64, what: &str, who: u32, due: Option<NaiveDate>) -> Task {
    let (id, what) = (TaskId { meeting: MeetingId("20261103-aaaaaa".into()), number }, what.into());
    let (who, state, [note, measure]) = (vec![member(who)], TaskState::Given, Default::default());
    Task { id, what, who, due, state, note, overdue: false, measure, criterion: None }
}

/// The plan of the meeting.
pub fn plan() -> Plan {
    let mut plan = Meeting::new(MeetingId("m".into())).plan;
    plan.cell =
        CellName {
            name: "Ấp Mẫu".into(), parent: "Đảng bộ xã Phú Mẫu".into(), place: "Xã Phú Mẫu".into()
        };
    (plan.date, plan.time) = (day(12, 3).unwrap(), NaiveTime::from_hms_opt(19, 0, 0).unwrap());
    plan.place = "Nhà văn hóa Ấp Mẫu".into();
    plan.rules.title = "Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025 của Ban Tổ chức Trung ương".into();
    (plan.chair, plan.minute_taker) = (Some(member(1)), Some(member(2)));
    let item = |(id, (step, title, minutes)): (u64, &(&str, &str, u32))| Item {
        id: ItemId(id),
        step: (*step).into(),
        title: (*title).into(),
        title_en: String::new(),
        minutes: *minutes,
        vote: None,
        state: ItemState::default(),
    };
    plan.agenda = (1..).zip(&ITEMS).map(item).collect();
    plan.carried = vec![
        carried(1, "vận động các hộ dân tổ 5 làm đường", 4, day(11, 30)),
        carried(2, "thăm, giúp đỡ hộ nghèo của ấp", 6, day(12, 31)),
        carried(3, "Lập danh sách đảng viên viết cam kết.", 15, None),
    ];
    plan
}

/// A meeting under way, driven by minutes after 19:00.
pub struct Course {
    /// The meeting and its records.
    pub history: History,
    minute: u64,
}

impl Course {
    fn now(&self) -> Moment {
        let start: DateTime<FixedOffset> = "2026-12-03T19:00:00+07:00".parse().unwrap();
        Moment { at: start + chrono::TimeDelta::minutes(self.minute as i64), run: self.minute * 60_000 }
    }

    fn at(&mut self, minute: u64) -> &mut Course {
        self.minute = minute;
        self
    }

    fn run(&mut self, make: impl FnOnce(&Meeting) -> Result<Vec<Event>, Refusal>) -> &mut Course {
        let events = make(&self.history.meeting).unwrap();
        let act = self.history.act(events, self.now());
        self.history.append(&act);
        self
    }

    fn one(&mut self, make: impl FnOnce(&Meeting) -> Result<Event, Refusal>) -> &mut Course {
        self.run(|meeting| make(meeting).map(|event| vec![event]))
    }

    fn attend(&mut self, number: u32, presence: Presence) -> &mut Course {
        self.one(|meeting| meeting.mark(member(number), presence).map(Event::Attendance))
    }

    fn passes_door(&mut self, number: u32) -> &mut Course {
        let at = self.now().at;
        self.one(|meeting| meeting.arrive_or_leave(member(number), at).map(Event::Attendance))
    }

    fn go(&mut self, item: u64) -> &mut Course {
        self.run(|meeting| meeting.go_to(ItemId(item)))
    }

    fn says(&mut self, who: Speaker, kind: SpeechKind, note: &str) -> &mut Course {
        self.run(|meeting| meeting.start_speech(who, kind));
        if !note.is_empty() {
            let speech = self.history.meeting.speaking.unwrap();
            self.one(|meeting| meeting.note_speech(speech, note));
        }
        self
    }

    fn puts(&mut self, purpose: Purpose, question: &str) -> &mut Course {
        self.one(|meeting| meeting.put(purpose, question, Majority::OverHalf))
    }

    fn counts(&mut self, ballot: u64, yes: u32, no: u32, other: u32) -> &mut Course {
        self.one(|meeting| meeting.count(ballot, Count { yes, no, other }))
    }
}

/// The meeting opened and the roll called.
pub fn opened() -> Course {
    let mut course = Course { history: History::new(MeetingId("20261203-bbbbbb".into())), minute: 0 };
    let planned = vec![Event::Plan(PlanEvent::Planned(Box::new(plan())))];
    course.run(|_| Ok(planned)).run(|meeting| meeting.open(roll()));
    course.one(|m| m.add_guest("Huỳnh Văn Tài", "Phó Bí thư Đảng ủy xã Phú Mẫu").map(Event::Attendance));
    course.at(2).go(2).at(3).go(3);
    course.attend(7, Presence::Excused { reason: "đi công tác tại tỉnh.".into() });
    course.attend(11, Presence::Excused { reason: "bận việc gia đình".into() });
    course.attend(15, Presence::Unexcused).attend(5, Presence::Unexcused).attend(13, Presence::Online);
    course.passes_door(22).at(5).one(|meeting| meeting.announce().map(Event::Attendance));
    course.at(6).go(4).at(7).go(5);
    course.puts(Purpose::Agenda, "Thông qua chương trình sinh hoạt").counts(1, 15, 0, 0);
    course
}

/// What was said and reviewed, up to the self-criticism round. Item 8 is taken before item 7.
fn discuss(course: &mut Course) {
    course.at(10).go(6).says(who(1), SpeechKind::Remark, "chi bộ thực hiện đạt 9/10 chỉ tiêu  tháng 11");
    let report = SpeechEvent::KindChanged { speech: 1, kind: SpeechKind::Report };
    course.one(|_| Ok(Event::Speech(report)));
    let review =
        [(0, TaskState::Done, "dài 320 m"), (1, TaskState::UnderWay, ""), (2, TaskState::NotDone, "")];
    for (at, state, note) in review {
        let id = course.history.meeting.carried[at].id.clone();
        course.one(|meeting| meeting.review_task(&id, state, note));
    }
    course.at(12).passes_door(5);
    course
        .at(20)
        .go(8)
        .one(|m| m.note(ItemId(8), "thông tin kết quả kỳ họp Quốc hội\n\nđịnh hướng dư luận."));
    course.at(30).go(7).at(40).go(9);
    course.says(who(4), SpeechKind::Suggestion, "đề nghị sửa cầu kênh 3 trước mùa mưa");
    course.at(43).says(Speaker::Guest(1), SpeechKind::Remark, "ghi nhận kết quả của chi bộ.");
    let wishes = "Kiến nghị xã hỗ trợ xi măng\nbổ sung đèn đường tuyến kênh 3";
    course.at(46).says(who(5), SpeechKind::Proposal, wishes);
    course.at(48).says(who(4), SpeechKind::Suggestion, "nhân dân đóng góp ngày công");
    course.at(50).says(who(14), SpeechKind::Remark, "").at(51).says(who(16), SpeechKind::Remark, "");
    course
        .at(55)
        .one(|m| m.conclude(ItemId(9), "thống nhất sửa cầu kênh 3; đề nghị Đảng ủy xã hỗ trợ xi măng"));
}

fn criticise(course: &mut Course) {
    let statement = Statement {
        result: "hoàn thành việc được giao".into(),
        shortcoming: "hai lần nộp báo cáo chậm".into(),
        cause: "chưa sắp xếp thời gian".into(),
        remedy: "nộp trước ngày 25 hằng tháng".into(),
        due: day(12, 25),
        ..Statement::default()
    };
    course.at(60).go(10).one(|meeting| meeting.state(member(8), statement));
    course.one(|m| m.remark(RemarkKind::Criticism, member(8), Some(member(10)), "cần chủ động hơn"));
    course.one(|meeting| meeting.answer(meeting.remarks[0].number, "xin tiếp thu"));
    course.one(|m| m.remark(RemarkKind::Praise, member(4), None, "vận động tốt các hộ dân làm đường"));
    course.one(|m| m.remark(RemarkKind::Reminder, member(15), Some(member(1)), "dự sinh hoạt đầy đủ"));
}

fn decide(course: &mut Course) {
    let tasks = [("sửa cầu kênh 3", vec![3, 12], day(12, 20)), ("giúp đỡ hộ nghèo", vec![6], None)];
    course.at(70).go(11);
    for (what, doers, due) in tasks {
        let doers = doers.into_iter().map(member).collect();
        course.one(|meeting| meeting.give_task(what, doers, due));
    }
    course.at(75).go(12).one(|m| m.add_point(Section::LastMonth, "hoàn thành 9/10 chỉ tiêu tháng 11"));
    course.one(|m| m.add_point(Section::NextMonth, "Sửa xong cầu kênh 3 trước ngày 20/12/2026."));
    course.one(|m| m.add_point(Section::NextMonth, "giúp đỡ 2 hộ nghèo"));
    course.puts(Purpose::Resolution, "Thông qua nghị quyết.").counts(2, 14, 0, 1).counts(2, 15, 0, 1);
    course.at(80).passes_door(9).go(13);
    course.one(|_| Ok(Event::Score(ScoreEvent::Proposed { sheet: sheet(0) })));
    course.puts(Purpose::Score, "Thông qua kết quả chấm điểm").counts(3, 14, 0, 1);
    course.one(|_| Ok(Event::Score(ScoreEvent::Voted { ballot: 3, sheet: sheet(0) })));
    course
        .one(|m| m.conclude(ItemId(13), "chi ủy nhắc nhở đảng viên dự sinh hoạt đầy đủ, báo trước khi vắng"));
}

/// The whole meeting, adopted at 20:35.
pub fn adopted() -> History {
    let mut course = opened();
    discuss(&mut course);
    criticise(&mut course);
    decide(&mut course);
    course.at(90).go(14).puts(Purpose::Minutes, "Thông qua biên bản").counts(4, 15, 0, 0);
    course.at(95).run(|meeting| meeting.adopt(sheet(0), Some(5)));
    course.history
}

/// The sheet: 86,5 points, and for the upload of criterion 7 so many hundredths.
pub fn sheet(low: u32) -> Sheet {
    let row = |id: &str, title: &str, max: u32, points: u32, reason: &str| Row {
        id: id.into(),
        title: title.into(),
        title_en: String::new(),
        max: Points::whole(max),
        low: Points(points),
        high: Points(points),
        reason: reason.into(),
        reason_en: String::new(),
        ..Row::default()
    };
    let mut rows = vec![
        row("1", "Thời gian, thời lượng", 5, 500, "ngày 03, đủ 90 phút"),
        row("2", "Tỷ lệ dự sinh hoạt", 5, 0, "dự 85%, dưới 90%; có 1 đồng chí vắng không lý do"),
        row("3", "Chuẩn bị", 10, 1000, "đủ các bước chuẩn bị"),
        row("4", "Tổ chức sinh hoạt", 40, 3950, "chi ủy chấm: ít ý kiến phê bình"),
        row("5", "Nguyên tắc tổ chức, sinh hoạt đảng", 5, 500, "chi ủy chấm"),
        row("6", "Kết quả lãnh đạo thực hiện", 30, 2700, "đạt 9/10 chỉ tiêu"),
        row("7", "Kết thúc", 5, low, "đã kết luận, thông qua biên bản; chờ tải tài liệu lên"),
    ];
    rows[6].high = Points::whole(5);
    match low {
        500 => rows[6].reason = "đã kết luận, thông qua biên bản, tải tài liệu lên".into(),
        _ => rows[6].later = Some(Later::Upload),
    }
    let level_low = if low == 500 { Level::Good } else { Level::Fair };
    Sheet { rows, level_low: Some(level_low), level_high: Some(Level::Good), ..Sheet::default() }
}
