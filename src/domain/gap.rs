//! What is still missing of a meeting before its minutes are adopted: each gap a value with its place.
//!
//! Reads the meeting alone; what the guidance expects of its kind comes in ready. Knows no screen.

use serde::{Deserialize, Serialize};

use super::agenda::{Item, ItemId};
use super::ballot::BallotId;
use super::criticism::RemarkKind;
use super::meeting::Meeting;
use super::member::MemberId;
use super::purpose::Purpose;
use super::reached::{LAST_MONTH, ROLL_CALL};
use super::speaker::SpeechId;
use super::task::{TaskId, TaskState};

/// Something that is missing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gap {
    /// A speech still runs.
    Speech(SpeechId),
    /// A question was put and not counted.
    Count(BallotId),
    /// Nobody is in the chair, or who is named for it is not here.
    Chair,
    /// Nobody takes the minutes, or who is named for it is not here.
    MinuteTaker,
    /// The roll call was not closed.
    RollCall,
    /// Fewer are here than a valid meeting needs, where the guidance asks for a number: at a congress.
    Quorum,
    /// An item was not reached.
    Item(ItemId),
    /// What an item is there to decide was not voted on.
    Decision(ItemId),
    /// An item that the chair concludes has no conclusion.
    Conclusion(ItemId),
    /// A task of an earlier meeting was not reviewed.
    Task(TaskId),
    /// A criticism has no answer.
    Answer(u64),
    /// The resolution has no point.
    NoPoint,
    /// The points of the resolution, as they stand, were not put to the vote.
    Points,
    /// The score was not put to the vote, or none passed.
    Score,
    /// A voter of a counted vote is known by now not to have been there.
    Vote(BallotId),
    /// Somebody is recorded as absent who spoke, made a statement or criticised others here.
    Absentee(MemberId),
    /// An item was taken up, and nothing is recorded that the minutes would tell of it. Not everything that
    /// is done has to be written: no reason is asked for it.
    Unwritten(ItemId),
    /// The committee judged anew after the cell had voted: what was voted stands, so no reason is asked for it.
    Rejudged,
    /// So many ready sentences were not taken. An offer is no duty: no reason is asked for it.
    Sentences(u64),
}

/// Where a gap is filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GapPlace {
    /// Where the speaker has the floor.
    Floor,
    /// At the count of the open question.
    Count,
    /// Where chair and minute-taker are named.
    Officers,
    /// At the roll call.
    RollCall,
    /// At an item of the agenda.
    Item(ItemId),
    /// At the note of an item.
    Note(ItemId),
    /// At the review of earlier tasks, in the row of one.
    Review(TaskId),
    /// In the round of criticism, in the row of a member, at a remark.
    Criticism(MemberId, u64),
    /// At the score sheet.
    Score,
    /// At the question whether a vote stands.
    Vote(BallotId),
    /// At the list of ready sentences.
    Sentences,
}

/// What the guidance of a meeting expects of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Expected {
    /// Whether its kind is scored.
    pub scored: bool,
    /// How many ready sentences of items that were reached nobody took.
    pub sentences: u64,
    /// The items that were taken up and of which the minutes have nothing to tell.
    pub unwritten: Vec<ItemId>,
}

impl Gap {
    /// Whether going on without it asks for a reason.
    pub const fn is_demanded(&self) -> bool {
        !matches!(self, Gap::Unwritten(_) | Gap::Sentences(_) | Gap::Rejudged)
    }
}

impl Meeting {
    /// What is missing of a meeting under way, in the order in which people would mend it; nothing of one
    /// that is not under way.
    pub fn gaps(&self, expected: &Expected) -> Vec<Gap> {
        if self.ensure_open().is_err() {
            return Vec::new();
        }
        let floor = self.speaking.map(Gap::Speech).into_iter();
        let count = self.open_ballot().map(|ballot| Gap::Count(ballot.id));
        let roll = self.roll_called().is_none().then_some(Gap::RollCall);
        let roll = roll.into_iter().chain(self.quorum_lacking().map(|_| Gap::Quorum));
        let items: Vec<Gap> =
            self.agenda.items.iter().filter_map(|item| self.gap_of(item, expected)).collect();
        let unwritten = self.unwritten_gaps(expected, &items);
        let sentences = Some(expected.sentences).filter(|number| *number > 0).map(Gap::Sentences);
        (floor.chain(count).chain(self.officer_gaps()).chain(roll))
            .chain(items)
            .chain(self.task_gaps())
            .chain(self.answer_gaps())
            .chain(self.resolution_gap())
            .chain(self.doubted().into_iter().map(|ballot| Gap::Vote(ballot.id)))
            .chain(self.involved_absentees().map(Gap::Absentee))
            .chain((expected.scored && self.voted_sheet().is_none()).then_some(Gap::Score))
            .chain(unwritten)
            .chain((expected.scored && self.is_rejudged()).then_some(Gap::Rejudged))
            .chain(sentences)
            .collect()
    }

    /// How many have to be here for a valid meeting, where the guidance asks for a number and fewer are.
    pub fn quorum_lacking(&self) -> Option<u32> {
        self.roll_called()?;
        self.quorum_needed().filter(|needed| self.counts().present < *needed)
    }

    /// How many of those summoned have to be here for a valid meeting; none where the guidance asks for no number.
    pub fn quorum_needed(&self) -> Option<u32> {
        Some(self.plan.rules.quorum?.needed(self.counts().summoned))
    }

    /// The items of which the minutes have nothing to tell, but those of which something else is missing.
    fn unwritten_gaps(&self, expected: &Expected, others: &[Gap]) -> Vec<Gap> {
        let told = |item: ItemId| {
            let missing = [Gap::Item(item), Gap::Decision(item), Gap::Conclusion(item)];
            let own = self.agenda.get(item).is_some_and(|one| self.has_own_gap(one, expected));
            own || missing.iter().any(|gap| others.contains(gap))
        };
        expected.unwritten.iter().filter(|item| !told(**item)).map(|item| Gap::Unwritten(*item)).collect()
    }

    /// Whether what is missing at an item has a line of its own: roll call, score and adoption.
    fn has_own_gap(&self, item: &Item, expected: &Expected) -> bool {
        match item.decides() {
            Some(Purpose::Minutes) => true,
            Some(Purpose::Score) => expected.scored && self.voted_sheet().is_none(),
            _ => item.step == ROLL_CALL && self.roll_called().is_none(),
        }
    }

    fn officer_gaps(&self) -> impl Iterator<Item = Gap> + use<> {
        let lacks = |officer: Option<MemberId>| !officer.is_some_and(|member| self.is_here(member));
        let chair = lacks(self.plan.chair).then_some(Gap::Chair);
        chair.into_iter().chain(lacks(self.plan.minute_taker).then_some(Gap::MinuteTaker))
    }

    /// What is missing at an item. Roll call, score and adoption have gaps of their own.
    fn gap_of(&self, item: &Item, expected: &Expected) -> Option<Gap> {
        let decides = item.decides();
        match decides {
            Some(Purpose::Minutes) => return None,
            Some(Purpose::Score) if expected.scored => return None,
            Some(Purpose::Resolution | Purpose::Score) | None => {}
            Some(_) if !self.is_decided(item) => return Some(Gap::Decision(item.id)),
            Some(_) => {}
        }
        let called = item.step == ROLL_CALL && self.roll_called().is_none();
        if !self.is_reached(item) {
            return (!called).then_some(Gap::Item(item.id));
        }
        let concluded = self.conclusions.contains_key(&item.id);
        (item.is_concluded() && !concluded).then_some(Gap::Conclusion(item.id))
    }

    /// Tasks of earlier meetings that nobody judged, where the agenda has a step for them.
    fn task_gaps(&self) -> impl Iterator<Item = Gap> {
        let reviews = self.agenda.items.iter().any(|item| item.step == LAST_MONTH);
        let open = self.carried.iter().filter(move |task| reviews && task.state == TaskState::Given);
        open.filter(|task| !self.is_reviewed(task)).map(|task| Gap::Task(task.id.clone()))
    }

    fn answer_gaps(&self) -> impl Iterator<Item = Gap> {
        let criticism = self.remarks.iter().filter(|remark| remark.kind == RemarkKind::Criticism);
        criticism.filter(|remark| remark.answer.trim().is_empty()).map(|remark| Gap::Answer(remark.number))
    }

    /// What is missing of the resolution, where the agenda has an item for it.
    fn resolution_gap(&self) -> Option<Gap> {
        let decides = |item: &Item| item.decides() == Some(Purpose::Resolution);
        let due = self.plan.kind.issues_resolution() && self.agenda.items.iter().any(decides);
        let voted = self
            .resolution_ballot()
            .is_some_and(|ballot| ballot.count().is_some() && ballot.points == self.points);
        match (due, self.points.is_empty()) {
            (true, true) if !self.has_resolution() => Some(Gap::NoPoint),
            (_, false) if self.plan.kind.issues_resolution() && !voted => Some(Gap::Points),
            _ => None,
        }
    }

    /// Where a gap is filled.
    pub fn place_of(&self, gap: &Gap) -> GapPlace {
        let resolution = || self.agenda.items.iter().find(|item| item.decides() == Some(Purpose::Resolution));
        match gap {
            Gap::Speech(_) => GapPlace::Floor,
            Gap::Count(_) => GapPlace::Count,
            Gap::Chair | Gap::MinuteTaker => GapPlace::Officers,
            Gap::RollCall | Gap::Quorum | Gap::Absentee(_) => GapPlace::RollCall,
            Gap::Item(item) | Gap::Decision(item) | Gap::Conclusion(item) => GapPlace::Item(*item),
            Gap::Task(task) => GapPlace::Review(task.clone()),
            Gap::Answer(number) => {
                let about = self.remarks.iter().find(|remark| remark.number == *number);
                GapPlace::Criticism(about.map_or(MemberId(0), |remark| remark.about), *number)
            }
            Gap::NoPoint | Gap::Points => {
                resolution().map_or(GapPlace::Floor, |item| GapPlace::Item(item.id))
            }
            Gap::Score | Gap::Rejudged => GapPlace::Score,
            Gap::Vote(ballot) => GapPlace::Vote(*ballot),
            Gap::Unwritten(item) => GapPlace::Note(*item),
            Gap::Sentences(_) => GapPlace::Sentences,
        }
    }

    /// Whether a gap is still one, at the place `now` on the timeline. What an adoption ends of itself,
    /// a running speech, was missing at that adoption.
    pub(super) fn still_lacks(&self, gap: &Gap, now: u64) -> bool {
        match gap {
            Gap::Speech(id) => {
                let ended = self.speech(*id).map(|speech| speech.ended);
                self.speaking == Some(*id) || ended == Some(Some(now as i64))
            }
            Gap::Count(id) => self.open_ballot().is_some_and(|ballot| ballot.id == *id),
            gap => self.gaps(&Expected { scored: true, ..Expected::default() }).contains(gap),
        }
    }
}
