//! What makes one turn: a speech with all that goes on after it was broken off. How often somebody had one, how long it
//! has taken.
//!
//! Knows no list of who waits beyond the entry that it is asked about.

use super::meeting::Meeting;
use super::speaker::{FloorClaim, Speaker, Speech, Waiting};

impl Meeting {
    /// The speeches with which somebody had their turns: one that goes on after an interruption is no other turn. Where
    /// its beginning was given to somebody else, it is the turn.
    pub(super) fn turns_spoken(&self, who: Speaker) -> Vec<&Speech> {
        let own = || self.speeches.iter().filter(|speech| speech.who == who);
        let begun: Vec<&Speech> = own().filter(|speech| !speech.resumed).collect();
        if begun.is_empty() { own().take(1).collect() } else { begun }
    }

    /// How long the turn of a speech has taken, in seconds, up to `now` (timeline milliseconds) while it runs: what was
    /// said before it was broken off counts.
    pub fn turn_seconds(&self, speech: &Speech, now: u64) -> u64 {
        // What the speaker said in between, such as a reply, is no part of the turn.
        let own = |one: &&Speech| one.who == speech.who && (!one.between || one.id == speech.id);
        let up_to = self.speeches.iter().rev().filter(own).skip_while(|one| one.id != speech.id);
        let mut seconds = 0;
        for part in up_to {
            seconds += part.seconds(now);
            if !part.resumed {
                break;
            }
        }
        seconds
    }

    /// Whether a speech only went on after an interruption and nothing was noted of it: it is told with what it goes on from.
    pub fn is_told_before(&self, speech: &Speech) -> bool {
        if !speech.resumed || !speech.note.trim().is_empty() {
            return false;
        }
        let before = self.speeches.iter().take_while(|one| one.id != speech.id);
        let begun = before.filter(|one| one.who == speech.who).last();
        begun.is_some_and(|begun| begun.item == speech.item)
    }

    /// How long a speech took, in seconds, with what of it is told with it ([`Meeting::is_told_before`]).
    pub fn told_seconds(&self, speech: &Speech, now: u64) -> u64 {
        let later = self.speeches.iter().skip_while(|one| one.id != speech.id).skip(1);
        let own = later.filter(|one| one.who == speech.who && !one.between);
        let rest = own.take_while(|one| self.is_told_before(one));
        speech.seconds(now) + rest.map(|one| one.seconds(now)).sum::<u64>()
    }

    /// How many times someone has had the floor.
    pub fn times_spoken(&self, who: Speaker) -> usize {
        self.turns_spoken(who).len()
    }

    /// Which time it will be for somebody who waits.
    pub fn turn_of(&self, waiting: &Waiting) -> usize {
        (self.times_spoken(waiting.who) + usize::from(waiting.claim != FloorClaim::Resumed)).max(1)
    }
}
