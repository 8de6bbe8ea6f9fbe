//! What goes wrong on the disk, told so that a secretary can act on it.
//!
//! A fault says what is wrong and where, what is safe, and what to do. It never carries a bare
//! code or a debug print, and it knows nothing of the rules of a meeting (those refuse, they do
//! not fail).

use std::io;
use std::path::{Path, PathBuf};

use super::lock::Holder;
use crate::say;
use crate::text::{Lang, Text, text};

/// What the program was doing when the disk failed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Reading a file or listing a folder: nothing was changed.
    Reading,
    /// Writing, syncing, renaming or creating: what was acknowledged before stays.
    Writing,
}

/// Why the disk failed, as far as the operating system says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// No room is left.
    Full,
    /// The disk or the folder does not allow writing.
    Protected,
    /// The file or folder is not there (any more): moved away, or the stick was pulled out.
    Gone,
    /// A file is where a folder should be.
    NotAFolder,
    /// Anything else, in the operating system's own words.
    Other(String),
}

impl Cause {
    /// The cause behind an error of the operating system.
    pub fn of(error: &io::Error) -> Cause {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Cause::Full
            }
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Cause::Protected,
            io::ErrorKind::NotFound => Cause::Gone,
            io::ErrorKind::NotADirectory => Cause::NotAFolder,
            _ => Cause::Other(error.to_string()),
        }
    }

    fn words(&self, lang: Lang) -> String {
        match self {
            Cause::Full => text("ổ đĩa đã đầy", "the disk is full").get(lang).into(),
            Cause::Protected => {
                text("ổ đĩa hoặc thư mục không cho ghi hay đọc", "the disk or folder does not allow it")
                    .get(lang)
                    .into()
            }
            Cause::Gone => {
                text("tệp hoặc thư mục không còn ở đó", "the file or folder is not there").get(lang).into()
            }
            Cause::NotAFolder => text(
                "đường dẫn này đi qua một tệp chứ không phải thư mục",
                "the path leads through a file, not a folder",
            )
            .get(lang)
            .into(),
            Cause::Other(detail) => {
                say!(lang, "máy báo “{detail}”", "the computer says “{detail}”")
            }
        }
    }

    fn remedy(&self, lang: Lang) -> &'static str {
        match self {
            Cause::Full => text(
                "Hãy xóa bớt tệp khác trên ổ đĩa này, hoặc chọn thư mục trên ổ đĩa khác.",
                "Delete other files from this disk, or choose a folder on another disk.",
            ),
            Cause::Protected => text(
                "Hãy gỡ khóa chống ghi hoặc cấp quyền cho thư mục này, hoặc chọn thư mục khác.",
                "Remove the write protection, grant access to this folder, or choose another one.",
            ),
            Cause::Gone => text(
                "Hãy cắm lại ổ USB hoặc đưa thư mục về chỗ cũ rồi thử lại.",
                "Plug the USB stick in again or put the folder back, then try again.",
            ),
            Cause::NotAFolder => text("Hãy chọn một thư mục khác.", "Choose another folder."),
            Cause::Other(_) => text(
                "Hãy thử lại; nếu vẫn lỗi, chọn thư mục trên ổ đĩa khác và cho kiểm tra ổ đĩa này.",
                "Try again; if it fails again, choose a folder on another disk and have this one checked.",
            ),
        }
        .get(lang)
    }
}

/// What is wrong inside a file of the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// The first line is not a header of this program.
    Header,
    /// The header is sound but belongs to another book, cell, meeting or laptop.
    Foreign,
    /// The line is not one that this program writes.
    Unreadable,
    /// The bytes of the line were changed after it was written.
    Changed,
    /// The line does not follow the one before it: a line was removed, added or moved.
    Chain,
    /// The file is shorter than what was acknowledged.
    Shortened,
    /// The file is named in the book but is not there.
    Missing,
}

impl Damage {
    const fn words(self) -> Text {
        match self {
            Damage::Header => {
                text("dòng đầu tệp không đọc được", "the first line of the file cannot be read")
            }
            Damage::Foreign => text(
                "tệp này thuộc sổ, chi bộ hoặc cuộc họp khác",
                "the file belongs to another book, cell or meeting",
            ),
            Damage::Unreadable => text("dòng này không đọc được", "the line cannot be read"),
            Damage::Changed => text(
                "nội dung dòng này đã bị thay đổi sau khi ghi",
                "the line was changed after it was written",
            ),
            Damage::Chain => text(
                "dòng này không nối tiếp dòng trước: có dòng bị xóa, thêm hoặc đổi chỗ",
                "the line does not follow the one before it: a line was removed, added or moved",
            ),
            Damage::Shortened => text(
                "tệp bị cắt ngắn, thiếu phần đã lưu trước đó",
                "the file was cut short and lacks what was saved before",
            ),
            Damage::Missing => text("tệp bị mất", "the file is missing"),
        }
    }
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
    /// A file of the book was changed, cut or lost. What comes before `line` can be trusted.
    Damaged {
        /// The file.
        file: PathBuf,
        /// The first line that cannot be trusted, counted from 1 as an editor does.
        line: u64,
        /// What is wrong there.
        damage: Damage,
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
    /// A new book was to be made where there already is one.
    Occupied {
        /// The folder.
        folder: PathBuf,
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

    /// The exit code of the command line: 4 damaged, 5 in use, otherwise 1.
    pub const fn exit_code(&self) -> u8 {
        match self {
            Fault::Damaged { .. } => 4,
            Fault::InUse(_) => 5,
            _ => 1,
        }
    }

    /// What is wrong and where, what is safe, and what to do, in full sentences.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Fault::Disk { doing, file, cause } => disk_sentence(lang, *doing, file, cause),
            Fault::Damaged { file, line, damage } => damage_sentence(lang, file, *line, *damage),
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
            Fault::Occupied { folder } => say!(
                lang,
                "Thư mục {folder} đã có một sổ chi bộ, nên không lập sổ mới ở đó; sổ cũ được giữ nguyên. Hãy mở sổ ấy hoặc chọn một thư mục trống.",
                "The folder {folder} already holds a book, so no new one is set up there; the old one is untouched. Open it, or choose an empty folder.",
                folder = folder.display(),
            ),
            Fault::Internal { place } => say!(
                lang,
                "Chương trình gặp lỗi bên trong ({place}). Những gì đã báo “Đã lưu” vẫn còn nguyên trên đĩa. Hãy thoát, mở lại chương trình và báo cho người phụ trách.",
                "The program made an internal error ({place}). Everything reported as saved is safe on the disk. Leave, start the program again and tell those who maintain it.",
            ),
        }
    }
}

fn disk_sentence(lang: Lang, doing: Doing, file: &Path, cause: &Cause) -> String {
    let (file, why, remedy) = (file.display(), cause.words(lang), cause.remedy(lang));
    match doing {
        Doing::Reading => say!(
            lang,
            "Không đọc được {file}: {why}. Không có gì bị thay đổi. {remedy}",
            "{file} cannot be read: {why}. Nothing was changed. {remedy}",
        ),
        Doing::Writing => say!(
            lang,
            "Không ghi được {file}: {why}. Những gì đã báo “Đã lưu” vẫn còn nguyên; nội dung mới nhập đang được giữ trong bộ nhớ. {remedy}",
            "{file} cannot be written: {why}. Everything reported as saved is safe; what was typed since is kept in memory. {remedy}",
        ),
    }
}

fn damage_sentence(lang: Lang, file: &Path, line: u64, damage: Damage) -> String {
    let (file, what) = (file.display(), damage.words().get(lang));
    let before = line.saturating_sub(1);
    match (damage, before) {
        (Damage::Missing, _) => say!(
            lang,
            "Tệp {file} có ghi trong sổ nhưng bị mất. Các tệp khác không bị ảnh hưởng. Hãy chép lại tệp này từ bản sao lưu.",
            "The file {file} is named in the book but is missing. Other files are not affected. Copy it back from a backup.",
        ),
        (_, 0) => say!(
            lang,
            "Tệp {file} bị hỏng: {what}. Tệp được giữ nguyên và chỉ để đọc. Hãy khôi phục từ bản sao lưu.",
            "The file {file} is damaged: {what}. It is left untouched and only read. Restore it from a backup.",
        ),
        _ => say!(
            lang,
            "Tệp {file} bị hỏng ở dòng {line}: {what}. Từ dòng {before} trở về trước vẫn tin cậy được; tệp được giữ nguyên và chỉ để đọc. Hãy khôi phục từ bản sao lưu.",
            "The file {file} is damaged at line {line}: {what}. Everything up to line {before} can be trusted; the file is left untouched and only read. Restore it from a backup.",
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
            "Không ghi được hop.jsonl: ổ đĩa đã đầy. Những gì đã báo “Đã lưu” vẫn còn nguyên; nội \
             dung mới nhập đang được giữ trong bộ nhớ. Hãy xóa bớt tệp khác trên ổ đĩa này, hoặc \
             chọn thư mục trên ổ đĩa khác."
        );
    }
}
