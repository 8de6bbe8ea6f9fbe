//! Rows below the header that are no people: sums, titles of groups, the lines of a signature.
//!
//! They are passed over, but never without being told.

use super::column::RollField;
use super::header::RollHeader;
use super::table::CellRow;

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowRemark {
    /// A member, or what should be one.
    Person,
    /// Nothing but a number, as forms have them printed.
    Empty,
    /// Something that is said of the list.
    Remark,
}

/// How a sum or the end of a list begins.
const ENDINGS: [&str; 12] = [
    "tổng số",
    "tổng cộng",
    "tổng:",
    "cộng:",
    "danh sách này",
    "danh sách có",
    "danh sách gồm",
    "ấn định danh sách",
    "t/m ",
    "tm. ",
    "người lập",
    "thay mặt",
];
/// The same without diacritics, as far as no name begins so.
const PLAIN_ENDINGS: [&str; 6] =
    ["tong so", "tong cong", "danh sach nay", "danh sach co", "danh sach gom", "nguoi lap"];
/// How groups of members are called.
const GROUPS: [&str; 4] = ["tổ đảng", "tổ ", "chi bộ", "đảng viên "];

/// Tells rows apart in their order.
#[derive(Debug, Default)]
pub(super) struct Teller {
    /// Whether the end of the list, or of a group in it, was seen.
    ended: bool,
}

impl Teller {
    /// What the next row is.
    pub fn kind(&mut self, header: &RollHeader, row: &CellRow) -> RowRemark {
        let number = header.place(RollField::Number);
        let counted = number.is_some_and(|place| is_number(row.cell(place)));
        let rest: Vec<(usize, &str)> =
            row.filled().filter(|(place, _)| !(counted && Some(*place) == number)).collect();
        let [(place, first), others @ ..] = rest.as_slice() else { return RowRemark::Empty };
        if is_ending(first) {
            self.ended = true;
            return RowRemark::Remark;
        }
        if counted {
            self.ended = false;
            return RowRemark::Person;
        }
        let names = [RollField::Name, RollField::Family, RollField::Given].map(|field| header.place(field));
        let is_name = |place: usize| names.contains(&Some(place));
        let known = |place: &usize| header.holds(*place).is_some_and(|field| field != RollField::Number);
        // With a column of numbers, a title has none; it stands alone in its row, or with "I", "A".
        let titled = number.is_some() && others.iter().all(|(place, _)| is_name(*place)) && !is_name(*place);
        let group = number.is_some() && is_name(*place) && others.is_empty() && is_group(first);
        let alone = others.is_empty() && !known(place) && !is_name(*place);
        if self.ended || titled && Some(*place) == number || group || alone {
            RowRemark::Remark
        } else {
            RowRemark::Person
        }
    }
}

fn is_number(cell: &str) -> bool {
    let digits = cell.trim_end_matches(['.', ')', '0']).trim_start_matches('(');
    !cell.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_ending(cell: &str) -> bool {
    ENDINGS.iter().any(|ending| begins(cell, ending))
        || begins(cell, "cộng") && cell.chars().count() == 4
        || cell.is_ascii() && PLAIN_ENDINGS.iter().any(|ending| begins(cell, ending))
}

/// Whether a cell in small letters begins so. It is asked of every row, so that no small copy is made.
fn begins(cell: &str, beginning: &str) -> bool {
    let mut small = cell.chars().flat_map(char::to_lowercase);
    beginning.chars().all(|letter| small.next() == Some(letter))
}

fn is_group(cell: &str) -> bool {
    let small = cell.to_lowercase();
    cell.chars().any(|c| c.is_ascii_digit()) || GROUPS.iter().any(|group| small.starts_with(group))
}
