//! Several laptops' accounts of one meeting made one, whatever order they arrived in.
//!
//! Knows when each line was written and by whom, and nothing of files.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset};

use super::act_id::{ActId, Laptop};
use super::event::{Event, Record};

/// The lines of all laptops in one order: by time, then by the laptop's name, then as the laptop
/// wrote them. A clock that was set back never moves a line before an earlier one of its laptop.
pub fn weave<T>(
    laptops: impl IntoIterator<Item = (String, Vec<T>)>,
    at: impl Fn(&T) -> DateTime<FixedOffset>,
) -> Vec<(String, T)> {
    let mut woven = Vec::new();
    for (name, lines) in laptops {
        let mut latest = None;
        for (place, line) in lines.into_iter().enumerate() {
            let time = latest.map_or(at(&line), |latest: DateTime<_>| latest.max(at(&line)));
            latest = Some(time);
            woven.push((time, name.clone(), place, line));
        }
    }
    woven.sort_by(|a, b| (a.0, &a.1, a.2).cmp(&(b.0, &b.1, b.2)));
    woven.into_iter().map(|(_, name, _, line)| (name, line)).collect()
}

/// Gives the acts that undo and redo name their laptops: in a line, a number alone is an act of the
/// laptop that wrote it. A laptop whose stream holds none of that number named, as the first version
/// did, the latest act of that number before, of whatever laptop. A name that `is_own` knows is this
/// laptop's.
pub(super) fn name_acts(records: &mut [Record], is_own: impl Fn(&str) -> bool) {
    let names = |record: &Record| matches!(record.event, Event::Undone { .. } | Event::Redone { .. });
    if !records.iter().any(names) {
        return;
    }
    let all: BTreeSet<ActId> = records.iter().map(|record| record.act.clone()).collect();
    let mut latest: BTreeMap<u64, ActId> = BTreeMap::new();
    for record in records {
        if let Event::Undone { act } | Event::Redone { act } = &mut record.event {
            match &act.origin {
                Laptop::Other(name) if is_own(name) => act.origin = Laptop::Here,
                Laptop::Other(_) => {}
                Laptop::Here => {
                    act.origin = record.act.origin.clone();
                    if let Some(other) = latest.get(&act.number).filter(|_| !all.contains(act)) {
                        *act = other.clone();
                    }
                }
            }
        }
        latest.insert(record.act.number, record.act.clone());
    }
}
