//! The guidance at hand for a book: what the program carries, and the packs that the book keeps.
//!
//! A pack with faults is left out and told of; the others hold.

use std::collections::BTreeMap;

use crate::guidance::{Flaw, PackFault, Packs};
use crate::store::{Reader, stamp_of};
use crate::text::Lang;

/// The packs for a book, with what is wrong in files that are left out.
#[derive(Debug, Clone, Default)]
pub struct BookPacks {
    /// The packs that hold.
    pub packs: Packs,
    /// Faults of the files that do not.
    pub faults: Vec<PackFault>,
}

impl BookPacks {
    /// The program's packs and those of the book. A file may be built on one that comes later in
    /// the order of names, so those that lack their base are tried again after the others.
    pub fn read(reader: &Reader) -> BookPacks {
        let mut read = match Packs::embedded() {
            Ok(packs) => BookPacks { packs: packs.clone(), faults: Vec::new() },
            Err(fault) => BookPacks { packs: Packs::default(), faults: vec![fault] },
        };
        let mut waiting: Vec<(String, String)> = Vec::new();
        for file in reader.guidance_files() {
            let name = file.path.display().to_string();
            match file.bytes.map(String::from_utf8) {
                Ok(Ok(text)) => waiting.push((name, text)),
                Ok(Err(_)) => read.faults.push(unreadable(name, Flaw::NotText)),
                Err(fault) => {
                    read.faults.push(unreadable(name, Flaw::Unreadable(fault.sentence(Lang::Vi))));
                }
            }
        }
        read.take(waiting);
        read
    }

    fn take(&mut self, mut waiting: Vec<(String, String)>) {
        loop {
            let before = waiting.len();
            waiting.retain(|(name, text)| match self.packs.with(name, text) {
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
        for (name, text) in waiting {
            self.faults.extend(self.packs.with(&name, &text).err().unwrap_or_default());
        }
    }
}

/// Of each pack, by its id, a sign of all that it says.
pub(super) type Stamps = BTreeMap<String, String>;

/// The signs of packs: minutes take words from their pack, so what is made of minutes is made of it
/// too.
pub(super) fn stamps(packs: &Packs) -> Stamps {
    // The whole of it as the program holds it: whatever minutes come to take is in there.
    packs.all().iter().map(|pack| (pack.id.clone(), stamp_of([format!("{pack:?}").as_str()]))).collect()
}

fn unreadable(file: String, flaw: Flaw) -> PackFault {
    PackFault { file, place: None, flaw }
}
