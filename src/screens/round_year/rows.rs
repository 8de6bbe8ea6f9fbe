//! What stands in the rows of the year: parts of the lists, single items, those summoned.

use chrono::{Datelike, NaiveDate};

use super::{ITEMS, PARTS, year};
use crate::app::Model;
use crate::app::round_theme;
use crate::domain::{ItemMonths, RoundYear};
use crate::guidance::{ListInForce, ListPart};
use crate::say;

/// The most items of one row.
const MOST: usize = 8;

/// A row of figures.
pub(super) struct MonthsRow {
    /// What it counts.
    pub label: String,
    /// What a part is about: the theme that has its first item.
    pub about: String,
    /// The items of a part by their names; empty for what is no part.
    pub names: String,
    /// Its months.
    pub months: ItemMonths,
    /// Its count as it may be told upwards, where it is that of one item that was named: none of fewer than three members.
    pub upwards: Option<Option<u32>>,
}

/// The year with its rows.
pub(super) struct YearRows {
    /// The sums.
    pub sum: RoundYear,
    /// Parts of the lists, then what named no item.
    pub parts: Vec<MonthsRow>,
    /// Items that were named or in a theme.
    pub items: Vec<MonthsRow>,
}

pub(super) fn work_out(model: &Model) -> YearRows {
    let year = year(model);
    let today = model.now.at.date_naive();
    let day = NaiveDate::from_ymd_opt(year, 12, 31).filter(|_| year != today.year()).unwrap_or(today);
    let parent = model.book.cell.as_ref().map_or("", |cell| &cell.name.parent);
    let of_month = |day: NaiveDate| {
        model.book.packs.theme(day, parent).map_or_else(Vec::new, |theme| theme.recorded().items)
    };
    let sum = RoundYear::of(&model.book.meetings, &model.roll().on(day), year, of_month);
    let mut parts = parts(model, &sum, day);
    parts.push(MonthsRow {
        label: say!(model.lang, "Không nêu mục", "No item named"),
        about: String::new(),
        names: String::new(),
        months: sum.unnamed,
        upwards: None,
    });
    let items = sum
        .items
        .iter()
        .map(|row| MonthsRow {
            label: round_theme::item_name(model, &row.item),
            about: String::new(),
            names: String::new(),
            months: row.months,
            upwards: (row.total() > 0).then(|| row.told_upwards()),
        })
        .collect();
    YearRows { sum, parts, items }
}

/// The lists in parts. Of a list that is in force no more only parts with figures stand here, each with the year
/// from which it was: an item of 2021 is not that of 2026.
fn parts(model: &Model, sum: &RoundYear, day: NaiveDate) -> Vec<MonthsRow> {
    let parent = model.book.cell.as_ref().map_or("", |cell| &cell.name.parent);
    let now: Vec<String> =
        model.book.packs.lists_in_force(day, parent).iter().map(|list| list.name()).collect();
    let themes = model.book.packs.themes_of(day.year(), parent);
    let of_list = |list: ListInForce| {
        let is_now = now.contains(&list.name());
        let year = list.pack.valid_from.year();
        let row = move |part: ListPart| {
            let months = sum.row_of(|item| part.holds(&item.list, &item.key));
            let label = part.label(model.lang);
            let label = if is_now { label } else { format!("{label} ({year})") };
            let names = part.names(model.lang);
            let is_told = is_now || months.iter().any(Option::is_some);
            let about = part.about(model.lang).unwrap_or_default().to_owned();
            is_told.then_some(MonthsRow { label, about, names, months, upwards: None })
        };
        let month = |key: &str| themes.month_of(&list.name(), key);
        list.parts(MOST, month).into_iter().filter_map(row).collect::<Vec<_>>()
    };
    lists(model, sum, day).into_iter().flat_map(of_list).collect()
}

/// The lists in force on a day, and those of other days whose items were named or in a theme.
fn lists<'m>(model: &'m Model, sum: &RoundYear, day: NaiveDate) -> Vec<ListInForce<'m>> {
    let parent = model.book.cell.as_ref().map_or("", |cell| &cell.name.parent);
    let mut lists = model.book.packs.lists_in_force(day, parent);
    for row in &sum.items {
        let known = lists.iter().any(|list| list.name() == row.item.list);
        lists.extend(model.book.packs.list_named(&row.item.list).filter(|_| !known));
    }
    lists
}

/// The rows of the pane that is shown, by their names.
pub(super) fn labels(model: &Model) -> Vec<String> {
    let rows = model.once(work_out);
    match model.place().pane {
        PARTS => rows.parts.iter().map(|row| row.label.clone()).collect(),
        ITEMS => rows.items.iter().map(|row| row.label.clone()).collect(),
        _ => rows.sum.spoken.iter().map(|(member, _)| model.roll().name(*member).to_owned()).collect(),
    }
}
