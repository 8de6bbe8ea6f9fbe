//! What was prepared for the item under way and waits to be taken: who presents it, its text, the guests who are expected.
//!
//! Shown so that the chair sees what Enter takes; none of it is in the minutes.

use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::domain::{Guest, Item, Meeting};
use crate::say;
use crate::text::{Lang, wrap_in};
use crate::ui::theme::Theme;

/// Rows of a prepared text before it is taken.
const TEXT: usize = 3;

/// What waits at the item under way, in lines.
pub(super) fn lines(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let Some(item) = meeting.agenda.current().filter(|_| meeting.plan.kind.is_of_cell()) else {
        return Vec::new();
    };
    let lang = model.lang;
    let told = [presenter(meeting, item, lang), text(meeting, item, lang), guests(meeting, item, lang)];
    let lines = told.into_iter().flatten().flat_map(|words| wrap_in(&words, wide.saturating_sub(1), TEXT));
    lines.map(|line| Line::from(Span::styled(format!(" {line}"), theme.quiet))).collect()
}

/// Who presents the item, and that they are not here.
fn presenter(meeting: &Meeting, item: &Item, lang: Lang) -> Option<String> {
    let one = meeting.prepared.items.get(&item.id).filter(|one| !one.name.is_empty())?;
    let away =
        meeting.roll_called().is_some() && one.presenter.is_some_and(|member| !meeting.is_here(member));
    let name = &one.name;
    Some(match away {
        true => say!(lang, "Trình bày: {name} (! vắng mặt)", "Presented by: {name} (! absent)"),
        false => say!(lang, "Trình bày: {name}", "Presented by: {name}"),
    })
}

/// The text that was prepared and not taken.
fn text(meeting: &Meeting, item: &Item, lang: Lang) -> Option<String> {
    let text = meeting.prepared.waiting_text(item.id)?;
    Some(say!(lang, "Đã soạn, chưa vào biên bản: {text}", "Prepared, not in the minutes: {text}"))
}

/// The guests who are expected and were not entered, where guests are introduced and where the roll is called.
fn guests(meeting: &Meeting, item: &Item, lang: Lang) -> Option<String> {
    let waiting = meeting.prepared.waiting_guests();
    let here = matches!(item.step.as_str(), "opening" | "roll_call");
    let names: Vec<String> = waiting.into_iter().filter(|_| here).map(Guest::words).collect();
    let names = Some(names.join("; ")).filter(|names| !names.is_empty())?;
    Some(say!(
        lang,
        "Khách mời dự kiến: {names}; đã đến thì nhấn 9, “Thêm khách mời”",
        "Guests expected: {names}; once they are here press 9, “Add a guest”"
    ))
}
