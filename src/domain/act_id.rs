//! Which act of which laptop: two laptops may both have an act 7.
//!
//! Knows nothing of streams. What is in force here, on the laptop that folds the meeting, needs no
//! name; what another one did bears its name.

use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The laptop that wrote something, by the name of its stream.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Laptop {
    /// The laptop that the meeting is folded for; in an event, the one that wrote the event.
    Here,
    /// Another one, by its name.
    Other(Arc<str>),
}

impl Laptop {
    /// A laptop by its name.
    pub fn named(name: &str) -> Laptop {
        Laptop::Other(name.into())
    }
}

/// An act by its laptop and its number there.
///
/// In a line of the journal it is a plain number where it is of the laptop that wrote the line, and
/// `{"laptop":"may-b","n":7}` where it is another's.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActId {
    /// Whose act.
    pub origin: Laptop,
    /// Its number among the acts of that laptop, from 1; it grows, but not always by 1.
    pub number: u64,
}

impl ActId {
    /// An act of this laptop.
    pub const fn here(number: u64) -> ActId {
        ActId { origin: Laptop::Here, number }
    }
}

#[derive(Serialize, Deserialize)]
struct Elsewhere {
    laptop: String,
    n: u64,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum WrittenId {
    Own(u64),
    Other(Elsewhere),
}

impl Serialize for ActId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.origin {
            Laptop::Here => serializer.serialize_u64(self.number),
            Laptop::Other(name) => {
                Elsewhere { laptop: name.to_string(), n: self.number }.serialize(serializer)
            }
        }
    }
}

impl<'de> Deserialize<'de> for ActId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<ActId, D::Error> {
        Ok(match WrittenId::deserialize(deserializer)? {
            WrittenId::Own(number) => ActId::here(number),
            WrittenId::Other(Elsewhere { laptop, n }) => ActId { origin: Laptop::named(&laptop), number: n },
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_own_act_is_a_plain_number_and_another_s_names_its_laptop() {
        let other = ActId { origin: Laptop::named("may-b"), number: 7 };
        for (id, line) in [(ActId::here(7), "7"), (other, r#"{"laptop":"may-b","n":7}"#)] {
            assert_eq!(serde_json::to_string(&id).unwrap(), line);
            assert_eq!(serde_json::from_str::<ActId>(line).unwrap(), id);
        }
    }
}
