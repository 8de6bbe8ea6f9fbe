//! Groups of a large cell (tổ đảng): each with its name, its head and its members from a day on (Charter, Article 24).
//!
//! Part of the stream of the roll. Knows no meeting: a group's meeting freezes what it needs when it is planned.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::member::{Dated, Member, MemberId, Standing};
use super::roll::Roll;
use crate::say;
use crate::text::{Lang, fold};

/// The number of a group within the cell, from 1; never given twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GroupId(pub u32);

impl GroupId {
    /// The group of a number in a list that holds numbers of other things too; 0 is no group's.
    pub fn of_number(number: u64) -> GroupId {
        GroupId(u32::try_from(number).unwrap_or_default())
    }
}

impl From<GroupId> for u64 {
    fn from(group: GroupId) -> u64 {
        group.0.into()
    }
}

/// A group of the cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartyGroup {
    /// Which.
    pub id: GroupId,
    /// Its name without the words "tổ đảng": "số 1", "ấp Mẫu".
    pub name: String,
    /// Its heads (tổ trưởng), each from a day on; nobody where the office is vacant.
    pub heads: Vec<Dated<Option<MemberId>>>,
    /// The first day on which it is no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<NaiveDate>,
}

impl PartyGroup {
    /// Who was named its head last by a day, and from when; none where the office was left vacant.
    fn named(&self, date: NaiveDate) -> Option<Dated<MemberId>> {
        let begun = self.heads.iter().filter(|one| one.from <= date).max_by_key(|one| one.from)?;
        begun.value.map(|value| Dated { from: begun.from, value })
    }

    /// Whether there is such a group on a day.
    pub fn is_there(&self, date: NaiveDate) -> bool {
        self.closed.is_none_or(|closed| date < closed)
    }

    /// "Tổ đảng số 1", "Tổ đảng ấp Mẫu".
    pub fn title(&self) -> String {
        format!("Tổ đảng {}", self.name)
    }
}

/// The name of a group as it is kept: without the words "tổ" and "tổ đảng" before it, a figure alone as "số 3".
pub(super) fn kept_name(name: &str) -> String {
    let mut words: &[&str] = &name.split_whitespace().collect::<Vec<_>>();
    let begins = |words: &[&str], one: [&str; 2]| {
        words.first().is_some_and(|word| one.contains(&word.to_lowercase().as_str()))
    };
    if begins(words, ["tổ", "to"]) {
        words = &words[1..];
        words = if begins(words, ["đảng", "dang"]) { &words[1..] } else { words };
    }
    let is_figure = |word: &str| word.chars().all(|letter| letter.is_ascii_digit());
    match words {
        [number] if is_figure(number) => format!("số {number}"),
        [first, rest @ ..] if begins(&[first], ["số", "so"]) => format!("số {}", rest.join(" ")),
        words => words.join(" "),
    }
}

/// A change of the groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupEvent {
    /// A group was set up, or has another name now.
    Named {
        /// Which.
        group: GroupId,
        /// Its name.
        name: String,
    },
    /// Somebody heads a group, or nobody does.
    HeadNamed {
        /// Which group.
        group: GroupId,
        /// Who.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        head: Option<MemberId>,
        /// From which day.
        from: NaiveDate,
    },
    /// A member belongs to a group, or to none.
    Joined {
        /// Who.
        member: MemberId,
        /// Which group.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        group: Option<GroupId>,
        /// From which day.
        from: NaiveDate,
    },
    /// A group is no more.
    Closed {
        /// Which.
        group: GroupId,
        /// From which day.
        from: NaiveDate,
    },
}

/// The value that holds on a day: the latest that began by then; of one day the last that was told.
fn begun<T: Copy>(history: &[Dated<T>], date: NaiveDate) -> Option<T> {
    history.iter().filter(|entry| entry.from <= date).max_by_key(|entry| entry.from).map(|entry| entry.value)
}

impl Member {
    /// The group on a day; none before the first was told, for nobody belongs to a group that is not told of.
    pub fn group(&self, date: NaiveDate) -> Option<GroupId> {
        begun(&self.groups, date).flatten()
    }
}

impl Roll {
    /// The groups that are there on a day, in the order in which they were set up.
    pub fn groups_on(&self, date: NaiveDate) -> impl Iterator<Item = &PartyGroup> {
        self.groups.iter().filter(move |group| group.is_there(date))
    }

    /// One of them, also one that is no more.
    pub fn group(&self, id: GroupId) -> Option<&PartyGroup> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// Who heads a group on a day: whoever was named last, as long as they are an official member and have been on the
    /// roll ever since. Whoever left it heads nothing when they come back, before they are named again.
    pub fn head_of(&self, group: &PartyGroup, date: NaiveDate) -> Option<MemberId> {
        let named = group.named(date)?;
        let member = self.get(named.value)?;
        let since =
            member.standings.iter().map(|one| one.from).filter(|from| (named.from..=date).contains(from));
        let stayed = since.chain([named.from]).all(|day| member.standing(day).is_on_roll());
        (stayed && member.standing(date) == Standing::Official).then_some(member.id)
    }

    /// The groups whose head was named, and heads them no more on a day because of what the roll says since.
    pub fn groups_left_by_head(&self, date: NaiveDate) -> impl Iterator<Item = &PartyGroup> {
        let left =
            move |group: &&PartyGroup| group.named(date).is_some() && self.head_of(group, date).is_none();
        self.groups_on(date).filter(left)
    }

    /// The group of a member on a day, where there still is one.
    pub fn group_of(&self, member: MemberId, date: NaiveDate) -> Option<&PartyGroup> {
        let group = self.get(member)?.group(date)?;
        self.group(group).filter(|group| group.is_there(date))
    }

    /// The group of a name, but for capitals, marks and the words "tổ" or "tổ đảng" before it.
    pub fn group_named(&self, name: &str, date: NaiveDate) -> Option<&PartyGroup> {
        let sought = fold(&kept_name(name));
        self.groups_on(date).find(|group| fold(&group.name) == sought)
    }

    pub(super) fn apply_group(&mut self, event: &GroupEvent) {
        match event {
            GroupEvent::Named { group, name } => match self.group_mut(*group) {
                Some(found) => found.name.clone_from(name),
                None => {
                    let (id, name) = (*group, name.clone());
                    self.groups.push(PartyGroup { id, name, heads: Vec::new(), closed: None });
                }
            },
            GroupEvent::HeadNamed { group, head, from } => {
                if let Some(found) = self.group_mut(*group) {
                    found.heads.push(Dated { from: *from, value: *head });
                }
            }
            GroupEvent::Joined { member, group, from } => {
                if let Some(found) = self.get_mut(*member) {
                    found.groups.push(Dated { from: *from, value: *group });
                }
            }
            GroupEvent::Closed { group, from } => {
                if let Some(found) = self.group_mut(*group) {
                    found.closed = Some(*from);
                }
            }
        }
    }

    fn group_mut(&mut self, id: GroupId) -> Option<&mut PartyGroup> {
        self.groups.iter_mut().find(|group| group.id == id)
    }
}

impl GroupEvent {
    /// The event in plain words.
    pub(super) fn sentence(&self, roll: &Roll, lang: Lang) -> String {
        let title = |group: &GroupId| roll.group(*group).map_or(String::new(), PartyGroup::title);
        match self {
            GroupEvent::Named { name, .. } => {
                say!(lang, "lập Tổ đảng {name}", "group set up: Tổ đảng {name}")
            }
            GroupEvent::HeadNamed { group, head: Some(head), .. } => {
                let (title, name) = (title(group), roll.name(*head));
                say!(lang, "{title}: tổ trưởng {name}", "{title}: head {name}")
            }
            GroupEvent::HeadNamed { group, head: None, .. } => {
                say!(lang, "{title}: chưa có tổ trưởng", "{title}: no head", title = title(group))
            }
            GroupEvent::Joined { member, group: Some(group), .. } => {
                let (name, title) = (roll.name(*member), title(group));
                say!(lang, "{name}: sinh hoạt tại {title}", "{name}: in {title}")
            }
            GroupEvent::Joined { member, group: None, .. } => {
                let name = roll.name(*member);
                say!(lang, "{name}: không thuộc tổ đảng nào", "{name}: in no group")
            }
            GroupEvent::Closed { group, .. } => {
                say!(lang, "giải thể {title}", "{title} is no more", title = title(group))
            }
        }
    }
}

#[cfg(test)]
#[path = "party_group_tests.rs"]
mod tests;
