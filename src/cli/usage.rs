//! What is said of a command that cannot be done, in full sentences of our own.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ArgMatches, Error};

use super::verb::VERBS;
use crate::say;
use crate::text::{Lang, first_unseen, shown, width};

/// Tells what clap found: help and version as they are, anything else as a sentence and code 2.
pub(super) fn tell(error: &Error, lang: Lang) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // Where even this cannot be printed there is nobody to tell.
            let _ = error.print();
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!("{}", shown(&sentence(error, lang)));
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

/// Why words of the command are not taken: one holds a sign that nobody sees.
pub(super) fn unseen(matches: &ArgMatches, lang: Lang) -> Option<String> {
    let (argument, place, sign) = find_unseen(matches)?;
    let code = u32::from(sign);
    Some(say!(
        lang,
        "Ở “{argument}”, vị trí {place} có ký tự không nhìn thấy được (U+{code:04X}): hãy gõ lại chỗ ấy bằng tay. Chưa ghi gì.",
        "At letter {place} of “{argument}” stands a sign that nobody sees (U+{code:04X}): enter that part again by hand. Nothing was written."
    ))
}

/// The argument, the place and the sign. Paths are as the disk has them, so they are let through.
fn find_unseen(matches: &ArgMatches) -> Option<(String, usize, char)> {
    for id in matches.ids() {
        // Flags and paths have other types than words.
        let words = matches.try_get_many::<String>(id.as_str()).ok().flatten().into_iter().flatten();
        for word in words {
            if let Some((place, sign)) = first_unseen(word) {
                return Some((id.to_string(), place, sign));
            }
        }
    }
    matches.subcommand().and_then(|(_, matches)| find_unseen(matches))
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
