//! What the cells of a row say: dates, standings, roles.
//!
//! An empty cell is no fault: it means "not known", "official", "no office".

use chrono::{Datelike, Days, NaiveDate};

use super::column::key;
use super::fault::ValueFault;
use crate::domain::{Role, Standing};
use crate::text::PartialDate;

/// Other names of standings than their labels, folded.
const STANDINGS: [(Standing, &[&str]); 6] = [
    (Standing::Official, &["dang vien chinh thuc"]),
    (Standing::Probationary, &["dang vien du bi"]),
    (
        Standing::Exempt,
        &[
            "mien",
            "mien cong tac",
            "mien cong tac va sinh hoat",
            "mien cong tac va sinh hoat dang",
            "mien sinh hoat",
            "mien sinh hoat dang",
        ],
    ),
    (Standing::TemporaryIn, &["tam thoi den", "sinh hoat tam thoi", "temporary in", "temporary here"]),
    (Standing::TemporaryAway, &["tam thoi di", "tam thoi di noi khac", "sinh hoat tam thoi di"]),
    (Standing::Suspended, &["dinh chi", "dinh chi sinh hoat dang"]),
];

/// Other names of roles than their labels, folded.
const ROLES: [(Role, &[&str]); 4] = [
    (Role::Secretary, &["bi thu chi bo", "bt"]),
    (Role::Deputy, &["pho bi thu chi bo", "deputy", "pbt"]),
    (Role::Committee, &["chi uy", "uy vien chi uy", "committee", "cuv"]),
    (Role::Member, &["khong", "none", "dv"]),
];

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

/// The standing that a cell names, by its label or any other name that is in use.
///
/// # Errors
/// Nothing known has that name.
pub fn standing(cell: &str) -> Result<Standing, ValueFault> {
    let key = key(cell);
    if key.is_empty() {
        return Ok(Standing::Official);
    }
    let labelled = Standing::ALL.into_iter().find(|s| is_label(&key, s.label().vi, s.label().en));
    let named = STANDINGS.iter().find(|(_, names)| names.contains(&key.as_str())).map(|(found, _)| *found);
    labelled.or(named).ok_or(ValueFault::UnknownStanding)
}

/// Standings as remarks tell them among other words, folded.
const NOTED: [(Standing, &str); 8] = [
    (Standing::Official, "chinh thuc"),
    (Standing::Probationary, "du bi"),
    (Standing::Exempt, "mien sinh hoat"),
    (Standing::Exempt, "mien cong tac"),
    (Standing::TemporaryIn, "tam thoi den"),
    (Standing::TemporaryAway, "tam thoi di"),
    (Standing::TemporaryAway, "tam thoi noi khac"),
    (Standing::Suspended, "dinh chi"),
];

/// The standing that a remark names among other words; none where it names none, or two.
pub(super) fn noted(cell: &str) -> Option<Standing> {
    let words = format!(" {} ", key(cell));
    let named = NOTED.iter().filter(|(_, phrase)| words.contains(&format!(" {phrase} ")));
    let mut named: Vec<Standing> = named.map(|(standing, _)| *standing).collect();
    named.dedup();
    match named[..] {
        [one] => Some(one),
        _ => None,
    }
}

/// The role that a cell names.
pub(super) fn role(cell: &str) -> Result<Role, ValueFault> {
    let key = key(cell);
    if key.is_empty() {
        return Ok(Role::Member);
    }
    let labelled = Role::ALL.into_iter().find(|r| is_label(&key, r.label().vi, r.label().en));
    let named = ROLES.iter().find(|(_, names)| names.contains(&key.as_str())).map(|(found, _)| *found);
    labelled.or(named).ok_or(ValueFault::UnknownRole)
}

fn is_label(cell: &str, vi: &str, en: &str) -> bool {
    cell == key(vi) || cell == key(en)
}
