//! What a key does to a question, or to lines to read, that lie on top.
//!
//! Knows nothing of what is asked: what an answer does stands in the question.

use super::command;
use super::key::{Code, Key};
use super::model::{Model, Overlay};
use crate::say;
use crate::text::lowered;

/// Arrows and pages scroll; the lines' own keys answer.
pub(super) fn press_lines(model: &mut Model, key: Key) {
    let page = model.page_rows();
    let Some(Overlay::Lines(lines)) = model.overlays.last_mut() else { return };
    let last = lines.lines.len().saturating_sub(1);
    match key.code {
        Code::Down => lines.at = (lines.at + 1).min(last),
        Code::Up => lines.at = lines.at.saturating_sub(1),
        Code::PageDown => lines.at = (lines.at + page).min(last),
        Code::PageUp => lines.at = lines.at.saturating_sub(page),
        Code::Home => lines.at = 0,
        Code::End => lines.at = last,
        _ => {
            let (commands, leave) = (lines.commands, lines.leave);
            let live = |command: &&command::Command| command.keys.contains(&key) && (command.when)(model);
            if let Some(command) = commands.iter().find(live) {
                (command.run)(model);
            } else if commands.is_empty() || key.code == Code::Esc {
                model.overlays.pop();
                leave(model);
            } else if key.code == Code::Enter {
                tell_answers(model, commands);
            }
        }
    }
}

/// Enter is no answer to a question of several: it says which keys are. Of a single one it says what that does.
fn tell_answers(model: &mut Model, commands: &[command::Command]) {
    let live: Vec<&command::Command> = commands.iter().filter(|command| (command.when)(model)).collect();
    if let [one] = live[..] {
        let (key, words) = (one.key_label(model.lang), lowered(&one.words(model)));
        model.warn(say!(model.lang, "Nhấn {key}: {words}; Esc: đóng.", "{key}: {words}; Esc: close."));
        return;
    }
    let keys: Vec<String> = live.iter().map(|command| command.key_label(model.lang)).collect();
    let keys = keys.join(", ");
    model.warn(say!(
        model.lang,
        "Hãy trả lời bằng một phím trong các phím {keys}; chưa trả lời thì Esc.",
        "Answer with one of the keys {keys}; Esc for not yet."
    ));
}

/// The first line shown after a key that scrolls so many lines by pages of so many; none of another key, or where
/// there is nothing to scroll.
fn scrolled(key: Key, at: usize, (lines, page): (usize, usize)) -> Option<usize> {
    let last = lines.checked_sub(page).filter(|last| *last > 0)?;
    match key.code {
        Code::Down => Some((at + 1).min(last)),
        Code::Up => Some(at.saturating_sub(1)),
        Code::PageDown => Some((at + page).min(last)),
        Code::PageUp => Some(at.saturating_sub(page)),
        _ => None,
    }
}

/// Only a deliberate key says yes; arrows and pages scroll what is too long for the screen.
pub(super) fn press_confirm(model: &mut Model, key: Key) {
    let (columns, page) = (model.size.0, model.question_rows());
    let Some(Overlay::Confirm(confirm)) = model.overlays.last_mut() else { return };
    if let Some(at) = scrolled(key, confirm.at, (confirm.lines(columns).len(), page)) {
        confirm.at = at;
        return;
    }
    let (run, by_enter) = (confirm.run, confirm.by_enter);
    let words = confirm.way_to_answer(model.lang);
    match key.code {
        Code::Esc => {
            model.overlays.pop();
        }
        code if code == Code::Char('1') || by_enter && code == Code::Enter => {
            model.overlays.pop();
            run(model);
        }
        // Enter is no answer: the question stays, and says which keys are.
        _ => {
            model.warn(words);
        }
    }
}
