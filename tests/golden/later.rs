//! Events that came after the first version, in the order in which they came.

use bienban::domain::{
    ActId, AttendanceEvent, BallotEvent, Base, CourseEvent, CriticismEvent, DecisionEvent, Event, Exclusion,
    Guest, Item, ItemId, ItemState, Laptop, Later, Level, LevelLabel, LevelLabels, Majority, MeetingId,
    MeetingKind, MemberId, Office, Passing, PlanEvent, Point, Points, Purpose, Row, ScoreEvent, Scorer,
    Section, Sheet, Speaker, SpeechEvent, Standing, Task, TaskEvent, TaskId, TaskState,
};

use super::shared::rules;

/// All of them; a new one comes last.
pub fn events() -> Vec<Event> {
    [
        ballots(),
        elsewhere(),
        shortcomings(),
        sentences(),
        elections(),
        settled_score(),
        super::times::clocks(),
        super::times::opening(),
        level_labels(),
        decisions(),
        people(),
        assignments(),
        super::times::unrecorded(),
        super::adoption::events(),
        plans(),
        told_of_paper(),
        super::times::events(),
        super::round::events(),
        super::gaps::events(),
        super::rejudged::events(),
        super::absentee::events(),
        super::round::listed(),
        super::prepared::events(),
        super::round::named_in_english(),
        super::secrecy::events(),
        super::round::turns(),
        super::committee::events(),
        super::topics::taken(),
        super::applicant::of_meeting(),
        super::papers::events(),
        super::elections::events(),
        super::groups::of_meeting(),
        super::prepared::documents(),
        super::case::events(),
        super::applicant::of_meeting_later(),
        super::papers::named(),
        super::floor::events(),
        super::papers::with_secretary(),
        super::floor::resumed(),
        super::elections::term_told(),
        super::elections::dropped(),
        super::topics::taken_up(),
    ]
    .concat()
}

/// Ballots of purposes that came later, one of them secret.
fn ballots() -> Vec<Event> {
    let put = |purpose, secret| BallotEvent::Put {
        ballot: 1,
        purpose,
        question: "Kết nạp đồng chí Lý Mỹ Hoa".into(),
        majority: Majority::TwoThirds,
        secret,
        base: Base { count: 28, excluded: Vec::new() },
        entitled: 26,
        criterion: None,
    };
    let events = vec![
        put(Purpose::Admission, false),
        put(Purpose::Recognition, false),
        put(Purpose::Removal, false),
        put(Purpose::Discipline, true),
        put(Purpose::Expulsion, true),
    ];
    events.into_iter().map(Event::Ballot).collect()
}

/// Acts of another laptop that were taken back and put in force again: they name that laptop.
fn elsewhere() -> Vec<Event> {
    let act = ActId { origin: Laptop::named("may-2"), number: 7 };
    vec![Event::Undone { act: act.clone() }, Event::Redone { act }]
}

/// A point of the resolution in the part that came later.
fn shortcomings() -> Vec<Event> {
    let text = "Thu đảng phí còn chậm".into();
    let point = Point { number: 3, section: Section::Shortcomings, text };
    vec![Event::Decision(DecisionEvent::PointSet { point })]
}

/// A ready sentence that was taken under an item, and given back.
fn sentences() -> Vec<Event> {
    let (item, text) = (ItemId(1), "Đồng chí chủ trì tuyên bố lý do.".to_owned());
    let events = [
        CourseEvent::SentenceTaken { item, text: text.clone() },
        CourseEvent::SentenceReturned { item, text },
    ];
    events.into_iter().map(Event::Course).collect()
}

/// An election that leaves out an excused member, and a guidance with a quorum.
fn elections() -> Vec<Event> {
    let put = BallotEvent::Put {
        ballot: 1,
        purpose: Purpose::Election,
        question: "Bầu bí thư chi bộ".into(),
        majority: Majority::OverHalf,
        secret: true,
        base: Base {
            count: 27,
            excluded: vec![Exclusion {
                member: MemberId(7),
                standing: Standing::Official,
                excused: true,
                concerned: false,
            }],
        },
        entitled: 26,
        criterion: None,
    };
    let chosen = PlanEvent::GuidanceChosen {
        rules: bienban::domain::Rules { quorum: Some(Majority::TwoThirds), ..rules() },
        agenda: Vec::new(),
        checks: Vec::new(),
        reason: String::new(),
    };
    vec![Event::Ballot(put), Event::Plan(chosen)]
}

/// What is settled before the vote on the score: the length told, a sheet that waits for nothing but
/// the upload; and an upload taken back.
fn settled_score() -> Vec<Event> {
    let row = Row {
        id: "7".into(),
        title: "Kết thúc buổi sinh hoạt".into(),
        title_en: "Closing".into(),
        max: Points(500),
        low: Points(0),
        high: Points(500),
        reason: "Tải tài liệu đúng hạn được thêm 5".into(),
        reason_en: "A timely upload adds 5".into(),
        citation: "42-HD/BTCTW (28/10/2025)".into(),
        by: Some(Scorer::Record),
        later: Some(Later::Upload),
        ..Row::default()
    };
    let level = Some(Level::Fair);
    let sheet = Sheet { rows: vec![row], level_low: level, level_high: level, ..Sheet::default() };
    vec![
        Event::Score(ScoreEvent::LengthExpected { minutes: 92 }),
        Event::Score(ScoreEvent::Proposed { sheet }),
        Event::Course(CourseEvent::UploadTakenBack),
    ]
}

/// A guidance that calls levels by words of its own.
fn level_labels() -> Vec<Event> {
    let label = LevelLabel { level: Level::Poor, vi: "yếu".into(), en: "weak".into() };
    let chosen = PlanEvent::GuidanceChosen {
        rules: bienban::domain::Rules { level_labels: LevelLabels::new([label]), ..rules() },
        agenda: Vec::new(),
        checks: Vec::new(),
        reason: String::new(),
    };
    vec![Event::Plan(chosen)]
}

/// People who go and come back, offices that change hands, a speech under the wrong name.
fn people() -> Vec<Event> {
    let at = |time: &str| time.parse().unwrap();
    let passed = |office, from, at| {
        Event::Plan(PlanEvent::OfficePassed(Passing { office, from, to: MemberId(2), at }))
    };
    let guest = Guest {
        number: 1, name: "Mai Văn Tấn".into(), office: "Phó Bí thư Đảng ủy xã Mẫu".into()
    };
    let member = MemberId(3);
    vec![
        passed(Office::Chair, Some(MemberId(1)), Some(at("2026-12-03T20:05:00+07:00"))),
        passed(Office::MinuteTaker, Some(MemberId(1)), None),
        passed(Office::Chair, None, None),
        Event::Attendance(AttendanceEvent::Returned { member, at: at("2026-12-03T20:10:00+07:00") }),
        Event::Attendance(AttendanceEvent::GuestChanged { guest }),
        Event::Speech(SpeechEvent::SpeakerChanged {
            speech: 3,
            from: Speaker::Member(member),
            who: Speaker::Guest(1),
            waits: Some(4),
        }),
        Event::Speech(SpeechEvent::SpeakerChanged {
            speech: 3,
            from: Speaker::Guest(1),
            who: Speaker::Member(member),
            waits: None,
        }),
        Event::Criticism(CriticismEvent::TurnDeferred {
            member, reason: "về lúc 20 giờ 05 phút".into()
        }),
        Event::Course(CourseEvent::Opened { roll: Vec::new(), online: true }),
    ]
}

/// A task that was changed, and one with what is to be reached.
fn assignments() -> Vec<Event> {
    let id = TaskId { meeting: MeetingId("20261203-0a1b2c".into()), number: 1 };
    let (what, measure) = ("Sửa cầu kênh 3".to_owned(), "Xong trước mùa mưa".to_owned());
    let (who, due) = (vec![MemberId(4), MemberId(2)], "2026-12-24".parse().ok());
    let changed = TaskEvent::Changed {
        task: id.clone(),
        what: what.clone(),
        who: who.clone(),
        due,
        measure: measure.clone(),
    };
    let (state, note, overdue) = (TaskState::Given, String::new(), false);
    let task = Task { id, what, who, due, state, note, overdue, measure, criterion: None };
    vec![Event::Task(changed), Event::Task(TaskEvent::Given { task })]
}

/// An item that its guidance marks as a decision.
fn decisions() -> Vec<Event> {
    let item = Item {
        id: ItemId(9),
        step: "admission_vote".into(),
        title: "Biểu quyết kết nạp".into(),
        title_en: "Vote on the admission".into(),
        minutes: 5,
        vote: Some(Purpose::Admission),
        state: ItemState::default(),
    };
    vec![Event::Plan(PlanEvent::ItemAdded { item, place: 6 })]
}

/// A plan of another kind, cancelled and taken up again, and tasks brought up to date by the opening.
fn plans() -> Vec<Event> {
    let task = Task {
        id: TaskId { meeting: MeetingId("20261103-0a1b2c".into()), number: 2 },
        what: "Vận động hộ tổ 3 làm hàng rào".into(),
        who: vec![MemberId(4)],
        due: "2026-12-25".parse().ok(),
        state: TaskState::Given,
        note: String::new(),
        measure: String::new(),
        overdue: false,
        criterion: None,
    };
    let events = vec![
        PlanEvent::KindChanged { kind: MeetingKind::Congress },
        PlanEvent::Cancelled { reason: "Bão số 12 vào đất liền".into() },
        PlanEvent::Reinstated,
        PlanEvent::TasksCarried { tasks: vec![task] },
    ];
    events.into_iter().map(Event::Plan).collect()
}

/// What a person told of a meeting that was held on paper.
fn told_of_paper() -> Vec<Event> {
    let day = "2026-11-30".parse().ok();
    vec![
        Event::Plan(PlanEvent::Ticked { check: "notice".into(), day }),
        Event::Criticism(CriticismEvent::LengthTold { minutes: 25 }),
    ]
}
