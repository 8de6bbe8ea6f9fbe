//! Makes a backup: written aside, synced, read back and checked, and only then given its name.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDateTime, SecondsFormat, TimeDelta, Utc};

use super::behind::read_behind;
use super::check::{check_backup, sound};
use super::fault::BackupFault;
use super::frames::Packer;
use super::gather::{Gathered, gather};
use super::known::KnownThen;
use super::line::{Body, Trailer, pieces, write_line};
use super::locked::BackupLock;
use super::manifest::{BACKUP_FORMAT, FileEntry, Manifest};
use super::plain::keep_plain_out;
use crate::store::book::Reader;
use crate::store::disk::{Disk, DiskFile, create_beside};
use crate::store::fault::Fault;
use crate::store::seal::refuse_weak;
use crate::text::Secret;

/// What the name of a backup ends in.
const ENDING: &str = ".bienban";
/// And that of one under a passphrase.
const LOCKED_ENDING: &str = ".bienban-khoa";
const STAMP: &str = "%Y%m%dT%H%M%SZ";
/// How often a backup is begun anew because files changed meanwhile.
const TRIES: usize = 3;
/// Reading, writing and checking take about as long as each other.
const PHASES: usize = 3;

/// A backup that was made and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Where it lies.
    pub file: PathBuf,
    /// Its first line.
    pub manifest: Manifest,
    /// Its length in bytes.
    pub bytes: u64,
    /// The hash in its last line, in hexadecimal.
    pub hash: String,
    /// What is damaged in the book; it is in the backup as it is.
    pub faults: Vec<Fault>,
    /// Files beside the journal that could not be read and are not in it.
    pub left_out: Vec<PathBuf>,
    /// Files of a sealed book that anybody can read and that are therefore not in it.
    pub in_plain: Vec<PathBuf>,
}

/// Makes a backup of the book into `folder`, which is made where it is missing. `at` is the wall
/// time; `progress` hears how many of how many steps are done. A backup that is there stays.
///
/// # Errors
/// The disk fails, or what was written does not read back as it was written; nothing is left
/// under the name of a backup then.
pub fn make_backup(
    reader: &Reader,
    folder: &Path,
    at: DateTime<FixedOffset>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Made, BackupFault> {
    make_with(reader, (folder, None), at, progress)
}

/// As [`make_backup`], under a passphrase of its own, with another ending of its name.
///
/// # Errors
/// As [`make_backup`]; the passphrase is guessed at once.
pub fn make_locked_backup(
    reader: &Reader,
    folder: &Path,
    at: DateTime<FixedOffset>,
    secret: &Secret,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Made, BackupFault> {
    refuse_weak(reader, secret)?;
    let lock = BackupLock::new(secret)?;
    make_with(reader, (folder, Some(&lock)), at, progress)
}

/// Where a backup goes, and what encrypts it.
type BackupPlace<'a> = (&'a Path, Option<&'a BackupLock>);

fn make_with(
    reader: &Reader,
    (folder, lock): BackupPlace<'_>,
    at: DateTime<FixedOffset>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Made, BackupFault> {
    let disk = &*reader.disk;
    disk.create_dirs(folder).map_err(|error| BackupFault::writing(folder, &error))?;
    let mut last = Err(BackupFault::Unsteady { file: reader.dir.clone() });
    for _ in 0..TRIES {
        last = try_to_make(reader, (folder, lock), at, progress);
        if !matches!(last, Err(BackupFault::Unsteady { .. })) {
            break;
        }
    }
    last
}

fn try_to_make(
    reader: &Reader,
    (folder, lock): BackupPlace<'_>,
    at: DateTime<FixedOffset>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Made, BackupFault> {
    let disk = &*reader.disk;
    let mut gathered = gather(reader, &mut |done, all| progress(done, all * PHASES))?;
    let in_plain = keep_plain_out(reader, &mut gathered)?;
    let Gathered { files, heads, mut faults, info: text, left_out, .. } = gathered;
    let info = reader.info();
    // A backup of what is left supersedes none that may hold more.
    let lost = reader.losses(&reader.contents().value);
    faults.extend(lost.into_iter().filter(|fault| !faults.contains(fault)).collect::<Vec<_>>());
    let known = Some(KnownThen::of(reader, &heads));
    let manifest = Manifest {
        format: BACKUP_FORMAT,
        book: info.id.clone(),
        practice: info.practice,
        at: at.with_timezone(&Utc).to_rfc3339_opts(SecondsFormat::Secs, true),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        files,
        heads,
        info: text,
        known,
    };
    let ending = if lock.is_some() { LOCKED_ENDING } else { ENDING };
    let file = free_name(reader, folder, at, ending);
    let writing = |error: std::io::Error| BackupFault::writing(&file, &error);
    let (part, opened) = create_beside(disk, &file, "part").map_err(writing)?;
    let opened = match lock {
        Some(lock) => lock.pen(opened).map_err(writing)?,
        None => opened,
    };
    let seen =
        lock.map_or_else(|| Arc::clone(&reader.disk), |lock| read_behind(&reader.disk, &part, lock.clone()));
    let all = manifest.files.len();
    let written = write(reader, (&part, opened), &manifest, &mut |done| progress(all + done, all * PHASES))
        .and_then(|()| read_back(&*seen, &part, &manifest));
    // The first fault is the one to tell.
    let hash = written.inspect_err(|_| drop(disk.remove(&part)))?;
    let placed = disk.rename(&part, &file).and_then(|()| disk.sync_dir(folder));
    placed.map_err(|error| BackupFault::writing(&file, &error))?;
    progress(all * PHASES, all * PHASES);
    let bytes = disk.len(&file).map_err(|error| BackupFault::reading(&file, &error))?;
    Ok(Made { file, manifest, bytes, hash, faults, left_out, in_plain })
}

/// Numbers the lines and packs them.
struct BackupPen<'a> {
    packer: Packer,
    hash: blake3::Hasher,
    n: u64,
    part: &'a Path,
}

impl BackupPen<'_> {
    fn write(&mut self, body: Body, text: bool) -> Result<(), BackupFault> {
        self.n += 1;
        let line = write_line(self.n, body, text).ok_or(Fault::Internal { place: "backup" })?;
        self.hash.update(&line);
        self.packer.add(&line).map_err(|error| BackupFault::writing(self.part, &error))
    }

    fn close(&mut self) -> Result<(), BackupFault> {
        self.packer.close().map_err(|error| BackupFault::writing(self.part, &error))
    }
}

fn write(
    reader: &Reader,
    (part, opened): (&Path, Box<dyn DiskFile>),
    manifest: &Manifest,
    progress: &mut dyn FnMut(usize),
) -> Result<(), BackupFault> {
    let mut pen = BackupPen { packer: Packer::new(opened), hash: blake3::Hasher::new(), n: 0, part };
    pen.write(Body::Manifest(Box::new(manifest.clone())), true)?;
    pen.close()?;
    for (done, entry) in manifest.files.iter().enumerate() {
        let bytes = read_again(reader, entry)?;
        let (text, pieces) = pieces(&bytes);
        for piece in pieces {
            let file = entry.path.clone();
            pen.write(Body::Piece { file, bytes: piece.to_vec() }, text)?;
        }
        // A frame that is damaged costs one file at most.
        pen.close()?;
        progress(done + 1);
    }
    pen.write(Body::Manifest(Box::new(manifest.clone())), true)?;
    pen.close()?;
    let blake3 = pen.hash.finalize().to_hex().to_string();
    let lines = pen.n;
    pen.write(Body::Trailer(Trailer { lines, blake3 }), true)?;
    pen.packer.finish().map_err(|error| BackupFault::writing(part, &error))
}

/// A file as it was when it was gathered: a stream may have grown since, and nothing else may
/// have happened to it.
fn read_again(reader: &Reader, entry: &FileEntry) -> Result<Vec<u8>, BackupFault> {
    let file = reader.dir.join(&entry.path);
    let bytes = reader.disk.read_at(&file, 0, entry.bytes);
    match bytes {
        Ok(bytes) if blake3::hash(&bytes).to_hex().as_str() == entry.blake3 => Ok(bytes),
        Ok(_) => Err(BackupFault::Unsteady { file }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(BackupFault::Unsteady { file }),
        Err(error) => Err(BackupFault::reading(&file, &error)),
    }
}

/// The hash of the written file, when it holds what the manifest says.
fn read_back(disk: &dyn Disk, part: &Path, manifest: &Manifest) -> Result<String, BackupFault> {
    let checked = check_backup(disk, part, &mut |_, _| {});
    let read = checked.and_then(|checked| Ok((checked.hash.clone(), sound(part, checked)?)));
    match read {
        Ok((hash, read)) if &read == manifest => Ok(hash),
        Err(fault @ BackupFault::Book(_)) => Err(fault),
        _ => Err(BackupFault::ReadsOtherwise { file: part.to_path_buf() }),
    }
}

/// The head of the book's id, which stands in the name of each of its backups.
pub(super) fn short_id(reader: &Reader) -> String {
    reader.info.id.chars().take(8).collect()
}

/// "ap-mau-0a1b2c3d-20261203T124207Z.bienban", or the next second that is free.
fn free_name(reader: &Reader, folder: &Path, at: DateTime<FixedOffset>, ending: &str) -> PathBuf {
    let contents = reader.contents().value;
    let mut cells = contents.cells.keys();
    let name = match (cells.next(), cells.next()) {
        (Some(cell), None) => cell.0.as_str(),
        _ => "so-chi-bo",
    };
    let id = short_id(reader);
    let mut utc = at.naive_utc();
    loop {
        let file = folder.join(format!("{name}-{id}-{}{ending}", utc.format(STAMP)));
        if !reader.disk.exists(&file) {
            return file;
        }
        utc += TimeDelta::seconds(1);
    }
}

/// Whether a file bears the name of a backup.
pub(in crate::store) fn is_backup_name(name: &str) -> bool {
    name.ends_with(ENDING)
}

/// When a backup of that name was made, in UTC; none for another book's or another file. What the
/// name begins with is for people: it changes when a second cell is entered.
pub(super) fn time_of(name: &str, short_id: &str) -> Option<NaiveDateTime> {
    let (head, stamp) = name.strip_suffix(ENDING)?.rsplit_once('-')?;
    head.strip_suffix(short_id)?.strip_suffix('-')?;
    NaiveDateTime::parse_from_str(stamp, STAMP).ok()
}

#[cfg(test)]
mod tests {
    use super::time_of;

    #[test]
    fn a_backup_is_known_by_the_id_and_the_time_in_its_name() {
        let time = |name: &str| time_of(name, "0a1b2c3d").map(|time| time.to_string());
        let expected = Some("2026-12-03 12:42:07".to_owned());
        assert_eq!(time("ap-mau-0a1b2c3d-20261203T124207Z.bienban"), expected);
        assert_eq!(time("so-chi-bo-0a1b2c3d-20261203T124207Z.bienban"), expected);
        for other in
            ["ap-mau-99999999-20261203T124207Z.bienban", "ap-mau-0a1b2c3d-20261203T124207Z.bienban.part"]
        {
            assert_eq!(time(other), None, "{other}");
        }
        assert_eq!(time("ap-mau-0a1b2c3d-nháp.bienban"), None);
    }
}
