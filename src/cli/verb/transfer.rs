//! `transfer list`: those who go to another cell or come from one, how far each is, and by which day something is due.
//!
//! Works nothing out: stages and days are the domain's.

use clap::{Arg, ArgMatches};
use serde_json::{Value, json};

use super::called::{SameName, called};
use super::{Kind, Verb, nothing};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::grid::grid;
use crate::cli::syntax::{flag, option};
use crate::domain::{Roll, TransferDue, TransferId, TransferRow};
use crate::say;
use crate::text::{Lang, text};

pub(super) const VERB: Verb = Verb {
    name: "transfer",
    about: text(
        "chuyển sinh hoạt đảng: đồng chí chuyển đi, chuyển đến",
        "members who go to another cell or come from one",
    ),
    arguments: nothing,
    kind: Kind::Group(&[Verb {
        name: "list",
        about: text("từng đồng chí: nơi đi, nơi đến, bước, hạn", "each of them: where, stage, what is due"),
        arguments: list_arguments,
        kind: Kind::Run(list),
    }]),
};

/// Whose transfer a paper is about.
pub(super) fn transfer_flag(lang: Lang) -> Arg {
    let help = text(
        "đồng chí chuyển đi hoặc chuyển đến: họ tên, chữ cái đầu hoặc một phần của tên",
        "who goes to another cell or comes from one: name, initials or a part of the name",
    );
    option("transfer", "NAME", help, lang)
}

/// The transfer of the person that is named; of several of one person the latest.
///
/// # Errors
/// Nobody is named, nobody is called so, or several are.
pub(super) fn chosen(context: &Context, roll: &Roll, words: Option<&str>) -> Result<TransferId, Failure> {
    let all: Vec<(&str, TransferId)> =
        roll.transfers.iter().map(|one| (roll.transfer_name(one), one.id)).collect();
    called(words, &all, SameName::Latest, (context.lang, unknown))
}

/// That nobody is named, or nobody called so goes or comes.
pub(super) fn unknown(words: Option<&str>, lang: Lang) -> String {
    match words {
        Some(words) => say!(
            lang,
            "Không có ai là “{words}” chuyển đi, chuyển đến: xem “bienban transfer list --all”.",
            "No transfer matches “{words}”: see “bienban transfer list --all”."
        ),
        None => say!(
            lang,
            "Văn bản này lập cho một đồng chí chuyển đi, chuyển đến: hãy ghi --transfer, xem “bienban transfer list”.",
            "This document is about a transfer: give --transfer, see “bienban transfer list”."
        ),
    }
}

fn list_arguments(lang: Lang) -> Vec<Arg> {
    vec![flag("all", text("cả những việc đã xong hoặc thôi chuyển", "those done or dropped too"), lang)]
}

fn list(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let (lang, today, all) = (context.lang, context.today(), matches.get_flag("all"));
    let mut shelf = context.shelf()?;
    let cell = context.cell_with_roll(&mut shelf)?;
    let packs = shelf.packs();
    let rows = cell.roll.transfer_rows(|given| packs.hand_in_days(given, &cell.name.parent));
    let rows: Vec<TransferRow> = rows.into_iter().filter(|row| all || !row.stage.is_over()).collect();
    let words = |row: &TransferRow| {
        let one = &row.transfer;
        let due = row.due.map_or(String::new(), |due| due.words(today, lang));
        let (label, stage) = (one.label().get(lang).to_owned(), row.stage.label().get(lang).to_owned());
        vec![cell.roll.transfer_name(one).to_owned(), label, one.papers.place.clone(), stage, due]
    };
    let heading = [
        text("Họ và tên", "Name"),
        text("Chuyển", "Which way"),
        text("Nơi kia", "Other cell"),
        text("Bước", "Stage"),
        text("Hạn", "Due"),
    ];
    let lines = match rows.is_empty() {
        true => vec![say!(lang, "Không có đồng chí nào chuyển đi, chuyển đến.", "No transfers.")],
        false => grid(&heading.map(|one| one.get(lang)), &rows.iter().map(words).collect::<Vec<_>>()),
    };
    let values: Vec<Value> = rows.iter().map(|row| value(row, &cell.roll)).collect();
    let json = json!({ "cell": cell.id, "transfers": values });
    Ok(context.answer(&mut shelf, Answer::new(lines, json)))
}

fn value(row: &TransferRow, roll: &Roll) -> Value {
    let one = &row.transfer;
    let due = row.due.map(|due| {
        let what = match due {
            TransferDue::HandIn(_) => "hand_in",
            TransferDue::Ends(_) => "ends",
        };
        json!({ "what": what, "day": due.day() })
    });
    let papers = &one.papers;
    json!({
        "id": one.id, "member": one.member, "name": roll.transfer_name(one), "way": one.way, "term": one.term,
        "stage": row.stage.id(), "due": due, "place": papers.place, "asked": papers.asked,
        "agreed": papers.agreed, "review": papers.review, "letter": papers.letter, "until": papers.until,
        "moved": one.moved, "received": one.received, "over": one.over, "dropped": one.dropped,
    })
}
