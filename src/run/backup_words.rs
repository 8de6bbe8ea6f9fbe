//! What the program says of a backup that was made: the second folder, the test, the damage.

use crate::say;
use crate::shelf::{CopiedOut, HandedOver};
use crate::store::{BackupFault, Kept, Second};
use crate::text::Lang;

/// That a backup was made, and where a copy lies.
pub(super) fn made_words(kept: &Kept, lang: Lang) -> String {
    let (n, file) = (kept.made.manifest.files.len(), &kept.made.file);
    let own = file.parent().unwrap_or(file).display();
    match &kept.second {
        Second::Copied(copy) => say!(
            lang,
            "Đã sao lưu, đọc lại thấy đúng: {n} tệp; bản sao lưu trong thư mục {own}, đã chép sang {folder}.",
            "Backed up, read back and right: {n} files; the backup is in the folder {own}, copied to {folder}.",
            folder = copy.parent().unwrap_or(copy).display()
        ),
        _ => say!(
            lang,
            "Đã sao lưu, đọc lại thấy đúng: {n} tệp; bản sao lưu trong thư mục {own}.",
            "Backed up, read back and right: {n} files; the backup is in the folder {own}."
        ),
    }
}

/// That the book was copied to a stick, and what is to be done with it.
pub(super) fn copied_words(copied: &CopiedOut, lang: Lang) -> String {
    let card = copied.cards.first().map(|card| card.display().to_string()).unwrap_or_default();
    say!(
        lang,
        "Đã chép sổ ra {file}, đọc lại thấy đúng. Hãy in thẻ khôi phục {card}, rồi rút ổ USB và cất ở nơi khác với máy.",
        "The book is copied to {file}, read back and right. Print the card of how to restore it, {card}; then take the stick out and keep it away from the computer.",
        file = copied.made.file.display()
    )
}

/// That the last copy on another disk is old, or that there is none.
pub(super) fn copy_wanted(kept: &Kept, lang: Lang) -> Option<String> {
    let wanted = kept.wants_copy && !kept.made.manifest.practice;
    wanted.then(|| match kept.copied_before {
        // A book of today has had no month.
        false => say!(
            lang,
            "Sổ chưa có bản chép nào ra ngoài máy này: hãy cắm ổ USB, mở “Sổ và sao lưu”, phím 9, “Chép ra USB”.",
            "The book was never copied to another disk: plug a USB stick in, open “Book and backups”, key 9, “Copy to a USB stick”."
        ),
        true => say!(
            lang,
            "Một tháng qua chưa có bản chép nào ra ngoài máy này: hãy cắm ổ USB, mở “Sổ và sao lưu”, phím 9, “Chép ra USB”.",
            "Nothing was copied to another disk in the last month: plug a USB stick in, open “Book and backups”, key 9, “Copy to a USB stick”."
        ),
    })
}

/// What else there is to say of a backup, and whether it is to be heeded.
pub(super) fn besides(kept: &Kept, lang: Lang) -> Option<(String, bool)> {
    let mut words: Vec<(String, bool)> = Vec::new();
    match &kept.second {
        Second::NotChosen | Second::Copied(_) => {}
        Second::Missing(folder) => words.push((
            say!(
                lang,
                "Chưa thấy {folder} nên bản sao lưu lần này chỉ ở trên máy; cắm ổ USB vào, lần sau sẽ chép.",
                "{folder} is not there, so this backup is on the computer only; plug the stick in and the next one is copied.",
                folder = folder.display()
            ),
            false,
        )),
        Second::Failed(fault) => words.push((second_failed(fault, lang), true)),
    }
    if kept.tested.as_ref().is_some_and(|tested| !tested.good) {
        let words_of_test = say!(
            lang,
            "Khôi phục thử bản này KHÔNG được: hãy sao lưu ngay sang ổ khác.",
            "Restoring this backup FAILED in the test: back up to another disk at once."
        );
        words.push((words_of_test, true));
    }
    if !kept.made.in_plain.is_empty() {
        let words_of_plain = say!(
            lang,
            "{n} tệp trong sổ ai cũng đọc được nên không vào bản sao lưu; trang Sổ, phím 6 để niêm phong chúng.",
            "Files in the book that anybody can read: {n}; they are not in the backup; key 6 of the page of the book seals them.",
            n = kept.made.in_plain.len()
        );
        words.push((words_of_plain, false));
    }
    if let Some(fault) = kept.made.faults.first() {
        let fault = fault.sentence(lang);
        words.push((
            say!(
                lang,
                "Trong sổ có chỗ hỏng, nên các bản sao lưu cũ đều được giữ lại. {fault}",
                "The book is damaged in places, so all older backups are kept. {fault}"
            ),
            true,
        ));
    }
    let heed = words.iter().any(|(_, heed)| *heed);
    let words: Vec<String> = words.into_iter().map(|(words, _)| words).collect();
    (!words.is_empty()).then(|| (words.join(" "), heed))
}

fn second_failed(fault: &BackupFault, lang: Lang) -> String {
    let fault = fault.sentence(lang);
    say!(
        lang,
        "Bản trên máy đã xong, nhưng không chép được sang thư mục thứ hai. {fault}",
        "The backup on the computer is made, but it could not be copied to the second folder. {fault}"
    )
}

/// Where a hand-over pack lies.
pub(super) fn pack_words(pack: &HandedOver, lang: Lang) -> String {
    say!(
        lang,
        "Gói bàn giao ở {folder}: bản sao lưu và bản kê, đã kiểm tra.",
        "The hand-over pack is in {folder}: the backup, checked, and the inventory.",
        folder = pack.folder.display()
    )
}
