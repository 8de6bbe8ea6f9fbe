//! The acts by which groups are set up, named, headed, joined and closed.

use chrono::NaiveDate;

use super::member::{MemberId, Standing};
use super::party_group::{GroupEvent, GroupId, kept_name};
use super::refusal::{GroupRefusal, Refusal};
use super::roll::{Roll, RollEvent};
use super::wording::check_name;

impl Roll {
    /// Sets up a group; of a name that none has.
    ///
    /// # Errors
    /// Without a name, with one that another group has, or that is not written as a name may be.
    pub fn set_up_group(&self, name: &str, date: NaiveDate) -> Result<GroupEvent, Refusal> {
        let last = self.groups.iter().map(|group| group.id.0).max().unwrap_or(0);
        self.name_group(GroupId(last + 1), name, date)
    }

    /// Gives a group its name.
    ///
    /// # Errors
    /// As [`Roll::set_up_group`].
    pub fn name_group(&self, group: GroupId, name: &str, date: NaiveDate) -> Result<GroupEvent, Refusal> {
        let name = kept_name(name);
        if name.is_empty() {
            return Err(Refusal::Group(GroupRefusal::NameMissing));
        }
        check_name(&name)?;
        match self.group_named(&name, date).filter(|other| other.id != group) {
            Some(other) => Err(Refusal::Group(GroupRefusal::Twin { title: other.title() })),
            None => Ok(GroupEvent::Named { group, name }),
        }
    }

    /// Names the head of a group, who belongs to it from the same day where they do not yet, and heads no other.
    ///
    /// # Errors
    /// For a group that is not there, and for a member who is no official one on the roll.
    pub fn name_head(
        &self,
        group: GroupId,
        head: Option<MemberId>,
        from: NaiveDate,
    ) -> Result<Vec<RollEvent>, Refusal> {
        self.ensure_there(group, from)?;
        let mut events = Vec::new();
        if let Some(member) = head {
            let found = self.get(member).ok_or(Refusal::Gone)?;
            if found.standing(from) != Standing::Official {
                let name = found.name().to_owned();
                return Err(Refusal::Group(GroupRefusal::HeadNotOfficial { name }));
            }
            events = self.join_group(member, Some(group), from)?;
        }
        events.push(RollEvent::Group(GroupEvent::HeadNamed { group, head, from }));
        Ok(events)
    }

    /// Puts a member into a group, or into none, from a day on; whoever heads another one no longer does.
    ///
    /// # Errors
    /// For a group that is not there, and for somebody who is on the roll no more.
    pub fn join_group(
        &self,
        member: MemberId,
        group: Option<GroupId>,
        from: NaiveDate,
    ) -> Result<Vec<RollEvent>, Refusal> {
        group.map_or(Ok(()), |group| self.ensure_there(group, from))?;
        let found = self.get(member).ok_or(Refusal::Gone)?;
        if !found.standing(from).is_on_roll() {
            return Err(Refusal::Group(GroupRefusal::NotOnRoll { name: found.name().to_owned() }));
        }
        if found.group(from) == group {
            return Ok(Vec::new());
        }
        let headed = self.groups_on(from).filter(|other| self.head_of(other, from) == Some(member));
        let left = headed.filter(|other| Some(other.id) != group);
        let mut events: Vec<GroupEvent> =
            left.map(|other| GroupEvent::HeadNamed { group: other.id, head: None, from }).collect();
        events.push(GroupEvent::Joined { member, group, from });
        Ok(events.into_iter().map(RollEvent::Group).collect())
    }

    /// Ends a group from a day on; its members belong to none then.
    ///
    /// # Errors
    /// For a group that is not there.
    pub fn close_group(&self, group: GroupId, from: NaiveDate) -> Result<Vec<RollEvent>, Refusal> {
        self.ensure_there(group, from)?;
        let of_it = self.members.iter().filter(|member| member.group(from) == Some(group));
        let out = of_it.map(|member| GroupEvent::Joined { member: member.id, group: None, from });
        Ok(out.chain([GroupEvent::Closed { group, from }]).map(RollEvent::Group).collect())
    }

    fn ensure_there(&self, group: GroupId, date: NaiveDate) -> Result<(), Refusal> {
        self.group(group).filter(|group| group.is_there(date)).map(|_| ()).ok_or(Refusal::Gone)
    }
}
