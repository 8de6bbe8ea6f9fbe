//! The grammar: verbs and flags as clap commands, every word of help in the chosen language.
//!
//! clap prints some words in English wherever it makes them itself, so usage lines, headings and
//! templates are our own, and values and defaults stand in the help texts.

use clap::{Arg, ArgAction, Command, value_parser};

use super::verb::{Kind, VERBS, Verb};
use crate::text::{Lang, Text, text};

const ABOUT: Text = text(
    "Điều hành sinh hoạt chi bộ và ghi biên bản theo mẫu. Không ghi việc gì thì mở chương trình.",
    "Runs the meetings of a party cell and writes their minutes. Without a verb it opens the program.",
);
const EXIT_CODES: Text = text(
    "Mã kết thúc: 0 xong · 1 lỗi máy, đĩa · 2 ghi lệnh sai · 3 quy định không cho phép · 4 sổ bị hỏng · 5 sổ đang được mở ở nơi khác · 6 sổ niêm phong, thiếu hoặc sai mật khẩu",
    "Exit codes: 0 done · 1 fault · 2 wrong usage · 3 refused by the rules · 4 the book is damaged · 5 it is in use elsewhere · 6 it is sealed and the passphrase is missing or wrong",
);

/// The whole command.
pub(super) fn command(lang: Lang) -> Command {
    let root = Command::new("bienban")
        .version(env!("CARGO_PKG_VERSION"))
        .about(ABOUT.get(lang))
        .after_help(EXIT_CODES.get(lang))
        .override_usage("bienban [VERB] …")
        .args(everywhere(lang))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help_heading(GENERAL.get(lang))
                .help(text("in số bản của chương trình", "print the version").get(lang)),
        );
    VERBS.iter().fold(dressed(root, lang), |root, verb| root.subcommand(subcommand(verb, "bienban", lang)))
}

const GENERAL: Text = text("Dùng chung", "Everywhere");

/// The flags that may stand before or after any verb.
fn everywhere(lang: Lang) -> Vec<Arg> {
    let book = text(
        "thư mục của sổ (hoặc biến BIENBAN_BOOK; mặc định trong thư mục dữ liệu của người dùng)",
        "folder of the book (or BIENBAN_BOOK; by default in the user's data folder)",
    );
    let cell = text("chi bộ nào, khi sổ có nhiều chi bộ", "which cell, where the book has several");
    let language = text(
        "ngôn ngữ: vi hoặc en (hoặc biến BIENBAN_LANG, LANG)",
        "language: vi or en (or BIENBAN_LANG, LANG)",
    );
    let passphrase = text(
        "tệp có dòng đầu là mật khẩu của sổ niêm phong (hoặc biến BIENBAN_PASSPHRASE); tệp ấy ai đọc được thì mở được sổ",
        "file whose first line is the passphrase of a sealed book (or BIENBAN_PASSPHRASE); whoever reads the file can open the book",
    );
    let json = text("trả lời bằng JSON cho chương trình khác đọc", "answer in JSON, for programs");
    let quiet = text("không nói thêm gì ngoài câu trả lời", "say nothing beside the answer");
    let ascii = text("màn hình chỉ dùng ký hiệu đơn giản", "draw the screen with plain signs only");
    let now =
        text("đặt giờ bắt đầu, ví dụ 2026-12-03T19:00", "start the clock there, such as 2026-12-03T19:00");
    let pace = text("khi tập dượt, giờ chạy nhanh gấp N lần", "in practice the clock runs N times as fast");
    let args = [
        option("book", "DIR", book, lang).value_parser(value_parser!(std::path::PathBuf)),
        option("cell", "CELL", cell, lang),
        option("passphrase-file", "FILE", passphrase, lang).value_parser(value_parser!(std::path::PathBuf)),
        option("lang", "vi|en", language, lang),
        flag("json", json, lang),
        flag("quiet", quiet, lang).short('q'),
        flag("ascii", ascii, lang),
        option("now", "TIME", now, lang),
        option("pace", "N", pace, lang),
        Arg::new("help")
            .short('h')
            .long("help")
            .action(ArgAction::Help)
            .help(text("in hướng dẫn này", "print this help").get(lang)),
    ];
    args.into_iter().map(|arg| arg.global(true).help_heading(GENERAL.get(lang))).collect()
}

fn subcommand(verb: &'static Verb, path: &str, lang: Lang) -> Command {
    let path = format!("{path} {}", verb.name);
    let command = Command::new(verb.name).about(verb.about.get(lang)).args((verb.arguments)(lang));
    let command = match verb.kind {
        Kind::Group(verbs) => {
            let command = command.subcommand_required(true).override_usage(format!("{path} VERB …"));
            verbs.iter().fold(command, |command, inner| command.subcommand(subcommand(inner, &path, lang)))
        }
        Kind::Both { verbs, .. } => {
            let usage = format!("{} | {path} VERB …", usage(&path, &command));
            let command = command.subcommand_negates_reqs(true).override_usage(usage);
            verbs.iter().fold(command, |command, inner| command.subcommand(subcommand(inner, &path, lang)))
        }
        _ => {
            let usage = usage(&path, &command);
            command.override_usage(usage)
        }
    };
    dressed(command, lang)
}

/// A command without anything that clap words itself.
fn dressed(command: Command, lang: Lang) -> Command {
    let usage = text("Cách dùng:", "Usage:").get(lang);
    command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(text("Các việc", "Verbs").get(lang))
        .help_template(format!("{{about}}\n\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}\n"))
}

/// The usage line: what must stand there, and in brackets what may.
fn usage(path: &str, command: &Command) -> String {
    let mut line = path.to_owned();
    for arg in command.get_arguments() {
        let value = arg.get_value_names().and_then(|names| names.first()).map(|name| name.to_string());
        let dots = if matches!(arg.get_action(), ArgAction::Append) { "…" } else { "" };
        let word = match (arg.get_long(), value) {
            (None, value) => format!("{}{dots}", value.unwrap_or_default()),
            (Some(long), Some(value)) if arg.get_action().takes_values() => format!("--{long} {value}"),
            (Some(long), _) => format!("--{long}"),
        };
        line.push(' ');
        line.push_str(&if arg.is_required_set() { word } else { format!("[{word}]") });
    }
    line
}

/// A flag with a value.
pub(super) fn option(id: &'static str, value: &'static str, help: Text, lang: Lang) -> Arg {
    Arg::new(id).long(id).value_name(value).help(help.get(lang)).help_heading(OPTIONS.get(lang))
}

/// A flag without a value.
pub(super) fn flag(id: &'static str, help: Text, lang: Lang) -> Arg {
    let flag = Arg::new(id).long(id).action(ArgAction::SetTrue);
    flag.help(help.get(lang)).help_heading(OPTIONS.get(lang))
}

/// A word that stands by its place.
pub(super) fn word(id: &'static str, value: &'static str, help: Text, lang: Lang) -> Arg {
    let heading = text("Phải ghi", "Words").get(lang);
    Arg::new(id).value_name(value).help(help.get(lang)).help_heading(heading)
}

const OPTIONS: Text = text("Có thể ghi thêm", "Options");
