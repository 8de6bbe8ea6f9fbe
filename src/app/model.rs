//! The state of the program: book, meeting, screens and what lies on top; changed by commands only.

use super::acts::round;
use super::colours::{Backdrop, Colours};
use super::memo::{KeptStates, Lasting, Memo};
use super::message::{BookView, Effect};
pub use super::notice::{Notice, NoticeKind, Save};
use super::over_time::OverTime;
pub use super::overlay::{Confirm, Overlay};
pub use super::place::{Place, Subject};
use super::row_heights::RowHeights;
use super::seen_rows::SeenRows;
use super::signs::Signs;
use super::tour::Tour;
use super::view::ScreenTable;
use super::wall_clock::WallClock;
use super::writing::Writing;
use crate::domain::{Digest, Event, History, Meeting, Member, Moment, Refusal, Roll, Seal};
use crate::guidance::{Pack, SignFor};
use crate::report::{Format, usual_formats};
use crate::scoring::Background;
use crate::text::{Lang, Typing, capital, ended};

/// The past meeting that is read.
#[derive(Debug, Clone)]
pub struct ReadMeeting {
    /// The meeting.
    pub history: History,
    /// The hash of its Adopted event.
    pub hash: Option<String>,
    /// The hashes of its versions and addenda.
    pub seals: Vec<Seal>,
}

/// A command's place on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The row.
    pub row: u16,
    /// The first column.
    pub from: u16,
    /// The column after the last one.
    pub to: u16,
    /// The name of the command.
    pub command: &'static str,
}

/// The members of the roll in the order in which they are shown, by their places.
struct RollOrder(Vec<usize>);

/// The state of the program.
#[derive(Debug)]
pub struct Model {
    /// The language of the screen.
    pub lang: Lang,
    /// How keys become letters in fields.
    pub typing: Typing,
    /// Whether the mouse is taken.
    pub mouse: bool,
    /// What the terminal told of its background.
    pub backdrop: Option<Backdrop>,
    /// The colours that were chosen.
    pub colours: Colours,
    /// The signs that were chosen.
    pub signs: Signs,
    /// How it is told that minutes are used up.
    pub over_time: OverTime,
    /// The files that are written of each paper.
    pub formats: Vec<&'static Format>,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// Where the cursor stood in the last frame, as column and row; told by the loop.
    pub cursor: (u16, u16),
    /// Where the last frame showed commands that a click takes; told by the loop.
    pub spots: Vec<Spot>,
    /// How many lines the rows of the list took in the last frame.
    pub heights: RowHeights,
    /// How many rows the body had in the last frame.
    pub seen: SeenRows,
    /// The time of the last message.
    pub now: Moment,
    /// How the program's time stands to the computer's clock.
    pub(super) wall_clock: WallClock,
    /// The open book.
    pub book: BookView,
    /// The meeting that is prepared or chaired.
    pub live: Option<History>,
    /// The hash of the live meeting's Adopted event, once it is on the device.
    pub adopted_hash: Option<String>,
    /// The commands of every screen, and the screens.
    pub table: ScreenTable,
    /// The stack of screens; never empty.
    pub places: Vec<Place>,
    /// The stack of what lies on top.
    pub overlays: Vec<Overlay>,
    /// The note being written.
    pub writing: Option<Writing>,
    /// The line for the person.
    pub notice: Option<Notice>,
    /// How the last act stands.
    pub save: Save,
    /// How far the person is in the lessons of the practice tour.
    pub tour: Tour,
    /// Ticks since the start, a second each.
    pub ticks: u64,
    /// When a letter was typed last for which there was no place, on the steady clock.
    pub(super) strayed: Option<u64>,
    pub(super) kept: KeptStates,
    pub(super) memo: Memo,
    pub(super) lasting: Lasting,
    effects: Vec<Effect>,
}

impl Model {
    /// A program that has not opened a book yet.
    pub fn new(lang: Lang, now: Moment, table: ScreenTable) -> Model {
        Model {
            lang,
            typing: Typing::default(),
            mouse: true,
            backdrop: None,
            colours: Colours::default(),
            signs: Signs::default(),
            over_time: OverTime::default(),
            formats: usual_formats(),
            size: (80, 24),
            cursor: (0, 0),
            spots: Vec::new(),
            heights: RowHeights::default(),
            seen: SeenRows::default(),
            now,
            wall_clock: WallClock::new(now),
            book: BookView::default(),
            live: None,
            adopted_hash: None,
            table,
            places: vec![Place::top(table.first, Subject::default())],
            overlays: Vec::new(),
            writing: None,
            notice: None,
            save: Save::Idle,
            tour: Tour::default(),
            ticks: 0,
            strayed: None,
            kept: KeptStates::default(),
            memo: Memo::default(),
            lasting: Lasting::default(),
            effects: Vec::new(),
        }
    }

    /// Asks the loop for something; an act is on its way to the device from here on.
    pub fn ask(&mut self, effect: Effect) {
        if effect.is_act() {
            self.save.begin();
            self.change();
        }
        self.effects.push(effect);
    }

    /// Whether an act was asked for that the loop has not handed over yet.
    pub fn holds_acts(&self) -> bool {
        self.effects.iter().any(Effect::is_act)
    }

    /// What the loop is asked for since the last call.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// The meeting that is prepared or chaired.
    pub fn meeting(&self) -> Option<&Meeting> {
        self.live.as_ref().map(|history| &history.meeting)
    }

    /// The roll of the cell; empty before set-up.
    pub fn roll(&self) -> &Roll {
        static EMPTY: Roll = Roll {
            members: Vec::new(),
            applicants: Vec::new(),
            groups: Vec::new(),
            cases: Vec::new(),
            transfers: Vec::new(),
        };
        self.book.cell.as_ref().map_or(&EMPTY, |cell| &cell.roll)
    }

    /// Members, those first who stand on the roll today, ordered by given name.
    pub fn members(&self) -> Vec<&Member> {
        let members = &self.roll().members;
        let order = self.once(|model| RollOrder(model.order_of_members()));
        order.0.iter().filter_map(|at| members.get(*at)).collect()
    }

    fn order_of_members(&self) -> Vec<usize> {
        let today = self.now.at.date_naive();
        let members = &self.roll().members;
        let mut order: Vec<usize> = (0..members.len()).collect();
        order.sort_by_cached_key(|at| {
            let member = &members[*at];
            (!member.standing(today).is_on_roll(), crate::text::name_key(member.name()))
        });
        order
    }

    /// What the score needs to know beside the meeting: the other meetings of the book.
    pub fn context(&self) -> Background<'_> {
        let followed_from = self.book.cell.as_ref().and_then(|cell| cell.followed_from.as_ref());
        Background { earlier: &self.book.meetings, followed_from }
    }

    /// The guidance that the live meeting is held under.
    pub fn pack(&self) -> Option<&Pack> {
        self.book.packs.by_id(&self.meeting()?.plan.rules.pack)
    }

    /// For whom the secretary signs the papers of a meeting.
    pub fn sign_for(&self, meeting: &Meeting) -> SignFor {
        self.book.packs.sign_for(meeting.day(), &meeting.plan.cell.parent)
    }

    /// Whether the guidance scores meetings of the live one's kind.
    pub fn is_scored(&self) -> bool {
        self.meeting().zip(self.pack()).is_some_and(|(meeting, pack)| pack.scores(meeting.plan.kind))
    }

    /// Where on the live meeting's timeline the present moment lies, in milliseconds.
    pub fn line_now(&self) -> u64 {
        self.meeting().map_or(0, |meeting| meeting.clock.place(self.moment_shown()))
    }

    /// The moment as of which figures of the live meeting are shown: now, or that of its last act in a window
    /// that only reads what another one writes.
    pub fn moment_shown(&self) -> Moment {
        self.last_act_read().unwrap_or(self.now)
    }

    /// The moment of the last act of the live meeting, in a window that only reads it.
    pub fn last_act_read(&self) -> Option<Moment> {
        self.book.read_only.as_ref()?;
        let live = self.live.as_ref().filter(|live| live.meeting.state.is_running())?;
        live.last_moment()
    }

    /// Does one event of the live meeting, or says why not.
    pub fn perform_one(&mut self, event: impl FnOnce(&Meeting) -> Result<Event, Refusal>) -> bool {
        self.perform_all(|meeting| event(meeting).map(|event| vec![event]))
    }

    /// Does what the live meeting makes of it in one act, or says why not; nothing without a live meeting.
    pub fn perform_all(&mut self, events: impl FnOnce(&Meeting) -> Result<Vec<Event>, Refusal>) -> bool {
        self.meeting().map(events).is_some_and(|events| self.perform(events))
    }

    /// Whether acts of a running meeting are possible.
    pub fn is_open(&self) -> bool {
        self.meeting().is_some_and(|meeting| meeting.ensure_open().is_ok())
    }

    /// Does an act: keeps its events and asks for them to be written, or tells why not.
    pub fn perform(&mut self, events: Result<Vec<Event>, Refusal>) -> bool {
        match events {
            Ok(events) => self.keep_events(events),
            Err(refusal) => self.warn(refusal.sentence(self.lang)),
        }
    }

    pub(super) fn keep_events(&mut self, events: Vec<Event>) -> bool {
        let events = round::with_offer(self, events);
        if !self.may_write() || !self.may_keep(&events) {
            return false;
        }
        if let Some(Err(refusal)) = self.meeting().map(|meeting| meeting.check_secrecy(&events)) {
            return self.warn(refusal.sentence(self.lang));
        }
        let Some(history) = &mut self.live else { return false };
        let act = history.act(events, self.now);
        history.append(&act);
        let said = history.undo_sentence(self.lang).filter(|_| act.events.iter().any(Event::is_step));
        let meeting = history.meeting.id.clone();
        let digest = history.meeting.digest();
        self.keep_digest(digest);
        self.ask(Effect::Append { meeting, act });
        // Whoever did it may say more of it; at the least what was recorded is said.
        if let Some(words) = said {
            self.tell(ended(&capital(&words)));
        }
        true
    }

    /// Keeps the list of meetings true to what was done.
    pub fn keep_digest(&mut self, digest: Digest) {
        let meetings = &mut self.book.meetings;
        match meetings.iter_mut().find(|other| other.id == digest.id) {
            Some(found) => *found = digest,
            None => meetings.push(digest),
        }
        meetings.sort_by(|a, b| a.order().cmp(&b.order()));
    }
}
