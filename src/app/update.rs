//! One message in, a changed model out.

use super::card;
use super::command;
use super::everywhere;
use super::form::{Filled, draft};
use super::key::{Code, Key};
use super::message::{Done, Msg, Wanted};
use super::model::{Model, Overlay, Reading, Save};
use super::mouse;
use super::picker::Picked;
use super::screen;
use super::seal;
use super::shorthand;
use super::typing;
use super::unlock;
use super::writing;
use crate::domain::Moment;
use crate::say;

/// Takes a message in at a moment.
pub fn update(model: &mut Model, msg: Msg, now: Moment) {
    model.now = now;
    match msg {
        Msg::Key(key) => press(model, key),
        Msg::Mouse(mouse) => mouse::take(model, mouse),
        Msg::Paste(text) => paste(model, &text),
        Msg::Tick => tick(model),
        Msg::Resize(columns, rows) => model.size = (columns, rows),
        Msg::Done(done) => finish(model, done),
    }
    if let Some(writing) = &mut model.writing {
        writing.field.set_width(writing::columns(model.size.0));
    }
}

/// Leaves the program: what is being typed is kept.
pub fn leave(model: &mut Model, now: Moment) {
    model.now = now;
    draft::keep(model);
    writing::leave(model);
}

pub(super) fn press(model: &mut Model, key: Key) {
    model.notice = None;
    // Live over a form too; the last one while the disk refuses what was typed there.
    if matches!(key.code, Code::F(8 | 9 | 12))
        && let Some(switch) = everywhere::COMMANDS.iter().find(|command| command.keys.contains(&key))
        && (switch.when)(model)
    {
        return (switch.run)(model);
    }
    typing::prepare_field(model, key);
    if key == Key::char(' ') && shorthand::expand(model) {
        return;
    }
    match model.overlays.last_mut() {
        Some(Overlay::Form(_)) => press_form(model, key),
        Some(Overlay::Picker(_)) => press_picker(model, key),
        Some(Overlay::Confirm(_)) => press_confirm(model, key),
        Some(Overlay::Lines { lines, at, .. }) => match key.code {
            Code::Down => *at = (*at + 1).min(lines.len().saturating_sub(1)),
            Code::Up => *at = at.saturating_sub(1),
            Code::PageDown => *at = (*at + 5).min(lines.len().saturating_sub(1)),
            Code::PageUp => *at = at.saturating_sub(5),
            _ => {
                model.overlays.pop();
            }
        },
        Some(Overlay::Card(_)) => card::press(model, key),
        Some(Overlay::Help(_)) => press_help(model, key),
        Some(Overlay::Preview(_)) => screen::roll_import::press(model, key),
        Some(Overlay::Unlock(_)) => unlock::press(model, key),
        Some(Overlay::Sealing(_)) => seal::press(model, key),
        Some(Overlay::Code(_)) => seal::press_code(model, key),
        None if model.writing.is_some() => press_writing(model, key),
        None => press_command(model, key),
    }
}

fn press_help(model: &mut Model, key: Key) {
    let last = command::live(model).count().saturating_sub(1);
    let Some(Overlay::Help(at)) = model.overlays.last_mut() else { return };
    match key.code {
        Code::Down => *at = (*at + 1).min(last),
        Code::Up => *at = at.saturating_sub(1),
        _ => {
            model.overlays.pop();
        }
    }
}

fn press_command(model: &mut Model, key: Key) {
    if let Some(found) = command::find(model, key) {
        (found.run)(model);
    } else if matches!(key.code, Code::Char(c) if !c.is_ascii()) {
        let words = say!(
            model.lang,
            "Bộ gõ tiếng Việt đang bật: hãy tắt bộ gõ, hoặc dùng phím số, phím mũi tên, F2.",
            "A Vietnamese input method is on: switch it off, or use digits, arrows, F2."
        );
        model.warn(words);
    }
}

fn press_writing(model: &mut Model, key: Key) {
    if matches!(key.code, Code::Enter | Code::Tab) && writing::sample(model).is_some() {
        return writing::take_sample(model);
    }
    if key.code == Code::F(5) {
        return shorthand::offer_sentences(model);
    }
    // The language changes in mid-sentence: what is typed next is still text.
    if key.code == Code::F(3) {
        return press_command(model, key);
    }
    let leaves = key.code == Code::Esc;
    let taken = !leaves && model.writing.as_mut().is_some_and(|writing| writing.field.key(key));
    if leaves {
        writing::leave(model);
    } else if !taken && (key == Key::ctrl('c') || !matches!(key.code, Code::Char(_))) {
        writing::leave(model);
        press_command(model, key);
    }
}

fn press_form(model: &mut Model, key: Key) {
    if key == Key::ctrl('c') {
        draft::keep(model);
        return model.ask(super::Effect::Quit);
    }
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return };
    match form.key(key) {
        Filled::Open => {}
        Filled::Left => {
            draft::keep(model);
            model.overlays.pop();
        }
        Filled::Submit => submit(model),
    }
}

/// Submits the form on top; it is closed when accepted, and comes back with the sentence when not.
fn submit(model: &mut Model) {
    let Some(Overlay::Form(mut form)) = model.overlays.pop() else { return };
    match (form.submit)(model, &form) {
        Ok(()) => draft::clear(model, &form),
        Err(fault) => {
            form.reject(fault, model.lang);
            model.overlays.push(Overlay::Form(form));
        }
    }
}

fn press_picker(model: &mut Model, key: Key) {
    let Some(Overlay::Picker(picker)) = model.overlays.last_mut() else { return };
    let choose = picker.choose;
    match picker.key(key) {
        Picked::Open => {}
        Picked::Left => {
            model.overlays.pop();
        }
        Picked::Chosen(chosen) => {
            model.overlays.pop();
            choose(model, chosen);
        }
    }
}

fn press_confirm(model: &mut Model, key: Key) {
    let Some(Overlay::Confirm(confirm)) = model.overlays.last() else { return };
    let run = confirm.run;
    match key.code {
        Code::Esc => {
            model.overlays.pop();
        }
        Code::Char('1') => {
            model.overlays.pop();
            run(model);
        }
        // Enter is no answer: the question stays, and says which keys are.
        _ => {
            let words = say!(
                model.lang,
                "Hãy nhấn phím 1 nếu đồng ý, phím Esc nếu chưa.",
                "Press 1 to agree, Esc for not yet."
            );
            model.tell(words);
        }
    }
}

fn paste(model: &mut Model, text: &str) {
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => form.paste(text),
        Some(Overlay::Picker(picker)) => picker.paste(text),
        Some(Overlay::Unlock(unlock)) => unlock::paste(unlock, text),
        Some(Overlay::Sealing(sealing)) => seal::paste(sealing, text),
        Some(_) => {}
        None => {
            if let Some(writing) = &mut model.writing {
                writing.field.paste(text);
            }
        }
    }
}

/// Ticks, of a second each, between two drafts of a form; below the promised five.
const DRAFT_TICKS: u64 = 3;

fn tick(model: &mut Model) {
    writing::tick(model);
    model.ticks += 1;
    if model.ticks.is_multiple_of(DRAFT_TICKS) {
        draft::keep(model);
    }
}

fn finish(model: &mut Model, done: Done) {
    match done {
        Done::Opened(book) => screen::home::arrive(model, *book),
        Done::Wrong(sentence) => unlock::ask(model, Some(sentence)),
        Done::Read { wanted: Wanted::Live, history, hash } => screen::home::take_up(model, *history, hash),
        Done::Read { wanted: Wanted::Reading, history, hash } => {
            model.reading = Some(Reading { history: *history, seal: hash });
            screen::past::show_reading(model);
        }
        Done::Saved { at, waiting, hash } => {
            saved(model, at, waiting);
            if hash.is_some() {
                model.seal = hash;
                screen::read_back::write_documents(model);
            }
        }
        Done::Told(sentence) => model.tell_too(sentence),
        Done::Trouble(sentence) => {
            model.warn(sentence);
        }
        // The same trouble, met again at every new attempt, is told once; the sign stays.
        Done::Unsaved(sentence) if model.save == Save::Trouble(sentence.clone()) => {}
        Done::Unsaved(sentence) => {
            model.save = Save::Trouble(sentence.clone());
            model.warn(sentence);
        }
        Done::Written(paths) => {
            model.documents = paths;
            screen::read_back::tell_written(model);
        }
        Done::Rows(rows) => screen::roll_import::show(model, rows),
        Done::Backup { folder, news } if folder == model.book.folder => screen::book::take(model, news),
        Done::Backup { .. } => {}
        Done::Seal(news) => screen::book::take_seal(model, news),
        Done::Found { total, more, hits } => {
            let found = screen::hits::Search { total, more, hits, ..screen::hits::Search::default() };
            screen::hits::take(model, found);
        }
    }
}

/// The writer's side knows what waits there; what was not handed over yet is known here.
fn saved(model: &mut Model, at: chrono::DateTime<chrono::FixedOffset>, waiting: usize) {
    if waiting > 0 || model.holds_acts() {
        model.save.begin();
    } else {
        model.save = Save::Saved(at);
    }
}
