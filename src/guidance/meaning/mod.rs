//! What every measure means: formula, base and unit, as data that documents are made from.
//!
//! Only words; what works them out is in the scoring room.

mod conduct;
mod facts;
mod numbers;

use super::number::Unit;
use super::{Evidence, Fact, Number};
use crate::text::{Text, text};

/// A line of the tables.
#[derive(Debug, Clone, Copy)]
struct FactEntry<T> {
    of: T,
    what: Text,
    formula: Text,
    base: Text,
}

/// What a measure means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meaning {
    /// The name that a pack uses.
    pub name: &'static str,
    /// What it is.
    pub what: Text,
    /// How it is worked out.
    pub formula: Text,
    /// Of whom or of what.
    pub base: Text,
    /// What it is measured in.
    pub unit: Text,
}

/// Every fact, then every number, in the order of their names' tables.
pub fn meanings() -> Vec<Meaning> {
    let facts = facts::FACTS.iter().chain(&conduct::CONDUCT).map(|entry| Meaning {
        name: entry.of.name(),
        what: entry.what,
        formula: entry.formula,
        base: entry.base,
        unit: text("đúng hoặc không", "yes or no"),
    });
    let numbers = numbers::NUMBERS.iter().map(|entry| Meaning {
        name: entry.of.name(),
        what: entry.what,
        formula: entry.formula,
        base: entry.base,
        unit: unit(entry.of.unit()),
    });
    facts.chain(numbers).collect()
}

impl Fact {
    /// What it is, in a few words that begin in lower case.
    pub fn what(self) -> Text {
        let all = || facts::FACTS.iter().chain(&conduct::CONDUCT);
        let found = all().find(|entry| entry.of == self);
        found.map_or(Text { vi: self.name(), en: self.name() }, |entry| entry.what)
    }
}

impl Number {
    /// What it is, in a few words that begin in lower case.
    pub fn what(self) -> Text {
        let found = numbers::NUMBERS.iter().find(|entry| entry.of == self);
        found.map_or(Text { vi: self.name(), en: self.name() }, |entry| entry.what)
    }
}

impl Evidence {
    /// What it lays before the committee, in a few words that begin in lower case.
    pub const fn what(self) -> Text {
        match self {
            Evidence::TasksDone => {
                text("tỷ lệ việc giao trước kỳ này đã xong", "share of tasks given before that are done")
            }
            Evidence::Speakers => {
                text("số đồng chí phát biểu trên số dự", "members who spoke, of those attending")
            }
            Evidence::Remarks => {
                text("số lần biểu dương, nhắc nhở, phê bình", "praise, reminders and criticism given")
            }
            Evidence::SelfCriticism => text(
                "số lượt tự phê bình, lời hứa báo lại, góp ý và trả lời, số phút",
                "turns held, promises reported, criticism and its answers, minutes",
            ),
        }
    }
}

const fn unit(unit: Unit) -> Text {
    match unit {
        Unit::Percent => text("%, từ 0 đến 100", "per cent, 0 to 100"),
        Unit::Minutes => text("phút, từ 0", "minutes, from 0"),
        Unit::Count => text("số đếm, từ 0", "a count, from 0"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_has_its_meaning_in_the_order_of_the_names() {
        let told: Vec<&str> = meanings().iter().map(|meaning| meaning.name).collect();
        let facts = Fact::NAMES.iter().map(|(_, name)| *name);
        let named: Vec<&str> = facts.chain(Number::NAMES.iter().map(|(_, name)| *name)).collect();
        assert_eq!(told, named);
        assert_eq!(told.len(), 40);
    }
}
