//! Chairing a meeting: the keys of the main screen.

mod ballot;
mod corrections;
mod next;
mod others;
mod speaking;
mod task;

use super::{Slice, Step};
use crate::app::command::{Command, HIDDEN, plain};
use crate::app::key::{Code, Key};
use crate::app::model::{Model, Screen};
use crate::app::writing::{self, Target};
use crate::domain::{Event, ItemId, Meeting, State};
use crate::say;
use crate::text::text;

pub use ballot::ask_count;
pub use ballot::ask_criterion;
pub use ballot::ask_question;
pub use others::ask_remark;
pub use speaking::speakers;
pub use task::{ask_task, not_a_date};

/// The keys of the main screen.
pub const SLICE: Slice =
    Slice {
        fits: |screen| screen == Screen::Chair, title: text("Điều hành", "Chair"), commands: COMMANDS
    };

static COMMANDS: &[Command] = &[
    Command {
        id: "chair-roll",
        keys: &[Key::char('1')],
        label: text("Điểm danh", "Roll call"),
        words: plain,
        rank: 10,
        when: is_open,
        run: |model| model.show(Screen::RollCall),
    },
    Command {
        id: "chair-speak",
        keys: &[Key::char('2'), Key::char('p')],
        label: text("Phát biểu", "Speakers"),
        words: plain,
        rank: 11,
        when: is_open,
        run: speaking::ask_speaker,
    },
    Command {
        id: "chair-ballot",
        keys: &[Key::char('3'), Key::char('b')],
        label: text("Biểu quyết", "Vote"),
        words: plain,
        rank: 12,
        when: is_open,
        run: ballot::ask_any,
    },
    Command {
        id: "chair-note",
        keys: &[Key::char('4'), Key::char('g')],
        label: text("Ghi ý kiến", "Take notes"),
        words: |model| match note_target(model) {
            Some(Target::Item(_)) => say!(model.lang, "Ghi nội dung", "Note the item"),
            _ => String::new(),
        },
        rank: 13,
        when: |model| note_target(model).is_some(),
        run: |model| {
            if let Some(target) = note_target(model) {
                writing::write(model, target);
            }
        },
    },
    Command {
        id: "chair-task",
        keys: &[Key::char('5'), Key::char('v')],
        label: text("Phân công", "Give a task"),
        words: plain,
        rank: 14,
        when: is_open,
        run: task::ask_task,
    },
    Command {
        id: "chair-criticism",
        keys: &[Key::char('6')],
        label: text("Tự phê bình", "Self-criticism"),
        words: plain,
        rank: 15,
        when: is_open,
        run: |model| model.show(Screen::Criticism),
    },
    Command {
        id: "chair-next-item",
        keys: &[Key::char('7'), Key::char('m')],
        label: text("Mục sau", "Next item"),
        words: plain,
        rank: 16,
        when: |model| {
            is_open(model) && model.meeting().is_some_and(|meeting| meeting.agenda.next().is_some())
        },
        run: next_item,
    },
    Command {
        id: "chair-late",
        keys: &[Key::char('8')],
        label: text("Muộn/về", "Late/left"),
        words: plain,
        rank: 17,
        when: is_open,
        run: others::ask_late,
    },
    Command {
        id: "chair-other",
        keys: &[Key::char('9')],
        label: text("Việc khác", "More"),
        words: plain,
        rank: 18,
        when: |model| model.meeting().is_some_and(|meeting| meeting.state != State::Adopted),
        run: others::open_menu,
    },
    Command {
        id: "chair-earlier",
        keys: &[Key::char('-')],
        label: text("bắt đầu sớm 1 phút", "started 1 min earlier"),
        words: plain,
        rank: 20,
        when: |model| model.meeting().is_some_and(|meeting| meeting.speaking.is_some()),
        run: |model| speaking::shift(model, -60),
    },
    Command {
        id: "chair-later",
        keys: &[Key::char('+'), Key::char('=')],
        label: text("muộn 1 phút", "1 min later"),
        words: plain,
        rank: 21,
        when: |model| model.meeting().is_some_and(|meeting| meeting.speaking.is_some()),
        run: |model| speaking::shift(model, 60),
    },
    Command {
        id: "chair-kind",
        keys: &[Key::char('k')],
        label: text("đổi loại phát biểu", "change the kind"),
        words: plain,
        rank: 23,
        when: |model| is_open(model) && model.meeting().is_some_and(|meeting| meeting.speaking.is_some()),
        run: speaking::ask_kind,
    },
    Command {
        id: "chair-withdraw",
        keys: &[Key::char('x'), Key::of(Code::Delete)],
        label: text("bớt khỏi danh sách", "take off the list"),
        words: plain,
        rank: 22,
        when: |model| speaking::selected(model).is_some(),
        run: speaking::withdraw,
    },
    Command {
        id: "chair-pane",
        keys: &[Key::of(Code::Tab)],
        label: text("chương trình", "agenda"),
        words: |model| match model.place().pane {
            0 => String::new(),
            _ => say!(model.lang, "diễn biến", "proceedings"),
        },
        rank: 7,
        when: |model| model.size.0 < 100,
        run: |model| {
            if let Some(place) = model.place_mut() {
                place.pane = 1 - place.pane.min(1);
            }
        },
    },
    Command {
        id: "chair-documents",
        keys: &[Key::of(Code::F(6))],
        label: text("ghi lại văn bản ra tệp", "write the documents again"),
        words: plain,
        rank: HIDDEN,
        when: |model| model.seal.is_some(),
        run: super::read_back::write_documents,
    },
    super::coach::command("chair-coach"),
];

/// Whether acts of a running meeting are possible.
pub fn is_open(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.ensure_open().is_ok())
}

/// The rows that the arrows move over: who waits to speak.
pub fn rows(model: &Model) -> usize {
    model.meeting().map_or(0, |meeting| meeting.waiting.len())
}

/// What a note written now is about: the running speech, else the last one of the item, else the item.
fn note_target(model: &Model) -> Option<Target> {
    let meeting = model.meeting().filter(|_| is_open(model))?;
    match (meeting.speaking, meeting.agenda.current) {
        (Some(speech), _) => Some(Target::Speech(speech)),
        (None, Some(item)) => {
            let last = meeting.speeches.last().filter(|speech| speech.item == Some(item));
            Some(last.map_or(Target::Item(item), |speech| Target::Speech(speech.id)))
        }
        _ => None,
    }
}

/// Goes to the next item of the agenda.
pub fn next_item(model: &mut Model) {
    let next = |meeting: &Meeting| meeting.agenda.next().map(|item| item.id);
    if let Some(item) = model.meeting().and_then(next) {
        go_to(model, item);
    }
}

fn go_to(model: &mut Model, item: ItemId) {
    let events = model.meeting().map(|meeting| meeting.go_to(item));
    if let Some(events) = events {
        model.perform(events);
    }
}

/// Does one event of the live meeting, or says why not.
pub fn perform_one(
    model: &mut Model,
    event: impl FnOnce(&Meeting) -> Result<Event, crate::domain::Refusal>,
) -> bool {
    let event = model.meeting().map(event);
    event.is_some_and(|event| model.perform(event.map(|event| vec![event])))
}

/// Does one event of the live meeting that a form asks for: the refusal goes back to the form, and
/// the answer is whether the event was kept.
pub fn submit_one(
    model: &mut Model,
    event: impl FnOnce(&Meeting) -> Result<Event, crate::domain::Refusal>,
) -> Result<bool, String> {
    let Some(event) = model.meeting().map(event) else { return Ok(false) };
    let event = event.map_err(|refusal| refusal.sentence(model.lang))?;
    Ok(model.perform(Ok(vec![event])))
}

/// What Enter does on the main screen.
pub fn next_step(model: &Model) -> Option<Step> {
    next::step(model)
}
