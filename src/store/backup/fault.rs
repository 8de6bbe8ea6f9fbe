//! Why a backup could not be made, trusted or restored, and what to do.

use std::path::{Path, PathBuf};

use super::check::Checked;
use super::damage::BackupDamage;
use crate::say;
use crate::store::Fault;
use crate::text::Lang;

/// A sentence names at most so many damages.
const NAMED: usize = 5;

/// Why a backup could not be made, trusted or restored. The book itself is never touched by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupFault {
    /// The disk, or the book.
    Book(Fault),
    /// The backup is damaged.
    Damaged {
        /// The file.
        file: PathBuf,
        /// What is wrong.
        damages: Vec<BackupDamage>,
        /// How many files of the book are whole in it.
        whole: usize,
        /// How many files of the book it should hold; none when that cannot be read either.
        files: Option<usize>,
    },
    /// The file is no backup of this program.
    NotABackup {
        /// The file.
        file: PathBuf,
    },
    /// A newer version of the program made the backup.
    Newer {
        /// The file.
        file: PathBuf,
    },
    /// The backup is under a passphrase, and another one was given.
    WrongPassphrase {
        /// The file.
        file: PathBuf,
    },
    /// A backup is restored into an empty or missing folder only.
    NotEmpty {
        /// The folder.
        folder: PathBuf,
    },
    /// What was written reads back otherwise.
    ReadsOtherwise {
        /// The file or folder.
        file: PathBuf,
    },
    /// Files of the book changed again and again while they were read.
    Unsteady {
        /// The file that changed last.
        file: PathBuf,
    },
    /// The second folder is not there, or lies inside the book.
    NoSecondFolder {
        /// The folder.
        folder: PathBuf,
    },
}

impl From<Fault> for BackupFault {
    fn from(fault: Fault) -> BackupFault {
        BackupFault::Book(fault)
    }
}

impl BackupFault {
    pub(super) fn reading(file: &Path, error: &std::io::Error) -> BackupFault {
        BackupFault::Book(Fault::reading(file, error))
    }

    pub(super) fn writing(file: &Path, error: &std::io::Error) -> BackupFault {
        BackupFault::Book(Fault::writing(file, error))
    }

    pub(super) fn damaged(file: &Path, checked: Checked) -> BackupFault {
        BackupFault::Damaged {
            file: file.to_path_buf(),
            damages: checked.damages,
            whole: checked.whole,
            files: checked.manifest.map(|manifest| manifest.files.len()),
        }
    }

    /// The exit code of the command line: 2 no backup, 3 refused, 4 damaged, otherwise 1.
    pub const fn exit_code(&self) -> u8 {
        match self {
            BackupFault::Book(fault) => fault.exit_code(),
            BackupFault::Damaged { .. } => 4,
            BackupFault::NotABackup { .. } => 2,
            BackupFault::WrongPassphrase { .. } => 6,
            BackupFault::NotEmpty { .. } | BackupFault::NoSecondFolder { .. } => 3,
            BackupFault::Newer { .. } | BackupFault::ReadsOtherwise { .. } | BackupFault::Unsteady { .. } => {
                1
            }
        }
    }

    /// What is wrong and where, what is safe, and what to do, in full sentences.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            BackupFault::Book(fault) => fault.sentence(lang),
            BackupFault::Damaged { file, damages, whole, files } => {
                damaged_sentence(lang, file, damages, *whole, *files)
            }
            BackupFault::NotABackup { file } => say!(
                lang,
                "Tệp {file} không phải là bản sao lưu của chương trình này. Hãy chọn tệp có đuôi bienban.",
                "The file {file} is no backup of this program. Choose a file that ends in bienban.",
                file = file.display(),
            ),
            BackupFault::Newer { file } => say!(
                lang,
                "Bản sao lưu {file} do bản mới hơn của chương trình tạo. Tệp được giữ nguyên. Hãy cài bản mới của chương trình rồi làm lại.",
                "The backup {file} was made by a newer version of the program. It is left untouched. Install the newer version and try again.",
                file = file.display(),
            ),
            BackupFault::WrongPassphrase { file } => say!(
                lang,
                "Mật khẩu không mở được bản chép {file}. Tệp được giữ nguyên. Hãy gõ lại mật khẩu đã đặt khi chép ra USB.",
                "The passphrase does not open the copy {file}. It is left untouched. Enter the one that was set when it was made.",
                file = file.display(),
            ),
            BackupFault::NotEmpty { folder } => say!(
                lang,
                "Thư mục {folder} không trống, nên không khôi phục vào đó; mọi thứ trong đó được giữ nguyên. Hãy chọn một thư mục mới hoặc trống.",
                "The folder {folder} is not empty, so nothing is restored there; everything in it is left as it is. Choose a new or an empty folder.",
                folder = folder.display(),
            ),
            BackupFault::ReadsOtherwise { file } => say!(
                lang,
                "Đã ghi {file} nhưng đọc lại thấy khác, nên bản này không được dùng. Sổ và các bản sao lưu cũ vẫn nguyên. Ổ đĩa có thể sắp hỏng: hãy chọn thư mục trên ổ đĩa khác.",
                "The file {file} was written but reads back differently, so it is not used. The book and older backups are untouched. The disk may be failing: choose a folder on another one.",
                file = file.display(),
            ),
            BackupFault::Unsteady { file } => say!(
                lang,
                "Tệp {file} bị thay đổi liên tục trong lúc sao lưu, nên lần này chưa sao lưu được. Hãy đóng chương trình khác đang sửa tệp ấy rồi sao lưu lại.",
                "The file {file} kept changing while it was read, so no backup was made this time. Close the other program that changes it and try again.",
                file = file.display(),
            ),
            BackupFault::NoSecondFolder { folder } => say!(
                lang,
                "Không dùng được {folder} làm thư mục thứ hai: phải là thư mục đang có, nằm ngoài sổ. Hãy cắm ổ USB rồi ghi đường dẫn của một thư mục trên đó.",
                "The path {folder} cannot be the second folder: it must be a folder that is there, outside the book. Plug the USB stick in and give the path of a folder on it.",
                folder = folder.display(),
            ),
        }
    }
}

fn damaged_sentence(
    lang: Lang,
    file: &Path,
    damages: &[BackupDamage],
    whole: usize,
    files: Option<usize>,
) -> String {
    let mut named: Vec<String> = damages.iter().take(NAMED).map(|damage| damage.words(lang)).collect();
    if damages.len() > NAMED {
        let more = damages.len() - NAMED;
        named.push(say!(lang, "và {more} chỗ khác", "and {more} more"));
    }
    let (file, what) = (file.display(), named.join("; "));
    let rest = match files {
        Some(files) => {
            say!(lang, "Còn nguyên {whole}/{files} tệp.", "Whole: {whole} of {files} files.")
        }
        None => {
            say!(lang, "Không rõ trong đó còn tệp nào nguyên.", "Which files in it are whole cannot be told.")
        }
    };
    say!(
        lang,
        "Bản sao lưu {file} bị hỏng: {what}. {rest} Tệp được giữ nguyên và không dùng để khôi phục; hãy dùng bản khác.",
        "The backup {file} is damaged: {what}. {rest} It is left untouched and not restored from; use another one.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_damaged_backup_names_lines_files_and_what_is_whole() {
        let damages = vec![
            BackupDamage::Lines { from: 5, to: Some(9) },
            BackupDamage::File { path: "journal/book.jsonl".into() },
        ];
        let fault = BackupFault::Damaged { file: "a.bienban".into(), damages, whole: 14, files: Some(16) };
        assert_eq!(fault.exit_code(), 4);
        assert_eq!(
            fault.sentence(Lang::En),
            "The backup a.bienban is damaged: lines 5 to 9 cannot be read; the file \
             journal/book.jsonl is not whole. Whole: 14 of 16 files. It is left untouched and not \
             restored from; use another one."
        );
        assert_eq!(
            fault.sentence(Lang::Vi),
            "Bản sao lưu a.bienban bị hỏng: dòng 5 đến 9 không đọc được; tệp journal/book.jsonl \
             không còn nguyên. Còn nguyên 14/16 tệp. Tệp được giữ nguyên và không dùng để khôi \
             phục; hãy dùng bản khác."
        );
    }
}
