//! Opening a sealed book with a passphrase, and changing who can.

use std::path::Path;
use std::sync::Arc;

use super::fault::SealFault;
use super::slots::{SealInfo, SlotHolder};
use crate::domain::Roll;
use crate::store::book::{BookInfo, Reader, info_file};
use crate::store::disk::Disk;
use crate::store::fault::{Damage, Fault};
use crate::text::Secret;

impl Reader {
    /// A reader of the book in `dir` with a passphrase or the recovery code; one that is not
    /// sealed opens whatever was given.
    ///
    /// # Errors
    /// As [`Reader::open`]; [`Fault::Seal`] when the secret opens nothing; [`Fault::Damaged`] when
    /// that is because `book.toml` was changed.
    pub fn unlock(disk: Arc<dyn Disk>, dir: &Path, secret: &Secret) -> Result<Reader, Fault> {
        let mut reader = Reader::outside(disk, dir)?;
        let Some(seal) = &reader.info.seal else { return Ok(reader) };
        let opened = seal.open(&reader.info.id, secret);
        let (key, _) = opened.ok_or_else(|| match seal.is_sound() {
            true => fault(dir, SealFault::Wrong),
            false => Fault::damaged(&info_file(dir), 1, Damage::Changed),
        })?;
        reader.key = Some(key);
        Ok(reader)
    }

    /// A reader of the book as it is on the disk now, with the same key.
    ///
    /// # Errors
    /// As [`Reader::outside`]; [`Fault::Seal`] when the book was sealed since.
    pub fn again(&self) -> Result<Reader, Fault> {
        let mut reader = Reader::outside(Arc::clone(&self.disk), &self.dir)?;
        if reader.is_sealed() {
            reader.key = self.key.clone();
            return if reader.key.is_some() { Ok(reader) } else { Err(Fault::locked(&self.dir)) };
        }
        Ok(reader)
    }

    /// Whether the book is sealed.
    pub fn is_sealed(&self) -> bool {
        self.info.seal.is_some()
    }

    /// Whether the book in `dir` is sealed, so that it opens with a passphrase only.
    ///
    /// # Errors
    /// As [`Reader::outside`].
    pub fn asks_passphrase(disk: &Arc<dyn Disk>, dir: &Path) -> Result<bool, Fault> {
        Ok(Reader::outside(Arc::clone(disk), dir)?.is_sealed())
    }
}

/// Gives `holder` a new passphrase; the one before opens the book no more. Only `book.toml` is
/// written anew. The caller holds the book's lock and has unlocked `reader`.
///
/// # Errors
/// [`Fault::Seal`] when the book is not sealed or the passphrase is guessed at once; the disk fails.
pub fn change_passphrase(reader: &Reader, holder: SlotHolder, new: &Secret) -> Result<(), Fault> {
    refuse_weak(reader, new)?;
    rewrite(reader, |info, seal| seal.set(key(reader)?, &info.id, holder, new))
}

/// Makes a new recovery code and answers it, to be printed; the one before opens the book no
/// more. As [`change_passphrase`] otherwise.
///
/// # Errors
/// [`Fault::Seal`] when the book is not sealed; the disk fails.
pub fn renew_code(reader: &Reader) -> Result<Secret, Fault> {
    rewrite(reader, |info, seal| seal.renew_code(key(reader)?, &info.id))
}

fn key(reader: &Reader) -> Result<&super::BookKey, Fault> {
    reader.key.as_ref().ok_or_else(|| fault(&reader.dir, SealFault::NotSealed))
}

/// Changes the seal as it stands on the disk now, which another change may have written since.
fn rewrite<T>(
    reader: &Reader,
    change: impl FnOnce(&BookInfo, &mut SealInfo) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let info = BookInfo::read(&*reader.disk, &reader.dir)?;
    let mut seal = info.seal.clone().ok_or_else(|| fault(&reader.dir, SealFault::NotSealed))?;
    let answer = change(&info, &mut seal)?;
    BookInfo { seal: Some(seal), ..info }.write(&*reader.disk, &reader.dir)?;
    Ok(answer)
}

/// Refuses a new passphrase that is guessed at once, the names of the book's own cells and members among them.
pub(in crate::store) fn refuse_weak(reader: &Reader, secret: &Secret) -> Result<(), Fault> {
    let names = known_names(reader);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    secret.flaw(&names).map_or(Ok(()), |flaw| Err(fault(&reader.dir, SealFault::Weak(flaw))))
}

/// The names that everybody knows who has the book: of its cells, their committees and places, and of members.
pub fn known_names(reader: &Reader) -> Vec<String> {
    let contents = reader.contents().value;
    let cells = contents.cells.values();
    let mut names: Vec<String> =
        cells.flat_map(|cell| [cell.name.clone(), cell.parent.clone(), cell.place.clone()]).collect();
    let rolls: Vec<Roll> = contents.cells.keys().map(|cell| reader.roll(cell).value).collect();
    let members = rolls.iter().flat_map(|roll| &roll.members);
    names.extend(members.flat_map(|member| [member.name().to_owned(), called(member.name()).to_owned()]));
    names
}

/// The last two words of a name, by which people are called.
fn called(name: &str) -> &str {
    name.rmatch_indices(' ').nth(1).map_or(name, |(at, _)| &name[at + 1..])
}

pub(super) fn fault(folder: &Path, fault: SealFault) -> Fault {
    Fault::Seal { folder: folder.to_path_buf(), fault }
}
