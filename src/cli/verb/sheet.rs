//! `--sheet FILE`: a sheet of paper that a verb makes beside what it does.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, value_parser};

use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::syntax::option;
use crate::report::{Document, FORMATS, Format, Takes};
use crate::say;
use crate::text::{Lang, Text};

/// The option.
pub(super) fn sheet_option(help: Text, lang: Lang) -> Arg {
    option("sheet", "FILE", help, lang).value_parser(value_parser!(PathBuf))
}

/// The formats that a sheet can be written in, whatever it says.
fn whole() -> impl Iterator<Item = &'static Format> {
    FORMATS.iter().filter(|format| format.takes == Takes::Documents)
}

fn endings() -> String {
    whole().map(|format| format!(".{}", format.extension)).collect::<Vec<_>>().join(", ")
}

/// The file that a sheet goes to.
pub(super) struct SheetFile {
    pub file: PathBuf,
    format: &'static Format,
}

impl SheetFile {
    /// The file of `--sheet`, refused before anything is done when it cannot be the one.
    pub fn of(context: &Context, matches: &ArgMatches) -> Result<Option<SheetFile>, Failure> {
        let Some(file) = matches.get_one::<PathBuf>("sheet").cloned() else { return Ok(None) };
        let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        match whole().find(|format| format.extension == ending) {
            Some(format) if !file.exists() => Ok(Some(SheetFile { file, format })),
            Some(_) => Err(Failure::Usage(say!(
                context.lang,
                "Tệp {file} đã có và được giữ nguyên: hãy ghi tên khác cho phiếu.",
                "The file {file} is there already and was left as it is: give another name for the sheet.",
                file = file.display()
            ))),
            None => Err(Failure::Usage(say!(
                context.lang,
                "Tệp phiếu phải có một trong các đuôi {endings}.",
                "The file of the sheet must end in one of {endings}.",
                endings = endings()
            ))),
        }
    }

    /// Writes the sheet.
    pub fn write(&self, context: &Context, document: &Document) -> Result<(), Failure> {
        let bytes = (self.format.write)(document).map_err(Failure::Write)?;
        context.write(&self.file, &bytes, false)
    }
}
