//! `guidance`: the dated packs of rules: which there are, what they say, checking and adding one.

mod check;
mod choice;
mod list;
mod rating;

pub(super) use rating::parent;

use clap::Arg;

use super::{Kind, Verb, nothing};
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::syntax::{option, word};
use crate::guidance::{Pack, sections};
use crate::say;
use crate::shelf::BookPacks;
use crate::store::{Fault, Reader};
use crate::text::{Lang, text};

pub(super) const VERB: Verb = Verb {
    name: "guidance",
    about: text(
        "các bộ hướng dẫn: xem, so, kiểm tra, thêm",
        "the packs of rules: list, show, compare, check, add",
    ),
    arguments: nothing,
    kind: Kind::Group(&[
        Verb {
            name: "list",
            about: text("các bộ hướng dẫn có sẵn và của sổ", "packs of the program and of the book"),
            arguments: nothing,
            kind: Kind::Run(list::list),
        },
        Verb {
            name: "show",
            about: text("nội dung một bộ hướng dẫn", "what a pack says"),
            arguments: show_arguments,
            kind: Kind::Run(list::show),
        },
        Verb {
            name: "compare",
            about: text("hai bộ hướng dẫn khác nhau ở đâu", "what differs between two packs"),
            arguments: compare_arguments,
            kind: Kind::Run(list::compare),
        },
        Verb {
            name: "check",
            about: text(
                "kiểm tra tệp của một bộ hướng dẫn, nêu mọi chỗ sai",
                "check a pack's file and name every fault",
            ),
            arguments: file_argument,
            kind: Kind::Run(check::check),
        },
        Verb {
            name: "add",
            about: text("kiểm tra rồi thêm một bộ hướng dẫn vào sổ", "check a pack and add it to the book"),
            arguments: file_argument,
            kind: Kind::Run(check::add),
        },
        Verb {
            name: "rating",
            about: text(
                "số đồng chí được xếp mức cao nhất cuối năm, và tính trên cơ sở nào",
                "how many may be rated highest at the year's end, and of which base",
            ),
            arguments: rating::arguments,
            kind: Kind::Run(rating::rating),
        },
    ]),
};

fn show_arguments(lang: Lang) -> Vec<Arg> {
    let names: Vec<&str> = sections().map(|(id, ..)| *id).collect();
    let section = text("chỉ một phần", "one part only").get(lang);
    let help = format!("{section}: {}", names.join(", "));
    vec![
        id_word("id", "ID", lang),
        option("section", "NAME", text("chỉ một phần", "one part only"), lang).help(help),
    ]
}

fn compare_arguments(lang: Lang) -> Vec<Arg> {
    vec![id_word("old", "A", lang), id_word("new", "B", lang)]
}

fn id_word(id: &'static str, name: &'static str, lang: Lang) -> Arg {
    let help =
        text("mã của bộ hướng dẫn, như “guidance list” ghi", "the id of the pack, as “guidance list” has it");
    word(id, name, help, lang).required(true)
}

fn file_argument(lang: Lang) -> Vec<Arg> {
    let help = text("tệp TOML của bộ hướng dẫn", "the pack's TOML file");
    vec![
        word("file", "FILE", help, lang).required(true).value_parser(clap::value_parser!(std::path::PathBuf)),
    ]
}

/// The book's files, where there is a book; none where no book was named and none is in its place.
pub(super) fn book(context: &Context) -> Result<Option<Reader>, Failure> {
    match context.reader() {
        Ok(reader) => Ok(Some(reader)),
        Err(Failure::Fault(Fault::NotABook { .. })) if !context.names_book() => Ok(None),
        Err(failure) => Err(failure),
    }
}

/// The packs at hand, those of the book among them.
fn at_hand(context: &Context) -> Result<BookPacks, Failure> {
    Ok(book(context)?.map_or_else(BookPacks::embedded, |reader| BookPacks::read(&reader)))
}

/// The pack with that id.
fn by_id<'p>(packs: &'p BookPacks, id: &str, lang: Lang) -> Result<&'p Pack, Failure> {
    packs.packs.by_id(id).ok_or_else(|| {
        let ids: Vec<&str> = packs.packs.all().iter().map(|pack| pack.id.as_str()).collect();
        Failure::Usage(say!(
            lang,
            "Không có bộ hướng dẫn “{id}”: hãy ghi một trong {ids}.",
            "There is no guidance “{id}”: write one of {ids}.",
            ids = ids.join(", ")
        ))
    })
}
