//! `verify`: checks every chain and seal, and the derived store against the journal; or a backup.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, value_parser};
use serde_json::{Value, json};

use super::{Kind, Verb};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::syntax::word;
use crate::say;
use crate::store::{Checked, Finding, Verified, check_backup};
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
    let file = text(
        "một bản sao lưu (.bienban); không ghi thì kiểm tra sổ",
        "a backup (.bienban); without it the book is checked",
    );
    vec![word("file", "FILE", file, lang).value_parser(value_parser!(PathBuf))]
}

fn run(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    match matches.get_one::<PathBuf>("file") {
        Some(file) => of_backup(context, file),
        None => of_book(context),
    }
}

fn of_backup(context: &Context, file: &Path) -> Result<Answer, Failure> {
    let lang = context.lang;
    let mut bar = context.bar(text("Kiểm tra", "Checking"));
    let checked = check_backup(&*context.disk, file, &mut |done, all| bar.step(done, all))?;
    drop(bar);
    let flaws: Vec<String> = checked.flaws.iter().map(|flaw| flaw.words(lang)).collect();
    let at = checked.manifest.as_ref().map_or("", |manifest| &manifest.at);
    let (lines, whole, hash) = (checked.lines, checked.whole, &checked.hash);
    let json =
        json!({ "backup": file, "at": at, "lines": lines, "whole": whole, "hash": hash, "flaws": flaws });
    let damaged = !flaws.is_empty();
    let sentence = match damaged {
        true => checked.fault(file).sentence(lang),
        false => sound_words(&checked, at, lang),
    };
    let mut answer = Answer::new(vec![sentence], json);
    // Every flaw on a line of its own, where the sentence names only the first ones.
    answer.lines.extend(flaws.into_iter().map(|flaw| format!("  {flaw}")));
    answer.damaged = damaged;
    Ok(answer)
}

fn sound_words(checked: &Checked, at: &str, lang: Lang) -> String {
    let (lines, whole, hash) = (checked.lines, checked.whole, &checked.hash);
    say!(
        lang,
        "Bản sao lưu lúc {at} còn nguyên vẹn: {whole} tệp, {lines} dòng. Mã kiểm tra: {hash}",
        "The backup of {at} is whole: {whole} files, {lines} lines. Hash: {hash}"
    )
}

fn of_book(context: &Context) -> Result<Answer, Failure> {
    let lang = context.lang;
    let mut shelf = context.shelf()?;
    let mut bar = context.bar(text("Kiểm tra", "Checking"));
    let verified = shelf.verify(&mut |done, all| bar.step(done, all))?;
    drop(bar);
    let mut lines: Vec<String> = verified.findings.iter().map(|finding| finding.sentence(lang)).collect();
    lines.push(verdict(&verified, lang));
    let finding =
        |finding: &Finding| json!({ "damage": finding.is_damage(), "sentence": finding.sentence(lang) });
    let findings: Vec<Value> = verified.findings.iter().map(finding).collect();
    let (streams, count) = (verified.streams, verified.lines);
    let json = json!({ "book": shelf.dir(), "streams": streams, "lines": count, "findings": findings });
    let mut answer = Answer::new(lines, json);
    answer.damaged = verified.is_damaged();
    let notices = shelf.take_notices();
    answer.notes.extend(notices.iter().map(|notice| notice.sentence(lang)));
    Ok(answer)
}

/// The last line: what it all comes to.
fn verdict(verified: &Verified, lang: Lang) -> String {
    let (streams, count) = (verified.streams, verified.lines);
    match (verified.is_damaged(), verified.findings.is_empty()) {
        (true, _) => say!(
            lang,
            "Sổ bị hỏng ở những chỗ nêu trên; đã kiểm tra {streams} tệp nhật ký, {count} dòng tin cậy được.",
            "The book is damaged where said above; {streams} journal files were checked, {count} lines can be trusted."
        ),
        (false, false) => say!(
            lang,
            "Không mất gì đã lưu; đã kiểm tra {streams} tệp nhật ký, {count} dòng tin cậy được.",
            "Nothing saved is lost; {streams} journal files were checked, {count} lines can be trusted."
        ),
        (false, true) => say!(
            lang,
            "Sổ còn nguyên vẹn: {streams} tệp nhật ký, {count} dòng.",
            "The book is whole: {streams} journal files, {count} lines."
        ),
    }
}
