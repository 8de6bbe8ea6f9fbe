//! What cannot be in a form of a book, beside what can be in no form: the sentences.

use crate::say;
use crate::text::Lang;

/// What cannot be in a form of a book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnFlaw {
    /// It has the id of a paper that the program makes by no form.
    Coded(String),
    /// Something differs from the form of the program that may not.
    Kept {
        /// The id.
        id: String,
        /// The line that must stand there.
        line: String,
    },
    /// An id that is no name of a file everywhere.
    NoFileName(String),
    /// Another paper has that name of a file.
    StemTaken(String),
    /// The file in the book is called otherwise than its id.
    OtherName(String),
    /// A list that may hold what is secret, in a paper that others read.
    StaysInside {
        /// The list.
        list: &'static str,
        /// The one that may be told.
        instead: &'static str,
    },
}

impl OwnFlaw {
    pub(super) fn sentence(&self, lang: Lang) -> String {
        match self {
            OwnFlaw::Coded(id) => say!(
                lang,
                "Văn bản “{id}” do chương trình lập từ nội dung đã ghi, không theo biểu mẫu nên không thay được. Hãy đặt mã khác.",
                "The paper “{id}” is made of what was recorded and not by a form, so none can replace it. Give another id."
            ),
            OwnFlaw::Kept { id, line } => say!(
                lang,
                "Biểu mẫu thay cho “{id}” phải có dòng {line} như biểu mẫu của chương trình. Hãy ghi đúng dòng ấy.",
                "A form in place of “{id}” must have the line {line} as the program's form has. Write that line."
            ),
            OwnFlaw::NoFileName(id) => say!(
                lang,
                "Mã “{id}” không làm tên tệp được: dài quá 64 chữ, hoặc là tên mà Windows giữ riêng. Hãy đặt mã khác.",
                "The id “{id}” makes no file name: it has more than 64 letters, or Windows keeps it for itself. Give another one."
            ),
            OwnFlaw::StemTaken(stem) => say!(
                lang,
                "Tên tệp “{stem}” là của văn bản khác. Hãy đặt tên khác.",
                "The file name “{stem}” is that of another paper. Give another one."
            ),
            OwnFlaw::OtherName(id) => say!(
                lang,
                "Tệp này phải mang tên {id}.toml theo mã của biểu mẫu. Hãy đổi tên tệp, hoặc sửa mã.",
                "This file must be called {id}.toml as the id of the form. Rename it, or correct the id."
            ),
            OwnFlaw::StaysInside { list, instead } => say!(
                lang,
                "Văn bản này gửi đi nên không được dùng danh sách “{list}”, có cả nội dung mật. Hãy dùng “{instead}”.",
                "This paper is sent out, so it may not show the list “{list}”, which has secret items too. Use “{instead}”."
            ),
        }
    }
}
