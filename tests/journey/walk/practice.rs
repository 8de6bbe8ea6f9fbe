//! Practice by Enter alone, on many days and with many made-up cells, to adopted minutes.

use std::path::Path;
use std::sync::Arc;

use bienban::domain::{Moment, State};
use bienban::practice::YearSpan;
use bienban::shelf::write_practice;
use bienban::store::SimulatedDisk;
use bienban::text::Lang;
use chrono::{DateTime, FixedOffset, Months};

use crate::stage::{OWN, Stage};

/// Enters after which a meeting that is still open goes nowhere.
const ENOUGH: usize = 140;

/// A day and hour, the seed of the made-up cell, and its members.
type Evening = (&'static str, u64, u32);

/// Days at the edges of months, years and guidance, and cells of every size.
const EVENINGS: [Evening; 20] = [
    ("2019-01-31T19:00:00", 1, 3),
    ("2019-03-03T08:00:00", 2, 4),
    ("2020-02-29T19:00:00", 3, 5),
    ("2021-12-31T23:50:00", 4, 9),
    ("2022-01-01T00:10:00", 5, 12),
    ("2022-07-15T14:00:00", 6, 23),
    ("2023-05-03T19:00:00", 7, 23),
    ("2023-10-31T19:30:00", 8, 30),
    ("2024-02-29T19:00:00", 9, 23),
    ("2024-08-04T07:00:00", 10, 40),
    ("2025-03-03T19:00:00", 11, 8),
    ("2025-06-30T19:00:00", 12, 23),
    ("2025-07-01T19:00:00", 13, 10),
    ("2025-12-03T19:00:00", 14, 60),
    ("2026-01-02T19:00:00", 15, 23),
    ("2026-04-30T19:00:00", 16, 6),
    ("2026-11-28T19:00:00", 17, 23),
    ("2026-12-03T19:00:00", 18, 18),
    ("2027-01-31T06:00:00", 19, 100),
    ("2028-02-29T21:00:00", 20, 23),
];

/// Evenings that are walked; all of every language and size where the variable is set.
fn evenings() -> Vec<(Evening, Lang, (u16, u16))> {
    let ways = [(Lang::Vi, (80, 24)), (Lang::En, (40, 10)), (Lang::Vi, (40, 10)), (Lang::En, (80, 24))];
    let every = std::env::var_os("BIENBAN_EVERY_WALK").is_some();
    let of = move |(number, evening): (usize, Evening)| {
        let ways =
            ways.into_iter().cycle().skip(number % ways.len()).take(if every { ways.len() } else { 1 });
        ways.map(move |(lang, size)| (evening, lang, size))
    };
    EVENINGS.into_iter().enumerate().flat_map(of).collect()
}

fn at(time: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(&format!("{time}+07:00")).unwrap()
}

/// The program on a book of a made-up cell that met for a year before.
fn begun((time, seed, members): Evening) -> Stage {
    let (disk, now) = (SimulatedDisk::default(), at(time));
    let last = now.date_naive() - Months::new(1);
    let span = YearSpan { seed, cells: 1, years: 1, members, last };
    let moment = Moment { at: now, run: 0 };
    let book = write_practice(Path::new(OWN), Arc::new(disk.clone()), span, moment, &mut |_, _| {});
    drop(book.unwrap());
    Stage::on(disk, now)
}

/// Everything that a key can change, and what was said.
fn shown(stage: &Stage) -> String {
    let records = stage.model.live.as_ref().map_or(0, |live| live.records.len());
    format!("{records} {} {}", stage.notice(), stage.screen())
}

/// Presses Enter and nothing else until the minutes are adopted; answers how often.
fn walk(stage: &mut Stage) -> usize {
    for number in 0..ENOUGH {
        if stage.model.meeting().is_some_and(|meeting| meeting.state == State::Adopted) {
            return number;
        }
        let open = !stage.model.overlays.is_empty() || stage.model.writing.is_some();
        assert!(open || !stage.next_step().is_empty(), "Enter {number} has no line:\n{}", stage.screen());
        stage.model.notice = None;
        let before = shown(stage);
        stage.keys("enter");
        assert_ne!(shown(stage), before, "Enter {number} does nothing and says nothing");
    }
    panic!("after {ENOUGH} Enters the meeting is still at:\n{}", stage.screen());
}

#[test]
fn enter_alone_leads_to_adopted_minutes_on_every_day_with_every_cell() {
    for (evening, lang, (columns, rows)) in evenings() {
        let mut stage = begun(evening);
        assert!(stage.model.book.practice);
        stage.model.lang = lang;
        stage.resize(columns, rows);
        walk(&mut stage);
        let meeting = stage.meeting();
        let votes = meeting.ballots.iter().filter(|ballot| ballot.count().is_some()).count();
        let scored = stage.model.is_scored();
        let made = (meeting.statements.len(), meeting.points.len(), meeting.conclusions.len());
        assert_eq!(made, (2, 1, 1), "{evening:?}");
        assert_eq!((votes, meeting.voted.is_some()), (if scored { 4 } else { 3 }, scored), "{evening:?}");
        assert!(stage.plain("bien-ban.txt").contains("TẬP DƯỢT"), "{evening:?}");
    }
}

#[test]
fn enter_alone_leads_from_the_bare_program_to_adopted_minutes() {
    let mut stage = Stage::start();
    let enters = walk(&mut stage);
    assert!(enters < 110, "{enters}");
    assert_eq!(stage.next_step(), "Enter: mở biên bản vừa thông qua");
    let conclusion = "Thống nhất các nội dung của dự thảo nghị quyết, đưa ra biểu quyết.";
    assert_eq!(stage.meeting().conclusions.values().collect::<Vec<_>>(), [conclusion]);
    let carried: Vec<_> = stage.meeting().carried.iter().map(|task| task.note.as_str()).collect();
    assert!(!carried.is_empty() && carried.iter().all(|note| *note == "Đã hoàn thành."), "{carried:?}");
    assert!(stage.meeting().adoption.as_ref().unwrap().resolution.is_some());
}
