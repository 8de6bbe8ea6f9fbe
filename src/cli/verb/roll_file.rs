//! `member import` and `member export`: the roll from and to a file.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Arg, ArgMatches, value_parser};
use serde_json::{Value, json};

use super::member::{append, lines, value};
use super::{Kind, Verb};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::syntax::{flag, word};
use crate::domain::{Member, Refusal, Roll, RollEvent};
use crate::intake::{NewMember, read};
use crate::say;
use crate::shelf::Shelf;
use crate::store::Fault;
use crate::text::{Lang, text};

pub(super) const IMPORT: Verb = Verb {
    name: "import",
    about: text("nhập danh sách từ tệp CSV hoặc TSV", "add members from a CSV or TSV file"),
    arguments: import_arguments,
    kind: Kind::Run(import),
};

pub(super) const EXPORT: Verb = Verb {
    name: "export",
    about: text("xuất danh sách ra tệp CSV hoặc TSV", "write the roll to a CSV or TSV file"),
    arguments: export_arguments,
    kind: Kind::Run(export),
};

/// The columns, by names that an import knows.
const HEADING: [&str; 6] = ["Họ và tên", "Ngày sinh", "Ngày vào Đảng", "Dân tộc", "Tình trạng", "Chức vụ"];

fn import_arguments(lang: Lang) -> Vec<Arg> {
    let file = text("tệp có cột “Họ và tên”", "a file with a column “Họ và tên” (full name)");
    let dry_run = text("chỉ cho biết sẽ nhập những ai", "only show who would be added");
    vec![
        word("file", "FILE", file, lang).required(true).value_parser(value_parser!(PathBuf)),
        flag("dry-run", dry_run, lang),
    ]
}

fn import(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let file = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    if file.is_dir() {
        return Err(Failure::Usage(say!(
            lang,
            "{file} là một thư mục: hãy ghi tên một tệp.",
            "{file} is a folder: give the name of a file.",
            file = file.display()
        )));
    }
    let bytes = std::fs::read(&file).map_err(|error| Fault::reading(&file, &error))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let found = read(&bytes, &name, context.today()).map_err(Failure::Rows)?;
    let dry = matches.get_flag("dry-run");
    let mut book = if dry { None } else { Some(context.writable()?) };
    let mut shelf = match &book {
        Some(book) => Shelf::new(book.reader(), book.index()),
        None => context.shelf()?,
    };
    let cell = context.cell(&mut shelf)?;
    let before = cell.roll.members.len();
    let (roll, events) = enter(cell.roll, found).map_err(Failure::Refused)?;
    if let Some(book) = &mut book {
        append(context, book, &cell.id, &events)?;
    }
    let members: Vec<&Member> = roll.members.iter().skip(before).collect();
    let number = members.len();
    let sentence = match dry {
        true => say!(
            lang,
            "Sẽ nhập {number} đảng viên; chưa ghi gì vào sổ.",
            "Members that would be added: {number}. Nothing was written."
        ),
        false => say!(lang, "Đã nhập {number} đảng viên.", "Members added: {number}."),
    };
    let mut told = lines(&members, context.today(), lang);
    told.push(sentence);
    let values: Vec<Value> = members.iter().map(|member| value(member, context.today())).collect();
    let json = json!({ "members": values, "written": !dry });
    Ok(context.answer(&mut shelf, Answer::new(told, json)))
}

/// The roll with the new members, and the events that enter them; or every reason against it.
fn enter(mut roll: Roll, found: Vec<NewMember>) -> Result<(Roll, Vec<RollEvent>), Vec<Refusal>> {
    let (mut events, mut refusals) = (Vec::new(), Vec::new());
    for new in found {
        match roll.add(new.person, new.standing, new.role, new.from) {
            Ok(event) => {
                roll.apply(&event);
                events.push(event);
            }
            Err(refusal) => refusals.push(refusal),
        }
    }
    if refusals.is_empty() { Ok((roll, events)) } else { Err(refusals) }
}

fn export_arguments(lang: Lang) -> Vec<Arg> {
    let file = text(
        "tệp mới; tên kết thúc bằng .tsv thì các cột cách nhau bằng dấu Tab",
        "the new file; one that ends in .tsv is separated by tabs",
    );
    let force = text("thay tệp đã có", "replace a file that is there");
    vec![
        word("file", "FILE", file, lang).required(true).value_parser(value_parser!(PathBuf)),
        flag("force", force, lang),
    ]
}

fn export(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let file = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let mut shelf = context.shelf()?;
    let roll = context.cell(&mut shelf)?.roll;
    let today = context.today();
    let on_roll = roll.members.iter().filter(|member| member.standing(today).is_on_roll());
    let rows: Vec<[String; 6]> = on_roll.map(|member| row(member, today)).collect();
    context.write(&file, table(&rows, delimiter(&file)).as_bytes(), matches.get_flag("force"))?;
    let sentence = say!(
        context.lang,
        "Đã ghi {number} đảng viên vào {file}.",
        "Members written to {file}: {number}.",
        number = rows.len(),
        file = file.display()
    );
    let json = json!({ "file": file, "written": rows.len() });
    Ok(context.answer(&mut shelf, Answer::new(vec![sentence], json)))
}

fn delimiter(file: &Path) -> char {
    let tabs = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("tsv"));
    if tabs { '\t' } else { ',' }
}

fn row(member: &Member, today: NaiveDate) -> [String; 6] {
    let date =
        |date: Option<NaiveDate>| date.map_or(String::new(), |date| date.format("%d/%m/%Y").to_string());
    let person = &member.person;
    [
        person.name.clone(),
        date(person.born),
        date(person.joined),
        person.ethnicity.clone().unwrap_or_default(),
        member.standing(today).label().vi.to_owned(),
        member.role(today).label().vi.to_owned(),
    ]
}

/// The file, with the mark by which spreadsheets know Unicode.
fn table(rows: &[[String; 6]], delimiter: char) -> String {
    let mut text = String::from('\u{feff}');
    for row in std::iter::once(HEADING.map(str::to_owned)).chain(rows.iter().cloned()) {
        let cells = row.map(|cell| quoted(cell, delimiter));
        text.push_str(&cells.join(&delimiter.to_string()));
        text.push_str("\r\n");
    }
    text
}

fn quoted(cell: String, delimiter: char) -> String {
    let plain = !cell.contains([delimiter, '"', '\n', '\r']);
    if plain { cell } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::practice;

    #[test]
    fn what_is_exported_is_taken_in_again() {
        let day = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
        let (_, events) = practice::cell(practice::DEFAULT_SEED, practice::DEFAULT_MEMBERS);
        let mut roll = Roll::default();
        events.iter().for_each(|event| roll.apply(event));
        let rows: Vec<_> = roll.members.iter().map(|member| row(member, day)).collect();
        for delimiter in [',', '\t'] {
            let found = read(table(&rows, delimiter).as_bytes(), "ds.csv", day).unwrap();
            let (back, _) = enter(Roll::default(), found).unwrap();
            let again: Vec<_> = back.members.iter().map(|member| row(member, day)).collect();
            assert_eq!(again, rows);
        }
    }

    #[test]
    fn a_cell_with_the_delimiter_stands_in_quotes() {
        assert_eq!(quoted("Quách, Chí".into(), ','), "\"Quách, Chí\"");
        assert_eq!(quoted("Lý \"Ba\"".into(), '\t'), "\"Lý \"\"Ba\"\"\"");
    }
}
