//! Help: the keys that are live here, on a page that scrolls; F1 turns to the rule behind the figures.

use super::card::Card;
use super::command::{self, Command};
use super::key::{Code, Key};
use super::model::{Model, Overlay};
use super::overlay_keys::overlay_keys;
use super::step_back;
use crate::say;

/// Lays the keys that are live here over what is on top.
pub(super) fn open(model: &mut Model) {
    model.overlays.push(Overlay::Help(0));
}

/// Opens the help of what lies on top of a screen; of a key that is live only on the screen below it
/// says so. False for any other key.
pub(super) fn take(model: &mut Model, key: Key) -> bool {
    let over = matches!(
        model.overlays.last(),
        Some(Overlay::Form(_) | Overlay::Picker(_) | Overlay::Finder(_) | Overlay::Locator(_))
    );
    match key.code {
        Code::F(1) if over => open(model),
        Code::F(2..=4) if over => drop(model.warn(say!(
            model.lang,
            "{key} không dùng được ở đây. F1: các phím ở đây · Esc: ra khỏi đây.",
            "{key} does nothing here. F1: the keys here · Esc: leave.",
            key = key.label(model.lang)
        ))),
        _ => return false,
    }
    true
}

/// The keys with what they do: of the form or list that the help was asked for in, else of the screen,
/// digits first.
pub fn rows(model: &Model) -> Vec<(String, String)> {
    let beneath = model.overlays.iter().rev().find(|overlay| !matches!(overlay, Overlay::Help(_)));
    if let Some(overlay) = beneath {
        return overlay_keys(model, overlay);
    }
    let (keyed, others): (Vec<_>, Vec<_>) =
        command::live(model).partition(|command| !command.keys.is_empty());
    let (digits, keyed): (Vec<_>, Vec<_>) =
        keyed.into_iter().partition(|command: &&Command| command.is_digit());
    let row = |command: &'static Command| {
        let keys: Vec<String> = command.keys.iter().map(|key| key.label(model.lang)).collect();
        let keys = if keys.is_empty() { "9 …".to_owned() } else { keys.join(", ") };
        let words = match command.id {
            "undo" => step_back::whole_undo_words(model),
            _ => command.words(model),
        };
        (keys, words)
    };
    digits.into_iter().chain(keyed).chain(others).map(row).collect()
}

/// The rule to which F1 turns from the keys: that of the screen, or over a form the documents behind it.
pub(super) fn card(model: &Model) -> Option<Card> {
    let beneath = model.overlays.iter().rev().find(|overlay| !matches!(overlay, Overlay::Help(_)));
    match beneath {
        Some(Overlay::Form(form)) => {
            let lines = (form.ground)(model, form);
            let title = say!(model.lang, "Căn cứ của phần này", "What this rests on");
            (!lines.is_empty()).then(|| Card::new(title, lines))
        }
        Some(_) => None,
        None => (model.view().card)(model),
    }
}

/// The first row shown once a key has scrolled, up to the last one that is ever the first; none for a key that does not scroll.
pub(super) fn scrolled(key: Key, at: usize, last: usize, page: usize) -> Option<usize> {
    Some(match key.code {
        Code::Down => (at + 1).min(last),
        Code::Up => at.min(last).saturating_sub(1),
        Code::PageDown => (at + page).min(last),
        Code::PageUp => at.min(last).saturating_sub(page),
        Code::Home => 0,
        Code::End => last,
        _ => return None,
    })
}

/// Arrows and pages scroll, F1 turns to the rule, anything else closes.
pub(super) fn press(model: &mut Model, key: Key) {
    let (last, page) = (rows(model).len().saturating_sub(model.page_height()), model.page_rows());
    let Some(Overlay::Help(at)) = model.overlays.last_mut() else { return };
    if let Some(scrolled) = scrolled(key, *at, last, page) {
        *at = scrolled;
        return;
    }
    let turns = matches!(key.code, Code::F(1) | Code::Char('?'));
    let card = card(model).filter(|_| turns);
    model.overlays.pop();
    model.overlays.extend(card.map(Overlay::Card));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_that_scrolls_stays_within_the_rows() {
        let at = |code: Code, at: usize| scrolled(Key::of(code), at, 14, 6);
        assert_eq!(at(Code::Down, 0), Some(1));
        assert_eq!(at(Code::Down, 14), Some(14));
        assert_eq!(at(Code::Up, 0), Some(0));
        assert_eq!(at(Code::PageDown, 10), Some(14));
        assert_eq!(at(Code::PageUp, 14), Some(8));
        assert_eq!(at(Code::Home, 14), Some(0));
        assert_eq!(at(Code::End, 0), Some(14));
        assert_eq!(at(Code::Enter, 3), None);
        assert_eq!(scrolled(Key::of(Code::End), 0, 0, 6), Some(0));
    }
}
