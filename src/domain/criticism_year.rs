//! A year of self-criticism: how often which item was named in which month by the cell as a whole, who has
//! spoken, and a member's own page.
//!
//! Figures are of the cell alone: no person is counted, nothing is in the order of a figure, and nothing is
//! concluded about anyone.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::book::MeetingId;
use super::criticism::{Remark, RemarkKind, Statement};
use super::digest::Digest;
use super::follow_up::{FollowUp, FollowedRemark, LateAnswer, Promise, follow_period};
use super::item_ref::ItemRef;
use super::member::MemberId;
use super::participation::Period;
use super::roll::Attendee;
use super::round::ReviewPoint;
use super::state::State;

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
    /// The year of a cell by the digests of its meetings; `roll` is that of the day on which it is looked at.
    pub fn of(digests: &[Digest], roll: &[Attendee], year: i32) -> RoundYear {
        let mut sum = RoundYear::default();
        let held = |one: &&Digest| one.state.was_opened() && one.date.year() == year;
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
            for item in digest.round.more.theme.iter().flat_map(|theme| &theme.items) {
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

/// What a member's own page alone shows of the rounds of a period, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnRound {
    /// Own statements with meeting and day.
    pub statements: Vec<(MeetingId, NaiveDate, Statement)>,
    /// Criticism, praise and reminders of others with meeting and day.
    pub remarks: Vec<(MeetingId, NaiveDate, Remark)>,
    /// Own promises that were made or heard of in it, with all that was heard of them.
    pub promises: Vec<Promise>,
    /// Remarks that got no answer in their meeting, with the one that came later, also after the period.
    pub followed: Vec<FollowedRemark>,
    /// Remarks of meetings outside of the period that were answered in it.
    pub answered_late: Vec<FollowedRemark>,
    /// Points from above for the member's review, with the meeting's day.
    pub points: Vec<(NaiveDate, ReviewPoint)>,
    /// Items that came up again, in own words or those of others but not in praise, with the days on which they
    /// did; in the order in which they first came up.
    pub again: Vec<(ItemRef, Vec<NaiveDate>)>,
}

impl OwnRound {
    /// The page of a member: `back` is what the cell follows ([`super::follow_up()`]).
    pub fn of(digests: &[Digest], back: &FollowUp, member: MemberId, period: Period) -> OwnRound {
        let mut own = OwnRound::default();
        let mut held: Vec<&Digest> =
            digests.iter().filter(|one| one.state.was_opened() && period.contains(one.date)).collect();
        held.sort_by(|one, other| one.order().cmp(&other.order()));
        for digest in held {
            let said = digest.round.statements.iter().filter(|(who, _)| *who == member);
            own.statements.extend(said.map(|(_, said)| (digest.id.clone(), digest.date, said.clone())));
            let remarks = digest.round.remarks.iter().filter(|remark| remark.about == member);
            let points = digest.round.more.review_points.iter().filter(|point| point.member == member);
            own.points.extend(points.map(|point| (digest.date, point.clone())));
            own.remarks.extend(remarks.map(|remark| (digest.id.clone(), digest.date, remark.clone())));
        }
        let in_period = |one: &Promise| {
            period.contains(one.made) || one.history.iter().any(|step| period.contains(step.day))
        };
        let promised = |one: &&Promise| one.id.member == member && in_period(one);
        own.promises = back.promises.iter().filter(promised).cloned().collect();
        own.followed = own.left_open(digests);
        own.answered_late = answered_late(digests, member, period);
        own.again = own.came_up_again();
        own
    }

    /// The page of a member from what is recorded for good: adopted meetings up to a day; `from` as of
    /// [`super::follow_up()`].
    pub fn recorded(
        digests: &[Digest],
        from: Option<&MeetingId>,
        until: NaiveDate,
        member: MemberId,
        period: Period,
    ) -> OwnRound {
        let adopted = digests.iter().filter(|one| one.state == State::Adopted && one.date <= until);
        let adopted: Vec<Digest> = adopted.cloned().collect();
        OwnRound::of(&adopted, &follow_period(&adopted, from, until, period.to), member, period)
    }

    /// The remarks without an answer in their meeting, with what any later meeting heard.
    fn left_open(&self, digests: &[Digest]) -> Vec<FollowedRemark> {
        let open = self
            .remarks
            .iter()
            .filter(|(_, _, one)| one.kind != RemarkKind::Praise && one.answer.trim().is_empty());
        let followed = |(meeting, day, remark): &(MeetingId, NaiveDate, Remark)| FollowedRemark {
            meeting: meeting.clone(),
            day: *day,
            remark: remark.clone(),
            answered: late_answer(digests, meeting, remark.number),
        };
        open.map(followed).collect()
    }

    fn came_up_again(&self) -> Vec<(ItemRef, Vec<NaiveDate>)> {
        let said = self.statements.iter().map(|(_, day, said)| (said.item.as_ref(), *day));
        let heard = self.remarks.iter().filter(|(_, _, remark)| remark.kind != RemarkKind::Praise);
        let heard = heard.map(|(_, day, remark)| (remark.item.as_ref(), *day));
        let mut named: Vec<(&ItemRef, NaiveDate)> =
            said.chain(heard).filter_map(|(item, day)| Some((item?, day))).collect();
        named.sort_by_key(|(_, day)| *day);
        let mut again: Vec<(ItemRef, Vec<NaiveDate>)> = Vec::new();
        for (item, day) in named {
            match again.iter_mut().find(|(other, _)| other.is_same(item)) {
                Some((_, days)) if days.last() == Some(&day) => {}
                Some((_, days)) => days.push(day),
                None => again.push((item.clone(), vec![day])),
            }
        }
        again.retain(|(_, days)| days.len() > 1);
        again
    }
}

/// The answer that a later meeting heard to a remark.
fn late_answer(digests: &[Digest], meeting: &MeetingId, number: u64) -> Option<LateAnswer> {
    let held = digests.iter().filter(|one| one.state.was_opened());
    held.rev().find_map(|digest| {
        let mut answers = digest.round.more.answers.iter();
        let found = answers.find(|one| one.meeting == *meeting && one.number == number)?;
        Some(LateAnswer { meeting: digest.id.clone(), day: digest.date, words: found.answer.clone() })
    })
}

/// The remarks about a member that were made outside of the period and answered in it.
fn answered_late(digests: &[Digest], member: MemberId, period: Period) -> Vec<FollowedRemark> {
    let before = digests.iter().filter(|one| one.state.was_opened() && !period.contains(one.date));
    let about = before.flat_map(|digest| digest.round.remarks.iter().map(move |remark| (digest, remark)));
    let about = about.filter(|(_, remark)| remark.about == member);
    let followed = |(digest, remark): (&Digest, &Remark)| {
        let answer = late_answer(digests, &digest.id, remark.number);
        let answered = Some(answer.filter(|answer| period.contains(answer.day))?);
        Some(FollowedRemark {
            meeting: digest.id.clone(),
            day: digest.date,
            remark: remark.clone(),
            answered,
        })
    };
    about.filter_map(followed).collect()
}

#[cfg(test)]
#[path = "criticism_year_tests.rs"]
mod tests;
