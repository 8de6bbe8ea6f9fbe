//! Standings as rolls write them: in their column, and in remarks among other words.
//!
//! A remark that tells something of a standing, but not clearly what, is asked about. Knows no rows.

use super::column::key;
use super::fault::ValueFault;
use crate::domain::Standing;

/// Other names of standings than their labels, folded.
const STANDINGS: [(Standing, &str); 6] = [
    (Standing::Official, "dang vien chinh thuc,dv chinh thuc,dvct,dv ct,ct,c t"),
    (Standing::Probationary, "dang vien du bi,dv du bi,dvdb,dv db,db,d b"),
    (
        Standing::Exempt,
        "mien,mien cong tac,mien cong tac va sinh hoat,mien cong tac va sinh hoat dang,mien sinh hoat,mien sinh hoat dang,\
         mien sh,mien shd,mien ct,mien ct sh,mien ct va sh,mien ctsh,mien cong tac sinh hoat,dang vien mien sinh hoat,\
         dang vien duoc mien cong tac va sinh hoat dang,duoc mien sinh hoat,duoc mien,msh,dv mien,dv mien sh",
    ),
    (
        Standing::TemporaryIn,
        "tam thoi den,sinh hoat tam thoi,sinh hoat tam thoi den,sh tam thoi,sh tam thoi den,shtt den,temporary in,\
         temporary here",
    ),
    (
        Standing::TemporaryAway,
        "tam thoi di,tam thoi di noi khac,tam thoi noi khac,sinh hoat tam thoi di,sinh hoat tam thoi noi khac,\
         sh tam thoi di,sh tam thoi noi khac,shtt di,sinh hoat noi khac,sh noi khac,tam chuyen sinh hoat",
    ),
    (Standing::Suspended, "dinh chi,dinh chi sinh hoat dang,dinh chi sinh hoat,dinh chi sh,dinh chi shd"),
];

/// Standings as remarks tell them among other words, folded.
const NOTED: [(Standing, &str); 18] = [
    (Standing::Official, "chinh thuc"),
    (Standing::Probationary, "du bi"),
    (Standing::Exempt, "mien sinh hoat"),
    (Standing::Exempt, "mien cong tac"),
    (Standing::Exempt, "mien sh"),
    (Standing::Exempt, "mien shd"),
    (Standing::Exempt, "mien ct"),
    (Standing::Exempt, "mien ctsh"),
    (Standing::TemporaryIn, "tam thoi den"),
    (Standing::TemporaryAway, "tam thoi di"),
    (Standing::TemporaryAway, "tam thoi noi khac"),
    (Standing::TemporaryAway, "tam thoi o noi khac"),
    (Standing::TemporaryAway, "sinh hoat noi khac"),
    (Standing::TemporaryAway, "sh noi khac"),
    (Standing::Suspended, "dinh chi sinh hoat"),
    (Standing::Suspended, "dinh chi sh"),
    (Standing::Suspended, "dinh chi shd"),
    (Standing::Suspended, "bi dinh chi"),
];

/// Words of remarks that touch a standing without telling one that is known, folded: somebody who left,
/// who is away, or who is let off.
const TOUCHING: [&str; 31] = [
    "mien",
    "tam thoi",
    "dinh chi",
    "tu tran",
    "da mat",
    "qua doi",
    "khai tru",
    "xoa ten",
    "xin ra",
    "ra khoi dang",
    "nghi sinh hoat",
    "bo sinh hoat",
    "khong sinh hoat",
    "ngung sinh hoat",
    "chuyen sinh hoat",
    "chuyen sh",
    "chuyen di",
    "chuyen ve",
    "da chuyen",
    "di lam xa",
    "lam an xa",
    "di lam an",
    "tam vang",
    "vang mat",
    "xuat khau lao dong",
    "di nuoc ngoai",
    "di nghia vu",
    "hoan cong nhan",
    "cho cong nhan",
    "chua cong nhan",
    "keo dai du bi",
];
/// What "miễn" stands before where it lets nobody off: the south, an office that ends, a fee.
const OTHER_MIEN: [&str; 12] = [
    "mien nam",
    "mien bac",
    "mien trung",
    "mien tay",
    "mien dong",
    "mien nui",
    "mien bien",
    "mien xuoi",
    "mien nhiem",
    "mien phi",
    "mien dang phi",
    "mien dong dang phi",
];
/// Words that turn a phrase round.
const AGAINST: [&str; 3] = ["chua", "khong", "het"];

/// What a remark tells of a standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotedStanding {
    /// Nothing.
    Silent,
    /// One that is known.
    Told(Standing),
    /// Something, and not clearly what.
    Unclear,
}

/// The standing that a cell names, by its label or any other name that is in use.
///
/// # Errors
/// Nothing known has that name.
pub fn standing(cell: &str) -> Result<Standing, ValueFault> {
    let key = key(cell);
    if cell.contains(['?', '\u{fffd}']) {
        return Err(ValueFault::UnknownStanding);
    }
    if key.is_empty() {
        return Ok(Standing::Official);
    }
    let labelled = Standing::ALL.into_iter().find(|one| super::value::is_label(&key, one.label()));
    let listed = |names: &str| names.split(',').any(|name| name.trim() == key);
    let named = STANDINGS.iter().find(|(_, names)| listed(names)).map(|(found, _)| *found);
    let told = match noted(cell) {
        NotedStanding::Told(one) => Some(one),
        NotedStanding::Silent | NotedStanding::Unclear => None,
    };
    labelled.or(named).or(told).ok_or(ValueFault::UnknownStanding)
}

/// The standing that a remark names among other words. "Nay" tells what holds now.
pub(super) fn noted(cell: &str) -> NotedStanding {
    // Most rows have no remark.
    if cell.trim().is_empty() {
        return NotedStanding::Silent;
    }
    let words = format!(" {} ", key(cell));
    let now = words.rsplit_once(" nay ").map(|(_, now)| format!(" {now}"));
    match now.map(|now| told(&now)) {
        Some(NotedStanding::Told(one)) => NotedStanding::Told(one),
        _ => told(&words),
    }
}

fn told(words: &str) -> NotedStanding {
    let mut words = words.to_owned();
    for other in OTHER_MIEN {
        words = words.replace(&format!(" {other} "), " ");
    }
    let has = |phrase: &str| words.contains(&format!(" {phrase} "));
    let mut named: Vec<Standing> = Vec::new();
    for (standing, _) in NOTED.iter().filter(|(_, phrase)| has(phrase)) {
        if !named.contains(standing) {
            named.push(*standing);
        }
    }
    let left = TOUCHING[3..].iter().any(|phrase| has(phrase))
        && !has("chuyen sinh hoat den")
        && !has("chuyen sh den");
    let against = AGAINST.iter().any(|word| has(word));
    match named[..] {
        [one] if !against && !left => NotedStanding::Told(one),
        [] if !left && !TOUCHING[..3].iter().any(|phrase| has(phrase)) => NotedStanding::Silent,
        _ => NotedStanding::Unclear,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn standings_as_rolls_write_them() {
        for (cell, one) in [
            ("CT", Standing::Official),
            ("ĐVCT", Standing::Official),
            ("DB", Standing::Probationary),
            ("ĐV dự bị", Standing::Probationary),
            ("Miễn SH", Standing::Exempt),
            ("miễn CT, SH", Standing::Exempt),
            ("Miễn sinh hoạt từ 01/2020", Standing::Exempt),
            ("SH tạm thời đi", Standing::TemporaryAway),
            ("đã chuyển đi", Standing::Transferred),
            ("", Standing::Official),
        ] {
            assert_eq!(standing(cell).unwrap(), one, "{cell}");
        }
        for cell in ["chín thức", "x", "tạm", "chưa chính thức", "miễn ?", "tạm thời"] {
            assert_eq!(standing(cell), Err(ValueFault::UnknownStanding), "{cell}");
        }
    }

    #[test]
    fn remarks_tell_a_standing_or_are_asked_about() {
        use NotedStanding::{Silent, Told, Unclear};
        for (note, expected) in [
            ("Được miễn sinh hoạt từ 2020", Told(Standing::Exempt)),
            ("Miễn SH", Told(Standing::Exempt)),
            ("dự bị, nay đã chính thức", Told(Standing::Official)),
            ("sinh hoạt tạm thời nơi khác", Told(Standing::TemporaryAway)),
            ("Miễn đóng đảng phí, dự bị", Told(Standing::Probationary)),
            ("", Silent),
            ("Cán bộ miền Nam tập kết", Silent),
            ("Hưu trí, 40 năm tuổi Đảng", Silent),
            ("Chuyển sinh hoạt đến năm 2020", Silent),
            ("Từ trần 3/2025", Unclear),
            ("Chuyển sinh hoạt chính thức về xã khác", Unclear),
            ("Đi làm ăn xa", Unclear),
            ("chưa được chính thức", Unclear),
            ("dự bị / chính thức", Unclear),
            ("miễn", Unclear),
        ] {
            assert_eq!(noted(note), expected, "{note}");
        }
    }
}
