//! Files of the stage's disk: what a person brings along, and the papers that were written.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bienban::store::{Disk, SimulatedDisk};

use super::{STICK, Stage};

impl Stage {
    /// With a stick that takes what the disk of the book does not.
    pub fn with_stick(self, stick: &SimulatedDisk) -> Stage {
        let places = vec![PathBuf::from(STICK)];
        stick.create_dirs(&places[0]).expect("a folder");
        Stage { desk: self.desk.with_emergency(Arc::new(stick.clone()), places), ..self }
    }

    /// The files of the documents' folder of the open book, with their bytes.
    pub fn documents(&self) -> Vec<(String, Vec<u8>)> {
        let folder = Path::new(&self.model.book.folder).join("documents");
        let entries = self.disk.list(&folder).expect("a folder");
        let file = |name: String| {
            let bytes = self.disk.read(&folder.join(&name)).expect("a file");
            (name, bytes)
        };
        entries.into_iter().map(|entry| file(entry.name)).collect()
    }

    /// The files below a folder in whose name or bytes, unpacked, one of some words can be read.
    pub fn telling(&self, folder: &Path, words: &[&str]) -> Vec<PathBuf> {
        let holds = |bytes: &[u8]| words.iter().any(|word| holds(bytes, word));
        let mut found = Vec::new();
        for entry in self.disk.list(folder).expect("a folder") {
            let path = folder.join(&entry.name);
            if entry.folder {
                found.extend(self.telling(&path, words));
                continue;
            }
            let stored = self.disk.read(&path).expect("a file");
            let bytes = match entry.name.ends_with(".bienban") {
                true => zstd::stream::decode_all(&*stored).expect("a backup"),
                false => stored,
            };
            found.extend((holds(&bytes) || holds(entry.name.as_bytes())).then_some(path));
        }
        found
    }

    /// A document in plain text whose name ends so.
    pub fn plain(&self, ending: &str) -> String {
        let all = self.documents();
        let (_, bytes) = all.into_iter().find(|(name, _)| name.ends_with(ending)).expect(ending);
        String::from_utf8(bytes).expect("UTF-8")
    }

    /// Writes a file that a person brings along.
    pub fn bring(&mut self, name: &str, text: &str) {
        let mut file = self.disk.append(Path::new(name)).expect("a file");
        file.write(text.as_bytes()).expect("room");
    }
}

/// Whether a word stands somewhere in bytes.
fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|part| part == word.as_bytes())
}
