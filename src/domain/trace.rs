//! Which acts stand behind what a meeting says: for every matter the acts that still count.
//!
//! A meeting's fold keeps results; papers must be able to say on which acts each of them rests.

use std::collections::BTreeMap;

use super::act_id::ActId;
use super::agenda::ItemId;
use super::ballot::BallotId;
use super::bearing::matters;
use super::book::MeetingId;
use super::election::ElectionId;
use super::event::Event;
use super::member::MemberId;
use super::promise::PromiseId;
use super::speaker::SpeechId;
use super::task::TaskId;

/// Something that acts are about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// Day, hour, place, cell and guidance.
    Plan,
    /// Tasks carried over from earlier meetings.
    Carried,
    /// Chair and minute-taker.
    Officers,
    /// The agenda as a whole, its order too.
    Agenda,
    /// An item of the agenda and its words.
    Item(ItemId),
    /// That an item was taken up.
    TakenUp(ItemId),
    /// The opening, with the roll frozen by it.
    Opening,
    /// That it was held on paper and is entered afterwards, with its times.
    HeldOnPaper,
    /// Interruptions.
    Pauses,
    /// When it ended, as a person told it.
    Ending,
    /// Whether and how a member attends.
    Attendance(MemberId),
    /// That the roll call was announced.
    RollCall,
    /// A guest.
    Guest(u64),
    /// A speech and its words.
    Speech(SpeechId),
    /// What was noted under an item.
    Note(ItemId),
    /// A ready sentence taken under an item.
    Sentence(ItemId, String),
    /// A ballot and its counts.
    Ballot(BallotId),
    /// An election, with its list and rounds.
    Election(ElectionId),
    /// The chair's conclusion of an item.
    Conclusion(ItemId),
    /// A point of the resolution.
    Point(u64),
    /// A task given here.
    Task(TaskId),
    /// The judgement of a task carried over.
    Review(TaskId),
    /// A statement of self-criticism.
    Statement(MemberId),
    /// That a turn in the round was put off.
    Deferral(MemberId),
    /// Criticism, praise or a reminder.
    Remark(u64),
    /// What was heard of a promise of an earlier meeting.
    Promise(PromiseId),
    /// The answer to a remark of an earlier meeting, by its number there.
    LateAnswer(MeetingId, u64),
    /// That a turn in the round was asked for.
    TurnAsked(MemberId),
    /// Who led a turn in place of the chair.
    TurnLead(MemberId),
    /// The chair's words on a member's turn.
    TurnConclusion(MemberId),
    /// Points for a member's review.
    ReviewPoints(MemberId),
    /// Theme and turns of the round.
    Round,
    /// What a committee's meeting prepared for the cell's.
    CellDraft,
    /// The sheet that the committee proposed.
    Proposed,
    /// The sheet that the cell voted.
    Voted,
    /// A criterion of the score sheet, which no single act made.
    Criterion(String),
    /// What the upper committee decided.
    Confirmed,
    /// The adoption of the minutes.
    Adoption,
    /// The upload of the documents.
    Uploaded,
    /// That the meeting went on to the adoption over what was missing.
    WentOn,
    /// Additions to the adopted minutes, and corrections.
    Addenda,
    /// That adopted minutes were opened again.
    Reopening,
}

/// What an event does to a matter.
#[derive(Clone, Copy)]
pub(super) enum Bearing {
    /// Says it anew: what was said of it before no longer counts.
    Anew,
    /// Says more of it.
    More,
    /// Takes it away.
    Gone,
}

use Bearing::{Anew, Gone, More};

/// The acts behind each matter, and where the meeting stood when it first came up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Traces {
    acts: BTreeMap<Matter, Vec<ActId>>,
    under: BTreeMap<Matter, ItemId>,
}

impl Traces {
    /// The acts that a matter rests on, in their order; none of a matter that nothing was said of.
    pub fn of(&self, matter: &Matter) -> &[ActId] {
        self.acts.get(matter).map_or(&[], Vec::as_slice)
    }

    /// The item at which the meeting stood when a matter first came up; none before the first item.
    pub fn under(&self, matter: &Matter) -> Option<ItemId> {
        self.under.get(matter).copied()
    }

    /// Whether a task, a statement, praise, a reminder or a judgement of a task first came up at an item.
    pub(super) fn has_any_at(&self, item: ItemId) -> bool {
        let is_content = |matter: &Matter| {
            matches!(matter, Matter::Task(_) | Matter::Remark(_) | Matter::Statement(_) | Matter::Review(_))
        };
        self.under.iter().any(|(matter, at)| *at == item && is_content(matter))
    }

    /// The acts that several matters rest on.
    pub fn of_all(&self, matters: impl IntoIterator<Item = Matter>) -> Vec<ActId> {
        let mut acts: Vec<ActId> = matters.into_iter().flat_map(|matter| self.of(&matter).to_vec()).collect();
        acts.sort();
        acts.dedup();
        acts
    }

    /// Every matter that answers the test.
    pub fn every(&self, test: impl Fn(&Matter) -> bool) -> Vec<Matter> {
        self.acts.keys().filter(|matter| test(matter)).cloned().collect()
    }

    /// Takes an event of an act in, done while the meeting stood at an item.
    pub(super) fn note(&mut self, event: &Event, act: &ActId, item: Option<ItemId>) {
        for (matter, way) in matters(event) {
            if let (Anew | More, Some(item)) = (way, item) {
                self.under.entry(matter.clone()).or_insert(item);
            }
            match way {
                Gone => {
                    self.under.remove(&matter);
                    self.acts.remove(&matter);
                }
                Anew => {
                    self.acts.insert(matter, vec![act.clone()]);
                }
                More => {
                    let acts = self.acts.entry(matter).or_default();
                    if acts.last() != Some(act) {
                        acts.push(act.clone());
                    }
                }
            }
        }
    }
}
