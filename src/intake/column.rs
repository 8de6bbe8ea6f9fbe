//! The columns of a roll: the names that people give them, and where they stand in a file.

use super::fault::Column;
use crate::text::fold;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Field {
    /// Full name; the one column that must be there.
    Name,
    /// Date of birth.
    Born,
    /// Date of admission.
    Joined,
    /// Ethnic group.
    Ethnicity,
    /// Standing.
    Standing,
    /// Role.
    Role,
}

/// Names of columns, folded; what a header says in brackets after them does not count.
const NAMES: [(Field, &[&str]); 6] = [
    (
        Field::Name,
        &["ho va ten", "ho ten", "ho va ten dang vien", "ho va ten khai sinh", "full name", "name"],
    ),
    (
        Field::Born,
        &["ngay sinh", "ngay thang nam sinh", "sinh ngay", "birth", "date of birth", "birthday", "born"],
    ),
    (
        Field::Joined,
        &["ngay vao dang", "ngay ket nap", "ngay thang nam vao dang", "vao dang", "joined", "date joined"],
    ),
    (Field::Ethnicity, &["dan toc", "ethnicity", "ethnic group"]),
    (
        Field::Standing,
        &[
            "tinh trang",
            "dien",
            "dien dang vien",
            "dien sinh hoat",
            "trang thai",
            "loai dang vien",
            "standing",
            "status",
        ],
    ),
    (Field::Role, &["chuc vu", "chuc vu dang", "chuc vu trong dang", "chuc danh", "role"]),
];

/// The header row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    names: Vec<String>,
    places: Vec<(Field, usize)>,
}

impl Header {
    /// The header that these cells are; none when no cell names the column of names.
    pub fn read(cells: &[String]) -> Option<Header> {
        let mut places: Vec<(Field, usize)> = Vec::new();
        for (place, cell) in cells.iter().enumerate() {
            if let Some(field) = field(cell).filter(|field| places.iter().all(|(other, _)| other != field)) {
                places.push((field, place));
            }
        }
        let last = cells.iter().rposition(|cell| !cell.is_empty())?;
        let names = cells.get(..=last)?.to_vec();
        let header = Header { names, places };
        header.place(Field::Name).map(|_| header)
    }

    /// Number of columns.
    pub fn width(&self) -> usize {
        self.names.len()
    }

    /// The place of a field in a row, from 0.
    pub fn place(&self, field: Field) -> Option<usize> {
        self.places.iter().find(|(other, _)| *other == field).map(|(_, place)| *place)
    }

    /// The column of a field as a sentence names it.
    pub fn column(&self, field: Field) -> Option<Column> {
        let place = self.place(field)?;
        self.names.get(place).map(|name| Column { number: place + 1, name: name.clone() })
    }
}

/// Letters and digits only, without diacritics and in lower case, in single-spaced words.
pub(super) fn key(cell: &str) -> String {
    let folded = fold(cell);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    words.join(" ")
}

fn field(cell: &str) -> Option<Field> {
    let key = key(cell.split('(').next().unwrap_or(cell));
    NAMES.iter().find(|(_, names)| names.contains(&key.as_str())).map(|(field, _)| *field)
}
