//! What the screen says of the book: one sentence a fact.

use chrono::{DateTime, FixedOffset};

use crate::app::backup::{BackupView, BookCheck};
use crate::app::model::Model;
use crate::domain::State;
use crate::report::in_eights;
use crate::say;
use crate::text::{Lang, decimal, grouped, short_date, wrap};

/// After so many days a copy on another disk is old.
const OLD_DAYS: i64 = 31;

/// How many lines the screen has when it is drawn.
pub(super) fn rows(model: &Model) -> usize {
    let columns = usize::from(model.size.0).saturating_sub(4);
    let lines = |fact: &BookFact| wrap(&fact.words, columns).len();
    facts(model).iter().map(lines).sum::<usize>() + usize::from(!super::is_idle(model))
}

/// A sentence on the book, and whether it wants attention.
pub(super) struct BookFact {
    /// The sentence.
    pub(super) words: String,
    /// Whether it wants attention.
    pub(super) heed: bool,
}

impl BookFact {
    fn plain(words: String) -> BookFact {
        BookFact { words, heed: false }
    }
}

/// Everything that the screen says.
pub(super) fn facts(model: &Model) -> Vec<BookFact> {
    let lang = model.lang;
    let mut facts = Vec::new();
    let Some(seen) = super::backups(model).and_then(|backups| backups.seen.as_ref()) else { return facts };
    facts.push(held(model, seen));
    facts.push(last(seen, model.now.at, lang));
    facts.extend(changed(model, seen));
    facts.push(second_words(seen, lang));
    facts.extend(outside(seen, model.now.at, lang));
    facts.push(tested(seen, lang));
    facts.extend(seal_words(model));
    facts.push(check_words(super::checked_before(model), lang));
    facts
}

/// How many meetings were held, how many are prepared besides, and how large the book is.
fn held(model: &Model, seen: &BackupView) -> BookFact {
    let lang = model.lang;
    let of = |state: fn(State) -> bool| model.book.meetings.iter().filter(|one| state(one.state)).count();
    let prepared = match of(|state| state == State::Draft) {
        0 => String::new(),
        more => say!(lang, ", {more} kỳ đang chuẩn bị", ", {more} in preparation"),
    };
    BookFact::plain(say!(
        lang,
        "{n} kỳ sinh hoạt{prepared}; dung lượng {size}.",
        "{n} meetings{prepared}; size {size}.",
        n = of(|state| !matches!(state, State::Draft | State::Cancelled)),
        size = size_words(seen.size, lang)
    ))
}

fn last(seen: &BackupView, now: DateTime<FixedOffset>, lang: Lang) -> BookFact {
    let Some(at) = seen.last else {
        let words = say!(lang, "Chưa có bản sao lưu nào trong sổ.", "The book has no backup yet.");
        return BookFact { words, heed: true };
    };
    let age = age(at, now, lang);
    BookFact::plain(say!(
        lang,
        "Bản sao lưu gần nhất: {at} ({age}); đang giữ {n} bản.",
        "Last backup: {at} ({age}); kept: {n}.",
        at = format!("{} {}", short_date(at.date_naive(), lang), at.format("%H:%M")),
        n = seen.backups
    ))
}

fn changed(model: &Model, seen: &BackupView) -> Option<BookFact> {
    let lang = model.lang;
    if model.book.practice {
        return Some(BookFact::plain(say!(
            lang,
            "Sổ họp thử không tự sao lưu; nhấn 1 để thử.",
            "The practice book makes no backups by itself; press 1 to try one."
        )));
    }
    let words = say!(
        lang,
        "Sổ có thay đổi từ bản ấy; khi thoát, chương trình tự sao lưu.",
        "The book changed since; the program backs it up when it is left."
    );
    (seen.changed && seen.last.is_some()).then(|| BookFact::plain(words))
}

/// Whether the book is sealed, and how that is changed; a practice book never is.
fn seal_words(model: &Model) -> Option<BookFact> {
    let lang = model.lang;
    let words = match model.book.sealed {
        true => say!(
            lang,
            "Sổ đã niêm phong: phải có mật khẩu mới mở được.",
            "The book is sealed: it opens with a passphrase only."
        ),
        false => say!(
            lang,
            "Sổ không niêm phong: ai dùng được máy này cũng đọc được.",
            "The book is not sealed: whoever can use this computer can read it."
        ),
    };
    (!model.book.practice).then(|| BookFact::plain(words))
}

/// What a technician asks for: where the book and its copies lie, and what is compared with the printed
/// sheet of the key that signs minutes.
pub(super) fn details(model: &Model) -> Vec<String> {
    let lang = model.lang;
    let folder = &model.book.folder;
    let papers = std::path::Path::new(folder).join("documents");
    let mut lines = vec![
        say!(lang, "Sổ đặt tại: {folder}", "The book lies in: {folder}"),
        say!(
            lang,
            "Biên bản và các văn bản khác ghi ra tệp tại: {papers}",
            "Minutes and other papers are written to: {papers}",
            papers = papers.display()
        ),
    ];
    let seen = super::backups(model).and_then(|backups| backups.seen.as_ref());
    let second = seen.and_then(|seen| seen.second.as_ref());
    lines
        .extend(second.map(|(folder, _)| say!(lang, "Thư mục thứ hai: {folder}", "Second folder: {folder}")));
    let key = model.book.key.as_ref().map(|key| in_eights(key));
    lines.extend(key.map(|key| {
        say!(
            lang,
            "Dấu nhận dạng khóa ký biên bản, để đối chiếu với phiếu đã in: {key}",
            "Fingerprint of the key that signs minutes, to be compared with the printed sheet: {key}"
        )
    }));
    lines
}

/// What the head of the screen says: how old the last backup is.
pub(super) fn figure(model: &Model) -> String {
    let lang = model.lang;
    let Some(seen) = super::backups(model).and_then(|backups| backups.seen.as_ref()) else {
        return String::new();
    };
    match seen.last {
        None => say!(lang, "CHƯA SAO LƯU", "NO BACKUP YET"),
        Some(at) => {
            let age = age(at, model.now.at, lang);
            say!(lang, "sao lưu: {age}", "last backup: {age}")
        }
    }
}

/// "hôm nay", "3 ngày trước".
fn age(at: DateTime<FixedOffset>, now: DateTime<FixedOffset>, lang: Lang) -> String {
    match (now.date_naive() - at.date_naive()).num_days() {
        ..=0 => say!(lang, "hôm nay", "today"),
        1 => say!(lang, "hôm qua", "yesterday"),
        days => say!(lang, "{days} ngày trước", "{days} days ago"),
    }
}

fn second_words(seen: &BackupView, lang: Lang) -> BookFact {
    match &seen.second {
        None => BookFact::plain(say!(
            lang,
            "Chưa chọn thư mục thứ hai: nên có một bản trên ổ USB phòng khi máy hỏng.",
            "No second folder is chosen: keep a copy on a USB stick in case the computer fails."
        )),
        Some((_, true)) => BookFact::plain(say!(
            lang,
            "Thư mục thứ hai đang sẵn sàng: mỗi bản sao lưu được chép thêm sang đó.",
            "The second folder is there: every backup is copied to it, too."
        )),
        Some((_, false)) => BookFact::plain(say!(
            lang,
            "Hiện chưa thấy thư mục thứ hai; khi cắm ổ USB, bản sao lưu tới sẽ được chép sang.",
            "The second folder is not there now; once the stick is plugged in, the next backup is copied to it."
        )),
    }
}

/// When the book was last copied to another disk; none before that was done.
fn outside(seen: &BackupView, now: DateTime<FixedOffset>, lang: Lang) -> Option<BookFact> {
    let at = seen.outside?;
    let words = say!(
        lang,
        "Bản chép gần nhất ở ngoài máy này: {day} ({age}).",
        "Last copy on another disk: {day} ({age}).",
        day = short_date(at.date_naive(), lang),
        age = age(at, now, lang)
    );
    Some(BookFact { words, heed: (now - at).num_days() >= OLD_DAYS })
}

fn tested(seen: &BackupView, lang: Lang) -> BookFact {
    match seen.tested {
        None => BookFact::plain(say!(
            lang,
            "Chưa khôi phục thử lần nào; chương trình tự thử mỗi tháng một lần.",
            "Restoring was not tested yet; the program tests it once a month."
        )),
        Some((at, true)) => BookFact::plain(say!(
            lang,
            "Khôi phục thử ngày {day}: đúng như sổ.",
            "Restoring tested on {day}: the same as the book.",
            day = short_date(at.date_naive(), lang)
        )),
        Some((at, false)) => BookFact {
            words: say!(
                lang,
                "Khôi phục thử ngày {day} KHÔNG được: hãy chọn thư mục thứ hai trên ổ khác và sao lưu lại.",
                "Restoring FAILED on {day}: choose a second folder on another disk and back up again.",
                day = short_date(at.date_naive(), lang)
            ),
            heed: true,
        },
    }
}

fn check_words(check: Option<&BookCheck>, lang: Lang) -> BookFact {
    let Some(check) = check else {
        let words = say!(
            lang,
            "Từ khi mở, sổ chưa được kiểm tra lại từ đầu đến cuối.",
            "The book has not been checked from end to end since it was opened."
        );
        return BookFact::plain(words);
    };
    let (at, n) = (check.at.format("%H:%M"), check.findings.len());
    let words = match (check.damaged, n) {
        (true, _) => say!(
            lang,
            "Kiểm tra lúc {at}: sổ BỊ HỎNG, có {n} điều cần xem.",
            "Checked at {at}: the book is DAMAGED, {n} findings."
        ),
        (false, 0) => {
            say!(lang, "Kiểm tra lúc {at}: sổ còn nguyên vẹn.", "Checked at {at}: the book is whole.")
        }
        (false, _) => say!(
            lang,
            "Kiểm tra lúc {at}: không mất gì đã lưu, có {n} điều cần xem.",
            "Checked at {at}: nothing saved is lost, {n} findings."
        ),
    };
    BookFact { words, heed: check.damaged }
}

/// "12 KB", "4,6 MB": in thousands, rounded up.
fn size_words(bytes: u64, lang: Lang) -> String {
    let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    match bytes {
        0..1_000_000 => format!("{} KB", grouped(signed(bytes.div_ceil(1_000)), lang)),
        _ => format!("{} MB", decimal(signed(bytes.div_ceil(100_000)).saturating_mul(10), lang)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_said_in_thousands() {
        assert_eq!(size_words(1, Lang::Vi), "1 KB");
        assert_eq!(size_words(12_345, Lang::Vi), "13 KB");
        assert_eq!(size_words(2_450_001, Lang::En), "2.5 MB");
        assert_eq!(size_words(1_234_000_000, Lang::Vi), "1.234 MB");
    }
}
