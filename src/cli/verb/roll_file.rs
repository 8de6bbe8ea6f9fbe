//! `member export`: the roll to a file, as `member import` takes it in again.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Arg, ArgMatches, value_parser};
use serde_json::json;

use super::{Kind, Verb};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::syntax::{flag, word};
use crate::domain::{Member, Role, Roll};
use crate::say;
use crate::text::{Lang, PartialDate, sheet_cell, text};

pub(super) const EXPORT: Verb = Verb {
    name: "export",
    about: text("xuất danh sách ra tệp CSV hoặc TSV", "write the roll to a CSV or TSV file"),
    arguments: export_arguments,
    kind: Kind::Run(export),
};

/// The columns, by names that an import knows.
const HEADING: [&str; 8] = [
    "Họ và tên",
    "Ngày sinh",
    "Ngày vào Đảng",
    "Ngày chính thức",
    "Dân tộc",
    "Tình trạng",
    "Chức vụ",
    "Tổ đảng",
];

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
    let roll = context.cell_with_roll(&mut shelf)?.roll;
    let today = context.today();
    let on_roll = roll.members.iter().filter(|member| member.standing(today).is_on_roll());
    let rows: Vec<[String; 8]> = on_roll.map(|member| row(member, &roll, today)).collect();
    // The column of the groups stands there only where the cell has some.
    let columns = HEADING.len() - usize::from(roll.groups_on(today).next().is_none());
    context.write(&file, table(&rows, columns, delimiter(&file)).as_bytes(), matches.get_flag("force"))?;
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

fn row(member: &Member, roll: &Roll, today: NaiveDate) -> [String; 8] {
    let date = |date: Option<PartialDate>| date.map_or(String::new(), PartialDate::figures);
    let person = &member.person;
    let group = roll.group_of(member.id, today);
    let heads = group.is_some_and(|group| roll.head_of(group, today) == Some(member.id));
    let role = match member.role(today) {
        // The head of a group is one by the column of offices, as an import reads it.
        Role::Member if heads => "tổ trưởng",
        role => role.label().vi,
    };
    [
        person.name.clone(),
        date(person.born),
        date(person.joined),
        date(person.official),
        person.ethnicity.clone().unwrap_or_default(),
        member.standing(today).label().vi.to_owned(),
        role.to_owned(),
        group.map_or(String::new(), |group| group.name.clone()),
    ]
}

/// The file, with the mark by which spreadsheets know Unicode.
fn table(rows: &[[String; 8]], columns: usize, delimiter: char) -> String {
    let mut text = String::from('\u{feff}');
    for row in std::iter::once(HEADING.map(str::to_owned)).chain(rows.iter().cloned()) {
        let cells = row.map(|cell| quoted(&cell, delimiter));
        text.push_str(&cells[..columns].join(&delimiter.to_string()));
        text.push_str("\r\n");
    }
    text
}

fn quoted(cell: &str, delimiter: char) -> String {
    let cell = sheet_cell(cell);
    let plain = !cell.contains([delimiter, '"', '\n', '\r']);
    if plain { cell } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::{MemberId, NamedGroup, RollEvent};
    use crate::{intake, practice};

    #[test]
    fn what_is_exported_is_taken_in_again() {
        let day = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
        let (_, events) = practice::cell(practice::DEFAULT_SEED, practice::DEFAULT_MEMBERS);
        let mut roll = Roll::default();
        events.iter().for_each(|event| roll.apply(event));
        // Two groups, the second of which has a head.
        let named =
            |member: u32, name: &str, heads| (MemberId(member), NamedGroup { name: name.into(), heads });
        let wanted = [named(2, "Tổ 1", false), named(9, "2", true), named(10, "tổ đảng số 2", false)];
        roll.group_all(&wanted, day).iter().for_each(|event| roll.apply(event));
        let rows: Vec<_> = roll.members.iter().map(|member| row(member, &roll, day)).collect();
        for delimiter in [',', '\t'] {
            let bytes = table(&rows, 8, delimiter);
            let read = intake::read(bytes.as_bytes(), "ds.csv", day, None, &Roll::default()).unwrap();
            assert_eq!(read.faults, []);
            let mut back = Roll::default();
            let members: Vec<_> = read.members.into_iter().map(|(_, member)| member).collect();
            let groups: Vec<_> = members.iter().map(|member| member.group.clone()).collect();
            let entered: Vec<_> = back.add_all(members).into_iter().map(Result::unwrap).collect();
            entered.iter().for_each(|event| back.apply(event));
            let added = entered.iter().filter_map(RollEvent::added);
            let wanted: Vec<_> = added.zip(groups).filter_map(|(id, group)| Some((id, group?))).collect();
            back.group_all(&wanted, day).iter().for_each(|event| back.apply(event));
            let again: Vec<_> = back.members.iter().map(|member| row(member, &back, day)).collect();
            assert_eq!(again, rows);
            assert_eq!((again[8][6].as_str(), again[8][7].as_str()), ("tổ trưởng", "số 2"));
            let known = intake::read(bytes.as_bytes(), "ds.csv", day, None, &roll).unwrap();
            assert!(known.is_nothing_new(), "{:?}", known.faults);
            assert_eq!(known.unchanged.len(), rows.len());
        }
    }

    #[test]
    fn a_cell_with_the_delimiter_stands_in_quotes() {
        assert_eq!(quoted("Quách, Chí", ','), "\"Quách, Chí\"");
        assert_eq!(quoted("Lý \"Ba\"", '\t'), "\"Lý \"\"Ba\"\"\"");
    }
}
