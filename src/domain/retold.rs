//! What records said when they were made: names are those that a meeting had at that time, whatever was
//! undone, renamed or numbered anew since.
//!
//! Knows no clock; says what was done, in order.

use std::collections::BTreeMap;

use super::act_id::ActId;
use super::event::{Event, Record};
use super::history::History;
use super::meeting::Meeting;
use super::secrecy::hidden;
use super::telling::{several, telling};
use crate::text::Lang;

impl History {
    /// Every record in plain words, in order.
    pub fn record_sentences(&self, lang: Lang) -> Vec<String> {
        let mut again = History::new(self.meeting.id.clone());
        let mut of_acts: BTreeMap<ActId, String> = BTreeMap::new();
        let mut told = Vec::with_capacity(self.records.len());
        for records in self.records.chunk_by(|one, next| one.act == next.act) {
            let mut said = again.retell(records, &of_acts, lang);
            if self.is_hidden(&records[0].act) {
                said.fill(hidden(lang));
            }
            let events = || records.iter().map(|record| &record.event);
            let at_once = several(events(), lang).filter(|_| !self.is_hidden(&records[0].act));
            if let Some(meant) = at_once.or_else(|| said.get(telling(events())).cloned()) {
                of_acts.insert(records[0].act.clone(), meant);
            }
            told.extend(said);
        }
        told
    }

    /// Takes the records of an act in and says them: what is taken away before it goes, all else once it
    /// is there.
    fn retell(&mut self, records: &[Record], of_acts: &BTreeMap<ActId, String>, lang: Lang) -> Vec<String> {
        let events: Vec<Event> = records.iter().map(|record| record.event.clone()).collect();
        let say = |event: &Event, meeting: &Meeting| match event {
            Event::Undone { act } | Event::Redone { act } => {
                let what = of_acts.get(act).map_or(String::new(), |words| format!(": {words}"));
                format!("{}{what}", event.sentence(meeting, lang))
            }
            event => event.sentence(meeting, lang),
        };
        let before: Vec<Option<String>> =
            events.iter().map(|event| event.takes_away().then(|| say(event, &self.meeting))).collect();
        self.add(&records[0].act, records[0].when, &events);
        let after = events.iter().zip(before);
        after.map(|(event, before)| before.unwrap_or_else(|| say(event, &self.meeting))).collect()
    }
}
