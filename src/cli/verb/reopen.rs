//! `meeting reopen`: adopted minutes opened again with a reason, until the next meeting opens.

use clap::ArgMatches;
use serde_json::{Value, json};

use super::{Kind, Verb, meeting_word, text_of};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::syntax::{flag, option};
use crate::domain::{EarlierVersion, Meeting, check_lengths, upload_anew_words};
use crate::say;
use crate::shelf::{CellDigest, Shelf, adopted_hash};
use crate::store::{Appends, RawAct, StreamKey};
use crate::text::{nfc, text};

pub(super) const VERB: Verb = Verb {
    name: "reopen",
    about: text("mở lại biên bản đã thông qua, có lý do", "open adopted minutes again, with a reason"),
    arguments: |lang| {
        let reason = text("lý do mở lại", "why they are opened again");
        let going_on = text(
            "cuộc họp họp tiếp, giờ kết thúc tính lại; không ghi thì chỉ sửa biên bản",
            "the meeting sits again and its end is recorded anew; without it only the minutes are corrected",
        );
        vec![
            meeting_word(lang).required(true),
            option("reason", "TEXT", reason, lang).required(true),
            flag("going-on", going_on, lang),
        ]
    },
    kind: Kind::Run(run),
};

fn run(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let mut book = context.writable()?;
    let mut shelf = Shelf::new(book.reader(), book.index());
    let cell = context.cell_id(&shelf)?;
    let loaded = context.meeting(&mut shelf, matches)?;
    let meeting = &loaded.history.meeting;
    let digests = context.digests(&mut shelf, &cell);
    let this = meeting.digest();
    let follows = |one: &&CellDigest| one.digest.was_opened_after(&this);
    let next = digests.iter().filter(follows).map(|one| one.digest.date).min();
    let hash = adopted_hash(&loaded).unwrap_or_default();
    let reason = nfc(text_of(matches, "reason").unwrap_or_default());
    let events = meeting.reopen(&reason, &hash, next, !matches.get_flag("going-on"))?;
    let act = loaded.history.act(events, context.moment());
    let key = StreamKey::Meeting(cell, meeting.id.clone());
    check_lengths(&act.events)?;
    book.append(&key, &RawAct::of_meeting(&act)?)?;
    let mut history = loaded.history.clone();
    history.append(&act);
    let line = say!(
        context.lang,
        "Đã mở lại biên bản; bản có mã {hash} vẫn được giữ. Hãy vào chương trình sửa, đọc lại và biểu quyết thông qua lại.",
        "The minutes are open again; the version of hash {hash} is kept. Mend them in the program, read them back and vote anew."
    );
    let uploaded = meeting.uploaded.map(|at| upload_anew_words(at, context.lang));
    let lines = [line].into_iter().chain(uploaded).collect();
    let json = json!({ "meeting": history.meeting.id, "versions": values(&history.meeting) });
    Ok(context.answer(&mut shelf, Answer::new(lines, json)))
}

/// The versions of a meeting's minutes that were opened again, for programs; oldest first.
pub(super) fn values(meeting: &Meeting) -> Vec<Value> {
    let value = |(number, version): (usize, &EarlierVersion)| {
        json!({
            "version": number, "adopted": version.adoption.at, "hash": version.hash,
            "reopened": version.reopened, "reason": version.reason, "uploaded": version.uploaded,
        })
    };
    (1..).zip(&meeting.earlier).map(value).collect()
}
