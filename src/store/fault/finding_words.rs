//! What is said of each finding: what it is, where, and what to do.

use std::path::Path;

use super::Fault;
use super::finding::{Finding, IndexFault};
use crate::say;
use crate::store::backup::BackupFault;
use crate::store::book::AcceptedLoss;
use crate::text::{Lang, short_date};

impl Finding {
    /// What was found, where, and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Finding::Fault(fault) | Finding::ReadOnly(fault) => fault.sentence(lang),
            Finding::Lost { fault, backup } => lost_sentence(lang, fault, backup.as_deref()),
            Finding::Backup(fault) => backup_sentence(lang, fault),
            Finding::HeadsUnsound { file, line } => heads_sentence(lang, file, *line),
            Finding::AcceptedLoss(loss) => accepted_sentence(lang, loss),
            Finding::SetAside(set_aside) => set_aside.sentence(lang),
            Finding::Torn { file, line } => say!(
                lang,
                "Tệp {file} kết thúc bằng một lần ghi dở ở dòng {line}, chưa từng được báo “Đã lưu”. Mọi dòng trước đó còn nguyên; lần ghi tiếp theo, chương trình sẽ để riêng phần này.",
                "The file {file} ends in an unfinished write at line {line} that was never reported as saved. All lines before it are intact; the program sets it aside when it next writes there.",
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
            Finding::Renamed { file } => renamed_sentence(lang, file),
            Finding::GoesOn { damage, file } => say!(
                lang,
                "{damage} Cuộc họp vẫn tiếp tục được: từ bây giờ nội dung mới được ghi vào tệp {file}.",
                "{damage} The meeting can go on: from now on it is written to the file {file}.",
                damage = damage.sentence(lang),
                file = file.display(),
            ),
            Finding::Unended { file, line } => unended_sentence(lang, file, *line, false),
            Finding::Ended { file, line } => unended_sentence(lang, file, *line, true),
            Finding::InfoUnsound { file, from } => info_sentence(lang, file, from, false),
            Finding::InfoHealed { file, from } => info_sentence(lang, file, from, true),
            Finding::StoreSetAside { kept, why } => store_sentence(lang, kept, *why),
            Finding::Turned => turned_sentence(lang),
            Finding::StoreOff => off_sentence(lang),
        }
    }
}

fn renamed_sentence(lang: Lang, file: &Path) -> String {
    say!(
        lang,
        "Lần trước máy tắt đúng lúc đang thay tệp {file}; tệp đã được đưa về đúng chỗ, không mất gì đã lưu.",
        "The computer stopped while the file {file} was being replaced; it is in its place again, and nothing saved is lost.",
        file = file.display(),
    )
}

fn heads_sentence(lang: Lang, file: &Path, line: u64) -> String {
    say!(
        lang,
        "Dòng {line} của tệp đối chiếu {file} đã bị thay đổi. Nhật ký của sổ không bị ảnh hưởng; lần mở sổ tới, chương trình lập lại tệp này từ nhật ký.",
        "Line {line} of {file}, which the book is compared with, was changed. The journal of the book is not affected; the program makes this file anew from it when the book is next opened.",
        file = file.display(),
    )
}

fn lost_sentence(lang: Lang, fault: &Fault, backup: Option<&Path>) -> String {
    let fault = fault.sentence(lang);
    match backup.map(Path::display) {
        Some(backup) => say!(
            lang,
            "{fault} Bản sao lưu {backup} còn giữ phần này.",
            "{fault} The backup {backup} still holds it.",
        ),
        None => say!(
            lang,
            "{fault} Không có bản sao lưu nào trong sổ còn giữ phần này; nếu không tìm được ở nơi khác, hãy ghi nhận là mất bằng “bienban accept-loss”.",
            "{fault} No backup in the book still holds it; if none is found elsewhere, accept the loss with “bienban accept-loss”.",
        ),
    }
}

fn backup_sentence(lang: Lang, fault: &BackupFault) -> String {
    let fault = fault.sentence(lang);
    say!(
        lang,
        "{fault} Sổ không bị ảnh hưởng: hãy sao lưu lại, rồi cất tệp hỏng đi nơi khác.",
        "{fault} The book is not affected: make another backup and move the damaged file elsewhere.",
    )
}

fn accepted_sentence(lang: Lang, loss: &AcceptedLoss) -> String {
    let AcceptedLoss { parts, reason, by, on, .. } = loss;
    let mut files: Vec<&str> = parts.iter().map(|part| part.file.as_str()).collect();
    files.dedup();
    let (files, day) = (files.join(", "), short_date(*on, lang));
    say!(
        lang,
        "Đã được ghi nhận là mất, {by} ghi ngày {day}, lý do “{reason}”: {files}.",
        "Accepted as lost by {by} on {day}, for the reason “{reason}”: {files}.",
    )
}

fn store_sentence(lang: Lang, kept: &Path, why: IndexFault) -> String {
    let kept = kept.display();
    match why {
        IndexFault::Unreadable => say!(
            lang,
            "Kho tra cứu của sổ bị hỏng, đã để riêng ở {kept} và được dựng lại từ nhật ký; không mất nội dung nào.",
            "The book's look-up store was damaged; it was put aside as {kept} and is made anew from the journal. Nothing is lost.",
        ),
        IndexFault::Foreign => say!(
            lang,
            "Kho tra cứu trong thư mục này là của sổ khác, đã để riêng ở {kept} và được dựng lại từ nhật ký; không mất nội dung nào.",
            "The look-up store in this folder belonged to another book; it was put aside as {kept} and is made anew from the journal. Nothing is lost.",
        ),
        IndexFault::Ahead => say!(
            lang,
            "Kho tra cứu ghi nhận nhiều hơn nhật ký hiện có, đã để riêng ở {kept}. Có thể nhật ký bị cắt bớt hoặc được thay bằng bản cũ: hãy kiểm tra sổ và so với bản sao lưu.",
            "The look-up store knows of more than the journal holds; it was put aside as {kept}. The journal may have been cut or replaced by an older copy: verify the book and compare it with a backup.",
        ),
    }
}

/// On a last line that lacks its end, which the program adds or has `added`.
fn unended_sentence(lang: Lang, file: &Path, line: u64, added: bool) -> String {
    match added {
        false => say!(
            lang,
            "Dòng cuối (dòng {line}) của tệp {file} thiếu dấu hết dòng, nhưng nội dung còn nguyên và vẫn được tính; lần ghi tiếp theo, chương trình sẽ thêm dấu ấy.",
            "The last line (line {line}) of the file {file} lacks its end, but what it says is whole and counts; the program adds the end when it next writes there.",
            file = file.display(),
        ),
        true => say!(
            lang,
            "Dòng cuối (dòng {line}) của tệp {file} thiếu dấu hết dòng; nội dung còn nguyên nên vẫn được tính, và dấu ấy đã được thêm vào.",
            "The last line (line {line}) of the file {file} lacked its end; what it says is whole and counts, and the end was added.",
            file = file.display(),
        ),
    }
}

/// On a copy of `book.toml` that is not whole, or was `healed` from the other one.
fn info_sentence(lang: Lang, file: &Path, from: &Path, healed: bool) -> String {
    match healed {
        false => say!(
            lang,
            "Tệp {file} bị hỏng hoặc bị mất; bản thứ hai {from} còn nguyên và đang được dùng. Khi sổ được mở lại để ghi, chương trình tự lập lại tệp ấy.",
            "The file {file} is damaged or lost; its second copy {from} is whole and is used. The program makes the file again when the book is next opened for writing.",
            file = file.display(),
            from = from.display(),
        ),
        true => say!(
            lang,
            "Tệp {file} bị hỏng hoặc bị mất nên đã được lập lại từ bản thứ hai {from}, không mất nội dung nào; nếu vừa đổi mật khẩu ngay trước đó mà mật khẩu mới không mở được thì hãy dùng mật khẩu cũ.",
            "The file {file} was damaged or lost and was made again from its second copy {from}; nothing is lost, and should a passphrase that was changed just before not open the book, use the old one.",
            file = file.display(),
            from = from.display(),
        ),
    }
}

/// On a sealing or unsealing that was interrupted and is done now.
fn turned_sentence(lang: Lang) -> String {
    say!(
        lang,
        "Lần niêm phong hoặc bỏ niêm phong sổ bị ngắt giữa chừng nay đã làm xong; không mất nội dung nào. Nếu chưa in phiếu khôi phục, hãy in bằng “bienban passphrase --recovery”.",
        "The sealing or unsealing of the book that had been interrupted is now done; nothing is lost. If the recovery sheet was not printed, print it with “bienban passphrase --recovery”.",
    )
}

/// On a look-up store that cannot be used.
fn off_sentence(lang: Lang) -> String {
    say!(
        lang,
        "Kho tra cứu của sổ không dùng được, nên chương trình đọc thẳng từ nhật ký; mọi nội dung vẫn đủ, chỉ chậm hơn.",
        "The book's look-up store cannot be used, so everything is read from the journal itself; nothing is missing, it is only slower.",
    )
}
