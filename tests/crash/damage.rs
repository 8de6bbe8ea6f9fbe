//! Flipped bits in every kind of place of the journal: told or healed, and never a wrong record.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bienban::store::{Disk, SimulatedDisk};

use super::book::{create, find};
use super::rounds;

const DIR: &str = "so";
/// The parts of a line, by what stands before them; the rest of the line belongs to the last one.
const PARTS: [&str; 9] =
    ["{", "\"act\":", "\"left\":", "\"at\":", "\"run\":", "\"event\":", "\"prev\":", "\"hash\":", "\n"];

/// Every place that a flip may hit, by its kind: which file, which line, which part of it.
fn places(disk: &SimulatedDisk) -> Vec<(String, PathBuf, Vec<usize>)> {
    let journal = Path::new(DIR).join("journal");
    let files = [
        "book.jsonl",
        "ap-mau/roll.jsonl",
        "ap-mau/20261201-0a1b2c.may-1.jsonl",
        "ap-mau/20261203-0a1b2c.may-1.jsonl",
    ];
    let mut kinds = Vec::new();
    for name in files {
        let file = journal.join(name);
        let bytes = disk.read(&file).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let chosen = BTreeSet::from([0, 1, lines.len() / 2, lines.len() - 1]);
        for line in chosen {
            let start: usize = lines[..line].iter().map(|line| line.len()).sum();
            let mut cuts: Vec<usize> = PARTS.iter().filter_map(|part| lines[line].rfind(part)).collect();
            cuts.sort_unstable();
            cuts.push(lines[line].len());
            for pair in cuts.windows(2) {
                let kind = format!("{name}, line {}, from byte {}", line + 1, pair[0]);
                kinds.push((kind, file.clone(), (start + pair[0]..start + pair[1]).collect()));
            }
        }
    }
    let file = Path::new(DIR).join("book.toml");
    let bytes = disk.len(&file).unwrap() as usize;
    kinds.push(("book-copy.toml".into(), Path::new(DIR).join("book-copy.toml"), (0..bytes).collect()));
    kinds.push(("book.toml".into(), file, (0..bytes).collect()));
    kinds
}

#[test]
fn no_flipped_bit_of_the_journal_goes_unnoticed() {
    let whole = SimulatedDisk::default();
    drop(create(Path::new(DIR), Arc::new(whole.clone()), "b1"));
    let shared = |disk: &SimulatedDisk| -> Arc<dyn Disk> { Arc::new(disk.clone()) };
    let before = find(Path::new(DIR), &shared(&whole.survivor()));
    assert_eq!((before.messages.len(), before.records.len()), (0, 29));
    let kinds = places(&whole);
    assert!(kinds.len() > 90, "{}", kinds.len());
    let mut chance = fastrand::Rng::with_seed(5);
    // As many rounds as there are kinds of places, and twenty of book.toml.
    let mut hits: Vec<usize> =
        (0..rounds(kinds.len() as u64) as usize).map(|round| round % kinds.len()).collect();
    hits.extend([kinds.len() - 1; 20]);
    for hit in hits {
        let (kind, file, bytes) = &kinds[hit];
        let (place, bit) = (bytes[chance.usize(0..bytes.len())], chance.u8(0..8));
        let disk = whole.survivor();
        disk.tamper(file, |bytes| bytes[place] ^= 1 << bit).unwrap();
        let after = find(Path::new(DIR), &shared(&disk));
        let told = format!("{kind}: bit {bit} of byte {place}: {:?}", after.messages);
        let fewer = !before.records.is_subset(&after.records);
        assert!(!fewer || !after.messages.is_empty(), "{told}");
        // Of what opens the book there are two copies, so nothing is ever lost with one.
        assert!(!fewer || !file.ends_with("book.toml") && !file.ends_with("book-copy.toml"), "{told}");
        let wrong = after.records.difference(&before.records).count();
        assert_eq!(wrong, 0, "{told}");
        // Nothing is deleted: the file is as it was found, but for the end of a last line.
        let mut changed = whole.read(file).unwrap();
        changed[place] ^= 1 << bit;
        let (kept, last) = (disk.read(file).unwrap(), changed.len() - 1);
        let beside = disk.read(&file.with_extension("toml.damaged-1")).is_ok_and(|bytes| bytes == changed);
        assert!(kept == changed || kept.starts_with(&changed[..last]) || beside, "{told}");
    }
}

#[test]
fn no_line_taken_away_doubled_or_moved_goes_unnoticed() {
    let whole = SimulatedDisk::default();
    drop(create(Path::new(DIR), Arc::new(whole.clone()), "b1"));
    let shared = |disk: &SimulatedDisk| -> Arc<dyn Disk> { Arc::new(disk.clone()) };
    let before = find(Path::new(DIR), &shared(&whole.survivor()));
    let file = Path::new(DIR).join("journal/ap-mau/20261201-0a1b2c.may-1.jsonl");
    let bytes = whole.read(&file).unwrap();
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let mut chance = fastrand::Rng::with_seed(6);
    for round in 0..rounds(40) {
        let mut changed = lines.clone();
        let (one, two) = (chance.usize(0..lines.len()), chance.usize(0..lines.len()));
        match round % 4 {
            0 => drop(changed.remove(one)),
            1 => changed.swap(one, two),
            2 => changed.insert(two, lines[one]),
            // The meeting's hash is in the book, so even a cut at the end of a line is known.
            _ => changed.truncate(one),
        }
        if changed == lines {
            continue;
        }
        let disk = whole.survivor();
        disk.tamper(&file, |bytes| *bytes = changed.concat()).unwrap();
        let after = find(Path::new(DIR), &shared(&disk));
        assert!(!after.messages.is_empty(), "round {round}: {one} {two}");
        assert!(after.records.is_subset(&before.records), "round {round}");
    }
}
