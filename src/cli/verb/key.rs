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
use crate::store::Fault;
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
    let Some(signing) = &info.signing else { return Err(Fault::Internal { place: "signing key" }.into()) };
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
