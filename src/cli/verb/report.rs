//! `report`: documents of a meeting, a member or a period, as files or plain lines.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, value_parser};
use serde_json::json;

use super::applicant::applicant_flag;
use super::checklist::{MonthChoices, copies_flag};
use super::participation::member_flag;
use super::transfer::transfer_flag;
use super::{Kind, Verb, asked, catalogue, form, meeting_word, text_of};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::period::flags;
use crate::cli::syntax::{flag, option, word};
use crate::report::{FormStanding, NamedPaper, Paper, PaperKinds, format, replaced_words};
use crate::say;
use crate::shelf::{Asked, Shelf, name_book_line};
use crate::store::Fault;
use crate::text::{Lang, text};

pub(super) const VERB: Verb = Verb {
    name: "report",
    about: text(
        "văn bản: biên bản, nghị quyết, bảng điểm, …",
        "documents: minutes, resolution, score sheet, …",
    ),
    arguments,
    kind: Kind::Run(run),
};

fn arguments(lang: Lang) -> Vec<Arg> {
    let kind = text("loại văn bản, xem --list", "kind of document, see --list");
    let list = text("in các loại văn bản và dạng tệp", "print kinds and formats");
    let number = text(
        "số của bản bổ sung, mặc định bản mới nhất; người thứ mấy được biểu quyết; hoặc mục thứ mấy của biên bản",
        "number of the addendum, the latest by default; which person of several; or which item of the minutes",
    );
    let form = text(
        "dạng tệp, xem --list; không ghi thì theo đuôi tên của -o, hoặc docx; dạng văn bản không kèm -o thì in ra màn hình",
        "format, see --list; by default as the name of -o ends, else docx; text without -o is printed",
    );
    let output = text(
        "tệp mới; mặc định là tên quen thuộc trong thư mục đang đứng",
        "the new file; by default the usual name in the current folder",
    );
    let force = text("thay tệp đã có", "replace a file that is there");
    let own = text(
        "lập theo biểu mẫu trong tệp này, chưa đưa vào sổ: để xem trước",
        "make it by the form in this file, which is not in the book yet: a preview",
    );
    let mut arguments = vec![
        word("kind", "KIND", kind, lang).required_unless_present("list"),
        meeting_word(lang),
        flag("list", list, lang),
        member_flag(lang),
        option("number", "N", number, lang),
        applicant_flag(lang),
        transfer_flag(lang),
        copies_flag(lang),
        option("format", "F", form, lang),
        option("output", "FILE", output, lang).short('o').value_parser(value_parser!(PathBuf)),
        flag("force", force, lang),
        option("form", "FILE", own, lang).value_parser(value_parser!(PathBuf)),
    ];
    arguments.extend(flags(lang));
    arguments
}

fn run(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    if matches.get_flag("list") {
        return Ok(catalogue::list(&form::at_hand(context)?, context.lang));
    }
    let opened = context.shelf();
    let (kinds, kind) = kind_of(context, matches, &opened)?;
    let output = matches.get_one::<PathBuf>("output");
    let form = wanted_format(text_of(matches, "format"), output);
    let form = format(&form).ok_or_else(|| catalogue::unknown_format(&form, context.lang))?;
    if !form.suits(kind) {
        return Err(catalogue::unsuited(kind, form, context.lang));
    }
    if let Some(fault) = output.and_then(|file| catalogue::other_ending(file, form, context.lang)) {
        return Err(fault);
    }
    let mut shelf = opened?;
    let (cell, asked) = asked::of(context, &mut shelf, matches, kind)?;
    let gathered = shelf.gather(&cell, &asked, context.moment(), |material| {
        kind.make(material).map(|document| (material.file_stem(kind.file_stem), document))
    });
    let made = gathered.map_err(|lacking| asked::lacking(lacking, context.lang))?;
    let (stem, mut document): NamedPaper =
        made.map_err(|lack| asked::unmade(lack, &mut shelf, &cell, &asked, context.lang))?;
    name_book_line(shelf.reader(), &mut document);
    let bytes = (form.write)(&document).map_err(Failure::Write)?;
    let force = matches.get_flag("force");
    let mut answer = deliver(context, output, force, &format!("{stem}.{}", form.extension), bytes)?;
    answer.notes.extend(replaced_words([&document], &[form], context.lang));
    if let Some(FormStanding::Faulty(form)) = kinds.standing(kind.id) {
        answer.notes.push(form.sentence(context.lang));
    }
    if matches!(asked, Asked::Theme(..)) {
        let choices = MonthChoices::of(context, &mut shelf, &cell, matches)?;
        answer.notes.extend(choices.and_then(|choices| choices.note(context.lang)));
    }
    Ok(context.answer(&mut shelf, answer))
}

/// The kind that is asked for, among the papers at hand: those of the book where one could be opened, and the form of a file
/// that is named.
fn kind_of(
    context: &Context,
    matches: &ArgMatches,
    opened: &Result<Shelf, Failure>,
) -> Result<(PaperKinds, &'static Paper), Failure> {
    let (lang, id) = (context.lang, text_of(matches, "kind").unwrap_or_default());
    let mut kinds = opened.as_ref().map(|shelf| shelf.kinds().clone()).unwrap_or_default();
    if let Some(file) = matches.get_one::<PathBuf>("form") {
        let reader = opened.as_ref().map_err(Clone::clone)?.reader();
        let own = form::read(context, file, Some(reader), &kinds)?;
        if own.form.id != id {
            return Err(other_form(id, &own.form.id, lang));
        }
        kinds = kinds.with(own.form, &own.text);
    }
    match (kinds.paper(id), opened) {
        (Some(kind), _) => Ok((kinds, kind)),
        // What the book has forms of is not known where it could not be opened.
        (None, Err(failure)) if !matches!(failure, Failure::Fault(Fault::NotABook { .. })) => {
            Err(failure.clone())
        }
        (None, _) => Err(catalogue::unknown_kind(id, &kinds, lang)),
    }
}

/// That the file is a form of another paper than the one that is asked for.
fn other_form(asked: &str, found: &str, lang: Lang) -> Failure {
    Failure::Usage(say!(
        lang,
        "Tệp ở --form là biểu mẫu “{found}”, không phải “{asked}”: hãy ghi report {found}, hoặc đổi tệp.",
        "The file after --form is a form of “{found}”, not of “{asked}”: write report {found}, or name another file."
    ))
}

/// The format that is asked for: by its flag, else by the ending of the file, else Word.
pub(super) fn wanted_format(named: Option<&str>, output: Option<&PathBuf>) -> String {
    let ending =
        output.and_then(|file| file.extension()).map(|ending| ending.to_string_lossy().to_lowercase());
    named.map(str::to_owned).or(ending).unwrap_or_else(|| "docx".to_owned())
}

/// Writes the file, or gives the lines of readable text that has no file to go to.
pub(super) fn deliver(
    context: &Context,
    output: Option<&PathBuf>,
    force: bool,
    name: &str,
    bytes: Vec<u8>,
) -> Result<Answer, Failure> {
    let lang = context.lang;
    // A dash is the screen, as everywhere on a command line.
    let output = output.filter(|file| file.as_os_str() != "-").cloned();
    if let (None, Some(text)) = (&output, readable(&bytes)) {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        return Ok(Answer::new(lines.clone(), json!({ "lines": lines })));
    }
    let file = match output {
        None if context.is_sealed() => return Err(unnamed(name, lang)),
        output => output.unwrap_or_else(|| PathBuf::from(name)),
    };
    context.write(&file, &bytes, force)?;
    let sentence = say!(lang, "Đã ghi {file}.", "Written: {file}.", file = file.display());
    Ok(Answer::new(vec![sentence], json!({ "file": file })))
}

/// That a paper of a sealed book leaves it only where a person says where to.
fn unnamed(name: &str, lang: Lang) -> Failure {
    Failure::Usage(say!(
        lang,
        "Sổ đã niêm phong: tệp ghi ra thì ai cũng đọc được, nên phải nêu rõ nơi nhận. Hãy ghi -o, ví dụ -o /media/usb/{name}.",
        "The book is sealed: whoever opens the file reads it, so its place must be named. Give -o, such as -o /media/usb/{name}."
    ))
}

/// Bytes that a screen can show: text, and nothing else between.
fn readable(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0'))
}
