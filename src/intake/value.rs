//! What the cells of a row say: dates, roles, names.
//!
//! An empty cell is no fault: it means "not known", "no office".

use chrono::{Datelike, Days, NaiveDate};

use super::column::key;
use super::fault::ValueFault;
use crate::domain::Role;
use crate::text::{PartialDate, Text};

/// Other names of roles than their labels, folded.
const ROLES: [(Role, &str); 4] = [
    (Role::Secretary, "bi thu chi bo,bi thu cb,bt,bt cb,btcb,bt chi bo,b thu"),
    (
        Role::Deputy,
        "pho bi thu chi bo,pho bi thu cb,deputy,pbt,pbt cb,pbtcb,pbt chi bo,p bi thu,p bi thu chi bo,p bt,p b t,pho bt,\
         p bi thu cb",
    ),
    (
        Role::Committee,
        "chi uy,uy vien chi uy,committee,cuv,uv chi uy,uvcu,uv cu,cap uy,cap uy vien,chi uv,uy vien",
    ),
    (Role::Member, "khong,none,dv,dang vien cb"),
];

/// Offices below the committee of a cell, folded; the book keeps the head of a group that the list names.
const GROUP_OFFICES: [&str; 8] = [
    "to truong",
    "to pho",
    "to truong to dang",
    "to pho to dang",
    "to truong dang",
    "to truong td",
    "to truong to dang vien",
    "to truong sinh hoat",
];

/// Letters of a value as a sentence has it.
const VALUE_LETTERS: usize = 120;

/// Members are at least so many years old (Điều lệ Đảng, Điều 1); tells "05" of a birthday from 2005.
pub(super) const OF_AGE: i32 = 18;

/// The day before the first of a spreadsheet's count, which takes 1900 for a leap year.
const SERIAL_ZERO: Option<NaiveDate> = NaiveDate::from_ymd_opt(1899, 12, 30);

/// A date, as far as it is known, in any form of [`PartialDate::parse`] or as the number of five
/// digits by which a spreadsheet counts days; not after today. Of two digits a year is at least
/// `age` years ago.
pub(super) fn date(cell: &str, age: i32, today: NaiveDate) -> Result<Option<PartialDate>, ValueFault> {
    if cell.is_empty() || cell.chars().all(|c| "-–—.…_?".contains(c)) {
        return Ok(None);
    }
    let date = serial(cell).or_else(|| PartialDate::parse(day_of(cell), today.year() - age));
    let date = date.ok_or(ValueFault::BadDate)?;
    if date.earliest() > today {
        return Err(ValueFault::FutureDate);
    }
    Ok(Some(date))
}

/// A date without the time of day behind it ("1985-02-03 00:00:00").
fn day_of(cell: &str) -> &str {
    let timed = |(day, time): (&str, &str)| (day.len() >= 8 && time.contains(':')).then_some(day.len());
    let end = cell.split_once(['T', ' ']).and_then(timed);
    end.and_then(|end| cell.get(..end)).unwrap_or(cell)
}

/// The day of a spreadsheet's number.
fn serial(cell: &str) -> Option<PartialDate> {
    let digits = cell.split('.').next().filter(|days| days.len() == 5)?;
    let whole = cell.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let days: u64 = digits.parse().ok().filter(|_| whole)?;
    SERIAL_ZERO?.checked_add_days(Days::new(days)).map(PartialDate::Day)
}

/// Whether a cell may be the name of a person.
pub(super) fn is_name(cell: &str) -> bool {
    cell.chars().any(char::is_alphabetic) && !cell.chars().any(|c| c.is_ascii_digit())
}

/// The role that a cell names, by its label or any other name that is in use.
///
/// # Errors
/// Nothing known has that name.
pub fn role(cell: &str) -> Result<Role, ValueFault> {
    let key = key(cell);
    if key.is_empty() {
        return Ok(Role::Member);
    }
    let labelled = Role::ALL.into_iter().find(|role| is_label(&key, role.label()));
    let listed = |names: &str| names.split(',').any(|name| name.trim() == key);
    let named = ROLES.iter().find(|(_, names)| listed(names)).map(|(found, _)| *found);
    let named = named.or_else(|| is_group_office(cell).then_some(Role::Member));
    labelled.or(named).ok_or(ValueFault::UnknownRole)
}

/// Whether an office is one below the committee of the cell, also with the group's number behind it.
pub(super) fn is_group_office(cell: &str) -> bool {
    let key = key(cell);
    let bare = key.trim_end_matches(|sign: char| sign.is_ascii_digit() || sign == ' ');
    let office = bare.strip_suffix(" to").unwrap_or(bare);
    GROUP_OFFICES.contains(&office) || GROUP_OFFICES.contains(&bare)
}

/// Whether an office is that of the head of a group.
pub(super) fn is_group_head(cell: &str) -> bool {
    is_group_office(cell) && key(cell).starts_with("to truong")
}

/// Whether a folded cell is a label in one of the two languages.
pub(super) fn is_label(cell: &str, label: Text) -> bool {
    cell == key(label.vi) || cell == key(label.en)
}

/// Whether letters of a name are lost or broken: question marks, and signs that fonts show as letters.
pub(super) fn has_lost_letters(name: &str) -> bool {
    let is_lost = |sign: char| {
        matches!(
            sign,
            '?' | '\u{fffd}' | '\u{a1}'
                ..='\u{bf}' | '×' | '÷' | '†' | '‡' | '•' | '…' | '‰' | '€' | '™' | 'ƒ' | 'ˆ' | '˜'
        )
    };
    name.contains(is_lost)
}

/// Whether letters inside a word are lost.
pub(super) fn has_lost_inside(words: &str) -> bool {
    if !words.contains('?') {
        return words.contains('\u{fffd}');
    }
    let signs: Vec<char> = words.chars().collect();
    let inside = |three: &[char]| three[1] == '?' && three[0].is_alphabetic() && three[2].is_alphabetic();
    words.contains('\u{fffd}') || signs.windows(3).any(inside)
}

/// A value as long as a sentence bears it.
pub(super) fn clipped(value: &str) -> String {
    match value.char_indices().nth(VALUE_LETTERS) {
        Some((end, _)) => format!("{}…", value.get(..end).unwrap_or_default()),
        None => value.to_owned(),
    }
}
