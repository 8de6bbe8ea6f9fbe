//! The hand that writes the known meeting: every act with its own time, through the rules.

use bienban::domain::*;
use bienban::guidance::{Pack, Packs};
use bienban::scoring;
use bienban::store::RawAct;
use chrono::{DateTime, FixedOffset, NaiveDate};

/// The guidance that the meeting is held under.
pub fn pack() -> &'static Pack {
    Packs::embedded().unwrap().by_id("hd42-2025").unwrap()
}

/// The meeting and the steady clock of the laptop: it starts at 18:40, and again at 19:53.
pub struct Hand {
    /// The meeting so far.
    pub history: History,
    /// Its acts as the journal takes them.
    pub acts: Vec<RawAct>,
    /// The moment of the next act.
    pub now: Moment,
}

impl Hand {
    pub fn new(meeting: &str, now: Moment) -> Hand {
        Hand { history: History::new(MeetingId(meeting.into())), acts: Vec::new(), now }
    }

    /// A moment before the day: "2026-10-28T20:00:00".
    pub fn before(&mut self, at: &str) -> &mut Hand {
        self.now = Moment { at: format!("{at}+07:00").parse().unwrap(), run: 60_000 };
        self
    }

    /// A moment of the evening: "19:12:00".
    pub fn at(&mut self, time: &str) -> &mut Hand {
        let on_the_day =
            |time: &str| -> DateTime<FixedOffset> { format!("2026-11-03T{time}+07:00").parse().unwrap() };
        let at = on_the_day(time);
        let started = on_the_day(if time < "19:53:00" { "18:40:00" } else { "19:53:00" });
        self.now = Moment { at, run: (at - started).num_milliseconds() as u64 };
        self
    }

    pub fn act(&mut self, make: impl FnOnce(&Meeting) -> Result<Vec<Event>, Refusal>) -> &mut Hand {
        let events = make(&self.history.meeting).unwrap();
        self.record(events)
    }

    pub fn record(&mut self, events: Vec<Event>) -> &mut Hand {
        let act = self.history.act(events, self.now);
        self.history.append(&act);
        self.acts.push(RawAct::of_meeting(&act).unwrap());
        self
    }

    pub fn one(&mut self, make: impl FnOnce(&Meeting) -> Result<Event, Refusal>) -> &mut Hand {
        self.act(|meeting| make(meeting).map(|event| vec![event]))
    }

    pub fn mark(&mut self, number: u32, presence: Presence) -> &mut Hand {
        self.one(|meeting| meeting.mark(MemberId(number), presence).map(Event::Attendance))
    }

    pub fn excuse(&mut self, number: u32, reason: &str) -> &mut Hand {
        self.mark(number, Presence::Excused { reason: reason.into() })
    }

    pub fn passes_door(&mut self, number: u32) -> &mut Hand {
        let at = self.now.at;
        self.one(|meeting| meeting.arrive_or_leave(MemberId(number), at).map(Event::Attendance))
    }

    pub fn go(&mut self, item: u64) -> &mut Hand {
        self.act(|meeting| meeting.go_to(ItemId(item)))
    }

    pub fn floor(&mut self, who: Speaker, kind: SpeechKind) -> &mut Hand {
        self.act(|meeting| meeting.start_speech(who, kind))
    }

    pub fn ends(&mut self) -> &mut Hand {
        self.act(Meeting::next_speaker)
    }

    pub fn note(&mut self, speech: u64, words: &str) -> &mut Hand {
        self.one(|meeting| meeting.note_speech(speech, words))
    }

    pub fn item(&mut self, item: u64, words: &str) -> &mut Hand {
        self.one(|meeting| meeting.note(ItemId(item), words))
    }

    pub fn conclude(&mut self, item: u64, words: &str) -> &mut Hand {
        self.one(|meeting| meeting.conclude(ItemId(item), words))
    }

    pub fn put(&mut self, purpose: Purpose, question: &str) -> &mut Hand {
        self.one(|meeting| meeting.put(purpose, question, Majority::OverHalf))
    }

    pub fn count(&mut self, ballot: u64, yes: u32, no: u32, other: u32) -> &mut Hand {
        self.one(|meeting| meeting.count(ballot, Count { yes, no, other }))
    }

    pub fn review(&mut self, at: usize, state: TaskState, note: &str) -> &mut Hand {
        let task = self.history.meeting.carried[at].id.clone();
        self.one(|meeting| meeting.review_task(&task, state, note))
    }

    pub fn give(&mut self, what: &str, who: &[u32], due: NaiveDate) -> &mut Hand {
        let who = who.iter().map(|number| MemberId(*number)).collect();
        self.one(|meeting| meeting.give_task(what, who, Some(due)))
    }

    pub fn remark(&mut self, kind: RemarkKind, about: u32, by: Option<u32>, words: &str) -> &mut Hand {
        self.one(|meeting| meeting.remark(kind, MemberId(about), by.map(MemberId), words))
    }

    pub fn point(&mut self, section: Section, words: &str) -> &mut Hand {
        self.one(|meeting| meeting.add_point(section, words))
    }

    pub fn judge(&mut self, criterion: &str, hundredths: u32, why: &str) -> &mut Hand {
        let max = pack().criterion(criterion).unwrap().max;
        self.one(|meeting| meeting.judge(criterion, Points(hundredths), max, why))
    }

    pub fn undo(&mut self) -> &mut Hand {
        let event = self.history.undo().unwrap();
        self.record(vec![event])
    }

    pub fn redo(&mut self) -> &mut Hand {
        let event = self.history.redo().unwrap();
        self.record(vec![event])
    }

    pub fn sheet(&self) -> Sheet {
        scoring::sheet(&self.history.meeting, pack(), scoring::Background::default(), self.now)
    }
}
