//! The events of a meeting, every family.

use bienban::domain::{
    ActId, AttendanceEvent, Attendee, BallotEvent, Base, CellName, Check, Count, CourseEvent, CriticismEvent,
    DecisionEvent, Event, Exclusion, FloorClaim, Guest, Item, ItemId, ItemState, Level, Majority, MeetingId,
    MeetingKind, MemberId, Plan, PlanEvent, Point, Points, Presence, Purpose, Remark, RemarkKind, Role, Row,
    ScoreEvent, Section, Sheet, Speaker, SpeechEvent, SpeechKind, Standing, Statement, Task, TaskEvent,
    TaskId, TaskState,
};
use bienban::store::StreamKind;
use chrono::NaiveTime;

use super::shared::{at, date, rules};
use super::{assert_golden, later};

fn item(id: u32) -> Item {
    Item {
        id: ItemId(id.into()),
        step: "discussion".into(),
        title: "Thảo luận".into(),
        title_en: "Discussion".into(),
        minutes: 20,
        vote: None,
        state: ItemState::default(),
    }
}

fn task(state: TaskState) -> Task {
    Task {
        id: TaskId { meeting: MeetingId("20261105-3d4e5f".into()), number: 2 },
        what: "Sửa cầu kênh 3".into(),
        who: vec![MemberId(1), MemberId(2)],
        due: Some(date(15)),
        state,
        note: "chờ vật tư".into(),
        overdue: state == TaskState::NotDone,
        measure: String::new(),
        criterion: None,
    }
}

fn sheet() -> Sheet {
    let row = Row {
        id: "attendance".into(),
        title: "Tỷ lệ dự họp".into(),
        title_en: "Attendance".into(),
        max: Points(1000),
        low: Points(850),
        high: Points(900),
        reason: "28/30 đồng chí".into(),
        reason_en: "28 of 30".into(),
        citation: "HD 42, mục 3".into(),
        ..Row::default()
    };
    Sheet { rows: vec![row], level_low: Some(Level::Good), level_high: None, ..Sheet::default() }
}

fn first_plan() -> Plan {
    Plan {
        group: None,
        cell: CellName {
            name: "Ấp Mẫu".into(), parent: "Đảng bộ xã Mẫu".into(), place: "Xã Mẫu".into()
        },
        practice: true,
        kind: MeetingKind::Regular,
        date: date(3),
        time: NaiveTime::from_hms_opt(19, 0, 0).unwrap(),
        place: "Nhà văn hóa ấp".into(),
        chair: Some(MemberId(1)),
        minute_taker: None,
        rules: rules(),
        agenda: vec![item(9)],
        checks: vec![Check {
            id: "notice".into(),
            title: "Gửi thông báo".into(),
            title_en: "Send the notice".into(),
            days_before: Some(1),
        }],
        carried: vec![task(TaskState::Given)],
        moved_reason: String::new(),
        guidance_reason: String::new(),
        term: None,
    }
}

/// What came after the first version: kinds of meeting, reasons, the choice of the guidance.
fn kinds() -> Vec<Event> {
    let plan = Plan { agenda: Vec::new(), checks: Vec::new(), carried: Vec::new(), ..first_plan() };
    // That of the committee came later, and has its line at the end.
    let first = |kind: &MeetingKind| {
        !matches!(kind, MeetingKind::Regular | MeetingKind::Committee | MeetingKind::Discipline)
    };
    let later = MeetingKind::ALL.into_iter().filter(first);
    let planned = later.map(|kind| PlanEvent::Planned(Box::new(Plan { kind, ..plan.clone() })));
    let reasons =
        Plan { moved_reason: "Nghỉ lễ".into(), guidance_reason: "Theo phường".into(), ..plan.clone() };
    let events = [
        PlanEvent::Planned(Box::new(reasons)),
        PlanEvent::Moved {
            date: date(5),
            time: NaiveTime::from_hms_opt(19, 0, 0).unwrap(),
            place: "Trụ sở".into(),
            reason: "Mưa bão".into(),
        },
        PlanEvent::GuidanceChosen {
            rules: plan.rules.clone(),
            agenda: vec![item(1)],
            checks: Vec::new(),
            reason: "Chấm theo mẫu của phường".into(),
        },
    ];
    planned.chain(events).map(Event::Plan).collect()
}

fn plan() -> Vec<Event> {
    let events = vec![
        PlanEvent::Planned(Box::new(first_plan())),
        PlanEvent::Moved {
            date: date(4),
            time: NaiveTime::from_hms_opt(18, 30, 0).unwrap(),
            place: "Trụ sở".into(),
            reason: String::new(),
        },
        PlanEvent::OfficersNamed { chair: Some(MemberId(1)), minute_taker: Some(MemberId(2)) },
        PlanEvent::ItemAdded { item: item(15), place: 3 },
        PlanEvent::ItemMoved { item: ItemId(15), place: 4 },
        super::topics::retitled("Việc khác", "", 5),
        PlanEvent::ItemDropped { item: ItemId(15) },
        PlanEvent::Ticked { check: "notice".into(), day: None },
        PlanEvent::Unticked { check: "notice".into() },
    ];
    events.into_iter().map(Event::Plan).collect()
}

fn course() -> Vec<Event> {
    let attendee = Attendee {
        id: MemberId(1),
        name: "Thạch Thị Sa Rây".into(),
        standing: Standing::Official,
        role: Role::Secretary,
    };
    let item = ItemId(9);
    let events = vec![
        CourseEvent::Opened { roll: vec![attendee], online: false },
        CourseEvent::OpeningShifted { seconds: -60 },
        CourseEvent::ItemStarted { item },
        CourseEvent::ItemEnded { item },
        CourseEvent::Noted { item, text: "Thống nhất.\nKhông ý kiến khác.".into() },
        CourseEvent::Suspended,
        CourseEvent::Resumed,
        CourseEvent::Restored,
        CourseEvent::Adopted { ballot: 2, sheet: sheet(), resolution: Some(12) },
        CourseEvent::Adopted { ballot: 2, sheet: sheet(), resolution: None },
        CourseEvent::Uploaded { at: at("21:00:00"), sheet: Some(sheet()) },
        CourseEvent::Uploaded { at: at("21:00:00"), sheet: None },
    ];
    events.into_iter().map(Event::Course).collect()
}

fn attendance() -> Vec<Event> {
    let member = MemberId(2);
    let marked = |presence| AttendanceEvent::Marked { member, presence };
    let guest = Guest { number: 1, name: "Sơn Vi Sal".into(), office: "Phó chủ tịch xã".into() };
    let events = vec![
        marked(Presence::Present),
        marked(Presence::Online),
        marked(Presence::Excused { reason: "việc gia đình".into() }),
        marked(Presence::Unexcused),
        marked(Presence::NotSummoned),
        AttendanceEvent::Arrived { member, online: true, at: at("19:10:00") },
        AttendanceEvent::Left { member, at: at("20:10:00") },
        AttendanceEvent::Announced,
        AttendanceEvent::GuestAdded { guest },
        AttendanceEvent::GuestRemoved { guest: 1 },
    ];
    events.into_iter().map(Event::Attendance).collect()
}

fn speech() -> Vec<Event> {
    let (speech, kind, who) = (3, SpeechKind::Remark, Speaker::Member(MemberId(2)));
    let mut events = vec![
        SpeechEvent::Queued { speech, who, kind, urgent: true, claim: FloorClaim::Ordinary },
        SpeechEvent::Withdrawn { speech },
        SpeechEvent::Started { speech, who: Speaker::Guest(1), kind },
        SpeechEvent::Ended { speech },
        SpeechEvent::StartShifted { speech, seconds: 30 },
        SpeechEvent::Noted { speech, text: "đề nghị sửa “cầu kênh 3”".into() },
    ];
    events.extend(SpeechKind::ALL.map(|kind| SpeechEvent::KindChanged { speech, kind }));
    events.into_iter().map(Event::Speech).collect()
}

fn ballot() -> Vec<Event> {
    let put = |purpose, majority| BallotEvent::Put {
        ballot: 1,
        purpose,
        question: "Đồng ý với dự thảo nghị quyết?".into(),
        majority,
        secret: false,
        base: Base {
            count: 28,
            excluded: vec![Exclusion {
                member: MemberId(7),
                standing: Standing::TemporaryAway,
                excused: false,
                concerned: false,
            }],
        },
        entitled: 26,
        criterion: None,
    };
    let events = vec![
        put(Purpose::Question, Majority::OverHalf),
        put(Purpose::Agenda, Majority::TwoThirds),
        put(Purpose::Resolution, Majority::OverHalf),
        put(Purpose::Score, Majority::OverHalf),
        put(Purpose::Minutes, Majority::OverHalf),
        BallotEvent::Counted { ballot: 1, count: Count { yes: 25, no: 1, other: 0 } },
        BallotEvent::Withdrawn { ballot: 1 },
    ];
    events.into_iter().map(Event::Ballot).collect()
}

fn decision() -> Vec<Event> {
    let point =
        |number, section| Point { number, section, text: "Hoàn thành cầu trước mùa mưa".into() };
    let events = vec![
        DecisionEvent::Concluded { item: ItemId(9), text: "Thống nhất".into() },
        DecisionEvent::PointSet { point: point(1, Section::LastMonth) },
        DecisionEvent::PointSet { point: point(2, Section::NextMonth) },
        DecisionEvent::PointDropped { point: 2 },
    ];
    events.into_iter().map(Event::Decision).collect()
}

fn tasks() -> Vec<Event> {
    let id = task(TaskState::Given).id;
    let mut events = vec![
        TaskEvent::Given { task: task(TaskState::Given) },
        TaskEvent::Given { task: task(TaskState::NotDone) },
        TaskEvent::Dropped { task: id.clone() },
    ];
    let states = [TaskState::Given, TaskState::Done, TaskState::UnderWay, TaskState::NotDone];
    let reviewed =
        |state| TaskEvent::Reviewed { task: id.clone(), state, note: "đã xong một nửa".into() };
    events.extend(states.map(reviewed));
    events.into_iter().map(Event::Task).collect()
}

fn criticism() -> Vec<Event> {
    let statement = Statement {
        result: "Hoàn thành nhiệm vụ".into(),
        shortcoming: "Chậm nộp báo cáo".into(),
        cause: "Chưa sắp xếp công việc".into(),
        remedy: "Nộp trước ngày 20".into(),
        due: Some(date(20)),
        ..Statement::default()
    };
    let remark = |(number, kind)| CriticismEvent::RemarkSet {
        remark: Remark {
            number,
            kind,
            about: MemberId(2),
            by: (number == 1).then_some(MemberId(1)),
            text: "Cần nộp báo cáo đúng hạn".into(),
            answer: "Tiếp thu".into(),
            item: None,
        },
    };
    let mut events = vec![CriticismEvent::Stated { member: MemberId(2), statement }];
    events.extend((1..).zip(RemarkKind::ALL).map(remark));
    events.push(CriticismEvent::RemarkDropped { remark: 3 });
    events.into_iter().map(Event::Criticism).collect()
}

fn score() -> Vec<Event> {
    let level = |level| Sheet { level_low: Some(Level::Poor), level_high: Some(level), ..sheet() };
    let events = vec![
        ScoreEvent::Judged {
            criterion: "content".into(), points: Points(450), reason: "Chuẩn bị kỹ".into()
        },
        ScoreEvent::Cleared { criterion: "content".into() },
        ScoreEvent::Proposed { sheet: level(Level::Average) },
        ScoreEvent::Voted { ballot: 1, sheet: level(Level::Fair) },
    ];
    events.into_iter().map(Event::Score).collect()
}

#[test]
fn the_events_of_a_meeting_are_read_for_ever() {
    let own = vec![
        Event::Draft { field: "item-9".into(), text: "Thống nhất, bổ sung".into() },
        Event::Undone { act: ActId::here(7) },
        Event::Redone { act: ActId::here(7) },
    ];
    let first =
        [plan(), course(), attendance(), speech(), ballot(), decision(), tasks(), criticism(), score()];
    let events = [first.concat(), own, kinds(), super::official::events(), later::events()].concat();
    assert_golden("meeting.jsonl", StreamKind::Meeting, &events);
}
