//! The packs that the program carries, and the one in force on a day.
//!
//! Each is checked once, when first asked for.

use std::sync::OnceLock;

use chrono::NaiveDate;

use super::check::check;
use super::fault::{Flaw, PackFault};
use super::pack::Pack;
use crate::say;
use crate::text::{Lang, short_date};

/// Every embedded pack: name of its file and its text.
const EMBEDDED: [(&str, &str); 1] = [("hd42-2025.toml", include_str!("packs/hd42-2025.toml"))];

static SHELF: OnceLock<Result<Vec<Pack>, PackFault>> = OnceLock::new();

fn load() -> Result<Vec<Pack>, PackFault> {
    let mut packs = Vec::new();
    for (file, text) in EMBEDDED {
        match check(file, text) {
            Ok(pack) => packs.push(pack),
            Err(faults) => {
                if let Some(first) = faults.into_iter().next() {
                    return Err(first);
                }
            }
        }
    }
    packs.sort_by_key(|pack| pack.valid_from);
    Ok(packs)
}

/// The embedded packs, oldest first.
///
/// # Errors
/// The first fault of the first pack that has one.
pub fn packs() -> Result<&'static [Pack], PackFault> {
    SHELF.get_or_init(load).as_ref().map(Vec::as_slice).map_err(Clone::clone)
}

/// The embedded pack with that id.
pub fn by_id(id: &str) -> Option<&'static Pack> {
    packs().ok()?.iter().find(|pack| pack.id == id)
}

/// The pack chosen for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The pack.
    pub pack: &'static Pack,
    /// Whether the day lies before the oldest pack, so that the oldest is used.
    pub before_oldest: bool,
}

impl Choice {
    /// What is to be said about the choice; nothing when the pack was in force on the day.
    pub fn notice(&self, lang: Lang) -> Option<String> {
        let sentence = say!(
            lang,
            "Chưa có bộ hướng dẫn nào cho ngày này; dùng bộ cũ nhất: {title}, có hiệu lực từ {day}.",
            "There is no guidance for this day; the oldest one is used: {title}, in force from {day}.",
            title = self.pack.title.get(lang),
            day = short_date(self.pack.valid_from, lang),
        );
        self.before_oldest.then_some(sentence)
    }
}

/// The pack in force on a day: the newest that began by then, else the oldest one.
///
/// # Errors
/// The first fault of an embedded pack.
pub fn pack_for(date: NaiveDate) -> Result<Choice, PackFault> {
    let packs = packs()?;
    let in_force = packs.iter().rev().find(|pack| pack.valid_from <= date);
    let none = || PackFault { file: "packs".to_owned(), place: None, flaw: Flaw::NoPack };
    let pack = in_force.or(packs.first()).ok_or_else(none)?;
    Ok(Choice { pack, before_oldest: pack.valid_from > date })
}
