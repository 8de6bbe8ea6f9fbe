//! Checks everything that a book holds and says exactly what is wrong and what can be trusted.
//!
//! It repairs nothing and changes nothing, and works while another program writes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::disk::Disk;
use super::fault::Fault;
use super::info::unsound_copies;
use super::layout::{StreamKey, is_stream_name, journal};
use super::line::Entry;
use super::reader::{Contents, Reader, SHARED};
use super::reading::Tail;
use super::seal::is_sealed;
use super::signing::{Signatures, SigningInfo};
use crate::domain::{BookEvent, CellId, Event, RollEvent};
use crate::say;
use crate::text::Lang;

/// One thing that `verify` found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// Damage, or a file of a newer version.
    Fault(Fault),
    /// The end of a file is an act that was never acknowledged.
    Torn {
        /// The file.
        file: PathBuf,
        /// The first line that is not whole, counted from 1.
        line: u64,
    },
    /// The last line of a file lacks its end, while what it says is whole.
    Unended {
        /// The file.
        file: PathBuf,
        /// The line, counted from 1.
        line: u64,
    },
    /// A file in the journal's folders that no program of this kind wrote.
    Stray {
        /// The file.
        file: PathBuf,
    },
    /// A meeting's stream that the book's own stream does not name.
    Unregistered {
        /// The file.
        file: PathBuf,
    },
    /// A stream of a sealed book that is not sealed itself.
    Unsealed {
        /// The file.
        file: PathBuf,
    },
    /// One of the two copies of `book.toml` is damaged, or the first is missing.
    InfoUnsound {
        /// The copy.
        file: PathBuf,
        /// The one that stands for it.
        from: PathBuf,
    },
}

impl Finding {
    /// Whether something acknowledged was changed or lost.
    pub fn is_damage(&self) -> bool {
        match self {
            Finding::Fault(fault) => fault.exit_code() == 4,
            Finding::Torn { .. }
            | Finding::Unended { .. }
            | Finding::Stray { .. }
            | Finding::Unregistered { .. }
            | Finding::Unsealed { .. }
            | Finding::InfoUnsound { .. } => false,
        }
    }

    /// What is wrong, where, and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Finding::Fault(fault) => fault.sentence(lang),
            Finding::Torn { file, line } => say!(
                lang,
                "Tệp {file} kết thúc bằng một lần ghi dở ở dòng {line}, chưa từng được báo “Đã lưu”. Mọi dòng trước đó còn nguyên; lần ghi tiếp theo, chương trình sẽ để riêng phần này.",
                "The file {file} ends in an unfinished write at line {line} that was never reported as saved. All lines before it are intact; the program sets it aside when it next writes there.",
                file = file.display(),
            ),
            Finding::Unended { file, line } => say!(
                lang,
                "Dòng cuối (dòng {line}) của tệp {file} thiếu dấu hết dòng, nhưng nội dung còn nguyên và vẫn được tính; lần ghi tiếp theo, chương trình sẽ thêm dấu ấy.",
                "The last line (line {line}) of the file {file} lacks its end, but what it says is whole and counts; the program adds the end when it next writes there.",
                file = file.display(),
            ),
            Finding::Stray { file } => say!(
                lang,
                "Tệp {file} không phải do chương trình ghi, nên không được tính vào sổ và được giữ nguyên. Nếu đây là bản chép khác của một cuộc họp, hãy so với bản trong sổ rồi cất đi nơi khác.",
                "The program did not write the file {file}, so it does not count as part of the book and is left untouched. If it is another copy of a meeting, compare it with the one in the book and keep it elsewhere.",
                file = file.display(),
            ),
            Finding::Unregistered { file } => say!(
                lang,
                "Tệp {file} chưa được ghi tên trong sổ; chương trình sẽ ghi khi sổ được mở lại để ghi. Nếu không biết tệp này từ đâu đến, hãy kiểm tra.",
                "The file {file} is not yet named in the book; the program names it when the book is next opened for writing. If you do not know where it came from, look into it.",
                file = file.display(),
            ),
            Finding::Unsealed { file } => say!(
                lang,
                "Sổ đã niêm phong nhưng tệp {file} thì chưa, ai mở cũng đọc được; chương trình niêm phong tệp này trước khi ghi tiếp vào đó. Nếu không biết tệp này từ đâu đến, hãy kiểm tra.",
                "The book is sealed but the file {file} is not, so anybody can read it; the program seals it before it next writes there. If you do not know where it came from, look into it.",
                file = file.display(),
            ),
            Finding::InfoUnsound { file, from } => say!(
                lang,
                "Tệp {file} bị hỏng hoặc bị mất; bản thứ hai {from} còn nguyên và đang được dùng. Khi sổ được mở lại để ghi, chương trình tự lập lại tệp ấy.",
                "The file {file} is damaged or lost; its second copy {from} is whole and is used. The program makes the file again when the book is next opened for writing.",
                file = file.display(),
                from = from.display(),
            ),
        }
    }
}

/// The outcome of a check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verified {
    /// How many streams were checked.
    pub streams: usize,
    /// How many lines in them can be trusted, headers not counted.
    pub lines: u64,
    /// What was found; empty when all is well.
    pub findings: Vec<Finding>,
    /// What the signatures come to; one that does not hold is among the findings.
    pub signatures: Signatures,
}

impl Verified {
    /// Whether something acknowledged was changed or lost (exit code 4).
    pub fn is_damaged(&self) -> bool {
        self.findings.iter().any(Finding::is_damage)
    }
}

/// Checks every chain of the book in `dir`, that every stream it names is there, and
/// every hash of adopted minutes.
/// `progress` hears how many of how many streams are done.
///
/// # Errors
/// When the folder holds no book, or its `book.toml` cannot be read.
pub fn verify(
    dir: &Path,
    disk: Arc<dyn Disk>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Verified, Fault> {
    verify_with(&Reader::open(disk, dir)?, progress)
}

/// As [`verify`], of a book that a reader has opened already.
///
/// # Errors
/// A folder of the journal cannot be listed.
pub fn verify_with(reader: &Reader, progress: &mut dyn FnMut(usize, usize)) -> Result<Verified, Fault> {
    let contents = reader.contents().value;
    let mut check = Check { reader, verified: Verified::default() };
    let all = contents.meetings.len();
    check.shared(&contents);
    for (done, (id, entry)) in contents.meetings.iter().enumerate() {
        progress(done, all);
        let key = StreamKey::Meeting(id.0.clone(), id.1.clone());
        let mut hashes = BTreeSet::new();
        for origin in entry.registered.union(&entry.found) {
            hashes.extend(check.stream::<Event>(&key, origin, entry.registered.contains(origin)));
        }
        if let Some(hash) = entry.adopted_hash.clone().filter(|hash| !hashes.contains(hash)) {
            let meeting = id.1.0.clone();
            check.add(Finding::Fault(Fault::HashBroken { meeting, hash }));
        }
    }
    progress(all, all);
    check.unregistered(&contents);
    check.strays()?;
    check.info();
    check.signatures(&contents);
    Ok(check.verified)
}

struct Check<'a> {
    reader: &'a Reader,
    verified: Verified,
}

impl Check<'_> {
    fn add(&mut self, finding: Finding) {
        self.verified.findings.push(finding);
    }

    /// The book's own stream, and the rolls of all cells.
    fn shared(&mut self, contents: &Contents) {
        let meeting: BTreeSet<&CellId> = contents.meetings.keys().map(|(cell, _)| cell).collect();
        // A new book has no stream yet, and a cell no roll before its first member; but with
        // meetings there must be both.
        if !meeting.is_empty() || self.reader.has(&StreamKey::Book) {
            self.stream::<BookEvent>(&StreamKey::Book, SHARED, !meeting.is_empty());
        }
        let cells: BTreeSet<&CellId> = contents.cells.keys().chain(meeting.clone()).collect();
        for cell in cells {
            let key = StreamKey::Roll(cell.clone());
            if meeting.contains(cell) || self.reader.has(&key) {
                self.stream::<RollEvent>(&key, SHARED, meeting.contains(cell));
            }
        }
    }

    /// Checks one stream, which has at least one act when it is `named` in the book; gives the
    /// hashes of its trusted lines.
    fn stream<E: DeserializeOwned>(&mut self, key: &StreamKey, origin: &str, named: bool) -> Vec<String> {
        self.verified.streams += 1;
        let reading = match self.reader.read::<E>(key, origin, named) {
            Ok(reading) => reading,
            Err(fault) => {
                self.add(Finding::Fault(fault));
                return Vec::new();
            }
        };
        let file = key.file(&self.reader.dir, origin).unwrap_or_default();
        if self.reader.is_sealed() && !self.reader.disk.read(&file).is_ok_and(|bytes| is_sealed(&bytes)) {
            self.add(Finding::Unsealed { file: file.clone() });
        }
        self.verified.lines += reading.records.len() as u64;
        let newer = |entry: &Entry<E>| matches!(entry, Entry::Unknown(_));
        if let Some(record) = reading.records.iter().find(|record| newer(&record.entry)) {
            self.add(Finding::Fault(Fault::Newer { file: file.clone(), line: record.seq + 1 }));
        }
        match reading.tail {
            Tail::Whole => {}
            Tail::Broken(fault) => self.add(Finding::Fault(fault)),
            Tail::Unended => self.add(Finding::Unended { file, line: reading.head.seq + 1 }),
            Tail::Torn => self.add(Finding::Torn { file, line: reading.head.seq + 2 }),
        }
        let hashes = reading.records.iter().map(|record| record.hash.to_string());
        hashes.collect()
    }

    /// The two copies of `book.toml`.
    fn info(&mut self) {
        for (file, from) in unsound_copies(&*self.reader.disk, &self.reader.dir) {
            self.add(Finding::InfoUnsound { file, from });
        }
    }

    /// The signatures under adopted minutes.
    fn signatures(&mut self, contents: &Contents) {
        let signed = self.reader.signatures();
        for fault in signed.iter().filter_map(|one| self.reader.broken_signature(one)) {
            self.add(Finding::Fault(fault));
        }
        let good: BTreeSet<_> = signed.iter().filter(|one| one.holds).map(|one| &one.meeting).collect();
        let adopted = contents.meetings.values().filter(|entry| entry.adopted_hash.is_some()).count();
        let fingerprint = self.reader.info.signing.as_ref().map(SigningInfo::fingerprint);
        self.verified.signatures = Signatures { holding: good.len(), adopted, fingerprint };
    }

    /// Files in the journal's folders that are no streams of this book.
    fn strays(&mut self) -> Result<(), Fault> {
        let top = journal(&self.reader.dir);
        let disk = Arc::clone(&self.reader.disk);
        let list = |folder: &Path| disk.list(folder).map_err(|error| Fault::reading(folder, &error));
        for entry in list(&top)? {
            let path = top.join(&entry.name);
            let (folder, files) = match entry.folder {
                true => (path.clone(), list(&path)?.into_iter().map(|file| file.name).collect()),
                false => (top.clone(), vec![entry.name]),
            };
            let strange = files.into_iter().filter(|name| !is_stream_name(name, entry.folder));
            for name in strange {
                self.add(Finding::Stray { file: folder.join(name) });
            }
        }
        Ok(())
    }

    fn unregistered(&mut self, contents: &Contents) {
        for ((cell, meeting), entry) in &contents.meetings {
            let key = StreamKey::Meeting(cell.clone(), meeting.clone());
            for origin in entry.found.difference(&entry.registered) {
                let file = key.file(&self.reader.dir, origin).unwrap_or_default();
                self.add(Finding::Unregistered { file });
            }
        }
    }
}
