//! `accept-loss`: a person says that what `verify` misses is lost, with a reason and a name.

use std::path::{Path, PathBuf};

use clap::{ArgMatches, value_parser};
use serde_json::{Value, json};

use super::{Kind, Verb, text_of};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::syntax::{option, word};
use crate::domain::{check_lengths, check_name};
use crate::say;
use crate::store::{Fault, Loss, Losses, all_losses};
use crate::text::{Lang, nfc, text};

pub(super) const VERB: Verb = Verb {
    name: "accept-loss",
    about: text(
        "ghi nhận những việc bị mất mà “verify” nêu: coi như mất, ai ghi, vì sao",
        "accept what “verify” misses as lost: who says so, and why",
    ),
    arguments: |lang| {
        let file = text(
            "chỉ một tệp mà “verify” nêu; không ghi thì mọi tệp",
            "only this file that “verify” names; without it all of them",
        );
        let reason = text("vì sao coi như mất", "why it is given up");
        let by = text("họ tên người ghi nhận", "the name of the person who accepts it");
        vec![
            word("file", "FILE", file, lang).value_parser(value_parser!(PathBuf)),
            option("reason", "TEXT", reason, lang).required(true),
            option("by", "NAME", by, lang).required(true),
        ]
    },
    kind: Kind::Run(run),
};

fn run(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let said = |name| clean(text_of(matches, name).unwrap_or_default());
    let (Some(reason), Some(by)) = (said("reason"), said("by")) else {
        return Err(Failure::Usage(say!(
            lang,
            "Ghi nhận mất mát phải có lý do và họ tên: hãy ghi --reason và --by bằng chữ.",
            "To accept a loss takes a reason and a name: give words with --reason and --by."
        )));
    };
    check_name(&by)?;
    check_lengths(&[&reason])?;
    let mut book = context.writable()?;
    let reader = book.reader();
    let mut bar = context.bar(text("Kiểm tra", "Checking"));
    let losses = all_losses(&reader, &mut |done, all| bar.step(done, all))?;
    drop(bar);
    let named = matches.get_one::<PathBuf>("file");
    let inside = named.map(|file| inside(reader.dir(), file));
    let losses = losses.of(inside.as_deref());
    if losses.losses.is_empty() && losses.minutes.is_empty() {
        let file = named.cloned().unwrap_or_else(|| reader.dir().to_path_buf());
        return Err(Fault::NothingLost { file }.into());
    }
    book.accept_loss(&losses, &reason, &by, context.moment())?;
    Ok(Answer::new(told(&losses, &reason, &by, lang), answer_json(&losses, &reason, &by)))
}

/// Words of one line, or none.
fn clean(words: &str) -> Option<String> {
    let words = nfc(&words.split_whitespace().collect::<Vec<_>>().join(" "));
    let plain = !words.is_empty() && !words.chars().any(char::is_control);
    plain.then_some(words)
}

/// The path of a file in the book's folder, with `/` between the names, however it was named.
fn inside(dir: &Path, file: &Path) -> String {
    let inside = file.strip_prefix(dir).unwrap_or(file);
    let names: Vec<_> = inside.components().map(|name| name.as_os_str().to_string_lossy()).collect();
    names.join("/")
}

fn told(losses: &Losses, reason: &str, by: &str, lang: Lang) -> Vec<String> {
    let mut lines: Vec<String> = losses.losses.iter().map(|loss| line(loss, lang)).collect();
    lines.extend(losses.minutes.iter().map(|lost| {
        let (meeting, hash) = (&lost.meeting.0, &lost.hash);
        say!(
            lang,
            "Biên bản của cuộc họp {meeting}, mã {hash}, không còn trong sổ; bản giấy đã ký vẫn có giá trị.",
            "The minutes of the meeting {meeting}, hash {hash}, are no longer in the book; the signed paper still holds."
        )
    }));
    lines.push(say!(
        lang,
        "Đã ghi vào sổ: {by} coi những phần này là mất, lý do “{reason}”. Từ nay “verify” không báo hỏng vì chúng, nhưng vẫn nêu việc ghi nhận này.",
        "Recorded in the book: {by} accepts that these are lost, for the reason “{reason}”. From now on “verify” does not call them damage, but goes on naming this record."
    ));
    lines
}

fn line(loss: &Loss, lang: Lang) -> String {
    let file = &loss.file;
    let first = loss.parts.iter().map(|part| part.line).min().unwrap_or(0);
    let last = loss.parts.iter().map(|part| part.last).max().unwrap_or(0);
    match (&loss.fault, last) {
        (Fault::SignatureMissing { meeting, .. }, _) => say!(
            lang,
            "Biên bản của cuộc họp {meeting} không còn chữ ký của sổ; chữ ký trên giấy vẫn có giá trị.",
            "The minutes of the meeting {meeting} have no signature of the book any more; those on paper still hold."
        ),
        (_, 0) => say!(
            lang,
            "{file}: không còn như trước, từ nay lấy theo hiện có.",
            "{file}: no longer as it was; it counts as it is now."
        ),
        _ => say!(
            lang,
            "{file}: mất từ dòng {first} đến dòng {last}.",
            "{file}: lines {first} to {last} are lost."
        ),
    }
}

fn answer_json(losses: &Losses, reason: &str, by: &str) -> Value {
    let part = |loss: &Loss| json!({ "file": loss.file, "parts": loss.parts });
    let parts: Vec<Value> = losses.losses.iter().map(part).collect();
    json!({ "accepted": parts, "minutes": losses.minutes, "reason": reason, "by": by })
}
