//! The guidance at hand for a book: what the program carries, and the packs that the book keeps.
//!
//! A pack with faults is left out and told of; the others hold.

use std::path::Path;

use crate::guidance::{Flaw, PackFault, Packs, Words};
use crate::store::{GuidanceFile, Reader};

/// The packs for a book, with what is wrong in files that are left out.
#[derive(Debug, Clone, Default)]
pub struct BookPacks {
    /// The packs that hold.
    pub packs: Packs,
    /// Faults of the files that do not.
    pub faults: Vec<PackFault>,
}

/// A file that was read and waits for the pack that it is built on.
struct UncheckedPack {
    name: String,
    text: String,
    hash: String,
}

impl UncheckedPack {
    fn join(&self, packs: &Packs) -> Result<Packs, Vec<PackFault>> {
        packs.with_marked(&self.name, &self.text, &self.hash)
    }
}

impl BookPacks {
    /// The program's packs alone, for where there is no book.
    pub fn embedded() -> BookPacks {
        match Packs::embedded() {
            Ok(packs) => BookPacks { packs: packs.clone(), faults: Vec::new() },
            Err(fault) => BookPacks { packs: Packs::default(), faults: vec![fault] },
        }
    }

    /// The program's packs and those of the book. A file may be built on one that comes later in
    /// the order of names, so those that lack their base are tried again after the others.
    pub fn read(reader: &Reader) -> BookPacks {
        BookPacks::read_beside(reader, None)
    }

    /// As [`BookPacks::read`], without one file of the book: a pack that lies there is checked
    /// against the others, not against itself.
    pub fn read_beside(reader: &Reader, left_out: Option<&Path>) -> BookPacks {
        let mut read = BookPacks::embedded();
        let mut waiting: Vec<UncheckedPack> = Vec::new();
        for file in reader.guidance_files().into_iter().filter(|file| Some(file.path.as_path()) != left_out) {
            let name = file.path.display().to_string();
            match file.bytes.map(String::from_utf8) {
                Ok(Ok(text)) => {
                    let hash = GuidanceFile::hash(text.as_bytes());
                    waiting.push(UncheckedPack { name, text, hash });
                }
                Ok(Err(_)) => read.faults.push(unreadable(name, Flaw::NotText)),
                Err(fault) => {
                    let why = Words::say(|lang| fault.sentence(lang));
                    read.faults.push(unreadable(name, Flaw::Unopened(why)));
                }
            }
        }
        read.take(waiting);
        read
    }

    fn take(&mut self, mut waiting: Vec<UncheckedPack>) {
        loop {
            let before = waiting.len();
            waiting.retain(|file| match file.join(&self.packs) {
                Ok(packs) => {
                    self.packs = packs;
                    false
                }
                Err(_) => true,
            });
            if waiting.len() == before {
                break;
            }
        }
        for file in waiting {
            self.faults.extend(file.join(&self.packs).err().unwrap_or_default());
        }
    }
}

fn unreadable(file: String, flaw: Flaw) -> PackFault {
    PackFault { file, place: None, flaw }
}
