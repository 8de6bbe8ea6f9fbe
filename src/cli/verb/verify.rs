//! `verify`: checks every chain and seal, and the derived store against the journal.

use std::sync::Arc;

use clap::ArgMatches;
use serde_json::{Value, json};

use super::{Kind, Verb, nothing};
use crate::cli::answer::Answer;
use crate::cli::bar::Bar;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::say;
use crate::store::{Finding, Verified, verify};
use crate::text::{Lang, text};

pub(super) const VERB: Verb = Verb {
    name: "verify",
    about: text(
        "kiểm tra sổ còn nguyên không, hỏng ở đâu, phần nào tin được",
        "check that the book is whole; what is wrong and what can be trusted",
    ),
    arguments: nothing,
    kind: Kind::Run(run),
};

fn run(context: &Context, _: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let dir = context.folder()?;
    let mut bar = Bar::new(context, text("Kiểm tra", "Checking"));
    let mut verified = verify(&dir, Arc::clone(&context.disk), &mut |done, all| bar.step(done, all))?;
    drop(bar);
    // The derived store remembers how long each journal was, which a cut at a line's end hides.
    let mut shelf = context.shelf()?;
    context.digests(&mut shelf);
    for fault in shelf.trouble().iter().cloned().map(Finding::Fault) {
        if !verified.findings.contains(&fault) {
            verified.findings.push(fault);
        }
    }
    let mut lines: Vec<String> = verified.findings.iter().map(|finding| finding.sentence(lang)).collect();
    lines.push(verdict(&verified, lang));
    let finding =
        |finding: &Finding| json!({ "damage": finding.is_damage(), "sentence": finding.sentence(lang) });
    let findings: Vec<Value> = verified.findings.iter().map(finding).collect();
    let (streams, count) = (verified.streams, verified.lines);
    let json = json!({ "book": dir, "streams": streams, "lines": count, "findings": findings });
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
            "The book is damaged where said above. Journal files checked: {streams}; lines that can be trusted: {count}."
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
