//! What a roll leaves open, answered one by one: which standing, which office, one person or two.
//!
//! An answer has the roll read again with it; nothing is kept before the roll is taken in.

use crate::app::message::{AskedRow, Effect, RollRead};
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::domain::{Role, RollAnswers, RollAsk, Standing};
use crate::say;

use super::roll_import::read;

/// What leaves a line out, among the keys of a list.
const LEAVE: u64 = u64::MAX;

/// Asks the first question that has no answer.
pub(super) fn ask(model: &mut Model) {
    let Some(AskedRow { ask, words, .. }) = first(model) else { return };
    let lang = model.lang;
    let mut choices: Vec<(u64, String)> = match ask {
        RollAsk::Standing => {
            (0..).zip(on_roll()).map(|(key, one)| (key, one.label().get(lang).to_owned())).collect()
        }
        RollAsk::Office => {
            (0..).zip(Role::ALL).map(|(key, one)| (key, one.label().get(lang).to_owned())).collect()
        }
        RollAsk::OtherPerson => {
            vec![(0, say!(lang, "hai người khác nhau: vẫn nhập", "two people: take this line too"))]
        }
    };
    let leave = match ask {
        RollAsk::OtherPerson => say!(lang, "là một người: bỏ dòng này", "one person: leave this line out"),
        _ => say!(lang, "bỏ dòng này, không nhập", "leave this line out"),
    };
    choices.push((LEAVE, leave));
    let choice = |(key, label)| Candidate { key, label, hint: String::new() };
    let choices = choices.into_iter().map(choice).collect();
    model.overlays.push(Overlay::Picker(Picker::new(words, choices, answer)));
}

fn first(model: &Model) -> Option<AskedRow> {
    read(model)?.asks.first().cloned()
}

/// The standings of people who are on a roll.
fn on_roll() -> impl Iterator<Item = Standing> {
    Standing::ALL.into_iter().filter(|one| one.is_on_roll())
}

/// Reads the roll again with the answer.
fn answer(model: &mut Model, key: u64) {
    let Some(AskedRow { line, ask, .. }) = first(model) else { return };
    let Some(RollRead { source, letters, answers, .. }) = read(model).cloned() else { return };
    let answers = with(answers, line, ask, key);
    model.ask(Effect::ReadRoll { source, letters, answers });
}

fn with(mut answers: RollAnswers, line: u64, ask: RollAsk, key: u64) -> RollAnswers {
    let place = usize::try_from(key).unwrap_or(usize::MAX);
    match ask {
        _ if key == LEAVE => {
            answers.left_out.insert(line);
        }
        RollAsk::Standing => answers.standings.extend(on_roll().nth(place).map(|one| (line, one))),
        RollAsk::Office => answers.roles.extend(Role::ALL.get(place).map(|one| (line, *one))),
        RollAsk::OtherPerson => {
            answers.others.insert(line);
        }
    }
    answers
}
