//! What goes wrong on the disk, told so that a secretary can act on it.
//!
//! A fault says what is wrong and where, what is safe, and what to do. It never carries a bare
//! code or a debug print, and it knows nothing of the rules of a meeting (those refuse, they do
//! not fail).

mod damage;
mod finding;
mod finding_words;
mod loss;
mod of_book;

use std::io;
use std::path::{Path, PathBuf};

pub use damage::Damage;
use damage::damage_sentence;
pub use finding::{Finding, IndexFault};
pub use loss::Untaken;

use crate::say;
use crate::store::disk::{Cause, Holder};
use crate::store::seal::SealFault;
use crate::text::Lang;

/// What the program was doing when the disk failed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Reading a file or listing a folder: nothing was changed.
    Reading,
    /// Writing, syncing, renaming or creating: what was acknowledged before stays.
    Writing,
}

/// Something failed that no rule of a meeting is about: disk, damage, another program, a bug.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The disk refused to read or write.
    Disk {
        /// What was being done.
        doing: Doing,
        /// The file or folder.
        file: PathBuf,
        /// Why, as far as the operating system says.
        cause: Cause,
    },
    /// A file of the book that is there cannot be read, so nobody knows what it holds.
    Unreadable {
        /// The file or folder.
        file: PathBuf,
        /// Why, as far as the operating system says.
        cause: Cause,
    },
    /// A file beside the journal is not as the program left it.
    Altered {
        /// The file.
        file: PathBuf,
        /// Whether it is gone.
        gone: bool,
    },
    /// The file that the book is compared with is gone, or was made anew after it was.
    HeadsGone {
        /// The file.
        file: PathBuf,
    },
    /// Adopted minutes of a book that signs them have no signature.
    SignatureMissing {
        /// The meeting's id.
        meeting: String,
        /// The hash that was entered, in hexadecimal.
        hash: String,
    },
    /// The key that signed the book's minutes is gone, or another one is in its place.
    KeyGone {
        /// The fingerprint of the one that was known.
        fingerprint: String,
    },
    /// A file of the book was changed, cut or lost. What comes before `line` can be trusted.
    Damaged {
        /// The file.
        file: PathBuf,
        /// The first line that cannot be trusted, counted from 1 as an editor does.
        line: u64,
        /// What is wrong there.
        damage: Damage,
    },
    /// The hash of a meeting's adopted minutes is not in its streams.
    HashBroken {
        /// The meeting's id.
        meeting: String,
        /// The hash, in hexadecimal.
        hash: String,
    },
    /// A signature under adopted minutes is not what the book's key and the minutes give.
    SignatureBroken {
        /// The file.
        file: PathBuf,
        /// The line of the signature, counted from 1.
        line: u64,
        /// The meeting's id.
        meeting: String,
    },
    /// Acts kept outside the book cannot be taken in: the meeting went on otherwise.
    Overtaken {
        /// The meeting's id.
        meeting: String,
    },
    /// A file from which acts were to be taken in holds none that this book takes.
    Untaken {
        /// The file.
        file: PathBuf,
        /// Why.
        why: Untaken,
    },
    /// A loss was to be accepted where nothing is lost.
    NothingLost {
        /// The book's folder, or the file that was named.
        file: PathBuf,
    },
    /// Another program holds the book, so this one may only read.
    InUse(Holder),
    /// The file was written by a newer version of the program.
    Newer {
        /// The file.
        file: PathBuf,
        /// The first line, counted from 1, that this version does not know.
        line: u64,
    },
    /// There is no book in the folder.
    NotABook {
        /// The folder, or the file that was taken for one.
        folder: PathBuf,
    },
    /// Some words do not name one cell of the book.
    NoCell {
        /// The words.
        words: String,
        /// The cells to choose from, each as people know it.
        cells: Vec<String>,
    },
    /// A new book was to be made where there already is one.
    Occupied {
        /// The folder.
        folder: PathBuf,
    },
    /// The seal of the book: it is locked, or what was asked of it cannot be.
    Seal {
        /// The book's folder, or a file of it.
        folder: PathBuf,
        /// What is in the way.
        fault: SealFault,
    },
    /// An error of the program itself; nothing acknowledged is touched by it.
    Internal {
        /// Where it happened, for the report to the makers.
        place: &'static str,
    },
}

impl Fault {
    /// A fault of reading `file`.
    pub fn reading(file: &Path, error: &io::Error) -> Fault {
        Fault::disk(Doing::Reading, file, error)
    }

    /// A fault of reading a file on which the book rests.
    pub(in crate::store) fn unreadable(file: &Path, error: &io::Error) -> Fault {
        Fault::Unreadable { file: file.to_path_buf(), cause: Cause::of(error) }
    }

    /// A fault of writing, syncing, renaming or creating `file`.
    pub fn writing(file: &Path, error: &io::Error) -> Fault {
        Fault::disk(Doing::Writing, file, error)
    }

    fn disk(doing: Doing, file: &Path, error: &io::Error) -> Fault {
        Fault::Disk { doing, file: file.to_path_buf(), cause: Cause::of(error) }
    }

    /// A break inside `file`, whose first untrusted line is `line` (from 1).
    pub fn damaged(file: &Path, line: u64, damage: Damage) -> Fault {
        Fault::Damaged { file: file.to_path_buf(), line, damage }
    }

    /// The book of `folder` is sealed and no passphrase was given.
    pub(in crate::store) fn locked(folder: &Path) -> Fault {
        Fault::Seal { folder: folder.to_path_buf(), fault: SealFault::Locked }
    }

    /// The file that a damage is in.
    pub(in crate::store) fn file(&self) -> Option<&Path> {
        match self {
            Fault::Damaged { file, .. } | Fault::Unreadable { file, .. } => Some(file),
            _ => None,
        }
    }

    /// The exit code of the command line: 2 wrong words, 4 damaged or unreadable, 5 in use, of a seal 6 locked,
    /// 3 refused, otherwise 1.
    pub const fn exit_code(&self) -> u8 {
        match self {
            Fault::Damaged { .. } | Fault::HashBroken { .. } | Fault::SignatureBroken { .. } => 4,
            Fault::Unreadable { .. } | Fault::Altered { .. } | Fault::HeadsGone { .. } => 4,
            Fault::SignatureMissing { .. } | Fault::KeyGone { .. } => 4,
            Fault::NoCell { .. } => 2,
            Fault::InUse(_) => 5,
            Fault::Overtaken { .. } | Fault::Untaken { .. } | Fault::NothingLost { .. } => 3,
            Fault::Seal { fault, .. } => fault.exit_code(),
            _ => 1,
        }
    }

    /// What is wrong and where, what is safe, and what to do, in full sentences.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Fault::Disk { doing, file, cause } => {
                disk_sentence(lang, *doing, &file.display().to_string(), cause)
            }
            Fault::Damaged { file, line, damage } => damage_sentence(lang, file, *line, *damage),
            Fault::HashBroken { meeting, hash } => hash_sentence(lang, meeting, hash),
            Fault::SignatureBroken { file, line, meeting } => say!(
                lang,
                "Chữ ký của biên bản cuộc họp {meeting} ở dòng {line} của tệp {file} không đúng: biên bản, khóa ký hoặc dòng ấy đã bị thay. Sổ được giữ nguyên. Hãy so mã và dấu nhận dạng khóa ký với giấy đã ký, rồi khôi phục từ bản sao lưu.",
                "The signature under the minutes of the meeting {meeting}, at line {line} of the file {file}, does not hold: the minutes, the key or that line were changed. The book is left untouched. Compare the hash and the fingerprint of the key with the signed paper; restore from a backup.",
                file = file.display(),
            ),
            Fault::InUse(holder) => holder.sentence(lang),
            Fault::Newer { file, line } => say!(
                lang,
                "Tệp {file} từ dòng {line} do bản mới hơn của chương trình ghi, bản này chỉ xem được, không ghi tiếp. Tệp được giữ nguyên. Hãy cài bản mới của chương trình rồi mở lại.",
                "The file {file} was written from line {line} on by a newer version of the program; this version can read it but not add to it. It is left untouched. Install the newer version and open it again.",
                file = file.display(),
            ),
            Fault::NotABook { folder } => say!(
                lang,
                "Ở {folder} không có sổ chi bộ (thiếu tệp book.toml). Hãy kiểm tra lại đường dẫn, hoặc lập sổ mới ở một thư mục trống.",
                "There is no book at {folder} (the file book.toml is missing). Check the path, or set up a new book in an empty folder.",
                folder = folder.display(),
            ),
            Fault::NoCell { words, cells } => no_cell_sentence(lang, words, cells),
            Fault::Occupied { folder } => say!(
                lang,
                "Thư mục {folder} đã có một sổ chi bộ, nên không lập sổ mới ở đó; sổ cũ được giữ nguyên. Hãy mở sổ ấy hoặc chọn một thư mục trống.",
                "The folder {folder} already holds a book, so no new one is set up there; the old one is untouched. Open it, or choose an empty folder.",
                folder = folder.display(),
            ),
            Fault::Seal { folder, fault } => fault.sentence(folder, lang),
            Fault::Unreadable { .. }
            | Fault::Altered { .. }
            | Fault::HeadsGone { .. }
            | Fault::SignatureMissing { .. }
            | Fault::KeyGone { .. }
            | Fault::Untaken { .. }
            | Fault::NothingLost { .. }
            | Fault::Overtaken { .. } => loss::sentence(lang, self),
            Fault::Internal { place } => say!(
                lang,
                "Chương trình gặp lỗi bên trong ({place}). Những gì đã báo “Đã lưu” vẫn còn nguyên trên đĩa. Hãy thoát, mở lại chương trình và báo cho người phụ trách.",
                "The program made an internal error ({place}). Everything reported as saved is safe on the disk. Leave, start the program again and tell those who maintain it.",
            ),
        }
    }
}

fn hash_sentence(lang: Lang, meeting: &str, hash: &str) -> String {
    say!(
        lang,
        "Cuộc họp {meeting} đã được chốt với mã {hash}, nhưng mã này không có trong nhật ký của cuộc họp. Hãy so với mã in trên biên bản và khôi phục từ bản sao lưu.",
        "The meeting {meeting} was adopted with the hash {hash}, which is not in its journal. Restore the meeting from a backup and compare the hash with the one printed in the minutes.",
    )
}

fn no_cell_sentence(lang: Lang, words: &str, cells: &[String]) -> String {
    say!(
        lang,
        "“{words}” không chỉ rõ một chi bộ của sổ. Hãy ghi ở --cell mã của một chi bộ: {cells}.",
        "“{words}” does not name one cell of the book. Give with --cell the id of one: {cells}.",
        cells = cells.join(", "),
    )
}

fn disk_sentence(lang: Lang, doing: Doing, file: &str, cause: &Cause) -> String {
    let (why, remedy) = (cause.words(lang), cause.remedy(lang));
    match doing {
        Doing::Reading => say!(
            lang,
            "Không đọc được {file}: {why}. Không có gì bị thay đổi. {remedy}",
            "{file} cannot be read: {why}. Nothing was changed. {remedy}",
        ),
        Doing::Writing => say!(
            lang,
            "Không ghi được {file}: {why}. Những gì đã báo “Đã lưu” vẫn còn nguyên; việc vừa rồi chưa lưu được. {remedy}",
            "{file} cannot be written: {why}. Everything reported as saved is safe; what was being done is not saved. {remedy}",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_names_file_line_and_what_is_trusted() {
        let fault = Fault::damaged(Path::new("hop.jsonl"), 7, Damage::Changed);
        assert_eq!(fault.exit_code(), 4);
        assert_eq!(
            fault.sentence(Lang::En),
            "The file hop.jsonl is damaged at line 7: the line was changed after it was written. \
             Everything up to line 6 can be trusted; the file is left untouched and only read. \
             Restore it from a backup."
        );
        assert!(fault.sentence(Lang::Vi).contains("ở dòng 7"));
    }

    #[test]
    fn a_full_disk_says_what_is_safe_and_what_to_do() {
        let error = io::Error::from(io::ErrorKind::StorageFull);
        let fault = Fault::writing(Path::new("hop.jsonl"), &error);
        assert_eq!(fault.exit_code(), 1);
        assert_eq!(
            fault.sentence(Lang::Vi),
            "Không ghi được hop.jsonl: ổ đĩa đã đầy. Những gì đã báo “Đã lưu” vẫn còn nguyên; việc \
             vừa rồi chưa lưu được. Hãy xóa bớt tệp khác trên ổ đĩa này, hoặc chọn thư mục trên ổ \
             đĩa khác."
        );
    }
}
