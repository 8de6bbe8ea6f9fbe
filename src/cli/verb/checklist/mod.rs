//! `checklist`: the dated lists to reflect on, and the self-check sheet as a paper.
//!
//! Reads the guidance alone: who related to what, and what anybody answered, is asked nowhere here.

mod list;
mod month;
mod sheet;

pub(super) use month::MonthChoices;
pub(super) use sheet::{asked_of, copies_flag};

use chrono::NaiveDate;
use clap::{Arg, ArgMatches};

use super::{Kind, Verb, guidance};
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::period::day;
use crate::cli::syntax::{option, word};
use crate::shelf::BookPacks;
use crate::text::{Lang, text};

pub(super) const VERB: Verb = Verb {
    name: "checklist",
    about: text("danh mục để tự soi, phiếu tự soi", "lists to reflect on, the self-check sheet"),
    arguments: super::nothing,
    kind: Kind::Group(&[
        Verb {
            name: "list",
            about: text("các danh mục và chủ đề tháng có hiệu lực", "the lists and themes in force"),
            arguments: |lang| vec![day_flag(lang)],
            kind: Kind::Run(list::list),
        },
        Verb {
            name: "show",
            about: text(
                "các mục của một danh mục, mỗi mục một câu tự hỏi",
                "the items of a list, each with its question",
            ),
            arguments: show_arguments,
            kind: Kind::Run(list::show),
        },
        Verb {
            name: "sheet",
            about: text(
                "in phiếu tự soi theo chủ đề của tháng",
                "print self-check sheets of the month's theme",
            ),
            arguments: sheet::arguments,
            kind: Kind::Run(sheet::sheet),
        },
    ]),
};

fn day_flag(lang: Lang) -> Arg {
    let help = text("có hiệu lực ngày này, mặc định hôm nay", "in force on this day, today by default");
    option("on", "D", help, lang)
}

fn show_arguments(lang: Lang) -> Vec<Arg> {
    let help =
        text("mã của danh mục, như “checklist list” ghi", "the id of the list, as “checklist list” has it");
    vec![word("list", "LIST", help, lang).required(true), day_flag(lang)]
}

/// What is asked for: the packs at hand, the day, and the body above the cell.
struct AskedDay {
    packs: BookPacks,
    date: NaiveDate,
    parent: String,
}

impl AskedDay {
    fn of(context: &Context, matches: &ArgMatches) -> Result<AskedDay, Failure> {
        let date = day(context, matches, "on")?.unwrap_or(context.today());
        let reader = guidance::book(context)?;
        let packs = reader.as_ref().map_or_else(BookPacks::embedded, BookPacks::read);
        let parent = reader.map_or(Ok(String::new()), |reader| guidance::parent(context, reader))?;
        Ok(AskedDay { packs, date, parent })
    }
}
