//! What a book says of itself: `book.toml`, and the second copy of it beside.
//!
//! Without it nobody opens a sealed book, so it is kept twice. Each copy ends in a line with the
//! blake3 of all before it. `book.toml` is written first and decides whenever it is whole; only
//! when it is not does `book-copy.toml` take its place. A stop between the two writes therefore
//! leaves the newer one in force, and the next opening for writing makes both the same again.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::layout::{info_copy, info_file};
use crate::store::disk::{Disk, beside, replace};
use crate::store::fault::{Damage, Fault, Finding};
use crate::store::journal::FORMAT;
use crate::store::seal::{BookKey, SealInfo};
use crate::store::signing::SigningInfo;

/// What the last line of each copy begins with; to TOML it is a remark.
const SUM: &str = "# blake3 ";

/// What `book.toml` says of a book. A name that this version does not know is a changed one: a
/// newer version raises the format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookInfo {
    /// Format of the book.
    pub format: u64,
    /// Id of the book, which every stream names.
    pub id: String,
    /// Whether the book is for practice, so that every print says so.
    #[serde(default)]
    pub practice: bool,
    /// Who can open the book, when it is sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seal: Option<SealInfo>,
    /// The key that signs adopted minutes; a practice book has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signing: Option<SigningInfo>,
    /// From which line of the book's own stream on, counted from 1, every hash that is entered must be signed.
    /// It stands in a remark, so that older versions read the file too; none where they wrote it.
    #[serde(skip)]
    pub signed_from: Option<u64>,
}

/// What the remark begins with that tells from which line on the book signs.
const SIGNED_FROM: &str = "# signed from line ";

#[derive(Deserialize)]
struct NumberedInfo {
    format: u64,
}

/// One copy as it lies on the disk.
enum Copy {
    Missing,
    /// It can be read and is what was written; the first versions wrote no last line.
    Sound {
        info: BookInfo,
        summed: bool,
    },
    Unsound(Fault),
}

impl Copy {
    fn look(disk: &dyn Disk, file: &Path) -> Copy {
        if !disk.exists(file) {
            return Copy::Missing;
        }
        match disk.read(file).map(Zeroizing::new) {
            Ok(bytes) => match parse(&bytes, file) {
                Ok((info, summed)) => Copy::Sound { info, summed },
                Err(fault) => Copy::Unsound(fault),
            },
            Err(error) => Copy::Unsound(Fault::reading(file, &error)),
        }
    }
}

/// What a copy says, and whether its last line bears it out.
fn parse(bytes: &[u8], file: &Path) -> Result<(BookInfo, bool), Fault> {
    let damaged = || Fault::damaged(file, 1, Damage::Header);
    let text = std::str::from_utf8(bytes).map_err(|_| damaged())?;
    let (body, summed) = match text.rfind(SUM) {
        Some(at) if text[at + SUM.len()..].trim_end() == blake3::hash(&bytes[..at]).to_hex().as_str() => {
            (&text[..at], true)
        }
        Some(_) => return Err(damaged()),
        None => (text, false),
    };
    let numbered: NumberedInfo = toml::from_str(body).map_err(|_| damaged())?;
    match numbered.format {
        0 => Err(damaged()),
        1..=FORMAT => {
            let info: BookInfo = toml::from_str(body).map_err(|_| damaged())?;
            let remark = body.lines().find_map(|line| line.strip_prefix(SIGNED_FROM));
            Ok((BookInfo { signed_from: remark.and_then(|line| line.parse().ok()), ..info }, summed))
        }
        _ => Err(Fault::Newer { file: file.to_path_buf(), line: 1 }),
    }
}

impl BookInfo {
    /// A new book of today's format.
    pub fn new(id: impl Into<String>, practice: bool) -> BookInfo {
        BookInfo { format: FORMAT, id: id.into(), practice, seal: None, signing: None, signed_from: None }
    }

    /// With a key that signs adopted minutes, made now where a book has none; a practice book needs
    /// none, and one that is being sealed or unsealed gets it later.
    pub(in crate::store) fn with_signing(&self, key: Option<&BookKey>) -> Result<BookInfo, Fault> {
        let turning = self.seal.as_ref().is_some_and(SealInfo::is_turning);
        if self.practice || self.signing.is_some() || turning {
            return Ok(self.clone());
        }
        let signing = Some(SigningInfo::new(&self.id, key)?);
        Ok(BookInfo { signing, ..self.clone() })
    }

    /// What each copy holds; wiped when it goes, for it may hold the signing key.
    fn text(&self) -> Result<Zeroizing<String>, Fault> {
        let body = toml::to_string(self).map(Zeroizing::new);
        let body = body.map_err(|_| Fault::Internal { place: "book.toml" })?;
        let remark = self.signed_from.map_or(String::new(), |line| format!("{SIGNED_FROM}{line}\n"));
        let body = Zeroizing::new(format!("{}{remark}", body.as_str()));
        let sum = blake3::hash(body.as_bytes()).to_hex();
        Ok(Zeroizing::new(format!("{}{SUM}{sum}\n", body.as_str())))
    }

    /// Writes both copies; once the first is on the device, this is what the book says.
    pub(in crate::store) fn write(&self, disk: &dyn Disk, dir: &Path) -> Result<(), Fault> {
        let text = self.text()?;
        let file = info_file(dir);
        replace(disk, &file, &[text.as_bytes()]).map_err(|error| Fault::writing(&file, &error))?;
        // Where the second copy cannot be written, the next opening tries again.
        let _ = replace(disk, &info_copy(dir), &[text.as_bytes()]);
        Ok(())
    }

    /// What the bytes of a copy say; none where they are not whole.
    pub(in crate::store) fn of_bytes(bytes: &[u8]) -> Option<BookInfo> {
        parse(bytes, Path::new("")).ok().map(|(info, _)| info)
    }

    /// What the book says: by `book.toml` where it is whole, else by the second copy.
    pub(in crate::store) fn read(disk: &dyn Disk, dir: &Path) -> Result<BookInfo, Fault> {
        let first = Copy::look(disk, &info_file(dir));
        let copied = || match Copy::look(disk, &info_copy(dir)) {
            Copy::Sound { info, summed: true } => Some(info),
            _ => None,
        };
        match first {
            Copy::Sound { info, summed: true } => Ok(info),
            // A last line that was cut off is told from one that never was by the second copy.
            Copy::Sound { info, summed: false } => Ok(copied().unwrap_or(info)),
            Copy::Unsound(fault @ Fault::Newer { .. }) => Err(fault),
            Copy::Unsound(fault) => copied().ok_or(fault),
            Copy::Missing => copied().ok_or_else(|| Fault::NotABook { folder: dir.to_path_buf() }),
        }
    }

    /// Makes both copies say what the book says, and tells of one that was damaged or lost, whose
    /// bytes are kept beside it. The caller holds the book's lock.
    pub(in crate::store) fn heal(&self, disk: &dyn Disk, dir: &Path) -> Result<Vec<Finding>, Fault> {
        let text = self.text()?;
        let unsound = unsound_copies(disk, dir);
        for (file, _) in &unsound {
            set_aside(disk, file);
        }
        // Books of the first versions have no second copy, and a stop may leave an older one; that
        // is put right without a word.
        for file in [info_file(dir), info_copy(dir)] {
            if disk.read(&file).map(Zeroizing::new).is_ok_and(|bytes| *bytes == text.as_bytes()) {
                continue;
            }
            replace(disk, &file, &[text.as_bytes()]).map_err(|error| Fault::writing(&file, &error))?;
        }
        Ok(unsound.into_iter().map(|(file, from)| Finding::InfoHealed { file, from }).collect())
    }
}

/// Keeps the bytes of a damaged copy beside it, as far as they can be read.
fn set_aside(disk: &dyn Disk, file: &Path) {
    let Ok(bytes) = disk.read(file).map(Zeroizing::new) else { return };
    let names = (1..100).map(|number| beside(file, &format!("damaged-{number}")));
    if let Some(kept) = names.into_iter().find(|kept| !disk.exists(kept)) {
        // The copy is made good from the other one whether this can be kept or not.
        let _ = replace(disk, &kept, &[&bytes]);
    }
}

/// The copies that are damaged, or a first one that is missing, each with the one that stands for
/// it.
pub(in crate::store) fn unsound_copies(disk: &dyn Disk, dir: &Path) -> Vec<(PathBuf, PathBuf)> {
    let (first, second) = (info_file(dir), info_copy(dir));
    let copy = Copy::look(disk, &second);
    let bad_first = match Copy::look(disk, &first) {
        Copy::Missing | Copy::Unsound(_) => true,
        Copy::Sound { summed, .. } => !summed && matches!(copy, Copy::Sound { summed: true, .. }),
    };
    let bad_second = !matches!(copy, Copy::Missing | Copy::Sound { summed: true, .. });
    let pairs = [(bad_first, first.clone(), second.clone()), (bad_second, second, first)];
    pairs.into_iter().filter(|pair| pair.0).map(|(_, file, other)| (file, other)).collect()
}

#[cfg(test)]
#[path = "info_tests.rs"]
mod tests;
