//! Entering a roll that was read, with the groups that it names: one way for the screen and the command line.
//!
//! Knows no files: the lines come here as checked persons.

use chrono::NaiveDate;

use super::grouping::NamedGroup;
use super::member::{MemberId, Person};
use super::refusal::Refusal;
use super::roll::{NewMember, Roll, RollEvent};

/// What entering a list comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RollEntry {
    /// What enters the new members, in the order of the list.
    pub members: Vec<RollEvent>,
    /// What makes the groups as the list has them.
    pub groups: Vec<RollEvent>,
    /// What adds to those who stand on the roll already.
    pub completed: Vec<RollEvent>,
    /// Why others are not entered.
    pub refusals: Vec<Refusal>,
}

impl Roll {
    /// Enters the new members of a list, and puts them and those of the list who stand on the roll already (`regrouped`)
    /// into its groups, from a day on; of those whom it tells more of (`completed`) the roll has that too.
    pub fn enter(
        &self,
        members: Vec<NewMember>,
        regrouped: Vec<(MemberId, NamedGroup)>,
        completed: Vec<(MemberId, Person)>,
        from: NaiveDate,
    ) -> RollEntry {
        let (mut entry, mut grouped) = (RollEntry::default(), regrouped);
        let named: Vec<Option<NamedGroup>> = members.iter().map(|member| member.group.clone()).collect();
        for (entered, group) in self.add_all(members).into_iter().zip(named) {
            match entered {
                Ok(event) => {
                    grouped.extend(event.added().zip(group));
                    entry.members.push(event);
                }
                Err(refusal) => entry.refusals.push(refusal),
            }
        }
        let corrected = |(member, person)| match self.correct(member, person) {
            Ok(event) => entry.completed.push(event),
            Err(refusal) => entry.refusals.push(refusal),
        };
        completed.into_iter().for_each(corrected);
        RollEntry { groups: self.group_all(&grouped, from), ..entry }
    }
}
