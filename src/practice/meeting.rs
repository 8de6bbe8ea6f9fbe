//! A whole adopted regular meeting of the past, as acts made by the domain's own methods.
//!
//! Opened at 19:00, walked item by item in 85 to 105 minutes, adopted with
//! its sheet, uploaded within two days. What happens under an item lives in the files beside it.

use chrono::{Datelike, Days, NaiveDate, TimeDelta};
use fastrand::Rng;

use super::names::pick;
use super::preparation::hour;
use super::stage::{PracticeStage, at};
use super::topics::{TOPICS, Topic, month_number};
use super::{closing, roll_call, round, talk};
use crate::domain::{
    Act, BallotId, CellName, Check, Count, CourseEvent, Digest, Event, Item, ItemId, ItemRef, Meeting,
    MeetingId, MeetingKind, MemberId, Moment, Points, Purpose, Refusal, Roll, RoundTheme, Rules, Sheet, Task,
};
use crate::guidance::{ItemInForce, Pack, Refer, ThemeInForce};

/// A function by which scoring answers the sheet of a meeting at a moment.
pub type SheetOf<'a> = Box<dyn Fn(&Meeting, Moment) -> Sheet + 'a>;

/// What guidance and scoring give to a made-up meeting.
pub struct PackInputs<'a> {
    /// The figures of the pack in force on the day.
    pub rules: Rules,
    /// Its agenda.
    pub agenda: Vec<Item>,
    /// Its checklist.
    pub checks: Vec<Check>,
    /// Ready sentences in Vietnamese, by the step that offers them.
    pub offers: Vec<(String, String)>,
    /// Criteria that the committee judges, with their greatest points.
    pub judged: Vec<(String, Points)>,
    /// The theme of the round in that month.
    pub theme: Option<RoundTheme>,
    /// Its items that only the member relates to.
    pub own: Vec<ItemRef>,
    /// The sheet as it stands, for what the upload settles.
    pub sheet: SheetOf<'a>,
    /// The sheet that the committee proposes.
    pub proposal: SheetOf<'a>,
}

impl<'a> PackInputs<'a> {
    /// What a pack gives; scoring, which this room does not see, comes in as two functions.
    pub fn of(pack: &Pack, sheet: SheetOf<'a>, proposal: SheetOf<'a>) -> PackInputs<'a> {
        let judged = pack.rubric.criteria.iter().filter(|criterion| criterion.is_judged());
        let said = |step: &str| Some(pack.offer(step, MeetingKind::Regular)?.vi);
        let offers = pack.steps.iter().filter_map(|rule| Some((rule.step.clone(), said(&rule.step)?)));
        PackInputs {
            rules: pack.rules(MeetingKind::Regular),
            agenda: pack.agenda(MeetingKind::Regular),
            checks: pack.checks(MeetingKind::Regular),
            offers: offers.collect(),
            judged: judged.map(|criterion| (criterion.id.clone(), criterion.max)).collect(),
            theme: None,
            own: Vec::new(),
            sheet,
            proposal,
        }
    }

    /// The same with the theme in force.
    pub fn on_theme(mut self, theme: Option<ThemeInForce>) -> PackInputs<'a> {
        let items = theme.iter().flat_map(|theme| &theme.items);
        let own = items.filter(|item| item.item.refer == Refer::Oneself);
        self.own = own.map(ItemInForce::recorded).collect();
        self.theme = theme.map(|theme| theme.recorded());
        self
    }
}

/// What the meetings before left to a made-up one.
#[derive(Debug, Clone, Default)]
pub struct EarlierMeetings<'a> {
    /// The open tasks of the last one.
    pub tasks: Vec<Task>,
    /// Those of the last two years in short, for the turns and what comes back.
    pub digests: &'a [Digest],
}

/// A meeting that was played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastMeeting {
    /// Which.
    pub id: MeetingId,
    /// Its acts in order; what the journal keeps.
    pub acts: Vec<Act>,
    /// The fold of them.
    pub meeting: Meeting,
}

/// Everything that the items of one meeting need to know.
pub(super) struct Play<'a> {
    /// The stage.
    pub stage: PracticeStage,
    /// Fields of work of this meeting.
    pub topics: Vec<&'static Topic>,
    /// Which of a topic's opinions is told first.
    pub shift: usize,
    /// Guidance and scoring.
    pub inputs: &'a PackInputs<'a>,
    /// The meetings before.
    pub before: &'a [Digest],
    /// "11 năm 2026": the month under review.
    pub last_month: String,
    /// "12 năm 2026": the month to come.
    pub month: String,
    /// Full minutes that the meeting lasts.
    pub minutes: u64,
}

/// Plays a whole meeting.
///
/// The same arguments give the same acts.
/// Refused when the roll of the day is too small for the domain's rules (nobody to chair or to
/// take the minutes).
pub fn past_meeting(
    seed: u64,
    cell: &CellName,
    roll: &Roll,
    date: NaiveDate,
    earlier: EarlierMeetings,
    inputs: &PackInputs,
) -> Result<PastMeeting, Refusal> {
    let mut rng = Rng::with_seed(seed ^ (date.num_days_from_ce() as u64).rotate_left(32));
    let id = MeetingId::new(date, rng.u64(..));
    let lead = inputs.checks.iter().filter_map(|check| check.days_before).max().unwrap_or(0).unsigned_abs();
    let planned = at(date - Days::new(lead + 3), hour(8)) + TimeDelta::minutes(rng.i64(0..=90));
    let mut topics: Vec<&Topic> = TOPICS.iter().collect();
    rng.shuffle(&mut topics);
    topics.truncate(6);
    let shift = rng.usize(0..3);
    let mut play = Play {
        stage: PracticeStage::new(id, rng, planned),
        topics,
        shift,
        inputs,
        before: earlier.digests,
        last_month: month_number(date - chrono::Months::new(1)),
        month: month_number(date),
        minutes: 0,
    };
    play.prepare(cell, roll, date, earlier.tasks)?;
    play.run(roll, date)?;
    let PracticeStage { history, acts, .. } = play.stage;
    Ok(PastMeeting { id: history.meeting.id.clone(), acts, meeting: history.meeting })
}

impl Play<'_> {
    fn run(&mut self, roll: &Roll, date: NaiveDate) -> Result<(), Refusal> {
        let opened = at(date, hour(19)) + TimeDelta::seconds(self.stage.rng.i64(0..=150));
        self.stage.now = opened;
        let events = self.stage.meeting().open(roll.on(date))?;
        self.stage.act(events);
        // Nine in ten meetings last the ninety minutes that the guidance asks for.
        let length = if self.stage.once_in(10) { 85..=89 } else { 90..=105 };
        let seconds = i64::from(self.stage.rng.u32(length)) * 60 + self.stage.rng.i64(0..=50);
        self.minutes = (seconds / 60).unsigned_abs();
        let planned = i64::from(self.stage.meeting().agenda.minutes().max(1));
        let mut passed = 0;
        for item in self.stage.meeting().agenda.items.clone() {
            if self.stage.meeting().agenda.current != Some(item.id) {
                let events = self.stage.meeting().go_to(item.id)?;
                self.stage.act(events);
            }
            passed += i64::from(item.minutes);
            self.stage.end = opened + TimeDelta::seconds(seconds * passed / planned);
            self.item(&item)?;
            self.stage.wait_for_end();
        }
        closing::adopt(self)
    }

    /// Plays an item by what the program knows it as; an own item only takes its time.
    fn item(&mut self, item: &Item) -> Result<(), Refusal> {
        match item.step.as_str() {
            "opening" => talk::opening(self, item.id),
            "minute_taker" => talk::minute_taker(self, item.id),
            "roll_call" => roll_call::roll_call(self),
            "dues" => talk::dues(self, item.id),
            "programme" => closing::programme(self),
            "last_month" => talk::last_month(self, item.id),
            "next_month" => talk::next_month(self, item.id),
            "information" => talk::information(self, item.id),
            "discussion" => talk::discussion(self, item.id),
            "self_criticism" => round::self_criticism(self),
            "assignment" => closing::assignment(self),
            "conclusion" => closing::conclusion(self, item.id),
            "scoring" => closing::scoring(self),
            "adoption" => closing::read_back(self, item.id),
            _ => Ok(()),
        }
    }

    /// The chair.
    pub fn chair(&self) -> MemberId {
        self.stage.meeting().plan.chair.unwrap_or(MemberId(0))
    }

    /// A phrase by chance.
    pub fn pick<'t>(&mut self, of: &[&'t str]) -> &'t str {
        pick(&mut self.stage.rng, of)
    }

    /// A phrase with its places filled.
    pub fn fill(&mut self, phrase: &str) -> String {
        super::topics::fill(&mut self.stage.rng, phrase, &self.month)
    }

    /// Takes the ready sentence of an item; nothing where the guidance offers none.
    pub fn take_offer(&mut self, item: ItemId) -> Result<(), Refusal> {
        let step = self.stage.meeting().agenda.get(item).map(|item| item.step.clone()).unwrap_or_default();
        match self.inputs.offers.iter().find(|(of, _)| *of == step) {
            Some((_, words)) => {
                let event = self.stage.meeting().offer(item, words);
                self.stage.play(event)
            }
            None => Ok(()),
        }
    }

    /// Notes under an item.
    pub fn note(&mut self, item: ItemId, words: &str) -> Result<(), Refusal> {
        let event = self.stage.meeting().note(item, words);
        self.stage.play(event)
    }

    /// Puts a question, lets a beat pass, counts: all for, but now and then one who is not.
    pub fn vote(&mut self, purpose: Purpose, question: &str) -> Result<BallotId, Refusal> {
        let put = self.stage.meeting().put(purpose, question, crate::domain::Majority::OverHalf);
        self.stage.play(put)?;
        self.stage.wait();
        let found = self.stage.meeting().open_ballot().ok_or(Refusal::Gone)?;
        let (ballot, entitled, needed) = (found.id, found.entitled, found.needed());
        let dissent = u32::from(entitled > needed && self.stage.once_in(8));
        let other = if self.stage.rng.bool() { dissent } else { 0 };
        let count = Count { yes: entitled - dissent, no: 0, other };
        let counted = self.stage.meeting().count(ballot, count);
        self.stage.play(counted)?;
        Ok(ballot)
    }

    /// Records the upload in office hours of the next day, now and then of the day after it.
    pub fn upload(&mut self) {
        let day = self.stage.meeting().plan.date + Days::new(if self.stage.once_in(6) { 2 } else { 1 });
        let at = at(day, hour(8)) + TimeDelta::minutes(self.stage.rng.i64(0..=480));
        self.stage.now = at;
        let mut uploaded = self.stage.meeting().clone();
        uploaded.uploaded = Some(at);
        let sheet = Some((self.inputs.sheet)(&uploaded, self.stage.moment()));
        self.stage.act(vec![Event::Course(CourseEvent::Uploaded { at, sheet })]);
    }
}
