//! Biểu quyết có ghi tên: who voted how, in the order of given names.
//!
//! Prints names of an open vote alone; of a secret ballot nobody has any.

use super::names_told::NamesTold;
use crate::domain::{CountTaken, Meeting, MemberId, NamedChoice};
use crate::report::naming;
use crate::text::{capital, name_key};

/// "Tán thành: các đồng chí A, B. Không tán thành: đồng chí C."; none of a count that has no names.
pub(super) fn told(meeting: &Meeting, taken: &CountTaken, whose: NamesTold) -> Option<String> {
    let group = |choice: NamedChoice| {
        let of = taken.named.iter().filter(|vote| vote.choice == choice);
        let mut named: Vec<(MemberId, &str)> =
            of.map(|vote| (vote.member, naming::name(meeting, vote.member))).collect();
        named.sort_by_cached_key(|(_, name)| name_key(name));
        let label = capital(choice.label().vi);
        let whom = if named.len() > 1 { "các đồng chí" } else { "đồng chí" };
        let is_told = !named.is_empty() && whose.tells(named.iter().map(|(member, _)| *member));
        let names = named.iter().map(|(member, name)| (*member, (*name).to_owned()));
        is_told.then(|| format!("{label}: {whom} {}.", whose.joined(names, ", ")))
    };
    let groups: Vec<String> = NamedChoice::ALL.into_iter().filter_map(group).collect();
    (!groups.is_empty()).then(|| groups.join(" "))
}
