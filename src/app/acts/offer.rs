//! Ready sentences of the guidance and of the records of persons: offered at an item, taken into its minutes by one key, given back
//! by the same key.
//!
//! Only what a person takes becomes an act; the words are kept as the minutes print them, in Vietnamese.

use super::{applicant_facts, conclusion, secrecy};
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::domain::{Item, ItemId, Meeting};
use crate::guidance::Words;
use crate::say;

/// A sentence that can be taken or given back.
struct OfferedSentence {
    item: ItemId,
    /// "4. Đảng phí".
    heading: String,
    words: String,
    taken: bool,
}

/// The words at the current item that nobody has taken yet, as the screen shows them.
pub fn open_words(model: &Model) -> Option<String> {
    let item = model.meeting()?.agenda.current()?;
    let open = at_current(model).filter(|(_, taken)| !taken);
    let first = || untaken_at(model, item).map(|words| words.get(model.lang).to_owned());
    open.and_then(|_| conclusion::offered_words(model).or_else(first))
}

/// The sentences that are offered at an item: that of the guidance, then what the records of persons say.
fn of_item(model: &Model, item: &Item) -> Vec<Words> {
    let kind = model.meeting().map(|meeting| meeting.plan.kind).unwrap_or_default();
    let of_guidance = model.pack().and_then(|pack| pack.offer(&item.step, kind));
    of_guidance.into_iter().chain(applicant_facts::of_item(model, item)).collect()
}

/// The first of them that nobody has taken.
fn untaken_at(model: &Model, item: &Item) -> Option<Words> {
    let taken = model.meeting()?.sentences(item.id);
    of_item(model, item).into_iter().find(|words| !taken.contains(&words.vi))
}

/// What the key does at the current item: the sentence, and whether it is taken already.
pub fn at_current(model: &Model) -> Option<(String, bool)> {
    let meeting = model.meeting().filter(|_| secrecy::may_record(model))?;
    let item = meeting.agenda.current()?;
    if let Some(words) = conclusion::offered(model) {
        return Some((words, false));
    }
    // Of several the next one; once all are taken, or another sentence than those was, the key gives the last back.
    let offered = of_item(model, item).len();
    match meeting.sentences(item.id) {
        [.., taken] if offered < 2 => Some((taken.clone(), true)),
        taken => {
            let open = untaken_at(model, item).map(|words| (words.vi, false));
            open.or_else(|| taken.last().map(|taken| (taken.clone(), true)))
        }
    }
}

/// Takes the sentence of the current item, or gives it back; at a conclusion its words are recorded as
/// the chair's.
pub fn toggle_current(model: &mut Model) {
    if conclusion::is_due(model) {
        return conclusion::take(model);
    }
    let current = model.meeting().and_then(|meeting| meeting.agenda.current);
    if let Some((item, (words, _))) = current.zip(at_current(model)) {
        toggle(model, item, &words);
    }
}

fn toggle(model: &mut Model, item: ItemId, words: &str) {
    let taken = model.meeting().is_some_and(|meeting| meeting.sentences(item).iter().any(|one| one == words));
    if !model.perform_one(|meeting| meeting.offer(item, words)) {
        return;
    }
    let said = match taken {
        false => say!(model.lang, "Đã ghi vào biên bản: {words}", "In the minutes now: {words}"),
        true => say!(model.lang, "Đã bỏ khỏi biên bản: {words}", "Out of the minutes: {words}"),
    };
    model.tell(said);
}

/// Every sentence of the items that were reached, in the order of the agenda.
fn choices(model: &Model) -> Vec<OfferedSentence> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let items = (1..).zip(&meeting.agenda.items).filter(|(_, item)| meeting.is_reached(item));
    items.flat_map(|(number, item)| of_reached(model, meeting, number, item)).collect()
}

fn of_reached(model: &Model, meeting: &Meeting, number: usize, item: &Item) -> Vec<OfferedSentence> {
    let taken = meeting.sentences(item.id);
    let choice = |words: &String, taken| {
        let heading = format!("{number}. {}", item.title(model.lang));
        OfferedSentence { item: item.id, heading, words: words.clone(), taken }
    };
    let mut offered: Vec<String> = of_item(model, item).into_iter().map(|words| words.vi).collect();
    offered.retain(|words| !taken.contains(words));
    let taken = taken.iter().map(|words| choice(words, true));
    taken.chain(offered.iter().map(|words| choice(words, false))).collect()
}

/// How many sentences of the items that were reached nobody has taken.
pub fn untaken(model: &Model) -> usize {
    choices(model).iter().filter(|choice| !choice.taken).count()
}

/// Whether there is any sentence to take or to give back.
pub fn any(model: &Model) -> bool {
    model.is_open() && !choices(model).is_empty()
}

/// Lists the sentences of all items that were reached; the chosen one is taken, or given back.
pub fn ask(model: &mut Model) {
    let all = choices(model);
    let first = all.iter().position(|choice| !choice.taken).unwrap_or(0);
    let candidate = |(key, choice): (u64, OfferedSentence)| {
        let mark = if choice.taken { "✓ " } else { "" };
        Candidate { key, label: format!("{mark}{}", choice.words), hint: choice.heading }
    };
    let candidates = (0u64..).zip(all).map(candidate).collect();
    let title = say!(
        model.lang,
        "Câu gợi ý: Enter ghi vào biên bản; câu có ✓ thì bỏ ra",
        "Ready sentences: Enter takes one into the minutes; one with ✓ goes out"
    );
    let picker = Picker::new(title, candidates, |model, key| {
        if let Some(choice) = choices(model).into_iter().nth(key as usize) {
            toggle(model, choice.item, &choice.words);
        }
    });
    model.overlays.push(Overlay::Picker(picker.from(first)));
}
