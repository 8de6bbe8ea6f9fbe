//! What the store has to tell although nothing failed: one sentence each.

use std::path::{Path, PathBuf};

use super::fault::Fault;
use super::set_aside::SetAside;
use crate::say;
use crate::text::Lang;

/// Why the derived store was put aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreTrouble {
    /// It cannot be opened or read.
    Unreadable,
    /// It belongs to another book.
    Foreign,
    /// It knows of more than the journal holds.
    Ahead,
}

/// Something to tell once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BookNotice {
    /// An interrupted write was set aside.
    SetAside(SetAside),
    /// The book is open for reading only; the fault says why.
    ReadOnly(Fault),
    /// Something is damaged that does not stop the work.
    Trouble(Fault),
    /// The last line of a file lacked its end, which was added.
    Ended {
        /// The file.
        file: PathBuf,
        /// The line, counted from 1.
        line: u64,
    },
    /// A file that an interrupted renaming had left under another name is in its place again.
    Renamed {
        /// The file.
        file: PathBuf,
    },
    /// A meeting whose file is damaged goes on in another file.
    GoesOn {
        /// What is wrong with the one that it had.
        damage: Fault,
        /// The file that takes the acts from now on.
        file: PathBuf,
    },
    /// One of the two copies of `book.toml` was damaged or lost, and was made again from the other.
    InfoHealed {
        /// The copy that was not whole.
        file: PathBuf,
        /// The one that was.
        from: PathBuf,
    },
    /// A sealing or unsealing that a stop had interrupted is done.
    Turned,
    /// The derived store was put aside under another name and is made anew from the journal.
    StoreSetAside {
        /// Its name now.
        kept: PathBuf,
        /// Why.
        why: StoreTrouble,
    },
    /// The derived store cannot be used; everything is read from the journal.
    StoreOff,
}

impl BookNotice {
    /// The sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            BookNotice::SetAside(set_aside) => set_aside.sentence(lang),
            BookNotice::ReadOnly(fault) | BookNotice::Trouble(fault) => fault.sentence(lang),
            BookNotice::Ended { file, line } => say!(
                lang,
                "Dòng cuối (dòng {line}) của tệp {file} thiếu dấu hết dòng; nội dung còn nguyên nên vẫn được tính, và dấu ấy đã được thêm vào.",
                "The last line (line {line}) of the file {file} lacked its end; what it says is whole and counts, and the end was added.",
                file = file.display(),
            ),
            BookNotice::Renamed { file } => say!(
                lang,
                "Lần trước máy tắt đúng lúc đang thay tệp {file}; tệp đã được đưa về đúng chỗ, không mất gì đã lưu.",
                "The computer stopped while the file {file} was being replaced; it is in its place again, and nothing saved is lost.",
                file = file.display(),
            ),
            BookNotice::GoesOn { damage, file } => say!(
                lang,
                "{damage} Cuộc họp vẫn tiếp tục được: từ bây giờ nội dung mới được ghi vào tệp {file}.",
                "{damage} The meeting can go on: from now on it is written to the file {file}.",
                damage = damage.sentence(lang),
                file = file.display(),
            ),
            BookNotice::InfoHealed { file, from } => say!(
                lang,
                "Tệp {file} bị hỏng hoặc bị mất nên đã được lập lại từ bản thứ hai {from}, không mất nội dung nào; nếu vừa đổi mật khẩu ngay trước đó mà mật khẩu mới không mở được thì hãy dùng mật khẩu cũ.",
                "The file {file} was damaged or lost and was made again from its second copy {from}; nothing is lost, and should a passphrase that was changed just before not open the book, use the old one.",
                file = file.display(),
                from = from.display(),
            ),
            BookNotice::StoreSetAside { kept, why } => store_sentence(lang, kept, *why),
            BookNotice::Turned => say!(
                lang,
                "Lần niêm phong hoặc bỏ niêm phong sổ bị ngắt giữa chừng nay đã làm xong; không mất nội dung nào. Nếu chưa in phiếu khôi phục, hãy in bằng “bienban passphrase --recovery”.",
                "The sealing or unsealing of the book that had been interrupted is now done; nothing is lost. If the recovery sheet was not printed, print it with “bienban passphrase --recovery”.",
            ),
            BookNotice::StoreOff => say!(
                lang,
                "Kho tra cứu của sổ không dùng được, nên chương trình đọc thẳng từ nhật ký; mọi nội dung vẫn đủ, chỉ chậm hơn.",
                "The book's look-up store cannot be used, so everything is read from the journal itself; nothing is missing, it is only slower.",
            ),
        }
    }
}

fn store_sentence(lang: Lang, kept: &Path, why: StoreTrouble) -> String {
    let kept = kept.display();
    match why {
        StoreTrouble::Unreadable => say!(
            lang,
            "Kho tra cứu của sổ bị hỏng, đã để riêng ở {kept} và được dựng lại từ nhật ký; không mất nội dung nào.",
            "The book's look-up store was damaged; it was put aside as {kept} and is made anew from the journal. Nothing is lost.",
        ),
        StoreTrouble::Foreign => say!(
            lang,
            "Kho tra cứu trong thư mục này là của sổ khác, đã để riêng ở {kept} và được dựng lại từ nhật ký; không mất nội dung nào.",
            "The look-up store in this folder belonged to another book; it was put aside as {kept} and is made anew from the journal. Nothing is lost.",
        ),
        StoreTrouble::Ahead => say!(
            lang,
            "Kho tra cứu ghi nhận nhiều hơn nhật ký hiện có, đã để riêng ở {kept}. Có thể nhật ký bị cắt bớt hoặc được thay bằng bản cũ: hãy kiểm tra sổ và so với bản sao lưu.",
            "The look-up store knows of more than the journal holds; it was put aside as {kept}. The journal may have been cut or replaced by an older copy: verify the book and compare it with a backup.",
        ),
    }
}
