//! What is said of a file that cannot be read or was changed, of a signature or key that is gone, and of
//! what is not taken in.

use std::path::Path;

use super::Fault;
use crate::domain::Refusal;
use crate::say;
use crate::store::disk::Cause;
use crate::text::{Lang, lowered};

/// Why nothing of a file is taken into a book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Untaken {
    /// It is empty.
    Empty,
    /// It is no text.
    Binary,
    /// It is larger than any file in which the program keeps acts.
    TooLarge,
    /// It is text, but holds no act.
    NoActs,
    /// The acts in it are of another book.
    OtherBook,
    /// A text of an act, counted from 1, is not written as it may be.
    Refused {
        /// Which.
        act: usize,
        /// Why.
        refusal: Refusal,
    },
    /// An act, counted from 1, is not one that this version knows.
    Unknown {
        /// Which.
        act: usize,
    },
}

impl Untaken {
    fn sentence(&self, lang: Lang, file: &Path) -> String {
        let file = file.display();
        let why = match self {
            Untaken::Empty => say!(lang, "Tệp {file} rỗng.", "The file {file} is empty."),
            Untaken::Binary => {
                say!(lang, "Tệp {file} không phải là tệp văn bản thuần.", "The file {file} is no plain text.")
            }
            Untaken::TooLarge => say!(
                lang,
                "Tệp {file} lớn hơn mọi tệp mà chương trình giữ việc chưa lưu.",
                "The file {file} is larger than any in which the program keeps what was not saved."
            ),
            Untaken::NoActs => say!(
                lang,
                "Tệp {file} không có việc nào để đưa vào sổ.",
                "The file {file} holds no act to take into the book."
            ),
            Untaken::OtherBook => say!(
                lang,
                "Những việc trong tệp {file} là của sổ khác.",
                "The acts in the file {file} are of another book."
            ),
            Untaken::Refused { act, refusal } => {
                return say!(
                    lang,
                    "Việc thứ {act} trong tệp {file}: {why} Không đưa gì vào sổ; tệp và sổ được giữ nguyên.",
                    "Act {act} in the file {file}: {why} Nothing is taken in; file and book are left as they are.",
                    why = lowered(&refusal.sentence(lang))
                );
            }
            Untaken::Unknown { act } => {
                return say!(
                    lang,
                    "Việc thứ {act} trong tệp {file} không phải là việc mà bản này của chương trình biết, nên không đưa gì vào sổ; tệp và sổ được giữ nguyên. Nếu tệp do bản mới hơn ghi, hãy cài bản ấy rồi làm lại.",
                    "Act {act} in the file {file} is not one that this version of the program knows, so nothing is taken in; file and book are left as they are. If a newer version wrote the file, install it and try again.",
                );
            }
        };
        say!(
            lang,
            "{why} Không đưa gì vào sổ; tệp và sổ được giữ nguyên. Hãy chọn tệp có tên bienban-chua-luu-….txt của sổ này.",
            "{why} Nothing is taken in; file and book are left as they are. Choose a file named bienban-chua-luu-….txt of this book.",
        )
    }
}

/// What is said of a fault of this file; nothing of another one.
pub(super) fn sentence(lang: Lang, fault: &Fault) -> String {
    match fault {
        Fault::Unreadable { file, cause } => unreadable_sentence(lang, file, cause),
        Fault::Altered { file, gone } => altered_sentence(lang, file, *gone),
        Fault::HeadsGone { file } => heads_sentence(lang, file),
        Fault::SignatureMissing { meeting, hash } => unsigned_sentence(lang, meeting, hash),
        Fault::KeyGone { fingerprint } => key_sentence(lang, fingerprint),
        Fault::Untaken { file, why } => why.sentence(lang, file),
        Fault::NothingLost { file } => nothing_sentence(lang, file),
        Fault::Overtaken { meeting } => overtaken_sentence(lang, meeting),
        _ => String::new(),
    }
}

fn unreadable_sentence(lang: Lang, file: &Path, cause: &Cause) -> String {
    let (file, why) = (file.display(), cause.words(lang));
    say!(
        lang,
        "Không đọc được {file}: {why}. Tệp có đó nhưng không biết trong đó còn gì, nên chương trình không ghi gì vào chỗ này. Hãy cho phép đọc, hoặc chép sổ sang ổ đĩa khác rồi mở lại; nếu vẫn không đọc được, hãy khôi phục từ bản sao lưu.",
        "{file} cannot be read: {why}. It is there, but what it holds is not known, so nothing is written in its place. Allow it to be read, or copy the book to another disk and open it again; if it still cannot be read, restore it from a backup.",
    )
}

fn altered_sentence(lang: Lang, file: &Path, gone: bool) -> String {
    let file = file.display();
    match gone {
        true => say!(
            lang,
            "Tệp {file} mà sổ đã có thì nay không còn. Nhật ký của sổ không bị ảnh hưởng. Hãy chép tệp về từ bản sao lưu hoặc lập lại văn bản ấy; nếu chính đồng chí đã bỏ tệp này, hãy ghi nhận bằng “bienban accept-loss”.",
            "The file {file}, which the book had, is gone. The journal of the book is not affected. Copy the file back from a backup or make the paper again; if you removed it yourself, accept it with “bienban accept-loss”.",
        ),
        false => say!(
            lang,
            "Tệp {file} không còn như khi chương trình thấy lần đầu: tệp bị hỏng hoặc đã bị sửa. Nhật ký của sổ không bị ảnh hưởng. Hãy chép tệp về từ bản sao lưu hoặc lập lại văn bản ấy; nếu chính đồng chí đã sửa tệp này, hãy ghi nhận bằng “bienban accept-loss”.",
            "The file {file} is not as the program first saw it: it is damaged or was changed. The journal of the book is not affected. Copy the file back from a backup or make the paper again; if you changed it yourself, accept it with “bienban accept-loss”.",
        ),
    }
}

fn heads_sentence(lang: Lang, file: &Path) -> String {
    say!(
        lang,
        "Tệp đối chiếu {file} mà sổ đã có thì đã bị mất, nên những gì bị sửa, bị bỏ trước lúc lập lại tệp này có thể không thấy được nữa. Hãy so sổ với bản sao lưu và với mã ở chân biên bản đã ký.",
        "The file {file}, which the book is compared with and had before, was lost, so what was changed or taken out before it was made anew may not show any more. Check the book against a backup and the foot of the signed minutes.",
        file = file.display(),
    )
}

fn unsigned_sentence(lang: Lang, meeting: &str, hash: &str) -> String {
    say!(
        lang,
        "Biên bản cuộc họp {meeting} đã thông qua với mã {hash} nhưng không có chữ ký của sổ, trong khi sổ có khóa ký: dòng chữ ký đã bị bỏ đi. Sổ được giữ nguyên. Hãy so mã với biên bản giấy đã ký và khôi phục từ bản sao lưu.",
        "The minutes of the meeting {meeting} were adopted with the hash {hash} and bear no signature, though the book has a key that signs: the line of the signature was taken out. The book is left untouched. Restore it from a backup and compare the hash with the signed paper.",
    )
}

fn key_sentence(lang: Lang, fingerprint: &str) -> String {
    say!(
        lang,
        "Khóa ký của sổ, dấu nhận dạng {fingerprint}, không còn trong book.toml hoặc đã bị thay bằng khóa khác, nên sổ không ký được biên bản mới bằng khóa ấy. Hãy khôi phục book.toml từ bản sao lưu và so dấu nhận dạng với phiếu đã in.",
        "The key that signed the book's minutes, fingerprint {fingerprint}, is no longer in book.toml or another one is in its place, so new minutes cannot be signed with it. Restore book.toml from a backup and compare the fingerprint with the printed sheet.",
    )
}

fn nothing_sentence(lang: Lang, file: &Path) -> String {
    say!(
        lang,
        "Không có mất mát nào để ghi nhận ở {file}; sổ được giữ nguyên. Hãy xem “bienban verify” nêu những gì bị mất.",
        "There is no loss to accept at {file}; the book is left as it is. Check with “bienban verify” what is lost.",
        file = file.display(),
    )
}

fn overtaken_sentence(lang: Lang, meeting: &str) -> String {
    say!(
        lang,
        "Cuộc họp {meeting} đã được ghi tiếp sau khi những việc này được chép ra, nên không đưa vào sổ được nữa; tệp và sổ được giữ nguyên. Hãy mở tệp và nhập lại bằng tay những gì còn thiếu.",
        "The meeting {meeting} went on after these acts were kept, so they cannot be taken in any more; file and book are left as they are. Open the file; enter by hand what is missing.",
    )
}
