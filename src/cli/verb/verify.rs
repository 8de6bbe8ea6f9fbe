//! `verify`: checks everything that a book holds against what is known of it, and changes nothing; or a backup.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Arg, ArgMatches, value_parser};
use serde_json::{Value, json};

use super::backup::verify_backup;
use super::verify_hash::find_hash;
use super::{Kind, Verb, text_of};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::syntax::{option, word};
use crate::report::in_eights;
use crate::say;
use crate::store::{
    CopyDifference, Finding, Reader, SignatureCount, Verified, compare_copies, follow_named, verify_book,
};
use crate::text::{Lang, text};

pub(super) const VERB: Verb = Verb {
    name: "verify",
    about: text(
        "kiểm tra sổ còn nguyên không, hỏng ở đâu, phần nào tin được",
        "check that the book is whole; what is wrong and what can be trusted",
    ),
    arguments,
    kind: Kind::Run(run),
};

fn arguments(lang: Lang) -> Vec<Arg> {
    let against = text(
        "so với một bản chép khác của sổ này ở thư mục DIR",
        "compare with another copy of this book in the folder DIR",
    );
    let file = text(
        "một bản sao lưu (.bienban); không ghi thì kiểm tra sổ",
        "a backup (.bienban); without it the book is checked",
    );
    let hash = text(
        "mã xác thực in trên biên bản: là của cuộc họp nào, sổ có đúng như biên bản không",
        "a hash printed in minutes: of which meeting it is, and whether the book bears it out",
    );
    vec![
        word("file", "FILE", file, lang).value_parser(value_parser!(PathBuf)).conflicts_with("against"),
        option("against", "DIR", against, lang).value_parser(value_parser!(PathBuf)),
        option("hash", "HASH", hash, lang).conflicts_with_all(["file", "against"]),
    ]
}

fn run(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let path = |name| matches.get_one::<PathBuf>(name);
    match (path("against"), path("file"), text_of(matches, "hash")) {
        (_, _, Some(hash)) => find_hash(context, hash),
        (Some(other), _, None) => compare(context, &follow_named(other)),
        (None, Some(file), None) => verify_backup(context, &follow_named(file)),
        (None, None, None) => check(context),
    }
}

/// Two copies of the book; two that went different ways are damage that a person has to decide.
fn compare(context: &Context, other: &Path) -> Result<Answer, Failure> {
    let lang = context.lang;
    let dir = context.folder()?;
    let id =
        |dir: &Path| Reader::outside(Arc::clone(&context.disk), dir).map(|reader| reader.info().id.clone());
    if id(&dir)? != id(other)? {
        return Err(Failure::Usage(say!(
            lang,
            "{dir} và {other} là hai sổ khác nhau, không phải hai bản của một sổ: hãy kiểm tra lại đường dẫn.",
            "{dir} and {other} are two different books, not two copies of one: check the paths.",
            dir = dir.display(),
            other = other.display(),
        )));
    }
    let found = compare_copies(&*context.disk, &dir, other)?;
    let parted = found.iter().filter(|one| one.is_parting()).count();
    let mut lines: Vec<String> = found.iter().map(|one| one.sentence(lang)).collect();
    lines.push(match (parted, found.is_empty()) {
        (_, true) => say!(lang, "Hai bản của sổ giống nhau.", "The two copies of the book are the same."),
        (0, false) => say!(
            lang,
            "Không tệp nào bị ghi theo hai hướng: bản có nhiều hơn chứa đủ những gì bản kia có ở tệp ấy.",
            "No file went two ways: where a copy has more, it holds all that the other has of that file."
        ),
        _ => say!(
            lang,
            "Có {parted} tệp đã được ghi theo hai hướng khác nhau ở hai bản.",
            "{parted} files went different ways in the two copies."
        ),
    });
    let value = |one: &CopyDifference| json!({ "parted": one.is_parting(), "sentence": one.sentence(lang) });
    let differences: Vec<Value> = found.iter().map(value).collect();
    let json = json!({ "book": dir, "against": other, "differences": differences });
    let mut answer = Answer::new(lines, json);
    answer.damaged = parted > 0;
    Ok(answer)
}

fn check(context: &Context) -> Result<Answer, Failure> {
    let lang = context.lang;
    // Not through the shelf: opening it would put the derived store and the file of heads right.
    let reader = context.reader()?;
    let mut bar = context.bar(text("Kiểm tra", "Checking"));
    let verified = verify_book(&reader, &mut |done, all| bar.step(done, all))?;
    drop(bar);
    let mut lines: Vec<String> = verified.findings.iter().map(|finding| finding.sentence(lang)).collect();
    lines.extend(signed_words(&verified.signatures, lang));
    lines.push(verdict(&verified, lang));
    let finding =
        |finding: &Finding| json!({ "damage": finding.is_damage(), "sentence": finding.sentence(lang) });
    let findings: Vec<Value> = verified.findings.iter().map(finding).collect();
    let (streams, count) = (verified.streams, verified.lines);
    let signatures = &verified.signatures;
    let json = json!({
        "book": reader.dir(),
        "streams": streams,
        "lines": count,
        "adopted": signatures.adopted,
        "signed": signatures.holding,
        "key": signatures.fingerprint,
        "findings": findings,
    });
    let mut answer = Answer::new(lines, json);
    answer.damaged = verified.is_damaged();
    Ok(answer)
}

/// What the signatures come to, where the book signs its minutes.
fn signed_words(signatures: &SignatureCount, lang: Lang) -> Option<String> {
    let (holding, adopted) = (signatures.holding, signatures.adopted);
    let key = in_eights(signatures.fingerprint.as_ref().filter(|_| adopted > 0)?);
    Some(say!(
        lang,
        "Chữ ký của sổ đúng ở {holding}/{adopted} biên bản đã thông qua; dấu nhận dạng khóa ký, để so với phiếu đã in: {key}.",
        "The book's signature holds under {holding} of {adopted} adopted minutes. Fingerprint of the key, to compare with the printed sheet: {key}."
    ))
}

/// The last line: what it all comes to.
fn verdict(verified: &Verified, lang: Lang) -> String {
    let (streams, count) = (verified.streams, verified.lines);
    match (verified.is_damaged(), verified.findings.is_empty()) {
        (true, _) => say!(
            lang,
            "Sổ bị hỏng ở những chỗ nêu trên; đã kiểm tra {streams} tệp nhật ký, {count} dòng tin cậy được.",
            "The book is damaged where said above. Journal files checked: {streams}; lines that can be trusted: {count}."
        ),
        (false, false) if verified.has_accepted_loss() => say!(
            lang,
            "Ngoài phần đã được ghi nhận là mất, không mất gì đã lưu; đã kiểm tra {streams} tệp nhật ký, {count} dòng tin cậy được.",
            "But for what was accepted as lost, nothing saved is lost. Journal files checked: {streams}; lines that can be trusted: {count}."
        ),
        (false, false) => say!(
            lang,
            "Không mất gì đã lưu; đã kiểm tra {streams} tệp nhật ký, {count} dòng tin cậy được.",
            "Nothing saved is lost. Journal files checked: {streams}; lines that can be trusted: {count}."
        ),
        (false, true) => say!(
            lang,
            "Sổ còn nguyên vẹn: {streams} tệp nhật ký, {count} dòng.",
            "The book is whole. Journal files: {streams}; lines: {count}."
        ),
    }
}
