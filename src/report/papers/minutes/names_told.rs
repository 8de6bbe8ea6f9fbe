//! Whose names a sentence of the minutes has: those of everybody, or one member's where a part of the minutes is taken.
//!
//! Cuts lists of names alone; which sentences are taken is not known here.

use crate::domain::{Meeting, MemberId};

/// Stands where something was left out.
pub(in crate::report::papers) const CUT: &str = "[…]";

/// Whose names are told.
#[derive(Debug, Clone, Copy)]
pub(super) enum NamesTold {
    /// Those of everybody, as the minutes have them.
    Everybody,
    /// Those of one member, with a sign where others stand.
    One(MemberId),
}

impl NamesTold {
    /// Whether a sentence that names these is told at all.
    pub fn tells(self, mut members: impl Iterator<Item = MemberId>) -> bool {
        match self {
            NamesTold::Everybody => true,
            NamesTold::One(one) => members.any(|member| member == one),
        }
    }

    /// What is said of each, one after the other.
    pub fn joined(self, all: impl IntoIterator<Item = (MemberId, String)>, between: &str) -> String {
        let mut told: Vec<String> = Vec::new();
        for (member, words) in all {
            match self {
                NamesTold::One(one) if member != one => {
                    if told.last().is_none_or(|last| last != CUT) {
                        told.push(CUT.to_owned());
                    }
                }
                _ => told.push(words),
            }
        }
        told.join(between)
    }

    /// The names of members, with commas between.
    pub fn names(self, meeting: &Meeting, members: &[MemberId]) -> String {
        match self {
            NamesTold::Everybody => meeting.names(members),
            NamesTold::One(_) => {
                let named = members.iter().map(|member| (*member, meeting.name(*member).to_owned()));
                self.joined(named, ", ")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_in_a_row_are_one_sign() {
        let all =
            || [(1, "A"), (2, "B"), (3, "C"), (4, "D")].map(|(id, name)| (MemberId(id), name.to_owned()));
        assert_eq!(NamesTold::Everybody.joined(all(), ", "), "A, B, C, D");
        assert_eq!(NamesTold::One(MemberId(3)).joined(all(), ", "), "[…], C, […]");
        assert_eq!(NamesTold::One(MemberId(1)).joined(all(), "; "), "A; […]");
        assert!(!NamesTold::One(MemberId(5)).tells(all().into_iter().map(|(id, _)| id)));
    }
}
