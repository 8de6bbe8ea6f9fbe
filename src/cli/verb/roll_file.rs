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
use crate::domain::{GeneralEducation, Member, PoliticalTheory, ProfessionalTraining, Role, Roll, Sex};
use crate::say;
use crate::text::{Lang, PartialDate, Text, sheet_cell, text};

pub(super) const EXPORT: Verb = Verb {
    name: "export",
    about: text("xuất danh sách ra tệp CSV hoặc TSV", "write the roll to a CSV or TSV file"),
    arguments: export_arguments,
    kind: Kind::Run(export),
};

/// Columns of the file.
const COLUMNS: usize = 12;

/// The columns, by names that an import knows.
const HEADING: [&str; COLUMNS] = [
    "Họ và tên",
    "Ngày sinh",
    "Ngày vào Đảng",
    "Ngày chính thức",
    "Dân tộc",
    "Tình trạng",
    "Chức vụ",
    "Tổ đảng",
    "Giới tính",
    "Học vấn",
    "Chuyên môn",
    "Lý luận chính trị",
];

/// So many of them stand in every file, the others where the cell has something in them.
const ALWAYS: usize = 7;

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
    let rows: Vec<[String; COLUMNS]> = on_roll.map(|member| row(member, &roll, today)).collect();
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

fn row(member: &Member, roll: &Roll, today: NaiveDate) -> [String; COLUMNS] {
    let date = |date: Option<PartialDate>| date.map_or(String::new(), PartialDate::figures);
    let word = |level: Option<Text>| level.map_or(String::new(), |level| level.vi.to_owned());
    let person = &member.person;
    let schooling = person.schooling;
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
        word(person.sex.map(Sex::label)),
        word(schooling.general.map(GeneralEducation::label)),
        word(schooling.training.map(ProfessionalTraining::label)),
        word(schooling.theory.map(PoliticalTheory::label)),
    ]
}

/// The file, with the mark by which spreadsheets know Unicode.
fn table(rows: &[[String; COLUMNS]], delimiter: char) -> String {
    let filled = |place: &usize| *place < ALWAYS || rows.iter().any(|row| !row[*place].is_empty());
    let columns: Vec<usize> = (0..COLUMNS).filter(filled).collect();
    let mut text = String::from('\u{feff}');
    for row in std::iter::once(HEADING.map(str::to_owned)).chain(rows.iter().cloned()) {
        let cells: Vec<String> = columns.iter().map(|place| quoted(&row[*place], delimiter)).collect();
        text.push_str(&cells.join(&delimiter.to_string()));
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
    use crate::domain::{MemberId, NamedGroup, Person, RollEvent, Schooling};
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
        // Sex and schooling, of two all of it and of one a part.
        let known = |member: u32, sex, schooling| {
            let person = roll.get(MemberId(member)).unwrap().person.clone();
            RollEvent::Corrected { member: MemberId(member), person: Person { sex, schooling, ..person } }
        };
        let whole = Schooling {
            general: Some(GeneralEducation::UpperSecondary),
            training: Some(ProfessionalTraining::Untrained),
            theory: Some(PoliticalTheory::Elementary),
        };
        let part = Schooling { general: Some(GeneralEducation::Literate), ..Schooling::default() };
        let told =
            [known(1, Some(Sex::Male), whole), known(2, Some(Sex::Female), whole), known(3, None, part)];
        told.iter().for_each(|event| roll.apply(event));
        let wanted = [named(2, "Tổ 1", false), named(9, "2", true), named(10, "tổ đảng số 2", false)];
        roll.group_all(&wanted, day).iter().for_each(|event| roll.apply(event));
        let rows: Vec<_> = roll.members.iter().map(|member| row(member, &roll, day)).collect();
        for delimiter in [',', '\t'] {
            let bytes = table(&rows, delimiter);
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
            assert_eq!(again[0][8..], ["nam", "trung học phổ thông", "chưa qua đào tạo", "sơ cấp"]);
            assert_eq!(again[2][8..], ["", "biết đọc, biết viết", "", ""]);
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
