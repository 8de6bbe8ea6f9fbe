//! A sealed book through a year: a meeting adopted every month, papers, backups on the disk and on a
//! stick, an addendum, what a disk refused taken in again, and a restored copy. Nothing in any file of it
//! can be read.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bienban::domain::{CellId, MemberId, Moment, Person, Role, RollEvent, Standing};
use bienban::store::{
    Book, Disk, Mode, Outside, RawAct, Reader, SimulatedDisk, StreamKey, restore_backup, this_computer,
};
use bienban::text::Secret;
use chrono::{DateTime, FixedOffset};

use crate::scene;
use crate::sealed_papers::{PASSPHRASE, WORDS, sealed, unlocked};
use crate::stage::{OWN, Stage};

const USB: &str = "usb";

fn evening(month: u32) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(&format!("2027-{month:02}-03T19:00:00+07:00")).unwrap()
}

/// Plans this month's meeting, holds it, adopts its minutes, and leaves.
fn meet(disk: SimulatedDisk, month: u32) -> Stage {
    let mut stage = unlocked(Stage::on(disk, evening(month)));
    stage.keys("enter enter enter enter 1 enter ~tth~ enter 8");
    scene::hold(&mut stage);
    stage.keys("1");
    let adopted = format!("2027-{month:02}-03");
    assert_eq!(stage.meeting().day().to_string(), adopted, "{}", stage.screen());
    assert!(stage.meeting().adoption.is_some(), "{}", stage.screen());
    stage
}

/// Adds to the minutes that were adopted just now.
fn amend(stage: &mut Stage) {
    stage.keys("enter 6 ~Sửa cầu kênh 3~ enter ~Sửa cầu kênh 4~ enter ~Ghi nhầm số kênh~ enter enter");
    stage.keys("~nva và Trần Thị Hoa~ enter enter enter");
    assert!(stage.notice().contains("bản bổ sung"), "{}", stage.notice());
}

/// Takes in a member who was entered while the disk refused.
fn take_in(disk: &SimulatedDisk) {
    let reader = Reader::unlock(Arc::new(disk.clone()), Path::new(OWN), &Secret::new(PASSPHRASE)).unwrap();
    let added = RollEvent::Added {
        member: MemberId(20),
        person: Person { name: WORDS[7].into(), ..Person::default() },
        standing: Standing::Official,
        role: Role::Member,
        from: evening(6).date_naive(),
    };
    let act = RawAct::new(Moment { at: evening(6), run: 1 }, &[added]).unwrap();
    let key = StreamKey::Roll(CellId("ap-thu".into()));
    let outside = Outside { book: reader.info().id.clone(), laptop: None, key, act };
    let mut book = Book::open_with(reader, Mode::Write, &this_computer(), evening(6));
    assert_eq!(book.take_in(&[outside]).taken, 1);
}

fn nothing() -> Vec<PathBuf> {
    Vec::new()
}

#[test]
fn nothing_of_a_sealed_book_can_be_read_after_a_year() {
    let mut stage = sealed(scene::cell());
    stage.disk.create_dir(Path::new(USB)).unwrap();
    // What the program backed up before it was sealed goes first.
    stage.keys(&format!("8 6 down down down down enter 1 2 ~{USB}~ enter ctrl-c"));
    let mut disk = stage.disk.clone();
    drop(stage);
    for month in 1..=12 {
        let mut stage = meet(disk, month);
        if month == 3 {
            amend(&mut stage);
        }
        let told = stage.leave_for_good();
        assert_eq!(told, None, "month {month}");
        for folder in [OWN, USB] {
            assert_eq!(stage.telling(Path::new(folder), &WORDS), nothing(), "month {month}");
        }
        disk = stage.disk.clone();
        drop(stage);
        if month == 6 {
            take_in(&disk);
        }
    }
    let shared: Arc<dyn Disk> = Arc::new(disk.clone());
    let reader = Reader::unlock(Arc::clone(&shared), Path::new(OWN), &Secret::new(PASSPHRASE)).unwrap();
    let (papers, faults) = reader.kept_papers().unwrap();
    let minutes = papers.iter().filter(|paper| paper.name.ends_with("-bien-ban.docx")).count();
    assert_eq!((minutes, faults), (12, vec![]));
    assert!(papers.iter().any(|paper| paper.name.contains("bo-sung")), "{papers:?}");
    let cell = CellId("ap-thu".into());
    assert!(reader.roll(&cell).value.members.iter().any(|member| member.person.name == WORDS[7]));
    let newest = disk.list(Path::new(USB)).unwrap().pop().unwrap().name;
    let restored = restore_backup(&shared, &Path::new(USB).join(newest), Path::new("moi"), &mut |_, _| {});
    assert_eq!(restored.unwrap().missing, Vec::<String>::new());
    let stage = Stage::on(disk, evening(12));
    assert_eq!(stage.telling(Path::new("moi"), &WORDS), nothing());
    let again = Reader::unlock(shared, Path::new("moi"), &Secret::new(PASSPHRASE)).unwrap();
    assert_eq!(again.kept_papers().unwrap().0.len(), papers.len());
    assert_eq!(again.contents().value.meetings.len(), 12);
}
