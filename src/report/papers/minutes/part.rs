//! The parts of the minutes: which have something to say, and the number that each of those bears.
//!
//! A part of which nothing is recorded is not printed and takes no number.

use crate::report::Block;
use crate::report::lack::Lack;
use crate::report::source::Source;

/// A part of the minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MinutesPart {
    /// What happened, item by item; the agenda before the opening.
    Course,
    /// Tasks given.
    Tasks,
    /// The score.
    Score,
}

impl MinutesPart {
    /// Every part in its order.
    const ALL: [MinutesPart; 3] = [MinutesPart::Course, MinutesPart::Tasks, MinutesPart::Score];
    /// Numbers, one for each part.
    const NUMERALS: [&str; 3] = ["I", "II", "III"];

    const fn title(self) -> &'static str {
        match self {
            MinutesPart::Course => "NỘI DUNG",
            MinutesPart::Tasks => "PHÂN CÔNG NHIỆM VỤ",
            MinutesPart::Score => "ĐÁNH GIÁ CHẤT LƯỢNG SINH HOẠT",
        }
    }

    /// Whether anything is there to be said in it.
    fn is_full(self, source: &Source) -> bool {
        let meeting = source.meeting;
        match self {
            MinutesPart::Course => meeting.opened_at.is_some() || !meeting.agenda.items.is_empty(),
            MinutesPart::Tasks => !meeting.tasks.is_empty(),
            MinutesPart::Score => {
                let recorded = meeting.recorded_sheet().is_some_and(|sheet| !sheet.rows.is_empty());
                recorded && Lack::of_score(source).is_none()
            }
        }
    }

    /// Its number among the parts that are printed.
    pub fn numeral(self, source: &Source) -> &'static str {
        let before = MinutesPart::ALL.iter().take_while(|part| **part != self);
        let place = before.filter(|part| part.is_full(source)).count();
        MinutesPart::NUMERALS.get(place).copied().unwrap_or_default()
    }

    /// Its heading, "II- PHÂN CÔNG NHIỆM VỤ"; none where it has nothing to say.
    pub fn heading(self, source: &Source) -> Option<Block> {
        let heading = || Block::part(format!("{}- {}", self.numeral(source), self.title()));
        self.is_full(source).then(heading)
    }
}
