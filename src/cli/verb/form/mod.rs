//! `form`: the forms that papers are made by: which there are, their text to start from, checking, adding and removing a
//! form of the cell's own.

mod file;
mod list;

pub(super) use file::read;

use std::path::PathBuf;

use clap::{Arg, value_parser};

use super::{Kind, Verb, nothing};
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::syntax::{flag, word};
use crate::report::PaperKinds;
use crate::shelf::book_papers;
use crate::text::{Lang, text};

pub(super) const VERB: Verb = Verb {
    name: "form",
    about: text(
        "biểu mẫu của văn bản: xem, lấy làm gốc, kiểm tra, thêm mẫu riêng, bỏ",
        "the forms of papers: list, show, check, add one of the cell's own, remove it",
    ),
    arguments: nothing,
    kind: Kind::Group(&[
        Verb {
            name: "list",
            about: text("các biểu mẫu của chương trình và của sổ", "forms of the program and of the book"),
            arguments: nothing,
            kind: Kind::Run(list::list),
        },
        Verb {
            name: "show",
            about: text(
                "in nguyên văn một biểu mẫu để chép ra tệp rồi sửa",
                "print the text of a form, to be saved and changed",
            ),
            arguments: show_arguments,
            kind: Kind::Run(list::show),
        },
        Verb {
            name: "check",
            about: text("kiểm tra tệp biểu mẫu, nêu mọi chỗ sai", "check a form's file and name every fault"),
            arguments: file_argument,
            kind: Kind::Run(file::check),
        },
        Verb {
            name: "add",
            about: text(
                "kiểm tra rồi đưa biểu mẫu vào sổ, dùng từ văn bản lập tiếp theo",
                "check a form and put it into the book; used from the next paper on",
            ),
            arguments: file_argument,
            kind: Kind::Run(file::add),
        },
        Verb {
            name: "remove",
            about: text(
                "bỏ biểu mẫu riêng khỏi sổ, trở lại mẫu của chương trình",
                "take a form out of the book and go back to the program's",
            ),
            arguments: |lang| vec![id_word(lang)],
            kind: Kind::Run(file::remove),
        },
    ]),
};

fn id_word(lang: Lang) -> Arg {
    let help = text("mã của biểu mẫu, như “form list” ghi", "the id of the form, as “form list” has it");
    word("id", "ID", help, lang).required(true)
}

fn show_arguments(lang: Lang) -> Vec<Arg> {
    let program =
        text("mẫu của chương trình, dù sổ có mẫu riêng", "the program's, though the book has its own");
    vec![id_word(lang), flag("program", program, lang)]
}

fn file_argument(lang: Lang) -> Vec<Arg> {
    let help = text("tệp TOML của biểu mẫu", "the form's TOML file");
    vec![word("file", "FILE", help, lang).required(true).value_parser(value_parser!(PathBuf))]
}

/// The papers at hand, by the forms of the book where there is one.
pub(super) fn at_hand(context: &Context) -> Result<PaperKinds, Failure> {
    Ok(super::guidance::book(context)?.map_or_else(PaperKinds::default, |reader| book_papers(&reader)))
}
