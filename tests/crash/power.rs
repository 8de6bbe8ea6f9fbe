//! Random acts on a disk that drops, tears and reorders what was not synced, and fails at times.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use bienban::domain::{
    BookEvent, CellId, CellName, Event, MeetingId, MemberId, Moment, Person, Role, RollEvent, Standing,
};
use bienban::store::{
    Appends, Book, BookInfo, Disk, Finding, Mode, RawAct, SimulatedDisk, StreamKey, verify,
};
use chrono::{DateTime, FixedOffset, TimeDelta};

use super::rounds;

const DIR: &str = "so";

fn now(second: u64) -> DateTime<FixedOffset> {
    let start = DateTime::parse_from_rfc3339("2026-12-03T19:00:00+07:00").unwrap();
    start + TimeDelta::seconds(second as i64)
}

fn cell() -> CellId {
    CellId("ap-mau".into())
}

fn meeting(number: usize) -> MeetingId {
    MeetingId(format!("2026120{number}-0a1b2c"))
}

/// What a crash may not take away, and what it may or may not.
#[derive(Default)]
struct Promised {
    /// The texts acknowledged, by meeting.
    acked: BTreeMap<usize, Vec<String>>,
    /// The act that was under way: all of it is there afterwards, or nothing.
    under_way: Option<(usize, Vec<String>)>,
    acts: u64,
}

impl Promised {
    /// The next act of a meeting: one to three events, from a few bytes to a few blocks.
    fn act(&mut self, chance: &mut fastrand::Rng) -> (usize, RawAct) {
        self.acts += 1;
        let meeting = chance.usize(1..=3);
        let number = self.acts;
        let event = |part: usize| format!("{number}.{part} {}", "ý".repeat(part * (number as usize % 400)));
        let texts: Vec<String> = (0..chance.usize(1..=3)).map(event).collect();
        let draft = |text: &String| Event::Draft { field: "item-1".into(), text: text.clone() };
        let events: Vec<Event> = texts.iter().map(draft).collect();
        // Now and then the clock is set back.
        let second = if chance.u8(..) < 10 { 0 } else { number };
        let act = RawAct::new(Moment { at: now(second), run: number }, &events).unwrap();
        self.under_way = Some((meeting, texts));
        (meeting, act)
    }

    fn acknowledge(&mut self) {
        let (meeting, texts) = self.under_way.take().unwrap();
        self.acked.entry(meeting).or_default().extend(texts);
    }

    /// Checks the book as it is found, and takes up what turned out to be there.
    fn check(&mut self, book: &mut Book, seed: u64) {
        let under_way = self.under_way.take();
        for number in 1..=3 {
            let loaded = book.resume(&cell(), &meeting(number));
            assert_eq!(loaded.faults, [], "seed {seed}");
            let found: Vec<String> = loaded.history.records.into_iter().map(|r| text(r.event)).collect();
            let acked = self.acked.entry(number).or_default();
            if let Some((of, texts)) = &under_way
                && *of == number
                && found.len() > acked.len()
            {
                acked.extend(texts.clone());
            }
            assert_eq!(&found, acked, "seed {seed}, meeting {number}");
        }
    }
}

fn text(event: Event) -> String {
    match event {
        Event::Draft { text, .. } => text,
        other => panic!("{other:?}"),
    }
}

fn create(disk: &SimulatedDisk) {
    let info = BookInfo::new("b1", false);
    let mut book = Book::create(Path::new(DIR), Arc::new(disk.clone()), &info, "may-1", now(0)).unwrap();
    let name = CellName { name: "Ấp Mẫu".into(), ..CellName::default() };
    let named = BookEvent::CellNamed { cell: cell(), name };
    let when = Moment { at: now(0), run: 0 };
    book.append(&StreamKey::Book, &RawAct::new(when, &[named]).unwrap()).unwrap();
    let added = RollEvent::Added {
        member: MemberId(1),
        person: Person { name: "Thạch Thị Sa Rây".into(), ..Person::default() },
        standing: Standing::Official,
        role: Role::Secretary,
        from: when.at.date_naive(),
    };
    book.append(&StreamKey::Roll(cell()), &RawAct::new(when, &[added]).unwrap()).unwrap();
}

fn open(disk: &SimulatedDisk) -> Book {
    Book::open(Path::new(DIR), Arc::new(disk.clone()), Mode::Write, "may-1", now(0)).unwrap()
}

fn assert_whole(disk: &SimulatedDisk, seed: u64) {
    let verified = verify(Path::new(DIR), Arc::new(disk.clone()), &mut |_, _| {}).unwrap();
    let damage: Vec<&Finding> = verified.findings.iter().filter(|finding| finding.is_damage()).collect();
    assert!(damage.is_empty(), "seed {seed}: {damage:?}");
}

/// One trouble of the disk, by chance; and its end.
fn trouble(disk: &SimulatedDisk, chance: &mut fastrand::Rng) {
    match chance.u8(0..12) {
        0 => disk.fail_syncs(chance.usize(1..=3)),
        1 => disk.leave_room(Some(chance.usize(0..3000))),
        2 => disk.protect(true),
        _ => {}
    }
}

fn ease(disk: &SimulatedDisk) {
    disk.fail_syncs(0);
    disk.leave_room(None);
    disk.protect(false);
}

/// Acts until the power goes.
fn act_until_the_cut(
    disk: &SimulatedDisk,
    book: &mut Book,
    promised: &mut Promised,
    chance: &mut fastrand::Rng,
) {
    for left in (0..chance.usize(0..25)).rev() {
        if left == 0 {
            disk.cut_power_after(chance.usize(0..12));
        } else {
            trouble(disk, chance);
        }
        let (number, act) = promised.act(chance);
        let key = StreamKey::Meeting(cell(), meeting(number));
        let mut saved = book.append(&key, &act);
        if left > 0 && saved.is_err() {
            ease(disk);
            saved = book.append(&key, &act);
            assert!(saved.is_ok(), "the same act is taken once the disk works: {saved:?}");
        }
        ease(disk);
        match saved {
            Ok(_) => promised.acknowledge(),
            Err(_) => return,
        }
    }
}

#[test]
fn no_power_cut_takes_an_acknowledged_act_away() {
    let mut set_aside = 0;
    for seed in 0..rounds(120) {
        let mut chance = fastrand::Rng::with_seed(seed);
        let disk = SimulatedDisk::default();
        let mut promised = Promised::default();
        create(&disk);
        for _ in 0..6 {
            let mut book = open(&disk);
            promised.check(&mut book, seed);
            let findings = book.take_findings();
            let fine = |finding: &Finding| {
                matches!(finding, Finding::SetAside(_) | Finding::Ended { .. } | Finding::Renamed { .. })
            };
            assert!(findings.iter().all(fine), "seed {seed}: {findings:?}");
            set_aside += findings.iter().filter(|finding| matches!(finding, Finding::SetAside(_))).count();
            act_until_the_cut(&disk, &mut book, &mut promised, &mut chance);
            disk.cut_power_tearing(&mut chance);
            drop(book);
            assert_whole(&disk, seed);
        }
        assert!(disk.exists(Path::new(DIR)));
    }
    assert!(set_aside > 5, "the cuts did hit acts under way, and were told: {set_aside}");
}

#[test]
fn a_disk_that_forgets_its_syncs_is_noticed_by_this_very_test() {
    let disk = SimulatedDisk::default();
    let mut promised = Promised::default();
    create(&disk);
    let mut book = open(&disk);
    let mut chance = fastrand::Rng::with_seed(1);
    let (number, act) = promised.act(&mut chance);
    book.append(&StreamKey::Meeting(cell(), meeting(number)), &act).unwrap();
    promised.acknowledge();
    drop(book);
    // The file is taken away as a disk does that lies about a sync.
    let file = format!("{DIR}/journal/ap-mau/{}.may-1.jsonl", meeting(number).0);
    disk.tamper(Path::new(&file), |bytes| bytes.truncate(0)).unwrap();
    let checked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        promised.check(&mut open(&disk), 1);
    }));
    assert!(checked.is_err());
}
