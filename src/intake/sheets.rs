//! Which sheet of a workbook is the roll: the visible one with the longest list.
//!
//! Only where no visible sheet holds a roll are the hidden ones looked at. Which one was taken and which
//! were left is told by name. Knows no cells.

use super::RollTable;
use super::encoding::Encoding;
use super::fault::FileFault;
use super::letters::{LetterReader, LetterSource};
use super::workbook::Workbook;
use crate::say;
use crate::text::Lang;

/// The sheet that was taken, and those that were left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetChoice {
    /// The name of the one that was taken.
    pub taken: String,
    /// Whether it is hidden.
    pub hidden: bool,
    /// The names of the others, and which are hidden.
    pub left: Vec<(String, bool)>,
}

/// Names of a list without a header, beside other sheets: fewer are rather words about those.
const BARE_ROWS: usize = 3;
/// Sheets told by name.
const NAMED: usize = 12;

/// The roll of a workbook.
pub(super) fn table(bytes: &[u8], encoding: Option<Encoding>) -> Result<RollTable, FileFault> {
    let mut book = Workbook::open(bytes)?;
    let names = book.names();
    if names.is_empty() {
        return Err(FileFault::Damaged);
    }
    let mut worst = FileFault::Empty;
    for hidden in [false, true] {
        let places = (0..names.len()).filter(|place| names[*place].1 == hidden);
        if let Some((place, table)) = longest(&mut book, places, encoding, &mut worst)? {
            let left = names.iter().enumerate().filter(|(other, _)| *other != place);
            let left = left.map(|(_, name)| name.clone()).collect();
            let sheet = Some(SheetChoice { taken: names[place].0.clone(), hidden, left });
            return Ok(RollTable { sheet, ..table });
        }
    }
    Err(worst)
}

/// The first of the longest rolls: copies of a sheet come behind it.
fn longest(
    book: &mut Workbook,
    places: impl Iterator<Item = usize>,
    encoding: Option<Encoding>,
    worst: &mut FileFault,
) -> Result<Option<(usize, RollTable)>, FileFault> {
    let alone = book.names().len() == 1;
    let mut best: Option<(usize, RollTable)> = None;
    for place in places {
        let grid = book.sheet(place)?;
        match RollTable::of(LetterReader::new(LetterSource::Unicode, encoding), grid.rows, false) {
            Ok(mut table) => {
                table.fill(&grid.merged);
                let rank = |table: &RollTable| (!table.header.is_bare(), table.rows.len());
                let a_list = !table.header.is_bare() || table.rows.len() >= BARE_ROWS || alone;
                if a_list && best.as_ref().is_none_or(|(_, best)| rank(&table) > rank(best)) {
                    best = Some((place, table));
                }
            }
            Err(FileFault::Empty) => {}
            Err(fault) => *worst = fault,
        }
    }
    Ok(best)
}

impl SheetChoice {
    /// The sentence that names the sheets; none where there is but one.
    pub fn told(&self, lang: Lang) -> Option<String> {
        let hidden = |name: &str, hidden: bool| match hidden {
            true => say!(lang, "“{name}” (ẩn)", "“{name}” (hidden)"),
            false => format!("“{name}”"),
        };
        let left: Vec<String> = self.left.iter().take(NAMED).map(|(name, is)| hidden(name, *is)).collect();
        if left.is_empty() && !self.hidden {
            return None;
        }
        let taken = hidden(&self.taken, self.hidden);
        if left.is_empty() {
            return Some(say!(lang, "Trang tính đã đọc: {taken}.", "Sheet read: {taken}."));
        }
        let more = if self.left.len() > NAMED { ", …" } else { "" };
        Some(say!(
            lang,
            "Trang tính đã đọc: {taken}. Không đọc: {left}{more}.",
            "Sheet read: {taken}. Not read: {left}{more}.",
            left = left.join(", ")
        ))
    }
}
