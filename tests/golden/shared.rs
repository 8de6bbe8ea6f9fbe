//! The events of the book and of a roll.

use bienban::domain::{
    BookEvent, CellId, CellName, GeneralEducation, LostMinutes, LostPart, MeetingId, MemberId, Person,
    PoliticalTheory, PrivateNoteEvent, ProfessionalTraining, Role, RollEvent, Schooling, Sex, ShorthandEvent,
    Standing, Term,
};
use bienban::store::StreamKind;
use bienban::text::PartialDate;
use chrono::{DateTime, FixedOffset, NaiveDate};

use super::assert_golden;

pub fn at(time: &str) -> DateTime<FixedOffset> {
    format!("2026-12-03T{time}+07:00").parse().unwrap()
}

pub fn date(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, day).unwrap()
}

fn book() -> Vec<BookEvent> {
    let (cell, meeting) = (CellId("ap-mau".into()), MeetingId("20261203-0a1b2c".into()));
    let name = CellName {
        name: "Ấp Mẫu".into(), parent: "Đảng bộ xã Mẫu".into(), place: "Xã Mẫu".into()
    };
    vec![
        BookEvent::CellNamed { cell: cell.clone(), name },
        BookEvent::MeetingBegun { cell: cell.clone(), meeting: meeting.clone(), origin: "may-1".into() },
        BookEvent::MeetingSealed { cell: cell.clone(), meeting: meeting.clone(), hash: "0f".repeat(32) },
        BookEvent::MeetingSigned {
            cell: cell.clone(),
            meeting,
            hash: "0f".repeat(32),
            on: date(3),
            key: "1e".repeat(32),
            signature: "2d".repeat(64),
        },
        BookEvent::Shorthand {
            cell: cell.clone(),
            change: ShorthandEvent::Kept { short: "tn".into(), words: "thống nhất cao với".into() },
        },
        BookEvent::Shorthand { cell: cell.clone(), change: ShorthandEvent::Dropped { short: "kq".into() } },
        BookEvent::TermBegan { cell, term: Term { from: date(3), used: 18 } },
        super::adoption::of_book(),
        super::round::of_book(),
        loss(),
        super::topics::chosen(),
        super::topics::dropped(),
    ]
}

fn loss() -> BookEvent {
    let (cell, meeting) = (CellId("ap-mau".into()), MeetingId("20261203-0a1b2c".into()));
    BookEvent::LossAccepted {
        parts: vec![LostPart {
            file: "journal/ap-mau/20261203-0a1b2c.may-1.jsonl".into(),
            line: 7,
            last: 9,
            hash: "3c".repeat(32),
        }],
        minutes: vec![LostMinutes { cell, meeting, hash: "0f".repeat(32) }],
        reason: "ổ đĩa hỏng".into(),
        by: "Thạch Thị Sa Rây".into(),
        on: date(3),
    }
}

/// Sex and schooling of a member, corrected until every level was told.
fn schooled() -> Vec<RollEvent> {
    let levels = ProfessionalTraining::ALL.iter().enumerate().map(|(at, training)| Schooling {
        general: GeneralEducation::ALL.get(at).copied(),
        training: Some(*training),
        theory: PoliticalTheory::ALL.get(at).copied(),
    });
    let corrected = |schooling| {
        let person =
            Person { name: "Hồ Văn Sáu".into(), sex: Some(Sex::Male), schooling, ..Person::default() };
        RollEvent::Corrected { member: MemberId(2), person }
    };
    levels.map(corrected).collect()
}

fn roll() -> Vec<RollEvent> {
    let member = MemberId(1);
    let person = Person {
        name: "Thạch Thị Sa Rây".into(),
        born: NaiveDate::from_ymd_opt(1981, 4, 30).map(PartialDate::Day),
        joined: NaiveDate::from_ymd_opt(2009, 9, 2).map(PartialDate::Day),
        ethnicity: Some("Khmer".into()),
        ..Person::default()
    };
    let vague = Person {
        name: "Hồ Văn Sáu".into(),
        born: Some(PartialDate::Year(1944)),
        joined: Some(PartialDate::Month(1968, 5)),
        official: NaiveDate::from_ymd_opt(1969, 5, 19).map(PartialDate::Day),
        ..Person::default()
    };
    let bare = Person { name: "Lâm Mỹ Hoa".into(), ..Person::default() };
    let mut events = vec![
        RollEvent::Added {
            member,
            person: person.clone(),
            standing: Standing::Official,
            role: Role::Secretary,
            from: date(1),
        },
        RollEvent::Added {
            member: MemberId(2),
            person: bare,
            standing: Standing::Probationary,
            role: Role::Member,
            from: date(2),
        },
        RollEvent::Corrected { member, person },
    ];
    let standings =
        Standing::ALL.map(|standing| RollEvent::StandingChanged { member, standing, from: date(3) });
    events.extend(standings);
    events.extend(Role::ALL.map(|role| RollEvent::RoleChanged { member, role, from: date(4) }));
    let marked = Person { mark: Some("Tổ 2".into()), ..vague.clone() };
    events.push(RollEvent::Corrected { member: MemberId(2), person: vague });
    events.push(RollEvent::Corrected { member: MemberId(2), person: marked });
    events.extend(super::applicant::of_roll());
    events.extend(super::groups::of_roll());
    events.extend(super::case::of_roll());
    events.extend(super::applicant::of_roll_later());
    events.extend(super::transfer::of_roll());
    events.extend(schooled());
    events
}

#[test]
fn the_events_of_a_book_are_read_for_ever() {
    assert_golden("book.jsonl", StreamKind::Book, &book());
}

#[test]
fn the_events_of_a_roll_are_read_for_ever() {
    assert_golden("roll.jsonl", StreamKind::Roll, &roll());
}

/// The figures of the national guidance as the first version stored them.
pub fn rules() -> bienban::domain::Rules {
    bienban::domain::Rules {
        pack: "hd42-2025".into(),
        title: "Hướng dẫn 42".into(),
        pack_hash: String::new(),
        day: 3,
        latest_day: 10,
        minutes: 90,
        attendance_percent: 90,
        notice_days: 1,
        upload_days: 2,
        speech_minutes: 5,
        attendance_above: false,
        chair_left_out: false,
        excused_limit: None,
        large_cell: None,
        quorum: None,
        level_labels: bienban::domain::LevelLabels::default(),
    }
}

#[test]
fn the_private_notes_of_a_cell_are_read_for_ever() {
    let written = |meeting: &str, text: &str| PrivateNoteEvent::Written {
        meeting: MeetingId(meeting.into()),
        text: text.into(),
    };
    let notes =
        [written("20261203-0a1b2c", "Hỏi thăm đồng chí Hoa\nNhắc việc cầu"), written("20261203-0a1b2c", "")];
    assert_golden("notes.jsonl", StreamKind::Notes, &notes);
}
