//! Where a sentence comes from: acts of the meeting, the roll, a figure, or the form itself.
//!
//! Only names the ground; whether something may be said on it is not decided here.

use chrono::NaiveDate;

use crate::domain::{ActId, Matter, Meeting};

/// What a sentence rests on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// An act of the meeting.
    Act(ActId),
    /// The roll as of a day.
    Roll(NaiveDate),
    /// A figure.
    Figure(Figure),
    /// Fixed words of the form or of the guidance.
    Fixed,
}

/// Where a figure comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// The score sheet of the meeting.
    Score,
    /// The register of participation.
    Participation,
    /// The register of scores.
    Scores,
    /// The rounds of self-criticism.
    Rounds,
    /// The thematic topics of a year.
    Topics,
    /// The numbers that adoptions gave.
    Numbers,
    /// The figures of a month or of a longer stretch of time.
    Period,
    /// The meetings that are planned and the deadlines that are counted.
    Calendar,
    /// The book itself: its keys, hashes and files.
    Book,
}

impl Figure {
    /// The name for programs.
    pub const fn id(self) -> &'static str {
        match self {
            Figure::Score => "score",
            Figure::Participation => "participation",
            Figure::Scores => "scores",
            Figure::Rounds => "rounds",
            Figure::Topics => "topics",
            Figure::Numbers => "numbers",
            Figure::Period => "period",
            Figure::Calendar => "calendar",
            Figure::Book => "book",
        }
    }
}

/// Everything that a sentence rests on, in order and each once, and the matters that it tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    grounds: Vec<Ground>,
    matters: Vec<Matter>,
}

impl Origin {
    fn of(mut grounds: Vec<Ground>, mut matters: Vec<Matter>) -> Origin {
        grounds.sort();
        grounds.dedup();
        matters.sort();
        matters.dedup();
        Origin { grounds, matters }
    }

    /// Fixed words of the form.
    pub fn fixed() -> Origin {
        Origin::of(vec![Ground::Fixed], Vec::new())
    }

    /// The roll as of a day.
    pub fn roll(day: NaiveDate) -> Origin {
        Origin::of(vec![Ground::Roll(day)], Vec::new())
    }

    /// A figure.
    pub fn figure(figure: Figure) -> Origin {
        Origin::of(vec![Ground::Figure(figure)], Vec::new())
    }

    /// Acts of the meeting. Of no act this is no ground at all, which a test over all papers finds.
    pub fn acts(acts: impl IntoIterator<Item = ActId>) -> Origin {
        Origin::of(acts.into_iter().map(Ground::Act).collect(), Vec::new())
    }

    /// What is known of several matters of a meeting: their acts.
    pub fn matters_of(meeting: &Meeting, matters: impl IntoIterator<Item = Matter>) -> Origin {
        let matters: Vec<Matter> = matters.into_iter().collect();
        let acts = meeting.traces.of_all(matters.iter().cloned());
        Origin::of(acts.into_iter().map(Ground::Act).collect(), matters)
    }

    /// The same grounds, of a sentence that tells of this matter too.
    pub fn about(&self, matter: Matter) -> Origin {
        Origin::of(self.grounds.clone(), self.matters.iter().cloned().chain([matter]).collect())
    }

    /// This and another one.
    pub fn and(&self, other: &Origin) -> Origin {
        // Fixed words lend no ground to what is said with them on another one.
        let both: Vec<Ground> = self.grounds.iter().chain(&other.grounds).cloned().collect();
        let said = both.iter().any(|ground| *ground != Ground::Fixed);
        let grounds = both.into_iter().filter(|ground| !said || *ground != Ground::Fixed).collect();
        Origin::of(grounds, self.matters.iter().chain(&other.matters).cloned().collect())
    }

    /// What it rests on.
    pub fn grounds(&self) -> &[Ground] {
        &self.grounds
    }

    /// The matters of the meeting that it tells of, in order; none of fixed words and figures.
    pub fn matters(&self) -> &[Matter] {
        &self.matters
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grounds_stand_in_order_and_once() {
        let act = |number| Ground::Act(ActId::here(number));
        let acts = Origin::acts([7, 3, 7].map(ActId::here));
        assert_eq!(acts.grounds(), [act(3), act(7)]);
        let both = acts.and(&Origin::figure(Figure::Score)).and(&Origin::acts([ActId::here(3)]));
        assert_eq!(both.grounds(), [act(3), act(7), Ground::Figure(Figure::Score)]);
    }

    #[test]
    fn fixed_words_are_a_ground_only_alone() {
        assert_eq!(Origin::fixed().and(&Origin::fixed()).grounds(), [Ground::Fixed]);
        let said = Origin::fixed().and(&Origin::acts([ActId::here(3)]));
        assert_eq!(said.grounds(), [Ground::Act(ActId::here(3))]);
    }
}
