//! Biểu quyết có ghi tên: who voted how, in the order of given names.
//!
//! Prints names of an open vote alone; of a secret ballot nobody has any.

use crate::domain::{CountTaken, Meeting, NamedChoice};
use crate::report::naming;
use crate::text::{capital, name_key};

/// "Tán thành: các đồng chí A, B. Không tán thành: đồng chí C."; none of a count that has no names.
pub(super) fn told(meeting: &Meeting, taken: &CountTaken) -> Option<String> {
    let group = |choice: NamedChoice| {
        let of = taken.named.iter().filter(|vote| vote.choice == choice);
        let mut names: Vec<&str> = of.map(|vote| naming::name(meeting, vote.member)).collect();
        names.sort_by_cached_key(|name| name_key(name));
        let label = capital(choice.label().vi);
        let whom = if names.len() > 1 { "các đồng chí" } else { "đồng chí" };
        (!names.is_empty()).then(|| format!("{label}: {whom} {}.", names.join(", ")))
    };
    let groups: Vec<String> = NamedChoice::ALL.into_iter().filter_map(group).collect();
    (!groups.is_empty()).then(|| groups.join(" "))
}
