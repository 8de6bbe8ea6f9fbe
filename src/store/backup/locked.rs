//! A backup under a passphrase: the same file, encrypted block by block, for a stick that may be lost.
//!
//! Written in docs/BACKUP.md. Read through a disk on which it looks as any other backup, so that
//! checking and restoring need no plain copy anywhere. Knows nothing of what a backup holds.

use std::io;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use serde::{Deserialize, Serialize};

use super::fault::BackupFault;
use crate::store::disk::{Disk, DiskFile};
use crate::store::fault::Fault;
use crate::store::seal::{Cipher, KeyStretch, STRETCH, random, stretch};
use crate::text::Secret;

/// Plain bytes of a block.
pub(super) const BLOCK: u64 = 64 * 1024;
/// What encrypting adds to a block: nonce and tag.
pub(super) const ADDED: u64 = 24 + 16;
/// The first line is at most so long, in bytes.
const HEAD: u64 = 1024;
const VERSION: u32 = 1;
/// What a file may ask for, in KiB: more would be made to fill the memory.
const MOST_MEMORY: u32 = 128 * 1024;
/// What the proof of the passphrase is bound to.
const PROOF: &[u8] = b"bienban 2026 locked backup";

/// The first line of the file.
#[derive(Debug, Serialize, Deserialize)]
struct LockedHead {
    /// Version of the format.
    bienban_locked: u32,
    memory_kib: u32,
    passes: u32,
    /// 16 random bytes, base64.
    salt: String,
    /// Nothing, encrypted: opens with the right passphrase only.
    proof: String,
}

/// What encrypts one backup.
#[derive(Debug, Clone)]
pub(super) struct BackupLock {
    pub cipher: Cipher,
    /// The first line with its end.
    head: Vec<u8>,
}

impl BackupLock {
    /// One for a new backup.
    pub fn new(secret: &Secret) -> Result<BackupLock, Fault> {
        let salt: [u8; 16] = random()?;
        let KeyStretch { memory_kib, passes } = STRETCH;
        let cipher = stretch(&secret.normal(), &salt, STRETCH).ok_or(Fault::Internal { place: "stretch" })?;
        let proof = STANDARD_NO_PAD.encode(cipher.encrypt(&[], PROOF)?);
        let salt = STANDARD_NO_PAD.encode(salt);
        let head = LockedHead { bienban_locked: VERSION, memory_kib, passes, salt, proof };
        let mut head = serde_json::to_vec(&head).map_err(|_| Fault::Internal { place: "head" })?;
        head.push(b'\n');
        Ok(BackupLock { cipher, head })
    }

    /// The one of a backup that is there, with its passphrase.
    pub fn open(disk: &dyn Disk, file: &Path, secret: &Secret) -> Result<BackupLock, BackupFault> {
        let none = || BackupFault::NotABackup { file: file.to_path_buf() };
        let (head, line) = head(disk, file).ok_or_else(none)?;
        if head.bienban_locked > VERSION {
            return Err(BackupFault::Newer { file: file.to_path_buf() });
        }
        let salt = STANDARD_NO_PAD.decode(&head.salt).map_err(|_| none())?;
        let proof = STANDARD_NO_PAD.decode(&head.proof).map_err(|_| none())?;
        let cost = KeyStretch { memory_kib: head.memory_kib, passes: head.passes };
        let within = head.memory_kib <= MOST_MEMORY;
        let cipher = within.then(|| stretch(&secret.normal(), &salt, cost)).flatten().ok_or_else(none)?;
        match cipher.decrypt(&proof, PROOF) {
            Some(_) => Ok(BackupLock { cipher, head: line }),
            None => Err(BackupFault::WrongPassphrase { file: file.to_path_buf() }),
        }
    }

    /// Where the first block begins, in bytes.
    pub fn start(&self) -> u64 {
        self.head.len() as u64
    }

    /// A pen that encrypts what is written to `file`; the sync ends it.
    pub fn pen(&self, mut file: Box<dyn DiskFile>) -> io::Result<Box<dyn DiskFile>> {
        file.write(&self.head)?;
        Ok(Box::new(LockedPen { file, cipher: self.cipher.clone(), plain: Vec::new(), block: 0 }))
    }
}

/// What a block is bound to: its number, and whether it is the last one, so that none can be moved,
/// left out or cut off.
pub(super) fn place(block: u64, last: bool) -> Vec<u8> {
    format!("{block} {last}").into_bytes()
}

/// Whether a file is a backup under a passphrase.
pub fn is_locked(disk: &dyn Disk, file: &Path) -> bool {
    head(disk, file).is_some()
}

/// The first line, read and as it stands.
fn head(disk: &dyn Disk, file: &Path) -> Option<(LockedHead, Vec<u8>)> {
    let bytes = disk.read_at(file, 0, HEAD).ok()?;
    let line = bytes.get(..=memchr::memchr(b'\n', &bytes)?)?;
    Some((serde_json::from_slice(line).ok()?, line.to_vec()))
}

/// Encrypts whole blocks; what is left over is the last one.
#[derive(Debug)]
struct LockedPen {
    file: Box<dyn DiskFile>,
    cipher: Cipher,
    plain: Vec<u8>,
    block: u64,
}

impl LockedPen {
    fn close_block(&mut self, bytes: usize, last: bool) -> io::Result<()> {
        let sealed = self.cipher.encrypt(&self.plain[..bytes], &place(self.block, last));
        self.file.write(&sealed.map_err(|_| io::ErrorKind::Other)?)?;
        self.plain.drain(..bytes);
        self.block += 1;
        Ok(())
    }
}

impl DiskFile for LockedPen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.plain.extend_from_slice(bytes);
        // A whole block may be the last one, so it waits for what follows.
        while self.plain.len() as u64 > BLOCK {
            self.close_block(BLOCK as usize, false)?;
        }
        Ok(())
    }

    fn sync_data(&mut self) -> io::Result<()> {
        self.close_block(self.plain.len(), true)?;
        self.file.sync_data()
    }

    fn is_at(&self, path: &Path, len: u64) -> bool {
        self.file.is_at(path, len)
    }
}
