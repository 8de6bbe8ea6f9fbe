//! Why a disk refuses, and what a person can do about it.

use std::io;

use super::plain::Unusual;
use crate::say;
use crate::text::{Lang, text};

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
    /// A link, a pipe or a device is where an ordinary file or folder should be.
    Unusual,
    /// Anything else, in the operating system's own words.
    Other(String),
}

impl Cause {
    /// The cause behind an error of the operating system.
    pub fn of(error: &io::Error) -> Cause {
        if error.get_ref().is_some_and(|inner| inner.is::<Unusual>()) {
            return Cause::Unusual;
        }
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

    pub(in crate::store) fn words(&self, lang: Lang) -> String {
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
            Cause::Unusual => text(
                "đó là liên kết, đường ống hoặc thiết bị chứ không phải tệp hay thư mục thường, nên chương trình không mở",
                "it is a link, a pipe or a device, not an ordinary file or folder, so the program does not open it",
            )
            .get(lang)
            .into(),
            Cause::Other(detail) => {
                say!(lang, "máy báo “{detail}”", "the computer says “{detail}”")
            }
        }
    }

    pub(in crate::store) fn remedy(&self, lang: Lang) -> &'static str {
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
                "Hãy xem đường dẫn đã đúng chưa; nếu ở ổ USB thì cắm lại, rồi thử lại.",
                "See whether the path is right; if it is on a USB stick, plug it in again; then try again.",
            ),
            Cause::NotAFolder => text("Hãy chọn một thư mục khác.", "Choose another folder."),
            Cause::Unusual => text(
                "Hãy chuyển nó đi nơi khác, và đặt chính tệp hay thư mục ấy vào chỗ này.",
                "Remove it, and put the file or folder itself in its place.",
            ),
            Cause::Other(_) => text(
                "Hãy thử lại; nếu vẫn lỗi, chọn thư mục trên ổ đĩa khác và cho kiểm tra ổ đĩa này.",
                "Try again; if it fails again, choose a folder on another disk and have this one checked.",
            ),
        }
        .get(lang)
    }
}
