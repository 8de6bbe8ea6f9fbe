//! `checklist list` and `show`: the lists in force in plain lines, or for programs.

use chrono::{Datelike, NaiveDate};
use clap::ArgMatches;
use serde_json::{Value, json};

use super::AskedDay;
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::{Failure, pack_lines};
use crate::cli::grid::grid;
use crate::cli::verb::text_of;
use crate::guidance::{ChecklistGroup, ListInForce, ThemeInForce, Words};
use crate::say;
use crate::text::{Lang, short_date};

pub(super) fn list(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let asked = AskedDay::of(context, matches)?;
    let packs = &asked.packs.packs;
    let lists = packs.lists_in_force(asked.date, &asked.parent);
    let row = |one: &ListInForce| {
        let source = one.list.ground.cited(lang).unwrap_or_default();
        vec![one.list.id.clone(), one.list.count().to_string(), source, one.list.heading(lang)]
    };
    let rows: Vec<Vec<String>> = lists.iter().map(row).collect();
    let heading = match lang {
        Lang::Vi => ["Mã", "Mục", "Nguồn", "Tên"],
        Lang::En => ["Id", "Items", "Source", "Title"],
    };
    let mut lines = match lists.is_empty() {
        true => vec![none_on(asked.date, lang)],
        false => grid(&heading, &rows),
    };
    let themes: Vec<ThemeInForce> =
        months(asked.date).filter_map(|day| packs.theme(day, &asked.parent)).collect();
    lines.extend(theme_lines(&themes, asked.date, lang));
    let json = json!({
        "checklists": lists.iter().map(|one| in_short(one, lang)).collect::<Vec<_>>(),
        "themes": themes.iter().map(|theme| theme_value(theme, lang)).collect::<Vec<_>>(),
    });
    let mut answer = Answer::new(lines, json);
    answer.notes = pack_lines(&asked.packs.faults, lang);
    Ok(answer)
}

pub(super) fn show(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let asked = AskedDay::of(context, matches)?;
    let packs = &asked.packs.packs;
    let name = text_of(matches, "list").unwrap_or_default();
    let in_force = packs.lists_in_force(asked.date, &asked.parent);
    let found = in_force.iter().find(|one| one.list.id == name).copied().or_else(|| packs.list_named(name));
    let one = found.ok_or_else(|| {
        let known: Vec<&str> = in_force.iter().map(|one| one.list.id.as_str()).collect();
        Failure::Usage(match known.is_empty() {
            true => none_on(asked.date, lang),
            false => say!(
                lang,
                "Ngày {day} không có danh mục nào mã “{name}”: hãy ghi một trong {known}.",
                "There is no list “{name}” on {day}: write one of {known}.",
                day = short_date(asked.date, lang),
                known = known.join(", ")
            ),
        })
    })?;
    let told = one.list.lines(lang).into_iter().map(|line| format!("   {line}"));
    let lines = std::iter::once(format!("{}:", one.list.heading(lang))).chain(told).collect();
    let groups: Vec<Value> = one.list.groups.iter().map(|group| group_value(group, lang)).collect();
    let mut value = in_short(&one, lang);
    value["groups"] = groups.into();
    value["ground"] = one.list.ground.lines(lang).into();
    Ok(Answer::new(lines, json!({ "checklists": [value] })))
}

fn none_on(date: NaiveDate, lang: Lang) -> String {
    say!(
        lang,
        "Ngày {day} chưa có danh mục nào có hiệu lực: hãy chọn ngày khác (--on).",
        "No list is in force on {day}: choose another day (--on).",
        day = short_date(date, lang)
    )
}

/// The same day of every month of its year, the last one of a shorter month.
fn months(date: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let of = move |month| {
        let days = [date.day(), 30, 29, 28];
        days.into_iter().find_map(|day| NaiveDate::from_ymd_opt(date.year(), month, day))
    };
    (1..=12).filter_map(of)
}

fn theme_lines(themes: &[ThemeInForce], date: NaiveDate, lang: Lang) -> Vec<String> {
    if themes.is_empty() {
        return Vec::new();
    }
    let row = |theme: &ThemeInForce| {
        let keys: Vec<&str> = theme.items.iter().map(|one| one.item.key.as_str()).collect();
        vec![theme.theme.month.to_string(), theme.theme.title.get(lang).to_owned(), keys.join(" ")]
    };
    let rows: Vec<Vec<String>> = themes.iter().map(row).collect();
    let heading = match lang {
        Lang::Vi => ["Tháng", "Chủ đề", "Mục"],
        Lang::En => ["Month", "Theme", "Items"],
    };
    let year = date.year();
    let title = say!(lang, "Chủ đề từng tháng năm {year}:", "Themes of the months of {year}:");
    [String::new(), title].into_iter().chain(grid(&heading, &rows)).collect()
}

/// A list for programs, without its items.
fn in_short(one: &ListInForce, lang: Lang) -> Value {
    json!({
        "id": one.list.id,
        "name": one.name(),
        "pack": one.pack.id,
        "title": one.list.heading(lang),
        "from": one.pack.valid_from,
        "to": one.pack.valid_to,
        "source": one.list.ground.cited(lang),
        "count": one.list.count(),
        "answers": one.list.answers.iter().map(|answer| answer.get(lang)).collect::<Vec<_>>(),
    })
}

fn group_value(group: &ChecklistGroup, lang: Lang) -> Value {
    let words = |words: &Option<Words>| words.as_ref().map(|words| words.get(lang).to_owned());
    let items = group.items.iter().map(|item| {
        json!({
            "key": item.key,
            "words": item.words.get(lang),
            "short": item.short_name(lang),
            "question": words(&item.question),
            "refer": item.refer.name(),
        })
    });
    json!({ "title": words(&group.title), "items": items.collect::<Vec<_>>() })
}

/// A theme for programs.
pub(super) fn theme_value(theme: &ThemeInForce, lang: Lang) -> Value {
    let item = |one: &crate::guidance::ItemInForce| json!({ "list": one.of.name(), "key": one.item.key });
    json!({
        "month": theme.theme.month,
        "title": theme.theme.title.get(lang),
        "pack": theme.pack.id,
        "items": theme.items.iter().map(item).collect::<Vec<_>>(),
    })
}
