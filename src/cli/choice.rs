//! Which cell, meeting or member the words of a command mean; two that fit are told with their
//! ids and end in wrong usage, never in a guess.

use clap::ArgMatches;

use super::context::Context;
use super::failure::Failure;
use crate::domain::{CellId, CellState, Digest, MeetingId, MemberId, Roll};
use crate::say;
use crate::shelf::{CellDigest, Choice, Shelf, choose_cell, choose_meeting, choose_member};
use crate::store::Loaded;
use crate::text::Lang;

impl Context {
    /// The cell that is meant.
    pub fn cell_id(&self, shelf: &Shelf) -> Result<CellId, Failure> {
        let cells = shelf.cells();
        let words = self.cell.as_deref();
        match choose_cell(cells, words) {
            Choice::One(id) => Ok(id),
            // A book that cannot be read is not an empty one.
            Choice::None => Err(shelf
                .unread()
                .map_or_else(|| Failure::Usage(no_cell(words, self.lang)), |fault| fault.clone().into())),
            Choice::Several(ids) => {
                let name = |id: &CellId| cells.get(id).map_or("", |name| &name.name).to_owned();
                let listed = listed(ids.iter().map(|id| format!("{} ({})", id.0, name(id))));
                Err(Failure::Usage(say!(
                    self.lang,
                    "Sổ có nhiều chi bộ: {listed}. Hãy ghi thêm --cell với mã của một chi bộ.",
                    "The book has several cells: {listed}. Add --cell with the id of one."
                )))
            }
        }
    }

    /// The cell that is meant, with its roll.
    pub fn cell(&self, shelf: &mut Shelf) -> Result<CellState, Failure> {
        let id = self.cell_id(shelf)?;
        Ok(shelf.cell(&id))
    }

    /// As [`Context::cell`], for a verb that tells of the roll: one of which nothing can be read is not empty.
    pub fn cell_with_roll(&self, shelf: &mut Shelf) -> Result<CellState, Failure> {
        let cell = self.cell(shelf)?;
        match shelf.unread().filter(|_| cell.roll.members.is_empty()) {
            Some(fault) => Err(fault.clone().into()),
            None => Ok(cell),
        }
    }

    /// The meeting that some words mean.
    fn meeting_id(&self, digests: &[CellDigest], cell: &CellId, words: &str) -> Result<MeetingId, Failure> {
        match choose_meeting(digests, cell, words, self.today()) {
            Choice::One(id) => Ok(id),
            Choice::None => Err(Failure::Usage(no_meeting(words, self.lang))),
            Choice::Several(ids) => {
                let ids = listed(ids.into_iter().map(|id| id.0));
                Err(Failure::Usage(say!(
                    self.lang,
                    "“{words}” có nhiều cuộc họp: {ids}. Hãy ghi mã của một cuộc họp.",
                    "“{words}” matches several meetings: {ids}. Give the id of one."
                )))
            }
        }
    }

    /// The meeting that the argument MEETING means; without one the latest adopted.
    pub fn meeting(&self, shelf: &mut Shelf, matches: &ArgMatches) -> Result<Loaded, Failure> {
        let cell = self.cell_id(shelf)?;
        let id = self.meeting_of(shelf, &cell, matches)?;
        let loaded = shelf.meeting(&cell, &id);
        // Of a meeting that cannot be read nothing is told, and nothing is added to it.
        let unread = loaded.faults.iter().find(|fault| fault.exit_code() == 4);
        match unread.filter(|_| loaded.history.records.is_empty()) {
            Some(fault) => Err(fault.clone().into()),
            None => Ok(loaded),
        }
    }

    /// The same of a cell, by its id.
    pub fn meeting_of(
        &self,
        shelf: &mut Shelf,
        cell: &CellId,
        matches: &ArgMatches,
    ) -> Result<MeetingId, Failure> {
        let digests = self.digests(shelf, cell);
        let words = matches.get_one::<String>("meeting").map_or("last", String::as_str);
        self.meeting_id(&digests, cell, words)
    }

    /// The meetings of the cell in short, for what the score needs to know of earlier ones.
    pub fn earlier(&self, shelf: &mut Shelf) -> Result<Vec<Digest>, Failure> {
        let cell = self.cell_id(shelf)?;
        let of_cell = self.digests(shelf, &cell).into_iter();
        Ok(of_cell.map(|one| one.digest).collect())
    }

    /// The member that some words mean.
    pub fn member(&self, roll: &Roll, words: &str) -> Result<MemberId, Failure> {
        let lang = self.lang;
        match choose_member(roll, words) {
            Choice::One(id) => Ok(id),
            Choice::None => Err(Failure::Usage(say!(
                lang,
                "Danh sách không có đồng chí nào là “{words}”: xem “bienban member list”.",
                "Nobody on the roll matches “{words}”: see “bienban member list”."
            ))),
            Choice::Several(ids) => {
                let who = listed(ids.into_iter().map(|id| told_apart(roll, id, lang)));
                Err(Failure::Usage(say!(
                    lang,
                    "“{words}” có thể là nhiều đồng chí: {who}. Hãy ghi số của một đồng chí.",
                    "“{words}” matches several members: {who}. Give the number of one."
                )))
            }
        }
    }
}

fn no_cell(words: Option<&str>, lang: Lang) -> String {
    match words {
        Some(words) => say!(
            lang,
            "Sổ không có chi bộ nào là “{words}”: hãy bỏ --cell để xem sổ có những chi bộ nào.",
            "No cell of the book matches “{words}”: leave out --cell to see which cells it has."
        ),
        None => say!(
            lang,
            "Sổ chưa có chi bộ nào: hãy lập bằng “bienban cell new”.",
            "The book has no cell yet: set one up with “bienban cell new”."
        ),
    }
}

fn no_meeting(words: &str, lang: Lang) -> String {
    match words {
        "last" => say!(
            lang,
            "Chưa có cuộc họp nào đã thông qua biên bản.",
            "No meeting has adopted its minutes yet."
        ),
        _ => say!(
            lang,
            "Không có cuộc họp nào là “{words}”: hãy ghi mã, ngày (ví dụ 2026-12-03) hoặc last; xem “bienban meeting list”.",
            "No meeting matches “{words}”: give an id, a date (such as 2026-12-03) or last; see “bienban meeting list”."
        ),
    }
}

/// A member with number and birthday: "3 (Thạch Thị Sa Rây, 08/03/1985)".
fn told_apart(roll: &Roll, id: MemberId, lang: Lang) -> String {
    let born = roll.get(id).and_then(|member| member.person.born);
    let born = born.map_or(String::new(), |born| format!(", {}", born.shown(lang)));
    format!("{} ({}{born})", id.0, roll.name(id))
}

/// The first few of a list, and that there are more.
fn listed(words: impl Iterator<Item = String>) -> String {
    const MOST: usize = 12;
    let words: Vec<String> = words.collect();
    let more = if words.len() > MOST { ", …" } else { "" };
    format!("{}{more}", words.iter().take(MOST).map(String::as_str).collect::<Vec<_>>().join(", "))
}
