//! What is in the way of opening a sealed book, or of sealing one, and what to do.

use std::path::{Display, Path};

use crate::say;
use crate::text::{Lang, SecretFlaw};

/// What is in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealFault {
    /// The book is sealed and no passphrase was given.
    Locked,
    /// The passphrase opens nothing.
    Wrong,
    /// The book is sealed already.
    Already,
    /// The book is not sealed.
    NotSealed,
    /// A practice book is never sealed: it holds nothing of anybody.
    Practice,
    /// The new passphrase is guessed at once.
    Weak(SecretFlaw),
    /// What is readable is not written into the folder of a sealed book.
    Inside,
    /// The folder for what is to be written is not there.
    NoFolder,
    /// Something of the journal still lies there in plain.
    Unfinished,
    /// The book is damaged, and is to be put right first.
    Damaged,
}

impl SealFault {
    /// The exit code of the command line: 6 locked, 4 damaged, 3 refused.
    pub const fn exit_code(self) -> u8 {
        match self {
            SealFault::Locked | SealFault::Wrong => 6,
            SealFault::Damaged => 4,
            _ => 3,
        }
    }

    pub(in crate::store) fn sentence(self, folder: &Path, lang: Lang) -> String {
        let folder = folder.display();
        match self {
            SealFault::Locked => say!(
                lang,
                "Sổ ở {folder} đã niêm phong bằng mật khẩu. Hãy mở sổ trong chương trình và nhập mật khẩu; ở dòng lệnh thì ghi --passphrase-file FILE hoặc đặt biến BIENBAN_PASSPHRASE.",
                "The book at {folder} is sealed with a passphrase. Open it in the program and type the passphrase; on the command line give --passphrase-file FILE or set BIENBAN_PASSPHRASE.",
            ),
            SealFault::Wrong => say!(
                lang,
                "Mật khẩu chưa đúng. Không có gì bị thay đổi; hãy nhập lại. Bộ gõ tiếng Việt nào cũng được, chỉ cần đúng dấu và đúng chữ hoa, chữ thường. Nếu quên, hãy dùng mã khôi phục trong phong bì niêm phong.",
                "The passphrase is not right. Nothing was changed; type it again. Any input method will do; accents and capitals must be right. If it is forgotten, use the recovery code in the sealed envelope.",
            ),
            SealFault::Already => say!(
                lang,
                "Sổ ở {folder} đã niêm phong rồi, nên được giữ nguyên. Muốn đổi mật khẩu, hãy dùng “bienban passphrase”.",
                "The book at {folder} is sealed already and was left as it is. To change the passphrase, use “bienban passphrase”.",
            ),
            SealFault::NotSealed => say!(
                lang,
                "Sổ ở {folder} không niêm phong, nên không có mật khẩu để bỏ hay đổi. Muốn niêm phong, hãy dùng “bienban seal”.",
                "The book at {folder} is not sealed, so there is no passphrase to remove or change. To seal it, use “bienban seal”.",
            ),
            SealFault::Practice => say!(
                lang,
                "Sổ tập dượt không niêm phong: trong đó không có thông tin của ai. Hãy mở sổ của chi bộ.",
                "A practice book is never sealed: it holds nothing of anybody. Open the book of the cell.",
            ),
            SealFault::Weak(flaw) => flaw.sentence(lang).to_owned(),
            SealFault::Inside | SealFault::NoFolder | SealFault::Unfinished => {
                self.plain_words(&folder, lang)
            }
            SealFault::Damaged => say!(
                lang,
                "Sổ ở {folder} đang có chỗ hỏng, nên chưa niêm phong hay bỏ niêm phong; sổ được giữ nguyên. Hãy chạy “bienban verify”, khôi phục từ bản sao lưu rồi làm lại.",
                "The book at {folder} is damaged, so it was neither sealed nor unsealed and was left as it is. Run “bienban verify”, restore from a backup, and try again.",
            ),
        }
    }

    /// What is said where something readable is in the way.
    fn plain_words(self, folder: &Display<'_>, lang: Lang) -> String {
        match self {
            SealFault::Inside => say!(
                lang,
                "Thư mục {folder} nằm trong sổ đã niêm phong: văn bản ai cũng đọc được không để ở đó. Hãy chọn thư mục khác, ví dụ trên ổ USB.",
                "The folder {folder} lies in the sealed book: what anybody can read is not kept there. Choose another folder, such as one on a USB stick.",
            ),
            SealFault::NoFolder => say!(
                lang,
                "Chưa thấy thư mục {folder}, nên chưa ghi gì. Hãy ghi đường dẫn của một thư mục đang có, ví dụ trên ổ USB.",
                "The folder {folder} is not there, so nothing was written. Give the path of a folder that is there, such as one on a USB stick.",
            ),
            _ => say!(
                lang,
                "Sổ ở {folder} niêm phong chưa xong: còn tệp ai cũng đọc được, nên chưa sao lưu. Hãy mở sổ trong chương trình bằng mật khẩu để làm nốt, rồi sao lưu lại.",
                "The book at {folder} is not sealed to the end: some of its files can still be read by anybody, so no backup was made. Open it in the program with its passphrase, which finishes the work, and back up again.",
            ),
        }
    }
}
