//! One message in, a changed model out.

use super::acts::{due_vote, named_vote};
use super::answering;
use super::card;
use super::command;
use super::form::{Filled, draft, passed};
use super::key::{Code, Key};
use super::locator;
use super::message::{Done, Msg};
use super::model::{Model, Overlay, Save};
use super::mouse::{self, Mouse};
use super::picker::Picked;
use super::{
    burst, called, finder, help, over_time, seal, shorthand, stray, tour, typing, unlock, wall_clock, writing,
};
use crate::domain::Moment;
use crate::say;

/// Takes a message in at a moment of the computer's clocks.
pub fn update(model: &mut Model, msg: Msg, now: Moment) {
    let now = wall_clock::watch(model, model.corrected(now));
    if model.now.at != now.at {
        model.change();
    }
    model.now = now;
    let needs = due_vote::current(model);
    let before = model.view();
    match msg {
        Msg::Key(key) => press(model, key),
        Msg::Keys(keys) => press_all(model, &keys),
        Msg::Mouse(mouse) => point(model, mouse),
        Msg::Backdrop(backdrop) => model.backdrop = Some(backdrop),
        Msg::Paste(text) => paste(model, &text),
        Msg::Tick => tick(model),
        Msg::Resize(columns, rows) => model.size = (columns, rows),
        Msg::Done(done) => finish(model, done),
    }
    if model.view() != before {
        (before.left)(model);
    }
    due_vote::tell_new_lack(model, needs);
    tour::watch(model);
    if let Some(writing) = &mut model.writing {
        writing.field.set_width(super::size::note_columns(model.size.0));
    }
    model.change();
}

/// Leaves the program: what is being typed is kept.
pub fn leave(model: &mut Model, now: Moment) {
    model.now = model.corrected(now);
    draft::keep(model);
    writing::leave(model);
}

/// Keys that came in one go, as far as they are anything here.
fn press_all(model: &mut Model, keys: &[Key]) {
    model.notice = None;
    for piece in stray::sift(model, keys) {
        match piece {
            burst::BurstPiece::Key(key) => press(model, key),
            burst::BurstPiece::Text(text) => paste(model, &text),
        }
    }
}

fn press(model: &mut Model, key: Key) {
    model.notice = None;
    // Live over a form too; the last one while the disk refuses what was typed there.
    if matches!(key.code, Code::F(8 | 9 | 12))
        && let Some(switch) = model.table.everywhere().find(|command| command.keys.contains(&key))
        && (switch.when)(model)
    {
        return (switch.run)(model);
    }
    if help::take(model, key) {
        return;
    }
    if !stray::is_writing(model) && stray::take(model, key) {
        return;
    }
    typing::prepare_field(model, key);
    if key == Key::char(' ') && shorthand::expand(model) {
        return;
    }
    match model.overlays.last_mut() {
        Some(Overlay::Form(_)) => press_form(model, key),
        Some(Overlay::Picker(_)) => press_picker(model, key),
        Some(Overlay::Finder(_)) => finder::press(model, key),
        Some(Overlay::Locator(_)) => locator::press(model, key),
        Some(Overlay::Confirm(_)) => answering::press_confirm(model, key),
        Some(Overlay::Lines(_)) => answering::press_lines(model, key),
        Some(Overlay::Card(_)) => card::press(model, key),
        Some(Overlay::Help(_)) => help::press(model, key),
        Some(Overlay::Unlock(_)) => unlock::press(model, key),
        Some(Overlay::Sealing(_)) => seal::press(model, key),
        Some(Overlay::Code(_)) => seal::press_code(model, key),
        None if model.writing.is_some() => press_writing(model, key),
        None => press_command(model, key),
    }
}

fn press_command(model: &mut Model, key: Key) {
    match command::find(model, key) {
        Some(found) => (found.run)(model),
        None => (model.view().dead)(model, key),
    }
}

fn press_writing(model: &mut Model, key: Key) {
    if matches!(key.code, Code::Enter | Code::Tab) && writing::sample(model).is_some() {
        return writing::take_sample(model);
    }
    if key == Key::of(Code::Enter) && writing::is_at_its_end(model) {
        return writing::end(model);
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
        // A note that could not be kept stays open; only leaving the program goes on without it.
        if model.writing.is_none() || key == Key::ctrl('c') {
            press_command(model, key);
        }
    }
}

fn press_form(model: &mut Model, key: Key) {
    if key == Key::ctrl('c') {
        draft::keep(model);
        return model.ask(super::Effect::Quit);
    }
    if key.code == Code::F(6) {
        return draft::drop_told(model);
    }
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return };
    let (choosing, left) = (form.choosing_way().is_some(), form.focus);
    match form.key(key) {
        // A key that is none of the ways is not silent.
        Filled::Open if choosing && form.choosing_way().is_some() => {
            let ways = form.ways_words(model.lang);
            model.warn(say!(model.lang, "Chưa ghi gì. {ways}", "Nothing is recorded. {ways}"));
        }
        Filled::Open => {
            retell_form(model);
            if key.code == Code::Enter {
                passed::check(model, left);
            }
        }
        Filled::Left => {
            draft::keep(model);
            model.overlays.pop();
        }
        Filled::Aside => named_vote::leave_count(model),
        Filled::Letter => super::answers::warn_of_letter(model),
        Filled::Submit => {
            submit(model);
            if choosing && matches!(key.code, Code::Char(_)) {
                stray::begin_figure(model);
            }
        }
    }
}

/// Tells above the fields of the form on top what belongs to what is chosen in them.
fn retell_form(model: &mut Model) {
    let Some(Overlay::Form(form)) = model.overlays.last() else { return };
    let Some(lines) = form.told.map(|told| told(model, form)) else { return };
    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
        form.retell(lines);
    }
}

/// Submits the form on top. It is closed once what it wants is kept; until then it stays, with the
/// sentence that says why.
fn submit(model: &mut Model) {
    let Some(Overlay::Form(mut form)) = model.overlays.pop() else { return };
    let taken = match form.misread(model) {
        Some(rejection) => Err(rejection),
        None => (form.submit)(model, &form),
    };
    let deed = match taken {
        Ok(deed) => deed,
        Err(rejection) => {
            form.reject(rejection, model.lang);
            return model.overlays.push(Overlay::Form(form));
        }
    };
    if model.do_deed(deed) {
        draft::clear(model, &form);
        (form.then)(model, &form);
    } else {
        form.fault = model.notice.take().map(|notice| notice.words);
        model.overlays.push(Overlay::Form(form));
    }
}

fn press_picker(model: &mut Model, key: Key) {
    let Some(Overlay::Picker(picker)) = model.overlays.last_mut() else { return };
    let choose = picker.choose;
    match picker.key(key) {
        // Enter on nothing is not silent.
        Picked::Open if key.code == Code::Enter => {
            let words = picker.unchosen(model.lang);
            model.warn(words);
        }
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

/// Takes what the mouse did: as the key that would do it, or by itself.
fn point(model: &mut Model, mouse: Mouse) {
    let (key, times) = match mouse::take(model, mouse) {
        mouse::Taken::Whole => return,
        mouse::Taken::Run(command) => return (command.run)(model),
        mouse::Taken::Keys(key, times) => (key, times),
    };
    (0..times).for_each(|_| press(model, key));
}

fn paste(model: &mut Model, text: &str) {
    if !typing::paste(model, text) {
        stray::take_text(model, text);
    }
}

/// Ticks, of a second each, between two drafts of a form; below the promised five.
const DRAFT_TICKS: u64 = 3;

fn tick(model: &mut Model) {
    writing::tick(model);
    model.ticks += 1;
    over_time::watch(model);
    if model.ticks.is_multiple_of(DRAFT_TICKS) {
        draft::keep(model);
    }
}

/// Takes an answer in: what concerns every screen here, the rest by the screen that it concerns.
fn finish(model: &mut Model, done: Done) {
    match done {
        Done::Wrong(sentence) => unlock::ask(model, Some(sentence)),
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
        Done::Saved { at, waiting, hash } => {
            // What was not handed over yet is not known to who counts.
            if waiting > 0 || model.holds_acts() {
                model.save.begin();
            } else {
                model.save = Save::Saved(at);
            }
            if hash.is_some() {
                hear(model, Done::Saved { at, waiting, hash });
            }
        }
        done => {
            if matches!(done, Done::Written(_)) {
                tour::note_written(model);
                called::list_again(model);
            }
            hear(model, done);
        }
    }
}

/// Lets the screens hear an answer until one takes it.
fn hear(model: &mut Model, done: Done) {
    model.change();
    let mut left = Some(done);
    for view in model.table.views {
        left = left.and_then(|done| (view.hear)(model, done));
    }
}
