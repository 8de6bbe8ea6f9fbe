//! Who has the floor and who waits for it.
//!
//! Knows speeches, not what else stands beside them.

use ratatui::text::{Line, Span};

use super::super::floor::offer_words;
use super::voices;
use crate::app::Model;
use crate::app::writing::Target;
use crate::domain::{Meeting, SpeechKind};
use crate::say;
use crate::text::{clip, width, wrap};
use crate::ui::footer;
use crate::ui::theme::Theme;
use crate::ui::time_used::time_used;

/// Up to so many columns the name alone has room beside the time.
const NAME_ALONE: usize = 50;

/// Who has the floor; while a note is written of it, it stands there instead.
pub(super) fn lines(
    model: &Model,
    meeting: &Meeting,
    theme: &Theme,
    wide: usize,
    rows: usize,
) -> Vec<Line<'static>> {
    match model.writing.as_ref().map(|writing| writing.target) {
        None => speaking(model, meeting, theme, wide, rows),
        Some(Target::Speech(id)) if meeting.speaking == Some(id) => Vec::new(),
        Some(_) => speaking(model, meeting, theme, wide, 0),
    }
}

/// Who speaks and for how long, with the last rows of what was noted of it, so many at most.
fn speaking(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize, rows: usize) -> Vec<Line<'static>> {
    let Some(speech) = meeting.speaking.and_then(|id| meeting.speech(id)) else { return Vec::new() };
    let name = meeting.speaker_name(speech.who);
    let head = match wide {
        ..=NAME_ALONE => say!(model.lang, " NÓI {name}", " SPEAKS {name}"),
        _ => {
            // That somebody speaks is said already.
            let kind = Some(speech.told()).filter(|kind| *kind != SpeechKind::Remark);
            let kind = kind.map_or(String::new(), |kind| format!(" · {}", kind.label().get(model.lang)));
            let turn = voices::turn_words(meeting.times_spoken(speech.who), model.lang);
            say!(model.lang, " ĐANG NÓI   {name}{kind} · {turn}", " SPEAKING   {name}{kind} · {turn}")
        }
    };
    let limit = meeting.seconds_for(speech);
    let spent = meeting.turn_seconds(speech, model.line_now());
    let style = if spent > limit { theme.bad } else { theme.next };
    // Of a meeting that was held on paper nobody knows how long anybody spoke.
    let timed = meeting.on_paper.is_none();
    let time = if timed { time_used(spent, limit, wide <= NAME_ALONE, model.lang) } else { String::new() };
    let head = clip(&head, wide.saturating_sub(width(&time) + 1));
    let gap = wide.saturating_sub(width(&head) + width(&time));
    let mut lines = vec![Line::from(vec![
        Span::styled(head, theme.title),
        Span::raw(" ".repeat(gap.max(1))),
        Span::styled(time, style),
    ])];
    let note = if speech.note.is_empty() { Vec::new() } else { wrap(&speech.note, wide.saturating_sub(4)) };
    let shown = note.len().saturating_sub(rows);
    lines.extend(note.into_iter().skip(shown).map(|line| Line::from(format!("   {line}"))));
    let on_keys = footer::shows(model, "chair-earlier") && footer::shows(model, "chair-later");
    if wide > NAME_ALONE && timed && !on_keys && model.writing.is_none() {
        let keys = say!(
            model.lang,
            "   Sửa giờ bắt đầu: phím - sớm hơn, + muộn hơn 1 phút",
            "   Correct the start: - 1 min earlier, + 1 min later"
        );
        lines.push(Line::from(Span::styled(clip(&keys, wide), theme.quiet)));
    }
    lines
}

/// Those who wait, a row each, in the order in which they are called.
pub(super) fn waiting(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    if meeting.waiting.is_empty() {
        return Vec::new();
    }
    let mut lines =
        vec![Line::from(Span::styled(say!(model.lang, " CHỜ NÓI", " WAITING TO SPEAK"), theme.title))];
    for (index, one) in meeting.waiting.iter().enumerate() {
        let turn = voices::turn_words(meeting.turn_of(one), model.lang);
        let urgent = one.claim.mark().map_or_else(String::new, |mark| format!(" · {}", mark.get(model.lang)));
        let mark = if voices::marks(model, index) { "►" } else { " " };
        let words = format!(" {mark}{} {} ({turn}){urgent}", index + 1, meeting.speaker_name(one.who));
        lines.push(Line::from(clip(&words, wide)));
    }
    if let Some(words) = offer_words(meeting, model.lang) {
        let offer = wrap(&words, wide.saturating_sub(3)).into_iter();
        lines.extend(offer.map(|line| Line::from(Span::styled(format!("   {line}"), theme.quiet))));
    }
    lines
}
