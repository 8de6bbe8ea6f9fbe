//! How a sealed paper is stored: a mark, then its name and its bytes, encrypted under the key of the
//! book and bound to the book and to the name of the file, which is made of the paper's name by a
//! keyed hash. So equal names meet, and nobody without the key learns which they are.
//!
//! Bytes and names only; it reads and writes no file.

use crate::store::fault::Fault;
use crate::store::seal::{BookKey, Cipher};

/// What every sealed paper begins with.
const MAGIC: &[u8] = b"bienban paper 1\n";
const PAPER: &str = "bienban 2026 paper";
const NAME: &str = "bienban 2026 paper name";
/// Digits of a sealed paper's name: 64 bits tell any number of papers apart.
const DIGITS: usize = 16;
const ENDING: &str = ".paper";

/// Seals and opens the papers of one book.
#[derive(Debug, Clone)]
pub(super) struct PaperSeal<'a> {
    cipher: Cipher,
    key: &'a BookKey,
    book: &'a str,
}

impl<'a> PaperSeal<'a> {
    pub(super) fn new(key: &'a BookKey, book: &'a str) -> PaperSeal<'a> {
        PaperSeal { cipher: key.cipher(PAPER), key, book }
    }

    /// What the file of the paper `name` is called.
    pub(super) fn file_name(&self, name: &str) -> String {
        let digits: String = self.key.mark(NAME, name).chars().take(DIGITS).collect();
        format!("{digits}{ENDING}")
    }

    fn place(&self, file_name: &str) -> Vec<u8> {
        format!("{}\n{file_name}", self.book).into_bytes()
    }

    /// The stored form of a paper.
    pub(super) fn close(&self, name: &str, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
        let length = u32::try_from(name.len()).map_err(|_| Fault::Internal { place: "name of a paper" })?;
        let plain = [&length.to_le_bytes(), name.as_bytes(), bytes].concat();
        let sealed = self.cipher.encrypt(&plain, &self.place(&self.file_name(name)))?;
        Ok([MAGIC, &sealed].concat())
    }

    /// The name and the bytes of a paper in the file called `file_name`; none where a bit of it is another.
    pub(super) fn open(&self, file_name: &str, stored: &[u8]) -> Option<(String, Vec<u8>)> {
        let plain = self.cipher.decrypt(stored.strip_prefix(MAGIC)?, &self.place(file_name))?;
        let (length, rest) = plain.split_first_chunk::<4>()?;
        let (name, bytes) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        Some((String::from_utf8(name.to_vec()).ok()?, bytes.to_vec()))
    }
}

/// The name for the paper of some number that would have this one: "a.docx", "a-2.docx", "a-3.docx".
pub(super) fn numbered(name: &str, number: usize) -> String {
    let stem_ends = name.rfind('.').filter(|dot| !name[*dot..].contains('/')).unwrap_or(name.len());
    match number {
        1 => name.to_owned(),
        _ => format!("{}-{number}{}", &name[..stem_ends], &name[stem_ends..]),
    }
}

/// Whether stored bytes are those of a sealed paper.
pub(in crate::store) fn is_sealed_paper(stored: &[u8]) -> bool {
    stored.starts_with(MAGIC)
}

/// Whether a file has the name of a sealed paper.
pub(super) fn is_sealed_name(name: &str) -> bool {
    let digits = name.strip_suffix(ENDING).unwrap_or_default();
    digits.len() == DIGITS && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether a file of that name was to become a sealed paper, and a stop came in between.
pub(super) fn is_unfinished(name: &str) -> bool {
    let begun = name.split_once(".paper.new").map(|(digits, _)| format!("{digits}{ENDING}"));
    begun.is_some_and(|name| is_sealed_name(&name))
}
