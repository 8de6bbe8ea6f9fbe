//! The groups that a list of members names: set up where they are new, with their members and heads.
//!
//! Knows no files: a list read from a spreadsheet comes here as checked names.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::member::{Member, MemberId};
use super::party_group::{GroupEvent, GroupId, PartyGroup, kept_name};
use super::roll::{Roll, RollEvent};
use crate::text::fold;

/// A group as a list names it beside a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedGroup {
    /// Its name as it stands there.
    pub name: String,
    /// Whether the member heads it.
    pub heads: bool,
}

impl Roll {
    /// Whether a member is in a group as a list has it, on a day.
    pub fn is_grouped(&self, member: &Member, named: &NamedGroup, date: NaiveDate) -> bool {
        let group = member.group(date).and_then(|group| self.group(group));
        let same = |group: &PartyGroup| {
            let headed = !named.heads || self.head_of(group, date) == Some(member.id);
            headed && fold(&group.name) == fold(&kept_name(&named.name))
        };
        group.is_some_and(same)
    }

    /// What makes the groups as a list has them, from a day on; nothing of what is so already. Of several heads of one
    /// group the first is taken.
    pub fn group_all(&self, wanted: &[(MemberId, NamedGroup)], from: NaiveDate) -> Vec<RollEvent> {
        let mut known: BTreeMap<String, GroupId> =
            self.groups_on(from).map(|group| (fold(&group.name), group.id)).collect();
        let current: HashMap<MemberId, Option<GroupId>> =
            self.members.iter().map(|member| (member.id, member.group(from))).collect();
        let mut last = self.groups.iter().map(|group| group.id.0).max().unwrap_or(0);
        let (mut events, mut headed) = (Vec::new(), Vec::new());
        for (member, NamedGroup { name, heads }) in wanted {
            let name = kept_name(name);
            let group = *known.entry(fold(&name)).or_insert_with(|| {
                last += 1;
                events.push(GroupEvent::Named { group: GroupId(last), name });
                GroupId(last)
            });
            if current.get(member).copied().flatten() != Some(group) {
                events.push(GroupEvent::Joined { member: *member, group: Some(group), from });
            }
            let is_head = self.group(group).and_then(|group| self.head_of(group, from)) == Some(*member);
            if *heads && !headed.contains(&group) {
                headed.push(group);
                let named = GroupEvent::HeadNamed { group, head: Some(*member), from };
                events.extend((!is_head).then_some(named));
            }
        }
        events.into_iter().map(RollEvent::Group).collect()
    }
}
