//! `member list` and `member add`: the roll, one member at a time; lists as it is shown.

use chrono::NaiveDate;
use clap::{Arg, ArgMatches};
use serde_json::{Value, json};

use super::member_data::{CORRECT, clean, data_arguments, told};
use super::{Kind, Verb, nothing, plan_group, roll_file, roll_import, text_of};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::grid::grid;
use crate::cli::period::day;
use crate::cli::syntax::{flag, option};
use crate::domain::{CellId, Member, Person, Role, Roll, RollEvent, Standing};
use crate::intake;
use crate::say;
use crate::shelf::Shelf;
use crate::store::{Appends, Book, RawAct, StreamKey};
use crate::text::{Lang, PartialDate, Text, fold, plain_name, text};

pub(super) const VERB: Verb = Verb {
    name: "member",
    about: text(
        "danh sách đảng viên: xem, thêm, sửa, nhập, xuất",
        "the roll: list, add, correct, import, export",
    ),
    arguments: nothing,
    kind: Kind::Group(&[
        Verb {
            name: "list",
            about: text("danh sách đảng viên hôm nay", "the roll as it stands today"),
            arguments: list_arguments,
            kind: Kind::Run(list),
        },
        Verb {
            name: "add",
            about: text("thêm một đảng viên", "add a member"),
            arguments: add_arguments,
            kind: Kind::Run(add),
        },
        CORRECT,
        roll_import::IMPORT,
        roll_file::EXPORT,
    ]),
};

fn list_arguments(lang: Lang) -> Vec<Arg> {
    vec![
        flag("all", text("cả những đồng chí không còn trong danh sách", "those who left it too"), lang),
        option("group", "NAME", text("một tổ đảng", "one group"), lang),
    ]
}

fn list(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let mut shelf = context.shelf()?;
    let roll = context.cell_with_roll(&mut shelf)?.roll;
    let (today, all) = (context.today(), matches.get_flag("all"));
    let group = plan_group::asked(matches, &roll, today, context.lang)?;
    let shown = |member: &&Member| {
        let of_group = group.is_none() || member.group(today) == group;
        of_group && (all || member.standing(today).is_on_roll())
    };
    let members: Vec<&Member> = roll.members.iter().filter(shown).collect();
    let values: Vec<Value> = members.iter().map(|member| value(member, &roll, today)).collect();
    let answer = Answer::new(lines(&members, &roll, today, context.lang), json!({ "members": values }));
    Ok(context.answer(&mut shelf, answer))
}

/// The members as a list.
pub(super) fn lines(members: &[&Member], roll: &Roll, today: NaiveDate, lang: Lang) -> Vec<String> {
    if members.is_empty() {
        return vec![say!(lang, "Danh sách đảng viên còn trống.", "The roll is empty.")];
    }
    let date = |date: Option<PartialDate>| date.map_or(String::new(), |date| date.shown(lang));
    // Columns of their own only where the cell has something in them.
    let of_groups = roll.groups_on(today).next().is_some();
    let group =
        |member: &Member| roll.group_of(member.id, today).map_or(String::new(), |group| group.name.clone());
    let of_sexes = members.iter().any(|member| member.person.sex.is_some());
    let sex =
        |member: &Member| member.person.sex.map_or(String::new(), |sex| sex.label().get(lang).to_owned());
    let row = |member: &&Member| {
        let person = &member.person;
        let mut cells = vec![
            member.id.0.to_string(),
            member.name().to_owned(),
            member.standing(today).label().get(lang).to_owned(),
            member.role(today).label().get(lang).to_owned(),
            date(person.born),
            date(person.joined),
            date(person.official),
            person.ethnicity.clone().unwrap_or_default(),
        ];
        cells.extend(of_sexes.then(|| sex(member)));
        cells.extend(of_groups.then(|| group(member)));
        cells
    };
    let rows: Vec<Vec<String>> = members.iter().map(row).collect();
    let mut heading = match lang {
        Lang::Vi => vec![
            "Số",
            "Họ và tên",
            "Tình trạng",
            "Chức vụ",
            "Ngày sinh",
            "Ngày vào Đảng",
            "Chính thức",
            "Dân tộc",
        ],
        Lang::En => vec!["No.", "Name", "Standing", "Role", "Born", "Joined", "Full member", "Ethnicity"],
    };
    heading.extend(of_sexes.then_some(text("Giới tính", "Sex").get(lang)));
    heading.extend(of_groups.then_some(text("Tổ đảng", "Group").get(lang)));
    grid(&heading, &rows)
}

/// A member for programs.
pub(super) fn value(member: &Member, roll: &Roll, today: NaiveDate) -> Value {
    let person = &member.person;
    let mut value = json!({
        "id": member.id,
        "name": person.name,
        "born": person.born,
        "joined": person.joined,
        "official": person.official,
        "ethnicity": person.ethnicity,
        "sex": person.sex,
        "schooling": {
            "general": person.schooling.general,
            "training": person.schooling.training,
            "theory": person.schooling.theory,
        },
        "standing": member.standing(today),
        "role": member.role(today),
    });
    if let Some(group) = roll.group_of(member.id, today) {
        let heads = roll.head_of(group, today) == Some(member.id);
        value["group"] = json!({ "id": group.id, "name": group.name, "heads": heads });
    }
    if let Some(told_apart) = &member.told_apart {
        value["told_apart"] = json!(told_apart);
    }
    value
}

fn add_arguments(lang: Lang) -> Vec<Arg> {
    let standing = text(
        "tình trạng: chính thức (mặc định), dự bị, miễn sinh hoạt, …",
        "standing: official (by default), probationary, exempt, …",
    );
    let role = text(
        "chức vụ: bí thư, phó bí thư, chi ủy viên, đảng viên (mặc định)",
        "role: secretary, deputy secretary, committee member, member (by default)",
    );
    let from = text(
        "ngày từ đó có tình trạng và chức vụ ấy; mặc định hôm nay",
        "the day from which standing and role hold; today by default",
    );
    let mut all = vec![option("name", "NAME", text("họ và tên đầy đủ", "full name"), lang).required(true)];
    all.extend(data_arguments(lang));
    all.extend([
        option("standing", "STANDING", standing, lang),
        option("role", "ROLE", role, lang),
        option("from", "D", from, lang),
    ]);
    all
}

fn add(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let typed = clean(text_of(matches, "name").unwrap_or_default());
    let person = told(context, matches, Person { name: plain_name(&typed), ..Person::default() })?;
    let standing = match text_of(matches, "standing").map(|words| (words, intake::standing(words))) {
        Some((_, Ok(standing))) => Some(standing),
        unknown => named(&Standing::ALL, Standing::label, unknown.map(|(words, _)| words), "standing", lang)?,
    };
    let role = named(&Role::ALL, Role::label, text_of(matches, "role"), "role", lang)?;
    let from = day(context, matches, "from")?.unwrap_or(context.today());
    let mut book = context.writable()?;
    let mut shelf = Shelf::new(book.reader(), book.index());
    let mut cell = context.cell_with_roll(&mut shelf)?;
    let (standing, role) = (standing.unwrap_or(Standing::Official), role.unwrap_or_default());
    let added = cell.roll.add(person, standing, role, from)?;
    append(context, &mut book, &cell.id, std::slice::from_ref(&added))?;
    cell.roll.apply(&added);
    let sentence = say!(lang, "Đã {what}.", "Done: {what}.", what = added.sentence(&cell.roll, lang));
    let corrected = cell.roll.members.last().map(|member| &member.person.name).filter(|name| **name != typed);
    let note = corrected.map(|name| {
        say!(lang, "Tên “{typed}” được ghi là “{name}”.", "The name “{typed}” was entered as “{name}”.")
    });
    let member = cell.roll.members.last().map(|member| value(member, &cell.roll, context.today()));
    let answer = Answer::new(vec![sentence], json!({ "member": member }));
    let notes = note.into_iter().collect();
    Ok(context.answer(&mut shelf, Answer { notes, ..answer }))
}

/// Keeps events of a roll, all of them with one sync.
pub(super) fn append(
    context: &Context,
    book: &mut Book,
    cell: &CellId,
    events: &[RollEvent],
) -> Result<(), Failure> {
    book.append(&StreamKey::Roll(cell.clone()), &RawAct::new(context.moment(), events)?)?;
    Ok(())
}

/// The value whose label in either language the words are.
fn named<T: Copy>(
    all: &[T],
    label: impl Fn(T) -> Text,
    words: Option<&str>,
    name: &str,
    lang: Lang,
) -> Result<Option<T>, Failure> {
    let Some(words) = words else { return Ok(None) };
    let wanted = fold(words.trim());
    let fits = |one: &T| [label(*one).vi, label(*one).en].iter().any(|label| fold(label) == wanted);
    let known: Vec<&str> = all.iter().map(|one| label(*one).get(lang)).collect();
    let wrong = || {
        Failure::Usage(say!(
            lang,
            "“{words}” ở --{name} không có trong: {known}.",
            "“{words}” after --{name} is not known: write one of {known}.",
            known = known.join(", ")
        ))
    };
    all.iter().copied().find(fits).map(Some).ok_or_else(wrong)
}
