//! `key`: the key that signs adopted minutes, for people to compare and to keep on paper.

use clap::ArgMatches;
use serde_json::json;

use super::sheet::{SheetFile, sheet_option};
use super::{Kind, Verb};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::report::{KeySheet, in_eights, key_sheet};
use crate::say;
use crate::store::Reader;
use crate::text::text;

pub(super) const VERB: Verb = Verb {
    name: "key",
    about: text(
        "dấu nhận dạng của khóa ký biên bản, để in ra và so về sau",
        "the fingerprint of the key that signs minutes, to print and compare later",
    ),
    arguments: |lang| {
        let help = text(
            "ghi phiếu khóa ký (ví dụ phieu.docx) để in; phiếu không có gì bí mật",
            "write the sheet of the key (such as sheet.docx) for printing; it holds nothing secret",
        );
        vec![sheet_option(help, lang)]
    },
    kind: Kind::Run(run),
};

fn run(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let sheet = SheetFile::of(context, matches)?;
    let mut reader = context.reader()?;
    if reader.info().practice {
        return Err(Failure::Usage(say!(
            lang,
            "Sổ tập dượt không ký biên bản nên không có khóa: hãy mở sổ của chi bộ.",
            "A practice book signs nothing and has no key: open the book of the cell."
        )));
    }
    if reader.info().signing.is_none() {
        // A book of the first versions gets its key when it is opened for writing.
        reader = context.writable()?.reader();
    }
    let info = reader.info();
    let Some(signing) = &info.signing else { return Err(without_key(context, &reader)) };
    let (fingerprint, public) = (signing.fingerprint(), signing.public());
    let mut lines = vec![say!(
        lang,
        "Dấu nhận dạng khóa ký biên bản: {shown}",
        "Fingerprint of the key that signs minutes: {shown}",
        shown = in_eights(&fingerprint)
    )];
    if let Some(sheet) = &sheet {
        let contents = reader.contents().value;
        let cell = contents.cells.values().next().cloned().unwrap_or_default();
        let (book, created) = (info.id.as_str(), context.now);
        let paper = KeySheet { cell: &cell, book, fingerprint: &fingerprint, public, created };
        sheet.write(context, &key_sheet(&paper))?;
        lines.push(say!(
            lang,
            "Đã ghi phiếu khóa ký: {file}.",
            "The sheet of the key is written: {file}.",
            file = sheet.file.display()
        ));
    }
    let file = sheet.map(|sheet| sheet.file);
    let json = json!({ "book": reader.dir(), "fingerprint": fingerprint, "public": public, "sheet": file });
    Ok(Answer::new(lines, json))
}

/// Why a book that signs has no key: it is gone, or the book is just being sealed or unsealed.
fn without_key(context: &Context, reader: &Reader) -> Failure {
    if let Some(fault) = reader.key_missing() {
        return fault.into();
    }
    Failure::Usage(say!(
        context.lang,
        "Sổ chưa có khóa ký biên bản, vì chưa ghi được vào {dir}: hãy cho phép ghi vào thư mục ấy rồi làm lại.",
        "The book has no key that signs minutes yet, for {dir} could not be written: allow that folder to be written and try again.",
        dir = reader.dir().display()
    ))
}
