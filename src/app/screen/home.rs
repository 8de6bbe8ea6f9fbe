//! Home: where the program starts, and where a meeting is begun or taken up again.

use chrono::{Datelike, NaiveDate};

use super::{Slice, Step, setup};
use crate::app::backup::Backups;
use crate::app::command::{Command, always, plain};
use crate::app::elsewhere;
use crate::app::key::Key;
use crate::app::message::{BookView, Effect, Wanted};
use crate::app::model::{Confirm, Model, Overlay, Screen};
use crate::app::unlock;
use crate::app::writing::{self, Target};
use crate::domain::{Digest, History, State};
use crate::say;
use crate::text::{short_date, text};

/// Home's keys.
pub const SLICE: Slice =
    Slice { fits: |screen| screen == Screen::Home, title: text("Trang đầu", "Home"), commands: COMMANDS };

static COMMANDS: &[Command] = &[
    Command {
        id: "home-meeting",
        keys: &[Key::char('1')],
        label: text("Cuộc họp", "Meeting"),
        words: plain,
        rank: 10,
        when: has_cell,
        run: take_meeting,
    },
    Command {
        id: "home-past",
        keys: &[Key::char('2')],
        label: text("Biên bản đã lưu", "Past minutes"),
        words: plain,
        rank: 11,
        when: has_cell,
        run: |model| model.show(Screen::Past),
    },
    Command {
        id: "home-members",
        keys: &[Key::char('3')],
        label: text("Đảng viên", "Members"),
        words: plain,
        rank: 12,
        when: has_cell,
        run: |model| model.show(Screen::Members),
    },
    Command {
        id: "home-participation",
        keys: &[Key::char('4')],
        label: text("Tham gia sinh hoạt", "Participation"),
        words: plain,
        rank: 13,
        when: has_cell,
        run: super::participation::open,
    },
    Command {
        id: "home-search",
        keys: &[Key::char('5')],
        label: text("Tìm trong biên bản", "Search the minutes"),
        words: plain,
        rank: 14,
        when: has_cell,
        run: super::hits::ask_words,
    },
    Command {
        id: "home-practice",
        keys: &[Key::char('6')],
        label: text("Họp thử, hoặc về sổ chi bộ", "Practice meeting, or back to our own book"),
        words: |model| match model.book.practice {
            true => say!(model.lang, "Về sổ chi bộ", "Our own book"),
            false => say!(model.lang, "Họp thử", "Practice meeting"),
        },
        rank: 15,
        when: always,
        run: |model| match model.book.practice {
            true => model.ask(Effect::OpenOwn),
            false => model.ask(Effect::OpenPractice { afresh: false }),
        },
    },
    Command {
        id: "home-setup",
        keys: &[Key::char('7')],
        label: text("Lập chi bộ", "Set up our cell"),
        words: |model| match has_cell(model) {
            true => say!(model.lang, "Sửa tên chi bộ", "Change the names"),
            false => String::new(),
        },
        rank: 16,
        when: |model| !model.book.practice,
        run: setup::ask_names,
    },
    Command {
        id: "home-book",
        keys: &[Key::char('8')],
        label: text("Sổ và sao lưu", "Book and backups"),
        words: plain,
        rank: 17,
        when: has_cell,
        run: super::book::open,
    },
    Command {
        id: "home-afresh",
        keys: &[Key::char('9')],
        label: text("Làm lại từ đầu", "Begin again"),
        words: plain,
        rank: 18,
        when: |model| model.book.practice,
        run: ask_afresh,
    },
    Command {
        id: "home-read-on",
        keys: &[Key::char('b')],
        label: text("Mở biên bản mới nhất", "Open the latest minutes"),
        words: plain,
        rank: crate::app::command::HIDDEN,
        when: |model| always(model) && latest_adopted(model).is_some(),
        run: |model| {
            if let Some(meeting) = latest_adopted(model).map(|digest| digest.id.clone()) {
                model.ask(Effect::Read { meeting, wanted: Wanted::Reading });
            }
        },
    },
];

/// Asks before the practice book is made anew: what was tried in it is then gone.
fn ask_afresh(model: &mut Model) {
    let question = say!(
        model.lang,
        "Xóa sổ họp thử và bắt đầu lại từ đầu? Các cuộc họp thử đã ghi sẽ mất; sổ thật không bị đụng đến.",
        "Delete the practice book and begin again? Its meetings are then gone; nothing real is touched."
    );
    let yes = text("Xóa và làm lại", "Delete and begin again");
    let run = |model: &mut Model| model.ask(Effect::OpenPractice { afresh: true });
    model.overlays.push(Overlay::Confirm(Confirm { question, yes, run }));
}

fn has_cell(model: &Model) -> bool {
    model.book.cell.is_some()
}

fn latest_adopted(model: &Model) -> Option<&Digest> {
    model.book.meetings.iter().rev().find(|digest| digest.state == State::Adopted)
}

/// The meeting that is not adopted yet, if there is one.
pub fn unfinished(model: &Model) -> Option<&Digest> {
    model.book.meetings.iter().rev().find(|digest| digest.state != State::Adopted)
}

/// What Enter does on the first screen.
pub fn next_step(model: &Model) -> Option<Step> {
    if !has_cell(model) {
        let words = say!(
            model.lang,
            "Enter: họp thử với một chi bộ mẫu, không đụng đến sổ thật",
            "Enter: a practice meeting with a made-up cell; nothing real is touched"
        );
        return Step::new(words, |model| model.ask(Effect::OpenPractice { afresh: false }));
    }
    if model.roll().members.is_empty() {
        let words = say!(
            model.lang,
            "Enter: lập danh sách đảng viên (từ tệp, hoặc thêm từng người)",
            "Enter: make the roll (from a file, or one by one)"
        );
        return Step::new(words, |model| model.show(Screen::Members));
    }
    let words = match unfinished(model).map(|digest| (digest.state, short_date(digest.date, model.lang))) {
        Some((State::Draft, day)) => {
            say!(
                model.lang,
                "Enter: chuẩn bị tiếp cuộc họp ngày {day}",
                "Enter: go on preparing {day}",
                day = day
            )
        }
        Some((_, day)) => {
            say!(
                model.lang,
                "Enter: vào lại cuộc họp ngày {day}",
                "Enter: back to the meeting of {day}",
                day = day
            )
        }
        None => {
            say!(model.lang, "Enter: chuẩn bị cuộc họp mới", "Enter: prepare a new meeting")
        }
    };
    Step::new(words, take_meeting)
}

fn take_meeting(model: &mut Model) {
    let live = model.meeting().map(|meeting| (meeting.id.clone(), meeting.state));
    match unfinished(model).map(|digest| digest.id.clone()) {
        // Left for this page a moment ago: it was never closed, so nothing is restored.
        Some(meeting) if live.as_ref().is_some_and(|(id, _)| *id == meeting) => {
            let draft = live.is_some_and(|(_, state)| state == State::Draft);
            model.show(if draft { Screen::Prepare } else { Screen::Chair });
        }
        Some(meeting) => model.ask(Effect::Read { meeting, wanted: Wanted::Live }),
        None if model.roll().members.is_empty() => {
            let words = crate::domain::Refusal::EmptyRoll.sentence(model.lang);
            model.warn(words);
            model.show(Screen::Members);
        }
        None => super::prepare::ask_new(model),
    }
}

/// The day that a new meeting is offered for: today in practice, else the next 3rd of a month.
pub fn offered_day(model: &Model) -> NaiveDate {
    let today = model.now.at.date_naive();
    let held = |day: NaiveDate| {
        let adopted = |digest: &Digest| digest.state == State::Adopted && digest.date == day;
        model.book.meetings.iter().any(adopted)
    };
    let third = today.with_day(3).unwrap_or(today);
    match today.day() {
        _ if model.book.practice && !held(today) => today,
        1..=3 if !model.book.practice && !held(third) => third,
        _ => next_third(today),
    }
}

/// The 3rd of the month after a day's: when the next regular meeting is due (CT 50-CT/TW, 2025).
pub fn next_third(day: NaiveDate) -> NaiveDate {
    let next = day.with_day(1).and_then(|first| first.checked_add_months(chrono::Months::new(1)));
    next.and_then(|first| first.with_day(3)).unwrap_or(day)
}

/// A book was opened: shows home, with a word on what was found.
pub fn arrive(model: &mut Model, book: BookView) {
    model.book = book;
    model.live = None;
    model.reading = None;
    model.seal = None;
    model.backups = Backups::default();
    model.go_home();
    let mut findings = std::mem::take(&mut model.book.findings);
    findings.extend(model.book.read_only.clone());
    if !findings.is_empty() {
        model.warn(findings.join(" "));
    }
    if model.book.locked {
        unlock::ask(model, None);
    }
    elsewhere::ask_taking_in(model);
}

/// A meeting was read: prepares it, or goes on with it where it stood, and says what was restored.
pub fn take_up(model: &mut Model, history: History, seal: Option<String>) {
    let state = history.meeting.state;
    let last = history.records.last().map(|record| record.when.at);
    let draft = history.meeting.drafts.keys().find_map(|name| Target::of_draft(name));
    model.live = Some(history);
    model.seal = seal;
    if state == State::Draft {
        model.show(Screen::Prepare);
        return super::scoring::tell_doubt(model);
    }
    model.show(Screen::Chair);
    if matches!(state, State::Open | State::Closing | State::Suspended) {
        model.perform(Ok(vec![crate::domain::Event::Course(crate::domain::CourseEvent::Restored)]));
        let at = last.map_or(String::new(), |at| at.format("%H:%M:%S").to_string());
        let words = say!(
            model.lang,
            "Đã khôi phục cuộc họp đến {at}: mọi việc đã báo “Đã lưu” đều còn.",
            "The meeting is restored up to {at}: everything that was reported as saved is there.",
            at = at
        );
        model.tell(words);
    }
    super::scoring::tell_doubt(model);
    if let Some(target) = draft {
        writing::write(model, target);
    }
}
