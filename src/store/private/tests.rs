//! A sheet that is kept: opened by its own word alone, told from a damaged one, deleted.
#![allow(clippy::unwrap_used)]
use super::*;
use crate::store::SimulatedDisk;

const DIR: &str = "so";

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, day).unwrap()
}

/// A disk with one kept sheet.
fn kept() -> (SimulatedDisk, KeptSheet) {
    let disk = SimulatedDisk::default();
    let (word, text) = (Secret::new("rau muong xao toi"), PrivateText::new("I.6: trễ hai lần\nI.7".into()));
    let sheet = keep_sheet(&disk, Path::new(DIR), day(3), (&word, &[]), &text).unwrap();
    (disk, sheet)
}

#[test]
fn a_sheet_opens_with_its_own_word_alone() {
    let (disk, sheet) = kept();
    let open = |word: &str| open_sheet(&disk, Path::new(DIR), &sheet, &Secret::new(word)).unwrap();
    assert_eq!(open("rau muong xao toi").unwrap().as_str(), "I.6: trễ hai lần\nI.7");
    assert_eq!(open("rau muong xao"), None);
    assert_eq!(open(""), None);
}

#[test]
fn a_word_that_is_guessed_at_once_keeps_nothing() {
    let (disk, sheet) = kept();
    for word in ["12345678", "        ", "mật khẩu 1", "P@ssw0rd", "1q2w3e4r", "nguyen van binh"] {
        let kept = keep_sheet(
            &disk,
            Path::new(DIR),
            day(4),
            (&Secret::new(word), &["Nguyễn Văn Bình"]),
            &PrivateText::new("I.6".into()),
        );
        let told = kept.unwrap_err();
        assert!(matches!(told, Fault::Seal { fault: SealFault::Weak(_), .. }), "{word}: {told:?}");
    }
    assert_eq!(kept_sheets(&disk, Path::new(DIR)).unwrap(), [sheet]);
}

#[test]
fn nothing_of_it_can_be_read_in_its_file_or_name() {
    let (disk, sheet) = kept();
    let bytes = disk.read(&file(Path::new(DIR), &sheet)).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(!text.contains("trễ") && !text.contains("I.6") && !text.contains("rau"), "{text}");
    let name = file(Path::new(DIR), &sheet).display().to_string();
    assert!(name.starts_with("so/private/20261203-") && name.ends_with(".sheet"), "{name}");
}

#[test]
fn sheets_are_listed_newest_first_and_deleted_one_by_one() {
    let (disk, first) = kept();
    let word = Secret::new("mot tu khac han");
    let second =
        keep_sheet(&disk, Path::new(DIR), day(5), (&word, &[]), &PrivateText::new("·".into())).unwrap();
    disk.append(Path::new("so/private/la.txt")).unwrap().write(b"x").unwrap();
    assert_eq!(kept_sheets(&disk, Path::new(DIR)).unwrap(), [second.clone(), first.clone()]);
    drop_sheet(&disk, Path::new(DIR), &second).unwrap();
    assert_eq!(kept_sheets(&disk, Path::new(DIR)).unwrap(), [first]);
    let gone = open_sheet(&disk, Path::new(DIR), &second, &word).unwrap_err();
    assert!(matches!(gone, Fault::Disk { .. }), "{gone:?}");
    assert!(drop_sheet(&disk, Path::new(DIR), &second).is_err());
}

#[test]
fn a_book_without_kept_sheets_has_no_folder_for_them() {
    let disk = SimulatedDisk::default();
    assert_eq!(kept_sheets(&disk, Path::new(DIR)).unwrap(), []);
    assert!(!disk.exists(Path::new("so/private")));
}

#[test]
fn a_changed_or_newer_file_is_told_from_a_wrong_word() {
    let (disk, sheet) = kept();
    let path = file(Path::new(DIR), &sheet);
    let word = Secret::new("rau muong xao toi");
    let text = String::from_utf8(disk.read(&path).unwrap()).unwrap();
    let newer = text.replace("\"bienban_sheet\":1", "\"bienban_sheet\":2");
    write_whole(&disk, &path, newer.as_bytes()).unwrap();
    let told = open_sheet(&disk, Path::new(DIR), &sheet, &word).unwrap_err();
    assert_eq!(told, Fault::Newer { file: path.clone(), line: 1 });
    write_whole(&disk, &path, b"{").unwrap();
    let told = open_sheet(&disk, Path::new(DIR), &sheet, &word).unwrap_err();
    assert_eq!(told, Fault::damaged(&path, 1, Damage::Unreadable));
    // A file that asks for all memory of the computer is a changed one.
    let greedy = text.replace("\"memory_kib\":8", "\"memory_kib\":4294967295");
    write_whole(&disk, &path, greedy.as_bytes()).unwrap();
    let told = open_sheet(&disk, Path::new(DIR), &sheet, &word).unwrap_err();
    assert_eq!(told, Fault::damaged(&path, 1, Damage::Unreadable));
}

#[test]
fn a_disk_that_refuses_keeps_nothing_by_halves() {
    let (disk, _) = kept();
    for name in ["20261203-ab.sheet", "2026123-abcdefgh.sheet", "20261303-abcdefgh.sheet", "x.sheet"] {
        assert_eq!(named(name), None, "{name}");
    }
    assert_eq!(kept_sheets(&disk, Path::new(DIR)).unwrap().len(), 1);
}
