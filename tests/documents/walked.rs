//! Every kind of meeting opened, walked item by item with nothing but the roll call and the vote that
//! seals it: what its papers say, and which are not made.

use bienban::domain::*;
use bienban::guidance::{Pack, Packs, SignFor};
use bienban::report::{Source, minutes, plain};
use bienban::scoring::{Background, closing_sheet};
use chrono::{DateTime, FixedOffset, NaiveTime, TimeDelta};

use crate::papers::same;

pub fn at(minutes: i64) -> DateTime<FixedOffset> {
    "2026-12-03T19:00:00+07:00".parse::<DateTime<FixedOffset>>().unwrap() + TimeDelta::minutes(minutes)
}

fn pack() -> &'static Pack {
    Packs::embedded().unwrap().by_id("hd42-2025").unwrap()
}

/// Two official members, a probationary one, an exempt one who stays at home.
fn roll() -> Vec<Attendee> {
    let people = [
        ("Đặng Văn Khởi", Standing::Official, Role::Secretary),
        ("Thạch Thị Chanh", Standing::Official, Role::Committee),
        ("Quách Mỹ Dung", Standing::Probationary, Role::Member),
        ("Kim Sóc Kha", Standing::Exempt, Role::Member),
    ];
    let attendee = |(number, (name, standing, role)): (u32, (&str, Standing, Role))| Attendee {
        id: MemberId(number),
        name: name.into(),
        standing,
        role,
    };
    (1..).zip(people).map(attendee).collect()
}

pub struct Walk(pub History, pub i64);

impl Walk {
    pub fn does(&mut self, events: Vec<Event>) {
        let act = self.0.act(events, Moment { at: at(self.1), run: (self.1 + 60) as u64 * 60_000 });
        self.0.append(&act);
    }

    pub fn ask(&mut self, event: impl Fn(&Meeting) -> Result<Event, Refusal>) {
        let event = event(&self.0.meeting).unwrap();
        self.does(vec![event]);
    }

    /// Planned and opened at seven, on its first item.
    pub fn opened(kind: MeetingKind) -> Walk {
        let mut walk = Walk::planned(kind);
        walk.1 = 0;
        walk.opens();
        walk
    }

    pub fn opens(&mut self) {
        if self.0.meeting.plan.kind == MeetingKind::Group {
            let group = PartyGroup { id: GroupId(1), name: "số 1".into(), heads: Vec::new(), closed: None };
            let events = self.0.meeting.choose_group(&group, None, StandsForCell::No).unwrap();
            self.does(events);
        }
        let events = self.0.meeting.open(roll()).unwrap();
        self.does(events);
    }

    /// Planned for seven, an hour before.
    pub fn planned(kind: MeetingKind) -> Walk {
        let mut plan = Meeting::new(MeetingId("m".into())).plan;
        plan.cell =
            CellName {
                name: "Ấp Đồng".into(), parent: "Đảng bộ xã Mẫu".into(), place: "Xã Mẫu".into()
            };
        (plan.kind, plan.date, plan.time) =
            (kind, at(0).date_naive(), NaiveTime::from_hms_opt(19, 0, 0).unwrap());
        (plan.chair, plan.minute_taker) = (Some(MemberId(1)), Some(MemberId(2)));
        (plan.rules, plan.agenda, plan.checks) =
            (pack().rules(kind), pack().agenda(kind), pack().checks(kind));
        let mut walk = Walk(History::new(MeetingId("m".into())), -60);
        walk.does(vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))]);
        walk
    }

    pub fn goes_to(&mut self, item: ItemId) {
        self.1 += 5;
        if self.0.meeting.agenda.current != Some(item) {
            let events = self.0.meeting.go_to(item).unwrap();
            self.does(events);
        }
    }

    /// The vote on the minutes, and their adoption.
    pub fn sealed(mut self) -> Meeting {
        self.ask(|meeting| meeting.put(Purpose::Minutes, "Thông qua biên bản", Majority::OverHalf));
        self.ask(|meeting| meeting.count(1, Count { yes: 2, no: 0, other: 0 }));
        let now = Moment { at: at(self.1), run: (self.1 + 60) as u64 * 60_000 };
        let sheet = closing_sheet(&self.0.meeting, pack(), Background::default(), now);
        let number = self.0.meeting.has_resolution().then_some(61);
        let events = self.0.meeting.adopt(sheet, number).unwrap();
        self.does(events);
        self.0.meeting
    }
}

pub fn walked(kind: MeetingKind) -> Meeting {
    let mut walk = Walk::opened(kind);
    for item in walk.0.meeting.agenda.items.clone() {
        walk.goes_to(item.id);
        if item.step == "roll_call" {
            walk.ask(|meeting| meeting.announce().map(Event::Attendance));
        }
    }
    walk.sealed()
}

pub fn source<'a>(meeting: &'a Meeting, sheet: &'a Sheet) -> Source<'a> {
    let (sign_for, created) = (SignFor::Cell, at(0));
    Source { meeting, sheet, pack: Some(pack()), sign_for, hash: None, created }
}

#[test]
fn the_minutes_of_every_kind_say_who_was_there_and_nothing_that_nobody_recorded() {
    let texts: [(MeetingKind, &str); 9] = [
        (MeetingKind::Regular, include_str!("walked/regular.txt")),
        (MeetingKind::Thematic, include_str!("walked/thematic.txt")),
        (MeetingKind::Combined, include_str!("walked/combined.txt")),
        (MeetingKind::Extraordinary, include_str!("walked/extraordinary.txt")),
        (MeetingKind::Online, include_str!("walked/online.txt")),
        (MeetingKind::Group, include_str!("walked/group.txt")),
        (MeetingKind::Admission, include_str!("walked/admission.txt")),
        (MeetingKind::Review, include_str!("walked/review.txt")),
        (MeetingKind::Congress, include_str!("walked/congress.txt")),
    ];
    for (kind, expected) in texts {
        let meeting = walked(kind);
        let sheet = meeting.adoption.as_ref().unwrap().sheet.clone();
        same(kind.name(), &plain::write(&minutes(&source(&meeting, &sheet))), expected);
    }
}

/// The lines of the minutes, unbroken.
pub fn lines(meeting: &Meeting) -> Vec<String> {
    let sheet = Sheet::default();
    plain::write_columns(&minutes(&source(meeting, &sheet)), 2000)
}

const BASE: &str = "Số đảng viên có quyền biểu quyết: 2 đồng chí (không tính 1 đảng viên dự bị, 1 đồng chí được miễn \
                    công tác và sinh hoạt đảng).";

#[test]
fn what_was_recorded_under_another_item_is_not_told_as_not_reached() {
    let mut walk = Walk::opened(MeetingKind::Regular);
    walk.goes_to(ItemId(2));
    let statement = Statement { result: "hoàn thành việc được giao".into(), ..Statement::default() };
    walk.ask(|meeting| meeting.state(MemberId(2), statement.clone()));
    let lines = lines(&walk.sealed());
    // Opened on item 1, then item 2; a statement and the vote on the minutes were recorded there.
    let left_out = "Nội dung chưa tiến hành tại kỳ sinh hoạt này: Điểm danh; Đảng phí; Thông qua chương trình; Kết \
                    quả tháng trước; Nhiệm vụ tháng tới; Thông tin, định hướng; Thảo luận; Phân công nhiệm vụ; Kết \
                    luận, nghị quyết; Chấm điểm buổi sinh hoạt.";
    assert!(lines.iter().any(|line| line == left_out), "{lines:#?}");
    let place = |words: &str| lines.iter().position(|line| line == words);
    // The meeting never came to item 10: what was stated does not stand under its number.
    assert_eq!(place("10. Tự phê bình và phê bình"), None);
    let round = place("Tự phê bình và phê bình").unwrap();
    let stated = "Đồng chí Thạch Thị Chanh tự phê bình. Ưu điểm: hoàn thành việc được giao.";
    assert_eq!(lines[round + 2], stated);
    let adoption = lines.iter().rposition(|line| line == "14. Thông qua biên bản").unwrap();
    assert_eq!(lines[adoption + 2], BASE);
    assert_eq!(lines[adoption + 4], "Chi bộ biểu quyết thông qua biên bản: 2/2 đồng chí tán thành (100%).");
    assert!(place(left_out) > Some(adoption));
}

#[test]
fn a_vote_stands_under_the_item_that_is_there_for_it_wherever_it_was_put() {
    let mut walk = Walk::opened(MeetingKind::Regular);
    walk.ask(|meeting| meeting.put(Purpose::Minutes, "Thông qua biên bản", Majority::OverHalf));
    walk.ask(|meeting| meeting.count(1, Count { yes: 1, no: 1, other: 0 }));
    walk.goes_to(ItemId(14));
    let after = |meeting: &Meeting, heading: &str| {
        let lines = lines(meeting);
        let at = lines.iter().rposition(|line| line == heading).unwrap();
        // The base stands before the first vote.
        if lines[at + 2] == BASE { lines[at + 4].clone() } else { lines[at + 2].clone() }
    };
    let lost = "1/2 đồng chí tán thành (50,0%); không tán thành 1; không quá nửa, không được thông qua.";
    let once = format!("Chi bộ biểu quyết thông qua biên bản: {lost}");
    assert_eq!(after(&walk.0.meeting, "14. Thông qua biên bản"), once);
    assert_eq!(after(&walk.0.meeting, "1. Lý do, khách mời"), "[Chưa ghi nội dung]");
    // Put again at the item itself: both stand there, in their order, and are told apart.
    walk.ask(|meeting| meeting.put(Purpose::Minutes, "Thông qua biên bản", Majority::OverHalf));
    assert_eq!(after(&walk.0.meeting, "1. Lý do, khách mời"), "[Chưa ghi nội dung]");
    let first = format!("Chi bộ biểu quyết lần 1 thông qua biên bản: {lost}");
    assert_eq!(after(&walk.0.meeting, "14. Thông qua biên bản"), first);
    let lines = lines(&walk.0.meeting);
    let first = lines.iter().position(|line| *line == first).unwrap();
    assert_eq!(lines[first + 2], "Chi bộ biểu quyết lần 2 thông qua biên bản: chưa kiểm đếm.");
}

#[test]
fn a_sentence_is_printed_while_it_is_taken_and_never_else() {
    let words = "Đồng chí chủ trì tuyên bố lý do, giới thiệu thành phần tham dự.";
    let mut walk = Walk::opened(MeetingKind::Congress);
    let printed = |meeting: &Meeting| lines(meeting).iter().filter(|line| *line == words).count();
    assert_eq!(printed(&walk.0.meeting), 0);
    walk.ask(|meeting| meeting.offer(ItemId(1), words));
    assert_eq!(printed(&walk.0.meeting), 1);
    walk.ask(|meeting| meeting.offer(ItemId(1), words));
    assert_eq!(printed(&walk.0.meeting), 0, "the same again gives it back");
    walk.ask(|meeting| meeting.offer(ItemId(1), words));
    let undo = walk.0.undo().unwrap();
    walk.does(vec![undo]);
    assert_eq!(printed(&walk.0.meeting), 0, "undone");
    let redo = walk.0.redo().unwrap();
    walk.does(vec![redo]);
    assert_eq!(printed(&walk.0.meeting), 1, "done again");
    assert_eq!(walk.0.meeting.offer(ItemId(5), words), Err(Refusal::ItemNotReached));
    assert_eq!(walk.0.meeting.offer(ItemId(1), "  "), Err(Refusal::TextMissing));
    let meeting = walk.sealed();
    assert_eq!(printed(&meeting), 1);
    assert_eq!(meeting.offer(ItemId(1), words), Err(Refusal::Adopted));
}

#[test]
fn no_lead_in_stands_with_nothing_after_it() {
    let mut walk = Walk::opened(MeetingKind::Regular);
    let due = chrono::NaiveDate::from_ymd_opt(2026, 12, 31);
    for (member, due) in [(MemberId(1), due), (MemberId(2), None)] {
        let statement = Statement { due, ..Statement::default() };
        walk.does(vec![Event::Criticism(CriticismEvent::Stated { member, statement })]);
    }
    let lines = lines(&walk.0.meeting);
    let first = "Đồng chí Đặng Văn Khởi tự phê bình. Thời hạn khắc phục: ngày 31 tháng 12 năm 2026.";
    assert!(lines.iter().any(|line| line == first), "{lines:#?}");
    assert!(lines.iter().any(|line| line == "Đồng chí Thạch Thị Chanh tự phê bình."), "{lines:#?}");
}

#[test]
fn there_is_a_resolution_of_the_points_that_were_adopted() {
    let resolve = |walk: &mut Walk, yes| {
        walk.ask(|meeting| meeting.put(Purpose::Resolution, "Thông qua nghị quyết", Majority::OverHalf));
        let ballot = walk.0.meeting.open_ballot().unwrap().id;
        walk.ask(|meeting| meeting.count(ballot, Count { yes, no: 2 - yes, other: 0 }));
    };
    let lack = |walk: &Walk| {
        let sheet = Sheet::default();
        let material = source(&walk.0.meeting, &sheet);
        bienban::report::named("resolution", &bienban::report::Material::Meeting(material)).err()
    };
    let mut walk = Walk::opened(MeetingKind::Regular);
    resolve(&mut walk, 2);
    assert_eq!(lack(&walk), Some(bienban::report::Lack::NoPoint), "a vote on nothing");
    walk.ask(|meeting| meeting.add_point(Section::NextMonth, "sửa cầu kênh 3"));
    assert_eq!(lack(&walk), Some(bienban::report::Lack::ResolutionNotVoted));
    resolve(&mut walk, 1);
    let count = Count { yes: 1, no: 1, other: 0 };
    assert_eq!(lack(&walk), Some(bienban::report::Lack::ResolutionFailed { count, base: 2 }));
    resolve(&mut walk, 2);
    assert_eq!(lack(&walk), None);
    walk.ask(|meeting| meeting.add_point(Section::NextMonth, "trồng cây"));
    assert_eq!(lack(&walk), None, "what was adopted stays");
    let adopted: Vec<&str> =
        walk.0.meeting.adopted_points().iter().map(|point| point.text.as_str()).collect();
    assert_eq!((adopted, walk.0.meeting.has_points_to_adopt()), (vec!["sửa cầu kênh 3"], true));
    resolve(&mut walk, 1);
    let count = Count { yes: 1, no: 1, other: 0 };
    assert_eq!(
        lack(&walk),
        Some(bienban::report::Lack::ResolutionFailed { count, base: 2 }),
        "the last vote"
    );
    let mut group = Walk::opened(MeetingKind::Group);
    group.ask(|meeting| meeting.add_point(Section::NextMonth, "sửa cầu kênh 3"));
    resolve(&mut group, 2);
    assert_eq!(lack(&group), Some(bienban::report::Lack::NoResolutionOf(MeetingKind::Group)));
}
