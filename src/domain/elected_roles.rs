//! What the roll is to say of those who were elected: a new term begins, so whoever held an office and was not elected
//! holds it no more.
//!
//! Answers changes of the roll from the day of the congress; a body above still approves them.

use super::election::{Election, Post};
use super::election_result::ElectionDue;
use super::meeting::Meeting;
use super::member::{MemberId, Role};
use super::roll::{Roll, RollEvent};

impl Meeting {
    /// The changes of the roll that the elections of the congress come to, from its day on; none where the roll says
    /// all of it, and before a committee or a secretary is elected.
    pub fn elected_roles(&self, roll: &Roll) -> Vec<RollEvent> {
        let over = |one: &&Election| self.election_due(one) == ElectionDue::Nothing;
        let elected = |post: Post| -> Vec<MemberId> {
            let election = self.election_to(post).filter(over);
            election.map_or_else(Vec::new, |one| {
                one.result().elected.into_iter().map(|elected| elected.member).collect()
            })
        };
        let [committee, secretary, deputy] = Post::ALL.map(elected);
        let begun = |post| self.election_to(post).is_some_and(|one| !over(&one));
        if secretary.is_empty() && committee.is_empty() || begun(Post::Secretary) {
            return Vec::new();
        }
        let day = self.day();
        let new_role = |member: MemberId, held: Role| match member {
            one if secretary.contains(&one) => Role::Secretary,
            one if deputy.contains(&one) => Role::Deputy,
            one if committee.contains(&one) => Role::Committee,
            // Without a new secretary the one who is there stays until one is elected.
            _ if secretary.is_empty() && held != Role::Committee => held,
            _ => Role::Member,
        };
        let changed =
            roll.members.iter().filter(|member| member.standing(day).is_on_roll()).filter_map(|member| {
                let (held, role) = (member.role(day), new_role(member.id, member.role(day)));
                (held != role).then_some(RollEvent::RoleChanged { member: member.id, role, from: day })
            });
        changed.collect()
    }
}
