//! A year of self-criticism: how often which item was named in which month by the cell as a whole, and who has
//! spoken. A member's own page is in `own_round`.
//!
//! Figures are of the cell alone: no person is counted, nothing is in the order of a figure, and nothing is
//! concluded about anyone.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::criticism::RemarkKind;
use super::digest::Digest;
use super::item_ref::ItemRef;
use super::member::MemberId;
use super::roll::Attendee;

/// Fewest members whom an item must have concerned for its count to be told upwards (own design).
const TOLD_FROM: usize = 3;

/// What a month has of an item; none where it was neither named nor in the theme.
pub type MonthCell = Option<u32>;

/// The months of an item or of several, January first.
pub type ItemMonths = [MonthCell; 12];

/// An item over a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemYear {
    /// Which; the label as it was last.
    pub item: ItemRef,
    /// How often it was named; 0 where it was in the theme and nobody named it.
    pub months: ItemMonths,
    /// Whom it concerned: who named it of themselves, and of whom others named it.
    concerned: BTreeSet<MemberId>,
}

impl ItemYear {
    /// How often it was named in the year.
    pub fn total(&self) -> u32 {
        total(&self.months)
    }

    /// The count as it is told upwards; none where it concerned fewer than three members ("dưới 3").
    pub fn told_upwards(&self) -> Option<u32> {
        (self.concerned.len() >= TOLD_FROM).then(|| self.total())
    }
}

/// A year of a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoundYear {
    /// Meetings in it that were opened.
    pub meetings: u32,
    /// Statements: turns that were held.
    pub statements: u32,
    /// Criticism.
    pub criticism: u32,
    /// The items that were named or in a theme, by list and place, not by their figures.
    pub items: Vec<ItemYear>,
    /// What named no item, by month; none in a month without a meeting.
    pub unnamed: ItemMonths,
    /// Those summoned in the order of the roll, and whether they have spoken.
    pub spoken: Vec<(MemberId, bool)>,
}

impl RoundYear {
    /// The year of a cell by the digests of its meetings; `roll` is that of the day on which it is looked at, and
    /// `of_month` gives the items of the theme that the guidance has on a day: a round that was held without another
    /// choice had that one.
    pub fn of(
        digests: &[Digest],
        roll: &[Attendee],
        year: i32,
        of_month: impl Fn(NaiveDate) -> Vec<ItemRef>,
    ) -> RoundYear {
        let mut sum = RoundYear::default();
        let held = |one: &&Digest| one.state.was_opened() && one.kind.is_of_cell() && one.date.year() == year;
        let mut spoke = BTreeSet::new();
        for digest in digests.iter().filter(held) {
            sum.meetings += 1;
            let month = digest.date.month0() as usize;
            // A meeting was held: where nothing without an item was said, that is nought and no gap.
            sum.unnamed[month].get_or_insert(0);
            for (member, said) in &digest.round.statements {
                spoke.insert(*member);
                sum.statements += 1;
                sum.name(month, said.item.as_ref(), *member);
            }
            for remark in digest.round.remarks.iter().filter(|one| one.kind == RemarkKind::Criticism) {
                sum.criticism += 1;
                sum.name(month, remark.item.as_ref(), remark.about);
            }
            let theme = match &digest.round.more.theme {
                Some(theme) => theme.items.clone(),
                None if was_held(digest) => of_month(digest.date),
                None => Vec::new(),
            };
            for item in &theme {
                sum.row(item).months[month].get_or_insert(0);
            }
        }
        sum.items.sort_by(|one, other| order(&one.item).cmp(&order(&other.item)));
        let summoned = roll.iter().filter(|one| one.standing.is_summoned());
        sum.spoken = summoned.map(|one| (one.id, spoke.contains(&one.id))).collect();
        sum
    }

    fn name(&mut self, month: usize, item: Option<&ItemRef>, concerned: MemberId) {
        let cell = match item {
            None => &mut self.unnamed[month],
            Some(item) => {
                let row = self.row(item);
                row.concerned.insert(concerned);
                &mut row.months[month]
            }
        };
        *cell = Some(cell.unwrap_or(0) + 1);
    }

    fn row(&mut self, item: &ItemRef) -> &mut ItemYear {
        let found = self.items.iter().position(|row| row.item.is_same(item));
        let place = found.unwrap_or_else(|| {
            self.items.push(ItemYear { item: item.clone(), months: [None; 12], concerned: BTreeSet::new() });
            self.items.len() - 1
        });
        &mut self.items[place]
    }

    /// Several items in one row, such as "I.1–5": those that answer the test.
    pub fn row_of(&self, test: impl Fn(&ItemRef) -> bool) -> ItemMonths {
        let mut row = [None; 12];
        for item in self.items.iter().filter(|one| test(&one.item)) {
            add(&mut row, &item.months);
        }
        row
    }

    /// All that was said, by month: statements and criticism, whether they named an item or not.
    pub fn months(&self) -> ItemMonths {
        let mut row = self.row_of(|_| true);
        add(&mut row, &self.unnamed);
        row
    }

    /// How many of those summoned have spoken.
    pub fn speakers(&self) -> usize {
        self.spoken.iter().filter(|(_, spoke)| *spoke).count()
    }
}

/// Whether a meeting held its round: somebody made a statement, was spoken of, or reported.
fn was_held(digest: &Digest) -> bool {
    let round = &digest.round;
    !round.statements.is_empty() || !round.remarks.is_empty() || !round.more.reports.is_empty()
}

/// The sum of a row.
fn total(months: &ItemMonths) -> u32 {
    months.iter().flatten().sum()
}

fn add(row: &mut ItemMonths, other: &ItemMonths) {
    for (cell, more) in row.iter_mut().zip(other) {
        *cell = cell.map_or(*more, |count| Some(count + more.unwrap_or(0)));
    }
}

/// The order of items: by list, then by group and number, so that I.2 stands before I.10.
fn order(item: &ItemRef) -> (&str, Vec<(u32, &str)>) {
    let parts = item.key.split('.').map(|part| (part.parse().unwrap_or(0), part));
    (&item.list, parts.collect())
}

#[cfg(test)]
#[path = "criticism_year_tests.rs"]
mod tests;
