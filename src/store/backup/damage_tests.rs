//! Damage to a backup: every flipped byte, cut, change of lines is reported by its place.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::{Path, PathBuf};

use super::frames::{Frames, Next, Packer};
use super::tests::{DIR, checked, make, nothing, simulated, truth};
use super::*;
use crate::store::book::tests::now;
use crate::store::{Disk, SimulatedDisk};

#[test]
fn a_flipped_byte_anywhere_is_reported() {
    let (simulated, disk, book) = simulated();
    let made = make(&book, now());
    let whole = disk.read(&made.file).unwrap();
    let sound = checked(&*disk, &made.file);
    let mut unnoticed = 0;
    for at in 0..whole.len() {
        simulated.tamper(&made.file, |bytes| bytes[at] ^= 0x10).unwrap();
        let reported = match check_backup(&*disk, &made.file, &mut nothing) {
            Ok(checked) if checked == sound => false,
            Ok(checked) => !checked.damages.is_empty(),
            Err(_) => true,
        };
        // Some bits in the headers of the frames mean nothing for their content, which is then the same.
        unnoticed += usize::from(!reported);
        simulated.tamper(&made.file, |bytes| bytes[at] ^= 0x10).unwrap();
    }
    let frames = sound.manifest.as_ref().unwrap().files.len() + 3;
    assert!(unnoticed <= 3 * frames, "{unnoticed} of {}", whole.len());
    assert_eq!(checked(&*disk, &made.file), sound);
}

#[test]
fn a_flipped_bit_costs_one_file_at_most() {
    let (simulated, disk, book) = simulated();
    let made = make(&book, now());
    let length = disk.read(&made.file).unwrap().len();
    let files = made.manifest.files.len();
    let before = truth(&*disk, Path::new(DIR));
    let mut lost_any = false;
    for at in 0..length {
        simulated.tamper(&made.file, |bytes| bytes[at] ^= 1 << (at % 8)).unwrap();
        let found = checked(&*disk, &made.file);
        assert!(found.whole + 1 >= files, "byte {at} of {length}: {found:?}");
        if at % 41 == 0 {
            let to = PathBuf::from(format!("moi-{at}"));
            let restored = restore_whole_files(&disk, &made.file, &to, &mut nothing).unwrap();
            lost_any |= !restored.missing.is_empty();
            let left = before
                .iter()
                .filter(|(path, _)| !restored.missing.iter().any(|gone| path == Path::new(gone)));
            assert_eq!(truth(&*disk, &to), left.cloned().collect::<Vec<_>>(), "byte {at}");
        }
        simulated.tamper(&made.file, |bytes| bytes[at] ^= 1 << (at % 8)).unwrap();
    }
    assert!(lost_any);
}

#[test]
fn a_frame_that_unpacks_to_more_than_any_of_ours_is_damage() {
    let (simulated, disk, book) = simulated();
    let made = make(&book, now());
    let bomb = zstd::encode_all(&vec![b' '; 2_000_000][..], 3).unwrap();
    simulated.tamper(&made.file, |bytes| bytes.splice(0..0, bomb.clone()).for_each(drop)).unwrap();
    let found = checked(&*disk, &made.file);
    assert_eq!(found.damages, [BackupDamage::Lines { from: 1, to: Some(1) }]);
    assert_eq!(found.whole, made.manifest.files.len());
}

#[test]
fn a_backup_cut_short_or_grown_is_reported() {
    let (simulated, disk, book) = simulated();
    let made = make(&book, now());
    let whole = disk.read(&made.file).unwrap();
    for length in 1..whole.len() {
        simulated.tamper(&made.file, |bytes| bytes.truncate(length)).unwrap();
        let fault = restore_backup(&disk, &made.file, Path::new("moi"), &mut nothing).unwrap_err();
        assert!(matches!(fault.exit_code(), 2 | 4), "{fault:?}");
        simulated.tamper(&made.file, |bytes| bytes.clone_from(&whole)).unwrap();
    }
    simulated.tamper(&made.file, |bytes| bytes.push(b'x')).unwrap();
    assert_eq!(checked(&*disk, &made.file).damages.len(), 1);
    assert!(!disk.exists(Path::new("moi")));
}

/// The backup with other lines, packed anew.
fn repack(disk: &SimulatedDisk, file: &Path, change: impl FnOnce(&mut Vec<String>)) {
    let mut lines = String::new();
    let mut frames = Frames::open(disk, file).unwrap();
    while let Next::Lines(more) = frames.next().unwrap() {
        lines.push_str(std::str::from_utf8(&more).unwrap());
    }
    let mut lines: Vec<String> = lines.split_inclusive('\n').map(str::to_owned).collect();
    change(&mut lines);
    disk.remove(file).unwrap();
    let mut packer = Packer::new(disk.append(file).unwrap());
    lines.iter().for_each(|line| packer.add(line.as_bytes()).unwrap());
    packer.finish().unwrap();
}

#[test]
fn lines_that_were_changed_removed_or_swapped_are_named() {
    let damages = |change: fn(&mut Vec<String>)| {
        let (simulated, disk, book) = simulated();
        let file = make(&book, now()).file;
        repack(&simulated, &file, change);
        checked(&*disk, &file).damages
    };
    assert_eq!(damages(|_| {}), []);
    let roll = || BackupDamage::File { path: "journal/ap-mau/roll.jsonl".into() };
    let changed = damages(|lines| {
        let at = lines.iter().position(|line| line.contains("Sa Rây")).unwrap();
        lines[at] = lines[at].replace("Sa Rây", "Sa Rêy");
    });
    assert_eq!(changed, [BackupDamage::Trailer, roll()]);
    let removed = damages(|lines| {
        let at = lines.iter().position(|line| line.contains("Sa Rây")).unwrap();
        assert!(lines.remove(at).starts_with("{\"n\":15,"));
    });
    assert_eq!(removed, [BackupDamage::Lines { from: 15, to: Some(15) }, BackupDamage::Trailer, roll()]);
    let swapped = damages(|lines| lines.swap(13, 14));
    assert_eq!(swapped[0], BackupDamage::Lines { from: 14, to: Some(14) });
    assert!(swapped.contains(&roll()));
    let garbled = damages(|lines| lines[1] = "?\n".into());
    assert_eq!(garbled[0], BackupDamage::Lines { from: 2, to: Some(2) });
    let first = || BackupDamage::Lines { from: 1, to: Some(1) };
    assert_eq!(damages(|lines| drop(lines.remove(0))), [first(), BackupDamage::Trailer]);
    let without_contents = damages(|lines| lines.retain(|line| !line.contains("\"manifest\"")));
    let last = BackupDamage::Lines { from: 23, to: Some(23) };
    assert_eq!(without_contents, [first(), last, BackupDamage::Trailer, BackupDamage::Manifest]);
    let two_contents = damages(|lines| {
        let at = lines.iter().rposition(|line| line.contains("\"manifest\"")).unwrap();
        lines[at] = lines[at].replace("\"practice\":false", "\"practice\":true");
    });
    assert_eq!(two_contents, [BackupDamage::Manifest, BackupDamage::Trailer]);
}

#[test]
fn what_lies_behind_a_damaged_frame_is_still_known() {
    let (simulated, disk, book) = simulated();
    // Letters that do not compress, so that there are several frames of lines.
    let long: String = (0..600_000).map(|_| fastrand::alphanumeric()).collect();
    disk.append(Path::new("so/documents/dai.txt")).unwrap().write(long.as_bytes()).unwrap();
    let made = make(&book, now());
    simulated.tamper(&made.file, |bytes| bytes[300_000] ^= 1).unwrap();
    let checked = checked(&*disk, &made.file);
    assert!(matches!(checked.damages[0], BackupDamage::Lines { to: Some(_), .. }), "{:?}", checked.damages);
    assert_eq!(checked.damages.last(), Some(&BackupDamage::File { path: "documents/dai.txt".into() }));
    // Every file but that one, trong.txt behind it too.
    assert_eq!((checked.whole, checked.damages.len()), (7, 3), "{checked:?}");
}

#[test]
fn no_file_is_taken_for_a_backup_and_nothing_is_written_outside() {
    let (simulated, disk, book) = simulated();
    let fault = check_backup(&*disk, Path::new("so/book.toml"), &mut nothing).unwrap_err();
    assert_eq!((fault.exit_code(), matches!(fault, BackupFault::NotABackup { .. })), (2, true));
    let made = make(&book, now());
    repack(&simulated, &made.file, |lines| {
        for line in lines.iter_mut() {
            *line = line.replace("documents/trong.txt", "documents/../../x");
        }
    });
    let fault = restore_backup(&disk, &made.file, Path::new("moi"), &mut nothing).unwrap_err();
    assert_eq!(fault.exit_code(), 4);
    repack(&simulated, &made.file, |lines| lines[0] = lines[0].replace("\"format\":1", "\"format\":2"));
    assert!(!disk.exists(Path::new("moi")) && !disk.exists(Path::new("x")));
}

#[test]
fn without_what_opens_the_book_nothing_is_restored_of_a_damaged_backup() {
    let (simulated, disk, book) = simulated();
    let file = make(&book, now()).file;
    repack(&simulated, &file, |lines| {
        for line in lines.iter_mut() {
            *line = line.replace("practice = ", "practise = ");
        }
    });
    let to = Path::new("moi");
    let refused = restore_whole_files(&disk, &file, to, &mut nothing).unwrap_err();
    assert!(matches!(refused, BackupFault::Damaged { .. }) && !disk.exists(to), "{refused:?}");
}

#[test]
fn streams_that_are_whole_come_back_and_the_missing_one_is_noticed_by_the_book_too() {
    let (simulated, disk, book) = simulated();
    let file = make(&book, now()).file;
    repack(&simulated, &file, |lines| {
        let at = lines.iter().position(|line| line.contains("Sa Rây")).unwrap();
        lines[at] = lines[at].replace("Sa Rây", "Sa Rêy");
    });
    let to = Path::new("moi");
    let restored = restore_whole_files(&disk, &file, to, &mut nothing).unwrap();
    assert_eq!(restored.missing, ["journal/ap-mau/roll.jsonl"]);
    assert!(!disk.exists(&to.join("journal/ap-mau/roll.jsonl")));
    let verified = crate::store::verify(to, disk, &mut nothing).unwrap();
    assert!(verified.is_damaged() && verified.lines > 3, "{verified:?}");
}
