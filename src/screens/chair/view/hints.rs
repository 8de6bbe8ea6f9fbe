//! What the chair is told to say or do at an item, and that nothing is recorded under a secret one.
//!
//! Knows the item, not what happened under it.

use ratatui::text::{Line, Span};

use super::ready;
use crate::app::Model;
use crate::app::acts::{offer, secrecy};
use crate::app::at_hand;
use crate::domain::{AttachedDocument, DocumentState, Meeting};
use crate::say;
use crate::text::wrap;
use crate::ui::theme::Theme;

/// That nothing is recorded now.
pub(super) fn secret(model: &Model, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let lines = wrap(&secrecy::words(model.lang), wide.saturating_sub(1)).into_iter();
    lines.map(|line| Line::from(Span::styled(format!(" {line}"), theme.warn))).collect()
}

/// What the chair says or does at this item, what is at hand for it, and the ready sentence.
pub(super) fn lines(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let told = [
        prompt(model, meeting, theme, wide),
        documents(model, meeting, theme, wide),
        ready::lines(model, meeting, theme, wide),
        offered(model, theme, wide),
    ];
    told.concat()
}

/// What the chair says or does at this item, by the guidance.
fn prompt(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let step = meeting.agenda.current().map_or("", |item| item.step.as_str());
    let prompt = model.pack().and_then(|pack| pack.prompt(step, meeting.plan.kind, model.lang));
    let Some(prompt) = prompt else { return Vec::new() };
    let label = say!(model.lang, "Gợi ý", "Hint");
    // A sentence that begins with the same words says already what it is.
    let words = if prompt.starts_with(&label) { prompt } else { format!("{label}: {prompt}") };
    wrap(&words, wide.saturating_sub(1))
        .into_iter()
        .map(|line| Line::from(Span::styled(format!(" {line}"), theme.quiet)))
        .collect()
}

/// The ready sentence of the item while nobody has taken it, with the key that does.
fn offered(model: &Model, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let Some(words) = offer::open_words(model) else { return Vec::new() };
    let words = say!(
        model.lang,
        "Câu gợi ý, F5 ghi vào biên bản: “{words}”",
        "Ready sentence, F5 takes it into the minutes: “{words}”"
    );
    let lines = wrap(&words, wide.saturating_sub(1)).into_iter();
    lines.map(|line| Line::from(Span::styled(format!(" {line}"), theme.quiet))).collect()
}

/// The documents at hand for this item, and which of them are no longer what they were.
fn documents(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let Some(item) = meeting.agenda.current() else { return Vec::new() };
    let told = |one: &AttachedDocument| {
        let doubted = at_hand::state(model, meeting, one).filter(|state| *state != DocumentState::Same);
        let words = doubted.map(|state| format!(" (! {})", at_hand::state_words(state, model.lang)));
        (format!("“{}”{}", one.file.name, words.clone().unwrap_or_default()), words.is_some())
    };
    let (names, doubted): (Vec<String>, Vec<bool>) = meeting.documents_of(item.id).map(told).unzip();
    if names.is_empty() {
        return Vec::new();
    }
    let names = names.join(", ");
    let words = say!(model.lang, "Tài liệu kèm: {names}", "Documents: {names}");
    let style = if doubted.contains(&true) { theme.warn } else { theme.quiet };
    let lines = wrap(&words, wide.saturating_sub(1)).into_iter();
    lines.map(|line| Line::from(Span::styled(format!(" {line}"), style))).collect()
}
