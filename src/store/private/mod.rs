//! Sheets that a member keeps for themselves: a file each beside the journal, under the member's own word.
//!
//! No backup, bundle, search or count takes them along, and nobody else's passphrase opens one. Must not
//! know whose a sheet is, nor what it says; its name has the day alone.

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::disk::{Disk, write_whole};
use super::fault::{Damage, Fault};
use super::seal::{KeyStretch, STRETCH, SealFault, random, stretch};
use crate::domain::KeptSheet;
use crate::text::{PrivateText, Secret};

#[cfg(test)]
mod tests;

/// The folder of kept sheets in a book's folder.
const FOLDER: &str = "private";
/// What the name of a kept sheet ends with.
const ENDING: &str = ".sheet";

/// The file of a kept sheet.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PrivateFile {
    /// Version of the format.
    bienban_sheet: u32,
    memory_kib: u32,
    passes: u32,
    /// 16 random bytes, base64.
    salt: String,
    /// Nonce, encrypted text and tag, base64.
    sealed: String,
}

const VERSION: u32 = 1;

fn stem(sheet: &KeptSheet) -> String {
    format!("{}-{}", sheet.on.format("%Y%m%d"), sheet.mark)
}

fn file(dir: &Path, sheet: &KeptSheet) -> PathBuf {
    dir.join(FOLDER).join(format!("{}{ENDING}", stem(sheet)))
}

/// The sheet that a file name tells of; none where the program gives no such name.
fn named(name: &str) -> Option<KeptSheet> {
    let (day, mark) = name.strip_suffix(ENDING)?.split_once('-')?;
    let plain = mark.len() == 8 && mark.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let on = NaiveDate::parse_from_str(day, "%Y%m%d").ok()?;
    (plain && day.len() == 8).then(|| KeptSheet { on, mark: mark.to_owned() })
}

/// Keeps a text under a word in the folder of a book. `names` are those that everybody knows who has the book.
///
/// # Errors
/// [`Fault::Seal`] for a word that is guessed at once; when the disk refuses. Nothing is kept then.
pub fn keep_sheet(
    disk: &dyn Disk,
    dir: &Path,
    on: NaiveDate,
    word: (&Secret, &[&str]),
    text: &PrivateText,
) -> Result<KeptSheet, Fault> {
    let (word, names) = word;
    if let Some(flaw) = word.flaw(names) {
        return Err(Fault::Seal { folder: dir.join(FOLDER), fault: SealFault::Weak(flaw) });
    }
    let salt: [u8; 16] = random()?;
    let mark: [u8; 4] = random()?;
    let mark = mark.iter().map(|byte| format!("{byte:02x}")).collect();
    let sheet = KeptSheet { on, mark };
    let cipher = stretch(&word.normal(), &salt, STRETCH).ok_or(Fault::Internal { place: "stretch" })?;
    let sealed = cipher.encrypt(text.as_str().as_bytes(), stem(&sheet).as_bytes())?;
    let KeyStretch { memory_kib, passes } = STRETCH;
    let (salt, sealed) = (STANDARD_NO_PAD.encode(salt), STANDARD_NO_PAD.encode(sealed));
    let content = PrivateFile { bienban_sheet: VERSION, memory_kib, passes, salt, sealed };
    let bytes = serde_json::to_vec(&content).map_err(|_| Fault::Internal { place: "sheet" })?;
    let folder = dir.join(FOLDER);
    disk.create_dirs(&folder).map_err(|error| Fault::writing(&folder, &error))?;
    let path = file(dir, &sheet);
    write_whole(disk, &path, &bytes).map_err(|error| Fault::writing(&path, &error))?;
    Ok(sheet)
}

/// The sheets that are kept in the folder of a book, the newest first.
///
/// # Errors
/// When the folder cannot be listed.
pub fn kept_sheets(disk: &dyn Disk, dir: &Path) -> Result<Vec<KeptSheet>, Fault> {
    let folder = dir.join(FOLDER);
    if !disk.exists(&folder) {
        return Ok(Vec::new());
    }
    let entries = disk.list(&folder).map_err(|error| Fault::reading(&folder, &error))?;
    let mut sheets: Vec<KeptSheet> = entries.iter().filter_map(|entry| named(&entry.name)).collect();
    sheets.sort_by(|one, other| other.cmp(one));
    Ok(sheets)
}

/// The text of a kept sheet; none where the word is another one.
///
/// # Errors
/// When the file is gone, cannot be read, or was changed so that no word opens it.
pub fn open_sheet(
    disk: &dyn Disk,
    dir: &Path,
    sheet: &KeptSheet,
    word: &Secret,
) -> Result<Option<PrivateText>, Fault> {
    let path = file(dir, sheet);
    let bytes = disk.read(&path).map_err(|error| Fault::reading(&path, &error))?;
    let unreadable = || Fault::damaged(&path, 1, Damage::Unreadable);
    let content: PrivateFile = serde_json::from_slice(&bytes).map_err(|_| unreadable())?;
    if content.bienban_sheet > VERSION {
        return Err(Fault::Newer { file: path, line: 1 });
    }
    let salt = STANDARD_NO_PAD.decode(&content.salt).map_err(|_| unreadable())?;
    let sealed = STANDARD_NO_PAD.decode(&content.sealed).map_err(|_| unreadable())?;
    let cost = KeyStretch { memory_kib: content.memory_kib, passes: content.passes };
    let cipher = stretch(&word.normal(), &salt, cost).ok_or_else(unreadable)?;
    let opened = cipher.decrypt(&sealed, stem(sheet).as_bytes());
    opened.map(|text| String::from_utf8(text).map(PrivateText::new).map_err(|_| unreadable())).transpose()
}

/// Deletes a kept sheet. Whether its word was typed is asked of whoever calls.
///
/// # Errors
/// When the disk refuses; the file is then still there.
pub fn drop_sheet(disk: &dyn Disk, dir: &Path, sheet: &KeptSheet) -> Result<(), Fault> {
    let path = file(dir, sheet);
    let removed = disk.remove(&path).and_then(|()| disk.sync_dir(&dir.join(FOLDER)));
    removed.map_err(|error| Fault::writing(&path, &error))
}
