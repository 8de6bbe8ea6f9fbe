//! What is said of a command that cannot be done, in full sentences of our own.

use std::process::ExitCode;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::verb::VERBS;
use crate::say;
use crate::text::{Lang, width};

/// Tells what clap found: help and version as they are, anything else as a sentence and code 2.
pub(super) fn tell(error: &Error, lang: Lang) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // Where even this cannot be printed there is nobody to tell.
            let _ = error.print();
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!("{}", sentence(error, lang));
            ExitCode::from(2)
        }
    }
}

fn sentence(error: &Error, lang: Lang) -> String {
    let value = |kind| error.get(kind).map(ContextValue::to_string).unwrap_or_default();
    // "--book <DIR>" as the usage line writes it: "--book DIR".
    let argument = plain(value(ContextKind::InvalidArg));
    let what = match error.kind() {
        ErrorKind::UnknownArgument => {
            let meant = value(ContextKind::SuggestedArg);
            let unknown =
                say!(lang, "Không có tùy chọn hay từ “{argument}” ở đây.", "“{argument}” is not known here.");
            format!("{unknown}{}", suggested(&meant, lang))
        }
        ErrorKind::InvalidSubcommand => {
            let name = value(ContextKind::InvalidSubcommand);
            let meant = value(ContextKind::SuggestedSubcommand);
            let unknown = say!(lang, "Không có việc nào tên “{name}”.", "There is no verb “{name}”.");
            format!("{unknown}{}", suggested(&meant, lang))
        }
        ErrorKind::MissingSubcommand => {
            let verbs = value(ContextKind::ValidSubcommand);
            say!(lang, "Còn thiếu tên việc: {verbs}.", "A verb is missing: {verbs}.")
        }
        ErrorKind::MissingRequiredArgument => {
            say!(lang, "Còn thiếu: {argument}.", "Missing: {argument}.")
        }
        ErrorKind::InvalidValue if value(ContextKind::InvalidValue).is_empty() => {
            say!(lang, "Sau {argument} còn thiếu giá trị.", "A value is missing after {argument}.")
        }
        ErrorKind::ArgumentConflict => conflict(&argument, &plain(value(ContextKind::PriorArg)), lang),
        ErrorKind::InvalidUtf8 => {
            say!(lang, "Lệnh có chữ không phải Unicode.", "The command holds letters that are not Unicode.")
        }
        _ => say!(
            lang,
            "Không hiểu phần “{argument}” của lệnh.",
            "The part “{argument}” of the command is not understood."
        ),
    };
    let help = say!(lang, "Xem cách ghi bằng --help.", "See --help for how to write it.");
    format!("{what} {help}")
}

/// An argument as a person writes it, without the marks of a usage line.
fn plain(argument: String) -> String {
    argument.replace(['<', '>'], "").replace("...", "")
}

/// The same option twice, or two of which only one may stand.
fn conflict(argument: &str, other: &str, lang: Lang) -> String {
    if other.is_empty() || other == argument {
        return say!(lang, "{argument} chỉ được ghi một lần.", "{argument} may be given only once.");
    }
    say!(
        lang,
        "Chỉ ghi một trong hai: {argument} hoặc {other}.",
        "Give only one of the two: {argument} or {other}."
    )
}

fn suggested(meant: &str, lang: Lang) -> String {
    if meant.is_empty() {
        return String::new();
    }
    say!(lang, " Có phải là “{meant}” không?", " Did you mean “{meant}”?")
}

/// What the bare command says without a terminal: why it does not open, and every verb.
pub(super) fn no_terminal(lang: Lang) -> String {
    let why = say!(
        lang,
        "Chương trình chỉ mở được trong cửa sổ dòng lệnh; ở đây hãy ghi một việc:",
        "The program opens only in a terminal; here, name a verb:"
    );
    let widest = VERBS.iter().map(|verb| width(verb.name)).max().unwrap_or(0);
    let verbs = VERBS.iter().map(|verb| format!("  {:widest$}  {}", verb.name, verb.about.get(lang)));
    std::iter::once(why).chain(verbs).collect::<Vec<_>>().join("\n")
}
