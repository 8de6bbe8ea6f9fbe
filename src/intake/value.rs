//! What the cells of a row say: dates, standings, roles.
//!
//! An empty cell is no fault: it means "not known", "official", "no office".

use chrono::NaiveDate;

use super::column::key;
use super::fault::ValueFault;
use crate::domain::{Role, Standing};

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
            "mien sinh hoat dang",
        ],
    ),
    (Standing::TemporaryIn, &["tam thoi den", "sinh hoat tam thoi den", "temporary in", "temporary here"]),
    (Standing::TemporaryAway, &["tam thoi di", "sinh hoat tam thoi di", "sinh hoat tam thoi noi khac"]),
    (Standing::Suspended, &["dinh chi", "dinh chi sinh hoat dang"]),
];

/// Other names of roles than their labels, folded.
const ROLES: [(Role, &[&str]); 4] = [
    (Role::Secretary, &["bi thu chi bo", "bt"]),
    (Role::Deputy, &["pho bi thu chi bo", "deputy", "pbt"]),
    (Role::Committee, &["chi uy", "uy vien chi uy", "committee", "cuv"]),
    (Role::Member, &["khong", "none", "dv"]),
];

/// A date as day, month, year or year, month, day, with `/`, `-` or `.` between; not after today.
pub(super) fn date(cell: &str, today: NaiveDate) -> Result<Option<NaiveDate>, ValueFault> {
    if cell.is_empty() {
        return Ok(None);
    }
    let date = parse_date(cell).ok_or(ValueFault::BadDate)?;
    if date > today {
        return Err(ValueFault::FutureDate);
    }
    Ok(Some(date))
}

fn parse_date(cell: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = cell.split(['/', '-', '.']).map(str::trim).collect();
    let [first, month, last] = parts.as_slice() else {
        return None;
    };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    // A year of two digits may be of either century.
    if year.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// The standing that a cell names.
pub(super) fn standing(cell: &str) -> Result<Standing, ValueFault> {
    let key = key(cell);
    if key.is_empty() {
        return Ok(Standing::Official);
    }
    let labelled = Standing::ALL.into_iter().find(|s| is_label(&key, s.label().vi, s.label().en));
    let named = STANDINGS.iter().find(|(_, names)| names.contains(&key.as_str())).map(|(found, _)| *found);
    labelled.or(named).ok_or(ValueFault::UnknownStanding)
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
