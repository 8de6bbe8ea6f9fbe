//! `verify --hash`: a hash that was printed in minutes, against the book.

use chrono::NaiveDate;
use serde_json::json;

use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::domain::{MeetingId, SealOf};
use crate::say;
use crate::store::{Fault, Loaded, Signed};
use crate::text::{Lang, long_date};

/// So many letters tell a hash from all others of a book.
const FEWEST: usize = 12;

/// Says which meeting the hash is of, what was recorded there, and whether its chain is whole.
pub(super) fn find_hash(context: &Context, typed: &str) -> Result<Answer, Failure> {
    let lang = context.lang;
    let hash: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let hash = hash.to_ascii_lowercase();
    if hash.len() < FEWEST || hash.len() > 64 || !hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(Failure::Usage(say!(
            lang,
            "“{typed}” không phải là mã xác thực: hãy chép từ biên bản ít nhất {FEWEST} chữ số và chữ a–f đầu tiên.",
            "“{typed}” is no hash: copy at least the first {FEWEST} digits and letters a–f from the minutes."
        )));
    }
    let mut shelf = context.shelf()?;
    let meetings: Vec<_> = shelf.contents().meetings.clone().into_iter().collect();
    for ((cell, meeting), entry) in meetings {
        let loaded = shelf.meeting(&cell, &meeting);
        let Some(at) = loaded.places.iter().position(|place| place.hash.to_hex().starts_with(&hash)) else {
            continue;
        };
        let whole = loaded.places[at].hash.to_string();
        let adopted = entry.entered.contains(&whole);
        let of_these = |one: &Signed| {
            (&one.cell, &one.meeting) == (&cell, &meeting) && (one.hash == whole || !one.holds)
        };
        let signed = shelf.reader().signatures().into_iter().rfind(of_these);
        let mut lines = told(&loaded, at, adopted, lang);
        lines.extend(signed_words(signed.as_ref().filter(|_| adopted), lang));
        let holds = signed.map(|one| one.holds).filter(|_| adopted);
        let json =
            json!({ "hash": whole, "meeting": meeting, "cell": cell, "adopted": adopted, "signed": holds });
        let mut answer = context.answer(&mut shelf, Answer::new(lines, json));
        answer.damaged |= holds == Some(false);
        return Ok(answer);
    }
    if let Some((number, whole, day)) = shelf.reader().own_line(&hash) {
        return Ok(context.answer(&mut shelf, told_of_book(number, &whole, day, lang)));
    }
    let json = json!({ "hash": hash, "meeting": Option::<MeetingId>::None });
    let line = say!(
        lang,
        "Sổ không có dòng nào mang mã {hash}: biên bản này không phải lập từ sổ đang mở, hoặc sổ đã bị sửa. Hãy kiểm tra mã đã chép, chạy “bienban verify”, và so với bản sao lưu.",
        "No line of the book has the hash {hash}: these minutes were not made from this book, or the book was changed. Check what was copied, run “bienban verify”, and compare with a backup."
    );
    let mut answer = context.answer(&mut shelf, Answer::new(vec![line], json));
    answer.damaged = true;
    Ok(answer)
}

/// That the book still is what it was when a paper was printed.
fn told_of_book(number: u64, whole: &str, day: NaiveDate, lang: Lang) -> Answer {
    let day = long_date(day, lang);
    let line = say!(
        lang,
        "Mã này là của dòng {number} trong tệp chung của sổ, ghi {day}; mọi dòng trước đó còn nguyên.",
        "This hash is of line {number} of the book's own file, written on {day}; every line before it is whole."
    );
    Answer::new(vec![line], json!({ "hash": whole, "line": number }))
}

/// Whether the book's signature under the minutes holds, where there is one.
fn signed_words(signed: Option<&Signed>, lang: Lang) -> Option<String> {
    let signed = signed?;
    let day = long_date(signed.on, lang);
    Some(match signed.holds {
        true => say!(
            lang,
            "Chữ ký của sổ dưới biên bản này ({day}) đúng.",
            "The book's signature under these minutes ({day}) holds."
        ),
        false => say!(
            lang,
            "Chữ ký của sổ dưới biên bản này ({day}) KHÔNG đúng: hãy chạy “bienban verify” để biết ở dòng nào, và so với biên bản giấy.",
            "The book's signature under these minutes ({day}) does NOT hold: run “bienban verify” to see at which line, and compare with the signed paper."
        ),
    })
}

fn told(loaded: &Loaded, at: usize, adopted: bool, lang: Lang) -> Vec<String> {
    let meeting = &loaded.history.meeting;
    let day = long_date(meeting.day(), lang);
    let record = &loaded.history.records[at];
    let what = loaded.history.record_sentences(lang).swap_remove(at);
    let time = record.when.at.format("%H:%M:%S");
    let mut lines = vec![say!(
        lang,
        "Mã này là của cuộc họp {day} ({id}), dòng ghi lúc {time}: {what}",
        "This hash is of the meeting of {day} ({id}), written at {time}: {what}",
        id = meeting.id.0
    )];
    let damaged = loaded.faults.iter().any(|fault: &Fault| fault.exit_code() == 4);
    lines.push(match (damaged, adopted) {
        (true, _) => say!(
            lang,
            "Nhưng nhật ký của cuộc họp có chỗ hỏng, nêu riêng: phần sau chỗ ấy không tin được.",
            "But the journal of the meeting is damaged, as told beside: what follows that place cannot be trusted."
        ),
        (false, true) if SealOf::event(&record.event) == Some(SealOf::Addendum) => say!(
            lang,
            "Mọi dòng dẫn đến mã này còn nguyên, và sổ đã ghi chính mã này cho bản bổ sung, đính chính.",
            "Every line that leads to it is whole, and the book entered this very hash for the addendum."
        ),
        (false, true) => say!(
            lang,
            "Mọi dòng dẫn đến mã này còn nguyên, và sổ đã chốt biên bản với chính mã này: sổ đúng như lúc biên bản được thông qua.",
            "Every line that leads to it is whole, and the book closed the minutes with this very hash: it is as it was when the minutes were adopted."
        ),
        (false, false) => say!(
            lang,
            "Mọi dòng dẫn đến mã này còn nguyên, nhưng đây không phải mã mà sổ đã chốt biên bản.",
            "Every line that leads to it is whole, but it is not the hash that the book closed the minutes with."
        ),
    });
    lines
}
