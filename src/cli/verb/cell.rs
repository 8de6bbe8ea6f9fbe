//! `cell new` and `cell show`: the cell of a book.

use std::sync::Arc;

use clap::{Arg, ArgMatches};
use serde_json::{Value, json};

use super::{Kind, Verb, nothing, text_of};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::context::number;
use crate::cli::failure::Failure;
use crate::cli::period::day;
use crate::cli::syntax::option;
use crate::domain::{
    BookEvent, CellId, CellName, CellState, Digest, MeetingKind, Standing, Term, next_resolution,
    unused_numbers, unused_words,
};
use crate::say;
use crate::shelf::{Shelf, cell_name, create_book};
use crate::store::{Appends, BookInfo, RawAct, StreamKey};
use crate::text::{Lang, short_date, text};

pub(super) const VERB: Verb = Verb {
    name: "cell",
    about: text("chi bộ của sổ: lập mới, xem", "the cell of the book: set up, show"),
    arguments: nothing,
    kind: Kind::Group(&[
        Verb {
            name: "new",
            about: text("lập sổ mới cho một chi bộ", "set up a new book for a cell"),
            arguments: new_arguments,
            kind: Kind::Run(new),
        },
        Verb {
            name: "term",
            about: text(
                "ghi ngày bắt đầu nhiệm kỳ và số nghị quyết cuối đã ra trên giấy",
                "tell when the term began and the last resolution issued on paper",
            ),
            arguments: term_arguments,
            kind: Kind::Run(term),
        },
        Verb {
            name: "show",
            about: text("tên, cấp trên, nơi, số đảng viên", "name, committee above, place, members"),
            arguments: nothing,
            kind: Kind::Run(show),
        },
    ]),
};

fn new_arguments(lang: Lang) -> Vec<Arg> {
    let name = text("tên chi bộ, ví dụ “Ấp Mẫu”", "name of the cell, such as “Ấp Mẫu”");
    let parent =
        text("đảng bộ cấp trên, ví dụ “Đảng bộ xã Mẫu”", "committee above, such as “Đảng bộ xã Mẫu”");
    let place = text("nơi ghi trên văn bản, ví dụ “Xã Mẫu”", "place on the papers, such as “Xã Mẫu”");
    vec![
        option("name", "NAME", name, lang).required(true),
        option("parent", "PARENT", parent, lang).required(true),
        option("place", "PLACE", place, lang),
    ]
}

fn new(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let words = |name| text_of(matches, name).unwrap_or_default();
    let name = cell_name(words("name"), words("parent"), words("place")).ok_or_else(|| {
        Failure::Usage(say!(
            lang,
            "Tên chi bộ hoặc tên cấp trên còn trống: hãy ghi đủ --name và --parent.",
            "The name of the cell or of the committee above is empty: give both --name and --parent."
        ))
    })?;
    name.check()?;
    let dir = context.folder()?;
    let id = format!("{:016x}", fastrand::u64(..));
    let disk = Arc::clone(&context.disk);
    let (_, cell) = create_book(&dir, disk, &BookInfo::new(id, false), name.clone(), context.moment())?;
    let sentence = say!(
        lang,
        "Đã lập sổ của Chi bộ {name} ở {dir}. Tiếp theo: “bienban member import” để nhập danh sách đảng viên.",
        "The book of the cell {name} is set up in {dir}. Next, add the members with “bienban member import”.",
        name = name.name,
        dir = dir.display()
    );
    Ok(Answer::new(vec![sentence], json!({ "book": dir, "cell": value(&cell, &name) })))
}

fn term_arguments(lang: Lang) -> Vec<Arg> {
    let from = text("ngày bắt đầu nhiệm kỳ (ngày đại hội)", "first day of the term (that of the congress)");
    let used = text(
        "số nghị quyết cuối đã ra trên giấy, mặc định 0",
        "last resolution issued on paper, 0 by default",
    );
    vec![option("from", "D", from, lang).required(true), option("used", "N", used, lang)]
}

/// Keeps a term, and says which number comes next.
fn term(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let from = day(context, matches, "from")?.unwrap_or(context.today());
    let used = text_of(matches, "used").map(|used| number(used, "used", 0, 9999, lang)).transpose()?;
    let term = Term { from, used: used.unwrap_or(0) };
    let mut book = context.writable()?;
    let mut shelf = Shelf::new(book.reader(), book.index());
    let mut cell = context.cell(&mut shelf)?;
    let event = BookEvent::TermBegan { cell: cell.id.clone(), term };
    book.append(&StreamKey::Book, &RawAct::new(context.moment(), &[event])?)?;
    cell.terms.push(term);
    let digests = digests(context, &mut shelf, &cell);
    let next = next_resolution(&digests, &cell.terms, MeetingKind::Regular, context.today());
    let sentence = say!(
        lang,
        "Đã ghi nhiệm kỳ từ ngày {from}; nghị quyết tới đây mang số {next:02}.",
        "The term from {from} on is recorded; the next resolution has the number {next:02}.",
        from = short_date(from, lang)
    );
    let unused = unused_numbers(&digests, &cell.terms, context.today());
    let json = json!({ "term": term, "next_resolution": next, "unused_numbers": unused });
    let lines = [sentence].into_iter().chain(unused_words(&unused, lang)).collect();
    Ok(context.answer(&mut shelf, Answer::new(lines, json)))
}

/// The meetings of a cell in short.
fn digests(context: &Context, shelf: &mut Shelf, cell: &CellState) -> Vec<Digest> {
    context.digests(shelf, &cell.id).into_iter().map(|one| one.digest).collect()
}

fn show(context: &Context, _: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let mut shelf = context.shelf()?;
    let cell = context.cell_with_roll(&mut shelf)?;
    let on_roll = cell.roll.on(context.today());
    let meetings = shelf.contents_of(&cell.id).of_cell(&cell.id).count();
    let with = |standing| on_roll.iter().filter(|attendee| attendee.standing == standing).count();
    let parts: Vec<(Standing, usize)> =
        Standing::ALL.into_iter().map(|s| (s, with(s))).filter(|(_, number)| *number > 0).collect();
    let words: Vec<String> =
        parts.iter().map(|(standing, number)| format!("{number} {}", standing.label().get(lang))).collect();
    let words = if words.is_empty() { String::new() } else { format!(" ({})", words.join(", ")) };
    let (name, members) = (&cell.name, on_roll.len());
    let lines = vec![
        say!(lang, "Chi bộ: {name} ({id})", "Cell: {name} ({id})", name = name.name, id = cell.id.0),
        say!(lang, "Cấp trên: {parent}", "Committee above: {parent}", parent = name.parent),
        say!(lang, "Nơi: {place}", "Place: {place}", place = dash(&name.place)),
        say!(lang, "Đảng viên: {members}{words}", "Members: {members}{words}"),
        say!(lang, "Cuộc họp: {meetings}", "Meetings: {meetings}"),
        say!(lang, "Thư mục: {dir}", "Folder: {dir}", dir = shelf.dir().display()),
    ];
    let counts: serde_json::Map<String, Value> =
        parts.iter().filter_map(|(s, n)| Some((json!(s).as_str()?.to_owned(), json!(n)))).collect();
    let json = json!({
        "book": shelf.dir(),
        "practice": shelf.info().practice,
        "cell": value(&cell.id, name),
        "on_roll": members,
        "standings": counts,
        "meetings": meetings,
    });
    Ok(context.answer(&mut shelf, Answer::new(lines, json)))
}

/// Words, or a dash where there are none.
const fn dash(words: &str) -> &str {
    if words.is_empty() { "–" } else { words }
}

fn value(id: &CellId, name: &CellName) -> Value {
    json!({ "id": id, "name": name.name, "parent": name.parent, "place": name.place })
}
